// An official size with random weights, as the file of a model would hold them: for commands that run models as users bring them.
import { encodeSafetensors, storageDtypes } from "@rwkv-ts/checkpoint";
import type { Storage } from "@rwkv-ts/core";
import { weightSpecs } from "@rwkv-ts/core/model";
import { presetArchitecture } from "./open.js";
import type { PresetName } from "./presets.js";
import { randomWeights } from "./random-weights.js";

/** A .safetensors file in memory. */
export async function presetFile(preset: PresetName, matrices: Storage): Promise<Uint8Array> {
  const { architecture } = await presetArchitecture({ preset, config: {} });
  const specs = weightSpecs(architecture);
  const entries = Array.from(randomWeights(architecture, matrices), ({ name, storage, bytes: data }) => ({
    name,
    shape: specs.get(name)!.shape,
    dtype: storageDtypes[storage],
    data: data as Uint8Array,
  }));
  return encodeSafetensors(entries);
}
