// ggml's "K" types: blocks of 256 numbers, cut into sub-blocks with scales of their own.
//   Q4_K  144 bytes: f16 d, f16 dmin, 12 bytes of scales, 128 bytes of nibbles                    x = (d sc) q - (dmin mn)
//   Q5_K  176 bytes: f16 d, f16 dmin, 12 bytes of scales, 32 bytes of fifth bits, 128 of nibbles   the same
//         8 sub-blocks of 32. sc and mn have six bits: those of sub-blocks 0-3 are the low six bits of scale bytes 0-3 (sc) and
//         4-7 (mn); those of 4-7 have their low four bits in the low (sc) and high (mn) nibbles of bytes 8-11, and their high two
//         in the top bits of bytes 0-3 (sc) and 4-7 (mn). Sub-blocks 2i and 2i+1 share 32 bytes: low nibbles, then high ones.
//         The fifth bit of element j of sub-block s is bit s of byte j.
//   Q6_K  210 bytes: 128 bytes of low nibbles, 64 bytes of high pairs of bits, 16 signed scales, f16 d  x = (d sc) (q - 32)
//         Two halves of 128: element 32 g + j of a half has its low four bits in byte 64 half + 32 (g mod 2) + j, in the low
//         nibble for g < 2, and its high two bits in byte 32 half + j at bit 2 g; a scale serves 16 elements.
// Source: ggml-org/llama.cpp, gguf-py/gguf/quants.py (Q4_K, Q5_K, Q6_K). Rounded to f32 step by step, as there.

import { f16Values } from "../storages/half.js";
import type { Dequantise } from "./blocks-32.js";

const { fround } = Math;
const blockNumbers = 256;

const half = (bytes: Uint8Array, at: number, values: Float32Array): number =>
  values[bytes[at]! | (bytes[at + 1]! << 8)]!;

/** The six-bit scale (`from` 0) or minimum (`from` 4) of a sub-block; `at` is where the 12 bytes begin. */
function sixBits(bytes: Uint8Array, at: number, from: 0 | 4, sub: number): number {
  if (sub < 4) return bytes[at + from + sub]! & 63;
  const low = bytes[at + 4 + sub]!;
  return (from === 0 ? low & 15 : low >> 4) | ((bytes[at + from + sub - 4]! >> 6) << 4);
}

/** Q4_K, and with `fifthBits` Q5_K. */
function withMinimum(bytesOfBlock: number, fifthBits: boolean): Dequantise {
  return (bytes, count, to) => {
    const values = f16Values();
    for (let block = 0; block < count; block++) {
      const at = block * bytesOfBlock;
      const [d, dmin] = [half(bytes, at, values), half(bytes, at + 2, values)];
      const nibbles = at + bytesOfBlock - 128;
      for (let sub = 0; sub < 8; sub++) {
        const scale = fround(d * sixBits(bytes, at + 4, 0, sub));
        const minimum = fround(dmin * sixBits(bytes, at + 4, 4, sub));
        const first = nibbles + 32 * (sub >> 1);
        const out = block * blockNumbers + 32 * sub;
        for (let j = 0; j < 32; j++) {
          const low = (bytes[first + j]! >> (4 * (sub & 1))) & 15;
          const q = fifthBits ? low | (((bytes[at + 16 + j]! >> sub) & 1) << 4) : low;
          to[out + j] = fround(scale * q) - minimum;
        }
      }
    }
  };
}

export const dequantiseQ4K = /* @__PURE__ */ withMinimum(144, false);
export const dequantiseQ5K = /* @__PURE__ */ withMinimum(176, true);

export const dequantiseQ6K: Dequantise = (bytes, count, to) => {
  const values = f16Values();
  for (let block = 0; block < count; block++) {
    const at = block * 210;
    const d = half(bytes, at + 208, values);
    for (let group = 0; group < 8; group++) {
      const [side, g] = [group >> 2, group & 3];
      const low = at + 64 * side + 32 * (g & 1);
      const high = at + 128 + 32 * side;
      for (let j = 0; j < 32; j++) {
        const bits = ((bytes[low + j]! >> (g < 2 ? 0 : 4)) & 15) | (((bytes[high + j]! >> (2 * g)) & 3) << 4);
        const element = 32 * group + j;
        const scale = fround(d * ((bytes[at + 192 + (element >> 4)]! << 24) >> 24));
        to[block * blockNumbers + element] = scale * (bits - 32);
      }
    }
  }
};
