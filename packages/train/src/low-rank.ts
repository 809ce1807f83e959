// The largest singular values and vectors of a matrix by random projections (Halko, Martinsson, Tropp 2011, "Finding structure with
// randomness", algorithms 4.4 and 5.1): Q, an orthonormal basis of (W Wᵀ)^p W Ω with Ω random, then the singular vectors of the small Qᵀ W.
import { InputError } from "@rwkv-ts/core";
import type { RandomSource } from "@rwkv-ts/core/model";

/** Directions beyond those that are wanted, and powers: enough that slowly falling singular values come out right. */
const oversampling = 8;
const powers = 4;

/** A truncated singular value decomposition U S Vᵀ. */
export interface SingularVectors {
  /** U [rows, rank] */
  readonly left: Float64Array;
  /** Largest first, [rank]. */
  readonly values: Float64Array;
  /** Vᵀ [rank, columns] */
  readonly right: Float64Array;
}

/** W [rows, columns] ≈ U S Vᵀ. The same source gives the same vectors. @throws InputError for a rank beyond the matrix' */
export function singularVectors(
  w: Float32Array,
  rows: number,
  columns: number,
  rank: number,
  random: RandomSource,
): SingularVectors {
  const most = Math.min(rows, columns);
  if (rank > most)
    throw new InputError(`a matrix [${rows},${columns}] has no ${rank} singular values: use a rank to ${most}`);
  const width = Math.min(rank + oversampling, most);
  const draw = () => Float64Array.from({ length: columns }, () => random.normal());
  let basis = orthonormal(times(w, columns, Array.from({ length: width }, draw)));
  for (let p = 0; p < powers; p++)
    basis = orthonormal(times(w, columns, orthonormal(transposedTimes(w, columns, basis))));
  const small = transposedTimes(w, columns, basis); // rows of Qᵀ W
  const { values, vectors } = symmetricEigen(small.map((x) => small.map((y) => dot(x, y))));
  const result = {
    left: new Float64Array(rows * rank),
    values: new Float64Array(rank),
    right: new Float64Array(rank * columns),
  };
  for (let k = 0; k < rank; k++) {
    const value = Math.sqrt(Math.max(0, values[k]!));
    result.values[k] = value;
    vectors[k]!.forEach((factor, j) => {
      for (let i = 0; i < rows; i++) result.left[i * rank + k]! += factor * basis[j]![i]!;
      for (let i = 0; value > 0 && i < columns; i++) result.right[k * columns + i]! += (factor / value) * small[j]![i]!;
    });
  }
  return result;
}

function dot(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

/** W v for each vector. */
function times(w: Float32Array, columns: number, vectors: readonly Float64Array[]): Float64Array[] {
  const rows = w.length / columns;
  const results = vectors.map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    const own = w.subarray(row * columns, (row + 1) * columns);
    for (let j = 0; j < vectors.length; j++) results[j]![row] = dot(own, vectors[j]!);
  }
  return results;
}

/** Wᵀ v for each vector. */
function transposedTimes(w: Float32Array, columns: number, vectors: readonly Float64Array[]): Float64Array[] {
  const results = vectors.map(() => new Float64Array(columns));
  for (let row = 0; row < w.length / columns; row++)
    for (let j = 0; j < vectors.length; j++) {
      const [factor, result] = [vectors[j]![row]!, results[j]!];
      for (let i = 0; i < columns; i++) result[i]! += factor * w[row * columns + i]!;
    }
  return results;
}

/** Gram-Schmidt, twice, in place; a vector that depends on those before becomes zero. */
function orthonormal(vectors: Float64Array[]): Float64Array[] {
  for (const [n, v] of vectors.entries()) {
    const before = Math.sqrt(dot(v, v));
    for (let pass = 0; pass < 2; pass++)
      for (const u of vectors.slice(0, n)) {
        const along = dot(u, v);
        for (let i = 0; i < v.length; i++) v[i]! -= along * u[i]!;
      }
    const norm = Math.sqrt(dot(v, v));
    const scale = norm > 1e-12 * before ? 1 / norm : 0;
    for (let i = 0; i < v.length; i++) v[i]! *= scale;
  }
  return vectors;
}

/** Eigenvalues, largest first, and their vectors, of a small symmetric matrix, by Jacobi's rotations; `a` is used up. */
function symmetricEigen(a: number[][]): { values: number[]; vectors: number[][] } {
  const n = a.length;
  const v = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  const size = Math.sqrt(a.reduce((s, row) => s + dot(row, row), 0));
  const offDiagonal = () =>
    Math.sqrt(a.reduce((s, row, i) => s + row.reduce((t, x, j) => (i === j ? t : t + x * x), 0), 0));
  for (let sweep = 0; sweep < 60 && offDiagonal() > 1e-15 * size; sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]!);
  return { values: order.map((i) => a[i]![i]!), vectors: order.map((i) => v.map((row) => row[i]!)) };
}

/** Makes a[p][q] zero. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const [app, aqq, apq] = [a[p]![p]!, a[q]![q]!, a[p]![q]!];
  if (apq === 0) return;
  const theta = (aqq - app) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of [...a, ...v]) {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[p]![k]!, a[q]![k]!];
    a[p]![k] = c * x - s * y;
    a[q]![k] = s * x + c * y;
  }
}
