// Inputs of the examples of wkv6 and its gradient: r, k, v, w, u, state, ragged sequences.
import type { ExampleInput } from "../graph/example.js";
import { raggedSequences } from "./sequences.js";

const decay = (x: number) => 0.2 + 0.79 / (1 + Math.exp(-x));

export function wkv6ExampleInputs(heads: number, size: number): ExampleInput[] {
  const stream = { shape: [raggedSequences.tokens, heads, size] };
  const state = { shape: [raggedSequences.slots, heads, size, size], kind: "state" as const };
  return [
    stream,
    stream,
    stream,
    { ...stream, transform: decay },
    { shape: [heads, size] },
    state,
    raggedSequences.input,
  ];
}
