// Appends a step's rows to a cache that is never shortened (core's append-rows.ts): a thread a number.
import { copyUnlessShared } from "./fill.js";
import { blocksFor, type DeviceOp, kernel, type Launch, launch, type Place } from "./kernel.js";

const threads = 128;
const append = kernel({
  name: "append_rows",
  module: "append-rows",
  threads,
  args: {
    x: "const float *",
    table: "const int *",
    counts: "const int *",
    next: "float *",
    count: "int",
    columns: "int",
    sequences: "int",
    rows: "int",
  },
  code: `
  const int e = block_x() * ${threads} + thread_x(), t = e / a.columns;
  if (e >= a.count) return;
  const int s = sequence_of(a.table, a.sequences, t);
  if (s < 0) return;
  const u64 row = (u64)a.table[3 * s] * a.rows + a.counts[s] + t - a.table[3 * s + 1];
  a.next[row * a.columns + e % a.columns] = a.x[e];`,
});

/** The step's rows x [N,C] to their places in `next`. */
export function placeRows(x: Place, next: Place, table: Place, counts: Place): Launch {
  const columns = x.shape.slice(1).reduce((n, d) => n * d, 1);
  const count = x.shape[0]! * columns;
  const sizes = { count, columns, sequences: table.shape[0]!, rows: next.shape[1]! };
  const regions = { x: x.region, table: table.region, counts: counts.region, next: next.region };
  return launch(append, { ...regions, ...sizes }, { blocks: blocksFor(count, threads) });
}

/** Inputs (x [N,C], cache [slots,rows,C], sequences, counts). */
export const appendRows: DeviceOp = {
  kernels: [append],
  launches: ({ inputs: [x, cache, table, counts], outputs: [next] }) =>
    next ? [...copyUnlessShared(cache!, next), placeRows(x!, next, table!, counts!)] : [],
};
