// Vocabularies as plain JSON objects:
//   {"1": "\u0000", ..., "129": [128], ...}   tokens by id, as text or bytes: World as web-rwkv and its apps carry it
//   {"0": "\n", "1": " ", ...}                characters by id, from 0: vocab.json of RWKV-LM's trainers for texts of one's own
//   {"a": 0, "b": 1, ...}                     ids by character: vocab.json of other trainers
// Ids by longer tokens (GPT-2's vocab.json) do not say how a text is cut into them.

import { CharacterTokenizer } from "./character-tokenizer.js";
import { TokenizerError } from "./errors.js";
import type { Tokenizer } from "./tokenizer.js";
import { encodeUtf8 } from "./utf8.js";
import { WorldTokenizer } from "./world-tokenizer.js";

type Entries = readonly (readonly [key: string, value: unknown])[];

const largestId = 0xffffff;

const isByte = (value: unknown): value is number =>
  Number.isInteger(value) && 0 <= Number(value) && Number(value) <= 255;
const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isToken = (value: unknown): value is string | number[] =>
  typeof value === "string" || (Array.isArray(value) && value.every(isByte));
const isCharacter = (text: unknown): text is string => typeof text === "string" && [...text].length === 1;

const fail = (what: string): TokenizerError => new TokenizerError(`the vocabulary ${what}`);

function checkId(id: number, token: unknown): void {
  if (id > largestId) throw fail(`gives ${JSON.stringify(token)?.slice(0, 40)} the id ${id}, which is too large`);
}

/** Characters by id. @throws TokenizerError for ids that are missing or given twice */
function characters(all: Iterable<readonly [id: number, character: string]>): Tokenizer {
  const byId: string[] = [];
  let count = 0;
  for (const [id, character] of all) {
    checkId(id, character);
    if (byId[id] !== undefined)
      throw fail(`gives the id ${id} to ${JSON.stringify(byId[id])} and to ${JSON.stringify(character)}`);
    byId[id] = character;
    count++;
  }
  if (count !== byId.length) {
    const missing = Array.from<string | undefined>(byId).indexOf(undefined); // the list itself would pass over its holes
    throw fail(`has ${count} characters with ids up to ${byId.length - 1}, and none with the id ${missing}`);
  }
  return new CharacterTokenizer(byId);
}

function tokensById(entries: Entries): Tokenizer {
  const byId = entries.map(([key, token]) => [Number(key), token] as const);
  // World reserves id 0 for the end of a document.
  if (byId.some(([id]) => id === 0) && byId.every(([, token]) => isCharacter(token)))
    return characters(byId as (readonly [number, string])[]);
  const tokens: Uint8Array[] = [];
  for (const [id, token] of byId) {
    checkId(id, token);
    if (tokens[id]) throw fail(`gives the id ${id} twice`);
    tokens[id] = typeof token === "string" ? encodeUtf8(token) : Uint8Array.from(token as number[]);
  }
  return new WorldTokenizer(Array.from(tokens));
}

function idsByToken(entries: Entries): Tokenizer {
  const longer = entries.find(([token]) => !isCharacter(token))?.[0];
  if (longer === undefined) return characters(entries.map(([token, id]) => [id as number, token]));
  throw fail(
    `has ids by token, such as ${JSON.stringify(longer.slice(0, 40))} (a vocab.json of ${entries.length} tokens), which does not say ` +
      "how texts are cut into tokens: take the model's tokenizer.json, or for World models rwkv_vocab_v20230424.txt",
  );
}

/** The tokenizer of such an object, or undefined for JSON of another kind. @throws TokenizerError for a damaged vocabulary */
export function vocabularyOfJson(json: object): Tokenizer | undefined {
  const entries = Array.isArray(json) ? [] : Object.entries(json);
  if (entries.length === 0) return undefined;
  if (entries.every(([, value]) => isId(value))) return idsByToken(entries);
  if (entries.every(([key, value]) => /^(0|[1-9]\d*)$/.test(key) && isToken(value))) return tokensById(entries);
  return undefined;
}
