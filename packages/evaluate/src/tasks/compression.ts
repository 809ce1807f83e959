// How far a model would compress texts that are newer than its training data: the protocol of Uncheatable Eval (Jellyfish042,
// github.com/Jellyfish042/uncheatable_eval, evaluator.py). A text is encoded whole and cut into chunks of 4,000 tokens; each chunk
// is read anew behind the end of text (id 0), and all of its tokens are predicted. Over all texts
//   compressionRate = 100 · Σ nats / (8 ln 2 · Σ bytes of UTF-8), in percent; bitsPerByte = Σ nats / (ln 2 · Σ bytes).
// The official script rounds logits to bfloat16 before the cross entropy; here they stay as they are. With a vocabulary without
// end of text, the first token of a chunk is its context and costs nothing.
import { InputError } from "@rwkv-ts/core";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { checksum } from "../json.js";
import { mean, ratio } from "../metric.js";
import { type ScoreRequest, scoreOf, type Task } from "../task.js";
import type { Document } from "../text/documents.js";

/** Nats that a text's tokens cost, their number, and the text's bytes. */
export type CompressionRow = { readonly nats: number; readonly tokens: number; readonly bytes: number };

/** How texts are cut. */
export interface CompressionOptions {
  /** Tokens that are read together; default 4000. */
  readonly chunkTokens?: number | undefined;
}

/**
 * How far a model would compress texts, by the protocol of Uncheatable Eval (github.com/Jellyfish042/uncheatable_eval, evaluator.py):
 * compressionRate in percent, bitsPerByte.
 * @throws InputError for chunks of less than 3 tokens
 */
export function compression(
  texts: readonly Document[],
  { chunkTokens = 4000 }: CompressionOptions = {},
): Task<CompressionRow> {
  if (!(Number.isInteger(chunkTokens) && chunkTokens > 2))
    throw new InputError(`chunks must be of more than 2 tokens, got ${chunkTokens}`);
  return {
    name: "compression",
    things: "texts",
    settings: { texts: texts.length, data: checksum(texts), chunkTokens },
    questions: (tokenizer) =>
      texts.map((text, i) => {
        const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
        const ids = tokenizer.encodeBytes(bytes);
        const requests = chunks(tokenizer, ids, chunkTokens);
        if (requests.length === 0) throw new InputError(`text ${i + 1} has too few tokens to predict one`);
        return {
          tokens: requests.reduce((sum, { target }) => sum + target.length, 0),
          requests: () => requests,
          row: (answers) => ({
            nats: -answers.reduce((sum, each) => sum + scoreOf(each).logprob, 0),
            tokens: ids.length,
            bytes: bytes.length,
          }),
        };
      }),
    metrics: (rows) => ({
      compressionRate: ratio(rows.map(({ nats, bytes }) => [(100 * nats) / (8 * Math.LN2), bytes])),
      bitsPerByte: ratio(rows.map(({ nats, bytes }) => [nats / Math.LN2, bytes])),
      tokensPerText: mean(rows.map(({ tokens }) => tokens)),
    }),
  };
}

function chunks({ endOfText }: Tokenizer, ids: readonly number[], most: number): ScoreRequest[] {
  const requests: ScoreRequest[] = [];
  for (let from = 0; from < ids.length; from += most) {
    const chunk = ids.slice(from, from + most);
    const context = endOfText === undefined ? chunk.splice(0, 1) : [endOfText];
    if (chunk.length > 0) requests.push({ kind: "score", context, target: chunk });
  }
  return requests;
}
