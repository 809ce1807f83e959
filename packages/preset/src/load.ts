// From a file to a model that writes text: open, recognise the version, choose storages, tokenizer and backend, load.
import {
  type CacheOptions,
  type Checkpoint,
  isInitialState,
  isUrlObject,
  type SourceInput,
  type TensorInfo,
  weightSources,
} from "@rwkv-ts/checkpoint";
import {
  AbortedError,
  asyncDispose,
  BackendError,
  CheckpointError,
  checkOptions,
  elementCount,
  Model,
  RwkvError,
} from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import { statesOf, tunedStates, withFile, withLora } from "./adapters.js";
import { openBackend } from "./backend.js";
import { estimateMemory } from "./estimate.js";
import { fetchedIfMissing, isOffline, refuseAddresses } from "./fetch-vocabulary.js";
import { type HostTables, hostTables } from "./host-tables.js";
import type { ModelInfo } from "./info.js";
import { LanguageModel } from "./language-model.js";
import { loadChecks } from "./option-checks.js";
import type { DescribeOptions, LoadOptions } from "./options.js";
import { type Requests, requestsOf } from "./requests.js";
import { findTokenizer, type TokenizerChoice } from "./tokenizer.js";
import { type AnyVersion, detectVersion, loadVersion, type Version } from "./version.js";
import { type WeightStorage, weightStorages } from "./weight-storages.js";

/** A path, a URL (in pages also a relative one), a Blob or File, or bytes (an ArrayBuffer or a view of one). */
export type ModelSource = SourceInput;

interface Opened {
  readonly checkpoint: Checkpoint;
  readonly version: Version;
  readonly architecture: Architecture;
  readonly weights: readonly WeightStorage[];
  readonly tokenizer: TokenizerChoice;
  readonly info: ModelInfo;
}

/**
 * Loads a model of one of `versions` from a path, a file: or http(s): URL, a Blob or bytes.
 * @throws CheckpointError, ConfigError, TokenizerError, BackendError, InputError, AbortedError
 */
export async function loadModel(
  versions: AnyVersion | readonly AnyVersion[],
  source: ModelSource,
  options: LoadOptions = {},
): Promise<LanguageModel> {
  checkOptions("loading a model", options, loadChecks);
  return withCheckpoint(versions, source, options, async (opened) => {
    const { backend, owned, reason } = await openBackend(options.backend, {
      devices: options.devices,
      threads: options.threads,
      engine: options.engine,
      weightBytes: opened.info.memory.weights,
      neededBytes: opened.info.memory.total,
      onPrepare: options.onPrepare,
      beforeDriver: options.beforeDriver,
    });
    let tables: HostTables | undefined;
    try {
      const requests = requestsOf(source, options);
      tables = await hostTables(
        {
          ...opened,
          room: backend.limits.memoryBytes,
          source,
          requests,
          isMerged: options.lora !== undefined,
          signal: options.signal,
        },
        options.tables,
      );
      const { architecture, weights: onDevice } = tables ?? opened;
      const memory =
        tables && tables.place !== "device" ? estimateMemory(architecture, onDevice, options) : opened.info.memory;
      checkRoom({ ...opened.info, memory }, backend);
      const weights = weightSources(opened.checkpoint, onDevice, {
        ignore: ignoredBy(opened.version, new Set(opened.weights.map(({ name }) => name))),
        ...(options.onProgress && { onProgress: options.onProgress }),
        ...(options.signal && { signal: options.signal }),
      });
      const { signal } = options;
      const initialState = await initialStates(opened, options, requests);
      const model = await Model.create(architecture, backend, weights, {
        storages: new Map(onDevice.map(({ name, storage }) => [name, storage])),
        ...(options.tokensPerStep !== undefined && { tokensPerStep: options.tokensPerStep }),
        ...(options.sessions !== undefined && { slots: options.sessions }),
        ...(initialState && { initialState }),
      });
      if (backend.compilesSlowly) await prepared(model, signal);
      const { engine } = backend.limits;
      const chosen = { backend: backend.name, backendReason: reason, ...(engine !== undefined && { engine }) };
      const info = { ...opened.info, memory, ...chosen, ...(tables && { tables: tables.place }) };
      return new LanguageModel(model, opened.tokenizer, info, {
        ownsBackend: owned,
        tokensPerStep: options.tokensPerStep,
        ...(tables && { tables }),
      });
    } catch (error) {
      await tables?.close();
      if (owned) await backend[asyncDispose]();
      throw namingFile(opened.checkpoint.name, error);
    }
  });
}

/** A tuned state inside the model's file is no weight; `known` are those that go elsewhere, or are checked all the same. */
const ignoredBy =
  (version: Version, known: ReadonlySet<string> = new Set()) =>
  (name: string): boolean =>
    isInitialState(name) || version.ignore(name) || known.has(name);

/** Those of the options, or else those that the model's file holds. */
async function initialStates(
  { checkpoint, architecture }: Opened,
  { initialState, signal }: LoadOptions,
  requests: Requests,
): Promise<Map<string, Float32Array> | undefined> {
  if (initialState !== undefined) return tunedStates(initialState, architecture, signal, requests);
  return [...checkpoint.tensors.keys()].some(isInitialState) ? statesOf(checkpoint, architecture, signal) : undefined;
}

/** Backends that find a weight's numbers unfit know its name, and not the file's. */
function namingFile(file: string, error: unknown): unknown {
  if (!RwkvError.is(error) || error.code !== "checkpoint" || error.message.startsWith(file)) return error;
  return new CheckpointError(`${file}: tensor ${error.message}`, { cause: error });
}

/** @throws AbortedError; whatever fails, the model is disposed of */
async function prepared(model: Model, signal: AbortSignal | undefined): Promise<void> {
  try {
    await model.prepare();
    if (signal?.aborted) throw new AbortedError("loading was aborted", { cause: signal.reason });
  } catch (error) {
    await model[asyncDispose]();
    throw error;
  }
}

/** Tells at once what would fail after minutes of loading. */
function checkRoom({ file, memory }: ModelInfo, { name, limits }: Backend): void {
  const temporariesFit = memory.weights + memory.state < limits.memoryBytes / 2; // they are less than the weights, but for toys
  if (temporariesFit || memory.total <= limits.memoryBytes) return;
  const size = (bytes: number) => `${(bytes / 1e9).toPrecision(3)} GB`;
  throw new BackendError(
    `${file} needs about ${size(memory.total)}, and the ${name} backend has room for ${size(limits.memoryBytes)}: ` +
      "choose smaller weights, such as int8 or int4",
  );
}

/** What a file holds and needs, without reading its weights. @throws as `loadModel` */
export async function describeModel(
  versions: AnyVersion | readonly AnyVersion[],
  source: ModelSource,
  options: DescribeOptions = {},
): Promise<ModelInfo> {
  checkOptions("describing a model", options as LoadOptions, loadChecks); // those of running it are taken, and play no part
  return withCheckpoint(versions, source, options, async ({ checkpoint, version, weights, info }) => {
    // checks names and shapes
    weightSources(checkpoint, weights, { ignore: ignoredBy(version) });
    return info;
  });
}

async function withCheckpoint<T>(
  versions: AnyVersion | readonly AnyVersion[],
  source: ModelSource,
  options: DescribeOptions,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const list = "id" in versions ? [versions] : versions;
  if (isOffline(options)) refuseAddresses({ "the model": source, ...addressed(options) });
  const requests = requestsOf(source, options);
  const refusals: string[] = [];
  const open = (base: Checkpoint) =>
    withLora(base, options, requests, async (checkpoint) =>
      use(withRefusal(await recognise(list, source, base, checkpoint, options), refusals)),
    );
  return withFile(source, requests, open, options.cache && noting(options.cache, refusals));
}

/** The same with the reasons noted for which files are not kept. */
const noting = (cache: true | CacheOptions, refusals: string[]): CacheOptions => ({
  ...(cache !== true && cache),
  onRefusal: (reason) => {
    refusals.push(reason);
    if (cache !== true) cache.onRefusal?.(reason);
  },
});

const withRefusal = (opened: Opened, [notKept]: readonly string[]): Opened =>
  notKept === undefined ? opened : { ...opened, info: { ...opened.info, notKept } };

/** Files that the options name. */
const addressed = ({ tokenizer, lora, initialState }: LoadOptions) => ({
  "the tokenizer": tokenizer,
  "the LoRA file": lora,
  "the initial state": initialState,
});

/** @param base the file itself, whose number types decide the storages; `checkpoint` what is loaded from it */
async function recognise(
  versions: readonly AnyVersion[],
  source: ModelSource,
  base: Checkpoint,
  checkpoint: Checkpoint,
  options: DescribeOptions,
): Promise<Opened> {
  const { config, tokenizer: option, weights: choice, tokensPerStep, sessions } = options;
  const { name, tensors, metadata } = base;
  const version = await loadVersion(detectVersion(versions, tensors, name));
  const architecture = version.architecture(tensors, name, config, metadata);
  const weights = weightStorages(architecture, tensors, choice);
  const { vocabularySize } = architecture;
  const tokenizer = await fetchedIfMissing(
    await findTokenizer(placeOf(source, name), base, vocabularySize, option, requestsOf(source, options)),
    vocabularySize,
    options,
  );
  const memory = estimateMemory(architecture, weights, { tokensPerStep, sessions });
  const info = describe(base, version, architecture, weights, tokenizer, memory);
  return { checkpoint, version, architecture, weights, tokenizer, info };
}

/** Where files lie beside: the file itself, where the source is its folder. */
function placeOf(source: ModelSource, name: string): ModelSource {
  const isPlace = typeof source === "string" || isUrlObject(source);
  return isPlace && name.startsWith(String(source)) ? name : source;
}

function describe(
  checkpoint: Checkpoint,
  version: Version,
  architecture: Architecture,
  weights: readonly WeightStorage[],
  choice: TokenizerChoice,
  memory: ModelInfo["memory"],
): ModelInfo {
  const sizes = weights.map(({ name, shape, storage }) => ({ name, storage, count: elementCount(shape) }));
  const { tokenizer } = choice;
  return {
    file: checkpoint.name,
    format: checkpoint.format,
    architecture: architecture.id,
    title: version.title,
    config: architecture.config,
    layers: architecture.layers.length,
    channels: architecture.channels,
    vocabularySize: architecture.vocabularySize,
    parameters: sizes.reduce((sum, { count }) => sum + count, 0),
    stored: tally(sizes.map(({ name, count }) => [storedAs(checkpoint.tensors.get(name)), count])),
    storages: tally(sizes.map(({ storage, count }) => [storage, count])),
    tokenizer: tokenizer
      ? {
          kind: tokenizer.name,
          vocabularySize: tokenizer.vocabularySize,
          origin: choice.origin,
          ...(choice.warning !== undefined && { warning: choice.warning }),
        }
      : { kind: "none", missing: choice.missing },
    memory,
  };
}

const storedAs = (tensor: TensorInfo | undefined): string => tensor?.encoding ?? tensor?.dtype ?? "missing";

function tally<Key extends string>(entries: readonly (readonly [key: Key, count: number])[]): Record<Key, number> {
  const sums = new Map<Key, number>();
  for (const [key, count] of entries) sums.set(key, (sums.get(key) ?? 0) + count);
  return Object.fromEntries(sums) as Record<Key, number>;
}
