// fetch that does not wait without end and does not inflate without bound: a server that sends nothing for a while counts as a
// broken connection, and what a server compresses although it was asked not to may become only so large.

import { CheckpointError } from "@rwkv-ts/core";
import { eitherOf } from "../abort.js";

export interface Watching {
  readonly signal?: AbortSignal | undefined;
  /** Instead of the global fetch. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds without a byte after which the connection counts as broken. Default: 30,000. */
  readonly idleTimeout?: number | undefined;
}

const defaultIdleTimeout = 30_000;
const mostInflation = 16;
const inflationAllowance = 16 * 1024 * 1024;

/** Whether the body is compressed on its way; lengths then count compressed bytes. */
export const isEncoded = ({ headers }: Response): boolean =>
  !["", "identity"].includes((headers.get("content-encoding") ?? "").trim().toLowerCase());

/** Rejects when nothing has come in time; `stop` then ends the request too. */
async function inTime<T>(work: Promise<T>, milliseconds: number, stop: AbortController): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`nothing came for ${milliseconds / 1000} seconds`);
      stop.abort(error);
      reject(error);
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function mostBytes(response: Response): number {
  if (!isEncoded(response)) return Number.POSITIVE_INFINITY;
  const length = Number(response.headers.get("content-length") ?? 0);
  return length > 0 ? mostInflation * length + inflationAllowance : Number.POSITIVE_INFINITY;
}

/** As fetch; the body of the answer is watched too. @throws what fetch throws, and an Error that says how long nothing came */
export async function watchedFetch(
  input: RequestInfo | URL,
  init: RequestInit,
  { signal, fetch: ask = fetch, idleTimeout = defaultIdleTimeout }: Watching,
): Promise<Response> {
  const stop = new AbortController();
  const either = signal ? eitherOf(signal, stop) : stop.signal;
  const response = await inTime(ask(input, { ...init, signal: either }), idleTimeout, stop);
  if (!response.body) return response;
  const reader = response.body.getReader();
  const most = mostBytes(response);
  let total = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value } = await inTime(reader.read(), idleTimeout, stop);
      if (!value) return controller.close();
      total += value.length;
      if (total > most) {
        reader.cancel().catch(() => undefined);
        throw new CheckpointError(
          `the server's compressed answer inflates to more than ${most} bytes, which is refused`,
        );
      }
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const { status, statusText, headers, url } = response;
  const watched = new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>, { status, statusText, headers });
  return Object.defineProperty(watched, "url", { value: url });
}
