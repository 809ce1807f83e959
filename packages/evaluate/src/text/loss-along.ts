// The loss at each distance from the beginning of a text: windows that are spread evenly over held-out tokens, each read from the zero state.
import type { Model } from "@rwkv-ts/core";
import type { TokenArray } from "@rwkv-ts/train";

/** Which tokens are read, in how many windows of which length. */
export interface LossAlongOptions {
  /** At least length + 1. */
  readonly held: TokenArray;
  readonly windows: number;
  readonly length: number;
  readonly signal?: AbortSignal | undefined;
}

/** Mean nats per token at each of `length` positions, [length]. @throws AbortedError */
export async function lossAlong(
  model: Model,
  { held, windows, length, signal }: LossAlongOptions,
): Promise<Float64Array> {
  const means = new Float64Array(length);
  for (let i = 0; i < windows; i++) {
    const start = Math.floor((i * (held.length - length - 1)) / Math.max(1, windows - 1));
    const session = model.session();
    try {
      const ids = Array.from(held.subarray(start, start + length + 1));
      const logprobs = await session.score(ids.slice(0, -1), ids.slice(1), { signal });
      for (let t = 0; t < length; t++) means[t]! -= logprobs[t]! / windows;
    } finally {
      session.dispose();
    }
  }
  return means;
}
