// A decoder-only Transformer as Llama has it (Touvron et al. 2023, arXiv 2302.13971 and 2307.09288; Hugging Face's
// LlamaForCausalLM, with the biases of Qwen2ForCausalLM and the norms of Qwen3ForCausalLM where the configuration has them): RMSNorm,
// rotary positions, H heads of queries that share G heads of keys and values, SwiGLU. x [N,C], heads [N,H,D].
import {
  type Architecture,
  add,
  attentionCaches,
  causalAttention,
  type Layer,
  linear,
  matrix,
  mergeHeads,
  named,
  rmsNorm,
  rotary,
  splitHeads,
  type Tokens,
  type Value,
  type Values,
  vector,
  type WeightSpec,
  zerosInit,
} from "@rwkv-ts/core/model";
import { decoder, decoderLayer, normWeight } from "./architecture-body.js";
import type { TransformerConfig } from "./config.js";
import { initial } from "./initialization.js";
import { rotation } from "./rotation.js";

type Projection = { readonly weight: WeightSpec } | { readonly weight: WeightSpec; readonly bias: WeightSpec };

/** How devices share a projection. */
export type Shared = Pick<WeightSpec, "split"> & Partial<Pick<WeightSpec, "together">>;

/** A matrix [out, columns], and a bias where it has one. */
export const projection = (
  out: number,
  columns: number,
  hasBias: boolean,
  init: Parameters<typeof matrix>[2],
  shared: Shared = { split: "whole" },
): Projection => ({
  weight: matrix(out, columns, init, shared),
  // what is added to the sum of all devices' columns is whole
  ...(hasBias && { bias: vector([out], zerosInit, shared.split === "columns" ? {} : shared) }),
});

/** W x, plus b where there is one. */
export const project = (x: Value, p: Values<Projection>): Value => {
  const y = linear(x, p.weight);
  return "bias" in p ? add(y, p.bias) : y;
};

type HeadNorms = { readonly q_norm?: ReturnType<typeof normWeight>; readonly k_norm?: ReturnType<typeof normWeight> };

/** Weights of `model.layers.<i>.self_attn`. */
export function attentionWeights(c: TransformerConfig) {
  const { hidden_size: C, num_attention_heads: H, num_key_value_heads: G, head_dim: D } = c;
  const init = initial(c);
  // devices share heads of keys, with the heads of queries that read them
  const keys = { split: "heads", together: D } as const;
  const queries = { split: "heads", together: (H / G) * D } as const;
  return {
    q_proj: projection(H * D, C, c.attention_bias, init.matrix, queries),
    k_proj: projection(G * D, C, c.attention_bias, init.matrix, keys),
    v_proj: projection(G * D, C, c.attention_bias, init.matrix, keys),
    o_proj: projection(C, H * D, c.output_bias, init.toResidual, { ...queries, split: "columns" }),
    ...((c.qk_norm ? { q_norm: normWeight(D), k_norm: normWeight(D) } : {}) as HeadNorms),
  };
}

/** Keys, after rotation, and values of the tokens so far: [tokens,G,D]. */
const attentionState = ({ num_key_value_heads: G, head_dim: D }: TransformerConfig) => attentionCaches([G, D], "heads");

type State = Values<ReturnType<typeof attentionState>>;

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
  /** RMSNorm over the channels of every head, where there is one. */
  const normed = (heads: Value, norm: { weight: Value } | undefined): Value =>
    norm ? rmsNorm(heads, norm.weight, c.rms_norm_eps) : heads;
  const q = named("q_rope", rotary(normed(splitHeads(project(x, p.q_proj), H), p.q_norm), angles));
  const k = named("k_rope", rotary(normed(splitHeads(project(x, p.k_proj), G), p.k_norm), angles));
  const v = named("v", splitHeads(project(x, p.v_proj), G));
  const att = causalAttention({ q, k, v }, { k: s.k_cache, v: s.v_cache }, tokens);
  return { out: project(mergeHeads(att.y), p.o_proj), state: { k_cache: att.k, v_cache: att.v } };
}

/** x + Attention(RMSNorm(x)), then x + SwiGLU(RMSNorm(x)). */
export const transformerLayer = (c: TransformerConfig, i: number): Layer =>
  decoderLayer(c, i, {
    weights: attentionWeights(c),
    state: attentionState(c),
    mix: (x, p, s, { tokens }) => selfAttention(x, p, s, tokens, c),
  });

/** A decoder of L layers of attention. */
export const transformer = (c: TransformerConfig): Architecture<TransformerConfig> =>
  decoder(
    "transformer",
    c,
    Array.from({ length: c.num_hidden_layers }, (_, i) => transformerLayer(c, i)),
    { rotation: rotation(c) },
  );
