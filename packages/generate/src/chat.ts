// A conversation with a model: keeps the messages, feeds only what is new, streams the replies, and can take back or
// repeat them.

import { checkOptions, InputError } from "@rwkv-ts/core";
import { type ChatMessage, checkedMessage, contentText, type MessageInput, type TextPart } from "./chat-message.js";
import {
  type ChatTemplate,
  cleanMessage,
  g1Template,
  type ThinkingMode,
  TURN_SEPARATOR,
  thinkingOpening,
  withThinkingHint,
} from "./chat-template.js";
import { continueFrom, type GenerateOptions, type GenerateResult } from "./generate.js";
import type { ForkableModel, TextCodec } from "./model.js";
import { chatChecks, replyChecks } from "./option-checks.js";
import { createSampler, type Sampler, type SamplerOptions } from "./sampler.js";
import { type ReplyPart, splitThought, ThoughtSplitter } from "./thought-splitter.js";
import { Transcript } from "./transcript.js";

/** How a conversation begins and how its replies are drawn. */
export interface ChatOptions extends SamplerOptions {
  /** Default: that of RWKV World and G1 models. */
  template?: ChatTemplate;
  /** A message of the role "system" that comes first. */
  system?: string | readonly TextPart[];
  /** Earlier messages. */
  messages?: readonly MessageInput[];
  /** Default for the replies: "none". */
  thinking?: ThinkingMode;
  /** Further stop strings, besides the template's. */
  stop?: readonly string[];
  /** Default for the replies: 1024. */
  maxTokens?: number;
  /** States kept for undo and regenerate. Older turns are read again when needed. Default 4. */
  maximumSnapshots?: number;
}

/** What differs for one reply. */
export interface ReplyOptions extends Pick<GenerateOptions, "maxTokens" | "signal" | "onToken"> {
  thinking?: ThinkingMode;
}

/** A reply that is over. */
export interface ChatReply {
  message: ChatMessage;
  /** Why it ended, as of `GenerateResult`. */
  reason: GenerateResult["reason"];
  /** The ids drawn. */
  ids: number[];
}

interface Turn {
  /** The message as it was given; for replies thought and answer, without white space around them. */
  message: ChatMessage;
  /** What the model reads for it, the assistant's label included. */
  text: string;
}

const DEFAULT_MAX_TOKENS = 1024;

/**
 * A conversation with a model: it feeds only what is new, streams replies, and can take them back or repeat them. Dispose of it to give
 * its states up.
 */
export class Chat {
  readonly #codec: TextCodec;
  readonly #options: ChatOptions;
  readonly #template: ChatTemplate;
  readonly #sampler: Sampler;
  readonly #transcript: Transcript;
  #turns: Turn[];
  #busy = false;

  /**
   * @param model its present state is where the conversation begins; it stays unchanged and belongs to the caller
   * @throws InputError for an earlier message of an unknown role or shape
   */
  constructor(model: ForkableModel, codec: TextCodec, options: ChatOptions = {}) {
    checkOptions("a chat", options, chatChecks());
    this.#codec = codec;
    this.#options = { ...options }; // the caller's may change
    this.#template = options.template ?? g1Template;
    const { template, system, messages = [], thinking, stop, maxTokens, maximumSnapshots, ...sampling } = options;
    this.#sampler = createSampler({ vocabularySize: codec.vocabularySize, ...sampling });
    const first = system === undefined ? [] : [checkedMessage({ role: "system", content: system })];
    this.#turns = [...first, ...messages.map(checkedMessage)].map((message) => this.#turnOf(message));
    this.#transcript = new Transcript(model, codec, options.maximumSnapshots ?? 4);
  }

  /** The messages so far, a reply being generated excepted. */
  get messages(): readonly ChatMessage[] {
    return this.#turns.map(({ message }) => ({ ...message }));
  }

  /**
   * Sends a message and streams the reply in parts. An aborted reply, or one whose stream is left early, stays in the
   * conversation as far as it came; after an error of the model the message is taken back.
   * @throws InputError for an empty message, one that is no text, or while another reply is being generated
   */
  async *send(
    message: string | readonly TextPart[],
    options: ReplyOptions = {},
  ): AsyncGenerator<ReplyPart, ChatReply, void> {
    checkOptions("a reply", options, replyChecks());
    const content = contentText(message, "the message");
    if (cleanMessage(content) === "") throw new InputError("the message is empty");
    const question = this.#questionOf({ role: "user", content }, options);
    this.#begin();
    const before = this.#turns;
    this.#turns = [...before, question];
    return yield* this.#reply(options, before);
  }

  /** Replaces the last reply by another one; without one, replies to the last message. */
  async *regenerate(options: ReplyOptions = {}): AsyncGenerator<ReplyPart, ChatReply, void> {
    checkOptions("a reply", options, replyChecks());
    const asked = this.#turns.at(-1)?.message.role === "assistant" ? this.#turns.slice(0, -1) : this.#turns;
    const last = asked.at(-1);
    if (last?.message.role !== "user" && last?.message.role !== "tool")
      throw new InputError("there is no message to reply to");
    const question = last.message.role === "user" ? this.#questionOf(last.message, options) : last;
    this.#begin();
    const before = this.#turns;
    this.#turns = [...asked.slice(0, -1), question];
    return yield* this.#reply(options, before);
  }

  /** Takes back the last message of the user and what came after it; returns the messages taken back. */
  undo(): ChatMessage[] {
    if (this.#busy) throw new InputError("a reply is being generated: wait for its end or abort it");
    const last = this.#turns.findLastIndex(({ message }) => message.role === "user");
    const taken = last < 0 ? [] : this.#turns.slice(last);
    this.#turns = this.#turns.slice(0, this.#turns.length - taken.length);
    return taken.map(({ message }) => message);
  }

  dispose(): void {
    this.#transcript.dispose();
  }

  async *#reply(options: ReplyOptions, before: Turn[]): AsyncGenerator<ReplyPart, ChatReply, void> {
    const opening = thinkingOpening(this.#thinking(options));
    const asked = this.#turns;
    const reply = new ThoughtSplitter();
    let written = opening;
    let result: GenerateResult | undefined;
    let failed = false;
    try {
      yield* reply.push(opening);
      const pieces = await this.#open(asked, opening, options);
      for (let step = await pieces?.next(); step; step = await pieces?.next()) {
        if (step.done) {
          result = step.value;
          break;
        }
        written += step.value;
        yield* reply.push(step.value);
      }
      yield* reply.flush();
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      this.#turns = failed ? before : [...asked, ...this.#replyTurn(written, opening)];
      this.#busy = false;
    }
    const message: ChatMessage = { role: "assistant", ...splitThought(written) };
    return { message, reason: result?.reason ?? "aborted", ids: result?.ids ?? [] };
  }

  /** Has the conversation read and begins the reply; undefined where the signal fired meanwhile. */
  async #open(
    turns: readonly Turn[],
    opening: string,
    options: ReplyOptions,
  ): Promise<AsyncGenerator<string, GenerateResult, void> | undefined> {
    const { signal, onToken, maxTokens = this.#options.maxTokens ?? DEFAULT_MAX_TOKENS } = options;
    const prompt = [...turns.map(({ text }) => text), this.#template.assistantLabel + opening].join(TURN_SEPARATOR);
    let logits: Float32Array;
    try {
      logits = await this.#transcript.moveTo(prompt, signal && { signal });
    } catch (error) {
      if (signal?.aborted) return undefined;
      throw error;
    }
    this.#transcript.snapshot();
    this.#sampler.reset();
    const stop = [...this.#template.stop, ...(this.#options.stop ?? [])];
    return continueFrom(logits, this.#transcript, this.#codec, {
      sampler: this.#sampler,
      maxTokens,
      stop,
      signal,
      onToken,
    });
  }

  /** The reply as the model wrote it; nothing where it wrote nothing. */
  #replyTurn(written: string, opening: string): Turn[] {
    if (written.trimEnd() === opening.trimEnd()) return [];
    const message: ChatMessage = { role: "assistant", ...splitThought(written) };
    return [{ message, text: this.#template.assistantLabel + written.trimEnd() }];
  }

  #turnOf(message: ChatMessage): Turn {
    return { message, text: this.#template.turn(message) };
  }

  /** The turn of the user's message that is to be answered now, with the mode's hint. */
  #questionOf(message: ChatMessage, options: ReplyOptions): Turn {
    return { message, text: this.#template.turn(withThinkingHint(message, this.#thinking(options))) };
  }

  #thinking(options: ReplyOptions): ThinkingMode {
    return options.thinking ?? this.#options.thinking ?? "none";
  }

  #begin(): void {
    if (this.#busy) throw new InputError("a reply is being generated: wait for its end or abort it");
    this.#busy = true;
  }
}
