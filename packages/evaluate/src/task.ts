// What an evaluation is: data become questions, a question asks the model for something and makes a row of numbers of the
// answers, and the rows make metrics. Rows are plain JSON, so a run that was interrupted goes on from those that it has.
import type { Architecture } from "@rwkv-ts/core/model";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import type { JsonObject } from "./json.js";
import type { Metrics } from "./metric.js";

/** The log-probabilities of ids after others. */
export interface ScoreRequest {
  readonly kind: "score";
  /** What was read before; at least one id. Requests of one question that share this very array read it once. */
  readonly context: readonly number[];
  /** Ids whose probabilities are wanted; at least one. */
  readonly target: readonly number[];
  /** Whether it is wanted that the target is what the likeliest id at every place makes; costs the logits [target, V]. */
  readonly greedy?: boolean;
}

/** The likeliest continuation, id by id. */
export interface GenerateRequest {
  readonly kind: "generate";
  readonly prompt: readonly number[];
  readonly maxTokens: number;
  /** Strings that end the text and are no part of it. */
  readonly stop: readonly string[];
}

/** What a question asks a model for: how probable ids are, or a text. */
export type Request = ScoreRequest | GenerateRequest;

/** How probable the target of a ScoreRequest is. */
export interface Score {
  readonly kind: "score";
  /** ln p(id | context and the ids before), in nats, [target]. */
  readonly logprobs: ArrayLike<number>;
  /** Their sum. */
  readonly logprob: number;
  /**
   * Whether no id has a larger logit than the target's at any place, the lowest of equal ones counting as the likeliest, as
   * argmax counts; undefined where it was not asked for.
   */
  readonly isGreedy: boolean | undefined;
}

/** The text that a GenerateRequest asked for. */
export interface Generated {
  readonly kind: "generate";
  readonly text: string;
}

/** What a model gives for a Request of the same kind. */
export type Answer = Score | Generated;

/** What is asked of a model at a time, and the row that its answers make. */
export interface Question<Row extends JsonObject = JsonObject> {
  /** Tokens that it predicts, where they are the measure of progress. */
  readonly tokens?: number;
  /** What the model is asked, made when its turn comes. */
  requests(): readonly Request[];
  /** @param answers in the order of the requests */
  row(answers: readonly Answer[]): Row;
}

/** An evaluation: questions of data, a row of plain JSON of the answers to each, metrics of the rows. */
export interface Task<Row extends JsonObject = JsonObject> {
  readonly name: string;
  /** What its questions are, for people: "passages". */
  readonly things: string;
  /** All that decides the rows, the checksum of the data included: a run goes on under the same settings only. */
  readonly settings: JsonObject;
  /**
   * @param architecture of the model that is asked
   * @throws InputError for data or lengths that cannot be asked, before anything is computed
   */
  questions(tokenizer: Tokenizer, architecture?: Architecture): readonly Question<Row>[];
  /** @param rows in the order of the questions; at least one */
  metrics(rows: readonly Row[]): Metrics;
  /** Pictures as SVG, by name. */
  charts?(rows: readonly Row[]): Readonly<Record<string, string>>;
}

/** The score among answers. */
export function scoreOf(answer: Answer | undefined): Score {
  if (answer?.kind !== "score") throw new Error("a score was asked for");
  return answer;
}

/** The text among answers. */
export function textOf(answer: Answer | undefined): string {
  if (answer?.kind !== "generate") throw new Error("a text was asked for");
  return answer.text;
}
