// One door to every source: a path, a file: or http(s): URL, a Blob or File, or bytes in whatever form they came.

import { InputError } from "@rwkv-ts/core";
import { blobSource } from "./blob-source.js";
import { bytesSource } from "./bytes-source.js";
import { fileSource } from "./file-source.js";
import { type HttpOptions, httpSource } from "./http-source.js";
import type { Source } from "./source.js";

/** Bytes: an ArrayBuffer (as `fetch(...).arrayBuffer()` gives), a SharedArrayBuffer, or a view of one. They must not be changed. */
export type SourceBytes = ArrayBufferLike | ArrayBufferView;

export type SourceInput = string | URL | Blob | SourceBytes;

/** Buffers of other realms (frames, vm contexts) are told by their tag. */
const isBuffer = (input: unknown): input is ArrayBufferLike =>
  /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(input));

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
  if (input instanceof Blob) return blobSource(input);
  if (typeof input !== "string" && !(input instanceof URL)) throw noSource(input);
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(String(input))?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return openHttp(input, options);
  if (scheme === "file") return fileSource(new URL(input));
  if (input instanceof URL || scheme !== undefined) {
    throw new InputError(`${String(input)}: only http:, https: and file: URLs can be read`);
  }
  return fileSource(input);
}

/** The code of downloads is loaded only where they are kept. */
async function openHttp(input: string | URL, options: HttpOptions): Promise<Source> {
  const { cache } = options;
  if (!cache) return httpSource(input, options);
  const { cachedSource } = await import("../cache/cached-files.js");
  return cachedSource(input, options, cache === true ? {} : cache);
}

function noSource(input: unknown): InputError {
  const kind =
    input === null ? "null" : typeof input === "object" ? (input?.constructor?.name ?? "an object") : typeof input;
  return new InputError(`expected a path, a URL, a File, a Blob or bytes (ArrayBuffer, Uint8Array), got ${kind}`);
}
