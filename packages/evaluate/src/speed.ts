// Time and memory of a token against the length of the text: reading, writing, training. After a warm-up, medians over repeats.
import { AbortedError, greedyChoice, InputError, type Model, type Session } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import { prepare, TrainingEngine } from "@rwkv-ts/train";
import { lineChart } from "./charts/line-chart.js";

/** Time for a run of tokens: the median over repeats. */
export interface Speed {
  readonly tokens: number;
  readonly milliseconds: number;
  readonly tokensPerSecond: number;
}

/** Time and memory of a token once so many were read. */
export interface AtPosition {
  /** Tokens that the session has read. */
  readonly position: number;
  /** To write one token after the other. */
  readonly millisecondsPerToken: number;
  /** To read a token among many at once. */
  readonly millisecondsPerTokenRead: number;
  /** Of one session's state. */
  readonly stateBytes: number;
  /** Of the process, in Node; elsewhere 0. */
  readonly residentBytes: number;
}

/** Resident memory of the process now, in bytes; 0 outside of Node. */
const residentBytes = (): number =>
  (globalThis as { process?: { memoryUsage?: { rss?(): number } } }).process?.memoryUsage?.rss?.() ?? 0;

/** How often a measurement is repeated, of which the median counts, and what ends it. */
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
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return median(times);
}

/** The middle one of the times, or the mean of the middle two; sorts them. */
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

/** One model against the length of the text. */
export interface SpeedCurve {
  readonly name: string;
  readonly points: readonly AtPosition[];
}

/**
 * Time and memory of a token after each of the lengths, of one session that reads on.
 * @throws InputError for lengths below 1
 */
export async function speedCurve(
  name: string,
  model: Model,
  lengths: readonly number[],
  { onLength, ...options }: MeasureOptions & { onLength?(length: number): void },
): Promise<SpeedCurve> {
  checkLengths(lengths);
  const session = model.session();
  try {
    const points: AtPosition[] = [];
    for (const length of [...lengths].sort((a, b) => a - b)) {
      onLength?.(length);
      points.push(await measureAt(model, session, length, { decode: 16, prefill: 128 }, options));
    }
    return { name, points };
  } finally {
    session.dispose();
  }
}

/** Time of training on a sequence of a length. */
export interface TrainingPoint {
  /** Tokens of the one sequence of an update. */
  readonly length: number;
  /** Gradients and the update. */
  readonly millisecondsPerToken: number;
}

/** Time of an update on one sequence of each length, from the official initial values, in f32. @throws as `speedCurve` */
export async function trainingCurve(
  architecture: Architecture,
  backend: Backend,
  lengths: readonly number[],
  { repeats, signal, onLength }: MeasureOptions & { onLength?(length: number): void },
): Promise<TrainingPoint[]> {
  checkLengths(lengths);
  const trainable = await prepare({ architecture, backend, method: { kind: "full" }, seed: 0 });
  const { parameters, frozen } = trainable;
  try {
    const points: TrainingPoint[] = [];
    for (const length of [...lengths].sort((a, b) => a - b)) {
      onLength?.(length);
      const engine = new TrainingEngine(architecture, backend, parameters, frozen, { batch: 1, time: length });
      try {
        const ids = Int32Array.from(someIds(length, architecture.vocabularySize));
        const once = () => {
          if (signal.aborted) throw new AbortedError();
          return elapsed(() => engine.step([{ ids, targets: ids }], 1e-5));
        };
        points.push({ length, millisecondsPerToken: (await medianOf(repeats, once)) / length });
      } finally {
        await engine.dispose();
      }
    }
    return points;
  } finally {
    trainable.dispose();
  }
}

function checkLengths(lengths: readonly number[]): void {
  if (lengths.length === 0 || !lengths.every((length) => Number.isInteger(length) && length >= 1))
    throw new InputError(`lengths must be whole numbers of tokens, got ${lengths.join(", ")}`);
}

/** Pictures of time to read and write a token, and of the state, over the length; both axes count in factors. */
export function speedCharts(curves: readonly SpeedCurve[]): Record<string, string> {
  const chart = (title: string, unit: string, of: (at: AtPosition) => number) =>
    lineChart({
      title,
      names: { x: "tokens before", y: unit },
      series: curves.map(({ name, points }) => ({ name, points: points.map((at) => [at.position, of(at)] as const) })),
      logarithmic: { x: true, y: true },
    });
  return {
    reading: chart("Reading a token among many", "ms a token", (at) => at.millisecondsPerTokenRead),
    writing: chart("Writing a token", "ms a token", (at) => at.millisecondsPerToken),
    state: chart("State of one text", "bytes", (at) => at.stateBytes),
  };
}

/** A picture of the time that training takes a token, over the length of the sequence. */
export const trainingChart = (
  curves: readonly { readonly name: string; readonly points: readonly TrainingPoint[] }[],
): string =>
  lineChart({
    title: "Training",
    names: { x: "tokens of the sequence", y: "ms a token" },
    series: curves.map(({ name, points }) => ({
      name,
      points: points.map(({ length, millisecondsPerToken }) => [length, millisecondsPerToken] as const),
    })),
    logarithmic: { x: true, y: true },
  });

const speed = (tokens: number, milliseconds: number): Speed => ({
  tokens,
  milliseconds,
  tokensPerSecond: (1000 * tokens) / milliseconds,
});
