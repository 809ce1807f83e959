// What a version's configuration is read from: the names and shapes of a checkpoint's tensors.
import { CheckpointError } from "@rwkv-ts/core";

/** Shapes of a checkpoint's tensors by name, from which versions are told and configurations read. */
export type TensorShapes = ReadonlyMap<string, { readonly shape: readonly number[] }>;

/**
 * Shapes by name, of a checkpoint whose names are those of a version.
 * @param version names it in errors
 * @returns throws CheckpointError for a tensor that is missing
 */
export function readShapes(tensors: TensorShapes, file: string, version: string): (name: string) => readonly number[] {
  return (name) => {
    const tensor = tensors.get(name);
    if (!tensor) throw new CheckpointError(`${file} looks like ${version} but lacks ${name}`);
    return tensor.shape;
  };
}
