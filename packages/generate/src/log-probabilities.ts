// Log-probabilities of ids: the log-softmax of logits, in nats, in double precision. They are the model's own: temperature,
// penalties, biases and masks play no part.

/** An id, and how probable it is to the model. */
export interface LogProbability {
  readonly id: number;
  /** ln p, at most 0. */
  readonly logprob: number;
}

/** An id of a text, with the most probable ids in its place. */
export interface TokenLogProbability extends LogProbability {
  /** The most probable first; of equals the smaller id. */
  readonly top: readonly LogProbability[];
}

/** ln Σ e^logit, which is subtracted from a logit to give its log-probability. */
export function logSumExp(logits: ArrayLike<number>): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < logits.length; id++) highest = Math.max(highest, logits[id]!);
  let sum = 0;
  for (let id = 0; id < logits.length; id++) sum += Math.exp(logits[id]! - highest);
  return highest + Math.log(sum);
}

/** The log-probability of an id, and `count` of the most probable ones. */
export function logProbabilities(logits: ArrayLike<number>, id: number, count: number): TokenLogProbability {
  const total = logSumExp(logits);
  const top = largest(logits, count).map((each) => ({ id: each, logprob: logits[each]! - total }));
  return { id, logprob: logits[id]! - total, top };
}

/** The ids of the `count` largest numbers, in falling order. */
function largest(numbers: ArrayLike<number>, count: number): number[] {
  const ids: number[] = [];
  for (let id = 0; id < numbers.length && count > 0; id++) {
    if (ids.length === count && numbers[id]! <= numbers[ids.at(-1)!]!) continue;
    let at = ids.length;
    while (at > 0 && numbers[ids[at - 1]!]! < numbers[id]!) at--;
    ids.splice(at, 0, id);
    if (ids.length > count) ids.pop();
  }
  return ids;
}
