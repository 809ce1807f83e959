// What a folder holds as a model: an index of several files, one file of the usual names, or the only checkpoint in it.

import { CheckpointError } from "@rwkv-ts/core";
import { partNames } from "../gguf/parts.js";

/** In the order in which they are taken. */
const usual = [
  "model.safetensors.index.json",
  "model.safetensors",
  "pytorch_model.bin.index.json",
  "pytorch_model.bin",
] as const;

const isCheckpoint = (name: string): boolean => /\.(safetensors|st|pth|pt|ckpt|gguf|bin)$/i.test(name);

/** The first part of a model in several GGUF files stands for all of them. */
const isLaterPart = (name: string, all: readonly string[]): boolean => {
  const [first] = partNames(name) ?? [];
  return first !== undefined && first !== name && all.includes(first);
};

/** @throws CheckpointError when there is nothing to choose, or too much */
export function fileOfFolder(folder: string, names: readonly string[]): string {
  const found = usual.find((name) => names.includes(name));
  if (found) return found;
  const checkpoints = names.filter((name) => isCheckpoint(name) && !isLaterPart(name, names)).sort();
  if (checkpoints.length === 1) return checkpoints[0]!;
  if (checkpoints.length === 0) {
    throw new CheckpointError(
      `${folder} is a folder without a model: no ${usual[0]}, no ${usual[1]}, no other checkpoint`,
    );
  }
  const some = checkpoints.slice(0, 5).join(", ");
  throw new CheckpointError(`${folder} is a folder with ${checkpoints.length} checkpoints, say which: ${some}`);
}
