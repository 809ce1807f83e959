// Larger and odder shapes than the ops' own examples: edges of tiles and blocks, several blocks of K, threads without work.
import type { Example, ExampleInput } from "../graph/example.js";

const weight = (...shape: number[]): ExampleInput => ({ shape, kind: "weight" });
const plain = (...shape: number[]): ExampleInput => ({ shape });
const equal = (value: number, rows: number, columns: number): ExampleInput => ({
  shape: [rows, columns],
  kind: value < 0 ? "weight" : "f32",
  data: new Array<number>(rows * columns).fill(value),
});
const table = (...rows: [number, number, number][]): ExampleInput => ({
  shape: [rows.length, 3],
  kind: "i32",
  data: rows.flat(),
});
const example = (name: string, params: unknown, ...inputs: ExampleInput[]): Example<unknown> => ({
  name,
  params,
  inputs,
});

const chain = (shape: number[]) => ({
  shape,
  instructions: [
    { op: "mul", a: 0, b: 1 },
    { op: "add", a: 3, b: 2 },
    { op: "tanh", a: 4 },
    { op: "const", value: 0.25 },
    { op: "mul", a: 5, b: 6 },
    { op: "sub", a: 7, b: 0 },
  ],
  results: [4, 8],
});

const decay = (x: number) => 0.55 + 0.4 / (1 + Math.exp(-x));
const small = (x: number) => 0.1 * x;
function wkvInputs(tokens: number, heads: number, d: number, slots: number, sequences: ExampleInput): ExampleInput[] {
  const stream = plain(tokens, heads, d);
  const state: ExampleInput = { shape: [slots, heads, d, d], kind: "state" };
  const scaled = { ...stream, transform: small };
  return [stream, { ...stream, transform: decay }, stream, stream, scaled, scaled, state, sequences];
}
/** r, k, v, w, u, state and sequences of the version 5 and 6 recurrence. */
const wkv6Inputs = (tokens: number, heads: number, d: number, slots: number, table: ExampleInput): ExampleInput[] => [
  ...[plain(tokens, heads, d), plain(tokens, heads, d), plain(tokens, heads, d)],
  { ...plain(tokens, heads, d), transform: decay },
  plain(heads, d),
  { shape: [slots, heads, d, d], kind: "state" },
  table,
];
/** k, v, w, u, three state leaves and sequences of the version 4 recurrence. */
const wkv4Inputs = (tokens: number, channels: number, slots: number, table: ExampleInput): ExampleInput[] => [
  { ...plain(tokens, channels), transform: (x) => 3 * x },
  plain(tokens, channels),
  { ...plain(channels), transform: (x) => -Math.exp(x - 1) },
  plain(channels),
  ...[(x: number) => x, (x: number) => Math.abs(x) + 0.1, (x: number) => x].map(
    (transform): ExampleInput => ({ shape: [slots, channels], kind: "state", transform }),
  ),
  table,
];
/** Caches of `slots` slots, and the means of their chunks. */
const caches = (slots: number, capacity: number, channels: number, chunk: number): ExampleInput[] =>
  [capacity, capacity, Math.ceil(capacity / chunk)].map((rows) => ({ shape: [slots, rows, channels], kind: "state" }));
const counts = (...data: number[]): ExampleInput => ({ shape: [data.length], kind: "i32", data });
const ranges = (groups: number, ...data: number[][]): ExampleInput => ({
  shape: [data.length, groups, data[0]!.length / 2 / groups, 2],
  kind: "i32",
  data: data.flat(),
});

const choices = (...rows: [number, number, number, number, number][]): ExampleInput[] => [
  { shape: [rows.length, 5], data: rows.flat() },
];

const sequences = table([1, 0, 37], [0, 40, 1], [0, 0, 0], [3, 41, 16]);

const limit = { above: 150, keep: 120 };
const attentionInputs = [plain(3, 192), plain(300, 192), plain(300, 192)];
const manyRanges = ranges(1, [0, 300, 0, 0, 0, 0], [5, 64, 100, 65, 298, 2], [0, 0, 17, 1, 0, 0]);
const rangesOfHeads = ranges(3, [0, 9, 70, 130, 3, 1, 4, 4, 290, 10, 9, 9], [0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0], [0, 128, 128, 64, 0, 0, 0, 0, 299, 1, 0, 5]); // biome-ignore format: a line

export const largerExamples: Readonly<Record<string, readonly Example<unknown>[]>> = {
  appendCache: [
    example(
      "several chunks",
      { chunk: 16, limit },
      plain(60, 72),
      plain(60, 72),
      ...caches(4, 190, 72, 16),
      sequences,
      counts(140, 151, 0, 15),
    ),
  ],
  compressCache: [
    example(
      "many rows",
      { heads: 3, chunk: 16, limit, recent: 20 },
      plain(60, 192),
      ...caches(4, 190, 192, 16),
      sequences,
      counts(151, 190, 0, 150),
    ),
    example(
      "many rows, all vote",
      { heads: 3, chunk: 16, limit, recent: 20 },
      plain(60, 192),
      ...caches(4, 190, 192, 16),
      sequences,
      counts(151, 190, 0, 150),
      plain(60, 192),
    ),
  ],
  selectDecode: [
    example(
      "many chunks",
      { chunk: 8, topk: 3, full: false, limit, capacity: 190 },
      plain(60, 72),
      { shape: [4, 24, 72], kind: "state" },
      sequences,
      counts(140, 151, 0, 15),
    ),
  ],
  selectCall: [
    example(
      "many chunks",
      { chunk: 8, topk: 3, full: false, limit, capacity: 190 },
      plain(60, 72),
      { shape: [4, 24, 72], kind: "state" },
      sequences,
      counts(140, 151, 0, 8),
    ),
  ],
  selectTraining: [example("many chunks", { heads: 3, chunk: 4, topk: 3 }, plain(60, 72), plain(60, 72), sequences)],
  rangeAttention: [
    example("many rows", { heads: 3 }, ...attentionInputs, manyRanges),
    example("rows of each head", { heads: 3 }, ...attentionInputs, rangesOfHeads),
  ],
  rangeAttentionBackward: [
    example("many rows", { heads: 3 }, ...attentionInputs, manyRanges, plain(3, 192)),
    example("rows of each head", { heads: 3 }, ...attentionInputs, rangesOfHeads, plain(3, 192)),
  ],
  map: [
    example("long rows", chain([3, 1500]), plain(3, 1500), plain(1500), plain(3, 1)),
    example("odd long rows", chain([3, 1501]), plain(3, 1501), plain(1501), plain(3, 1)),
    example("short rows", chain([301, 12]), plain(301, 12), plain(12), plain(301, 1)),
    example("one long vector", chain([5003]), plain(5003), plain(1), plain(5003)),
    example("four groups of axes", chain([5, 3, 4, 6]), plain(5, 3, 4, 6), plain(5, 1, 4, 1), plain(3, 1, 6)),
    example("the middle repeats", chain([4, 3, 9]), plain(4, 3, 9), plain(4, 1, 9), plain(4, 3, 1)),
    example("nothing but ones", chain([1, 1]), plain(1, 1), plain(1), plain(1)),
    example(
      "a copy and a constant",
      { shape: [70, 9], instructions: [{ op: "const", value: 3 }], results: [0, 1] },
      plain(70, 9),
    ),
    example(
      "a wide range of exponents",
      {
        shape: [400],
        instructions: [
          { op: "exp", a: 0 },
          { op: "sigmoid", a: 0 },
          { op: "tanh", a: 0 },
        ],
        results: [1, 2, 3],
      },
      { shape: [400], data: Array.from({ length: 400 }, (_, i) => (i - 200) / 2.3) },
    ),
  ],
  linear: [
    example("several blocks", {}, plain(70, 300), weight(600, 300)),
    example("odd blocks", {}, plain(67, 515), weight(33, 515)),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 16].map((n) => example(`${n} tokens`, {}, plain(n, 256), weight(112, 256))),
    // every product as large as quantised numbers make it: the sums that int4 kernels keep in 16 bits are at their limit
    ...[1, 8].map((n) => example(`${n} tokens of equal numbers`, {}, equal(1, n, 64), equal(-1, 48, 64))),
  ],
  matmul: [
    ...[false, true].flatMap((transposeA) =>
      [false, true].map((transposeB) =>
        example(
          `blocks ${transposeA ? "Aᵀ" : "A"}${transposeB ? "Bᵀ" : "B"}`,
          { transposeA, transposeB },
          transposeA ? plain(301, 70) : plain(70, 301),
          transposeB ? weight(530, 301) : weight(301, 530),
        ),
      ),
    ),
    example("narrow", { transposeA: false, transposeB: false }, plain(97, 130), weight(130, 5)),
    example("wide outer product", { transposeA: true, transposeB: false }, plain(1, 50), plain(1, 70)),
    example("one number", { transposeA: false, transposeB: false }, plain(1, 1000), plain(1000, 1)),
    ...[2, 3, 4, 5, 7, 8, 13, 16, 17].map((n) =>
      example(`${n} tokens`, { transposeA: false, transposeB: false }, plain(n, 200), weight(200, 100)),
    ),
  ],
  sum: [example("many rows", {}, plain(301, 129))],
  max: [example("many rows", {}, plain(301, 129))],
  sumRows: [example("many rows", { rest: 1 }, plain(301, 129)), example("few columns", { rest: 1 }, plain(1000, 3))],
  sumSquares: [example("many", {}, plain(331, 357))],
  gather: [example("outside the table", {}, weight(9, 2100), { shape: [4], kind: "i32", data: [8, -1, 9, 0] })],
  scatterRows: [
    example("outside the result", { rows: 5 }, { shape: [6], kind: "i32", data: [4, 4, -1, 5, 0, 4] }, plain(6, 35)),
  ],
  normalize: [example("many rows", { epsilon: 1e-5, affine: true }, plain(101, 131), plain(131), plain(131))],
  normalizeBackward: [example("many rows", { epsilon: 1e-5 }, plain(101, 131), plain(101, 131))],
  tokenShift: [example("several sequences", {}, plain(60, 130), { shape: [5, 130], kind: "state" }, sequences)],
  tokenShiftBackward: [example("several sequences", { slots: 5 }, plain(60, 130), sequences, plain(5, 130))],
  wkv7: [
    example("heads of 64, several sequences", {}, ...wkvInputs(60, 3, 64, 5, sequences)),
    example("one head of 32", {}, ...wkvInputs(20, 1, 32, 2, table([1, 0, 20]))),
  ],
  wkv7Backward: [
    example(
      "heads of 64, several sequences",
      {},
      ...wkvInputs(60, 3, 64, 5, sequences),
      plain(60, 3, 64),
      plain(5, 3, 64, 64),
    ),
    example("one head of 32", {}, ...wkvInputs(50, 1, 32, 2, table([1, 0, 50])), plain(50, 1, 32)),
  ],
  wkv4: [example("several sequences", {}, ...wkv4Inputs(60, 131, 5, sequences))],
  wkv4Backward: [example("several sequences", {}, ...wkv4Inputs(60, 131, 5, sequences), plain(60, 131))],
  wkv6: [
    example("heads of 64, several sequences", {}, ...wkv6Inputs(60, 3, 64, 5, sequences)),
    example("one head of 36", {}, ...wkv6Inputs(20, 1, 36, 2, table([1, 0, 20]))),
  ],
  wkv6Backward: [
    example(
      "heads of 64, several sequences",
      {},
      ...wkv6Inputs(60, 3, 64, 5, sequences),
      plain(60, 3, 64),
      plain(5, 3, 64, 64),
    ),
    example("one head of 36", {}, ...wkv6Inputs(50, 1, 36, 2, table([1, 0, 50])), plain(50, 1, 36)),
  ],
  crossEntropy: [
    example("many classes", { l2wrap: 0 }, plain(5, 3001), { shape: [5], kind: "i32", data: [3000, 0, -1, 7, 12] }),
  ],
  crossEntropyBackward: [
    example(
      "many classes",
      { l2wrap: 0.1 },
      plain(5, 3001),
      { shape: [5], kind: "i32", data: [3000, 0, -1, 7, 12] },
      plain(5),
    ),
  ],
  sample: [
    example(
      "a vocabulary",
      {},
      { shape: [8, 65536], transform: (x) => 4 * x },
      ...choices(
        [0, 1, 0, 0.5, 65536],
        [1, 1, 0, 0.123, 65536],
        [1, 0.3, 0, 0.77, 65536],
        [0.7, 0.95, 0, 0.41, 65529],
        [1, 1, 50, 0.618, 65536],
        [3, 0.99, 4000, 0.3, 65536],
        [1, 0.5, 0, 0.9999, 20000],
        [1, 0.9, 7, 0, 65536],
      ),
    ),
    example(
      "a larger one, flat",
      {},
      plain(3, 70001),
      ...choices([1, 1, 0, 0.5, 70001], [1, 0.7, 0, 0.25, 70001], [1, 0.5, 30000, 0.75, 70001]),
    ),
    example(
      "equal logits",
      {},
      { shape: [2, 1000], data: new Array<number>(2000).fill(1.5) },
      ...choices([1, 0.5, 300, 0.9983, 1000], [0, 1, 0, 0, 1000]),
    ),
    example(
      "no numbers",
      {},
      { shape: [2, 600], data: Array.from({ length: 1200 }, (_, i) => (i === 700 ? Number.NaN : 1)) },
      ...choices([1, 0.5, 0, 0.4999, 600], [0, 1, 0, 0, 600]),
    ),
  ],
};
