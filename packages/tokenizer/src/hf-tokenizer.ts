// A tokenizer from a Hugging Face tokenizer.json, such as 20B_tokenizer.json of GPT-NeoX, which RWKV-4 Pile and Raven use.
// Encoding is that of @huggingface/tokenizers, corrected to the ids of the reference library (see hf-library.ts).

import { TokenizerError } from "./errors.js";
import { type HfDecoder, hfDecoder } from "./hf-decoders.js";
import { type HfJson, type HfLibraryTokenizer, makeHfTokenizer } from "./hf-library.js";
import type { DecodeStream, Tokenizer } from "./tokenizer.js";
import { decodeUtf8, decodeUtf8Strictly, encodeUtf8, requireIds, requireText, utf8Segments } from "./utf8.js";

/** How special tokens are decoded. */
export interface HfDecodeOptions {
  /** Whether special tokens such as <|endoftext|> become their text; by default they decode to nothing. */
  readonly specialTokens?: boolean;
}

/** Special tokens that end a text, in the order in which they are looked for. */
const endsOfText = ["<|endoftext|>", "<|end_of_text|>", "</s>", "<eos>", "<end>"];

/** A tokenizer from a Hugging Face tokenizer.json, such as 20B_tokenizer.json of GPT-NeoX, which RWKV-4 Pile and Raven use. */
export class HfTokenizer implements Tokenizer {
  readonly name = "hf";
  readonly vocabularySize: number;
  /** Id of the special token <|endoftext|>, </s> or the like, where there is one: 0 for 20B. */
  readonly endOfText?: number;
  readonly #json: HfJson;
  readonly #library: HfLibraryTokenizer;
  readonly #decoder: HfDecoder;
  readonly #special: ReadonlySet<number>;

  private constructor(json: HfJson, library: HfLibraryTokenizer) {
    this.#json = json;
    this.#library = library;
    const special = (json.added_tokens ?? []).filter((token) => token.special);
    this.#special = new Set(special.map(({ id }) => id));
    const end = endsOfText.map((text) => special.find(({ content }) => content === text)).find(Boolean);
    if (end) this.endOfText = end.id;
    const tokens = library.model?.vocab ?? [];
    this.vocabularySize = tokens.length;
    this.#decoder = hfDecoder(json, library, tokens);
  }

  /**
   * Loads the library and makes the tokenizer.
   * @param source the text of a tokenizer.json, or the parsed JSON
   * @throws TokenizerError where it is damaged or uses what is not supported
   */
  static async create(source: string | object): Promise<HfTokenizer> {
    const json = typeof source === "string" ? parse(source) : source;
    if (!isHfJson(json)) throw new TokenizerError('this is no tokenizer.json: it has no "model"');
    return new HfTokenizer(json, await makeHfTokenizer(json));
  }

  /** Ids of a text. Special tokens are recognised where they are written in it; none are added around it. */
  encode(text: string): number[] {
    requireText(text);
    // The library normalises before it makes UTF-8, so unpaired surrogates are replaced here.
    const wellFormed = /\p{Surrogate}/u.test(text) ? decodeUtf8(encodeUtf8(text)) : text;
    const { ids, tokens } = this.#encoded(wellFormed);
    const unknown = ids.findIndex((id) => !Number.isInteger(id));
    if (unknown >= 0)
      throw new TokenizerError(
        `the vocabulary has no token for ${JSON.stringify(tokens[unknown])}, nor for unknown ones`,
      );
    return ids;
  }

  #encoded(text: string): { ids: number[]; tokens: string[] } {
    try {
      return this.#library.encode(text, { add_special_tokens: false });
    } catch (error) {
      throw new TokenizerError(`this tokenizer.json cannot encode the text: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }

  /** @throws TokenizerError for bytes that are not UTF-8: such a vocabulary is one of texts */
  encodeBytes(bytes: Uint8Array): number[] {
    const text = decodeUtf8Strictly(bytes);
    if (text !== undefined) return this.encode(text);
    let position = 0;
    for (const segment of utf8Segments(bytes)) {
      if ("bytes" in segment) break;
      position += encodeUtf8(segment.text).length;
    }
    throw new TokenizerError(
      `a tokenizer.json encodes text only, and the bytes are not UTF-8 from position ${position} on ` +
        `(0x${bytes[position]!.toString(16).padStart(2, "0")})`,
    );
  }

  decodeBytes(ids: ArrayLike<number>, options: HfDecodeOptions = {}): Uint8Array {
    return this.#decoder.bytes(this.#visible(ids, options));
  }

  decode(ids: ArrayLike<number>, options: HfDecodeOptions = {}): string {
    return this.#decoder.text(this.#visible(ids, options));
  }

  stream(options: HfDecodeOptions = {}): DecodeStream {
    const stream = this.#decoder.stream();
    if (options.specialTokens) return stream;
    return { push: (id) => (this.#special.has(id) ? "" : stream.push(id)), flush: () => stream.flush() };
  }

  serialise(): string {
    return JSON.stringify(this.#json);
  }

  #visible(ids: ArrayLike<number>, { specialTokens }: HfDecodeOptions): number[] {
    requireIds(ids);
    const all = Array.from(ids);
    return specialTokens ? all : all.filter((id) => !this.#special.has(id));
  }
}

/** Whether parsed JSON is a tokenizer.json. */
export function isHfJson(json: object): json is HfJson {
  const { model } = json as { model?: unknown };
  return typeof model === "object" && model !== null;
}

function parse(text: string): object {
  try {
    return Object(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    throw new TokenizerError(`the tokenizer's JSON is damaged: ${(error as Error).message}`, { cause: error });
  }
}
