// Matrix products of many rows on tensor cores: tiles of 64 x 64 or 128 x 128, 32 of K at a time, in bf16 with sums in f32. A number that
// has more bits than bf16 is two of them, high + low, and a product three: high high + low high + high low; what is left out is
// smaller than 2^-16 of it. Operands that are to be rounded to bf16 (mixed precision) have no lower part. While a tile is multiplied
// the next one is on its way to registers. A and the result may be kept in bf16 and f16.
import type { Storage } from "@rwkv-ts/core";
import type { OperandStorage } from "@rwkv-ts/core/backend";
import { blocksFor, type Kernel, kernel, type Launch, launch } from "./kernel.js";
import { type Product, productDeclarations, productOperands } from "./product-code.js";
import { forStorages, moduleOf, unitOf } from "./weights.js";

interface Tile {
  /** Rows and columns. */
  readonly size: number;
  readonly warps: number;
  /** Rows of a warp's part, which has 32 columns. */
  readonly rows: number;
}
const tiles: readonly Tile[] = [
  { size: 64, warps: 4, rows: 32 },
  { size: 128, warps: 8, rows: 64 },
];
/** Unpacking K-blocks, not reading them, is what takes the time: the larger tile would not pay for its text. */
const tilesOf = (storage: Storage): readonly Tile[] => (/^q\d_k$/.test(storage) ? tiles.slice(0, 1) : tiles);

/** Numbers of K at a time, and how far rows of them lie apart, so that lanes meet in no bank. */
const depth = 32;
const pitch = 40;

const isBf16 = (storage: Storage): boolean => storage === "bf16";

const declarations = `
#define DEPTH ${depth}
#define PITCH ${pitch}
/** Where a thread's numbers of A [m,k] lie in a tile: along rows where those are contiguous, else along columns. */
template <int SIZE, int THREADS> struct left_part {
  bool by_rows;
  int m, k;  // of the first one
  DEVICE_MEMBER left_part(bool rows) : by_rows(rows), m(rows ? thread_x() / DEPTH : thread_x() % SIZE), k(rows ? thread_x() % DEPTH : thread_x() / SIZE) {}
  DEVICE_MEMBER int step_m() const { return by_rows ? THREADS / DEPTH : 0; }
  DEVICE_MEMBER int step_k() const { return by_rows ? 0 : THREADS / SIZE; }
};
DEVICE float load_as(const u8 *x, int type, i64 at) {
  return type == 0 ? ((const float *)x)[at] : type == 1 ? from_bf16(((const u16 *)x)[at]) : from_f16(((const u16 *)x)[at]);
}
DEVICE void store_as(u8 *y, int type, i64 at, float v) {
  if (type == 0) ((float *)y)[at] = v;
  else if (type == 1) ((u16 *)y)[at] = (u16)pair_bf16(v, 0);
  else ((u16 *)y)[at] = to_f16(v);
}
/** Two numbers as bf16, and what those lack as two more. */
DEVICE u32 split_bf16(float a, float b, u32 *low) {
  const u32 high = pair_bf16(a, b);
  *low = pair_bf16(a - from_bf16(high & 0xffff), b - as_float(high & 0xffff0000u));
  return high;
}
DEVICE void put_number(u16 *high, u16 *low, int at, float v, bool whole) {
  u32 l;
  high[at] = (u16)split_bf16(v, 0, &l);
  if (!whole) low[at] = (u16)l;
}`;

const code = (storage: Storage, { size, warps, rows }: Tile): string => {
  const threads = 32 * warps;
  const unit = unitOf[storage];
  const numbers = (size * depth) / threads;
  const units = Math.ceil(numbers / unit);
  const isPartial = numbers < unit;
  const [ms, ns] = [rows / 16, 4];
  const parts = isBf16(storage) ? 1 : 2;
  return `
  SHARED __attribute__((aligned(16))) u16 left[2][${size} * PITCH], right[${parts}][${size} * PITCH];
  const int m0 = block_y() * ${size}, n0 = block_x() * ${size}, lane = thread_x() % WARP, warp = thread_x() / WARP, g = lane / 4, q = lane % 4;
  const int down = warp % ${size / rows} * ${rows}, across = warp / ${size / rows} * 32;
  if (m0 >= a.m || n0 >= a.n) return;
  const bool rounds = a.rounds, right_rounds = ${parts} == 1 || rounds;
  // rows of B as they lie: [N,K] or [K,N], of which a tile has some columns; units of weights lie within rows
  const bool across_k = a.transposed, by_units = (across_k ? a.k : a.n) % ${unit} == 0;
  const int columns = across_k ? a.k : a.n, of_row = (across_k ? DEPTH : ${size}) / ${unit};
  const left_part<${size}, ${threads}> own(a.column_stride == 1);
  float sums[${ms}][${ns}][4] = {}, l[${numbers}], r[${units}][${unit}];
  for (int k0 = -DEPTH; k0 < a.k; k0 += DEPTH) {
    if (k0 >= 0) {
      UNROLL for (int i = 0; i < ${numbers}; i++)
        put_number(left[0], left[1], (own.m + i * own.step_m()) * PITCH + own.k + i * own.step_k(), l[i], rounds);
      if (!by_units)
        for (int e = thread_x(); e < ${size} * DEPTH; e += ${threads}) {
          const int n = across_k ? e / DEPTH : e % ${size}, k = across_k ? e % DEPTH : e / ${size};
          float v = 0;
          if (n0 + n < a.n && k0 + k < a.k) v = across_k ? weight(a.w, a.s, n0 + n, k0 + k, columns) : weight(a.w, a.s, k0 + k, n0 + n, columns);
          put_number(right[0], right[${parts - 1}], n * PITCH + k, v, right_rounds);
        }
      else UNROLL for (int i = 0; i < ${units}; i++) {
        const int u = i * ${threads} + thread_x(), row = u / of_row, column = u % of_row * ${unit};
        ${isPartial ? `if (u >= ${(size * depth) / unit}) continue;` : ""}
        if (across_k) UNROLL for (int j = 0; j < ${unit}; j += 2) {
          u32 low;
          *(u32 *)&right[0][row * PITCH + column + j] = split_bf16(r[i][j], r[i][j + 1], &low);
          if (!right_rounds) *(u32 *)&right[${parts - 1}][row * PITCH + column + j] = low;
        }
        else UNROLL for (int j = 0; j < ${unit}; j++) put_number(right[0], right[${parts - 1}], (column + j) * PITCH + row, r[i][j], right_rounds);
      }
      barrier();
    }
    const int next = k0 + DEPTH;
    if (next < a.k) {
      i64 at = (i64)(m0 + own.m) * a.row_stride + (i64)(next + own.k) * a.column_stride;
      const i64 step = (i64)own.step_m() * a.row_stride + (i64)own.step_k() * a.column_stride;
      UNROLL for (int i = 0; i < ${numbers}; i++, at += step)
        l[i] = m0 + own.m + i * own.step_m() < a.m && next + own.k + i * own.step_k() < a.k ? load_as(a.x, a.x_type, at) : 0.f;
      if (by_units) UNROLL for (int i = 0; i < ${units}; i++) {
        const int u = i * ${threads} + thread_x(), row = u / of_row + (across_k ? n0 : next), column = u % of_row * ${unit} + (across_k ? next : n0);
        UNROLL for (int j = 0; j < ${unit}; j++) r[i][j] = 0;
        if (row >= (across_k ? a.n : a.k) || column >= columns${isPartial ? ` || u >= ${(size * depth) / unit}` : ""}) continue;
        const float factor = unit(a.w, a.s, row, column, columns, r[i]);
        UNROLL for (int j = 0; j < ${unit}; j++) r[i][j] *= factor;
      }
    }
    if (k0 < 0) continue;
    for (int k = 0; k < DEPTH; k += 16) {
      u32 high[${ns}][2], low[${ns}][2];
      UNROLL for (int j = 0; j < ${ns}; j++) UNROLL for (int w = 0; w < 2; w++) {
        const int at = (across + 8 * j + g) * PITCH + k + 8 * w + 2 * q;
        high[j][w] = *(const u32 *)&right[0][at];
        if (!right_rounds) low[j][w] = *(const u32 *)&right[${parts - 1}][at];
      }
      UNROLL for (int i = 0; i < ${ms}; i++) {
        u32 f[4];
        const int at = (down + 16 * i + g) * PITCH + k + 2 * q;
        UNROLL for (int w = 0; w < 4; w++) f[w] = *(const u32 *)&left[0][at + w % 2 * 8 * PITCH + w / 2 * 8];
        UNROLL for (int j = 0; j < ${ns}; j++) multiply_bf16(sums[i][j], f, high[j]);
        if (rounds) continue;
        if (${parts} == 2) UNROLL for (int j = 0; j < ${ns}; j++) multiply_bf16(sums[i][j], f, low[j]);
        UNROLL for (int w = 0; w < 4; w++) f[w] = *(const u32 *)&left[1][at + w % 2 * 8 * PITCH + w / 2 * 8];
        UNROLL for (int j = 0; j < ${ns}; j++) multiply_bf16(sums[i][j], f, high[j]);
      }
    }
    barrier();
  }
  UNROLL for (int i = 0; i < ${ms}; i++) UNROLL for (int j = 0; j < ${ns}; j++) UNROLL for (int w = 0; w < 4; w++) {
    const int m = m0 + down + 16 * i + w / 2 * 8 + g, n = n0 + across + 8 * j + 2 * q + w % 2;
    if (m < a.m && n < a.n) store_as(a.y, a.y_type, (i64)m * a.n + n, activate(sums[i][j][w]));
  }`;
};

const wide = forStorages((storage) =>
  tilesOf(storage).map((tile) =>
    kernel({
      name: `wide_${tile.size}_${storage}`,
      module: moduleOf("wide", storage),
      threads: 32 * tile.warps,
      joins: true,
      args: {
        ...productOperands,
        x: "const u8 *",
        y: "u8 *",
        m: "int",
        n: "int",
        k: "int",
        row_stride: "int",
        column_stride: "int",
        transposed: "int",
        rounds: "int",
        x_type: "int",
        y_type: "int",
      },
      declarations: `${productDeclarations[storage]}${declarations}`,
      code: code(storage, tile),
    }),
  ),
);

export const wideKernels: readonly Kernel[] = Object.values(wide).flat();

const typeNumber = (storage: OperandStorage): number => (storage === "bf16" ? 1 : storage === "f16" ? 2 : 0);

export function wideLaunch({ m, n, k, transposeA, transposeB, a, b, y, params }: Product): Launch {
  const { activation, operands } = params;
  const storage = b.storage as Storage;
  const which = tilesOf(storage).findLastIndex(({ size }, i) => i === 0 || (m >= size && n >= size));
  const { size } = tiles[which]!;
  const strides = transposeA ? { row_stride: 1, column_stride: m } : { row_stride: k, column_stride: 1 };
  const flags = { transposed: Number(transposeB), rounds: Number(operands === "bf16") };
  const types = { x_type: typeNumber(a.storage), y_type: typeNumber(y.storage) };
  const args = { x: a.region, w: b.region, s: b.scales, y: y.region, m, n, k, ...strides, ...flags, ...types };
  return launch(wide[storage][which]!, args, {
    blocks: [blocksFor(n, size), blocksFor(m, size)],
    activation,
  });
}
