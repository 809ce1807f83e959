// Models as the Hugging Face hub has them: a folder with config.json and one or several files of weights, in the names and layouts of
// flash-linear-attention or transformers, presented under the official names.

import type { Checkpoint } from "../../checkpoint.js";
import { type LazyTensor, lazyCheckpoint, tensorsOf } from "../../lazy/lazy-tensor.js";
import type { HttpOptions } from "../../sources/http-source.js";
import type { SourceInput } from "../../sources/open-source.js";
import { mapNames } from "./name-map.js";
import { configKey, readNeighbours } from "./neighbours.js";

/** Presents an opened checkpoint under the official names if it has a Hugging Face layout; leaves others as they are. */
export async function withOfficialNames(
  checkpoint: Checkpoint,
  input: SourceInput,
  options: HttpOptions,
): Promise<Checkpoint> {
  // llama.cpp's files of models that have no official names but Hugging Face's carry all that they need
  if (checkpoint.format === "gguf") return checkpoint;
  const raw: ReadonlyMap<string, LazyTensor> = tensorsOf(checkpoint);
  if (!mapNames(checkpoint.name, raw, false)) return checkpoint;
  const { config, tied, vocabulary } = await readNeighbours(input, checkpoint.metadata, options);
  return lazyCheckpoint({
    name: checkpoint.name,
    format: "hf",
    tensors: mapNames(checkpoint.name, raw, tied) ?? raw,
    metadata: { ...checkpoint.metadata, ...(config !== undefined && { [configKey]: config }) },
    vocabulary,
    close: () => checkpoint.close(),
  });
}
