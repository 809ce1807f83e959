// The tensors of a file to write: each as it is, or in another storage.
import {
  type Checkpoint,
  isInitialState,
  loadWeights,
  quantisedDtypes,
  storageDtypes,
  storageOfDtype,
  type TensorEntry,
  type TensorInfo,
  weightSources,
} from "@rwkv-ts/checkpoint";
import { isQuantised, type Storage } from "@rwkv-ts/core";
import { storageFor, type WeightSpec } from "@rwkv-ts/core/model";
import { UsageError } from "../../terminal/report-error.js";

/** In which storage a tensor is written; undefined: as it is. */
export type StorageOf = (tensor: TensorInfo) => Storage | undefined;

const floats = /^(F64|F32|F16|BF16)$/;
export const isFloat = ({ dtype }: TensorInfo): boolean => floats.test(dtype) || dtype in quantisedDtypes;

export function entriesOf(checkpoint: Checkpoint, storageOf: StorageOf, signal: AbortSignal): TensorEntry[] {
  return [...checkpoint.tensors.values()].map((tensor): TensorEntry => {
    const { name, shape, dtype } = tensor;
    const storage = storageOf(tensor);
    if (storage === undefined || storageDtypes[storage] === dtype)
      return { name, shape, dtype, data: () => checkpoint.read(name, { signal }) };
    return { name, shape, dtype: storageDtypes[storage], data: () => converted(checkpoint, tensor, storage, signal) };
  });
}

/** All numbers in one storage, and what is no number as it is. */
export const uniform =
  (storage: Storage | undefined): StorageOf =>
  (tensor) =>
    isFloat(tensor) ? storage : undefined;

/**
 * The weights of a model in the storage of `weights`, or as `base` has them: a tensor that was widened for an adapter goes back to
 * what it was.
 */
export const ofModel =
  (base: Checkpoint, specs: ReadonlyMap<string, WeightSpec>, weights: Storage | undefined): StorageOf =>
  ({ name }) => {
    const spec = specs.get(name);
    if (!spec) return undefined;
    return weights === undefined ? storageOfDtype(base.tensors.get(name)?.dtype ?? "") : storageFor(spec, weights);
  };

/** Files that know no quantised blocks get f32 instead. */
export const unquantised =
  (storageOf: StorageOf): StorageOf =>
  (tensor) => {
    const storage = storageOf(tensor) ?? storageOfDtype(tensor.dtype);
    return storage && isQuantised(storage) ? "f32" : storage;
  };

/** Everything that is missing or does not fit, before anything is written. */
export function checkAll(
  checkpoint: Checkpoint,
  specs: ReadonlyMap<string, WeightSpec>,
  ignore: (name: string) => boolean,
): void {
  const wanted = [...specs].map(([name, { shape }]) => ({ name, shape, storage: "f32" as const }));
  weightSources(checkpoint, wanted, { ignore: (name) => isInitialState(name) || ignore(name) });
}

async function converted(
  checkpoint: Checkpoint,
  { name, shape }: TensorInfo,
  storage: Storage,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const spec = { name, shape, storage };
  for await (const { bytes } of loadWeights(checkpoint, [spec], { ignore: () => true, signal })) return bytes;
  throw new UsageError(`${checkpoint.name} lost ${name} while it was read`);
}
