// Algorithmic problems against what mathematics says of them.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { Model } from "@rwkv-ts/core";
import { randomSource } from "@rwkv-ts/core/model";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { initialWeights } from "@rwkv-ts/train";
import { describe, expect, test } from "vitest";
import { accuracyOf, mqar, type Problem, retrieval, reversal, stateTracking } from "../src/index.js";

function sequence(problem: Problem, length: number, seed: number): { ids: number[]; targets: number[] } {
  const ids = new Int32Array(length);
  const targets = new Int32Array(length).fill(-1);
  problem.sample(randomSource(seed), ids, targets);
  return { ids: [...ids], targets: [...targets] };
}

/** What each id does to each state, as far as sequences show it. */
function actions(problem: Problem): Map<number, Map<number, number>> {
  const seen = new Map<number, Map<number, number>>();
  for (let seed = 0; seed < 60; seed++) {
    const { ids, targets } = sequence(problem, 1000, seed);
    for (let t = 1; t < ids.length; t++) {
      const action = seen.get(ids[t]!) ?? new Map<number, number>();
      const before = action.get(targets[t - 1]!);
      if (before !== undefined && before !== targets[t]) throw new Error("a state and an id decide the next state");
      action.set(targets[t - 1]!, targets[t]!);
      seen.set(ids[t]!, action);
    }
  }
  return seen;
}

describe.each([
  ["parity", 2, true],
  ["z5", 5, true],
  ["s3", 6, false],
  ["a5", 60, false],
  ["s5", 120, false],
] as const)("%s", (name, order, isAbelian) => {
  const problem = stateTracking(name);
  test(`is a group of ${order} elements that ${isAbelian ? "commute" : "do not commute"}`, () => {
    const acts = actions(problem);
    expect(acts.size).toBe(order);
    for (const action of acts.values()) expect(new Set(action.values()).size).toBe(action.size); // permutations of the states
    const complete = [...acts.values()].filter((action) => action.size === order);
    const isIdentity = (action: Map<number, number>) => [...action].every(([a, b]) => a === b);
    expect([...acts.values()].filter(isIdentity)).toHaveLength(1);
    const commute = complete.every((f) =>
      complete.slice(0, 8).every((g) => [...f.keys()].every((x) => f.get(g.get(x)!) === g.get(f.get(x)!))),
    );
    expect(commute).toBe(isAbelian);
    expect(problem.chance).toBe(1 / order);
  });
});

test.each(["automaton-0", "automaton-1", "automaton-4"] as const)(
  "%s is an automaton of 5 states and 4 letters",
  (name) => {
    const problem = stateTracking(name);
    const acts = actions(problem); // throws where state and letter do not decide the next state
    expect([...acts.keys()].sort()).toEqual([0, 1, 2, 3]);
    for (const letter of [0, 1, 2]) {
      const action = acts.get(letter)!;
      expect(new Set(action.values()).size).toBe(action.size); // a permutation
    }
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 40; seed++)
      for (const target of sequence(problem, 1000, seed).targets) counts.set(target, (counts.get(target) ?? 0) + 1);
    expect(Math.max(...counts.values()) / 40_000).toBeCloseTo(problem.chance, 1);
  },
);

test("automata differ", () => {
  const targets = (["automaton-0", "automaton-1"] as const).map((name) => sequence(stateTracking(name), 50, 0).targets);
  expect(targets[0]).not.toEqual(targets[1]);
});

test.each([
  ["pairs", 1, 8],
  ["passkeys", 3, 4],
] as const)(
  "retrieval of %s asks in the tail for values of %i ids that stood before, on an eighth of the tokens",
  (name, size, asked) => {
    const time = 512;
    const isName = (id: number) => id >= 16 && id < 16 + 256;
    for (let seed = 0; seed < 20; seed++) {
      const { ids, targets } = sequence(retrieval(name), time, seed);
      const values = new Map<number, number[]>();
      for (let t = 0; t < time - 32; t++) if (isName(ids[t]!)) values.set(ids[t]!, ids.slice(t + 1, t + 1 + size));
      expect(values.size).toBe(name === "pairs" ? 30 : 15);
      expect(values.size).toBe(Math.floor((time - 32) / 8 / (1 + size)));
      const questions = ids.flatMap((id, t) => (t >= time - 32 && isName(id) ? [t] : []));
      expect(questions).toHaveLength(asked);
      for (const t of questions) {
        expect(targets.slice(t, t + size)).toEqual(values.get(ids[t]!));
        expect(ids.slice(t + 1, t + size)).toEqual(values.get(ids[t]!)!.slice(0, -1));
      }
      expect(targets.filter((target) => target >= 0)).toHaveLength(asked * size);
    }
  },
);

test("parity is the parity", () => {
  const { ids, targets } = sequence(stateTracking("parity"), 100, 3);
  ids.forEach((_, t) => {
    const ones = ids.slice(0, t + 1).filter((id) => id === 1).length;
    expect(targets[t]).toBe(ones % 2);
  });
});

test("modular arithmetic is what arithmetic says, products first", () => {
  const signs = ["+", "-", "*"];
  const seen = new Set<number>();
  for (let seed = 0; seed < 200; seed++) {
    const length = 2 + (seed % 30);
    const { ids, targets } = sequence(stateTracking("modular-arithmetic"), length, seed);
    const used = length - (length % 2);
    const text = ids
      .slice(0, used - 1)
      .map((id) => (id < 5 ? String(id) : signs[id - 5]))
      .join("");
    expect(ids[used - 1]).toBe(8); // "="
    const value = Number(new Function(`return ${text}`)());
    expect(targets[used - 1]).toBe(((value % 5) + 5) % 5);
    expect(targets.filter((target) => target >= 0)).toHaveLength(1);
    seen.add(targets[used - 1]!);
  }
  expect(seen.size).toBe(5);
});

test("MQAR asks every key once, at an even distance, for the value that stood behind it", () => {
  for (const randomFilling of [false, true]) {
    const { ids, targets } = sequence(mqar({ pairs: 8, vocabulary: 64, randomFilling }), 64, 5);
    const values = new Map(Array.from({ length: 8 }, (_, i) => [ids[2 * i]!, ids[2 * i + 1]!]));
    expect(values.size).toBe(8);
    for (const [key, value] of values) expect([key > 0 && key < 32, value >= 32]).toEqual([true, true]);
    const asked = targets.flatMap((target, t) => (target < 0 ? [] : [t]));
    expect(asked).toHaveLength(8);
    expect(asked.every((t) => t >= 16 && t % 2 === 0)).toBe(true);
    for (const t of asked) expect(targets[t]).toBe(values.get(ids[t]!));
    expect(new Set(asked.map((t) => ids[t])).size).toBe(8);
    if (!randomFilling) expect(ids.slice(16).filter((id) => id !== 0)).toHaveLength(8);
  }
});

test("MQAR's queries stand near the pairs by a power law, or anywhere with α = 1", () => {
  const firstHalf = (power: number) => {
    let near = 0;
    for (let seed = 0; seed < 300; seed++) {
      const { targets } = sequence(mqar({ pairs: 1, vocabulary: 64, power }), 66, seed);
      if (targets.findIndex((target) => target >= 0) < 2 + 32) near++;
    }
    return near / 300;
  };
  // p(gap) ∝ gap^-0.99 over 32 gaps: the first 16 have 0.832 of it
  expect(firstHalf(0.01)).toBeGreaterThan(0.75);
  expect(firstHalf(1)).toBeGreaterThan(0.4);
  expect(firstHalf(1)).toBeLessThan(0.6);
});

test("reversal wants the sequence backwards", () => {
  const { ids, targets } = sequence(reversal(8), 12, 1);
  expect(ids[6]).toBe(8);
  expect(targets.slice(6)).toEqual(ids.slice(0, 6).reverse());
  expect(ids.slice(7)).toEqual(targets.slice(6, 11));
});

test("a model of equal logits says the lowest id: right as often as that is the target", async () => {
  const backend = await createCpuBackend({ threads: 1 });
  const architecture = rwkv7(rwkv7Config({ layers: 1, channels: 32, headSize: 16, vocabulary: 4 }));
  const weights = [...initialWeights(architecture, 0)].map(([name, , values]) => {
    const bytes = new Uint8Array((name === "head.weight" ? values.fill(0) : values).slice().buffer);
    return { name, storage: "f32" as const, bytes };
  });
  const model = await Model.create(architecture, backend, weights);
  const problem = (target: number): Problem => ({
    ...stateTracking("parity"),
    sample: (_, __, targets) => void targets.fill(target),
  });
  const right = async (target: number) =>
    (await accuracyOf(model, { problem: problem(target), length: 4 }, { sequences: 2, seed: 0 })).targets;
  expect([await right(0), await right(3)]).toEqual([1, 0]);
  await model.dispose();
  await backend[Symbol.asyncDispose]();
});
