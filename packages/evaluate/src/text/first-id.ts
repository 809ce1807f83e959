// What stands before a prompt, so that its first token has something before it.
import { InputError } from "@rwkv-ts/core";
import type { Tokenizer } from "@rwkv-ts/tokenizer";

/**
 * end-of-text: id 0 in RWKV's vocabularies, as documents are separated in training and as RWKV-LM's own LAMBADA script begins;
 * newline: as the official adapter of lm-evaluation-harness pads (ChatRWKV, run_lm_eval.py); none: as the harness's own class for
 * Hugging Face models, which adds no beginning of text.
 */
export const beginnings = ["end-of-text", "newline", "none"] as const;
/** One of `beginnings`. */
export type Beginning = (typeof beginnings)[number];

/** Ids of a beginning; none where the vocabulary has no end of text. */
export function beginningIds(tokenizer: Tokenizer, beginning: Beginning): number[] {
  if (beginning === "newline") return tokenizer.encode("\n");
  return beginning === "none" || tokenizer.endOfText === undefined ? [] : [tokenizer.endOfText];
}

/** A context that is not empty. @throws InputError */
export function withBeginning(tokenizer: Tokenizer, beginning: Beginning, context: readonly number[]): number[] {
  const ids = [...beginningIds(tokenizer, beginning), ...context];
  if (ids.length > 0) return ids;
  throw new InputError("a context has no tokens, and nothing stands before it: begin with a newline");
}
