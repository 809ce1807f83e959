// Several streams as one, for texts that are written side by side.

/**
 * What the streams yield, as it comes, each with its stream's index; returns their results in order. Who leaves early, and a stream
 * that fails, end all of them.
 */
export async function* merged<T, Result, Piece>(
  streams: readonly AsyncGenerator<T, Result, void>[],
  piece: (index: number, value: T) => Piece,
): AsyncGenerator<Piece, Result[], void> {
  const results: Result[] = [];
  const next = (index: number) => {
    const step = streams[index]!.next().then((each) => ({ index, step: each }));
    step.catch(() => undefined); // it may fail while nobody waits for it; who does is told
    return step;
  };
  const waiting = new Map(streams.map((_, index) => [index, next(index)]));
  try {
    while (waiting.size > 0) {
      const { index, step } = await Promise.race(waiting.values());
      if (step.done) {
        results[index] = step.value;
        waiting.delete(index);
      } else {
        waiting.set(index, next(index));
        yield piece(index, step.value);
      }
    }
    return results;
  } finally {
    for (const stream of streams) void stream.return(undefined as never).catch(() => undefined);
    await Promise.allSettled(waiting.values());
  }
}
