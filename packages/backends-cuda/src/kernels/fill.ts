// Zeros, copies of states that an op does not update in place, and what a gradient of states starts from.
import { elementCount } from "@rwkv-ts/core";
import { blocksFor, kernel, type Launch, launch, type Place, type Region, sameRegion } from "./kernel.js";

const threads = 256;
export const fillKernel = kernel({
  name: "fill",
  module: "fill",
  threads,
  args: { y: "float *", x: "const float *", count: "int" },
  code: `
  const int e = block_x() * ${threads} + thread_x();
  if (e < a.count) a.y[e] = a.x ? a.x[e] : 0.f;`,
});

/** Zeros, or the numbers of `from`. */
export const fill = (to: Place, from?: Place): Launch => fillRegion(to.region, elementCount(to.shape), from?.region);

export const fillRegion = (y: Region, count: number, x?: Region): Launch =>
  launch(fillKernel, { y, x, count }, { blocks: blocksFor(count, threads) });

/** The old states, where the new ones lie elsewhere; nothing where they share memory or nobody reads the new ones. */
export const copyUnlessShared = (from: Place, to: Place | undefined): Launch[] =>
  to && !sameRegion(from.region, to.region) ? [fill(to, from)] : [];

/** The gradient of the states before a step starts from that of the states after it. */
export const startGradient = (before: Place | undefined, after: Place | undefined): Launch[] =>
  before ? [fill(before, after)] : [];
