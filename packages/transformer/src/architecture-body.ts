// The body of Llama and Qwen around a mixer of tokens, whatever it is: RMSNorm before each half of a layer, SwiGLU in the second one,
// and what is outside of the layers. x [N,C].
import {
  type Architecture,
  add,
  asLayer,
  embedding,
  gather,
  type InputSpecs,
  type Layer,
  linear,
  type Mixed,
  matrix,
  mul,
  named,
  onesInit,
  rmsNorm,
  type StateTree,
  type Stream,
  silu,
  type Value,
  type Values,
  vector,
  type WeightTree,
} from "@rwkv-ts/core/model";
import { initial } from "./initialization.js";

/** Sizes of a decoder whatever mixes its tokens, under the names of Hugging Face's configurations. */
export interface BodyConfig {
  readonly vocab_size: number;
  /** C */
  readonly hidden_size: number;
  /** F */
  readonly intermediate_size: number;
  /** L */
  readonly num_hidden_layers: number;
  /** ε */
  readonly rms_norm_eps: number;
  /** The head is the embedding. */
  readonly tie_word_embeddings: boolean;
}

/** What mixes tokens: its weights, below `self_attn`, its state, and its addition to the residual stream. */
export interface Mixer<A extends WeightTree, S extends StateTree> {
  readonly weights: A;
  readonly state: S;
  /** `x` is normalised. */
  mix(x: Value, p: Values<A>, s: Values<S>, stream: Stream): Mixed<S>;
}

/** Weight of an RMSNorm over `channels`. */
export const normWeight = (channels: number) => ({ weight: vector([channels], onesInit) });

/** Weights of `model.layers.<i>.mlp`. */
export function feedForwardWeights(c: BodyConfig) {
  const { hidden_size: C, intermediate_size: F } = c;
  const init = initial(c);
  return {
    gate_proj: { weight: matrix(F, C, init.matrix, { split: "rows" }) },
    up_proj: { weight: matrix(F, C, init.matrix, { split: "rows" }) },
    down_proj: { weight: matrix(C, F, init.toResidual, { split: "columns" }) },
  };
}

/** SwiGLU: W_down (silu(W_gate x) ⊙ W_up x). Shazeer 2020, arXiv 2002.05202. */
export const feedForward = (x: Value, p: Values<ReturnType<typeof feedForwardWeights>>): Value =>
  linear(mul(silu(linear(x, p.gate_proj.weight)), linear(x, p.up_proj.weight)), p.down_proj.weight);

/** x + Mix(RMSNorm(x)), then x + SwiGLU(RMSNorm(x)). */
export function decoderLayer<A extends WeightTree, S extends StateTree>(
  c: BodyConfig,
  i: number,
  mixer: Mixer<A, S>,
): Layer {
  const { hidden_size: C, rms_norm_eps: ε } = c;
  const weights = {
    input_layernorm: normWeight(C),
    self_attn: mixer.weights,
    post_attention_layernorm: normWeight(C),
    mlp: feedForwardWeights(c),
  };
  const layer: Layer<typeof weights, S> = {
    name: `model.layers.${i}`,
    weights,
    state: mixer.state,
    forward(stream, w, s) {
      const normal = named("input_layernorm", rmsNorm(stream.x, w.input_layernorm.weight, ε));
      const mixed = mixer.mix(normal, w.self_attn as Values<A>, s, stream);
      const x = add(stream.x, named("attn_out", mixed.out));
      const middle = named("post_attention_layernorm", rmsNorm(x, w.post_attention_layernorm.weight, ε));
      const out = named("out", add(x, named("mlp_out", feedForward(middle, w.mlp))));
      const carry = { ...stream.carry, ...mixed.carry };
      return { stream: { ...stream, x: out, carry }, state: { ...s, ...mixed.state } };
    },
  };
  return asLayer(layer);
}

/** A decoder of these layers. */
export function decoder<Config extends BodyConfig>(
  id: string,
  config: Config,
  layers: readonly Layer[],
  inputs: InputSpecs = {},
): Architecture<Config> {
  const { vocab_size: V, hidden_size: C, tie_word_embeddings: tied } = config;
  const init = initial(config);
  const byIds = { split: "rows", together: 1 } as const;
  const weights = {
    "model.embed_tokens": { weight: embedding(V, C, init.matrix, byIds) },
    "model.norm": normWeight(C),
    ...(!tied && { lm_head: { weight: matrix(V, C, init.matrix, byIds) } }),
  };
  const architecture: Architecture<Config, typeof weights> = {
    id,
    config,
    vocabularySize: V,
    channels: C,
    layers,
    inputs,
    weights,
    embed: (ids, w) => gather(w["model.embed_tokens"].weight, ids),
    hidden: (x, w) => named("norm", rmsNorm(x, w["model.norm"].weight, config.rms_norm_eps)),
    logits: (hidden, w) => linear(hidden, (w.lm_head ?? w["model.embed_tokens"]).weight),
  };
  return architecture as unknown as Architecture<Config>;
}
