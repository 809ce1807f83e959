// From the ids of a tokenizer.json back to bytes and text. Where the vocabulary is byte-level every id has bytes of its
// own, and the bytes of a text are theirs in a row. Any other vocabulary is decoded to text by the library, where an id's
// text may depend on its neighbours.

import { byteLevelBytes } from "./byte-level-alphabet.js";
import { TokenizerError } from "./errors.js";
import type { HfComponent, HfJson, HfLibraryTokenizer } from "./hf-library.js";
import { TokenBytes, tokenTable, unknownId } from "./token-bytes.js";
import type { DecodeStream } from "./tokenizer.js";
import { decodeStream, decodeUtf8, encodeUtf8 } from "./utf8.js";

/** @throws TokenizerError (all methods) for an id outside the vocabulary */
export interface HfDecoder {
  bytes(ids: readonly number[]): Uint8Array;
  text(ids: readonly number[]): string;
  stream(): DecodeStream;
}

/** @param tokens tokens by id, added ones included; a hole is an id that does not exist */
export function hfDecoder(
  json: HfJson,
  library: HfLibraryTokenizer,
  tokens: readonly (string | undefined)[],
): HfDecoder {
  if (!isByteLevel(json.decoder)) return libraryDecoder(library, tokens);
  const bytes = tokens.map((token) => (token === undefined ? undefined : byteLevelBytes(token)));
  // Added tokens are written as they are, not in the alphabet.
  for (const { id, content } of json.added_tokens ?? []) bytes[id] = encodeUtf8(content);
  const table = new TokenBytes(tokenTable(bytes));
  return {
    bytes: (ids) => table.concatenate(ids),
    text: (ids) => decodeUtf8(table.concatenate(ids)),
    stream: () => decodeStream((id) => table.of(id)),
  };
}

const isByteLevel = (decoder: HfComponent | null | undefined): boolean =>
  decoder?.type === "ByteLevel" ||
  (decoder?.type === "Sequence" && (decoder.decoders ?? []).every(({ type }) => type === "ByteLevel"));

function libraryDecoder(library: HfLibraryTokenizer, tokens: readonly (string | undefined)[]): HfDecoder {
  const text = (ids: readonly number[]): string => {
    const unknown = ids.findIndex((id) => tokens[id] === undefined);
    if (unknown >= 0) throw unknownId(ids[unknown]!, tokens.length, unknown);
    if (ids.length === 0) return "";
    try {
      return library.decode([...ids], { clean_up_tokenization_spaces: false });
    } catch (error) {
      throw new TokenizerError(`this tokenizer.json cannot decode: ${(error as Error).message}`, { cause: error });
    }
  };
  return { bytes: (ids) => encodeUtf8(text(ids)), text, stream: () => windowStream(text) };
}

/** Decodes each id together with those before it that may change its text: the ones since the last complete text. */
function windowStream(decode: (ids: readonly number[]) => string): DecodeStream {
  let window: number[] = [];
  let shown = 0; // ids of the window whose text was returned
  const rest = () => decode(window).slice(decode(window.slice(0, shown)).length);
  return {
    push(id) {
      decode([id]); // refuses an unknown id before it spoils the window
      window.push(id);
      const text = rest();
      if (text === "" || text.endsWith("\uFFFD")) return "";
      window = window.slice(shown);
      shown = window.length;
      return text;
    },
    flush() {
      const text = rest();
      window = [];
      shown = 0;
      return text;
    },
  };
}
