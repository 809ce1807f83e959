// A Transformer's hyper-parameters under the names of Hugging Face's config.json. Sizes follow from the tensors' shapes; what no
// shape tells (heads, rotary angles, ε) comes from config.json beside the file, from the metadata of a file that was trained here or of
// a GGUF file, or from the caller, whose word goes first.
import { countLayers, readShapes, type TensorShapes } from "@rwkv-ts/checkpoint";
import { CheckpointError, ConfigError } from "@rwkv-ts/core";
import type { BodyConfig } from "./architecture-body.js";
import { type Given, givenConfig } from "./given-config.js";
import type { RopeScaling } from "./rope-scaling.js";

export type { RopeScaling } from "./rope-scaling.js";

/** A Transformer's sizes under the names of Hugging Face's config.json (Llama, Qwen2, Qwen3). */
export interface TransformerConfig extends BodyConfig {
  /** H */
  readonly num_attention_heads: number;
  /** G; H is a multiple of it. */
  readonly num_key_value_heads: number;
  /** D, even; H D need not be C. */
  readonly head_dim: number;
  /** θ */
  readonly rope_theta: number;
  readonly rope_scaling: RopeScaling | null;
  /** Biases of queries, keys and values, as Qwen2 has them. */
  readonly attention_bias: boolean;
  /** Of the attention's output. */
  readonly output_bias: boolean;
  /** RMSNorm of every head of queries and keys, as Qwen3 has it. */
  readonly qk_norm: boolean;
}

const first = "model.layers.0";

/** A complete configuration from what a user chooses. @throws ConfigError for sizes that do not fit together */
export function transformerConfig(choice: {
  readonly layers: number;
  readonly channels: number;
  readonly vocabulary: number;
  /** Default 64. */
  readonly headSize?: number;
  /** Default 8/3 C, so that a layer has the parameters of one with 4 C and two matrices; a multiple of 32. */
  readonly ffn?: number;
  readonly given?: Given;
}): TransformerConfig {
  const { layers, channels, vocabulary, given = {} } = choice;
  const { head_dim = choice.headSize ?? (given.num_attention_heads ? channels / given.num_attention_heads : 64) } =
    given;
  const { num_attention_heads = channels / head_dim } = given;
  const { ffn = 32 * Math.ceil(channels / 12) } = choice;
  if (!Number.isInteger(num_attention_heads) || !Number.isInteger(head_dim))
    throw new ConfigError(`transformer: width ${channels} must be a multiple of the head size ${head_dim}`);
  return checked({
    ...defaults,
    attention_bias: false,
    output_bias: false,
    qk_norm: false,
    tie_word_embeddings: false,
    num_key_value_heads: num_attention_heads,
    ...given,
    vocab_size: vocabulary,
    hidden_size: channels,
    intermediate_size: ffn,
    num_hidden_layers: layers,
    num_attention_heads,
    head_dim,
  });
}

/** Hugging Face's, for configurations that leave them out. */
const defaults = { rope_theta: 10000, rope_scaling: null, rms_norm_eps: 1e-6 } as const;

/**
 * The configuration of a checkpoint. @throws CheckpointError for tensors that are missing or do not fit the heads; ConfigError for
 * what cannot be run here, and where nothing tells the heads
 */
export function detectTransformer(
  tensors: TensorShapes,
  file = "the checkpoint",
  overrides: Readonly<Record<string, string>> = {},
  metadata: Readonly<Record<string, string>> = {},
): TransformerConfig {
  const shape = readShapes(tensors, file, "a Transformer");
  const given = givenConfig(file, overrides, metadata);
  const [vocab_size, hidden_size] = shape("model.embed_tokens.weight") as [number, number];
  const heads = headsOf(
    file,
    shape(`${first}.self_attn.q_proj.weight`)[0]!,
    shape(`${first}.self_attn.k_proj.weight`)[0]!,
    given,
  );
  return checked({
    ...defaults,
    ...given,
    ...heads,
    vocab_size,
    hidden_size,
    intermediate_size: shape(`${first}.mlp.gate_proj.weight`)[0]!,
    num_hidden_layers: countLayers(tensors.keys(), file, "model.layers."),
    tie_word_embeddings: given.tie_word_embeddings === true || !tensors.has("lm_head.weight"),
    attention_bias: tensors.has(`${first}.self_attn.q_proj.bias`),
    output_bias: tensors.has(`${first}.self_attn.o_proj.bias`),
    qk_norm: tensors.has(`${first}.self_attn.q_norm.weight`),
  });
}

/** Heads from the rows of the matrices of queries and keys, and either their number or their size. */
function headsOf(file: string, rows: number, keyRows: number, given: Given) {
  const { num_attention_heads: count, head_dim: size = count && rows / count } = given;
  if (size === undefined)
    throw new ConfigError(
      `${file} does not tell how many heads its attention has: put its config.json beside it, or give num_attention_heads`,
    );
  const heads = { num_attention_heads: rows / size, num_key_value_heads: keyRows / size, head_dim: size };
  const keyCount = given.num_key_value_heads;
  const isAsTold = (count ?? rows / size) === rows / size && (keyCount ?? keyRows / size) === keyRows / size;
  if (!isAsTold || !Object.values(heads).every(Number.isInteger))
    throw new CheckpointError(
      `${file}: ${count ?? "its"} heads and ${keyCount ?? "its"} of keys, of ${size} channels, do not fit the ` +
        `${rows} rows of q_proj and ${keyRows} of k_proj`,
    );
  return heads;
}

function checked(config: TransformerConfig): TransformerConfig {
  const { num_attention_heads: heads, num_key_value_heads: keyHeads, head_dim: size, rope_scaling: scaling } = config;
  if (scaling?.rope_type === "factors" && scaling.factors.length !== size / 2)
    throw new ConfigError(
      `transformer: ${scaling.factors.length} factors of rotary frequencies do not fit heads of ${size} channels`,
    );
  if (size % 2 !== 0) throw new ConfigError(`transformer: head_dim must be even, got ${size}`);
  if (!(keyHeads >= 1) || heads % keyHeads !== 0)
    throw new ConfigError(
      `transformer: num_attention_heads (${heads}) must be a multiple of num_key_value_heads (${keyHeads})`,
    );
  return config;
}

/** Tensors that checkpoints hold but nobody reads: older exporters wrote the rotary frequencies down. */
export const isUnused = (name: string): boolean => name.endsWith(".rotary_emb.inv_freq");
