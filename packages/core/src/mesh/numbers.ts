// The numbers of what devices exchange, from bytes and back: integers as they are, floats as f32, narrower ones rounded to the nearest.
import { decodeStorage } from "../decode.js";
import { BackendError } from "../errors.js";
import type { OperandStorage } from "../graph/example.js";
import { elementCount } from "../storage.js";

export function numbersOf(storage: OperandStorage, bytes: Uint8Array, shape: readonly number[]) {
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (storage === "i32") return new Int32Array(own.buffer, own.byteOffset, own.length >> 2);
  if (storage === "f32") return new Float32Array(own.buffer, own.byteOffset, own.length >> 2);
  return Float32Array.from(decodeStorage(storage, bytes, shape));
}

export const zeroNumbers = (storage: OperandStorage, shape: readonly number[]): Int32Array | Float32Array =>
  storage === "i32" ? new Int32Array(elementCount(shape)) : new Float32Array(elementCount(shape));

/** @throws BackendError for storages that only weights have */
export function bytesOfNumbers(storage: OperandStorage, numbers: Int32Array | Float32Array): Uint8Array {
  if (storage === "i32" || storage === "f32")
    return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  const toBits = storage === "bf16" ? bfloatBits : storage === "f16" ? halfBits : undefined;
  if (!toBits) throw new BackendError(`mesh backend: devices cannot exchange values of ${storage}`);
  return new Uint8Array(Uint16Array.from(numbers, toBits).buffer);
}

const word = new Uint32Array(1);
const float = new Float32Array(word.buffer);

function bfloatBits(x: number): number {
  float[0] = x;
  const bits = word[0]!;
  return Number.isNaN(x) ? 0x7fc0 : (bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16;
}

function halfBits(x: number): number {
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const size = Math.abs(x);
  if (Number.isNaN(x)) return 0x7e00;
  if (size >= 65520) return sign | 0x7c00;
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const steps = size / 2 ** (exponent - 10); // of the last bit; 1024 and more for normal numbers
  const nearest = Math.round(steps);
  const rounded = steps % 1 === 0.5 && nearest % 2 === 1 ? nearest - 1 : nearest;
  return sign | (((exponent + 14) << 10) + rounded);
}
