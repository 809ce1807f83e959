// A model in several files, as one checkpoint: every file is opened for its names and shapes; tensors are read where they lie.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint } from "../../checkpoint.js";
import { type LazyTensor, lazyCheckpoint, tensorOf } from "../../lazy/lazy-tensor.js";

type Open = (file: string) => Promise<Checkpoint>;

function collect(name: string, file: string, wanted: ReadonlySet<string>, shard: Checkpoint): [string, LazyTensor][] {
  return [...wanted].map((tensor) => {
    const info = shard.tensors.get(tensor);
    if (!info) throw new CheckpointError(`${name} says that ${tensor} lies in ${file}, where it is not`);
    return [tensor, tensorOf(shard, info)];
  });
}

/** `files`: which file holds which tensors. The checkpoint owns what it opens. */
export async function openShards(
  name: string,
  files: ReadonlyMap<string, ReadonlySet<string>>,
  open: Open,
): Promise<Checkpoint> {
  const shards: Checkpoint[] = [];
  const close = async () => {
    for (const shard of shards.splice(0)) await shard.close();
  };
  try {
    const tensors = new Map<string, LazyTensor>();
    let metadata: Record<string, string> = {};
    for (const [file, wanted] of files) {
      const shard = await open(file);
      shards.push(shard);
      for (const [tensor, lazy] of collect(name, file, wanted, shard)) tensors.set(tensor, lazy);
      metadata = { ...metadata, ...shard.metadata };
    }
    return lazyCheckpoint({ name, format: "hf", tensors, metadata, close });
  } catch (error) {
    await close();
    throw error;
  }
}
