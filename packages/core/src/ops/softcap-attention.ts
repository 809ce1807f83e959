// Causal attention of one head whose scores are bent to a largest size ("soft cap"; DeepEmbed attention of RWKV-7b and 8), over a
// cache of all tokens of a text. For token i of a step's sequence whose cache holds `cached` rows, over the rows s of the cache and
// the step's own tokens up to i:
//   y_i = Σ_s a_s v_s,   a = softmax over s of (cap tanh(q_i · k_s / (√D cap)));   K'[cached + i] = k_i,  V'[cached + i] = v_i
// q, k [N,D], v [N,C], K [slots,rows,D], V [slots,rows,C], sequences [S,3], counts [S] → y [N,C] (zeros for nobody's tokens), K', V'.
// Own tokens are not read from K', so that a text that begins with the step, as in training, needs no rows of a cache.
import { GraphError, ShapeError } from "../errors.js";
import { type Example, type ExampleInput, f32, like, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { unlimitedCache } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { raggedSequences } from "./sequences.js";
import { byAxes } from "./sharding.js";

export interface SoftcapAttentionParams {
  /** Scores stay between -cap and cap. */
  readonly cap: number;
}

/** A row that a token sees: where its key and its value are. */
interface SeenRow {
  readonly keys: Tensor["data"];
  readonly values: Tensor["data"];
  readonly row: number;
  /** Whether it is one of the step's tokens. */
  readonly own: boolean;
}

const dot = (a: Tensor["data"], i: number, b: Tensor["data"], j: number, n: number): number => {
  let sum = 0;
  for (let c = 0; c < n; c++) sum += a[i * n + c]! * b[j * n + c]!;
  return sum;
};

/** Calls `each` for every token with the rows that it sees, their softmax, and the slope of the cap at each score. */
function seenRows(
  inputs: readonly Tensor[],
  cap: number,
  each: (token: number, rows: readonly SeenRow[], weights: readonly number[], slopes: readonly number[]) => void,
): void {
  const [q, k, v, cacheK, cacheV, sequences, counts] = inputs as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  const d = q.shape[1]!;
  const capacity = cacheK.shape[1]!;
  for (const { slot, start, length, cached } of cachedSpans(sequences, counts, unlimitedCache)) {
    const row = (keys: Tensor, values: Tensor, at: number): SeenRow => ({
      keys: keys.data,
      values: values.data,
      row: at,
      own: keys === k,
    });
    const rows = Array.from({ length: cached }, (_, i) => row(cacheK, cacheV, slot * capacity + i));
    for (let t = start; t < start + length; t++) {
      rows.push(row(k, v, t));
      const bent = rows.map(({ keys, row: at }) => Math.tanh(dot(q.data, t, keys, at, d) / (Math.sqrt(d) * cap)));
      const highest = cap * bent.reduce((a, b) => Math.max(a, b), -1);
      const weights = bent.map((x) => Math.exp(cap * x - highest));
      const total = weights.reduce((a, b) => a + b, 0);
      each(
        t,
        rows,
        weights.map((x) => x / total),
        bent.map((x) => 1 - x * x),
      );
    }
  }
}

export const softcapAttentionOp: OpDefinition<SoftcapAttentionParams> = {
  name: "softcapAttention",
  shape(inputs) {
    const [q, k, v, cacheK, cacheV] = inputs;
    const [slots, rows] = cacheK!.shape;
    const fits =
      q!.shape.length === 2 &&
      k!.shape.join() === q!.shape.join() &&
      v!.shape[0] === q!.shape[0] &&
      cacheK!.shape.join() === [slots, rows, q!.shape[1]].join() &&
      cacheV!.shape.join() === [slots, rows, v!.shape[1]].join();
    if (!fits)
      throw new ShapeError(
        `softcapAttention: needs q, k [N,D], v [N,C] and caches [slots,rows,D], [slots,rows,C], got ${inputs.slice(0, 5).join(", ")}`,
      );
    return [like(v!, ...v!.shape), f32(...cacheK!.shape), f32(...cacheV!.shape)];
  },
  vjp({ inputs, params, gradients: [g, ...ofCaches], wanted }) {
    if (ofCaches.some(Boolean) || wanted[3] || wanted[4])
      throw new GraphError("softcapAttention has no gradient of its caches: train what is not a state");
    return [...g!.graph.add(softcapAttentionBackwardOp, [...inputs, g!], params)];
  },
  reference(inputs, { cap }, [y, newK, newV]) {
    const [, k, v, cacheK, cacheV, sequences, counts] = inputs as Tensor[];
    const channels = v!.shape[1]!;
    if (y)
      seenRows(inputs as Tensor[], cap, (t, rows, weights) => {
        rows.forEach(({ values, row }, s) => {
          for (let c = 0; c < channels; c++) y.data[t * channels + c]! += weights[s]! * values[row * channels + c]!;
        });
      });
    for (const [given, before, after] of [
      [k!, cacheK!, newK],
      [v!, cacheV!, newV],
    ] as const) {
      const [, capacity, width] = before.shape as [number, number, number];
      after?.data.set(before.data);
      for (const { slot, start, length, cached } of cachedSpans(sequences!, counts!, unlimitedCache)) {
        const own = given.data.subarray(start * width, (start + length) * width);
        after?.data.set(own, (slot * capacity + cached) * width);
      }
    }
  },
  updates: () => [
    [3, 1],
    [4, 2],
  ],
  shard(context) {
    const rule = byAxes<SoftcapAttentionParams>(["nd", "nd", "nc", "srd", "src", "", ""], ["nc", "srd", "src"], {
      splits: "c",
    })(context);
    const [y, , v] = rule.gives;
    return { ...rule, gives: [y!, "whole", v!] }; // the keys are the same on every device
  },
  get examples(): readonly Example<SoftcapAttentionParams>[] {
    const only = { differentiable: [0, 1, 2], differentiableOutputs: [0] };
    return exampleInputs.map(({ name, cap, inputs }) => ({ name, params: { cap }, inputs, ...only }));
  },
};

/** Inputs (q, k, v, K, V, sequences, counts, dy), outputs (dq, dk, dv). What the caches hold is a constant. */
export const softcapAttentionBackwardOp: OpDefinition<SoftcapAttentionParams> = {
  name: "softcapAttentionBackward",
  shape: ([q, k, v]) => [q!, k!, v!].map((x) => like(x, ...x.shape)),
  // with p_s = dy · v_s and c_s the slope of the cap:  ds_s = a_s (p_s - Σ a p) c_s / √D
  reference(inputs, { cap }, [dq, dk, dv]) {
    const [q, , v, , , , , g] = inputs as Tensor[];
    const [d, channels] = [q!.shape[1]!, v!.shape[1]!];
    seenRows(inputs as Tensor[], cap, (t, rows, weights, slopes) => {
      const p = rows.map(({ values, row }) => dot(g!.data, t, values, row, channels));
      const mean = p.reduce((sum, x, s) => sum + x * weights[s]!, 0);
      rows.forEach(({ keys, row, own }, s) => {
        const ds = (weights[s]! * (p[s]! - mean) * slopes[s]!) / Math.sqrt(d);
        for (let c = 0; c < d; c++) {
          if (dq) dq.data[t * d + c]! += ds * keys[row * d + c]!;
          if (own && dk) dk.data[row * d + c]! += ds * q!.data[t * d + c]!;
        }
        for (let c = 0; own && dv && c < channels; c++)
          dv.data[row * channels + c]! += weights[s]! * g!.data[t * channels + c]!;
      });
    });
  },
  shard: /* @__PURE__ */ byAxes(["nd", "nd", "nc", "srd", "src", "", "", "nc"], ["nd", "nd", "nc"], {
    splits: "c",
    linear: [7],
  }),
  get examples(): readonly Example<SoftcapAttentionParams>[] {
    return exampleInputs.map(({ name, cap, inputs }) => ({
      name,
      params: { cap },
      inputs: [...inputs, { shape: inputs[2]!.shape }],
    }));
  },
};

const exampleInputs = ((): { name: string; cap: number; inputs: ExampleInput[] }[] => {
  const { tokens, slots, input } = raggedSequences;
  const example = (name: string, cap: number, d: number, channels: number, counts: number[], more = 0) => ({
    name,
    cap,
    inputs: [
      { shape: [tokens, d], transform: (x: number) => 3 * x },
      { shape: [tokens, d] },
      { shape: [tokens, channels] },
      { shape: [slots, 12 + more, d], kind: "state" as const },
      { shape: [slots, 12 + more, channels], kind: "state" as const },
      input,
      { shape: [4], kind: "i32" as const, data: counts },
    ],
  });
  return [
    example("values wider than keys", 1.5, 8, 20, [9, 3, 5, 0]),
    example("odd widths, no cap to speak of", 64, 5, 3, [0, 7, 8, 0]),
    example("more rows than a block", 2, 12, 70, [130, 0, 61, 0], 130),
  ];
})();

/** Attention of the step's tokens over the texts so far, and the caches k [slots,rows,D], v [slots,rows,C] with the step's tokens. */
export function softcapAttention(
  x: { readonly q: Value; readonly k: Value; readonly v: Value },
  cache: { readonly k: Value; readonly v: Value },
  tokens: { readonly sequences: Value; readonly cached: Value },
  params: SoftcapAttentionParams,
): { y: Value; k: Value; v: Value } {
  const inputs = [x.q, x.k, x.v, cache.k, cache.v, tokens.sequences, tokens.cached];
  const [y, k, v] = x.q.graph.add(softcapAttentionOp, inputs, params);
  return { y: y!, k: k!, v: v! };
}
