// Every error that rwkv-ts throws on purpose. A message says what was wrong, with names and shapes, and what to do.
// Messages quote what files and servers say, so all of them are made printable here, where nobody can forget it.
// Errors are recognised by a marker, not by `instanceof`, so that two copies of this package still understand each other.

import { printable } from "./printable.js";

const marker = Symbol.for("rwkv-ts.error");

const rwkvErrorCodes = [
  "shape",
  "graph",
  "config",
  "checkpoint",
  "tokenizer",
  "backend",
  "state",
  "input",
  "aborted",
] as const;
/** Which kind of error it is, for programs to tell: a code for each subclass here, e.g. `checkpoint` for CheckpointError. */
export type RwkvErrorCode = (typeof rwkvErrorCodes)[number];

/**
 * What rwkv-ts throws on purpose. Tell it by `RwkvError.is`, not by `instanceof`, which knows one copy of the package only. The message
 * says what was wrong and what to do, in printable characters.
 */
export class RwkvError extends Error {
  readonly code: RwkvErrorCode;
  constructor(code: RwkvErrorCode, message: string, options?: ErrorOptions) {
    super(printable(message), options);
    this.name = `${code[0]!.toUpperCase()}${code.slice(1)}Error`; // the class's own name is lost where code is minified
    this.code = code;
    Object.defineProperty(this, marker, { value: true });
  }
  /** True for every error of this project, whichever copy of the package made it. */
  static is(error: unknown): error is RwkvError {
    return typeof error === "object" && error !== null && marker in error;
  }

  /**
   * What can be sent to another thread or page: structuredClone and postMessage keep of an error neither name nor code. `from` makes it
   * an error again.
   */
  toJSON(): RwkvErrorData {
    return { name: this.name, code: this.code, message: this.message };
  }

  /** The error that `toJSON` was asked of, as far as it was sent. @throws InputError for what is none */
  static from(data: RwkvErrorData): RwkvError {
    const { code, message } = (data ?? {}) as Partial<RwkvErrorData>;
    const known = (rwkvErrorCodes as readonly unknown[]).includes(code) && typeof message === "string";
    if (!known) throw new RwkvError("input", "RwkvError.from takes what toJSON of an RwkvError gave");
    return new RwkvError(code!, message!);
  }
}

/** An error as data. */
export interface RwkvErrorData {
  readonly name: string;
  readonly code: RwkvErrorCode;
  readonly message: string;
}

/** Shapes or dtypes that do not fit an operation. */
export class ShapeError extends RwkvError {
  constructor(message: string) {
    super("shape", message);
  }
}
/** A graph used in a way that has no meaning (mixing graphs, unknown intermediate names, no gradient). */
export class GraphError extends RwkvError {
  constructor(message: string) {
    super("graph", message);
  }
}
/** Hyper-parameters that do not fit together or are unknown. */
export class ConfigError extends RwkvError {
  constructor(message: string) {
    super("config", message);
  }
}
/** A file that cannot be read, is damaged, or does not hold the tensors it should. */
export class CheckpointError extends RwkvError {
  constructor(message: string, options?: ErrorOptions) {
    super("checkpoint", message, options);
  }
}
/** A backend that is missing, lost, out of memory, or asked for something it cannot do. */
export class BackendError extends RwkvError {
  constructor(message: string, options?: ErrorOptions) {
    super("backend", message, options);
  }
}
/** A state that does not belong to this model, or a session used after disposal. */
export class StateError extends RwkvError {
  constructor(message: string) {
    super("state", message);
  }
}
/** A value that the caller passed and that cannot be used. */
export class InputError extends RwkvError {
  constructor(message: string, options?: ErrorOptions) {
    super("input", message, options);
  }
}
/** Work that an AbortSignal stopped. */
export class AbortedError extends RwkvError {
  constructor(message = "the operation was aborted", options?: ErrorOptions) {
    super("aborted", message, options);
  }
}
