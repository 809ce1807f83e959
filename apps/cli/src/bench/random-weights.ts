// Deterministic random weights of official sizes, made in memory: speed does not depend on what the numbers are, as long as
// they are ordinary. Rows repeat, because drawing billions of numbers would take longer than the measurement.
import { convert } from "@rwkv-ts/checkpoint";
import { type LoadedWeight, type Storage, storageBytes } from "@rwkv-ts/core";
import {
  type Architecture,
  type RandomSource,
  randomSource,
  storageFor,
  type WeightSpec,
  weightSpecs,
} from "@rwkv-ts/core/model";

const distinctRows = 61;

export function* randomWeights(architecture: Architecture, matrices: Storage, seed = 1): Generator<LoadedWeight> {
  const random = randomSource(seed);
  for (const [name, spec] of weightSpecs(architecture)) {
    const storage = storageFor(spec, matrices);
    const bytes = spec.role === "vector" ? vector(spec, random) : matrix(spec, storage, random);
    yield { name, storage, bytes };
  }
}

function vector(spec: WeightSpec, random: RandomSource): Uint8Array {
  const { buffer, byteOffset, byteLength } = spec.init(spec.shape, random);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Uniform numbers of a size that keeps activations near 1. */
function matrix({ shape }: WeightSpec, storage: Storage, random: RandomSource): Uint8Array {
  const [rows, columns] = shape as [number, number];
  const drawn = Math.min(rows, distinctRows);
  const scale = 1.7 / Math.sqrt(columns);
  const numbers = Float32Array.from({ length: drawn * columns }, () => (2 * random.uniform() - 1) * scale);
  const tile = convert(new Uint8Array(numbers.buffer), "F32", storage, [drawn, columns]);
  const bytes = new Uint8Array(storageBytes(storage, shape));
  for (let at = 0; at < bytes.length; at += tile.length) bytes.set(tile.subarray(0, bytes.length - at), at);
  return bytes;
}
