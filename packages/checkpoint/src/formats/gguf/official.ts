// The tensors of a GGUF file under their official names, shapes and values. Layer 0 of an RWKV-7 file holds v0, v1 and v2 only to
// please llama.cpp (copies of a0, a1, a2); they are left out.

import { elementCount } from "@rwkv-ts/core";
import { scaledByPowerOfTwo, toF32 } from "../../lazy/compute.js";
import { type Derived, deriveTensors } from "../../lazy/derive.js";
import type { LazyTensor } from "../../lazy/lazy-tensor.js";
import { joined, parts, reshaped, rowsFrom, transposed } from "../../lazy/rearrange.js";
import { type Form, fusedName, type NamedTensors } from "./layer-tables.js";

export interface OfficialOptions {
  /** Names the file in errors. */
  readonly file: string;
  /** Channels of a head. */
  readonly headSize: number;
  /** 0: matrices of the residual stream are not scaled. */
  readonly rescaleEvery: number;
}

function official(
  tensor: LazyTensor,
  form: Form,
  layer: number,
  { headSize, rescaleEvery }: OfficialOptions,
): LazyTensor {
  const count = elementCount(tensor.shape);
  switch (form) {
    case "same":
      return tensor;
    case "vector":
      return reshaped(tensor, [1, 1, count]);
    case "heads":
      return reshaped(tensor, [count / headSize, headSize]);
    case "transposed":
      return transposed(tensor);
    case "mixes": {
      const [w, k, v, r, g] = parts(tensor, 5) as [LazyTensor, LazyTensor, LazyTensor, LazyTensor, LazyTensor];
      return transposed(joined([r, k, v, w, g]));
    }
    case "rotary": {
      const half = headSize / 2;
      return rowsFrom(tensor, (row) => {
        const [head, at] = [Math.floor(row / headSize), row % headSize];
        return head * headSize + 2 * (at % half) + Math.floor(at / half);
      });
    }
    case "residual":
      return rescaleEvery > 0 ? scaledByPowerOfTwo(tensor, Math.floor(layer / rescaleEvery)) : tensor;
  }
}

type Rule = (tensor: LazyTensor, layer: number) => Derived[];
type InLayer = (layer: number) => string;

/** Rules of mix vectors, which newer files keep together. */
function addMixes(
  { order, official: mix }: NonNullable<NamedTensors["fused"]>,
  layer: Map<string, Rule>,
  rule: (name: string, form: Form, prefix: InLayer) => Rule,
  inLayer: InLayer,
): void {
  for (const letter of order) {
    const apart = `time_mix_lerp_${letter}.weight`;
    if (!layer.has(apart)) layer.set(apart, rule(mix(letter), "vector", inLayer));
  }
  layer.set(fusedName, (tensor, number) => {
    // a model without a gate has one vector less
    const count = tensor.shape.length === 4 ? Math.min(tensor.shape[0]!, order.length) : order.length;
    const channels = elementCount(tensor.shape) / count;
    const flat = reshaped(toF32(tensor), [count, channels]);
    return parts(flat, count).map((vector, i) => [
      `${inLayer(number)}${mix(order[i]!)}`,
      reshaped(vector, [1, 1, channels]),
    ]);
  });
}

function rulesOf(
  version: NamedTensors,
  options: OfficialOptions,
): { model: Map<string, Rule>; layer: Map<string, Rule> } {
  const rule =
    (name: string, form: Form, prefix: InLayer): Rule =>
    (tensor, layer) => [[`${prefix(layer)}${name}`, official(tensor, form, layer, options)]];
  const inLayer = (layer: number) => `${version.layers}.${layer}.`;
  const layer = new Map(version.layer.map(([gguf, name, form]) => [gguf, rule(name, form, inLayer)]));
  if (version.fused) addMixes(version.fused, layer, rule, inLayer);
  const model = new Map(version.model.map(([gguf, name, form]) => [gguf, rule(name, form, () => "")]));
  return { model, layer };
}

const isDummy = (version: NamedTensors, layer: number, name: string): boolean =>
  version.hasDummies && layer === 0 && /^time_mix_v[012]\.weight$/.test(name);

/** @throws CheckpointError for a tensor whose shape does not fit its name, and for names that mean the same */
export function officialTensors(
  version: NamedTensors,
  tensors: ReadonlyMap<string, LazyTensor>,
  options: OfficialOptions,
): Map<string, LazyTensor> {
  const rules = rulesOf(version, options);
  return deriveTensors(options.file, tensors, (name, tensor) => {
    const match = /^blk\.(0|[1-9]\d{0,4})\.(.+)$/.exec(name);
    const layer = Number(match?.[1] ?? 0);
    if (match && isDummy(version, layer, match[2]!)) return [];
    const rule = match ? rules.layer.get(match[2]!) : rules.model.get(name);
    return rule ? rule(tensor, layer) : [[name, tensor]];
  });
}
