// What tokens count where they are predicted: a number each, or runs of equal numbers, which take memory by the turns of conversations and
// not by their length.
import type { Tokens } from "./tokens.js";

/** Weights of equal numbers one behind the other: run i ends at `ends[i]` and has `values[i]`. */
export interface WeightRuns {
  readonly length: number;
  /** Increasing; the last is `length`. */
  readonly ends: Float64Array;
  readonly values: Float32Array;
}

/** What each token counts in the mean of losses: a number a token, or runs of equal ones. */
export type TokenWeights = Float32Array | Uint8Array | WeightRuns;

const isRuns = (weights: TokenWeights): weights is WeightRuns => "ends" in weights;

/** Weights [from, to). */
export function weightsBetween(weights: TokenWeights, from: number, to: number): Float32Array | Uint8Array {
  if (!isRuns(weights)) return weights.subarray(from, to);
  const { ends, values } = weights;
  const found = new Float32Array(to - from);
  for (let at = from, run = runAt(ends, from); at < to; run++) {
    const end = Math.min(ends[run]!, to);
    found.fill(values[run]!, at - from, end - from);
    at = end;
  }
  return found;
}

/** The weights [from, to) as weights of their own. */
export function partOfWeights(weights: TokenWeights, from: number, to: number): TokenWeights {
  if (!isRuns(weights)) return weights.subarray(from, to);
  const [first, last] = [runAt(weights.ends, from), runAt(weights.ends, to - 1)];
  const ends = weights.ends.slice(first, last + 1).map((end) => Math.min(end, to) - from);
  return { length: to - from, ends, values: weights.values.slice(first, last + 1) };
}

/** Weights one behind the other; those that are undefined are 1. In runs where any of them are. */
export function joinWeights(
  parts: readonly { readonly ids: Tokens; readonly weights?: TokenWeights | undefined }[],
): TokenWeights | undefined {
  if (!parts.some(({ weights }) => weights)) return undefined;
  const total = parts.reduce((n, { ids }) => n + ids.length, 0);
  const isInRuns = parts.some(({ weights }) => weights && isRuns(weights));
  const joined = new Float32Array(isInRuns ? 0 : total);
  const [ends, values]: [number[], number[]] = [[], []];
  let place = 0;
  for (const { ids, weights } of parts) {
    for (const { to, value } of runsOf(weights, ids.length)) {
      if (isInRuns) {
        ends.push(place + to);
        values.push(value);
      }
    }
    if (!isInRuns)
      joined.set(weights ? weightsBetween(weights, 0, ids.length) : new Float32Array(ids.length).fill(1), place);
    place += ids.length;
  }
  return isInRuns ? { length: total, ends: Float64Array.from(ends), values: Float32Array.from(values) } : joined;
}

/** Runs of equal weights, each with its end. */
export function* runsOf(
  weights: TokenWeights | undefined,
  length: number,
): Generator<{ readonly to: number; readonly value: number }> {
  if (!weights) yield* length > 0 ? [{ to: length, value: 1 }] : [];
  else if (isRuns(weights)) for (const [i, to] of weights.ends.entries()) yield { to, value: weights.values[i]! };
  else
    for (let i = 0; i < length; i++)
      if (i + 1 === length || weights[i + 1] !== weights[i]) yield { to: i + 1, value: weights[i]! };
}

/** The run that place `at` lies in. */
function runAt(ends: Float64Array, at: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
