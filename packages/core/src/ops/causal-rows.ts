// The rows that each token and head of causal attention sees, with their softmax, in plain loops: what its reference and that of
// its gradient share. And inputs of their examples.
import type { ExampleInput, Tensor } from "../graph/example.js";
import { unlimited } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { raggedSequences } from "./sequences.js";

export interface CausalAttentionParams {
  /** Heads of queries, H. */
  readonly heads: number;
  /** Heads of keys and values, G; H is a multiple of it. */
  readonly keyHeads: number;
}

/** A row: where its head of keys and of values begins; `own`: it is one of the step's tokens. */
export interface SeenRow {
  readonly keys: Tensor["data"];
  readonly values: Tensor["data"];
  readonly at: number;
  readonly own: boolean;
}

export interface Seen {
  /** Channels of a head. */
  readonly d: number;
  /** Where the head of the token's query begins. */
  readonly query: number;
  readonly rows: readonly SeenRow[];
  /** softmax over the rows of q · k / √D */
  readonly weights: readonly number[];
}

/** Calls `visit` for every token of a sequence and every head; inputs (q, k, v, K, V, sequences, counts). */
export function causalRows(
  inputs: readonly Tensor[],
  { heads, keyHeads }: CausalAttentionParams,
  visit: (seen: Seen) => void,
): void {
  const [q, k, v, cacheK, cacheV, sequences, counts] = inputs as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  const d = q.shape[1]! / heads;
  const capacity = cacheK.shape[1]!;
  for (const { slot, start, length, cached } of cachedSpans(sequences, counts, unlimited))
    for (let t = start; t < start + length; t++)
      for (let h = 0; h < heads; h++) {
        const g = Math.floor((h * keyHeads) / heads);
        const at = (row: number) => (row * keyHeads + g) * d;
        const before = Array.from({ length: cached }, (_, s): SeenRow => ({ keys: cacheK.data, values: cacheV.data, at: at(slot * capacity + s), own: false })); // biome-ignore format: a line
        const own = Array.from({ length: t - start + 1 }, (_, s): SeenRow => ({ keys: k.data, values: v.data, at: at(start + s), own: true })); // biome-ignore format: a line
        const rows = [...before, ...own];
        const query = (t * heads + h) * d;
        visit({ d, query, rows, weights: softmax(rows.map((row) => dot(q.data, query, row.keys, row.at, d) / Math.sqrt(d))) }); // biome-ignore format: a line
      }
}

/** Σ a_i b_i of n numbers from two places on. */
export function dot(a: Tensor["data"], from: number, b: Tensor["data"], at: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += a[from + i]! * b[at + i]!;
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const weights = scores.map((x) => Math.exp(x - highest));
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((x) => x / total);
}

/** Ragged sequences with caches of 12 rows, of which `counts` are in use. */
export function causalExampleInputs(
  heads: number,
  keyHeads: number,
  d: number,
  counts: readonly number[],
): ExampleInput[] {
  const { tokens, slots, input } = raggedSequences;
  const rows = { shape: [tokens, keyHeads * d] };
  const cache = { shape: [slots, 12, keyHeads * d], kind: "state" as const };
  return [
    { shape: [tokens, heads * d] },
    rows,
    rows,
    cache,
    cache,
    input,
    { shape: [counts.length], kind: "i32", data: counts },
  ];
}
