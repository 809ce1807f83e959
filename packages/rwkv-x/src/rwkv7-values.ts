// Initial values of an RWKV-X that is trained from nothing on little: RWKV-7's. The official ones, an embedding of N(0,1) and W_o = 0, leave
// the attention unlearned for as long as the RWKV blocks get by without it. Here the embedding is small, the attention's projections are
// copies of the RWKV block before, and W_o is orthogonal with gain 0.3: what is attended to is heard from the first update on.
import {
  type Architecture,
  type Layer,
  orthogonalInit,
  type WeightSpec,
  type WeightTree,
  weightSpecs,
} from "@rwkv-ts/core/model";
import { rwkv7 } from "@rwkv-ts/rwkv7-goose";
import type { RwkvXConfig } from "./config.js";

const heard = orthogonalInit(0.3);

/**
 * The same architecture with other initial values: below `rwkv.` those of RWKV-7, and `moba.<j>.att.output.weight` [C,C] orthogonal with
 * gain 0.3. What is copied from RWKV blocks stays a copy; optimiser groups stay RWKV-X's.
 */
export function withRwkv7Values(architecture: Architecture<RwkvXConfig>): Architecture<RwkvXConfig> {
  const ofRwkv7 = weightSpecs(rwkv7(architecture.config.rwkv));
  const changed = (name: string, spec: WeightSpec): WeightSpec => {
    const { copyOf: _, ...own } = spec;
    if (/^moba\.\d+\.att\.output\.weight$/.test(name)) return { ...own, init: heard };
    const init = name.startsWith("rwkv.") && ofRwkv7.get(name.slice("rwkv.".length))?.init;
    return init ? { ...spec, init } : spec;
  };
  const layers = architecture.layers.map(
    (layer): Layer => ({ ...layer, weights: mapped(layer.weights, layer.name, changed) }),
  );
  return { ...architecture, layers, weights: mapped(architecture.weights, "", changed) };
}

function mapped<W extends WeightTree>(tree: W, prefix: string, f: (name: string, spec: WeightSpec) => WeightSpec): W {
  const entries = Object.entries(tree).map(([key, node]) => {
    const name = prefix ? `${prefix}.${key}` : key;
    return [key, typeof node.kind === "string" ? f(name, node as WeightSpec) : mapped(node as WeightTree, name, f)];
  });
  return Object.fromEntries(entries) as W;
}
