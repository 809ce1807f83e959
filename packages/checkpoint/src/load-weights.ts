// Brings the weights that a model asks for out of a checkpoint: first everything is checked, then tensors come one by one,
// converted to their storage. Large tensors are read and converted in runs of rows, so little more than the tensor that is
// handed over and the next one is ever held. Who can read files gets the places of tensors that need no conversion.

import {
  CheckpointError,
  elementCount,
  type FileBytes,
  type FloatStorage,
  InputError,
  isFloatStorage,
  type Storage,
  storageBytes,
} from "@rwkv-ts/core";
import { eitherOf, throwIfAborted } from "./abort.js";
import type { Checkpoint, TensorInfo } from "./checkpoint.js";
import { isQuantisedDtype, storageDtypes, storageOfDtype } from "./dtypes.js";
import { convert } from "./storages/convert.js";
import { isFloatDtype } from "./storages/decode-floats.js";

/** A weight that a model needs. */
export interface WeightSpec {
  name: string;
  /** Compared with the file's shape after dropping dimensions of length 1. */
  shape: readonly number[];
  storage: Storage;
  /** May be absent from the file. */
  optional?: boolean;
  /** The file's f32, f16 or bf16 numbers are wanted as they are: who asks quantises them to `storage`, and refuses what is not finite. */
  unquantised?: boolean;
}

/** A weight for who can take it in other forms than as a whole. */
export interface FlexibleWeightSpec extends WeightSpec {
  /** Whether it may come in runs of rows, where it is large. */
  inRuns: boolean;
  /** Whether it may come as a place in a local file, where it lies there as it is wanted. */
  inFile: boolean;
}

export interface LoadedWeight {
  name: string;
  /** Canonical bytes of `from`, or else of `storage` (core/src/storage.ts). */
  bytes: Uint8Array;
  storage: Storage;
  /** Set where the spec asked for unquantised numbers, and the file has them. */
  from?: FloatStorage;
  /** That of the spec. */
  shape: readonly number[];
}

/** A large weight whose spec allows for runs. */
export interface WeightInRuns extends Omit<LoadedWeight, "bytes"> {
  /** Canonical bytes of runs of rows, a multiple of 64 but for the last; each is valid until the next is asked for. */
  bytes: AsyncIterable<Uint8Array>;
}

/** A weight whose spec allows for a place in a file. Its numbers have not been looked at. */
export interface WeightInFile extends Omit<LoadedWeight, "bytes"> {
  bytes: FileBytes;
}

type GivenWeight = LoadedWeight | WeightInRuns | WeightInFile;

export interface LoadProgress {
  /** Bytes of the file's tensors that have been read, and of all that will be. */
  loaded: number;
  total: number;
  /** The tensor that is being read. */
  name: string;
}

export interface LoadOptions {
  /** Tensors of the file that may be left over. */
  ignore?: (name: string) => boolean;
  onProgress?: (progress: LoadProgress) => void;
  signal?: AbortSignal;
}

const chunkBytes = 16 * 1024 * 1024;
/** Runs that are handed over are smaller, so that their memory is used again and again. */
const runBytes = 4 * 1024 * 1024;
const runRows = 64;
const readAhead = 2;
/** Several tensors are read ahead only as long as they are small. */
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

/** Sources may give a view of something larger and unaligned; what is handed over is neither. */
const own = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

type Advance = (bytes: number) => void;

interface Job {
  spec: WeightSpec & Partial<FlexibleWeightSpec>;
  info: TensorInfo;
}

/** Floats that may go to the backend as they are. */
function unquantised({ spec, info }: Job): FloatStorage | undefined {
  if (!spec.unquantised) return undefined;
  const stored = storageOfDtype(info.dtype);
  return stored && isFloatStorage(stored) ? stored : undefined;
}

/** Rows and columns of a tensor whose rows can be converted by themselves. */
function rowsOf({ spec, info }: Job): { rows: number; columns: number } | undefined {
  const columns = spec.shape.at(-1) ?? 1;
  const rows = columns === 0 ? 0 : elementCount(spec.shape) / columns;
  const sameRows = !isQuantisedDtype(info.dtype) || (info.shape.at(-1) ?? 1) === columns;
  return sameRows && rows > 0 ? { rows, columns } : undefined;
}

/** Reads and converts runs of rows, one of them ahead. */
async function* runsOf(
  checkpoint: Checkpoint,
  { spec, info }: Job,
  rowsAtOnce: number,
  advance: Advance,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const { rows, columns } = rowsOf({ spec, info })!;
  const from = unquantised({ spec, info });
  const fromRow = info.bytes / rows;
  // one that is being read, and one that is in use
  const rooms = [0, 1].map(() => new Uint8Array(Math.min(rowsAtOnce, rows) * fromRow));
  const read = (row: number) => {
    const length = Math.min(rowsAtOnce, rows - row) * fromRow;
    const room = rooms[(row / rowsAtOnce) % 2]!;
    const reading = checkpoint.read(spec.name, { signal, offset: row * fromRow, length, room });
    reading.catch(() => undefined);
    return reading;
  };
  let next = read(0);
  for (let row = 0; row < rows; row += rowsAtOnce) {
    const bytes = await next;
    if (row + rowsAtOnce < rows) next = read(row + rowsAtOnce);
    advance(bytes.length);
    yield from ? bytes : convert(bytes, info.dtype, spec.storage, [Math.min(rowsAtOnce, rows - row), columns]);
  }
}

/** Rows of a run for who takes runs; undefined where the tensor comes as a whole. */
function rowsOfRun(job: Job): number | undefined {
  const { spec, info } = job;
  if (!spec.inRuns || spec.shape.length !== 2 || info.bytes <= runBytes) return undefined;
  const size = rowsOf(job);
  return size && runRows * Math.max(1, Math.floor((runBytes / info.bytes) * (size.rows / runRows)));
}

/** Bytes of the file that are in memory while a tensor is read ahead. */
const heldBy = (job: Job): number => (rowsOfRun(job) === undefined ? job.info.bytes : runBytes);

/** Reads and converts one tensor, in runs of rows if it is large. */
async function load(checkpoint: Checkpoint, job: Job, advance: Advance, signal: AbortSignal): Promise<Uint8Array> {
  const { spec, info } = job;
  const { shape, storage } = spec;
  const from = unquantised(job);
  if (from) {
    const bytes = own(await checkpoint.read(spec.name, { signal }));
    advance(info.bytes);
    return bytes;
  }
  const size = rowsOf(job);
  const rowsAtOnce = size && Math.max(1, Math.floor(chunkBytes / Math.max(1, info.bytes / size.rows)));
  if (!size || rowsAtOnce! >= size.rows || info.dtype === storageDtypes[storage]) {
    const bytes = await checkpoint.read(spec.name, { signal });
    advance(info.bytes);
    if (size || !isQuantisedDtype(info.dtype)) return own(convert(bytes, info.dtype, storage, shape));
    return convert(convert(bytes, info.dtype, "f32", info.shape), "F32", storage, shape);
  }
  const result = new Uint8Array(storageBytes(storage, shape));
  let at = 0;
  for await (const run of runsOf(checkpoint, job, rowsAtOnce!, advance, signal)) {
    result.set(run, at);
    at += run.length;
  }
  return result;
}

/** The runs of a tensor, the first of which is being read already: `begun` settles when it is there. */
function begin(runs: AsyncGenerator<Uint8Array, void>, explain: (error: unknown) => unknown) {
  const begun = runs.next();
  begun.catch(() => undefined);
  const rest = async function* () {
    try {
      for (let step = await begun; !step.done; step = await runs.next()) yield step.value;
    } catch (error) {
      throw explain(error);
    } finally {
      await runs.return();
    }
  };
  return { begun, bytes: rest() };
}

/** Names the tensor in errors of the conversion. */
function named(checkpoint: Checkpoint, name: string, error: unknown): unknown {
  if (!(error instanceof CheckpointError) || error.message.startsWith(checkpoint.name)) return error;
  return new CheckpointError(`${checkpoint.name}: tensor ${name}: ${error.message}`, { cause: error });
}

/** Tells progress, and stops. */
class Progress {
  #loaded = 0;
  readonly #total: number;

  constructor(
    private readonly checkpoint: Checkpoint,
    jobs: readonly Job[],
    private readonly options: LoadOptions,
  ) {
    this.#total = jobs.reduce((sum, { info }) => sum + info.bytes, 0);
  }

  advance(name: string, bytes: number): void {
    this.#loaded += bytes;
    this.options.onProgress?.({ loaded: this.#loaded, total: this.#total, name });
  }
  /** @throws AbortedError */
  check(): void {
    throwIfAborted(this.options.signal, `loading ${this.checkpoint.name}`);
  }
  /** What to throw for an error of a tensor. */
  explained(name: string, error: unknown): unknown {
    this.check();
    return named(this.checkpoint, name, error);
  }
}

/** The tensor's place in a local file, where who asks may have it and nothing is to be converted. */
async function inFile(checkpoint: Checkpoint, job: Job, progress: Progress): Promise<FileBytes | undefined> {
  const { spec, info } = job;
  const asItIs = unquantised(job) !== undefined || info.dtype === storageDtypes[spec.storage];
  if (!spec.inFile || !asItIs || !rowsOf(job)) return undefined;
  const { name } = spec;
  const place = await checkpoint.placeInFile?.(name).catch((error: unknown) => {
    throw progress.explained(name, error);
  });
  if (!place) return undefined;
  return {
    length: place.bytes,
    async lend(read) {
      progress.check();
      try {
        const result = await read(place);
        progress.advance(name, place.bytes);
        return result;
      } catch (error) {
        throw progress.explained(name, error);
      }
    },
  };
}

async function* stream(
  checkpoint: Checkpoint,
  jobs: readonly Job[],
  options: LoadOptions,
): AsyncGenerator<GivenWeight> {
  const stop = new AbortController();
  const signal = options.signal ? eitherOf(options.signal, stop) : stop.signal;
  const progress = new Progress(checkpoint, jobs, options);
  const ahead: { job: Job; ready: Promise<GivenWeight["bytes"]> }[] = [];
  let started = 0;
  const start = async (job: Job): Promise<GivenWeight["bytes"]> => {
    const { name } = job.spec;
    const file = await inFile(checkpoint, job, progress);
    if (file) return file;
    const advance: Advance = (bytes) => progress.advance(name, bytes);
    const rows = rowsOfRun(job);
    if (rows === undefined) return load(checkpoint, job, advance, signal);
    const runs = runsOf(checkpoint, job, rows, advance, signal);
    const { begun, bytes } = begin(runs, (error) => progress.explained(name, error));
    await begun;
    return bytes;
  };
  const startMore = () => {
    let held = ahead.reduce((sum, { job }) => sum + heldBy(job), 0);
    for (; started < jobs.length && ahead.length < readAhead; started++) {
      const job = jobs[started]!;
      held += heldBy(job);
      if (ahead.length > 0 && held > readAheadBytes) return;
      const ready = start(job);
      ready.catch(() => undefined);
      ahead.push({ job, ready });
    }
  };
  try {
    for (startMore(); ahead.length > 0; ) {
      progress.check();
      const { job, ready } = ahead.shift()!;
      const { name, storage, shape } = job.spec;
      const from = unquantised(job);
      const bytes = await ready.catch((error: unknown) => {
        throw progress.explained(name, error);
      });
      startMore();
      yield { name, bytes, storage, shape, ...(from && { from }) } as GivenWeight;
    }
  } finally {
    stop.abort();
  }
}

/**
 * The weights of `specs`, in their order, one at a time.
 * @throws CheckpointError at once, before anything is read, naming the file and all tensors that are missing, unexpected
 * (unless `ignore` allows them) or of another shape. While iterating: CheckpointError for a damaged file, AbortedError.
 */
export function loadWeights(
  checkpoint: Checkpoint,
  specs: readonly FlexibleWeightSpec[],
  options?: LoadOptions,
): AsyncGenerator<GivenWeight>;
export function loadWeights(
  checkpoint: Checkpoint,
  specs: readonly WeightSpec[],
  options?: LoadOptions,
): AsyncGenerator<LoadedWeight>;
export function loadWeights(
  checkpoint: Checkpoint,
  specs: readonly (WeightSpec & Partial<FlexibleWeightSpec>)[],
  options: LoadOptions = {},
): AsyncGenerator<GivenWeight> {
  check(checkpoint, specs, options.ignore ?? (() => false));
  const jobs = specs.flatMap((spec) => {
    const info = checkpoint.tensors.get(spec.name);
    return info ? [{ spec, info }] : [];
  });
  return stream(checkpoint, jobs, options);
}
