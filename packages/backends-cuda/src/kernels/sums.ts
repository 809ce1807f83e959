// Sums over leading axes, and the squared norm (core's map.ts).
import { elementCount } from "@rwkv-ts/core";
import type { SumRowsParams } from "@rwkv-ts/core/backend";
import { blocksFor, type DeviceOp, kernel, launch } from "./kernel.js";

const threads = 256;

/** A block for 32 columns, a warp for every eighth row. */
const sumKernel = kernel({
  name: "sum_rows",
  module: "sums",
  threads,
  args: { x: "const float *", y: "float *", rows: "int", columns: "int" },
  code: `
  SHARED float parts[8][WARP];
  const int lane = thread_x() % WARP, warp = thread_x() / WARP, column = block_x() * WARP + lane;
  float sum = 0;
  if (column < a.columns) for (int row = warp; row < a.rows; row += 8) sum += a.x[(u64)row * a.columns + column];
  parts[warp][lane] = sum;
  barrier();
  if (warp > 0 || column >= a.columns) return;
  for (int i = 1; i < 8; i++) sum += parts[i][lane];
  a.y[column] = sum;`,
});

/** One column: a block for all rows. */
const totalKernel = kernel({
  name: "sum_all",
  module: "sums",
  threads,
  args: { x: "const float *", y: "float *", count: "int", squares: "int", blocks: "int" },
  code: `
  SHARED float parts[8];
  float sum = 0;
  for (int i = block_x() * ${threads} + thread_x(); i < a.count; i += a.blocks * ${threads})
    sum = a.squares ? madd(a.x[i], a.x[i], sum) : sum + a.x[i];
  sum = block_sum(sum, parts, ${threads});
  if (thread_x() == 0) a.y[block_x()] = sum;`,
});

export const sumRows: DeviceOp = {
  kernels: [sumKernel, totalKernel],
  launches: (step) => {
    const [x] = step.inputs;
    const [y] = step.outputs;
    const { rest } = step.params as SumRowsParams;
    const columns = elementCount(x!.shape.slice(x!.shape.length - rest));
    const rows = elementCount(x!.shape) / columns;
    if (columns === 1) return total(step, false);
    return [launch(sumKernel, { x: x!.region, y: y!.region, rows, columns }, { blocks: blocksFor(columns, 32) })];
  },
};

const mostRuns = 256;
const total = (
  { inputs: [x], outputs: [y], scratch }: Parameters<DeviceOp["launches"]>[0],
  areSquares: boolean,
): ReturnType<DeviceOp["launches"]> => {
  const count = elementCount(x!.shape);
  const runs = Math.max(1, Math.min(mostRuns, Math.ceil(count / (4 * threads))));
  const partial = runs === 1 ? y!.region : scratch(4 * runs);
  const first = { x: x!.region, y: partial, count, squares: Number(areSquares), blocks: runs };
  if (runs === 1) return [launch(totalKernel, first, { blocks: 1 })];
  const second = { x: partial, y: y!.region, count: runs, squares: 0, blocks: 1 };
  return [launch(totalKernel, first, { blocks: runs }), launch(totalKernel, second, { blocks: 1 })];
};

export const sumSquares: DeviceOp = { kernels: [], launches: (step) => total(step, true) };
