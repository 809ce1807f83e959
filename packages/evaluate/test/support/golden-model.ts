// Golden models whose ids are read as ASCII, and a scorer of its own over their logits.
import { goldenPath } from "@rwkv-ts/golden";
import { type LanguageModel, load } from "@rwkv-ts/rwkv";
import { CharacterTokenizer } from "@rwkv-ts/tokenizer";

const ascii = (): CharacterTokenizer => new CharacterTokenizer(String.fromCharCode(...Array(128).keys()));

/** With id 0 as the end of text, as RWKV's vocabularies have it. */
class WithEnd extends CharacterTokenizer {
  readonly endOfText = 0;
}
const withEnd = (): CharacterTokenizer => new WithEnd(String.fromCharCode(...Array(128).keys()));

export const goldenModel = (folder: string, hasEnd = false): Promise<LanguageModel> =>
  load(goldenPath(folder, folder === "llama" ? "model.safetensors" : "model.pth"), {
    tokenizer: hasEnd ? withEnd() : ascii(),
    ...{ backend: "cpu", threads: 1, weights: "f32" },
  });

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
