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
/** The longest of the World vocabulary has 128. */
const longestToken = 4096;
const single: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13 };
const hex = (byte: number): string => `\\x${byte.toString(16).padStart(2, "0")}`;

/** The bytes that an escaped token stands for. */
export function unescapeToken(escaped: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at++) {
    const byte = escaped[at]!;
    if (byte !== backslash || at + 1 >= escaped.length) {
      bytes.push(byte);
      continue;
    }
    const kind = String.fromCharCode(escaped[++at]!);
    const digits = kind === "x" ? String.fromCharCode(...escaped.subarray(at + 1, at + 3)) : "";
    if (/^[0-9a-fA-F]{2}$/.test(digits)) {
      bytes.push(Number.parseInt(digits, 16));
      at += 2;
    } else bytes.push(single[kind] ?? escaped[at]!);
  }
  return Uint8Array.from(bytes);
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

/** The vocabulary as the text of a World vocabulary file, or undefined where the file has another kind or none. */
export function vocabularyText(file: string, metadata: ReadonlyMap<string, GgufValue>): string | undefined {
  const tokens = metadata.get(tokensKey);
  if (metadata.get(tokenizerModelKey) !== "rwkv" || !isArray(tokens) || !tokens.items) return undefined;
  const types = metadata.get(tokenTypesKey);
  const typeOf = (id: number) => (isArray(types) ? types.items?.[id] : undefined);
  const lines: string[] = [];
  tokens.items.forEach((token, id) => {
    if (!(token instanceof Uint8Array)) throw new CheckpointError(`${file}: ${tokensKey} does not hold strings`);
    if (token.length > longestToken) throw new CheckpointError(`${file}: token ${id} has ${token.length} bytes`);
    // Id 0 ends a document and is no text, whatever its type.
    if (id === 0 || token.length === 0 || !isText(id, typeOf(id), token)) return;
    const bytes = unescapeToken(token);
    lines.push(`${id} b'${Array.from(bytes, hex).join("")}' ${bytes.length}\n`);
  });
  return lines.length > 0 ? lines.join("") : undefined;
}
