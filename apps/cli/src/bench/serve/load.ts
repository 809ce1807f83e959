// Load on a server: so many clients that each wait for their answer before they ask again (closed loop), or requests that arrive at
// random times whatever the server is busy with (open loop: a Poisson process, as vLLM's `--request-rate`).
import { Random } from "@rwkv-ts/generate";
import { type Goals, type LoadReport, loadReport, type Spread, spread } from "./load-report.js";
import { type RequestTimes, streamedRequest, type Target } from "./streamed-request.js";

export interface LoadSize {
  /** Words of a prompt of its own ... */
  readonly input: number;
  /** ... behind so many words that all prompts begin with. */
  readonly shared: number;
  /** Tokens to write. */
  readonly output: number;
  readonly seed: number;
}

/** Exactly one of both. */
export type Arrival = { readonly clients: number } | { readonly rate: number };

const words =
  "the of and to in that he was it his with as for had you not be her on at by which have or from this him but all she they were my are me one their so an said them we who would been will no when there if more out up into do any your what has man could other than our some very time upon about may its only now like little then can should made did us such great before must two these see know over much down after first good men old".split(
    " ",
  );

/** Words at random; the same ones for the same seed. */
export function someWords(count: number, random: Random): string {
  return Array.from({ length: count }, () => words[Math.floor(random.fraction() * words.length)]!).join(" ");
}

/** The end of text, which is id 0 of RWKV's vocabularies, is not drawn: every answer has its full length. */
const endless = { temperature: 1, ignore_eos: true, logit_bias: { "0": -100 } };

/** Each has a prompt that no other one has. */
function* bodies(count: number, { input, shared, output, seed }: LoadSize): Generator<object, void, void> {
  const beginning = someWords(shared, Random.fromSeed(seed));
  const random = Random.fromSeed(seed + 1);
  for (let i = 0; i < count; i++)
    yield { ...endless, prompt: `${beginning} ${someWords(input, random)}`.trim(), max_tokens: output, seed: seed + i };
}

/** @param requests how many in all. @throws what the signal throws; requests that fail are counted */
export async function runLoad(
  target: Target,
  arrival: Arrival,
  requests: number,
  size: LoadSize,
  { goals = {}, signal }: { readonly goals?: Goals; readonly signal: AbortSignal },
): Promise<LoadReport> {
  const waiting = bodies(requests, size);
  const done: RequestTimes[] = [];
  const failures: Error[] = [];
  const ask = async (body: object): Promise<void> => {
    try {
      done.push(await streamedRequest(target, "completions", body, signal));
    } catch (error) {
      failures.push(error as Error);
    }
  };
  const started = performance.now();
  if ("clients" in arrival) {
    const client = async () => {
      for (const body of waiting) {
        await ask(body); // the generator is shared: each body is one client's
        signal.throwIfAborted();
      }
    };
    await Promise.all(Array.from({ length: arrival.clients }, client));
  } else {
    const random = Random.fromSeed(size.seed + 2);
    const asked: Promise<void>[] = [];
    let next = started;
    for (const body of waiting) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
      signal.throwIfAborted();
      asked.push(ask(body));
      next += (-Math.log(1 - random.fraction()) / arrival.rate) * 1000;
    }
    await Promise.all(asked);
    signal.throwIfAborted();
  }
  return loadReport(done, failures, (performance.now() - started) / 1000, goals);
}

export interface FollowUp {
  /** Tokens of the conversation before the messages that are measured. */
  readonly promptTokens: number;
  /** Of them read again, at most. */
  readonly readAgain: number;
  readonly timeToFirstToken: Spread;
}

/** How long the next message of a conversation waits for its first token, where the conversation has so many words. */
export async function followUp(
  target: Target,
  conversation: number,
  repeats: number,
  seed: number,
  signal: AbortSignal,
): Promise<FollowUp> {
  const random = Random.fromSeed(seed + conversation);
  const messages = [{ role: "user", content: someWords(conversation, random) }];
  const times: number[] = [];
  let [promptTokens, readAgain] = [0, 0];
  for (let i = 0; i <= repeats; i++) {
    const body = { messages, max_tokens: 8, ...endless, seed: seed + i };
    const answer = await streamedRequest(target, "chat/completions", body, signal);
    if (i === 0) promptTokens = answer.promptTokens;
    else {
      times.push(answer.firstToken);
      readAgain = Math.max(readAgain, answer.promptTokens - answer.cachedTokens);
    }
    messages.push({ role: "assistant", content: answer.text }, { role: "user", content: someWords(12, random) });
  }
  return { promptTokens, readAgain, timeToFirstToken: spread(times) };
}

export interface Beside {
  /** Tokens of the long prompt, and how long it took to be read. */
  readonly promptTokens: number;
  readonly milliseconds: number;
  /** Between tokens of somebody who writes meanwhile, and of somebody who writes alone. */
  readonly meanwhile: Spread;
  readonly alone: Spread;
}

/** What a prompt of so many words costs somebody who is writing. */
export async function besideLongPrompt(
  target: Target,
  prompt: number,
  size: LoadSize,
  signal: AbortSignal,
): Promise<Beside> {
  const write = async (seed: number): Promise<{ from: number; between: readonly number[] }> => {
    const body = [...bodies(1, { ...size, seed })][0]!;
    const { sent, firstToken, between } = await streamedRequest(target, "completions", body, signal);
    return { from: sent + firstToken, between };
  };
  const alone = (await write(size.seed)).between;
  const long = someWords(prompt, Random.fromSeed(size.seed + 3));
  const started = performance.now();
  const reading = streamedRequest(target, "completions", { ...endless, prompt: long, max_tokens: 1 }, signal);
  let isRead = false;
  reading.then(
    () => {
      isRead = true;
    },
    () => {
      isRead = true;
    },
  );
  const meanwhile: { readonly at: number; readonly time: number }[] = [];
  for (let i = 1; !isRead; i++) {
    const { from, between } = await write(size.seed + 100 * i);
    let at = from;
    for (const time of between) {
      at += time;
      meanwhile.push({ at, time });
    }
  }
  const { promptTokens, whole } = await reading;
  const inTime = meanwhile.filter(({ at, time }) => at - time < started + whole).map(({ time }) => time);
  return { promptTokens, milliseconds: whole, meanwhile: spread(inTime), alone: spread(alone) };
}
