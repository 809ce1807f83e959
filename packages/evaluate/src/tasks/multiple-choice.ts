// Multiple choice as lm-evaluation-harness scores it (EleutherAI, lm_eval/api/task.py and lm_eval/models/huggingface.py): every choice is
// scored as the continuation of the context behind a delimiter, a space unless told.
//   acc: share of questions whose gold choice has the highest Σ ln p; acc_norm: the highest Σ ln p / characters of the choice
//   (code points, without the delimiter). Of equal scores the first counts, as argmax has it.
// Context and continuation are encoded together and cut at the length of the context's own ids; spaces at the end of the context
// belong to the continuation (`_encode_pair`).
import { InputError } from "@rwkv-ts/core";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { checksum } from "../json.js";
import { proportion } from "../metric.js";
import { type Question, scoreOf, type Task } from "../task.js";
import { type Beginning, beginningIds } from "../text/first-id.js";
import { jsonLines, textField, textsField } from "../text/json-lines.js";

/** A question with its choices. */
export interface MultipleChoiceRecord {
  readonly context: string;
  /** At least two. */
  readonly choices: readonly string[];
  /** Index of the right one. */
  readonly gold: number;
}

/** What stands between context and choice, and before the context. */
export interface MultipleChoiceOptions {
  /** Between context and choice; default a space. */
  readonly delimiter?: string | undefined;
  /** Before the context; default end-of-text. */
  readonly beginning?: Beginning | undefined;
}

/** How probable the choices were, and whether the right one was the likeliest: in all (`isRight`), and per character (`isRightNorm`). */
export type MultipleChoiceRow = {
  readonly gold: number;
  /** Σ ln p of each choice, in nats. */
  readonly logprobs: readonly number[];
  readonly isRight: boolean;
  readonly isRightNorm: boolean;
};

/**
 * Lines of {"context": text, "choices": [texts], "gold": index or the text of a choice}; "query" may stand for "context".
 * @throws InputError naming the line that is no record
 */
export const parseMultipleChoice = (name: string, data: string): MultipleChoiceRecord[] =>
  jsonLines(name, data, (object) => {
    const context = textField(object, "context", "query");
    const choices = textsField(object, "choices", 2);
    if (choices.includes("")) throw new InputError('"choices" has an empty one');
    const { gold } = object;
    const index = typeof gold === "string" ? choices.indexOf(gold) : gold;
    if (Number.isInteger(index) && choices[index as number] !== undefined)
      return { context, choices, gold: index as number };
    throw new InputError(
      `"gold" must be the index of a choice, from 0 to ${choices.length - 1}, or its text, got ${JSON.stringify(gold)}`,
    );
  });

/**
 * Multiple choice as lm-evaluation-harness scores it (EleutherAI): `acc` by Σ ln p of each choice, `acc_norm` by that over the choice's
 * characters.
 */
export function multipleChoice(
  records: readonly MultipleChoiceRecord[],
  { delimiter = " ", beginning = "end-of-text" }: MultipleChoiceOptions = {},
): Task<MultipleChoiceRow> {
  return {
    name: "multiple-choice",
    things: "questions",
    settings: {
      questions: records.length,
      data: checksum(records.map((each) => JSON.stringify(each))),
      delimiter,
      beginning,
    },
    questions: (tokenizer) => records.map((record) => question(tokenizer, record, delimiter, beginning)),
    metrics: (rows) => ({
      acc: proportion(rows.map(({ isRight }) => isRight)),
      acc_norm: proportion(rows.map(({ isRightNorm }) => isRightNorm)),
    }),
  };
}

function question(
  tokenizer: Tokenizer,
  { context, choices, gold }: MultipleChoiceRecord,
  delimiter: string,
  beginning: Beginning,
): Question<MultipleChoiceRow> {
  return {
    requests() {
      const start = beginningIds(tokenizer, beginning);
      const { length } = context.trimEnd();
      const ids = tokenizer.encode(context.slice(0, length));
      const shared = [...start, ...ids];
      return choices.map((choice) => {
        const target = tokenizer.encode(context + delimiter + choice).slice(ids.length);
        if (target.length === 0)
          throw new InputError(`the choice ${JSON.stringify(choice)} adds no token to its context`);
        if (shared.length > 0) return { kind: "score", context: shared, target };
        if (target.length > 1) return { kind: "score", context: target.slice(0, 1), target: target.slice(1) };
        throw new InputError(`the choice ${JSON.stringify(choice)} has nothing before it: begin with a newline`);
      });
    },
    row(answers) {
      const logprobs = answers.map((answer) => scoreOf(answer).logprob);
      const norms = logprobs.map((logprob, i) => logprob / [...choices[i]!].length);
      return { gold, logprobs, isRight: argmax(logprobs) === gold, isRightNorm: argmax(norms) === gold };
    },
  };
}

/** The first of the highest. */
const argmax = (values: readonly number[]): number => values.indexOf(Math.max(...values));
