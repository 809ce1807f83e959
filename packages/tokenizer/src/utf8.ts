// UTF-8 in both directions, and the streaming decoder. WHATWG Encoding Standard; a byte order mark is kept as text,
// because a tokenizer must not lose characters.

import { TokenizerError } from "./errors.js";
import type { DecodeStream } from "./tokenizer.js";

const encoder = new TextEncoder();

/** UTF-8 of a text; unpaired surrogates become U+FFFD. @throws TokenizerError for what is no text */
export function encodeUtf8(text: string): Uint8Array {
  requireText(text);
  return encoder.encode(text);
}

/** @throws TokenizerError for what is no text: an encoder would make one of it, such as "null" */
export function requireText(text: unknown): void {
  if (typeof text !== "string") throw new TokenizerError(`a tokenizer encodes texts, got ${typeof text}`);
}

/** @throws TokenizerError for what is no list of ids */
export function requireIds(ids: unknown): void {
  const { length } = Object(ids) as { length?: unknown };
  if (typeof ids !== "object" || !Number.isSafeInteger(length) || (length as number) < 0)
    throw new TokenizerError(`a tokenizer decodes lists of ids, got ${typeof ids}`);
}

/** Text of bytes; every ill-formed part becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Text of bytes, or undefined where they are not well-formed UTF-8. */
export function decodeUtf8Strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A DecodeStream over any way of finding the bytes of one id. */
export function decodeStream(bytesOf: (id: number) => Uint8Array): DecodeStream {
  let decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return {
    push: (id) => decoder.decode(bytesOf(id), { stream: true }),
    flush: () => {
      const rest = decoder.decode();
      decoder = new TextDecoder("utf-8", { ignoreBOM: true });
      return rest;
    },
  };
}

/**
 * Cuts bytes into maximal well-formed UTF-8 runs and the ill-formed bytes between them, in order.
 * Used by tokenizers that work on characters but must reproduce any bytes.
 */
export function* utf8Segments(bytes: Uint8Array): Generator<{ text: string } | { bytes: Uint8Array }> {
  let start = 0;
  while (start < bytes.length) {
    const validEnd = wellFormedEnd(bytes, start);
    if (validEnd > start) yield { text: decodeUtf8(bytes.subarray(start, validEnd)) };
    let end = validEnd;
    while (end < bytes.length && sequenceLength(bytes, end) === 0) end++;
    if (end > validEnd) yield { bytes: bytes.subarray(validEnd, end) };
    start = end;
  }
}

function wellFormedEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Length of the well-formed sequence that starts here, 0 where none does (Unicode standard, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) {
    const next = bytes[at + i] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}
