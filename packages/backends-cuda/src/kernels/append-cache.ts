// Appends keys and values to the caches, and means of chunks that become whole (core's append-cache.ts): a thread a channel of a token,
// and then one a channel of a chunk that the step's tokens may fill.
import type { AppendCacheParams } from "@rwkv-ts/core/backend";
import { limitArguments, limitTypes } from "./cache-limit.js";
import { copyUnlessShared } from "./fill.js";
import { blocksFor, type DeviceOp, kernel, launch } from "./kernel.js";

const threads = 128;
const append = kernel({
  name: "append_cache",
  module: "append-cache",
  threads,
  args: {
    k: "const float *",
    v: "const float *",
    before: "const float *",
    table: "const int *",
    counts: "const int *",
    next_k: "float *",
    next_v: "float *",
    means: "float *",
    count: "int",
    tokens: "int",
    columns: "int",
    sequences: "int",
    rows: "int",
    chunks: "int",
    chunk: "int",
    ...limitTypes,
  },
  code: `
  const int e = block_x() * ${threads} + thread_x(), c = e % a.columns;
  if (e >= a.count) return;
  int row = e / a.columns;
  if (row < a.tokens) {
    const int s = sequence_of(a.table, a.sequences, row);
    if (s < 0) return;
    const span own = span_of(a.table, s);
    const u64 at = ((u64)own.slot * a.rows + cached_rows(a.counts, s, a.above, a.keep) + row - own.start) * a.columns + c;
    if (a.next_k) a.next_k[at] = a.k[e];
    if (a.next_v) a.next_v[at] = a.v[e];
    return;
  }
  if (!a.means) return;
  // the chunk that a sequence's first token falls into, and those after it that its tokens may fill
  row -= a.tokens;
  for (int s = 0; s < a.sequences; s++) {
    const span own = span_of(a.table, s);
    const int most = own.length > 0 ? own.length / a.chunk + 1 : 0;
    if (row >= most) { row -= most; continue; }
    const int cached = cached_rows(a.counts, s, a.above, a.keep), chunk = cached / a.chunk + row;
    if ((chunk + 1) * a.chunk > cached + own.length) return;
    float sum = 0;
    // rows of this step are read where they come from: other threads are still writing them
    for (int r = chunk * a.chunk; r < (chunk + 1) * a.chunk; r++)
      sum += r < cached ? a.before[((u64)own.slot * a.rows + r) * a.columns + c] : a.k[(u64)(own.start + r - cached) * a.columns + c];
    a.means[((u64)own.slot * a.chunks + chunk) * a.columns + c] = divide(sum, (float)a.chunk);
    return;
  }`,
});

/** Inputs (k, v [N,C], caches [slots,rows,C], means [slots,chunks,C], sequences, counts), outputs (K', V', means'). */
export const appendCache: DeviceOp = {
  kernels: [append],
  launches: ({ params, inputs, outputs: [newK, newV, newMeans] }) => {
    const { chunk, limit } = params as AppendCacheParams;
    const [k, v, cacheK, cacheV, means, table, counts] = inputs;
    const [tokens, columns] = k!.shape as [number, number];
    const sequences = table!.shape[0]!;
    const filled = newMeans ? Math.floor(tokens / chunk) + sequences : 0;
    const copies = [
      copyUnlessShared(cacheK!, newK),
      copyUnlessShared(cacheV!, newV),
      copyUnlessShared(means!, newMeans),
    ];
    if (!(newK || newV || newMeans)) return [];
    const count = (tokens + filled) * columns;
    const regions = {
      k: k!.region,
      v: v!.region,
      before: (newK ?? cacheK)!.region,
      table: table!.region,
      counts: counts!.region,
    };
    const results = { next_k: newK?.region, next_v: newV?.region, means: newMeans?.region };
    const sizes = { count, tokens, columns, sequences, rows: cacheK!.shape[1]!, chunks: means!.shape[1]!, chunk };
    const args = { ...regions, ...results, ...sizes, ...limitArguments(limit) };
    return [...copies.flat(), launch(append, args, { blocks: blocksFor(count, threads) })];
  },
};
