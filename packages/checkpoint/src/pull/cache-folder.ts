// Where downloads are kept: <folder>/hub/<owner>/<repo>/<revision>/<path> and <folder>/url/<host>/<path>.
// The folder is $XDG_CACHE_HOME/rwkv-ts, or ~/.cache/rwkv-ts.

import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { percentDecoded } from "../sources/url.js";

/** The folder of downloads: `$XDG_CACHE_HOME/rwkv-ts`, or `~/.cache/rwkv-ts` where that is unset or relative. */
export function defaultCacheFolder(environment: Record<string, string | undefined> = process.env): string {
  const base = environment.XDG_CACHE_HOME;
  // The XDG specification says that relative paths are to be ignored.
  return join(base && isAbsolute(base) ? base : join(homedir(), ".cache"), "rwkv-ts");
}

/** A path segment that no file system takes for anything else. */
const safe = (segment: string): string => segment.replace(/[^\p{L}\p{N}._+=@-]/gu, "_").replace(/^\.+$/, "_");

export const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

const segments = (path: string): string[] => path.split("/").filter(Boolean).map(safe);

export function hubPath(folder: string, repo: string, revision: string, file: string): string {
  return join(folder, "hub", ...segments(repo), safe(revision), ...segments(file));
}

export function urlPath(folder: string, url: URL): string {
  const path = segments(percentDecoded(url.pathname));
  const name = path.pop() ?? "index";
  const query = url.search ? `${shortHash(url.search)}-` : "";
  return join(folder, "url", safe(url.host), ...path, `${query}${name}`);
}
