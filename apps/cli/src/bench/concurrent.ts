// Texts that are written at the same time by so many callers who know nothing of each other, as in a server: tokens a second of
// all, the time to the first token, and between tokens. The scheduler puts them together.
import type { Model } from "@rwkv-ts/core";
import { type MeasureOptions, median, percentile, someIds } from "@rwkv-ts/evaluate";
import { type GenerateOptions, generate, resultOf, type TextCodec } from "@rwkv-ts/generate";

export interface ConcurrentSpeed {
  /** Callers at the same time. */
  readonly callers: number;
  /** Written by all together, from the first request to the last token. */
  readonly tokensPerSecond: number;
  readonly millisecondsToFirstToken: Latency;
  readonly millisecondsBetweenTokens: Latency;
}

export interface Latency {
  readonly median: number;
  /** 99 of 100 are not slower. */
  readonly p99: number;
}

/** Ids only: what text they make plays no part. */
const noText: TextCodec = { encode: () => [], stream: () => ({ push: () => "", flush: () => "" }) };

interface Run {
  readonly seconds: number;
  readonly first: number[];
  readonly between: number[];
}

/** @param count tokens of each prompt, and tokens that are written after it */
export async function measureConcurrent(
  model: Model,
  numbers: readonly number[],
  count: { readonly prompt: number; readonly tokens: number },
  { repeats, signal }: MeasureOptions,
): Promise<ConcurrentSpeed[]> {
  const all = numbers.map((callers) => ({ callers, runs: [] as Run[] }));
  for (const { callers } of all) await runTogether(model, callers, count, signal);
  for (let i = 0; i < repeats; i++)
    for (const { callers, runs } of all) runs.push(await runTogether(model, callers, count, signal));
  return all.map(({ callers, runs }) => ({
    callers,
    tokensPerSecond: (callers * count.tokens) / median(runs.map(({ seconds }) => seconds)),
    millisecondsToFirstToken: latencyOf(runs.flatMap(({ first }) => first)),
    millisecondsBetweenTokens: latencyOf(runs.flatMap(({ between }) => between)),
  }));
}

const latencyOf = (times: number[]): Latency => ({ median: median(times), p99: percentile(times, 99) });

async function runTogether(
  model: Model,
  callers: number,
  { prompt, tokens }: { readonly prompt: number; readonly tokens: number },
  signal: AbortSignal,
): Promise<Run> {
  const first: number[] = [];
  const between: number[] = [];
  const started = performance.now();
  const write = async (caller: number) => {
    const session = model.session();
    let last = started;
    const onToken = () => {
      const now = performance.now();
      (last === started ? first : between).push(now - last);
      last = now;
    };
    const ids = someIds(prompt, model.vocabularySize).map((id) => (id + caller) % model.vocabularySize);
    const options: GenerateOptions = { maxTokens: tokens, seed: caller, signal, onToken };
    const writer = {
      feed: (next: readonly number[]) => session.feed(next, { signal }),
      draw: session.draw.bind(session),
      append: session.append.bind(session),
    };
    try {
      await resultOf(generate(writer, noText, ids, options));
    } finally {
      session.dispose();
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => write(caller)));
  signal.throwIfAborted();
  return { seconds: (performance.now() - started) / 1000, first, between };
}
