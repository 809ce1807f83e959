// The rows that each token and head of causal attention sees, with their softmax, in plain loops: what its reference and that of
// its gradient share. And inputs of their examples.
import type { Example, Tensor } from "../graph/example.js";
import { unlimitedCache } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { raggedSequences } from "./sequences.js";

/** Whether scores of causal attention are capped. */
export interface CausalAttentionParams {
  /** Scores stay between -cap and cap, as cap tanh(score / cap) ("soft cap"); absent: they stay as they are. */
  readonly cap?: number;
}

/** A row: where its head of keys and its head of values begin; `own`: it is one of the step's tokens. */
export interface SeenRow {
  readonly keys: Tensor["data"];
  readonly values: Tensor["data"];
  readonly key: number;
  readonly value: number;
  readonly own: boolean;
}

export interface Seen {
  /** Channels of a head of queries and keys, and of one of values. */
  readonly d: number;
  readonly e: number;
  /** Where the head of the token's query begins, and what it gets. */
  readonly query: number;
  readonly result: number;
  readonly rows: readonly SeenRow[];
  /** softmax over the rows of the scores */
  readonly weights: readonly number[];
  /** Slope of each score in q · k / √D: 1 without a cap. */
  readonly slopes: readonly number[];
}

/** Calls `visit` for every token of a sequence and every head; inputs (q, k, v, K, V, sequences, counts). */
export function causalRows(
  inputs: readonly Tensor[],
  { cap }: CausalAttentionParams,
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
  const [, heads, d] = q.shape as [number, number, number];
  const [, keyHeads, e] = v.shape as [number, number, number];
  const capacity = cacheK.shape[1]!;
  for (const { slot, start, length, cached } of cachedSpans(sequences, counts, unlimitedCache))
    for (let t = start; t < start + length; t++)
      for (let h = 0; h < heads; h++) {
        const g = Math.floor((h * keyHeads) / heads);
        const row = (keys: Tensor, values: Tensor, at: number): SeenRow => {
          const head = at * keyHeads + g;
          return { keys: keys.data, values: values.data, key: head * d, value: head * e, own: keys === k };
        };
        const rows = [
          ...Array.from({ length: cached }, (_, s) => row(cacheK, cacheV, slot * capacity + s)),
          ...Array.from({ length: t - start + 1 }, (_, s) => row(k, v, start + s)),
        ];
        const query = (t * heads + h) * d;
        const plain = rows.map(({ keys, key }) => dot(q.data, query, keys, key, d) / Math.sqrt(d));
        const scores = cap === undefined ? plain : plain.map((x) => cap * Math.tanh(x / cap));
        const slopes = scores.map((x) => (cap === undefined ? 1 : 1 - (x / cap) ** 2));
        visit({ d, e, query, result: (t * heads + h) * e, rows, weights: softmax(scores), slopes });
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

interface Heads {
  readonly heads: number;
  readonly keyHeads: number;
  readonly d: number;
  /** Default d. */
  readonly e?: number;
}

/** Ragged sequences with caches of 12 rows and more, of which `counts` are in use. */
export function causalExamples(): Example<CausalAttentionParams>[] {
  const { tokens, slots, input } = raggedSequences;
  const example = (
    name: string,
    { heads, keyHeads, d, e = d }: Heads,
    counts: number[],
    params: CausalAttentionParams = {},
    capacity = 12,
  ) => {
    const rows = (channels: number) => ({ shape: [tokens, keyHeads, channels] });
    const cache = (channels: number) => ({ shape: [slots, capacity, keyHeads, channels], kind: "state" as const });
    const count = { shape: [counts.length], kind: "i32" as const, data: counts };
    const q = { shape: [tokens, heads, d], ...(params.cap && { transform: (x: number) => 3 * x }) };
    return { name, params, inputs: [q, rows(d), rows(e), cache(d), cache(e), input, count] };
  };
  return [
    example("a head of keys for each", { heads: 2, keyHeads: 2, d: 8 }, [9, 3, 5, 0]),
    example("shared keys", { heads: 6, keyHeads: 2, d: 4 }, [0, 7, 8, 0]),
    example("one head of keys, odd channels", { heads: 3, keyHeads: 1, d: 5 }, [2, 0, 0, 0]),
    example("a cap, values wider than keys", { heads: 1, keyHeads: 1, d: 8, e: 20 }, [9, 3, 5, 0], { cap: 1.5 }),
    example("narrow values of shared keys", { heads: 4, keyHeads: 2, d: 12, e: 3 }, [0, 7, 8, 0]),
    example("a cap of shared keys", { heads: 4, keyHeads: 2, d: 5, e: 8 }, [1, 0, 8, 0], { cap: 64 }),
    example("a cap over blocks", { heads: 1, keyHeads: 1, d: 12, e: 70 }, [130, 0, 61, 0], { cap: 2 }, 142),
  ];
}
