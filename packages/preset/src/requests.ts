// How the files of a model are asked for over HTTP: with the caller's `fetch` everywhere, and with the caller's headers, which may be
// secrets, at the model's own origin.
import { addressOf, type HttpOptions, isUrlObject } from "@rwkv-ts/checkpoint";

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The options of reading a file of a model. */
export type Requests = (place: unknown) => HttpOptions;

/** Of addresses behind http(s). */
const originOf = (place: unknown): string | undefined => {
  const address = typeof place === "string" || isUrlObject(place) ? addressOf(place) : undefined;
  return address?.protocol.startsWith("http") ? address.origin : undefined;
};

/** Of a model behind no server (bytes, a Blob, a path) headers go to every address that the caller names. */
export function requestsOf(model: unknown, { headers, fetch, signal }: RequestOptions): Requests {
  const home = originOf(model);
  return (place) => ({
    ...(signal && { signal }),
    ...(fetch && { fetch }),
    ...(headers && (home === undefined || originOf(place) === home) && { headers: { ...headers } }),
  });
}
