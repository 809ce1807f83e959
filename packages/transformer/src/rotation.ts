// The rotary angles of a token at position p: p f_j for the pairs j = 0 .. D/2-1, with f_j = θ^(-2j/D) (Su et al. 2021), scaled as
// the configuration says. Their cosines and sines come from the host, in double precision: far into a text an angle is thousands of
// turns, of which 32 bits keep little, and processors and GPUs differ in what they make of it.
import { type TextInput, textInput } from "@rwkv-ts/core/model";
import type { RopeScaling, TransformerConfig } from "./config.js";

type Angles = Pick<TransformerConfig, "head_dim" | "rope_theta" | "rope_scaling">;

/** Radians per position of each pair, [D/2]. */
export function frequencies({ head_dim: D, rope_theta: θ, rope_scaling }: Angles): Float64Array {
  return Float64Array.from({ length: D / 2 }, (_, j) => scaled(θ ** ((-2 * j) / D), j, rope_scaling));
}

/**
 * linear: all frequencies are divided (Chen et al. 2023, "position interpolation"). llama3 (Llama 3.1): those whose wave is longer
 * than the original context / low_freq_factor are; those shorter than / high_freq_factor stay; between them it goes over. factors: each
 * is divided by its own.
 */
function scaled(f: number, j: number, scaling: RopeScaling | null): number {
  if (scaling === null) return f;
  if (scaling.rope_type === "factors") return f / scaling.factors[j]!;
  if (scaling.rope_type === "linear") return f / scaling.factor;
  const { factor, low_freq_factor: low, high_freq_factor: high, original_max_position_embeddings: context } = scaling;
  const wavesInContext = (context * f) / (2 * Math.PI);
  const kept = Math.min(1, Math.max(0, (wavesInContext - low) / (high - low)));
  return (1 - kept) * (f / factor) + kept * f;
}

/** cos [D/2], then sin [D/2], of every token; its memory is the position. */
export function rotation(config: Angles): TextInput {
  const f = frequencies(config);
  const half = f.length;
  return textInput<number>({
    dtype: "f32",
    shape: [2 * half],
    start: () => 0,
    advance(position, ids, values) {
      for (let t = 0; t < ids.length; t++)
        for (let j = 0; j < half; j++) {
          values[2 * half * t + j] = Math.cos((position + t) * f[j]!);
          values[2 * half * t + half + j] = Math.sin((position + t) * f[j]!);
        }
      return position + ids.length;
    },
    copy: (position) => position,
    load: (_, position) => position,
  });
}
