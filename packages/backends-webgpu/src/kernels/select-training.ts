// Which tokens each token and head attends to in training (core's select-training.ts): means of whole chunks, an invocation for
// each channel, then gates and choice in a workgroup for each token and head.
import type { SelectTrainingParams } from "@rwkv-ts/core/backend";
import { type Dispatch, type Kernel, type Place, read, write } from "../program/dispatch.js";
import { sequenceOf } from "./cached-spans.js";
import { writeRanges } from "./largest.js";

const size = 64;

type Piece = Pick<Place, "region">;

/** means [chunks,C] of the whole chunks of all sequences, one sequence's behind the other's. */
function chunkMeans(k: Place, seq: Place, means: Piece, chunk: number, chunks: number): Dispatch {
  const columns = k.shape[1]!;
  const count = chunks * columns;
  return {
    name: "means of chunks",
    size,
    groups: Math.ceil(count / size),
    operands: { k: read(k), seq: read(seq, "i32"), means: write(means) },
    uniforms: { count, columns, chunk, sequences: seq.shape[0]! },
    declarations: sequenceOf,
    body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
var chunk = e / U.columns;
let c = e % U.columns;
for (var s = 0u; s < U.sequences; s++) {
  let whole = length_of(s) / U.chunk;
  if (chunk >= whole) {
    chunk -= whole;
    continue;
  }
  let first = start_of(s) + chunk * U.chunk;
  var all = 0.0;
  for (var t = first; t < first + U.chunk; t++) { all += get_k(t * U.columns + c); }
  set_means(e, all / f32(U.chunk));
  return;
}`,
  };
}

/** `means_at(s)`: whole chunks of the sequences before sequence s. */
const meansAt = `fn means_at(s: u32) -> u32 {
  var chunks = 0u;
  for (var other = 0u; other < s; other++) { chunks += length_of(other) / U.chunk; }
  return chunks;
}`;

/** Inputs (q, k [N,C], sequences [S,3]) → ranges [N,H,topk,2]. */
export const selectTraining: Kernel = ({ inputs: [q, k, seq], outputs: [ranges], params, scratch }) => {
  const { heads, chunk, topk } = params as SelectTrainingParams;
  const [tokens, columns] = q!.shape as [number, number];
  const isSparse = tokens > chunk * topk; // else every sequence is seen causally
  const chunks = Math.floor(tokens / chunk);
  const means = { region: scratch(4 * Math.max(1, chunks * columns)) };
  const gates = { region: scratch(4 * Math.max(1, tokens * heads * chunks)) };
  return [
    ...(isSparse ? [chunkMeans(k!, seq!, means, chunk, chunks)] : []),
    {
      name: "selectTraining",
      size,
      groups: tokens * heads,
      operands: {
        q: read(q!),
        seq: read(seq!, "i32"),
        means: read(means),
        scores: write(gates),
        ranges: write(ranges!, "i32"),
      },
      uniforms: { sequences: seq!.shape[0]!, heads, width: columns / heads, chunk, chunks, topk, most: topk },
      declarations: `${sequenceOf}\n${meansAt}\n${writeRanges}`,
      body: `let t = group / U.heads;
let s = sequence_of(t);
var own = 0u;
var first = 0u;
var last = vec2<u32>();
if (s < U.sequences) {
  first = start_of(s);
  let i = t - first;
  if (length_of(s) > U.chunk * U.topk) { own = i / U.chunk; }
  last = vec2<u32>(first + own * U.chunk, i - own * U.chunk + 1u);
}
let scores_at = group * U.chunks;
for (var chunk = lane; chunk < own; chunk += SIZE) {
  let mean_at = ((means_at(s) + chunk) * U.heads + group % U.heads) * U.width;
  var gate = 0.0;
  for (var c = 0u; c < U.width; c++) { gate += get_q(group * U.width + c) * get_means(mean_at + c); }
  set_scores(scores_at + chunk, gate);
}
storageBarrier();
write_ranges(scores_at, own, min(own, U.topk - 1u), first, last, group * U.most, lane);`,
    },
  ];
};
