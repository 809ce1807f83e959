// loss_n = logsumexp(logits_n) - logits_n[target_n]; 0 and no gradient where the target is negative.
// The gradient may carry RWKV's L2Wrap: l2wrap · dloss_n · max(logits_n) is added at the arg-max entry, which keeps logits
// from drifting without changing the loss (RWKV-LM, `class L2Wrap`; official factor 1e-4).
import { ShapeError } from "../errors.js";
import { f32, like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { shardLoss, shardLossBackward } from "./cross-entropy-sharding.js";

/** What the gradient of the cross entropy carries besides. */
export interface CrossEntropyParams {
  /** Factor of L2Wrap (RWKV-LM, `class L2Wrap`; official 1e-4), which draws the largest logit of every token towards 0; 0: without. */
  readonly l2wrap: number;
}

function row(data: ArrayLike<number>, from: number, v: number) {
  let max = Number.NEGATIVE_INFINITY;
  let argmax = 0;
  for (let i = 0; i < v; i++)
    if (data[from + i]! > max) {
      max = data[from + i]!;
      argmax = i;
    }
  let sum = 0;
  for (let i = 0; i < v; i++) sum += Math.exp(data[from + i]! - max);
  return { max, argmax, logSumExp: max + Math.log(sum) };
}

const targets = { shape: [4], kind: "i32" as const, data: [2, 0, -1, 36] };

/**
 * logsumexp(logits_n) - logits_n[target_n] of every token, in nats; 0 and no gradient where the target is negative: (logits [N,V],
 * targets i32 [N]) → losses [N].
 */
export const crossEntropyOp: OpDefinition<CrossEntropyParams> = {
  name: "crossEntropy",
  shape([logits, target]) {
    if (logits!.shape.length !== 2 || target!.dtype !== "i32" || target!.shape[0] !== logits!.shape[0])
      throw new ShapeError(`crossEntropy: needs logits [N,V] and i32 targets [N], got ${logits} and ${target}`);
    return [f32(logits!.shape[0]!)];
  },
  vjp: ({ inputs: [logits, target], gradients: [g], params }) => [
    logits!.graph.add(crossEntropyBackwardOp, [logits!, target!, g!], params)[0],
  ],
  reference([logits, target], _, [loss]) {
    const v = logits!.shape[1]!;
    target!.data.forEach((id, n) => {
      if (id >= 0) loss!.data[n] = row(logits!.data, n * v, v).logSumExp - logits!.data[n * v + id]!;
    });
  },
  shard: (context) => shardLoss(context, (z, own) => z.graph.add(crossEntropyOp, [z, own], context.params)[0]!),
  examples: [{ name: "ignored target", params: { l2wrap: 0 }, inputs: [{ shape: [4, 37] }, targets] }],
};

/** Inputs (logits, targets, dloss [N]) → dlogits [N,V]. */
export const crossEntropyBackwardOp: OpDefinition<CrossEntropyParams> = {
  name: "crossEntropyBackward",
  shape: ([logits]) => [like(logits!, ...logits!.shape)],
  reference([logits, target, g], { l2wrap }, [y]) {
    const v = logits!.shape[1]!;
    target!.data.forEach((id, n) => {
      if (id < 0) return;
      const { max, argmax, logSumExp } = row(logits!.data, n * v, v);
      const scale = g!.data[n]!;
      for (let i = 0; i < v; i++) y!.data[n * v + i] = scale * Math.exp(logits!.data[n * v + i]! - logSumExp);
      y!.data[n * v + id]! -= scale;
      y!.data[n * v + argmax]! += l2wrap * scale * max;
    });
  },
  shard: (context) =>
    shardLossBackward(
      context,
      context.params.l2wrap,
      (z, own, g) => z.graph.add(crossEntropyBackwardOp, [z, own, g], { l2wrap: 0 })[0]!,
    ),
  examples: [
    { name: "plain", params: { l2wrap: 0 }, inputs: [{ shape: [4, 37] }, targets, { shape: [4] }] },
    { name: "L2Wrap", params: { l2wrap: 0.1 }, inputs: [{ shape: [4, 37] }, targets, { shape: [4] }] },
  ],
};

/** Cross entropy of each token: logits [N,V], targets i32 [N] → [N]. */
export const crossEntropy = (logits: Value, target: Value, l2wrap = 0): Value =>
  logits.graph.add(crossEntropyOp, [logits, target], { l2wrap })[0]!;
