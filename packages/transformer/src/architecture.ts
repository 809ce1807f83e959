// A decoder-only Transformer as Llama has it (Touvron et al. 2023, arXiv 2302.13971 and 2307.09288; Hugging Face's
// LlamaForCausalLM, with the biases of Qwen2ForCausalLM where the configuration has them): RMSNorm, rotary positions, H heads
// of queries that share G heads of keys and values, SwiGLU. x [N,C], heads [N,H,D].
import {
  type Architecture,
  add,
  asLayer,
  cacheRows,
  causalAttention,
  embedding,
  gather,
  type Layer,
  linear,
  matrix,
  mergeHeads,
  mul,
  named,
  onesInit,
  rmsNorm,
  rotary,
  silu,
  splitHeads,
  type Tokens,
  unlimited,
  type Value,
  type Values,
  vector,
  type WeightSpec,
  zerosInit,
} from "@rwkv-ts/core/model";
import type { TransformerConfig } from "./config.js";
import { initial } from "./initialization.js";
import { rotation } from "./rotation.js";

/** Weight of an RMSNorm over `channels`. */
const normWeight = (channels: number) => ({ weight: vector([channels], onesInit) });

/** Weights of `model.layers.<i>.self_attn`. */
export function attentionWeights(c: TransformerConfig) {
  const { hidden_size: C, num_attention_heads: H, num_key_value_heads: G, head_dim: D } = c;
  const init = initial(c);
  const projection = (out: number, columns: number, hasBias: boolean, inits = init.matrix): Projection => ({
    weight: matrix(out, columns, inits),
    ...(hasBias && { bias: vector([out], zerosInit) }),
  });
  return {
    q_proj: projection(H * D, C, c.attention_bias),
    k_proj: projection(G * D, C, c.attention_bias),
    v_proj: projection(G * D, C, c.attention_bias),
    o_proj: projection(C, H * D, c.output_bias, init.toResidual),
  };
}

type Projection = { readonly weight: WeightSpec } | { readonly weight: WeightSpec; readonly bias: WeightSpec };

/** Weights of `model.layers.<i>.mlp`. */
export function feedForwardWeights(c: TransformerConfig) {
  const { hidden_size: C, intermediate_size: F } = c;
  const init = initial(c);
  return {
    gate_proj: { weight: matrix(F, C, init.matrix) },
    up_proj: { weight: matrix(F, C, init.matrix) },
    down_proj: { weight: matrix(C, F, init.toResidual) },
  };
}

/** Keys, after rotation, and values of the tokens so far: [tokens,G,D]. */
function attentionState({ num_key_value_heads: G, head_dim: D }: TransformerConfig) {
  const rows = { limit: unlimited, tokensPerRow: 1 };
  return { k_cache: cacheRows([G, D], rows), v_cache: cacheRows([G, D], rows) };
}

type State = Values<ReturnType<typeof attentionState>>;

/** W x, plus b where there is one. */
const project = (x: Value, p: Values<Projection>): Value => {
  const y = linear(x, p.weight);
  return "bias" in p ? add(y, p.bias) : y;
};

/** W_o Attention(x): every token over itself and those before it. */
export function selfAttention(
  x: Value,
  p: Values<ReturnType<typeof attentionWeights>>,
  s: State,
  tokens: Tokens,
  c: TransformerConfig,
): { out: Value; state: State } {
  const { num_attention_heads: H, num_key_value_heads: G } = c;
  const angles = tokens.inputs.rotation!;
  const q = named("q_rope", rotary(splitHeads(project(x, p.q_proj), H), angles));
  const k = named("k_rope", rotary(splitHeads(project(x, p.k_proj), G), angles));
  const v = named("v", splitHeads(project(x, p.v_proj), G));
  const att = causalAttention({ q, k, v }, { k: s.k_cache, v: s.v_cache }, tokens);
  return { out: project(mergeHeads(att.y), p.o_proj), state: { k_cache: att.k, v_cache: att.v } };
}

/** SwiGLU: W_down (silu(W_gate x) ⊙ W_up x). Shazeer 2020, arXiv 2002.05202. */
export const feedForward = (x: Value, p: Values<ReturnType<typeof feedForwardWeights>>): Value =>
  linear(mul(silu(linear(x, p.gate_proj.weight)), linear(x, p.up_proj.weight)), p.down_proj.weight);

/** x + Attention(RMSNorm(x)), then x + SwiGLU(RMSNorm(x)). */
export function transformerLayer(c: TransformerConfig, i: number): Layer {
  const { hidden_size: C, rms_norm_eps: ε } = c;
  const weights = {
    input_layernorm: normWeight(C),
    self_attn: attentionWeights(c),
    post_attention_layernorm: normWeight(C),
    mlp: feedForwardWeights(c),
  };
  const layer: Layer<typeof weights, ReturnType<typeof attentionState>> = {
    name: `model.layers.${i}`,
    weights,
    state: attentionState(c),
    forward(stream, w, s) {
      const normal = named("input_layernorm", rmsNorm(stream.x, w.input_layernorm.weight, ε));
      const att = selfAttention(normal, w.self_attn, s, stream.tokens, c);
      const x = add(stream.x, named("attn_out", att.out));
      const middle = named("post_attention_layernorm", rmsNorm(x, w.post_attention_layernorm.weight, ε));
      const out = named("out", add(x, named("mlp_out", feedForward(middle, w.mlp))));
      return { stream: { ...stream, x: out }, state: att.state };
    },
  };
  return asLayer(layer);
}

/** A decoder of L layers; with `tie_word_embeddings` the head is the embedding. */
export function transformer(config: TransformerConfig): Architecture<TransformerConfig> {
  const { vocab_size: V, hidden_size: C, num_hidden_layers: L, tie_word_embeddings: tied } = config;
  const init = initial(config);
  const weights = {
    "model.embed_tokens": { weight: embedding(V, C, init.matrix) },
    "model.norm": normWeight(C),
    ...(!tied && { lm_head: { weight: matrix(V, C, init.matrix) } }),
  };
  const architecture: Architecture<TransformerConfig, typeof weights> = {
    id: "transformer",
    config,
    vocabularySize: V,
    channels: C,
    layers: Array.from({ length: L }, (_, i) => transformerLayer(config, i)),
    inputs: { rotation: rotation(config) },
    weights,
    embed: (ids, w) => gather(w["model.embed_tokens"].weight, ids),
    hidden: (x, w) => named("norm", rmsNorm(x, w["model.norm"].weight, config.rms_norm_eps)),
    logits: (hidden, w) => linear(hidden, (w.lm_head ?? w["model.embed_tokens"]).weight),
  };
  return architecture as unknown as Architecture<TransformerConfig>;
}
