// Encodes `linear` and `matmul`: one token over repacked weights (kernels/matvec.c), more over those of integers
// (kernels/int-linear.c), few tokens over canonical weights (kernels/matmul-few.c), or blocked products (kernels/gemm.c).
import { BackendError, type Storage } from "@rwkv-ts/core";
import type { Activated, MatmulParams, ProductParams } from "@rwkv-ts/core/backend";
import { activationBlock, cpuStorages, integersOf, storageNumber } from "../storages.js";
import { activationWords } from "./operations.js";
import { chunksFor, type EncodedStep, isNarrowPlace, type Place, type PlacedStep, typesWord } from "./step.js";

// The blocking of kernels/gemm.c, in elements.
const blockM = 64;
const panel = 16;
const largestBlockN = 512;
/** Rows of B that are packed at a time; a narrow Y takes all of K, of fewer too: 16 of them is the room in which a row of B is decoded. */
const usualBlockK = 256;
/** Numbers of B that are packed at a time, where its columns are all of K: what a second-level cache holds. */
const mostPacked = 2 ** 18;

interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  readonly a: Place;
  readonly b: Place;
  readonly y: Place;
  /** Words of `struct activation`. */
  readonly activation: readonly number[];
  /** Whether operands are rounded to bf16. */
  readonly rounds: boolean;
}

/**
 * Cuts Y into a grid of rectangles, one a thread. The cost of a rectangle is its multiplications plus the packing of what
 * it reads, which threads that share rows or columns repeat.
 */
export function threadGrid(m: number, n: number, threads: number, packsB: boolean): { splitM: number; splitN: number } {
  // packing an element costs about as much as so many multiply-adds of a tile
  const packCost = 12;
  let best = { splitM: 1, splitN: 1, cost: Number.POSITIVE_INFINITY };
  for (let splitM = 1; splitM <= threads; splitM++) {
    const splitN = Math.floor(threads / splitM);
    const rows = 4 * Math.ceil(Math.ceil(m / 4) / splitM);
    const columns = panel * Math.ceil(Math.ceil(n / panel) / splitN);
    const cost = rows * columns + packCost * (rows * Math.ceil(columns / largestBlockN) + (packsB ? columns : 0));
    if (cost < best.cost) best = { splitM, splitN, cost };
  }
  return best;
}

/** Tokens of a tile of kernels/int-linear.c. */
const intTile = 4;
/** Bytes of panels, or of what they are unpacked to, that meet a tile in turn, one panel at least. */
const intGroup = 24 << 10;

/** Scratch of kernels/int-linear.c: scales as f32, and columns as bytes where blocks are unpacked. */
function intScratch(storage: Storage, k: number): number {
  const blocks = Math.ceil(k / activationBlock);
  const { panelBytes, integers } = cpuStorages[storage];
  const unpacked = integers?.unpacks ? panel * activationBlock * blocks : 0;
  const panels = Math.max(1, Math.floor(intGroup / (unpacked || panelBytes(k))));
  return panels * (unpacked + (unpacked > 0 ? 2 : 1) * 4 * panel * blocks);
}
/** Whether so many tokens stream repacked weights one after the other. */
function streams(storage: Storage, m: number): boolean {
  const { mostTokensStreamed, integers } = cpuStorages[storage];
  return m <= mostTokensStreamed && (!integers || m < integers.tileCost * Math.ceil(m / intTile));
}
/** Bytes of a token of k columns beside quantised weights: scales, corrections, and the columns, at most as pairs of i16. */
const quantisedBytes = (storage: Storage, k: number): number =>
  Math.ceil(k / activationBlock) * ((integersOf(storage)?.besideBlock ?? 0) + 2 * activationBlock);
/** Up to so many tokens are multiplied row by row with canonical weights. */
const mostRowByRow = 16;
/** Columns of a decoded piece of a row, with room for a block before it. kernels/matmul-few.c */
const decodedFloats = 2 * (512 + 64);

/** A product of quantised activations with quantised weights in panels. */
function encodeIntProduct({ m, n, k, a, b, y, activation }: Product): readonly EncodedStep[] {
  const own = b.storage as Storage;
  const storage = storageNumber(own);
  const bytes = intTile * Math.ceil(m / intTile) * quantisedBytes(own, k);
  return [
    { kernel: "quantise_rows", words: [a.address, 0n, m, k, storage], shared: { bytes, word: 1 }, ...chunksFor(m * k) },
    {
      kernel: "int_linear",
      words: [0n, b.address, y.address, m, n, k, storage, ...activation],
      shared: { bytes: 0, word: 0 },
      scratch: intScratch(own, k),
      ...chunksFor(m * n * k),
    },
  ];
}

function encodeProduct(product: Product, threads: number): EncodedStep {
  const { m, n, k, transposeA, transposeB, a, b, y, activation, rounds } = product;
  const panels = b.layout === "panels";
  const isMixed = isNarrowPlace(a) || isNarrowPlace(y) || rounds;
  const storage = storageNumber(b.storage);
  if (panels && isMixed && integersOf(b.storage))
    throw new BackendError(
      `cpu backend: ${b.name} is ${b.storage} and repacked for products, which mixed precision cannot read: upload it for any readers`,
    );
  if (panels && !isMixed && streams(b.storage as Storage, m)) {
    // quantised columns, or f16 weights' scaled f32
    const scratch = m * (Math.max(quantisedBytes(b.storage as Storage, k), 4 * k) + 64);
    return {
      kernel: "matvec",
      words: [a.address, b.address, y.address, m, n, k, storage, ...activation],
      scratch,
      ...chunksFor(n * k),
    };
  }
  if (!panels && !isMixed && m <= mostRowByRow && (!transposeA || m === 1)) {
    const words = [a.address, b.address, y.address, m, n, k, Number(transposeB), storage, ...activation];
    return {
      kernel: "matmul_few",
      words,
      scratch: 4 * Math.max(decodedFloats, k + activationBlock),
      ...chunksFor(n * k * m),
    };
  }
  const keepsB = panels && b.storage === "f32" && !isMixed;
  const blockK = isNarrowPlace(y) ? Math.max(usualBlockK, k) : usualBlockK;
  const { splitM, splitN } = threadGrid(m, n, threads, !keepsB);
  const columns = panel * Math.ceil(Math.ceil(n / panel) / splitN);
  const largest = isNarrowPlace(y) ? panel * Math.max(1, Math.floor(mostPacked / blockK / panel)) : largestBlockN;
  const blockN = Math.min(largestBlockN, largest, columns);
  const flags = [transposeA, transposeB].map(Number);
  return {
    kernel: "gemm",
    words: [
      a.address,
      b.address,
      y.address,
      m,
      n,
      k,
      ...flags,
      storage,
      Number(panels),
      splitM,
      splitN,
      ...[blockN, blockK, typesWord(a, y), Number(rounds)],
      ...activation,
    ],
    chunks: splitM * splitN,
    scratch: 4 * (blockK * (blockM + panel + (keepsB ? 0 : blockN)) + 4 * blockN),
  };
}

export const isRounded = (params: unknown): boolean => (params as ProductParams).operands === "bf16";

/** y [N,O] = x [N,I] · Wᵀ, W [O,I]. */
export function encodeLinear({ params, inputs, outputs, threads }: PlacedStep): EncodedStep | readonly EncodedStep[] {
  const [a, b] = inputs as [Place, Place];
  const [m, k] = a.shape as [number, number];
  const [n, activation] = [b.shape[0]!, activationWords(params as Activated)];
  const y = outputs[0]!;
  const rounds = isRounded(params);
  const product = { m, n, k, transposeA: false, transposeB: true, a, b, y, activation, rounds };
  const isInteger = integersOf(b.storage) && !rounds && !isNarrowPlace(a) && !isNarrowPlace(y);
  if (b.layout === "panels" && isInteger && !streams(b.storage as Storage, m)) return encodeIntProduct(product);
  return encodeProduct(product, threads);
}

/** The product that a `matmul` is whose B lies in panels, those of Bᵀ: x Wᵀ with W = Bᵀ. */
function asLinear(step: PlacedStep): PlacedStep | undefined {
  const [a, b] = step.inputs as [Place, Place];
  if (b.layout !== "panels") return undefined;
  return { ...step, inputs: [a, { ...b, shape: [...b.shape].reverse() }] };
}

export function encodeMatmul(step: PlacedStep): EncodedStep | readonly EncodedStep[] {
  const linear = asLinear(step);
  if (linear) return encodeLinear(linear);
  const { params, inputs, outputs, threads } = step;
  const { transposeA, transposeB } = params as MatmulParams;
  const activation = activationWords(params as MatmulParams);
  const [a, b] = inputs as [Place, Place];
  const m = a.shape[transposeA ? 1 : 0]!;
  const k = a.shape[transposeA ? 0 : 1]!;
  const n = b.shape[transposeB ? 0 : 1]!;
  const rounds = isRounded(params);
  return encodeProduct({ m, n, k, transposeA, transposeB, a, b, y: outputs[0]!, activation, rounds }, threads);
}
