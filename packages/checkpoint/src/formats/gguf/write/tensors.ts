// An official model as llama.cpp's tensors: names, shapes, storages, in the order in which they are written. The inverse of
// official.ts; layer 0 of RWKV-7 gets copies of a0, a1, a2 as v0, v1, v2, which llama.cpp wants and never uses.

import { elementCount, InputError, type Storage, storageOfRows, traitsOf } from "@rwkv-ts/core";
import { toF32 } from "../../../lazy/compute.js";
import type { LazyTensor } from "../../../lazy/lazy-tensor.js";
import { joined, reshaped, transposed } from "../../../lazy/rearrange.js";
import { type Form, fusedName, type GgufVersion, type Precision, type Row } from "../layer-tables.js";

export interface PlannedTensor {
  readonly name: string;
  readonly tensor: LazyTensor;
  readonly storage: Storage;
}

function inGguf(tensor: LazyTensor, form: Form): LazyTensor {
  if (form === "vector" || form === "heads") return reshaped(tensor, [elementCount(tensor.shape)]);
  return form === "transposed" ? transposed(tensor) : tensor;
}

/** Rows that no whole number of blocks fills take others, as llama.cpp has it, or stay in 16 bits: GGUF knows no padding. */
function storageOf(precision: Precision, weights: Storage, shape: readonly number[]): Storage {
  if (precision === "f32" || weights === "f32") return "f32";
  const narrow = weights === "bf16" ? "bf16" : "f16";
  if (precision === "factor" || weights === narrow) return narrow;
  const k = shape.at(-1) ?? 1;
  const storage = storageOfRows(weights, k);
  return k % traitsOf(storage).blockLength === 0 ? storage : narrow;
}

export class GgufPlan {
  readonly tensors: PlannedTensor[] = [];
  readonly #used = new Set<string>();

  constructor(
    readonly version: GgufVersion,
    readonly official: ReadonlyMap<string, LazyTensor>,
    readonly layers: number,
    readonly weights: Storage,
  ) {
    for (const row of version.model) this.#add("", "", row);
    for (let layer = 0; layer < layers; layer++) this.#addLayer(layer);
  }

  /** Official tensors that have no place in the file. */
  get unused(): string[] {
    return [...this.official.keys()].filter((name) => !this.#used.has(name));
  }

  #addLayer(layer: number): void {
    const { fused, id, layer: rows } = this.version;
    for (const row of rows) {
      if (row[0] === fused.before) this.#addFused(layer);
      const dummy = id === "rwkv7" && layer === 0 && /^att\.v[012]$/.test(row[1]);
      const official = dummy ? row[1].replace("v", "a") : row[1];
      this.#add(`blk.${layer}.`, `blocks.${layer}.`, [row[0], official, row[2], row[3]]);
    }
  }

  #find(name: string): LazyTensor {
    const tensor = this.official.get(name);
    if (!tensor) throw new InputError(`the model lacks ${name}, which a GGUF file needs`);
    this.#used.add(name);
    return tensor;
  }

  #add(prefix: string, officialPrefix: string, [name, official, form, precision]: Row): void {
    const tensor = inGguf(this.#find(officialPrefix + official), form);
    this.tensors.push({ name: prefix + name, tensor, storage: storageOf(precision, this.weights, tensor.shape) });
  }

  #addFused(layer: number): void {
    const { order, official } = this.version.fused;
    const vectors = order.map((letter) => {
      const tensor = toF32(this.#find(`blocks.${layer}.${official(letter)}`));
      return reshaped(tensor, [1, 1, 1, elementCount(tensor.shape)]);
    });
    this.tensors.push({ name: `blk.${layer}.${fusedName}`, tensor: joined(vectors), storage: "f32" });
  }
}
