// Modules of Node without an import: bundlers follow `import("node:fs")` where they build for browsers, and webpack replaces an import of
// a name that it cannot read by one that always fails. So what browsers load too asks the process itself.

/** A module of Node; undefined in browsers, and where a runtime refuses it. */
export function nodeModule<T>(name: string): T | undefined {
  const process = (
    globalThis as { process?: { versions?: { node?: string }; getBuiltinModule?(name: string): unknown } }
  ).process;
  try {
    return process?.versions?.node ? (process.getBuiltinModule?.(name) as T | undefined) : undefined;
  } catch {
    return undefined;
  }
}
