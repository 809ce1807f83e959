// Reads .pth, .pt and .ckpt files that torch.save has written since 1.6: a zip archive with one folder of any name,
//   <root>/data.pkl        the pickled object, in which tensors refer to storages by key
//   <root>/data/<key>      the numbers of a storage, uncompressed
//   <root>/byteorder       "little" (absent before torch 2)
// Documented in torch/serialization.py and https://pytorch.org/docs/stable/notes/serialization.html.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint, TensorInfo } from "../../checkpoint.js";
import { elementBytes } from "../../dtypes.js";
import type { Source } from "../../sources/source.js";
import { checkExpansion, type Format, locate, type OpenOptions } from "../format.js";
import { listContents } from "./contents.js";
import { largestMetadata, metadataRecord, parseMetadata } from "./metadata-record.js";
import { unpickle } from "./pickle/unpickle.js";
import type { TensorRef } from "./pickle/values.js";
import { gather, isContiguous, simplify, span, type View } from "./view.js";
import { openArchive, type ZipArchive } from "./zip/archive.js";
import type { ZipEntry } from "./zip/directory.js";

const largestPickle = 16 * 1024 * 1024;

export const pth: Format = {
  matches: (head) =>
    head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5) && head[3] === head[2]! + 1,
  open: openPth,
};

interface PthTensor extends TensorInfo {
  readonly entry: ZipEntry;
  /** First byte within the entry. */
  readonly start: number;
  readonly width: number;
  readonly view: View;
}

/** The name of the archive's folder, with its slash. */
function rootFolder(source: Source, archive: ZipArchive): string {
  const pickles = [...archive.entries.keys()].filter((name) => /^([^/]+\/)?data\.pkl$/.test(name));
  if (pickles.length !== 1) {
    throw new CheckpointError(`${source.name} is a zip archive, but not one that torch.save wrote: it has no data.pkl`);
  }
  return pickles[0]!.slice(0, -"data.pkl".length);
}

/** Up to `most` bytes of a record, as text. */
async function readText(
  archive: ZipArchive,
  name: string,
  most: number,
  options: OpenOptions,
): Promise<string | undefined> {
  const entry = archive.entries.get(name);
  if (!entry) return undefined;
  return new TextDecoder().decode(await archive.read(entry, 0, Math.min(entry.bytes, most), options.signal));
}

async function readPickle(source: Source, archive: ZipArchive, root: string, options: OpenOptions) {
  const order = await readText(archive, `${root}byteorder`, 64, options);
  if (order !== undefined && order.trim() !== "little") {
    throw new CheckpointError(
      `${source.name} was saved in byte order ${JSON.stringify(order)}; only "little" is supported`,
    );
  }
  const entry = archive.entries.get(`${root}data.pkl`)!;
  if (entry.bytes > largestPickle) {
    throw new CheckpointError(`${source.name}: ${entry.name} has ${entry.bytes} bytes, the limit is ${largestPickle}`);
  }
  return unpickle(await archive.read(entry, 0, entry.bytes, options.signal), source.name);
}

/** Finds a tensor's storage and checks that the tensor lies within it. */
function place(source: Source, archive: ZipArchive, root: string, name: string, tensor: TensorRef): PthTensor {
  const where = `${source.name}: tensor ${JSON.stringify(name)}`;
  const { storage, dtype, shape, strides } = tensor;
  const entry = archive.entries.get(`${root}data/${storage.key}`);
  if (!entry) throw new CheckpointError(`${where}: its storage data/${storage.key} is missing`);
  const width = elementBytes[dtype];
  const storageBytes = storage.length * (storage.dtype ? elementBytes[storage.dtype] : 1);
  if (storageBytes > entry.bytes) {
    throw new CheckpointError(
      `${where}: its storage should have ${storageBytes} bytes, ${entry.name} has ${entry.bytes}`,
    );
  }
  const view = simplify(shape, strides);
  const end = (tensor.offset + span(view)) * width;
  if (span(view) > 0 && !(end <= storageBytes)) {
    throw new CheckpointError(
      `${where}: shape [${shape}], strides [${strides}], offset ${tensor.offset} reach beyond its storage of ${storageBytes} bytes`,
    );
  }
  const bytes = shape.includes(0) ? 0 : shape.reduce((n, d) => n * d, width);
  return { name, dtype, shape, bytes, entry, start: tensor.offset * width, width, view };
}

async function openPth(source: Source, options: OpenOptions): Promise<Checkpoint> {
  const archive = await openArchive(source, options.signal);
  const root = rootFolder(source, archive);
  const contents = listContents(source.name, await readPickle(source, archive, root, options));
  const own = await readText(archive, root + metadataRecord, largestMetadata, options);
  const metadata = { ...contents.metadata, ...(own !== undefined && parseMetadata(source.name, own)) };
  const tensors = new Map<string, PthTensor>();
  for (const [name, tensor] of contents.tensors) tensors.set(name, place(source, archive, root, name, tensor));
  checkExpansion(source.name, tensors.values(), source.size);

  /** The last tensor that had to be put together, for readers that take it in parts. */
  let gathered: { info: PthTensor; bytes: Uint8Array } | undefined;

  async function gatherTensor(info: PthTensor, signal?: AbortSignal): Promise<Uint8Array> {
    if (gathered?.info === info) return gathered.bytes;
    gathered = undefined;
    const { entry, start, width, view } = info;
    const bytes = gather(await archive.read(entry, start, span(view) * width, signal), view, width);
    gathered = { info, bytes };
    return bytes;
  }

  return {
    name: source.name,
    format: "pth",
    tensors,
    metadata,
    async read(name, readOptions = {}) {
      const { info, offset, length } = locate(source.name, tensors, name, readOptions);
      if (length === 0) return new Uint8Array(0);
      const { entry, start, view } = info;
      if (isContiguous(view)) return archive.read(entry, start + offset, length, readOptions.signal, readOptions.room);
      const bytes = await gatherTensor(info, readOptions.signal);
      if (offset + length === info.bytes) gathered = undefined;
      return bytes.subarray(offset, offset + length);
    },
    async placeInFile(name, signal) {
      const { entry, start, view, bytes } = locate(source.name, tensors, name, {}).info;
      const position = isContiguous(view) && source.fd !== undefined ? await archive.place(entry, signal) : undefined;
      return position === undefined ? undefined : { fd: source.fd!, position: position + start, bytes };
    },
    close: async () => source.close?.(),
  };
}
