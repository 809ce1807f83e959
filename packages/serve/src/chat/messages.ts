// The messages of a chat request, checked where they come in, and as one form for all protocols.
import { type ChatMessage, type ChatRole, checkedMessage, type MessageInput } from "@rwkv-ts/generate";
import { badRequest } from "../http/api-error.js";
import { Fields, isObject, type Json } from "../http/fields.js";

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON. */
  readonly arguments: string;
}

/** A message; an assistant's may have called tools. */
export interface Message extends ChatMessage {
  readonly calls?: readonly ToolCall[];
}

/** Messages in OpenAI's form. @throws ApiError, InputError */
export function messagesOf(list: readonly Json[]): Message[] {
  if (list.length === 0) throw badRequest("messages is empty: there is nothing to reply to", "messages");
  return list.map((value, index) => {
    const path = `messages[${index}]`;
    const fields = Fields.of(value, path);
    const role = fields.required("role", fields.string("role"));
    const called = fields.object("function_call"); // what tool_calls were before
    const calls = called
      ? [callOf("", called)]
      : (fields.list("tool_calls") ?? []).map((each, i) => {
          const call = Fields.of(each, `${path}.tool_calls[${i}]`);
          return callOf(call.string("id") ?? "", call.required("function", call.object("function")));
        });
    const content = fields.value("content") ?? "";
    const message = checkedMessage({ role: roleOf(role), content } as MessageInput, index);
    return calls.length > 0 ? { ...message, calls } : message;
  });
}

/** `function` is what `tool` was called before. */
const roleOf = (role: string): ChatRole => (role === "function" ? "tool" : (role as ChatRole));

const callOf = (id: string, called: Fields): ToolCall => ({
  id,
  name: called.required("name", called.string("name")),
  arguments: called.string("arguments") ?? "{}",
});

/** A tool that the model may call. */
export interface Tool {
  readonly name: string;
  readonly description: string | undefined;
  /** JSON schema of its arguments. */
  readonly parameters: Json;
}

/** Whether a request has `functions`, which is what `tools` were before; replies call them by `function_call`. */
export const hasFunctions = (fields: Fields): boolean =>
  fields.value("tools") === undefined && fields.value("functions") !== undefined;

/** Tools in OpenAI's form; also in that of `/v1/responses` and of `functions`, which have no `function` around them. */
export function toolsOf(fields: Fields): Tool[] {
  const name = hasFunctions(fields) ? "functions" : "tools";
  const tools = (fields.list(name) ?? []).map((value, index) => {
    const tool = Fields.of(value, `${name}[${index}]`);
    const type = tool.string("type") ?? "function";
    if (type !== "function")
      throw badRequest(
        `${name}[${index}]: this server has no tools of its own; type must be function, got ${type}`,
        "tools",
      );
    return toolOf(tool.object("function") ?? tool);
  });
  const names = new Set(tools.map(({ name }) => name));
  if (names.size < tools.length) throw badRequest("two tools have one name", "tools");
  return tools;
}

export function toolOf(tool: Fields, parameters = "parameters"): Tool {
  const name = tool.required("name", tool.string("name"));
  if (!/^[\w.-]{1,64}$/.test(name))
    throw badRequest(`${tool.name("name")} must be of at most 64 letters, digits, "_", "-" and "."`, "tools");
  const schema = tool.value(parameters) ?? { type: "object", properties: {} };
  if (!isObject(schema)) throw badRequest(`${tool.name(parameters)} must be a JSON schema`, "tools");
  return { name, description: tool.string("description"), parameters: schema };
}

/** Whether tools are called: the model decides, never, always one of them, or this one. */
export type ToolChoice = "auto" | "none" | "required" | { readonly name: string };

export function toolChoiceOf(fields: Fields, tools: readonly Tool[]): ToolChoice {
  const value = fields.value(hasFunctions(fields) ? "function_call" : "tool_choice");
  const choice = typeof value === "string" || value === undefined ? namedChoice(value) : objectChoice(value);
  if (choice !== "none" && choice !== "auto" && tools.length === 0)
    throw badRequest("tool_choice asks for a tool, and there are none in tools", "tool_choice");
  if (typeof choice === "object" && !tools.some(({ name }) => name === choice.name))
    throw badRequest(`tool_choice names ${JSON.stringify(choice.name)}, which is not in tools`, "tool_choice");
  return choice;
}

function namedChoice(value: string | undefined): ToolChoice {
  if (value === undefined || value === "auto" || value === "none" || value === "required") return value ?? "auto";
  throw badRequest('tool_choice must be "auto", "none", "required" or {"type": "function", ...}', "tool_choice");
}

/** {type: "function", function: {name}}, or {type: "function", name}; of `function_call` {name}. */
function objectChoice(value: Json): ToolChoice {
  const choice = Fields.of(value, "tool_choice");
  const named = choice.object("function") ?? choice;
  return { name: named.required("name", named.string("name")) };
}
