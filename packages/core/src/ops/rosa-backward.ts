// Gradient of ROSA by flipping bits (RWKV-LM/RWKV-v8/251014_rosa_1bit_train.py): the exact effect on the linearised loss of turning
// one bit round, over the whole text, over twice the number's distance from the threshold.
//   Φ(bits) = Σ_t g1_t ones_t + g0_t zeros_t;   dx_t = (Φ(bit t = 1) - Φ(bit t = 0)) / (2 max(|x_t|, τ))
// Every flip looks everything up again: T + 1 times a channel. The official rule is that of one x for q, k and v (`self`); for separate
// ones each is flipped by itself. Texts begin with the step.
// Inputs (q, k, v [N,C], sequences [S,3], g1, g0 [N,C]), outputs (dq, dk, dv).
import { type Example, like, type Tensor } from "../graph/example.js";
import type { OpDefinition, ShardContext, ShardRule } from "../graph/graph.js";
import { isPart, type Part } from "../graph/place.js";
import type { RosaBits } from "./rosa-state.js";
import { raggedSequences, spans } from "./sequences.js";
import { takesWhole } from "./sharding.js";
import { plainSuffixes } from "./suffix-automaton.js";

/** How channels form symbols, and how bits are differentiated. */
export interface RosaParams {
  /** Channels of a symbol. */
  readonly bits: RosaBits;
  /** Whether q, k and v are one: its gradient is then that of all three together. */
  readonly self: boolean;
  /** Numbers nearer to the threshold than this count as so far away for the gradient. */
  readonly tau: number;
}

/** The symbol of a token's group. */
export function symbolOf({ shape, data }: Tensor, token: number, group: number, bits: number): number {
  let symbol = 0;
  for (let b = 0; b < bits; b++) symbol |= data[token * shape[1]! + group * bits + b]! > 0 ? 1 << b : 0;
  return symbol;
}

/**
 * Gradient of `rosaOp` by flipping bits (RWKV-LM, RWKV-v8/251014_rosa_1bit_train.py): (q, k, v [N,C], sequences i32 [S,3], gradients of
 * ones and of zeros [N,C]) → (dq, dk, dv [N,C]). Texts begin with the step; a channel takes T + 1 lookups of the whole text.
 */
export const rosaBackwardOp: OpDefinition<RosaParams> = {
  name: "rosaBackward",
  shape: ([q, k, v]) => [q!, k!, v!].map((x) => like(x, ...x.shape)),
  reference(inputs, { bits, self, tau }, outputs) {
    const [q, k, v, sequences, g1, g0] = inputs as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    const channels = q.shape[1]!;
    for (const { start, length } of spans(sequences))
      for (let g = 0; g < channels / bits; g++) {
        const symbols = [q, k, v].map((x) => Array.from({ length }, (_, i) => symbolOf(x, start + i, g, bits)));
        const effect = () => {
          const [sq, sk, sv] = symbols as [number[], number[], number[]];
          let sum = 0;
          plainSuffixes(sq, sk).forEach((found, i) => {
            if (found < 0) return;
            for (let b = 0; b < bits; b++) {
              const gradient = (sv[found + 1]! >> b) & 1 ? g1 : g0;
              sum += gradient.data[(start + i) * channels + g * bits + b]!;
            }
          });
          return sum;
        };
        const before = effect();
        const flipped = self ? [symbols] : symbols.map((each) => [each]);
        flipped.forEach((together, which) => {
          const target = outputs[which];
          const x = [q, k, v][which]!;
          if (!target) return;
          for (let i = 0; i < length; i++)
            for (let b = 0; b < bits; b++) {
              for (const each of together) each[i]! ^= 1 << b;
              const after = effect();
              for (const each of together) each[i]! ^= 1 << b;
              const at = (start + i) * channels + g * bits + b;
              const isOne = x.data[at]! > 0;
              target.data[at] = (isOne ? before - after : after - before) / (2 * Math.max(Math.abs(x.data[at]!), tau));
            }
        });
      }
  },
  shard(context) {
    const x = { axis: 1, channels: 1 };
    return byChannels(context, [x, x, x, undefined, x, x], [x, x, x]);
  },
  get examples(): readonly Example<RosaParams>[] {
    const { input } = raggedSequences;
    const example = (name: string, params: RosaParams, channels: number, tokens: number, sequences = input) => {
      const x = { shape: [tokens, channels] };
      return { name, params, inputs: [x, x, x, sequences, x, x] };
    };
    const long = { ...input, shape: [2, 3], data: [0, 0, 19, 1, 20, 13] };
    return [
      example("separate", { bits: 1, self: false, tau: 0.3 }, 5, 8),
      example("separate, four bits", { bits: 4, self: false, tau: 1e-3 }, 12, 34, long),
      { ...selfExample(long), name: "one for all" },
    ];
  },
};

/** Where the channels of an operand are, and how many of them an index of that axis has; undefined: it has none. */
type ChannelAxis = { readonly axis: number; readonly channels: number } | undefined;

/** A rule for channels that know nothing of each other, of which devices have whole words of bits. */
export function byChannels(
  context: ShardContext<RosaParams>,
  inputs: readonly ChannelAxis[],
  outputs: readonly NonNullable<ChannelAxis>[],
): ShardRule<RosaParams> {
  const counts = context.places.flatMap((place, i) => {
    if (!isPart(place)) return [];
    return [place.axis === inputs[i]?.axis ? place.size * inputs[i].channels : Number.NaN];
  });
  const [count = Number.NaN] = counts;
  if (counts.some((other) => other !== count) || count % 32 !== 0) return takesWhole(outputs.length)(context);
  const at = ({ axis, channels }: NonNullable<ChannelAxis>): Part => ({ axis, size: count / channels });
  return { takes: inputs.map((each) => (each ? at(each) : "whole")), gives: outputs.map(at) };
}

function selfExample(sequences: typeof raggedSequences.input): Example<RosaParams> {
  const data = Array.from({ length: 34 * 3 }, (_, i) => Math.sin(i * i) + (i % 3 === 0 ? 1 : 0));
  const x = { shape: [34, 3], data };
  const g = { shape: [34, 3] };
  return { name: "", params: { bits: 1, self: true, tau: 1e-3 }, inputs: [x, x, x, sequences, g, g] };
}
