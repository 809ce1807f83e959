// dora: LoRA with the length of every row of W trained apart from its direction (Liu et al. 2024, "DoRA", arXiv 2402.09353, equation 5):
//   V = W + (α/r) B A,   y_o = m_o / ‖V_o‖ · (V x)_o,   m [out] begins as ‖W_o‖: at the start nothing changes
// V itself is never made:  ‖V_o‖² = ‖W_o‖² + Σ_k B_ok (2 s (W Aᵀ)_ok + s² (B A Aᵀ)_ok)  with s = α/r, so W may be in any storage.
import { add, div, linear, matmul, mul, reshape, sqrt, sum } from "@rwkv-ts/core/model";
import { adapterChecks, alphaCheck, alphaKey, factors } from "./lora.js";
import type { AdapterOptions, TrainingMethod } from "./method.js";
import { checkNames, isBeside } from "./names.js";

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

const identity = (size: number): Float32Array =>
  Float32Array.from({ length: size * size }, (_, i) => Number(i % (size + 1) === 0));

export const dora: TrainingMethod<DoraMethod> = {
  kind: "dora",
  checks: { ...adapterChecks, alpha: alphaCheck },
  file: "dora.safetensors",
  trains: (name, { role }, options) => isBeside(name, role, options),
  check: checkNames,
  metadata: ({ alpha }) => ({ [alphaKey]: String(alpha) }),
  adapter: {
    begin(matrix, { rank }, random) {
      const squares = rowSquares(matrix.values(), matrix.in);
      const row = { shape: [matrix.out], follows: { rows: 0 } };
      return {
        added: {
          ...factors(matrix, rank, random),
          lora_magnitude_vector: { ...row, initial: Float32Array.from(squares, Math.sqrt) },
          row_squares: { ...row, initial: Float32Array.from(squares), isFixed: true },
          identity: { shape: [rank, rank], initial: identity(rank), isFixed: true },
        },
      };
    },
    apply({ y, dropped, w, added }, { alpha, rank }) {
      const { lora_A: A, lora_B: B, lora_magnitude_vector: m, row_squares, identity: I } = added;
      const s = alpha / rank;
      const WA = matmul(linear(A!, w), I!, { transposeA: true }); // [out, r]: W stands where products take it in any storage
      const BAA = linear(B!, linear(A!, A!));
      const cross = sum(mul(B!, add(mul(WA, 2 * s), mul(BAA, s * s))));
      const squares = add(row_squares!, reshape(cross, row_squares!.shape));
      const scale = div(m!, sqrt(squares));
      return mul(add(y, mul(linear(linear(dropped, A!), B!), s)), scale);
    },
  },
};
