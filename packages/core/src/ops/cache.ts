// A cache of keys and values in a state: rows [slots,rows,C], and the means of whole chunks of keys.
import type { Tensor } from "../graph/example.js";
import type { Value } from "../graph/graph.js";

/** Values of one layer's cache of keys and values, in every slot. */
export interface Cache {
  /** [slots,rows,C] */
  readonly k: Value;
  readonly v: Value;
  /** Means of k over whole chunks, [slots,rows/chunk,C]. */
  readonly means: Value;
}

/** Means of the chunks that lie before row `to` and end behind row `from`. */
export function writeMeans(k: Tensor, means: Tensor, slot: number, from: number, to: number, chunk: number): void {
  const [, rows, channels] = k.shape as [number, number, number];
  for (let c = Math.floor(from / chunk); (c + 1) * chunk <= to; c++)
    for (let i = 0; i < channels; i++) {
      let sum = 0;
      for (let r = c * chunk; r < (c + 1) * chunk; r++) sum += k.data[(slot * rows + r) * channels + i]!;
      means.data[(slot * means.shape[1]! + c) * channels + i] = sum / chunk;
    }
}

/** Means of whole chunks of `chunk` rows [rows,C]: what `means` holds for a cache with these rows. */
export function chunkMeans(rows: Float32Array, channels: number, chunk: number): Float32Array {
  const count = rows.length / channels;
  const means = {
    shape: [1, Math.ceil(count / chunk), channels],
    data: new Float64Array(Math.ceil(count / chunk) * channels),
  };
  writeMeans({ shape: [1, count, channels], data: Float64Array.from(rows) }, means, 0, 0, count, chunk);
  return Float32Array.from(means.data);
}
