// A small recurrent model with every kind of weight: a table, matrices, LoRA matrices, vectors that files write as [1,1,C],
// token shift and RWKV-7's recurrence. What the trainer does must not depend on more than that.
import {
  type Architecture,
  add,
  channelVector,
  embedding,
  gather,
  type Layer,
  layerNorm,
  lerp,
  linear,
  lora,
  matmul,
  matrix,
  mergeHeads,
  mul,
  neg,
  onesInit,
  orthogonalInit,
  sigmoid,
  splitHeads,
  state,
  tanh,
  tokenShift,
  tunable,
  uniformInit,
  vector,
  wkv7,
  zerosInit,
} from "@rwkv-ts/core/model";

export interface TinyConfig {
  readonly vocabulary: number;
  readonly channels?: number;
  readonly headSize?: number;
  /** How state-tuning files have its state. */
  readonly inStateFiles?: "same" | "transposed";
  readonly layers?: number;
}

const norm = (channels: number) => ({ weight: vector([channels], onesInit), bias: vector([channels], zerosInit) });

function tinyLayer(C: number, D: number, l: number, inStateFiles: "same" | "transposed") {
  const weights = {
    ln1: norm(C),
    att: {
      x_k: channelVector(C, uniformInit(0.5)),
      w1: lora(C, 4, uniformInit(0.2)),
      w2: lora(4, C, uniformInit(0.2)),
      key: { weight: matrix(C, C, orthogonalInit(0.5)) },
      value: { weight: matrix(C, C, orthogonalInit(1)) },
      output: { weight: matrix(C, C, orthogonalInit(0.5), { split: "columns" }) },
    },
  };
  const states = { att_x: state(C), wkv: tunable(state(C / D, D, D), inStateFiles) };
  const layer: Layer<typeof weights, typeof states> = {
    name: `blocks.${l}`,
    weights,
    state: states,
    forward({ x, tokens, carry }, w, s) {
      const normed = layerNorm(x, w.ln1, 1e-5);
      const { previous, state: att_x } = tokenShift(normed, s.att_x, tokens.sequences);
      const mixed = lerp(normed, previous, w.att.x_k);
      const heads = (v: typeof x) => splitHeads(v, C / D);
      const k = heads(tanh(linear(mixed, w.att.key.weight)));
      const v = heads(linear(mixed, w.att.value.weight));
      const decay = heads(sigmoid(matmul(matmul(mixed, w.att.w1), w.att.w2)));
      const { y, state: wkv } = wkv7(
        { r: k, w: decay, k, v, a: neg(mul(k, 0.1)), b: mul(k, 0.1) },
        s.wkv,
        tokens.sequences,
      );
      const out = linear(mergeHeads(y), w.att.output.weight);
      return { stream: { x: add(x, out), tokens, carry }, state: { att_x, wkv } };
    },
  };
  return layer;
}

export function tinyArchitecture(config: TinyConfig): Architecture {
  const { vocabulary, channels = 16, headSize = 8, layers = 2, inStateFiles = "same" } = config;
  const weights = {
    emb: { weight: embedding(vocabulary, channels, uniformInit(1)) },
    ln_out: norm(channels),
    head: { weight: matrix(vocabulary, channels, orthogonalInit(1)) },
  };
  const architecture: Architecture<TinyConfig, typeof weights> = {
    id: "tiny",
    config: { vocabulary, channels, headSize, layers },
    vocabularySize: vocabulary,
    channels,
    layers: Array.from({ length: layers }, (_, l) => tinyLayer(channels, headSize, l, inStateFiles)),
    weights,
    embed: (ids, w) => gather(w.emb.weight, ids),
    hidden: (x, w) => layerNorm(x, w.ln_out, 1e-5),
    logits: (hidden, w) => linear(hidden, w.head.weight),
  };
  return architecture as unknown as Architecture;
}
