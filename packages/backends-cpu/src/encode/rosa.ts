// Encodes ROSA and its gradient.
import type { RosaParams } from "@rwkv-ts/core/backend";
import { addressesOf, type EncodedStep, floatWord, type PlacedStep } from "./step.js";

/** Inputs (q, k, v [N,C], k bits, v bits, automaton, cursors, sequences, counts), outputs (ones, zeros, and the state). */
export function encodeRosa({ params, inputs, outputs }: PlacedStep): EncodedStep {
  const [q, , , kBits, , automaton, , sequences] = inputs;
  const { bits } = params as RosaParams;
  const [n, channels] = q!.shape as [number, number];
  const places = [kBits!.shape[0]!, kBits!.shape[1]!, automaton!.shape[1]!, sequences!.shape[0]!];
  const words = [...addressesOf(inputs, 9), ...addressesOf(outputs, 6), n, channels, bits, ...places];
  // symbols, places and common suffixes of a text that is looked through without a state
  return { kernel: "rosa", words, ...(outputs[4] ? {} : { scratch: 24 * n }) };
}

/** Inputs (q, k, v, sequences, g1, g0), outputs (dq, dk, dv). */
export function encodeRosaBackward({ params, inputs, outputs }: PlacedStep): EncodedStep {
  const { bits, self, tau } = params as RosaParams;
  const [n, channels] = inputs[0]!.shape as [number, number];
  const sequences = inputs[3]!.shape[0]!;
  const sizes = [n, channels, bits, n, sequences, Number(self), floatWord(tau)];
  const words = [...addressesOf(inputs, 6), ...addressesOf(outputs, 3), ...sizes];
  return { kernel: "rosa_backward", words, scratch: 24 * n };
}
