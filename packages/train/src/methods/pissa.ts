// pissa: LoRA whose factors begin as the largest singular values and vectors of W (Meng et al. 2024, "PiSSA", arXiv 2404.02948):
//   W ≈ U S Vᵀ to rank r;   A₀ = √S Vᵀ [r, in], B₀ = U √S [out, r];   y = (W - B₀ A₀) x + B A x, without α
// What is frozen is W - B₀ A₀, stored as `residual` says (QPiSSA: quantised after the largest part was taken out). A₀ and B₀ go into the
// run's file as RWKV-PEFT's init_lora_A and init_lora_B, so that W + B A - B₀ A₀ can be made of the untouched model.
import { oneOf, type Storage, storages } from "@rwkv-ts/core";
import { add, linear } from "@rwkv-ts/core/model";
import { singularVectors } from "../low-rank.js";
import { adapterChecks } from "./lora.js";
import type { AdapterOptions, TrainingMethod } from "./method.js";
import { checkNames, isBeside } from "./names.js";

/** LoRA whose factors begin as the largest singular values and vectors of W (Meng et al. 2024, arXiv 2404.02948). */
export interface PissaMethod extends AdapterOptions {
  readonly kind: "pissa";
  readonly rank: number;
  /** How W - B₀ A₀ is stored. Default f32. */
  readonly residual?: Storage;
}

/** W - B A: W [out, in], A [r, in], B [out, r]. */
function withoutProduct(
  w: Float32Array,
  a: Float32Array,
  b: Float32Array,
  rank: number,
  columns: number,
): Float32Array {
  const row = new Float64Array(columns);
  const result = new Float32Array(w.length);
  for (let o = 0; o < w.length / columns; o++) {
    row.set(w.subarray(o * columns, (o + 1) * columns));
    for (let k = 0; k < rank; k++) for (let i = 0; i < columns; i++) row[i]! -= b[o * rank + k]! * a[k * columns + i]!;
    result.set(row, o * columns);
  }
  return result;
}

export const pissa: TrainingMethod<PissaMethod> = {
  kind: "pissa",
  checks: () => ({ ...adapterChecks(), residual: oneOf(...storages) }),
  file: "pissa.safetensors",
  trains: (name, { role }, options) => isBeside(name, role, options),
  check: checkNames,
  adapter: {
    takesApart: true,
    begin(matrix, { rank }, random) {
      const w = matrix.values();
      const { left, values, right } = singularVectors(w, matrix.out, matrix.in, rank, random);
      const a = Float32Array.from(right, (x, i) => x * Math.sqrt(values[Math.floor(i / matrix.in)]!));
      const b = Float32Array.from(left, (x, i) => x * Math.sqrt(values[i % rank]!));
      const A = { shape: [rank, matrix.in], initial: a, follows: { columns: 1 } };
      const B = { shape: [matrix.out, rank], initial: b, follows: { rows: 0 } };
      const kept = { isFixed: true, isSaved: true };
      return {
        added: { lora_A: A, lora_B: B, init_lora_A: { ...A, ...kept }, init_lora_B: { ...B, ...kept } },
        residual: withoutProduct(w, a, b, rank, matrix.in),
      };
    },
    apply: ({ y, dropped, added: { lora_A, lora_B } }) => add(y, linear(linear(dropped, lora_A!), lora_B!)),
  },
};
