// What a string or URL names: a path of the file system, or an address. In a page there is no file system, and a relative address
// means what it means to fetch.

import { InputError } from "@rwkv-ts/core";
import { hasFileSystem } from "./node.js";

const tagOf = (input: unknown): string => Object.prototype.toString.call(input);

/** A URL of whatever realm: frames and vm contexts have classes of their own. */
export const isUrlObject = (input: unknown): input is URL => tagOf(input) === "[object URL]";

/** A Blob or File of whatever realm. */
export const isBlob = (input: unknown): input is Blob => /^\[object (Blob|File)\]$/.test(tagOf(input));

/** A buffer of whatever realm. */
export const isBuffer = (input: unknown): input is ArrayBufferLike =>
  /^\[object (Shared)?ArrayBuffer\]$/.test(tagOf(input));

/** Whether text begins with a scheme; one letter is a drive of Windows. */
const hasScheme = (text: string): boolean => /^(blob|data):|^[a-z][a-z0-9+.-]+:\/\//i.test(text);

/** What a page's relative addresses start from. */
function pageAddress(): string | undefined {
  const { document, location } = globalThis as { document?: { baseURI: string }; location?: { href: string } };
  return document?.baseURI ?? location?.href;
}

/** The address that the input is, or undefined for a path. @throws InputError for text that is neither */
export function addressOf(input: string | URL): URL | undefined {
  const text = String(input);
  try {
    if (hasScheme(text)) return new URL(text);
    if (hasFileSystem() && !isUrlObject(input)) return undefined;
    return new URL(text, pageAddress());
  } catch (cause) {
    throw new InputError(
      `${text}: there is no file system here, and this is no address; use a whole URL (a Worker that was made of a Blob has no place ` +
        "of its own), a File or bytes",
      { cause },
    );
  }
}

/** Whether the input lies behind http(s). */
export function isRemote(input: unknown): boolean {
  if (typeof input !== "string" && !isUrlObject(input)) return false;
  return hasFileSystem() ? /^https?:/i.test(String(input)) : true;
}

/** Whether other files lie beside what the address names. */
export const hasNeighbours = ({ protocol }: URL): boolean => protocol !== "blob:" && protocol !== "data:";
