// How a configuration stretches the rotary angles of a model that was trained on shorter texts.
import { ConfigError } from "@rwkv-ts/core";

/** How rotary angles are stretched for texts longer than those of training: config.json's `rope_scaling`. */
export type RopeScaling =
  | { readonly rope_type: "linear"; readonly factor: number }
  | {
      readonly rope_type: "llama3";
      readonly factor: number;
      readonly low_freq_factor: number;
      readonly high_freq_factor: number;
      readonly original_max_position_embeddings: number;
    }
  /** What the frequency of each pair is divided by, as GGUF files have it in place of the rule that it follows from. */
  | { readonly rope_type: "factors"; readonly factors: readonly number[] };

const numbersOf = {
  linear: ["factor"],
  llama3: ["factor", "low_freq_factor", "high_freq_factor", "original_max_position_embeddings"],
} as const;

/** @throws ConfigError */
export function parseFactors(given: unknown): number[] {
  if (Array.isArray(given) && given.every((x) => x > 0 && Number.isFinite(x))) return given as number[];
  throw new ConfigError(`factors of rotary frequencies must be positive numbers, got ${JSON.stringify(given)}`);
}

/** Reads config.json's `rope_scaling` (older files: `type`). @throws ConfigError for a kind that is not known, or missing numbers */
export function parseRopeScaling(given: unknown): RopeScaling | null {
  if (given === null || given === undefined) return null;
  if (typeof given !== "object") throw new ConfigError(`rope_scaling must be an object, got ${JSON.stringify(given)}`);
  const { type, rope_type = type, ...rest } = given as Record<string, unknown>;
  if (rope_type === "default") return null;
  if (rope_type === "factors") return { rope_type, factors: parseFactors(rest.factors) };
  if (rope_type !== "linear" && rope_type !== "llama3")
    throw new ConfigError(`rope_scaling ${JSON.stringify(rope_type)} is not known here; linear and llama3 are`);
  const numbers = numbersOf[rope_type].map((name) => {
    const value = rest[name];
    if (!(Number.isFinite(value) && (value as number) > 0))
      throw new ConfigError(`rope_scaling ${rope_type} needs a positive ${name}, got ${JSON.stringify(value)}`);
    return [name, value] as const;
  });
  return { rope_type, ...Object.fromEntries(numbers) } as unknown as RopeScaling;
}
