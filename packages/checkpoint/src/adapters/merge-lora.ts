// A model with a LoRA file merged in: W + (α/r) B A, computed in double precision while the rows of W are read, and listed as F32, so
// that whatever `loadWeights` is asked for is rounded or quantised afterwards, once.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint, TensorInfo } from "../checkpoint.js";
import { inUnits, toF32 } from "../lazy/compute.js";
import { type Contents, type LazyTensor, tensorOf, tensorsOf, withTensors } from "../lazy/lazy-tensor.js";
import { reshaped } from "../lazy/rearrange.js";
import { type LoraFactors, type LoraOptions, readLora } from "./lora.js";

/** Adds scale (A B)ᵀ to rows [first, first + count) of W [out, in]; a [in, r], b [r, out]. */
function addRows(rows: Float32Array, { a, b, first, count, input, out, rank, scale }: RowsToAdd): void {
  const column = new Float64Array(rank);
  for (let row = 0; row < count; row++) {
    for (let k = 0; k < rank; k++) column[k] = scale * b[k * out + first + row]!;
    for (let i = 0; i < input; i++) {
      let sum = rows[row * input + i]!;
      for (let k = 0; k < rank; k++) sum += column[k]! * a[i * rank + k]!;
      rows[row * input + i] = sum;
    }
  }
}

interface RowsToAdd {
  a: Float32Array;
  b: Float32Array;
  first: number;
  count: number;
  input: number;
  out: number;
  rank: number;
  scale: number;
}

function adapted(weight: LazyTensor, factors: LoraFactors): LazyTensor {
  const [out, input] = weight.shape as [number, number];
  const numbers = toF32(weight);
  let loaded: Promise<[a: Float32Array, b: Float32Array]> | undefined;
  const read: Contents["read"] = async (offset, length, signal) => {
    // The factors are kept while the matrix is read in runs of rows.
    loaded ??= Promise.all([factors.a(), factors.b()]).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    const [a, b] = await loaded;
    const result = await inUnits(4 * input, offset, length, async (first, count) => {
      const bytes = new Uint8Array(await numbers.contents.read(4 * input * first, 4 * input * count, signal));
      const { rank, scale } = factors;
      addRows(new Float32Array(bytes.buffer), { a, b, first, count, input, out, rank, scale });
      return bytes;
    });
    if (offset + length === 4 * input * out) loaded = undefined;
    return result;
  };
  return { ...numbers, contents: { read } };
}

/**
 * `base` with the LoRA file `lora` merged in, tensor by tensor as it is read. Adapted matrices are listed as F32: choose their storage by
 * `base`. Closing the result closes neither file.
 * @throws CheckpointError for factors that do not fit; InputError when alpha or the layout must be told
 */
export function mergeLora(base: Checkpoint, lora: Checkpoint, options: LoraOptions = {}): Checkpoint {
  const { factors, replacements } = readLora(base, lora, options);
  const tensors = tensorsOf(base);
  for (const info of replacements) tensors.set(info.name, replacement(base.tensors.get(info.name)!, lora, info));
  for (const each of factors) {
    const weight = tensors.get(each.weight);
    if (!weight) throw new CheckpointError(`${base.name} holds no ${each.weight}`);
    tensors.set(each.weight, adapted(weight, each));
  }
  return { ...withTensors(base, tensors), close: async () => undefined };
}

const replacement = (own: TensorInfo, lora: Checkpoint, info: TensorInfo): LazyTensor =>
  reshaped(tensorOf(lora, info), own.shape);
