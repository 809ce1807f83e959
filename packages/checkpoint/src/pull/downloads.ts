// What lies in the cache folder: listing downloads, and removing one with all that belongs to it.
import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { InputError } from "@rwkv-ts/core";
import { defaultCacheFolder } from "./cache-folder.js";

/** A download in the cache folder. */
export interface PulledFile {
  /** owner/repository/file (with @revision behind the repository, unless it is main), host/path, or the file's name. */
  readonly name: string;
  readonly path: string;
  /** Bytes that are there. */
  readonly size: number;
  /** False for a download that was interrupted; `pull` goes on with it. */
  readonly complete: boolean;
}

const part = /(\.[0-9a-f]{16})?\.part$/;

/** All downloads, by name. An absent folder has none. */
export async function listPulled(cacheDir = defaultCacheFolder()): Promise<PulledFile[]> {
  const paths = await filesBelow(cacheDir);
  const all = new Set(paths);
  const files = paths.filter((path) => !isCompanion(path, all));
  const listed = files.map(async (path): Promise<PulledFile> => {
    const whole = path.replace(part, "");
    const { size } = await stat(path);
    return { name: nameOf(whole.slice(cacheDir.length + 1)), path: whole, size, complete: whole === path };
  });
  return (await Promise.all(listed)).sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

/**
 * Removes a download, finished or not, and the folders that it leaves empty.
 * @throws InputError for a path that is none of `listPulled`
 */
export async function removePulled(path: string, cacheDir = defaultCacheFolder()): Promise<void> {
  const found = (await listPulled(cacheDir)).some((each) => each.path === path);
  if (!found) throw new InputError(`${path} is no download in ${cacheDir}`);
  const own = (await filesBelow(dirname(path))).filter((each) => each.replace(part, "") === path);
  // what others could take for a finished file goes first
  for (const each of [path, ...own, `${path}.json`]) await rm(each, { force: true });
  for (let folder = dirname(path); folder.startsWith(cacheDir + sep); folder = dirname(folder)) {
    if ((await readdir(folder)).length > 0) break;
    await rm(folder, { recursive: true });
  }
}

/** A record of a file ("<path>.json"), or a lock. */
const isCompanion = (path: string, all: ReadonlySet<string>): boolean =>
  path.endsWith(".lock") || (path.endsWith(".json") && all.has(path.slice(0, -".json".length)));

function nameOf(path: string): string {
  const [kind, ...rest] = path.split(sep);
  if (kind === "url") return rest.join("/");
  if (kind !== "hub") return basename(path);
  const [owner, repository, revision, ...file] = rest;
  return [owner, revision === "main" ? repository : `${repository}@${revision}`, ...file].join("/");
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
