// The hyper-parameters of RWKV in Qwen's body, under the names of Hugging Face's configurations. TensorShapes tell nearly all of them; the
// size of a head and ε stand in config.json, in a GGUF file's metadata, or in those of a file that was trained here.
import { countLayers, readShapes, type TensorShapes } from "@rwkv-ts/checkpoint";
import { CheckpointError, ConfigError } from "@rwkv-ts/core";
import type { BodyConfig } from "@rwkv-ts/transformer";
import { type Overrides, told } from "./told.js";

/** Sizes of an ARWKV, under the names of Hugging Face's `rwkv_hybrid`. */
export interface Arwkv7Config extends BodyConfig {
  /** H */
  readonly num_wkv_heads: number;
  /** D; C = H D */
  readonly head_size: number;
  /** LoRA ranks of decay, in-context learning rate, value residual and gate. */
  readonly ranks: { readonly w: number; readonly a: number; readonly v: number; readonly g: number };
  readonly wkv_has_gate: boolean;
  readonly wkv_has_group_norm: boolean;
}

/** Sizes of an RWKV-6 in Qwen2's body, under the names of Hugging Face's configurations. */
export interface Rwkv6Qwen2Config extends BodyConfig {
  /** H */
  readonly num_attention_heads: number;
  /** Heads of keys and values, G; H is a multiple of it. */
  readonly num_key_value_heads: number;
  /** D; C = H D */
  readonly head_size: number;
  /** Ranks of the mixes and of the decay. */
  readonly ranks: { readonly maa: number; readonly decay: number };
  /** Biases of q_proj, k_proj and v_proj. */
  readonly attention_bias: boolean;
}

const first = "model.layers.0.self_attn";

/** Lengths of axes, counted from the end where they are negative. @throws CheckpointError for a tensor that is missing */
function reader(tensors: TensorShapes, file: string, title: string) {
  const shape = readShapes(tensors, file, title);
  return (name: string, axis: number): number => shape(name).at(axis) ?? 1;
}

function bodyOf(
  tensors: TensorShapes,
  file: string,
  length: (name: string, axis: number) => number,
  ε: number,
): BodyConfig {
  return {
    vocab_size: length("model.embed_tokens.weight", 0),
    hidden_size: length("model.embed_tokens.weight", 1),
    intermediate_size: length("model.layers.0.mlp.gate_proj.weight", 0),
    num_hidden_layers: countLayers(tensors.keys(), file, "model.layers."),
    rms_norm_eps: ε,
    tie_word_embeddings: !tensors.has("lm_head.weight"),
  };
}

/** Qwen2's, for files that do not tell. */
const usualEpsilon = 1e-6;

/**
 * The configuration of an ARWKV, from its tensors' shapes; `overrides`, then `metadata`, tell the norms' ε (`rms_norm_eps`).
 * @throws CheckpointError for tensors that are missing, and layers that are none of RWKV; ConfigError for overrides that it does not
 * take
 */
export function detectArwkv7(
  tensors: TensorShapes,
  file = "the checkpoint",
  overrides: Overrides = {},
  metadata: Overrides = {},
): Arwkv7Config {
  const { rms_norm_eps = usualEpsilon } = told("arwkv7", ["rms_norm_eps"], file, overrides, metadata);
  const length = reader(tensors, file, "ARWKV-7");
  const at = (name: string) => `${first}.time_mixer.${name}`;
  const body = bodyOf(tensors, file, length, rms_norm_eps);
  for (let l = 0; l < body.num_hidden_layers; l++)
    if (!tensors.has(`model.layers.${l}.self_attn.time_mixer.r_k`))
      throw new CheckpointError(
        `${file}: layer ${l} is none of RWKV-7; models that keep layers of attention cannot be run here`,
      );
  const headSize = length(at("r_k"), -1);
  const heads = body.hidden_size / headSize;
  if (!Number.isInteger(heads))
    throw new CheckpointError(`${file}: heads of ${headSize} channels (r_k) do not fit into ${body.hidden_size}`);
  const hasGate = tensors.has(at("g1"));
  const residual = "model.layers.1.self_attn.time_mixer.v1";
  return {
    ...body,
    num_wkv_heads: heads,
    head_size: headSize,
    ranks: {
      w: length(at("w1"), -1),
      a: length(at("a1"), -1),
      v: tensors.has(residual) ? length(residual, -1) : 32,
      g: hasGate ? length(at("g1"), -1) : 0,
    },
    wkv_has_gate: hasGate,
    wkv_has_group_norm: tensors.has(at("ln_x.weight")),
  };
}

/**
 * The configuration of an RWKV-6 in Qwen2's body, from its tensors' shapes; `overrides`, then `metadata`, tell `head_size` or
 * `num_attention_heads`, and `rms_norm_eps`.
 * @throws CheckpointError, ConfigError, where nothing tells the size of a head too
 */
export function detectRwkv6Qwen2(
  tensors: TensorShapes,
  file = "the checkpoint",
  overrides: Overrides = {},
  metadata: Overrides = {},
): Rwkv6Qwen2Config {
  const given = told("rwkv6qwen2", ["head_size", "num_attention_heads", "rms_norm_eps"], file, overrides, metadata);
  const length = reader(tensors, file, "RWKV-6 in Qwen2's body");
  const body = bodyOf(tensors, file, length, given.rms_norm_eps ?? usualEpsilon);
  const C = body.hidden_size;
  const { head_size = given.num_attention_heads && C / given.num_attention_heads } = given;
  if (head_size === undefined)
    throw new ConfigError(
      `${file} does not tell how large its heads are: put its config.json beside it, or give head_size`,
    );
  const [heads, keyHeads] = [C / head_size, length(`${first}.k_proj.weight`, 0) / head_size];
  if (!Number.isInteger(heads) || !Number.isInteger(keyHeads) || heads % keyHeads !== 0)
    throw new CheckpointError(
      `${file}: heads of ${head_size} channels do not fit ${C} of them and the ${keyHeads * head_size} rows of k_proj`,
    );
  return {
    ...body,
    num_attention_heads: heads,
    num_key_value_heads: keyHeads,
    head_size,
    ranks: { maa: length(`${first}.time_maa_w2`, -2), decay: length(`${first}.time_decay_w1`, -1) },
    attention_bias: tensors.has(`${first}.q_proj.bias`),
  };
}

/** Layer 0 has no value residual; Hugging Face's files hold its tensors all the same. */
export const isUnused = (name: string): boolean => /^model\.layers\.0\.self_attn\.time_mixer\.v[012]$/.test(name);
