// Where a value lies when one model runs on several devices (passes/shard.ts).

/** How devices share something: along an axis, of which so many indices stay together (the channels of a head). */
export interface Cut {
  readonly axis: number;
  readonly together: number;
}

/** What a device has of a value: so many indices of an axis, device d those from d * size on. The last ones may end before. */
export interface Part {
  readonly axis: number;
  readonly size: number;
}

/**
 * whole: the same on every device; sum: what the value is, is the sum of what the devices have; a part: the devices' parts side by side.
 * Parts are equally long. Behind the end of the axis they are filled up: leaves with zeros, what is computed of them with anything, which
 * meets nothing but zeros of a leaf before it meets other channels.
 */
export type Place = "whole" | "sum" | Part;

export const isPart = (place: Place): place is Part => typeof place === "object";

export const samePlace = (a: Place, b: Place): boolean =>
  isPart(a) && isPart(b) ? a.axis === b.axis && a.size === b.size : a === b;

/** Indices of an axis that each of so many devices has. */
export const partOf = (size: number, devices: number, together = 1): number =>
  together * Math.ceil(size / (together * devices));

/** Where a leaf of that shape lies. */
export const placeOf = (shape: readonly number[], cut: Cut | undefined, devices: number): Place =>
  cut ? { axis: cut.axis, size: partOf(shape[cut.axis]!, devices, cut.together) } : "whole";

/** Whether parts end with the axis, with nothing to fill up. */
export const isEven = (shape: readonly number[], { axis, size }: Part, devices: number): boolean =>
  size * devices === shape[axis]!;

/** A shape whose axis is as long as told. */
export const withAxis = (shape: readonly number[], axis: number, length: number): readonly number[] =>
  shape.map((d, i) => (i === axis ? length : d));

/** Shape of what one device has of a value. */
export const shapeAt = (shape: readonly number[], place: Place): readonly number[] =>
  isPart(place) ? withAxis(shape, place.axis, place.size) : shape;
