// Names and sizes of the number types a checkpoint may hold. Names are those of the .safetensors format
// (https://huggingface.co/docs/safetensors); those of quantised storages are ours, see `quantisedDtypes`.

import {
  isQuantised,
  type QuantisedStorage,
  type Storage,
  type StorageDtype,
  storageBytes,
  storages,
  storageTable,
} from "@rwkv-ts/core";

/** Bytes of one element, by .safetensors name. */
export const elementBytes = {
  F64: 8,
  I64: 8,
  U64: 8,
  C64: 8,
  F32: 4,
  I32: 4,
  U32: 4,
  F16: 2,
  BF16: 2,
  I16: 2,
  U16: 2,
  F8_E4M3: 1,
  F8_E5M2: 1,
  F8_E8M0: 1,
  I8: 1,
  U8: 1,
  BOOL: 1,
} as const;

/** Types whose numbers stand by themselves, as .safetensors names them. */
export type ElementDtype = keyof typeof elementBytes;

/** Types of quantised blocks, under names of ours. */
export type QuantisedDtype = StorageDtype<QuantisedStorage>;
/** The type of a tensor's numbers in a checkpoint. */
export type TensorDtype = ElementDtype | QuantisedDtype;

/**
 * Quantised tensors, blocks along the last axis in the canonical bytes that `@rwkv-ts/core` documents: INT8B32 is the storage `int8`,
 * INT4B32 is `int4`; the others have ggml's names.
 */
export const quantisedDtypes = /* @__PURE__ */ (() =>
  Object.fromEntries(
    storages.filter(isQuantised).map((storage) => [storageTable[storage].dtype, storage]),
  ))() as Readonly<Record<QuantisedDtype, QuantisedStorage>>;

/** The dtype under which a tensor kept in `storage` is listed. */
export const storageDtypes = /* @__PURE__ */ (() =>
  Object.fromEntries(storages.map((storage) => [storage, storageTable[storage].dtype])))() as {
  readonly [S in Storage]: StorageDtype<S>;
};

const storagesByDtype = /* @__PURE__ */ (() =>
  new Map<string, Storage>(storages.map((storage) => [storageTable[storage].dtype, storage])))();

/** The storage whose bytes a dtype's are, if there is one. */
export const storageOfDtype = (dtype: string): Storage | undefined => storagesByDtype.get(dtype);

export const isElementDtype = (dtype: string): dtype is ElementDtype => Object.hasOwn(elementBytes, dtype);
export const isQuantisedDtype = (dtype: string): dtype is QuantisedDtype => Object.hasOwn(quantisedDtypes, dtype);

/** True for a list of dimensions: non-negative integers whose product is still exact. */
export function isShape(value: unknown): value is number[] {
  if (!Array.isArray(value) || !value.every((d) => Number.isSafeInteger(d) && d >= 0)) return false;
  let count = 1;
  for (const d of value) {
    if (d === 0) return true;
    count *= d;
    if (count > Number.MAX_SAFE_INTEGER / 8) return false;
  }
  return true;
}

/** Bytes of a contiguous tensor, or undefined for an unknown dtype. */
export function tensorBytes(dtype: string, shape: readonly number[]): number | undefined {
  if (isQuantisedDtype(dtype)) return storageBytes(quantisedDtypes[dtype], shape);
  if (isElementDtype(dtype)) return shape.includes(0) ? 0 : shape.reduce((n, d) => n * d, elementBytes[dtype]);
  return undefined;
}
