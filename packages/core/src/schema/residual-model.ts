// What every generation of RWKV shares: the embedding followed by ln0, residual blocks of two mixers, ln_out and the head.
//   x = LN_ln0(emb[token]);   x = x + TimeMix(LN_ln1(x));   x = x + ChannelMix(LN_ln2(x));   logits = W_head LN_ln_out(x)
import type { Value } from "../graph/graph.js";
import { linear } from "../ops/linear.js";
import { add } from "../ops/map.js";
import { layerNorm } from "../ops/normalize.js";
import { gather } from "../ops/rows.js";
import type { Architecture, Layer, Stream } from "./architecture.js";
import { type Initializer, onesInit, zerosInit } from "./initializers.js";
import type { InputSpecs } from "./inputs.js";
import { embedding, matrix, type StateTree, type Values, vector, type WeightTree } from "./specs.js";
import { named } from "./trace.js";

/** Weight and bias of a norm over `channels`. */
export const normWeights = (channels: number) => ({
  weight: vector([channels], onesInit),
  bias: vector([channels], zerosInit),
});
type Norm = ReturnType<typeof normWeights>;

/** What a mixer gives: its addition to the residual stream, the state leaves that it advances, and values to hand on. */
export interface Mixed<S extends StateTree> {
  readonly out: Value;
  readonly state: Partial<Values<S>>;
  readonly carry?: Stream["carry"];
}

/** A block of two mixers: x + TimeMix(LN_ln1(x)), then x + ChannelMix(LN_ln2(x)). Values are [N,C]. */
export interface ResidualBlock<A extends WeightTree, F extends WeightTree, S extends StateTree> {
  /** Prefix of the weights' names, e.g. `blocks.3`. */
  readonly name: string;
  readonly channels: number;
  readonly att: A;
  readonly ffn: F;
  readonly state: S;
  /** `x` is normalised by ln1. */
  timeMix(x: Value, p: Values<A>, s: Values<S>, stream: Stream): Mixed<S>;
  /** `x` is normalised by ln2. */
  channelMix(x: Value, p: Values<F>, s: Values<S>, stream: Stream): Mixed<S>;
}

/** What a block adds beside time mixing, from the residual stream as it enters the block; weights below `qkv`. */
export interface BesideTimeMix<Q extends WeightTree, S extends StateTree> {
  readonly qkv: Q;
  readonly state: S;
  attend(x: Value, p: Values<Q>, s: Values<S>, stream: Stream): Mixed<S>;
}

type BlockWeights<A, F> = { ln1: Norm; ln2: Norm; att: A; ffn: F };

/** x + TimeMix(LN(x)), then x + ChannelMix(LN(x)). */
export function residualBlock<A extends WeightTree, F extends WeightTree, S extends StateTree>(
  block: ResidualBlock<A, F, S>,
): Layer<BlockWeights<A, F>, S> {
  const { name, channels, att, ffn, state } = block;
  return {
    name,
    weights: { ln1: normWeights(channels), ln2: normWeights(channels), att, ffn },
    state,
    forward: (stream, w, s) => blockForward(block, stream, w as Values<BlockWeights<A, F>>, s),
  };
}

/** x + TimeMix(LN(x)) + Attention(x), then x + ChannelMix(LN(x)). */
export function attentionBlock<
  A extends WeightTree,
  F extends WeightTree,
  S extends StateTree,
  Q extends WeightTree,
  T extends StateTree,
>(
  block: ResidualBlock<A, F, S>,
  { qkv, state, attend }: BesideTimeMix<Q, T>,
): Layer<BlockWeights<A, F> & { qkv: Q }, S & T> {
  const { weights, ...layer } = residualBlock(block);
  return {
    ...layer,
    weights: { ...weights, qkv },
    state: { ...block.state, ...state },
    forward(stream, w, s) {
      const attended = attend(stream.x, w.qkv as Values<Q>, s as unknown as Values<T>, stream);
      const own = w as unknown as Values<BlockWeights<A, F>>;
      const result = blockForward(block, stream, own, s as unknown as Values<S>, attended.out);
      return { ...result, state: { ...s, ...result.state, ...attended.state } };
    },
  };
}

function blockForward<A extends WeightTree, F extends WeightTree, S extends StateTree>(
  block: ResidualBlock<A, F, S>,
  stream: Stream,
  w: Values<BlockWeights<A, F>>,
  s: Values<S>,
  beside?: Value,
): { stream: Stream; state: Values<S> } {
  const mixed = block.timeMix(named("ln1", layerNorm(stream.x, w.ln1)), w.att as Values<A>, s, stream);
  const timed = add(stream.x, named("att_out", mixed.out));
  const x = beside ? add(timed, beside) : timed;
  const fed = block.channelMix(named("ln2", layerNorm(x, w.ln2)), w.ffn as Values<F>, s, stream);
  const out = named("block_out", add(x, named("ffn_out", fed.out)));
  const carry = { ...stream.carry, ...mixed.carry, ...fed.carry };
  return { stream: { ...stream, x: out, carry }, state: { ...s, ...mixed.state, ...fed.state } };
}

/** Blocks and what differs around them between generations. */
export interface ResidualModel<Config> {
  /** E.g. `rwkv7`. */
  readonly id: string;
  readonly config: Config;
  readonly vocabulary: number;
  readonly channels: number;
  readonly layers: readonly Layer[];
  /** What a step gets from the host beside its ids; default nothing. */
  readonly inputs?: InputSpecs;
  /** Whether ln0 follows the embedding; default true. */
  readonly normsEmbedding?: boolean;
  /** Initial values of the embedding [V,C] and of the head [V,C]. */
  readonly init: { readonly emb: Initializer; readonly head: Initializer };
}

/** Blocks between embedding and head. ln0 belongs to block 0 in the checkpoint and follows the embedding. */
export function residualModel<Config>(model: ResidualModel<Config>): Architecture<Config> {
  const { id, config, vocabulary, channels, layers, init, inputs, normsEmbedding = true } = model;
  const ln0 = { "blocks.0.ln0": normWeights(channels) };
  const weights = {
    emb: { weight: embedding(vocabulary, channels, init.emb, { split: "rows", together: 1 }) },
    ...((normsEmbedding ? ln0 : {}) as typeof ln0),
    ln_out: normWeights(channels),
    head: { weight: matrix(vocabulary, channels, init.head, { split: "rows", together: 1 }) },
  };
  const architecture: Architecture<Config, typeof weights> = {
    id,
    config,
    vocabularySize: vocabulary,
    channels,
    layers,
    ...(inputs && { inputs }),
    weights,
    embed: (ids, w) => {
      const rows = gather(w.emb.weight, ids);
      return normsEmbedding ? named("ln0", layerNorm(rows, w["blocks.0.ln0"])) : rows;
    },
    hidden: (x, w) => named("ln_out", layerNorm(x, w.ln_out)),
    logits: (hidden, w) => linear(hidden, w.head.weight),
  };
  return architecture as unknown as Architecture<Config>;
}
