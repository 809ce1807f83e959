// Downloads a remote file into the browser's private file system, piece by piece, from where an earlier call ended.

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import type { Remote } from "../pull/remote.js";
import type { PrivateFile } from "./private-files.js";
import { isQuotaError, StorageRefusal } from "./storage-refusal.js";

/** How far a download into the browser's private file system is, in bytes. */
export interface DownloadProgress {
  /** Bytes that are there, those of earlier attempts included. */
  readonly loaded: number;
  readonly total: number;
  /** The address, without credentials and query. */
  readonly name: string;
}

interface Watching {
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Bytes that are held before they are written. */
const pieceBytes = 16 * 2 ** 20;
/** Gives up after this many attempts that brought nothing new. */
const idleAttempts = 3;
const pauseMilliseconds = 250;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function noRoom(name: string, needed: number, cause?: unknown): StorageRefusal {
  return new StorageRefusal(
    `${name}: the browser's storage has no room for the ${megabytes(needed)} that are still to come; delete downloads ` +
      "(deleteCachedFile), free space on the disk, or load without the cache",
    { cause },
  );
}

/** Tells at once what would fail after minutes. @throws StorageRefusal */
export async function checkRoom(name: string, needed: number): Promise<void> {
  // absent in older Safaris, and a guess at best: where there is none, writing tells
  const { quota, usage } = (await navigator.storage.estimate?.().catch(() => undefined)) ?? {};
  if (quota !== undefined && usage !== undefined && needed > quota - usage) throw noRoom(name, needed);
}

/** Collects what a stream brings, and writes a piece whenever enough is there, and at the end, however it ends. */
class PieceWriter {
  readonly #parts: Uint8Array[] = [];
  #held = 0;

  constructor(
    private readonly file: PrivateFile,
    /** Bytes that are written. */
    public written: number,
  ) {}

  async add(bytes: Uint8Array): Promise<void> {
    this.#parts.push(bytes);
    this.#held += bytes.length;
    if (this.#held >= pieceBytes) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#held === 0) return;
    const piece = new Uint8Array(this.#held);
    let at = 0;
    for (const part of this.#parts) {
      piece.set(part, at);
      at += part.length;
    }
    await this.file.writePiece(this.written, piece).catch((cause: unknown) => {
      if (isQuotaError(cause)) throw cause;
      throw new StorageRefusal(`a download could not be written by the browser: ${messageOf(cause)}`, { cause });
    });
    this.written += piece.length;
    this.#parts.length = 0;
    this.#held = 0;
  }
}

/** Reads one response to its end or break; resolves to what is there then, and what broke. */
async function receive(
  remote: Remote,
  size: number,
  file: PrivateFile,
  have: number,
  watching: Watching,
): Promise<{ have: number; failure: unknown }> {
  const { name } = remote;
  const writer = new PieceWriter(file, have);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let loaded = have;
  let failure: unknown;
  try {
    reader = (await remote.stream(have, watching.signal)).getReader();
    for (;;) {
      throwIfAborted(watching.signal, `downloading ${name}`);
      const { value } = await reader.read();
      if (!value) break;
      loaded += value.length;
      if (loaded > size) throw new CheckpointError(`${name}: the server sent more than the ${size} bytes it announced`);
      await writer.add(value);
      watching.onProgress?.({ loaded, total: size, name });
    }
  } catch (error) {
    failure = error;
  } finally {
    reader?.cancel().catch(() => undefined);
  }
  try {
    if (!isQuotaError(failure) && !(failure instanceof StorageRefusal)) await writer.flush();
  } catch (error) {
    failure = error;
  }
  if (isQuotaError(failure)) throw noRoom(name, size - writer.written, failure);
  if (failure instanceof StorageRefusal) throw failure;
  return { have: writer.written, failure };
}

/**
 * Brings what is missing of `remote`, whose first `have` bytes are there.
 * @throws CheckpointError when it cannot be completed: what has come stays for the next call; AbortedError
 */
export async function downloadPrivate(
  remote: Remote,
  size: number,
  file: PrivateFile,
  have: number,
  watching: Watching,
): Promise<void> {
  const { name } = remote;
  await checkRoom(name, size - have);
  let failure: unknown;
  for (let idle = 0; have < size && idle < idleAttempts; ) {
    throwIfAborted(watching.signal, `downloading ${name}`);
    const before = have;
    ({ have, failure } = await receive(remote, size, file, have, watching));
    throwIfAborted(watching.signal, `downloading ${name}`);
    idle = have > before ? 0 : idle + 1;
    if (idle > 0) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * idle));
  }
  if (have === size) return;
  const reason = failure === undefined ? "the connection broke" : messageOf(failure);
  throw new CheckpointError(
    `${name}: interrupted after ${have} of ${size} bytes (${reason}); load it again to continue`,
    { cause: failure },
  );
}
