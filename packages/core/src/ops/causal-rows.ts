// The rows that each token and head of causal attention sees, with their softmax, in plain loops: what its reference and that of
// its gradient share. And inputs of their examples.
import type { Example, Tensor } from "../graph/example.js";
import { unlimitedCache } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { raggedSequences } from "./sequences.js";

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
export function causalRows(inputs: readonly Tensor[], visit: (seen: Seen) => void): void {
  const [q, k, v, cacheK, cacheV, sequences, counts] = inputs as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  const [, heads, d] = q.shape as [number, number, number];
  const keyHeads = k.shape[1]!;
  const capacity = cacheK.shape[1]!;
  for (const { slot, start, length, cached } of cachedSpans(sequences, counts, unlimitedCache))
    for (let t = start; t < start + length; t++)
      for (let h = 0; h < heads; h++) {
        const g = Math.floor((h * keyHeads) / heads);
        const at = (row: number) => (row * keyHeads + g) * d;
        const before = Array.from({ length: cached }, (_, s): SeenRow => {
          return { keys: cacheK.data, values: cacheV.data, at: at(slot * capacity + s), own: false };
        });
        const own = Array.from({ length: t - start + 1 }, (_, s): SeenRow => {
          return { keys: k.data, values: v.data, at: at(start + s), own: true };
        });
        const rows = [...before, ...own];
        const query = (t * heads + h) * d;
        const scores = rows.map((row) => dot(q.data, query, row.keys, row.at, d) / Math.sqrt(d));
        visit({ d, query, rows, weights: softmax(scores) });
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
export function causalExamples(): Example<Record<string, never>>[] {
  const { tokens, slots, input } = raggedSequences;
  const example = (name: string, heads: number, keyHeads: number, d: number, counts: number[]) => {
    const rows = { shape: [tokens, keyHeads, d] };
    const cache = { shape: [slots, 12, keyHeads, d], kind: "state" as const };
    const count = { shape: [counts.length], kind: "i32" as const, data: counts };
    return { name, params: {}, inputs: [{ shape: [tokens, heads, d] }, rows, rows, cache, cache, input, count] };
  };
  return [
    example("a head of keys for each", 2, 2, 8, [9, 3, 5, 0]),
    example("shared keys", 6, 2, 4, [0, 7, 8, 0]),
    example("one head of keys, odd channels", 3, 1, 5, [2, 0, 0, 0]),
  ];
}
