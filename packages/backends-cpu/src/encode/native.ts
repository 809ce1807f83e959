// Encoders that the native engine prefers to those of both engines: kernels on wider vectors, with the same arguments or own.
import { encodeWkv6, encodeWkv7, encodeWkv7Backward } from "./state-ops.js";
import type { EncodedStep, Encoder, PlacedStep } from "./step.js";
import { encodeWideLinear, encodeWideMatmul } from "./wide-products.js";

/** Elements of a row of the state. */
const headSize = ({ inputs }: PlacedStep): number => inputs[0]!.shape[2]!;

/** Bytes of the gradients of a chunk of 16 tokens, which native/wide-wkv7-backward.c gathers; the other kernel has one token's. */
const chunkGradientBytes = 4 * 16 * 6 * 64;

function encodeWideWkv7Backward(step: PlacedStep): EncodedStep {
  const encoded = encodeWkv7Backward(step);
  if (headSize(step) !== 64) return encoded;
  return { ...encoded, kernel: "wide_wkv7_backward", scratch: encoded.scratch! + chunkGradientBytes };
}

export const nativeEncoders: Readonly<Record<string, Encoder>> = {
  linear: encodeWideLinear,
  matmul: encodeWideMatmul,
  wkv6: (step) => ({ ...encodeWkv6(step), ...(headSize(step) % 16 === 0 && { kernel: "wide_wkv6" as const }) }),
  wkv7: (step) => ({ ...encodeWkv7(step), ...(headSize(step) === 64 && { kernel: "wide_wkv7" as const }) }),
  wkv7Backward: encodeWideWkv7Backward,
};
