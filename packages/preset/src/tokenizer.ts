// Which tokenizer belongs to a model: the one that the caller names, the one in the file's metadata, or World for models
// with its vocabulary. A model without one still computes logits.
import type { Checkpoint } from "@rwkv-ts/checkpoint";
import { ByteTokenizer, loadTokenizer, type Tokenizer, TokenizerError } from "@rwkv-ts/tokenizer";
import type { TokenizerOption } from "./options.js";
import { findWorldFile, readText, vocabularyFileName } from "./world-file.js";

/** Metadata key of .safetensors files under which a tokenizer's serialisation stands. */
export const tokenizerKey = "rwkv-ts.tokenizer";

export type TokenizerChoice =
  | { readonly tokenizer: Tokenizer; readonly origin: string }
  | { readonly tokenizer?: undefined; readonly missing: string };

/** What a checkpoint says about its tokenizer. */
export type TokenizerFile = Pick<Checkpoint, "name" | "metadata" | "vocabulary">;

/** World models pad their 65530 ids to 65536 rows; fine-tuned ones may cut the padding off. */
const isWorldSize = (vocabulary: number): boolean => vocabulary > 65529 && vocabulary <= 65536;

/** @throws TokenizerError for a damaged tokenizer, or one with more ids than the model; CheckpointError for a missing file */
export async function findTokenizer(
  source: unknown,
  checkpoint: TokenizerFile,
  vocabulary: number,
  option: TokenizerOption | undefined,
  signal?: AbortSignal | undefined,
): Promise<TokenizerChoice> {
  const choice = await choose(source, checkpoint, vocabulary, option, signal);
  if (choice.tokenizer && choice.tokenizer.vocabularySize > vocabulary)
    throw new TokenizerError(
      `the ${choice.tokenizer.name} tokenizer (${choice.origin}) has ${choice.tokenizer.vocabularySize} ids, ` +
        `but ${checkpoint.name} only ${vocabulary}: it belongs to another model`,
    );
  return choice;
}

async function choose(
  source: unknown,
  checkpoint: TokenizerFile,
  vocabulary: number,
  option: TokenizerOption | undefined,
  signal: AbortSignal | undefined,
): Promise<TokenizerChoice> {
  const { name, metadata } = checkpoint;
  if (option === "byte") return { tokenizer: new ByteTokenizer(), origin: "given" };
  if (typeof option === "string" || option instanceof URL)
    return { tokenizer: parse(await readText(option, signal), String(option)), origin: String(option) };
  if (option) return { tokenizer: option, origin: "given" };
  const embedded = metadata[tokenizerKey];
  if (embedded !== undefined) return { tokenizer: parse(embedded, `${name}, metadata`), origin: "in the model's file" };
  const carried = await checkpoint.vocabulary?.(signal);
  if (carried !== undefined) return { tokenizer: parse(carried, `${name}, vocabulary`), origin: "in the model's file" };
  if (!isWorldSize(vocabulary)) return { missing: missingUnknown(name, vocabulary) };
  const found = await findWorldFile(source, signal);
  if ("text" in found) return { tokenizer: parse(found.text, found.place), origin: found.place };
  return { missing: missingWorld(name, found.looked) };
}

function parse(text: string, place: string): Tokenizer {
  try {
    return loadTokenizer(text);
  } catch (error) {
    throw new TokenizerError(`${place}: ${(error as Error).message}`, { cause: error });
  }
}

const missingWorld = (name: string, looked: readonly string[]): string =>
  `text needs a tokenizer, and the World vocabulary ${vocabularyFileName} that belongs to ${name} was not found ` +
  `(looked at ${looked.join(", ")}): get it with "rwkv pull vocab", or name it with --vocab or the option tokenizer`;

const missingUnknown = (name: string, vocabulary: number): string =>
  `text needs a tokenizer, and ${name} (vocabulary ${vocabulary}) neither holds one nor has a known one: ` +
  "name its file with --vocab or the option tokenizer";

/** The error of text functions of a model without a tokenizer. */
export const noTokenizer = (choice: { readonly missing: string }): TokenizerError => new TokenizerError(choice.missing);
