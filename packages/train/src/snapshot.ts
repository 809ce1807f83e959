// A training run at a moment: what was trained, in files that anything can read, and what only going on needs (AdamW's two
// moments, the number of updates and windows). Reading a snapshot back gives every bit that was written.
import { elementCount } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, tunableStates, tunedStateName, weightSpecs } from "@rwkv-ts/core/model";
import { decodeStorage } from "@rwkv-ts/core/tools";
import type { FrozenWeight } from "./engine.js";
import { TrainingError } from "./errors.js";
import type { Trainable } from "./methods/prepare.js";
import { type Parameter, type ParameterPart, readPart, writePart } from "./parameters.js";

/** A float32 tensor for a .safetensors file; `data` is called when its turn comes. */
export interface SnapshotTensor {
  readonly name: string;
  readonly dtype: "F32";
  readonly shape: readonly number[];
  readonly data: () => Promise<Uint8Array>;
}

export interface SnapshotFile {
  readonly name: string;
  readonly tensors: readonly SnapshotTensor[];
  readonly metadata: Record<string, string>;
}

export interface Snapshot {
  readonly step: number;
  /** The trained weights, factors or state, under their official names. */
  readonly model: SnapshotFile;
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

const bytesOf = (data: Float32Array) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

/** What is trained, as tensors of a file. */
export function modelTensors(
  architecture: Architecture,
  backend: Backend,
  parameters: readonly Parameter[],
): SnapshotTensor[] {
  return parameters.map((p) => {
    const form = fileForm(architecture, p);
    const data = async () => {
      const values = await readPart(backend, p, "value");
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

const moments = ["firstMoment", "secondMoment"] as const satisfies readonly ParameterPart[];

/** AdamW's moments, `<parameter>.<moment>`. */
export function trainingTensors(backend: Backend, parameters: readonly Parameter[]): SnapshotTensor[] {
  return parameters.flatMap((p) =>
    moments.map((part) => ({
      name: `${p.name}.${part}`,
      dtype: "F32" as const,
      shape: p.shape,
      data: async () => bytesOf(await readPart(backend, p, part)),
    })),
  );
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
    const values = aligned(p, await saved.model(form.name));
    const [h, rows, columns] = p.shape as [number, number, number];
    writePart(backend, p, "value", form.transposed ? transposeMatrices(values, [h, columns, rows]) : values);
    for (const part of moments) writePart(backend, p, part, aligned(p, await saved.training(`${p.name}.${part}`)));
  }
}

function aligned(p: Parameter, bytes: Uint8Array): Float32Array {
  if (bytes.length !== 4 * elementCount(p.shape))
    throw new TrainingError(
      `the saved ${p.name} has ${bytes.length} bytes, [${p.shape.join(",")}] takes ${4 * elementCount(p.shape)}`,
    );
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Float32Array(own.buffer, own.byteOffset, own.length >> 2);
}
