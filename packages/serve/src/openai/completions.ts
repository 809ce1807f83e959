// POST /v1/completions: texts, ids, and batches of them, continued.
import { breather } from "@rwkv-ts/core";
import { logProbabilities, type TokenLogProbability } from "@rwkv-ts/generate";
import { merged, type TextSession } from "@rwkv-ts/preset";
import { newId } from "../chat/reply.js";
import type { Engine } from "../engine/engine.js";
import { joined } from "../engine/joined.js";
import { openPromptOf, type Prompt } from "../engine/prompt.js";
import { samplingOf, samplingOfChoice, textSampling } from "../engine/sampling.js";
import { type Written, type WrittenPiece, type WrittenToken, write } from "../engine/write.js";
import { badRequest } from "../http/api-error.js";
import type { StreamedEvent } from "../http/event-stream.js";
import type { Fields, Json } from "../http/fields.js";
import type { Answer, Work } from "../http/work.js";
import type { Turn } from "../named-states/named-states.js";
import { turnOf, turnTold } from "../named-states/routes.js";
import type { ServerContext } from "../server-context.js";
import { maxTokensOf, stopsOf } from "./chat-request.js";
import { CompletionLogprobs } from "./completion-logprobs.js";
import { type Counts, usageOf } from "./usage.js";

const usualTokens = 16;
const mostLogprobs = 20;

interface Request {
  readonly prompts: readonly TextPrompt[];
  readonly n: number;
  readonly bestOf: number;
  readonly maxTokens: number;
  readonly stop: readonly string[];
  readonly logprobs: number | undefined;
  readonly echo: boolean;
  readonly sampling: ReturnType<typeof samplingOf>;
}

/** A prompt as it was given. */
interface TextPrompt extends Prompt {
  /** Undefined where it was given as ids. */
  readonly text: string | undefined;
}

export async function completion(server: ServerContext, fields: Fields, work: Work): Promise<Answer> {
  const turn = await turnOf(server, fields, work);
  const engine = turn?.engine ?? (await server.models.get(fields.string("model")));
  const request = requestOf(engine, server, fields, turn);
  const isStream = fields.boolean("stream") ?? false;
  if (isStream && request.bestOf > request.n) throw badRequest("best_of cannot be streamed", "best_of");
  const includeUsage = fields.object("stream_options")?.boolean("include_usage") ?? false;
  for (const { ids } of request.prompts) server.checkPrompt(ids.length);
  const read = await readAll(engine, request, work);
  const head = {
    id: `cmpl-${newId()}`,
    object: "text_completion",
    created: Math.floor(Date.now() / 1000),
    model: engine.name,
  };
  const written = choicesOf(engine, request, read, work);
  const done = async (results: readonly Written[]) => {
    const more = turn && turnTold(await turn.commit(textBehind(engine, request.prompts[0]!, results[0]!)));
    const counts: Counts = {
      prompt: request.prompts.reduce((sum, { ids }) => sum + ids.length, 0),
      cached: read.reduce((sum, { cached }) => sum + cached, 0),
      written: results.reduce((sum, { ids }) => sum + ids.length, 0),
      thought: 0,
    };
    server.metrics.count(engine.name, counts);
    return { usage: usageOf(counts), more };
  };
  const texts = new ChoiceTexts(engine, request, read);
  if (isStream) return { events: streamed(written, texts, head, includeUsage, done), last: "[DONE]" };
  return { json: await whole(written, texts, head, done) };
}

function requestOf(engine: Engine, server: ServerContext, fields: Fields, turn: Turn | undefined): Request {
  const { limits } = server;
  const suffix = fields.string("suffix");
  if (suffix)
    throw badRequest(
      `${engine.name} was not trained to fill in between a prompt and a suffix`,
      "suffix",
      "unsupported_parameter",
    );
  const given = promptsOf(engine, fields, limits.batch);
  const echo = fields.boolean("echo") ?? false;
  if (turn && given.length > 1) throw badRequest("a state goes on with one prompt", "prompt");
  if (turn && echo) throw badRequest("echo is not for a text that goes on from a state", "echo");
  if (turn && !turn.isBegun && given[0]!.ids.length === 0) throw badRequest("there is no text to go on with", "prompt");
  const prompts = turn ? given.map((prompt) => behind(turn.ids, prompt)) : given;
  const n = fields.count("n", 1, limits.choices) ?? 1;
  const bestOf = fields.count("best_of", 1, limits.choices) ?? n;
  if (bestOf < n) throw badRequest(`best_of (${bestOf}) must be at least n (${n})`, "best_of");
  const texts = prompts.length * bestOf;
  if (texts > limits.batch)
    throw badRequest(
      `${prompts.length} prompts with ${bestOf} choices each are ${texts} texts; at most ${limits.batch} go in one request`,
      "prompt",
    );
  const vocabulary = engine.model.model.vocabularySize;
  return {
    prompts,
    n,
    bestOf,
    maxTokens: maxTokensOf(fields, ["max_tokens"], usualTokens, limits),
    stop: stopsOf(fields),
    logprobs: fields.value("logprobs") === false ? undefined : fields.count("logprobs", 0, mostLogprobs),
    echo,
    sampling: samplingOf(fields, { ...textSampling, ...engine.options.sampling }, vocabulary),
  };
}

/** A text, ids, a list of texts, or a list of lists of ids. */
function promptsOf(engine: Engine, fields: Fields, most: number): TextPrompt[] {
  const given = fields.value("prompt") ?? "";
  const isIds = (value: Json): value is number[] => Array.isArray(value) && value.every((id) => typeof id === "number");
  const list = typeof given === "string" || (isIds(given) && given.length > 0) ? [given] : given;
  if (!Array.isArray(list) || list.length === 0)
    throw badRequest("prompt must be a text, a list of ids, or a list of these", "prompt");
  if (list.length > most)
    throw badRequest(`prompt has ${list.length} texts; at most ${most} go in one request`, "prompt");
  return list.map((each) => {
    if (typeof each === "string") return { ...openPromptOf(each, (text) => engine.tokenizer.encode(text)), text: each };
    if (isIds(each)) return { ids: Int32Array.from(checkedIds(engine, each)), marks: [], text: undefined };
    throw badRequest("prompt must be a text, a list of ids, or a list of these", "prompt");
  });
}

export function checkedIds(engine: Engine, ids: readonly number[]): readonly number[] {
  const most = engine.model.model.vocabularySize;
  const bad = ids.find((id) => !(Number.isInteger(id) && id >= 0 && id < most));
  if (bad !== undefined)
    throw badRequest(`${bad} is no id of ${engine.name}: ids are whole numbers below ${most}`, "prompt");
  return ids;
}

interface ReadPrompt {
  readonly session: TextSession;
  readonly cached: number;
  /** Of each id of the prompt but the first, where they are asked for. */
  readonly logprobs: readonly (TokenLogProbability | undefined)[];
}

/** Prompts of a batch are read side by side. */
async function readAll(engine: Engine, request: Request, work: Work): Promise<ReadPrompt[]> {
  const { echo, logprobs } = request;
  const reads = request.prompts.map(async (prompt): Promise<ReadPrompt> => {
    if (echo && logprobs !== undefined && prompt.ids.length > 0) {
      const session = work.own(await engine.begin());
      return { session, cached: 0, logprobs: await scored(session, prompt.ids, logprobs, work.signal) };
    }
    const { session, cached } = await engine.read(prompt, work.signal);
    return { session: work.own(session), cached, logprobs: [] };
  });
  await Promise.allSettled(reads);
  return Promise.all(reads);
}

/** Reads ids, and tells how probable each of them was behind those before it. */
async function scored(
  session: TextSession,
  ids: Int32Array,
  top: number,
  signal: AbortSignal,
): Promise<(TokenLogProbability | undefined)[]> {
  const result: (TokenLogProbability | undefined)[] = [undefined];
  const breathe = breather();
  const pieceLength = 64; // rows of logits that are held at once
  for (let from = 0; from < ids.length; from += pieceLength) {
    const piece = ids.subarray(from, from + pieceLength);
    const logits = await session.logits(piece, { signal });
    const vocabulary = logits.length / piece.length;
    for (let row = 0; row < piece.length && from + row + 1 < ids.length; row++) {
      const next = ids[from + row + 1]!;
      result.push(logProbabilities(logits.subarray(row * vocabulary, (row + 1) * vocabulary), next, top));
      await breathe();
    }
  }
  return result;
}

interface Piece {
  /** Of the prompt, and among its choices. */
  readonly prompt: number;
  readonly choice: number;
  readonly piece: WrittenPiece;
}
type Choices = AsyncGenerator<Piece, Written[], void>;

function choicesOf(engine: Engine, request: Request, read: readonly ReadPrompt[], work: Work): Choices {
  const { bestOf, maxTokens, stop, sampling } = request;
  const { signal, times } = work;
  const logprobs = bestOf > request.n ? (request.logprobs ?? 0) : request.logprobs;
  const streams = read.flatMap(({ session }, prompt) => {
    const sessions = [session, ...Array.from({ length: bestOf - 1 }, () => work.own(session.fork()))];
    return sessions.map((each, i) => {
      const options = { sampling: samplingOfChoice(sampling, i), maxTokens, stop, logprobs, signal, times };
      return continued(engine, each, request.prompts[prompt]!, options);
    });
  });
  return merged(streams, (index, piece) => ({
    prompt: Math.floor(index / bestOf),
    choice: index % bestOf,
    piece,
  }));
}

/** Writes, and keeps the state behind what was written. */
async function* continued(
  engine: Engine,
  session: TextSession,
  prompt: TextPrompt,
  options: Parameters<typeof write>[1],
): AsyncGenerator<WrittenPiece, Written, void> {
  try {
    const written = yield* write(session, options);
    const { text, stop } = written;
    if (prompt.ids.length === 0) return written; // it began as a document, which no ids of its tell
    const isWhole = !text.includes("\ufffd");
    const isSentBack = prompt.text !== undefined && text !== "" && isWhole; // as text, which may have other ids than were drawn
    if (isSentBack) engine.keep(Int32Array.from(engine.tokenizer.encode(prompt.text + text)), session.fork());
    else if (stop === undefined || isWhole) engine.keep(textBehind(engine, prompt, written), session.fork());
    return written;
  } finally {
    session.dispose();
  }
}

/** A prompt that goes on from a text. */
const behind = (before: Int32Array, { ids }: TextPrompt): TextPrompt => ({
  ids: joined(before, ids),
  marks: [before.length],
  text: undefined,
});

/** Ids of a text up to its end; of one that a stop string ended they are not those that were drawn. */
const textBehind = (engine: Engine, prompt: Prompt, { ids, text, stop }: Written): Int32Array =>
  joined(prompt.ids, stop === undefined ? ids : engine.tokenizer.encode(text));

/** What choices look like: echo and log-probabilities. */
class ChoiceTexts {
  readonly #logprobs: (CompletionLogprobs | undefined)[];

  constructor(
    private readonly engine: Engine,
    readonly request: Request,
    private readonly read: readonly ReadPrompt[],
  ) {
    const count = request.prompts.length * request.bestOf;
    this.#logprobs = Array.from({ length: count }, () => this.#newLogprobs());
  }

  #newLogprobs(): CompletionLogprobs | undefined {
    const { logprobs } = this.request;
    return logprobs === undefined ? undefined : new CompletionLogprobs(this.engine.tokenizer, logprobs);
  }

  /** What comes before a choice's own text, and its log-probabilities. */
  beginning(prompt: number, choice: number) {
    if (!this.request.echo) return { text: "", logprobs: null };
    const { ids, text } = this.request.prompts[prompt]!;
    const logprobs = this.#logprobs[prompt * this.request.bestOf + choice];
    const told = logprobs?.entries(Array.from(ids, (id, i) => ({ id, logprob: this.read[prompt]!.logprobs[i] })));
    return { text: text ?? this.engine.tokenizer.decode(ids), logprobs: told ?? null };
  }

  logprobs(prompt: number, choice: number, tokens: readonly WrittenToken[]) {
    return this.#logprobs[prompt * this.request.bestOf + choice]?.entries(tokens) ?? null;
  }
}

type Head = { readonly id: string; readonly object: string; readonly created: number; readonly model: string };
/** What is told when all is written. `more`: of the state that the text went on from. */
type Done = (results: readonly Written[]) => Promise<{
  readonly usage: ReturnType<typeof usageOf>;
  readonly more: object | undefined;
}>;

async function* streamed(
  choices: Choices,
  texts: ChoiceTexts,
  head: Head,
  includeUsage: boolean,
  done: Done,
): AsyncGenerator<StreamedEvent, void, void> {
  const { n, prompts, echo } = texts.request;
  const usage = includeUsage ? { usage: null } : {};
  const chunk = (index: number, text: string, logprobs: unknown, finish_reason: string | null = null, more = {}) => ({
    data: { ...head, choices: [{ index, text, logprobs, finish_reason }], ...usage, ...more },
  });
  try {
    for (let index = 0; echo && index < prompts.length * n; index++) {
      const { text, logprobs } = texts.beginning(Math.floor(index / n), index % n);
      yield chunk(index, text, logprobs);
    }
    let step = await choices.next();
    for (; !step.done; step = await choices.next()) {
      const { prompt, choice, piece } = step.value;
      yield chunk(prompt * n + choice, piece.text, texts.logprobs(prompt, choice, piece.tokens));
    }
    const { usage: used, more } = await done(step.value);
    for (const [index, { reason }] of step.value.entries()) yield chunk(index, "", null, reason, more);
    if (includeUsage) yield { data: { ...head, choices: [], usage: used } };
  } finally {
    await choices.return(undefined as never);
  }
}

async function whole(choices: Choices, texts: ChoiceTexts, head: Head, done: Done) {
  const { n, bestOf, prompts } = texts.request;
  const tokens: WrittenToken[][] = Array.from({ length: prompts.length * bestOf }, () => []);
  let step = await choices.next();
  for (; !step.done; step = await choices.next()) {
    const { prompt, choice, piece } = step.value;
    tokens[prompt * bestOf + choice]!.push(...piece.tokens);
  }
  const results = step.value;
  const shown = prompts.flatMap((_, prompt) => {
    const all = Array.from({ length: bestOf }, (_unused, choice) => choice);
    const mean = (choice: number) => meanLogprob(tokens[prompt * bestOf + choice]!);
    const best = bestOf > n ? all.sort((a, b) => mean(b) - mean(a) || a - b).slice(0, n) : all;
    return best.map((choice, i) => {
      const { text, reason } = results[prompt * bestOf + choice]!;
      const before = texts.beginning(prompt, choice);
      const own = texts.logprobs(prompt, choice, tokens[prompt * bestOf + choice]!);
      const logprobs = before.logprobs && own ? before.logprobs.with(own) : own;
      return { index: prompt * n + i, text: before.text + text, logprobs, finish_reason: reason };
    });
  });
  const { usage, more } = await done(results);
  return { ...head, choices: shown, usage, ...more };
}

/** Of a text without tokens, which says nothing of how probable it is: below that of all others. */
const meanLogprob = (tokens: readonly WrittenToken[]): number =>
  tokens.length === 0
    ? Number.NEGATIVE_INFINITY
    : tokens.reduce((sum, { logprob }) => sum + (logprob?.logprob ?? 0), 0) / tokens.length;
