// State tracking: what is wanted after every id is the state of an automaton that has read all ids so far. Word problems of groups
// (Merrill, Petty and Sabharwal 2024, "The Illusion of State in State-Space Models", arXiv 2404.08819): after g1 ... gt the product
// gt ∘ ... ∘ g1. Modular arithmetic (Delétang et al. 2023, arXiv 2207.02098; Grazzi et al. 2024, "Unlocking State-Tracking in Linear RNNs
// Through Negative Eigenvalues", arXiv 2411.12537): the value of an expression modulo 5. Random automata: after each letter the state.
import { below, distinct, sourceAt } from "../text/random.js";
import type { Problem } from "./problem.js";

/** A finite group by its table. */
interface Group {
  readonly size: number;
  readonly identity: number;
  /** products[a][b] = a ∘ b: b first. */
  readonly products: readonly (readonly number[])[];
}

/** Z_n: addition modulo n. */
const cyclic = (n: number): Group => ({
  size: n,
  identity: 0,
  products: Array.from({ length: n }, (_, a) => Array.from({ length: n }, (_, b) => (a + b) % n)),
});

type Permutation = readonly number[];

const permutations = (n: number): Permutation[] =>
  n === 0
    ? [[]]
    : permutations(n - 1).flatMap((p) => Array.from({ length: n }, (_, i) => [...p.slice(0, i), n - 1, ...p.slice(i)]));

/** Whether it has an even number of pairs in the wrong order. */
const isEven = (p: Permutation): boolean =>
  p.reduce((inversions, a, i) => inversions + p.slice(i + 1).filter((b) => b < a).length, 0) % 2 === 0;

function groupOf(elements: readonly Permutation[]): Group {
  const index = new Map(elements.map((p, i) => [p.join(), i]));
  const product = (a: Permutation, b: Permutation) => index.get(b.map((x) => a[x]!).join())!;
  const identity = elements[0]!.map((_, i) => i);
  return {
    size: elements.length,
    identity: index.get(identity.join())!,
    products: elements.map((a) => elements.map((b) => product(a, b))),
  };
}

const groups = {
  parity: () => cyclic(2),
  z5: () => cyclic(5),
  s3: () => groupOf(permutations(3)),
  a5: () => groupOf(permutations(5).filter(isEven)),
  s5: () => groupOf(permutations(5)),
} as const;

/** The problems that `stateTracking` makes. */
export const stateTrackingNames = [
  "parity",
  "modular-arithmetic",
  "z5",
  "s3",
  "a5",
  "s5",
  "automaton-0",
  "automaton-1",
  "automaton-2",
  "automaton-3",
  "automaton-4",
] as const;
/** One of `stateTrackingNames`. */
export type StateTrackingName = (typeof stateTrackingNames)[number];

/**
 * parity: Z2; z5: sums modulo 5; s3, s5: all permutations of 3 and 5 things; a5: the even ones of 5, the smallest group that is not
 * solvable; modular-arithmetic: an expression of digits 0 to 4 with + - *, products first, whose value modulo 5 is wanted after "=";
 * automaton-n: the n-th of some random automata.
 */
export function stateTracking(name: StateTrackingName): Problem {
  if (name === "modular-arithmetic") return modularArithmetic;
  if (name in groups) return wordProblem(name, groups[name as keyof typeof groups]());
  return automaton(name, Number(name.split("-")[1]));
}

function wordProblem(name: string, { size, identity, products }: Group): Problem {
  return {
    name,
    vocabulary: size,
    chance: 1 / size,
    shortest: 1,
    sample(random, ids, targets) {
      let state = identity;
      for (let t = 0; t < ids.length; t++) {
        ids[t] = below(random, size);
        state = products[ids[t]!]![state]!;
        targets[t] = state;
      }
    },
  };
}

const automatonStates = 5;
const automatonLetters = 4;

/**
 * An automaton of 5 states, which begins in state 0, and 4 letters, drawn by `seed`: three letters permute the states, the last one maps
 * them anyhow. Were all letters to do so, a few of them would lead every state to the same one, and nothing had to be remembered longer.
 */
function automaton(name: string, seed: number): Problem {
  const random = sourceAt(seed, 0xa);
  const states = Array.from({ length: automatonStates }, (_, state) => state);
  const next = Array.from({ length: automatonLetters }, (_, letter) =>
    letter < automatonLetters - 1
      ? distinct(random, automatonStates, automatonStates)
      : states.map(() => below(random, automatonStates)),
  );
  return {
    name,
    vocabulary: automatonStates,
    chance: Math.max(...stationary(next)),
    shortest: 1,
    sample(source, ids, targets) {
      let state = 0;
      for (let t = 0; t < ids.length; t++) {
        ids[t] = below(source, automatonLetters);
        state = next[ids[t]!]![state]!;
        targets[t] = state;
      }
    },
  };
}

/** How often an automaton is in each state after many letters that are equally likely. */
function stationary(next: readonly (readonly number[])[]): number[] {
  let shares = next[0]!.map((_, state) => Number(state === 0));
  for (let t = 0; t < 1000; t++) {
    const after = shares.map(() => 0);
    for (const map of next) for (const [from, to] of map.entries()) after[to]! += shares[from]! / next.length;
    shares = after;
  }
  return shares;
}

const modulus = 5;
/** Ids behind the digits. */
const [plus, minus, times, equals] = [modulus, modulus + 1, modulus + 2, modulus + 3];

const modularArithmetic: Problem = {
  name: "modular-arithmetic",
  vocabulary: modulus + 4,
  chance: 1 / modulus,
  shortest: 2,
  sample(random, ids, targets) {
    const length = ids.length - (ids.length % 2);
    let sum = 0;
    let product = 1; // with its sign
    let operator = plus;
    for (let t = 0; t < length; t += 2) {
      const digit = below(random, modulus);
      ids[t] = digit;
      if (operator === times) product *= digit;
      else {
        sum += t === 0 ? 0 : product;
        product = operator === minus ? -digit : digit;
      }
      product %= modulus;
      operator = [plus, minus, times][below(random, 3)]!;
      ids[t + 1] = t + 2 < length ? operator : equals;
    }
    targets[length - 1] = (((sum + product) % modulus) + modulus) % modulus;
  },
};
