// A message of a conversation, checked where it comes in: messages arrive as JSON from clients that speak OpenAI's protocol, where
// no type holds. Content is text, or parts of text that belong together.

import { InputError, shown } from "@rwkv-ts/core";

const roles = ["system", "developer", "user", "assistant", "tool"] as const;
/** `developer` speaks as the system does; `tool` brings what a tool gave back. */
export type ChatRole = (typeof roles)[number];

/** A message of a conversation. */
export interface ChatMessage {
  role: ChatRole;
  content: string;
  /** What the assistant thought before it answered; not part of a prompt. */
  thought?: string;
}

/** A part of a message's content, as clients of OpenAI's protocol send it. */
export interface TextPart {
  readonly type: "text" | "input_text" | "output_text";
  readonly text: string;
}

/** A message as it is given: its content in one piece or in parts. */
export interface MessageInput extends Omit<ChatMessage, "content"> {
  content: string | readonly TextPart[];
}

const textParts: ReadonlySet<unknown> = new Set<TextPart["type"]>(["text", "input_text", "output_text"]);

/** The text of a content, its parts joined as they are. @throws InputError for anything else; `what` names it */
export function contentText(content: unknown, what: string): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content))
    throw new InputError(`the content of ${what} must be a text or a list of parts of text, got ${shown(content)}`);
  return content.map((part: unknown, i) => partText(part, `part ${i + 1} of ${what}`)).join("");
}

function partText(part: unknown, what: string): string {
  const { type, text } = (part ?? {}) as { type?: unknown; text?: unknown };
  if (textParts.has(type) && typeof text === "string") return text;
  throw new InputError(
    `${what} must be {"type": "text", "text": "..."}, got ${shown(part)}: the model reads text only`,
  );
}

/**
 * A message with its content in one piece. @param index of the message among others, for the error
 * @throws InputError for a role or a content that is not known
 */
export function checkedMessage(message: MessageInput, index?: number): ChatMessage {
  const what = index === undefined ? "the message" : `message ${index + 1}`;
  if (typeof message !== "object" || message === null)
    throw new InputError(`${what} must be an object with role and content, got ${shown(message)}`);
  const { role } = message;
  if (!roles.includes(role))
    throw new InputError(`${what} has the unknown role ${shown(role)}: expected one of ${roles.join(", ")}`);
  return { ...message, content: contentText(message.content, `${what} (${role})`) };
}
