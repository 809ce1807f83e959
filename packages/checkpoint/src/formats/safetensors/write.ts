// Writes .safetensors, tensor by tensor: never more than one tensor (or one piece of it) is held.
// A file appears under its name only when it is complete: it is written beside it, synced to the disk, and renamed.

import { CheckpointError, InputError, RwkvError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../../abort.js";
import { localPath, nodeFileSystem } from "../../sources/node.js";
import { type Layout, layOut, type PlannedTensor, type TensorEntry } from "./layout.js";

export interface WriteOptions {
  signal?: AbortSignal;
  /** Called after each piece. Bytes of the whole file. */
  onProgress?: (progress: { written: number; total: number; name: string }) => void;
}

/** Where to write: a path or file: URL (atomic), or a stream, which is closed at the end and aborted upon failure. */
export type WriteTarget = string | URL | WritableStream<Uint8Array>;

type Sink = (bytes: Uint8Array) => Promise<void>;

async function* pieces({ entry, bytes }: PlannedTensor): AsyncGenerator<Uint8Array> {
  const data = typeof entry.data === "function" ? await entry.data() : entry.data;
  let given = 0;
  for await (const piece of data instanceof Uint8Array ? [data] : data) {
    given += piece.length;
    if (given > bytes) break;
    yield piece;
  }
  if (given !== bytes) {
    const sizes = `${entry.dtype} [${entry.shape}] takes ${bytes} bytes, ${given > bytes ? "more" : given} were given`;
    throw new InputError(`tensor ${JSON.stringify(entry.name)}: ${sizes}`);
  }
}

async function writeAll(layout: Layout, sink: Sink, options: WriteOptions): Promise<void> {
  let written = layout.header.length;
  await sink(layout.header);
  for (const tensor of layout.tensors) {
    for await (const piece of pieces(tensor)) {
      throwIfAborted(options.signal, "writing");
      await sink(piece);
      written += piece.length;
      options.onProgress?.({ written, total: layout.bytes, name: tensor.entry.name });
    }
  }
}

async function writeFile(target: string | URL, write: (sink: Sink) => Promise<void>): Promise<void> {
  const fs = await nodeFileSystem(String(target));
  const given = await localPath(target);
  const path = await fs.realpath(given).catch(() => given);
  const temporary = `${path}.${Math.random().toString(36).slice(2, 10)}.tmp`;
  const file = await fs.open(temporary, "wx");
  try {
    try {
      await write(async (bytes) => {
        for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
      });
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

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
 * Writes a .safetensors file. Entries keep their order in the header; their data is asked for in the order of the file.
 * @throws InputError for entries that cannot be stored; CheckpointError when writing fails (a previous file of that name
 * is then untouched); AbortedError.
 */
export async function writeSafetensors(
  target: WriteTarget,
  entries: Iterable<TensorEntry>,
  metadata: Record<string, string> = {},
  options: WriteOptions = {},
): Promise<void> {
  const isStream = typeof target !== "string" && !(target instanceof URL);
  const name = isStream ? "stream" : String(target);
  const layout = layOut(name, entries, metadata);
  const write = (sink: Sink) => writeAll(layout, sink, options);
  try {
    await (isStream ? writeStream(target, write) : writeFile(target, write));
  } catch (error) {
    if (RwkvError.is(error)) throw error;
    throw new CheckpointError(`${name} could not be written: ${messageOf(error)}`, { cause: error });
  }
}

/** An entry whose data is at hand. */
export interface EncodedEntry extends TensorEntry {
  data: Uint8Array;
}

/**
 * A whole .safetensors file in memory.
 * @throws InputError for entries that cannot be stored.
 */
export function encodeSafetensors(entries: Iterable<EncodedEntry>, metadata: Record<string, string> = {}): Uint8Array {
  const layout = layOut("safetensors", entries, metadata);
  const file = new Uint8Array(layout.bytes);
  file.set(layout.header);
  let position = layout.header.length;
  for (const { entry, bytes } of layout.tensors) {
    const data = entry.data as Uint8Array;
    if (data.length !== bytes) {
      throw new InputError(
        `tensor ${JSON.stringify(entry.name)}: ${entry.dtype} [${entry.shape}] takes ${bytes} bytes, not ${data.length}`,
      );
    }
    file.set(data, position);
    position += bytes;
  }
  return file;
}
