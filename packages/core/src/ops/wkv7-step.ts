// What the RWKV-7 recurrence and its gradient share: one token's state update, and the inputs of their examples.
import type { Tensor } from "../graph/example.js";
import { raggedSequences } from "./sequences.js";

const decay = (x: number) => 0.55 + 0.4 / (1 + Math.exp(-x));
const small = (x: number) => 0.3 * x;

/** Inputs of examples: six streams, state, ragged sequences. */
export function wkv7ExampleInputs(heads: number, size: number) {
  const stream = { shape: [raggedSequences.tokens, heads, size] };
  return [
    stream,
    { ...stream, transform: decay },
    stream,
    stream,
    { ...stream, transform: small },
    { ...stream, transform: small },
    { shape: [raggedSequences.slots, heads, size, size], kind: "state" as const },
    raggedSequences.input,
  ];
}

/** S ← S diag(w) + (S a) bᵀ + v kᵀ for one head; `at` is the offset of the head's vectors, `from` that of its state. */
export function wkv7Update(
  s: Float64Array | Int32Array,
  from: number,
  at: number,
  d: number,
  streams: readonly Tensor[],
) {
  const [w, k, v, a, b] = streams;
  for (let i = 0; i < d; i++) {
    let sa = 0;
    for (let j = 0; j < d; j++) sa += s[from + i * d + j]! * a!.data[at + j]!;
    for (let j = 0; j < d; j++)
      s[from + i * d + j] =
        s[from + i * d + j]! * w!.data[at + j]! + sa * b!.data[at + j]! + v!.data[at + i]! * k!.data[at + j]!;
  }
}
