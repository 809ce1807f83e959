// Which model a command runs, and loading it with a progress line.
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { printable } from "@rwkv-ts/core";
import { describeModel, type LanguageModel, loadModel, type ModelInfo } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { quietly } from "./gpu-probe.js";
import { checkLora, type ModelFlags } from "./options/model-options.js";
import { findPulled } from "./pulled-files.js";
import { countLine, progressLine } from "./terminal/progress.js";
import { UsageError } from "./terminal/report-error.js";

/** The file of `[model]`, which may be the name of one that `rwkv pull` brought, or the model that comes with the command. */
export async function modelSource(model: string | undefined): Promise<string> {
  if (model !== undefined) return (await findPulled(model)) ?? model;
  const embedded = fileURLToPath(new URL("../model/model.safetensors", import.meta.url));
  if (existsSync(embedded)) return embedded;
  throw new UsageError("this build comes without a model: name the file of one, such as rwkv generate model.pth");
}

/** A line for people, beside whatever goes to standard output. */
export const tellNotice = (line: string): void => void process.stderr.write(`${printable(line)}\n`);

const describeOptions = (flags: Omit<ModelFlags, "backend" | "engine">, signal?: AbortSignal) => ({
  weights: flags.weights,
  config: flags.config,
  ...(flags.vocab !== undefined && { tokenizer: flags.vocab }),
  ...(flags.offline && { offline: true }),
  onNotice: tellNotice,
  lora: flags.lora,
  loraAlpha: flags.loraAlpha,
  ...(signal && { signal }),
});

/**
 * @param model a file's name or bytes; undefined: the model that comes with the command
 * @param sessions how many sessions will live at once
 */
export async function openModel(
  model: string | Uint8Array | undefined,
  flags: ModelFlags,
  signal: AbortSignal,
  sessions?: number,
): Promise<LanguageModel> {
  checkLora(flags);
  const source = model instanceof Uint8Array ? model : await modelSource(model);
  const progress = progressLine(`loading ${typeof source === "string" ? basename(source) : "random weights"}`);
  const shaders = countLine("shaders compiled");
  let loading = true; // steps of another size compile later, when text is on the terminal
  try {
    return await loadModel(versions, source, {
      ...describeOptions(flags, signal),
      ...quietly(flags),
      backend: flags.backend,
      devices: flags.devices,
      threads: flags.threads,
      engine: flags.engine,
      initialState: flags.initialState,
      ...(sessions !== undefined && { sessions }),
      onProgress: ({ loaded, total }) => progress.update(loaded, total),
      onPrepare: ({ done, total }) => loading && shaders.update(done, total),
    });
  } finally {
    loading = false;
    progress.end();
    shaders.end();
  }
}

export const inspectModel = async (
  model: string | undefined,
  flags: Omit<ModelFlags, "backend" | "engine">,
  signal: AbortSignal,
): Promise<ModelInfo> => {
  checkLora(flags);
  return describeModel(versions, await modelSource(model), describeOptions(flags, signal));
};
