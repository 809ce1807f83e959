// DeepEmbed attention (DEA, RWKV-7b, RWKV-LM/RWKV-v7/rwkv_v7b_demo.py): one head of attention over the whole text, whose keys and
// values are made from 32 numbers a token and from vectors that its id chooses. x [N,C] is the residual stream as it enters the
// block, E = LN_ln0(emb[id]) [N,C].
//   q = W_qq x;   k = ((x k1) k2) ⊙ (k_emb[id] + k_emb_x E);   v = tanh((x v1) v2) ⊙ (v_emb[id] + v_emb_x E)
//   z ← LN_z( z + (z_{t-1} - z) ⊙ x_z )   for z = q, k, v
//   out_t = Σ_s≤t a_s v_s,   a = softmax over s of 64 tanh(q_t · k_s / 1024)
import {
  add,
  appendRows,
  attentionCaches,
  cacheRows,
  causalAttention,
  layerNorm,
  lerp,
  linear,
  lora,
  matmul,
  matrix,
  mergeHeads,
  mul,
  named,
  normWeights,
  onesInit,
  orthogonalInit,
  splitHeads,
  splitState,
  state,
  type Tokens,
  table,
  tableRows,
  tanh,
  tokenShift,
  unlimitedCache,
  type Value,
  type Values,
  vector,
  zerosInit,
} from "@rwkv-ts/core/model";
import type { Rwkv7Config } from "@rwkv-ts/rwkv7-goose";

/** Of the official code: widths of queries and keys, and of what is between x and its keys and values; the soft cap. */
const [width, rank, cap] = [256, 32, 64];

/**
 * Weights of `blocks.<l>.qkv`. Devices share the channels of q, k and v up to their norms; what follows is one head, on each of them.
 * Nothing was published on how they begin: here values are 0 at first.
 */
export function attentionWeights({ channels: C, vocabulary: V }: Rwkv7Config) {
  const rows = { split: "rows" } as const;
  const columns = { split: "columns" } as const;
  const shares = (channels: number) => vector([channels], zerosInit, { fileShape: [1, 1, channels], ...rows });
  return {
    qq: { weight: matrix(width, C, orthogonalInit(1), rows) },
    k1: lora(C, rank, orthogonalInit(1)),
    k2: lora(rank, width, orthogonalInit(1), columns),
    v1: lora(C, rank, orthogonalInit(1)),
    v2: lora(rank, C, zerosInit, columns),
    k_emb: { weight: table(V, width, onesInit, columns) },
    k_emb_x: { weight: matrix(width, C, zerosInit, rows) },
    v_emb: { weight: table(V, C, onesInit, columns) },
    v_emb_x: { weight: matrix(C, C, zerosInit, rows) },
    x_q: shares(width),
    x_k: shares(width),
    x_v: shares(C),
    lnq: normWeights(width),
    lnk: normWeights(width),
    lnv: normWeights(C),
  };
}

/**
 * `dea_k`, `dea_v`: the 32 numbers of every token, as the official state has them; `k_cache`, `v_cache`: the keys and values that
 * follow from them, which never change; the last q, k and v before their shift.
 */
export function attentionState({ channels: C }: Rwkv7Config) {
  const rows = (columns: number) => cacheRows([columns], { limit: unlimitedCache, tokensPerRow: 1 });
  return {
    dea_k: rows(rank),
    dea_v: rows(rank),
    ...attentionCaches([1, width, C]),
    dea_q: splitState(state(width), "rows"),
    k_last: splitState(state(width), "rows"),
    v_last: splitState(state(C), "rows"),
  };
}

type Weights = Values<ReturnType<typeof attentionWeights>>;
type State = Values<ReturnType<typeof attentionState>>;

/**
 * One head of attention over the whole text from x [N,C], the residual stream as it enters the block, and E = LN_ln0(emb[id]) [N,C] →
 * what is added beside the time mix [N,C], and the state.
 */
export function deepEmbedAttention(x: Value, E: Value, p: Weights, s: State, tokens: Tokens) {
  const [k1, v1] = [matmul(x, p.k1), matmul(x, p.v1)];
  const k_emb = add(tableRows(p.k_emb.weight, tokens), linear(E, p.k_emb_x.weight));
  const v_emb = add(tableRows(p.v_emb.weight, tokens), linear(E, p.v_emb_x.weight));

  /** z + (z_{t-1} - z) ⊙ x_z of a finished vector, normed, and its last value for the next step. */
  const shifted = (name: string, z: Value, last: Value, share: Value, norm: Weights["lnq"]) => {
    const { previous, state: next } = tokenShift(z, last, tokens.sequences);
    return { z: named(`qkv.${name}`, layerNorm(lerp(z, previous, share), norm)), next };
  };
  const q = shifted("lnq", linear(x, p.qq.weight), s.dea_q, p.x_q, p.lnq);
  const k = shifted("lnk", mul(matmul(k1, p.k2), k_emb), s.k_last, p.x_k, p.lnk);
  const v = shifted("lnv", mul(tanh(matmul(v1, p.v2)), v_emb), s.v_last, p.x_v, p.lnv);

  const heads = { q: splitHeads(q.z, 1), k: splitHeads(k.z, 1), v: splitHeads(v.z, 1) };
  const attended = causalAttention(heads, { k: s.k_cache, v: s.v_cache }, tokens, { cap });
  return {
    out: named("qkv.out", mergeHeads(attended.y)),
    state: {
      dea_k: appendRows(k1, s.dea_k, tokens),
      dea_v: appendRows(v1, s.dea_v, tokens),
      k_cache: attended.k,
      v_cache: attended.v,
      dea_q: q.next,
      k_last: k.next,
      v_last: v.next,
    },
  };
}
