// Which rows of the caches a token attends to, by the rule of decoding and by that of calls (core's select-decode.ts, select-call.ts), and
// which of the step's tokens in training (select-training.ts): scores of chunks, then the choice in a block for each token.
import type { SelectDecodeParams, SelectTrainingParams } from "@rwkv-ts/core/backend";
import { limitArguments, limitTypes } from "./cache-limit.js";
import { blocksFor, type DeviceOp, type KernelStep, kernel, type Launch, launch } from "./kernel.js";

const threads = 64;
const args = {
  q: "const float *",
  means: "const float *",
  table: "const int *",
  counts: "const int *",
  scores: "float *",
  ranges: "int *",
  columns: "int",
  sequences: "int",
  capacity: "int",
  chunk: "int",
  chunks: "int",
  topk: "int",
  window: "int",
  calls: "int",
  ...limitTypes,
} as const;

const declarations = `
/** The slot, chunks to choose from, and the range that is seen besides; an empty one where the token is nobody's. */
struct seen { int slot, chunks, first, count; };
template <class A> DEVICE seen seen_by(const A &a, int t) {
  const int s = sequence_of(a.table, a.sequences, t);
  if (s < 0) return seen{0, 0, 0, 0};
  const span own = span_of(a.table, s);
  const int cached = cached_rows(a.counts, s, a.above, a.keep), i = t - own.start, base = own.slot * a.capacity, n = cached + i;
  if (a.calls && own.length > 1) {
    if (cached + own.length <= a.chunk * a.topk) return seen{own.slot, 0, base, n + 1};
    const int piece = i - i % a.chunk;
    return seen{own.slot, 0, base + cached + piece, i - piece + 1};
  }
  if (n <= a.window) return seen{own.slot, 0, base, n + 1};
  const int rest = n % a.chunk;
  return seen{own.slot, n / a.chunk, base + n - rest, rest + 1};
}`;

const scoreKernel = kernel({
  name: "chunk_scores",
  module: "select-ranges",
  threads,
  args,
  declarations,
  code: `
  SHARED float parts[2];
  const int t = block_y(), chunk = block_x();
  const seen own = seen_by(a, t);
  if (chunk >= own.chunks) return;
  const float *mean = a.means + ((u64)own.slot * a.chunks + chunk) * a.columns, *q = a.q + (u64)t * a.columns;
  float part = 0;
  for (int c = thread_x(); c < a.columns; c += ${threads}) part = madd(q[c], mean[c], part);
  part = block_sum(part, parts, ${threads});
  if (thread_x() == 0) a.scores[(u64)t * a.chunks + chunk] = part;`,
});

const rangeKernel = kernel({
  name: "chosen_ranges",
  module: "select-ranges",
  threads,
  args,
  declarations,
  code: `
  SHARED int bar;
  const int t = block_x(), most = a.topk + 1;
  const seen own = seen_by(a, t);
  write_ranges(a.scores + (u64)t * a.chunks, own.chunks, min_of(a.topk, own.chunks), a.chunk, own.slot * a.capacity, own.first, own.count, most, a.ranges + (u64)t * most * 2, &bar);`,
});

const selectRanges =
  (calls: boolean) =>
  ({ inputs: [q, means, table, counts], outputs: [ranges], params, scratch }: KernelStep): Launch[] => {
    const { chunk, topk, full, limit, capacity } = params as SelectDecodeParams;
    const [tokens, columns] = q!.shape as [number, number];
    const chunks = means!.shape[1]!;
    const window = full ? 0x7fffffff : chunk * topk;
    const regions = {
      q: q!.region,
      means: means!.region,
      table: table!.region,
      counts: counts!.region,
      ranges: ranges!.region,
    };
    const sizes = { columns, sequences: table!.shape[0]!, capacity, chunk, chunks, topk, window, calls: Number(calls) };
    const all = { ...regions, ...sizes, ...limitArguments(limit), scores: scratch(4 * tokens * chunks) };
    // else every token sees all rows
    const isChosen = window < capacity;
    return [
      ...(isChosen ? [launch(scoreKernel, all, { blocks: [chunks, tokens] })] : []),
      launch(rangeKernel, all, { blocks: tokens }),
    ];
  };

const meanKernel = kernel({
  name: "chunk_means",
  module: "select-ranges",
  threads,
  args: {
    k: "const float *",
    table: "const int *",
    means: "float *",
    count: "int",
    columns: "int",
    chunk: "int",
    sequences: "int",
  },
  code: `
  const int e = block_x() * ${threads} + thread_x(), c = e % a.columns;
  if (e >= a.count) return;
  int chunk = e / a.columns;
  for (int s = 0; s < a.sequences; s++) {
    const span own = span_of(a.table, s);
    const int whole = own.length / a.chunk;
    if (chunk >= whole) { chunk -= whole; continue; }
    float sum = 0;
    for (int t = own.start + chunk * a.chunk; t < own.start + (chunk + 1) * a.chunk; t++) sum += a.k[(u64)t * a.columns + c];
    a.means[e] = divide(sum, (float)a.chunk);
    return;
  }`,
});

const gateKernel = kernel({
  name: "training_ranges",
  module: "select-ranges",
  threads,
  args: {
    q: "const float *",
    table: "const int *",
    means: "const float *",
    gates: "float *",
    ranges: "int *",
    sequences: "int",
    heads: "int",
    width: "int",
    chunk: "int",
    chunks: "int",
    topk: "int",
  },
  code: `
  SHARED int bar;
  const int t = block_y(), head = block_x(), s = sequence_of(a.table, a.sequences, t);
  const u64 at = (u64)t * a.heads + head;
  int own = 0, first = 0, last = 0, count = 0, before = 0;
  if (s >= 0) {
    const span all = span_of(a.table, s);
    const int i = t - all.start;
    first = all.start;
    if (all.length > a.chunk * a.topk) own = i / a.chunk;
    last = first + own * a.chunk, count = i - own * a.chunk + 1;
    for (int other = 0; other < s; other++) before += a.table[3 * other + 2] / a.chunk;
  }
  float *gates = a.gates + at * a.chunks;
  for (int chunk = thread_x(); chunk < own; chunk += ${threads}) {
    const float *mean = a.means + ((u64)(before + chunk) * a.heads + head) * a.width, *q = a.q + at * a.width;
    float gate = 0;
    for (int c = 0; c < a.width; c++) gate = madd(q[c], mean[c], gate);
    gates[chunk] = gate;
  }
  barrier();
  write_ranges(gates, own, min_of(own, a.topk - 1), a.chunk, first, last, count, a.topk, a.ranges + at * a.topk * 2, &bar);`,
});

/** Inputs (q, k [N,C], sequences [S,3]) → ranges [N,H,topk,2]. */
export const selectTraining: DeviceOp = {
  kernels: [meanKernel, gateKernel],
  launches: ({ inputs: [q, k, table], outputs: [ranges], params, scratch }) => {
    const { heads, chunk, topk } = params as SelectTrainingParams;
    const [tokens, columns] = q!.shape as [number, number];
    const chunks = Math.floor(tokens / chunk);
    const sequences = table!.shape[0]!;
    const means = scratch(4 * Math.max(1, chunks * columns));
    const gates = scratch(4 * Math.max(1, tokens * heads * chunks));
    const count = chunks * columns;
    // else every sequence is seen causally
    const isSparse = tokens > chunk * topk;
    const ofChunks = { k: k!.region, table: table!.region, means, count, columns, chunk, sequences };
    const ofTokens = { q: q!.region, table: table!.region, means, gates, ranges: ranges!.region };
    const sizes = { sequences, heads, width: columns / heads, chunk, chunks, topk };
    return [
      ...(isSparse ? [launch(meanKernel, ofChunks, { blocks: blocksFor(count, threads) })] : []),
      launch(gateKernel, { ...ofTokens, ...sizes }, { blocks: [heads, tokens] }),
    ];
  },
};

export const selectDecode: DeviceOp = { kernels: [scoreKernel, rangeKernel], launches: selectRanges(false) };
export const selectCall: DeviceOp = { kernels: [], launches: selectRanges(true) };
