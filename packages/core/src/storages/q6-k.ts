// q6_k: ggml's Q6_K. Blocks of 256 numbers in 16 sub-blocks of 16:  x = (d sc) (q - 32)
//   210 bytes: 128 of low nibbles, 64 of high pairs of bits, 16 signed scales, f16 d
// Two halves of 128: element 32 g + j of a half has its low four bits in byte 64 half + 32 (g mod 2) + j, in the low nibble for
// g < 2, and its high two bits in byte 32 half + j at bit 2 g.
// Source: ggml-org/llama.cpp, gguf-py/gguf/quants.py (Q6_K). Rounded to f32 step by step, as there.
//
// Quantised as llama.cpp does it: each sub-block's scale is searched as for int4, then becomes eight bits of the block's.
import { halfAt, roundingShift, rowsOfBlocks, scaleBits, writeHalf } from "./blocks.js";
import { f16Values } from "./half.js";
import type { StorageTraits } from "./traits.js";

const { fround } = Math;
const blockLength = 256;
const blockBytes = 210;
const subLength = 16;
const highBits = 128;
const scalesAt = 192;
const dAt = 208;

const rounded = (x: number): number => x + roundingShift - roundingShift;
const within = (q: number, least: number, most: number): number => Math.max(least, Math.min(most, q));

/** The scale with the least squared error, weighed by x^2, of those that make the largest number -32, give or take 0.9. */
function bestScale(x: Float64Array, start: number): number {
  let extreme = 0;
  for (let i = start; i < start + subLength; i++) if (Math.abs(x[i]!) > Math.abs(extreme)) extreme = x[i]!;
  if (extreme === 0) return 0;
  let best = 0;
  let scale = 0;
  for (let step = -9; step <= 9; step++) {
    const inverse = -(32 + step / 10) / extreme;
    let wxq = 0;
    let wqq = 0;
    for (let i = start; i < start + subLength; i++) {
      const v = x[i]! / extreme; // within -1 and 1, so that its powers are
      const q = within(rounded(inverse * x[i]!), -32, 31);
      wxq += v * v * v * q;
      wqq += v * v * q * q;
    }
    const gain = (wxq * wxq) / wqq;
    if (gain > best) {
      best = gain;
      scale = (wxq / wqq) * extreme;
    }
  }
  return scale;
}

/** Where element `i` lies: byte and shift of its low four bits, and of its high two. */
const placeOf = (i: number) => {
  const [half, g, j] = [i >> 7, (i >> 5) & 3, i & 31];
  return {
    low: 64 * half + 32 * (g & 1) + j,
    lowShift: g < 2 ? 0 : 4,
    high: highBits + 32 * half + j,
    highShift: 2 * g,
  };
};

const scales = /* @__PURE__ */ new Float64Array(blockLength / subLength);

export const q6_k = /* @__PURE__ */ (() =>
  ({
    ...rowsOfBlocks("q6_k", blockLength, blockBytes, {
      encode(numbers, _count, to, at) {
        let extreme = 0;
        for (let sub = 0; sub < scales.length; sub++) {
          const scale = bestScale(numbers, subLength * sub);
          scales[sub] = scale;
          if (Math.abs(scale) > Math.abs(extreme)) extreme = scale;
        }
        const d = extreme === 0 ? 0 : scaleBits(extreme / -128);
        const unit = f16Values()[d]!;
        to.fill(0, at, at + blockBytes);
        writeHalf(to, at + dAt, d);
        for (let sub = 0; sub < scales.length; sub++) {
          const sc = unit === 0 ? 0 : within(rounded(scales[sub]! / unit), -128, 127);
          to[at + scalesAt + sub] = sc;
          const scale = unit * sc;
          for (let i = subLength * sub; i < subLength * (sub + 1); i++) {
            const q = scale === 0 ? 32 : within(rounded(numbers[i]! / scale), -32, 31) + 32;
            const { low, lowShift, high, highShift } = placeOf(i);
            to[at + low]! |= (q & 15) << lowShift;
            to[at + high]! |= (q >> 4) << highShift;
          }
        }
      },
      decode(from, at, count, to, start) {
        const d = halfAt(from, at + dAt);
        for (let i = 0; i < count; i++) {
          const { low, lowShift, high, highShift } = placeOf(i);
          const q = ((from[at + low]! >> lowShift) & 15) | (((from[at + high]! >> highShift) & 3) << 4);
          const scale = fround(d * ((from[at + scalesAt + (i >> 4)]! << 24) >> 24));
          to[start + i] = scale * (q - 32);
        }
      },
    }),
    dtype: "Q6_K",
    factorsAt: [dAt],
    ggml: { name: "Q6_K", type: 14, fileType: 18 },
    forOtherRows: "int8",
  }) as const satisfies StorageTraits)();
