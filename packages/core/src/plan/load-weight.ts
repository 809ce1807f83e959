// A weight out of its source, for backends that ask for it in forms of their own, and for those that take whole ones.
import type { Backend, Memory } from "./backend.js";
import type { Weight, WeightSource } from "./weights.js";

/** Memory of a weight out of its source, in whatever layout the backend's kernels like best. */
export async function loadWeight(backend: Backend, weight: Weight, source: WeightSource): Promise<Memory> {
  if (backend.load) return backend.load(weight, source);
  return backend.upload({ ...weight, bytes: await source.bytes(weight.storage) });
}
