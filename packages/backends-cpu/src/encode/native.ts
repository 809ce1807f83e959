// Encoders that the native engine prefers to those of both engines: kernels on wider vectors, with the same arguments or own.
import { encodeWkv6, encodeWkv7 } from "./state-ops.js";
import type { Encoder, PlacedStep } from "./step.js";
import { encodeWideLinear, encodeWideMatmul } from "./wide-products.js";

/** Elements of a row of the state. */
const headSize = ({ inputs }: PlacedStep): number => inputs[0]!.shape[2]!;

export const nativeEncoders: Readonly<Record<string, Encoder>> = {
  linear: encodeWideLinear,
  matmul: encodeWideMatmul,
  wkv6: (step) => ({ ...encodeWkv6(step), ...(headSize(step) % 16 === 0 && { kernel: "wide_wkv6" as const }) }),
  wkv7: (step) => ({ ...encodeWkv7(step), ...(headSize(step) === 64 && { kernel: "wide_wkv7" as const }) }),
};
