// LoRA files: low-rank factors beside frozen matrices, y = W x + (α/r) B A x. Two layouts circulate:
//   RWKV-PEFT   `<matrix>.lora_A` [r, in], `<matrix>.lora_B` [out, r]; α is not in the file (JL-er/RWKV-PEFT,
//               rwkvt/peft/rwkvLinear.py, merge/merge_lora.py). Other tensors in it replace those of the model.
//   rwkv-ts     `<matrix>.lora_A` [in, r], `<matrix>.lora_B` [r, out]; α in the metadata `rwkv-ts.lora_alpha`
// Names may carry what Hugging Face's PEFT adds: `base_model.model.` in front, `.weight` behind.

import { CheckpointError, InputError } from "@rwkv-ts/core";
import type { Checkpoint, TensorInfo } from "../checkpoint.js";
import { readF32 } from "../lazy/compute.js";
import { tensorOf } from "../lazy/lazy-tensor.js";

/** The factors of one matrix, in rwkv-ts' layout. */
export interface LoraFactors {
  /** Official name of the matrix W [out, in]. */
  readonly weight: string;
  readonly rank: number;
  /** α/r */
  readonly scale: number;
  /** [in, r] */
  readonly a: () => Promise<Float32Array>;
  /** [r, out] */
  readonly b: () => Promise<Float32Array>;
}

export type LoraLayout = "rwkv-peft" | "rwkv-ts";

export interface LoraOptions {
  /** α. Default: what the file says; RWKV-PEFT's files say nothing. */
  alpha?: number;
  /** Told by the shapes unless r, in and out are all equal. */
  layout?: LoraLayout;
  signal?: AbortSignal;
}

export const loraAlphaKey = "rwkv-ts.lora_alpha";

const factorName = /^(?:base_model\.model\.)?(.+)\.lora_([AB])(?:\.weight)?$/;

/** Adapters of other kinds, which cannot be merged as LoRA. */
const otherKinds = /\.(init_lora_[AB]|bone|disha|lora_M|lora_embedding_[AB])(\.weight)?$/;

/** Whether a checkpoint holds LoRA factors. */
export const holdsLora = ({ tensors }: Pick<Checkpoint, "tensors">): boolean =>
  [...tensors.keys()].some((name) => factorName.test(name));

export interface Pair {
  A?: TensorInfo;
  B?: TensorInfo;
}

/** By the official name of the matrix, without `.weight`. @throws CheckpointError for a file without LoRA factors */
export function pairsOf(lora: Checkpoint): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const [name, info] of lora.tensors) {
    if (otherKinds.test(name))
      throw new CheckpointError(`${lora.name} holds ${name}: an adapter of another kind than LoRA`);
    const match = factorName.exec(name);
    if (!match) continue;
    const pair = pairs.get(match[1]!) ?? {};
    pair[match[2] as "A" | "B"] = info;
    pairs.set(match[1]!, pair);
  }
  if (pairs.size === 0)
    throw new CheckpointError(`${lora.name} holds no LoRA factors (names such as blocks.0.att.key.lora_A)`);
  return pairs;
}

/** @throws InputError where neither the options nor the file say it */
export function alphaOf(lora: Checkpoint, options: Pick<LoraOptions, "alpha">): number {
  const text = lora.metadata[loraAlphaKey];
  const alpha = options.alpha ?? (text === undefined ? undefined : Number(text));
  if (alpha === undefined)
    throw new InputError(`${lora.name} does not say its alpha; pass the one that it was trained with`);
  if (!Number.isFinite(alpha))
    throw new InputError(`${lora.name}: alpha must be a number, it is ${options.alpha ?? text}`);
  return alpha;
}

/** Which of the layouts two factors have, beside a matrix [out, in]. */
function layoutOf(file: string, weight: TensorInfo, a: TensorInfo, b: TensorInfo, wanted?: LoraLayout): LoraLayout {
  const [out, input] = weight.shape as [number, number];
  const fits = (layout: LoraLayout): boolean => {
    const [a0, a1] = layout === "rwkv-ts" ? a.shape : [...a.shape].reverse();
    const [b0, b1] = layout === "rwkv-ts" ? b.shape : [...b.shape].reverse();
    return a.shape.length === 2 && b.shape.length === 2 && a0 === input && b1 === out && a1 === b0 && a1 !== 0;
  };
  const found = (["rwkv-peft", "rwkv-ts"] as const).filter(
    (layout) => (wanted === undefined || layout === wanted) && fits(layout),
  );
  if (found.length === 1) return found[0]!;
  const shapes = `${a.name} [${a.shape}], ${b.name} [${b.shape}], ${weight.name} [${weight.shape}]`;
  if (found.length > 1) throw new InputError(`${file}: the shapes do not tell the layout, say which: ${shapes}`);
  throw new CheckpointError(`${file}: the factors do not fit the matrix: ${shapes}`);
}

function turned(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) result[column * rows + row] = matrix[row * columns + column]!;
  }
  return result;
}

function factorsOf(
  base: Checkpoint,
  lora: Checkpoint,
  name: string,
  { A, B }: Pair,
  options: LoraOptions,
): LoraFactors {
  if (!A || !B)
    throw new CheckpointError(`${lora.name}: ${name} has ${A ? "lora_A without lora_B" : "lora_B without lora_A"}`);
  const weight = base.tensors.get(`${name}.weight`) ?? base.tensors.get(name);
  if (weight?.shape.length !== 2) {
    throw new CheckpointError(`${lora.name} adapts ${name}, and ${base.name} holds no such matrix`);
  }
  const layout = layoutOf(lora.name, weight, A, B, options.layout);
  const rank = layout === "rwkv-ts" ? A.shape[1]! : A.shape[0]!;
  const read = (info: TensorInfo) => async () => {
    const matrix = await readF32(tensorOf(lora, info), options.signal);
    return layout === "rwkv-ts" ? matrix : turned(matrix, info.shape[0]!, info.shape[1]!);
  };
  return { weight: weight.name, rank, scale: alphaOf(lora, options) / rank, a: read(A), b: read(B) };
}

export interface LoraFile {
  readonly factors: readonly LoraFactors[];
  /** Tensors that take the place of the model's. */
  readonly replacements: readonly TensorInfo[];
}

/**
 * What a LoRA file holds for the matrices of `base`; nothing is merged and no numbers are read yet.
 * @throws CheckpointError for factors that do not fit; InputError when alpha or the layout must be told
 */
export function readLora(base: Checkpoint, lora: Checkpoint, options: LoraOptions = {}): LoraFile {
  const factors = [...pairsOf(lora)].map(([name, pair]) => factorsOf(base, lora, name, pair, options));
  const replacements = [...lora.tensors.values()].filter(({ name }) => !factorName.test(name));
  for (const { name, shape } of replacements) {
    const own = base.tensors.get(name);
    if (!own) throw new CheckpointError(`${lora.name} holds ${name}, which ${base.name} does not`);
    if (own.shape.filter((d) => d !== 1).join() !== shape.filter((d) => d !== 1).join()) {
      throw new CheckpointError(`${lora.name}: ${name} is [${shape}], in ${base.name} it is [${own.shape}]`);
    }
  }
  return { factors, replacements };
}
