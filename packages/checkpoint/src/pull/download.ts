// Downloads a remote file to a path: into "<path>.<identity>.part" first, which a later call continues, then checked and
// renamed. "<path>.json" remembers which version lies there, and when it was written. One download of a file at a time, over all
// processes: the others wait, and find it there.

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { AbortedError, CheckpointError } from "@rwkv-ts/core";
import { waitForLock } from "@rwkv-ts/core/tools";
import { messageOf, throwIfAborted } from "../abort.js";
import { lookAlike } from "../look-alikes.js";
import { shortHash } from "./cache-folder.js";
import type { Checksum, Remote } from "./remote.js";

export interface DownloadOptions {
  onProgress?: ((progress: PullProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** How far a download is, in bytes. */
export interface PullProgress {
  /** Bytes that are there, those of earlier attempts included. */
  loaded: number;
  /** Bytes in all, if the server tells. */
  total: number | undefined;
  name: string;
}

/** Gives up after this many attempts that brought nothing new. */
const idleAttempts = 3;
const pauseMilliseconds = 250;

const fileSize = (path: string): Promise<number | undefined> =>
  stat(path).then(
    (status) => status.size,
    () => undefined,
  );

async function checksum(path: string, algorithm: Checksum["algorithm"], signal?: AbortSignal): Promise<string> {
  const hash = createHash(algorithm === "sha256" ? "sha256" : "sha1");
  if (algorithm === "git-blob") hash.update(`blob ${(await stat(path)).size}\0`);
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    throwIfAborted(signal, `checking ${path}`);
    hash.update(piece as Uint8Array);
  }
  return hash.digest("hex");
}

/** What "<path>.json" holds. */
const record = (remote: Remote, modified: number): string =>
  JSON.stringify({ identity: remote.identity, size: remote.size, modified });

/** True when `path` already holds this version: its record says so and it was not written since, or its checksum does. */
async function isCurrent(remote: Remote, path: string, signal?: AbortSignal): Promise<boolean> {
  const size = await fileSize(path);
  if (size === undefined || (remote.size !== undefined && size !== remote.size)) return false;
  const remembered = await readFile(`${path}.json`, "utf8").catch(() => undefined);
  if (!remote.isExpected && remembered === record(remote, (await stat(path)).mtimeMs)) return true;
  return remote.checksum ? (await checksum(path, remote.checksum.algorithm, signal)) === remote.checksum.hex : false;
}

/** Appends what comes from `offset` on; returns how many bytes came, and what ended it early. */
async function receive(remote: Remote, part: FileHandle, offset: number, options: DownloadOptions) {
  let position = offset;
  let failure: unknown;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    reader = (await remote.stream(offset, options.signal)).getReader();
    for (;;) {
      throwIfAborted(options.signal, `downloading ${remote.name}`);
      const { value } = await reader.read();
      if (!value) break;
      if (remote.size !== undefined && position + value.length > remote.size) {
        throw new CheckpointError(`${remote.name}: the server sent more than the ${remote.size} bytes it announced`);
      }
      for (let done = 0; done < value.length; ) {
        done += (await part.write(value, done, value.length - done, position + done)).bytesWritten;
      }
      position += value.length;
      options.onProgress?.({ loaded: position, total: remote.size, name: remote.name });
    }
  } catch (error) {
    failure = error ?? new CheckpointError(`${remote.name}: the connection broke`);
  } finally {
    reader?.cancel().catch(() => undefined);
  }
  return { received: position - offset, failure };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(256), 0, 256, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function fetchAll(remote: Remote, part: FileHandle, options: DownloadOptions): Promise<void> {
  const { size, name } = remote;
  let have = size === undefined ? 0 : (await part.stat()).size;
  if (size !== undefined && have > size) {
    have = 0;
    await part.truncate(0);
  }
  let failure: unknown;
  for (let idle = 0; idle < idleAttempts; ) {
    throwIfAborted(options.signal, `downloading ${name}`);
    if (have === size) return;
    if (size === undefined) await part.truncate(0); // what an attempt before has brought may be more than this one brings
    const result = await receive(remote, part, have, options);
    throwIfAborted(options.signal, `downloading ${name}`);
    if (size === undefined && result.failure === undefined) return;
    failure = result.failure;
    have = size === undefined ? 0 : have + result.received;
    idle = result.received > 0 && size !== undefined ? 0 : idle + 1;
    if (idle > 0) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * idle));
  }
  const reason = failure === undefined ? "the connection broke" : messageOf(failure);
  throw new CheckpointError(
    `${name}: interrupted after ${have} of ${size ?? "?"} bytes (${reason}); run it again to continue`,
    { cause: failure },
  );
}

async function verify(remote: Remote, part: string, signal?: AbortSignal): Promise<void> {
  const wrong = lookAlike(await headOf(part));
  if (wrong !== undefined) {
    await rm(part, { force: true });
    throw new CheckpointError(`${remote.name} ${wrong}${remote.hint ?? ""}`);
  }
  if (!remote.checksum) return;
  const { algorithm, hex } = remote.checksum;
  const found = await checksum(part, algorithm, signal);
  if (found === hex) return;
  await rm(part, { force: true });
  if (remote.isExpected)
    throw new CheckpointError(
      `${remote.name} is not the file that was expected: its ${algorithm} checksum is ${found} instead of ${hex}; it was not kept`,
    );
  throw new CheckpointError(
    `${remote.name}: the download is damaged, its ${algorithm} checksum is ${found} instead of ${hex}; it was removed, run it again`,
  );
}

async function bring(remote: Remote, path: string, options: DownloadOptions): Promise<void> {
  const part = `${path}.${shortHash(`${remote.identity} ${remote.size}`)}.part`;
  // "r+" would refuse a new file and "w+" empty an old one.
  await (await open(part, "a")).close();
  const file = await open(part, "r+");
  try {
    await fetchAll(remote, file, options);
    await file.sync();
  } finally {
    await file.close();
  }
  await verify(remote, part, options.signal);
  await rm(`${path}.json`, { force: true });
  await rename(part, path);
  await writeFile(`${path}.json`, record(remote, (await stat(path)).mtimeMs));
}

/**
 * Downloads `remote` to `path` unless that version is there already.
 * @throws CheckpointError when it cannot be completed or does not match its checksum; AbortedError. What has come stays for
 * the next call, unless it is damaged.
 */
export async function download(remote: Remote, path: string, options: DownloadOptions = {}): Promise<void> {
  try {
    if (await isCurrent(remote, path, options.signal)) return;
    await mkdir(dirname(path), { recursive: true });
    const lock = await waitForLock(`${path}.lock`, () => throwIfAborted(options.signal, `downloading ${remote.name}`));
    try {
      if (!(await isCurrent(remote, path, options.signal))) await bring(remote, path, options);
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (error instanceof CheckpointError || error instanceof AbortedError) throw error;
    throw new CheckpointError(`${remote.name} could not be saved as ${path}: ${messageOf(error)}`, { cause: error });
  }
}
