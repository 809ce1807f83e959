// Official initial values of RWKV-X built from nothing (howard-hou/RWKV-X, pretrain/src/model.py): older RWKV-7 rules. With
// layer l of L: ρ = l/(L-1), η = 1 - l/L; channel i of C: c = i/C, n = i/(C-1). Its optimiser has one learning rate and
// decays everything with two dimensions.
import {
  constantInit,
  elementCount,
  formulaInit,
  type Initializer,
  onesInit,
  orthogonalInit,
  uniformInit,
  type WeightSpec,
  type WeightTree,
  zerosInit,
} from "@rwkv-ts/core/model";
import type { Rwkv7Config } from "@rwkv-ts/rwkv7-goose";

const normalInit: Initializer = (shape, random) =>
  Float32Array.from({ length: elementCount(shape) }, () => random.normal());

/** Initial values of block l and of what is outside the blocks, by the ends of the names. */
export function initial({ channels: C, layers: L }: Rwkv7Config, l: number): Readonly<Record<string, Initializer>> {
  const ρ = L > 1 ? l / (L - 1) : 0;
  const η = 1 - l / L;
  const mix = (exponent: number, plus = 0) => formulaInit((i) => 1 - ((i / C) ** exponent + plus));
  const n = (i: number) => (C > 1 ? i / (C - 1) : 0);
  const uniform = (factor: number) => uniformInit(factor / Math.sqrt(C));
  return {
    "emb.weight": normalInit,
    "head.weight": uniform(1),
    "att.x_r": mix(0.2 * η),
    "att.x_w": mix(0.9 * η),
    "att.x_k": mix(0.9 * η, 0.4 * ρ),
    "att.x_v": mix(0.4 * η, 0.6 * ρ),
    "att.x_a": mix(0.9 * η),
    "att.x_g": mix(0.2 * η),
    "att.w0": formulaInit((i) => -7 + 5 * n(i) ** (0.85 + Math.sqrt(ρ)) + 0.5),
    "att.a0": zerosInit,
    "att.v0": onesInit,
    "att.k_k": constantInit(0.85),
    "att.k_a": onesInit,
    "att.r_k": zerosInit,
    "att.w2": lora2,
    "att.a2": lora2,
    "att.v2": lora2,
    "att.g2": lora2,
    "att.receptance.weight": uniform(0.5),
    "att.key.weight": uniform(0.05),
    "att.value.weight": uniform(0.5),
    "att.ln_x.weight": onesInit,
    "ffn.x_k": mix(η ** 4),
    "ffn.key.weight": uniform(0.5),
  };
}

/** orthogonal with gain 0.1 √(rows/columns), if that is above 0.1 */
const lora2: Initializer = (shape, random) =>
  orthogonalInit(0.1 * Math.sqrt(Math.max(1, shape[0]! / shape[1]!)))(shape, random);

/** The same tree with the initial values of `init`, where it has some, and RWKV-X's optimiser groups. */
export function official<W extends WeightTree>(tree: W, init: Readonly<Record<string, Initializer>>, prefix = ""): W {
  const entries = Object.entries(tree).map(([key, node]) => {
    const name = prefix ? `${prefix}.${key}` : key;
    return [key, isSpec(node) ? officialSpec(node, init[name]) : official(node, init, name)];
  });
  return Object.fromEntries(entries) as W;
}

const isSpec = (node: WeightSpec | WeightTree): node is WeightSpec => typeof node.kind === "string";

const officialSpec = (spec: WeightSpec, init: Initializer = spec.init): WeightSpec => ({
  ...spec,
  init,
  learningRate: 1,
  weightDecay: spec.shape.filter((d) => d !== 1).length >= 2,
});
