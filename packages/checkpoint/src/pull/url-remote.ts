// A file behind a plain URL, continued with range requests (RFC 9110, sections 13.1.5 and 14).

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import { pageHint } from "../look-alikes.js";
import type { HttpOptions } from "../sources/http-source.js";
import { displayUrl, withoutCredentials } from "../sources/url.js";
import { watchedFetch } from "../sources/watched-fetch.js";
import { firstAnswer } from "./first-answer.js";
import { bytesFrom, type Checksum, type Remote, sizeOf } from "./remote.js";

type Asking = Pick<HttpOptions, "headers" | "fetch" | "idleTimeout">;

async function get(
  input: URL,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
  asking: Asking,
): Promise<Response> {
  const { url, headers: credentials } = withoutCredentials(input);
  const name = displayUrl(url);
  const init = { headers: { ...credentials, ...asking.headers, ...headers, "accept-encoding": "identity" } };
  const response = await watchedFetch(url, init, { ...asking, signal }).catch((error: unknown) => {
    throwIfAborted(signal, `downloading ${name}`);
    throw new CheckpointError(`${name} cannot be reached: ${messageOf(error)}`, { cause: error });
  });
  if (response.ok) return response;
  await response.body?.cancel().catch(() => undefined);
  throw new CheckpointError(`${name}: the server answered ${response.status} ${response.statusText}`.trimEnd());
}

const versionOf = (response: Response): string =>
  response.headers.get("etag") ?? response.headers.get("last-modified") ?? "";

/** Asks a server about a file. @throws CheckpointError when it cannot be had. */
export async function urlRemote(
  url: URL,
  checksum: Checksum | undefined,
  signal?: AbortSignal,
  asking: Asking = {},
): Promise<Remote> {
  const name = displayUrl(url);
  const first = await firstAnswer(
    (noting) => get(url, { range: "bytes=0-0" }, signal, { ...asking, fetch: noting }),
    signal,
    asking.fetch,
  );
  await first.body?.cancel().catch(() => undefined);
  const version = versionOf(first);
  const size = sizeOf(first);
  return {
    name,
    identity: version || `${size}`,
    size,
    checksum,
    hint: pageHint(url),
    async stream(offset, signal) {
      const condition: Record<string, string> = version && !version.startsWith("W/") ? { "if-range": version } : {};
      const response = await get(url, offset > 0 ? { range: `bytes=${offset}-`, ...condition } : {}, signal, asking);
      if (versionOf(response) !== version)
        throw new CheckpointError(`${name} changed on the server; run the download again`);
      return bytesFrom(response, offset, name);
    },
  };
}
