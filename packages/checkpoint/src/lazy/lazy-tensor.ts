// Tensors that are read when they are asked for, wherever their numbers come from: a stretch of a file, or another tensor
// reshaped, cut, transposed or computed (rearrange.ts, compute.ts). A format that stores a model under other names and layouts
// describes the official tensors with these, so that everything behind it sees an ordinary checkpoint.

import { CheckpointError } from "@rwkv-ts/core";
import type { FilePlace } from "@rwkv-ts/core/backend";
import type { Checkpoint, CheckpointFormatId, TensorInfo } from "../checkpoint.js";
import { type TensorDtype, tensorBytes } from "../dtypes.js";
import { locate } from "../formats/format.js";
import type { Source } from "../sources/source.js";

export interface LazyTensor {
  readonly dtype: TensorDtype;
  readonly shape: readonly number[];
  /** See TensorInfo. */
  readonly encoding?: string | undefined;
  readonly contents: Contents;
}

/** The bytes of a tensor. */
export interface Contents {
  /** `length` of them from `offset`, which lie within the tensor. `room`: as in Source. */
  read(offset: number, length: number, signal?: AbortSignal, room?: Uint8Array): Promise<Uint8Array>;
  /** Where they lie in a local file, if they lie there as they are. */
  place?(signal?: AbortSignal): Promise<StretchOfFile | undefined>;
}

/** Without its length, which is the tensor's. */
export type StretchOfFile = Omit<FilePlace, "bytes">;

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
  contents: storedBytes(source, position),
});

const storedBytes = (source: Source, position: number): Contents => ({
  read: (offset, length, signal, room) => source.read(position + offset, length, signal, room),
  place: async () => (source.fd === undefined ? undefined : { fd: source.fd, position }),
});

/** A tensor of an opened checkpoint. */
export function tensorOf(checkpoint: Checkpoint, { name, dtype, shape, encoding }: TensorInfo): LazyTensor {
  return {
    dtype: dtype as TensorDtype,
    shape,
    encoding,
    contents: {
      read: (offset, length, signal, room) =>
        checkpoint.read(name, { offset, length, ...(signal && { signal }), ...(room && { room }) }),
      place: async (signal) => checkpoint.placeInFile?.(name, signal),
    },
  };
}

/** All tensors of an opened checkpoint. */
export const tensorsOf = (checkpoint: Checkpoint): Map<string, LazyTensor> =>
  new Map([...checkpoint.tensors.values()].map((info) => [info.name, tensorOf(checkpoint, info)]));

interface Parts extends Pick<Checkpoint, "metadata" | "vocabulary" | "close"> {
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
export function lazyCheckpoint({ name, format, tensors, metadata, vocabulary, close }: Parts): Checkpoint {
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
        return await info.tensor.contents.read(offset, length, options.signal, options.room);
      } catch (error) {
        if (!(error instanceof CheckpointError) || error.message.startsWith(name)) throw error;
        throw new CheckpointError(`${name}: tensor ${tensorName}: ${error.message}`, { cause: error });
      }
    },
    async placeInFile(tensorName, signal) {
      const { info } = locate(name, located, tensorName, {});
      const place = await info.tensor.contents.place?.(signal);
      return place && { ...place, bytes: info.bytes };
    },
    close,
  };
}

/** A checkpoint with other tensors. Closing it closes the given one. */
export function withTensors(checkpoint: Checkpoint, tensors: ReadonlyMap<string, LazyTensor>): Checkpoint {
  const { name, format, metadata, vocabulary } = checkpoint;
  return lazyCheckpoint({
    name,
    format,
    tensors,
    metadata,
    ...(vocabulary && { vocabulary: (signal) => vocabulary.call(checkpoint, signal) }),
    close: () => checkpoint.close(),
  });
}
