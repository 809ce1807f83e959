// What a request wants to know of its tokens. It is a property of rows, not of programs: one round may draw ids for some sequences,
// read logits of others, and score the tokens of a third; only what is asked for is read back. A drawn id costs four bytes.
import { InputError } from "../errors.js";
import { type Choice, checkChoice } from "../ops/choice.js";
import { shown } from "../options.js";

/** What a row of a round gives: an id drawn, logits [V], what the head sees [C], or the log-probability of a given id. */
export type RowKind = "draw" | "logits" | "hidden" | "score";

/** An id drawn from a session's logits. */
export interface Drawn {
  /** -1 where nothing can be drawn: a logit is NaN, or every id is banned. */
  readonly id: number;
  /** The logits [V] that it was drawn from, where they were asked for, and where nothing can be drawn. */
  readonly logits: Float32Array | undefined;
}

/** How a request that draws an id may end early, and what it tells besides. */
export interface DrawOptions {
  readonly signal?: AbortSignal | undefined;
  /** Ids whose logits are wanted too when they are drawn, such as those that end a text; "all": the logits are always wanted. */
  readonly keep?: ReadonlySet<number> | "all" | undefined;
}

/** Collects what a request wants to know. Positions count the request's own tokens. */
export interface Reading<T = unknown> {
  readonly kind: RowKind | "none";
  readonly rows: "none" | "last" | "all";
  /** Whether it is right that there are no tokens to read. */
  readonly mayBeEmpty?: boolean;
  /** How many tokens there are, before the first row comes. */
  expect?(tokens: number): void;
  /** For draws: how. */
  readonly choice?: Choice;
  /** For draws: whether the logits of a row with that id are wanted. */
  wantsLogits?(id: number): boolean;
  /** For scores: the id whose probability is wanted at a position; negative: none. */
  target?(position: number): number;
  /** A row's numbers: logits [V], or what the head sees [C]; of a score its log-probability. Valid during the call. */
  take?(position: number, numbers: Float32Array): void;
  takeDrawn?(id: number, logits: Float32Array | undefined): void;
  readonly result: T;
}

/** Nothing: tokens are read for the state alone. */
export const nothing: Reading<undefined> = { kind: "none", rows: "none", result: undefined };

/** Reads what was left unread, if anything; the sequence then knows its logits. */
export const catchUp = (): Reading<undefined> => ({
  kind: "logits",
  rows: "last",
  mayBeEmpty: true,
  result: undefined,
});

/** Logits [V] after the last token, or [tokens, V]. */
export class LogitsReading implements Reading<Float32Array> {
  readonly kind = "logits";
  result = new Float32Array();
  constructor(
    private readonly vocabulary: number,
    readonly rows: "last" | "all",
  ) {}
  expect(tokens: number): void {
    this.result = new Float32Array(this.vocabulary * (this.rows === "last" ? 1 : tokens));
  }
  take(position: number, numbers: Float32Array): void {
    this.result.set(numbers, this.rows === "last" ? 0 : position * this.vocabulary);
  }
}

/** An id drawn after the last token. */
export class DrawReading implements Reading<Drawn> {
  readonly kind = "draw";
  readonly rows = "last";
  readonly choice: Choice;
  result: Drawn = { id: -1, logits: undefined };
  /** @throws InputError for a choice that has no meaning in this vocabulary */
  constructor(
    choice: Choice,
    private readonly keep: DrawOptions["keep"],
    vocabulary: number,
  ) {
    checkChoice(choice, vocabulary);
    const { changes, mask } = choice;
    this.choice = { ...choice, changes: new Map(changes), mask: mask?.slice() }; // the caller's may change before the turn
  }
  wantsLogits(id: number): boolean {
    return id < 0 || this.keep === "all" || this.keep?.has(id) === true;
  }
  takeDrawn(id: number, logits: Float32Array | undefined): void {
    this.result = { id, logits };
  }
}

/** Log-probabilities [tokens], in nats, of given ids: `targets[i]` after token i; NaN where that is negative. */
export class ScoreReading implements Reading<Float32Array> {
  readonly kind = "score";
  readonly rows = "all";
  readonly result: Float32Array;
  readonly #targets: Int32Array;
  /** @throws InputError for ids outside the vocabulary */
  constructor(targets: ArrayLike<number>, vocabulary: number) {
    this.#targets = Int32Array.from(targets);
    checkIds(
      this.#targets.map((id) => Math.max(0, id)),
      vocabulary,
    );
    this.result = new Float32Array(targets.length).fill(Number.NaN);
  }
  expect(tokens: number): void {
    if (tokens !== this.result.length)
      throw new InputError(`${tokens} tokens are to be read, but ${this.result.length} ids to be scored`);
  }
  target(position: number): number {
    return this.#targets[position]!;
  }
  take(position: number, numbers: Float32Array): void {
    this.result[position] = numbers[0]!;
  }
}

/** What the head sees [C], token by token: texts of any length need no more memory than `each` keeps. */
export class HiddenReading implements Reading<undefined> {
  readonly kind = "hidden";
  readonly result = undefined;
  constructor(
    readonly rows: "last" | "all",
    /** Told the position and the numbers [C], which are valid during the call. */
    readonly each: (position: number, numbers: Float32Array) => void,
  ) {}
  take(position: number, numbers: Float32Array): void {
    this.each(position, numbers);
  }
}

/** @throws InputError for what is no id of the vocabulary */
export function checkIds(ids: ArrayLike<number>, vocabulary: number): void {
  const { length } = Object(ids) as Partial<ArrayLike<number>>;
  if (typeof ids === "string" || !Number.isSafeInteger(length) || length! < 0)
    throw new InputError(`token ids must be a list of numbers, got ${shown(ids)}`);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    if (!Number.isInteger(id) || id < 0 || id >= vocabulary)
      throw new InputError(`token ${shown(id)} at position ${i} is not in the vocabulary of ${vocabulary} ids`);
  }
}
