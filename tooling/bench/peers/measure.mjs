// What both sides measure in the same way.

/** Ids that vary and are the same in every run. */
export const ids = (count) => Array.from({ length: count }, (_, i) => ((i * 7919 + 13) % 60000) + 300);

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * Tokens a second of reading a prompt and of writing greedily after it: medians over repeats, after one that warms up.
 * `read` resolves when the first token after the prompt is known.
 */
export async function rates(prompt, tokens, repeats, read) {
  const reading = [];
  const writing = [];
  for (let i = 0; i <= repeats; i++) {
    const started = performance.now();
    const session = await read(ids(prompt));
    const done = performance.now();
    await session.write(tokens);
    const written = performance.now();
    await session.end();
    if (i === 0) continue;
    reading.push((1000 * prompt) / (done - started));
    writing.push((1000 * tokens) / (written - done));
  }
  return { prefill: median(reading), decode: median(writing) };
}
