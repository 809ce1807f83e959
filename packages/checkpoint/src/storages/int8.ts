// int8: blocks of 32 numbers along a row, each with one f16 scale d:  x = d q,  q in -127..127,  d = max |x| / 127.
// 34 bytes a block: d, then q (core/src/storage.ts; the same as GGUF's Q8_0).

import { blockLength, refuseNonFinite } from "@rwkv-ts/core";
import { f16Bits, f16Values } from "./half.js";

export const int8BlockBytes = 2 + blockLength;

/** Adding and subtracting 1.5 * 2^52 rounds a float64 to an integer (ties to even) without leaving the float registers. */
export const roundingShift = 1.5 * 2 ** 52;

/** Largest finite f16: no scale goes beyond it. */
const largestF16Bits = 0x7bff;

/** The f16 bits of a scale; finite scales stay finite. */
export const scaleBits = (scale: number): number => {
  const half = f16Bits(scale);
  return (half & 0x7fff) < 0x7c00 ? half : (half & 0x8000) | largestF16Bits;
};

/** Quantises one row of `columns` numbers that starts at `from[start]` into `to` at byte `at`; returns the byte after it. */
export function encodeInt8Row(from: Float32Array, start: number, columns: number, to: Uint8Array, at: number): number {
  const values = f16Values();
  for (let block = 0; block < columns; block += blockLength) {
    const first = start + block;
    const end = first + Math.min(blockLength, columns - block);
    let largest = 0;
    let sum = 0; // NaN and infinity survive in it
    for (let i = first; i < end; i++) {
      const magnitude = Math.abs(from[i]!);
      sum += magnitude;
      if (magnitude > largest) largest = magnitude;
    }
    if (!(sum < Number.POSITIVE_INFINITY)) refuseNonFinite("int8");
    const scale = scaleBits(largest / 127);
    const inverse = scale === 0 ? 0 : 1 / values[scale]!;
    to[at] = scale & 0xff;
    to[at + 1] = scale >> 8;
    let byte = at + 2;
    for (let i = first; i < end; i++) {
      const scaled = from[i]! * inverse;
      let q = scaled + roundingShift - roundingShift;
      if (q > 127) q = 127;
      else if (q < -127) q = -127;
      to[byte++] = q;
    }
    at += int8BlockBytes;
    while (byte < at) to[byte++] = 0;
  }
  return at;
}

/** The inverse of `encodeInt8Row`. */
export function decodeInt8Row(from: Uint8Array, at: number, columns: number, to: Float32Array, start: number): number {
  const values = f16Values();
  for (let block = 0; block < columns; block += blockLength) {
    const scale = values[from[at]! | (from[at + 1]! << 8)]!;
    const count = Math.min(blockLength, columns - block);
    for (let j = 0; j < count; j++) to[start + block + j] = scale * ((from[at + 2 + j]! << 24) >> 24);
    at += int8BlockBytes;
  }
  return at;
}
