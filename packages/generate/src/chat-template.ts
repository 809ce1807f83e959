// How a conversation is written for RWKV: "Label: content" turns with an empty line between them, the reply opened by
// the assistant's label. Source: the model cards of RWKV-7 World and RWKV-7 G1 (BlinkDL/rwkv7-g1), BlinkDL/ChatRWKV,
// API_DEMO_CHAT.py, and for what tools give back the templates of G1 (BlinkDL/RWKV-LM, RWKV-v7/RWKV7-G1x-templates.txt).

import { anyValue, checkOptions, InputError, type OptionCheck, objectWith, shown } from "@rwkv-ts/core";
import { type ChatMessage, type ChatRole, checkedMessage, type MessageInput } from "./chat-message.js";

/**
 * How a G1 model begins its reply.
 * - "none": it answers directly;
 * - "think": it reasons first;
 * - "think-briefly", "think-long": so too, with the hint that models from 2025-09-22 on know;
 * - "skip": an empty thought is written for it, which improves the answer of reasoning models over "none".
 */
export type ThinkingMode = "none" | "think" | "think-briefly" | "think-long" | "skip";

// The opening stops before ">" because the vocabulary has tokens that join it to the line break after it, and the model
// must be free to choose them.
const THINKING: Readonly<Record<ThinkingMode, { userSuffix: string; opening: string }>> = {
  none: { userSuffix: "", opening: "" },
  think: { userSuffix: "", opening: " <think" },
  "think-briefly": { userSuffix: " think a bit", opening: " <think" },
  "think-long": { userSuffix: " think a lot", opening: " <think" },
  skip: { userSuffix: "", opening: " <think>\n</think" },
};

/** Separates turns. Contents must not hold it, or the model takes what follows for a new turn. */
export const TURN_SEPARATOR = "\n\n";

/** How the turns of a conversation are written as one text. */
export interface ChatTemplate {
  /** A turn as it is read, without the separator after it. */
  turn(message: ChatMessage): string;
  /** The label that opens the assistant's turn. */
  readonly assistantLabel: string;
  /** Strings at which a reply is over. */
  readonly stop: readonly string[];
}

/** Labels of the roles, where they are not those of RWKV World and G1 models. */
export interface ChatLabels {
  system?: string;
  user?: string;
  assistant?: string;
  /** Default: that of the user, as which G1 models read what a tool gives back. */
  tool?: string;
  /** Default: that of the system. */
  developer?: string;
}

const text: OptionCheck = (value) => (typeof value === "string" ? undefined : "must be a text");

/** A template with other labels, such as "Question" and "Answer". Its `turn` throws an InputError for an unknown role. */
export function createChatTemplate(labels: ChatLabels = {}): ChatTemplate {
  checkOptions("createChatTemplate", labels, {
    system: text,
    user: text,
    assistant: text,
    tool: text,
    developer: text,
  });
  const { system = "System", user = "User", assistant = "Assistant", tool = user, developer = system } = labels;
  const label: Readonly<Record<ChatRole, string>> = { system, user, assistant, tool, developer };
  return {
    turn(message) {
      const { role, content } = checkedMessage(message);
      return `${label[role]}: ${cleanMessage(content)}`;
    },
    assistantLabel: `${assistant}:`,
    stop: [...new Set([user, assistant, system, tool, developer])].map((name) => `${TURN_SEPARATOR}${name}:`),
  };
}

/** The template of RWKV World and G1 models: System (also for developer), User (also for tool), Assistant. */
export const g1Template: ChatTemplate = /* @__PURE__ */ createChatTemplate();

/** A message without what would look like a turn's end: one line break for many, no white space around. */
export function cleanMessage(content: string): string {
  return content
    .replace(/\r\n?/g, "\n")
    .replace(/\n(?:[ \t\u3000]*\n)+/g, "\n")
    .trim();
}

/** How the reply begins in this mode, after the assistant's label. */
export function thinkingOpening(thinking: ThinkingMode): string {
  return thinkingOf(thinking).opening;
}

/** @throws InputError for a mode that there is not */
function thinkingOf(mode: ThinkingMode): (typeof THINKING)[ThinkingMode] {
  if (Object.hasOwn(THINKING, mode)) return THINKING[mode];
  throw new InputError(`thinking must be one of ${Object.keys(THINKING).join(", ")}; got ${shown(mode)}`);
}

/** The user's message with the hint that the mode asks for. */
export function withThinkingHint(message: ChatMessage, thinking: ThinkingMode): ChatMessage {
  return { ...message, content: cleanMessage(message.content) + thinkingOf(thinking).userSuffix };
}

/** How a prompt is written out of messages. */
export interface RenderOptions {
  template?: ChatTemplate;
  /** Default "none". */
  thinking?: ThinkingMode;
}

/** The prompt for the assistant's next reply to these messages. @throws InputError for a message of an unknown role or shape */
export function renderChat(messages: readonly MessageInput[], options: RenderOptions = {}): string {
  checkOptions("renderChat", options, { template: objectWith("turn"), thinking: anyValue });
  if (!Array.isArray(messages))
    throw new InputError(`a chat is rendered from a list of messages, got ${shown(messages)}`);
  const { template = g1Template, thinking = "none" } = options;
  const turns = messages.map((given, i) => {
    const message = checkedMessage(given, i);
    const isLast = i === messages.length - 1;
    return template.turn(isLast && message.role === "user" ? withThinkingHint(message, thinking) : message);
  });
  return [...turns, template.assistantLabel + thinkingOpening(thinking)].join(TURN_SEPARATOR);
}
