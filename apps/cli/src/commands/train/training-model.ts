// The architecture to train and the weights to start from.
import { isInitialState, loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import { InputError } from "@rwkv-ts/core";
import { type Architecture, weightSpecs } from "@rwkv-ts/core/model";
import { createModel, detectVersion, loadVersion, tokenizerKey } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { detectRwkv7, type Rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { loadTokenizer, type Tokenizer } from "@rwkv-ts/tokenizer";
import { type GivenWeight, type Method, methods, storagesFor } from "@rwkv-ts/train";
import { modelSource } from "../../open-model.js";
import { UsageError } from "../../terminal/report-error.js";
import { beginningAsRwkv7 } from "../eval/new-models.js";
import type { TrainFlags } from "./flags.js";

/** Options of methods by the flags that set them. */
const methodFlags = {
  rank: "--rank",
  alpha: "--alpha",
  targets: "--targets",
  beside: "--beside",
  dropout: "--adapter-dropout",
  leaves: "--states",
  only: "--only",
} as const;
const defaultRank = 16;

/** The method with those of the flags that it takes. @throws UsageError for a flag that is another method's */
export function methodOf(flags: TrainFlags): Method {
  const { method: kind, rank, alpha, targets, beside, adapterDropout: dropout, states: leaves, only } = flags;
  const takes = Object.keys(methods[kind].checks());
  const given = Object.entries({ rank, alpha, targets, beside, dropout, leaves, only }).filter(
    ([, value]) => value !== undefined,
  );
  for (const [name] of given)
    if (!takes.includes(name))
      throw new UsageError(
        `${methodFlags[name as keyof typeof methodFlags]} is of ${Object.entries(methods)
          .filter(([, { checks }]) => name in checks())
          .map(([each]) => each)
          .join(", ")}; the method is ${kind}`,
      );
  const defaults = {
    rank: defaultRank,
    alpha: rank ?? defaultRank,
    residual: flags.weights,
    ...(!flags.layerwiseLr && { layerwiseRates: false }),
  };
  const own = Object.entries(defaults).filter(([name]) => takes.includes(name));
  return { kind, ...Object.fromEntries([...own, ...given]) } as Method;
}

/** A model to start from. */
export interface StartingModel {
  readonly architecture: Architecture;
  readonly tokenizer: Tokenizer | undefined;
  readonly weights: AsyncIterable<GivenWeight>;
}

export async function openStart(flags: TrainFlags, signal: AbortSignal): Promise<StartingModel | undefined> {
  if (flags.from === undefined) {
    if (flags.method !== "full") throw new UsageError(`--method ${flags.method} needs a model: name it with --from`);
    return undefined;
  }
  for (const name of ["layers", "width", "headSize", "ffn", "init"] as const)
    if (flags[name] !== undefined)
      throw new UsageError(`--from decides the size and the values of the model: leave ${name} away`);
  const checkpoint = await openCheckpoint(await modelSource(flags.from), { signal });
  const { name, tensors, metadata } = checkpoint;
  const state = [...tensors.keys()].find(isInitialState);
  if (state !== undefined)
    throw new InputError(
      `${name} begins texts with a state of its own (${state}), which training does not: start from the model that it was made of`,
    );
  const version = await loadVersion(detectVersion(versions, tensors, name));
  const extends7 = version.id === "rwkv7" && flags.arch === "rwkv-x";
  if (flags.arch !== undefined && flags.arch !== version.id && !extends7)
    throw new UsageError(
      `--from decides the version of the model, which is ${version.id}: leave --arch ${flags.arch} away`,
    );
  if (extends7 && flags.method !== "full")
    throw new UsageError(
      `--method ${flags.method} is for a model in a file: let the RWKV-X grow out of ${flags.from} first (--only moba.), and name that with --from`,
    );
  if (flags.blocks !== undefined && !extends7)
    throw new UsageError("--from decides the size and the values of the model: leave --blocks away");
  const architecture = version.architecture(tensors, name, extends7 ? {} : flags.config, metadata);
  const method = methodOf(flags);
  const wanted = storagesFor(architecture, method, flags.weights);
  const specs = [...weightSpecs(architecture)].map(([name, { shape }]) => ({
    name,
    shape,
    storage: wanted.get(name)!,
  }));
  const text = metadata[tokenizerKey];
  const weights = loadWeights(checkpoint, specs, { ignore: version.ignore, signal });
  return {
    ...(extends7 ? await extended(detectRwkv7(tensors, name), weights, flags) : { architecture, weights }),
    tokenizer: text === undefined ? undefined : await loadTokenizer(text),
  };
}

/** An RWKV-X that begins as the RWKV-7. */
async function extended(
  config: Rwkv7Config,
  weights: AsyncIterable<GivenWeight>,
  { blocks, config: given }: TrainFlags,
) {
  const { buildFromRwkv7, parseSettings } = await import("@rwkv-ts/rwkv-x");
  return buildFromRwkv7(config, weights, { blocks, ...parseSettings(given) });
}

export async function newArchitecture(flags: TrainFlags, vocabulary: number): Promise<Architecture> {
  const { arch = "rwkv7", layers = 4, width: channels = 128, headSize, ffn, blocks, init } = flags;
  if (init !== undefined && arch !== "rwkv-x") throw new UsageError(`--init is of rwkv-x, not of ${arch}`);
  const lazy = versions.find(({ id }) => id === arch);
  const version = lazy && (await loadVersion(lazy));
  if (!version?.create)
    throw new UsageError(`--arch ${arch} cannot be made from nothing: start from a model with --from`);
  const sizes = {
    ...(headSize !== undefined && { headSize }),
    ...(ffn !== undefined && { ffn }),
    ...(blocks !== undefined && { blocks }),
  };
  const architecture = createModel(version, { layers, channels, vocabulary, ...sizes }, flags.config);
  return init === "rwkv7" ? beginningAsRwkv7(architecture) : architecture;
}
