// A session that reads and writes text: core's session of token ids together with the model's tokenizer.
import {
  breather,
  type Choice,
  type Drawn,
  type DrawOptions,
  InputError,
  type SavedState,
  type Session,
} from "@rwkv-ts/core";
import {
  continueFrom,
  type ForkableModel,
  type GenerateOptions,
  type GenerateResult,
  generate,
  type NextTokenModel,
} from "@rwkv-ts/generate";
import { noTokenizer, type TokenizerChoice } from "./tokenizer.js";

/**
 * sequence: many tokens at once; recurrent: one at a time; training: the trainer's forward, where that differs; call: a call of
 * the official package, where that differs (RWKV-X).
 */
export type LogitsMode = "sequence" | "recurrent" | "call" | "training";

/** What all sessions of a model share. */
export interface SessionContext {
  readonly tokenizer: TokenizerChoice;
  /** Most tokens in one step. */
  readonly maxTokens: number;
}

interface Reading {
  readonly signal?: AbortSignal | undefined;
}

/** One text's state. Its memory does not grow with what it has read. Use it for one thing at a time; fork it for more. */
export class TextSession implements ForkableModel, Disposable {
  readonly #session: Session;
  readonly #context: SessionContext;
  /** Generation is many short steps; timers, signals and streams get their turn between them. */
  readonly #breathe = breather();
  /** The last generated id, which belongs to the text but has not been read yet. */
  #unread: readonly number[] = [];
  /** After the last token read, [V]. */
  #logits: Float32Array | undefined;

  /** Use `model.session()`. */
  constructor(session: Session, context: SessionContext) {
    this.#session = session;
    this.#context = context;
  }

  /** Tokens in the text so far. */
  get position(): number {
    return this.#session.position + this.#unread.length;
  }

  /**
   * Reads text or token ids; resolves to the logits [V] after the last token, valid until the session is used again. An
   * abort or failure leaves the session as it was.
   * @throws TokenizerError for text where the model has no tokenizer; InputError for ids outside the vocabulary; AbortedError
   */
  async feed(input: string | ArrayLike<number>, options: Reading = {}): Promise<Float32Array> {
    const ids = typeof input === "string" ? this.#codec().encode(input) : Array.from(input);
    const all = [...this.#unread, ...ids];
    if (all.length === 0 && this.#logits) return this.#logits;
    if (all.length === 0) throw new InputError("there is nothing to feed: the text has no tokens");
    return this.#advance(all, options.signal);
  }

  /** Reads token ids, and draws the id after them where the logits are. The id is not part of the text before it is fed. */
  async draw(ids: ArrayLike<number>, choice: Choice, options: DrawOptions = {}): Promise<Drawn> {
    return this.#draw([...this.#unread, ...Array.from(ids)], choice, options);
  }

  /**
   * Continues the text: reads the prompt, if any, and generates. What is generated becomes part of the session's text.
   * @throws as `feed`, and InputError for options out of bounds
   */
  async *generate(
    prompt: string | ArrayLike<number> = "",
    options: GenerateOptions = {},
  ): AsyncGenerator<string, GenerateResult, void> {
    const codec = this.#codec();
    const ids = typeof prompt === "string" ? codec.encode(prompt) : Array.from(prompt);
    const first = [...this.#unread, ...ids];
    const model: NextTokenModel = {
      feed: (next, reading) => this.#advance(next, reading?.signal),
      draw: (next, choice, drawing) => this.#draw(next, choice, drawing),
    };
    const onToken = (id: number) => {
      this.#unread = [id];
      options.onToken?.(id);
    };
    if (first.length > 0 || this.position === 0) return yield* generate(model, codec, first, { ...options, onToken });
    if (!this.#logits) throw new InputError("a restored session needs a prompt to go on from");
    return yield* continueFrom(this.#logits, model, codec, { ...options, onToken });
  }

  /** Reads token ids; resolves to the logits [tokens, V] after each of them. */
  async logits(tokens: ArrayLike<number>, options: Reading & { mode?: LogitsMode } = {}): Promise<Float32Array> {
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
    { mode = "sequence", signal }: Reading & { mode?: LogitsMode } = {},
  ): AsyncGenerator<Float32Array, void, void> {
    const ids = Array.from(tokens);
    if (ids.length === 0) throw new InputError("there are no tokens to compute logits of");
    this.#checkMode(mode);
    if (this.#unread.length > 0) await this.#advance(this.#unread, signal);
    const { steps = "anywhere" } = this.#session.architecture;
    const step = mode === "recurrent" ? 1 : steps === "anywhere" ? this.#context.maxTokens : ids.length;
    for (let from = 0; from < ids.length; from += step) {
      const logits = await this.#session.feedAll(ids.slice(from, from + step), { signal });
      this.#logits = logits.subarray(logits.length - this.#session.model.vocabularySize);
      yield logits;
      await this.#breathe();
    }
  }

  /** A session computes by one rule from its beginning on. */
  #checkMode(mode: LogitsMode): void {
    const { model, architecture } = this.#session;
    const own = model.architecture.modes?.[mode];
    if ((mode === "call" && !own) || (own && own !== architecture))
      throw new InputError(
        own ? `begin a session for it: model.session({ mode: "${mode}" })` : `${architecture.id} has no mode ${mode}`,
      );
  }

  /** Name and shape of everything in the state after so many more tokens. */
  stateShapes(tokens = 0): Map<string, readonly number[]> {
    return this.#session.stateShapes(tokens + this.#unread.length);
  }

  /** An independent copy of the text so far. */
  fork(): TextSession {
    const copy = new TextSession(this.#session.fork(), this.#context);
    copy.#unread = this.#unread;
    copy.#logits = this.#logits;
    return copy;
  }

  /** The whole state, to be kept outside; see `encodeState` for the file. */
  async save(): Promise<SavedState> {
    if (this.#unread.length > 0) await this.#advance(this.#unread);
    return this.#session.save();
  }

  /** Takes over a saved state. @throws StateError for one of another model */
  restore(state: SavedState): void {
    this.#session.restore(state);
    this.#unread = [];
    this.#logits = undefined;
  }

  dispose(): void {
    this.#session.dispose();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  #codec() {
    const { tokenizer } = this.#context;
    if (!tokenizer.tokenizer) throw noTokenizer(tokenizer);
    return tokenizer.tokenizer;
  }

  async #advance(ids: readonly number[], signal?: AbortSignal | undefined): Promise<Float32Array> {
    this.#logits = await this.#session.feed(ids, { signal });
    this.#unread = [];
    await this.#breathe();
    return this.#logits;
  }

  async #draw(ids: readonly number[], choice: Choice, options?: DrawOptions): Promise<Drawn> {
    const drawn = await this.#session.draw(ids, choice, options);
    this.#logits = drawn.logits;
    this.#unread = [];
    await this.#breathe();
    return drawn;
  }
}
