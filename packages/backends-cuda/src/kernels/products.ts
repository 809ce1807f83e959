// Matrix products, for `linear` and `matmul`. Few rows of A: a warp two rows of weights, which it reads once for all of them at full width
// (`rowsAgainst`), or, where weights lie the other way, a block a unit of columns (`columnsAgainst`). More rows: tiles on tensor
// cores (wide-products.ts), or, of f32 by f32, in plain arithmetic (`tiles`). Launches of a kernel join.
import { isFloatStorage, isNarrow, type Storage } from "@rwkv-ts/core";
import { fillRegion } from "./fill.js";
import { blocksFor, type Kernel, kernel, type Launch, launch, type Place, type Region } from "./kernel.js";
import { type Product, productDeclarations, productOperands } from "./product-code.js";
import { forStorages, moduleOf, unitOf } from "./weights.js";
import { wideKernels, wideLaunch } from "./wide-products.js";

/** Rows of A that kernels for few of them are made for; K-blocks take the registers of more. */
const fewSizes = (storage: Storage): readonly number[] => (/^q\d_k$/.test(storage) ? [1, 2, 4] : [1, 2, 4, 8]);
/** Rows of weights that a warp takes, so that what it reads of A serves twice, where registers suffice. */
const rowsOfWarp = (storage: Storage, few: number): number => (unitOf[storage] * few > 128 ? 1 : 2);

/** y[t][n] = Σ_k x[t][k] w[n][k]: a warp for two n, its lanes a unit of weights each at a time. */
const rowsAgainst = forStorages((storage) =>
  fewSizes(storage).map((few) => {
    const rows = rowsOfWarp(storage, few);
    return kernel({
      name: `rows_${few}_${storage}`,
      module: moduleOf("products", storage),
      threads: 128,
      joins: true,
      args: { ...productOperands, n: "int", k: "int", tokens: "int" },
      declarations: productDeclarations[storage],
      code: `
  const int first = (block_x() * 4 + thread_x() / WARP) * ${rows}, lane = thread_x() % WARP;
  if (first >= a.n) return;  // whole warps
  float sums[${rows}][${few}] = {};
  for (int column = lane * ${unitOf[storage]}; column < a.k; column += WARP * ${unitOf[storage]}) {
    float part[${rows}][${unitOf[storage]}], factor[${rows}];
    UNROLL for (int r = 0; r < ${rows}; r++) factor[r] = unit(a.w, a.s, min_of(first + r, a.n - 1), column, a.k, part[r]);
    UNROLL for (int t = 0; t < ${few}; t++) {
      const f32x4 *x = (const f32x4 *)(a.x + (u64)(t < a.tokens ? t : 0) * a.k + column);
      float own[${rows}] = {};
      UNROLL for (int i = 0; i < ${unitOf[storage]}; i += 4) {
        const f32x4 v = x[i / 4];
        UNROLL for (int r = 0; r < ${rows}; r++) {
          const float *p = part[r] + i;
          own[r] = madd(p[3], v.w, madd(p[2], v.z, madd(p[1], v.y, madd(p[0], v.x, own[r]))));
        }
      }
      UNROLL for (int r = 0; r < ${rows}; r++) sums[r][t] = madd(factor[r], own[r], sums[r][t]);
    }
  }
  UNROLL for (int t = 0; t < ${few}; t++)
    UNROLL for (int r = 0; r < ${rows}; r++) {
      const float sum = warp_sum(sums[r][t]);
      if (lane == 0 && t < a.tokens && first + r < a.n) a.y[(u64)t * a.n + first + r] = activate(sum);
    }`,
    });
  }),
);

/** So many sums of the inner dimension keep more than two warps at work. */
const deepColumns = 1024;
/** Rows of A at a time; sums of four with the columns of large units would be most of the package. */
const columnTokens = (storage: Storage): readonly number[] => (unitOf[storage] > 16 ? [1] : [1, 4]);

/** y[t][n] = Σ_k x[t][k] w[k][n]: a block for a unit of columns, its threads a k each at a time. */
const columnsAgainst = forStorages((storage) =>
  columnTokens(storage).map((few) =>
    kernel({
      name: `columns_${few}_${storage}`,
      module: moduleOf("products", storage),
      threads: 256,
      joins: true,
      args: { ...productOperands, n: "int", k: "int", tokens: "int" },
      declarations: productDeclarations[storage],
      code: `
  SHARED float parts[8][${few * unitOf[storage]}];
  const int column = block_x() * ${unitOf[storage]}, from = block_y() * ${few}, lane = thread_x() % WARP, warps = threads_x() / WARP;
  if (column >= a.n || from >= a.tokens) return;
  float sums[${few}][${unitOf[storage]}] = {};
  for (int k = thread_x(); k < a.k; k += threads_x()) {
    float part[${unitOf[storage]}];
    const float factor = unit(a.w, a.s, k, column, a.n, part);
    UNROLL for (int t = 0; t < ${few}; t++) {
      const float x = factor * a.x[(u64)min_of(from + t, a.tokens - 1) * a.k + k];
      UNROLL for (int i = 0; i < ${unitOf[storage]}; i++) sums[t][i] = madd(part[i], x, sums[t][i]);
    }
  }
  UNROLL for (int t = 0; t < ${few}; t++)
    UNROLL for (int i = 0; i < ${unitOf[storage]}; i++) {
      const float sum = warp_sum(sums[t][i]);
      if (lane == 0) parts[thread_x() / WARP][t * ${unitOf[storage]} + i] = sum;
    }
  barrier();
  for (int e = thread_x(); e < ${few * unitOf[storage]}; e += threads_x()) {
    float sum = 0;
    for (int i = 0; i < warps; i++) sum += parts[i][e];
    const int t = from + e / ${unitOf[storage]};
    if (t < a.tokens) a.y[(u64)t * a.n + column + e % ${unitOf[storage]}] = activate(sum);
  }`,
    }),
  ),
);

/**
 * C = A·B of f32 in blocks of 64 x 64, a thread 4 x 4 of it, 16 of K at a time. Strides of A are given; B is [K,N], or [N,K] where it is
 * transposed.
 */
const tiles = kernel({
  name: "tiles_f32",
  module: moduleOf("products", "f32"),
  threads: 256,
  joins: true,
  args: {
    ...productOperands,
    m: "int",
    n: "int",
    k: "int",
    row_stride: "int",
    column_stride: "int",
    transposed: "int",
  },
  declarations: productDeclarations.f32,
  code: `
  SHARED __attribute__((aligned(16))) float left[16][68], right[16][68];
  const int m0 = block_y() * 64, n0 = block_x() * 64, down = thread_x() / 16 * 4, across = thread_x() % 16 * 4;
  if (m0 >= a.m || n0 >= a.n) return;
  float sums[4][4] = {};
  for (int k0 = 0; k0 < a.k; k0 += 16) {
    for (int i = thread_x(); i < 64 * 16; i += 256) {
      const bool by_rows = a.column_stride == 1;
      const int m = by_rows ? i / 16 : i % 64, k = by_rows ? i % 16 : i / 64;
      float v = 0;
      if (m0 + m < a.m && k0 + k < a.k) v = a.x[(u64)(m0 + m) * a.row_stride + (u64)(k0 + k) * a.column_stride];
      left[k][m] = v;
    }
    for (int i = thread_x(); i < 64 * 16; i += 256) {
      const int n = a.transposed ? i / 16 : i % 64, k = a.transposed ? i % 16 : i / 64;
      float v = 0;
      if (n0 + n < a.n && k0 + k < a.k) v = a.transposed ? weight(a.w, a.s, n0 + n, k0 + k, a.k) : weight(a.w, a.s, k0 + k, n0 + n, a.n);
      right[k][n] = v;
    }
    barrier();
    UNROLL for (int k = 0; k < 16; k++) {
      const f32x4 l = *(const f32x4 *)&left[k][down], r = *(const f32x4 *)&right[k][across];
      const float ls[4] = {l.x, l.y, l.z, l.w}, rs[4] = {r.x, r.y, r.z, r.w};
      UNROLL for (int i = 0; i < 4; i++) UNROLL for (int j = 0; j < 4; j++) sums[i][j] = madd(ls[i], rs[j], sums[i][j]);
    }
    barrier();
  }
  UNROLL for (int i = 0; i < 4; i++) UNROLL for (int j = 0; j < 4; j++)
    if (m0 + down + i < a.m && n0 + across + j < a.n) a.y[(u64)(m0 + down + i) * a.n + n0 + across + j] = activate(sums[i][j]);`,
});

export const productKernels: readonly Kernel[] = [
  ...Object.values(rowsAgainst).flat(),
  ...Object.values(columnsAgainst).flat(),
  tiles,
  ...wideKernels,
];

/** Bytes that kernels read at once, where rows are whole units of them; views begin at any four (core's passes/views.ts). */
const bytesAtOnce = 16;

/** The product, behind copies of operands whose units would lie across such bytes. */
export function productLaunches(product: Product, scratch: (bytes: number) => Region): Launch[] {
  const copies: Launch[] = [];
  const aligned = (place: Place, unit: number): Place => {
    const { region, shape, storage } = place;
    const isInUnits = storage !== "i32" && isFloatStorage(storage) && shape.at(-1)! % unit === 0;
    if (!isInUnits || region.offset % bytesAtOnce === 0) return place;
    const copy = scratch(region.bytes);
    copies.push(fillRegion(copy, region.bytes / 4, region));
    return { ...place, region: copy };
  };
  const { a, b } = product;
  // a narrow A is read number by number
  const operands = { a: isNarrow(a.storage) ? a : aligned(a, 4), b: aligned(b, unitOf[b.storage as Storage]) };
  const launch = productLaunch({ ...product, ...operands });
  return [...copies, launch];
}

function productLaunch(product: Product): Launch {
  const { m, n, k, transposeA, transposeB, a, b, y, params } = product;
  const storage = b.storage as Storage;
  const unit = unitOf[storage];
  const { activation, operands } = params;
  const args = { x: a.region, w: b.region, s: b.scales, y: y.region };
  const isPlain = operands === undefined && !isNarrow(a.storage) && !isNarrow(y.storage);
  const sizes = fewSizes(storage);
  if (isPlain && m <= sizes.at(-1)! && (!transposeA || m === 1)) {
    const given = { ...args, n, k, tokens: m };
    if (transposeB && k % unit === 0) {
      const few = sizes.findIndex((size) => size >= m);
      const rows = 4 * rowsOfWarp(storage, sizes[few]!);
      return launch(rowsAgainst[storage][few]!, given, { blocks: blocksFor(n, rows), activation });
    }
    if (!transposeB && n % unit === 0) {
      const at = columnTokens(storage);
      const few = m === 1 ? 0 : at.length - 1;
      const threads = k < deepColumns ? 64 : 256;
      const blocks = [n / unit, blocksFor(m, at[few]!)] as const;
      return launch(columnsAgainst[storage][few]!, given, { blocks, threads, activation });
    }
  }
  if (!isPlain || storage !== "f32") return wideLaunch(product);
  const strides = transposeA ? { row_stride: 1, column_stride: m } : { row_stride: k, column_stride: 1 };
  const blocks = [blocksFor(n, 64), blocksFor(m, 64)] as const;
  return launch(tiles, { ...args, m, n, k, ...strides, transposed: Number(transposeB) }, { blocks, activation });
}
