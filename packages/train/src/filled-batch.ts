// Batches as the trainer's function wants them: RWKV-X's trainer fills every sequence up at its front to a multiple of 16.
import type { Architecture } from "@rwkv-ts/core/model";
import { padFront } from "@rwkv-ts/core/tools";
import type { Batch } from "./engine-options.js";
import { filledTime, trainedFunction } from "./training-graph.js";

/** The batch with filled-up sequences; what fills has no target. @throws InputError when the vocabulary lacks that token */
export function fillBatch(architecture: Architecture, batch: Batch, time: number): Batch {
  if (filledTime(architecture, time) === time) return batch;
  const trained = trainedFunction(architecture);
  return {
    ids: fillRows(batch.ids, time, (row) => padFront(row, trained)),
    targets: fillRows(batch.targets, time, (row) => [...gap(architecture, time, -1), ...row]),
  };
}

/** Values [B·T] of the sequences' tokens in filled-up form, with zeros in front. */
export const fillValues = (architecture: Architecture, values: Float32Array, time: number): Float32Array =>
  Float32Array.from(rowsOf(values, time).flatMap((row) => [...gap(architecture, time, 0), ...row]));

/** Values [B·T, width] of filled-up sequences without those of what fills. */
export function emptyValues(architecture: Architecture, values: Float32Array, time: number, width = 1): Float32Array {
  const filled = filledTime(architecture, time);
  if (filled === time) return values;
  const rows = rowsOf(values, filled * width);
  const result = new Float32Array(rows.length * time * width);
  rows.forEach((row, b) => {
    result.set(row.subarray((filled - time) * width), b * time * width);
  });
  return result;
}

const gap = (architecture: Architecture, time: number, value: number): number[] =>
  new Array<number>(filledTime(architecture, time) - time).fill(value);

function rowsOf<T extends Int32Array | Float32Array>(values: T, time: number): T[] {
  return Array.from({ length: values.length / time }, (_, b) => values.subarray(b * time, (b + 1) * time) as T);
}

const fillRows = (values: Int32Array, time: number, fill: (row: Int32Array) => ArrayLike<number>): Int32Array =>
  Int32Array.from(rowsOf(values, time).flatMap((row) => Array.from(fill(row))));
