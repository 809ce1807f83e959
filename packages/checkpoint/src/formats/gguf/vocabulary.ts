// The World vocabulary in a GGUF file: `tokenizer.ggml.tokens`, the tokens by id, escaped as Python writes bytes (the inside of
// b'...'), and `tokenizer.ggml.token_type` (1 normal, 3 control, 5 unused). Sources, ggml-org/llama.cpp: conversion/base.py
// (_set_vocab_rwkv_world) and src/llama-vocab.cpp (llama_unescape_rwkv_token).

import { CheckpointError } from "@rwkv-ts/core";
import type { TokenTable } from "../../checkpoint.js";
import type { GgufArray, GgufValue } from "./values.js";

export const tokensKey = "tokenizer.ggml.tokens";
export const tokenTypesKey = "tokenizer.ggml.token_type";
export const tokenizerModelKey = "tokenizer.ggml.model";

export const tokenTypes = { normal: 1, control: 3, unused: 5 } as const;

const backslash = 0x5c;
const letterX = 0x78;
/** The longest of the World vocabulary has 128. */
const longestToken = 4096;
const single: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13 };
const hex = (byte: number): string => `\\x${byte.toString(16).padStart(2, "0")}`;

/** The value of a hexadecimal digit, else NaN. */
function digit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

/**
 * Writes what bytes [from, to) of `escaped` stand for to `out`, from `at` on; where it ends. It is never longer than they are.
 */
function unescapeToken(escaped: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
  let end = at;
  for (let i = from; i < to; i++) {
    if (escaped[i] !== backslash || i + 1 >= to) {
      out[end++] = escaped[i]!;
      continue;
    }
    const kind = escaped[++i]!;
    const value = kind === letterX && i + 2 < to ? 16 * digit(escaped[i + 1]!) + digit(escaped[i + 2]!) : Number.NaN;
    if (Number.isNaN(value)) {
      out[end++] = single[String.fromCharCode(kind)] ?? kind;
    } else {
      out[end++] = value;
      i += 2;
    }
  }
  return end;
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
export function vocabularyTokens(file: string, metadata: ReadonlyMap<string, GgufValue>): TokenTable | undefined {
  const tokens = metadata.get(tokensKey);
  if (metadata.get(tokenizerModelKey) !== "rwkv" || !isArray(tokens)) return undefined;
  if (!tokens.strings) throw new CheckpointError(`${file}: ${tokensKey} does not hold strings`);
  const types = metadata.get(tokenTypesKey);
  const typeOf = (id: number) => (isArray(types) ? types.items?.[id] : undefined);
  const { bytes: escaped, starts: from } = tokens.strings;
  const bytes = new Uint8Array(escaped.length);
  const starts = new Uint32Array(tokens.count + 1);
  const known = new Uint8Array(tokens.count);
  let size = 0;
  for (let id = 0; id < tokens.count; id++) {
    const [start, end] = [from[id]!, from[id + 1]!];
    if (end - start > longestToken) throw new CheckpointError(`${file}: token ${id} has ${end - start} bytes`);
    starts[id + 1] = starts[id]!;
    // Id 0 ends a document and is no text, whatever its type.
    if (id === 0 || end === start || !isText(id, typeOf(id), escaped.subarray(start, end))) continue;
    starts[id + 1] = unescapeToken(escaped, start, end, bytes, starts[id]!);
    known[id] = 1;
    size = id + 1;
  }
  if (size === 0) return undefined;
  return {
    bytes: bytes.subarray(0, starts[size]),
    starts: starts.subarray(0, size + 1),
    known: known.subarray(0, size),
  };
}
