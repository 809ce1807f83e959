// A loaded model as people use it: text in, text out.
import type { Model } from "@rwkv-ts/core";
import { Chat, type ChatOptions, type GenerateOptions, type GenerateResult } from "@rwkv-ts/generate";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import type { ModelInfo } from "./info.js";
import { decodeState, encodeState } from "./saved-state.js";
import { type LogitsMode, type SessionContext, TextSession } from "./text-session.js";
import { noTokenizer, type TokenizerChoice } from "./tokenizer.js";

const defaultMaxTokens = 256;

export class LanguageModel implements AsyncDisposable {
  readonly #context: SessionContext;
  readonly #ownsBackend: boolean;
  #disposed = false;

  /** Use `loadModel`, or the `load` of a version. */
  constructor(
    /** The model of token ids. */
    readonly model: Model,
    tokenizer: TokenizerChoice,
    /** What was loaded, and which tokenizer and backend were chosen. */
    readonly info: ModelInfo,
    options: { readonly ownsBackend: boolean; readonly maxTokens?: number | undefined },
  ) {
    this.#context = { tokenizer, maxTokens: options.maxTokens ?? defaultMaxTokens };
    this.#ownsBackend = options.ownsBackend;
  }

  /** Undefined where none is known; `info.tokenizer` says why. Text then cannot be read or written, logits can. */
  get tokenizer(): Tokenizer | undefined {
    return this.#context.tokenizer.tokenizer;
  }

  /**
   * Streams a continuation of the prompt in pieces of whole characters. Returns why it ended, and the whole text. An aborted
   * generation ends with what it has.
   * @throws TokenizerError without a tokenizer, InputError for options out of bounds
   */
  async *generate(
    prompt: string | ArrayLike<number>,
    options: GenerateOptions = {},
  ): AsyncGenerator<string, GenerateResult, void> {
    using session = this.session();
    return yield* session.generate(prompt, options);
  }

  /** A conversation. @throws TokenizerError without a tokenizer */
  chat(options: ChatOptions = {}): Chat {
    const { tokenizer } = this.#context;
    if (!tokenizer.tokenizer) throw noTokenizer(tokenizer);
    using start = this.session();
    return new Chat(start, tokenizer.tokenizer, options);
  }

  /** A new session that has read nothing. `mode`: a rule of the version other than the default one (RWKV-X: `call`). */
  session(options: { readonly mode?: LogitsMode | undefined } = {}): TextSession {
    const { mode } = options;
    const own = mode !== undefined && this.model.modes.includes(mode) ? { mode } : {};
    return new TextSession(this.model.session(own), this.#context);
  }

  /** Logits [tokens, V] after each of the tokens, from the initial state. */
  async logits(tokens: ArrayLike<number>, mode: LogitsMode = "sequence"): Promise<Float32Array> {
    using session = this.session({ mode });
    return await session.logits(tokens, { mode });
  }

  /** A session's state as a .safetensors file. */
  async saveState(session: TextSession): Promise<Uint8Array> {
    return encodeState(await session.save());
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

  /** Frees the model, and the backend if it was made for it. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    await this.model[Symbol.asyncDispose]();
    if (this.#ownsBackend) await this.model.backend[Symbol.asyncDispose]();
  }
}
