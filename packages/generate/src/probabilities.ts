// The distribution that an id is drawn from, in the plain way: softmax; the nucleus, cut on these probabilities; top k;
// the power 1 / temperature; normalisation. Source: BlinkDL/ChatRWKV, rwkv_pip_package/src/rwkv/utils.py, sample_logits.
// `Distribution` does the same without sorting; tests hold the two together.

import { InputError } from "@rwkv-ts/core";
import { exponential } from "./exponential.js";
import { type DistributionOptions, distributionOptions } from "./sampling-options.js";

/**
 * Final probabilities of all ids, [vocabulary], summing to 1. Logits of -Infinity have probability 0.
 * @throws InputError for logits of which none is possible, or that hold NaN
 */
export function probabilities(logits: ArrayLike<number>, options: DistributionOptions = {}): Float64Array {
  const { temperature, topP, topK } = distributionOptions(options);
  const ids = Array.from({ length: logits.length }, (_, id) => id);
  // Most probable first, smaller ids first among equals.
  ids.sort((a, b) => logits[b]! - logits[a]! || a - b);
  const highest = logits[ids[0]!] ?? Number.NEGATIVE_INFINITY;
  if (ids.some((id) => Number.isNaN(logits[id]))) throw new InputError("the logits hold NaN");
  if (!Number.isFinite(highest)) throw new InputError(`no id can be chosen: the highest of the logits is ${highest}`);
  const result = new Float64Array(logits.length);
  if (temperature === 0) {
    result[ids[0]!] = 1;
    return result;
  }
  const weights = ids.map((id) => exponential(logits[id]! - highest));
  let kept = topP >= 1 ? ids.length : nucleusSize(weights, topP);
  if (topK > 0) kept = Math.min(kept, topK);
  const powers = ids.slice(0, kept).map((id) => exponential((logits[id]! - highest) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  powers.forEach((power, i) => {
    result[ids[i]!] = power / total;
  });
  return result;
}

/** How many of the weights, in falling order, reach the share `topP` of their sum, counting all equal to the last. */
function nucleusSize(weights: readonly number[], topP: number): number {
  const needed = topP * weights.reduce((sum, weight) => sum + weight, 0);
  let running = 0;
  let last = weights.length - 1;
  for (let i = 0; i < weights.length; i++) {
    running += weights[i]!;
    if (running >= needed) {
      last = i;
      break;
    }
  }
  while (last + 1 < weights.length && weights[last + 1] === weights[last]) last++;
  return last + 1;
}
