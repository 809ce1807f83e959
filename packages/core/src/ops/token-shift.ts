// Token shift: every token sees the previous token of its own sequence; the first one sees what the state kept.
//   previous[t] = x[t-1], previous[start] = state[slot];  state'[slot] = x[start+length-1]
// x [N,C], state [slots,C], sequences i32 [S,3].
import { ShapeError } from "../errors.js";
import { type Example, f32, like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { constant } from "./map.js";
import { raggedSequences, spans } from "./sequences.js";
import { byAxes } from "./sharding.js";

const c = 12;

/**
 * The token before in the same text, of its first token what the state kept: (x [N,C], state [slots,C], sequences i32 [S,3]) → (previous
 * [N,C], state').
 */
export const tokenShiftOp: OpDefinition<Record<string, never>> = {
  name: "tokenShift",
  shape([x, state, sequences]) {
    if (
      x!.shape.length !== 2 ||
      state!.shape.length !== 2 ||
      x!.shape[1] !== state!.shape[1] ||
      sequences!.shape[1] !== 3
    )
      throw new ShapeError(
        `tokenShift: needs x [N,C], state [slots,C], sequences [S,3], got ${x}, ${state}, ${sequences}`,
      );
    return [like(x!, ...x!.shape), f32(...state!.shape)];
  },
  vjp({ inputs: [x, state, sequences], gradients: [g, gState] }) {
    const gradient = g ?? zerosLike(x!);
    const inputs = gState ? [gradient, sequences!, gState] : [gradient, sequences!];
    return x!.graph.add(tokenShiftBackwardOp, inputs, { slots: state!.shape[0]! });
  },
  reference([x, state, sequences], _, [previous, newState]) {
    const channels = x!.shape[1]!;
    newState?.data.set(state!.data);
    for (const { slot, start, length } of spans(sequences!))
      for (let i = 0; i < channels; i++) {
        for (let t = start; t < start + length; t++)
          if (previous)
            previous.data[t * channels + i] =
              t === start ? state!.data[slot * channels + i]! : x!.data[(t - 1) * channels + i]!;
        if (newState) newState.data[slot * channels + i] = x!.data[(start + length - 1) * channels + i]!;
      }
  },
  updates: () => [[1, 1]],
  shard: /* @__PURE__ */ byAxes(["nc", "sc", ""], ["nc", "sc"], { splits: "c" }),
  get examples(): readonly Example<Record<string, never>>[] {
    return [
      {
        name: "ragged",
        params: {},
        inputs: [
          { shape: [raggedSequences.tokens, c] },
          { shape: [raggedSequences.slots, c], kind: "state" },
          raggedSequences.input,
        ],
      },
    ];
  },
};

/** Slots of the state. */
export interface TokenShiftBackwardParams {
  readonly slots: number;
}
/** Inputs (dprevious, sequences[, dstate']), outputs (dx, dstate). */
export const tokenShiftBackwardOp: OpDefinition<TokenShiftBackwardParams> = {
  name: "tokenShiftBackward",
  shape: ([g], { slots }) => [like(g!, ...g!.shape), f32(slots, g!.shape[1]!)],
  reference([g, sequences, gNewState], _, [dx, dState]) {
    const channels = g!.shape[1]!;
    if (gNewState) dState?.data.set(gNewState.data);
    for (const { slot, start, length } of spans(sequences!))
      for (let i = 0; i < channels; i++) {
        const last = start + length - 1;
        for (let t = start; t < last; t++) if (dx) dx.data[t * channels + i] = g!.data[(t + 1) * channels + i]!;
        if (dx) dx.data[last * channels + i] = gNewState?.data[slot * channels + i] ?? 0;
        if (dState) dState.data[slot * channels + i] = g!.data[start * channels + i]!;
      }
  },
  shard: /* @__PURE__ */ byAxes(["nc", "", "sc"], ["nc", "sc"], { splits: "c", linear: [0] }),
  get examples(): readonly Example<TokenShiftBackwardParams>[] {
    return [
      {
        name: "without state gradient",
        params: { slots: raggedSequences.slots },
        inputs: [{ shape: [raggedSequences.tokens, c] }, raggedSequences.input],
      },
      {
        name: "with state gradient",
        params: { slots: raggedSequences.slots },
        inputs: [{ shape: [raggedSequences.tokens, c] }, raggedSequences.input, { shape: [raggedSequences.slots, c] }],
      },
    ];
  },
};

export const zerosLike = (x: Value): Value => constant(x.graph, 0, x.shape);

/** The previous token of each token's sequence, and the state that the next step continues from. */
export function tokenShift(x: Value, state: Value, sequences: Value): { previous: Value; state: Value } {
  const [previous, next] = x.graph.add(tokenShiftOp, [x, state, sequences], {});
  return { previous: previous!, state: next! };
}
