// The interface that every tokenizer of this package implements.

/** Turns ids that arrive one by one into text, holding back bytes until they form complete UTF-8. */
export interface DecodeStream {
  /** Takes one id; returns the text that became complete (often "", while a character is unfinished). */
  push(id: number): string;
  /** Returns what is left (an unfinished character becomes U+FFFD) and makes the stream ready for new ids. */
  flush(): string;
}

/** Text to ids of a vocabulary and back. */
export interface Tokenizer {
  /** Kind of tokenizer: "world", "hf", "byte", "char" or "bpe". */
  readonly name: string;
  /** Every id is smaller than this. A model may have more rows than that; the others only pad its embedding. */
  readonly vocabularySize: number;
  /** Id of the end of a document, where the vocabulary has one. It decodes to nothing. */
  readonly endOfText?: number;
  /** Ids of a text. Unpaired surrogates count as U+FFFD, as in the WHATWG encoder. */
  encode(text: string): number[];
  /** Ids of arbitrary bytes, which need not be UTF-8 where the vocabulary has all bytes (World, byte, bpe). */
  encodeBytes(bytes: Uint8Array): number[];
  /** The exact bytes of the ids. @throws TokenizerError for an id outside the vocabulary */
  decodeBytes(ids: ArrayLike<number>): Uint8Array;
  /** The text of the ids; bytes that are not UTF-8 become U+FFFD as the WHATWG decoder replaces them. */
  decode(ids: ArrayLike<number>): string;
  /** A decoder for ids that arrive one by one. */
  stream(): DecodeStream;
  /** Text from which `loadTokenizer` makes an equal tokenizer: JSON, or the vocabulary file for World. */
  serialise(): string;
}
