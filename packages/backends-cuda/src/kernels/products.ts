// Matrix products, for `linear` and `matmul`. Few rows of A: a warp a column of the result, walking a row of weights at full width
// (`rowsAgainst`), or, where weights lie the other way, a block a group of columns (`columnsAgainst`). More: tiles (`tiles`).
import type { Storage } from "@rwkv-ts/core";
import type { ProductParams } from "@rwkv-ts/core/backend";
import { activationMark } from "../code/instructions.js";
import { blocksFor, type Kernel, kernel, type Launch, launch, type Place } from "./kernel.js";
import { forStorages, moduleOf, unitOf, weightOf } from "./weights.js";

const activate = `DEVICE float activate(float x) { asm("${activationMark} %0" : "+f"(x)); return x; }`;
const declarations = forStorages((storage) => `${weightOf[storage]}\n${activate}`);
/** Rows of A that kernels for few of them are made for. */
const fewSizes = [1, 2, 4, 8] as const;
const mostFew = fewSizes.at(-1)!;
const operands = { x: "const float *", w: "const u8 *", s: "const u8 *", y: "float *" } as const;

/** y[t][n] = Σ_k x[t][k] w[n][k]: a warp for n, its lanes a unit of weights each at a time. */
const rowsAgainst = forStorages((storage) =>
  fewSizes.map((few) =>
    kernel({
      name: `rows_${few}_${storage}`,
      module: moduleOf("products", storage),
      threads: 128,
      args: { ...operands, n: "int", k: "int", tokens: "int" },
      declarations: declarations[storage],
      code: `
  const int row = block_x() * 4 + thread_x() / WARP, lane = thread_x() % WARP;
  if (row >= a.n) return;  // whole warps
  float sums[${few}] = {};
  for (int column = lane * ${unitOf[storage]}; column < a.k; column += WARP * ${unitOf[storage]}) {
    float part[${unitOf[storage]}];
    unit(a.w, a.s, row, column, a.k, part);
    UNROLL for (int t = 0; t < ${few}; t++) {
      const f32x4 *x = (const f32x4 *)(a.x + (u64)(t < a.tokens ? t : 0) * a.k + column);
      UNROLL for (int i = 0; i < ${unitOf[storage]}; i += 4) {
        const f32x4 v = x[i / 4];
        sums[t] = madd(part[i + 3], v.w, madd(part[i + 2], v.z, madd(part[i + 1], v.y, madd(part[i], v.x, sums[t]))));
      }
    }
  }
  UNROLL for (int t = 0; t < ${few}; t++) {
    const float sum = warp_sum(sums[t]);
    if (lane == 0 && t < a.tokens) a.y[(u64)t * a.n + row] = activate(sum);
  }`,
    }),
  ),
);

/** y[t][n] = Σ_k x[t][k] w[k][n]: a block for 32 columns, a warp for every eighth k. */
const columnsAgainst = forStorages((storage) =>
  kernel({
    name: `columns_${storage}`,
    module: moduleOf("products", storage),
    threads: 256,
    args: { ...operands, n: "int", k: "int" },
    declarations: declarations[storage],
    code: `
  SHARED float parts[8][WARP];
  const int lane = thread_x() % WARP, warp = thread_x() / WARP, column = block_x() * WARP + lane;
  const float *x = a.x + (u64)block_y() * a.k;
  float sum = 0;
  if (column < a.n)
    for (int k = warp; k < a.k; k += 8) sum = madd(x[k], weight(a.w, a.s, k, column, a.n), sum);
  parts[warp][lane] = sum;
  barrier();
  if (warp > 0 || column >= a.n) return;
  for (int i = 1; i < 8; i++) sum += parts[i][lane];
  a.y[(u64)block_y() * a.n + column] = activate(sum);`,
  }),
);

/**
 * C = A·B in blocks of 64 x 64, a thread 4 x 4 of it, 16 of K at a time. Strides of A are given; B is [K,N], or [N,K] where it is
 * transposed. Operands are rounded to bf16 where that is asked for.
 */
const tiles = forStorages((storage) =>
  kernel({
    name: `tiles_${storage}`,
    module: moduleOf("products", storage),
    threads: 256,
    args: {
      ...operands,
      m: "int",
      n: "int",
      k: "int",
      row_stride: "int",
      column_stride: "int",
      transposed: "int",
      rounds: "int",
    },
    declarations: declarations[storage],
    code: `
  SHARED __attribute__((aligned(16))) float left[16][68], right[16][68];
  const int m0 = block_y() * 64, n0 = block_x() * 64, down = thread_x() / 16 * 4, across = thread_x() % 16 * 4;
  float sums[4][4] = {};
  for (int k0 = 0; k0 < a.k; k0 += 16) {
    for (int i = thread_x(); i < 64 * 16; i += 256) {
      const bool by_rows = a.column_stride == 1;
      const int m = by_rows ? i / 16 : i % 64, k = by_rows ? i % 16 : i / 64;
      float v = 0;
      if (m0 + m < a.m && k0 + k < a.k) v = a.x[(u64)(m0 + m) * a.row_stride + (u64)(k0 + k) * a.column_stride];
      left[k][m] = a.rounds ? round_bf16(v) : v;
    }
    for (int i = thread_x(); i < 64 * 16; i += 256) {
      const int n = a.transposed ? i / 16 : i % 64, k = a.transposed ? i % 16 : i / 64;
      float v = 0;
      if (n0 + n < a.n && k0 + k < a.k) v = a.transposed ? weight(a.w, a.s, n0 + n, k0 + k, a.k) : weight(a.w, a.s, k0 + k, n0 + n, a.n);
      right[k][n] = a.rounds ? round_bf16(v) : v;
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
  }),
);

export const productKernels: readonly Kernel[] = [
  ...Object.values(rowsAgainst).flat(),
  ...Object.values(columnsAgainst),
  ...Object.values(tiles),
];

export interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  readonly a: Place;
  readonly b: Place;
  readonly y: Place;
  readonly params: ProductParams;
}

export function productLaunch({ m, n, k, transposeA, transposeB, a, b, y, params }: Product): Launch {
  const storage = b.storage as Storage;
  const { activation, operands } = params;
  const args = { x: a.region, w: b.region, s: b.scales, y: y.region };
  const isFew = m <= mostFew && operands === undefined && (!transposeA || m === 1);
  if (isFew && transposeB && k % unitOf[storage] === 0) {
    const few = fewSizes.findIndex((size) => size >= m);
    return launch(rowsAgainst[storage][few]!, { ...args, n, k, tokens: m }, { blocks: blocksFor(n, 4), activation });
  }
  if (isFew && !transposeB)
    return launch(columnsAgainst[storage], { ...args, n, k }, { blocks: [blocksFor(n, 32), m], activation });
  const strides = transposeA ? { row_stride: 1, column_stride: m } : { row_stride: k, column_stride: 1 };
  const flags = { transposed: Number(transposeB), rounds: Number(operands === "bf16") };
  const blocks = [blocksFor(n, 64), blocksFor(m, 64)] as const;
  return launch(tiles[storage], { ...args, m, n, k, ...strides, ...flags }, { blocks, activation });
}
