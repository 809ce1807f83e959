// A file behind a plain URL, continued with range requests (RFC 9110, sections 13.1.5 and 14).

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import { displayUrl, type HttpOptions, withoutCredentials } from "../sources/http-source.js";
import { type Checksum, type Remote, skipBytes } from "./remote.js";

type Asking = Pick<HttpOptions, "headers" | "fetch">;

async function get(
  input: URL,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
  asking: Asking,
): Promise<Response> {
  const { url, headers: credentials } = withoutCredentials(input);
  const name = displayUrl(url);
  const response = await (asking.fetch ?? fetch)(url, {
    headers: { ...credentials, ...asking.headers, ...headers, "accept-encoding": "identity" },
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throwIfAborted(signal, `downloading ${name}`);
    throw new CheckpointError(`${name} cannot be reached: ${messageOf(error)}`, { cause: error });
  });
  if (response.ok) return response;
  await response.body?.cancel().catch(() => undefined);
  throw new CheckpointError(`${name}: the server answered ${response.status} ${response.statusText}`.trimEnd());
}

function sizeOf(response: Response): number | undefined {
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
  const first = await get(url, { range: "bytes=0-0" }, signal, asking);
  await first.body?.cancel().catch(() => undefined);
  const version = versionOf(first);
  const size = sizeOf(first);
  return {
    name,
    identity: version || `${size}`,
    size,
    checksum,
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
