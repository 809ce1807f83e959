// POST /v1/chat/completions
import { merged, type TextSession } from "@rwkv-ts/preset";
import { newId, type Reply, type ReplyEvent, reply } from "../chat/reply.js";
import type { Engine } from "../engine/engine.js";
import { samplingOfChoice } from "../engine/sampling.js";
import { shownLogprobs } from "../engine/token-text.js";
import type { StreamedEvent } from "../http/event-stream.js";
import type { Fields } from "../http/fields.js";
import type { Answer, Work } from "../http/work.js";
import { turnOf, turnTold } from "../named-states/routes.js";
import type { ServerContext } from "../server-context.js";
import { type ChatRequest, chatRequestOf } from "./chat-request.js";
import { type Counts, usageOf } from "./usage.js";

export async function chatCompletion(server: ServerContext, fields: Fields, work: Work): Promise<Answer> {
  const turn = await turnOf(server, fields, work);
  const engine = turn?.engine ?? (await server.models.get(fields.string("model")));
  const request = chatRequestOf(engine, fields, server.limits, turn?.isBegun ? turn.ids : undefined);
  const isStream = fields.boolean("stream") ?? false;
  const includeUsage = fields.object("stream_options")?.boolean("include_usage") ?? false;
  server.checkPrompt(request.prompt.ids.length);
  const read = await engine.read(request.prompt, work.signal);
  const replies = repliesOf(engine, read.session, request, work);
  const head = { id: `chatcmpl-${newId()}`, created: Math.floor(Date.now() / 1000), model: engine.name };
  const countsOf = (results: readonly Reply[]): Counts => ({
    prompt: request.prompt.ids.length,
    cached: read.cached,
    written: results.reduce((sum, { tokens }) => sum + tokens, 0),
    thought: results.reduce((sum, { thoughtTokens }) => sum + thoughtTokens, 0),
  });
  const shape = new ChatShape(engine, request, head);
  const done = async (results: readonly Reply[]) => {
    const more = turn && turnTold(await turn.commit(results[0]!.ids));
    const counts = countsOf(results);
    server.metrics.count(engine.name, counts);
    return { usage: usageOf(counts), more };
  };
  if (isStream) return { events: streamed(replies, shape, includeUsage, done), last: "[DONE]" };
  return { json: await whole(replies, shape, done) };
}

interface Piece {
  readonly index: number;
  readonly event: ReplyEvent;
}
type Replies = AsyncGenerator<Piece, Reply[], void>;

/** All choices side by side, from copies of the prompt's state. */
function repliesOf(engine: Engine, session: TextSession, request: ChatRequest, work: Work): Replies {
  const { prompt, n, sampling, maxTokens, stop, logprobs, mayCall, constraint } = request;
  work.own(session);
  const sessions = [session, ...Array.from({ length: n - 1 }, () => work.own(session.fork()))];
  const { signal, times } = work;
  const streams = sessions.map((each, i) =>
    reply(engine, each, prompt, {
      sampling: samplingOfChoice(sampling, i),
      maxTokens,
      stop,
      logprobs,
      mayCall,
      constraint: constraint?.(),
      signal,
      times,
    }),
  );
  return merged(streams, (index, event) => ({ index, event }));
}

/** What is told when all is written. `more`: of the state that the chat went on from. */
type Done = (results: readonly Reply[]) => Promise<{
  readonly usage: ReturnType<typeof usageOf>;
  readonly more: object | undefined;
}>;

/** What chunks and whole completions look like. */
class ChatShape {
  constructor(
    private readonly engine: Engine,
    private readonly request: ChatRequest,
    private readonly head: { readonly id: string; readonly created: number; readonly model: string },
  ) {}

  get n(): number {
    return this.request.n;
  }
  get hasLogprobs(): boolean {
    return this.request.logprobs !== undefined;
  }

  logprobs(event: ReplyEvent) {
    if (!this.hasLogprobs || !("logprobs" in event)) return null;
    return { content: event.logprobs.map((each) => shownLogprobs(this.engine.tokenizer, each)), refusal: null };
  }

  /** What an event adds to a message; undefined: nothing that this form has room for. */
  delta(event: ReplyEvent): object | undefined {
    if ("logprobs" in event) return { [event.kind === "text" ? "content" : "reasoning_content"]: event.text };
    const { index } = event;
    const called = event.kind === "arguments" ? { arguments: event.text } : { name: event.name, arguments: "" };
    if (this.request.hasFunctions) return index === 0 ? { function_call: called } : undefined;
    return {
      tool_calls: [{ index, ...(event.kind === "call" && { id: event.id, type: "function" }), function: called }],
    };
  }

  message({ content, thought, calls }: Reply): object {
    const called = calls.map(({ id, name, arguments: given }) => ({ id, function: { name, arguments: given } }));
    return {
      role: "assistant",
      content: content === "" && called.length > 0 ? null : content,
      refusal: null,
      ...(thought !== "" && { reasoning_content: thought }),
      ...(called.length > 0 &&
        (this.request.hasFunctions
          ? { function_call: called[0]!.function }
          : { tool_calls: called.map(({ id, function: each }) => ({ id, type: "function", function: each })) })),
    };
  }

  finish({ finish }: Reply): string {
    return finish === "tool_calls" && this.request.hasFunctions ? "function_call" : finish;
  }

  chunk(choices: readonly unknown[], usage?: unknown, more?: object): StreamedEvent {
    const { id, created, model } = this.head;
    return {
      data: {
        id,
        object: "chat.completion.chunk",
        created,
        model,
        system_fingerprint: null,
        choices,
        ...(usage !== undefined && { usage }),
        ...more,
      },
    };
  }

  completion(choices: readonly unknown[], { usage, more }: Awaited<ReturnType<Done>>) {
    const { id, created, model } = this.head;
    return { id, object: "chat.completion", created, model, system_fingerprint: null, choices, usage, ...more };
  }
}

async function* streamed(
  replies: Replies,
  shape: ChatShape,
  includeUsage: boolean,
  done: Done,
): AsyncGenerator<StreamedEvent, void, void> {
  const usage = includeUsage ? null : undefined;
  const chunk = (index: number, delta: object, logprobs: unknown = null) =>
    shape.chunk([{ index, delta, logprobs, finish_reason: null }], usage);
  try {
    for (let index = 0; index < shape.n; index++) yield chunk(index, { role: "assistant", content: "" });
    let step = await replies.next();
    for (; !step.done; step = await replies.next()) {
      const { index, event } = step.value;
      const delta = shape.delta(event);
      if (delta) yield chunk(index, delta, shape.logprobs(event));
    }
    const results = step.value;
    const { usage: used, more } = await done(results); // before it is told that the answer is whole
    for (const [index, result] of results.entries())
      yield shape.chunk([{ index, delta: {}, logprobs: null, finish_reason: shape.finish(result) }], usage, more);
    if (includeUsage) yield shape.chunk([], used);
  } finally {
    await replies.return(undefined as never);
  }
}

async function whole(replies: Replies, shape: ChatShape, done: Done) {
  const logprobs: unknown[][] = Array.from({ length: shape.n }, () => []);
  let step = await replies.next();
  for (; !step.done; step = await replies.next()) {
    const { index, event } = step.value;
    logprobs[index]!.push(...(shape.logprobs(event)?.content ?? []));
  }
  const results = step.value;
  const choices = results.map((result, index) => ({
    index,
    message: shape.message(result),
    logprobs: shape.hasLogprobs ? { content: logprobs[index]!, refusal: null } : null,
    finish_reason: shape.finish(result),
  }));
  return shape.completion(choices, await done(results));
}
