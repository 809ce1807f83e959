// Reads .safetensors, tensor by tensor (https://huggingface.co/docs/safetensors).

import type { Checkpoint } from "../../checkpoint.js";
import type { Source } from "../../sources/source.js";
import { type Format, locate, type OpenOptions } from "../format.js";
import { readHeader } from "./header.js";
import { restoreQuantised, storagesKey } from "./storages.js";

export const safetensors: Format = {
  /** A header length, then the header, which must begin with "{". */
  matches: (head) => head.length >= 9 && head[8] === 0x7b,
  open: openSafetensors,
};

async function openSafetensors(source: Source, options: OpenOptions): Promise<Checkpoint> {
  const { tensors, metadata } = await readHeader(source, options.signal);
  const storages = metadata.get(storagesKey);
  if (storages !== undefined) restoreQuantised(source.name, tensors, storages);
  metadata.delete(storagesKey);
  return {
    name: source.name,
    format: "safetensors",
    tensors,
    metadata: Object.fromEntries(metadata),
    async read(name, readOptions = {}) {
      const { info, offset, length } = locate(source.name, tensors, name, readOptions);
      return source.read(info.position + offset, length, readOptions.signal, readOptions.room);
    },
    async placeInFile(name) {
      const { info } = locate(source.name, tensors, name, {});
      return source.fd === undefined ? undefined : { fd: source.fd, position: info.position, bytes: info.bytes };
    },
    close: async () => source.close?.(),
  };
}
