// Canonical bytes of a stored weight (see storage.ts) back to numbers.
import { blockLength, elementCount, rowBytes, type Storage } from "./storage.js";

/** One IEEE 754 half-precision number from its bits. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const bfloatScratch = new DataView(new ArrayBuffer(4));
function bfloatToNumber(bits: number): number {
  bfloatScratch.setUint32(0, bits << 16);
  return bfloatScratch.getFloat32(0);
}

/** All elements, row-major, in double precision. */
export function decodeStorage(storage: Storage, bytes: Uint8Array, shape: readonly number[]): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Float64Array(elementCount(shape));
  const k = shape.at(-1) ?? 1;
  const stride = rowBytes(storage, k);
  for (let i = 0; i < out.length; i++) {
    const row = Math.floor(i / k) * stride;
    const column = i % k;
    out[i] = element(storage, view, row, column);
  }
  return out;
}

function element(storage: Storage, view: DataView, row: number, column: number): number {
  const inBlock = column % blockLength;
  switch (storage) {
    case "f32":
      return view.getFloat32(row + 4 * column, true);
    case "f16":
      return halfToNumber(view.getUint16(row + 2 * column, true));
    case "bf16":
      return bfloatToNumber(view.getUint16(row + 2 * column, true));
    case "int8": {
      const block = row + 34 * Math.floor(column / blockLength);
      return halfToNumber(view.getUint16(block, true)) * view.getInt8(block + 2 + inBlock);
    }
    case "int4": {
      const block = row + 18 * Math.floor(column / blockLength);
      const byte = view.getUint8(block + 2 + (inBlock % 16));
      return halfToNumber(view.getUint16(block, true)) * ((inBlock < 16 ? byte & 15 : byte >> 4) - 8);
    }
  }
}
