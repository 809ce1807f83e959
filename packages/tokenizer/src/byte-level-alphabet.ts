// The byte-level alphabet: every byte is written as one printable character, so that a vocabulary of bytes is a list of
// words. Printable Latin-1 stands for itself, the other 68 bytes follow from U+0100 on. Source: openai/gpt-2, src/encoder.py.

import { encodeUtf8 } from "./utf8.js";

const isPrintable = (byte: number): boolean =>
  (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);

const characterOf: readonly string[] = alphabet();
const byteOf: ReadonlyMap<string, number> = new Map(characterOf.map((character, byte) => [character, byte]));

function alphabet(): string[] {
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isPrintable(byte) ? byte : next++));
}

/** A text's UTF-8 in the alphabet. */
export function byteLevelText(text: string): string {
  let written = "";
  for (const byte of encodeUtf8(text)) written += characterOf[byte];
  return written;
}

/** The bytes that a token is written for; a token with any other character stands for its own UTF-8. */
export function byteLevelBytes(token: string): Uint8Array {
  const bytes = new Uint8Array(token.length);
  for (let i = 0; i < token.length; i++) {
    const byte = byteOf.get(token[i]!);
    if (byte === undefined) return encodeUtf8(token);
    bytes[i] = byte;
  }
  return bytes;
}
