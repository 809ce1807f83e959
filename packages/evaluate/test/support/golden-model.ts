// Golden models whose ids are read as ASCII, and a scorer of its own over their logits.
import { goldenPath } from "@rwkv-ts/golden";
import { type LanguageModel, load } from "@rwkv-ts/rwkv";
import { CharacterTokenizer } from "@rwkv-ts/tokenizer";

/** With id 0 as the end of text, as RWKV's vocabularies have it. */
class WithEnd extends CharacterTokenizer {
  readonly endOfText = 0;
}

export interface GoldenOptions {
  readonly hasEnd?: boolean;
  /** Changes the characters of the ids. */
  alphabet?(ascii: string[]): string[];
}

export function goldenModel(folder: string, { hasEnd = false, alphabet = (same) => same }: GoldenOptions = {}) {
  const characters = alphabet(Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))).join("");
  return load(goldenPath(folder, folder === "llama" ? "model.safetensors" : "model.pth"), {
    tokenizer: hasEnd ? new WithEnd(characters) : new CharacterTokenizer(characters),
    ...{ backend: "cpu", threads: 1, weights: "f32" },
  });
}

/** ln p of ids[at] given those before, for at = from .. end, in double precision; and whether it is the argmax. */
export async function scored(model: LanguageModel, ids: readonly number[], from: number) {
  const vocabulary = model.model.vocabularySize;
  const logits = await model.logits(ids.slice(0, -1));
  return ids.slice(from).map((id, i) => fromLogits(logits, from + i - 1, vocabulary, id));
}

export function fromLogits(logits: Float32Array, row: number, vocabulary: number, id: number) {
  const values = Array.from(logits.subarray(row * vocabulary, (row + 1) * vocabulary));
  const logprob = values[id]! - Math.log(values.reduce((sum, value) => sum + Math.exp(value), 0));
  return { logprob, isBest: values.indexOf(Math.max(...values)) === id };
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
export const codes = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
