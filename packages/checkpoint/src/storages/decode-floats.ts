// Bytes of floating point numbers, of any dtype, as f32. NaN stays NaN, with its sign and payload where f32 has room.

import { f16Values } from "@rwkv-ts/core";
import { type ElementDtype, elementBytes } from "../dtypes.js";

export const floatDtypes = ["F64", "F32", "F16", "BF16", "F8_E4M3", "F8_E5M2"] as const satisfies ElementDtype[];
export type FloatDtype = (typeof floatDtypes)[number];

export const isFloatDtype = (dtype: string): dtype is FloatDtype => (floatDtypes as readonly string[]).includes(dtype);

/** How f64 becomes f32: to the nearest; or, when a narrower format follows, to odd, so that rounding twice is harmless. */
export type Rounding = "nearest" | "odd";

const tables8 = new Map<FloatDtype, Float32Array>();

/** The 256 values of an 8-bit format (OCP 8-bit floating point; e5m2 is the upper half of f16). */
function table8(dtype: "F8_E4M3" | "F8_E5M2"): Float32Array {
  const known = tables8.get(dtype);
  if (known) return known;
  const values = Float32Array.from({ length: 256 }, (_, byte) => {
    if (dtype === "F8_E5M2") return f16Values()[byte << 8]!;
    if ((byte & 0x7f) === 0x7f) return Number.NaN;
    const [exponent, fraction] = [(byte >> 3) & 15, byte & 7];
    const magnitude = exponent === 0 ? fraction * 2 ** -9 : (1 + fraction / 8) * 2 ** (exponent - 7);
    return byte & 0x80 ? -magnitude : magnitude;
  });
  tables8.set(dtype, values);
  return values;
}

function lookUp(codes: Uint8Array | Uint16Array, values: Float32Array, to: Float32Array): void {
  for (let i = 0; i < codes.length; i++) to[i] = values[codes[i]!]!;
}

function fromF64(from: Float64Array, to: Float32Array, rounding: Rounding): void {
  if (rounding === "nearest") {
    to.set(from);
    return;
  }
  const bits = new Uint32Array(to.buffer, to.byteOffset, to.length);
  for (let i = 0; i < from.length; i++) {
    const x = from[i]!;
    to[i] = x;
    const rounded = to[i]!;
    if (rounded === x || Number.isNaN(x)) continue;
    if (Math.abs(rounded) > Math.abs(x)) bits[i]!--; // toward zero
    bits[i]! |= 1;
  }
}

/** `bytes`, or a copy of it where the numbers in it are not aligned. */
const aligned = (bytes: Uint8Array, width: number): Uint8Array =>
  bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);

/** Decodes all of `bytes` into the front of `to`. */
export function decodeFloats(dtype: FloatDtype, bytes: Uint8Array, to: Float32Array, rounding: Rounding = "nearest") {
  const { buffer, byteOffset, length } = aligned(bytes, elementBytes[dtype]);
  const count = length / elementBytes[dtype];
  switch (dtype) {
    case "F64":
      return fromF64(new Float64Array(buffer, byteOffset, count), to, rounding);
    case "F32":
      // As integers: a signalling NaN keeps its bits.
      return new Uint32Array(to.buffer, to.byteOffset, count).set(new Uint32Array(buffer, byteOffset, count));
    case "F16":
      return lookUp(new Uint16Array(buffer, byteOffset, count), f16Values(), to);
    case "BF16": {
      const codes = new Uint16Array(buffer, byteOffset, count);
      const bits = new Uint32Array(to.buffer, to.byteOffset, count);
      for (let i = 0; i < count; i++) bits[i] = codes[i]! << 16;
      return;
    }
    case "F8_E4M3":
    case "F8_E5M2":
      return lookUp(new Uint8Array(buffer, byteOffset, count), table8(dtype), to);
  }
}
