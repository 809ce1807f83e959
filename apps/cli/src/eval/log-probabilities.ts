// Logits to what evaluations need of a target id: its log probability, and whether it is the likeliest.
import { InputError } from "@rwkv-ts/core";

/**
 * ln p(target) of a softmax over one row of logits, in double precision, and whether no other id has a larger logit.
 * @throws InputError for logits that are not finite: what would come out is no measurement
 */
export function score(
  logits: Float32Array,
  row: number,
  vocabulary: number,
  target: number,
): { logProbability: number; isLikeliest: boolean } {
  const start = row * vocabulary;
  let highest = Number.NEGATIVE_INFINITY;
  let best = 0;
  for (let i = 0; i < vocabulary; i++) {
    const logit = logits[start + i]!;
    if (logit > highest) {
      highest = logit;
      best = i;
    }
  }
  let sum = 0;
  for (let i = 0; i < vocabulary; i++) sum += Math.exp(logits[start + i]! - highest);
  // NaN passes every comparison above, and infinities give NaN in the difference.
  if (!Number.isFinite(sum) || !Number.isFinite(logits[start + target])) {
    const found = logits.subarray(start, start + vocabulary).find((logit) => !Number.isFinite(logit));
    throw new InputError(`the logits hold ${found}: the model's weights or state are bad`);
  }
  return { logProbability: logits[start + target]! - highest - Math.log(sum), isLikeliest: best === target };
}
