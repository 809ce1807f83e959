// An RWKV-X from a trained RWKV-7 (howard-hou/RWKV-X, pretrain/src/model.py): its weights below `rwkv.`; the matrices of
// moba.j are copies of those of the RWKV block before it, its norms and token shift start as the official rules say.
import { CheckpointError, type LoadedWeight } from "@rwkv-ts/core";
import { type Architecture, randomSource, weightSpecs } from "@rwkv-ts/core/model";
import type { Rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { rwkvX } from "./architecture.js";
import { isUnused, type RwkvXConfig, type RwkvXSettings, rwkvXConfig, usualBlocks } from "./config.js";
import { withRwkv7Values } from "./rwkv7-values.js";

/** Attention blocks that are put between those of the RWKV-7, and their settings; default: `releasedSettings`. */
export interface FromRwkv7Options extends Partial<RwkvXSettings> {
  /** Attention blocks, M; default: one for every four RWKV blocks, as in the released models. */
  readonly blocks?: number | undefined;
  /** rwkv7: attention that is heard from the first update on (`withRwkv7Values`); default: the official W_o = 0. */
  readonly init?: "rwkv7" | undefined;
}

/** An RWKV-X, and the weights that it starts from under its own names. */
export interface BuiltFromRwkv7 {
  readonly architecture: Architecture<RwkvXConfig>;
  readonly weights: AsyncIterable<LoadedWeight>;
}

/**
 * An RWKV-X that starts from a trained RWKV-7: the matrices of attention block j are copies of those of the RWKV block before it, norms
 * and token shifts begin by the official rules (howard-hou/RWKV-X, pretrain/src/model.py).
 * @param weights the RWKV-7's, under their official names, in any storage
 * @throws ConfigError for blocks that do not fit; CheckpointError, while the weights are read, when one is missing
 */
export function buildFromRwkv7(
  config: Rwkv7Config,
  weights: AsyncIterable<LoadedWeight> | Iterable<LoadedWeight>,
  options: FromRwkv7Options = {},
): BuiltFromRwkv7 {
  const { blocks = usualBlocks(config.layers), init, ...settings } = options;
  const official = rwkvX(rwkvXConfig({ ...config, ...settings, blocks }));
  const architecture = init === "rwkv7" ? withRwkv7Values(official) : official;
  return { architecture, weights: extended(architecture, weights) };
}

async function* extended(
  architecture: Architecture,
  weights: AsyncIterable<LoadedWeight> | Iterable<LoadedWeight>,
): AsyncGenerator<LoadedWeight> {
  const specs = weightSpecs(architecture);
  const sources = new Set([...specs.values()].map(({ copyOf }) => copyOf));
  const kept = new Map<string, LoadedWeight>();
  for await (const weight of weights) {
    const own = { ...weight, name: `rwkv.${weight.name}` };
    if (isUnused(own.name)) continue;
    if (sources.has(own.name)) kept.set(own.name, own);
    yield own;
  }
  const random = randomSource(0);
  for (const [name, { copyOf, init, shape }] of specs) {
    if (!name.startsWith("moba.")) continue;
    const source = copyOf === undefined ? undefined : kept.get(copyOf);
    if (copyOf !== undefined && !source)
      throw new CheckpointError(`${name} is a copy of ${copyOf.slice("rwkv.".length)}, which the RWKV-7 model lacks`);
    yield source ? { ...source, name } : { name, storage: "f32", bytes: new Uint8Array(init(shape, random).buffer) };
  }
}
