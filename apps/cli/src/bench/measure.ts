// Times of prefill and decode: after a warm-up, medians over repeats.
import { greedyChoice, type Model, type Session } from "@rwkv-ts/core";
import { residentBytes } from "./machine.js";

export interface Speed {
  readonly tokens: number;
  readonly milliseconds: number;
  readonly tokensPerSecond: number;
}

export interface AtPosition {
  /** Tokens that the session has read. */
  readonly position: number;
  /** To write one token after the other. */
  readonly millisecondsPerToken: number;
  /** To read a token among many at once. */
  readonly millisecondsPerTokenRead: number;
  readonly stateBytes: number;
  readonly residentBytes: number;
}

export interface MeasureOptions {
  readonly repeats: number;
  readonly signal: AbortSignal;
}

/** Ids that vary but are the same in every run. */
export const someIds = (count: number, vocabulary: number): number[] =>
  Array.from({ length: count }, (_, i) => (i * 7919 + 13) % vocabulary);

/** Reading `count` tokens at once, with the logits of the last. */
export async function measurePrefill(model: Model, count: number, { repeats, signal }: MeasureOptions): Promise<Speed> {
  const ids = someIds(count, model.vocabularySize);
  const once = async () => {
    using session = model.session();
    return await elapsed(() => session.feed(ids, { signal }));
  };
  return speed(count, await medianOf(repeats, once));
}

/** One token after the other. */
export async function measureDecode(model: Model, count: number, { repeats, signal }: MeasureOptions): Promise<Speed> {
  using session = model.session();
  const once = () => elapsed(() => decode(session, count, signal));
  return speed(count, await medianOf(repeats, once, () => decode(session, Math.min(count, warmUpTokens), signal)));
}

/** Time per token once a session has read so much: `count.decode` one by one, `count.prefill` at once. */
export async function measureAt(
  model: Model,
  session: Session,
  position: number,
  count: { readonly decode: number; readonly prefill: number },
  { repeats, signal }: MeasureOptions,
): Promise<AtPosition> {
  const rest = position - session.position;
  for (let read = 0; read < rest; read += readAtOnce)
    await session.feed(someIds(Math.min(readAtOnce, rest - read), session.vocabularySize), { signal });
  using branch = session.fork();
  const writing = await medianOf(repeats, () => elapsed(() => decode(branch, count.decode, signal)));
  const ids = someIds(count.prefill, session.vocabularySize);
  const reading = await medianOf(repeats, () => elapsed(() => branch.feed(ids, { signal })));
  return {
    position,
    millisecondsPerToken: writing / count.decode,
    millisecondsPerTokenRead: reading / count.prefill,
    stateBytes: model.stateBytes,
    residentBytes: residentBytes(),
  };
}

const readAtOnce = 4096;

async function decode(session: Session, count: number, signal: AbortSignal): Promise<void> {
  for (const id of someIds(count, session.vocabularySize)) await session.draw([id], greedyChoice, { signal });
}

/** Milliseconds that some work takes. */
export async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Tokens after which another warm-up token changes nothing. */
export const warmUpTokens = 256;

async function medianOf(repeats: number, once: () => Promise<number>, warmUp: () => Promise<unknown> = once) {
  await warmUp();
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    times.push(await once());
    await new Promise((resolve) => setImmediate(resolve));
  }
  return median(times);
}

/** Sorts the times. */
export function median(times: number[]): number {
  times.sort((a, b) => a - b);
  const middle = times.length >> 1;
  return times.length % 2 === 1 ? times[middle]! : (times[middle - 1]! + times[middle]!) / 2;
}

/** So many of a hundred are not above it; sorts the times. */
export function percentile(times: number[], share: number): number {
  times.sort((a, b) => a - b);
  return times[Math.max(0, Math.ceil((share / 100) * times.length) - 1)]!;
}

const speed = (tokens: number, milliseconds: number): Speed => ({
  tokens,
  milliseconds,
  tokensPerSecond: (1000 * tokens) / milliseconds,
});
