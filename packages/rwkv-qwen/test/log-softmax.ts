/** The log-probabilities of rows of logits. */
export function logSoftmax(logits: Float32Array, vocabulary: number): Float32Array {
  const out = new Float32Array(logits.length);
  for (let at = 0; at < logits.length; at += vocabulary) {
    const row = logits.subarray(at, at + vocabulary);
    const highest = row.reduce((a, b) => Math.max(a, b));
    const total = row.reduce((sum, x) => sum + Math.exp(x - highest), 0);
    row.forEach((x, i) => {
      out[at + i] = x - highest - Math.log(total);
    });
  }
  return out;
}
