// What a tokenizer.json may ask of the library that runs it: checked before the library sees it, because a file of a kilobyte can
// ask for tables of gigabytes (ids), for texts that double at every step (Replace, ByteLevel, Metaspace), for loops without end
// (FixedLength of 0) and for patterns that never end (linear-pattern.ts).
import { checkId, longestToken, mostIds, shownValue } from "./bounds.js";
import { TokenizerError } from "./errors.js";
import type { HfJson } from "./hf-library.js";
import { runsInLinearTime } from "./linear-pattern.js";

type Fields = Readonly<Record<string, unknown>>;

const deepest = 8;
const mostComponents = 64;
/** How many times longer a text may become on its way, as far as the file says so. */
const mostGrowth = 64;
/** Of a word that WordPiece cuts, which takes the square of it; and of a token of Unigram, whose ways are all tried. */
const longestWord = 200;
const longestPiece = 64;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const refuse = (problem: string): TokenizerError =>
  new TokenizerError(`this tokenizer.json cannot be read: ${problem}`);

/** @throws TokenizerError for a part that is damaged, or out of proportion */
export function checkHfJson(json: HfJson): void {
  checkModel(json.model as Fields);
  checkAddedTokens(json.added_tokens);
  for (const [part, children] of Object.entries(parts)) {
    const walk = { components: 0, growth: 1 };
    checkComponent(part, (json as unknown as Fields)[part], children, walk, 0);
  }
}

/** The parts that work on texts, and where a Sequence of each keeps its own. */
const parts = {
  normalizer: "normalizers",
  pre_tokenizer: "pretokenizers",
  post_processor: "processors",
  decoder: "decoders",
} as const;

function checkModel({ vocab, merges, max_input_chars_per_word: word = 100, ...model }: Fields): void {
  if (Array.isArray(vocab)) checkUnigram(vocab);
  else if (isFields(vocab)) {
    for (const [token, id] of Object.entries(vocab)) {
      checkLength("a token of the vocabulary", token, longestToken);
      checkId(id, `tokenizer.json: the token ${JSON.stringify(token.slice(0, 60))}`);
    }
  } else if (vocab !== undefined) throw refuse('"vocab" is neither a list nor an object');
  if (!(Number.isSafeInteger(word) && (word as number) >= 0 && (word as number) <= longestWord))
    throw refuse(`max_input_chars_per_word must be a whole number up to ${longestWord}`);
  if (merges !== undefined) checkMerges(merges);
  for (const [name, value] of Object.entries(model))
    if (/fix$/.test(name) && typeof value === "string") checkLength(name, value, longestPiece);
}

function checkUnigram(vocab: readonly unknown[]): void {
  if (vocab.length > mostIds) throw refuse(`the vocabulary has ${vocab.length} tokens, more than ${mostIds}`);
  for (const entry of vocab) {
    const [token, score] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (typeof token !== "string" || typeof score !== "number")
      throw refuse("a token of the vocabulary has no text or score");
    checkLength("a token of the vocabulary", token, longestPiece);
  }
}

function checkMerges(merges: unknown): void {
  if (!Array.isArray(merges)) throw refuse('"merges" is no list');
  if (merges.length > mostIds) throw refuse(`there are ${merges.length} merges, more than ${mostIds}`);
  for (const merge of merges) {
    const pair: unknown[] = typeof merge === "string" ? merge.split(" ") : Array.isArray(merge) ? merge : [];
    if (pair.length !== 2 || !pair.every((token) => typeof token === "string"))
      throw refuse("a merge is no pair of tokens");
  }
}

function checkAddedTokens(tokens: unknown = []): void {
  if (!Array.isArray(tokens)) throw refuse('"added_tokens" is no list');
  for (const token of tokens) {
    if (!isFields(token) || typeof token.content !== "string" || token.content === "")
      throw refuse("an added token has no text");
    checkLength("an added token", token.content, longestToken);
    checkId(token.id, `tokenizer.json: the added token ${JSON.stringify(token.content.slice(0, 60))}`);
  }
}

function checkLength(what: string, text: string, most: number): void {
  if (text.length > most) throw refuse(`${what} has ${text.length} characters, more than ${most}`);
}

interface Walk {
  components: number;
  growth: number;
}

function checkComponent(part: string, value: unknown, children: string, walk: Walk, depth: number): void {
  if (value === null || value === undefined) return;
  if (!isFields(value) || typeof value.type !== "string") throw refuse(`the ${part} has no type`);
  if (depth > deepest || ++walk.components > mostComponents)
    throw refuse(`the ${part} is nested deeper than ${deepest} or has more than ${mostComponents} parts`);
  if (value.type === "Sequence") {
    const own = value[children];
    if (!Array.isArray(own)) throw refuse(`a Sequence of the ${part} has no list ${JSON.stringify(children)}`);
    for (const child of own) checkComponent(part, child, children, walk, depth + 1);
    return;
  }
  if (value.pattern !== undefined) checkPattern(part, value.pattern);
  walk.growth *= growthOf(part, value);
  if (walk.growth > mostGrowth)
    throw refuse(`the steps of the ${part} make texts more than ${mostGrowth} times as long`);
  if (value.type === "FixedLength" && !(Number.isSafeInteger(value.length) && (value.length as number) >= 1))
    throw refuse("FixedLength needs a length of at least 1");
  for (const name of ["prepend", "prefix", "replacement"])
    if (typeof value[name] === "string") checkLength(name, value[name], longestPiece);
}

function checkPattern(part: string, pattern: unknown): void {
  const { Regex: regex, String: text } = isFields(pattern) ? pattern : {};
  if (typeof text === "string" && regex === undefined) return;
  if (typeof regex !== "string") throw refuse(`a pattern of the ${part} is neither {"String": …} nor {"Regex": …}`);
  if (runsInLinearTime(regex)) return;
  throw refuse(
    `the pattern ${JSON.stringify(regex.slice(0, 300))} of the ${part} could run without end and is refused: it is neither one that ` +
      "published tokenizers have nor a plain one (alternatives of characters and classes, only the last of which repeats)",
  );
}

/** How many times longer a text becomes in the worst case. */
function growthOf(part: string, { type, pattern, content, str_rep, replacement }: Fields): number {
  if (type === "ByteLevel") return part === "pre_tokenizer" ? 3 : 1;
  if (type === "Metaspace")
    return Math.max(1, ...[str_rep, replacement].map((text) => (typeof text === "string" ? text.length : 0)));
  if (type !== "Replace") return 1;
  const inserted = content ?? "";
  if (typeof inserted !== "string" || /\$[$&`'<\d]/.test(inserted))
    throw refuse(`Replace inserts ${shownValue(content)}, which is no plain text`);
  const text = isFields(pattern) && typeof pattern.String === "string" ? pattern.String : "";
  // a regular expression may match one character, and an empty one between all
  return text === "" ? 1 + inserted.length : Math.max(1, inserted.length / text.length);
}
