// What clients of llama.cpp's server know: /completion, /infill, /tokenize, /detokenize, /apply-template, /props, /health.
import { chatPieces } from "../chat/chat-prompt.js";
import { messagesOf } from "../chat/messages.js";
import type { Engine } from "../engine/engine.js";
import { joined } from "../engine/joined.js";
import { openPromptOf, type Prompt } from "../engine/prompt.js";
import { samplingOf, structureSampling, textSampling } from "../engine/sampling.js";
import { shownLogprobs, tokenBytes } from "../engine/token-text.js";
import { type Written, type WrittenToken, write } from "../engine/write.js";
import { ApiError, badRequest } from "../http/api-error.js";
import type { StreamedEvent } from "../http/event-stream.js";
import type { Fields } from "../http/fields.js";
import type { Answer, Work } from "../http/work.js";
import { stopsOf, thinkingOf } from "../openai/chat-request.js";
import { checkedIds } from "../openai/completions.js";
import type { ServerContext } from "../server-context.js";
import { llamaConstraint } from "./constraint.js";

export function health({ isClosing, active }: ServerContext) {
  if (isClosing) return { status: 503 as const, body: { status: "shutting down", active } };
  return { status: 200 as const, body: { status: "ok", active } };
}

export async function props({ models, limits }: ServerContext) {
  const { name, model, template, options } = await models.get(undefined);
  const { info } = model;
  const { temperature, topP: top_p } = { ...textSampling, ...options.sampling };
  return {
    default_generation_settings: {
      n_ctx: limits.promptTokens,
      params: { n_predict: limits.tokens, temperature, top_p },
    },
    total_slots: limits.requests,
    model_alias: name,
    model_path: info.file,
    chat_template: `RWKV: ${template.assistantLabel}`,
    modalities: { vision: false, audio: false },
    build_info: "rwkv-ts",
    model: {
      architecture: info.architecture,
      title: info.title,
      layers: info.layers,
      channels: info.channels,
      parameters: info.parameters,
    },
  };
}

export async function tokenize(server: ServerContext, fields: Fields): Promise<Answer> {
  const { tokenizer } = await server.models.get(fields.string("model"));
  const ids = tokenizer.encode(fields.required("content", fields.string("content")));
  if (!fields.boolean("with_pieces")) return { json: { tokens: ids } };
  const piece = (id: number) => {
    const bytes = tokenBytes(tokenizer, id);
    const text = new TextDecoder().decode(bytes);
    return text.includes("\ufffd") ? [...bytes] : text;
  };
  return { json: { tokens: ids.map((id) => ({ id, piece: piece(id) })) } };
}

export async function detokenize(server: ServerContext, fields: Fields): Promise<Answer> {
  const engine = await server.models.get(fields.string("model"));
  const tokens = fields.required("tokens", fields.list("tokens")) as number[];
  return { json: { content: engine.tokenizer.decode(checkedIds(engine, tokens)) } };
}

export async function applyTemplate(server: ServerContext, fields: Fields): Promise<Answer> {
  const engine = await server.models.get(fields.string("model"));
  const messages = messagesOf(fields.required("messages", fields.list("messages")));
  const { pieces } = chatPieces(engine, messages, thinkingOf(engine, undefined));
  return { json: { prompt: pieces.join("") } };
}

export async function infill(server: ServerContext, fields: Fields): Promise<Answer> {
  const { name } = await server.models.get(fields.string("model"));
  throw badRequest(`${name} was not trained to fill in the middle of a text`, undefined, "unsupported_model");
}

export async function llamaCompletion(server: ServerContext, fields: Fields, work: Work): Promise<Answer> {
  const engine = await server.models.get(fields.string("model"));
  const prompt = promptFrom(engine, fields);
  server.checkPrompt(prompt.ids.length);
  const { constraint, isStructured } = llamaConstraint(engine, fields);
  const defaults = { ...(isStructured ? structureSampling : textSampling), ...engine.options.sampling };
  const { seed, ...drawing } = samplingOf(fields, defaults, engine.model.model.vocabularySize);
  const sampling = seed !== undefined && seed >= 0 ? { ...drawing, seed } : drawing; // llama.cpp: below 0 is none
  const endOfText = engine.model.tokenizer?.endOfText;
  const isEndless = fields.boolean("ignore_eos") && endOfText !== undefined;
  const probabilities = fields.count("n_probs", 0, 20) ?? 0;
  const most = fields.count("n_predict", -1) ?? -1;
  if (most > server.limits.tokens)
    throw badRequest(`n_predict is ${most}; this server writes at most ${server.limits.tokens} tokens`, "n_predict");
  const read = await engine.read(prompt, work.signal);
  const session = work.own(read.session);
  const pieces = write(session, {
    sampling: isEndless ? { ...sampling, bannedTokens: [endOfText] } : sampling,
    maxTokens: most < 0 ? server.limits.tokens : most,
    stop: stopsOf(fields),
    ...(probabilities > 0 && { logprobs: probabilities }),
    constraint,
    signal: work.signal,
    times: work.times,
  });
  const started = performance.now();
  const shown = (tokens: readonly WrittenToken[]) =>
    probabilities > 0 && {
      completion_probabilities: tokens.flatMap(({ logprob }) =>
        logprob ? [shownLogprobs(engine.tokenizer, logprob)] : [],
      ),
    };
  const finished = (written: Written) => {
    const isTold = prompt.ids.length > 0; // an empty one began as a document, which no ids of its tell
    if (isTold && written.stop === undefined) engine.keep(joined(prompt.ids, written.ids), session.fork());
    server.metrics.count(engine.name, {
      prompt: prompt.ids.length,
      cached: read.cached,
      written: written.ids.length,
      thought: 0,
    });
    return endingOf(engine.name, written, prompt.ids.length, read.cached, performance.now() - started);
  };
  if (fields.boolean("stream") ?? false) return { events: streamed(pieces, shown, finished) };
  const tokens: WrittenToken[] = [];
  let step = await pieces.next();
  for (; !step.done; step = await pieces.next()) tokens.push(...step.value.tokens);
  const { text, ids } = step.value;
  return { json: { index: 0, content: text, tokens: ids, ...finished(step.value), ...shown(tokens) } };
}

async function* streamed(
  pieces: ReturnType<typeof write>,
  shown: (tokens: readonly WrittenToken[]) => object | false,
  finished: (written: Written) => object,
): AsyncGenerator<StreamedEvent, void, void> {
  let step = await pieces.next();
  for (; !step.done; step = await pieces.next()) {
    const { text, tokens } = step.value;
    yield { data: { index: 0, content: text, tokens: tokens.map(({ id }) => id), stop: false, ...shown(tokens) } };
  }
  yield { data: { index: 0, content: "", tokens: [], ...finished(step.value) } };
}

function endingOf(
  model: string,
  { ids, reason, stop, isEnd }: Written,
  prompt: number,
  cached: number,
  milliseconds: number,
) {
  return {
    model,
    stop: true,
    stop_type: reason === "length" ? "limit" : isEnd ? "eos" : "word",
    stopping_word: stop ?? "",
    tokens_predicted: ids.length,
    tokens_evaluated: prompt,
    tokens_cached: cached,
    truncated: false,
    timings: {
      prompt_n: prompt - cached,
      predicted_n: ids.length,
      predicted_ms: milliseconds,
      predicted_per_second: milliseconds > 0 ? (1000 * ids.length) / milliseconds : 0,
    },
  };
}

/** A text, ids, or texts and ids mixed. */
function promptFrom(engine: Engine, fields: Fields): Prompt {
  const given = fields.value("prompt") ?? "";
  if (typeof given === "string") return openPromptOf(given, (text) => engine.tokenizer.encode(text));
  const parts = Array.isArray(given) ? given : [given];
  const ids = parts.flatMap((part) => {
    if (typeof part === "string") return engine.tokenizer.encode(part);
    if (typeof part === "number") return checkedIds(engine, [part]);
    throw new ApiError(400, "prompt must be a text, or a list of texts and ids", { param: "prompt" });
  });
  return { ids: Int32Array.from(ids), marks: [] };
}
