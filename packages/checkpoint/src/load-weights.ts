// The weights that a model asks for out of a checkpoint: first everything is checked, then each is a source that is read when it is
// asked (tensor-source.ts), or they come one by one in their storage.
import {
  CheckpointError,
  InputError,
  type LoadedWeight as Loaded,
  type Storage,
  type WeightToLoad,
} from "@rwkv-ts/core";
import { eitherOf, throwIfAborted } from "./abort.js";
import type { Checkpoint, TensorInfo } from "./checkpoint.js";
import { isQuantisedDtype } from "./dtypes.js";
import { Loading, type LoadOptions } from "./loading.js";
import { isFloatDtype } from "./storages/decode-floats.js";
import { TensorSource } from "./tensor-source.js";

/** A weight that a model needs. */
export interface WeightSpec {
  name: string;
  /** Compared with the file's shape after dropping dimensions of length 1. */
  shape: readonly number[];
  storage: Storage;
  /** May be absent from the file. */
  optional?: boolean;
}

/** A weight that whoever runs the model reads by itself. */
export interface SourcedWeight extends WeightToLoad {
  /** That of the spec. */
  readonly shape: readonly number[];
}

/** A weight that was read, as canonical bytes of its storage. */
export interface LoadedWeight extends Loaded {
  /** That of the spec. */
  readonly shape: readonly number[];
}

/** Tensors that are read ahead of the one that is in use, as long as they are small. */
const readAhead = 2;
const readAheadBytes = 32 * 1024 * 1024;

const squeeze = (shape: readonly number[]): string => shape.filter((d) => d !== 1).join();

function list(count: number, what: string, names: readonly string[]): string[] {
  return count > 0 ? [`${count} ${what}: ${names.join(", ")}`] : [];
}

function misfit(spec: WeightSpec, info: TensorInfo): string | undefined {
  if (squeeze(spec.shape) !== squeeze(info.shape))
    return `${spec.name} (needed [${spec.shape}], found [${info.shape}])`;
  if (!isFloatDtype(info.dtype) && !isQuantisedDtype(info.dtype))
    return `${spec.name} (${info.dtype} is no float type)`;
  return undefined;
}

/** @throws CheckpointError with everything that is wrong. */
function check(checkpoint: Checkpoint, specs: readonly WeightSpec[], ignore: (name: string) => boolean): void {
  const known = new Set<string>();
  const missing: string[] = [];
  const misshapen: string[] = [];
  for (const spec of specs) {
    if (known.has(spec.name)) throw new InputError(`the weight ${spec.name} is asked for twice`);
    known.add(spec.name);
    const info = checkpoint.tensors.get(spec.name);
    if (!info && !spec.optional) missing.push(`${spec.name} [${spec.shape}]`);
    const wrong = info && misfit(spec, info);
    if (wrong) misshapen.push(wrong);
  }
  const unexpected = [...checkpoint.tensors.values()]
    .filter(({ name }) => !known.has(name) && !ignore(name))
    .map(({ name, shape }) => `${name} [${shape}]`);
  const problems = [
    ...list(missing.length, "missing", missing),
    ...list(misshapen.length, "of another shape or type", misshapen),
    ...list(unexpected.length, "unexpected", unexpected),
  ];
  if (problems.length > 0)
    throw new CheckpointError(`${checkpoint.name} does not fit the model. ${problems.join("; ")}`);
}

/**
 * The weights of `specs`, in their order, each to be asked for when it comes. Who gives up before the last one stops what is being read.
 * @throws CheckpointError at once, before anything is read, naming the file and all tensors that are missing, unexpected
 * (unless `ignore` allows them) or of another shape. Sources: CheckpointError for a damaged file, AbortedError.
 */
export function weightSources(
  checkpoint: Checkpoint,
  specs: readonly WeightSpec[],
  options: LoadOptions = {},
): Generator<SourcedWeight, void> {
  check(checkpoint, specs, options.ignore ?? (() => false));
  const jobs = specs.flatMap((spec) => {
    const info = checkpoint.tensors.get(spec.name);
    return info ? [{ spec, info }] : [];
  });
  return sources(checkpoint, jobs, options);
}

interface Job {
  readonly spec: WeightSpec;
  readonly info: TensorInfo;
}

function* sources(checkpoint: Checkpoint, jobs: readonly Job[], options: LoadOptions): Generator<SourcedWeight, void> {
  const stop = new AbortController();
  const signal = options.signal ? eitherOf(options.signal, stop) : stop.signal;
  const tensors = jobs.map(({ info }) => info);
  const loading = new Loading(checkpoint.name, tensors, options);
  let isDone = false;
  try {
    for (const { spec, info } of jobs) {
      const { name, storage, shape } = spec;
      yield { name, storage, shape, source: new TensorSource({ checkpoint, info, shape, loading, signal }) };
    }
    isDone = true;
  } finally {
    if (!isDone) stop.abort();
  }
}

/**
 * The weights of `specs`, in their order, read and converted one after the other, with the next ones on their way.
 * @throws as `weightSources`; while iterating: CheckpointError for a damaged file, AbortedError
 */
export function loadWeights(
  checkpoint: Checkpoint,
  specs: readonly WeightSpec[],
  options: LoadOptions = {},
): AsyncGenerator<LoadedWeight, void> {
  const stop = new AbortController();
  const signal = options.signal ? eitherOf(options.signal, stop) : stop.signal;
  const check = () => throwIfAborted(options.signal, `loading ${checkpoint.name}`);
  return readAll(weightSources(checkpoint, specs, { ...options, signal }), stop, check);
}

async function* readAll(
  sources: Generator<SourcedWeight, void>,
  stop: AbortController,
  check: () => void,
): AsyncGenerator<LoadedWeight, void> {
  const ahead: { readonly weight: SourcedWeight; readonly bytes: Promise<Uint8Array> }[] = [];
  let next = sources.next();
  const startMore = () => {
    let held = ahead.reduce((sum, { weight }) => sum + weight.source.length, 0);
    for (; !next.done && ahead.length < readAhead; next = sources.next()) {
      const { source, storage } = next.value;
      held += source.length;
      if (ahead.length > 0 && held > readAheadBytes) return;
      const bytes = source.bytes(storage);
      bytes.catch(() => undefined);
      ahead.push({ weight: next.value, bytes });
    }
  };
  try {
    for (startMore(); ahead.length > 0; ) {
      check();
      const { weight, bytes } = ahead.shift()!;
      const { name, storage, shape } = weight;
      const own = await bytes;
      startMore();
      yield { name, storage, shape, bytes: own };
    }
  } finally {
    stop.abort();
  }
}
