// LAMBADA (Paperno et al. 2016), as the RWKV projects run it: is the last word of a passage the likeliest continuation, and
// how probable is it? A passage is split at its last space; the word is read with the space before it.
import { InputError } from "@rwkv-ts/core";
import type { LanguageModel } from "@rwkv-ts/preset";
import { score } from "./log-probabilities.js";

export interface LambadaResult {
  readonly passages: number;
  /** Share of passages whose last word is greedily continued right. */
  readonly accuracy: number;
  /** exp(-mean of ln p(last word)) */
  readonly perplexity: number;
}

/** @param data lines of {"text": "..."} */
export function parseLambada(data: string): string[] {
  const lines = data.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, i) => {
    const text = parse(line)?.text;
    if (typeof text !== "string" || !text.trimEnd().includes(" "))
      throw new InputError(`line ${i + 1} must be {"text": "..."} with at least two words`);
    return text;
  });
}

function parse(line: string): { text?: unknown } | undefined {
  try {
    return JSON.parse(line) as { text?: unknown };
  } catch {
    return undefined;
  }
}

export async function lambada(
  model: LanguageModel,
  passages: readonly string[],
  options: { signal: AbortSignal; onProgress(done: number, of: number): void },
): Promise<LambadaResult> {
  if (passages.length === 0) throw new InputError("there are no passages");
  let right = 0;
  let logProbability = 0;
  for (const [i, passage] of passages.entries()) {
    const result = await lastWord(model, passage, options.signal);
    right += result.isRight ? 1 : 0;
    logProbability += result.logProbability;
    options.onProgress(i + 1, passages.length);
  }
  const { length } = passages;
  return { passages: length, accuracy: right / length, perplexity: Math.exp(-logProbability / length) };
}

async function lastWord(model: LanguageModel, passage: string, signal: AbortSignal) {
  const tokenizer = model.tokenizer!;
  const vocabulary = model.model.vocabularySize;
  const split = passage.lastIndexOf(" ");
  const start = tokenizer.endOfText === undefined ? [] : [tokenizer.endOfText];
  const context = [...start, ...tokenizer.encode(passage.slice(0, split))];
  const word = tokenizer.encode(passage.slice(split));
  using session = model.session();
  const first = await session.feed(context, { signal });
  const results = [score(first, 0, vocabulary, word[0]!)];
  if (word.length > 1) {
    const rest = await session.logits(word.slice(0, -1), { signal });
    for (let row = 0; row + 1 < word.length; row++) results.push(score(rest, row, vocabulary, word[row + 1]!));
  }
  return {
    isRight: results.every(({ isLikeliest }) => isLikeliest),
    logProbability: results.reduce((sum, each) => sum + each.logProbability, 0),
  };
}
