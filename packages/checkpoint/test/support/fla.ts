// Official models in flash-linear-attention's layout, by the maps of its own converters (fla-org/flash-linear-attention,
// utils/convert_from_rwkv7.py and utils/convert_from_rwkv6.py), which go from the official names to theirs.

import { joinNumbers, type Numbers, transposeNumbers } from "./tensors.js";

type Tensors = Map<string, Numbers>;

const shared: Record<string, string> = {
  "emb.weight": "model.embeddings.weight",
  "ln_out.weight": "model.norm.weight",
  "ln_out.bias": "model.norm.bias",
  "head.weight": "lm_head.weight",
};
const norms: Record<string, string> = { ln0: "pre_norm", ln1: "attn_norm", ln2: "ffn_norm" };
const projections: Record<string, string> = {
  receptance: "r_proj",
  key: "k_proj",
  value: "v_proj",
  gate: "g_proj",
  ln_x: "g_norm",
  output: "o_proj",
};

const flat = (numbers: Numbers): Numbers => ({ ...numbers, shape: [numbers.values.length] });

export function flaRwkv7(official: Tensors): Tensors {
  const result: Tensors = new Map();
  for (const [name, numbers] of official) {
    if (shared[name]) result.set(shared[name], numbers);
    if (shared[name] || /^blocks\.0\.att\.v[012]$/.test(name)) continue;
    const [, layer, module, ...rest] = name.split(".") as [string, string, string, ...string[]];
    const prefix = `model.layers.${layer}.${{ att: "attn", ffn: "ffn" }[module] ?? norms[module]}.`;
    const lora = /^([wvag])([012])$/.exec(rest[0]!);
    if (lora) {
      const place = { 0: "2.bias", 1: "0.weight", 2: "2.weight" }[lora[2] as "0"];
      result.set(`${prefix}${lora[1]}_lora.lora.${place}`, lora[2] === "0" ? flat(numbers) : transposeNumbers(numbers));
    } else {
      const own = module === "att" ? (projections[rest[0]!] ?? rest[0]!) : rest[0]!;
      const vector = numbers.shape.length === 3 && !rest[0]!.startsWith("x_");
      result.set(
        prefix + [own, ...rest.slice(1)].join("."),
        vector || name.includes("ffn.x_k") ? flat(numbers) : numbers,
      );
    }
  }
  return result;
}

/** Groups in the official order w, k, v, r, g, in theirs: r, w, k, v, g. */
const regrouped = <T>([w, k, v, r, g]: T[]): T[] => [r!, w!, k!, v!, g!];

function attentionOfRwkv6(official: Tensors, from: string, to: string, result: Tensors): void {
  const take = (name: string) => official.get(`${from}att.${name}`)!;
  const set = (name: string, numbers: Numbers) => result.set(`${to}attn.${name}`, numbers);
  const [first, second] = [take("time_maa_w1"), take("time_maa_w2")];
  const [channels, columns] = first.shape as [number, number];
  const rank = columns / 5;
  const rows = transposeNumbers(first).values;
  const groups = [0, 1, 2, 3, 4].map((i) => rows.slice(i * rank * channels, (i + 1) * rank * channels));
  set("x_proj.0.linear.weight", joinNumbers([columns, channels], regrouped(groups)));
  const blocks = [0, 1, 2, 3, 4].map((i) => second.values.slice(i * rank * channels, (i + 1) * rank * channels));
  set("x_proj.2.weight", transposeNumbers(joinNumbers([columns, channels], regrouped(blocks))));
  set("x_proj.0.mu", flat(take("time_maa_x")));
  const mixes = [..."wkvrg"].map((letter) => take(`time_maa_${letter}`).values);
  set("x_bias", joinNumbers([5, channels], regrouped(mixes)));
  set("w_proj.linear.lora.0.weight", transposeNumbers(take("time_decay_w1")));
  set("w_proj.linear.lora.2.weight", transposeNumbers(take("time_decay_w2")));
  set("w_proj.linear.lora.2.bias", flat(take("time_decay")));
  set("bonus", take("time_faaaa"));
  for (const name of ["receptance", "key", "value", "gate"]) {
    set(`${projections[name]}.linear.weight`, take(`${name}.weight`));
  }
  set("o_proj.weight", take("output.weight"));
  for (const end of ["weight", "bias"]) set(`g_norm.${end}`, take(`ln_x.${end}`));
}

export function flaRwkv6(official: Tensors, layers: number): Tensors {
  const result: Tensors = new Map();
  for (const [name, own] of Object.entries(shared)) result.set(own, official.get(name)!);
  for (let layer = 0; layer < layers; layer++) {
    const [from, to] = [`blocks.${layer}.`, `model.layers.${layer}.`];
    for (const [norm, own] of Object.entries(norms)) {
      for (const end of ["weight", "bias"]) {
        const numbers = official.get(`${from}${norm}.${end}`);
        if (numbers) result.set(`${to}${own}.${end}`, numbers);
      }
    }
    attentionOfRwkv6(official, from, to, result);
    for (const [own, name] of [
      ["key.linear.weight", "key.weight"],
      ["key.mu", "time_maa_k"],
      ["value.weight", "value.weight"],
      ["receptance.linear.weight", "receptance.weight"],
      ["receptance.mu", "time_maa_r"],
    ] as const) {
      const numbers = official.get(`${from}ffn.${name}`)!;
      result.set(`${to}ffn.${own}`, own.endsWith("mu") ? flat(numbers) : numbers);
    }
  }
  return result;
}
