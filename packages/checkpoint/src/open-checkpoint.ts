// Opens a checkpoint of any format. What a file is, its first bytes tell; its name is never looked at.

import { CheckpointError, RwkvError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "./abort.js";
import type { Checkpoint } from "./checkpoint.js";
import { headBytes } from "./formats/format.js";
import { formats } from "./formats/index.js";
import type { HttpOptions } from "./sources/http-source.js";
import { openSource, type SourceInput } from "./sources/open-source.js";
import type { Source } from "./sources/source.js";

/** Files that people take for checkpoints, by how they begin. */
const lookAlikes: readonly (readonly [string, string])[] = [
  ["version https://git-lfs", "is a Git LFS pointer, not the file itself; run `git lfs pull` or download the file"],
  ["<!DOCTYPE", "is a web page; the link must lead to the file itself"],
  ["<!doctype", "is a web page; the link must lead to the file itself"],
  ["<html", "is a web page; the link must lead to the file itself"],
  ["GGUF", "is a GGUF file, a format that is not supported; convert it to .safetensors"],
];

async function detect(source: Source, signal?: AbortSignal): Promise<Checkpoint> {
  const head = await source.read(0, Math.min(headBytes, source.size), signal);
  if (head.length === 0) throw new CheckpointError(`${source.name} is empty`);
  const format = formats.find((candidate) => candidate.matches(head));
  if (format) return format.open(source, signal ? { signal } : {});
  const text = String.fromCharCode(...head);
  const known = lookAlikes.find(([start]) => text.startsWith(start));
  throw new CheckpointError(`${source.name} ${known?.[1] ?? "is neither a .pth nor a .safetensors checkpoint"}`);
}

/**
 * Opens a checkpoint: a path, a file: or http(s): URL, a Blob or File, or bytes. Only names, shapes and dtypes are read;
 * tensors follow one by one through `read`. The format is told by the content.
 * @throws CheckpointError when the file cannot be read, is damaged or of an unknown format; AbortedError.
 */
export async function openCheckpoint(input: SourceInput, options: HttpOptions = {}): Promise<Checkpoint> {
  throwIfAborted(options.signal, "opening a checkpoint");
  const source = await openSource(input, options);
  try {
    return await detect(source, options.signal);
  } catch (error) {
    await source.close?.();
    if (RwkvError.is(error)) throw error;
    throw new CheckpointError(`${source.name} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}
