// What a .pth file holds, as names and tensors. A state dict is taken as it is. Around it there may be more:
//   - a dict that has no tensors itself but a state dict under `state_dict`, `model_state_dict`, `model` or `module`:
//     that one is the checkpoint, and other tensors beside it (an optimiser's) are left out;
//   - anything else: tensors get the path to them as a name, keys and indices joined by dots.
// Plain values on the way (epoch, learning rate) become metadata; objects of classes are left out.

import { CheckpointError } from "@rwkv-ts/core";
import { PyDict, PyObject, PySet, PyTuple, type PyValue, TensorRef } from "./pickle/values.js";

export interface Contents {
  tensors: Map<string, TensorRef>;
  metadata: Record<string, string>;
}

const stateKeys = ["state_dict", "model_state_dict", "model", "module"];
const deepest = 64;
/** Shared and cyclic values could be walked for ever. */
const mostSteps = 1 << 22;
const mostText = 1 << 26;
const longestMetadata = 1 << 20;
const mostWrappings = 8;

type Child = [key: string, value: PyValue];

function children(value: PyValue): Child[] | undefined {
  if (value instanceof PyDict) return [...value.items.values()].map(([key, item]) => [keyText(key), item]);
  const items = value instanceof PyTuple ? value.items : value instanceof PySet ? [...value.items.values()] : value;
  return Array.isArray(items) ? items.map((item, i) => [String(i), item]) : undefined;
}

const keyText = (key: PyValue): string => (typeof key === "string" ? key : plainText(key));

/** A plain value as JSON (integers of any size as digits). */
function plainText(value: PyValue): string {
  if (value instanceof PyObject) return "null";
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (value instanceof Uint8Array) return JSON.stringify(String.fromCharCode(...value.subarray(0, 4096)));
  if (value instanceof PyDict) return `{${children(value)?.map(([k, v]) => `${JSON.stringify(k)}:${plainText(v)}`)}}`;
  return `[${(children(value) ?? []).map(([, item]) => plainText(item))}]`;
}

class Walker {
  readonly tensors = new Map<string, TensorRef>();
  readonly metadata: [string, string][] = [];
  #steps = 0;
  #text = 0;
  #metadataLength = 0;

  constructor(readonly file: string) {}

  #step(value: PyValue, depth: number): void {
    this.#text += typeof value === "string" ? value.length : 0;
    if (depth > deepest || ++this.#steps > mostSteps || this.#text > mostText) {
      throw new CheckpointError(`${this.file} holds values that are nested too deeply or refer to themselves`);
    }
  }

  /** True when a tensor lies anywhere in `value`. */
  holdsTensors(value: PyValue, depth = 0): boolean {
    this.#step(value, depth);
    if (value instanceof TensorRef) return true;
    return children(value)?.some(([, child]) => this.holdsTensors(child, depth + 1)) ?? false;
  }

  add(path: string, value: PyValue, depth = 0): void {
    this.#step(value, depth);
    if (value instanceof PyObject) return;
    if (value instanceof TensorRef) this.#addTensor(path || "tensor", value);
    else if (this.holdsTensors(value, depth)) {
      for (const [key, child] of children(value) ?? [])
        this.add(path === "" ? key : `${path}.${key}`, child, depth + 1);
    } else this.addPlain(path, value);
  }

  #addTensor(name: string, tensor: TensorRef): void {
    if (this.tensors.has(name))
      throw new CheckpointError(`${this.file} holds two tensors named ${JSON.stringify(name)}`);
    this.tensors.set(name, tensor);
  }

  /** An object of a class says nothing, neither by itself nor inside of other values, where it is null. */
  addPlain(path: string, value: PyValue): void {
    if (value instanceof PyObject) return;
    const text = typeof value === "string" ? value : plainText(value);
    this.#metadataLength += path.length + text.length;
    if (path !== "" && this.#metadataLength <= longestMetadata) this.metadata.push([path, text]);
  }
}

/** The state dict inside a training checkpoint, if `root` is one. */
function wrapped(walker: Walker, root: PyValue): { key: string; state: PyDict } | undefined {
  if (!(root instanceof PyDict) || [...root.items.values()].some(([, item]) => item instanceof TensorRef)) {
    return undefined;
  }
  for (const key of stateKeys) {
    const state = root.get(key);
    if (state instanceof PyDict && walker.holdsTensors(state)) return { key, state };
  }
  return undefined;
}

/** @throws CheckpointError for names that occur twice, cycles, and nesting without end; `file` names it. */
export function listContents(file: string, root: PyValue): Contents {
  const walker = new Walker(file);
  let state = root;
  for (let level = 0; level < mostWrappings; level++) {
    const found = wrapped(walker, state);
    if (!found) break;
    for (const [key, value] of children(state) ?? []) {
      if (key !== found.key && !walker.holdsTensors(value)) walker.addPlain(key, value);
    }
    state = found.state;
  }
  walker.add("", state);
  return { tensors: walker.tensors, metadata: Object.fromEntries(walker.metadata) };
}
