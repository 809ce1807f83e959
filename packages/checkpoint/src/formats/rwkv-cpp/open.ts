// Reads rwkv.cpp's .bin files (RWKV/rwkv.cpp, docs/FILE_FORMAT.md), versions 100 and 101, tensor by tensor, under the official names,
// shapes and values.
//
// Metadata: `rwkv.cpp.version`, `rwkv.cpp.data_type`, and for RWKV-5 `rwkv-ts.group-norm-epsilon` = 1e-5: rwkv.cpp runs its RWKV-5
// models with that epsilon in ln_x, where official code has 64e-5.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint } from "../../checkpoint.js";
import { ggmlTensor } from "../../ggml/tensor.js";
import { lazyCheckpoint } from "../../lazy/lazy-tensor.js";
import type { Source } from "../../sources/source.js";
import type { Format, OpenOptions } from "../format.js";
import { generationOf, officialTensors } from "./official.js";
import { magic, type RwkvCppHeader, type RwkvCppTensor, readFileHeader, readRecords } from "./records.js";

/** Metadata key: the epsilon of the group norm (ln_x) with which a file's model must be run, where it is not the official 64e-5. */
export const groupNormEpsilonKey = "rwkv-ts.group-norm-epsilon";

export const rwkvCpp: Format = {
  matches: (head) => [0, 8, 16, 24].every((shift, i) => head[i] === ((magic >> shift) & 0xff)),
  open: openRwkvCpp,
};

function checkHeader(
  file: string,
  { vocabulary, channels }: RwkvCppHeader,
  tensors: ReadonlyMap<string, RwkvCppTensor>,
) {
  const shape = tensors.get("emb.weight")?.shape;
  if (!shape) throw new CheckpointError(`${file} lacks emb.weight: it is truncated, or no RWKV model`);
  if (shape.length !== 2 || shape[0] !== vocabulary || shape[1] !== channels) {
    throw new CheckpointError(`${file}: emb.weight is [${shape}], its header says [${vocabulary},${channels}]`);
  }
}

async function openRwkvCpp(source: Source, options: OpenOptions): Promise<Checkpoint> {
  const header = await readFileHeader(source, options.signal);
  const records = await readRecords(source, header.version, options.signal);
  checkHeader(source.name, header, records);
  const raw = new Map(
    [...records].map(([name, { type, shape, position }]) => [name, ggmlTensor(source, position, type, shape)]),
  );
  const metadata: Record<string, string> = {
    "rwkv.cpp.version": String(header.version),
    "rwkv.cpp.data_type": header.dataType,
  };
  if (generationOf((name) => raw.has(name)) === 5) metadata[groupNormEpsilonKey] = "1e-5";
  return lazyCheckpoint({
    name: source.name,
    format: "rwkv.cpp",
    tensors: officialTensors(source.name, raw),
    metadata,
    close: async () => source.close?.(),
  });
}
