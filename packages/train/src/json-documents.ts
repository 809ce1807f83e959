// Documents inside JSON, told by the content, since data sets are passed around under all kinds of names: lines of
// {"text": "..."} (also as .json, .txt or .jsonl.txt), or one JSON list of such objects.
import { InputError } from "@rwkv-ts/core";

const promisesLines = (name: string): boolean => /\.(jsonl|ndjson)(\.txt)?$/i.test(name);
const promisesJson = (name: string): boolean => /\.json$/i.test(name);

/** The string "text" of an object, or undefined. */
function textOf(value: unknown): string | undefined {
  const text = (value as { text?: unknown } | null | undefined)?.text;
  return typeof text === "string" ? text : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The documents of a file that holds JSON documents, or undefined for plain text. @param text without a byte order mark
 * @throws InputError naming the line that is no document, or a name that promises documents which are not there
 */
export function jsonDocuments(name: string, text: string): string[] | undefined {
  if (text.trim() === "") return promisesLines(name) || promisesJson(name) ? [] : undefined;
  const first = /^\s*([^\n]*)/.exec(text)?.[1] ?? "";
  if (first.startsWith("{") && textOf(parsed(first)) !== undefined) return lines(name, text);
  const whole = /^[[{]/.test(first) ? documentsOfValue(parsed(text)) : undefined;
  if (whole) return whole;
  if (promisesLines(name)) return lines(name, text);
  if (!promisesJson(name)) return undefined;
  throw new InputError(
    `${name}: expected {"text": "..."} a line, or a JSON list of such objects; ` +
      "if it is to be learned as the plain text that it is, name it .txt",
  );
}

function documentsOfValue(value: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.map(textOf);
  return texts.length > 0 && texts.every((text) => text !== undefined) ? texts : undefined;
}

function lines(name: string, text: string): string[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new InputError(`${name}, line ${i + 1}: not JSON: ${(error as Error).message}`, { cause: error });
    }
    const document = textOf(value);
    if (document === undefined)
      throw new InputError(`${name}, line ${i + 1}: expected an object with the string "text"`);
    return [document];
  });
}
