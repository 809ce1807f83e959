// The RWKV World tokenizer: greedy longest match of UTF-8 bytes against a fixed vocabulary, left to right.
// Source: BlinkDL/ChatRWKV, rwkv_pip_package/src/rwkv/rwkv_tokenizer.py. Id 0 is the end of a document.

import { ByteTrie } from "./byte-trie.js";
import { TokenizerError } from "./errors.js";
import { TokenBytes, type TokenTable } from "./token-bytes.js";
import type { DecodeStream, Tokenizer } from "./tokenizer.js";
import { decodeStream, decodeUtf8, encodeUtf8 } from "./utf8.js";
import {
  checkedVocabulary,
  parseWorldVocabulary,
  type WorldVocabulary,
  writeWorldVocabulary,
} from "./world-vocabulary.js";

const END_OF_DOCUMENT = 0;

/**
 * The tokenizer of RWKV World models: greedy longest match of UTF-8 bytes, left to right (BlinkDL/ChatRWKV,
 * rwkv_pip_package/src/rwkv/rwkv_tokenizer.py). Id 0 is the end of a document.
 */
export class WorldTokenizer implements Tokenizer {
  readonly name = "world";
  /** Largest id plus one: 65530 for the official vocabulary, whose models have 65536 rows. */
  readonly vocabularySize: number;
  /** 0. Never produced by encoding; decodes to nothing. */
  readonly endOfText = END_OF_DOCUMENT;
  readonly #vocabulary: TokenTable;
  readonly #bytes: TokenBytes;
  /** Made when the first text is encoded: a program that works with ids never waits for it. */
  #trie: ByteTrie | undefined;

  /**
   * @param vocabulary the text of a vocabulary file such as rwkv_vocab_v20230424.txt, or its tokens by id (id 0 is a hole)
   * @throws TokenizerError
   */
  constructor(vocabulary: string | WorldVocabulary | TokenTable) {
    this.#vocabulary =
      typeof vocabulary === "string" ? parseWorldVocabulary(vocabulary) : checkedVocabulary(vocabulary);
    this.vocabularySize = this.#vocabulary.known.length;
    const known = this.#vocabulary.known.slice();
    known[END_OF_DOCUMENT] = 1;
    this.#bytes = new TokenBytes({ ...this.#vocabulary, known });
  }

  encode(text: string): number[] {
    return this.encodeBytes(encodeUtf8(text));
  }

  encodeBytes(bytes: Uint8Array): number[] {
    const ids: number[] = [];
    this.#trie ??= new ByteTrie(this.#vocabulary);
    const covered = this.#trie.encode(bytes, ids);
    if (covered < bytes.length) {
      const hex = bytes[covered]!.toString(16).padStart(2, "0");
      throw new TokenizerError(
        `no token of the vocabulary begins with byte 0x${hex} (position ${covered}): the vocabulary lacks this byte`,
      );
    }
    return ids;
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
    return writeWorldVocabulary(this.#vocabulary);
  }
}
