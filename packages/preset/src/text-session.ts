// A session that reads and writes text: core's session of token ids together with the model's tokenizer.
import {
  type Choice,
  checkOptions,
  type Drawn,
  type DrawOptions,
  EndsWithBlock,
  InputError,
  type ReadOptions,
  type SavedState,
  type Session,
  type StateType,
} from "@rwkv-ts/core";
import {
  type Checkpoint,
  continueFrom,
  type ForkableModel,
  type GenerateOptions,
  type GenerateResult,
  generate,
  type NextTokenModel,
} from "@rwkv-ts/generate";
import { logitsChecks, readChecks } from "./option-checks.js";
import { tokenList } from "./token-list.js";
import { noTokenizer, type TokenizerChoice } from "./tokenizer.js";

/**
 * sequence: many tokens at once; recurrent: one at a time; training: the trainer's forward, where that differs; call: a call of
 * the official package, where that differs (RWKV-X).
 */
export type LogitsMode = "sequence" | "recurrent" | "call" | "training";

/** What all sessions of a model share. */
export interface SessionContext {
  readonly tokenizer: TokenizerChoice;
  /** Most tokens of a prompt in one step. */
  readonly tokensPerStep: number;
  /** Functions of the weights besides the default one. */
  readonly modes: readonly string[];
}

/**
 * One text's state. Its memory does not grow with what it has read. What is asked of it happens in the order in which it was
 * asked; while it writes, it takes nothing but `fork`, `save` and `dispose`.
 */
export class TextSession extends EndsWithBlock implements ForkableModel {
  readonly #session: Session;
  readonly #context: SessionContext;
  #isWriting = false;

  /** Use `model.session()`. */
  constructor(session: Session, context: SessionContext) {
    super();
    this.#session = session;
    this.#context = context;
  }

  /** Tokens in the text so far. */
  get position(): number {
    return this.#session.position;
  }

  /**
   * Reads text or token ids; resolves to the logits [V] after the last token. An abort or failure leaves the session as it was.
   * @throws TokenizerError for text where the model has no tokenizer; InputError for ids outside the vocabulary, where there is
   *   nothing to read, or while the session writes; AbortedError; StateError after disposal
   */
  async feed(input: string | ArrayLike<number>, options: ReadOptions = {}): Promise<Float32Array> {
    this.#refuseWhileWriting();
    checkOptions("feed", options, readChecks);
    return this.#session.feed(this.#idsOf(input), options);
  }

  /** Reads token ids, and draws the id after them where the logits are. The id is not part of the text before it is fed. @throws as `feed` */
  async draw(ids: ArrayLike<number>, choice: Choice, options: DrawOptions = {}): Promise<Drawn> {
    this.#refuseWhileWriting();
    return this.#session.draw(ids, choice, options);
  }

  /** Adds ids to the text; they are read with what comes next. @throws InputError while the session writes */
  append(ids: readonly number[]): void {
    this.#refuseWhileWriting();
    this.#session.append(ids);
  }

  /**
   * Continues the text: reads the prompt, if any, and generates. What is generated becomes part of the session's text; a stop
   * string does not.
   * @throws as `feed`, and InputError for options out of bounds
   */
  async *generate(
    prompt: string | ArrayLike<number> = "",
    options: GenerateOptions = {},
  ): AsyncGenerator<string, GenerateResult, void> {
    const codec = this.#codec();
    const ids = this.#idsOf(prompt);
    this.#refuseWhileWriting();
    this.#isWriting = true;
    try {
      if (ids.length > 0) return yield* generate(this.#writer(), codec, ids, options);
      const logits = await this.#logitsHere(options.signal);
      if (logits === "new") return yield* generate(this.#writer(), codec, [], options);
      return yield* continueFrom(logits, this.#writer(), codec, options);
    } finally {
      this.#isWriting = false;
    }
  }

  /** Logits after the text so far, or none where the signal fires before; "new" where there is no text. */
  async #logitsHere(signal: AbortSignal | undefined): Promise<Float32Array | "new"> {
    try {
      return await this.#session.feed([], { signal });
    } catch (error) {
      if (signal?.aborted) return new Float32Array();
      if (!(error instanceof InputError)) throw error;
      if (this.position === 0) return "new";
      throw new InputError("this state knows no logits to go on from: give a prompt", { cause: error });
    }
  }

  /** What generation drives. */
  #writer(): NextTokenModel {
    const session = this.#session;
    return {
      feed: (ids, options) => session.feed(ids, options),
      draw: (ids, choice, options) => session.draw(ids, choice, options),
      append: (ids) => session.append(ids),
      checkpoint: () => checkpointOf(session),
    };
  }

  /** Reads token ids; resolves to the logits [tokens, V] after each of them. @throws as `feed` */
  async logits(tokens: ArrayLike<number>, options: ReadOptions & { mode?: LogitsMode } = {}): Promise<Float32Array> {
    const pieces: Float32Array[] = [];
    for await (const piece of this.logitsInPieces(tokens, options)) pieces.push(piece);
    if (pieces.length === 1) return pieces[0]!;
    const all = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  /** As `logits`, a few rows at a time: [n, V] each. After an abort the session has read what has been given out. */
  async *logitsInPieces(
    tokens: ArrayLike<number>,
    options: ReadOptions & { mode?: LogitsMode } = {},
  ): AsyncGenerator<Float32Array, void, void> {
    checkOptions("logits", options, logitsChecks);
    const { mode = "sequence", signal } = options;
    const ids = tokenList("what logits are computed of", tokens);
    if (ids.length === 0) throw new InputError("there are no tokens to compute logits of");
    this.#checkMode(mode);
    this.#refuseWhileWriting();
    this.#isWriting = true;
    try {
      if (this.#session.unread > 0) await this.#session.feed([], { signal });
      const { steps = "anywhere" } = this.#session.architecture;
      const step = mode === "recurrent" ? 1 : steps === "anywhere" ? this.#context.tokensPerStep : ids.length;
      for (let from = 0; from < ids.length; from += step)
        yield await this.#session.feedAll(ids.slice(from, from + step), { signal });
    } finally {
      this.#isWriting = false;
    }
  }

  /** A session computes by one rule from its beginning on. */
  #checkMode(mode: LogitsMode): void {
    const { architecture } = this.#session;
    const hasOwn = this.#context.modes.includes(mode);
    if (mode === "call" && !hasOwn) throw new InputError(`${architecture.id} has no mode ${mode}`);
    if (hasOwn && this.#session.mode !== mode)
      throw new InputError(`begin a session for it: model.session({ mode: "${mode}" })`);
  }

  /** Name, type and shape of everything in the state after so many more tokens. */
  stateTypes(tokens = 0): Map<string, StateType> {
    return this.#session.stateTypes(tokens);
  }

  /** An independent copy of the text so far. */
  fork(): TextSession {
    return new TextSession(this.#session.fork(), this.#context);
  }

  /** The whole state, to be kept outside; see `encodeState` for the file. @throws StateError after disposal */
  save(): Promise<SavedState> {
    return this.#session.save();
  }

  /** Takes over a saved state. @throws StateError for one of another model or a damaged one, InputError while the session writes */
  restore(state: SavedState): void {
    this.#refuseWhileWriting();
    this.#session.restore(state);
  }

  /** Gives the state up behind what was asked before. */
  dispose(): void {
    this.#session.dispose();
  }

  #refuseWhileWriting(): void {
    if (this.#isWriting)
      throw new InputError("the session is writing: wait for its end, abort it, or write with a fork of it");
  }

  #idsOf(input: string | ArrayLike<number>): number[] {
    if (typeof input !== "string") return tokenList("what a session reads", input);
    return input === "" ? [] : [...this.#codec().encode(input)];
  }

  #codec() {
    const { tokenizer } = this.#context;
    if (!tokenizer.tokenizer) throw noTokenizer(tokenizer);
    return tokenizer.tokenizer;
  }
}

function checkpointOf(session: Session): Checkpoint {
  const copy = session.fork();
  return {
    restore: (ids) => {
      session.become(copy);
      session.append(ids);
    },
    dispose: () => copy.dispose(),
  };
}
