// rwkv convert: any checkpoint to .safetensors, in another storage if wanted, tensor by tensor.

import { stat } from "node:fs/promises";
import {
  type Checkpoint,
  loadWeights,
  openCheckpoint,
  storageDtypes,
  type TensorEntry,
  writeSafetensors,
} from "@rwkv-ts/checkpoint";
import { type Storage, storageFor, storages, type WeightSpec, weightSpecs } from "@rwkv-ts/core";
import { detectVersion } from "@rwkv-ts/preset";
import { Command, Option } from "commander";
import { versions } from "../open-model.js";
import { configOption, jsonOption } from "../options/model-options.js";
import { formatBytes } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { progressLine } from "../terminal/progress.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

interface ConvertFlags {
  weights?: Storage;
  config: Record<string, string>;
  json?: boolean;
}

const examples = `
Names, shapes and metadata (a tokenizer, if there is one) stay as they are. Vectors are kept as f32; with int8 and int4
the embedding and the small LoRA matrices are kept more precisely. Without --weights, numbers are copied unchanged.
The result appears only when it is complete.

Examples:
  $ rwkv convert model.pth model.safetensors
  $ rwkv convert model.pth model-int8.safetensors --weights int8`;

export function convertCommand(): Command {
  return new Command("convert")
    .description("convert a checkpoint to .safetensors, quantised if wanted")
    .argument("<in>", "a .pth or .safetensors file or URL")
    .argument("<out>", "the .safetensors file to write")
    .addOption(new Option("--weights <storage>", "storage of the matrices (default: unchanged)").choices([...storages]))
    .addOption(configOption())
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((from: string, to: string, flags: ConvertFlags) => interruptible((signal) => run(from, to, flags, signal)));
}

async function run(from: string, to: string, flags: ConvertFlags, signal: AbortSignal): Promise<void> {
  if (!/\.safetensors$/i.test(to)) throw new UsageError(`${to}: only .safetensors files can be written; name it so`);
  const checkpoint = await openCheckpoint(from, { signal });
  const progress = progressLine("converting");
  try {
    const entries = entriesOf(checkpoint, flags, signal);
    await writeSafetensors(to, entries, checkpoint.metadata, {
      signal,
      onProgress: ({ written, total }) => progress.update(written, total),
    });
    progress.end();
    const { size: bytes } = await stat(to);
    if (flags.json) await writeJson({ in: from, out: to, tensors: entries.length, bytes });
    else await write(`${to}: ${entries.length} tensors, ${formatBytes(bytes)}\n`);
  } finally {
    progress.end();
    await checkpoint.close();
  }
}

/** All tensors of the file under their names and shapes; the weights of the model in their new storage. */
function entriesOf(checkpoint: Checkpoint, { weights, config }: ConvertFlags, signal: AbortSignal): TensorEntry[] {
  const { name, tensors } = checkpoint;
  const version = detectVersion(versions, tensors, name);
  const specs = weightSpecs(version.architecture(tensors, name, config, checkpoint.metadata));
  checkAll(checkpoint, specs, version.ignore);
  return [...tensors.values()].map((tensor): TensorEntry => {
    const spec = specs.get(tensor.name);
    if (!spec || weights === undefined) return { ...tensor, data: () => checkpoint.read(tensor.name, { signal }) };
    const storage = storageFor(spec, weights);
    const data = () => converted(checkpoint, { name: tensor.name, shape: tensor.shape, storage }, signal);
    return { name: tensor.name, shape: tensor.shape, dtype: storageDtypes[storage], data };
  });
}

/** Everything that is missing or does not fit, before anything is written. */
function checkAll(
  checkpoint: Checkpoint,
  specs: ReadonlyMap<string, WeightSpec>,
  ignore: (name: string) => boolean,
): void {
  const wanted = [...specs].map(([name, { shape }]) => ({ name, shape, storage: "f32" as const }));
  void loadWeights(checkpoint, wanted, { ignore }).return(undefined);
}

async function converted(
  checkpoint: Checkpoint,
  spec: { name: string; shape: readonly number[]; storage: Storage },
  signal: AbortSignal,
): Promise<Uint8Array> {
  for await (const { bytes } of loadWeights(checkpoint, [spec], { ignore: () => true, signal })) return bytes;
  throw new UsageError(`${checkpoint.name} lost ${spec.name} while it was read`);
}
