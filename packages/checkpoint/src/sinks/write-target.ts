// Where files are written: a path, where the file appears under its name only when it is complete, or a stream.

import { CheckpointError, RwkvError } from "@rwkv-ts/core";
import { type FileSink, writeWholeFile } from "@rwkv-ts/core/tools";
import { messageOf } from "../abort.js";
import { isUrlObject } from "../sources/address.js";
import { localPath, nodeFileSystem } from "../sources/node.js";

/** How writing a file is followed and ended; an aborted one leaves what is under the path as it was. */
export interface WriteOptions {
  signal?: AbortSignal;
  /** Called after each piece. Bytes of the whole file. */
  onProgress?: (progress: { written: number; total: number; name: string }) => void;
}

/** Where to write: a path or file: URL (atomic), or a stream, which is closed at the end and aborted upon failure. */
export type WriteTarget = string | URL | WritableStream<Uint8Array>;

export type Sink = FileSink;

const isStream = (target: WriteTarget): target is WritableStream<Uint8Array> =>
  typeof target !== "string" && !isUrlObject(target);

/** What errors call a target. */
export const targetName = (target: WriteTarget): string => (isStream(target) ? "stream" : String(target));

async function writeStream(stream: WritableStream<Uint8Array>, write: (sink: Sink) => Promise<void>): Promise<void> {
  const writer = stream.getWriter();
  try {
    await write((bytes) => writer.write(bytes));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

/**
 * Lets `write` fill the target.
 * @throws CheckpointError when writing fails (a previous file of that name is then untouched); what `write` throws.
 */
export async function writeTo(target: WriteTarget, write: (sink: Sink) => Promise<void>): Promise<void> {
  try {
    if (isStream(target)) return await writeStream(target, write);
    nodeFileSystem(String(target));
    await writeWholeFile(localPath(target), write);
  } catch (error) {
    if (RwkvError.is(error)) throw error;
    throw new CheckpointError(`${targetName(target)} could not be written: ${messageOf(error)}`, { cause: error });
  }
}
