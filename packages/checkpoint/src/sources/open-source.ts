// One door to every source: a path, a file: or http(s): URL, what else a page can fetch (relative, blob:, an extension's own), a Blob or
// File, or bytes in whatever form they came.

import { InputError } from "@rwkv-ts/core";
import { addressOf, isBlob, isBuffer, isUrlObject } from "./address.js";
import { blobSource } from "./blob-source.js";
import { bytesSource } from "./bytes-source.js";
import { fetchedSource } from "./fetched-source.js";
import { fileSource } from "./file-source.js";
import { type HttpOptions, httpSource } from "./http-source.js";
import { hasFileSystem } from "./node.js";
import type { Source } from "./source.js";

/** Bytes: an ArrayBuffer (as `fetch(...).arrayBuffer()` gives), a SharedArrayBuffer, or a view of one. They must not be changed. */
export type SourceBytes = ArrayBufferLike | ArrayBufferView;

/** Where a file is: a path, a URL (http, https, file, blob, or relative to the page), a Blob or File, or its bytes. */
export type SourceInput = string | URL | Blob | SourceBytes;

function bytesOf(input: unknown): Uint8Array | undefined {
  if (input instanceof Uint8Array) return input;
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  return isBuffer(input) ? new Uint8Array(input) : undefined;
}

/**
 * Opens whatever `input` names.
 * @throws CheckpointError when it cannot be opened, InputError for a URL scheme that cannot be read, and for what is no source.
 */
export async function openSource(input: SourceInput, options: HttpOptions = {}): Promise<Source> {
  const bytes = bytesOf(input);
  if (bytes) return bytesSource(bytes);
  if (isBlob(input)) return blobSource(input);
  if (typeof input !== "string" && !isUrlObject(input)) throw noSource(input);
  const address = addressOf(input);
  if (!address) return fileSource(String(input));
  if (address.protocol === "http:" || address.protocol === "https:") return openHttp(address, options);
  if (address.protocol === "file:" && hasFileSystem()) return fileSource(new URL(address));
  return fetchedSource(address, options);
}

/** The code of downloads is loaded only where they are kept. */
async function openHttp(input: URL, options: HttpOptions): Promise<Source> {
  const { cache } = options;
  if (!cache) return httpSource(input, options);
  const { cachedIfPossible } = await import("../cache/cached-files.js");
  return cachedIfPossible(input, options, cache === true ? {} : cache);
}

function noSource(input: unknown): InputError {
  const kind =
    input === null ? "null" : typeof input === "object" ? (input?.constructor?.name ?? "an object") : typeof input;
  return new InputError(`expected a path, a URL, a File, a Blob or bytes (ArrayBuffer, Uint8Array), got ${kind}`);
}
