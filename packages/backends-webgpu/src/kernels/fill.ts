// Zeros, copies of states that an op does not update in place, and what a gradient of states starts from.
import { elementCount } from "@rwkv-ts/core";
import { type Dispatch, type Place, read, sameRegion, write } from "../program/dispatch.js";

const size = 64;

/** Zeros, or the numbers of `from`. */
export function fill(to: Place, from?: Place): Dispatch {
  const count = elementCount(to.shape);
  return {
    name: "fill",
    size,
    groups: Math.ceil(count / size),
    operands: { y: write(to), ...(from && { x: read(from) }) },
    uniforms: { count },
    body: `let e = group * SIZE + lane;\nif (e < U.count) { set_y(e, ${from ? "get_x(e)" : "0.0"}); }`,
  };
}

/** The old states, where the new ones lie elsewhere; nothing where they share memory or nobody reads the new ones. */
export const copyUnlessShared = (from: Place, to: Place | undefined): Dispatch[] =>
  to && !sameRegion(from.region, to.region) ? [fill(to, from)] : [];

/** The gradient of the states before a step starts from that of the states after it. */
export const startGradient = (before: Place | undefined, after: Place | undefined): Dispatch[] =>
  before ? [fill(before, after)] : [];
