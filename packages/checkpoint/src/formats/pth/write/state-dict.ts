// The pickle of a state dict, {name: tensor}, as torch.save writes it with protocol 2 (torch/_utils.py, _rebuild_tensor_v2):
//   tensor = _rebuild_tensor_v2(storage, 0, shape, strides, False, OrderedDict()), the storage by its persistent id
//   ("storage", <type of storage>, key, "cpu", elements)

import { elementCount } from "@rwkv-ts/core";
import type { ElementDtype } from "../../../dtypes.js";

/** torch's names of the storages; other dtypes have none that every torch since 1.6 knows. */
export const storageNames: Readonly<Partial<Record<ElementDtype, string>>> = {
  F64: "DoubleStorage",
  F32: "FloatStorage",
  F16: "HalfStorage",
  BF16: "BFloat16Storage",
  I64: "LongStorage",
  I32: "IntStorage",
  I16: "ShortStorage",
  I8: "CharStorage",
  U8: "ByteStorage",
  BOOL: "BoolStorage",
};

export interface SavedTensor {
  readonly name: string;
  /** One of torch's storages. */
  readonly storage: string;
  readonly shape: readonly number[];
}

class Pickle {
  readonly #parts: Uint8Array[] = [];

  /** Instructions, a byte a character. */
  code(text: string): this {
    this.#parts.push(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    return this;
  }

  text(value: string): this {
    const bytes = new TextEncoder().encode(value);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length, true);
    this.code("X").#parts.push(length, bytes);
    return this;
  }

  /** A whole number from 0 on. */
  integer(value: number): this {
    const bytes = new Uint8Array(value <= 0x7fffffff ? 4 : 8);
    const view = new DataView(bytes.buffer);
    if (bytes.length === 4) view.setInt32(0, value, true);
    else view.setBigInt64(0, BigInt(value), true);
    this.code(bytes.length === 4 ? "J" : "\x8a\x08").#parts.push(bytes);
    return this;
  }

  integers(values: readonly number[]): this {
    this.code("(");
    for (const value of values) this.integer(value);
    return this.code("t");
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

/** Strides of contiguous rows, in elements. */
const stridesOf = (shape: readonly number[]): number[] =>
  shape.map((_, axis) => shape.slice(axis + 1).reduce((n, d) => n * Math.max(1, d), 1));

/** The pickle; the n-th tensor's storage has the key n. */
export function pickleStateDict(tensors: readonly SavedTensor[]): Uint8Array {
  const pickle = new Pickle().code("\x80\x02}(");
  for (const [key, { name, storage, shape }] of tensors.entries()) {
    pickle.text(name).code("ctorch._utils\n_rebuild_tensor_v2\n((");
    pickle.text("storage").code(`ctorch\n${storage}\n`).text(String(key)).text("cpu");
    pickle.integer(elementCount(shape)).code("tQ").integer(0).integers(shape).integers(stridesOf(shape));
    pickle.code("\x89ccollections\nOrderedDict\n)RtR");
  }
  return pickle.code("u.").bytes();
}
