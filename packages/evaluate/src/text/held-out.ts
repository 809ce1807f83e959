// Held-out tokens in memory, of which there are enough.
import { InputError } from "@rwkv-ts/core";
import { type Dataset, isDocuments, isTokenFile, type TokenArray } from "@rwkv-ts/train";

/**
 * The held-out tokens. @param length of a window @param what it is, for the error
 * @throws InputError where they are not in memory or have no window of the length and the token behind it
 */
export function heldOut({ validation }: Dataset, length: number, what: string): TokenArray {
  if (!validation || isDocuments(validation) || isTokenFile(validation))
    throw new InputError("held-out tokens must be in memory, ids without places of documents");
  if (validation.length > length) return validation;
  throw new InputError(`${validation.length} tokens are held out, ${length + 1} are needed for ${what}`);
}
