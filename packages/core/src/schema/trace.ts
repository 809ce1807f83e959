// Traces an architecture over leaves: the one definition from which prefill, decode, training and inspection are made.
import { Graph, type Value } from "../graph/graph.js";
import { leaf } from "../graph/leaf.js";
import type { Cut } from "../graph/place.js";
import { gather } from "../ops/rows.js";
import type { Storage } from "../storage.js";
import { type Architecture, type Stream, statePrefix, type Tokens } from "./architecture.js";
import { inputLeaf } from "./inputs.js";
import { cutOf, leafShape, mapTree, type StateSpec, type StateTree, type Values, type WeightSpec } from "./specs.js";
import { wordDType } from "./state-words.js";

/** Sizes of a step, and of what its leaves are made. */
export interface TraceOptions {
  /** Packed tokens of the step. */
  readonly tokens: number;
  /** Rows of the sequence table. */
  readonly sequences: number;
  /** Slots of the state leaves. */
  readonly slots: number;
  /** Tokens that the caches have room for; default 1. */
  readonly capacity?: number;
  /** How a weight is stored; default f32. */
  readonly storage?: (name: string, spec: WeightSpec) => Storage;
  /** Makes the state that a step starts from; default: leaves of kind "state". */
  readonly state?: (graph: Graph, name: string, leaf: TracedLeaf) => Value;
  /** Whether every device is to have everything, whatever the specs say. */
  readonly isWhole?: boolean | undefined;
  /** Number of tokens whose logits are wanted, chosen by the input `rows` (i32); default: all tokens. */
  readonly rows?: number;
}

/** A state leaf of a step. */
export interface TracedLeaf {
  /** Of all slots, in words. */
  readonly shape: readonly number[];
  readonly dtype: "f32" | "i32";
  /** Value of every element before the first token. */
  readonly initial: number;
  /** How devices share it. */
  readonly split: Cut | undefined;
}

/** The graph of one step of an architecture, with its leaves and what it gives by name. */
export interface TracedModel {
  readonly graph: Graph;
  readonly weights: ReadonlyMap<string, Value>;
  /** State leaves by name (`state.<layer>.<leaf>`), and the values they take after the step. */
  readonly states: ReadonlyMap<string, { leaf: Value; next: Value }>;
  /** What the head sees: [N,C], or [rows,C]. */
  readonly hidden: Value;
  /** [N,V], or [rows,V]. */
  readonly logits: Value;
}

/**
 * Traces one step of an architecture. Leaves are the weights by their checkpoint names, the state, and the inputs `ids` i32 [tokens],
 * `sequences` i32 [sequences,3], `cached` i32 [sequences] and, with `rows`, `rows` i32 [rows].
 */
export function traceModel(architecture: Architecture, options: TraceOptions): TracedModel {
  const graph = new Graph();
  const cut: typeof cutOf = (...given) => (options.isWhole ? undefined : cutOf(...given));
  const weights = new Map<string, Value>();
  const inputs: Record<string, Value> = {};
  for (const [name, { shape, dtype }] of Object.entries(architecture.inputs ?? {}))
    inputs[name] = leaf(graph, "input", inputLeaf(name), [options.tokens, ...shape], dtype);
  const weightLeaf = (name: string, spec: WeightSpec) => {
    const hosted = inputs[name];
    if (hosted) return hosted;
    const value = leaf(graph, "weight", name, spec.shape, options.storage?.(name, spec) ?? "f32", cut(spec));
    weights.set(name, value);
    return value;
  };
  const ids = leaf(graph, "input", "ids", [options.tokens], "i32");
  const sequences = leaf(graph, "input", "sequences", [options.sequences, 3], "i32");
  const cached = leaf(graph, "input", "cached", [options.sequences], "i32");
  const shared = mapTree(architecture.weights, weightLeaf);
  const states = new Map<string, { leaf: Value; next: Value }>();

  const tokens: Tokens = { ids, sequences, cached, inputs };
  let stream: Stream = { x: architecture.embed(ids, shared), tokens, carry: {} };
  architecture.layers.forEach((layer, i) => {
    graph.segment = i;
    const own = mapTree(layer.weights, weightLeaf, layer.name);
    const before = mapTree(layer.state, (key, spec: StateSpec) => {
      const name = `${statePrefix(layer, i)}.${key}`;
      const shape = [options.slots, ...leafShape(spec, options.capacity ?? 1)];
      const own = { shape, dtype: wordDType(spec), initial: spec.initial, split: cut(spec, shape.length) };
      return options.state?.(graph, name, own) ?? leaf(graph, "state", name, shape, own.dtype, own.split);
    });
    const result = graph.scope(layer.name, () => layer.forward(stream, own, before));
    stream = result.stream;
    recordStates(statePrefix(layer, i), before, result.state, states);
  });
  graph.segment = -1;
  const x =
    options.rows === undefined ? stream.x : gather(stream.x, leaf(graph, "input", "rows", [options.rows], "i32"));
  const hidden = architecture.hidden(x, shared);
  return { graph, weights, states, hidden, logits: graph.named("logits", architecture.logits(hidden, shared)) };
}

function recordStates(
  prefix: string,
  before: Values<StateTree>,
  after: Values<StateTree>,
  states: Map<string, { leaf: Value; next: Value }>,
) {
  for (const [key, value] of Object.entries(before)) states.set(`${prefix}.${key}`, { leaf: value, next: after[key]! });
}

/** Names an intermediate so that it can be made an output; returns it. */
export const named = (name: string, value: Value): Value => value.graph.named(name, value);
