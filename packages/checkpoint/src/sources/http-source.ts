// A resource behind HTTP or HTTPS, read with range requests (RFC 9110, section 14).
// Small reads fetch a whole window around them and remember it: the many small tensors of a checkpoint lie side by side.
// A connection that breaks, or brings nothing for a while, is resumed where it broke. A server without range requests is read once,
// as a whole.

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import type { CacheOptions } from "../cache/cached-files.js";
import { bytesSource } from "./bytes-source.js";
import { checkRange, type Source } from "./source.js";
import { displayUrl, withoutCredentials } from "./url.js";
import { isEncoded, watchedFetch } from "./watched-fetch.js";

/** How a file behind an address is requested, and whether a browser keeps it. */
export interface HttpOptions {
  signal?: AbortSignal;
  /** Sent with every request, for example `authorization`. */
  headers?: Record<string, string>;
  /**
   * In browsers: download the whole file first, and keep it for the next time (origin private file system). Where that is refused, the
   * file is read as without it.
   */
  cache?: boolean | CacheOptions;
  /** Instead of the global fetch. */
  fetch?: typeof fetch;
  /** Milliseconds without a byte after which a connection counts as broken. Default: 30,000. */
  idleTimeout?: number;
}

const windowBytes = 256 * 1024;
const rememberedWindows = 16;
const attempts = 3;
const retryPause = 100;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** A server that ignores Range is read as a whole up to this size. */
const largestWholeBody = 512 * 1024 * 1024;

interface Resource {
  url: URL;
  name: string;
  options: HttpOptions;
}

/** `range`: bytes from start to end (exclusive), or nothing for the whole file. */
async function request(
  resource: Resource,
  range: [number, number] | undefined,
  signal?: AbortSignal,
): Promise<Response> {
  const { url, name, options } = resource;
  const asked = range && { range: `bytes=${range[0]}-${range[1] - 1}` };
  const headers = { ...options.headers, "accept-encoding": "identity", ...asked };
  const { fetch, idleTimeout } = options;
  try {
    return await watchedFetch(url, { headers }, { fetch, idleTimeout, signal });
  } catch (error) {
    throwIfAborted(signal, `reading ${name}`);
    throw new CheckpointError(`${name} cannot be reached: ${messageOf(error)}`, { cause: error });
  }
}

/** Does `work` again where it fails, as long as it may help. */
async function persistently<T>(name: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      throwIfAborted(signal, `reading ${name}`);
      if (attempt === attempts || error instanceof FinalError) throw error;
      await pause(retryPause * attempt);
    }
  }
}

/** What asking again does not change. */
class FinalError extends CheckpointError {}

/** Fills `into` from the response's body; returns how many bytes came before the end or a break. */
async function receive(response: Response, into: Uint8Array, name: string, signal?: AbortSignal): Promise<number> {
  const reader = response.body?.getReader();
  let done = 0;
  try {
    while (reader && done <= into.length) {
      const { value } = await reader.read();
      if (!value) return done;
      if (done + value.length > into.length) {
        throw new CheckpointError(`${name}: the server sent more than the ${into.length} bytes it was asked for`);
      }
      into.set(value, done);
      done += value.length;
    }
  } catch (error) {
    throwIfAborted(signal, `reading ${name}`);
    if (error instanceof CheckpointError) throw error;
  } finally {
    reader?.cancel().catch(() => undefined);
  }
  return done;
}

interface ContentRange {
  start: number;
  end: number;
  total: number;
}

function contentRange(response: Response, name: string): ContentRange {
  const header = response.headers.get("content-range") ?? "";
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/i.exec(header.trim());
  if (!match) {
    const hint = header === "" ? "; a server of another origin must expose that header to web pages (CORS)" : "";
    throw new CheckpointError(`${name}: the server answered a range request with Content-Range "${header}"${hint}`);
  }
  return { start: Number(match[1]), end: Number(match[2]) + 1, total: Number(match[3]) };
}

async function refuse(response: Response, name: string): Promise<never> {
  await response.body?.cancel().catch(() => undefined);
  throw new FinalError(`${name}: the server answered ${response.status} ${response.statusText}`.trimEnd());
}

interface Opened {
  size: number;
  version: Version;
}

/** What tells one version of a file from another. Servers may send one of the two, both or none. */
interface Version {
  etag: string | null;
  modified: string | null;
}

const versionOf = ({ headers }: Response): Version => ({
  etag: headers.get("etag"),
  modified: headers.get("last-modified"),
});

/** Where the answer has an ETag it decides: the servers behind one name may have copied the file at different times. */
function isSame(before: Version, now: Version): boolean {
  if (now.etag !== null) return before.etag === now.etag;
  return before.modified === null || now.modified === null || before.modified === now.modified;
}

/** Checks that `response` holds bytes of the opened resource from `start`; returns where they end. */
async function checkPart(resource: Resource, opened: Opened, response: Response, start: number, end: number) {
  const { name } = resource;
  if (response.status !== 206) await refuse(response, name);
  const range = contentRange(response, name);
  if (range.total !== opened.size || !isSame(opened.version, versionOf(response))) {
    throw new CheckpointError(`${name} changed on the server while it was read; open it again`);
  }
  if (range.start !== start || range.end > end || range.end <= start) {
    throw new CheckpointError(`${name}: asked for bytes ${start}-${end - 1}, got ${range.start}-${range.end - 1}`);
  }
  return range.end;
}

/** Reads exactly [start, end), resuming when the connection breaks; gives up when nothing comes three times running. */
async function readRange(resource: Resource, opened: Opened, start: number, end: number, signal?: AbortSignal) {
  const bytes = new Uint8Array(end - start);
  let done = 0;
  let failure: unknown;
  for (let idle = 0; done < bytes.length && idle < attempts; ) {
    throwIfAborted(signal, `reading ${resource.name}`);
    const response = await request(resource, [start + done, end], signal).catch((error: unknown) => {
      throwIfAborted(signal, `reading ${resource.name}`);
      failure = error;
    });
    let received = 0;
    if (response) {
      const partEnd = await checkPart(resource, opened, response, start + done, end);
      received = await receive(response, bytes.subarray(done, partEnd - start), resource.name, signal);
    }
    done += received;
    idle = received > 0 ? 0 : idle + 1;
    if (idle > 0) await pause(retryPause * idle);
  }
  if (done === bytes.length) return bytes;
  throw failure ?? new CheckpointError(`${resource.name}: the connection broke after ${done} of ${bytes.length} bytes`);
}

/** Reads a body of known or unknown size as a whole, as long as it stays within the limit. */
async function wholeBody(response: Response, resource: Resource, signal?: AbortSignal): Promise<Source> {
  const { name } = resource;
  if (response.status !== 200) await refuse(response, name);
  const length = isEncoded(response) ? null : response.headers.get("content-length");
  const tooMuch = () =>
    new FinalError(
      `${name}: the server does not support range requests, and ${length ?? `more than ${largestWholeBody}`} bytes are too much to hold; download the file first`,
    );
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let done = 0;
  try {
    if (Number(length ?? 0) > largestWholeBody) throw tooMuch();
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      pieces.push(next.value);
      done += next.value.length;
      if (done > largestWholeBody) throw tooMuch();
    }
    if (length !== null && done !== Number(length)) throw new Error("the body is incomplete");
  } catch (error) {
    throwIfAborted(signal, `reading ${name}`);
    if (error instanceof CheckpointError) throw error;
    const size = length ?? "an unknown number of";
    throw new CheckpointError(`${name}: the connection broke after ${done} of ${size} bytes`, { cause: error });
  } finally {
    reader?.cancel().catch(() => undefined);
  }
  return bytesSource(new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer()), name);
}

/** Remembers the last few windows, by number; concurrent reads of one window share a request. */
function windowCache(load: (index: number, signal?: AbortSignal) => Promise<Uint8Array>) {
  const windows = new Map<number, Promise<Uint8Array>>();
  return async (index: number, signal?: AbortSignal): Promise<Uint8Array> => {
    const remembered = await windows.get(index)?.catch(() => undefined);
    if (remembered) return remembered;
    const loading = load(index, signal);
    windows.set(index, loading);
    for (const oldest of windows.keys()) {
      if (windows.size <= rememberedWindows) break;
      windows.delete(oldest);
    }
    return loading.catch((error: unknown) => {
      if (windows.get(index) === loading) windows.delete(index);
      throw error;
    });
  };
}

interface Begun {
  opened: Opened;
  /** The first window, where it came as a whole. */
  head: Uint8Array | undefined;
}

/** The first request: what kind of server this is. A source where the file came as a whole. */
async function begin(resource: Resource, signal: AbortSignal | undefined): Promise<Begun | Source> {
  const { name } = resource;
  const response = await request(resource, [0, windowBytes], signal);
  if (response.status === 200) return wholeBody(response, resource, signal);
  if (response.status === 416) return bytesSource(new Uint8Array(0), name);
  if (response.status !== 206) await refuse(response, name);
  const { start, total: size } = contentRange(response, name);
  if (!Number.isSafeInteger(size)) throw new FinalError(`${name}: the server says that the file has ${size} bytes`);
  if (start !== 0) throw new CheckpointError(`${name}: asked for the first bytes, the server sent those from ${start}`);
  const first = new Uint8Array(Math.min(size, windowBytes));
  const isWhole = (await receive(response, first, name, signal)) === first.length;
  // Parts of a compressed file cannot be decompressed; the whole can.
  if (isEncoded(response) && !isWhole) return wholeBody(await request(resource, undefined, signal), resource, signal);
  return { opened: { size, version: versionOf(response) }, head: isWhole ? first : undefined };
}

/**
 * Opens an HTTP(S) resource.
 * @throws CheckpointError when the server cannot be reached, refuses, changes the file meanwhile, or sends less than it said.
 */
export async function httpSource(input: string | URL, options: HttpOptions = {}): Promise<Source> {
  const { url, headers } = withoutCredentials(input);
  const resource: Resource = {
    url,
    name: displayUrl(url),
    options: { ...options, headers: { ...headers, ...options.headers } },
  };
  const { name } = resource;
  const begun = await persistently(name, options.signal, () => begin(resource, options.signal));
  if (!("head" in begun)) return begun;
  const { opened } = begun;
  const { size } = opened;
  let head: Uint8Array | undefined = begun.head;

  const window = windowCache(async (index, signal) => {
    const kept = index === 0 ? head : undefined;
    head = undefined;
    if (kept) return kept;
    const from = index * windowBytes;
    return readRange(resource, opened, from, Math.min(from + windowBytes, size), signal);
  });
  const source: Source = {
    name,
    size,
    async read(offset, length, signal) {
      checkRange(source, offset, length);
      throwIfAborted(signal, `reading ${name}`);
      const index = Math.floor(offset / windowBytes);
      if (length > 0 && Math.floor((offset + length - 1) / windowBytes) === index) {
        const bytes = await window(index, signal);
        return bytes.subarray(offset - index * windowBytes, offset - index * windowBytes + length);
      }
      return readRange(resource, opened, offset, offset + length, signal);
    },
  };
  return source;
}
