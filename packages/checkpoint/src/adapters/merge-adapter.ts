// A model with a file of adapters merged in (kinds.ts), computed in double precision while the rows of W are read, and listed as F32, so
// that whatever `loadWeights` is asked for is rounded or quantised afterwards, once.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint, TensorInfo } from "../checkpoint.js";
import { inUnits, readF32, toF32 } from "../lazy/compute.js";
import { type Contents, type LazyTensor, tensorOf, tensorsOf, withTensors } from "../lazy/lazy-tensor.js";
import { reshaped } from "../lazy/rearrange.js";
import { type AdapterOptions, type MatrixAdapter, readAdapters } from "./adapter-file.js";
import { alphaOf, type Part, type RowChange } from "./kinds.js";

/** W [out, in] with its rows changed as they are read. `load` is called when reading begins, and its result kept until W's end. */
function changed(weight: LazyTensor, load: () => Promise<RowChange>): LazyTensor {
  const [out, input] = weight.shape as [number, number];
  const numbers = toF32(weight);
  let loaded: Promise<RowChange> | undefined;
  const read: Contents["read"] = async (offset, length, signal) => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    const change = await loaded;
    const result = await inUnits(4 * input, offset, length, async (first, count) => {
      const bytes = new Uint8Array(await numbers.contents.read(4 * input * first, 4 * input * count, signal));
      const rows = new Float32Array(bytes.buffer);
      for (let r = 0; r < count; r++) {
        const row = Float64Array.from(rows.subarray(r * input, (r + 1) * input));
        change(row, first + r);
        rows.set(row, r * input);
      }
      return bytes;
    });
    if (offset + length === 4 * input * out) loaded = undefined;
    return result;
  };
  return { ...numbers, contents: { read } };
}

function adapted(
  base: Checkpoint,
  file: Checkpoint,
  { matrix, kind, parts }: MatrixAdapter,
  options: AdapterOptions,
): [name: string, tensor: LazyTensor] {
  const weight = base.tensors.get(`${matrix}.weight`) ?? base.tensors.get(matrix);
  if (weight?.shape.length !== 2)
    throw new CheckpointError(`${file.name} adapts ${matrix}, and ${base.name} holds no such matrix`);
  const shapes = Object.fromEntries([...parts].map(([part, { shape }]) => [part, shape]));
  const rank = kind.rank(shapes, weight.shape[0]!, weight.shape[1]!);
  if (rank === undefined) {
    const given = [...parts.values()].map(({ name, shape }) => `${name} [${shape}]`).join(", ");
    throw new CheckpointError(
      `${file.name}: the adapter does not fit the matrix: ${given}, ${weight.name} [${weight.shape}]`,
    );
  }
  const alpha = kind.id === "lora" || kind.id === "dora" ? alphaOf(file, options) : undefined;
  const load = async () => {
    const read = async ([part, info]: [string, TensorInfo]): Promise<[string, Part]> => [
      part,
      { shape: info.shape, data: await readF32(tensorOf(file, info), options.signal) },
    ];
    return kind.change(Object.fromEntries(await Promise.all([...parts].map(read))), rank, () => alpha! / rank);
  };
  return [weight.name, changed(tensorOf(base, weight), load)];
}

/**
 * `base` with the adapters of `file` merged in, tensor by tensor as they are read. Adapted matrices are listed as F32: choose their storage
 * by `base`. Closing the result closes neither file.
 * @throws CheckpointError for adapters that do not fit; InputError when alpha must be told
 */
export function mergeAdapter(base: Checkpoint, file: Checkpoint, options: AdapterOptions = {}): Checkpoint {
  const { adapters, replacements } = readAdapters(file);
  const tensors = tensorsOf(base);
  for (const [name, info] of replacements) tensors.set(name, replacement(base, file, name, info));
  for (const each of adapters) tensors.set(...adapted(base, file, each, options));
  return { ...withTensors(base, tensors), close: async () => undefined };
}

/** @param name the model's */
function replacement(base: Checkpoint, file: Checkpoint, name: string, info: TensorInfo): LazyTensor {
  const { shape } = info;
  const own = base.tensors.get(name);
  if (!own) throw new CheckpointError(`${file.name} holds ${info.name}, which ${base.name} does not`);
  if (own.shape.filter((d) => d !== 1).join() !== shape.filter((d) => d !== 1).join())
    throw new CheckpointError(`${file.name}: ${name} is [${shape}], in ${base.name} it is [${own.shape}]`);
  return reshaped(tensorOf(file, info), own.shape);
}
