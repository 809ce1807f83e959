// Errors of the tokenizers. They carry the same marker and codes as the errors of the core package, so that one check
// recognises both, without this package importing anything.

import { printable } from "./printable.js";

const marker = Symbol.for("rwkv-ts.error");

/** A vocabulary that cannot be read, or text, bytes or ids that a tokenizer does not cover. */
export class TokenizerError extends Error {
  readonly code = "tokenizer";
  constructor(message: string, options?: ErrorOptions) {
    super(printable(message), options);
    this.name = "TokenizerError";
    Object.defineProperty(this, marker, { value: true });
  }
}

/** Work that an AbortSignal stopped (code "aborted", as in the core package). */
export class TokenizerAbortedError extends Error {
  readonly code = "aborted";
  constructor(message: string, options?: ErrorOptions) {
    super(printable(message), options);
    this.name = "TokenizerAbortedError";
    Object.defineProperty(this, marker, { value: true });
  }
}
