// Files that lie beside another one, or in a folder: paths, file: URLs and http(s) URLs.

import { addressOf, hasNeighbours, isUrlObject } from "./address.js";
import { hasFileSystem, localPath, nodeFileSystem } from "./node.js";
import type { SourceInput } from "./open-source.js";

/** The place of `file` in the folder in which `input` lies, or undefined for bytes, Blobs and their addresses, which lie nowhere. */
export function placeBeside(input: SourceInput, file: string): string | undefined {
  if (typeof input !== "string" && !isUrlObject(input)) return undefined;
  const url = addressOf(input);
  if (!url) return String(input).replace(/[^/\\]*$/, "") + file;
  if (!hasNeighbours(url)) return undefined;
  const path = file.split("/").map(encodeURIComponent).join("/");
  url.pathname = url.pathname.replace(/[^/]*$/, "") + path;
  return url.href;
}

/** The names in a folder of the file system, or undefined where `input` is none. */
export async function folderContents(input: SourceInput): Promise<string[] | undefined> {
  if ((typeof input !== "string" && !isUrlObject(input)) || !hasFileSystem()) return undefined;
  if ((addressOf(input)?.protocol ?? "file:") !== "file:") return undefined;
  const fs = nodeFileSystem(String(input));
  const path = localPath(input);
  if (!(await fs.stat(path).catch(() => undefined))?.isDirectory()) return undefined;
  return fs.readdir(path);
}

/** A folder's place with a slash at its end, so that `placeBeside` looks into it. */
export const insideOf = (folder: string | URL): string => String(folder).replace(/[/\\]*$/, "/");
