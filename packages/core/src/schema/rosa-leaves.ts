// The state leaves of a ROSA layer of C channels (ops/rosa-state.ts): the bits of k and v of every token, the automaton that follows
// from those of k, and a cursor a group.
import { unlimitedCache } from "../ops/cache-limit.js";
import { automatonOf, automatonRow, type RosaBits, tokensPerAutomatonRow } from "../ops/rosa-state.js";
import { cacheRows, state } from "./specs.js";
import type { StateArray } from "./state-type.js";

/** Numbers of a cursor that would lead out of an automaton of so many tokens. */
function cursorFault(data: StateArray, cached: number): string | undefined {
  for (let at = 0; at < data.length && cached > 0; at += 4) {
    const [count, last, state, matched] = Array.from(data.subarray(at, at + 4)) as [number, number, number, number];
    const isWithin = (value: number, most: number) => value >= 0 && value <= most;
    const fits = isWithin(count - 1, 2 * cached) && isWithin(last, count - 1) && isWithin(state, count - 1);
    if (!fits || !isWithin(matched, cached))
      return `group ${at / 4} is at [${[count, last, state, matched].join(", ")}]`;
  }
  return undefined;
}

/** For `bits` channels a symbol. Grows with the text: about 5 words (bits 1) or 10 words (bits 4) a state, two states a token. */
export function rosaLeaves(channels: number, bits: RosaBits) {
  const rows = { limit: unlimitedCache, tokensPerRow: 1 };
  const derived = { from: "rosa_k", rows: (k: unknown) => automatonOf(k as Uint8Array, channels, bits) };
  return {
    rosa_k: { ...cacheRows([channels], rows), element: "bits" as const },
    rosa_v: { ...cacheRows([channels], rows), element: "bits" as const },
    rosa_automaton: {
      ...cacheRows(automatonRow(channels, bits), { ...rows, tokensPerRow: tokensPerAutomatonRow, derived }),
      element: "i32" as const,
    },
    rosa_cursor: { ...state(channels / bits, 4), element: "i32" as const, fault: cursorFault },
  };
}
