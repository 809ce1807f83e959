// ggml's types with blocks of 32 numbers that are no storages of ours. d and m are f16, q unsigned; element j < 16 has its low four
// bits in the low nibble of byte j, element 16 + j in the high nibble; a fifth bit of element j is bit j of the little-endian u32 h.
//   Q4_1  d, m, 16 bytes      x = d q + m
//   Q5_0  d, h, 16 bytes      x = d (q - 16)       Q5_1  d, m, h, 16 bytes    x = d q + m
// Source: ggml-org/llama.cpp, gguf-py/gguf/quants.py. Products and sums are rounded to f32 one by one, as there.

import { f16Values } from "@rwkv-ts/core";

/** Writes the numbers of `count` blocks to the front of `to`. */
export type Dequantise = (bytes: Uint8Array, count: number, to: Float32Array) => void;

const { fround } = Math;

const half = (bytes: Uint8Array, at: number, values: Float32Array): number =>
  values[bytes[at]! | (bytes[at + 1]! << 8)]!;

/** `bytes`: of a block; `high`: where the fifth bits begin; `offset`: x = d (q - offset), or with `minimum` x = d q + m. */
function nibbles(bytesOfBlock: number, high: number | undefined, offset: number, minimum: boolean): Dequantise {
  return (bytes, count, to) => {
    const values = f16Values();
    for (let block = 0; block < count; block++) {
      const at = block * bytesOfBlock;
      const d = half(bytes, at, values);
      const m = minimum ? half(bytes, at + 2, values) : 0;
      const h = high === undefined ? 0 : word(bytes, at + high);
      const first = at + bytesOfBlock - 16;
      const out = block * 32;
      for (let j = 0; j < 16; j++) {
        const byte = bytes[first + j]!;
        const low = (byte & 15) | (((h >>> j) & 1) << 4);
        const upper = (byte >> 4) | (((h >>> (16 + j)) & 1) << 4);
        to[out + j] = minimum ? fround(d * low) + m : d * (low - offset);
        to[out + 16 + j] = minimum ? fround(d * upper) + m : d * (upper - offset);
      }
    }
  };
}

const word = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

export const dequantiseQ41 = /* @__PURE__ */ nibbles(20, undefined, 0, true);
export const dequantiseQ50 = /* @__PURE__ */ nibbles(22, 2, 16, false);
export const dequantiseQ51 = /* @__PURE__ */ nibbles(24, 4, 0, true);
