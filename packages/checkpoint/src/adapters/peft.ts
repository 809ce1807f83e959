// LoRA files as PEFT reads them: RWKV-PEFT's `<matrix>.lora_A` [r, in], `<matrix>.lora_B` [out, r]; and those of Hugging Face's PEFT,
// `base_model.model.<module>.lora_A.weight` in adapter_model.safetensors, with adapter_config.json beside it
// (huggingface/peft, src/peft/utils/save_and_load.py).

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint, TensorInfo } from "../checkpoint.js";
import { deriveTensors } from "../lazy/derive.js";
import { tensorsOf, withTensors } from "../lazy/lazy-tensor.js";
import { transposed } from "../lazy/rearrange.js";
import { alphaOf, type LoraOptions, loraAlphaKey, type Pair, pairsOf } from "./lora.js";

/** The factors of a matrix without the matrix itself: the rank is the smaller of two lengths where both layouts would fit. */
function isOurs(lora: Checkpoint, { A, B }: Pair): boolean {
  const [a0, a1] = A?.shape ?? [];
  const [b0, b1] = B?.shape ?? [];
  const [ours, peft] = [a1 === b0, a0 === b1];
  if (!A || !B || A.shape.length !== 2 || B.shape.length !== 2 || (!ours && !peft))
    throw new CheckpointError(
      `${lora.name} holds factors that do not fit each other: ${[A, B].map((each) => (each ? `${each.name} [${each.shape}]` : "none")).join(", ")}`,
    );
  if (ours !== peft) return ours;
  return a0 === a1 ? lora.metadata[loraAlphaKey] !== undefined : a1! < a0!;
}

/** A LoRA file in RWKV-PEFT's names and shapes; its alpha stays in the metadata. Closing it closes the given one. @throws CheckpointError */
export function inPeftLayout(lora: Checkpoint): Checkpoint {
  const turned = new Set<TensorInfo>();
  const names = new Map<string, string>();
  for (const [matrix, pair] of pairsOf(lora)) {
    const ours = isOurs(lora, pair);
    for (const factor of ["A", "B"] as const) {
      names.set(pair[factor]!.name, `${matrix}.lora_${factor}`);
      if (ours) turned.add(pair[factor]!);
    }
  }
  const tensors = deriveTensors(lora.name, tensorsOf(lora), (name, tensor) => [
    [names.get(name) ?? name, turned.has(lora.tensors.get(name)!) ? transposed(tensor) : tensor],
  ]);
  return withTensors(lora, tensors);
}

export interface PeftAdapter {
  readonly checkpoint: Checkpoint;
  /** What adapter_config.json says. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** The file and its configuration as Hugging Face's PEFT reads them. @throws CheckpointError; InputError when alpha must be told */
export function peftAdapter(lora: Checkpoint, options: Pick<LoraOptions, "alpha"> = {}): PeftAdapter {
  const official = inPeftLayout(lora);
  const alpha = alphaOf(lora, options);
  const ranks = [...pairsOf(official)].map(([module, { A }]) => [module, A!.shape[0]!] as const);
  const rank = ranks[0]![1];
  const others = ranks.filter(([, each]) => each !== rank);
  const tensors = deriveTensors(lora.name, tensorsOf(official), (name, tensor) => [
    [`base_model.model.${name}${/\.lora_[AB]$/.test(name) ? ".weight" : ""}`, tensor],
  ]);
  const config = {
    peft_type: "LORA",
    task_type: null,
    base_model_name_or_path: null,
    r: rank,
    lora_alpha: alpha,
    // whose factors are scaled by alpha over their own rank
    ...(others.length > 0 && { rank_pattern: Object.fromEntries(others) }),
    lora_dropout: 0,
    bias: "none",
    fan_in_fan_out: false,
    inference_mode: true,
    target_modules: ranks.map(([module]) => module),
  };
  return { checkpoint: withTensors(official, tensors), config };
}
