// The vocabulary of a World or 20B model that is found nowhere: fetched once from the official repository, held to its
// checksum, and kept: in the cache folder in Node, in the private file system of the origin in browsers.
import { InputError } from "@rwkv-ts/core";
import { loadTokenizer } from "@rwkv-ts/tokenizer";
import type { TokenizerChoice } from "./tokenizer.js";
import { keepVocabulary, keptVocabulary } from "./vocabulary-cache.js";
import { environment, knownTokenizer, readBytes, textOf } from "./vocabulary-file.js";

/** Whether the network may be used, and who is told of it. */
export interface FetchOptions {
  readonly offline?: boolean | undefined;
  readonly onNotice?: ((line: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Whether the option or the variable RWKV_OFFLINE (anything but 0) keeps off the network. */
export function isOffline({ offline }: Pick<FetchOptions, "offline">): boolean {
  const variable = environment()?.RWKV_OFFLINE;
  return offline === true || (variable !== undefined && variable !== "" && variable !== "0");
}

/** @throws InputError where one of the files is behind an http(s) address */
export function refuseAddresses(files: Readonly<Record<string, unknown>>): void {
  for (const [what, place] of Object.entries(files))
    if ((typeof place === "string" || place instanceof URL) && /^https?:/i.test(String(place)))
      throw new InputError(`offline: ${what} is behind an address, ${place}: give a file, or go online`);
}

/** The choice with the model's published vocabulary in it, where it is missing, has one, and can be fetched. */
export async function fetchedIfMissing(
  choice: TokenizerChoice,
  vocabulary: number,
  options: FetchOptions,
): Promise<TokenizerChoice> {
  const known = knownTokenizer(vocabulary);
  if (choice.tokenizer || !known) return choice;
  const kept = await keptVocabulary(known);
  if (kept && (await sha256(kept.bytes)) === known.sha256) return use(kept.bytes, kept.place);
  if (isOffline(options)) return choice;
  try {
    const bytes = await readBytes(known.url, options.signal ? { signal: options.signal } : {});
    const sum = await sha256(bytes);
    if (sum !== known.sha256) throw new Error(`its SHA-256 is ${sum} instead of ${known.sha256}`);
    const place = await keepVocabulary(known, bytes);
    const tell = options.onNotice ?? console.warn;
    tell(`fetched the ${known.title} from ${known.url} ${place ? `into ${place}` : "(it could not be kept)"}`);
    return use(bytes, place ?? known.url);
  } catch (error) {
    options.signal?.throwIfAborted();
    return { missing: `${choice.missing} (fetching ${known.url} failed: ${(error as Error).message})` };
  }
}

const use = async (bytes: Uint8Array, origin: string): Promise<TokenizerChoice> => ({
  tokenizer: await loadTokenizer(textOf(bytes)),
  origin,
});

/** @throws Error where there is no secure context */
async function sha256(bytes: Uint8Array): Promise<string> {
  const { subtle } = globalThis.crypto;
  if (!subtle) throw new Error("it cannot be checked: this page is no secure context (https)");
  const digest = new Uint8Array(await subtle.digest("SHA-256", Uint8Array.from(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
