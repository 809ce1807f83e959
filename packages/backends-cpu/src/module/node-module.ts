// Modules of Node without an import that a bundler for browsers would follow.

/** A module of Node, without an import that a bundler would follow; undefined elsewhere, and where a runtime refuses it. */
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
