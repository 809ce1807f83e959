// Writes on from a place in a text, token by token, and tells what was written as it comes. What may still become a stop string is held
// back; the time is that of the model alone.
import { breather, type Session } from "@rwkv-ts/core";
import { continueFrom, type GenerateOptions, generate, type NextTokenModel } from "@rwkv-ts/generate";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import type { Piece, Token, WriteRequest, Writing, Written } from "../rpc/calls.js";
import type { CallContext } from "../rpc/server.js";
import type { Prefixes, Reached } from "./prefixes.js";
import { statePicture } from "./state-picture.js";

/** Milliseconds between two pictures of the state, and between two messages. */
const pictureInterval = 150;
const messageInterval = 30;

export interface WriterParts {
  readonly tokenizer: Tokenizer;
  readonly prefixes: Prefixes;
}

export async function write(
  { tokenizer, prefixes }: WriterParts,
  request: WriteRequest,
  { signal, emit }: CallContext<Writing>,
): Promise<Written> {
  const { start = "", maxTokens, seed, stop = [], pictures = false, ids } = request;
  // A text that is still empty begins behind the end of another one; a model without an end of text begins on a new line.
  const begun = ids.length > 0 || start !== "" ? ids : beginningOf(tokenizer);
  let reached: Reached;
  try {
    reached = await prefixes.reach(start, begun, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    return { reason: "aborted", tokens: 0, seconds: 0, read: { tokens: 0, seconds: 0 } };
  }
  const { session, rest, read } = reached;
  const clock = new Clock(session);
  const told = new Told(tokenizer);
  const messages = new Messages(emit, clock, session, pictures);
  const options: GenerateOptions = { ...samplingOf(request), maxTokens, stop, signal, onToken: (id) => told.drawn(id) };
  if (seed !== undefined) options.seed = seed;
  try {
    // A state that was opened knows the logits after its last token.
    const pieces =
      rest.length > 0
        ? generate(clock.model, tokenizer, rest, options)
        : continueFrom(await session.feed([], { signal }), clock.model, tokenizer, options);
    const breathe = breather();
    let step = await pieces.next();
    for (; !step.done; step = await pieces.next()) {
      told.told(step.value);
      if (messages.isDue) await messages.send(told.take(), clock.tokens);
      await breathe(); // lets a cancellation in
    }
    const { reason, ids: all, unfedIds } = step.value;
    await messages.send([...told.take(), ...told.rest()], all.length, true);
    const known = all.slice(0, all.length - unfedIds.length);
    prefixes.keep(start, [...begun, ...known], session.fork());
    return { reason, tokens: all.length, seconds: clock.seconds, read };
  } finally {
    session.dispose();
  }
}

const beginningOf = (tokenizer: Tokenizer): readonly number[] =>
  tokenizer.endOfText === undefined ? tokenizer.encode("\n") : [tokenizer.endOfText];

const samplingOf = ({ temperature, topP, topK, presencePenalty, frequencyPenalty, penaltyDecay }: WriteRequest) => ({
  ...{ temperature, topP, topK, presencePenalty, frequencyPenalty, penaltyDecay },
});

/** What generation drives: the session, whose work is timed. The first token of the text before counts as reading. */
class Clock {
  seconds = 0;
  tokens = 0;
  readonly model: NextTokenModel;

  constructor(session: Session) {
    const timed = async <T>(work: Promise<T>): Promise<T> => {
      const began = performance.now();
      const result = await work;
      this.seconds += (performance.now() - began) / 1000;
      this.tokens++;
      return result;
    };
    this.model = {
      feed: (ids, options) => timed(session.feed(ids, options)),
      draw: (ids, choice, options) => timed(session.draw(ids, choice, options)),
    };
  }
}

/** Tokens that were drawn, and how many of them were told as text. */
class Told {
  readonly #tokenizer: Tokenizer;
  readonly #decoder: ReturnType<Tokenizer["stream"]>;
  #waiting: Token[] = [];
  /** Characters that were told of the tokens that wait. */
  #characters = 0;

  constructor(tokenizer: Tokenizer) {
    this.#tokenizer = tokenizer;
    this.#decoder = tokenizer.stream();
  }

  drawn(id: number): void {
    this.#waiting.push({ id, text: this.#decoder.push(id) });
  }
  told(text: string): void {
    this.#characters += text.length;
  }

  /** Tokens whose text was told as a whole, once. */
  take(): Token[] {
    let count = 0;
    for (const { text } of this.#waiting) {
      if (text.length > this.#characters || (text === "" && this.#characters === 0)) break;
      this.#characters -= text.length;
      count++;
    }
    return this.#waiting.splice(0, count);
  }

  /** The text that was told of a token that ends in a stop string, in tokens of its own; at the end. */
  rest(): Token[] {
    const cut = this.#waiting
      .map(({ text }) => text)
      .join("")
      .slice(0, this.#characters);
    return cut === "" ? [] : tokensOf(this.#tokenizer, this.#tokenizer.encode(cut));
  }
}

export function tokensOf(tokenizer: Tokenizer, ids: readonly number[]): Token[] {
  const decoder = tokenizer.stream();
  const tokens = ids.map((id) => ({ id, text: decoder.push(id) }));
  const rest = decoder.flush();
  const last = tokens.at(-1);
  if (rest !== "" && last) tokens[tokens.length - 1] = { id: last.id, text: last.text + rest };
  return tokens;
}

class Messages {
  #sent = Number.NEGATIVE_INFINITY;
  #pictured = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly emit: CallContext<Writing>["emit"],
    private readonly clock: Clock,
    private readonly session: Session,
    private readonly pictures: boolean,
  ) {}

  get isDue(): boolean {
    return performance.now() - this.#sent >= messageInterval;
  }

  async send(written: readonly Token[], tokens: number, last = false): Promise<void> {
    const wanted = this.pictures && (last || performance.now() - this.#pictured >= pictureInterval);
    const state = wanted ? statePicture((await this.session.save()).tensors) : undefined;
    const now = performance.now();
    this.#sent = now;
    if (wanted) this.#pictured = now;
    const event: Piece = { kind: "piece", written, tokens, seconds: this.clock.seconds, ...(state && { state }) };
    this.emit(event, state ? [state.values.buffer, state.units.buffer] : []);
  }
}
