// An address that is no server's: blob:, data:, an extension's or an app's own scheme. It is fetched as a whole, into a Blob, which a
// browser keeps where it likes.

import { CheckpointError, InputError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import { blobSource } from "./blob-source.js";
import type { HttpOptions } from "./http-source.js";
import { hasFileSystem } from "./node.js";
import type { Source } from "./source.js";
import { displayUrl } from "./url.js";

/** Outside of pages, fetch knows these besides http(s). */
const everywhere = ["blob:", "data:"];

/** @throws CheckpointError when it cannot be fetched, InputError where no such address can be */
export async function fetchedSource(url: URL, options: HttpOptions): Promise<Source> {
  const name = displayUrl(url);
  if (hasFileSystem() && !everywhere.includes(url.protocol))
    throw new InputError(`${name}: only http:, https: and file: URLs can be read, and blob: and data:`);
  const { signal, fetch: ask = fetch } = options;
  try {
    const response = await ask(url, signal ? { signal } : {});
    if (!response.ok) throw new Error(`the answer is ${response.status} ${response.statusText}`.trimEnd());
    return blobSource(await response.blob(), name);
  } catch (error) {
    throwIfAborted(signal, `reading ${name}`);
    throw new CheckpointError(`${name} cannot be fetched: ${messageOf(error)}`, { cause: error });
  }
}
