// LAMBADA (Paperno et al. 2016, arXiv 1606.06031), as the RWKV projects run it (RWKV-LM, RWKV-v7/rwkv_v7_demo.py; ChatRWKV): is the
// last word of a passage the likeliest continuation, and how probable is it? The passage is split at its last space; what is
// before is read behind the end of text (id 0), and the word is encoded by itself with the space before it. It is right where
// every one of its tokens is the argmax. accuracy = right / passages, perplexity = exp(-mean ln p(word)): per word, not per token.
// (lm-evaluation-harness encodes passage and word together, which differs where a vocabulary merges over the space.)
import { InputError } from "@rwkv-ts/core";
import { checksum } from "../json.js";
import { mean, proportion, through } from "../metric.js";
import { scoreOf, type Task } from "../task.js";
import { withBeginning } from "../text/first-id.js";
import { jsonLines, textField } from "../text/json-lines.js";

/** Whether the last word was the likeliest, and how probable it was. */
export type LambadaRow = {
  readonly isRight: boolean;
  /** ln p(last word), in nats. */
  readonly logprob: number;
};

/** Passages of LAMBADA's file. @param data lines of {"text": "..."} @throws InputError naming the line that is no passage */
export const parseLambada = (name: string, data: string): string[] =>
  jsonLines(name, data, (object) => {
    const text = textField(object, "text");
    checkPassage(text);
    return text;
  });

function checkPassage(text: string): void {
  if (splitAt(text) < 1) throw new InputError('"text" must have at least two words, the last one at its end');
}

/** Where the last word's space is; -1 without one, or where nothing follows it. */
const splitAt = (text: string): number => (text.endsWith(" ") ? -1 : text.lastIndexOf(" "));

/**
 * LAMBADA (Paperno et al. 2016, arXiv 1606.06031) as RWKV-LM runs it: the last word of each passage, read behind the end of text;
 * accuracy, and perplexity per word.
 * @throws InputError for a passage of one word, or with a space at its end
 */
export function lambada(passages: readonly string[]): Task<LambadaRow> {
  passages.forEach(checkPassage);
  return {
    name: "lambada",
    things: "passages",
    settings: { passages: passages.length, data: checksum(passages) },
    questions: (tokenizer) =>
      passages.map((passage) => ({
        requests() {
          const at = splitAt(passage);
          const context = withBeginning(tokenizer, "end-of-text", tokenizer.encode(passage.slice(0, at)));
          return [{ kind: "score", context, target: tokenizer.encode(passage.slice(at)), greedy: true }];
        },
        row([answer]) {
          const { isGreedy, logprob } = scoreOf(answer);
          return { isRight: isGreedy === true, logprob };
        },
      })),
    metrics: (rows) => ({
      accuracy: proportion(rows.map(({ isRight }) => isRight)),
      perplexity: through(mean(rows.map(({ logprob }) => -logprob)), Math.exp),
    }),
  };
}
