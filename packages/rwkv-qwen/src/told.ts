// Numbers that no shape tells: what the caller says, then the metadata of a file that was trained here, config.json, and the metadata
// of a GGUF file, whose keys are llama.cpp's.
import { ConfigError } from "@rwkv-ts/core";

export type Overrides = Readonly<Record<string, string>>;

/** llama.cpp's keys, behind the architecture's name. */
const ggufKeys = { head_size: "wkv.head_size", rms_norm_eps: "attention.layer_norm_rms_epsilon" } as const;

export type Told = { readonly [K in "head_size" | "num_attention_heads" | "rms_norm_eps"]?: number };

/** @throws ConfigError for names that are not `taken`, and for what is no positive number */
export function told(
  id: string,
  taken: readonly (keyof Told)[],
  file: string,
  overrides: Overrides,
  metadata: Overrides,
): Told {
  for (const name of Object.keys(overrides))
    if (!(taken as readonly string[]).includes(name))
      throw new ConfigError(`${id} does not take ${name}; it takes ${taken.join(", ")}`);
  const config = parse(file, metadata["rwkv-ts.config"] ?? metadata["config.json"] ?? "{}");
  const found = taken.flatMap((name): [keyof Told, number][] => {
    const key = ggufKeys[name as keyof typeof ggufKeys];
    const value = overrides[name] ?? config[name] ?? (key && metadata[`${id}.${key}`]);
    return value === undefined || value === null ? [] : [[name, positive(name, value)]];
  });
  return Object.fromEntries(found);
}

function positive(name: string, value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  const isWhole = name === "rms_norm_eps" || Number.isSafeInteger(number);
  if (typeof number === "number" && number > 0 && Number.isFinite(number) && isWhole) return number;
  const kind = name === "rms_norm_eps" ? "number" : "whole number";
  throw new ConfigError(`${name} must be a positive ${kind}, got ${JSON.stringify(value)}`);
}

function parse(file: string, text: string): Record<string, unknown> {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch (cause) {
    throw new ConfigError(`the configuration of ${file} is not JSON: ${(cause as Error).message}`);
  }
  if (typeof config === "object" && config !== null && !Array.isArray(config)) return config as Record<string, unknown>;
  throw new ConfigError(`the configuration of ${file} is not an object of hyper-parameters`);
}
