// The files that lie beside a model on the hub: config.json, and the World vocabulary. Both may be missing.

import { RwkvError } from "@rwkv-ts/core";
import { placeBeside } from "../../sources/beside.js";
import type { HttpOptions } from "../../sources/http-source.js";
import { openSource, type SourceInput } from "../../sources/open-source.js";

const largestText = 16 * 1024 * 1024;
const vocabularyFile = "rwkv_vocab_v20230424.txt";
/** Metadata key under which the text of config.json stands. */
export const configKey = "config.json";
/** Under which our own files carry their configuration: they need no neighbour for it. */
const ownConfigKey = "rwkv-ts.config";

/** The text of a file beside `input`, or undefined where there is none. @throws AbortedError */
async function textBeside(input: SourceInput, file: string, options: HttpOptions): Promise<string | undefined> {
  const place = placeBeside(input, file);
  if (place === undefined) return undefined;
  try {
    const source = await openSource(place, options);
    try {
      if (source.size > largestText) return undefined;
      return new TextDecoder().decode(await source.read(0, source.size, options.signal));
    } finally {
      await source.close?.();
    }
  } catch (error) {
    if (RwkvError.is(error) && error.code === "aborted") throw error;
    return undefined;
  }
}

export interface Neighbours {
  readonly config: string | undefined;
  /** The head's weights are the embedding's. */
  readonly tied: boolean;
  vocabulary(signal?: AbortSignal): Promise<string | undefined>;
}

function isTied(config: string | undefined): boolean {
  try {
    return (JSON.parse(config ?? "null") as { tie_word_embeddings?: unknown } | null)?.tie_word_embeddings === true;
  } catch {
    return false;
  }
}

export async function readNeighbours(
  input: SourceInput,
  metadata: Readonly<Record<string, string>>,
  options: HttpOptions,
): Promise<Neighbours> {
  const config = ownConfigKey in metadata ? undefined : await textBeside(input, configKey, options);
  const vocabulary = async (signal?: AbortSignal) =>
    textBeside(input, vocabularyFile, { ...options, ...(signal && { signal }) });
  return { config, tied: isTied(config), vocabulary };
}
