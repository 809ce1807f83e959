// Which tokenizer belongs to a model: the one that the caller names, the one in the file's metadata, or the one that
// published models with its vocabulary have (World, 20B). A model without one still computes logits.
import { type CarriedVocabulary, type Checkpoint, type HttpOptions, isUrlObject } from "@rwkv-ts/checkpoint";
import { ByteTokenizer, loadTokenizer, type Tokenizer, TokenizerError, WorldTokenizer } from "@rwkv-ts/tokenizer";
import type { TokenizerOption } from "./options.js";
import type { Requests } from "./requests.js";
import {
  environment,
  type KnownTokenizer,
  knownTokenizer,
  readText,
  readVocabulary,
  vocabularyPlaces,
} from "./vocabulary-file.js";

/** Metadata key of .safetensors files under which a tokenizer's serialisation stands. */
export const tokenizerKey = "rwkv-ts.tokenizer";

/** The tokenizer that was found, or why there is none (`missing`). */
export type TokenizerChoice =
  | {
      readonly tokenizer: Tokenizer;
      /** Where it is from: a place, "given", or "in the model's file". */
      readonly origin: string;
      /** What makes it doubtful that it is the model's. */
      readonly warning?: string | undefined;
    }
  | { readonly tokenizer?: undefined; readonly missing: string };

/** What a checkpoint says about its tokenizer. */
export type TokenizerFile = Pick<Checkpoint, "name" | "metadata" | "vocabulary">;

interface Found {
  readonly tokenizer: Tokenizer;
  readonly origin: string;
}

/** Rows that a model may have beyond its tokenizer's ids without a warning: the padding of published models is 155 at most. */
const ordinaryPadding = 1024;

/**
 * The tokenizer of a model: the given one, the one that its file carries, or the published one of its vocabulary's size, from beside the
 * file, `RWKV_VOCAB` or the cache folder.
 * @throws TokenizerError for a damaged tokenizer, or one with more ids than the model; CheckpointError for a missing file
 */
export async function findTokenizer(
  source: unknown,
  checkpoint: TokenizerFile,
  vocabulary: number,
  option: TokenizerOption | undefined,
  requests: Requests = () => ({}),
): Promise<TokenizerChoice> {
  const found = await choose(source, checkpoint, vocabulary, option, requests);
  if ("missing" in found) return found;
  const { tokenizer, origin } = found;
  if (tokenizer.vocabularySize > vocabulary)
    throw new TokenizerError(
      `the ${tokenizer.name} tokenizer (${origin}) has ${tokenizer.vocabularySize} ids, ` +
        `but ${checkpoint.name} only ${vocabulary}: it belongs to another model`,
    );
  if (!isMuchSmaller(tokenizer, vocabulary)) return found;
  const warning = `it has ${tokenizer.vocabularySize} ids and the model ${vocabulary}: it may belong to another model`;
  return { ...found, warning };
}

const isMuchSmaller = ({ vocabularySize }: Tokenizer, vocabulary: number): boolean =>
  vocabulary - vocabularySize > ordinaryPadding || 2 * vocabularySize < vocabulary;

/** Reads a tokenizer's file. @throws CheckpointError when it cannot be read, TokenizerError when it is none */
export async function readTokenizer(place: string | URL, options: HttpOptions = {}): Promise<Tokenizer> {
  return parse(await readText(place, options), String(place));
}

async function choose(
  source: unknown,
  checkpoint: TokenizerFile,
  vocabulary: number,
  option: TokenizerOption | undefined,
  requests: Requests,
): Promise<Found | { readonly missing: string }> {
  const { name, metadata } = checkpoint;
  if (option === "byte") return { tokenizer: new ByteTokenizer(), origin: "given" };
  if (typeof option === "string" || isUrlObject(option))
    return { tokenizer: await readTokenizer(option, requests(option)), origin: String(option) };
  if (option) return { tokenizer: option, origin: "given" };
  const embedded = metadata[tokenizerKey];
  if (embedded !== undefined)
    return { tokenizer: await parse(embedded, `${name}, metadata`), origin: "in the model's file" };
  const carried = await checkpoint.vocabulary?.(requests(source).signal);
  if (carried !== undefined)
    return { tokenizer: await parse(carried, `${name}, vocabulary`), origin: "in the model's file" };
  return lookAround(source, name, vocabulary, requests);
}

/** Files that nobody named for this model are passed over where they do not fit; the message tells of them. */
async function lookAround(
  source: unknown,
  name: string,
  vocabulary: number,
  requests: Requests,
): Promise<Found | { readonly missing: string }> {
  const known = knownTokenizer(vocabulary);
  const looked: string[] = [];
  for (const each of vocabularyPlaces(source, known)) {
    const { place, fromEnvironment } = each;
    const text = await readVocabulary(each, requests(place));
    const read = text === undefined ? place : await parse(text, place).catch((error: Error) => error);
    if (read instanceof Error && fromEnvironment) throw read;
    if (read instanceof Error) looked.push(read.message);
    else if (typeof read === "string") looked.push(read);
    else if (fits(read, known, vocabulary)) return { tokenizer: read, origin: place };
    else looked.push(`${place}, which has ${read.vocabularySize} ids (${read.name})`);
  }
  return { missing: known ? missingKnown(known, name, looked) : missingUnknown(name, vocabulary, looked) };
}

/** Of the expected kind, or with as many ids as the model has rows (up to padding). */
const fits = (tokenizer: Tokenizer, known: KnownTokenizer | undefined, vocabulary: number): boolean =>
  tokenizer.vocabularySize <= vocabulary && (tokenizer.name === known?.kind || !isMuchSmaller(tokenizer, vocabulary));

/** @param source a tokenizer's file, or the tokens of a World vocabulary */
async function parse(source: CarriedVocabulary, place: string): Promise<Tokenizer> {
  try {
    return typeof source === "string" ? await loadTokenizer(source) : new WorldTokenizer(source);
  } catch (error) {
    throw new TokenizerError(`${place}: ${(error as Error).message}`, { cause: error });
  }
}

/** A page has neither a command line nor folders. */
const isPage = (): boolean => environment() === undefined;

const missingKnown = ({ title, fileNames, pullName, url }: KnownTokenizer, name: string, looked: readonly string[]) =>
  `text needs a tokenizer, and the ${title} ${fileNames[0]} that belongs to ${name} was not found` +
  `${looked.length > 0 ? ` (looked at ${looked.join(", ")})` : ""}: ` +
  (isPage()
    ? `give its address with the option tokenizer, such as a copy of ${url}`
    : `get it with "rwkv pull ${pullName}", or name it with --vocab or the option tokenizer`);

const missingUnknown = (name: string, vocabulary: number, looked: readonly string[]): string =>
  `text needs a tokenizer, and ${name} (vocabulary ${vocabulary}) neither holds one nor has a known one` +
  `${looked.length > 0 ? ` (looked at ${looked.join(", ")})` : ""}: name its file with ${isPage() ? "" : "--vocab or "}the option tokenizer`;

/** The error of text functions of a model without a tokenizer. */
export const noTokenizer = (choice: { readonly missing: string }): TokenizerError => new TokenizerError(choice.missing);
