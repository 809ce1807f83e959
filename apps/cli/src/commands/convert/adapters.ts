// Adapters (LoRA and its kin) and state-tuning files by themselves, written in the layouts in which others read them.
import { basename, dirname, join } from "node:path";
import {
  type Checkpoint,
  holdsAdapter,
  holdsState,
  inOfficialNames,
  inWebLayout,
  loraAlphaKey,
  peftAdapter,
} from "@rwkv-ts/checkpoint";
import { writeWholeFile } from "@rwkv-ts/core/tools";
import { UsageError } from "../../terminal/report-error.js";
import { entriesOf, uniform, unquantised } from "./entries.js";
import { type ConvertFlags, formatOf, type Target, writeEntries } from "./targets.js";

/** What a file holds that is no model. */
export function adapterKind({ tensors }: Checkpoint): "adapter" | "state" | undefined {
  if (tensors.has("emb.weight")) return undefined;
  if (holdsAdapter({ tensors })) return "adapter";
  return holdsState({ tensors }) ? "state" : undefined;
}

export async function convertAdapter(
  kind: "adapter" | "state",
  checkpoint: Checkpoint,
  target: Target,
  flags: ConvertFlags,
): Promise<void> {
  const what = kind === "adapter" ? "adapters" : "initial states";
  if (flags.lora !== undefined || flags.state !== undefined)
    throw new UsageError(`${checkpoint.name} holds ${what}; --lora and --state go with a model`);
  const format = formatOf(target.path);
  if (format === "gguf") throw new UsageError(`${checkpoint.name} holds ${what}, which GGUF has no place for`);
  if (kind === "state") return write(checkpoint, target, flags);
  if (basename(target.path) === "adapter_model.safetensors") return writeForPeft(checkpoint, target, flags);
  const alpha: Record<string, string> =
    flags.loraAlpha === undefined ? {} : { [loraAlphaKey]: String(flags.loraAlpha) };
  const lora = inOfficialNames(checkpoint);
  return write({ ...lora, metadata: { ...lora.metadata, ...alpha } }, target, flags);
}

async function write(checkpoint: Checkpoint, target: Target, { weights }: ConvertFlags): Promise<void> {
  const format = formatOf(target.path);
  const given = format === "st" ? inWebLayout(checkpoint) : checkpoint;
  const storage = weights ?? (format === "st" ? "f16" : undefined);
  const storageOf = format === "safetensors" ? uniform(storage) : unquantised(uniform(storage));
  await writeEntries(target, entriesOf(given, storageOf, target.signal), given.metadata);
}

/** Hugging Face's PEFT reads a folder: the factors, and what they are beside them. */
async function writeForPeft(lora: Checkpoint, target: Target, flags: ConvertFlags): Promise<void> {
  const { loraAlpha: alpha, weights } = flags;
  const { checkpoint, config } = peftAdapter(lora, alpha === undefined ? {} : { alpha });
  await writeEntries(target, entriesOf(checkpoint, unquantised(uniform(weights)), target.signal), { format: "pt" });
  await writeWholeFile(join(dirname(target.path), "adapter_config.json"), `${JSON.stringify(config, null, 2)}\n`);
}
