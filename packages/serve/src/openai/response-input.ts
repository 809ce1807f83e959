// The input of /v1/responses as messages: a text, or items: messages, calls of tools, and what tools gave back.
import { checkedMessage, type MessageInput } from "@rwkv-ts/generate";
import type { Message } from "../chat/messages.js";
import { badRequest } from "../http/api-error.js";
import { Fields, type Json } from "../http/fields.js";

export function inputMessages(fields: Fields): Message[] {
  const given = fields.required("input", fields.value("input"));
  if (typeof given === "string") return [{ role: "user", content: given }];
  if (!Array.isArray(given) || given.length === 0) throw badRequest("input must be a text or a list of items", "input");
  const messages: Message[] = [];
  given.forEach((item, index) => {
    add(Fields.of(item, `input[${index}]`), index, messages);
  });
  return messages;
}

function add(item: Fields, index: number, messages: Message[]): void {
  const type = item.string("type") ?? "message";
  if (type === "message") {
    const role = item.required("role", item.string("role"));
    const content = item.required("content", item.value("content"));
    messages.push(checkedMessage({ role, content } as MessageInput, index));
  } else if (type === "function_call") {
    const call = {
      id: item.string("call_id") ?? "",
      name: item.required("name", item.string("name")),
      arguments: item.string("arguments") ?? "{}",
    };
    const before = messages.at(-1);
    if (before?.role === "assistant")
      messages[messages.length - 1] = { ...before, calls: [...(before.calls ?? []), call] };
    else messages.push({ role: "assistant", content: "", calls: [call] });
  } else if (type === "function_call_output") messages.push({ role: "tool", content: outputOf(item) });
  else if (type !== "reasoning")
    throw badRequest(`${item.name("type")}: items of type ${type} are not supported`, "input");
}

function outputOf(item: Fields): string {
  const output: Json = item.required("output", item.value("output"));
  return typeof output === "string" ? output : JSON.stringify(output);
}
