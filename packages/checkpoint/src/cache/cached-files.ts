// Downloads that a browser keeps between visits: opening an address through them, listing and deleting them.
//
// Each use asks the server for the version (one byte); another version replaces the one that is kept. Without the server, a
// complete download is used as it is.

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import { lookAlike, pageHint } from "../look-alikes.js";
import type { Remote } from "../pull/remote.js";
import { urlRemote } from "../pull/url-remote.js";
import { addressOf } from "../sources/address.js";
import { blobSource } from "../sources/blob-source.js";
import { type HttpOptions, httpSource } from "../sources/http-source.js";
import type { Source } from "../sources/source.js";
import { displayUrl } from "../sources/url.js";
import { holdForReading, unlessRead, unlessUsed, whenUnwritten } from "./download-locks.js";
import { checkRoom, type DownloadProgress, downloadPrivate } from "./download-private.js";
import { type DownloadRecord, downloadKeys, downloadsFolder, PrivateFile, removeDownload } from "./private-files.js";
import { isQuotaError, StorageRefusal } from "./storage-refusal.js";

export type { DownloadProgress };

/** How downloads are kept in the browser's private file system. */
export interface CacheOptions {
  /** Called while the file is downloaded; not called where it is there already. */
  readonly onProgress?: (progress: DownloadProgress) => void;
  /** Called where the browser cannot keep the file (storage denied or full, ...), which is then read without being kept. */
  readonly onRefusal?: (reason: string) => void;
}

/** A download that the browser keeps. */
export interface CachedFile {
  /** Names the download for `deleteCachedFile`. */
  readonly key: string;
  /** Without credentials and query. */
  readonly url: string;
  /** Bytes that are there, and of the whole file. */
  readonly loaded: number;
  readonly size: number;
  readonly complete: boolean;
}

/** Addresses may be long and hold secrets: the folder's name is their SHA-256. */
async function keyOf(url: URL): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(url.href));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const lengthOf = (pieces: readonly { readonly file: File }[]): number =>
  pieces.reduce((sum, { file }) => sum + file.size, 0);

const isSame = (record: DownloadRecord | undefined, remote: Remote): boolean =>
  record !== undefined && record.identity === remote.identity && record.size === remote.size;

/**
 * Opens an address through the downloads that are kept: what is missing is downloaded first. Until the source is closed, nobody
 * replaces or deletes what it reads.
 * @throws StorageRefusal where the browser keeps no files or has no room, another page reads another version, or the server does not tell
 * the size; CheckpointError when the download is interrupted (the next call goes on from there); AbortedError
 */
export async function cachedSource(url: URL, options: HttpOptions, cache: CacheOptions): Promise<Source> {
  const name = displayUrl(url);
  try {
    const folder = await downloadsFolder();
    const key = await keyOf(url);
    return await whenUnwritten(key, options.signal, async () => {
      const file = new File(await complete(folder, key, url, options, cache), name);
      const release = await holdForReading(key);
      return { ...blobSource(file), close: async () => release() };
    });
  } catch (error) {
    throwIfAborted(options.signal, `downloading ${name}`);
    if (error instanceof CheckpointError) throw error;
    const reason = isQuotaError(error) ? "its storage is full" : messageOf(error);
    throw new StorageRefusal(`${name} could not be kept by the browser: ${reason}`, { cause: error });
  }
}

/** As `cachedSource`; where the browser keeps nothing, the address itself. */
export async function cachedIfPossible(url: URL, options: HttpOptions, cache: CacheOptions): Promise<Source> {
  try {
    return await cachedSource(url, options, cache);
  } catch (error) {
    if (!(error instanceof StorageRefusal)) throw error;
    cache.onRefusal?.(error.message);
    return httpSource(url, options);
  }
}

/** Makes room for another version. @throws StorageRefusal where the one that is there is being read */
async function removeUnread(folder: FileSystemDirectoryHandle, key: string, name: string): Promise<void> {
  await unlessRead(
    key,
    async () => void (await removeDownload(folder, key)),
    () => {
      throw new StorageRefusal(
        `${name}: the version that is kept is being read, so that another cannot take its place`,
      );
    },
  );
}

/** The pieces of the whole file, in order. */
async function complete(
  folder: FileSystemDirectoryHandle,
  key: string,
  url: URL,
  options: HttpOptions,
  cache: CacheOptions,
): Promise<File[]> {
  let file = await PrivateFile.open(folder, key);
  const record = await file.record();
  let pieces = await file.pieces();
  const isComplete = record?.complete === true && lengthOf(pieces) === record.size;
  const remote = await urlRemote(url, undefined, options.signal, options).catch(async (error: unknown) => {
    throwIfAborted(options.signal, `downloading ${displayUrl(url)}`);
    if (isComplete) return undefined;
    if (!record) await removeDownload(folder, key);
    throw error;
  });
  if (!remote || (isComplete && isSame(record, remote))) return pieces.map((piece) => piece.file);
  const { size, name, identity } = remote;
  if (size === undefined) {
    await removeUnread(folder, key, name);
    throw new StorageRefusal(`${name}: the server does not tell the file's size, so that it cannot be kept`);
  }
  if (!isSame(record, remote) || lengthOf(pieces) > size) {
    await removeUnread(folder, key, name);
    await checkRoom(name, size);
    file = await PrivateFile.open(folder, key);
    pieces = [];
    await file.writeRecord({ url: name, identity, size, complete: false });
  }
  await downloadPrivate(remote, size, file, lengthOf(pieces), { ...cache, signal: options.signal });
  pieces = await file.pieces();
  if (lengthOf(pieces) !== size)
    throw new CheckpointError(`${name}: ${lengthOf(pieces)} of ${size} bytes are on the disk; load it again`);
  const wrong = lookAlike(
    new Uint8Array(await new Blob(pieces.map((piece) => piece.file)).slice(0, 256).arrayBuffer()),
  );
  if (wrong !== undefined) {
    await removeDownload(folder, key);
    throw new CheckpointError(`${name} ${wrong}${pageHint(url)}`);
  }
  await file.writeRecord({ url: name, identity, size, complete: true });
  return pieces.map((piece) => piece.file);
}

/** The downloads that this origin keeps, complete or not. @throws CheckpointError where the browser keeps no files */
export async function listCachedFiles(): Promise<CachedFile[]> {
  const folder = await downloadsFolder();
  const files: CachedFile[] = [];
  for (const key of await downloadKeys(folder)) {
    const file = await PrivateFile.open(folder, key);
    const record = await file.record();
    if (!record) continue;
    const { url, size, complete } = record;
    files.push({ key, url, size, loaded: lengthOf(await file.pieces()), complete });
  }
  return files;
}

/**
 * Deletes a download, by its address or by what `listCachedFiles` tells; false where there is none. Models that were loaded
 * from it stay as they are.
 * @throws CheckpointError while it is being written or read, here or in another page, or where the browser keeps no files
 */
export async function deleteCachedFile(file: string | URL | Pick<CachedFile, "key">): Promise<boolean> {
  const folder = await downloadsFolder();
  const key = typeof file === "object" && "key" in file ? file.key : await keyOf(addressOf(file) ?? new URL(file));
  return unlessUsed(
    key,
    () => removeDownload(folder, key),
    () => {
      throw new CheckpointError(
        "a download is being read or written, maybe in another page: delete it when that has ended",
      );
    },
  );
}
