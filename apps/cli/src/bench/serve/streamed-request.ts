// One streamed request to a server of OpenAI's protocol, with the times that vLLM's `bench serve` takes of it.
import { InputError } from "@rwkv-ts/core";

export interface Target {
  /** With /v1: http://127.0.0.1:8080/v1 */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | undefined;
}

/** Times in milliseconds. */
export interface RequestTimes {
  /** When it was sent, as `performance.now()` tells it. */
  readonly sent: number;
  /** TTFT: from sending to the first text. */
  readonly firstToken: number;
  /** ITL: between each piece of text and the next. */
  readonly between: readonly number[];
  /** E2EL: from sending to the last text. */
  readonly whole: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly text: string;
}

/** TPOT: what a token behind the first one took, (E2EL - TTFT) / (tokens - 1); undefined where there is none. */
export const perOutputToken = ({ whole, firstToken, outputTokens }: RequestTimes): number | undefined =>
  outputTokens > 1 ? (whole - firstToken) / (outputTokens - 1) : undefined;

interface Chunk {
  readonly choices?: readonly { readonly text?: string; readonly delta?: { readonly content?: string } }[];
  readonly usage?: {
    readonly prompt_tokens: number;
    readonly completion_tokens: number;
    readonly prompt_tokens_details?: { readonly cached_tokens?: number };
  } | null;
  readonly error?: { readonly message: string };
}

/**
 * Sends a body to `/completions` or `/chat/completions` and reads its stream to the end.
 * @throws InputError for an answer that is none; what fetch throws
 */
export async function streamedRequest(
  { baseUrl, model, apiKey }: Target,
  path: "completions" | "chat/completions",
  body: object,
  signal: AbortSignal,
): Promise<RequestTimes> {
  const sent = performance.now();
  const response = await fetch(`${baseUrl}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }) },
    body: JSON.stringify({ model, ...body, stream: true, stream_options: { include_usage: true } }),
    signal,
  });
  if (!response.ok || !response.body)
    throw new InputError(`the server answered ${response.status}: ${await messageOf(response)}`);
  let [first, last, text]: [number | undefined, number, string] = [undefined, sent, ""];
  const between: number[] = [];
  let usage: Chunk["usage"];
  for await (const { data, at } of serverSentEvents(response.body)) {
    if (data === "[DONE]") continue;
    const chunk = JSON.parse(data) as Chunk;
    if (chunk.error) throw new InputError(`the server broke off: ${chunk.error.message}`);
    usage = chunk.usage ?? usage;
    const piece = chunk.choices?.[0]?.text ?? chunk.choices?.[0]?.delta?.content ?? "";
    if (piece === "") continue;
    text += piece;
    if (first === undefined) first = at;
    else between.push(at - last);
    last = at;
  }
  if (first === undefined) throw new InputError("the server wrote no text");
  return {
    sent,
    firstToken: first - sent,
    between,
    whole: last - sent,
    promptTokens: usage?.prompt_tokens ?? 0,
    cachedTokens: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? between.length + 1,
    text,
  };
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    return (JSON.parse(text) as Chunk).error?.message ?? text.slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}

/** The data of events, each with the time at which it had arrived. */
export async function* serverSentEvents(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly data: string; readonly at: number }, void, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of body) {
    const at = performance.now();
    rest += decoder.decode(bytes, { stream: true });
    const events = rest.split(/\r?\n\r?\n/);
    rest = events.pop()!;
    for (const event of events) {
      const lines = event.split(/\r?\n/).filter((line) => line.startsWith("data:"));
      if (lines.length > 0) yield { data: lines.map((line) => line.slice(5).trimStart()).join("\n"), at };
    }
  }
}
