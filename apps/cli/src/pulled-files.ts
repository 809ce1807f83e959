// Files that `rwkv pull` brought, by the names under which `rwkv list` shows them.
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { listPulled, type PulledFile } from "@rwkv-ts/checkpoint/pull";
import { UsageError } from "./terminal/report-error.js";

/** Those that a name may mean: the whole one, that of the file, that of its repository, or the path. */
export async function pulledFiles(name: string): Promise<PulledFile[]> {
  const files = await listPulled();
  const isRepository = /^[^/]+\/[^/]+$/.test(name);
  const exact = files.filter((file) => file.name === name || file.path === name);
  if (exact.length > 0) return exact;
  return files.filter((file) => basename(file.path) === name || (isRepository && file.name.startsWith(`${name}/`)));
}

/**
 * Where a model is that is no file here and no URL; undefined where it was not pulled either.
 * @throws UsageError for a name that several files have
 */
export async function findPulled(name: string): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name) || existsSync(name)) return undefined;
  const files = (await pulledFiles(name)).filter(({ complete }) => complete);
  if (files.length > 1) throw ambiguous(name, files);
  return files[0]?.path;
}

export const ambiguous = (name: string, files: readonly PulledFile[]): UsageError =>
  new UsageError(
    `several downloads are called ${name}: ${files.map((file) => file.name).join(", ")}; name one of them`,
  );

/** All names that a file may be called by. */
export const pulledNames = async (): Promise<string[]> =>
  (await listPulled()).flatMap(({ name, path }) => [name, basename(path)]);
