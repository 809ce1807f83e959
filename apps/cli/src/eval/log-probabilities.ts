// Logits to what evaluations need of a target id: its log probability, and whether it is the likeliest.

/** ln p(target) of a softmax over one row of logits, in double precision, and whether no other id has a larger logit. */
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
  return { logProbability: logits[start + target]! - highest - Math.log(sum), isLikeliest: best === target };
}
