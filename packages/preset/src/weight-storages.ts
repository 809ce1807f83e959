// In which storage each weight is kept in memory.
import { storageOfDtype } from "@rwkv-ts/checkpoint";
import { InputError, type Storage, storages } from "@rwkv-ts/core";
import { type Architecture, storageFor, weightSpecs } from "@rwkv-ts/core/model";

/** A storage for the matrices, or "auto": as the file has them. */
export type WeightsChoice = Storage | "auto";

export interface WeightStorage {
  readonly name: string;
  readonly shape: readonly number[];
  readonly storage: Storage;
}

/** The narrowest storage that holds a file's numbers exactly (f64 becomes f32). */
function asStored(dtype: string): Storage {
  const exact = storageOfDtype(dtype);
  return exact ?? (dtype === "F8_E4M3" || dtype === "F8_E5M2" ? "f16" : "f32");
}

/** Name, shape and storage of every weight, in the model's order. Tensors that the file lacks are listed as f32. */
export function weightStorages(
  architecture: Architecture,
  tensors: ReadonlyMap<string, { readonly dtype: string }>,
  choice: WeightsChoice = "auto",
): WeightStorage[] {
  if (choice !== "auto" && !storages.includes(choice))
    throw new InputError(`weights: ${JSON.stringify(choice)} is no storage; known are auto, ${storages.join(", ")}`);
  return [...weightSpecs(architecture)].map(([name, spec]) => {
    const stored = asStored(tensors.get(name)?.dtype ?? "F32");
    const storage = spec.role === "vector" ? "f32" : choice === "auto" ? stored : storageFor(spec, choice);
    return { name, shape: spec.shape, storage };
  });
}
