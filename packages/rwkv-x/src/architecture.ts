// RWKV-X: Hou et al. 2025, "RWKV-X: A Linear Complexity Hybrid Language Model", arXiv 2504.21463, and howard-hou/RWKV-X. An
// RWKV-7 of R blocks with M blocks of sparse attention between them; x [N,C], H heads of D channels.
import {
  type Architecture,
  add,
  appendCache,
  asLayer,
  attendCache,
  type CacheLimit,
  cacheRows,
  channelVector,
  chunkMeans,
  compressCache,
  embedding,
  gather,
  type Layer,
  layerNorm,
  linear,
  matrix,
  named,
  normWeights,
  rangeAttention,
  type Split,
  type StateArray,
  selectCall,
  selectDecode,
  selectTraining,
  splitState,
  state,
  type Tokens,
  type Value,
  type Values,
  zerosInit,
} from "@rwkv-ts/core/model";
import { channelMix, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import type { RwkvXConfig } from "./config.js";
import { initial, official } from "./initialization.js";

/**
 * What a token of a text attends to, which differs between the official implementations:
 * decode    the rule of reading tokens one by one, at every token: everything in the window, else the best chunks of the
 *           cache. Prompts give the same as tokens fed one at a time, however they are cut.
 * call      the official package's calls of several tokens: beyond the window a call sees only pieces of itself.
 * training  the trainer's MoBA over the text, without a cache.
 */
export type RwkvXMode = "decode" | "call" | "training";
/** Every `RwkvXMode`. */
export const rwkvXModes = ["decode", "call", "training"] as const satisfies readonly RwkvXMode[];

const layerNormEpsilon = 1e-5;

/** The caches hold at most `above` + 1 rows and are cut down to `keep` (official: n > max and n > min). */
export const cacheLimitOf = ({ max_kv_cache_size: max, min_kv_cache_size: min }: RwkvXConfig): CacheLimit => ({
  above: max > 0 ? Math.max(max, min) : Number.POSITIVE_INFINITY,
  keep: min,
});

/** RWKV blocks before each attention block; what is left over behind the last one is never executed. */
const blocksBetween = ({ rwkv, moba }: RwkvXConfig): number =>
  moba.blocks > 0 ? Math.floor(rwkv.layers / moba.blocks) : rwkv.layers;
const executedBlocks = (c: RwkvXConfig): number => blocksBetween(c) * Math.max(1, c.moba.blocks);

/** How devices share a weight. */
type Shared = { readonly split: Split; readonly together?: number };

/** Weights of `moba.<j>`; matrices start as copies of those of the RWKV block before it. */
function mobaWeights(c: RwkvXConfig, j: number) {
  const { channels: C, headSize } = c.rwkv;
  const heads = { split: "heads", together: headSize } as const;
  const init = initial(c.rwkv, j);
  const source = `rwkv.blocks.${(j + 1) * blocksBetween(c) - 1}`;
  const copied = (name: string, out: number, columns: number, shared: Shared) => {
    const weight = matrix(out, columns, init[name] ?? zerosInit, shared);
    return {
      weight: c.moba.ffn === c.rwkv.ffn || name.startsWith("att") ? { ...weight, copyOf: `${source}.${name}` } : weight,
    };
  };
  return {
    ln1: normWeights(C),
    ln2: normWeights(C),
    att: {
      receptance: copied("att.receptance.weight", C, C, heads),
      key: copied("att.key.weight", C, C, heads),
      value: copied("att.value.weight", C, C, heads),
      output: copied("att.output.weight", C, C, { ...heads, split: "columns" }),
    },
    ffn: {
      x_k: channelVector(C, init["ffn.x_k"]!),
      key: copied("ffn.key.weight", c.moba.ffn, C, { split: "rows" }),
      value: copied("ffn.value.weight", C, c.moba.ffn, { split: "columns" }),
    },
  };
}

/** K and V of the tokens so far, the mean key of every whole chunk, and the last LN2 output. */
function mobaState(c: RwkvXConfig) {
  const { channels: C, headSize: D } = c.rwkv;
  const chunk = c.moba_chunk_size;
  const rows = { limit: cacheLimitOf(c), tokensPerRow: 1 };
  const derived = { from: "k_cache", rows: (k: StateArray) => chunkMeans(k as Float32Array, C, chunk) };
  return {
    k_cache: splitState(cacheRows([C], rows), "heads", D),
    v_cache: splitState(cacheRows([C], rows), "heads", D),
    k_means: splitState(cacheRows([C], { ...rows, tokensPerRow: chunk, derived }), "heads", D),
    ffn_x: state(C),
  };
}

type Attention = Values<ReturnType<typeof mobaWeights>>["att"];
type Caches = Omit<Values<ReturnType<typeof mobaState>>, "ffn_x">;

/** W_o Attention(u) with the caches; `mode` decides which rows each token attends to. No positions, no gate. */
function cachedAttention(u: Value, p: Attention, s: Caches, tokens: Tokens, c: RwkvXConfig, mode: "decode" | "call") {
  const { heads: H } = c.rwkv;
  const chunk = c.moba_chunk_size;
  const limit = cacheLimitOf(c);
  const { q, k, v } = projections(u, p);
  const before = { k: s.k_cache, v: s.v_cache, means: s.k_means };
  const voters = mode === "call" ? u : undefined; // the official calls vote with u in the place of q
  const kept = compressCache(q, before, tokens, { heads: H, chunk, limit, recent: c.kv_cache_window_size }, voters);
  const cache = appendCache(k, v, kept, tokens, { chunk, limit });
  const select = mode === "call" ? selectCall : selectDecode;
  const ranges = select(q, cache, tokens, { chunk, topk: c.moba_topk, full: c.attn_mode === "full", limit });
  const out = linear(attendCache(q, cache, ranges, H), p.output.weight);
  return { out, state: { k_cache: cache.k, v_cache: cache.v, k_means: cache.means } };
}

/** W_o Attention(u) over the step's own tokens, as the trainer computes it. */
function trainingAttention(u: Value, p: Attention, { sequences }: Tokens, c: RwkvXConfig) {
  const { heads } = c.rwkv;
  const { q, k, v } = projections(u, p);
  const ranges = selectTraining(q, k, sequences, { heads, chunk: c.moba_chunk_size, topk: c.moba_topk });
  return linear(rangeAttention(q, k, v, ranges, heads), p.output.weight);
}

const projections = (u: Value, p: Attention) => ({
  q: named("att.receptance", linear(u, p.receptance.weight)),
  k: named("att.key", linear(u, p.key.weight)),
  v: named("att.value", linear(u, p.value.weight)),
});

/** One attention block: x + W_o Attention(LN1(x)), then x + ChannelMix(LN2(x)). */
export function mobaLayer(c: RwkvXConfig, j: number, mode: RwkvXMode): Layer {
  const weights = official(mobaWeights(c, j), {});
  const { ffn_x, ...caches } = mobaState(c);
  const block = { name: `moba.${j}`, stateName: `moba.${j}`, weights };
  const rest = (x: Value, out: Value, w: Values<typeof weights>, s: { ffn_x: Value }, tokens: Tokens) => {
    const xAtt = add(x, named("att_out", out));
    const ffn = channelMix(named("ln2", layerNorm(xAtt, w.ln2, layerNormEpsilon)), w.ffn, s, tokens.sequences);
    return { x: named("block_out", add(xAtt, named("ffn_out", ffn.out))), ffn_x: ffn.state.ffn_x };
  };
  const ln1 = (x: Value, w: Values<typeof weights>) => named("ln1", layerNorm(x, w.ln1, layerNormEpsilon));
  const cached: Layer<typeof weights, ReturnType<typeof mobaState>> = {
    ...block,
    state: { ...caches, ffn_x },
    forward({ x, tokens, carry }, w, s) {
      const att = cachedAttention(ln1(x, w), w.att, s, tokens, c, mode === "call" ? "call" : "decode");
      const after = rest(x, att.out, w, s, tokens);
      return { stream: { x: after.x, tokens, carry }, state: { ...att.state, ffn_x: after.ffn_x } };
    },
  };
  const trained: Layer<typeof weights, { ffn_x: typeof ffn_x }> = {
    ...block,
    state: { ffn_x },
    forward({ x, tokens, carry }, w, s) {
      const after = rest(x, trainingAttention(ln1(x, w), w.att, tokens, c), w, s, tokens);
      return { stream: { x: after.x, tokens, carry }, state: { ffn_x: after.ffn_x } };
    },
  };
  return asLayer(mode === "training" ? trained : cached);
}

/** An RWKV-7 block under the prefix `rwkv.`, with RWKV-X's initial values and optimiser groups. */
function rwkvLayer({ rwkv }: RwkvXConfig, l: number): Layer {
  const layer = rwkv7Layer(rwkv, l);
  const weights = official(layer.weights, initial(rwkv, l));
  return asLayer({ ...layer, name: `rwkv.${layer.name}`, stateName: `state.${l}`, weights });
}

/** n RWKV blocks, moba.0, the next n, moba.1, ... v_first goes from RWKV block to RWKV block. */
function layersOf(c: RwkvXConfig, mode: RwkvXMode): Layer[] {
  const n = blocksBetween(c);
  return Array.from({ length: executedBlocks(c) }, (_, l) => {
    const isLast = c.moba.blocks > 0 && (l + 1) % n === 0;
    return isLast ? [rwkvLayer(c, l), mobaLayer(c, (l + 1) / n - 1, mode)] : [rwkvLayer(c, l)];
  }).flat();
}

/** Weights outside the executed blocks. ln0 follows the embedding; blocks that are never executed stay in the model. */
function sharedWeights(c: RwkvXConfig) {
  const { vocabulary: V, channels: C, layers: R } = c.rwkv;
  const init = initial(c.rwkv, 0);
  const idle = Array.from({ length: R - executedBlocks(c) }, (_, i) => rwkvLayer(c, executedBlocks(c) + i));
  const tree = {
    "rwkv.emb": { weight: embedding(V, C, init["emb.weight"]!, { split: "rows", together: 1 }) },
    "rwkv.blocks.0.ln0": normWeights(C),
    "rwkv.ln_out": normWeights(C),
    "rwkv.head": { weight: matrix(V, C, init["head.weight"]!, { split: "rows", together: 1 }) },
  };
  return {
    ...official(tree, {}),
    ...(Object.fromEntries(idle.map((l) => [l.name, l.weights])) as Record<never, never>),
  };
}

function inMode(config: RwkvXConfig, mode: RwkvXMode): Architecture<RwkvXConfig> {
  const weights = sharedWeights(config);
  const architecture: Architecture<RwkvXConfig, typeof weights> = {
    id: "rwkv-x",
    config,
    vocabularySize: config.rwkv.vocabulary,
    channels: config.rwkv.channels,
    layers: layersOf(config, mode),
    weights,
    embed: (ids, w) =>
      named("rwkv.ln0", layerNorm(gather(w["rwkv.emb"].weight, ids), w["rwkv.blocks.0.ln0"], layerNormEpsilon)),
    hidden: (x, w) => named("rwkv.ln_out", layerNorm(x, w["rwkv.ln_out"], layerNormEpsilon)),
    logits: (hidden, w) => linear(hidden, w["rwkv.head"].weight),
    ...(mode === "call" ? { steps: "whole" as const } : {}),
    ...(mode === "training" ? { steps: "once" as const, padding: { multiple: 16, token: 261 } } : {}),
  };
  return architecture as unknown as Architecture<RwkvXConfig>;
}

/** RWKV-X computing by the rule `mode`; the others are its modes, over the same weights. */
export function rwkvX(config: RwkvXConfig, mode: Exclude<RwkvXMode, "training"> = "decode"): Architecture<RwkvXConfig> {
  const modes = Object.fromEntries(rwkvXModes.map((each) => [each, inMode(config, each)]));
  return { ...inMode(config, mode), modes };
}
