// Writes .pth files that torch.load reads, tensor by tensor. Strings beside the tensors, which a state dict has no place for, go
// into a record of the archive that torch leaves alone and our reader knows.

import { InputError } from "@rwkv-ts/core";
import { throwIfAborted } from "../../../abort.js";
import type { ElementDtype } from "../../../dtypes.js";
import { type PlannedTensor, pieces, planEntries, type TensorEntry } from "../../../sinks/tensor-entries.js";
import { type Sink, targetName, type WriteOptions, type WriteTarget, writeTo } from "../../../sinks/write-target.js";
import { metadataRecord } from "../metadata-record.js";
import { pickleStateDict, storageNames } from "./state-dict.js";
import { ZipWriter } from "./zip-writer.js";

const root = "archive/";

function storageOf(target: string, { entry }: PlannedTensor): string {
  const storage = storageNames[entry.dtype as ElementDtype];
  if (storage !== undefined) return storage;
  throw new InputError(`${target}: a .pth cannot hold ${entry.name} as ${entry.dtype}; write it as f32, f16 or bf16`);
}

async function writeAll(
  sink: Sink,
  planned: readonly PlannedTensor[],
  small: readonly (readonly [name: string, bytes: Uint8Array])[],
  options: WriteOptions,
): Promise<void> {
  const zip = new ZipWriter(sink);
  const total = planned.reduce((sum, { bytes }) => sum + bytes, 0);
  let written = 0;
  for (const [name, bytes] of small) await zip.add(root + name, bytes.length, [bytes]);
  for (const [key, tensor] of planned.entries()) {
    const told = async function* () {
      for await (const piece of pieces(tensor)) {
        throwIfAborted(options.signal, "writing");
        yield piece;
        written += piece.length;
        options.onProgress?.({ written, total, name: tensor.entry.name });
      }
    };
    await zip.add(`${root}data/${key}`, tensor.bytes, told());
  }
  await zip.end();
}

/**
 * Writes a .pth file: a state dict, {name: tensor}, as torch.save does since 1.6.
 * @throws InputError for entries that cannot be stored (torch knows no quantised storage of ours); CheckpointError when writing fails (a
 * previous file of that name is then untouched); AbortedError.
 */
export async function writePth(
  target: WriteTarget,
  entries: Iterable<TensorEntry>,
  metadata: Record<string, string> = {},
  options: WriteOptions = {},
): Promise<void> {
  const file = targetName(target);
  const planned = planEntries(file, entries);
  const saved = planned.map((tensor) => ({ ...tensor.entry, storage: storageOf(file, tensor) }));
  const text = (value: string) => new TextEncoder().encode(value);
  const small: [string, Uint8Array][] = [
    ["data.pkl", pickleStateDict(saved)],
    ["byteorder", text("little")],
    ["version", text("3\n")],
    ...(Object.keys(metadata).length > 0
      ? [[metadataRecord, text(JSON.stringify(metadata))] satisfies [string, Uint8Array]]
      : []),
  ];
  await writeTo(target, (sink) => writeAll(sink, planned, small, options));
}
