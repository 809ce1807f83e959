// Cancellation: one way to turn an AbortSignal into this project's AbortedError.

import { AbortedError } from "@rwkv-ts/core";

/** Throws AbortedError when `signal` has been aborted. */
export function throwIfAborted(signal: AbortSignal | undefined, what: string): void {
  if (signal?.aborted) throw new AbortedError(`${what} was aborted`, { cause: signal.reason });
}

/** Awaits `promise`, but gives up with AbortedError as soon as `signal` is aborted. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined, what: string): Promise<T> {
  if (!signal) return promise;
  promise.catch(() => undefined);
  throwIfAborted(signal, what);
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new AbortedError(`${what} was aborted`, { cause: signal.reason }));
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop) signal.removeEventListener("abort", stop);
  }
}

export const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error && error.cause.message ? ` (${error.cause.message})` : "";
  return `${error.message}${cause}`;
};

/** Aborted with the signal or with `stop`, whichever comes first; the function for it is missing in browsers of 2023. */
export function eitherOf(signal: AbortSignal, stop: AbortController): AbortSignal {
  const { any } = AbortSignal as { any?: unknown };
  if (any !== undefined) return AbortSignal.any([signal, stop.signal]);
  if (signal.aborted) stop.abort(signal.reason);
  signal.addEventListener("abort", () => stop.abort(signal.reason), { once: true });
  return stop.signal;
}
