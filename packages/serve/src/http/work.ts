// A request under way: what ends it early, and the count of those that are.
import { ApiError } from "./api-error.js";
import type { StreamedEvent } from "./event-stream.js";

/** What a route answers with: a document, bytes, or events. */
export type Answer = { readonly json: unknown } | { readonly bytes: Uint8Array } | StreamedAnswer;

export interface StreamedAnswer {
  readonly events: AsyncGenerator<StreamedEvent, void, void>;
  /** Sent when all went well. */
  readonly last?: string;
  readonly failure?: (error: unknown) => StreamedEvent;
}

export interface Work {
  /** Fires when the client leaves, the time is over, or the server ends. */
  readonly signal: AbortSignal;
  readonly controller: AbortController;
  /** Whose request it is: a digest of the API key; the same for all where there are none. */
  readonly owner: string;
  /** Gives a session, or whatever else is held, up at the end, whatever happens until then. */
  own<T extends Owned>(held: T): T;
  /** Told of the tokens of answers as they are written. */
  readonly times: TokenTimes;
  /** Told once, when the answer is complete or was given up. */
  end(): void;
}

interface Owned {
  dispose(): void;
}

export interface TokenTimes {
  /** The first token of an answer is there. */
  first(): void;
  /** One more is, so long after the one before. */
  between(seconds: number): void;
}

export interface WorkOptions {
  readonly owner: string;
  /** After so many seconds the request is given up with this error. */
  readonly seconds: number;
  readonly late: () => ApiError;
  readonly times: TokenTimes;
  readonly onEnd: (work: Work) => void;
}

export function beginWork(request: Request, { owner, seconds, late, times, onEnd }: WorkOptions): Work {
  const controller = new AbortController();
  const left = () => controller.abort(new ApiError(408, "the client left", { code: "aborted" }));
  const timer = setTimeout(() => controller.abort(late()), seconds * 1000);
  (timer as { unref?: () => void }).unref?.();
  if (request.signal.aborted) left();
  else request.signal.addEventListener("abort", left, { once: true });
  const held: Owned[] = [];
  let isOver = false;
  const work: Work = {
    signal: controller.signal,
    controller,
    owner,
    times,
    own(each) {
      if (isOver) each.dispose();
      else held.push(each);
      return each;
    },
    end() {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      request.signal.removeEventListener("abort", left);
      for (const each of held) each.dispose();
      onEnd(work);
    },
  };
  return work;
}
