// Appends keys and values to the caches, and means of chunks that become whole (core's append-cache.ts): an invocation for each
// channel of a token, and one for each channel of a chunk that the step's tokens may fill.
import type { AppendCacheParams } from "@rwkv-ts/core/backend";
import { type Kernel, read, write } from "../program/dispatch.js";
import { cachedRows, limitUniforms, sequenceOf } from "./cached-spans.js";
import { copyUnlessShared } from "./fill.js";

const size = 64;

/**
 * The mean of the `row`-th of the chunks that may become whole: of a sequence those from the one that its first token falls
 * into, one more than the chunks that its tokens could fill. Rows of this step are read where they come from, since other
 * invocations are still writing them.
 */
const meanOfChunk = `for (var s = 0u; s < U.sequences; s++) {
  let length = length_of(s);
  let most = select(0u, length / U.chunk + 1u, length > 0u);
  if (row >= most) {
    row -= most;
    continue;
  }
  let cached = cached_rows(s);
  let chunk = cached / U.chunk + row;
  if ((chunk + 1u) * U.chunk > cached + length) { return; }
  var all = 0.0;
  for (var r = chunk * U.chunk; r < (chunk + 1u) * U.chunk; r++) {
    if (r < cached) { all += get_before((slot_of(s) * U.rows + r) * U.columns + c); }
    else { all += get_k((start_of(s) + r - cached) * U.columns + c); }
  }
  set_means((slot_of(s) * U.chunks + chunk) * U.columns + c, all / f32(U.chunk));
  return;
}`;

/** Inputs (k, v [N,C], caches [slots,rows,C], means [slots,chunks,C], sequences, counts), outputs (K', V', means'). */
export const appendCache: Kernel = ({ inputs, outputs: [newK, newV, newMeans], params }) => {
  const { chunk, limit } = params as AppendCacheParams;
  const [k, v, cacheK, cacheV, means, seq, counts] = inputs;
  const [tokens, columns] = k!.shape as [number, number];
  const sequences = seq!.shape[0]!;
  const filled = newMeans ? Math.floor(tokens / chunk) + sequences : 0;
  const count = (tokens + filled) * columns;
  return [
    ...copyUnlessShared(cacheK!, newK),
    ...copyUnlessShared(cacheV!, newV),
    ...copyUnlessShared(means!, newMeans),
    {
      name: "appendCache",
      size,
      groups: newK || newV || newMeans ? Math.ceil(count / size) : 0,
      operands: {
        k: read(k!),
        v: read(v!),
        before: read(newK ?? cacheK!),
        seq: read(seq!, "i32"),
        counts: read(counts!, "i32"),
        ...(newK && { newk: write(newK) }),
        ...(newV && { newv: write(newV) }),
        ...(newMeans && { means: write(newMeans) }),
      },
      uniforms: {
        count,
        tokens,
        columns,
        sequences,
        rows: cacheK!.shape[1]!,
        chunks: means!.shape[1]!,
        chunk,
        ...limitUniforms(limit),
      },
      declarations: `${sequenceOf}\n${cachedRows}`,
      body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
var row = e / U.columns;
let c = e % U.columns;
if (row < U.tokens) {
  let s = sequence_of(row);
  if (s == U.sequences) { return; }
  let at = (slot_of(s) * U.rows + cached_rows(s) + row - start_of(s)) * U.columns + c;
  ${newK ? "set_newk(at, get_k(e));" : ""}
  ${newV ? "set_newv(at, get_v(e));" : ""}
  return;
}
row -= U.tokens;
${newMeans ? meanOfChunk : ""}`,
    },
  ];
};
