// The sum or the largest over devices that reach each other's memory (core's all-reduce.ts). Each device takes a part of the elements: it
// reads them of all devices, in the devices' order, and writes the result to all, so every device gets the same bits, and what one
// reads no other writes, also in place. Before and behind it every device waits for all others (backend.ts).
import { type AllReduceParams, bytesOfOperand, type PlanStep } from "@rwkv-ts/core/backend";
import { type Arguments, blocksFor, kernel, type Launch, launch, type Region } from "./kernel.js";

const threads = 256;
/** Devices that the kernel brings together at most. */
export const mostPeers = 8;
const names = (prefix: string): string[] => Array.from({ length: mostPeers }, (_, d) => `${prefix}${d}`);

export const reduceKernel = kernel({
  name: "all_reduce",
  module: "all-reduce",
  threads,
  args: {
    ...Object.fromEntries(names("x").map((x) => [x, "const float *"])),
    ...Object.fromEntries(names("y").map((y) => [y, "float *"])),
    from: "int",
    to: "int",
    devices: "int",
    largest: "int",
  } as Record<string, string>,
  code: `
  const int e = a.from + block_x() * ${threads} + thread_x();
  if (e >= a.to) return;
  const float *const xs[] = {${names("a.x")}};
  float *const ys[] = {${names("a.y")}};
  float y = xs[0][e];
  UNROLL for (int d = 1; d < ${mostPeers}; d++)
    if (d < a.devices) y = a.largest ? largest(y, xs[d][e]) : y + xs[d][e];
  UNROLL for (int d = 0; d < ${mostPeers}; d++) if (d < a.devices) ys[d][e] = y;`,
});

/** Where each device has the operands. */
export interface ReducedPlace {
  readonly x: Region;
  readonly y: Region;
}

/** Whether the step is a sum or the largest of f32. */
export const isReduction = ({ op, inputs, outputs }: PlanStep): boolean =>
  op.name === "allReduce" && [inputs[0]!, outputs[0]!].every(({ buffer }) => buffer.storage === "f32");

/** What device number `part` does. */
export function reducePart({ inputs, params }: PlanStep, places: readonly ReducedPlace[], part: number): Launch[] {
  const count = bytesOfOperand(inputs[0]!).bytes / 4;
  const bound = (d: number) => Math.floor((count * d) / places.length);
  const [from, to] = [bound(part), bound(part + 1)];
  if (to === from) return [];
  const regions = Object.fromEntries(places.flatMap(({ x, y }, d) => [[`x${d}`, x] as const, [`y${d}`, y] as const]));
  const sizes = { from, to, devices: places.length, largest: Number((params as AllReduceParams).by === "max") };
  return [
    launch(reduceKernel, { ...regions, ...sizes } as Arguments<never>, { blocks: blocksFor(to - from, threads) }),
  ];
}
