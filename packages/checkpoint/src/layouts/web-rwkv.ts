// The layout of web-rwkv's `.st` files (Ai00, RWKV-Runner), which are .safetensors with some names and axes changed. Source:
// Ai00-X/ai00_server, assets/scripts/convert_safetensors.py. With R a rank:
//   RWKV-7   w1 [R, C], w2 [C, R], and a, v, g so     officially [C, R], [R, C]
//   RWKV-6   time_mix_* = time_maa_*, their w1, w2 and those of time_decay transposed in the last two axes; time_first = time_faaaa
//   RWKV-5   time_first = time_faaaa; of 5.1, decay and bonus are repeated, [H, D], which makes it a 5.2
//   LoRA     lora.0 = lora_A transposed, lora.1 = lora_B
//   states   time_state transposed, which no shape tells: only files of ours say so, in the metadata `rwkv-ts.layout`
// All numbers are f16.

import { isTunedState } from "../adapters/state-file.js";
import type { Checkpoint } from "../checkpoint.js";
import { type Derived, deriveTensors } from "../lazy/derive.js";
import { type LazyTensor, tensorsOf, withTensors } from "../lazy/lazy-tensor.js";
import { transposed } from "../lazy/rearrange.js";

type Rename = (name: string, tensor: LazyTensor) => Derived;
type Shapes = ReadonlyMap<string, Pick<LazyTensor, "shape">>;

const factors7 = /^blocks\.\d+\.att\.[wavg][12]$/;
const official6 = /^(blocks\.\d+\.(?:att|ffn)\.)time_maa_(\w+)$/;
const web6 = /^(blocks\.\d+\.(?:att|ffn)\.)time_mix_(\w+)$/;
const turned6 = /\.(time_(maa|mix|decay)_w[12])$/;

/** Whether RWKV-7's low-rank factors lie on their side; where rank and channels are equal they are taken as official. */
function areTurned(tensors: Shapes): boolean {
  const channels = tensors.get("emb.weight")?.shape[1] ?? tensors.get("blocks.0.ln1.weight")?.shape[0];
  const sides = ["w1", "a1", "g1"].flatMap((factor) => {
    const shape = tensors.get(`blocks.0.att.${factor}`)?.shape;
    return shape?.length === 2 && shape[0] !== shape[1] ? [shape[1] === channels] : [];
  });
  return sides.length > 0 && sides.every(Boolean);
}

const layoutKey = "rwkv-ts.layout";
const layoutName = "web-rwkv";

const turnIf = (condition: boolean, tensor: LazyTensor): LazyTensor => (condition ? transposed(tensor) : tensor);

const from6: Rename = (name, tensor) => {
  const own = name.replace(web6, "$1time_maa_$2").replace(/\.time_first$/, ".time_faaaa");
  return [own, turnIf(turned6.test(name), tensor)];
};

const to6: Rename = (name, tensor) => {
  const own = name.replace(official6, "$1time_mix_$2").replace(/\.time_faaaa$/, ".time_first");
  return [own, turnIf(turned6.test(name), tensor)];
};

const from5: Rename = (name, tensor) => [name.replace(/\.time_first$/, ".time_faaaa"), tensor];
const to5: Rename = (name, tensor) => [name.replace(/\.time_faaaa$/, ".time_first"), tensor];
const turn7: Rename = (name, tensor) => [name, turnIf(factors7.test(name), tensor)];

const fromLora: Rename = (name, tensor) => {
  if (name.endsWith(".lora.0")) return [name.replace(/\.lora\.0$/, ".lora_A"), transposed(tensor)];
  return [name.replace(/\.lora\.1$/, ".lora_B"), tensor];
};

const toLora: Rename = (name, tensor) => {
  if (name.endsWith(".lora_A")) return [name.replace(/\.lora_A$/, ".lora.0"), transposed(tensor)];
  return [name.replace(/\.lora_B$/, ".lora.1"), tensor];
};

/** How to come to the official layout, or undefined for a checkpoint in another layout than web-rwkv's. */
function fromWeb(tensors: Shapes): Rename | undefined {
  if (tensors.has("blocks.0.att.r_k")) return areTurned(tensors) ? turn7 : undefined;
  if (tensors.has("blocks.0.att.time_mix_w1")) return from6;
  const bonus = tensors.get("blocks.0.att.time_first")?.shape;
  if (tensors.has("blocks.0.att.gate.weight") && bonus?.length === 2 && bonus[1]! > 1) return from5;
  return [...tensors.keys()].some((name) => /\.lora\.[01]$/.test(name)) ? fromLora : undefined;
}

function toWeb(tensors: Shapes): Rename {
  if (tensors.has("blocks.0.att.r_k")) return turn7;
  if (tensors.has("blocks.0.att.time_maa_w1")) return to6;
  if (tensors.has("blocks.0.att.gate.weight")) return to5;
  return [...tensors.keys()].some((name) => /\.lora_[AB]$/.test(name)) ? toLora : asItIs;
}

function renamed(checkpoint: Checkpoint, rename: Rename, turnStates: boolean): Checkpoint {
  const derive = (name: string, tensor: LazyTensor): Derived[] =>
    isTunedState(name) ? [[name, turnIf(turnStates, tensor)]] : [rename(name, tensor)];
  return withTensors(checkpoint, deriveTensors(checkpoint.name, tensorsOf(checkpoint), derive));
}

const asItIs: Rename = (name, tensor) => [name, tensor];

/** A checkpoint in web-rwkv's layout under the official names and axes; any other as it is. */
export function withoutWebLayout(checkpoint: Checkpoint): Checkpoint {
  const { [layoutKey]: layout, ...metadata } = checkpoint.metadata;
  const rename = fromWeb(tensorsOf(checkpoint));
  if (layout !== layoutName) return rename ? renamed(checkpoint, rename, false) : checkpoint;
  return { ...renamed(checkpoint, rename ?? asItIs, true), metadata };
}

/** An official checkpoint in web-rwkv's names and axes, to be written as `.st`. Closing it closes the given one. */
export function inWebLayout(checkpoint: Checkpoint): Checkpoint {
  const result = renamed(checkpoint, toWeb(tensorsOf(checkpoint)), true);
  return { ...result, metadata: { ...result.metadata, [layoutKey]: layoutName } };
}
