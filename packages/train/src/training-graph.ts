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
import {
  carriedState,
  gradientBeforeName,
  leavesBefore,
  lossAfter,
  nameStatesAfter,
  statesAfter,
} from "./carried-state.js";
import { type HeadPiece, isHeadSegment, overPieces, pieceName } from "./head-pieces.js";
import { type Adaptation, adapt, isAdapted, type MaskShape } from "./methods/adaptation.js";
import { activationType, type Precision } from "./precision.js";

/** RWKV's L2Wrap factor (RWKV-LM). */
export const officialL2Wrap = 1e-4;

/** Sizes of a training step, and what of it gets gradients. */
export interface TrainingGraphOptions {
  /** Rows of `time` tokens, B. */
  readonly batch: number;
  /** Whether every device has all of the model, on windows of its own; otherwise devices share it as its specs say. */
  readonly isWhole?: boolean;
  /** Tokens of each sequence, before they are filled up. */
  readonly time: number;
  /** Texts that a batch has room for, each with a slot of its own; default: one a row. */
  readonly sequences?: number;
  /** Every token's loss, all of it, is multiplied by the input `tokenWeights`. */
  readonly tokenWeights?: boolean;
  /** Tokens whose logits are computed at a time (head-pieces.ts); default: all. */
  readonly headChunk?: number | undefined;
  /** Texts may go on from a state before the step: see carried-state.ts. */
  readonly carries?: boolean;
  /** And a later step has a loss of the states after this one: its gradient comes in, that of the states before is given. */
  readonly chained?: boolean;
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
  /** Share of the products of a matrix that dropout takes, by the matrix' name (dropout.ts). */
  readonly branches?: ReadonlyMap<string, number> | undefined;
  /** Whether the losses of tokens are given too. */
  readonly reportsLosses?: boolean;
  /** In what gradients are computed; default f32. fp16: the input `lossScale` scales them on their way. */
  readonly precision?: Precision;
}

/** The graph of one training step. */
export interface TrainingGraph {
  /** Σ loss · scale, [1]; the input `scale` is 1 / (number of targets of the whole update). */
  readonly loss: Value;
  /** [N,V], in f32. */
  readonly logits: Value;
  readonly gradients: ReadonlyMap<string, Value>;
  /** Losses of tokens, [N] or of the head's pieces, by name; none unless they are wanted. */
  readonly tokenLosses: ReadonlyMap<string, Value>;
  /** Inputs [N, width] of dropout, by name. */
  readonly masks: ReadonlyMap<string, MaskShape>;
  /** Of texts that go on: the states after the step by leaf; otherwise none. */
  readonly statesAfter: ReadonlyMap<string, Value>;
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
/**
 * Forward pass and losses. Inputs, of sequences that are filled up: ids [N], targets [N] (negative: ignored), sequences [S,3],
 * scale [1], and weights or tokenWeights [N] where tokens are weighted. `losses`: of tokens, by the names of the head's pieces.
 * `drops`: with dropout, whose masks are inputs too.
 */
export function traceLoss(architecture: Architecture, options: TrainingGraphOptions, drops = false) {
  const { batch, trainable, adaptation, branches, sequences = batch } = options;
  const time = filledTime(architecture, options.time);
  const states = new Map<string, Value>();
  const traced = traceModel(trainedFunction(architecture), {
    tokens: batch * time,
    sequences,
    slots: sequences,
    isWhole: options.isWhole,
    storage: (name) => (trainable.has(name) ? "f32" : (options.storage?.(name) ?? "f32")),
    state(graph, name, own) {
      const start = adaptation?.initialStates.get(name) ?? own.initial;
      const isConstant = start !== 0 || start !== own.initial || (options.carries && !trainable.has(name));
      const initial = isConstant
        ? constant(graph, start, own.shape)
        : initialState(graph, name, own, trainable, states);
      return options.carries ? carriedState(graph, name, own, initial) : initial;
    },
  });
  const after = options.carries ? nameStatesAfter(traced.states) : new Map<string, string>();
  const kept = [...(options.carries ? traced.states.values() : [])].map(({ next }) => next);
  const changes = { adaptation, branches, drops };
  const adapted = isAdapted(changes) ? adapt(traced.logits, changes, kept) : undefined;
  const logits = adapted?.output ?? traced.logits;
  const scale = leaf(logits.graph, "input", "scale", [1]);
  const tokens = batch * time;
  const pieces: HeadPiece[] = [];
  const losses = new Map<string, Value>();
  let sum: Value | undefined;
  overPieces(logits, options.headChunk, (piece) => {
    const input = (name: string, dtype: "f32" | "i32") =>
      leaf(logits.graph, "input", pieceName(name, piece, tokens), [piece.count], dtype);
    const targets = input("targets", "i32");
    const plain = crossEntropy(piece.logits, targets, options.l2wrap);
    const weighted = options.weighted ? weightedLosses(piece.logits, targets, plain) : plain;
    const counted = options.tokenWeights ? mul(weighted, input("tokenWeights", "f32")) : weighted;
    const own = reshape(sumRows(counted, 0), [1]);
    sum = sum ? add(sum, own) : own;
    pieces.push(piece);
    losses.set(pieceName("losses", piece, tokens), plain);
  });
  const loss = mul(sum!, scale);
  const find = (name: string): Value | undefined => {
    const own = states.get(name) ?? traced.weights.get(name);
    return adapted?.added.get(name) ?? (own && adapted ? adapted.of(own) : own);
  };
  const masks = adapted?.masks ?? new Map<string, MaskShape>();
  return { loss, losses, logits, pieces, find, masks, statesAfter: statesAfter(logits.graph, after) };
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

/** Traces B sequences of T tokens through the architecture, their mean cross entropy and its gradients. N = B·T. */
export function traceTraining(architecture: Architecture, options: TrainingGraphOptions): TrainingGraph {
  const { loss, losses, logits, find, masks, statesAfter } = traceLoss(architecture, options, true);
  const { precision = "f32" } = options;
  const wanted = new Map([...options.trainable].map((name) => [name, find(name)]));
  for (const [name, value] of wanted)
    if (!value) throw new Error(`${architecture.id} has nothing named ${name} to train`);
  if (options.chained)
    for (const [name, value] of leavesBefore(loss.graph)) wanted.set(gradientBeforeName(name), value);
  const ofAll = options.chained ? add(loss, lossAfter(statesAfter)) : loss;
  const firstBackward = loss.graph.nodes.length;
  const lossScale = precision === "fp16" ? leaf(loss.graph, "input", "lossScale", [1]) : undefined;
  const gradients = differentiate(ofAll, [...wanted.values()] as Value[], lossScale).map((g) =>
    g && lossScale ? div(g, lossScale) : g,
  );
  const used = [...wanted.keys()].flatMap((name, i) => (gradients[i] ? [[name, gradients[i]] as const] : []));
  const after = [...statesAfter, ...(options.reportsLosses ? losses : [])];
  const all = [loss, logits, ...after.map(([, value]) => value), ...used.map(([, g]) => g)];
  const isRecomputed = options.checkpointing ? undefined : isHeadSegment;
  const recomputes = options.checkpointing || options.headChunk !== undefined;
  const [finalLoss, finalLogits, ...rest] = recomputes ? recompute(all, firstBackward, isRecomputed) : all;
  const type = activationType(precision);
  const [keptLoss, ...kept] = type ? mixedPrecision([finalLoss!, ...rest], type) : [finalLoss!, ...rest];
  const named = [...after, ...used].map(([name], i) => [name, kept[i]!] as const);
  return {
    loss: keptLoss!,
    logits: finalLogits!,
    gradients: new Map(named.slice(after.length)),
    tokenLosses: new Map(named.slice(statesAfter.size, after.length)),
    masks,
    statesAfter: new Map(named.slice(0, statesAfter.size)),
  };
}
