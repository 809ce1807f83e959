// Inputs of the larger examples.
import type { Example, ExampleInput } from "../../graph/example.js";

/** Examples by the name of their op. */
export type LargerExamples = Readonly<Record<string, readonly Example<unknown>[]>>;

export const weight = (...shape: number[]): ExampleInput => ({ shape, kind: "weight" });
export const plain = (...shape: number[]): ExampleInput => ({ shape });
export const integers = (...data: number[]): ExampleInput => ({ shape: [data.length], kind: "i32", data });
export const example = (name: string, params: unknown, ...inputs: ExampleInput[]): Example<unknown> => ({
  name,
  params,
  inputs,
});

/** A table of sequences: slot, first token, tokens. */
export const table = (...rows: [number, number, number][]): ExampleInput => ({
  shape: [rows.length, 3],
  kind: "i32",
  data: rows.flat(),
});
/** Texts of several lengths, one of them empty, with a token between two of them that is nobody's. */
export const sequences = table([1, 0, 37], [0, 40, 1], [0, 0, 0], [3, 41, 16]);

const decay = (x: number) => 0.55 + 0.4 / (1 + Math.exp(-x));
const small = (x: number) => 0.1 * x;
/** r, w, k, v, a, b, state and sequences of the version 7 recurrence. */
export function wkvInputs(
  tokens: number,
  heads: number,
  d: number,
  slots: number,
  sequences: ExampleInput,
): ExampleInput[] {
  const stream = plain(tokens, heads, d);
  const state: ExampleInput = { shape: [slots, heads, d, d], kind: "state" };
  const scaled = { ...stream, transform: small };
  return [stream, { ...stream, transform: decay }, stream, stream, scaled, scaled, state, sequences];
}
/** r, k, v, w, u, state and sequences of the version 5 and 6 recurrence. */
export const wkv6Inputs = (
  tokens: number,
  heads: number,
  d: number,
  slots: number,
  sequences: ExampleInput,
): ExampleInput[] => [
  ...[plain(tokens, heads, d), plain(tokens, heads, d), plain(tokens, heads, d)],
  { ...plain(tokens, heads, d), transform: decay },
  plain(heads, d),
  { shape: [slots, heads, d, d], kind: "state" },
  sequences,
];
/** k, v, w, u, three state leaves and sequences of the version 4 recurrence. */
export const wkv4Inputs = (
  tokens: number,
  channels: number,
  slots: number,
  sequences: ExampleInput,
): ExampleInput[] => [
  { ...plain(tokens, channels), transform: (x) => 3 * x },
  plain(tokens, channels),
  { ...plain(channels), transform: (x) => -Math.exp(x - 1) },
  plain(channels),
  ...[(x: number) => x, (x: number) => Math.abs(x) + 0.1, (x: number) => x].map(
    (transform): ExampleInput => ({ shape: [slots, channels], kind: "state", transform }),
  ),
  sequences,
];
/** Caches of `slots` slots, and the means of their chunks. */
export const caches = (slots: number, capacity: number, channels: number, chunk: number): ExampleInput[] =>
  [capacity, capacity, Math.ceil(capacity / chunk)].map((rows) => ({ shape: [slots, rows, channels], kind: "state" }));
/** What tokens attend to: pairs of first row and count, a line a token. */
export const ranges = (groups: number, ...data: number[][]): ExampleInput => ({
  shape: [data.length, groups, data[0]!.length / 2 / groups, 2],
  kind: "i32",
  data: data.flat(),
});
