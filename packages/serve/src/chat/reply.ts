// The reply to a chat as events, the same for all protocols: thoughts, text, calls of tools, and in the end why it is over.
import { ThoughtSplitter, type TokenLogProbability } from "@rwkv-ts/generate";
import type { TextSession } from "@rwkv-ts/preset";
import type { Engine } from "../engine/engine.js";
import { joined } from "../engine/joined.js";
import { type WriteOptions, type Written, type WrittenPiece, write } from "../engine/write.js";
import { CallSplitter } from "./call-splitter.js";
import { type ChatPrompt, replyText } from "./chat-prompt.js";
import type { ToolCall } from "./messages.js";

export type ReplyEvent =
  | { readonly kind: "thought" | "text"; readonly text: string; readonly logprobs: readonly TokenLogProbability[] }
  /** A call begins. */
  | { readonly kind: "call"; readonly index: number; readonly id: string; readonly name: string }
  | { readonly kind: "arguments"; readonly index: number; readonly text: string };

export interface Reply {
  readonly content: string;
  readonly thought: string;
  readonly calls: readonly ToolCall[];
  readonly finish: "stop" | "length" | "tool_calls";
  /** The stop string of the request that ended it. */
  readonly stop: string | undefined;
  /** Tokens written, and how many of them were thought. */
  readonly tokens: number;
  readonly thoughtTokens: number;
  /** Ids of the whole text so far, the reply included. */
  readonly ids: Int32Array;
}

export interface ReplyOptions extends Omit<WriteOptions, "stop"> {
  /** Stop strings of the request, besides the template's. */
  readonly stop: readonly string[];
  /** Whether calls of tools are looked for. */
  readonly mayCall: boolean;
}

/**
 * Writes a reply from a session that has read the prompt, which ends for the caller: its state is kept for the next message.
 * @throws the signal's reason when it fires
 */
export async function* reply(
  engine: Engine,
  session: TextSession,
  prompt: ChatPrompt,
  options: ReplyOptions,
): AsyncGenerator<ReplyEvent, Reply, void> {
  const { mayCall, stop, ...writing } = options;
  const collected = new ReplyCollector(mayCall);
  try {
    yield* collected.push({ text: prompt.opening, tokens: [] });
    const pieces = write(session, { ...writing, stop: [...engine.template.stop, ...stop] });
    let step = await pieces.next();
    for (; !step.done; step = await pieces.next()) yield* collected.push(step.value);
    yield* collected.flush();
    const result = collected.result(step.value, stop, prompt, (text) => engine.tokenizer.encode(text));
    keep(engine, session, prompt, step.value, result);
    return result;
  } finally {
    session.dispose();
  }
}

/**
 * The next message of the conversation will find the state behind the reply: by the ids that it was written with, and by those of what
 * clients send back, where that differs in white space only. What was thought is not sent back, and so is read no more.
 */
function keep(engine: Engine, session: TextSession, prompt: ChatPrompt, written: Written, reply: Reply): void {
  const { text } = written;
  const sent = replyText(reply);
  const isSentBack = prompt.opening === "" && reply.thought === "" && sent !== "" && words(text) === words(sent);
  if (isSentBack) engine.keep(joined(prompt.ids, engine.tokenizer.encode(sent)), session.fork());
  engine.keep(reply.ids, session.fork());
}

const words = (text: string): string => text.split(/\s+/).join(" ").trim();

/** Sorts a reply into what it consists of. */
class ReplyCollector {
  readonly #thoughts = new ThoughtSplitter();
  readonly #calls: CallSplitter | undefined;
  readonly #made: { id: string; name: string; arguments: string }[] = [];
  #logprobs: TokenLogProbability[] = [];
  #content = "";
  #thought = "";
  #tokens = 0;
  #thoughtTokens = 0;
  #isThinking = false;

  constructor(mayCall: boolean) {
    this.#calls = mayCall ? new CallSplitter() : undefined;
  }

  *push({ text, tokens }: WrittenPiece): Generator<ReplyEvent, void, void> {
    for (const { logprob } of tokens) if (logprob) this.#logprobs.push(logprob);
    this.#tokens += tokens.length;
    if (this.#isThinking) this.#thoughtTokens += tokens.length;
    for (const { kind, text: part } of this.#thoughts.push(text)) yield* this.#part(kind, part);
  }

  *flush(): Generator<ReplyEvent, void, void> {
    for (const { kind, text } of this.#thoughts.flush()) yield* this.#part(kind, text);
    for (const part of this.#calls?.flush() ?? []) yield* this.#callPart(part);
  }

  *#part(kind: "thought" | "answer", text: string): Generator<ReplyEvent, void, void> {
    this.#isThinking = kind === "thought";
    if (kind === "thought") {
      this.#thought += text;
      yield { kind, text, logprobs: this.#takeLogprobs() };
    } else if (this.#calls) for (const part of this.#calls.push(text)) yield* this.#callPart(part);
    else yield* this.#callPart({ kind: "text", text });
  }

  *#callPart(part: ReturnType<CallSplitter["push"]>[number]): Generator<ReplyEvent, void, void> {
    if (part.kind === "text") {
      const text = this.#made.length > 0 && part.text.trim() === "" ? "" : part.text;
      if (text === "") return;
      this.#content += text;
      yield { kind: "text", text, logprobs: this.#takeLogprobs() };
    } else if (part.kind === "call") {
      const call = { id: `call_${newId()}`, name: part.name, arguments: "" };
      this.#made[part.index] = call;
      yield { kind: "call", index: part.index, id: call.id, name: call.name };
    } else {
      this.#made[part.index]!.arguments += part.text;
      yield part;
    }
  }

  #takeLogprobs(): TokenLogProbability[] {
    const logprobs = this.#logprobs;
    this.#logprobs = [];
    return logprobs;
  }

  /** @param encode for what a stop string ended: its ids go beyond the text */
  result(
    written: Written,
    stops: readonly string[],
    prompt: ChatPrompt,
    encode: (text: string) => readonly number[],
  ): Reply {
    const isCut = written.reason === "length";
    return {
      content: this.#made.length > 0 ? this.#content.trimEnd() : this.#content,
      thought: this.#thought,
      calls: this.#made,
      finish: isCut ? "length" : this.#made.length > 0 ? "tool_calls" : "stop",
      stop: written.stop !== undefined && stops.includes(written.stop) ? written.stop : undefined,
      tokens: this.#tokens + written.rest.length,
      thoughtTokens: this.#thoughtTokens,
      ids: joined(prompt.ids, written.stop === undefined ? written.ids : encode(written.text)),
    };
  }
}

/** 24 hexadecimal digits that nothing else has. */
export const newId = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 24);
