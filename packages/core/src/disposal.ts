// The keys of `using`. Where the runtime has none (Safari), compilers that lower `using` look for `Symbol.for("Symbol.dispose")`
// and `Symbol.for("Symbol.asyncDispose")`: classes must have their methods under the same keys, and not under "undefined".

/**
 * The key of `using`: `Symbol.dispose`, and where the runtime has none `Symbol.for("Symbol.dispose")`, which compilers that lower
 * `using` look for.
 */
export const dispose: typeof Symbol.dispose = Symbol.dispose ?? (Symbol.for("Symbol.dispose") as typeof Symbol.dispose);

/** The key of `await using`, as `dispose`. */
export const asyncDispose: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? (Symbol.for("Symbol.asyncDispose") as typeof Symbol.asyncDispose);

/** What `using` ends at the end of its block. A base class, because bundlers keep every class that has a computed key. */
export abstract class EndsWithBlock implements Disposable {
  abstract dispose(): void;
  [dispose](): void {
    this.dispose();
  }
}

/** What `await using` ends at the end of its block. */
export abstract class EndsWithBlockLater implements AsyncDisposable {
  abstract dispose(): Promise<void>;
  async [asyncDispose](): Promise<void> {
    await this.dispose();
  }
}
