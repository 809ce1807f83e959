// Node's modules, so that bundlers for browsers have nothing to follow.

import { CheckpointError, nodeModule } from "@rwkv-ts/core";

/** Whether paths mean something here: in Node and its like. A page is not asked to import what it does not have, which it would report. */
export const hasFileSystem = (): boolean =>
  typeof (globalThis as { process?: { versions?: { node?: unknown } } }).process?.versions?.node === "string";

/** Node's file system module. @throws CheckpointError where there is none. */
export function nodeFileSystem(path: string): typeof import("node:fs/promises") {
  const files = nodeModule<typeof import("node:fs/promises")>("node:fs/promises");
  if (!files) throw new CheckpointError(`${path}: there is no file system here; use a URL, a File or bytes`);
  return files;
}

/** The path that a path or file: URL stands for. */
export function localPath(target: string | URL): string {
  if (typeof target === "string" && !target.startsWith("file://")) return target;
  return nodeModule<typeof import("node:url")>("node:url")!.fileURLToPath(target);
}
