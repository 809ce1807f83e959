// q4_k and q5_k: ggml's "K" types with minima. Blocks of 256 numbers in 8 sub-blocks of 32:  x = (d sc) q - (dmin mn)
//   q4_k  144 bytes: f16 d, f16 dmin, 12 bytes of scales, 128 bytes of nibbles
//   q5_k  176 bytes: f16 d, f16 dmin, 12 bytes of scales, 32 bytes of fifth bits, 128 bytes of nibbles
// sc and mn have six bits: those of sub-blocks 0-3 are the low six bits of scale bytes 0-3 (sc) and 4-7 (mn); those of 4-7 have their
// low four bits in the low (sc) and high (mn) nibbles of bytes 8-11, and their high two in the top bits of bytes 0-3 (sc) and 4-7 (mn).
// Sub-blocks 2i and 2i+1 share 32 bytes: low nibbles, then high ones. The fifth bit of element j of sub-block s is bit s of byte j.
// Source: ggml-org/llama.cpp, gguf-py/gguf/quants.py (Q4_K, Q5_K). Rounded to f32 step by step, as there.
//
// Quantised as llama.cpp does it: a sub-block's scale and minimum are searched (bestLine), then both become six bits of the block's.
import { halfAt, roundingShift, rowsOfBlocks, scaleBits, writeHalf } from "./blocks.js";
import { f16Values } from "./half.js";
import type { StorageTraits } from "./traits.js";

const { fround } = Math;
const blockLength = 256;
const subBlocks = 8;
const subLength = 32;

/** The six-bit scale (`from` 0) or minimum (`from` 4) of a sub-block; `at` is where the 12 bytes begin. */
function sixBits(bytes: Uint8Array, at: number, from: 0 | 4, sub: number): number {
  if (sub < 4) return bytes[at + from + sub]! & 63;
  const low = bytes[at + 4 + sub]!;
  return (from === 0 ? low & 15 : low >> 4) | ((bytes[at + from + sub - 4]! >> 6) << 4);
}

function writeSixBits(bytes: Uint8Array, at: number, from: 0 | 4, sub: number, value: number): void {
  if (sub < 4) {
    bytes[at + from + sub]! |= value;
    return;
  }
  bytes[at + 4 + sub]! |= (value & 15) << from;
  bytes[at + from + sub - 4]! |= (value >> 4) << 6;
}

const rounded = (x: number): number => x + roundingShift - roundingShift;
const within = (q: number, most: number): number => Math.max(0, Math.min(most, q));

const line = { scale: 0, minimum: 0 };

/**
 * The line x = scale q - minimum, minimum >= 0, with the least error of `count` numbers, weighed by their size: for the q that each
 * tried slope gives, weighted least squares gives scale, minimum and error in closed form.
 * @param steps slopes tried, from (most + first) / range on, a tenth apart
 */
function bestLine(x: Float64Array, start: number, count: number, most: number, first: number, steps: number): void {
  let least = 0;
  let largest = x[start]!;
  let squares = 0;
  for (let i = start; i < start + count; i++) {
    const v = x[i]!;
    if (v < least) least = v;
    if (v > largest) largest = v;
    squares += v * v;
  }
  // what stays where all q are equal, so that no line fits best
  line.scale = (largest - least) / most;
  line.minimum = -least;
  if (largest === least) return;
  const size = Math.sqrt(squares / count);
  let w = 0;
  let wx = 0;
  for (let i = start; i < start + count; i++) {
    const weight = size + Math.abs(x[i]!);
    w += weight;
    wx += weight * x[i]!;
  }
  // what the error lacks of the sum of w x^2: larger is better
  let best = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < steps; step++) {
    const inverse = (most + first + step / 10) / (largest - least);
    let wq = 0;
    let wqq = 0;
    let wxq = 0;
    for (let i = start; i < start + count; i++) {
      const v = x[i]!;
      const weight = size + Math.abs(v);
      const q = within(rounded(inverse * (v - least)), most);
      const weighed = weight * q;
      wq += weighed;
      wqq += weighed * q;
      wxq += weighed * v;
    }
    const determinant = w * wqq - wq * wq;
    if (!(determinant > 0)) continue;
    let scale = (w * wxq - wx * wq) / determinant;
    let offset = (wqq * wx - wq * wxq) / determinant;
    if (offset > 0) {
      offset = 0;
      scale = wxq / wqq;
    }
    const gain = scale * wxq + offset * wx;
    if (gain > best) {
      best = gain;
      line.scale = scale;
      line.minimum = -offset;
    }
  }
}

const scales = /* @__PURE__ */ new Float64Array(subBlocks);
const minima = /* @__PURE__ */ new Float64Array(subBlocks);
const quants = /* @__PURE__ */ new Uint8Array(blockLength);

/** `first` and `steps`: as in `bestLine`. */
function withMinimum(name: string, fifthBits: boolean, first: number, steps: number) {
  const bytesOfBlock = fifthBits ? 176 : 144;
  const most = fifthBits ? 31 : 15;
  const nibbles = bytesOfBlock - 128;
  return rowsOfBlocks(name, blockLength, bytesOfBlock, {
    encode(numbers, count, to, at) {
      scales.fill(0);
      minima.fill(0);
      for (let sub = 0; sub * subLength < count; sub++) {
        bestLine(numbers, subLength * sub, Math.min(subLength, count - subLength * sub), most, first, steps);
        scales[sub] = Math.max(0, line.scale);
        minima[sub] = line.minimum;
      }
      const [d, dmin] = [scaleBits(Math.max(...scales) / 63), scaleBits(Math.max(...minima) / 63)];
      const [perScale, perMinimum] = [f16Values()[d]!, f16Values()[dmin]!];
      to.fill(0, at, at + bytesOfBlock);
      writeHalf(to, at, d);
      writeHalf(to, at + 2, dmin);
      for (let sub = 0; sub < subBlocks; sub++) {
        const sc = perScale === 0 ? 0 : within(rounded(scales[sub]! / perScale), 63);
        const mn = perMinimum === 0 ? 0 : within(rounded(minima[sub]! / perMinimum), 63);
        writeSixBits(to, at + 4, 0, sub, sc);
        writeSixBits(to, at + 4, 4, sub, mn);
        const [scale, minimum] = [perScale * sc, perMinimum * mn];
        for (let i = subLength * sub; i < subLength * (sub + 1); i++)
          quants[i] = scale === 0 || i >= count ? 0 : within(rounded((numbers[i]! + minimum) / scale), most);
      }
      for (let sub = 0; sub < subBlocks; sub++)
        for (let j = 0; j < subLength; j++) {
          const q = quants[subLength * sub + j]!;
          to[at + nibbles + subLength * (sub >> 1) + j]! |= (q & 15) << (4 * (sub & 1));
          if (fifthBits) to[at + 16 + j]! |= (q >> 4) << sub;
        }
    },
    decode(from, at, count, to, start) {
      const [d, dmin] = [halfAt(from, at), halfAt(from, at + 2)];
      for (let sub = 0; sub * subLength < count; sub++) {
        const scale = fround(d * sixBits(from, at + 4, 0, sub));
        const minimum = fround(dmin * sixBits(from, at + 4, 4, sub));
        const own = at + nibbles + subLength * (sub >> 1);
        const out = start + subLength * sub;
        const here = Math.min(subLength, count - subLength * sub);
        for (let j = 0; j < here; j++) {
          const low = (from[own + j]! >> (4 * (sub & 1))) & 15;
          const q = fifthBits ? low | (((from[at + 16 + j]! >> sub) & 1) << 4) : low;
          to[out + j] = fround(scale * q) - minimum;
        }
      }
    },
  });
}

export const q4_k = /* @__PURE__ */ (() =>
  ({
    ...withMinimum("q4_k", false, -1, 21),
    dtype: "Q4_K",
    factorsAt: [0, 2],
    ggml: { name: "Q4_K", type: 12, fileType: 14 },
    forOtherRows: "int8",
  }) as const satisfies StorageTraits)();

export const q5_k = /* @__PURE__ */ (() =>
  ({
    ...withMinimum("q5_k", true, -0.5, 16),
    dtype: "Q5_K",
    factorsAt: [0, 2],
    ggml: { name: "Q5_K", type: 13, fileType: 16 },
    forOtherRows: "int8",
  }) as const satisfies StorageTraits)();
