// Cuts a text into words, which byte pair merges never cross: contractions, letters, digits and other signs, each with
// the space before it, and runs of white space. Source of the pattern: openai/gpt-2, src/encoder.py.

import { TokenizerError } from "./errors.js";

const WORD = /'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;
const CHUNK_CHARACTERS = 1 << 16;
const MOST_SPECIAL_CHARACTERS = 1 << 17;

/**
 * The words of a text, in order, in groups of about 64 K characters (so that a large text needs no large list).
 * All words joined give the text. No word crosses from a non-space to a space, so a group may end there.
 */
export function* wordGroups(text: string): Generator<readonly string[]> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + CHUNK_CHARACTERS, text.length);
    while (end < text.length && !(isSpace(text, end) && !isSpace(text, end - 1))) end++;
    yield text.slice(start, end).match(WORD) ?? [];
    start = end;
  }
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code >= 9 && code <= 13) || (code > 0x7f && /\s/.test(text[at]!));
}

/** A pattern that splits a text around special tokens, keeping them, the longest first; undefined without any. */
export function specialTokenPattern(specialTokens: readonly string[]): RegExp | undefined {
  for (const token of specialTokens) if (token === "") throw new TokenizerError("a special token is empty");
  if (new Set(specialTokens).size !== specialTokens.length) throw new TokenizerError("a special token is given twice");
  if (specialTokens.length === 0) return undefined;
  if (specialTokens.reduce((sum, { length }) => sum + length, 0) > MOST_SPECIAL_CHARACTERS)
    throw new TokenizerError(`the special tokens have more than ${MOST_SPECIAL_CHARACTERS} characters together`);
  const longestFirst = [...specialTokens].sort((a, b) => b.length - a.length);
  return new RegExp(`(${longestFirst.map((token) => token.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|")})`);
}
