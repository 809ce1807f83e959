// What a config.json, the metadata of a file that was trained here, or a caller says of a Transformer: the hyper-parameters that
// no shape tells, checked one by one. A model that computes otherwise is refused here, before it gives wrong logits.
import { ConfigError } from "@rwkv-ts/core";
import { ggufConfig } from "./gguf-config.js";
import { parseRopeScaling, type RopeScaling } from "./rope-scaling.js";

export interface Given {
  readonly num_attention_heads?: number;
  readonly num_key_value_heads?: number;
  readonly head_dim?: number;
  readonly rope_theta?: number;
  readonly rope_scaling?: RopeScaling | null;
  readonly rms_norm_eps?: number;
  readonly tie_word_embeddings?: boolean;
}

const whole = (name: string, value: unknown): number => {
  if (Number.isSafeInteger(value) && (value as number) > 0) return value as number;
  throw new ConfigError(`${name} must be a positive whole number, got ${JSON.stringify(value)}`);
};
const positive = (name: string, value: unknown): number => {
  if (typeof value === "number" && value > 0 && Number.isFinite(value)) return value;
  throw new ConfigError(`${name} must be a positive number, got ${JSON.stringify(value)}`);
};
const flag = (name: string, value: unknown): boolean => {
  if (typeof value === "boolean") return value;
  throw new ConfigError(`${name} must be true or false, got ${JSON.stringify(value)}`);
};

/** What is taken, by its official name. */
const readers: { readonly [K in keyof Given]-?: (name: string, value: unknown) => Given[K] } = {
  num_attention_heads: whole,
  num_key_value_heads: whole,
  head_dim: whole,
  rope_theta: positive,
  rope_scaling: (_, value) => parseRopeScaling(value),
  rms_norm_eps: positive,
  tie_word_embeddings: flag,
};

/** Official names of what callers may give. */
export const settings: readonly string[] = Object.keys(readers);

/** Kinds of models that compute as this one. */
const kinds = ["llama", "mistral", "qwen2", "qwen3"];

/** From the text of overrides, over the metadata's. @throws ConfigError */
export function givenConfig(
  file: string,
  overrides: Readonly<Record<string, string>>,
  metadata: Readonly<Record<string, string>>,
): Given {
  const text = metadata["rwkv-ts.config"] ?? metadata["config.json"];
  const config = text === undefined ? ggufConfig(file, metadata) : parseConfig(file, text);
  refuseOthers(file, config);
  return { ...read(withRopeParameters(config)), ...parseSettings(overrides) };
}

/** Settings as the command line gives them. @throws ConfigError for unknown names and for values of the wrong kind */
export function parseSettings(overrides: Readonly<Record<string, string>> = {}): Given {
  for (const name of Object.keys(overrides))
    if (!settings.includes(name))
      throw new ConfigError(`transformer does not take ${name}; it takes ${settings.join(", ")}`);
  const values = Object.entries(overrides).map(([name, text]) => {
    try {
      return [name, JSON.parse(text) as unknown] as const;
    } catch {
      return [name, text] as const;
    }
  });
  return read(Object.fromEntries(values));
}

/** Those that are there; null stands for what is left out. */
function read(config: Readonly<Record<string, unknown>>): Given {
  const present = Object.entries(readers).filter(([name]) => config[name] !== undefined && config[name] !== null);
  return Object.fromEntries(present.map(([name, reader]) => [name, reader(name, config[name])]));
}

function parseConfig(file: string, text: string): Record<string, unknown> {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch (cause) {
    throw new ConfigError(`the configuration of ${file} is not JSON: ${(cause as Error).message}`);
  }
  if (typeof config !== "object" || config === null || Array.isArray(config))
    throw new ConfigError(`the configuration of ${file} is not an object of hyper-parameters`);
  return config as Record<string, unknown>;
}

/** Newer files keep what concerns rotary positions together. */
function withRopeParameters({ rope_parameters: rope, ...config }: Record<string, unknown>): Record<string, unknown> {
  if (typeof rope !== "object" || rope === null) return config;
  const { rope_theta, ...scaling } = rope as Record<string, unknown>;
  return { ...config, ...(rope_theta !== undefined && { rope_theta }), rope_scaling: scaling };
}

/** @throws ConfigError for hyper-parameters of models that compute otherwise */
function refuseOthers(file: string, config: Readonly<Record<string, unknown>>): void {
  const {
    model_type: kind,
    hidden_act: activation = "silu",
    sliding_window,
    use_sliding_window = true,
    mlp_bias,
  } = config;
  if (kind !== undefined && !(kinds as readonly unknown[]).includes(kind))
    throw new ConfigError(`${file} is a model of the kind ${JSON.stringify(kind)}; ${kinds.join(", ")} are known here`);
  if (activation !== "silu")
    throw new ConfigError(`${file}: hidden_act must be silu, got ${JSON.stringify(activation)}`);
  if (mlp_bias === true) throw new ConfigError(`${file}: mlp_bias is not known here`);
  if (typeof sliding_window === "number" && use_sliding_window === true)
    throw new ConfigError(
      `${file}: its attention ends after a sliding_window of ${sliding_window} tokens, which is not known here`,
    );
}
