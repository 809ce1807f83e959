// How numbers are stored. Values of a graph have a `DType`; weights may be stored in any `Storage`.
//
// Canonical bytes of a weight (little endian, row-major; K is the last axis, R the product of the others):
//   f32, f16, bf16   R*K numbers
//   int8             R rows of ceil(K/32) blocks of 34 bytes: f16 scale d, 32 signed q;            x = d*q        (= GGUF Q8_0)
//   int4             R rows of ceil(K/32) blocks of 18 bytes: f16 scale d, 16 bytes;                x = d*(q-8)    (= GGUF Q4_0)
//                    byte j holds element j in its low nibble and element 16+j in its high nibble
// The last block of a row is padded with zeros (q = 8 for int4).

import { CheckpointError } from "./errors.js";

/** Types of values. What is kept in bf16 or f16 is computed in f32 and rounded once, to nearest even, when it is stored. */
export type DType = "f32" | "bf16" | "f16" | "i32";
/** Float types of half the size. */
export type NarrowType = Extract<DType, "bf16" | "f16">;
export const isNarrow = (type: string): type is NarrowType => type === "bf16" || type === "f16";
export const storages = ["f32", "f16", "bf16", "int8", "int4"] as const;
export type Storage = (typeof storages)[number];
export type FloatStorage = Exclude<Storage, "int8" | "int4">;

/**
 * What a weight is used for decides how a backend may lay it out:
 * matrix: only the second operand of `linear` (a backend may repack it); lora: second operand of `matmul`;
 * embedding: rows picked by `gather`; vector: elementwise or normalisation, always f32.
 */
export type WeightRole = "matrix" | "lora" | "embedding" | "vector";

/** Elements in a quantised block along the last axis. */
export const blockLength = 32;
const blockBytes = { int8: 34, int4: 18 } as const;

export const elementCount = (shape: readonly number[]): number => shape.reduce((n, d) => n * d, 1);

export const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((d, axis) => d === b[axis]);

/** Bytes of one row of `k` elements. */
export function rowBytes(storage: Storage, k: number): number {
  switch (storage) {
    case "f32":
      return 4 * k;
    case "f16":
    case "bf16":
      return 2 * k;
    case "int8":
    case "int4":
      return Math.ceil(k / blockLength) * blockBytes[storage];
  }
}

/** Bytes of a whole tensor in its canonical layout. */
export function storageBytes(storage: Storage, shape: readonly number[]): number {
  const k = shape.at(-1) ?? 1;
  return k === 0 ? 0 : (elementCount(shape) / k) * rowBytes(storage, k);
}

/** @throws CheckpointError: blocks of int8 and int4 have no NaN and no infinity */
export function refuseNonFinite(storage: Storage, weight?: string): never {
  const name = weight === undefined ? "" : `${weight}: `;
  throw new CheckpointError(`${name}numbers that are not finite (NaN or infinity) cannot be stored as ${storage}`);
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
