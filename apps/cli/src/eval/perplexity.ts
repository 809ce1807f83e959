// Perplexity and bits per byte of a text, read once from the beginning to the end through the recurrent state.
import { InputError } from "@rwkv-ts/core";
import type { LanguageModel } from "@rwkv-ts/preset";
import { score } from "./log-probabilities.js";

export interface PerplexityResult {
  /** Tokens that were predicted. */
  readonly tokens: number;
  /** Bytes of these tokens. */
  readonly bytes: number;
  /** Mean of -ln p(token | all tokens before). */
  readonly loss: number;
  /** exp(loss): depends on the tokenizer. */
  readonly perplexity: number;
  /** Comparable between tokenizers. */
  readonly bitsPerByte: number;
}

/** Rows of logits that are held at once. */
const chunkTokens = 128;

/**
 * The text is preceded by the end-of-text id; with a tokenizer that has none, its first token is not predicted.
 * @param limit most tokens to predict
 */
export async function perplexity(
  model: LanguageModel,
  text: Uint8Array,
  options: { limit?: number; signal: AbortSignal; onProgress(tokens: number, of: number): void },
): Promise<PerplexityResult> {
  const tokenizer = model.tokenizer!;
  const vocabulary = model.model.vocabularySize;
  const encoded = tokenizer.encodeBytes(text);
  const ids = tokenizer.endOfText === undefined ? encoded : [tokenizer.endOfText, ...encoded];
  const targets = ids.slice(1, 1 + Math.min(options.limit ?? Number.POSITIVE_INFINITY, ids.length - 1));
  if (targets.length === 0) throw new InputError("the text has too few tokens to predict one");
  using session = model.session();
  let sum = 0;
  for (let from = 0; from < targets.length; from += chunkTokens) {
    const count = Math.min(chunkTokens, targets.length - from);
    const logits = await session.logits(ids.slice(from, from + count), { signal: options.signal });
    for (let row = 0; row < count; row++) sum -= score(logits, row, vocabulary, targets[from + row]!).logProbability;
    options.onProgress(from + count, targets.length);
  }
  const bytes = tokenizer.decodeBytes(targets).length;
  const loss = sum / targets.length;
  return {
    tokens: targets.length,
    bytes,
    loss,
    perplexity: Math.exp(loss),
    bitsPerByte: sum / Math.LN2 / bytes,
  };
}
