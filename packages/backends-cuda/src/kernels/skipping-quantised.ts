// y = x Wᵀ of few tokens whose x are mostly zeros, as skipping-product.ts has it, for W in int8 and int4: their numbers lie column by column,
// those of a column 16 bytes at a time (of int4 the rows 32 i + j and 32 i + 16 + j share a byte), the scales of a block of 32
// columns beside each other, [blocks, n]. Columns that meet zeros alone are not read, nor the scales of blocks of them. A product of many
// tokens gets the rows back first.
import { type Storage, traitsOf } from "@rwkv-ts/core";
import { blocksFor, kernel, type Launch, launch, type Place, type Region } from "./kernel.js";
import type { Product } from "./product-code.js";
import { meetingLaunch, mostRuns } from "./skipping-product.js";
import { unitOf } from "./weights.js";

const storages = ["int8", "int4"] as const;
type Quantised = (typeof storages)[number];
const threads = 128;
const warps = 4;
/** Columns of a block of the storage, which a warp looks at together. */
const block = 32;
/** Tokens at a time. */
const tokensAtOnce = [1, 4] as const;
/** Tokens for which columns are skipped: beyond, few of them meet zeros alone. */
export const mostSkipping = 8;

/** Whether a matrix may lie column by column: its columns are whole units. */
export const canTurnQuantised = (storage: Storage, shape: readonly number[]): storage is Quantised =>
  (storages as readonly string[]).includes(storage) && shape.length === 2 && shape[0]! % unitOf[storage] === 0;

/** `get(c)`, `put(c, v)`: of the rows that a thread moves, by their block's bytes `from` and back. */
const moves: Readonly<Record<Quantised, { readonly rows: number; readonly turn: string; readonly back: string }>> = {
  int8: {
    rows: 1,
    turn: `
  const u16 *from = a.from + ((u64)e * a.blocks + b) * 17;
  const u8 *numbers = (const u8 *)(from + 1);
  a.s[(u64)b * a.n + e] = from[0];
  for (int c = 0; c < 32; c++) a.w[(u64)(b * 32 + c) * a.n + e] = numbers[c];`,
    back: `
  const u64 at = (u64)e * a.blocks + b;
  a.s[at] = a.scales[(u64)b * a.n + e];
  for (int c = 0; c < 32; c++) a.w[at * 32 + c] = a.from[(u64)(b * 32 + c) * a.n + e];`,
  },
  int4: {
    rows: 2,
    turn: `
  const int row = e / 16 * 32 + e % 16;
  const u16 *first = a.from + ((u64)row * a.blocks + b) * 9, *second = first + (u64)16 * a.blocks * 9;
  const u8 *low = (const u8 *)(first + 1), *high = (const u8 *)(second + 1);
  a.s[(u64)b * a.n + row] = first[0], a.s[(u64)b * a.n + row + 16] = second[0];
  for (int c = 0; c < 16; c++) {
    u8 *to = a.w + (u64)(b * 32 + c) * (a.n / 2) + e;
    to[0] = (u8)((low[c] & 15) | high[c] << 4);
    to[(u64)8 * a.n] = (u8)(low[c] >> 4 | (high[c] & 0xf0));
  }`,
    back: `
  const int row = e / 16 * 32 + e % 16;
  const u64 first = (u64)row * a.blocks + b, second = first + (u64)16 * a.blocks;
  a.s[first] = a.scales[(u64)b * a.n + row], a.s[second] = a.scales[(u64)b * a.n + row + 16];
  for (int c = 0; c < 16; c++) {
    const u8 *from = a.from + (u64)(b * 32 + c) * (a.n / 2) + e, left = from[0], right = from[(u64)8 * a.n];
    a.w[first * 16 + c] = (u8)((left & 15) | right << 4);
    a.w[second * 16 + c] = (u8)(left >> 4 | (right & 0xf0));
  }`,
  },
};

/** Blocks as they come, to columns; and columns to blocks apart from their scales (blocks-apart.ts). A thread moves a block of its rows. */
const move = <const A extends Record<string, string>>(name: string, storage: Quantised, args: A, code: string) =>
  kernel({
    name: `${name}_${storage}`,
    module: "skipping-quantised",
    threads,
    args: { ...args, w: "u8 *", s: "u16 *", n: "int", blocks: "int" },
    code: `
  const int e = block_x() * ${threads} + thread_x(), b = block_y();
  if (e >= a.n / ${moves[storage].rows}) return;${code}`,
  });
const turns = storages.map((storage) => move("turn", storage, { from: "const u16 *" }, moves[storage].turn));
const backs = storages.map((storage) =>
  move("turn_back", storage, { from: "const u8 *", scales: "const u16 *" }, moves[storage].back),
);

const quants: Readonly<Record<Quantised, string>> = {
  int8: `
DEVICE void quants_int8(const u8 *w, u64 at, float *out) {
  const u32x4 v = load_stream(w + at);
  const u32 words[4] = {v.x ^ 0x80808080u, v.y ^ 0x80808080u, v.z ^ 0x80808080u, v.w ^ 0x80808080u};
  UNROLL for (int i = 0; i < 4; i++) UNROLL for (int b = 0; b < 4; b++) out[4 * i + b] = from_byte(words[i], b, 128.f);
}`,
  int4: `
DEVICE void quants_int4(const u8 *w, u64 at, float *out) {
  const u32x4 v = load_stream(w + at / 2);
  const u32 words[4] = {v.x, v.y, v.z, v.w};
  UNROLL for (int i = 0; i < 4; i++) {
    const u32 low = words[i] & 0x0f0f0f0fu, high = words[i] >> 4 & 0x0f0f0f0fu;
    UNROLL for (int b = 0; b < 4; b++) out[4 * i + b] = from_byte(low, b, 8.f), out[16 + 4 * i + b] = from_byte(high, b, 8.f);
  }
}`,
};

/** Of one token, numbers are scaled once a block. A block of threads: a run of columns for 32 units of rows, a warp every fourth block of columns. */
const skipping = storages.map((storage) =>
  tokensAtOnce.map((few) => {
    const unit = unitOf[storage];
    const scales = `float scales[${unit}] = {};
    if (row < a.n) UNROLL for (int i = 0; i < ${unit / 8}; i++) {
      const u32x4 v = load_stream(a.s + 2 * ((u64)(k0 / ${block}) * a.n + row + 8 * i));
      const u32 words[4] = {v.x, v.y, v.z, v.w};
      UNROLL for (int w = 0; w < 4; w++) scales[8 * i + 2 * w] = from_f16(words[w] & 0xffff), scales[8 * i + 2 * w + 1] = from_f16(words[w] >> 16);
    }`;
    return kernel({
      name: `skipping_${few}_${storage}`,
      module: "skipping-quantised",
      threads,
      args: {
        ...{ x: "const float *", w: "const u8 *", s: "const u8 *", sums: "float *" },
        ...{ n: "int", k: "int", run: "int", tokens: "int" },
      },
      declarations: quants[storage],
      code: `
  SHARED float parts[${warps}][WARP * ${unit}];
  const int lane = thread_x() % WARP, warp = thread_x() / WARP, row = (block_x() * WARP + lane) * ${unit};
  const int tokens = ${few === 1 ? "1" : "a.tokens"}, groups = (tokens + ${few - 1}) / ${few}, from = block_y() % groups * ${few}, part = block_y() / groups;
  const int begin = part * a.run, end = min_of(begin + a.run, a.k);
  float sums[${few}][${unit}] = {};
  for (int k0 = begin + warp * WARP; k0 < end; k0 += ${warps} * WARP) {
    float x[${few}];
    bool any = false;
    UNROLL for (int t = 0; t < ${few}; t++) {
      x[t] = k0 + lane < end && from + t < tokens ? a.x[(u64)(from + t) * a.k + k0 + lane] : 0.f;
      any = any || x[t] != 0;
    }
    u32 left = ballot(any);
    if (!left) continue;
    ${few === 1 ? `float own[${unit}] = {};` : scales}
    for (; left; left &= left - 1) {
      const int which = lowest_bit(left);
      float factors[${few}], numbers[${unit}];
      UNROLL for (int t = 0; t < ${few}; t++) factors[t] = as_float(shuffle_from(as_bits(x[t]), which));
      if (row >= a.n) continue;
      quants_${storage}(a.w, (u64)(k0 + which) * a.n + row, numbers);
      UNROLL for (int i = 0; i < ${unit}; i++) {
        ${
          few === 1
            ? "own[i] = madd(numbers[i], factors[0], own[i]);"
            : `const float number = numbers[i] * scales[i];
        UNROLL for (int t = 0; t < ${few}; t++) sums[t][i] = madd(number, factors[t], sums[t][i]);`
        }
      }
    }
    ${few === 1 ? `${scales}\n    UNROLL for (int i = 0; i < ${unit}; i++) sums[0][i] = madd(scales[i], own[i], sums[0][i]);` : ""}
  }
  UNROLL for (int t = 0; t < ${few}; t++) {
    UNROLL for (int i = 0; i < ${unit}; i++) parts[warp][lane * ${unit} + i] = sums[t][i];
    barrier();
    if (from + t < tokens)
      for (int i = thread_x(); i < WARP * ${unit}; i += ${threads}) {
        const int n = block_x() * WARP * ${unit} + i;
        float sum = 0;
        UNROLL for (int w = 0; w < ${warps}; w++) sum += parts[w][i];
        if (n < a.n) a.sums[((u64)part * tokens + from + t) * a.n + n] = sum;
      }
    barrier();
  }`,
    });
  }),
);

export const skippingQuantisedKernels = [...turns, ...backs, ...skipping.flat()];

const moveShape = (storage: Quantised, n: number, k: number) => ({
  blocks: [blocksFor(n / moves[storage].rows, threads), blocksFor(k, block)] as const,
});

/** Lays blocks [n, k] down column by column. */
export const turnQuantised = (storage: Quantised, from: Region, w: Region, s: Region, n: number, k: number): Launch =>
  launch(turns[storages.indexOf(storage)]!, { from, w, s, n, blocks: blocksFor(k, block) }, moveShape(storage, n, k));

/** The rows of a matrix that lies column by column, as products of many tokens read them. */
export function turnBack(
  b: Place,
  scratch: (bytes: number) => Region,
): { readonly rows: Place; readonly launch: Launch } {
  const storage = b.storage as Quantised;
  const [n, k] = b.shape as [number, number];
  const blocks = blocksFor(k, block);
  const region = scratch(n * blocks * (traitsOf(storage).blockBytes - 2));
  const scales = scratch(2 * n * blocks);
  const args = { from: b.region, scales: b.scales!, w: region, s: scales, n, blocks };
  return {
    rows: { ...b, region, scales, byColumns: false },
    launch: launch(backs[storages.indexOf(storage)]!, args, moveShape(storage, n, k)),
  };
}

/** Of up to `mostSkipping` tokens. */
export function skippingQuantised({ m, n, k, a, b, y, params }: Product, scratch: (bytes: number) => Region): Launch[] {
  const storage = b.storage as Quantised;
  const few = m === 1 ? 0 : 1;
  const run = block * warps * Math.ceil(k / (block * warps * mostRuns));
  const runs = blocksFor(k, run);
  const sums = scratch(4 * m * n * runs);
  const own = skipping[storages.indexOf(storage)]![few]!;
  const blocks = [blocksFor(n, block * unitOf[storage]), runs * blocksFor(m, tokensAtOnce[few]!)] as const;
  return [
    launch(own, { x: a.region, w: b.region, s: b.scales!, sums, n, k, run, tokens: m }, { blocks }),
    meetingLaunch(sums, y.region, m * n, runs, params.activation),
  ];
}
