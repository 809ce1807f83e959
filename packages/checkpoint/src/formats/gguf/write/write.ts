// Writes an RWKV-6 or RWKV-7 checkpoint of any format as GGUF version 3 for llama.cpp, tensor by tensor.

import { CheckpointError, elementCount, InputError, type Storage, storageBytes, traitsOf } from "@rwkv-ts/core";
import { throwIfAborted } from "../../../abort.js";
import type { Checkpoint } from "../../../checkpoint.js";
import { countLayers } from "../../../layers.js";
import { lazyCheckpoint, tensorsOf } from "../../../lazy/lazy-tensor.js";
import { loadWeights } from "../../../load-weights.js";
import { type Sink, type WriteOptions, type WriteTarget, writeTo } from "../../../sinks/write-target.js";
import { type GgufVersion, rwkv6, rwkv7 } from "../layer-tables.js";
import { concatenated, entry, string, u32, u64 } from "./bytes.js";
import { ggufMetadata } from "./metadata.js";
import { GgufPlan, type PlannedTensor } from "./tensors.js";

/** How a GGUF file is written, and what stands in it beside the weights. */
export interface WriteGgufOptions extends WriteOptions {
  /** Storage of the matrices; int8 becomes Q8_0, int4 Q4_0, q4_k Q4_K. Vectors and what decides the decay stay f32. Default: f16. */
  weights?: Storage;
  /** The tokens' bytes by id, of the World or a byte vocabulary. Without one, llama.cpp can only be given ids. */
  vocabulary?: readonly (Uint8Array | undefined)[];
  /** `general.name`. Default: "RWKV-7" or "RWKV-6". */
  name?: string;
}

const alignment = 32;
const magic = new Uint8Array([0x47, 0x47, 0x55, 0x46]);
const aligned = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

function versionOf({ name, tensors }: Checkpoint): GgufVersion {
  const variant = ["blocks.0.qkv.qq.weight", "blocks.0.ffn.s_emb.weight", "blocks.0.ffn.enn.weight"];
  if (!variant.some((each) => tensors.has(each))) {
    if (tensors.has("blocks.0.att.r_k")) return rwkv7;
    if (tensors.has("blocks.0.att.time_maa_x") && tensors.has("blocks.0.att.gate.weight")) return rwkv6;
  }
  throw new InputError(`${name} is neither RWKV-7 nor RWKV-6, and no other version is written as GGUF`);
}

function head(plan: readonly PlannedTensor[], metadata: Uint8Array[]): Uint8Array {
  let offset = 0;
  const infos = plan.map(({ name, tensor, storage }) => {
    const dimensions = [...tensor.shape].reverse();
    const info = [
      string(name),
      u32(dimensions.length),
      ...dimensions.map(u64),
      u32(traitsOf(storage).ggml.type),
      u64(offset),
    ];
    offset += aligned(storageBytes(storage, tensor.shape));
    return concatenated(info);
  });
  const counts = [magic, u32(3), u64(plan.length), u64(metadata.length)];
  const bytes = concatenated([...counts, ...metadata, ...infos]);
  return concatenated([bytes, new Uint8Array(aligned(bytes.length) - bytes.length)]);
}

async function writeAll(
  checkpoint: Checkpoint,
  plan: readonly PlannedTensor[],
  header: Uint8Array,
  sink: Sink,
  options: WriteOptions,
): Promise<void> {
  const { name, metadata } = checkpoint;
  const tensors = new Map(plan.map((planned) => [planned.name, planned.tensor]));
  const view = lazyCheckpoint({ name, format: checkpoint.format, tensors, metadata, close: async () => undefined });
  const specs = plan.map(({ name, tensor, storage }) => ({ name, shape: tensor.shape, storage }));
  const total = specs.reduce((sum, { storage, shape }) => sum + aligned(storageBytes(storage, shape)), header.length);
  let written = header.length;
  await sink(header);
  for await (const { name, bytes } of loadWeights(view, specs, options.signal ? { signal: options.signal } : {})) {
    throwIfAborted(options.signal, "writing");
    await sink(bytes);
    await sink(new Uint8Array(aligned(bytes.length) - bytes.length));
    written += aligned(bytes.length);
    options.onProgress?.({ written, total, name });
  }
}

/**
 * Writes `checkpoint` as a GGUF file that llama.cpp loads. A file appears under its name only when it is complete.
 * @throws InputError for a model or vocabulary that GGUF cannot hold; CheckpointError when reading or writing fails; AbortedError
 */
export async function writeGguf(
  target: WriteTarget,
  checkpoint: Checkpoint,
  options: WriteGgufOptions = {},
): Promise<void> {
  const { weights = "f16", vocabulary } = options;
  const version = versionOf(checkpoint);
  const official = tensorsOf(checkpoint);
  const layers = countLayers(official.keys(), checkpoint.name);
  const plan = new GgufPlan(version, official, layers, weights);
  const unused = plan.unused.filter((name) => !/^blocks\.0\.att\.v[012]$/.test(name));
  if (unused.length > 0) {
    throw new CheckpointError(`${checkpoint.name} holds tensors that GGUF has no place for: ${unused.join(", ")}`);
  }
  if (plan.tensors.some(({ tensor }) => elementCount(tensor.shape) === 0)) {
    throw new InputError(`${checkpoint.name} holds empty tensors, which llama.cpp cannot load`);
  }
  const name = options.name ?? (version.id === "rwkv7" ? "RWKV-7" : "RWKV-6");
  const metadata = ggufMetadata(version, official, { name, weights, layers, vocabulary });
  const header = head(
    plan.tensors,
    metadata.map(([key, value]) => entry(key, value)),
  );
  await writeTo(target, (sink) => writeAll(checkpoint, plan.tensors, header, sink, options));
}
