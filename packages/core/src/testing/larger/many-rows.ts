// As many rows, tokens and sequences as users bring at once: beyond 32, where a count of parts or a table of fixed size would end,
// and beyond every tile. Rows are short, so that all of it takes a second.
import type { Example, ExampleInput } from "../../graph/example.js";
import { masks, settings } from "../../ops/sample-examples.js";
import {
  caches,
  example,
  integers,
  type LargerExamples,
  plain,
  table,
  weight,
  wkv4Inputs,
  wkv6Inputs,
  wkvInputs,
} from "./inputs.js";

const counts = [33, 64, 100, 1000];

/** An example of each size, named after it. */
const each = (
  inputs: (n: number) => ExampleInput[],
  params: object | ((n: number) => object) = {},
  name = (n: number): string => `${n} rows`,
): Example<unknown>[] =>
  counts.map((n) => example(name(n), typeof params === "function" ? params(n) : params, ...inputs(n)));

const integersOf = (n: number, of: (i: number) => number): ExampleInput =>
  integers(...Array.from({ length: n }, (_, i) => of(i)));

/** Tokens of the i-th of many sequences: one mostly, at times two or none. */
const lengthOf = (i: number): number => (i % 10 === 9 ? 0 : i % 4 === 1 ? 2 : 1);

/** So many sequences, their tokens one behind the other, their slots in no order; the last slot is nobody's. */
function manySequences(n: number): { tokens: number; slots: number; input: ExampleInput } {
  let tokens = 0;
  const rows = Array.from({ length: n }, (_, i): [number, number, number] => {
    const row: [number, number, number] = [(7 * i + 3) % n, tokens, lengthOf(i)];
    tokens += row[2];
    return row;
  });
  return { tokens, slots: n + 1, input: table(...rows) };
}

const limit = { above: 8, keep: 6 };
const capacity = 12;
/** Tokens in the caches of each sequence: some have none, some too many. */
const cached = (n: number): ExampleInput => integersOf(n, (i) => i % 11);
const selection = (n: number): ExampleInput[] => {
  const { tokens, slots, input } = manySequences(n);
  return [plain(tokens, 8), { shape: [slots, 6, 8], kind: "state" }, input, cached(n)];
};
const selectionParams = { chunk: 2, topk: 2, full: false, limit, capacity };

/** q, k, v, caches, table and counts for causal attention of four heads that share two of keys. */
const causal = (n: number): { tokens: number; inputs: ExampleInput[] } => {
  const { tokens, slots, input } = manySequences(n);
  const cache = { shape: [slots, capacity, 2, 4], kind: "state" as const };
  const rows = plain(tokens, 2, 4);
  return { tokens, inputs: [plain(tokens, 4, 4), rows, rows, cache, cache, input, cached(n)] };
};

/** Each token sees some rows before it and, in a second range, itself. */
const seen = (n: number): ExampleInput => ({
  shape: [n, 1, 2, 2],
  kind: "i32",
  data: Array.from({ length: n }, (_, t) => [Math.max(0, t - 5), Math.min(t, 5), t, 1]).flat(),
});

/** Some rows each by a rule of its own; most take the largest number, which software drivers find in a tenth of the time. */
const drawn = (n: number): ExampleInput[] => [
  { shape: [n, 40], transform: (x) => 3 * x },
  settings(
    ...Array.from({ length: n }, (_, i) => {
      const isGreedy = i % (n > 100 ? 99 : 7) > 0;
      return [isGreedy ? 0 : 0.5 * (1 + (i % 4)), i % 3 ? 0.7 : 1, i % 5, (i * 0.617) % 1, 40] as const;
    }),
  ),
  ...(n < 100 ? [] : [masks(40, ...Array.from({ length: n }, (_, row) => (id: number) => (id + row) % 3 > 0))]),
];

export const manyRowsExamples: LargerExamples = {
  map: each(
    (n) => [plain(n, 6), plain(6), plain(n, 1)],
    (n) => ({
      shape: [n, 6],
      instructions: [
        { op: "square", a: 0 },
        { op: "rowSum", a: 3 },
        { op: "mul", a: 0, b: 4 },
        { op: "add", a: 5, b: 1 },
        { op: "rowMax", a: 6 },
        { op: "sub", a: 6, b: 7 },
        { op: "mul", a: 8, b: 2 },
        { op: "mul", a: 4, b: 2 },
      ],
      results: [9, 10],
      perRow: [1],
    }),
  ),
  linear: each((n) => [plain(n, 32), weight(16, 32)]),
  matmul: [
    ...each((n) => [plain(n, 24), weight(24, 9)], { transposeA: false, transposeB: false }),
    ...each(
      (n) => [plain(n, 7), weight(n, 5)],
      { transposeA: true, transposeB: false },
      (n) => `${n} rows that are added up`,
    ),
  ],
  sum: each((n) => [plain(n, 9)]),
  max: each((n) => [plain(n, 9)]),
  sumRows: each((n) => [plain(n, 9)], { rest: 1 }),
  gather: each((n) => [weight(50, 32), integersOf(n, (i) => ((17 * i) % 52) - 1)]),
  scatterRows: each((n) => [integersOf(n, (i) => ((17 * i) % 42) - 1), plain(n, 5)], { rows: 40 }),
  slice: [
    ...each((n) => [plain(n, 9)], { axis: "last", from: 2, length: 5 }),
    ...each(
      (n) => [plain(n, 3)],
      (n) => ({ axis: "first", from: 20, length: n - 25 }),
      (n) => `some of ${n} rows`,
    ),
  ],
  place: [
    ...each((n) => [plain(n, 5)], { axis: "last", from: 2, total: 9 }),
    ...each(
      (n) => [plain(n, 3)],
      (n) => ({ axis: "first", from: 20, total: n + 25 }),
      (n) => `${n} rows among others`,
    ),
  ],
  normalize: each((n) => [plain(n, 16), plain(16), plain(16)], { epsilon: 1e-5, affine: true }),
  normalizeBackward: each((n) => [plain(n, 16), plain(n, 16)], { epsilon: 1e-5 }),
  crossEntropy: each((n) => [plain(n, 11), integersOf(n, (i) => (i % 12) - 1)], { l2wrap: 0 }),
  crossEntropyBackward: each((n) => [plain(n, 11), integersOf(n, (i) => (i % 12) - 1), plain(n)], { l2wrap: 0.1 }),
  tokenShift: each((n) => {
    const { tokens, slots, input } = manySequences(n);
    return [plain(tokens, 6), { shape: [slots, 6], kind: "state" }, input];
  }),
  tokenShiftBackward: each(
    (n) => {
      const { tokens, slots, input } = manySequences(n);
      return [plain(tokens, 6), input, plain(slots, 6)];
    },
    (n) => ({ slots: n + 1 }),
  ),
  wkv4: each((n) => {
    const { tokens, slots, input } = manySequences(n);
    return wkv4Inputs(tokens, 5, slots, input);
  }),
  wkv4Backward: each((n) => {
    const { tokens, slots, input } = manySequences(n);
    return [...wkv4Inputs(tokens, 5, slots, input), plain(tokens, 5)];
  }),
  wkv6: each((n) => {
    const { tokens, slots, input } = manySequences(n);
    return wkv6Inputs(tokens, 1, 4, slots, input);
  }),
  wkv6Backward: each((n) => {
    const { tokens, slots, input } = manySequences(n);
    return [...wkv6Inputs(tokens, 1, 4, slots, input), plain(tokens, 1, 4), plain(slots, 1, 4, 4)];
  }),
  wkv7: each((n) => {
    const { tokens, slots, input } = manySequences(n);
    return wkvInputs(tokens, 1, 4, slots, input);
  }),
  wkv7Backward: each((n) => {
    const { tokens, slots, input } = manySequences(n);
    return [...wkvInputs(tokens, 1, 4, slots, input), plain(tokens, 1, 4), plain(slots, 1, 4, 4)];
  }),
  appendCache: each(
    (n) => {
      const { tokens, slots, input } = manySequences(n);
      return [plain(tokens, 8), plain(tokens, 8), ...caches(slots, capacity, 8, 2), input, cached(n)];
    },
    { chunk: 2, limit },
  ),
  compressCache: each(
    (n) => {
      const { tokens, slots, input } = manySequences(n);
      return [plain(tokens, 8), ...caches(slots, capacity, 8, 2), input, cached(n)];
    },
    { heads: 2, chunk: 2, limit, recent: 2 },
  ),
  selectDecode: each(selection, selectionParams),
  selectCall: each(selection, selectionParams),
  selectTraining: each(
    (n) => {
      const { tokens, input } = manySequences(n);
      return [plain(tokens, 8), plain(tokens, 8), input];
    },
    { heads: 2, chunk: 1, topk: 1 },
  ),
  rotary: each((n) => [plain(n, 2, 8), plain(n, 8)], { inverse: false }),
  causalAttention: each((n) => causal(n).inputs),
  causalAttentionBackward: each((n) => {
    const { tokens, inputs } = causal(n);
    return [...inputs, plain(tokens, 4, 4)];
  }),
  rangeAttention: each((n) => [plain(n, 8), plain(n, 8), plain(n, 8), seen(n)], { heads: 2 }),
  rangeAttentionBackward: each((n) => [plain(n, 8), plain(n, 8), plain(n, 8), seen(n), plain(n, 8)], { heads: 2 }),
  sample: each(drawn),
};
