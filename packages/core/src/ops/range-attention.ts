// Softmax attention over the rows that each token may see. For token t and head h, over the rows s of its ranges:
//   y_th = Σ_s a_s v_sh,   a = softmax over s of (q_th · k_sh / √D)
// q [N,C], k, v [R,C], ranges i32 [N,G,P,2] with G = 1 or H (row-ranges.ts) → y [N,C]; zeros for a token without rows.
// The choice of rows is a constant for the gradient.
import { ShapeError } from "../errors.js";
import { type Example, like, type Tensor } from "../graph/example.js";
import type { OpDefinition, ShardContext, Value } from "../graph/graph.js";

import type { Cache } from "./cache.js";
import { reshape } from "./reshape.js";
import { byHeads } from "./sharding.js";

/** Heads that the channels C are divided into. */
export interface RangeAttentionParams {
  readonly heads: number;
}

/** Rows, offset of the head's channels, and softmax of one token and head. */
export function attentionRow(inputs: readonly Tensor[], token: number, head: number, heads: number) {
  const [q, k, , ranges] = inputs;
  const [, groups, most] = ranges!.shape as [number, number, number];
  const channels = q!.shape[1]!;
  const d = channels / heads;
  const at = (token * groups + (groups === 1 ? 0 : head)) * most * 2;
  const rows: number[] = [];
  for (let p = 0; p < most; p++)
    for (let i = 0; i < ranges!.data[at + 2 * p + 1]!; i++) rows.push(ranges!.data[at + 2 * p]! + i);
  const scores = rows.map((row) => {
    let dot = 0;
    for (let c = head * d; c < (head + 1) * d; c++)
      dot += q!.data[token * channels + c]! * k!.data[row * channels + c]!;
    return dot / Math.sqrt(d);
  });
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const weights = scores.map((x) => Math.exp(x - highest));
  const total = weights.reduce((a, b) => a + b, 0);
  return { rows, weights: weights.map((x) => x / total), channels, d, first: head * d };
}

/** Ranges of each head lie where the head does. */
const operandAxes = ({ shapes, params }: ShardContext<RangeAttentionParams>): string[] => [
  "nc",
  "rc",
  "rc",
  shapes[3]![1] === params.heads ? "nh.." : "",
];

/**
 * Softmax attention of every token over rows that are chosen for it: (q [N,C], k, v [R,C], ranges i32 [N,G,P,2] with G = 1 or H) → y
 * [N,C], zeros for a token without rows. The choice is a constant for the gradient.
 */
export const rangeAttentionOp: OpDefinition<RangeAttentionParams> = {
  name: "rangeAttention",
  shape([q, k, v, ranges], { heads }) {
    const fits = q!.shape.length === 2 && k!.shape.join() === v!.shape.join() && k!.shape[1] === q!.shape[1];
    const [n, groups] = ranges!.shape as [number, number];
    if (!fits || q!.shape[1]! % heads !== 0 || n !== q!.shape[0] || (groups !== 1 && groups !== heads))
      throw new ShapeError(
        `rangeAttention: needs q [N,C], k, v [R,C] and ranges [N,1 or ${heads},P,2], got ${q}, ${k}, ${v}, ${ranges}`,
      );
    return [like(q!, ...q!.shape)];
  },
  vjp: ({ inputs: [q, k, v, ranges], params, gradients: [g] }) => [
    ...g!.graph.add(rangeAttentionBackwardOp, [q!, k!, v!, ranges!, g!], params),
    undefined,
  ],
  reference(inputs, { heads }, [y]) {
    const [q, , v] = inputs as Tensor[];
    for (let t = 0; t < q!.shape[0]!; t++)
      for (let h = 0; h < heads; h++) {
        const { rows, weights, channels, d, first } = attentionRow(inputs as Tensor[], t, h, heads);
        rows.forEach((row, s) => {
          for (let c = first; c < first + d; c++)
            y!.data[t * channels + c]! += weights[s]! * v!.data[row * channels + c]!;
        });
      }
  },
  shard: (context) => byHeads<RangeAttentionParams>(operandAxes(context), ["nc"])(context),
  get examples(): readonly Example<RangeAttentionParams>[] {
    return attentionExamples().map((example) => ({ ...example, differentiable: [0, 1, 2] }));
  },
};

/** Inputs (q, k, v, ranges, dy), outputs (dq, dk, dv). With p = dy_h · v_sh:  ds = a (p - Σ a p);  dq = Σ ds k/√D, dk = ds q/√D. */
export const rangeAttentionBackwardOp: OpDefinition<RangeAttentionParams> = {
  name: "rangeAttentionBackward",
  shape: ([q, k, v]) => [q!, k!, v!].map((x) => like(x, ...x.shape)),
  reference(inputs, { heads }, [dq, dk, dv]) {
    const [q, k, v, , g] = inputs as Tensor[];
    for (let t = 0; t < q!.shape[0]!; t++)
      for (let h = 0; h < heads; h++) {
        const { rows, weights, channels, d, first } = attentionRow(inputs as Tensor[], t, h, heads);
        const p = rows.map((row) => {
          let dot = 0;
          for (let c = first; c < first + d; c++) dot += g!.data[t * channels + c]! * v!.data[row * channels + c]!;
          return dot;
        });
        const mean = p.reduce((sum, x, s) => sum + x * weights[s]!, 0);
        rows.forEach((row, s) => {
          const ds = (weights[s]! * (p[s]! - mean)) / Math.sqrt(d);
          for (let c = first; c < first + d; c++) {
            if (dq) dq.data[t * channels + c]! += ds * k!.data[row * channels + c]!;
            if (dk) dk.data[row * channels + c]! += ds * q!.data[t * channels + c]!;
            if (dv) dv.data[row * channels + c]! += weights[s]! * g!.data[t * channels + c]!;
          }
        });
      }
  },
  shard: (context) => byHeads<RangeAttentionParams>([...operandAxes(context), "nc"], ["nc", "rc", "rc"])(context),
  get examples(): readonly Example<RangeAttentionParams>[] {
    return attentionExamples().map(({ inputs, ...rest }) => ({ ...rest, inputs: [...inputs, inputs[0]!] }));
  },
};

function attentionExamples(): Example<RangeAttentionParams>[] {
  const example = (name: string, heads: number, channels: number, groups: number, data: number[], rows = 11) => {
    const tokens = data.length / (groups * 4);
    const inputs = [{ shape: [tokens, channels] }, { shape: [rows, channels] }, { shape: [rows, channels] }];
    return {
      name,
      params: { heads },
      inputs: [...inputs, { shape: [tokens, groups, 2, 2], kind: "i32" as const, data }],
    };
  };
  return [
    example("the same rows for all heads", 2, 16, 1, [0, 1, 0, 0, 0, 3, 7, 2, 0, 0, 0, 0, 2, 4, 8, 3]),
    example("rows of each head", 2, 10, 2, [0, 1, 0, 0, 0, 1, 0, 0, 0, 3, 6, 2, 3, 3, 6, 2]),
    example("many rows", 1, 64, 1, [0, 200, 0, 0, 10, 130, 150, 50], 200),
  ];
}

/** Attention of q over the rows of k and v that `ranges` names. */
export const rangeAttention = (q: Value, k: Value, v: Value, ranges: Value, heads: number): Value =>
  q.graph.add(rangeAttentionOp, [q, k, v, ranges], { heads })[0]!;

/** Attention of q over rows of the caches, k and v [slots,rows,C]. */
export const attendCache = (q: Value, { k, v }: Cache, ranges: Value, heads: number): Value => {
  const [slots, rows, channels] = k.shape as [number, number, number];
  const flat = (x: Value) => reshape(x, [slots * rows, channels]);
  return rangeAttention(q, flat(k), flat(v), ranges, heads);
};
