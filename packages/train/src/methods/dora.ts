// dora: LoRA with the length of every row of W trained apart from its direction (Liu et al. 2024, "DoRA", arXiv 2402.09353, equation 5):
//   V = W + (α/r) B A,   y_o = m_o / ‖V_o‖ · (V x)_o,   m [out] begins as ‖W_o‖: at the start nothing changes
// V itself is never made:  ‖V_o‖² = ‖W_o‖² + Σ_k B_ok (2 s (W Aᵀ)_ok + s² (B A Aᵀ)_ok)  with s = α/r, so W may be in any storage.
// A row of zeros has no direction and stays as it is, as do the rows that fill up a device's part.
import { InputError } from "@rwkv-ts/core";
import { add, div, linear, matmul, maximum, mul, sqrt, sumRows } from "@rwkv-ts/core/model";
import { adapterChecks, alphaCheck, alphaKey, factors } from "./lora.js";
import type { AdapterOptions, TrainingMethod } from "./method.js";
import { checkNames, isBeside } from "./names.js";

/** LoRA with the length of every row of W trained apart from its direction (Liu et al. 2024, arXiv 2402.09353). */
export interface DoraMethod extends AdapterOptions {
  readonly kind: "dora";
  readonly rank: number;
  /** B A is multiplied by alpha / rank. */
  readonly alpha: number;
}

/** ‖W_o‖² of every row, [out]. */
function rowSquares(w: Float32Array, columns: number): Float64Array {
  const squares = new Float64Array(w.length / columns);
  for (let i = 0; i < w.length; i++) squares[Math.floor(i / columns)]! += w[i]! ** 2;
  return squares;
}

/** Lengths below the root of it count as none. */
const leastSquare = 1e-30;

const identityMatrix = (n: number): Float32Array =>
  Float32Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));

export const dora: TrainingMethod<DoraMethod> = {
  kind: "dora",
  checks: () => ({ ...adapterChecks(), alpha: alphaCheck() }),
  file: "dora.safetensors",
  trains: (name, { role }, options) => isBeside(name, role, options),
  check: checkNames,
  metadata: ({ alpha }) => ({ [alphaKey]: String(alpha) }),
  adapter: {
    begin(matrix, { rank }, random) {
      const squares = rowSquares(matrix.values(), matrix.in);
      if (squares.every((square) => square === 0))
        throw new InputError(
          `${matrix.name} is zero: dora has no direction to turn there, leave it out of the targets`,
        );
      const row = { shape: [matrix.out], follows: { rows: 0 } };
      return {
        added: {
          ...factors(matrix, rank, random),
          lora_magnitude_vector: { ...row, initial: Float32Array.from(squares, Math.sqrt) },
          identity: { shape: [rank, rank], initial: identityMatrix(rank), isFixed: true },
          row_squares: { ...row, initial: Float32Array.from(squares), isFixed: true },
        },
      };
    },
    apply({ y, dropped, w, added }, { alpha, rank }) {
      const { lora_A: A, lora_B: B, lora_magnitude_vector: m, row_squares, identity } = added;
      const s = alpha / rank;
      const transposed = { transposeB: true };
      const Bt = matmul(identity!, B!, transposed); // [r, out]: W may stand on the right of products alone
      const WAt = linear(A!, w);
      const AABt = matmul(linear(A!, A!), B!, transposed);
      const squares = add(row_squares!, sumRows(mul(Bt, add(mul(WAt, 2 * s), mul(AABt, s * s)))));
      const scale = div(m!, sqrt(maximum(squares, leastSquare)));
      return mul(add(y, mul(linear(linear(dropped, A!), B!), s)), scale);
    },
  },
};
