// Two official ROSA models of RWKV-LM/RWKV-v8 as architectures: counting (251016_rosa_1bit_run.py) and reversing (251105_reverse_run.py),
// and the model of the official trainer (251014_rosa_1bit_train.py), all built from the package's layers.
import {
  type Architecture,
  add,
  asLayer,
  embedding,
  gather,
  type Layer,
  layerNorm,
  linear,
  matrix,
  normWeights,
  rosaIds,
  rosaLeaves,
  type StateTree,
  state,
  type Values,
  vector,
  type WeightTree,
  zerosInit,
} from "@rwkv-ts/core/model";
import {
  channelMix,
  channelMixWeights,
  layerState,
  type Rwkv7Config,
  timeMix,
  timeMixWeights,
} from "@rwkv-ts/rwkv7-goose";
import { rosaMix, rosaSelf, rosaSelfWeights, rosaState, rosaWeights } from "../src/index.js";

const linearWeights = (out: number, columns: number) => ({
  weight: matrix(out, columns, zerosInit),
  bias: vector([out], zerosInit),
});
const affine = (x: Parameters<typeof linear>[0], p: Values<ReturnType<typeof linearWeights>>) =>
  add(linear(x, p.weight), p.bias);

/** Layers between `e` and `o`. */
function toy(id: string, vocabulary: number, channels: number, layers: Layer[], norm = false): Architecture {
  const weights = {
    e: { weight: embedding(vocabulary, channels, zerosInit) },
    ...((norm ? { lno: normWeights(channels) } : {}) as { lno: ReturnType<typeof normWeights> }),
    o: linearWeights(vocabulary, channels),
  };
  const architecture: Architecture<unknown, typeof weights> = {
    id,
    config: {},
    vocabularySize: vocabulary,
    channels,
    layers,
    weights,
    inputs: { found: rosaIds(vocabulary) },
    embed: (ids, w) => gather(w.e.weight, ids),
    hidden: (x, w) => (norm ? layerNorm(x, w.lno) : x),
    logits: (x, w) => affine(x, w.o),
  };
  return architecture as unknown as Architecture;
}

const layer = <W extends WeightTree, S extends StateTree>(own: Layer<W, S>): Layer => asLayer(own);

/** x + emb_rosa[ what ROSA finds over the ids ] */
const embRosa = (vocabulary: number, channels: number): Layer => {
  const weights = { emb: { weight: embedding(vocabulary, channels, zerosInit) } };
  return layer<typeof weights, Record<never, never>>({
    name: "emb_rosa",
    weights,
    state: {},
    forward: ({ x, tokens, carry }, w) => ({
      stream: { x: add(x, gather(w.emb.weight, tokens.inputs.found!)), tokens, carry },
      state: {},
    }),
  });
};

/** x + rosa(x) */
const selfRosa = (name: string, channels: number): Layer =>
  layer<ReturnType<typeof rosaSelfWeights>, ReturnType<typeof rosaLeaves>>({
    name,
    weights: rosaSelfWeights(channels),
    state: rosaLeaves(channels, 1),
    forward({ x, tokens, carry }, w, s) {
      const { out, state: next } = rosaSelf(x, w, s, tokens, 1);
      return { stream: { x: add(x, out), tokens, carry }, state: { ...next } };
    },
  });

/** x + W x + b */
const linearLayer = (name: string, channels: number): Layer =>
  layer<ReturnType<typeof linearWeights>, Record<never, never>>({
    name,
    weights: linearWeights(channels, channels),
    state: {},
    forward: ({ x, tokens, carry }, w) => ({ stream: { x: add(x, affine(x, w)), tokens, carry }, state: {} }),
  });

export const countingModel = (): Architecture =>
  toy("counting", 11, 32, [embRosa(11, 32), selfRosa("rosa1", 32), linearLayer("lin", 32), selfRosa("rosa2", 32)]);

/** The model of 251014_rosa_1bit_train.py. */
export const trainedModel = (): Architecture => toy("trained", 11, 16, [embRosa(11, 16), selfRosa("rosa_1bit", 16)]);

const goose: Rwkv7Config = {
  layers: 2,
  channels: 32,
  heads: 2,
  headSize: 16,
  ffn: 128,
  vocabulary: 12,
  ranks: { w: 8, a: 8, v: 8, g: 8 },
};

const reverseWeights = (l: number) => ({
  rwkv: timeMixWeights(goose, l),
  rosa: rosaWeights(32),
  ffn: channelMixWeights(goose, l),
  lna: normWeights(32),
  lnb: normWeights(32),
  lnc: normWeights(32),
});
const reverseState = () => ({ ...layerState(goose), ...rosaState(32, 1), ffn_x: state(32) });

/** x + rwkv(LN_a x) + rosa(LN_c x), then x + ffn(LN_b x) */
const reverseLayer = (l: number): Layer =>
  layer<ReturnType<typeof reverseWeights>, ReturnType<typeof reverseState>>({
    name: `layer${l + 1}`,
    weights: reverseWeights(l),
    state: reverseState(),
    forward({ x, tokens, carry }, w, s) {
      const mixed = timeMix(layerNorm(x, w.lna), carry.v, w.rwkv, s, tokens.sequences, goose.heads);
      const found = rosaMix(layerNorm(x, w.lnc), w.rosa, s, tokens, 1);
      const between = add(add(x, mixed.out), found.out);
      const fed = channelMix(layerNorm(between, w.lnb), w.ffn, s, tokens.sequences);
      return {
        stream: { x: add(between, fed.out), tokens, carry: { ...carry, ...mixed.carry } },
        state: { ...mixed.state, ...found.state, ...fed.state },
      };
    },
  });

export const reverseModel = (): Architecture => toy("reverse", 12, 32, [reverseLayer(0), reverseLayer(1)], true);

/** `rwkv1.w0` in the file is `layer1.rwkv.w0` here, `ln1a` is `layer1.lna`. */
export const reverseName = (name: string): string =>
  name.replace(/^(rwkv|rosa|ffn)(\d)\./, "layer$2.$1.").replace(/^ln(\d)([abc])\./, "layer$1.ln$2.");
