// A model, with a LoRA file merged in and a tuned initial state beside its weights if wanted.
import {
  type Checkpoint,
  inWebLayout,
  isInitialState,
  mergeAdapter,
  openCheckpoint,
  withInitialState,
  writeGguf,
} from "@rwkv-ts/checkpoint";
import { type Architecture, weightSpecs } from "@rwkv-ts/core/model";
import { detectVersion, findTokenizer, loadVersion, tunableStatesOf, type Version } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { UsageError } from "../../terminal/report-error.js";
import { checkAll, entriesOf, ofModel, uniform, unquantised } from "./entries.js";
import { type ConvertFlags, formatOf, type Target, writeEntries } from "./targets.js";

export async function convertModel(base: Checkpoint, target: Target, flags: ConvertFlags): Promise<void> {
  if (flags.loraAlpha !== undefined && flags.lora === undefined)
    throw new UsageError("--lora-alpha is of a LoRA file: name it with --lora");
  const { name, tensors, metadata } = base;
  const version = await loadVersion(detectVersion(versions, tensors, name));
  const architecture = version.architecture(tensors, name, flags.config, metadata);
  const opened: Checkpoint[] = [];
  const open = async (file: string) => {
    const checkpoint = await openCheckpoint(file, { signal: target.signal });
    opened.push(checkpoint);
    return checkpoint;
  };
  try {
    const merged = flags.lora === undefined ? base : merge(base, await open(flags.lora), flags, target);
    const model =
      flags.state === undefined
        ? merged
        : await withInitialState(merged, await open(flags.state), tunableStatesOf(architecture), target.signal);
    await write(base, model, version, architecture, target, flags);
  } finally {
    for (const checkpoint of opened) await checkpoint.close();
  }
}

const merge = (
  base: Checkpoint,
  lora: Checkpoint,
  { loraAlpha: alpha }: ConvertFlags,
  { signal }: Target,
): Checkpoint => mergeAdapter(base, lora, { signal, ...(alpha !== undefined && { alpha }) });

async function write(
  base: Checkpoint,
  model: Checkpoint,
  version: Version,
  architecture: Architecture,
  target: Target,
  flags: ConvertFlags,
): Promise<void> {
  const { path, signal } = target;
  const format = formatOf(path);
  const specs = weightSpecs(architecture);
  checkAll(model, specs, version.ignore);
  if (format === "gguf") {
    if ([...model.tensors.keys()].some(isInitialState))
      throw new UsageError(`${path}: GGUF has no place for an initial state; keep it in a file of its own`);
    await writeGguf(path, model, { ...(await ggufOptions(model, flags)), signal, onProgress: target.onProgress });
    return;
  }
  const ofWeights = ofModel(base, specs, flags.weights);
  if (format === "st") {
    const web = inWebLayout(model);
    await writeEntries(target, entriesOf(web, uniform(flags.weights ?? "f16"), signal), web.metadata);
  } else {
    const storageOf = format === "pth" ? unquantised(ofWeights) : ofWeights;
    await writeEntries(target, entriesOf(model, storageOf, signal), model.metadata);
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
