// The graph of one training step: B sequences of T tokens through the architecture's one definition, mean cross entropy, and
// its gradients. The same packed form as inference: N = B·T tokens, a table of B sequences.
import type { Storage } from "@rwkv-ts/core";
import {
  type Architecture,
  add,
  broadcastTo,
  constant,
  crossEntropy,
  div,
  mul,
  reshape,
  sub,
  sumRows,
  type Value,
} from "@rwkv-ts/core/model";
import {
  differentiate,
  type Graph,
  leaf,
  mixedPrecision,
  recompute,
  type TracedLeaf,
  traceModel,
} from "@rwkv-ts/core/tools";
import { type Adaptation, adapt } from "./methods/adaptation.js";
import { activationType, type Precision } from "./precision.js";

/** RWKV's L2Wrap factor (RWKV-LM). */
export const officialL2Wrap = 1e-4;

export interface TrainingGraphOptions {
  readonly batch: number;
  /** Whether every device has all of the model, on windows of its own; otherwise devices share it as its specs say. */
  readonly isWhole?: boolean;
  /** Tokens of each sequence, before they are filled up. */
  readonly time: number;
  /** Every token's loss is multiplied by the input `weights`, a constant for the gradient. */
  readonly weighted?: boolean;
  /** Factor of L2Wrap, 0 for none. */
  readonly l2wrap: number;
  /** Compute layers' inner values again in the backward pass instead of keeping them. */
  readonly checkpointing: boolean;
  /** Names of what gets gradients: weights, `state.<layer>.<leaf>`, what adapters bring along. */
  readonly trainable: ReadonlySet<string>;
  /** Storage of frozen weights. */
  readonly storage?: (name: string) => Storage;
  /** What the method changes in the graph. */
  readonly adaptation?: Adaptation | undefined;
  /** In what gradients are computed; default f32. fp16: the input `lossScale` scales them on their way. */
  readonly precision?: Precision;
}

export interface TrainingGraph {
  /** Σ loss · scale, [1]; the input `scale` is 1 / (number of targets of the whole update). */
  readonly loss: Value;
  /** [N,V], in f32. */
  readonly logits: Value;
  readonly gradients: ReadonlyMap<string, Value>;
  /** Inputs [N, in] of dropout, by name. */
  readonly masks: ReadonlyMap<string, Value>;
}

/** The table of a batch: sequence b occupies slot b and tokens b·T .. b·T+T-1. */
export const batchTable = (batch: number, time: number): Int32Array =>
  Int32Array.from({ length: 3 * batch }, (_, i) => [Math.floor(i / 3), Math.floor(i / 3) * time, time][i % 3]!);

/** The function that is trained: the architecture's own, or the trainer's where that is another one. */
export const trainedFunction = (architecture: Architecture): Architecture =>
  architecture.modes?.training ?? architecture;

/** Tokens of a sequence that is filled up at its front as the trainer's function asks for. */
export function filledTime(architecture: Architecture, time: number): number {
  const { multiple = 1 } = trainedFunction(architecture).padding ?? {};
  return Math.ceil(time / multiple) * multiple;
}

/**
 * Forward pass and losses. Inputs, of sequences that are filled up: ids [N], targets [N] (negative: ignored), sequences [B,3],
 * scale [1], and weights [N] where tokens are weighted. `drops`: with dropout, whose masks are inputs too.
 */
export function traceLoss(architecture: Architecture, options: TrainingGraphOptions, drops = false) {
  const { batch, trainable, adaptation } = options;
  const time = filledTime(architecture, options.time);
  const states = new Map<string, Value>();
  const traced = traceModel(trainedFunction(architecture), {
    tokens: batch * time,
    sequences: batch,
    slots: batch,
    isWhole: options.isWhole,
    storage: (name) => (trainable.has(name) ? "f32" : (options.storage?.(name) ?? "f32")),
    state: (graph, name, own) => {
      const initial = adaptation?.initialStates.get(name) ?? own.initial;
      return initial === own.initial && initial === 0
        ? initialState(graph, name, own, trainable, states)
        : constant(graph, initial, own.shape);
    },
  });
  const adapted = adaptation && adaptation.adapters.size > 0 ? adapt(traced.logits, adaptation, drops) : undefined;
  const logits = adapted?.output ?? traced.logits;
  const targets = leaf(logits.graph, "input", "targets", [batch * time], "i32");
  const scale = leaf(logits.graph, "input", "scale", [1]);
  const losses = crossEntropy(logits, targets, options.l2wrap);
  const loss = mul(
    reshape(sumRows(options.weighted ? weightedLosses(logits, targets, losses) : losses, 0), [1]),
    scale,
  );
  const find = (name: string): Value | undefined => {
    const own = states.get(name) ?? traced.weights.get(name);
    return adapted?.added.get(name) ?? (own && adapted ? adapted.of(own) : own);
  };
  return { loss, losses, logits, find, masks: adapted?.masks ?? new Map<string, Value>() };
}

/** ℓ w with the gradient of L2Wrap, which is not weighted: its part of `losses` is what they have beyond the plain ones. */
function weightedLosses(logits: Value, targets: Value, losses: Value): Value {
  const weights = leaf(logits.graph, "input", "weights", losses.shape);
  const plain = crossEntropy(logits, targets);
  return add(mul(plain, weights), sub(losses, plain));
}

/** A trained initial state is shared by all sequences of the batch; others are zero. */
function initialState(
  graph: Graph,
  name: string,
  { shape, dtype, split }: TracedLeaf,
  trainable: ReadonlySet<string>,
  states: Map<string, Value>,
): Value {
  if (!trainable.has(name)) return leaf(graph, "state", name, shape, dtype, split);
  const own = leaf(graph, "weight", name, shape.slice(1), "f32", split && { ...split, axis: split.axis - 1 });
  states.set(name, own);
  return broadcastTo(own, shape);
}

export function traceTraining(architecture: Architecture, options: TrainingGraphOptions): TrainingGraph {
  const { loss, logits, find, masks } = traceLoss(architecture, options, true);
  const { precision = "f32" } = options;
  const names = [...options.trainable];
  const wanted = names.map((name) => {
    const value = find(name);
    if (!value) throw new Error(`${architecture.id} has nothing named ${name} to train`);
    return value;
  });
  const firstBackward = loss.graph.nodes.length;
  const lossScale = precision === "fp16" ? leaf(loss.graph, "input", "lossScale", [1]) : undefined;
  const gradients = differentiate(loss, wanted, lossScale).map((g) => (g && lossScale ? div(g, lossScale) : g));
  const used = names.flatMap((name, i) => (gradients[i] ? [[name, gradients[i]] as const] : []));
  const all = [loss, logits, ...used.map(([, g]) => g)];
  const [finalLoss, finalLogits, ...rest] = options.checkpointing ? recompute(all, firstBackward) : all;
  const type = activationType(precision);
  const [keptLoss, ...kept] = type ? mixedPrecision([finalLoss!, ...rest], type) : [finalLoss!, ...rest];
  const gradientsOf = new Map(used.map(([name], i) => [name, kept[i]!]));
  return { loss: keptLoss!, logits: finalLogits!, gradients: gradientsOf, masks };
}
