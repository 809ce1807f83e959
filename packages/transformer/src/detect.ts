// How a Transformer is told from other models by its tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

const first = "model.layers.0";

/** Whether a checkpoint's names are those of Hugging Face's LlamaForCausalLM (and not those of an RWKV-6 in Qwen's body). */
export const isTransformer = (tensors: TensorShapes): boolean =>
  tensors.has(`${first}.self_attn.q_proj.weight`) &&
  tensors.has(`${first}.mlp.gate_proj.weight`) &&
  !tensors.has(`${first}.self_attn.time_maa_x`);

/** What tells a Transformer from other models, without the rest of its package. */
export const transformerIdentity = { id: "transformer", title: "Transformer", detect: isTransformer } as const;
