// What block-quantised storages share: rows made of blocks, scales in f16, and numbers that must be finite.
import { CheckpointError } from "../errors.js";
import { f16Bits, f16Values } from "./half.js";
import { besideBlocks, type StorageTraits } from "./traits.js";

/** Adding and subtracting 1.5 * 2^52 rounds a float64 to an integer (ties to even) without leaving the float registers. */
export const roundingShift = 1.5 * 2 ** 52;

/** Largest finite f16: no scale goes beyond it. */
const largestF16Bits = 0x7bff;

/** The f16 bits of a scale; finite scales stay finite. */
export const scaleBits = (scale: number): number => {
  const half = f16Bits(scale);
  return (half & 0x7fff) < 0x7c00 ? half : (half & 0x8000) | largestF16Bits;
};

export const halfAt = (bytes: Uint8Array, at: number): number => f16Values()[bytes[at]! | (bytes[at + 1]! << 8)]!;

export function writeHalf(bytes: Uint8Array, at: number, half: number): void {
  bytes[at] = half & 0xff;
  bytes[at + 1] = half >> 8;
}

/**
 * Says that numbers of a weight are not finite, where a storage has no place for such.
 * @throws CheckpointError: quantised blocks have no NaN and no infinity
 */
export function refuseNonFinite(storage: string, weight?: string): never {
  const name = weight === undefined ? "" : `${weight}: `;
  throw new CheckpointError(`${name}numbers that are not finite (NaN or infinity) cannot be stored as ${storage}`);
}

/** A block of a storage: of its numbers only the first `count` are there, the others are padding. */
interface Block {
  /** @param numbers `blockLength` of them, zeros from `count` on, all finite */
  encode(numbers: Float64Array, count: number, to: Uint8Array, at: number): void;
  decode(from: Uint8Array, at: number, count: number, to: Float32Array, start: number): void;
}

/** The row functions of a quantised storage from those of its blocks. */
export function rowsOfBlocks(name: string, blockLength: number, blockBytes: number, block: Block) {
  const numbers = new Float64Array(blockLength);
  const encode: StorageTraits["encode"] = (from, start, count, to, at) => {
    for (let column = 0; column < count; column += blockLength) {
      const here = Math.min(blockLength, count - column);
      let sum = 0; // NaN and infinity survive in it
      for (let i = 0; i < here; i++) {
        const x = from[start + column + i]!;
        numbers[i] = x;
        sum += Math.abs(x);
      }
      if (!(sum < Number.POSITIVE_INFINITY)) refuseNonFinite(name);
      numbers.fill(0, here);
      block.encode(numbers, here, to, at);
      at += blockBytes;
    }
  };
  const decode: StorageTraits["decode"] = (from, at, count, to, start) => {
    for (let column = 0; column < count; column += blockLength) {
      block.decode(from, at, Math.min(blockLength, count - column), to, start + column);
      at += blockBytes;
    }
  };
  return { isQuantised: true, blockLength, blockBytes, beside: besideBlocks, encode, decode } as const;
}
