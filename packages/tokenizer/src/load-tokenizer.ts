// Makes a tokenizer from its file: JSON with a "type", as `serialise` writes it, a Hugging Face tokenizer.json, the text of a World
// vocabulary, or a vocabulary as a JSON object.

import { shownValue } from "./bounds.js";
import { BpeTokenizer } from "./bpe-tokenizer.js";
import { ByteTokenizer } from "./byte-tokenizer.js";
import { CharacterTokenizer } from "./character-tokenizer.js";
import { TokenizerError } from "./errors.js";
import { HfTokenizer, isHfJson } from "./hf-tokenizer.js";
import type { Tokenizer } from "./tokenizer.js";
import { vocabularyOfJson } from "./vocabulary-json.js";
import { WorldTokenizer } from "./world-tokenizer.js";
import { isWorldVocabulary } from "./world-vocabulary.js";

type Fields = Readonly<Record<string, unknown>>;

const VERSION = 1;

/**
 * Detects the kind of tokenizer and makes it. Hugging Face's library is loaded only for a tokenizer.json.
 * @param source the text of a file, or the parsed JSON
 * @throws TokenizerError for an unknown kind or version, or a damaged file
 */
export async function loadTokenizer(source: string | object): Promise<Tokenizer> {
  if (typeof source !== "string") return fromJson(source);
  if (isWorldVocabulary(source)) return new WorldTokenizer(source);
  if (!/^\uFEFF?\s*\{/.test(source)) {
    throw new TokenizerError(
      "this is neither a tokenizer's JSON nor a World vocabulary (lines of: id 'literal' length): " +
        `it begins with ${JSON.stringify(source.slice(0, 40))}`,
    );
  }
  let parsed: object;
  try {
    parsed = JSON.parse(source.replace(/^\uFEFF/, "")) as object;
  } catch (error) {
    throw new TokenizerError(`the tokenizer's JSON is damaged: ${(error as Error).message}`, { cause: error });
  }
  return fromJson(parsed);
}

function fromJson(source: object): Tokenizer | Promise<Tokenizer> {
  const fields = source as Fields;
  const known = ["byte", "char", "bpe"].includes(fields.type as string);
  if (known && fields.version !== VERSION) {
    throw new TokenizerError(
      `tokenizer of type "${fields.type}": version ${shownValue(fields.version)} is not supported, only ${VERSION}`,
    );
  }
  switch (fields.type) {
    case "byte":
      return new ByteTokenizer();
    case "char":
      if (typeof fields.characters !== "string") throw damaged("char", '"characters" must be a string');
      return new CharacterTokenizer(fields.characters);
    case "bpe":
      return loadBpe(fields);
    default:
      if (isHfJson(source)) return HfTokenizer.create(source);
      return vocabularyOfJson(source) ?? unknownKind(fields);
  }
}

function unknownKind({ type }: Fields): never {
  const found = type === undefined ? ", the JSON says none" : ` ${shownValue(type)}`;
  throw new TokenizerError(
    `unknown tokenizer type${found}: expected a "type" of "byte", "char" or "bpe", a Hugging Face tokenizer.json, a World vocabulary ` +
      "(its text or JSON), or characters with their ids (vocab.json)",
  );
}

function loadBpe(fields: Fields): BpeTokenizer {
  const { merges, specialTokens = [] } = fields;
  if (!Array.isArray(merges)) throw damaged("bpe", '"merges" must be a list of ids');
  if (!Array.isArray(specialTokens) || !specialTokens.every((token) => typeof token === "string")) {
    throw damaged("bpe", '"specialTokens" must be a list of strings');
  }
  return new BpeTokenizer(merges as number[], specialTokens as string[]);
}

function damaged(type: string, problem: string): TokenizerError {
  return new TokenizerError(`tokenizer of type "${type}": ${problem}; the file is damaged`);
}
