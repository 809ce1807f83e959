// A conversation as the model reads it, in pieces that are the same whatever follows them: a message, the label of a reply, a reply.
// So the state behind any message serves every conversation that begins with it.
import { cleanMessage, type ThinkingMode, TURN_SEPARATOR, thinkingOpening, withThinkingHint } from "@rwkv-ts/generate";
import type { Engine } from "../engine/engine.js";
import { joined } from "../engine/joined.js";
import { type Prompt, promptOf } from "../engine/prompt.js";
import type { Message, Tool } from "./messages.js";
import { callText, toolsText } from "./tool-text.js";

export interface ChatPrompt extends Prompt {
  /** How the reply begins, behind the assistant's label; part of the prompt. */
  readonly opening: string;
}

/** What a reply reads like in later prompts, behind the assistant's label. */
export const replyText = ({ content, calls = [] }: Pick<Message, "content" | "calls">): string => {
  const text = cleanMessage([content, ...calls.map(callText)].filter((part) => part !== "").join("\n"));
  return text === "" ? "" : ` ${text}`;
};

/** The pieces of messages alone. */
export function messagePieces(
  { template }: Pick<Engine, "template">,
  messages: readonly Message[],
  thinking: ThinkingMode,
): string[] {
  const pieces: string[] = [];
  messages.forEach((message, index) => {
    const separator = index === 0 ? "" : TURN_SEPARATOR;
    if (message.role === "assistant") {
      pieces.push(separator + template.assistantLabel, replyText(message));
      return;
    }
    const asked =
      index === messages.length - 1 && message.role === "user" ? withThinkingHint(message, thinking) : message;
    pieces.push(separator + template.turn(asked));
  });
  return pieces.filter((piece) => piece !== "");
}

/** The pieces of a prompt for the next reply to these messages, and its opening. */
export function chatPieces(
  engine: Pick<Engine, "template">,
  messages: readonly Message[],
  thinking: ThinkingMode,
): { pieces: string[]; opening: string } {
  const opening = thinkingOpening(thinking);
  const label = (messages.length > 0 ? TURN_SEPARATOR : "") + engine.template.assistantLabel;
  const pieces = [...messagePieces(engine, messages, thinking), label, opening];
  return { pieces: pieces.filter((piece) => piece !== ""), opening };
}

/** The messages with what the model must know of the tools, at their beginning. */
export function withTools(messages: readonly Message[], tools: readonly Tool[]): readonly Message[] {
  if (tools.length === 0) return messages;
  const [first, ...rest] = messages;
  const isSystem = first?.role === "system" || first?.role === "developer";
  const before = isSystem ? `${first.content}\n` : "";
  return [{ role: "system", content: before + toolsText(tools) }, ...(isSystem ? rest : messages)];
}

/** @throws ApiError where the model has no tokenizer */
export function chatPrompt(
  engine: Engine,
  messages: readonly Message[],
  thinking: ThinkingMode,
  /** Ids of what came before the messages. */
  before?: Int32Array,
): ChatPrompt {
  const { pieces, opening } = chatPieces(engine, messages, thinking);
  if (before && messages.length > 0) pieces[0] = TURN_SEPARATOR + pieces[0];
  const { ids, marks } = promptOf(pieces, (text) => engine.encode(text));
  if (!before) return { ids, marks, opening };
  return { ids: joined(before, ids), marks: [before.length, ...marks.map((mark) => mark + before.length)], opening };
}
