// The table of weight storages: adding one is an entry here, and a kernel in each backend.
//
// Canonical bytes of a weight (little endian, row-major; K is the last axis, R the product of the others): R rows of K numbers, or of
// ceil(K / blockLength) blocks; how a block lies is told in its storage's file.
import { bf16, f16, f32 } from "./floats.js";
import { int4 } from "./int4.js";
import { int8 } from "./int8.js";
import { q4_k, q5_k } from "./k-blocks.js";
import { q6_k } from "./q6-k.js";
import type { StorageTraits } from "./traits.js";

/** The traits of every storage of weights, by its name. */
export const storageTable = { f32, f16, bf16, int8, int4, q4_k, q5_k, q6_k } as const satisfies Record<
  string,
  StorageTraits
>;

type Table = typeof storageTable;
/** How a weight's numbers are stored: a key of `storageTable`. */
export type Storage = keyof Table;
/** Storages whose numbers stand by themselves, and those of blocks with scales. */
export type FloatStorage = { [S in Storage]: Table[S]["isQuantised"] extends true ? never : S }[Storage];
/** Storages of blocks with scales. */
export type QuantisedStorage = Exclude<Storage, FloatStorage>;

/** What files of ours call the storages. */
export type StorageDtype<S extends Storage = Storage> = Table[S]["dtype"];

/** Names of all storages. */
export const storages = /* @__PURE__ */ Object.keys(storageTable) as Storage[];

/** What sets a storage apart from the others. */
export const traitsOf = (storage: Storage): StorageTraits => storageTable[storage];

/** Whether this is the name of a storage of blocks with scales. */
export const isQuantised = (storage: string): storage is QuantisedStorage =>
  Object.hasOwn(storageTable, storage) && storageTable[storage as Storage].isQuantised;

/** Whether this is the name of a storage whose numbers stand by themselves. */
export const isFloatStorage = (storage: string): storage is FloatStorage =>
  Object.hasOwn(storageTable, storage) && !storageTable[storage as Storage].isQuantised;

/** `storage`, or what rows of `k` numbers take in its place (`forOtherRows`). */
export function storageOfRows(storage: Storage, k: number): Storage {
  const { blockLength, forOtherRows } = traitsOf(storage);
  return forOtherRows === undefined || k % blockLength === 0 ? storage : storageOfRows(forOtherRows as Storage, k);
}
