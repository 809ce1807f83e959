// Rotary positions (core's rotary.ts): a thread a pair.
import type { RotaryParams } from "@rwkv-ts/core/backend";
import { blocksFor, type DeviceOp, kernel, launch } from "./kernel.js";

const threads = 128;
const turn = kernel({
  name: "rotary",
  module: "rotary",
  threads,
  args: {
    x: "const float *",
    rotation: "const float *",
    y: "float *",
    count: "int",
    heads: "int",
    half: "int",
    sign: "float",
  },
  code: `
  const int e = block_x() * ${threads} + thread_x();
  if (e >= a.count) return;
  const int j = e % a.half, head = e / a.half, token = head / a.heads;
  const u64 at = (u64)head * 2 * a.half + j;
  const float c = a.rotation[(u64)token * 2 * a.half + j], s = a.rotation[(u64)token * 2 * a.half + j + a.half] * a.sign;
  const float x0 = a.x[at], x1 = a.x[at + a.half];
  a.y[at] = x0 * c - x1 * s, a.y[at + a.half] = x1 * c + x0 * s;`,
});

export const rotary: DeviceOp = {
  kernels: [turn],
  launches: ({ params, inputs: [x, rotation], outputs: [y] }) => {
    const [n, heads, d] = x!.shape as [number, number, number];
    const count = (n * heads * d) / 2;
    const sign = (params as RotaryParams).inverse ? -1 : 1;
    const args = { x: x!.region, rotation: rotation!.region, y: y!.region, count, heads, half: d / 2, sign };
    return [launch(turn, args, { blocks: blocksFor(count, threads) })];
  },
};
