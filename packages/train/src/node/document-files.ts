// The documents of a file of any size, one after the other, in memory for one of them (or for a piece of a text): lines of JSON, rows of
// tables (table-rows.ts), or plain text, told by the content.
import { open } from "node:fs/promises";
import { InputError } from "@rwkv-ts/core";
import type { ChatReading, TextDocument } from "../chat-records.js";
import { jsonDocument, promisesLines } from "../json-documents.js";
import { isTable, rowsOfTable } from "./table-rows.js";

/** A document, or a piece of one that goes on with the next. */
export interface DocumentPiece {
  readonly document: TextDocument;
  readonly goesOn: boolean;
}

/** Characters of a plain text that are read before a piece of it is given. */
const pieceLength = 2 ** 20;
/** Longest line of JSON. */
const longestLine = 2 ** 28;
/** What a file that holds one JSON list may have: it is read as a whole. */
const longestList = 2 ** 27;

/**
 * The documents of a file of text, JSON lines, a JSON list, Parquet or Arrow (told by content), piece by piece.
 * @throws InputError naming file and line, or row, of what is no document, and for text that is no UTF-8
 */
export async function* documentsOfFile(path: string, chat?: ChatReading): AsyncGenerator<DocumentPiece> {
  const bytes = await headOf(path);
  const head = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (isTable(bytes)) yield* rows(path, bytes, chat);
  else if (promisesLines(path) || isRecord(head, chat)) yield* lines(path, chat);
  else if (/^\s*\[\s*\{/.test(head)) yield* list(path, chat);
  else yield* plain(path);
}

/** The first bytes, which have the end of the first line where it is not too long. */
async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r").catch((error: Error) => {
    throw new InputError(`${path} cannot be read: ${error.message}`, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2 ** 22), 0, 2 ** 22, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isRecord(head: string, chat: ChatReading | undefined): boolean {
  const line = /^\s*([^\n]*)/.exec(head)?.[1] ?? "";
  if (!line.startsWith("{")) return false;
  try {
    return jsonDocument(JSON.parse(line), chat) !== undefined;
  } catch {
    return false;
  }
}

/** The text of a file in runs of characters. */
async function* characters(path: string): AsyncGenerator<string> {
  const file = await open(path, "r");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const bytes of file.createReadStream({ autoClose: false, highWaterMark: 2 ** 18 })) {
      yield decoder.decode(bytes as Uint8Array, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError)
      throw new InputError(`${path} cannot be read as text: it is no UTF-8`, { cause: error });
    throw error;
  } finally {
    await file.close();
  }
}

async function* lines(path: string, chat: ChatReading | undefined): AsyncGenerator<DocumentPiece> {
  let [line, number] = ["", 0];
  const read = function* (text: string): Generator<DocumentPiece> {
    number++;
    if (text.trim() === "") return;
    yield { document: recordOf(`${path}, line ${number}`, () => JSON.parse(text), chat), goesOn: false };
  };
  for await (const run of characters(path)) {
    const parts = run.split("\n");
    line += parts[0]!;
    for (const part of parts.slice(1)) {
      yield* read(line);
      line = part;
    }
    if (line.length > longestLine)
      throw new InputError(`${path}, line ${number + 1} is longer than ${longestLine} characters`);
  }
  yield* read(line);
}

async function* list(path: string, chat: ChatReading | undefined): AsyncGenerator<DocumentPiece> {
  let text = "";
  for await (const run of characters(path)) {
    text += run;
    if (text.length > longestList)
      throw new InputError(
        `${path} is one JSON list of more than ${longestList} characters: write its objects one a line`,
      );
  }
  let records: unknown[];
  try {
    records = JSON.parse(text) as unknown[];
  } catch (error) {
    throw new InputError(`${path} begins as a JSON list and is none: ${(error as Error).message}`, { cause: error });
  }
  for (const [i, record] of records.entries())
    yield { document: recordOf(`${path}, record ${i + 1}`, () => record, chat), goesOn: false };
}

async function* rows(path: string, head: Buffer, chat: ChatReading | undefined): AsyncGenerator<DocumentPiece> {
  let number = 0;
  for await (const row of rowsOfTable(path, head))
    yield { document: recordOf(`${path}, row ${++number}`, () => row, chat), goesOn: false };
}

function recordOf(what: string, record: () => unknown, chat: ChatReading | undefined): TextDocument {
  let document: TextDocument | undefined;
  try {
    document = jsonDocument(record(), chat);
  } catch (error) {
    throw new InputError(`${what}: ${(error as Error).message}`, { cause: error });
  }
  if (document !== undefined) return document;
  throw new InputError(`${what}: expected the string "text"${chat ? ", or a conversation" : ""}`);
}

/** A text in pieces that end behind a line break before a word, where tokens hardly ever go across. */
async function* plain(path: string): AsyncGenerator<DocumentPiece> {
  let text = "";
  for await (const run of characters(path)) {
    text += run;
    if (text.length < pieceLength) continue;
    const cut = lastCut(text);
    if (cut === 0) continue;
    yield { document: text.slice(0, cut), goesOn: true };
    text = text.slice(cut);
  }
  yield { document: text, goesOn: false };
}

/** Behind the last line break that a letter or digit follows; of a text without, once it is long, behind the last space before one. */
function lastCut(text: string): number {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? "");
  for (let at = text.length - 1; at > 0; at--) if (text[at - 1] === "\n" && isWord(at)) return at;
  if (text.length < 8 * pieceLength) return 0;
  for (let at = text.length - 1; at > 0; at--) if (text[at] === " " && isWord(at + 1)) return at;
  return 0;
}
