// Quantised tensors in our .safetensors files. The format knows no block-quantised dtypes, so such a tensor is stored as U8
// [rows, bytes of a row], and what it is stands in the metadata: "rwkv-ts.storages" = {"<tensor>": {"storage", "shape"}}.
// Every other reader sees a valid file; ours shows the storage's dtype and the logical shape.

import {
  CheckpointError,
  elementCount,
  isQuantised,
  type QuantisedStorage,
  rowBytes,
  storageBytes,
} from "@rwkv-ts/core";
import { isShape, storageDtypes } from "../../dtypes.js";
import type { StoredTensor } from "./header.js";

export const storagesKey = "rwkv-ts.storages";

export type StorageTable = Record<string, { storage: QuantisedStorage; shape: readonly number[] }>;

/** The U8 shape in which a quantised tensor is stored. */
export function byteShape(storage: QuantisedStorage, shape: readonly number[]): [rows: number, bytes: number] {
  const columns = shape.at(-1) ?? 1;
  const rows = columns === 0 ? 0 : elementCount(shape) / columns;
  return [rows, rowBytes(storage, columns)];
}

function parseTable(file: string, text: string): [string, { storage: QuantisedStorage; shape: number[] }][] {
  const fail = (what: string) => new CheckpointError(`${file}: metadata ${storagesKey} ${what}`);
  let table: unknown;
  try {
    table = JSON.parse(text);
  } catch {
    throw fail("is not JSON");
  }
  if (typeof table !== "object" || table === null) throw fail("is not an object");
  return Object.entries(table).map(([name, entry]: [string, unknown]) => {
    const { storage, shape } = (entry ?? {}) as { storage?: unknown; shape?: unknown };
    if (typeof storage !== "string" || !isQuantised(storage) || !isShape(shape))
      throw fail(`does not describe ${name}`);
    return [name, { storage, shape }];
  });
}

/** Replaces the U8 tensors that `text` (the metadata's value) names by what they stand for. */
export function restoreQuantised(file: string, tensors: Map<string, StoredTensor>, text: string): void {
  for (const [name, { storage, shape }] of parseTable(file, text)) {
    const stored = tensors.get(name);
    const [rows, bytes] = byteShape(storage, shape);
    if (stored?.dtype !== "U8" || stored.shape.length !== 2 || stored.shape[0] !== rows || stored.shape[1] !== bytes) {
      const found = stored ? `${stored.dtype} [${stored.shape}]` : "nothing";
      throw new CheckpointError(
        `${file}: ${name} as ${storage} [${shape}] must be U8 [${rows},${bytes}], found ${found}`,
      );
    }
    tensors.set(name, { ...stored, dtype: storageDtypes[storage], shape, bytes: storageBytes(storage, shape) });
  }
}
