// Answers that the model writes, measured as SQuAD's official script does (Rajpurkar et al. 2016, arXiv 1606.05250, evaluate-v1.1.py):
// exactMatch: the answer is one of the right ones once both are in lower case, without punctuation, articles and extra spaces;
// f1: of the words that they share, 2 P R / (P + R), the best over the right ones. Each id is the likeliest.
import { InputError } from "@rwkv-ts/core";
import { checksum } from "../json.js";
import { proportion } from "../metric.js";
import { type Task, textOf } from "../task.js";
import { type Beginning, withBeginning } from "../text/first-id.js";
import { jsonLines, textField, textsField } from "../text/json-lines.js";

/** A question, and its right answers. */
export interface AnswerRecord {
  readonly prompt: string;
  /** Right answers, at least one. */
  readonly answers: readonly string[];
}

/** How answers are written. */
export interface AnswersOptions {
  /** Most tokens of an answer; default 32. */
  readonly maxTokens?: number | undefined;
  /** Ends of an answer; default a newline. */
  readonly stop?: readonly string[] | undefined;
  readonly beginning?: Beginning | undefined;
}

/** What was written, and how it compares to the right answers: `f1` in [0,1], of the best of them. */
export type AnswersRow = { readonly output: string; readonly exactMatch: boolean; readonly f1: number };

/** Lines of {"prompt": text, "answers": [texts]} or {"prompt", "answer"}. @throws InputError naming the line that is no record */
export const parseAnswers = (name: string, data: string): AnswerRecord[] =>
  jsonLines(name, data, (object) => {
    const prompt = textField(object, "prompt");
    const answers = object.answers === undefined ? [textField(object, "answer")] : textsField(object, "answers", 1);
    if (prompt === "") throw new InputError('"prompt" is empty');
    return { prompt, answers };
  });

/**
 * Answers that the model writes, the likeliest id each time, measured as SQuAD's official script does (Rajpurkar et al. 2016, arXiv
 * 1606.05250, evaluate-v1.1.py): exactMatch, and F1 of the words.
 */
export function answers(
  records: readonly AnswerRecord[],
  { maxTokens = 32, stop = ["\n"], beginning = "end-of-text" }: AnswersOptions = {},
): Task<AnswersRow> {
  return {
    name: "answers",
    things: "questions",
    settings: {
      questions: records.length,
      data: checksum(records.map((each) => JSON.stringify(each))),
      ...{ maxTokens, stop, beginning },
    },
    questions: (tokenizer) =>
      records.map(({ prompt, answers: right }) => ({
        requests() {
          const ids = withBeginning(tokenizer, beginning, tokenizer.encode(prompt));
          return [{ kind: "generate", prompt: ids, maxTokens, stop }];
        },
        row([answer]) {
          const output = textOf(answer);
          const exactMatch = right.some((each) => normalised(each) === normalised(output));
          return { output, exactMatch, f1: Math.max(...right.map((each) => f1(output, each))) };
        },
      })),
    metrics: (rows) => ({
      exactMatch: proportion(rows.map(({ exactMatch }) => exactMatch)),
      f1: proportion(rows.map((row) => row.f1)),
    }),
  };
}

/** Python's string.punctuation */
const punctuation = /[!-/:-@[-`{-~]/g;

/** Articles by themselves: not the end of "día", as Python's \b knows letters of all languages. */
const articles = /(?<![\p{L}\p{N}_])(a|an|the)(?![\p{L}\p{N}_])/gu;

const normalised = (text: string): string =>
  text.toLowerCase().replace(punctuation, "").replace(articles, " ").split(/\s+/).filter(Boolean).join(" ");

/** SQuAD's F1 in [0,1]: 2 P R / (P + R) of the words of two texts, each counted as often as both have it. */
export function f1(output: string, right: string): number {
  const [given, wanted] = [output, right].map((text) => normalised(text).split(" ").filter(Boolean)) as [
    string[],
    string[],
  ];
  const left = [...wanted];
  const common = given.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  if (common === 0) return 0;
  const [precision, recall] = [common / given.length, common / wanted.length];
  return (2 * precision * recall) / (precision + recall);
}
