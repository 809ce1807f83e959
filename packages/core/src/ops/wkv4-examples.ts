// Inputs of the examples of wkv4 and its gradient: k, v, w, u, aa, bb, pp, ragged sequences.
import type { ExampleInput } from "../graph/example.js";
import { raggedSequences } from "./sequences.js";

const logDecay = (x: number) => -Math.exp(x - 1);

/** Fresh states are (0, 0, -1e30), which every sequence starts from. */
export function wkv4ExampleInputs(channels: number, fresh: boolean): ExampleInput[] {
  const { tokens, slots, input } = raggedSequences;
  const stream = { shape: [tokens, channels] };
  const state = (transform: (x: number) => number) => ({ shape: [slots, channels], kind: "state" as const, transform });
  return [
    { ...stream, transform: (x) => 3 * x },
    stream,
    { shape: [channels], transform: logDecay },
    { shape: [channels] },
    state((x) => (fresh ? 0 : x)),
    state((x) => (fresh ? 0 : Math.abs(x) + 0.1)),
    state((x) => (fresh ? -1e30 : x)),
    input,
  ];
}
