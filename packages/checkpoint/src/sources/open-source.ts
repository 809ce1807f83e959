// One door to every source: a path, a file: or http(s): URL, a Blob or File, or bytes.

import { InputError } from "@rwkv-ts/core";
import { blobSource } from "./blob-source.js";
import { bytesSource } from "./bytes-source.js";
import { fileSource } from "./file-source.js";
import { type HttpOptions, httpSource } from "./http-source.js";
import type { Source } from "./source.js";

export type SourceInput = string | URL | Blob | Uint8Array;

/**
 * Opens whatever `input` names.
 * @throws CheckpointError when it cannot be opened, InputError for a URL scheme that cannot be read.
 */
export async function openSource(input: SourceInput, options: HttpOptions = {}): Promise<Source> {
  if (input instanceof Uint8Array) return bytesSource(input);
  if (input instanceof Blob) return blobSource(input);
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
