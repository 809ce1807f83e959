// What the metadata of a GGUF file say of a Transformer, under the names of config.json (ggml-org/llama.cpp, gguf-py/gguf/constants.py).
import { ConfigError } from "@rwkv-ts/core";
import { parseFactors, type RopeScaling } from "./rope-scaling.js";

type Metadata = Readonly<Record<string, string>>;

/** Keys behind the architecture's name, and what they are in a config.json. */
const names = {
  num_attention_heads: "attention.head_count",
  num_key_value_heads: "attention.head_count_kv",
  head_dim: "attention.key_length",
  rope_theta: "rope.freq_base",
  rms_norm_eps: "attention.layer_norm_rms_epsilon",
} as const;

/** @throws ConfigError for models that compute otherwise */
export function ggufConfig(file: string, metadata: Metadata): Record<string, unknown> {
  const id = metadata["general.architecture"];
  if (id === undefined) return {};
  const number = (key: string): number | undefined => {
    const text = metadata[`${id}.${key}`];
    return text === undefined ? undefined : Number(text);
  };
  const taken = Object.entries(names).flatMap(([name, key]) => {
    const value = number(key);
    return value === undefined ? [] : [[name, value] as const];
  });
  const config = Object.fromEntries(taken);
  const headSize = config.head_dim ?? number("embedding_length")! / config.num_attention_heads!;
  const refused: readonly [isSo: boolean, what: string][] = [
    [(number("expert_count") ?? 0) > 0, "its layers have experts"],
    [(number("attention.sliding_window") ?? 0) > 0, "its attention ends after a sliding window of tokens"],
    [
      (number("rope.dimension_count") ?? headSize) !== headSize,
      "only a part of a head's channels has rotary positions",
    ],
    [(number("attention.value_length") ?? headSize) !== headSize, "its values are not as wide as its keys"],
  ];
  const reason = refused.find(([isSo]) => isSo)?.[1];
  if (reason)
    throw new ConfigError(`${file} holds a model of another kind than Llama: ${reason}, which is not known here`);
  return { ...config, rope_scaling: scalingOf(file, id, metadata) };
}

function scalingOf(file: string, id: string, metadata: Metadata): RopeScaling | null {
  const factors = metadata["rope_freqs.weight"];
  if (factors !== undefined) return { rope_type: "factors", factors: factorsOf(file, factors) };
  const kind = metadata[`${id}.rope.scaling.type`] ?? "none";
  if (kind === "none") return null;
  const factor = Number(metadata[`${id}.rope.scaling.factor`] ?? 0);
  if (kind === "linear" && factor > 0 && Number.isFinite(factor)) return { rope_type: "linear", factor };
  throw new ConfigError(
    `${file}: rotary positions are scaled by ${JSON.stringify(kind)}, which is not known here; linear is`,
  );
}

function factorsOf(file: string, text: string): number[] {
  try {
    return parseFactors(JSON.parse(text));
  } catch (error) {
    throw new ConfigError(`${file}: rope_freqs.weight: ${(error as Error).message}`);
  }
}
