// Tensors to write, whatever the format: what each takes is known before anything is written, its bytes come when its turn comes.

import { InputError } from "@rwkv-ts/core";
import { isShape, tensorBytes } from "../dtypes.js";

/** Bytes of a tensor, at once or in pieces, now or when its turn to be written comes. */
export type TensorData = Uint8Array | AsyncIterable<Uint8Array>;

/** A tensor to write. `data` must give exactly the bytes that dtype and shape take. */
export interface TensorEntry {
  name: string;
  /** A .safetensors dtype, or that of a quantised storage with canonical blocks as data. */
  dtype: string;
  shape: readonly number[];
  data: TensorData | (() => TensorData | Promise<TensorData>);
}

export interface PlannedTensor {
  entry: TensorEntry;
  bytes: number;
}

/**
 * What each entry takes. @param reserved names that the format needs for itself
 * @throws InputError for duplicated names, unknown dtypes, impossible shapes; `target` names the file in errors
 */
export function planEntries(
  target: string,
  entries: Iterable<TensorEntry>,
  reserved: readonly string[] = [],
): PlannedTensor[] {
  const names = new Set(reserved);
  const planned: PlannedTensor[] = [];
  for (const entry of entries) {
    if (names.has(entry.name)) throw new InputError(`${target}: tensor name ${JSON.stringify(entry.name)} is taken`);
    names.add(entry.name);
    const bytes = isShape([...entry.shape]) ? tensorBytes(entry.dtype, entry.shape) : undefined;
    if (bytes === undefined) {
      throw new InputError(`${target}: cannot store ${entry.name} as ${entry.dtype} [${entry.shape}]`);
    }
    planned.push({ entry, bytes });
  }
  return planned;
}

/** A tensor's bytes. @throws InputError when they are more or fewer than it takes */
export async function* pieces({ entry, bytes }: PlannedTensor): AsyncGenerator<Uint8Array> {
  const data = typeof entry.data === "function" ? await entry.data() : entry.data;
  let given = 0;
  for await (const piece of ArrayBuffer.isView(data) ? [data] : data) {
    given += piece.length;
    if (given > bytes) break;
    yield piece;
  }
  if (given !== bytes) {
    const sizes = `${entry.dtype} [${entry.shape}] takes ${bytes} bytes, ${given > bytes ? "more" : given} were given`;
    throw new InputError(`tensor ${JSON.stringify(entry.name)}: ${sizes}`);
  }
}
