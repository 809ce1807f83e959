// lora: low-rank factors beside frozen matrices (Hu et al. 2021, "LoRA", arXiv 2106.09685), in the shapes of RWKV-PEFT's and PEFT's files:
//   y = W x + (α/r) B A x,   A [r, in] uniform in ±1/√in (as torch's linear layers), B [out, r] zero: at the start nothing changes
// With frozen matrices of 8 or 4 bits it is what QLoRA does (Dettmers et al. 2023, arXiv 2305.14314).
import { anyValue, oneOf, realNumber, wholeNumber } from "@rwkv-ts/core";
import { add, linear, mul, type RandomSource } from "@rwkv-ts/core/model";
import type { AdapterOptions, AddedTensor, Matrix, TrainingMethod } from "./method.js";
import { checkNames, isBeside } from "./names.js";

/** Low-rank factors beside frozen matrices (Hu et al. 2021, arXiv 2106.09685): y = W x + (alpha / rank) B A x. */
export interface LoraMethod extends AdapterOptions {
  readonly kind: "lora";
  readonly rank: number;
  /** The adapter's output is multiplied by alpha / rank. */
  readonly alpha: number;
}

export const adapterChecks = () => ({
  kind: anyValue,
  rank: wholeNumber(1),
  targets: anyValue,
  beside: anyValue,
  dropout: realNumber(0, 0.99),
  layerwiseRates: oneOf(true, false),
});
export const alphaCheck = () => realNumber(-Number.MAX_VALUE);

/** Key of the file's metadata that has alpha. */
export const alphaKey = "rwkv-ts.lora_alpha";

/** A as it begins, and B, which begins at zero. */
export function factors({ out, in: columns }: Matrix, rank: number, random: RandomSource) {
  const bound = 1 / Math.sqrt(columns);
  const a = Float32Array.from({ length: rank * columns }, () => (2 * random.uniform() - 1) * bound);
  return {
    lora_A: { shape: [rank, columns], initial: a, follows: { columns: 1 } },
    lora_B: { shape: [out, rank], initial: new Float32Array(out * rank), follows: { rows: 0 } },
  } satisfies Record<string, AddedTensor>;
}

export const lora: TrainingMethod<LoraMethod> = {
  kind: "lora",
  checks: () => ({ ...adapterChecks(), alpha: alphaCheck() }),
  file: "lora.safetensors",
  trains: (name, { role }, options) => isBeside(name, role, options),
  check: checkNames,
  metadata: ({ alpha }) => ({ [alphaKey]: String(alpha) }),
  adapter: {
    begin: (matrix, { rank }, random) => ({ added: factors(matrix, rank, random) }),
    apply: ({ y, dropped, added: { lora_A, lora_B } }, { alpha, rank }) =>
      add(y, mul(linear(linear(dropped, lora_A!), lora_B!), alpha / rank)),
  },
};
