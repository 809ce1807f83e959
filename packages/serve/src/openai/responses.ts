// POST /v1/responses. `previous_response_id` goes on from the state behind that response: nothing of the conversation is read again.
import type { TokenConstraint } from "@rwkv-ts/generate";
import { chatConstraint, formatOf } from "../chat/chat-constraint.js";
import { chatPrompt, withTools } from "../chat/chat-prompt.js";
import { type Message, toolChoiceOf, toolsOf } from "../chat/messages.js";
import { newId, type Reply, type ReplyEvent, reply } from "../chat/reply.js";
import { chatSampling, samplingOf, structureSampling } from "../engine/sampling.js";
import { asApiError, badRequest } from "../http/api-error.js";
import type { StreamedEvent } from "../http/event-stream.js";
import type { Fields } from "../http/fields.js";
import { metadataOf } from "../http/metadata.js";
import type { Answer, Work } from "../http/work.js";
import type { ServerContext } from "../server-context.js";
import { efforts, maxTokensOf, thinkingOf } from "./chat-request.js";
import { inputMessages } from "./response-input.js";

export async function createResponse(server: ServerContext, fields: Fields, work: Work): Promise<Answer> {
  const { responses } = server;
  const engine = await server.models.get(fields.string("model"));
  const previous = fields.string("previous_response_id");
  const before = previous === undefined ? undefined : await responses.get(previous, work.owner, "previous_response_id");
  if (before && before.model !== engine.name)
    throw badRequest(`${before.id} was written by ${before.model}, not by ${engine.name}`, "previous_response_id");
  const tools = toolsOf(fields);
  const choice = toolChoiceOf(fields, tools);
  const mayCall = tools.length > 0 && choice !== "none";
  const isForced = mayCall && choice !== "auto";
  const format = formatOf(fields.object("text") ?? fields, "format");
  const thinking = isForced ? "none" : thinkingOf(engine, fields.object("reasoning")?.oneOf("effort", efforts));
  const parallel = fields.boolean("parallel_tool_calls");
  const constraint: (() => TokenConstraint) | undefined = chatConstraint(engine, {
    format,
    tools,
    choice,
    parallel,
    isThinking: thinking.startsWith("think"),
  });
  const instructions = fields.string("instructions");
  const given = inputMessages(fields);
  const system: Message[] = instructions === undefined ? [] : [{ role: "system", content: instructions }];
  const messages = withTools([...system, ...given], mayCall ? tools : []);
  const prompt = chatPrompt(engine, messages, thinking, before?.ids);
  server.checkPrompt(prompt.ids.length);
  const defaults = {
    ...(isForced || format !== "text" ? structureSampling : chatSampling),
    ...engine.options.sampling,
  };
  const options = {
    sampling: samplingOf(fields, defaults, engine.tokenizer.vocabularySize),
    maxTokens: maxTokensOf(fields, ["max_output_tokens"], server.limits.tokens, server.limits),
    stop: [],
    mayCall,
    constraint: constraint?.(),
    signal: work.signal,
    times: work.times,
  };
  const read = await engine.read(prompt, work.signal);
  const events = reply(engine, work.own(read.session), prompt, options);
  const shape = new ResponseShape({
    model: engine.name,
    instructions: instructions ?? null,
    previous: previous ?? null,
    tools: fields.list("tools") ?? [],
    tool_choice: fields.value("tool_choice") ?? "auto",
    parallel_tool_calls: parallel ?? !isForced,
    temperature: fields.value("temperature") ?? null,
    top_p: fields.value("top_p") ?? null,
    metadata: metadataOf(fields),
  });
  const done = async (result: Reply): Promise<object> => {
    const counts = {
      prompt: prompt.ids.length,
      cached: read.cached,
      written: result.tokens,
      thought: result.thoughtTokens,
    };
    server.metrics.count(engine.name, counts);
    const body = shape.finished(result, counts);
    const { ids } = result;
    if (fields.boolean("store") ?? true)
      await responses.keep({ id: shape.id, owner: work.owner, model: engine.name, ids, body });
    return body;
  };
  if (fields.boolean("stream") ?? false)
    return { events: streamed(events, shape, done), failure: (error) => shape.failed(asApiError(error)) };
  let step = await events.next();
  while (!step.done) step = await events.next();
  return { json: await done(step.value) };
}

export const getResponse = async ({ responses }: ServerContext, id: string, owner: string): Promise<object> =>
  (await responses.get(id, owner)).body;

export async function deleteResponse({ responses }: ServerContext, id: string, owner: string): Promise<object> {
  await responses.delete(id, owner);
  return { id, object: "response.deleted", deleted: true };
}

interface About {
  readonly model: string;
  readonly instructions: string | null;
  readonly previous: string | null;
  readonly tools: readonly unknown[];
  readonly tool_choice: unknown;
  /** Whether one response may call several tools. */
  readonly parallel_tool_calls: boolean;
  /** As the request says them; null where it does not. */
  readonly temperature: unknown;
  readonly top_p: unknown;
  readonly metadata: Readonly<Record<string, string>>;
}

interface ResponseCounts {
  readonly prompt: number;
  readonly cached: number;
  readonly written: number;
  readonly thought: number;
}

/** What a response, its items and its events look like. */
class ResponseShape {
  readonly id = `resp_${newId()}`;
  readonly ids = { thought: `rs_${newId()}`, text: `msg_${newId()}` };
  readonly #created = Math.floor(Date.now() / 1000);
  #sequence = 0;

  constructor(private readonly about: About) {}

  body(status: string, output: readonly unknown[], more: object = {}): object {
    const { model, instructions, previous, ...asked } = this.about;
    return {
      id: this.id,
      object: "response",
      created_at: this.#created,
      status,
      error: null,
      incomplete_details: null,
      instructions,
      model,
      output,
      previous_response_id: previous,
      ...asked,
      ...more,
    };
  }

  finished(result: Reply, { prompt, cached, written, thought }: ResponseCounts): object {
    const isCut = result.finish === "length";
    const usage = {
      input_tokens: prompt,
      input_tokens_details: { cached_tokens: cached },
      output_tokens: written,
      output_tokens_details: { reasoning_tokens: thought },
      total_tokens: prompt + written,
    };
    const incomplete_details = isCut ? { reason: "max_output_tokens" } : null;
    return this.body(isCut ? "incomplete" : "completed", this.items(result), { usage, incomplete_details });
  }

  items({ thought, content, calls, finish }: Reply): object[] {
    const status = finish === "length" ? "incomplete" : "completed";
    return [
      ...(thought === "" ? [] : [this.thoughtItem(thought)]),
      ...(content === "" && calls.length > 0 ? [] : [this.textItem(content, status)]),
      ...calls.map(({ id, name, arguments: given }) => this.callItem(id, name, given, status)),
    ];
  }

  thoughtItem = (text: string): object => ({
    id: this.ids.thought,
    type: "reasoning",
    summary: text === "" ? [] : [{ type: "summary_text", text }],
  });
  textItem = (text: string, status: string): object => ({
    id: this.ids.text,
    type: "message",
    role: "assistant",
    status,
    content: status === "in_progress" ? [] : [this.textPart(text)],
  });
  textPart = (text: string): object => ({ type: "output_text", text, annotations: [], logprobs: [] });
  callItem = (id: string, name: string, given: string, status: string): object => ({
    id: id.replace("call_", "fc_"),
    type: "function_call",
    call_id: id,
    name,
    arguments: given,
    status,
  });

  event(type: string, more: object): StreamedEvent {
    return { event: type, data: { type, sequence_number: this.#sequence++, ...more } };
  }

  failed(error: ReturnType<typeof asApiError>): StreamedEvent {
    const { message, details } = error;
    return this.event("error", { message, code: details.code ?? null, param: details.param ?? null });
  }
}

/** An item that is being written. */
interface OpenItem {
  readonly kind: "thought" | "text" | "call";
  readonly index: number;
  readonly id: string;
  readonly call: { readonly id: string; readonly name: string } | undefined;
  text: string;
}

async function* streamed(
  events: AsyncGenerator<ReplyEvent, Reply, void>,
  shape: ResponseShape,
  done: (result: Reply) => Promise<object>,
): AsyncGenerator<StreamedEvent, void, void> {
  try {
    yield shape.event("response.created", { response: shape.body("in_progress", []) });
    yield shape.event("response.in_progress", { response: shape.body("in_progress", []) });
    const items = new ItemEvents(shape);
    let step = await events.next();
    for (; !step.done; step = await events.next()) yield* items.push(step.value);
    yield* items.end(step.value);
    const type = step.value.finish === "length" ? "response.incomplete" : "response.completed";
    yield shape.event(type, { response: await done(step.value) });
  } finally {
    await events.return(undefined as never);
  }
}

/** Opens and closes items around what is written. */
class ItemEvents {
  #open: OpenItem | undefined;
  #count = 0;
  #hasText = false;

  constructor(private readonly shape: ResponseShape) {}

  *push(event: ReplyEvent): Generator<StreamedEvent, void, void> {
    const { shape } = this;
    if (event.kind === "call") {
      yield* this.#close();
      const { id, name } = event;
      const item = shape.callItem(id, name, "", "in_progress");
      yield* this.#begin({ kind: "call", id: id.replace("call_", "fc_"), call: { id, name } }, item);
      return;
    }
    if (event.kind !== "arguments" && this.#open?.kind !== event.kind) {
      yield* this.#close();
      yield* this.#beginText(event.kind);
    }
    const open = this.#open!;
    open.text += event.text;
    const place = { item_id: open.id, output_index: open.index, delta: event.text };
    if (event.kind === "arguments") yield shape.event("response.function_call_arguments.delta", place);
    else if (event.kind === "thought")
      yield shape.event("response.reasoning_summary_text.delta", { ...place, summary_index: 0 });
    else yield shape.event("response.output_text.delta", { ...place, content_index: 0, logprobs: [] });
  }

  /** A reply without text and calls has an empty text. */
  *end(result: Reply): Generator<StreamedEvent, void, void> {
    yield* this.#close();
    if (this.#hasText || result.calls.length > 0) return;
    yield* this.#beginText("text");
    yield* this.#close();
  }

  *#beginText(kind: "thought" | "text"): Generator<StreamedEvent, void, void> {
    const { shape } = this;
    const id = shape.ids[kind];
    this.#hasText ||= kind === "text";
    yield* this.#begin(
      { kind, id, call: undefined },
      kind === "text" ? shape.textItem("", "in_progress") : shape.thoughtItem(""),
    );
    const place = { item_id: id, output_index: this.#open!.index };
    if (kind === "text")
      yield shape.event("response.content_part.added", { ...place, content_index: 0, part: shape.textPart("") });
    else
      yield shape.event("response.reasoning_summary_part.added", {
        ...place,
        summary_index: 0,
        part: { type: "summary_text", text: "" },
      });
  }

  *#begin(about: Pick<OpenItem, "kind" | "id" | "call">, item: object): Generator<StreamedEvent, void, void> {
    this.#open = { ...about, index: this.#count++, text: "" };
    yield this.shape.event("response.output_item.added", { output_index: this.#open.index, item });
  }

  *#close(): Generator<StreamedEvent, void, void> {
    const { shape } = this;
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    const { kind, id, index, text, call } = open;
    const place = { item_id: id, output_index: index };
    if (kind === "call") {
      yield shape.event("response.function_call_arguments.done", { ...place, name: call!.name, arguments: text });
      yield shape.event("response.output_item.done", {
        output_index: index,
        item: shape.callItem(call!.id, call!.name, text, "completed"),
      });
    } else if (kind === "thought") {
      yield shape.event("response.reasoning_summary_text.done", { ...place, summary_index: 0, text });
      yield shape.event("response.reasoning_summary_part.done", {
        ...place,
        summary_index: 0,
        part: { type: "summary_text", text },
      });
      yield shape.event("response.output_item.done", { output_index: index, item: shape.thoughtItem(text) });
    } else {
      yield shape.event("response.output_text.done", { ...place, content_index: 0, text, logprobs: [] });
      yield shape.event("response.content_part.done", { ...place, content_index: 0, part: shape.textPart(text) });
      yield shape.event("response.output_item.done", { output_index: index, item: shape.textItem(text, "completed") });
    }
  }
}
