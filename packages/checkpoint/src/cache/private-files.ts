// The folder of downloads in the browser's origin private file system (OPFS), and one download as a folder of pieces:
//
//   rwkv-ts/<key>/record.json     which version of which address
//   rwkv-ts/<key>/<offset>        the bytes from that offset on
//
// A browser keeps what was written only when a file is closed. Pieces are closed one by one, so that an interrupted download
// loses one piece at most, and nothing is ever copied: all pieces together are read as one Blob, from the disk.

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf } from "../abort.js";
import { StorageRefusal } from "./storage-refusal.js";

const folderName = "rwkv-ts";
const recordName = "record.json";

/** Which version of a file the pieces belong to. */
export interface DownloadRecord {
  /** Without credentials and query. */
  readonly url: string;
  /** ETag or date, by which the server tells versions apart. */
  readonly identity: string;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Whether all of it is there and was checked. */
  readonly complete: boolean;
}

/** What TypeScript's library of pages leaves out. */
interface WorkerFileHandle {
  createSyncAccessHandle(): Promise<{
    truncate(size: number): void;
    write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
    flush(): void;
    close(): void;
  }>;
}

interface Piece {
  readonly offset: number;
  readonly file: File;
}

/** The folder of all downloads. @throws StorageRefusal where the browser has no private file system */
export async function downloadsFolder(): Promise<FileSystemDirectoryHandle> {
  const storage = globalThis.navigator?.storage as StorageManager | undefined;
  if (!storage?.getDirectory)
    throw new StorageRefusal(
      "downloads cannot be kept here: there is no origin private file system (pages need HTTPS or localhost; in Node use " +
        "pull of @rwkv-ts/checkpoint/pull)",
    );
  try {
    return await (await storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  } catch (error) {
    throw new StorageRefusal(`downloads cannot be kept: the browser refuses its storage (${messageOf(error)})`, {
      cause: error,
    });
  }
}

/** Names of the downloads. */
export async function downloadKeys(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const keys: string[] = [];
  for await (const [name, { kind }] of folder.entries()) if (kind === "directory") keys.push(name);
  return keys.sort();
}

const isNotFound = (error: unknown): boolean => error instanceof DOMException && error.name === "NotFoundError";

/** Removes a download; false where there was none. */
export async function removeDownload(folder: FileSystemDirectoryHandle, key: string): Promise<boolean> {
  try {
    await folder.removeEntry(key, { recursive: true });
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw new CheckpointError(`a download cannot be deleted, it may be in use: ${messageOf(error)}`, { cause: error });
  }
}

/** One download. */
export class PrivateFile {
  private constructor(private readonly folder: FileSystemDirectoryHandle) {}

  static async open(folder: FileSystemDirectoryHandle, key: string): Promise<PrivateFile> {
    return new PrivateFile(await folder.getDirectoryHandle(key, { create: true }));
  }

  /** Undefined where there is none, or none that can be read. */
  async record(): Promise<DownloadRecord | undefined> {
    try {
      const handle = await this.folder.getFileHandle(recordName);
      const value: unknown = JSON.parse(await (await handle.getFile()).text());
      return isRecord(value) ? value : undefined;
    } catch (error) {
      if (isNotFound(error) || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  async writeRecord(record: DownloadRecord): Promise<void> {
    await this.#write(recordName, new TextEncoder().encode(JSON.stringify(record)));
  }

  async writePiece(offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#write(String(offset), bytes);
  }

  /** The pieces that follow each other from the first byte on. */
  async pieces(): Promise<Piece[]> {
    const found: Piece[] = [];
    for await (const [name, handle] of this.folder.entries())
      if (handle.kind === "file" && /^\d+$/.test(name))
        found.push({ offset: Number(name), file: await (handle as FileSystemFileHandle).getFile() });
    found.sort((a, b) => a.offset - b.offset);
    const pieces: Piece[] = [];
    let end = 0;
    for (const piece of found) {
      if (piece.offset !== end || piece.file.size === 0) break;
      pieces.push(piece);
      end += piece.file.size;
    }
    return pieces;
  }

  /** Safari's older versions write through synchronous handles only, which exist in Workers only. */
  async #write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const handle = await this.folder.getFileHandle(name, { create: true });
    if ("createWritable" in handle) {
      const writable = await handle.createWritable();
      try {
        await writable.write(bytes);
      } catch (error) {
        await writable.abort().catch(() => undefined);
        throw error;
      }
      return writable.close();
    }
    const access = await (handle as WorkerFileHandle).createSyncAccessHandle();
    try {
      access.truncate(0);
      access.write(bytes, { at: 0 });
      access.flush();
    } finally {
      access.close();
    }
  }
}

function isRecord(value: unknown): value is DownloadRecord {
  if (typeof value !== "object" || value === null) return false;
  const { url, identity, size, complete } = value as Partial<DownloadRecord>;
  const numbers = Number.isSafeInteger(size) && typeof complete === "boolean";
  return numbers && typeof url === "string" && typeof identity === "string";
}
