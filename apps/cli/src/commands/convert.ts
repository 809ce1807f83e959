// rwkv convert: any checkpoint to .safetensors or GGUF, in another storage if wanted, tensor by tensor.

import { stat } from "node:fs/promises";
import {
  type Checkpoint,
  loadWeights,
  openCheckpoint,
  storageDtypes,
  type TensorEntry,
  writeGguf,
  writeSafetensors,
} from "@rwkv-ts/checkpoint";
import { type Storage, storages } from "@rwkv-ts/core";
import { storageFor, type WeightSpec, weightSpecs } from "@rwkv-ts/core/model";
import { detectVersion, findTokenizer, loadVersion } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { Command, Option } from "commander";
import { configOption, jsonOption, vocabOption } from "../options/model-options.js";
import { formatBytes } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { progressLine } from "../terminal/progress.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

interface ConvertFlags {
  weights?: Storage;
  vocab?: string;
  config: Record<string, string>;
  json?: boolean;
}

const examples = `
Names, shapes and metadata (a tokenizer, if there is one) stay as they are. Vectors are kept as f32; with int8 and int4
the embedding and the small LoRA matrices are kept more precisely. Without --weights, numbers are copied unchanged.
GGUF (RWKV-6 and 7) is for llama.cpp; it carries the World vocabulary if that can be found, and is f16 unless told.
The result appears only when it is complete.

Examples:
  $ rwkv convert model.pth model.safetensors
  $ rwkv convert model.pth model-int8.safetensors --weights int8
  $ rwkv convert model.pth model-q8.gguf --weights int8 --vocab rwkv_vocab_v20230424.txt`;

export function convertCommand(): Command {
  return new Command("convert")
    .description("convert a checkpoint to .safetensors or GGUF, quantised if wanted")
    .argument("<in>", "a file, folder or URL of any supported format")
    .argument("<out>", "the .safetensors or .gguf file to write")
    .addOption(new Option("--weights <storage>", "storage of the matrices (default: unchanged)").choices([...storages]))
    .addOption(configOption())
    .addOption(vocabOption())
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((from: string, to: string, flags: ConvertFlags) => interruptible((signal) => run(from, to, flags, signal)));
}

async function run(from: string, to: string, flags: ConvertFlags, signal: AbortSignal): Promise<void> {
  if (!/\.(safetensors|gguf)$/i.test(to))
    throw new UsageError(`${to}: only .safetensors and .gguf files can be written; name it so`);
  const checkpoint = await openCheckpoint(from, { signal });
  const progress = progressLine("converting");
  try {
    const onProgress = ({ written, total }: { written: number; total: number }) => progress.update(written, total);
    if (/\.gguf$/i.test(to))
      await writeGguf(to, checkpoint, { ...(await ggufOptions(checkpoint, flags)), signal, onProgress });
    else
      await writeSafetensors(to, await entriesOf(checkpoint, flags, signal), checkpoint.metadata, {
        signal,
        onProgress,
      });
    progress.end();
    const { size: bytes } = await stat(to);
    if (flags.json) await writeJson({ in: from, out: to, bytes });
    else await write(`${to}: ${formatBytes(bytes)}\n`);
  } finally {
    progress.end();
    await checkpoint.close();
  }
}

/** The vocabulary of a GGUF file: World's or bytes, whose tokens llama.cpp wants by id. */
async function ggufOptions(checkpoint: Checkpoint, { weights, vocab }: ConvertFlags) {
  const vocabulary = checkpoint.tensors.get("emb.weight")?.shape[0] ?? 0;
  const { tokenizer } = await findTokenizer(checkpoint.name, checkpoint, vocabulary, vocab);
  const supported = tokenizer?.name === "world" || tokenizer?.name === "byte";
  return { ...(weights && { weights }), ...(supported && { vocabulary: tokensOf(tokenizer) }) };
}

/** The bytes of every id, undefined for ids that the vocabulary skips. */
function tokensOf(tokenizer: Tokenizer): (Uint8Array | undefined)[] {
  return Array.from({ length: tokenizer.vocabularySize }, (_, id) => {
    try {
      return tokenizer.decodeBytes([id]);
    } catch {
      return undefined;
    }
  });
}

/** All tensors of the file under their names and shapes; the weights of the model in their new storage. */
async function entriesOf(
  checkpoint: Checkpoint,
  { weights, config }: ConvertFlags,
  signal: AbortSignal,
): Promise<TensorEntry[]> {
  const { name, tensors } = checkpoint;
  const version = await loadVersion(detectVersion(versions, tensors, name));
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
