// Numpy broadcasting: shapes are aligned at their last axis, axes of length 1 repeat.
import { ShapeError } from "../errors.js";

export function broadcastsTo(from: readonly number[], to: readonly number[]): boolean {
  if (from.length > to.length)
    return (
      from.slice(0, from.length - to.length).every((d) => d === 1) &&
      broadcastsTo(from.slice(from.length - to.length), to)
    );
  const skip = to.length - from.length;
  return from.every((d, i) => d === 1 || d === to[skip + i]);
}

/** The common shape of several operands. */
export function broadcastShape(name: string, shapes: readonly (readonly number[])[]): readonly number[] {
  const rank = Math.max(...shapes.map((s) => s.length));
  const out = new Array<number>(rank).fill(1);
  for (const shape of shapes)
    shape.forEach((d, i) => {
      const at = rank - shape.length + i;
      if (d === 1) return;
      if (out[at] !== 1 && out[at] !== d)
        throw new ShapeError(
          `${name}: shapes do not broadcast: ${shapes.map((s) => `[${s.join(",")}]`).join(" and ")}`,
        );
      out[at] = d;
    });
  return out;
}

/** Strides, in elements, with which an operand of shape `from` is walked along the axes of `to`; 0 repeats. */
export function broadcastStrides(from: readonly number[], to: readonly number[]): number[] {
  const strides = new Array<number>(to.length).fill(0);
  let stride = 1;
  for (let i = from.length - 1, at = to.length - 1; i >= 0 && at >= 0; i--, at--) {
    strides[at] = from[i] === 1 ? 0 : stride;
    stride *= from[i]!;
  }
  return strides;
}

/** Maps a flat position in `to` to the flat position in `from` that it reads. */
export function broadcastOffsets(from: readonly number[], to: readonly number[]): (flat: number) => number {
  const strides = broadcastStrides(from, to);
  return (flat) => {
    let offset = 0;
    for (let i = to.length - 1; i >= 0; i--) {
      offset += (flat % to[i]!) * strides[i]!;
      flat = Math.floor(flat / to[i]!);
    }
    return offset;
  };
}

/**
 * How a kernel walks operands that broadcast: the axes of the result, neighbours merged where every input allows it, and each input's
 * strides.
 */
export interface Axes {
  /** Merged axes, at most four, outermost first. */
  readonly dims: readonly number[];
  /** Strides of each input along them, in elements. */
  readonly strides: readonly (readonly number[])[];
}

/** Merges neighbouring axes along which every input is walked alike; the last axis stays apart if rows are reduced. */
export function mergeAxes(shape: readonly number[], inputs: readonly (readonly number[])[], keepsRows = false): Axes {
  const all = inputs.map((from) => broadcastStrides(from, shape));
  const dims: number[] = [];
  const strides: number[][] = inputs.map(() => []);
  shape.forEach((d, axis) => {
    const isRow = keepsRows && axis === shape.length - 1;
    if (d === 1 && !isRow) return;
    const merges = !isRow && dims.length > 0 && all.every((s, i) => strides[i]!.at(-1) === s[axis]! * d);
    if (merges) dims[dims.length - 1] = dims.at(-1)! * d;
    else dims.push(d);
    all.forEach((s, i) => {
      if (merges) strides[i]![dims.length - 1] = s[axis]!;
      else strides[i]!.push(s[axis]!);
    });
  });
  if (dims.length > 4)
    throw new ShapeError(`map: inputs that broadcast over [${shape.join(",")}] in more than 4 groups of axes`);
  while (dims.length < 4) {
    dims.unshift(1);
    for (const s of strides) s.unshift(0);
  }
  return { dims, strides };
}
