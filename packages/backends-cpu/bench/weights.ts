// Ordinary weights in any storage: numbers of a size that layers have, encoded once for some rows and repeated. (Subnormal scales would
// be what is timed.)
import { type Storage, storageBytes } from "@rwkv-ts/core";
import { encodeStorage } from "@rwkv-ts/core/tools";

const distinctRows = 16;

export function ordinaryWeights(storage: Storage, shape: readonly number[]): Uint8Array {
  const k = shape.at(-1)!;
  const rows = Math.min(distinctRows, shape.length > 1 ? shape[0]! : 1);
  const numbers = Float32Array.from({ length: rows * k }, () => 0.02 * (Math.random() - 0.5));
  const tile = encodeStorage(storage, numbers, [rows, k]);
  const bytes = new Uint8Array(storageBytes(storage, shape));
  for (let at = 0; at < bytes.length; at += tile.length) bytes.set(tile.subarray(0, bytes.length - at), at);
  return bytes;
}
