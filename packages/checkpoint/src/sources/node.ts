// Node's modules, imported when they are first needed and through names that bundlers do not follow, so that the package
// also builds for browsers.

import { CheckpointError } from "@rwkv-ts/core";

const fileSystemModule = "node:fs/promises";
const urlModule = "node:url";

/** Whether paths mean something here: in Node and its like. A page is not asked to import what it does not have, which it would report. */
export const hasFileSystem = (): boolean =>
  typeof (globalThis as { process?: { versions?: { node?: unknown } } }).process?.versions?.node === "string";

/** Node's file system module. @throws CheckpointError where there is none. */
export async function nodeFileSystem(path: string): Promise<typeof import("node:fs/promises")> {
  const missing = `${path}: there is no file system here; use a URL, a File or bytes`;
  if (!hasFileSystem()) throw new CheckpointError(missing);
  try {
    return await import(/* @vite-ignore */ fileSystemModule);
  } catch (error) {
    throw new CheckpointError(missing, { cause: error });
  }
}

/** The path that a path or file: URL stands for. */
export async function localPath(target: string | URL): Promise<string> {
  if (typeof target === "string" && !target.startsWith("file://")) return target;
  const { fileURLToPath }: typeof import("node:url") = await import(/* @vite-ignore */ urlModule);
  return fileURLToPath(target);
}
