// Looks for the vocabulary file of the World tokenizer, which is not part of checkpoints: beside the model, where the
// environment variable RWKV_VOCAB points, and in the cache folder.
import { openSource } from "@rwkv-ts/checkpoint";
import { CheckpointError } from "@rwkv-ts/core";

export const vocabularyFileName = "rwkv_vocab_v20230424.txt";

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of the process, where there are any. */
const environment = (): Environment => (globalThis as { process?: { env?: Environment } }).process?.env ?? {};

/** Where `rwkv pull vocab` puts the file. */
export function vocabularyInCache(variables: Environment = environment()): string | undefined {
  const { XDG_CACHE_HOME: cache, HOME, USERPROFILE } = variables;
  const home = HOME ?? USERPROFILE;
  const folder = cache && /^([/\\]|[A-Za-z]:)/.test(cache) ? cache : home && `${home}/.cache`;
  return folder ? `${folder}/rwkv-ts/${vocabularyFileName}` : undefined;
}

/** The file's place beside the model; none for models that are bytes or Blobs. */
function besideModel(source: unknown): string | undefined {
  if (typeof source !== "string" && !(source instanceof URL)) return undefined;
  if (source instanceof URL || /^[a-z][a-z0-9+.-]+:\/\//i.test(source)) return new URL(vocabularyFileName, source).href;
  return source.replace(/[^/\\]*$/, "") + vocabularyFileName;
}

/** Reads a whole text file from a path or URL. @throws CheckpointError when it cannot be read */
export async function readText(place: string | URL, signal?: AbortSignal): Promise<string> {
  const source = await openSource(place, signal ? { signal } : {});
  try {
    return new TextDecoder().decode(await source.read(0, source.size, signal));
  } finally {
    await source.close?.();
  }
}

/** The vocabulary's text and place, or undefined with the places that were looked at. */
export async function findWorldFile(
  model: unknown,
  signal?: AbortSignal,
): Promise<{ text: string; place: string } | { looked: string[] }> {
  const named = environment().RWKV_VOCAB;
  const looked: string[] = [];
  for (const place of [besideModel(model), named || undefined, vocabularyInCache()]) {
    if (place === undefined) continue;
    looked.push(place);
    const text = await readText(place, signal).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      if (place === named)
        throw new CheckpointError(`RWKV_VOCAB names a file that cannot be read: ${(error as Error).message}`);
      return undefined;
    });
    if (text !== undefined) return { text, place };
  }
  return { looked };
}
