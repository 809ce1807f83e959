// Documents of text and the held-out split. A text file is one document and gives its last part to validation; of a JSONL
// file ({"text": ...} a line) every line is a document and the last lines are validation.
import { InputError } from "@rwkv-ts/core";

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Documents to learn from, and held-out ones. */
export interface SplitDocuments {
  readonly train: readonly string[];
  readonly validation: readonly string[];
}

/** Share of every file that is held out, counted from its end, unless told. */
export const defaultSplit = 0.05;

const isJsonl = (name: string): boolean => /\.(jsonl|ndjson)$/i.test(name);

/** The documents of a file, by its name: lines of JSON for .jsonl and .ndjson, else the whole text. */
export function documentsOf({ name, text }: TextFile): string[] {
  const plain = text.replace(/^\uFEFF/, "");
  return isJsonl(name) ? jsonDocuments(name, plain) : [plain];
}

function jsonDocuments(name: string, text: string): string[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    let parsed: unknown;
    try {
      parsed = JSON.parse(line);
    } catch (error) {
      throw new InputError(`${name}, line ${i + 1}: not JSON: ${(error as Error).message}`, { cause: error });
    }
    const document = (parsed as { text?: unknown } | null)?.text;
    if (typeof document !== "string")
      throw new InputError(`${name}, line ${i + 1}: expected an object with the string "text"`);
    return [document];
  });
}

/** Splits files by position. A `split` of 0 holds nothing out. */
export function splitFiles(files: readonly TextFile[], split = defaultSplit): SplitDocuments {
  if (!(split >= 0 && split < 1)) throw new InputError(`the split must be at least 0 and below 1, got ${split}`);
  const train: string[] = [];
  const validation: string[] = [];
  for (const file of files) {
    const documents = documentsOf(file);
    const [first, second] = isJsonl(file.name) ? splitList(documents, split) : splitText(documents[0] ?? "", split);
    for (const text of first) train.push(text); // spread over arguments, 125,000 documents would overflow the stack
    for (const text of second) validation.push(text);
  }
  return { train: train.filter((text) => text !== ""), validation: validation.filter((text) => text !== "") };
}

function splitList(documents: readonly string[], split: number): [string[], string[]] {
  const cut = split === 0 ? documents.length : Math.floor(documents.length * (1 - split));
  return [documents.slice(0, cut), documents.slice(cut)];
}

function splitText(text: string, split: number): [string[], string[]] {
  let cut = split === 0 ? text.length : Math.floor(text.length * (1 - split));
  const low = text.charCodeAt(cut);
  if (cut > 0 && low >= 0xdc00 && low <= 0xdfff) cut--; // never between the halves of one character
  return [[text.slice(0, cut)], [text.slice(cut)]];
}
