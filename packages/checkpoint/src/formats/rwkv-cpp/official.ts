// What rwkv.cpp's converter changed, undone (RWKV/rwkv.cpp, python/convert_pytorch_to_ggml.py):
//   all     singleton dimensions of `.time_*` dropped
//   v4      time_decay = -exp(.)
//   v5      time_decay = exp(-exp(.)), time_first = exp(.), and these and time_faaaa with singleton dimensions behind
//   v6      time_faaaa [H, N, 1]; time_decay [H, N, 1] or [A]; time_maa_w1, time_decay_w1, time_decay_w2 transposed,
//           time_maa_w2 with its last two axes exchanged
//   v7      x_r, x_w, x_k, x_v, x_a, x_g stacked to x_rwkvag [6, 1, C]; w1 w2 a1 a2 v1 v2 g1 g2 transposed

import { elementCount } from "@rwkv-ts/core";
import { mapped } from "../../lazy/compute.js";
import { type Derived, deriveTensors } from "../../lazy/derive.js";
import type { LazyTensor } from "../../lazy/lazy-tensor.js";
import { parts, reshaped, transposed } from "../../lazy/rearrange.js";

export type Generation = 4 | 5 | 6 | 7;

/** As the converter tells them apart. */
export function generationOf(has: (name: string) => boolean): Generation {
  if (has("blocks.0.att.k_k")) return 7;
  if (has("blocks.0.att.time_maa_x")) return 6;
  return has("blocks.0.att.ln_x.weight") ? 5 : 4;
}

type Rule = readonly [name: RegExp, derive: (tensor: LazyTensor) => LazyTensor];

const asVector = (tensor: LazyTensor): LazyTensor => reshaped(tensor, [1, 1, elementCount(tensor.shape)]);

function withoutTrailingOnes(tensor: LazyTensor): LazyTensor {
  const length = tensor.shape.findLastIndex((d) => d !== 1) + 1;
  return reshaped(tensor, tensor.shape.slice(0, Math.max(1, length)));
}

const logarithm = (tensor: LazyTensor): LazyTensor =>
  mapped(tensor, Math.log, "whose logarithm cannot be taken: it should be exp(time_first)");

const decayOf4 = (tensor: LazyTensor): LazyTensor =>
  mapped(tensor, (x) => Math.log(-x), "which should be -exp(time_decay) and negative");

const decayOf5 = (tensor: LazyTensor): LazyTensor =>
  mapped(tensor, (x) => Math.log(-Math.log(x)), "which should be exp(-exp(time_decay)) and lie in 0..1");

const mixes: Rule = [/\.time_(mix|maa)_[a-z]$/, asVector];

const rules: Readonly<Record<Generation, readonly Rule[]>> = {
  4: [mixes, [/\.att\.time_decay$/, decayOf4]],
  5: [
    mixes,
    [/\.att\.time_decay$/, (tensor) => decayOf5(withoutTrailingOnes(tensor))],
    [/\.att\.time_first$/, (tensor) => logarithm(withoutTrailingOnes(tensor))],
    [/\.att\.time_faaaa$/, withoutTrailingOnes],
  ],
  6: [
    mixes,
    [/\.att\.time_decay$/, asVector],
    [/\.att\.time_faaaa$/, withoutTrailingOnes],
    [/\.att\.time_(maa|decay)_w[12]$/, transposed],
  ],
  7: [[/\.att\.[wavg][12]$/, transposed]],
};

const stacked = /^(.*\.att\.x_)rwkvag$/;

/** The x_* of a stacked tensor. */
function unstacked(prefix: string, tensor: LazyTensor): Derived[] {
  const letters = [..."rwkvag"];
  const channels = elementCount(tensor.shape) / letters.length;
  return parts(reshaped(tensor, [letters.length, channels]), letters.length).map((vector, i) => [
    `${prefix}${letters[i]}`,
    asVector(vector),
  ]);
}

/** The tensors under official names, shapes and values; `file` names the file in errors. */
export function officialTensors(file: string, tensors: ReadonlyMap<string, LazyTensor>): Map<string, LazyTensor> {
  const own = rules[generationOf((name) => tensors.has(name))];
  return deriveTensors(file, tensors, (name, tensor) => {
    const stack = stacked.exec(name);
    if (stack) return unstacked(stack[1]!, tensor);
    const rule = own.find(([pattern]) => pattern.test(name));
    return [[name, rule ? rule[1](tensor) : tensor]];
  });
}
