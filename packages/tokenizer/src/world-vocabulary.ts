// The vocabulary file of the RWKV World tokenizer: a line per token, "id literal length", where the literal is Python's
// and the length counts bytes. Source: BlinkDL/RWKV-LM, rwkv_vocab_v20230424.txt.

import { longestToken, mostIds } from "./bounds.js";
import { TokenizerError } from "./errors.js";
import { parsePythonLiteral, writePythonLiteral } from "./python-literal.js";
import { repeatedToken } from "./repeated-token.js";
import { type TokenTable, tokenTable } from "./token-bytes.js";

/** Tokens by id. Id 0 (end of document) is never in the file; ids that the file skips are holes. */
export type WorldVocabulary = readonly (Uint8Array | undefined)[];

const FIELDS = /^(\d+) (.*) (\d+)$/su;

/** Whether a text looks like such a vocabulary, judged by its first line. */
export function isWorldVocabulary(text: string): boolean {
  return /^\uFEFF?\d+ b?['"]/.test(text);
}

/**
 * Reads a vocabulary file.
 * @throws TokenizerError with the line number for a malformed line, a wrong length, or a repeated id or token
 */
export function parseWorldVocabulary(text: string): TokenTable {
  const tokens: (Uint8Array | undefined)[] = [];
  const lineOfToken = new Map<string, number>();
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.endsWith("\r") ? lines[i]!.slice(0, -1) : lines[i]!;
    if (line === "") continue;
    const { id, bytes } = parseLine(line, i + 1);
    if (tokens[id]) throw malformed(i + 1, `id ${id} was given before`);
    const key = String.fromCharCode(...bytes); // at most longestToken
    const earlier = lineOfToken.get(key);
    if (earlier !== undefined) throw malformed(i + 1, `the token is the same as that of line ${earlier}`);
    lineOfToken.set(key, i + 1);
    tokens[id] = bytes;
  }
  if (tokens.length === 0)
    throw new TokenizerError("the World vocabulary is empty: expected lines of: id literal length");
  return tokenTable(tokens);
}

/** A vocabulary that did not come as text. @throws TokenizerError for a token 0, and for an empty or repeated token */
export function checkedVocabulary(vocabulary: WorldVocabulary | TokenTable): TokenTable {
  const tokens = "known" in vocabulary ? vocabulary : tokenTable(vocabulary);
  const { known, starts } = tokens;
  if (known.length === 0) throw new TokenizerError("the World vocabulary is empty: expected tokens by id");
  if (known[0] === 1) throw new TokenizerError("World vocabulary: id 0 is reserved for the end of a document");
  const empty = known.findIndex((isKnown, id) => isKnown === 1 && starts[id] === starts[id + 1]);
  if (empty >= 0) throw new TokenizerError(`World vocabulary: token ${empty} is empty`);
  const repeated = repeatedToken(tokens);
  if (repeated)
    throw new TokenizerError(`World vocabulary: tokens ${repeated.earlier} and ${repeated.id} are the same`);
  return tokens;
}

function parseLine(line: string, number: number): { id: number; bytes: Uint8Array } {
  const fields = FIELDS.exec(line);
  if (!fields) throw malformed(number, `expected "id literal length", got ${JSON.stringify(line.slice(0, 60))}`);
  const id = Number(fields[1]);
  if (id === 0) throw malformed(number, "id 0 is reserved for the end of a document");
  if (id >= mostIds) throw malformed(number, `id ${id} is too large: ids are below ${mostIds}`);
  let bytes: Uint8Array;
  try {
    bytes = parsePythonLiteral(fields[2]!);
  } catch (error) {
    throw malformed(number, `${(error as Error).message}: ${fields[2]!.slice(0, 60)}`);
  }
  if (bytes.length === 0) throw malformed(number, "the token is empty");
  if (bytes.length > longestToken)
    throw malformed(number, `the token has ${bytes.length} bytes, more than ${longestToken}`);
  if (bytes.length !== Number(fields[3])) {
    throw malformed(number, `the token has ${bytes.length} bytes, but the line says ${fields[3]}`);
  }
  return { id, bytes };
}

function malformed(line: number, problem: string): TokenizerError {
  return new TokenizerError(`World vocabulary, line ${line}: ${problem}; the file is damaged or of another kind`);
}

/** Writes the file that `parseWorldVocabulary` reads. */
export function writeWorldVocabulary({ bytes: all, starts, known }: TokenTable): string {
  const lines: string[] = [];
  known.forEach((isKnown, id) => {
    const bytes = all.subarray(starts[id]!, starts[id + 1]!);
    if (isKnown === 1) lines.push(`${id} ${writePythonLiteral(bytes)} ${bytes.length}\n`);
  });
  return lines.join("");
}
