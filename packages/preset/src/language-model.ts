// A loaded model as people use it: text in, text out. Whatever is asked at the same time is computed together.
import {
  asyncDispose,
  checkOptions,
  EndsWithBlockLater,
  InputError,
  type Model,
  type ReadOptions,
  shown,
} from "@rwkv-ts/core";
import { Chat, type ChatOptions, type GenerateOptions, type GenerateResult } from "@rwkv-ts/generate";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { type ContinuationPiece, type ContinuationsOptions, continuations } from "./continuations.js";
import { type EmbedOptions, embed } from "./embed.js";
import type { ModelInfo } from "./info.js";
import { readChecks, saveStateChecks, sessionChecks } from "./option-checks.js";
import { decodeState, encodeState, type SaveStateOptions } from "./saved-state.js";
import { type ScoreOptions, score, type TextScore } from "./score.js";
import { type LogitsMode, type SessionContext, TextSession } from "./text-session.js";
import { noTokenizer, type TokenizerChoice } from "./tokenizer.js";

const defaultTokensPerStep = 256;
/** Modes that every version has: where it has no rule of its own for them, its default one is theirs. */
const everywhere: readonly string[] = ["sequence", "recurrent", "training"] satisfies LogitsMode[];

/** What a session of text computes, and when it has its turn. */
export interface TextSessionOptions {
  /** A rule of the version other than the default one (RWKV-X: `call`, `training`). */
  readonly mode?: LogitsMode | undefined;
  /** Sessions with a higher number are served before all others, so that these may wait; equals share. Default 0. */
  readonly priority?: number | undefined;
}

/**
 * A loaded model with its tokenizer: text in, text out. Whatever is asked at the same time is computed together. End it with `dispose`
 * or `await using`.
 */
export class LanguageModel extends EndsWithBlockLater {
  readonly #context: SessionContext;
  readonly #ownsBackend: boolean;
  readonly #tables: { close(): Promise<void> } | undefined;
  #disposing: Promise<void> | undefined;

  /** Use `loadModel`, or the `load` of a version. */
  constructor(
    /** The model of token ids. */
    readonly model: Model,
    tokenizer: TokenizerChoice,
    /** What was loaded, and which tokenizer and backend were chosen. */
    readonly info: ModelInfo,
    options: {
      readonly ownsBackend: boolean;
      readonly tokensPerStep?: number | undefined;
      /** Files from which rows of tables are read. */
      readonly tables?: { close(): Promise<void> };
    },
  ) {
    super();
    const { tokensPerStep = defaultTokensPerStep, ownsBackend } = options;
    this.#context = { tokenizer, tokensPerStep, modes: model.modes };
    this.#ownsBackend = ownsBackend;
    this.#tables = options.tables;
  }

  /** Undefined where none is known; `info.tokenizer` says why. Text then cannot be read or written, logits can. */
  get tokenizer(): Tokenizer | undefined {
    return this.#context.tokenizer.tokenizer;
  }

  /**
   * Streams a continuation of the prompt in pieces of whole characters. Returns why it ended, and the whole text. An aborted
   * generation ends with what it has. Several at the same time are computed together.
   * @throws TokenizerError without a tokenizer, InputError for options out of bounds
   */
  async *generate(
    prompt: string | ArrayLike<number>,
    options: GenerateOptions = {},
  ): AsyncGenerator<string, GenerateResult, void> {
    const session = this.session();
    try {
      return yield* session.generate(prompt, options);
    } finally {
      session.dispose();
    }
  }

  /**
   * Streams `n` continuations of one prompt, which is read once. Returns their results in order. With a seed, continuation i
   * draws with seed + i.
   * @throws as `generate`
   */
  continuations(
    prompt: string | ArrayLike<number>,
    options: ContinuationsOptions = {},
  ): AsyncGenerator<ContinuationPiece, GenerateResult[], void> {
    return continuations(this.session(), prompt, options);
  }

  /**
   * The log-probability of every token of a text. Several at the same time are computed together.
   * @throws TokenizerError for text without a tokenizer, InputError where there is no token to predict
   */
  score(text: string | ArrayLike<number>, options: ScoreOptions = {}): Promise<TextScore> {
    return score(this.model, this.#context.tokenizer, text, options);
  }

  /**
   * A vector [channels] of length 1 for each text: texts of alike meaning have vectors of alike direction.
   * @throws TokenizerError without a tokenizer, InputError for a text without tokens
   */
  embed(texts: readonly string[], options: EmbedOptions = {}): Promise<Float32Array[]> {
    if (!Array.isArray(texts) || texts.some((text) => typeof text !== "string"))
      throw new InputError(`embed takes a list of texts: embed([text]), got ${shown(texts)}`);
    return Promise.all(texts.map((text) => embed(this.model, this.#context.tokenizer, text, options)));
  }

  /** A conversation. @throws TokenizerError without a tokenizer */
  chat(options: ChatOptions = {}): Chat {
    const { tokenizer } = this.#context;
    if (!tokenizer.tokenizer) throw noTokenizer(tokenizer);
    const start = this.session();
    try {
      return new Chat(start, tokenizer.tokenizer, options);
    } finally {
      start.dispose();
    }
  }

  /** A new session that has read nothing. @throws InputError for a mode that the version does not have */
  session(options: TextSessionOptions = {}): TextSession {
    checkOptions("a session", options, sessionChecks);
    const { mode, priority } = options;
    const hasOwn = mode !== undefined && this.model.modes.includes(mode);
    if (mode !== undefined && !hasOwn && !everywhere.includes(mode))
      throw new InputError(`${this.model.architecture.id} has no mode ${mode}`);
    return new TextSession(this.model.session({ mode: hasOwn ? mode : undefined, priority }), this.#context);
  }

  /** Logits [tokens, V] after each of the tokens, from the initial state. @throws InputError for ids outside the vocabulary */
  async logits(
    tokens: ArrayLike<number>,
    mode: LogitsMode = "sequence",
    options: ReadOptions = {},
  ): Promise<Float32Array> {
    checkOptions("logits", options, readChecks);
    const session = this.session({ mode });
    try {
      return await session.logits(tokens, { ...options, mode });
    } finally {
      session.dispose();
    }
  }

  /** A session's state as a .safetensors file; with `{ precision: "f16" }` in half the room. */
  async saveState(session: TextSession, options: SaveStateOptions = {}): Promise<Uint8Array> {
    checkOptions("saveState", options, saveStateChecks);
    if (!(session instanceof TextSession)) throw new InputError(`saveState takes a session, got ${shown(session)}`);
    return encodeState(await session.save(), options);
  }

  /** A new session that goes on from a state in bytes, a path or a URL. @throws StateError, CheckpointError */
  async loadState(source: string | URL | Blob | Uint8Array): Promise<TextSession> {
    const state = await decodeState(source);
    const session = this.session();
    try {
      session.restore(state);
      return session;
    } catch (error) {
      session.dispose();
      throw error;
    }
  }

  /** Frees the model, behind what was asked of it, and the backend if it was made for it. */
  dispose(): Promise<void> {
    this.#disposing ??= this.#end();
    return this.#disposing;
  }
  async #end(): Promise<void> {
    await this.model.dispose();
    await this.#tables?.close();
    if (this.#ownsBackend) await this.model.backend[asyncDispose]();
  }
}
