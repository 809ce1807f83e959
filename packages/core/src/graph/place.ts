// Where a value lies when one model runs on several devices (passes/shard.ts).

/**
 * whole: the same on every device; sum: what the value is, is the sum of what the devices have; a number: every device has its part
 * along that axis, `partOf` of it. Parts are equal; where an axis does not divide, the last ones are filled up with zeros.
 */
export type Place = "whole" | "sum" | number;

/** Indices of an axis that each of so many devices has. */
export const partOf = (size: number, devices: number): number => Math.ceil(size / devices);

/** Whether an axis divides into equal parts with nothing to fill up. */
export const isEven = (size: number, devices: number): boolean => size % devices === 0;

/** A shape whose axis is as long as told. */
export const withAxis = (shape: readonly number[], axis: number, length: number): readonly number[] =>
  shape.map((d, i) => (i === axis ? length : d));

/** Shape of what one device has of a value. */
export const shapeAt = (shape: readonly number[], place: Place, devices: number): readonly number[] =>
  typeof place === "number" ? withAxis(shape, place, partOf(shape[place]!, devices)) : shape;
