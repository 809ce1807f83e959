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

/** Numbers of K at a time, and how far rows of them lie apart, so that lanes meet in no bank. */
const depth = 32;
const pitch = 40;

const isBf16 = (storage: Storage): boolean => storage === "bf16";

const declarations = `
#define DEPTH ${depth}
#define PITCH ${pitch}
/** Numbers of A [m,k] for a tile, a thread \`each\` of them: along rows where those are contiguous, else along columns. */
template <int SIZE, int THREADS> DEVICE void fetch_left(const u8 *x, int type, int m0, int k0, int m_end, int k_end, int row_stride, int column_stride, float *out) {
  const bool by_rows = column_stride == 1;
  UNROLL for (int i = 0; i < SIZE * DEPTH / THREADS; i++) {
    const int e = i * THREADS + thread_x(), m = m0 + (by_rows ? e / DEPTH : e % SIZE), k = k0 + (by_rows ? e % DEPTH : e / SIZE);
    out[i] = 0;
    if (m >= m_end || k >= k_end) continue;
    const u64 at = (u64)m * row_stride + (u64)k * column_stride;
    out[i] = type == 0 ? ((const float *)x)[at] : type == 1 ? from_bf16(((const u16 *)x)[at]) : from_f16(((const u16 *)x)[at]);
  }
}
/** Numbers as bf16, and what they lack as another. */
DEVICE void split_bf16(float a, float b, bool whole, u32 *high, u32 *low) {
  *high = pair_bf16(a, b);
  *low = whole ? 0 : pair_bf16(a - from_bf16(*high & 0xffff), b - as_float(*high & 0xffff0000u));
}
DEVICE void put_number(u16 *high, u16 *low, int at, float v, bool whole) {
  u32 h, l;
  split_bf16(v, 0, whole, &h, &l);
  high[at] = (u16)h;
  if (!whole) low[at] = (u16)l;
}
DEVICE void store_as(u8 *y, int type, u64 at, float v) {
  if (type == 0) ((float *)y)[at] = v;
  else if (type == 1) ((u16 *)y)[at] = (u16)pair_bf16(v, 0);
  else ((u16 *)y)[at] = to_f16(v);
}`;

const code = (storage: Storage, { size, warps, rows }: Tile): string => {
  const threads = 32 * warps;
  const unit = unitOf[storage];
  const ofRow = depth / unit;
  const units = (size * ofRow) / threads;
  const each = Math.max((size * depth) / threads, Math.ceil(units) * unit);
  const [ms, ns] = [rows / 16, 4];
  const parts = isBf16(storage) ? 1 : 2;
  return `
  SHARED __attribute__((aligned(16))) u16 left[2][${size} * PITCH], right[${parts}][${size} * PITCH];
  const int m0 = block_y() * ${size}, n0 = block_x() * ${size}, lane = thread_x() % WARP, warp = thread_x() / WARP, g = lane / 4, q = lane % 4;
  const int down = warp % ${size / rows} * ${rows}, across = warp / ${size / rows} * 32;
  if (m0 >= a.m || n0 >= a.n) return;
  const bool rounds = a.rounds, by_units = a.transposed && a.k % ${unit} == 0;
  float sums[${ms}][${ns}][4] = {}, l[${(size * depth) / threads}], r[${each}];
  for (int k0 = -DEPTH; k0 < a.k; k0 += DEPTH) {
    if (k0 >= 0) {
      const bool by_rows = a.column_stride == 1;
      UNROLL for (int i = 0; i < ${(size * depth) / threads}; i++) {
        const int e = i * ${threads} + thread_x(), m = by_rows ? e / DEPTH : e % ${size}, k = by_rows ? e % DEPTH : e / ${size};
        put_number(left[0], left[1], m * PITCH + k, l[i], rounds);
      }
      if (by_units) {
        UNROLL for (int i = 0; i < ${Math.ceil(units)}; i++) {
          const int u = i * ${threads} + thread_x(), at = u / ${ofRow} * PITCH + u % ${ofRow} * ${unit};
          ${units < 1 ? `if (u < ${size * ofRow})` : ""}
          UNROLL for (int j = 0; j < ${unit}; j += 2) {
            u32 high, low;
            split_bf16(r[i * ${unit} + j], r[i * ${unit} + j + 1], rounds || ${parts} == 1, &high, &low);
            *(u32 *)&right[0][at + j] = high;
            if (${parts} == 2 && !rounds) *(u32 *)&right[${parts - 1}][at + j] = low;
          }
        }
      } else {
        UNROLL for (int i = 0; i < ${(size * depth) / threads}; i++) {
          const int e = i * ${threads} + thread_x(), n = a.transposed ? e / DEPTH : e % ${size}, k = a.transposed ? e % DEPTH : e / ${size};
          put_number(right[0], right[${parts - 1}], n * PITCH + k, r[i], rounds || ${parts} == 1);
        }
      }
      barrier();
    }
    const int next = k0 + DEPTH;
    if (next < a.k) {
      fetch_left<${size}, ${threads}>(a.x, a.x_type, m0, next, a.m, a.k, a.row_stride, a.column_stride, l);
      if (by_units) {
        UNROLL for (int i = 0; i < ${Math.ceil(units)}; i++) {
          const int u = i * ${threads} + thread_x(), n = n0 + u / ${ofRow}, k = next + u % ${ofRow} * ${unit};
          UNROLL for (int j = 0; j < ${unit}; j++) r[i * ${unit} + j] = 0;
          if (n >= a.n || k >= a.k${units < 1 ? ` || u >= ${size * ofRow}` : ""}) continue;
          const float factor = unit(a.w, a.s, n, k, a.k, r + i * ${unit});
          UNROLL for (int j = 0; j < ${unit}; j++) r[i * ${unit} + j] *= factor;
        }
      } else {
        UNROLL for (int i = 0; i < ${(size * depth) / threads}; i++) {
          const int e = i * ${threads} + thread_x(), n = n0 + (a.transposed ? e / DEPTH : e % ${size}), k = next + (a.transposed ? e % DEPTH : e / ${size});
          r[i] = 0;
          if (n < a.n && k < a.k) r[i] = a.transposed ? weight(a.w, a.s, n, k, a.k) : weight(a.w, a.s, k, n, a.n);
        }
      }
    }
    if (k0 < 0) continue;
    UNROLL for (int k = 0; k < DEPTH; k += 16) {
      u32 high[${ns}][2], low[${ns}][2];
      UNROLL for (int j = 0; j < ${ns}; j++) UNROLL for (int w = 0; w < 2; w++) {
        const int at = (across + 8 * j + g) * PITCH + k + 8 * w + 2 * q;
        high[j][w] = *(const u32 *)&right[0][at];
        if (${parts} == 2 && !rounds) low[j][w] = *(const u32 *)&right[${parts - 1}][at];
      }
      UNROLL for (int i = 0; i < ${ms}; i++) {
        u32 f[4];
        UNROLL for (int w = 0; w < 4; w++) f[w] = *(const u32 *)&left[0][(down + 16 * i + w % 2 * 8 + g) * PITCH + k + w / 2 * 8 + 2 * q];
        UNROLL for (int j = 0; j < ${ns}; j++) multiply_bf16(sums[i][j], f, high[j]);
        if (rounds) continue;
        if (${parts} == 2) UNROLL for (int j = 0; j < ${ns}; j++) multiply_bf16(sums[i][j], f, low[j]);
        UNROLL for (int w = 0; w < 4; w++) f[w] = *(const u32 *)&left[1][(down + 16 * i + w % 2 * 8 + g) * PITCH + k + w / 2 * 8 + 2 * q];
        UNROLL for (int j = 0; j < ${ns}; j++) multiply_bf16(sums[i][j], f, high[j]);
      }
    }
    barrier();
  }
  UNROLL for (int i = 0; i < ${ms}; i++) UNROLL for (int j = 0; j < ${ns}; j++) UNROLL for (int w = 0; w < 4; w++) {
    const int m = m0 + down + 16 * i + w / 2 * 8 + g, n = n0 + across + 8 * j + 2 * q + w % 2;
    if (m < a.m && n < a.n) store_as(a.y, a.y_type, (u64)m * a.n + n, activate(sums[i][j][w]));
  }`;
};

const wide = forStorages((storage) =>
  tiles.map((tile) =>
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
  const which = m >= tiles[1]!.size && n >= tiles[1]!.size ? 1 : 0;
  const { size } = tiles[which]!;
  const strides = transposeA ? { row_stride: 1, column_stride: m } : { row_stride: k, column_stride: 1 };
  const flags = { transposed: Number(transposeB), rounds: Number(operands === "bf16") };
  const types = { x_type: typeNumber(a.storage), y_type: typeNumber(y.storage) };
  const args = { x: a.region, w: b.region, s: b.scales, y: y.region, m, n, k, ...strides, ...flags, ...types };
  return launch(wide[b.storage as Storage][which]!, args, { blocks: [blocksFor(n, size), blocksFor(m, size)], activation });
}
