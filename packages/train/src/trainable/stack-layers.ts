// Layers of any version, one behind the other, as a part of a graph for `trainable`: what lies before and behind them is the graph's own.
import type { Layer, StateSpec, Stream, Tokens, Value, Values, WeightTree } from "@rwkv-ts/core/model";
import type { Sequences } from "./graph.js";

/** Layers one behind the other as one function, with the trees of their weights and state. */
export interface LayerStack {
  /** By the layers' names. */
  readonly weights: WeightTree;
  /** `<index>.<leaf>` */
  readonly state: Readonly<Record<string, StateSpec>>;
  /** The residual stream [N,C] through all layers. `weights`, `state`: the values of the trees above. */
  forward(
    x: Value,
    weights: unknown,
    state: Readonly<Record<string, Value>>,
    sequences: Sequences,
  ): { readonly x: Value; readonly state: Record<string, Value> };
}

/** Stacks in a graph so far: each has names of its own for what its layers name. */
const stacks = new WeakMap<object, number>();

/**
 * Layers one behind the other as one function, e.g. `[rwkv7Layer(config, 0), rwkv7Layer(config, 1)]`. Those that ask for ids, caches or inputs of
 * the host are not meant.
 */
export function stackLayers(layers: readonly Pick<Layer, "name" | "weights" | "state" | "forward">[]): LayerStack {
  const leaves = layers.flatMap(({ state }, i) =>
    Object.entries(state).map(([key, spec]) => [`${i}.${key}`, spec] as const),
  );
  return {
    weights: Object.fromEntries(layers.map(({ name, weights }) => [name, weights])),
    state: Object.fromEntries(leaves),
    forward(x, weights, state, sequences) {
      const tokens = { sequences: sequences.table, inputs: {} } as unknown as Tokens;
      let stream: Stream = { x, tokens, carry: {} };
      const scope = `stack${stacks.get(x.graph) ?? 0}`;
      stacks.set(x.graph, (stacks.get(x.graph) ?? 0) + 1);
      const after: Record<string, Value> = {};
      layers.forEach((layer, i) => {
        const own = Object.fromEntries(Object.keys(layer.state).map((key) => [key, state[`${i}.${key}`]!]));
        const values = (weights as Record<string, Values<WeightTree>>)[layer.name]!;
        const result = x.graph.scope(`${scope}.${layer.name}`, () => layer.forward(stream, values, own));
        stream = result.stream;
        for (const [key, value] of Object.entries(result.state)) after[`${i}.${key}`] = value;
      });
      return { x: stream.x, state: after };
    },
  };
}
