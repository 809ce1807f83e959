// How the numbers of a state leaf lie in words of 32 bits, the smallest piece that every device addresses, and in a saved state.
//   f32, i32   a word a number
//   u8, bits   packed along the last axis, which is filled up to whole words: element e of a row in byte e of its words, or in bit
//              e % 8 of byte e / 8; i32 words in graphs. A saved state has u8 [.., n], and bits as bytes [.., n / 8]
import { elementCount } from "../storage.js";
import { type StateArray, type StateDType, type StateType, stateArrays } from "./state-type.js";

export type StateElement = StateDType | "bits";

interface Elements {
  /** Of one sequence, or of a row. */
  readonly shape: readonly number[];
  readonly element?: StateElement;
}

const perWord = { f32: 1, i32: 1, u8: 4, bits: 32 } as const;

/** Shape in words. */
export const wordShape = ({ shape, element = "f32" }: Elements): readonly number[] =>
  perWord[element] === 1 ? shape : [...shape.slice(0, -1), Math.ceil(shape.at(-1)! / perWord[element])];

/** The type of the words in a graph. */
export const wordDType = ({ element = "f32" }: Elements): "f32" | "i32" => (element === "f32" ? "f32" : "i32");

/** The type in a saved state. */
export function savedType({ shape, element = "f32" }: Elements): StateType {
  if (element === "bits") return { dtype: "u8", shape: [...shape.slice(0, -1), Math.ceil(shape.at(-1)! / 8)] };
  return { dtype: element, shape };
}

/** Bytes of the last axis, in a saved state and in words. */
function rowBytes(elements: Elements): { saved: number; words: number } {
  const saved = savedType(elements);
  return { saved: (saved.dtype === "u8" ? 1 : 4) * saved.shape.at(-1)!, words: 4 * wordShape(elements).at(-1)! };
}

const copyRows = (from: Uint8Array, width: number, to: number): Uint8Array => {
  if (width === to) return from;
  const bytes = new Uint8Array((from.length / width) * to);
  for (let row = 0; row < from.length / width; row++)
    bytes.set(from.subarray(row * width, row * width + Math.min(width, to)), row * to);
  return bytes;
};

/** The bytes of a saved leaf in words. */
export function toWords(elements: Elements, data: StateArray): Uint8Array {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (elements.shape.length === 0) return bytes;
  const { saved, words } = rowBytes(elements);
  return copyRows(bytes, saved, words);
}

/** A saved leaf from the bytes of its words. */
export function fromWords(elements: Elements, words: Uint8Array): StateArray {
  const type = savedType(elements);
  const bytes =
    elements.shape.length === 0 ? words : copyRows(words, rowBytes(elements).words, rowBytes(elements).saved);
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const size = stateArrays[type.dtype].BYTES_PER_ELEMENT;
  return new stateArrays[type.dtype](buffer as ArrayBuffer, byteOffset, length / size);
}

/** Words of a leaf of which every element is `initial`; what is packed begins at 0. */
export const initialWords = (elements: Elements, initial: number): Uint8Array => {
  const count = elementCount(wordShape(elements));
  const data = wordDType(elements) === "f32" ? new Float32Array(count) : new Int32Array(count);
  return new Uint8Array(data.fill(initial).buffer);
};
