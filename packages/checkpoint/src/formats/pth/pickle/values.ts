// What a pickle may hold here: plain data, references to tensors and their storages, and objects that stand for values nobody needs.

import type { ElementDtype } from "../../../dtypes.js";

export type PyKey = string | number | bigint | null;

export class PyTuple {
  constructor(readonly items: readonly PyValue[]) {}
}

export class PySet {
  readonly items = new Map<PyKey, PyValue>();
}

/** dict and OrderedDict; keys are compared by `keyOf`. */
export class PyDict {
  readonly items = new Map<PyKey, [key: PyValue, value: PyValue]>();
  get(key: string): PyValue | undefined {
    return this.items.get(key)?.[1];
  }
}

/** A storage: a file of numbers inside the archive. */
export class StorageRef {
  constructor(
    readonly key: string,
    /** undefined: bytes whose meaning the tensor tells. */
    readonly dtype: ElementDtype | undefined,
    /** Elements of `dtype`, or bytes. */
    readonly length: number,
  ) {}
}

/** A strided view of a storage. */
export class TensorRef {
  constructor(
    readonly storage: StorageRef,
    readonly dtype: ElementDtype,
    /** In elements, as are the strides. */
    readonly offset: number,
    readonly shape: number[],
    readonly strides: number[],
  ) {}
}

let objects = 0;

/** The place of a value that is left out: nothing of what it would hold is kept. */
export class PyObject {
  /** Tells objects apart where they are keys. */
  readonly id = objects++;
  constructor(readonly className: string) {}
}

/** An importable name from the allow-list. */
export class GlobalRef {
  constructor(
    readonly name: string,
    readonly meaning: GlobalMeaning,
  ) {}
}

export type GlobalMeaning =
  | { kind: "storage"; dtype: ElementDtype | undefined }
  | { kind: "dtype"; dtype: ElementDtype }
  | { kind: "opaque" }
  | { kind: "function"; call: (args: readonly PyValue[]) => PyValue };

export type PyValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PyValue[]
  | PyTuple
  | PySet
  | PyDict
  | PyObject
  | StorageRef
  | TensorRef
  | GlobalRef;

const longestKeyPart = 256;

/** The text that stands for a tuple or bytes as a key. */
function compoundKey(value: PyTuple | Uint8Array): string | undefined {
  if (value instanceof Uint8Array) {
    return value.length <= longestKeyPart ? `\0bytes:${Array.from(value).join()}` : undefined;
  }
  if (value.items.length > longestKeyPart) return undefined;
  // Plain and short parts only: nested tuples could share theirs and unfold without end.
  const parts = value.items.map((item) => (item instanceof PyTuple ? undefined : keyOf(item)));
  const plain = parts.every((part) => part !== undefined && String(part).length <= longestKeyPart);
  return plain ? `\0tuple:${JSON.stringify(parts.map(String))}` : undefined;
}

/** A value that is the same for equal keys, or undefined for what cannot be one. */
export function keyOf(value: PyValue): PyKey | undefined {
  if (typeof value === "boolean") return Number(value);
  if (value instanceof PyObject) return `\0object:${value.id}`;
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint")
    return value;
  return value instanceof PyTuple || value instanceof Uint8Array ? compoundKey(value) : undefined;
}
