// The texts of a file that is evaluated: JSON documents, or one text as it is.
import { InputError } from "@rwkv-ts/core";
import { documentsOf } from "@rwkv-ts/train";
import { jsonLines, textField } from "./json-lines.js";

/** A text, or its bytes, which need not be UTF-8. */
export type Document = string | Uint8Array;

/** Without the mark of the order of bytes, which is no text. */
export const withoutMark = (data: Uint8Array): Uint8Array =>
  data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? data.subarray(3) : data;

/**
 * Documents {"text": ...} a line or in a list, told by the content; {"content": ...} a line, or a list of texts, as Uncheatable
 * Eval has them; anything else is one text, whose bytes need not be UTF-8. Empty documents are left out.
 * @throws InputError naming the line that is no document, and for a file without text
 */
export function parseDocuments(name: string, data: Uint8Array): Document[] {
  const text = new TextDecoder().decode(data);
  const documents = (contents(name, text) ?? documentsOf({ name, text })).filter((each) => each !== "");
  if (documents.length === 0) throw new InputError(`${name} holds no text`);
  return documents.length === 1 && documents[0] === text ? [withoutMark(data)] : documents;
}

/** Uncheatable Eval's two forms. */
function contents(name: string, text: string): string[] | undefined {
  if (/^\s*\{\s*"(content|category)"/.test(text)) return jsonLines(name, text, (each) => textField(each, "content"));
  if (!/^\s*\[\s*"/.test(text)) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((each) => typeof each === "string") ? list : undefined;
  } catch {
    return undefined;
  }
}
