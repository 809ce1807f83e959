// Shortens caches above the limit (core's compress-cache.ts) in four launches, which find nothing to do in most steps:
//   softmaxes   largest and Σ exp of each voter's scores: a block for each token and head
//   votes       vote_s = Σ_q a_qs: a thread for each row of each head
//   ranks       how many rows come before a row, and so the row's new place
//   moves       a block for each head and leaf, which gathers its channels in scratch and puts them back
// The first three only read the caches; in the last one a head's channels are one block's own, so caches may be updated in place.
import type { CompressCacheParams } from "@rwkv-ts/core/backend";
import { limitArguments, limitTypes } from "./cache-limit.js";
import { copyUnlessShared } from "./fill.js";
import { blocksFor, type DeviceOp, kernel, launch } from "./kernel.js";

const threads = 128;
const args = {
  q: "const float *",
  queries: "const float *",
  k: "const float *",
  v: "const float *",
  table: "const int *",
  counts: "const int *",
  softmaxes: "float *",
  votes: "float *",
  order: "int *",
  gathered: "float *",
  next_k: "float *",
  next_v: "float *",
  means: "float *",
  tokens: "int",
  sequences: "int",
  heads: "int",
  d: "int",
  rows: "int",
  recent: "int",
  chunk: "int",
  chunks: "int",
  scale: "float",
  ...limitTypes,
} as const;

const declarations = `
/** Rows that are voted on, none where the cache stays as it is. */
template <class A> DEVICE int past_rows(const A &a, int s) {
  return a.table[3 * s + 2] > 0 && a.counts[s] > a.above ? a.counts[s] - a.recent : 0;
}
/** Tokens of a sequence that vote. */
template <class A> DEVICE int voters(const A &a, int s) { return a.queries ? a.table[3 * s + 2] : min_of(1, a.table[3 * s + 2]); }
template <class A> DEVICE float score_of(const A &a, int s, int token, int head, int row) {
  const float *q = (a.queries && a.table[3 * s + 2] > 1 ? a.queries : a.q) + ((u64)token * a.heads + head) * a.d;
  const float *k = a.k + (((u64)a.table[3 * s] * a.rows + row) * a.heads + head) * a.d;
  float sum = 0;
  for (int c = 0; c < a.d; c++) sum = madd(q[c], k[c], sum);
  return sum * a.scale;
}`;

const softmaxes = kernel({
  name: "vote_softmaxes",
  module: "compress-cache",
  threads,
  args,
  declarations,
  code: `
  SHARED float parts[4];
  const int t = block_y(), head = block_x(), s = sequence_of(a.table, a.sequences, t);
  if (s < 0 || t - a.table[3 * s + 1] >= voters(a, s)) return;
  const int past = past_rows(a, s);
  if (past == 0) return;
  float part = -3.4028234e38f;
  for (int row = thread_x(); row < past; row += ${threads}) part = largest(part, score_of(a, s, t, head, row));
  const float highest = block_max(part, parts, ${threads});
  part = 0;
  for (int row = thread_x(); row < past; row += ${threads}) part += exponential(score_of(a, s, t, head, row) - highest);
  const float total = block_sum(part, parts, ${threads});
  if (thread_x() == 0) a.softmaxes[2 * (t * a.heads + head)] = highest, a.softmaxes[2 * (t * a.heads + head) + 1] = total;`,
});

const votes = kernel({
  name: "votes",
  module: "compress-cache",
  threads,
  args,
  declarations,
  code: `
  const int row = block_x() * ${threads} + thread_x(), s = block_y() / a.heads, head = block_y() % a.heads;
  if (row >= past_rows(a, s)) return;
  float vote = 0;
  for (int i = 0; i < voters(a, s); i++) {
    const int token = a.table[3 * s + 1] + i;
    const float *softmax = a.softmaxes + 2 * (token * a.heads + head);
    vote += divide(exponential(score_of(a, s, token, head, row) - softmax[0]), softmax[1]);
  }
  a.votes[(u64)block_y() * a.rows + row] = vote;`,
});

const ranks = kernel({
  name: "vote_ranks",
  module: "compress-cache",
  threads,
  args,
  declarations,
  code: `
  const int row = block_x() * ${threads} + thread_x(), past = past_rows(a, block_y() / a.heads);
  if (row >= past) return;
  const float *all = a.votes + (u64)block_y() * a.rows;
  int rank = 0;
  for (int other = 0; other < past; other++) rank += comes_before(all[other], other, all[row], row);
  if (rank < a.keep - a.recent) a.order[(u64)block_y() * a.keep + rank] = row;`,
});

/** Block y: the keys, then the values. */
const moves = kernel({
  name: "moved_rows",
  module: "compress-cache",
  threads,
  args,
  declarations,
  code: `
  const int head = block_x(), kept = a.keep - a.recent;
  const bool is_key = block_y() == 0;
  const float *from = is_key ? a.k : a.v;
  float *to = is_key ? a.next_k : a.next_v, *means = is_key ? a.means : 0;
  float *gathered = a.gathered + ((u64)block_y() * a.heads + head) * a.keep * a.d;
  if (!to && !means) return;
  for (int s = 0; s < a.sequences; s++) {
    const int past = past_rows(a, s), slot = a.table[3 * s];
    if (past == 0) continue;
    const int *order = a.order + ((u64)s * a.heads + head) * a.keep;
    for (int e = thread_x(); e < a.keep * a.d; e += ${threads}) {
      const int i = e / a.d, row = i >= kept ? past + i - kept : order[i];
      gathered[e] = from[(((u64)slot * a.rows + row) * a.heads + head) * a.d + e % a.d];
    }
    barrier();
    if (to) for (int e = thread_x(); e < a.keep * a.d; e += ${threads}) to[(((u64)slot * a.rows + e / a.d) * a.heads + head) * a.d + e % a.d] = gathered[e];
    if (means) for (int e = thread_x(); e < a.keep / a.chunk * a.d; e += ${threads}) {
      const int chunk = e / a.d;
      float sum = 0;
      for (int r = chunk * a.chunk; r < (chunk + 1) * a.chunk; r++) sum += gathered[r * a.d + e % a.d];
      means[(((u64)slot * a.chunks + chunk) * a.heads + head) * a.d + e % a.d] = divide(sum, (float)a.chunk);
    }
    barrier();
  }`,
});

/** Inputs (q [N,C], caches, means, sequences, counts[, queries [N,C]]), outputs (k', v', means'). */
export const compressCache: DeviceOp = {
  kernels: [softmaxes, votes, ranks, moves],
  launches: ({ inputs, outputs, params, scratch }) => {
    const { heads, chunk, limit, recent } = params as CompressCacheParams;
    const [q, k, v, means, table, counts, queries] = inputs;
    const [newK, newV, newMeans] = outputs;
    const copies = outputs.flatMap((output, i) => copyUnlessShared(inputs[i + 1]!, output));
    const rows = k!.shape[1]!;
    if (rows <= limit.above || outputs.every((output) => !output)) return copies;
    const [tokens, columns] = q!.shape as [number, number];
    const sequences = table!.shape[0]!;
    const d = columns / heads;
    const regions = {
      q: q!.region,
      queries: queries?.region,
      k: k!.region,
      v: v!.region,
      table: table!.region,
      counts: counts!.region,
    };
    const pieces = {
      softmaxes: scratch(8 * tokens * heads),
      votes: scratch(4 * sequences * heads * rows),
      order: scratch(4 * sequences * heads * limit.keep),
      gathered: scratch(8 * columns * limit.keep),
    };
    const results = { next_k: newK?.region, next_v: newV?.region, means: newMeans?.region };
    const sizes = {
      tokens,
      sequences,
      heads,
      d,
      rows,
      recent,
      chunk,
      chunks: means!.shape[1]!,
      scale: 1 / Math.sqrt(d),
    };
    const all = { ...regions, ...pieces, ...results, ...sizes, ...limitArguments(limit) };
    const byRows = { blocks: [blocksFor(rows, threads), sequences * heads] as const };
    return [
      ...copies,
      launch(softmaxes, all, { blocks: [heads, tokens] }),
      launch(votes, all, byRows),
      launch(ranks, all, byRows),
      launch(moves, all, { blocks: [heads, 2] }),
    ];
  },
};
