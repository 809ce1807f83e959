// One map of tensors out of another: each tensor of a file gives none, one or several tensors under names of their own.

import { CheckpointError } from "@rwkv-ts/core";
import type { LazyTensor } from "./lazy-tensor.js";

export type Derived = [name: string, tensor: LazyTensor];

/** @throws CheckpointError, naming file and tensor, where `derive` fails or two tensors get one name */
export function deriveTensors(
  file: string,
  tensors: ReadonlyMap<string, LazyTensor>,
  derive: (name: string, tensor: LazyTensor) => Derived[],
): Map<string, LazyTensor> {
  const result = new Map<string, LazyTensor>();
  for (const [name, tensor] of tensors) {
    for (const [own, derived] of attempt(file, name, () => derive(name, tensor))) {
      if (result.has(own)) throw new CheckpointError(`${file} holds ${own} twice`);
      result.set(own, derived);
    }
  }
  return result;
}

function attempt<T>(file: string, name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    throw new CheckpointError(`${file}: tensor ${JSON.stringify(name)}: ${error.message}`, { cause: error });
  }
}
