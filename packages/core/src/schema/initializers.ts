// Initial values of weights. Every initializer is a function of the shape and a source of standard normal and uniform numbers.
import { elementCount } from "../storage.js";

/** Random numbers of initial values. */
export interface RandomSource {
  /** In [0,1). */
  uniform(): number;
  /** Of mean 0 and variance 1. */
  normal(): number;
}
/** Initial values of a weight of the given shape, row-major. */
export type Initializer = (shape: readonly number[], random: RandomSource) => Float32Array;

/** Every element `value`. */
export const constantInit =
  (value: number): Initializer =>
  (shape) =>
    new Float32Array(elementCount(shape)).fill(value);
/** Every element 0. */
export const zerosInit: Initializer = /* @__PURE__ */ constantInit(0);
/** Every element 1. */
export const onesInit: Initializer = /* @__PURE__ */ constantInit(1);

/** Uniform in ±bound. */
export const uniformInit =
  (bound: number): Initializer =>
  (shape, random) =>
    Float32Array.from({ length: elementCount(shape) }, () => (2 * random.uniform() - 1) * bound);

/** A formula of the flat index. */
export const formulaInit =
  (value: (index: number) => number): Initializer =>
  (shape) =>
    Float32Array.from({ length: elementCount(shape) }, (_, i) => value(i));

/** A random (semi-)orthogonal matrix times `gain` (Saxe et al. 2013), as torch's `orthogonal_`. */
export const orthogonalInit =
  (gain: number): Initializer =>
  (shape, random) => {
    const [rows, columns] = shape as [number, number];
    const long = Math.max(rows, columns);
    const short = Math.min(rows, columns);
    const basis = orthonormalVectors(short, long, random);
    const out = new Float32Array(rows * columns);
    for (let i = 0; i < short; i++)
      for (let j = 0; j < long; j++) out[rows >= columns ? j * columns + i : i * columns + j] = gain * basis[i]![j]!;
    return out;
  };

/** `count` orthonormal vectors of length `size`: Gram-Schmidt, run twice for accuracy, on normal samples. */
function orthonormalVectors(count: number, size: number, random: RandomSource): Float64Array[] {
  const basis: Float64Array[] = [];
  for (let n = 0; n < count; n++) {
    const v = Float64Array.from({ length: size }, () => random.normal());
    for (let pass = 0; pass < 2; pass++) {
      let i = 0;
      for (; i + 4 <= n; i += 4) removeFour(v, basis[i]!, basis[i + 1]!, basis[i + 2]!, basis[i + 3]!);
      for (; i < n; i++) addScaled(v, -dot(v, basis[i]!), basis[i]!);
    }
    const norm = Math.sqrt(dot(v, v));
    for (let i = 0; i < size; i++) v[i]! /= norm;
    basis.push(v);
  }
  return basis;
}

/** Takes the parts along four orthonormal vectors out of v. Four sums do not wait for each other, and v is read once for them. */
function removeFour(v: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array): void {
  let [va, vb, vc, vd] = [0, 0, 0, 0];
  for (let i = 0; i < v.length; i++) {
    const x = v[i]!;
    va += a[i]! * x;
    vb += b[i]! * x;
    vc += c[i]! * x;
    vd += d[i]! * x;
  }
  for (let i = 0; i < v.length; i++) v[i]! -= va * a[i]! + vb * b[i]! + vc * c[i]! + vd * d[i]!;
}

function dot(u: Float64Array, v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += u[i]! * v[i]!;
  return sum;
}

function addScaled(v: Float64Array, factor: number, u: Float64Array): void {
  for (let i = 0; i < v.length; i++) v[i]! += factor * u[i]!;
}

/** A seeded source: sfc32 (Doty-Humphrey), the same numbers on every platform up to Math.log and Math.cos. */
export function randomSource(seed: number): RandomSource {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 1;
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (let i = 0; i < 16; i++) next();
  const uniform = () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()) };
}
