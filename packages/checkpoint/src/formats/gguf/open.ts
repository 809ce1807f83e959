// Reads GGUF files of RWKV-6 and RWKV-7, by themselves and in Qwen's body, as llama.cpp has them, tensor by tensor, under the official
// names. What is a storage of ours is listed as that (Q8_0 as INT8B32, Q4_K as itself); other quantised types are dequantised to F32
// while they are read.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint } from "../../checkpoint.js";
import { ggmlTensor } from "../../ggml/tensor.js";
import { lazyCheckpoint } from "../../lazy/lazy-tensor.js";
import type { Source } from "../../sources/source.js";
import type { Format, OpenOptions } from "../format.js";
import { type GgufHeader, integer } from "./header.js";
import { type GgufVersion, rwkv6, rwkv7 } from "./layer-tables.js";
import { type OfficialOptions, officialTensors } from "./official.js";
import { readParts } from "./parts.js";
import { arwkv7, rwkv6qwen2 } from "./qwen-tables.js";
import { type GgufValue, valueText } from "./values.js";
import { tokensKey, tokenTypesKey, vocabularyTokens } from "./vocabulary.js";

export const gguf: Format = {
  matches: (head) => String.fromCharCode(...head.subarray(0, 4)) === "GGUF",
  open: openGguf,
};

const ggufVersions: readonly GgufVersion[] = [rwkv6, rwkv7, rwkv6qwen2, arwkv7];

const kept: ReadonlySet<string> = new Set([tokensKey, tokenTypesKey]);

function versionOf(file: string, metadata: GgufHeader["metadata"]): GgufVersion {
  const architecture = metadata.get("general.architecture");
  const version = ggufVersions.find(({ id }) => id === architecture);
  if (version) return version;
  const known = ggufVersions.map(({ id }) => id).join(", ");
  const found = typeof architecture === "string" ? `a ${JSON.stringify(architecture)} model` : "no architecture";
  throw new CheckpointError(`${file} holds ${found}; of GGUF files, only ${known} can be read`);
}

function optionsOf(file: string, { id }: GgufVersion, metadata: GgufHeader["metadata"]): OfficialOptions {
  const headSize = integer(file, metadata, `${id}.wkv.head_size`);
  const rescaleEvery = integer(file, metadata, `${id}.rescale_every_n_layers`, 0);
  if (headSize === 0) throw new CheckpointError(`${file}: metadata ${id}.wkv.head_size is 0`);
  return { file, headSize, rescaleEvery };
}

/** Metadata as text, but for the vocabulary and other long arrays. */
function texts(metadata: ReadonlyMap<string, GgufValue>): Record<string, string> {
  const entries = [...metadata]
    .filter(([key]) => !kept.has(key))
    .map(([key, value]) => [key, valueText(value)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function openGguf(source: Source, options: OpenOptions): Promise<Checkpoint> {
  const { metadata, tensors, close } = await readParts(source, kept, options.beside, options.signal);
  const version = versionOf(source.name, metadata);
  const raw = new Map(
    tensors.map(({ name, source: part, position, type, shape }) => [name, ggmlTensor(part, position, type, shape)]),
  );
  return lazyCheckpoint({
    name: source.name,
    format: "gguf",
    tensors: officialTensors(version, raw, optionsOf(source.name, version, metadata)),
    metadata: texts(metadata),
    vocabulary: async () => vocabularyTokens(source.name, metadata),
    close,
  });
}
