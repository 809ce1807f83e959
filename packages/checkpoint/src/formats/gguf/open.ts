// Reads GGUF files of RWKV-6 and RWKV-7, by themselves and in Qwen's body, and of Transformers, as llama.cpp has them, tensor by tensor,
// under the official names. What is a storage of ours is listed as that (Q8_0 as INT8B32, Q4_K as itself); other quantised types are dequantised to F32
// while they are read.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint } from "../../checkpoint.js";
import { ggmlTensor } from "../../ggml/tensor.js";
import { toF32 } from "../../lazy/compute.js";
import { type LazyTensor, lazyCheckpoint, sizeOf } from "../../lazy/lazy-tensor.js";
import type { Source } from "../../sources/source.js";
import { decode } from "../../storages/convert.js";
import type { Format, OpenOptions } from "../format.js";
import { type GgufHeader, integer } from "./header.js";
import { type NamedTensors, rwkv6, rwkv7 } from "./layer-tables.js";
import { llamaTables, rotaryFactors } from "./llama-tables.js";
import { type OfficialOptions, officialTensors } from "./official.js";
import { readParts } from "./parts.js";
import { arwkv7, rwkv6qwen2 } from "./qwen-tables.js";
import { type GgufValue, valueText } from "./values.js";
import { tokensKey, tokenTypesKey, vocabularyTokens } from "./vocabulary.js";

export const gguf: Format = {
  matches: (head) => String.fromCharCode(...head.subarray(0, 4)) === "GGUF",
  open: openGguf,
};

const ggufVersions: readonly NamedTensors[] = [rwkv6, rwkv7, rwkv6qwen2, arwkv7, ...llamaTables];

const kept: ReadonlySet<string> = new Set([tokensKey, tokenTypesKey]);

function versionOf(file: string, metadata: GgufHeader["metadata"]): NamedTensors {
  const architecture = metadata.get("general.architecture");
  const version = ggufVersions.find(({ id }) => id === architecture);
  if (version) return version;
  const known = ggufVersions.map(({ id }) => id).join(", ");
  const found = typeof architecture === "string" ? `a ${JSON.stringify(architecture)} model` : "no architecture";
  throw new CheckpointError(`${file} holds ${found}; of GGUF files, only ${known} can be read`);
}

function optionsOf(file: string, { id, fused }: NamedTensors, metadata: GgufHeader["metadata"]): OfficialOptions {
  if (!fused) return { file, headSize: attentionHeadSize(file, id, metadata), rescaleEvery: 0 };
  const headSize = integer(file, metadata, `${id}.wkv.head_size`);
  const rescaleEvery = integer(file, metadata, `${id}.rescale_every_n_layers`, 0);
  if (headSize === 0) throw new CheckpointError(`${file}: metadata ${id}.wkv.head_size is 0`);
  return { file, headSize, rescaleEvery };
}

/** @throws CheckpointError where heads do not divide the width, or rotary pairs not a head */
function attentionHeadSize(file: string, id: string, metadata: GgufHeader["metadata"]): number {
  const heads = integer(file, metadata, `${id}.attention.head_count`);
  const width = integer(file, metadata, `${id}.embedding_length`);
  const size = integer(file, metadata, `${id}.attention.key_length`, width / heads);
  if (size > 0 && size % 2 === 0) return size;
  throw new CheckpointError(`${file}: metadata tell heads of ${size} channels; rotary positions need an even number`);
}

/** The factors of rotary frequencies are no weight: they stand among the metadata, as numbers in JSON. */
async function withRotaryFactors(
  metadata: Record<string, string>,
  factors: LazyTensor | undefined,
  signal: AbortSignal | undefined,
): Promise<Record<string, string>> {
  if (!factors) return metadata;
  const numbers = toF32(factors);
  const bytes = await numbers.contents.read(0, sizeOf(numbers), signal);
  const values = decode("f32", bytes, numbers.shape);
  return { ...metadata, [rotaryFactors]: JSON.stringify([...values]) };
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
  const factors = raw.get(rotaryFactors);
  raw.delete(rotaryFactors);
  return lazyCheckpoint({
    name: source.name,
    format: "gguf",
    tensors: officialTensors(version, raw, optionsOf(source.name, version, metadata)),
    metadata: await withRotaryFactors(texts(metadata), factors, options.signal),
    vocabulary: async () => vocabularyTokens(source.name, metadata),
    close,
  });
}
