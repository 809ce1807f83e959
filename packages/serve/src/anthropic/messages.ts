// POST /v1/messages, Anthropic's protocol: content in blocks, tools with input_schema, thinking.
import type { ThinkingMode } from "@rwkv-ts/generate";
import { chatConstraint, formatOf } from "../chat/chat-constraint.js";
import { chatPrompt, withTools } from "../chat/chat-prompt.js";
import { type Message, type Tool, type ToolChoice, toolOf } from "../chat/messages.js";
import { newId, type Reply, type ReplyEvent, reply } from "../chat/reply.js";
import type { Engine } from "../engine/engine.js";
import { chatSampling, samplingOf, structureSampling } from "../engine/sampling.js";
import { asApiError, badRequest } from "../http/api-error.js";
import type { StreamedEvent } from "../http/event-stream.js";
import { Fields, type Json } from "../http/fields.js";
import type { Answer, Work } from "../http/work.js";
import { maxTokensOf } from "../openai/chat-request.js";
import type { ServerContext } from "../server-context.js";
import { anthropicError } from "./errors.js";

export async function anthropicMessages(server: ServerContext, fields: Fields, work: Work): Promise<Answer> {
  const engine = await server.models.get(fields.string("model"));
  const { prompt, tools, choice, thinking } = promptOf(engine, fields);
  const mayCall = tools.length > 0 && choice !== "none";
  const isForced = mayCall && choice !== "auto";
  server.checkPrompt(prompt.ids.length);
  const outputs = fields.object("output_config");
  const format = outputs ? formatOf(outputs, "format") : formatOf(fields, "output_format"); // what it was called before
  const isStructured = isForced || format !== "text";
  const isAlone = fields.object("tool_choice")?.boolean("disable_parallel_tool_use") ?? isForced;
  const isThinking = thinking.startsWith("think");
  const request = { format, tools, choice, parallel: isAlone ? false : undefined, isThinking };
  fields.required("max_tokens", fields.count("max_tokens", 1));
  const options = {
    sampling: samplingOf(
      fields,
      { ...(isStructured ? structureSampling : chatSampling), ...engine.options.sampling },
      engine.tokenizer.vocabularySize,
    ),
    maxTokens: maxTokensOf(fields, ["max_tokens"], server.limits.tokens, server.limits),
    stop: fields.strings("stop_sequences", 16) ?? [],
    mayCall,
    constraint: chatConstraint(engine, request)?.(),
    signal: work.signal,
    times: work.times,
  };
  const read = await engine.read(prompt, work.signal);
  const events = reply(engine, work.own(read.session), prompt, options);
  const head = { id: `msg_${newId()}`, type: "message", role: "assistant", model: engine.name };
  const usage = (written: number) => ({
    input_tokens: prompt.ids.length - read.cached,
    cache_read_input_tokens: read.cached,
    cache_creation_input_tokens: 0,
    output_tokens: written,
  });
  const done = ({ tokens, thoughtTokens }: Reply) => {
    server.metrics.count(engine.name, {
      prompt: prompt.ids.length,
      cached: read.cached,
      written: tokens,
      thought: thoughtTokens,
    });
    return usage(tokens);
  };
  if (fields.boolean("stream") ?? false) {
    const start = { ...head, content: [], stop_reason: null, stop_sequence: null, usage: usage(0) };
    return {
      events: streamed(events, start, done),
      failure: (error) => ({ event: "error", data: anthropicError(asApiError(error)) }),
    };
  }
  let step = await events.next();
  while (!step.done) step = await events.next();
  return { json: { ...head, content: blocksOf(step.value), ...endingOf(step.value), usage: done(step.value) } };
}

/** POST /v1/messages/count_tokens */
export async function countTokens(server: ServerContext, fields: Fields): Promise<Answer> {
  const engine = await server.models.get(fields.string("model"));
  return { json: { input_tokens: promptOf(engine, fields).prompt.ids.length } };
}

function promptOf(engine: Engine, fields: Fields) {
  const tools = (fields.list("tools") ?? []).map((tool, i) => toolOf(Fields.of(tool, `tools[${i}]`), "input_schema"));
  const choice = choiceOf(fields, tools);
  const isCalling = tools.length > 0 && choice !== "none";
  const type = fields.object("thinking")?.oneOf("type", ["enabled", "disabled", "adaptive"]);
  const asked: ThinkingMode = type === undefined ? engine.thinking : type === "disabled" ? "none" : "think";
  const thinking = isCalling && choice !== "auto" ? "none" : asked;
  const system = textOf(fields.value("system") ?? "", "system");
  const given = fields.required("messages", fields.list("messages"));
  if (given.length === 0) throw badRequest("messages is empty: there is nothing to reply to", "messages");
  const messages: Message[] = system === "" ? [] : [{ role: "system", content: system }];
  given.forEach((message, i) => {
    messages.push(...messagesOf(Fields.of(message, `messages[${i}]`)));
  });
  return { prompt: chatPrompt(engine, withTools(messages, isCalling ? tools : []), thinking), tools, choice, thinking };
}

function choiceOf(fields: Fields, tools: readonly Tool[]): ToolChoice {
  const choice = fields.object("tool_choice");
  const type = choice?.oneOf("type", ["auto", "any", "tool", "none"]) ?? "auto";
  if (type === "auto" || type === "none") return type;
  if (tools.length === 0) throw badRequest("tool_choice asks for a tool, and there are none in tools", "tool_choice");
  if (type === "any") return "required";
  const name = choice!.required("name", choice!.string("name"));
  if (!tools.some((tool) => tool.name === name))
    throw badRequest(`tool_choice names ${JSON.stringify(name)}, which is not in tools`, "tool_choice");
  return { name };
}

/** A text, or blocks of text. */
function textOf(value: Json, path: string): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) throw badRequest(`${path} must be a text or a list of blocks`, path);
  return value
    .map((block, i) => {
      const fields = Fields.of(block, `${path}[${i}]`);
      if (fields.string("type") !== "text") throw badRequest(`${path}[${i}]: the model reads text only`, path);
      return fields.string("text") ?? "";
    })
    .join("");
}

/** One message of Anthropic's may hold what several of OpenAI's do: results of tools beside a text. */
function messagesOf(fields: Fields): Message[] {
  const role = fields.required<"user" | "assistant">("role", fields.oneOf("role", ["user", "assistant"]));
  const content = fields.required("content", fields.value("content"));
  if (typeof content === "string") return [{ role, content }];
  if (!Array.isArray(content))
    throw badRequest(`${fields.name("content")} must be a text or a list of blocks`, "messages");
  const results: Message[] = [];
  const calls: NonNullable<Message["calls"]>[number][] = [];
  let text = "";
  content.forEach((value, i) => {
    const block = Fields.of(value, `${fields.name("content")}[${i}]`);
    const type = block.required("type", block.string("type"));
    if (type === "text") text += block.string("text") ?? "";
    else if (type === "tool_result")
      results.push({ role: "tool", content: textOf(block.value("content") ?? "", block.name("content")) });
    else if (type === "tool_use")
      calls.push({
        id: block.string("id") ?? "",
        name: block.required("name", block.string("name")),
        arguments: JSON.stringify(block.value("input") ?? {}),
      });
    else if (type !== "thinking" && type !== "redacted_thinking")
      throw badRequest(`${block.name("type")}: the model reads text only, got ${type}`, "messages");
  });
  const own: Message[] =
    text !== "" || calls.length > 0 || results.length === 0
      ? [{ role, content: text, ...(calls.length > 0 && { calls }) }]
      : [];
  return [...results, ...own];
}

const blocksOf = ({ thought, content, calls }: Reply): object[] => [
  ...(thought === "" ? [] : [{ type: "thinking", thinking: thought, signature: "" }]),
  ...(content === "" && calls.length > 0 ? [] : [{ type: "text", text: content }]),
  ...calls.map(({ id, name, arguments: given }) => ({ type: "tool_use", id: toolId(id), name, input: inputOf(given) })),
];

const toolId = (id: string): string => id.replace("call_", "toolu_");

/** Arguments that were cut off are no JSON. */
function inputOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return {};
  }
}

function endingOf({ finish, stop }: Reply) {
  const reasons = {
    length: "max_tokens",
    tool_calls: "tool_use",
    stop: stop === undefined ? "end_turn" : "stop_sequence",
  };
  return { stop_reason: reasons[finish], stop_sequence: stop ?? null };
}

async function* streamed(
  events: AsyncGenerator<ReplyEvent, Reply, void>,
  start: object,
  done: (result: Reply) => object,
): AsyncGenerator<StreamedEvent, void, void> {
  const named = (type: string, more: object): StreamedEvent => ({ event: type, data: { type, ...more } });
  let index = -1;
  let open: string | undefined;
  const stop = (): StreamedEvent[] => (open === undefined ? [] : [named("content_block_stop", { index })]);
  const begin = (kind: string, content_block: object): StreamedEvent[] => {
    const events = stop();
    open = kind;
    index++;
    return [...events, named("content_block_start", { index, content_block })];
  };
  const delta = (part: object) => named("content_block_delta", { index, delta: part });
  try {
    yield named("message_start", { message: start });
    let step = await events.next();
    for (; !step.done; step = await events.next()) {
      const event = step.value;
      if (event.kind === "call")
        yield* begin("call", { type: "tool_use", id: toolId(event.id), name: event.name, input: {} });
      else if (event.kind === "arguments") yield delta({ type: "input_json_delta", partial_json: event.text });
      else if (event.kind === "thought") {
        if (open !== "thought") yield* begin("thought", { type: "thinking", thinking: "", signature: "" });
        yield delta({ type: "thinking_delta", thinking: event.text });
      } else {
        if (open !== "text") yield* begin("text", { type: "text", text: "" });
        yield delta({ type: "text_delta", text: event.text });
      }
    }
    if (open === undefined) yield* begin("text", { type: "text", text: "" });
    yield* stop();
    yield named("message_delta", { delta: endingOf(step.value), usage: done(step.value) });
    yield named("message_stop", {});
  } finally {
    await events.return(undefined as never);
  }
}
