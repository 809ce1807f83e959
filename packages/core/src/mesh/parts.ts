// Parts of memory and of weights: which bytes of what callers see as one are those of each device.
import { BackendError } from "../errors.js";
import { type Cut, partOf } from "../graph/place.js";
import type { Spread } from "../plan/backend.js";
import type { Weight } from "../plan/weights.js";
import { elementCount, rowBytes, type Storage, traitsOf } from "../storage.js";

/** Rows (indices of the axes before the split one) of bytes, of which each device has a run. */
export interface Parts {
  readonly rowBytes: number;
  /** Of each device; the last ones are filled up. */
  readonly partBytes: number;
}

export function partsOf(bytes: number, { shape, axis, together }: Spread, devices: number): Parts {
  const rows = elementCount(shape.slice(0, axis));
  const row = bytes / rows;
  return { rowBytes: row, partBytes: (row / shape[axis]!) * partOf(shape[axis]!, devices, together) };
}

/** One device's part of whole rows; zeros where it ends before. */
export function cutRows(bytes: Uint8Array, { rowBytes: row, partBytes }: Parts, device: number): Uint8Array {
  const rows = bytes.length / row;
  const from = device * partBytes;
  const count = Math.min(partBytes, row - from);
  if (rows === 1 && count === partBytes) return bytes.subarray(from, from + count);
  const part = new Uint8Array(rows * partBytes);
  if (count > 0)
    for (let r = 0; r < rows; r++) part.set(bytes.subarray(r * row + from, r * row + from + count), r * partBytes);
  return part;
}

/** Whole rows from all devices' parts of them. */
export function joinRows(parts: readonly Uint8Array[], { rowBytes: row, partBytes }: Parts): Uint8Array {
  const rows = parts[0]!.length / partBytes;
  const bytes = new Uint8Array(rows * row);
  parts.forEach((part, device) => {
    const from = device * partBytes;
    const count = Math.min(partBytes, row - from);
    if (count > 0)
      for (let r = 0; r < rows; r++) bytes.set(part.subarray(r * partBytes, r * partBytes + count), r * row + from);
  });
  return bytes;
}

/** How a weight's canonical bytes in `given` are cut, and the shape of each part. @throws BackendError where a cut would fall into a block */
export function weightParts(
  { label, shape, storage }: Weight,
  { axis, together }: Cut,
  devices: number,
  given = storage,
): Parts & { readonly shape: readonly number[] } {
  const part = partOf(shape[axis]!, devices, together);
  const own = shape.map((d, i) => (i === axis ? part : d));
  if (axis < shape.length - 1) {
    const inner = (elementCount(shape.slice(axis + 1)) / shape.at(-1)!) * rowBytes(given, shape.at(-1)!);
    return { shape: own, rowBytes: shape[axis]! * inner, partBytes: part * inner };
  }
  if (part % columnsTogether(storage) !== 0)
    throw new BackendError(
      `mesh backend: ${label} [${shape.join(",")}] cannot be shared by ${devices} devices as ${storage}: ${part} columns each are no multiple ` +
        `of the ${columnsTogether(storage)} that share a scale; take fewer devices, or f16 weights`,
    );
  return { shape: own, rowBytes: rowBytes(given, shape[axis]!), partBytes: rowBytes(given, part) };
}

/** Elements of a row that are stored as one block. */
const columnsTogether = (storage: Storage): number => traitsOf(storage).blockLength;
