// Encodes the ops that see time: token shift and the recurrences of all versions, with their gradients.
import { elementCount } from "@rwkv-ts/core";
import type { TokenShiftBackwardParams } from "@rwkv-ts/core/backend";
import { addressesOf, addressOf, chunksFor, type EncodedStep, type PlacedStep } from "./step.js";

/** Inputs (x [N,C], state [slots,C], sequences [S,3]). */
export function encodeTokenShift({
  inputs: [x, state, sequences],
  outputs: [previous, next],
}: PlacedStep): EncodedStep {
  const sizes = [x!.shape[0]!, x!.shape[1]!, state!.shape[0]!, sequences!.shape[0]!];
  const outputs = [addressOf(previous), addressOf(next)];
  const words = [x!.address, state!.address, sequences!.address, ...outputs, ...sizes];
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
  return { kernel: "token_shift_backward", words: [...addresses, ...sizes] };
}

/** Inputs (r, w, k, v, a, b [N,H,D], state [slots,H,D,D], sequences). */
export function encodeWkv7({ inputs, outputs: [y, next], threads }: PlacedStep): EncodedStep {
  const [n, heads, d] = inputs[0]!.shape as [number, number, number];
  const state = inputs[6]!;
  const sequences = inputs[7]!.shape[0]!;
  // rows of a state are independent: heads are cut when there are fewer of them than threads
  const groups = Math.max(1, Math.min(Math.ceil(threads / (sequences * heads)), Math.floor(d / 4)));
  const sizes = [n, heads, d, state.shape[0]!, sequences, groups];
  return {
    kernel: "wkv7",
    words: [...inputs.map((x) => x.address), addressOf(y), addressOf(next), ...sizes],
    ...(next ? {} : { scratch: 4 * d * d }),
  };
}

/** Tokens between the states that backward passes keep; kernels/wkv7-backward.c, wkv6-backward.c. */
const chunk = 16;

/** Inputs (r, w, k, v, a, b, state, sequences, dy[, dstate']), outputs (dr, dw, dk, dv, da, db, dstate). */
export function encodeWkv7Backward({ inputs, outputs }: PlacedStep): EncodedStep {
  const [n, heads, d] = inputs[0]!.shape as [number, number, number];
  const sizes = [n, heads, d, inputs[6]!.shape[0]!, inputs[7]!.shape[0]!];
  const addresses = [...addressesOf(inputs, 10), ...addressesOf(outputs, 7)];
  const kept = Math.max(1, Math.ceil(n / chunk));
  const floats = chunk * d + 6 * d + d * d * (1 + chunk + 1 + kept);
  return { kernel: "wkv7_backward", words: [...addresses, ...sizes], scratch: 4 * floats };
}

/** Inputs (r, k, v, w [N,H,D], u [H,D], state [slots,H,D,D], sequences). */
export function encodeWkv6({ inputs, outputs: [y, next], threads }: PlacedStep): EncodedStep {
  const [n, heads, d] = inputs[0]!.shape as [number, number, number];
  const sequences = inputs[6]!.shape[0]!;
  const groups = Math.max(1, Math.min(Math.ceil(threads / (sequences * heads)), Math.floor(d / 16)));
  const sizes = [n, heads, d, inputs[5]!.shape[0]!, sequences, groups];
  return {
    kernel: "wkv6",
    words: [...inputs.map((x) => x.address), addressOf(y), addressOf(next), ...sizes],
    ...(next ? {} : { scratch: 4 * d * d }),
  };
}

/** Inputs (r, k, v, w, u, state, sequences, dy[, dstate']), outputs (dr, dk, dv, dw, du, dstate). */
export function encodeWkv6Backward({ inputs, outputs }: PlacedStep): EncodedStep {
  const [n, heads, d] = inputs[0]!.shape as [number, number, number];
  const addresses = [...addressesOf(inputs, 9), ...addressesOf(outputs, 6)];
  const kept = Math.max(1, Math.ceil(n / chunk));
  const scratch = 4 * (5 * d + d * d * (1 + chunk + 1 + kept));
  return {
    kernel: "wkv6_backward",
    words: [...addresses, n, heads, d, inputs[5]!.shape[0]!, inputs[6]!.shape[0]!],
    scratch,
  };
}

/** Inputs (k, v [N,A], w, u [A], aa, bb, pp [slots,A], sequences), outputs (y, aa', bb', pp'). */
export function encodeWkv4({ inputs, outputs }: PlacedStep): EncodedStep {
  const [n, channels] = inputs[0]!.shape as [number, number];
  const sizes = [n, channels, inputs[4]!.shape[0]!, inputs[7]!.shape[0]!];
  return { kernel: "wkv4", words: [...addressesOf(inputs, 8), ...addressesOf(outputs, 4), ...sizes] };
}

/** Inputs (k, v, w, u, aa, bb, pp, sequences, dy), outputs (dk, dv, dw, du). */
export function encodeWkv4Backward({ inputs, outputs }: PlacedStep): EncodedStep {
  const [n, channels] = inputs[0]!.shape as [number, number];
  const sizes = [n, channels, inputs[4]!.shape[0]!, inputs[7]!.shape[0]!];
  // three sums of four channels before every token
  const scratch = 48 * n;
  return { kernel: "wkv4_backward", words: [...addressesOf(inputs, 9), ...addressesOf(outputs, 4), ...sizes], scratch };
}

/** A view that must land in a buffer of its own. */
export function encodeCopy({ inputs: [x], outputs: [y] }: PlacedStep): EncodedStep {
  return { kernel: "copy", words: [x!.address, y!.address, elementCount(x!.shape)] };
}
