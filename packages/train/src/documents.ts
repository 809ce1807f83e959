// Documents of text and the held-out split. A text file is one document; of a file of JSON documents (json-documents.ts) each
// object is one. The end of every file is held out: whole documents where they come to about the share, else the end of one.
import { InputError } from "@rwkv-ts/core";
import { type ChatReading, type TextDocument, textOfDocument } from "./chat-records.js";
import { jsonDocuments } from "./json-documents.js";

/** A file of text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Documents to learn from, and held-out ones. */
export interface SplitDocuments<Document extends TextDocument = string> {
  readonly train: readonly Document[];
  readonly validation: readonly Document[];
}

/** The size of a text, such as its number of tokens. */
export type Measure = (text: string) => number;

/** Share of every file that is held out, counted from its end, unless told. */
export const defaultSplit = 0.05;

/** How far a cut may be from the share, as a part of the share, for documents to stay whole. */
const tolerance = 0.1;
/** Pieces of a document whose sizes are measured to find the place of a cut. */
const pieces = 64;

/**
 * The documents of a file, told by its content: those of its JSON, else the whole text. @param chat how conversations are read, which are
 * documents then too. @throws InputError naming file and line
 */
export function documentsOf(file: TextFile): string[];
export function documentsOf(file: TextFile, chat: ChatReading | undefined): TextDocument[];
export function documentsOf({ name, text }: TextFile, chat?: ChatReading): TextDocument[] {
  const plain = text.replace(/^\uFEFF/, "");
  return jsonDocuments(name, plain, chat) ?? [plain];
}

/** Bytes of a text's UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // three bytes for a unit, but for the halves of a pair, which have two each
    if (unit > 0x7ff) bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
    else if (unit > 0x7f) bytes++;
  }
  return bytes;
}

/**
 * Splits files by position. A `split` of 0 holds nothing out.
 * @param measure what the shares are counted in: tokens, where the tokenizer is known; default bytes
 * @param chat how conversations are read; they are never cut
 * @throws InputError for a share out of bounds, and for damaged documents
 */
export function splitFiles(files: readonly TextFile[], split?: number, measure?: Measure): SplitDocuments;
export function splitFiles(
  files: readonly TextFile[],
  split: number | undefined,
  measure: Measure | undefined,
  chat: ChatReading | undefined,
): SplitDocuments<TextDocument>;
export function splitFiles(
  files: readonly TextFile[],
  split = defaultSplit,
  measure: Measure = utf8Length,
  chat?: ChatReading,
): SplitDocuments<TextDocument> {
  if (!(split >= 0 && split < 1)) throw new InputError(`the split must be at least 0 and below 1, got ${split}`);
  const train: TextDocument[] = [];
  const validation: TextDocument[] = [];
  for (const file of files) {
    const documents = documentsOf(file, chat).filter((text) => text !== "");
    const [first, second] = split === 0 ? [documents, []] : splitDocuments(documents, split, measure);
    for (const text of first) train.push(text); // spread over arguments, 125,000 documents would overflow the stack
    for (const text of second) validation.push(text);
  }
  return { train: train.filter((text) => text !== ""), validation: validation.filter((text) => text !== "") };
}

function splitDocuments(
  documents: readonly TextDocument[],
  split: number,
  measure: Measure,
): [TextDocument[], TextDocument[]] {
  const sizes = documents.map((document) => measure(textOfDocument(document)));
  const share = split * sizes.reduce((sum, size) => sum + size, 0);
  let left = share; // still to be held out
  let cut = documents.length; // documents from here on are held out
  while (cut > 1 && sizes[cut - 1]! <= left) left -= sizes[--cut]!;
  const [inside, size] = [documents[cut - 1], sizes[cut - 1]];
  if (typeof inside !== "string" || size === undefined || left <= tolerance * share)
    return [documents.slice(0, cut), documents.slice(cut)];
  if (cut > 1 && size - left <= tolerance * share) return [documents.slice(0, cut - 1), documents.slice(cut - 1)];
  const position = placeOf(inside, Math.max(0, 1 - left / size), measure);
  return [
    [...documents.slice(0, cut - 1), inside.slice(0, position)],
    [inside.slice(position), ...documents.slice(cut)],
  ];
}

/** Where the first `share` of a text's size ends: between characters, and behind the first at least. */
function placeOf(text: string, share: number, measure: Measure): number {
  const edges = Array.from({ length: pieces + 1 }, (_, i) => betweenCharacters(text, (i * text.length) / pieces));
  const sizes = edges.slice(1).map((edge, i) => (edge > edges[i]! ? measure(text.slice(edges[i], edge)) : 0));
  let left = share * sizes.reduce((sum, size) => sum + size, 0);
  let i = 0;
  while (i < pieces - 1 && sizes[i]! <= left) left -= sizes[i++]!;
  const [start, end] = [edges[i]!, edges[i + 1]!];
  const inside = sizes[i]! > 0 ? Math.min(1, left / sizes[i]!) : 0;
  const place = betweenCharacters(text, start + inside * (end - start));
  return place > 0 ? place : (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
}

/** A position at or before `at` that is not between the halves of one character. */
function betweenCharacters(text: string, at: number): number {
  const position = Math.floor(at);
  const low = text.charCodeAt(position);
  return position > 0 && low >= 0xdc00 && low <= 0xdfff ? position - 1 : position;
}
