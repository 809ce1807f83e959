// What a smaller state costs: a text is read, its state compressed, and the tokens that follow are scored from it; beside the exact state, and
// beside none. What compressions learn, they learn from texts in the first third of the data; texts of the rest measure them.
//   kept = Σ (nats without a state - nats with the compressed one) / Σ (nats without - nats with the exact one)
import { AbortedError, InputError, type SavedState, type Session } from "@rwkv-ts/core";
import { type LanguageModel, noTokenizer } from "@rwkv-ts/preset";
import type { ChartPoint } from "@rwkv-ts/train";
import { lineChart } from "../charts/line-chart.js";
import { modelFacts, type RowStore } from "../evaluate.js";
import { checksum, type JsonObject } from "../json.js";
import { type Metrics, mean, ratio } from "../metric.js";
import { withoutMark } from "../text/documents.js";
import { type StateCompression, stateBytes, stateCompressions } from "./state-compressions.js";

/** What is measured, and on how much text. */
export interface StateCompressionOptions {
  readonly data: Uint8Array;
  /** Default: all of `stateCompressions`. */
  readonly compressions?: readonly StateCompression[] | undefined;
  /** Texts that are measured; default 32. Half as many are learned from, at least one. */
  readonly samples?: number | undefined;
  /** Tokens that are read before; default 256. */
  readonly context?: number | undefined;
  /** Tokens that are scored; default 64. */
  readonly scored?: number | undefined;
  /** What the model is, for `rows`; default: of its `info`. */
  readonly model?: JsonObject | undefined;
  readonly rows?: RowStore | undefined;
  readonly signal?: AbortSignal | undefined;
  onText?(done: number, of: number): void;
}

/** One text: nats of the scored tokens, and bytes of the state, `exact` and under each compression; `none`: from no state. */
export type StateCompressionRow = {
  readonly bytesOfText: number;
  readonly nats: Readonly<Record<string, number>>;
  readonly stateBytes: Readonly<Record<string, number>>;
};

/** A row for each way of compressing, beside the settings. */
export interface StateCompressionResult {
  readonly settings: JsonObject;
  readonly rows: readonly StateCompressionRow[];
}

/**
 * What each way of compressing the state of a text costs in bits per byte of what follows.
 * @throws InputError for data with too few tokens, before anything is computed; TokenizerError without a tokenizer; AbortedError, the rows so
 *   far being in the store
 */
export async function measureStateCompression(
  model: LanguageModel,
  options: StateCompressionOptions,
): Promise<StateCompressionResult> {
  const { samples = 32, context = 256, scored = 64, compressions = stateCompressions, signal } = options;
  const data = withoutMark(options.data);
  const { tokenizer, info } = model;
  if (!tokenizer) throw noTokenizer({ missing: info.tokenizer.missing ?? "the model has no tokenizer" });
  const ids = tokenizer.encodeBytes(data);
  const window = context + scored;
  const third = Math.floor(ids.length / 3);
  if (third < window)
    throw new InputError(`state-compression needs ${3 * window} tokens of text, these are ${ids.length}`);
  const settings = {
    ...{ data: checksum([data]), samples, context, scored },
    compressions: compressions.map(({ name }) => name),
  };
  const known = await options.rows?.begin({
    ...{ task: "state-compression", settings, model: options.model ?? modelFacts(model) },
  });
  const rows: StateCompressionRow[] = [];
  let learned: ReturnType<StateCompression["learn"]>[] | undefined;
  for (const [i, text] of spread(ids.slice(third), samples, window).entries()) {
    options.onText?.(i, samples);
    if (signal?.aborted) throw new AbortedError();
    const before = known?.get(i) as StateCompressionRow | undefined;
    if (!before)
      learned ??= await learnFrom(
        model,
        compressions,
        spread(ids.slice(0, third), Math.max(1, samples >> 1), context),
        signal,
      );
    const row = before ?? (await rowOf(model, text, context, compressions, learned!, signal));
    if (!before) await options.rows?.add(i, row);
    rows.push(row);
  }
  return { settings, rows };
}

/** `count` texts of `window` tokens at even distances. */
const spread = (ids: readonly number[], count: number, window: number): (readonly number[])[] =>
  Array.from({ length: count }, (_, i) => {
    const start = Math.floor((i * (ids.length - window)) / Math.max(1, count - 1));
    return ids.slice(start, start + window);
  });

async function learnFrom(
  model: LanguageModel,
  compressions: readonly StateCompression[],
  texts: readonly (readonly number[])[],
  signal: AbortSignal | undefined,
) {
  const states: SavedState[] = [];
  for (const text of texts) {
    if (signal?.aborted) throw new AbortedError();
    using session = model.model.session();
    await session.feed(text, { signal });
    states.push(await session.save());
  }
  return compressions.map((compression) => compression.learn(states));
}

async function rowOf(
  model: LanguageModel,
  text: readonly number[],
  context: number,
  compressions: readonly StateCompression[],
  learned: readonly ReturnType<StateCompression["learn"]>[],
  signal: AbortSignal | undefined,
): Promise<StateCompressionRow> {
  const [read, target] = [text.slice(context - 1, -1), text.slice(context)];
  const natsOf = async (session: Session): Promise<number> => {
    const logprobs = await session.score(read, target, { signal });
    return -logprobs.reduce((sum, each) => sum + each, 0);
  };
  using exact = model.model.session();
  await exact.feed(text.slice(0, context - 1), { signal });
  const state = await exact.save();
  using none = model.model.session();
  const nats: Record<string, number> = { exact: await natsOf(exact), none: await natsOf(none) };
  const bytes: Record<string, number> = { exact: stateBytes(state), none: 0 };
  for (const [i, { name }] of compressions.entries()) {
    const compressed = learned[i]!(state);
    using session = model.model.session();
    session.restore(compressed.state);
    nats[name] = await natsOf(session);
    bytes[name] = compressed.bytes;
  }
  return { bytesOfText: model.tokenizer!.decodeBytes(target).length, nats, stateBytes: bytes };
}

const namesOf = (rows: readonly StateCompressionRow[]): string[] =>
  Object.keys(rows[0]!.nats).filter((name) => name !== "none");

/** For each compression: bits per byte of what follows, those lost, the share of the state's use that is kept, and of its size. */
export function stateCompressionMetrics(rows: readonly StateCompressionRow[]): Metrics {
  const bits = (name: string) => ratio(rows.map(({ nats, bytesOfText }) => [nats[name]! / Math.LN2, bytesOfText]));
  const lost = (name: string) =>
    ratio(rows.map(({ nats, bytesOfText }) => [(nats[name]! - nats.exact!) / Math.LN2, bytesOfText]));
  const kept = (name: string) => ratio(rows.map(({ nats }) => [nats.none! - nats[name]!, nats.none! - nats.exact!]));
  const size = (name: string) => mean(rows.map(({ stateBytes: of }) => of[name]! / of.exact!)).value;
  return Object.fromEntries([
    ["bitsPerByte none", bits("none")],
    ["bitsPerByte exact", bits("exact")],
    ...namesOf(rows)
      .filter((name) => name !== "exact")
      .flatMap((name) => [
        [`lost ${name}`, lost(name)] as const,
        [`kept ${name}`, kept(name)] as const,
        [`size ${name}`, { value: size(name) }] as const,
      ]),
  ]);
}

/** What is kept of the state's use over the size, a curve for each way (by the first word of its name). */
export function stateCompressionCharts(rows: readonly StateCompressionRow[]): Record<string, string> {
  const metrics = stateCompressionMetrics(rows);
  const point = (name: string): ChartPoint =>
    name === "exact" ? [1, 1] : [metrics[`size ${name}`]!.value, metrics[`kept ${name}`]!.value];
  const ways = new Map<string, ChartPoint[]>();
  for (const name of namesOf(rows)) {
    const way = name.split(" ")[0]!;
    ways.set(way, [...(ways.get(way) ?? []), point(name)]);
  }
  const series = [...ways].map(([name, points]) => ({ name, points: points.sort(([a], [b]) => a - b) }));
  const names = { x: "share of the state's bytes", y: "share of what the state tells" };
  return { "state-compression": lineChart({ title: "Compressed states", names, series }) };
}
