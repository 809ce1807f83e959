// Plans a .safetensors file: the bytes of its header and the order of the tensors behind it. As in the official writer,
// wide numbers come first and the header is padded to a multiple of 8, so that every tensor is aligned to its numbers.

import { CheckpointError } from "@rwkv-ts/core";
import { type ElementDtype, elementBytes, isQuantisedDtype, quantisedDtypes } from "../../dtypes.js";
import { type PlannedTensor, planEntries, type TensorEntry } from "../../sinks/tensor-entries.js";
import { largestHeader } from "./header.js";
import { byteShape, type StorageTable, storagesKey } from "./storages.js";

export interface Layout {
  /** Length prefix and padded JSON. */
  header: Uint8Array;
  /** In the order in which they must be written. */
  tensors: PlannedTensor[];
  bytes: number;
}

const alignment = ({ entry }: PlannedTensor): number =>
  isQuantisedDtype(entry.dtype) ? 1 : elementBytes[entry.dtype as ElementDtype];

function encodeHeader(target: string, json: Record<string, unknown>): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const length = Math.ceil(text.length / 8) * 8;
  if (length > largestHeader) throw new CheckpointError(`${target}: the header would take ${length} bytes`);
  const header = new Uint8Array(8 + length).fill(0x20);
  new DataView(header.buffer).setBigUint64(0, BigInt(length), true);
  header.set(text, 8);
  return header;
}

/** @throws InputError for duplicated names, unknown dtypes, impossible shapes; `target` names the file in errors. */
export function layOut(target: string, entries: Iterable<TensorEntry>, metadata: Record<string, string>): Layout {
  const planned = planEntries(target, entries, ["__metadata__"]);
  const written = [...planned].sort((a, b) => alignment(b) - alignment(a));
  const begins = new Map<PlannedTensor, number>();
  let position = 0;
  for (const tensor of written) {
    begins.set(tensor, position);
    position += tensor.bytes;
  }
  const storages: StorageTable = Object.create(null);
  const described = planned.map((tensor): [string, unknown] => {
    const { name, dtype, shape } = tensor.entry;
    const begin = begins.get(tensor) ?? 0;
    const data_offsets = [begin, begin + tensor.bytes];
    if (!isQuantisedDtype(dtype)) return [name, { dtype, shape, data_offsets }];
    const storage = quantisedDtypes[dtype];
    storages[name] = { storage, shape };
    return [name, { dtype: "U8", shape: byteShape(storage, shape), data_offsets }];
  });
  const quantised = Object.keys(storages).length > 0 ? { [storagesKey]: JSON.stringify(storages) } : {};
  const { [storagesKey]: _replaced, ...own } = metadata;
  const all = { ...own, ...quantised };
  const head: [string, unknown][] = Object.keys(all).length > 0 ? [["__metadata__", all]] : [];
  const header = encodeHeader(target, Object.fromEntries([...head, ...described]));
  return { header, tensors: written, bytes: header.length + position };
}
