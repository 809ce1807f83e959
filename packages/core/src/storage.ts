// How numbers are stored. Values of a graph have a `DType`; weights may be stored in any `Storage` (storages/table.ts).
import { refuseNonFinite } from "./storages/blocks.js";
import { type FloatStorage, type Storage, traitsOf } from "./storages/table.js";

export { refuseNonFinite } from "./storages/blocks.js";
export {
  type FloatStorage,
  isFloatStorage,
  isQuantised,
  type QuantisedStorage,
  type Storage,
  type StorageDtype,
  storageOfRows,
  storages,
  storageTable,
  traitsOf,
} from "./storages/table.js";
export type { StorageTraits } from "./storages/traits.js";

/** Types of values. What is kept in bf16 or f16 is computed in f32 and rounded once, to nearest even, when it is stored. */
export type DType = "f32" | "bf16" | "f16" | "i32";
/** Float types of half the size. */
export type NarrowType = Extract<DType, "bf16" | "f16">;
/** Whether a type is one of 16 bits: bf16 or f16. */
export const isNarrow = (type: string): type is NarrowType => type === "bf16" || type === "f16";

/**
 * What a weight is, which decides its storage (`storageFor`) and how it is trained:
 * matrix: of a linear layer, second operand of `linear`; lora: a small factor, second operand of `matmul`;
 * embedding: rows picked by `gather`; vector: elementwise or normalisation, always f32.
 */
export type WeightRole = "matrix" | "lora" | "embedding" | "vector";

/** Elements of a shape; 1 for []. */
export const elementCount = (shape: readonly number[]): number => shape.reduce((n, d) => n * d, 1);

/** Whether two shapes are equal. */
export const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((d, axis) => d === b[axis]);

/** Bytes of one row of `k` elements. */
export function rowBytes(storage: Storage, k: number): number {
  const { blockLength, blockBytes } = traitsOf(storage);
  return Math.ceil(k / blockLength) * blockBytes;
}

/** Bytes of a whole tensor in its canonical layout. */
export function storageBytes(storage: Storage, shape: readonly number[]): number {
  const k = shape.at(-1) ?? 1;
  return k === 0 ? 0 : (elementCount(shape) / k) * rowBytes(storage, k);
}

/** Looks at floats that become `storage`: exponent bits of NaN and infinity are all ones. @throws CheckpointError */
export function checkFinite(bytes: Uint8Array, from: FloatStorage, storage: Storage, weight: string): void {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const isWide = from === "f32";
  const words = isWide
    ? new Uint32Array(buffer, byteOffset, length / 4)
    : new Uint16Array(buffer, byteOffset, length / 2);
  const exponent = isWide ? 0x7f800000 : from === "f16" ? 0x7c00 : 0x7f80;
  for (let i = 0; i < words.length; i++) if ((words[i]! & exponent) === exponent) refuseNonFinite(storage, weight);
}
