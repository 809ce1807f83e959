// Rounding of numbers to bf16 and f16: to nearest, ties to even, subnormals kept, infinity beyond the largest number (IEEE 754).
import type { NarrowType } from "./storage.js";

/** Bits of the fraction, the smallest normal exponent, and what rounds to infinity. */
const formats = {
  bf16: { fraction: 7, smallest: -126, infinite: 2 ** 127 * (2 - 2 ** -8) },
  f16: { fraction: 10, smallest: -14, infinite: 65520 },
} as const;

/** One number, and the 32 bits of it that hold sign, exponent (11 bits) and the first 20 of the fraction. */
const scratch = /* @__PURE__ */ (() => {
  const number = new Float64Array(1);
  const halves = new Int32Array(number.buffer);
  number[0] = 1;
  return { number, halves, high: halves[0] === 0 ? 1 : 0 };
})();

/** floor(log2 |x|) of a normal number. */
function exponentOf(x: number): number {
  const { number, halves, high } = scratch;
  number[0] = x;
  return ((halves[high]! >>> 20) & 0x7ff) - 1023;
}

/** 1.5 · 2^exponent, of a normal number's exponent. */
function oneAndAHalf(exponent: number): number {
  const { number, halves, high } = scratch;
  halves[high] = ((exponent + 1023) << 20) | (1 << 19);
  halves[1 - high] = 0;
  return number[0]!;
}

/** The number of that type that is nearest. */
export function roundNumber(type: NarrowType, x: number): number {
  const { fraction, smallest, infinite } = formats[type];
  const size = Math.abs(x);
  if (size >= infinite) return Math.sign(x) * Number.POSITIVE_INFINITY;
  if (x === 0 || Number.isNaN(x)) return x;
  // a sum in f64 is rounded, to nearest and to even, at its 52nd bit: beside this number, at the last bit that the type keeps
  const beside = oneAndAHalf(Math.max(exponentOf(x), smallest) - fraction + 52);
  return Math.sign(x) * (size + beside - beside);
}

/** Every number rounded. */
export const roundTo = (type: NarrowType, data: Float64Array): Float64Array => data.map((x) => roundNumber(type, x));

/** The 16 bits of every number, rounded: little endian. */
export function encodeNarrow(type: NarrowType, data: ArrayLike<number>): Uint8Array {
  const { fraction, smallest } = formats[type];
  const bits = new Uint16Array(data.length);
  const bias = 1 - smallest;
  for (let i = 0; i < data.length; i++) {
    const x = roundNumber(type, data[i]!);
    const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
    const size = Math.abs(x);
    const infinity = (2 * bias + 1) << fraction;
    if (Number.isNaN(x)) bits[i] = sign | infinity | (1 << (fraction - 1));
    else if (size === Number.POSITIVE_INFINITY) bits[i] = sign | infinity;
    else {
      const exponent = size === 0 ? smallest : Math.max(exponentOf(size), smallest);
      const steps = size / 2 ** (exponent - fraction);
      // subnormals have the exponent of zero and no leading one
      bits[i] = sign | (steps < 2 ** fraction ? steps : ((exponent + bias) << fraction) | (steps - 2 ** fraction));
    }
  }
  return new Uint8Array(bits.buffer);
}
