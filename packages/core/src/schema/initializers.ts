// Initial values of weights. Every initializer is a function of the shape and a source of standard normal and uniform numbers.
import { elementCount } from "../storage.js";

export interface RandomSource {
  /** In [0,1). */
  uniform(): number;
  normal(): number;
}
export type Initializer = (shape: readonly number[], random: RandomSource) => Float32Array;

export const constantInit =
  (value: number): Initializer =>
  (shape) =>
    new Float32Array(elementCount(shape)).fill(value);
export const zerosInit: Initializer = /* @__PURE__ */ constantInit(0);
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
    for (let pass = 0; pass < 2; pass++)
      for (const u of basis) {
        let dot = 0;
        for (let i = 0; i < size; i++) dot += u[i]! * v[i]!;
        for (let i = 0; i < size; i++) v[i]! -= dot * u[i]!;
      }
    let norm = 0;
    for (let i = 0; i < size; i++) norm += v[i]! * v[i]!;
    norm = Math.sqrt(norm);
    for (let i = 0; i < size; i++) v[i]! /= norm;
    basis.push(v);
  }
  return basis;
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
