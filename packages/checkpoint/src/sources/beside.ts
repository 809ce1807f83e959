// Files that lie beside another one, or in a folder: paths, file: URLs and http(s) URLs.

import { localPath, nodeFileSystem } from "./node.js";
import type { SourceInput } from "./open-source.js";

const isUrl = (input: string | URL): boolean => input instanceof URL || /^[a-z][a-z0-9+.-]+:\/\//i.test(input);

/** The place of `file` in the folder in which `input` lies, or undefined for bytes and Blobs, which lie nowhere. */
export function placeBeside(input: SourceInput, file: string): string | undefined {
  if (typeof input !== "string" && !(input instanceof URL)) return undefined;
  if (!isUrl(input)) return String(input).replace(/[^/\\]*$/, "") + file;
  const url = new URL(input);
  const path = file.split("/").map(encodeURIComponent).join("/");
  url.pathname = url.pathname.replace(/[^/]*$/, "") + path;
  return url.href;
}

/** The names in a folder of the file system, or undefined where `input` is none. */
export async function folderContents(input: SourceInput): Promise<string[] | undefined> {
  if (typeof input !== "string" && !(input instanceof URL)) return undefined;
  if (isUrl(input) && new URL(input).protocol !== "file:") return undefined;
  const fs = await nodeFileSystem(String(input)).catch(() => undefined);
  const path = fs && (await localPath(input));
  if (!path || !(await fs.stat(path).catch(() => undefined))?.isDirectory()) return undefined;
  return fs.readdir(path);
}

/** A folder's place with a slash at its end, so that `placeBeside` looks into it. */
export const insideOf = (folder: string | URL): string => String(folder).replace(/[/\\]*$/, "/");
