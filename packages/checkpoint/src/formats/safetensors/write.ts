// Writes .safetensors, tensor by tensor: never more than one tensor (or one piece of it) is held.

import { InputError } from "@rwkv-ts/core";
import { throwIfAborted } from "../../abort.js";
import { pieces, type TensorEntry } from "../../sinks/tensor-entries.js";
import { type Sink, targetName, type WriteOptions, type WriteTarget, writeTo } from "../../sinks/write-target.js";
import { type Layout, layOut } from "./layout.js";

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
  const layout = layOut(targetName(target), entries, metadata);
  await writeTo(target, (sink) => writeAll(layout, sink, options));
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
