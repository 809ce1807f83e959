// Test data in every storage: canonical bytes from numbers (core's storage.ts). Rounding is plain; what the bytes mean is
// read back with core's `decodeStorage`, so the tests do not depend on how well this quantises.
import { blockLength, rowBytes, type Storage } from "../storage.js";

const scratch = new DataView(new ArrayBuffer(4));

/** Bits of the half-precision number next to x (finite, truncated). */
export function halfBits(x: number): number {
  scratch.setFloat32(0, x);
  const bits = scratch.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 255) - 112;
  if (exponent >= 31) return sign | 0x7bff;
  if (exponent > 0) return sign | (exponent << 10) | ((bits >>> 13) & 1023);
  if (exponent < -10) return sign;
  return sign | (((bits & 0x7fffff) | 0x800000) >>> (14 - exponent));
}

function writeBlock(storage: "int8" | "int4", view: DataView, at: number, values: readonly number[]): void {
  const largest = Math.max(...values.map(Math.abs));
  const range = storage === "int8" ? 127 : 7;
  view.setUint16(at, halfBits(largest / range), true);
  const q = values.map((x) => (largest ? Math.max(-range, Math.min(range, Math.round((x / largest) * range))) : 0));
  for (let i = 0; i < blockLength; i++) {
    if (storage === "int8") view.setInt8(at + 2 + i, q[i] ?? 0);
    else if (i < 16) view.setUint8(at + 2 + i, ((q[i] ?? 0) + 8) | (((q[16 + i] ?? 0) + 8) << 4));
  }
}

/** Canonical bytes of a tensor. */
export function encodeStorage(storage: Storage, data: ArrayLike<number>, shape: readonly number[]): Uint8Array {
  const k = shape.at(-1)!;
  const stride = rowBytes(storage, k);
  const bytes = new Uint8Array((data.length / k) * stride);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < data.length; i++) {
    const row = Math.floor(i / k) * stride;
    const column = i % k;
    if (storage === "f32") view.setFloat32(row + 4 * column, data[i]!, true);
    else if (storage === "f16") view.setUint16(row + 2 * column, halfBits(data[i]!), true);
    else if (storage === "bf16") {
      scratch.setFloat32(0, data[i]!);
      view.setUint16(row + 2 * column, scratch.getUint16(0), true);
    } else if (column % blockLength === 0) {
      const n = Math.min(blockLength, k - column);
      const values = Array.from({ length: n }, (_, j) => data[i + j]!);
      writeBlock(storage, view, row + (column / blockLength) * (storage === "int8" ? 34 : 18), values);
    }
  }
  return bytes;
}
