// Encodes `linear` and `matmul` for the native engine's own products (native/wide-linear.c, wide-gemm.c). Products of few rows
// with canonical weights keep the kernels of both engines.
import { isQuantised, type Storage } from "@rwkv-ts/core";
import type { Activated, MatmulParams, ProductParams } from "@rwkv-ts/core/backend";
import { activationBlock, integersOf, storageNumber } from "../storages.js";
import { mostChunks } from "../threads/control.js";
import { encodeLinear, encodeMatmul, isRounded } from "./gemm.js";
import { activationWords } from "./operations.js";
import { chunksFor, type EncodedStep, isNarrowPlace, type Place, type PlacedStep, typesWord } from "./step.js";

// The blocking of native/wide-gemm.c; tiles of rows and columns are those of the widest level.
/** Numbers of a row of A that are packed at a time, at most: floats, and numbers rounded to bf16. A narrow Y takes all of K. */
const mostKOf = { floats: 1024, rounded: 2048 } as const;
/** Bytes of B that are packed at a time, a quarter of a second-level cache, and of A, which the third-level cache holds. */
const mostPacked = { a: 2 ** 22, b: 2 ** 18 } as const;
const panel = 16;
const tileRows = 12;
const tileColumns = 32;

/** Columns of 16-bit weights that native/wide-linear.c turns into f32 at a time. */
const widenedK = 512;

/** Up to so many rows meet canonical Wᵀ row by row. */
const mostRowByRow = 4;
/** Up to so many rows meet canonical B as it lies; for more, packing it pays. */
const mostFew = 16;
/** Up to so many numbers of x are arranged by every thread for itself: less work than a barrier. */
const mostArrangedAlone = 4096;
/** The same of one tile of tokens: at most 5 us (AVX-512), which one thread would work anyhow while the others wait. */
const mostOfTileArrangedAlone = 24576;
/** A thread's share of a product is cut into parts of at least so many weights. */
const leastWeightsOfPart = 2 ** 18;

/** Bytes of x arranged for weights in this storage; native/arranged.h. */
function arrangedBytes(storage: Storage, m: number, k: number): number {
  const integers = integersOf(storage);
  return integers ? m * Math.ceil(k / activationBlock) * (activationBlock + integers.besideBlock) : 4 * m * k;
}

/** Threads read memory at different speeds, so one that is done finds parts of others to do. */
function partsOf(weights: number, threads: number): { chunks: number } {
  const most = threads === 1 ? 1 : Math.floor(mostChunks / threads);
  return { chunks: threads * Math.max(1, Math.min(most, Math.floor(weights / threads / leastWeightsOfPart))) };
}

/** y [N,O] = x [N,I] · Wᵀ, W [O,I] in panels. */
function encodePanels(a: Place, b: Place, y: Place, activated: Activated, threads: number): readonly EncodedStep[] {
  const [m, k] = a.shape as [number, number];
  const n = b.shape[0]!;
  const storage = storageNumber(b.storage);
  const bytes = arrangedBytes(b.storage as Storage, m, k);
  const chunks = chunksFor(m * n * k) ?? partsOf(n * k, threads);
  const product = (words: Pick<EncodedStep, "scratch" | "shared">): EncodedStep => ({
    kernel: "wide_linear",
    words: [a.address, 0n, b.address, y.address, m, n, k, storage, ...activationWords(activated)],
    ...words,
    ...chunks,
  });
  if (m * k <= (m <= tileRows ? mostOfTileArrangedAlone : mostArrangedAlone)) return [product({ scratch: bytes })];
  return [
    {
      kernel: "arrange",
      words: [a.address, 0n, m, k, storage],
      shared: { bytes, word: 1 },
      ...chunksFor(m * k),
    },
    product({ shared: { bytes: 0, word: 1 }, scratch: 4 * widenedK * tileColumns }),
  ];
}

interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  readonly activated: ProductParams;
}

/**
 * Cuts Y into a grid of rectangles, one a thread, of so many rows and columns at most. The cost of a rectangle is its
 * multiplications plus the packing of what it reads, which threads that share rows or columns repeat.
 */
function wideGrid(m: number, n: number, threads: number) {
  // packing an element costs about as much as so many multiply-adds of a tile
  const packCost = 10;
  let best = { splitM: 1, splitN: 1, rows: 0, columns: 0, cost: Number.POSITIVE_INFINITY };
  for (let splitM = 1; splitM <= threads; splitM++) {
    const splitN = Math.floor(threads / splitM);
    const rows = tileRows * Math.ceil(Math.ceil(m / tileRows) / splitM);
    const columns = tileColumns * Math.ceil(Math.ceil(n / tileColumns) / splitN);
    const cost = rows * columns + packCost * (rows + columns);
    if (cost < best.cost) best = { splitM, splitN, rows, columns, cost };
  }
  return best;
}

/** A product with canonical B. */
function encodeRows(
  { m, n, k, transposeA, transposeB, activated }: Product,
  a: Place,
  b: Place,
  y: Place,
  threads: number,
) {
  const { splitM, splitN, rows, columns } = wideGrid(m, n, threads);
  const rounds = isRounded(activated);
  const most = mostKOf[rounds ? "rounded" : "floats"];
  const blocksOfK = isNarrowPlace(y) ? 1 : Math.max(1, Math.ceil(k / most));
  // rows of quantised numbers are decoded from the first of 32 on; others are packed in pairs
  const unit = transposeB && isQuantised(b.storage) ? activationBlock : 2;
  const blockK = unit * Math.max(1, Math.ceil(k / blocksOfK / unit));
  /** Equal blocks of whole tiles that are packed to at most so many bytes, or one tile. */
  const blockOf = (count: number, tile: number, bytes: number): number => {
    const tiles = Math.max(1, Math.ceil(count / tile));
    const fitting = Math.max(1, Math.floor(bytes / blockK / (rounds ? 2 : 4) / tile));
    return tile * Math.ceil(tiles / Math.ceil(tiles / fitting));
  };
  const blockM = blockOf(rows, tileRows, mostPacked.a);
  const blockN = blockOf(columns, tileColumns, mostPacked.b);
  return {
    kernel: "wide_gemm" as const,
    words: [
      ...[a.address, b.address, y.address],
      ...[m, n, k, Number(transposeA), Number(transposeB), storageNumber(b.storage), splitM, splitN],
      ...[blockM, blockN, blockK, typesWord(a, y), Number(rounds)],
      ...activationWords(activated),
    ],
    chunks: splitM * splitN,
    scratch: 4 * (blockK * (blockM + blockN + panel) + tileRows * blockN),
  };
}

/** A product with few rows of A and canonical B [K,N]. */
const encodeFew = ({ m, n, k, activated }: Product, a: Place, b: Place, y: Place): EncodedStep => ({
  kernel: "wide_few",
  words: [a.address, b.address, y.address, m, n, k, storageNumber(b.storage), ...activationWords(activated)],
  ...chunksFor(m * n * k),
});

export function encodeWideLinear(step: PlacedStep): EncodedStep | readonly EncodedStep[] {
  const [a, b] = step.inputs as [Place, Place];
  const [y] = step.outputs as [Place];
  const [m, k] = a.shape as [number, number];
  const activated = step.params as ProductParams;
  const isMixed = isRounded(activated) || isNarrowPlace(a) || isNarrowPlace(y);
  if (b.layout === "panels") return isMixed ? encodeLinear(step) : encodePanels(a, b, y, activated, step.threads);
  if (m <= mostRowByRow && !isMixed) return encodeLinear(step);
  return encodeRows({ m, n: b.shape[0]!, k, transposeA: false, transposeB: true, activated }, a, b, y, step.threads);
}

export function encodeWideMatmul(step: PlacedStep): EncodedStep | readonly EncodedStep[] {
  const { transposeA, transposeB } = step.params as MatmulParams;
  const [a, b] = step.inputs as [Place, Place];
  const [y] = step.outputs as [Place];
  const m = a.shape[transposeA ? 1 : 0]!;
  const k = a.shape[transposeA ? 0 : 1]!;
  const n = b.shape[transposeB ? 0 : 1]!;
  const product = { m, n, k, transposeA, transposeB, activated: step.params as MatmulParams };
  const isMixed = isRounded(step.params) || isNarrowPlace(a) || isNarrowPlace(y);
  const asItLies = !transposeB && !isQuantised(b.storage);
  if (isMixed || m > (asItLies ? mostFew : mostRowByRow) || (transposeA && m > 1))
    return encodeRows(product, a, b, y, step.threads);
  return asItLies ? encodeFew(product, a, b, y) : encodeMatmul(step);
}
