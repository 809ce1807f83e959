// The character tokenizer: one id per code point that occurs in a text, in code point order, from 0.
// Source of the scheme: char-rnn and nanoGPT (data/shakespeare_char/prepare.py).

import { TokenizerError } from "./errors.js";
import { unknownId } from "./token-bytes.js";
import type { DecodeStream, Tokenizer } from "./tokenizer.js";
import { decodeUtf8, decodeUtf8Strictly, encodeUtf8, requireIds, requireText } from "./utf8.js";

/** One id per code point of a fixed set; there is no end of text. As char-rnn and nanoGPT (data/shakespeare_char/prepare.py). */
export class CharacterTokenizer implements Tokenizer {
  readonly name = "char";
  readonly vocabularySize: number;
  readonly #characters: string[];
  readonly #ids: Map<string, number>;

  /** @param characters the vocabulary: every character once, its position being its id */
  constructor(characters: Iterable<string>) {
    this.#characters = [...characters];
    this.vocabularySize = this.#characters.length;
    this.#ids = new Map(this.#characters.map((character, id) => [character, id]));
    if (this.vocabularySize === 0) throw new TokenizerError("a character tokenizer needs at least one character");
    if (this.#ids.size !== this.vocabularySize) throw new TokenizerError("a character occurs twice in the vocabulary");
    for (const character of this.#characters) {
      if ([...character].length !== 1 || /\p{Cs}/u.test(character)) {
        throw new TokenizerError(`${JSON.stringify(character)} is not one character`);
      }
    }
  }

  /** The tokenizer of a text's characters, sorted by code point. Unpaired surrogates count as U+FFFD. */
  static fromText(text: string): CharacterTokenizer {
    const characters = [...new Set(text.replace(/\p{Cs}/gu, "\uFFFD"))];
    return new CharacterTokenizer(characters.sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!));
  }

  /** @throws TokenizerError for a character that the vocabulary lacks */
  encode(text: string): number[] {
    requireText(text);
    const ids: number[] = [];
    for (let character of text) {
      if (character.length === 1 && /[\uD800-\uDFFF]/.test(character)) character = "\uFFFD";
      const id = this.#ids.get(character);
      if (id === undefined) throw this.#uncovered(character, ids.length);
      ids.push(id);
    }
    return ids;
  }

  /** @throws TokenizerError for bytes that are not UTF-8, or a character that the vocabulary lacks */
  encodeBytes(bytes: Uint8Array): number[] {
    const text = decodeUtf8Strictly(bytes);
    if (text === undefined) {
      throw new TokenizerError("a character tokenizer cannot encode bytes that are not UTF-8: use a byte-level one");
    }
    return this.encode(text);
  }

  decodeBytes(ids: ArrayLike<number>): Uint8Array {
    return encodeUtf8(this.#text(ids));
  }

  decode(ids: ArrayLike<number>): string {
    return decodeUtf8(this.decodeBytes(ids));
  }

  stream(): DecodeStream {
    return { push: (id) => this.#text([id]), flush: () => "" };
  }

  serialise(): string {
    return JSON.stringify({ type: "char", version: 1, characters: this.#characters.join("") });
  }

  #text(ids: ArrayLike<number>): string {
    requireIds(ids);
    const parts: string[] = [];
    for (let i = 0; i < ids.length; i++) {
      const character = this.#characters[ids[i]!];
      if (character === undefined) throw unknownId(ids[i]!, this.vocabularySize, i);
      parts.push(character);
    }
    return parts.join("");
  }

  #uncovered(character: string, position: number): TokenizerError {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return new TokenizerError(
      `character ${JSON.stringify(character)} (U+${code}, position ${position}) is not among the ` +
        `${this.vocabularySize} characters of this tokenizer: make it from a text that has it`,
    );
  }
}
