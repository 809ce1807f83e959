// Python string and bytes literals, as `repr` writes them: '..', "..", b'..', b"..", with the escapes of the Python
// language reference, 2.4.1. A str stands for its UTF-8 bytes.

import { decodeUtf8Strictly, encodeUtf8 } from "./utf8.js";

const SINGLE: Readonly<Record<string, number>> = {
  "\\": 0x5c,
  "'": 0x27,
  '"': 0x22,
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Bytes that a literal stands for. @throws Error that says what is wrong with it, without its place */
export function parsePythonLiteral(literal: string): Uint8Array {
  const isBytes = literal.startsWith("b");
  const body = isBytes ? literal.slice(1) : literal;
  const quote = body[0];
  if (quote !== "'" && quote !== '"') throw new Error("a literal begins with ' or \" or b' or b\"");
  if (body.length < 2 || !body.endsWith(quote)) throw new Error(`the literal does not end with ${quote}`);
  const inner = body.slice(1, -1);
  if (!inner.includes("\\")) {
    if (inner.includes(quote)) throw new Error(`${quote} inside the literal is not escaped`);
    if (isBytes && /[^\0-\x7f]/.test(inner)) throw new Error("a bytes literal holds only ASCII characters");
    return encodeUtf8(inner);
  }
  const codes = readCharacters(inner, quote, isBytes);
  return isBytes ? Uint8Array.from(codes) : encodeUtf8(codes.map((code) => String.fromCodePoint(code)).join(""));
}

function readCharacters(inner: string, quote: string, isBytes: boolean): number[] {
  const codes: number[] = [];
  const limit = isBytes ? 0x7f : 0x10ffff;
  for (let at = 0; at < inner.length; ) {
    if (inner[at] === "\\") {
      const { code, length } = readEscape(inner, at, isBytes);
      codes.push(code);
      at += length;
      continue;
    }
    const code = inner.codePointAt(at)!;
    if (inner[at] === quote) throw new Error(`${quote} inside the literal is not escaped`);
    if (code > limit) throw new Error("a bytes literal holds only ASCII characters");
    codes.push(code);
    at += code > 0xffff ? 2 : 1;
  }
  return codes;
}

function readEscape(inner: string, at: number, isBytes: boolean): { code: number; length: number } {
  const kind = inner[at + 1] ?? "";
  const single = SINGLE[kind];
  if (single !== undefined) return { code: single, length: 2 };
  const octal = /^[0-7]{1,3}/.exec(inner.slice(at + 1, at + 4));
  if (octal) {
    const code = Number.parseInt(octal[0], 8);
    if (isBytes && code > 0xff) throw new Error(`the escape \\${octal[0]} is not a byte`);
    return { code, length: 1 + octal[0].length };
  }
  const digits = isBytes && kind !== "x" ? undefined : HEX_DIGITS[kind];
  if (digits === undefined) throw new Error(`unknown escape \\${kind}`);
  const hex = inner.slice(at + 2, at + 2 + digits);
  if (hex.length !== digits || !/^[0-9a-fA-F]+$/.test(hex)) {
    throw new Error(`the escape \\${kind} needs ${digits} hexadecimal digits`);
  }
  const code = Number.parseInt(hex, 16);
  if (code > 0x10ffff) throw new Error(`the escape \\${kind}${hex} is beyond U+10FFFF`);
  if (code >= 0xd800 && code <= 0xdfff)
    throw new Error(`the escape \\${kind}${hex} is a surrogate, which has no UTF-8`);
  return { code, length: 2 + digits };
}

/** The literal that Python's `repr` writes: of a str where the bytes are UTF-8, else of bytes. */
export function writePythonLiteral(bytes: Uint8Array): string {
  const text = decodeUtf8Strictly(bytes);
  const units = text === undefined ? Array.from(bytes, (byte) => String.fromCharCode(byte)) : [...text];
  const quote = units.includes("'") && !units.includes('"') ? '"' : "'";
  const body = units.map((unit) => escapeUnit(unit, quote, text === undefined)).join("");
  return `${text === undefined ? "b" : ""}${quote}${body}${quote}`;
}

function escapeUnit(unit: string, quote: string, isBytes: boolean): string {
  if (unit === quote || unit === "\\") return `\\${unit}`;
  if (unit === "\n") return "\\n";
  if (unit === "\r") return "\\r";
  if (unit === "\t") return "\\t";
  const code = unit.codePointAt(0)!;
  // Python's str.isprintable: everything but the categories Other and Separator, of which only the space is printed.
  const printable = isBytes ? code >= 0x20 && code < 0x7f : unit === " " || !/[\p{C}\p{Z}]/u.test(unit);
  if (printable) return unit;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
