// Times of sessions that decode together: a step reads the weights once and takes a token of each.
import { greedyChoice, type Model, type Session } from "@rwkv-ts/core";
import { elapsed, type MeasureOptions, median, someIds, warmUpTokens } from "@rwkv-ts/evaluate";

export interface BatchSpeed {
  /** Sessions that write a token each in one step. */
  readonly sessions: number;
  readonly millisecondsPerStep: number;
  /** Of all sessions together. */
  readonly tokensPerSecond: number;
}

/**
 * So many steps of each number of sessions. The numbers take turns, because what else the machine does would otherwise
 * slow one of them only.
 */
export async function measureBatches(
  model: Model,
  sizes: readonly number[],
  steps: number,
  { repeats, signal }: MeasureOptions,
): Promise<BatchSpeed[]> {
  const sessions = Array.from({ length: Math.max(0, ...sizes) }, () => model.session());
  const ids = someIds(steps, model.vocabularySize);
  try {
    const batches = sizes.map((size) => ({ size, together: sessions.slice(0, size), times: [] as number[] }));
    for (const { together } of batches) await decode(model, together, ids.slice(0, warmUpTokens), signal);
    for (let i = 0; i < repeats; i++)
      for (const { together, times } of batches) times.push(await elapsed(() => decode(model, together, ids, signal)));
    return batches.map(({ size, times }) => {
      const millisecondsPerStep = median(times) / steps;
      return { sessions: size, millisecondsPerStep, tokensPerSecond: (1000 * size) / millisecondsPerStep };
    });
  } finally {
    for (const session of sessions) session.dispose();
  }
}

/** Every session reads the same ids, and an id is drawn for each. */
async function decode(
  model: Model,
  sessions: readonly Session[],
  ids: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  for (const id of ids)
    await model.draw(
      sessions.map((session) => ({ session, tokens: [id], choice: greedyChoice })),
      { signal },
    );
}
