// The 16-bit formats, by bits. f16 is IEEE 754 binary16, bf16 the upper half of binary32. Both round to nearest, ties to
// even: f16 keeps subnormals (down to 2^-24) and becomes infinite from 65520 on, where the next number would be 65536.

const bits = /* @__PURE__ */ new Uint32Array(1);
const float = /* @__PURE__ */ (() => new Float32Array(bits.buffer))();

let table: Float32Array | undefined;

function f16Value(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** All 65536 f16 values; made upon first use. */
export function f16Values(): Float32Array {
  table ??= Float32Array.from({ length: 65536 }, (_, half) => f16Value(half));
  return table;
}

/** The f16 nearest to the f32 whose bits are `x`. */
export function f16FromF32Bits(x: number): number {
  const sign = (x >>> 16) & 0x8000;
  const magnitude = x & 0x7fffffff;
  if (magnitude >= 0x38800000) {
    if (magnitude < 0x477ff000) return sign | ((magnitude - 0x38000000 + 0xfff + ((magnitude >>> 13) & 1)) >>> 13);
    return magnitude > 0x7f800000 ? sign | 0x7e00 : sign | 0x7c00;
  }
  if (magnitude <= 0x33000000) return sign; // up to half of the smallest subnormal
  const exponent = magnitude >>> 23;
  const shift = 126 - exponent;
  const mantissa = (magnitude & 0x7fffff) | 0x800000;
  const rest = mantissa & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  const quotient = mantissa >>> shift;
  return sign | (quotient + (rest > half || (rest === half && (quotient & 1) === 1) ? 1 : 0));
}

/** The bf16 nearest to the f32 whose bits are `x`. */
function bf16FromF32Bits(x: number): number {
  if ((x & 0x7fffffff) > 0x7f800000) return (x >>> 16) | 0x40;
  return (x + 0x7fff + ((x >>> 16) & 1)) >>> 16;
}

/** The f16 nearest to `x`, as bits. */
export function f16Bits(x: number): number {
  float[0] = x;
  return f16FromF32Bits(bits[0]!);
}

/** Writes the f16 nearest to each of the first `count` numbers. */
export function encodeF16(from: Float32Array, count: number, to: Uint16Array): void {
  const words = new Uint32Array(from.buffer, from.byteOffset, count);
  for (let i = 0; i < count; i++) to[i] = f16FromF32Bits(words[i]!);
}

/** Writes the bf16 nearest to each of the first `count` numbers. */
export function encodeBf16(from: Float32Array, count: number, to: Uint16Array): void {
  const words = new Uint32Array(from.buffer, from.byteOffset, count);
  for (let i = 0; i < count; i++) to[i] = bf16FromF32Bits(words[i]!);
}
