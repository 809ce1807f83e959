// Canonical bytes of a stored weight (storages/table.ts) to numbers and back.
import { elementCount, rowBytes, type Storage, storageBytes, traitsOf } from "./storage.js";

/** All elements, row-major: numbers of f32, in double precision for who computes with them. */
export function decodeStorage(storage: Storage, bytes: Uint8Array, shape: readonly number[]): Float64Array {
  const numbers = new Float32Array(elementCount(shape));
  const k = shape.at(-1) ?? 1;
  const stride = rowBytes(storage, k);
  const { decode } = traitsOf(storage);
  for (let row = 0; row * k < numbers.length; row++) decode(bytes, row * stride, k, numbers, row * k);
  return Float64Array.from(numbers);
}

/** Canonical bytes of numbers, row-major. @throws CheckpointError for what is not finite in a quantised storage */
export function encodeStorage(storage: Storage, numbers: ArrayLike<number>, shape: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(storageBytes(storage, shape));
  const own = numbers instanceof Float32Array ? numbers : Float32Array.from(numbers);
  const k = shape.at(-1) ?? 1;
  const stride = rowBytes(storage, k);
  const { encode } = traitsOf(storage);
  for (let row = 0; row * k < own.length; row++) encode(own, row * k, k, bytes, row * stride);
  return bytes;
}
