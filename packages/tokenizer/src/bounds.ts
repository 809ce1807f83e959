// How large the parts of a vocabulary may be. A few bytes of a file can name an id, or join tokens, that take gigabytes; what
// published tokenizers have is far below these bounds (the largest: 262,144 ids, tokens of 512 bytes).
import { TokenizerError } from "./errors.js";

/** Ids are below this: tables by id take some bytes for each. */
export const mostIds = 2 ** 21;
/** Bytes, or characters of a text, in one token. */
export const longestToken = 2 ** 16;
/** Bytes of all tokens together. */
export const mostTokenBytes = 2 ** 26;

/** @throws TokenizerError for what is no id, or beyond the bound; `what` says whose it is */
export function checkId(id: unknown, what: string): number {
  if (Number.isSafeInteger(id) && (id as number) >= 0 && (id as number) < mostIds) return id as number;
  throw new TokenizerError(`${what} has the id ${shownValue(id)}: ids are whole numbers from 0 to ${mostIds - 1}`);
}

/** A value of a file as messages show it. Lists and objects may be nested without end, so they are only named. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 60));
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return String(value);
}
