// A piece of text by a model, such as one over the weights as they are in training (engine.model), which writes token by token with its
// recurrent state.
import type { Model } from "@rwkv-ts/core";
import { randomSource } from "@rwkv-ts/core/model";
import type { TrainingTokenizer } from "./tokens.js";

/** How a sample of text is drawn while training. */
export interface TextSampleOptions {
  /** Text to continue. Default: a line break, or the first id where the tokenizer has none. */
  readonly prompt?: string;
  /** Default 128. */
  readonly tokens?: number;
  /** 0: always the most probable. Default 0.8. */
  readonly temperature?: number;
  /** Default 0. */
  readonly seed?: number;
}

/** Ids that a sample begins with. @throws TokenizerError for a prompt that the tokenizer cannot encode */
export function samplePrompt(tokenizer: TrainingTokenizer, prompt = ""): number[] {
  if (prompt !== "") return Array.from(tokenizer.encode(prompt));
  try {
    return Array.from(tokenizer.encode("\n"));
  } catch {
    return [0]; // a tokenizer of characters has those of its text alone
  }
}

/** Writes text. Stops at the end of text. @throws TokenizerError for a prompt that the tokenizer cannot encode */
export async function sampleText(
  model: Model,
  tokenizer: TrainingTokenizer,
  { prompt, tokens = 128, temperature = 0.8, seed = 0 }: TextSampleOptions = {},
): Promise<string> {
  const random = randomSource(seed);
  using session = model.session();
  let logits = await session.feed(samplePrompt(tokenizer, prompt));
  const ids: number[] = [];
  while (ids.length < tokens) {
    const id = draw(logits.subarray(0, tokenizer.vocabularySize), temperature, random.uniform());
    if (id === tokenizer.endOfText) break;
    ids.push(id);
    if (ids.length < tokens) logits = await session.feed([id]);
  }
  return tokenizer.decode(ids);
}

/** The id at which the running sum of probabilities passes `u`. */
function draw(logits: Float32Array, temperature: number, u: number): number {
  const largest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (temperature === 0) return logits.indexOf(largest);
  const weights = Float64Array.from(logits, (x) => Math.exp((x - largest) / temperature));
  let left = u * weights.reduce((a, b) => a + b, 0);
  for (let id = 0; id < weights.length; id++) {
    left -= weights[id]!;
    if (left < 0) return id;
  }
  return weights.length - 1;
}
