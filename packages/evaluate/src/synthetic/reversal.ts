// Reversal: n ids, a mark, and the ids from the last to the first, each of which is wanted after the one before (Delétang et al. 2023,
// "Neural Networks and the Chomsky Hierarchy", arXiv 2207.02098: Reverse String).
import { InputError } from "@rwkv-ts/core";
import { below } from "../text/random.js";
import type { Problem } from "./problem.js";

/**
 * n ids, a mark, and the same ids from the last to the first, each of which is wanted (Delétang et al. 2023, arXiv 2207.02098: Reverse
 * String). @param symbols different ids; one more is the mark
 */
export function reversal(symbols = 32): Problem {
  if (!(Number.isInteger(symbols) && symbols >= 2))
    throw new InputError(`reversal takes 2 symbols or more, got ${symbols}`);
  return {
    name: "reversal",
    vocabulary: symbols + 1,
    chance: 1 / symbols,
    shortest: 2,
    sample(random, ids, targets) {
      const n = ids.length >> 1;
      for (let t = 0; t < n; t++) ids[t] = below(random, symbols);
      ids[n] = symbols;
      for (let i = 0; i < n; i++) {
        targets[n + i] = ids[n - 1 - i]!;
        if (i > 0) ids[n + i] = targets[n + i - 1]!;
      }
    },
  };
}
