// Files of adapters as others read them: under RWKV-PEFT's names (`<matrix>.lora_A` [r, in], `.lora_B` [out, r], `.disha` [r, out]), and
// those of Hugging Face's PEFT, `base_model.model.<module>.lora_A.weight` in adapter_model.safetensors, with adapter_config.json beside it
// (huggingface/peft, src/peft/utils/save_and_load.py). PEFT knows a PiSSA of the untouched model as a LoRA of twice the rank:
//   B A - B0 A0 = [B, -B0] [A; A0]

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint, TensorInfo } from "../checkpoint.js";
import { computed, readF32, toF32 } from "../lazy/compute.js";
import { type LazyTensor, tensorOf, withTensors } from "../lazy/lazy-tensor.js";
import { joined } from "../lazy/rearrange.js";
import { type MatrixAdapter, readAdapters } from "./adapter-file.js";
import { type AdapterOptions, alphaOf } from "./kinds.js";

/** A file of adapters in RWKV-PEFT's names; its alpha stays in the metadata. Closing it closes the given one. @throws CheckpointError */
export function inOfficialNames(file: Checkpoint): Checkpoint {
  const { adapters, replacements } = readAdapters(file);
  const tensors = new Map<string, LazyTensor>();
  for (const { matrix, parts } of adapters)
    for (const [part, info] of parts) tensors.set(`${matrix}.${part}`, tensorOf(file, info));
  for (const [name, info] of replacements) tensors.set(name, tensorOf(file, info));
  return withTensors(file, tensors);
}

/** An adapter as Hugging Face's PEFT reads it: tensors under its names, and its configuration. */
export interface PeftAdapter {
  readonly checkpoint: Checkpoint;
  /** What adapter_config.json says. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** PEFT's names of the parts that it calls otherwise. Matrices of modules have `.weight` behind. */
const peftNames: Readonly<Record<string, string>> = {
  lora_A: "lora_A.weight",
  lora_B: "lora_B.weight",
  disha: "miss_block",
};

const infoOf = ({ parts }: MatrixAdapter, part: string): TensorInfo => parts.get(part)!;
const rankOf = (adapter: MatrixAdapter): number =>
  infoOf(adapter, adapter.parts.has("disha") ? "disha" : "lora_A").shape[0]!;

/** [B, -B0], [out, 2 r] */
function besideEachOther(b: LazyTensor, b0: LazyTensor): LazyTensor {
  const [out, r] = b.shape as [number, number];
  return computed("F32", [out, 2 * r], async (signal) => {
    const [plus, minus] = await Promise.all([readF32(b, signal), readF32(b0, signal)]);
    const both = new Float32Array(2 * out * r);
    for (let o = 0; o < out; o++) {
      both.set(plus.subarray(o * r, (o + 1) * r), 2 * o * r);
      for (let k = 0; k < r; k++) both[(2 * o + 1) * r + k] = -minus[o * r + k]!;
    }
    return new Uint8Array(both.buffer);
  });
}

/** The tensors of one adapter by PEFT's names. */
function peftTensors(file: Checkpoint, adapter: MatrixAdapter): [name: string, tensor: LazyTensor][] {
  const tensor = (part: string) => tensorOf(file, infoOf(adapter, part));
  const own: [string, LazyTensor][] =
    adapter.kind.id === "pissa"
      ? [
          ["lora_A", joined([toF32(tensor("lora_A")), toF32(tensor("init_lora_A"))])],
          ["lora_B", besideEachOther(tensor("lora_B"), tensor("init_lora_B"))],
        ]
      : [...adapter.parts.keys()].map((part) => [part, tensor(part)]);
  return own.map(([part, each]) => [`base_model.model.${adapter.matrix}.${peftNames[part] ?? part}`, each]);
}

/** The file and its configuration as Hugging Face's PEFT reads them. @throws CheckpointError; InputError when alpha must be told */
export function peftAdapter(file: Checkpoint, options: Pick<AdapterOptions, "alpha"> = {}): PeftAdapter {
  const { adapters, replacements } = readAdapters(file);
  const { kind } = adapters[0]!;
  const other = adapters.find((each) => each.kind !== kind);
  if (other)
    throw new CheckpointError(
      `${file.name} holds adapters of several kinds (${kind.id}, ${other.kind.id}); PEFT reads one`,
    );
  const tensors = new Map(adapters.flatMap((each) => peftTensors(file, each)));
  for (const [name, info] of replacements) tensors.set(`base_model.model.${name}`, tensorOf(file, info));
  const factor = kind.id === "pissa" ? 2 : 1;
  const ranks = adapters.map((each) => [each.matrix, factor * rankOf(each)] as const);
  const rank = ranks[0]![1];
  const others = ranks.filter(([, each]) => each !== rank);
  const scaling =
    kind.id === "miss"
      ? { miss_dropout: 0 }
      : { lora_alpha: kind.id === "pissa" ? rank : alphaOf(file, options), lora_dropout: 0, fan_in_fan_out: false };
  const config = {
    ...kind.peft,
    task_type: null,
    base_model_name_or_path: null,
    r: rank,
    ...scaling,
    // whose factors are scaled by alpha over their own rank
    ...(others.length > 0 && { rank_pattern: Object.fromEntries(others) }),
    ...(others.length > 0 && kind.id === "pissa" && { alpha_pattern: Object.fromEntries(others) }),
    bias: "none",
    inference_mode: true,
    target_modules: ranks.map(([module]) => module),
  };
  return { checkpoint: withTensors(file, tensors), config };
}
