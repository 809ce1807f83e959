// Rows picked by index, of tables in any storage, and rows added up by index (core's rows.ts).
import type { Storage } from "@rwkv-ts/core";
import type { ScatterRowsParams } from "@rwkv-ts/core/backend";
import { fill } from "./fill.js";
import { blocksFor, type DeviceOp, eachRun, kernel, launch, within } from "./kernel.js";
import { forStorages, moduleOf, weightOf } from "./weights.js";

const threads = 128;

const gathers = forStorages((storage) =>
  kernel({
    name: `gather_${storage}`,
    module: moduleOf("rows", storage),
    threads,
    args: { w: "const u8 *", s: "const u8 *", ids: "const int *", y: "float *", rows: "int", columns: "int" },
    declarations: weightOf[storage],
    code: `
  const int id = a.ids[block_y()], column = block_x() * ${threads} + thread_x();
  if (column >= a.columns) return;
  float x = 0;
  if (id >= 0 && id < a.rows) x = weight(a.w, a.s, id, column, a.columns);
  a.y[(u64)block_y() * a.columns + column] = x;`,
  }),
);

export const gather: DeviceOp = {
  kernels: Object.values(gathers),
  weightInput: 0,
  launches: ({ inputs: [table, ids], outputs: [y] }) => {
    const [rows, columns] = table!.shape as [number, number];
    const n = ids!.shape[0]!;
    const args = { w: table!.region, s: table!.scales, rows, columns };
    const own = gathers[table!.storage as Storage];
    return eachRun(n, (first, count) => {
      const y4 = 4 * columns;
      const run = { ids: within(ids!.region, 4 * first, 4 * count), y: within(y!.region, y4 * first, y4 * count) };
      return launch(own, { ...args, ...run }, { blocks: [blocksFor(columns, threads), count] });
    });
  },
};

/** A thread a column walks all rows, so that the sum has one order. */
const scatterKernel = kernel({
  name: "scatter_rows",
  module: "scatter-rows",
  threads,
  args: { ids: "const int *", x: "const float *", y: "float *", n: "int", rows: "int", columns: "int" },
  code: `
  const int column = block_x() * ${threads} + thread_x();
  if (column >= a.columns) return;
  for (int i = 0; i < a.n; i++) {
    const int id = a.ids[i];
    if (id >= 0 && id < a.rows) a.y[(u64)id * a.columns + column] += a.x[(u64)i * a.columns + column];
  }`,
});

export const scatterRows: DeviceOp = {
  kernels: [scatterKernel],
  launches: ({ params, inputs: [ids, x], outputs: [y] }) => {
    const { rows } = params as ScatterRowsParams;
    const [n, columns] = x!.shape as [number, number];
    const args = { ids: ids!.region, x: x!.region, y: y!.region, n, rows, columns };
    return [fill(y!), launch(scatterKernel, args, { blocks: blocksFor(columns, threads) })];
  },
};
