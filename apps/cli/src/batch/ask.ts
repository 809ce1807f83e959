// One request of a batch, asked again where the server is busy, away, or fails.
import { setTimeout as wait } from "node:timers/promises";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface AskOptions {
  /** Further tries of a request that fails by no fault of its own. */
  readonly retries: number;
  readonly signal: AbortSignal;
}

const [firstPause, longestPause] = [0.5, 30];

/**
 * @param send sends the request once
 * @throws what `send` throws, where the last try throws too
 */
export async function ask(send: () => Promise<Response>, { retries, signal }: AskOptions): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const isLast = attempt >= retries;
    let pause = Math.min(firstPause * 2 ** attempt, longestPause);
    try {
      const response = await send();
      const { status } = response;
      const after = Number(response.headers.get("retry-after") ?? Number.NaN);
      const mayRetry = response.headers.get("x-should-retry") !== "false";
      const isPassing = status === 408 || status === 429 || status >= 500 || (status === 409 && after >= 0);
      if (isLast || !isPassing || !mayRetry) return { status, body: await bodyOf(response) };
      if (after >= 0) pause = Math.min(after, longestPause);
      await response.body?.cancel();
    } catch (error) {
      signal.throwIfAborted();
      if (isLast) throw error; // no answer: the server is away, or broke off
    }
    await wait(pause * 1000, undefined, { signal });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return { error: { message: text.slice(0, 1000), type: "server_error", param: null, code: "no_json" } };
  }
}
