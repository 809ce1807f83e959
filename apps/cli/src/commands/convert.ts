// rwkv convert: any checkpoint to .safetensors, GGUF, .pth or .st, in another storage if wanted, tensor by tensor.

import { stat } from "node:fs/promises";
import { openCheckpoint } from "@rwkv-ts/checkpoint";
import { storages } from "@rwkv-ts/core";
import { Command, Option } from "commander";
import { modelSource } from "../open-model.js";
import { configOption, jsonOption, vocabOption } from "../options/model-options.js";
import { decimal } from "../options/numbers.js";
import { formatBytes } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { progressLine } from "../terminal/progress.js";
import { write, writeJson } from "../terminal/streams.js";
import { adapterKind, convertAdapter } from "./convert/adapters.js";
import { convertModel } from "./convert/model.js";
import { type ConvertFlags, checkStorage } from "./convert/targets.js";

const examples = `
Names, shapes and metadata (a tokenizer, if there is one) stay as they are. Vectors are kept as f32; with quantised weights
the embedding and the small LoRA matrices are kept more precisely. Without --weights, numbers are copied unchanged.
GGUF (RWKV-6 and 7) is for llama.cpp; it carries the World vocabulary if that can be found, and is f16 unless told.
q4_k, q5_k and q6_k are llama.cpp's types, for matrices whose rows are multiples of 256; other rows become int8.
A .pth is a state dict as torch.load reads it; quantised weights are widened to f32 in it. A .st has the names and axes of
web-rwkv and Ai00, and is f16 unless told. --lora merges a LoRA file into the weights; --state puts the states of a
state-tuning file beside them, from which every session of the new file then starts.

LoRA and state-tuning files are converted by themselves, too: LoRA factors as RWKV-PEFT reads them, and under the name
adapter_model.safetensors, with adapter_config.json beside it, as Hugging Face's PEFT does.
The result appears only when it is complete.

Examples:
  $ rwkv convert model.pth model.safetensors
  $ rwkv convert model.pth model-int8.safetensors --weights int8
  $ rwkv convert model.pth model-q8.gguf --weights int8 --vocab rwkv_vocab_v20230424.txt
  $ rwkv convert model.pth model-q5_k.gguf --weights q5_k --vocab rwkv_vocab_v20230424.txt
  $ rwkv convert model.pth tuned.pth --lora lora.pth --lora-alpha 32 --state state.pth
  $ rwkv convert model.gguf model.st
  $ rwkv convert runs/mine/lora.safetensors adapter/adapter_model.safetensors`;

export function convertCommand(): Command {
  return new Command("convert")
    .description("convert a checkpoint to .safetensors, GGUF, .pth or .st, quantised if wanted")
    .argument("<in>", "a file, folder or URL of any supported format")
    .argument("<out>", "the .safetensors, .gguf, .pth or .st file to write")
    .addOption(new Option("--weights <storage>", "storage of the matrices (default: unchanged)").choices([...storages]))
    .option("--lora <file>", "merge a LoRA file into the weights")
    .option("--lora-alpha <x>", "its alpha, where the file does not say it", decimal(0, 1e6))
    .option("--state <file>", "put the states of a state-tuning file beside the weights")
    .addOption(configOption())
    .addOption(vocabOption())
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((from: string, to: string, flags: ConvertFlags) => interruptible((signal) => run(from, to, flags, signal)));
}

async function run(from: string, to: string, flags: ConvertFlags, signal: AbortSignal): Promise<void> {
  checkStorage(to, flags);
  const checkpoint = await openCheckpoint(await modelSource(from), { signal });
  const progress = progressLine("converting");
  try {
    const onProgress = ({ written, total }: { written: number; total: number }) => progress.update(written, total);
    const target = { path: to, signal, onProgress };
    const kind = adapterKind(checkpoint);
    await (kind ? convertAdapter(kind, checkpoint, target, flags) : convertModel(checkpoint, target, flags));
    progress.end();
    const { size: bytes } = await stat(to);
    if (flags.json) await writeJson({ in: from, out: to, bytes });
    else await write(`${to}: ${formatBytes(bytes)}\n`);
  } finally {
    progress.end();
    await checkpoint.close();
  }
}
