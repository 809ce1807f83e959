// Layers between a way in and a way out: y = W_out LN(layers(W_in x)) for numbers x, or rows of a table for ids.
import {
  embedding,
  gather,
  type Layer,
  layerNorm,
  linear,
  matrix,
  normWeights,
  orthogonalInit,
  type StateSpec,
  uniformInit,
  type Value,
  type Values,
  zerosInit,
} from "@rwkv-ts/core/model";
import type { Sequences } from "./graph.js";
import { stackLayers } from "./stack-layers.js";

/** Layers, and what is before and behind them. */
export interface SequenceNetworkOptions {
  readonly layers: readonly Pick<Layer, "name" | "weights" | "state" | "forward">[];
  /** Of the residual stream. */
  readonly channels: number;
  /** Numbers of a token, [N, inputs], or `ids` below a vocabulary's size. */
  readonly inputs: number | { readonly ids: number };
  /** Numbers of an output. */
  readonly outputs: number;
  /** One output for every sequence: the mean over its tokens, or that of the last one. Default: one for every token. */
  readonly pool?: "mean" | "last";
}

/** Weights, state and function of a network, for `trainable` (the function's first argument is the one input), or as a part of another. */
export function sequenceNetwork({ layers, channels, inputs, outputs, pool }: SequenceNetworkOptions) {
  const stack = stackLayers(layers);
  const weights = {
    input:
      typeof inputs === "number"
        ? matrix(channels, inputs, orthogonalInit(1))
        : embedding(inputs.ids, channels, uniformInit(1)),
    layers: stack.weights,
    norm: normWeights(channels),
    head: matrix(outputs, channels, zerosInit),
  };
  return {
    weights,
    state: stack.state as Readonly<Record<string, StateSpec>>,
    /** [N, outputs], or [S, outputs]. */
    forward(x: Value, w: Values<typeof weights>, s: Readonly<Record<string, Value>>, sequences: Sequences) {
      const read = typeof inputs === "number" ? linear(x, w.input) : gather(w.input, x);
      const { x: h, state } = stack.forward(read, w.layers, s, sequences);
      const normed = layerNorm(h, w.norm);
      return { output: linear(pool ? sequences[pool](normed) : normed, w.head), state };
    },
  };
}
