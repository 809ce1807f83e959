// Makes Hugging Face's own tokenizer (package @huggingface/tokenizers, loaded when it is first needed) and corrects where
// it differs from their reference library (Rust and Python, package tokenizers), by which models were trained.

import type * as Library from "@huggingface/tokenizers";
import { TokenizerError } from "./errors.js";
import { checkHfJson } from "./hf-bounds.js";
import { cacheAlphabet, cacheMerges } from "./hf-word-caches.js";
import { nfcUnicode9 } from "./nfc-unicode-9.js";

export type { Tokenizer as HfLibraryTokenizer } from "@huggingface/tokenizers";

/** A tokenizer.json, as far as it is read here. */
export interface HfJson {
  readonly model: { readonly type?: string; readonly unk_token?: string | null };
  readonly decoder?: HfComponent | null;
  readonly added_tokens?: readonly HfAddedToken[];
}

export interface HfComponent {
  readonly type: string;
  /** Of a decoder of type Sequence. */
  readonly decoders?: readonly HfComponent[];
}

export interface HfAddedToken {
  readonly id: number;
  readonly content: string;
  readonly special?: boolean;
  readonly single_word?: boolean;
}

/** The words of GPT-2 with Unicode's white space: JavaScript's \s has U+FEFF, which is none, and lacks U+0085, which is. */
const byteLevelWords =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** @throws TokenizerError for what the library does not read, or would read in another way than the reference; and see checkHfJson */
export async function makeHfTokenizer(json: HfJson): Promise<Library.Tokenizer> {
  checkHfJson(json);
  const alone = json.added_tokens?.find((token) => token.single_word);
  if (alone)
    throw new TokenizerError(
      `tokenizer.json: the added token ${JSON.stringify(alone.content)} is one of whole words only (single_word), ` +
        "which is not supported",
    );
  const library = await import("@huggingface/tokenizers");
  const complete = { added_tokens: [], normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null };
  let tokenizer: Library.Tokenizer;
  try {
    // The token for unknown words of a plain list of words is taken from the second argument only.
    tokenizer = new library.Tokenizer({ ...complete, ...json }, { unk_token: json.model.unk_token ?? undefined });
  } catch (error) {
    throw new TokenizerError(`this tokenizer.json cannot be read: ${(error as Error).message}`, { cause: error });
  }
  correct(library, tokenizer.normalizer);
  correct(library, tokenizer.pre_tokenizer);
  if (tokenizer.model instanceof library.BPE) cacheMerges(tokenizer.model);
  return tokenizer;
}

function correct(library: typeof Library, part: Library.Normalizer | Library.PreTokenizer | null): void {
  if (part instanceof library.NFCNormalizer) part.normalize = nfcUnicode9;
  else if (part instanceof library.SequenceNormalizer) for (const each of part.normalizers) correct(library, each);
  else if (part instanceof library.SequencePreTokenizer) for (const each of part.tokenizers) correct(library, each);
  else if (part instanceof library.ByteLevelPreTokenizer) {
    part.pattern = byteLevelWords;
    cacheAlphabet(part);
  }
}
