// Looks for the tokenizers of published models, whose files are not part of checkpoints: beside the model, where the
// environment variable RWKV_VOCAB points, and in the cache folder.
import { addressOf, type HttpOptions, hasNeighbours, isRemote, isUrlObject, openSource } from "@rwkv-ts/checkpoint";
import { CheckpointError } from "@rwkv-ts/core";

/** A tokenizer that many models share. */
export interface KnownTokenizer {
  readonly title: string;
  /** Its kind (`Tokenizer.name`). */
  readonly kind: "world" | "hf";
  /** Names of its file beside a model; the first is that in the cache folder. */
  readonly fileNames: readonly [string, ...string[]];
  /** What `rwkv pull` calls it. */
  readonly pullName: string;
  /** Where its file is published, at one commit of the official repository, and the SHA-256 of its bytes. */
  readonly url: string;
  readonly sha256: string;
}

/** The vocabulary of RWKV World models, 65,530 ids (BlinkDL/ChatRWKV). */
export const worldVocabulary: KnownTokenizer = {
  title: "World vocabulary",
  kind: "world",
  fileNames: ["rwkv_vocab_v20230424.txt"],
  pullName: "vocab",
  url:
    "https://raw.githubusercontent.com/BlinkDL/ChatRWKV/965e40b85288a91c94c02bfa56adc3ce0fa20a82/" +
    "rwkv_pip_package/src/rwkv/rwkv_vocab_v20230424.txt",
  sha256: "e6dee3d4e31b4d5c40ac99508ac6c701ceef4bed681bf2167ce9a908552bca89",
};

/** Of GPT-NeoX-20B, for models trained on the Pile (RWKV-4 Pile, Raven). */
export const neoxTokenizer: KnownTokenizer = {
  title: "20B tokenizer",
  kind: "hf",
  fileNames: ["20B_tokenizer.json", "tokenizer.json"],
  pullName: "vocab-20b",
  url:
    "https://raw.githubusercontent.com/EleutherAI/pythia/1e2365516a3284f18a68c13dbd4ca19fcae59a4b/" +
    "utils/20B_tokenizer.json",
  sha256: "56ac4821e129d2c520fdaba60abd920fa852ada51b45c0dd52bbb6bd8c985ade",
};

/** Tells by the number of rows; others may have a tokenizer of their own. */
export function knownTokenizer(vocabulary: number): KnownTokenizer | undefined {
  // World models pad their 65530 ids to 65536 rows; fine-tuned ones may cut the padding off.
  if (vocabulary > 65529 && vocabulary <= 65536) return worldVocabulary;
  // 50277 ids, or 50254 without the runs of spaces; GPT-NeoX-20B pads to 50432, Pythia to 50304.
  if (vocabulary >= 50254 && vocabulary <= 50432) return neoxTokenizer;
  return undefined;
}

const variables = ["RWKV_OFFLINE", "RWKV_VOCAB", "XDG_CACHE_HOME", "HOME", "USERPROFILE"] as const;
type Environment = Readonly<Partial<Record<(typeof variables)[number], string | undefined>>>;

/** The variables of the process; undefined in a page or a Worker, also where a bundler has put an empty `process`. */
export function environment(): Environment | undefined {
  const { process } = globalThis as { process?: { env?: Environment; versions?: { node?: string } } };
  if (process?.versions?.node === undefined) return undefined;
  return Object.fromEntries(variables.map((name) => [name, variable(process.env, name)]));
}

/** A runtime that asks for permissions (Deno) throws where a variable may not be read: then it counts as not set. */
function variable(all: Environment | undefined, name: (typeof variables)[number]): string | undefined {
  try {
    return all?.[name];
  } catch {
    return undefined;
  }
}

/** Where `rwkv pull vocab` and `rwkv pull vocab-20b` put their files. */
export function vocabularyInCache(
  { fileNames: [name] }: KnownTokenizer,
  from: Environment = environment() ?? {},
): string | undefined {
  const { XDG_CACHE_HOME: cache, HOME, USERPROFILE } = from;
  const home = HOME ?? USERPROFILE;
  const folder = cache && /^([/\\]|[A-Za-z]:)/.test(cache) ? cache : home && `${home}/.cache`;
  return folder ? `${folder}/rwkv-ts/${name}` : undefined;
}

/** A file's place beside the model; none for models that are bytes or Blobs. */
function besideModel(source: unknown, name: string): string | undefined {
  if (typeof source !== "string" && !isUrlObject(source)) return undefined;
  const address = addressOf(source);
  if (address) return hasNeighbours(address) ? new URL(name, address).href : undefined;
  return String(source).replace(/[^/\\]*$/, "") + name;
}

/** Reads a whole text file from a path or URL. @throws CheckpointError when it cannot be read */
export const readText = async (place: string | URL, options: HttpOptions = {}): Promise<string> =>
  textOf(await readBytes(place, options));

export async function readBytes(place: string | URL, options: HttpOptions = {}): Promise<Uint8Array> {
  const source = await openSource(place, options);
  try {
    return await source.read(0, source.size, options.signal);
  } finally {
    await source.close?.();
  }
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** RWKV-LM's trainers write their vocab.json as UTF-16 without a mark; its first character is one of ASCII. */
const encodingOf = ([first, second]: Uint8Array): "utf-16le" | "utf-8" =>
  (first === 0xff && second === 0xfe) || (first !== 0 && second === 0) ? "utf-16le" : "utf-8";

export interface VocabularyPlace {
  readonly place: string;
  /** The file that RWKV_VOCAB names, for whatever model. */
  readonly fromEnvironment: boolean;
}

/** Where the tokenizer of a model may be, in the order in which to look. */
export function vocabularyPlaces(model: unknown, known: KnownTokenizer | undefined): VocabularyPlace[] {
  const names = known?.fileNames ?? (isRemote(model) ? [] : ["tokenizer.json"]); // browsers report each missing file to their user
  const cached = known && vocabularyInCache(known);
  const places = names.map((name) => ({ place: besideModel(model, name), fromEnvironment: false }));
  places.push({ place: environment()?.RWKV_VOCAB || undefined, fromEnvironment: true });
  places.push({ place: cached, fromEnvironment: false });
  return places.flatMap(({ place, ...rest }) => (place === undefined ? [] : [{ place, ...rest }]));
}

/** The text of a file that may be absent. @throws CheckpointError where RWKV_VOCAB names a file that cannot be read */
export async function readVocabulary(
  { place, fromEnvironment }: VocabularyPlace,
  options: HttpOptions = {},
): Promise<string | undefined> {
  return readText(place, options).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    if (fromEnvironment)
      throw new CheckpointError(`RWKV_VOCAB names a file that cannot be read: ${(error as Error).message}`);
    return undefined;
  });
}
