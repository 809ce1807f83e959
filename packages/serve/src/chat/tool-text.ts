// How tools and their calls are written for the model. A call is <tool_call>, a line of JSON with name and arguments, </tool_call>: what
// most open models are trained on (Nous Hermes' function calling format).
import type { Tool, ToolCall } from "./messages.js";

export const [callOpen, callClose] = ["<tool_call>", "</tool_call>"] as const;

/** What the model is told of its tools. */
export const toolsText = (tools: readonly Tool[]): string =>
  [
    "You may call these tools, given as JSON schemas:",
    ...tools.map(({ name, description, parameters }) => JSON.stringify({ name, description, parameters })),
    "To call one, write",
    `${callOpen}\n{"name": NAME, "arguments": ARGUMENTS}\n${callClose}`,
    "and nothing after it. Its result comes with the next message.",
  ].join("\n");

/** A call as the model writes it. */
export const callText = ({ name, arguments: given }: Pick<ToolCall, "name" | "arguments">): string =>
  `${callOpen}\n${callHead(name)}${given}}\n${callClose}`;

/** What comes before a call's arguments. */
export const callHead = (name: string): string => `{"name": ${JSON.stringify(name)}, "arguments": `;
