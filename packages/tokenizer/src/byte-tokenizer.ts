// The byte tokenizer: an id is a byte's value. No end of text, nothing to learn.

import { unknownId } from "./token-bytes.js";
import type { DecodeStream, Tokenizer } from "./tokenizer.js";
import { decodeStream, decodeUtf8, encodeUtf8, requireIds } from "./utf8.js";

/** An id is a byte's value; there is no end of text. */
export class ByteTokenizer implements Tokenizer {
  readonly name = "byte";
  readonly vocabularySize = 256;

  encode(text: string): number[] {
    return Array.from(encodeUtf8(text));
  }

  encodeBytes(bytes: Uint8Array): number[] {
    return Array.from(bytes);
  }

  decodeBytes(ids: ArrayLike<number>): Uint8Array {
    requireIds(ids);
    const bytes = new Uint8Array(ids.length);
    for (let i = 0; i < ids.length; i++) bytes[i] = checked(ids[i]!, i);
    return bytes;
  }

  decode(ids: ArrayLike<number>): string {
    return decodeUtf8(this.decodeBytes(ids));
  }

  stream(): DecodeStream {
    return decodeStream((id) => Uint8Array.of(checked(id)));
  }

  serialise(): string {
    return JSON.stringify({ type: "byte", version: 1 });
  }
}

function checked(id: number, position?: number): number {
  if (!Number.isInteger(id) || id < 0 || id > 255) throw unknownId(id, 256, position);
  return id;
}
