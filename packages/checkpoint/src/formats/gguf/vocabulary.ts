// The World vocabulary in a GGUF file: `tokenizer.ggml.tokens`, the tokens by id, escaped as Python writes bytes (the inside of
// b'...'), and `tokenizer.ggml.token_type` (1 normal, 3 control, 5 unused). Sources, ggml-org/llama.cpp: conversion/base.py
// (_set_vocab_rwkv_world) and src/llama-vocab.cpp (llama_unescape_rwkv_token).

import { CheckpointError } from "@rwkv-ts/core";
import type { GgufArray, GgufValue } from "./values.js";

export const tokensKey = "tokenizer.ggml.tokens";
export const tokenTypesKey = "tokenizer.ggml.token_type";
export const tokenizerModelKey = "tokenizer.ggml.model";

export const tokenTypes = { normal: 1, control: 3, unused: 5 } as const;

const backslash = 0x5c;
const letterX = 0x78;
/** The longest of the World vocabulary has 128. */
const longestToken = 4096;
/** Unescaped tokens share pieces of memory of this size. */
const roomBytes = 1 << 18;
const single: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13 };
const hex = (byte: number): string => `\\x${byte.toString(16).padStart(2, "0")}`;

/** The value of a hexadecimal digit, else NaN. */
function digit(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

/**
 * The bytes that an escaped token stands for, written to `room`, which they begin; the same array where nothing is escaped.
 * Two thirds of the World vocabulary have escapes: memory of their own would be 40,000 allocations.
 */
export function unescapeToken(escaped: Uint8Array, room = new Uint8Array(escaped.length)): Uint8Array {
  if (!escaped.includes(backslash)) return escaped;
  const bytes = room;
  let length = 0;
  for (let at = 0; at < escaped.length; at++) {
    if (escaped[at] !== backslash || at + 1 >= escaped.length) {
      bytes[length++] = escaped[at]!;
      continue;
    }
    const kind = escaped[++at]!;
    const value = kind === letterX ? 16 * digit(escaped[at + 1]) + digit(escaped[at + 2]) : Number.NaN;
    if (Number.isNaN(value)) {
      bytes[length++] = single[String.fromCharCode(kind)] ?? kind;
    } else {
      bytes[length++] = value;
      at += 2;
    }
  }
  return bytes.subarray(0, length);
}

/** The inside of Python's `repr` of bytes: a single quote is escaped unless it is the only kind of quote. */
export function escapeToken(bytes: Uint8Array): string {
  const quotes = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'";
  return Array.from(bytes, (byte) => escapeByte(byte, quotes)).join("");
}

function escapeByte(byte: number, quote: string): string {
  const character = String.fromCharCode(byte);
  if (character === quote || byte === backslash) return `\\${character}`;
  if (byte === 9) return "\\t";
  if (byte === 10) return "\\n";
  if (byte === 13) return "\\r";
  return byte >= 0x20 && byte < 0x7f ? character : hex(byte);
}

const isArray = (value: GgufValue | undefined): value is GgufArray => typeof value === "object";

/** Whether a token stands for text, by its type, or where there are no types by its looks. */
function isText(id: number, type: unknown, bytes: Uint8Array): boolean {
  if (type !== undefined) return type === tokenTypes.normal;
  return id > 0 && !/^\[PAD\d+\]$/.test(String.fromCharCode(...bytes));
}

/** The tokens by id, or undefined where the file has a vocabulary of another kind or none. */
export function vocabularyTokens(
  file: string,
  metadata: ReadonlyMap<string, GgufValue>,
): (Uint8Array | undefined)[] | undefined {
  const tokens = metadata.get(tokensKey);
  if (metadata.get(tokenizerModelKey) !== "rwkv" || !isArray(tokens) || !tokens.items) return undefined;
  const types = metadata.get(tokenTypesKey);
  const typeOf = (id: number) => (isArray(types) ? types.items?.[id] : undefined);
  const found: (Uint8Array | undefined)[] = [];
  let room = new Uint8Array(0);
  tokens.items.forEach((token, id) => {
    if (!(token instanceof Uint8Array)) throw new CheckpointError(`${file}: ${tokensKey} does not hold strings`);
    if (token.length > longestToken) throw new CheckpointError(`${file}: token ${id} has ${token.length} bytes`);
    // Id 0 ends a document and is no text, whatever its type.
    if (id === 0 || token.length === 0 || !isText(id, typeOf(id), token)) return;
    if (room.length < token.length) room = new Uint8Array(roomBytes);
    const bytes = unescapeToken(token, room);
    if (bytes !== token) room = room.subarray(bytes.length);
    found[id] = bytes;
  });
  return found.length > 0 ? found : undefined;
}
