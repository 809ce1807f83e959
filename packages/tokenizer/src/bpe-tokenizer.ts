// A small byte-level BPE tokenizer, as `trainBpe` makes it. Ids: 0 end of text, byte b is b + 1, merges from 257 on,
// special tokens last. Any bytes can be encoded and come back unchanged.

import { BpeMerges, FIRST_BYTE_ID } from "./bpe-merges.js";
import { specialTokenPattern, wordGroups } from "./pre-tokenize.js";
import { TokenBytes, tokenTable } from "./token-bytes.js";
import type { DecodeStream, Tokenizer } from "./tokenizer.js";
import { decodeStream, decodeUtf8, encodeUtf8, requireText, utf8Segments } from "./utf8.js";

const CACHED_WORDS = 1 << 17;
const LONGEST_CACHED_WORD = 64;

/**
 * A byte-level BPE tokenizer as `trainBpe` makes it. Ids: 0 end of text, byte b is b + 1, merges from 257 on, special tokens last. Any
 * bytes come back unchanged.
 */
export class BpeTokenizer implements Tokenizer {
  readonly name = "bpe";
  readonly vocabularySize: number;
  /** 0, as in World. Never produced by encoding; decodes to nothing. */
  readonly endOfText = 0;
  readonly #merges: BpeMerges;
  readonly #specialTokens: readonly string[];
  readonly #specialIds: Map<string, number>;
  readonly #specialPattern: RegExp | undefined;
  readonly #bytes: TokenBytes;
  readonly #cache = new Map<string, readonly number[]>();

  /**
   * @param merges pairs of ids in the order of their ranks, one pair behind the other: [left, right, left, right, ...]
   * @param specialTokens strings that are one id each wherever they occur in a text
   */
  constructor(merges: ArrayLike<number>, specialTokens: readonly string[] = []) {
    this.#merges = new BpeMerges(merges);
    this.#specialTokens = [...specialTokens];
    this.#specialPattern = specialTokenPattern(specialTokens);
    const tokens = this.#merges.tokens();
    this.#specialIds = new Map(specialTokens.map((token, i) => [token, tokens.length + i]));
    this.#bytes = new TokenBytes(tokenTable([...tokens, ...specialTokens.map(encodeUtf8)]));
    this.vocabularySize = this.#bytes.size;
  }

  encode(text: string): number[] {
    requireText(text);
    const out: number[] = [];
    if (!this.#specialPattern) {
      this.#encodeOrdinary(text, out);
      return out;
    }
    for (const part of text.split(this.#specialPattern)) {
      const special = this.#specialIds.get(part);
      if (special === undefined) this.#encodeOrdinary(part, out);
      else out.push(special);
    }
    return out;
  }

  encodeBytes(bytes: Uint8Array): number[] {
    const out: number[] = [];
    for (const segment of utf8Segments(bytes)) {
      if ("text" in segment) for (const id of this.encode(segment.text)) out.push(id);
      else for (const byte of segment.bytes) out.push(byte + FIRST_BYTE_ID);
    }
    return out;
  }

  decodeBytes(ids: ArrayLike<number>): Uint8Array {
    return this.#bytes.concatenate(ids);
  }

  decode(ids: ArrayLike<number>): string {
    return decodeUtf8(this.decodeBytes(ids));
  }

  stream(): DecodeStream {
    return decodeStream((id) => this.#bytes.of(id));
  }

  serialise(): string {
    const merges = Array.from(this.#merges.pairs);
    return JSON.stringify({ type: "bpe", version: 1, merges, specialTokens: this.#specialTokens });
  }

  #encodeOrdinary(text: string, out: number[]): void {
    for (const words of wordGroups(text)) {
      for (const word of words) {
        const ids = this.#cache.get(word) ?? this.#encodeWord(word);
        for (let i = 0; i < ids.length; i++) out.push(ids[i]!);
      }
    }
  }

  #encodeWord(word: string): readonly number[] {
    const ids = this.#merges.encodeWord(encodeUtf8(word));
    if (word.length <= LONGEST_CACHED_WORD) {
      if (this.#cache.size >= CACHED_WORDS) this.#cache.clear();
      this.#cache.set(word, ids);
    }
    return ids;
  }
}
