// The state leaves of a ROSA layer of C channels (ops/rosa-state.ts): the bits of k and v of every token, the automaton that follows
// from those of k, and a cursor a group.
import { unlimitedCache } from "../ops/cache-limit.js";
import { automatonOf, automatonRow, type RosaBits, tokensPerAutomatonRow } from "../ops/rosa-state.js";
import { cacheRows, type StateSpec, splitState, state } from "./specs.js";
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

/**
 * State of a ROSA layer, `bits` channels a symbol. Grows with the text: about 5 words (bits 1) or 10 words (bits 4) a state, two states
 * a token. Devices share channels, 32 of which are a word.
 */
export function rosaLeaves(channels: number, bits: RosaBits) {
  const rows = { limit: unlimitedCache, tokensPerRow: 1 };
  const derived = { from: "rosa_k", rows: (k: unknown) => automatonOf(k as Uint8Array, channels, bits) };
  const automatonRows = { ...rows, tokensPerRow: tokensPerAutomatonRow, derived };
  const words = { ...splitState(cacheRows([channels], rows), "columns", 1), element: "bits" as const };
  const groups = (spec: StateSpec) => ({ ...splitState(spec, "rows", 32 / bits), element: "i32" as const });
  return {
    rosa_k: words,
    rosa_v: words,
    rosa_automaton: groups(cacheRows(automatonRow(channels, bits), automatonRows)),
    rosa_cursor: { ...groups(state(channels / bits, 4)), fault: cursorFault },
  };
}
