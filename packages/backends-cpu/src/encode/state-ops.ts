// Encodes the ops that see time: token shift and the recurrences of all versions, with their gradients.
import { elementCount } from "@rwkv-ts/core";
import type { TokenShiftBackwardParams } from "@rwkv-ts/core/backend";
import {
  addressesOf,
  addressOf,
  chunksFor,
  type EncodedStep,
  isNarrowPlace,
  type PlacedStep,
  typesWord,
} from "./step.js";

/** Inputs (x [N,C], state [slots,C], sequences [S,3]). */
export function encodeTokenShift({
  inputs: [x, state, sequences],
  outputs: [previous, next],
}: PlacedStep): EncodedStep {
  const sizes = [x!.shape[0]!, x!.shape[1]!, state!.shape[0]!, sequences!.shape[0]!];
  const outputs = [addressOf(previous), addressOf(next)];
  const words = [x!.address, state!.address, sequences!.address, ...outputs, ...sizes, typesWord(x, previous)];
  return { kernel: "token_shift", words, ...chunksFor(elementCount(x!.shape)) };
}

/** Inputs (g [N,C], sequences[, dstate']). */
export function encodeTokenShiftBackward({
  params,
  inputs: [g, sequences, gState],
  outputs: [dx, dState],
}: PlacedStep): EncodedStep {
  const { slots } = params as TokenShiftBackwardParams;
  const sizes = [g!.shape[0]!, g!.shape[1]!, slots, sequences!.shape[0]!];
  const addresses = [g!.address, sequences!.address, addressOf(gState), addressOf(dx), addressOf(dState)];
  return { kernel: "token_shift_backward", words: [...addresses, ...sizes, typesWord(g, dx)] };
}

/** Inputs (r, w, k, v, a, b [N,H,D], state [slots,H,D,D], sequences). */
export function encodeWkv7({ inputs, outputs: [y, next], threads }: PlacedStep): EncodedStep {
  const [n, heads, d] = inputs[0]!.shape as [number, number, number];
  const state = inputs[6]!;
  const sequences = inputs[7]!.shape[0]!;
  // rows of a state are independent: heads are cut when there are fewer of them than threads
  const groups = Math.max(1, Math.min(Math.ceil(threads / (sequences * heads)), Math.floor(d / 4)));
  const types = typesWord(...inputs.slice(0, 6), y);
  const sizes = [n, heads, d, state.shape[0]!, sequences, types, groups];
  return {
    kernel: "wkv7",
    words: [...inputs.map((x) => x.address), addressOf(y), addressOf(next), ...sizes],
    scratch: 4 * ((next ? 0 : d * d) + (types ? 7 * widenedTokens * d : 0)),
  };
}

/** Tokens whose narrow vectors are widened at a time; kernels/wkv7-tasks.h. */
const widenedTokens = 32;

/** Tokens between the states that backward passes keep; kernels/wkv7-backward.c, wkv6-backward.c. */
const chunk = 16;

/** Inputs (r, w, k, v, a, b, state, sequences, dy[, dstate']), outputs (dr, dw, dk, dv, da, db, dstate). */
export function encodeWkv7Backward({ inputs, outputs }: PlacedStep): EncodedStep {
  const [n, heads, d] = inputs[0]!.shape as [number, number, number];
  const sizes = [n, heads, d, inputs[6]!.shape[0]!, inputs[7]!.shape[0]!];
  const addresses = [...addressesOf(inputs, 10), ...addressesOf(outputs, 7)];
  const kept = Math.max(1, Math.ceil(n / chunk));
  const types = typesWord(...inputs.slice(0, 6), inputs[8], ...outputs.slice(0, 6));
  const widened = types ? 7 * chunk * d : 0;
  const floats = chunk * d + 6 * d + widened + d * d * (1 + chunk + 1 + kept);
  return { kernel: "wkv7_backward", words: [...addresses, ...sizes, types], scratch: 4 * floats };
}

/** Inputs (r, k, v, w [N,H,D], u [H,D], state [slots,H,D,D], sequences). */
export function encodeWkv6({ inputs, outputs: [y, next], threads }: PlacedStep): EncodedStep {
  const [n, heads, d] = inputs[0]!.shape as [number, number, number];
  const sequences = inputs[6]!.shape[0]!;
  const groups = Math.max(1, Math.min(Math.ceil(threads / (sequences * heads)), Math.floor(d / 16)));
  const types = typesWord(...inputs.slice(0, 3), y);
  const sizes = [n, heads, d, inputs[5]!.shape[0]!, sequences, groups, types];
  return {
    kernel: "wkv6",
    words: [...inputs.map((x) => x.address), addressOf(y), addressOf(next), ...sizes],
    scratch: 4 * (4 * d + (next ? 0 : d * d)),
  };
}

/** Inputs (r, k, v, w, u, state, sequences, dy[, dstate']), outputs (dr, dk, dv, dw, du, dstate). */
export function encodeWkv6Backward({ inputs, outputs }: PlacedStep): EncodedStep {
  const [n, heads, d] = inputs[0]!.shape as [number, number, number];
  const addresses = [...addressesOf(inputs, 9), ...addressesOf(outputs, 6)];
  const kept = Math.max(1, Math.ceil(n / chunk));
  const scratch = 4 * (9 * d + d * d * (1 + chunk + 1 + kept));
  const types = typesWord(...inputs.slice(0, 3), inputs[7], ...outputs.slice(0, 3));
  return {
    kernel: "wkv6_backward",
    words: [...addresses, n, heads, d, inputs[5]!.shape[0]!, inputs[6]!.shape[0]!, types],
    scratch,
  };
}

/** Inputs (k, v [N,A], w, u [A], aa, bb, pp [slots,A], sequences), outputs (y, aa', bb', pp'). */
export function encodeWkv4({ inputs, outputs }: PlacedStep): EncodedStep {
  const [n, channels] = inputs[0]!.shape as [number, number];
  const types = typesWord(inputs[0], inputs[1], outputs[0]);
  const sizes = [n, channels, inputs[4]!.shape[0]!, inputs[7]!.shape[0]!, types];
  return { kernel: "wkv4", words: [...addressesOf(inputs, 8), ...addressesOf(outputs, 4), ...sizes] };
}

/** Inputs (k, v, w, u, aa, bb, pp, sequences, dy), outputs (dk, dv, dw, du). */
export function encodeWkv4Backward({ inputs, outputs }: PlacedStep): EncodedStep {
  const [n, channels] = inputs[0]!.shape as [number, number];
  const types = typesWord(inputs[0], inputs[1], inputs[8], outputs[0], outputs[1]);
  const sizes = [n, channels, inputs[4]!.shape[0]!, inputs[7]!.shape[0]!, types];
  // three sums of four channels before every token
  const scratch = 48 * n;
  return { kernel: "wkv4_backward", words: [...addressesOf(inputs, 9), ...addressesOf(outputs, 4), ...sizes], scratch };
}

/** A view that must land in a buffer of its own. */
export function encodeCopy({ inputs: [x], outputs: [y] }: PlacedStep): EncodedStep {
  return { kernel: "copy", words: [x!.address, y!.address, elementCount(x!.shape), isNarrowPlace(x) ? 2 : 4] };
}
