// The allow-list: every importable name that a pickle may mention, and what it stands for here. None of them runs code of
// the file's choosing; any other name (os.system, builtins.eval, ...) is refused as soon as it is mentioned. Names of plain values
// that nobody needs (opaque-names.ts) stand for objects that hold nothing.
// The names are those of torch/storage.py and torch/_utils.py.

import { CheckpointError } from "@rwkv-ts/core";
import { type ElementDtype, isShape } from "../../../dtypes.js";
import { isOpaqueName } from "./opaque-names.js";
import {
  type GlobalMeaning,
  GlobalRef,
  keyOf,
  PyDict,
  PySet,
  PyTuple,
  type PyValue,
  StorageRef,
  TensorRef,
} from "./values.js";

const storageTypes: Record<string, ElementDtype | undefined> = {
  DoubleStorage: "F64",
  FloatStorage: "F32",
  HalfStorage: "F16",
  BFloat16Storage: "BF16",
  LongStorage: "I64",
  IntStorage: "I32",
  ShortStorage: "I16",
  CharStorage: "I8",
  ByteStorage: "U8",
  BoolStorage: "BOOL",
  ComplexFloatStorage: "C64",
  UntypedStorage: undefined,
};

const dtypes: Record<string, ElementDtype> = {
  float64: "F64",
  float32: "F32",
  float16: "F16",
  bfloat16: "BF16",
  float8_e4m3fn: "F8_E4M3",
  float8_e5m2: "F8_E5M2",
  int64: "I64",
  int32: "I32",
  int16: "I16",
  int8: "I8",
  uint64: "U64",
  uint32: "U32",
  uint16: "U16",
  uint8: "U8",
  bool: "BOOL",
  complex64: "C64",
};

const bad = (what: string) => new CheckpointError(what);

function integers(value: PyValue | undefined, what: string): number[] {
  const items = value instanceof PyTuple ? [...value.items] : value;
  if (!isShape(items)) throw bad(`a tensor's ${what} is not a tuple of sizes`);
  return items;
}

function tensor(args: readonly PyValue[], dtype: ElementDtype | undefined): TensorRef {
  const [storage, offset] = args;
  const shape = integers(args[2], "shape");
  const strides = Array.isArray(args[3]) || args[3] instanceof PyTuple ? unpack(args[3]) : [];
  if (!(storage instanceof StorageRef)) throw bad("a tensor has no storage");
  if (!isShape([offset])) throw bad("a tensor's storage offset is not a size");
  if (strides.length !== shape.length || !strides.every((s) => isShape([s]))) {
    throw bad(`a tensor of shape [${shape}] has impossible strides`);
  }
  const elements = dtype ?? storage.dtype;
  if (!elements) throw bad("a tensor has no dtype");
  return new TensorRef(storage, elements, offset as number, shape, strides as number[]);
}

const unpack = (value: PyValue | undefined): readonly PyValue[] => {
  if (value instanceof PyTuple) return value.items;
  if (Array.isArray(value)) return value;
  throw bad("a list is missing");
};

function parameter([data]: readonly PyValue[]): TensorRef {
  if (!(data instanceof TensorRef)) throw bad("a parameter has no tensor");
  return data;
}

function orderedDict(args: readonly PyValue[]): PyDict {
  const dict = new PyDict();
  for (const pair of args.length > 0 ? unpack(args[0]) : []) {
    const [key, value] = unpack(pair);
    setItem(dict, key ?? null, value ?? null);
  }
  return dict;
}

export function setItem(dict: PyDict, key: PyValue, value: PyValue): void {
  const id = keyOf(key);
  if (id === undefined) throw bad("a dict has a key that cannot be one");
  dict.items.set(id, [key, value]);
}

export function addItems(set: PySet, items: readonly PyValue[]): PySet {
  for (const item of items) {
    const id = keyOf(item);
    if (id === undefined) throw bad("a set has an element that cannot be one");
    set.items.set(id, item);
  }
  return set;
}

const makeSet = (args: readonly PyValue[]): PySet => addItems(new PySet(), args.length > 0 ? unpack(args[0]) : []);

/** Protocol 2 writes bytes as text, one character a byte. */
function encodeLatin1([text, encoding]: readonly PyValue[]): Uint8Array {
  if (typeof text !== "string" || encoding !== "latin1") throw bad("text is encoded in an unknown way");
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function text([value]: readonly PyValue[]): string {
  if (typeof value !== "string") throw bad("a device has no name");
  return value;
}

function tensorV3(args: readonly PyValue[]): TensorRef {
  const dtype = args[6];
  if (!(dtype instanceof GlobalRef) || dtype.meaning.kind !== "dtype") throw bad("a tensor has no dtype");
  return tensor(args, dtype.meaning.dtype);
}

/** The factory is of no use to a reader. */
const defaultDict = ([, items]: readonly PyValue[]): PyDict => (items instanceof PyDict ? items : new PyDict());
const counter = ([items]: readonly PyValue[]): PyDict => (items instanceof PyDict ? items : new PyDict());

const functions: Record<string, (args: readonly PyValue[]) => PyValue> = {
  "collections.OrderedDict": orderedDict,
  "collections.defaultdict": defaultDict,
  "collections.Counter": counter,
  "torch._utils._rebuild_tensor_v2": (args) => tensor(args, undefined),
  "torch._utils._rebuild_tensor_v3": tensorV3,
  "torch._utils._rebuild_parameter": parameter,
  "torch._utils._rebuild_parameter_with_state": parameter,
  "torch.nn.parameter.Parameter": parameter,
  "torch.Size": (args) => new PyTuple(unpack(args[0])),
  "torch.device": text,
  "builtins.set": makeSet,
  "builtins.frozenset": makeSet,
  "__builtin__.set": makeSet,
  "__builtin__.frozenset": makeSet,
  "_codecs.encode": encodeLatin1,
};

function meaningOf(module: string, name: string): GlobalMeaning | undefined {
  const call = Object.hasOwn(functions, `${module}.${name}`) ? functions[`${module}.${name}`] : undefined;
  if (call) return { kind: "function", call };
  const holdsStorages = module === "torch" || module === "torch.cuda" || module === "torch.storage";
  if (holdsStorages && Object.hasOwn(storageTypes, name)) return { kind: "storage", dtype: storageTypes[name] };
  if (module === "torch" && Object.hasOwn(dtypes, name)) return { kind: "dtype", dtype: dtypes[name]! };
  if (isOpaqueName(module, name)) return { kind: "opaque" };
  return undefined;
}

/** @throws CheckpointError naming what is not on the list. */
export function resolveGlobal(file: string, module: string, name: string): GlobalRef {
  const meaning = meaningOf(module, name);
  if (meaning) return new GlobalRef(`${module}.${name}`, meaning);
  const shown = `${module}.${name}`.slice(0, 200);
  throw new CheckpointError(
    `${file} asks for ${shown}, which is neither a tensor nor plain data; refused, and nothing was executed. Save only the state dict (torch.save(model.state_dict(), path)), or use .safetensors`,
  );
}
