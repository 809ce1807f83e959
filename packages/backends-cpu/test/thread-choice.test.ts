// When a program leaves the other threads aside: durations are made up, time does not matter here.
import { expect, it } from "vitest";
import { ThreadChoice } from "../src/threads/thread-choice.js";

/** Submits in turn; `cost` says what each number of threads takes. Returns the threads of the last submits. */
function submits(choice: ThreadChoice, count: number, cost: (participants: number) => number): number[] {
  return Array.from({ length: count }, () => {
    const { participants } = choice;
    choice.record(cost(participants));
    return participants;
  });
}
const share = (used: readonly number[], participants: number): number =>
  used.filter((x) => x === participants).length / used.length;

it("uses all threads while submits stay as fast as the fastest, after one short trial", () => {
  const choice = new ThreadChoice(4);
  const used = submits(choice, 1000, (n) => 8 / n);
  expect(used.filter((n) => n === 1).length).toBeLessThan(10);
  expect(new Set(used.slice(100))).toEqual(new Set([4]));
});

it("finds out when others keep the cores busy from the start", () => {
  expect(share(submits(new ThreadChoice(2), 1000, (n) => (n === 1 ? 10 : 25)).slice(50), 1)).toBeGreaterThan(0.9);
});

it("runs alone while all threads together are slower, and comes back", () => {
  const choice = new ThreadChoice(2);
  submits(choice, 200, (n) => 8 / n);
  const contended = submits(choice, 1000, (n) => (n === 1 ? 10 : 25));
  expect(share(contended.slice(100), 1)).toBeGreaterThan(0.9);
  const quiet = submits(choice, 1000, (n) => 8 / n);
  expect(share(quiet.slice(100), 2)).toBe(1);
});

it("keeps all threads when everything is slower but they are still faster", () => {
  const choice = new ThreadChoice(2);
  submits(choice, 200, (n) => 8 / n);
  const slower = submits(choice, 1000, (n) => 24 / n);
  expect(share(slower, 2)).toBeGreaterThan(0.9);
});

it("has nothing to choose with one thread", () => {
  const choice = new ThreadChoice(1);
  expect(new Set(submits(choice, 300, () => 300 * Math.random()))).toEqual(new Set([1]));
});
