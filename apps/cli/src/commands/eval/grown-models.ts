// Models that grow out of a trained RWKV-7: itself, or an RWKV-X that begins as it.
import { type Checkpoint, loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import type { LoadedWeight } from "@rwkv-ts/core";
import { weightSpecs } from "@rwkv-ts/core/model";
import type { GrownModel, NewModel } from "@rwkv-ts/evaluate";
import { detectVersion, loadVersion } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { detectRwkv7, rwkv7 } from "@rwkv-ts/rwkv7-goose";
import { modelSource } from "../../open-model.js";
import { UsageError } from "../../terminal/report-error.js";
import type { EvalFlags } from "./flags.js";

export interface Base {
  /** By which results of it are told from those of others. */
  readonly name: string;
  readonly layers: readonly number[];
  readonly widths: readonly number[];
  /** @throws UsageError for a version that does not grow out of it, ConfigError for settings that do not fit */
  grown(id: string, model: NewModel): Promise<GrownModel>;
}

/** @throws UsageError for sizes beside it and for another version than RWKV-7; as `openCheckpoint` */
export async function openBase(
  path: string,
  { layers, widths, config }: EvalFlags,
  signal: AbortSignal,
): Promise<Base> {
  if (layers !== undefined || widths !== undefined)
    throw new UsageError("--from decides the size of the models: leave --layers and --widths away");
  const checkpoint = await openCheckpoint(await modelSource(path), { signal });
  try {
    return await baseOf(checkpoint, config, signal);
  } finally {
    await checkpoint.close();
  }
}

async function baseOf(checkpoint: Checkpoint, config: EvalFlags["config"], signal: AbortSignal): Promise<Base> {
  const { name, tensors } = checkpoint;
  const { id, ignore } = await loadVersion(detectVersion(versions, tensors, name));
  if (id !== "rwkv7") throw new UsageError(`--from takes an RWKV-7, ${name} is ${id}`);
  const sizes = detectRwkv7(tensors, name);
  const own = rwkv7(sizes);
  const specs = [...weightSpecs(own)].map(([name, { shape }]) => ({ name, shape, storage: "f32" as const }));
  const weights: LoadedWeight[] = [];
  for await (const weight of loadWeights(checkpoint, specs, { ignore, signal })) weights.push(weight);
  return {
    name: checksum(weights),
    ...{ layers: [sizes.layers], widths: [sizes.channels] },
    async grown(id, { blocks, init, config: usual }) {
      if (id === "rwkv7") return { architecture: own, weights: () => weights };
      if (id !== "rwkv-x") throw new UsageError(`--archs: ${id} does not grow out of an RWKV-7; rwkv7 and rwkv-x do`);
      const { buildFromRwkv7, parseSettings } = await import("@rwkv-ts/rwkv-x");
      const options = { blocks: blocks || 1, init, ...parseSettings({ ...usual, ...config }) };
      const built = () => buildFromRwkv7(sizes, weights, options);
      return { architecture: built().architecture, weights: () => built().weights };
    },
  };
}

/** FNV-1a over the weights' bits. */
function checksum(weights: readonly LoadedWeight[]): string {
  let h = 0x811c9dc5;
  for (const { bytes } of weights)
    for (const word of new Uint32Array(bytes.slice().buffer)) h = Math.imul(h ^ word, 0x01000193);
  return (h >>> 0).toString(16).padStart(8, "0");
}
