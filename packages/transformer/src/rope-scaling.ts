// How a configuration stretches the rotary angles of a model that was trained on shorter texts.
import { ConfigError } from "@rwkv-ts/core";

export type RopeScaling =
  | { readonly rope_type: "linear"; readonly factor: number }
  | {
      readonly rope_type: "llama3";
      readonly factor: number;
      readonly low_freq_factor: number;
      readonly high_freq_factor: number;
      readonly original_max_position_embeddings: number;
    };

const numbersOf = {
  linear: ["factor"],
  llama3: ["factor", "low_freq_factor", "high_freq_factor", "original_max_position_embeddings"],
} as const;

/** Reads config.json's `rope_scaling` (older files: `type`). @throws ConfigError for a kind that is not known, or missing numbers */
export function parseRopeScaling(given: unknown): RopeScaling | null {
  if (given === null || given === undefined) return null;
  const { type, rope_type = type, ...rest } = given as Record<string, unknown>;
  if (rope_type === "default") return null;
  if (rope_type !== "linear" && rope_type !== "llama3")
    throw new ConfigError(`rope_scaling ${JSON.stringify(rope_type)} is not known here; linear and llama3 are`);
  const numbers = numbersOf[rope_type].map((name) => {
    const value = rest[name];
    if (typeof value !== "number" || !(value > 0))
      throw new ConfigError(`rope_scaling ${rope_type} needs a positive ${name}, got ${JSON.stringify(value)}`);
    return [name, value] as const;
  });
  return { rope_type, ...Object.fromEntries(numbers) } as unknown as RopeScaling;
}
