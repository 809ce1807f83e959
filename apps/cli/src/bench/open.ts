// The model that is measured: a file, or random weights of some size.
import { type Model, Model as ModelClass, type Storage } from "@rwkv-ts/core";
import type { Architecture } from "@rwkv-ts/core/model";
import { createModel, loadVersion, openBackend } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { quietly } from "../gpu-probe.js";
import { openModel } from "../open-model.js";
import type { ModelFlags } from "../options/model-options.js";
import { type PresetName, presetSize, worldVocabulary } from "./presets.js";
import { randomWeights } from "./random-weights.js";

export interface BenchModelFlags extends ModelFlags {
  /** Id of a version, for a size of one's own. */
  arch?: string;
  preset?: PresetName;
  layers?: number;
  width?: number;
  vocabulary?: number;
}

export interface Measured extends AsyncDisposable {
  readonly name: string;
  readonly model: Model;
}

export async function openMeasured(
  file: string | undefined,
  flags: BenchModelFlags,
  signal: AbortSignal,
): Promise<Measured> {
  if (file !== undefined) {
    const model = await openModel(file, flags, signal);
    return { name: file, model: model.model, [Symbol.asyncDispose]: () => model[Symbol.asyncDispose]() };
  }
  const { name, architecture } = await presetArchitecture(flags);
  const storage: Storage = flags.weights === "auto" ? "bf16" : flags.weights;
  const { backend } = await openBackend(flags.backend, { ...flags, ...quietly(flags) });
  const model = await ModelClass.create(architecture, backend, randomWeights(architecture, storage));
  const dispose = async () => {
    await model[Symbol.asyncDispose]();
    await backend[Symbol.asyncDispose]();
  };
  return { name: `${name}, random ${storage} weights`, model, [Symbol.asyncDispose]: dispose };
}

/** An official size, or a version of a size of one's own. */
export async function presetArchitecture(
  flags: Pick<BenchModelFlags, "preset" | "arch" | "layers" | "width" | "vocabulary" | "config">,
): Promise<{ name: string; architecture: Architecture }> {
  const preset = flags.preset ?? "rwkv7-0.1b";
  const official = presetSize(preset);
  const arch = flags.arch ?? official.arch ?? "rwkv7";
  const { layers = official.layers, width: channels = official.channels } = flags;
  const vocabulary = flags.vocabulary ?? official.vocabulary ?? worldVocabulary;
  const isOfficial = flags.layers === undefined && flags.width === undefined && flags.arch === undefined;
  const name = isOfficial ? preset : `${arch} of ${layers} layers, width ${channels}`;
  const size = { layers, channels, vocabulary };
  if (arch === "rwkv7")
    return { name, architecture: rwkv7(rwkv7Config({ ...size, ...(isOfficial && { ranks: official.ranks! }) })) };
  const version = await loadVersion(versions.find(({ id }) => id === arch)!);
  return { name, architecture: createModel(version, size, flags.config) };
}
