// Ids as callers give them: a list, which text is not taken for, nor a number.
import { InputError, shown } from "@rwkv-ts/core";

/** The ids as a list of the caller's own. @param what they are, for the error. @throws InputError for what is no list of numbers */
export function tokenList(what: string, ids: ArrayLike<number>): number[] {
  const { length } = Object(ids) as Partial<ArrayLike<number>>;
  const isList = typeof ids === "object" && Number.isSafeInteger(length) && length! >= 0;
  const own = isList && (length === 0 || typeof ids[0] === "number") ? Array.from(ids) : undefined;
  if (own?.every((id) => typeof id === "number")) return own;
  throw new InputError(`${what} must be a text or a list of token ids, got ${shown(ids)}`);
}
