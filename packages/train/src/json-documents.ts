// Documents inside JSON, told by the content, since data sets are passed around under all kinds of names: lines of
// {"text": "..."} (also as .json, .txt or .jsonl.txt), or one JSON list of such objects; with a chat template also conversations.
import { InputError } from "@rwkv-ts/core";
import { type ChatReading, chatDocument, messagesOf, type TextDocument } from "./chat-records.js";

export const promisesLines = (name: string): boolean => /\.(jsonl|ndjson)(\.txt)?$/i.test(name);
const promisesJson = (name: string): boolean => /\.json$/i.test(name);

/** The document of an object: its string "text", or its conversation. @throws InputError for a conversation that is incomplete */
export function jsonDocument(value: unknown, chat: ChatReading | undefined): TextDocument | undefined {
  const text = (value as { text?: unknown } | null | undefined)?.text;
  if (typeof text === "string") return text;
  const messages = chat && messagesOf(value);
  return messages && chatDocument(messages, chat);
}

/** Whether a value is a document, or a damaged one. */
function isDocument(value: unknown, chat: ChatReading | undefined): boolean {
  try {
    return jsonDocument(value, chat) !== undefined;
  } catch {
    return true;
  }
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
 * @param chat how conversations are read; without it they are none
 * @throws InputError naming the line that is no document, or a name that promises documents which are not there
 */
export function jsonDocuments(name: string, text: string, chat?: ChatReading): TextDocument[] | undefined {
  if (text.trim() === "") return promisesLines(name) || promisesJson(name) ? [] : undefined;
  const first = /^\s*([^\n]*)/.exec(text)?.[1] ?? "";
  if (first.startsWith("{") && isDocument(parsed(first), chat)) return lines(name, text, chat);
  const whole = /^[[{]/.test(first) ? documentsOfValue(name, parsed(text), chat) : undefined;
  if (whole) return whole;
  if (promisesLines(name)) return lines(name, text, chat);
  if (!promisesJson(name)) return undefined;
  throw new InputError(
    `${name}: expected {"text": "..."} a line, or a JSON list of such objects; ` +
      "if it is to be learned as the plain text that it is, name it .txt",
  );
}

function documentsOfValue(name: string, value: unknown, chat: ChatReading | undefined): TextDocument[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0 || !list.every((each) => isDocument(each, chat))) return undefined;
  return list.map((each, i) => named(`${name}, record ${i + 1}`, () => jsonDocument(each, chat)!));
}

function lines(name: string, text: string, chat: ChatReading | undefined): TextDocument[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new InputError(`${name}, line ${i + 1}: not JSON: ${(error as Error).message}`, { cause: error });
    }
    const document = named(`${name}, line ${i + 1}`, () => jsonDocument(value, chat));
    if (document === undefined)
      throw new InputError(
        `${name}, line ${i + 1}: expected an object with the string "text"${chat ? ", or a conversation" : ""}`,
      );
    return [document];
  });
}

/** Runs `read`, whose errors are told with what they are about. */
function named<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(`${what}: ${(error as Error).message}`, { cause: error });
  }
}
