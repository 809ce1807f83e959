// Tensors that are read when they are asked for, wherever their numbers come from: a stretch of a file, or another tensor
// reshaped, cut, transposed or computed (rearrange.ts, compute.ts). A format that stores a model under other names and layouts
// describes the official tensors with these, so that everything behind it sees an ordinary checkpoint.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint, CheckpointFormatId, TensorInfo } from "../checkpoint.js";
import { type TensorDtype, tensorBytes } from "../dtypes.js";
import { locate } from "../formats/format.js";
import type { Source } from "../sources/source.js";

export interface LazyTensor {
  readonly dtype: TensorDtype;
  readonly shape: readonly number[];
  /** See TensorInfo. */
  readonly encoding?: string | undefined;
  /** `length` of the tensor's bytes from `offset`, which lie within it. */
  read(offset: number, length: number, signal?: AbortSignal): Promise<Uint8Array>;
}

export const sizeOf = ({ dtype, shape }: Pick<LazyTensor, "dtype" | "shape">): number => tensorBytes(dtype, shape)!;

/** Bytes that lie in a source, contiguous and in row-major order. */
export const stored = (
  source: Source,
  position: number,
  dtype: TensorDtype,
  shape: readonly number[],
  encoding?: string,
): LazyTensor => ({
  dtype,
  shape,
  encoding,
  read: (offset, length, signal) => source.read(position + offset, length, signal),
});

/** A tensor of an opened checkpoint. */
export function tensorOf(checkpoint: Checkpoint, { name, dtype, shape, encoding }: TensorInfo): LazyTensor {
  return {
    dtype: dtype as TensorDtype,
    shape,
    encoding,
    read: (offset, length, signal) => checkpoint.read(name, { offset, length, ...(signal && { signal }) }),
  };
}

/** All tensors of an opened checkpoint. */
export const tensorsOf = (checkpoint: Checkpoint): Map<string, LazyTensor> =>
  new Map([...checkpoint.tensors.values()].map((info) => [info.name, tensorOf(checkpoint, info)]));

interface Contents extends Pick<Checkpoint, "metadata" | "vocabulary" | "close"> {
  name: string;
  format: CheckpointFormatId;
  tensors: ReadonlyMap<string, LazyTensor>;
}

type LocatedTensor = TensorInfo & { readonly tensor: LazyTensor };

function informationOf(name: string, tensor: LazyTensor): LocatedTensor {
  const { dtype, shape, encoding } = tensor;
  return { name, dtype, shape: [...shape], bytes: sizeOf(tensor), ...(encoding && { encoding }), tensor };
}

/** A checkpoint of lazy tensors. */
export function lazyCheckpoint({ name, format, tensors, metadata, vocabulary, close }: Contents): Checkpoint {
  const located = new Map([...tensors].map(([key, tensor]) => [key, informationOf(key, tensor)]));
  return {
    name,
    format,
    tensors: located,
    metadata,
    ...(vocabulary && { vocabulary }),
    async read(tensorName, options = {}) {
      const { info, offset, length } = locate(name, located, tensorName, options);
      if (length === 0) return new Uint8Array(0);
      try {
        return await info.tensor.read(offset, length, options.signal);
      } catch (error) {
        if (!(error instanceof CheckpointError) || error.message.startsWith(name)) throw error;
        throw new CheckpointError(`${name}: tensor ${tensorName}: ${error.message}`, { cause: error });
      }
    },
    close,
  };
}
