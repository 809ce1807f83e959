// On how many threads a program runs: durations are made up, time does not matter here.
import { random } from "@rwkv-ts/core/testing";
import { expect, it } from "vitest";
import { ThreadChoice } from "../src/threads/thread-choice.js";

/** Work that looks worth all threads, and work that does not. */
const large = { whole: 0, parts: 10, barriers: 100 };
const small = { whole: 0.05, parts: 0.02, barriers: 80 };

/** Runs in turn; `cost` says what each number of threads takes. Returns the threads of every run. */
function runs(choice: ThreadChoice, count: number, cost: (participants: number) => number): number[] {
  return Array.from({ length: count }, () => {
    const { participants } = choice;
    choice.record(cost(participants));
    return participants;
  });
}
/** How much longer it all took than with the best number of threads. */
function excess(used: readonly number[], cost: (participants: number) => number, best: number): number {
  return used.reduce((sum, n) => sum + cost(n), 0) / (used.length * cost(best)) - 1;
}

it.each([2, 3, 4, 8, 32])("begins with all of %i threads for large work, and with one for small", (threads) => {
  expect(new ThreadChoice(threads, large).participants).toBe(threads);
  expect(new ThreadChoice(threads, small).participants).toBe(1);
});

const costs: Record<string, (n: number) => number> = {
  "all threads": (n) => 8 / n,
  "one thread": (n) => 0.16 * n ** 0.9,
  "two threads": (n) => 8 / n + 3 * (n - 1),
  "four threads": (n) => 8 / n + 0.4 * (n - 1),
};
const best: Record<string, number> = { "all threads": 8, "one thread": 1, "two threads": 2, "four threads": 4 };

it.each(Object.keys(costs))("costs little more than %s where that is the best, however it began", (name) => {
  const cost = costs[name]!;
  for (const work of [large, small]) {
    const choice = new ThreadChoice(8, work);
    const used = runs(choice, 3000, cost);
    expect(excess(used, cost, best[name]!)).toBeLessThan(0.05);
    expect(excess(used.slice(300), cost, best[name]!)).toBeLessThan(0.03);
  }
});

it("is not led astray by noise, nor by slow first runs", () => {
  const next = random(11);
  const cost = (n: number): number => (n === 1 ? 0.16 : 0.28);
  let run = 0;
  // every fifth run is disturbed, and the first are a compiler's first try
  const noisy = (n: number): number => cost(n) * (next() < 0.2 ? 3 : 1) * (run++ < 40 ? 4 : 1);
  for (const work of [large, small]) {
    run = 0;
    const used = runs(new ThreadChoice(2, work), 3000, noisy);
    expect(excess(used.slice(300), cost, 1)).toBeLessThan(0.05);
  }
});

it("finds out when others keep the cores busy from the start", () => {
  const used = runs(new ThreadChoice(2, large), 1000, (n) => (n === 1 ? 10 : 25));
  expect(used.slice(50).filter((n) => n === 1).length / 950).toBeGreaterThan(0.9);
});

it("runs alone while all threads together are slower, and comes back", () => {
  const choice = new ThreadChoice(2, large);
  runs(choice, 2000, (n) => 8 / n);
  const contended = runs(choice, 1000, (n) => (n === 1 ? 10 : 25));
  expect(contended.slice(100).filter((n) => n === 1).length / 900).toBeGreaterThan(0.9);
  const quiet = runs(choice, 3000, (n) => 8 / n);
  expect(excess(quiet.slice(1500), (n) => 8 / n, 2)).toBeLessThan(0.03);
});

it("keeps all threads when everything is slower but they are still faster", () => {
  const choice = new ThreadChoice(2, large);
  runs(choice, 200, (n) => 8 / n);
  const slower = runs(choice, 1000, (n) => 24 / n);
  expect(excess(slower, (n) => 24 / n, 2)).toBeLessThan(0.05);
});

it("expects what runs take: a cautious guess first, then the middle of the latest", () => {
  const choice = new ThreadChoice(1, large);
  expect(choice.expectedMilliseconds).toBeGreaterThan(10);
  for (const duration of [3, 3, 50, 3, 3]) choice.record(duration);
  expect(choice.expectedMilliseconds).toBe(3);
});

it("has nothing to choose with one thread", () => {
  const choice = new ThreadChoice(1, large);
  expect(new Set(runs(choice, 300, () => 300 * Math.random()))).toEqual(new Set([1]));
});
