// A file behind a plain URL, continued with range requests (RFC 9110, sections 13.1.5 and 14).

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import { pageHint } from "../look-alikes.js";
import type { HttpOptions } from "../sources/http-source.js";
import { displayUrl, withoutCredentials } from "../sources/url.js";
import { isEncoded, watchedFetch } from "../sources/watched-fetch.js";
import { type Checksum, type Remote, skipBytes } from "./remote.js";

type Asking = Pick<HttpOptions, "headers" | "fetch" | "idleTimeout">;

/** How often the first question is asked where no answer comes. */
const attempts = 3;
const pauseMilliseconds = 250;

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

/** As `get`, again where no answer comes. */
async function ask(url: URL, signal: AbortSignal | undefined, asking: Asking): Promise<Response> {
  let reached = false;
  const noting: Asking = {
    ...asking,
    fetch: async (...request) => {
      const response = await (asking.fetch ?? fetch)(...request);
      reached = true;
      return response;
    },
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await get(url, { range: "bytes=0-0" }, signal, noting);
    } catch (error) {
      if (reached || signal?.aborted || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * attempt));
    }
  }
}

/** Undefined where the server does not tell, or counts compressed bytes. */
function sizeOf(response: Response): number | undefined {
  if (isEncoded(response)) return undefined;
  const text =
    response.status === 206
      ? response.headers.get("content-range")?.split("/").pop()
      : response.headers.get("content-length");
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
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
  const first = await ask(url, signal, asking);
  await first.body?.cancel().catch(() => undefined);
  const version = versionOf(first);
  const size = sizeOf(first);
  return {
    name,
    identity: version || `${size}`,
    size,
    checksum,
    hint: pageHint(url),
    async stream(offset, _attempt, signal) {
      const condition: Record<string, string> = version && !version.startsWith("W/") ? { "if-range": version } : {};
      const response = await get(url, offset > 0 ? { range: `bytes=${offset}-`, ...condition } : {}, signal, asking);
      if (versionOf(response) !== version)
        throw new CheckpointError(`${name} changed on the server; run the download again`);
      if (!response.body) throw new CheckpointError(`${name}: the server sent no content`);
      if (offset === 0) return response.body;
      const start = Number(/^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1] ?? 0);
      if (start > offset) throw new CheckpointError(`${name}: asked for bytes from ${offset}, got them from ${start}`);
      return response.body.pipeThrough(skipBytes(offset - start));
    },
  };
}
