// The attention of RWKV-8 rc00's hybrid (RWKV-LM/RWKV-v8/rwkv_v8_rc00_hybrid_demo.py): one head over the whole text, whose keys and
// values are made from 32 numbers a token and from vectors that its id chooses. x [N,C] is the residual stream as it enters the block.
//   q = LN_q(W_qq x);   k = LN_k( (W_kkup W_kk x) ⊙ ennk[id] );   v = LN_v( tanh(W_vvup W_vv x) ⊙ emm[id] )
//   out_t = Σ_s≤t a_s v_s,   a = softmax over s of 32 tanh(q_t · k_s / 512)
import {
  appendRows,
  attentionCaches,
  cacheRows,
  causalAttention,
  layerNorm,
  linear,
  matrix,
  mergeHeads,
  mul,
  named,
  normWeights,
  onesInit,
  orthogonalInit,
  splitHeads,
  type Tokens,
  table,
  tableRows,
  tanh,
  unlimitedCache,
  type Value,
  type Values,
  zerosInit,
} from "@rwkv-ts/core/model";
import type { Rwkv7Config } from "@rwkv-ts/rwkv7-goose";

/** Sizes of the official code: width of queries and keys, of what is between x and keys and values, and the soft cap. */
const [width, rank, cap] = [256, 32, 32];

/**
 * Weights of `blocks.<l>.qkv`. Devices share the channels of q, k and v up to their norms; what follows is one head, on each of them.
 * Nothing was published on how they begin: here values are 0 at first.
 */
export function attentionWeights({ channels: C, vocabulary: V }: Rwkv7Config) {
  const rows = { split: "rows" } as const;
  const columns = { split: "columns" } as const;
  return {
    qq: { weight: matrix(width, C, orthogonalInit(1), rows) },
    kk: { weight: matrix(rank, C, orthogonalInit(1)) },
    kkup: { weight: matrix(width, rank, orthogonalInit(1), rows) },
    vv: { weight: matrix(rank, C, orthogonalInit(1)) },
    vvup: { weight: matrix(C, rank, zerosInit, rows) },
    ennk: { weight: table(V, width, onesInit, columns) },
    emm: { weight: table(V, C, onesInit, columns) },
    lnq: normWeights(width),
    lnk: normWeights(width),
    lnv: normWeights(C),
  };
}

/**
 * `dea_k`, `dea_v`: the 32 numbers of every token, as the official state has them; `k_cache`, `v_cache`: the keys and values that
 * follow from them, which never change.
 */
export function attentionState({ channels: C }: Rwkv7Config) {
  const rows = (columns: number) => cacheRows([columns], { limit: unlimitedCache, tokensPerRow: 1 });
  return { dea_k: rows(rank), dea_v: rows(rank), ...attentionCaches([1, width, C]) };
}

/**
 * One head of attention over the whole text from x [N,C], the residual stream as it enters the block → what is added beside the time mix
 * [N,C], and the state.
 */
export function heronAttention(
  x: Value,
  p: Values<ReturnType<typeof attentionWeights>>,
  s: Values<ReturnType<typeof attentionState>>,
  tokens: Tokens,
) {
  const [kk, vv] = [linear(x, p.kk.weight), linear(x, p.vv.weight)];
  const q = named("qkv.lnq", layerNorm(linear(x, p.qq.weight), p.lnq));
  const k = mul(linear(kk, p.kkup.weight), tableRows(p.ennk.weight, tokens));
  const v = mul(tanh(linear(vv, p.vvup.weight)), tableRows(p.emm.weight, tokens));
  const normed = { k: named("qkv.lnk", layerNorm(k, p.lnk)), v: named("qkv.lnv", layerNorm(v, p.lnv)) };

  const heads = { q: splitHeads(q, 1), k: splitHeads(normed.k, 1), v: splitHeads(normed.v, 1) };
  const attended = causalAttention(heads, { k: s.k_cache, v: s.v_cache }, tokens, { cap });
  const state = {
    dea_k: appendRows(kk, s.dea_k, tokens),
    dea_v: appendRows(vv, s.dea_v, tokens),
    k_cache: attended.k,
    v_cache: attended.v,
  };
  return { out: named("qkv.out", mergeHeads(attended.y)), state };
}
