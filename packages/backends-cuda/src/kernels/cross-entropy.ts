// Cross entropy of rows and its gradient (core's cross-entropy.ts): a block a row.
import type { CrossEntropyParams } from "@rwkv-ts/core/backend";
import { type DeviceOp, kernel, launch } from "./kernel.js";

const threads = 256;
const softmax = `
  SHARED float parts[8];
  const float *x = a.x + (u64)block_x() * a.columns;
  float part = -3.4028234e38f;
  for (int i = thread_x(); i < a.columns; i += ${threads}) part = largest(part, x[i]);
  const float most = block_max(part, parts, ${threads});
  part = 0;
  for (int i = thread_x(); i < a.columns; i += ${threads}) part += exponential(x[i] - most);
  const float total = block_sum(part, parts, ${threads});
  const int id = a.targets[block_x()];`;

const forward = kernel({
  name: "cross_entropy",
  module: "cross-entropy",
  threads,
  args: { x: "const float *", targets: "const int *", loss: "float *", columns: "int" },
  code: `${softmax}
  if (thread_x() == 0) a.loss[block_x()] = id < 0 ? 0.f : most + logarithm(total) - x[id];`,
});

const backward = kernel({
  name: "cross_entropy_backward",
  module: "cross-entropy",
  threads,
  args: {
    x: "const float *",
    targets: "const int *",
    g: "const float *",
    dx: "float *",
    columns: "int",
    l2wrap: "float",
  },
  code: `${softmax}
  SHARED u32 indices[8];
  u32 own = 0xffffffffu;
  for (int i = thread_x(); i < a.columns; i += ${threads}) if (x[i] == most) { own = i; break; }
  const u32 first = block_min(own, indices, ${threads});
  const float scale = id >= 0 ? a.g[block_x()] : 0.f;
  for (int i = thread_x(); i < a.columns; i += ${threads}) {
    float d = divide(scale * exponential(x[i] - most), total);
    if (i == id) d -= scale;
    if (i == (int)first) d += a.l2wrap * scale * most;
    a.dx[(u64)block_x() * a.columns + i] = d;
  }`,
});

export const crossEntropy: DeviceOp = {
  kernels: [forward, backward],
  launches: ({ inputs: [x, targets], outputs: [loss] }) => {
    const [rows, columns] = x!.shape as [number, number];
    return [launch(forward, { x: x!.region, targets: targets!.region, loss: loss!.region, columns }, { blocks: rows })];
  },
};

export const crossEntropyBackward: DeviceOp = {
  kernels: [],
  launches: ({ params, inputs: [x, targets, g], outputs: [dx] }) => {
    const [rows, columns] = x!.shape as [number, number];
    const { l2wrap } = params as CrossEntropyParams;
    const args = { x: x!.region, targets: targets!.region, g: g!.region, dx: dx!.region, columns, l2wrap };
    return [launch(backward, args, { blocks: rows })];
  },
};
