// How probable a text is to a model: the log-probability of every token, given all before it.
import { checkOptions, InputError, type Model } from "@rwkv-ts/core";
import { scoreChecks } from "./option-checks.js";
import { tokenList } from "./token-list.js";
import { noTokenizer, type TokenizerChoice } from "./tokenizer.js";

/** What a text's probability is conditioned on. */
export interface ScoreOptions {
  /** What comes before the text, and is not scored. Default: the end of text, as documents are separated in training. */
  readonly after?: string | ArrayLike<number>;
  readonly signal?: AbortSignal | undefined;
}

/** How probable a text is to a model. */
export interface TextScore {
  /** The ids that were scored: those of the text; without its first one where nothing comes before it. */
  readonly ids: number[];
  /** ln p(id | all before), in nats, of each of `ids`. */
  readonly logprobs: Float32Array;
  /** Their sum. */
  readonly logprob: number;
  /** Bits for each byte of the scored ids' text: comparable between tokenizers. Undefined without a tokenizer. */
  readonly bitsPerByte: number | undefined;
}

export async function score(
  model: Model,
  choice: TokenizerChoice,
  text: string | ArrayLike<number>,
  options: ScoreOptions,
): Promise<TextScore> {
  checkOptions("score", options, scoreChecks);
  const { after, signal } = options;
  const idsOf = (input: string | ArrayLike<number>): number[] => {
    if (typeof input !== "string") return tokenList("what is scored", input);
    if (!choice.tokenizer) throw noTokenizer(choice);
    return choice.tokenizer.encode(input);
  };
  const { endOfText } = choice.tokenizer ?? {};
  const before = after === undefined ? (endOfText === undefined ? [] : [endOfText]) : idsOf(after);
  const own = idsOf(text);
  const all = [...before, ...own];
  const ids = all.slice(Math.max(1, before.length));
  if (ids.length === 0) throw new InputError("the text has too few tokens to predict one");
  const unscored = all.length - 1 - ids.length;
  const targets = all.slice(1).map((id, i) => (i < unscored ? -1 : id));
  const session = model.session();
  try {
    const logprobs = (await session.score(all.slice(0, -1), targets, { signal })).subarray(unscored);
    const logprob = logprobs.reduce((sum, each) => sum + each, 0);
    const bytes = choice.tokenizer?.decodeBytes(ids).length;
    return { ids, logprobs, logprob, bitsPerByte: bytes ? -logprob / Math.LN2 / bytes : undefined };
  } finally {
    session.dispose();
  }
}
