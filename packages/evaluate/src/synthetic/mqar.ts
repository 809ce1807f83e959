// Multi-query associative recall (Arora et al. 2023, "Zoology: Measuring and Improving Recall in Efficient Language Models", arXiv
// 2312.04927), as HazyResearch/zoology's zoology/data/multiquery_ar.py makes it: P pairs k1 v1 k2 v2 ..., keys from the lower half
// of the vocabulary and values from the upper one, all different; then each key again at an even distance behind the pairs, near
// places being likelier by a power law p(gap) ∝ gap^(α-1); what is wanted after it is its value. Between are zeros, or random ids.
import { InputError } from "@rwkv-ts/core";
import { below, distinct } from "../text/random.js";
import type { Problem } from "./problem.js";

/** Sizes of multi-query associative recall. */
export interface MqarOptions {
  /** Pairs of key and value in a sequence. */
  readonly pairs: number;
  /** Default 8192. */
  readonly vocabulary?: number;
  /** α of the power law; default 0.01. 1: all places alike. */
  readonly power?: number;
  /** Random ids where nothing is asked, zoology's newer default; the paper's Figure 2 has zeros. Default false. */
  readonly randomFilling?: boolean;
}

/**
 * Multi-query associative recall (Arora et al. 2023, "Zoology", arXiv 2312.04927) as HazyResearch/zoology makes it: pairs of keys and
 * values, then each key again, after which its value is wanted.
 * @throws InputError for pairs that have no room in the vocabulary
 */
export function mqar({ pairs, vocabulary = 8192, power = 0.01, randomFilling = false }: MqarOptions): Problem {
  const half = vocabulary >> 1;
  if (!(Number.isInteger(pairs) && pairs >= 1 && pairs < half))
    throw new InputError(`a vocabulary of ${vocabulary} has room for 1 to ${half - 1} pairs, got ${pairs}`);
  return {
    name: "mqar",
    vocabulary,
    chance: 1 / (vocabulary - half),
    shortest: 4 * pairs,
    sample(random, ids, targets) {
      const context = 2 * pairs;
      const keys = distinct(random, half - 1, pairs).map((i) => i + 1);
      const values = distinct(random, vocabulary - half, pairs).map((i) => i + half);
      if (randomFilling) for (let t = context; t < ids.length; t++) ids[t] = below(random, vocabulary);
      const gaps = weighted(random, (ids.length - context) >> 1, pairs, power);
      for (let i = 0; i < pairs; i++) {
        ids[2 * i] = keys[i]!;
        ids[2 * i + 1] = values[i]!;
        const query = context + 2 * gaps[i]!;
        ids[query] = keys[i]!;
        targets[query] = values[i]!;
      }
    },
  };
}

/**
 * `count` different places of n, place i being drawn with a weight of (i+1)^(power-1), one after the other: the highest of
 * ln(u) / weight (Efraimidis and Spirakis 2006), which is the same distribution.
 */
function weighted(random: { uniform(): number }, n: number, count: number, power: number): number[] {
  const keyed = Array.from({ length: n }, (_, i) => {
    return [Math.log(1 - random.uniform()) / (i + 1) ** (power - 1), i] as const;
  });
  return keyed
    .sort(([a], [b]) => b - a)
    .slice(0, count)
    .map(([, i]) => i);
}
