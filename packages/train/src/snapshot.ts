// A training run at a moment: what was trained, in files that anything can read, and what only going on needs (the optimiser's
// moments, the number of updates and windows; the weights themselves where the model file holds their average). Reading a snapshot back gives every bit that was written.
import { elementCount } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, tunableStates, tunedStateName, weightSpecs } from "@rwkv-ts/core/model";
import { decodeStorage } from "@rwkv-ts/core/tools";
import type { FrozenWeight } from "./engine-options.js";
import { TrainingError } from "./errors.js";
import type { Trainable } from "./methods/prepare.js";
import { memoryOf, type Parameter, type ParameterPart, readPart, writePart } from "./parameters.js";

/** A float32 tensor for a .safetensors file; `data` is called when its turn comes. */
export interface SnapshotTensor {
  readonly name: string;
  readonly dtype: "F32";
  readonly shape: readonly number[];
  readonly data: () => Promise<Uint8Array>;
}

/** A file of a snapshot. */
export interface SnapshotFile {
  readonly name: string;
  readonly tensors: readonly SnapshotTensor[];
  readonly metadata: Record<string, string>;
}

/** A training run at a moment: what was trained, and what going on needs besides. */
export interface Snapshot {
  /** Updates made. */
  readonly step: number;
  /** The trained weights, factors or state, under their official names. */
  readonly model: SnapshotFile;
  /** The optimiser's moments and what else going on exactly needs. */
  readonly training: SnapshotFile;
}

/** A snapshot on its way back. */
export interface SavedSnapshot {
  readonly step: number;
  /** Metadata of the training state. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Bytes of a tensor of either file. @throws when it is not there */
  model(name: string): Promise<Uint8Array>;
  training(name: string): Promise<Uint8Array>;
  close?(): Promise<void>;
}

/** Where snapshots are kept. `save` must be atomic: after a failure `load` still finds the one before. */
export interface SnapshotStore {
  load(): Promise<SavedSnapshot | undefined>;
  save(snapshot: Snapshot): Promise<void>;
  /** Keeps other runs away until it is released. @throws TrainingError where another run has the store */
  lock?(): Promise<{ release(): Promise<void> }>;
}

/**
 * How a parameter is written. Weights take the shapes of official files; a tuned state stands in official state-tuning files as
 * [head, value, key], which some versions run transposed.
 */
interface FileForm {
  readonly name: string;
  readonly shape: readonly number[];
  readonly transposed: boolean;
}

function fileForm(architecture: Architecture, { name, shape }: Pick<Parameter, "name" | "shape">): FileForm {
  const layer = tunableStates(architecture).findIndex(([state]) => state === name);
  const inStateFiles = layer >= 0 ? tunableStates(architecture)[layer]![1].inStateFiles : undefined;
  if (inStateFiles === "same" || inStateFiles === "transposed") {
    const [h, rows, columns] = shape as [number, number, number];
    const transposed = inStateFiles === "transposed";
    return { name: tunedStateName(layer), shape: transposed ? [h, columns, rows] : shape, transposed };
  }
  return { name, shape: weightSpecs(architecture).get(name)?.fileShape ?? shape, transposed: false };
}

/** [n, rows, columns] → [n, columns, rows] */
export function transposeMatrices(data: Float32Array, [n, rows, columns]: readonly [number, number, number]) {
  const out = new Float32Array(data.length);
  for (let i = 0; i < n; i++)
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) out[(i * columns + c) * rows + r] = data[(i * rows + r) * columns + c]!;
  return out;
}

/** The same memory as bytes. */
export const bytesOf = (data: Float32Array) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

/** What is trained, or its average where one is kept, as tensors of a file. */
export function modelTensors(
  architecture: Architecture,
  backend: Backend,
  parameters: readonly Parameter[],
): SnapshotTensor[] {
  return parameters.map((p) => {
    const form = fileForm(architecture, p);
    const data = async () => {
      const values = await readPart(backend, p, p.moments.has("average") ? "average" : "value");
      return bytesOf(form.transposed ? transposeMatrices(values, p.shape as [number, number, number]) : values);
    };
    return { name: form.name, dtype: "F32" as const, shape: form.shape, data };
  });
}

/** What a method brings along, does not train, and wants in its file. */
export const savedTensors = (saved: Trainable["saved"]): SnapshotTensor[] =>
  [...saved].map(([name, { shape, data }]) => ({ name, dtype: "F32", shape, data: async () => bytesOf(data) }));

/** Weights that a run uses but does not train, in float32, so that its model file is complete. */
export function frozenTensors(
  architecture: Architecture,
  backend: Backend,
  frozen: ReadonlyMap<string, FrozenWeight>,
): SnapshotTensor[] {
  const specs = weightSpecs(architecture);
  return [...frozen].map(([name, { memory, storage }]) => {
    const { shape, fileShape } = specs.get(name)!;
    const data = async () => bytesOf(Float32Array.from(decodeStorage(storage, await backend.read(memory), shape)));
    return { name, dtype: "F32" as const, shape: fileShape, data };
  });
}

/** What of a parameter stands in the training file: moments, and beside an average the value that is trained. */
const keptParts = ({ moments }: Parameter): ParameterPart[] =>
  [...moments.keys()].map((name) => (name === "average" ? "value" : name));

/** What the training file keeps, under the names `<parameter>.<part>`. */
export function trainingTensors(backend: Backend, parameters: readonly Parameter[]): SnapshotTensor[] {
  return parameters.flatMap((p) =>
    keptParts(p).map((part) => ({
      name: `${p.name}.${part}`,
      dtype: "F32" as const,
      shape: part === "value" ? p.shape : momentShape(p, part),
      data: async () => bytesOf(await readPart(backend, p, part)),
    })),
  );
}

/** A moment has the parameter's shape, or one number for each of its rows. */
function momentShape(p: Parameter, part: ParameterPart): readonly number[] {
  return 4 * elementCount(p.shape) === p.moments.get(part)!.bytes ? p.shape : [...p.shape.slice(0, -1), 1];
}

/** Writes a saved snapshot over the parameters. */
export async function restore(
  architecture: Architecture,
  backend: Backend,
  parameters: readonly Parameter[],
  saved: SavedSnapshot,
): Promise<void> {
  for (const p of parameters) {
    const form = fileForm(architecture, p);
    const values = aligned(p.name, p.value.bytes, await saved.model(form.name));
    const [h, rows, columns] = p.shape as [number, number, number];
    const inFile = p.moments.has("average") ? "average" : "value";
    writePart(backend, p, inFile, form.transposed ? transposeMatrices(values, [h, columns, rows]) : values);
    for (const part of keptParts(p)) {
      const name = `${p.name}.${part}`;
      writePart(backend, p, part, aligned(name, memoryOf(p, part).bytes, await saved.training(name)));
    }
  }
}

function aligned(name: string, due: number, bytes: Uint8Array): Float32Array {
  if (bytes.length !== due) throw new TrainingError(`the saved ${name} has ${bytes.length} bytes, it takes ${due}`);
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Float32Array(own.buffer, own.byteOffset, own.length >> 2);
}
