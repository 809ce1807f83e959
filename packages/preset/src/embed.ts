// A text as a vector, for retrieval: what the head sees, pooled over the tokens.
import { checkOptions, InputError, type Model } from "@rwkv-ts/core";
import { embedChecks } from "./option-checks.js";
import type { Pooling } from "./pooling.js";
import { noTokenizer, type TokenizerChoice } from "./tokenizer.js";

/** How a text becomes a vector. */
export interface EmbedOptions {
  /** mean: of all tokens (the default: best in the measured task, see the README); last: of the last token; max: largest of each channel. */
  readonly pooling?: Pooling;
  readonly signal?: AbortSignal | undefined;
}

/** [channels], of length 1. */
export async function embed(
  model: Model,
  choice: TokenizerChoice,
  text: string,
  options: EmbedOptions,
): Promise<Float32Array> {
  checkOptions("embed", options, embedChecks);
  const { pooling = "mean", signal } = options;
  const { tokenizer } = choice;
  if (!tokenizer) throw noTokenizer(choice);
  const ids = tokenizer.encode(text);
  if (ids.length === 0) throw new InputError("a text without tokens has no vector");
  const pooled = new Float64Array(model.architecture.channels).fill(pooling === "max" ? Number.NEGATIVE_INFINITY : 0);
  const take = (_position: number, numbers: Float32Array) => {
    for (let c = 0; c < pooled.length; c++)
      pooled[c] = pooling === "max" ? Math.max(pooled[c]!, numbers[c]!) : pooled[c]! + numbers[c]!;
  };
  const session = model.session();
  try {
    await session.hidden(ids, pooling === "last" ? "last" : "all", take, { signal });
  } finally {
    session.dispose();
  }
  const norm = Math.hypot(...pooled);
  return Float32Array.from(pooled, (x) => x / norm);
}
