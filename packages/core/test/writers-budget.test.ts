// How long who writes waits for prompts of others: by the times of rounds, which are those of a machine here.
import { expect, test } from "vitest";
import { WritersBudget } from "../src/runtime/writers-budget.js";

/** Milliseconds of a round that reads 141 MB of weights, and then takes 0.9 ms a token. */
const time = (tokens: number): number => Math.max(7, 0.9 * tokens);

function settled(written: number, timeOf: (tokens: number) => number): number {
  const budget = new WritersBudget(64);
  for (let i = 0; i < 5; i++) budget.record(written, timeOf(written));
  for (let i = 0; i < 20; i++) {
    const size = written + budget.tokens(written);
    budget.record(size, timeOf(size));
  }
  return budget.tokens(written);
}

test("rounds with prompts take at most two and a half times as long as those that only write", () => {
  expect(settled(1, time)).toBe(15); // 16 tokens take 14.4 ms; 24 would take 21.6
  expect(settled(16, time)).toBe(16); // 32 tokens take 28.8 ms beside 14.4; 48 would take 43.2
});

test("where more tokens take no longer, prompts get all that they may have", () => {
  expect(settled(1, () => 5)).toBe(95); // the size of 65 tokens is 96
});

test("prompts go on being read however slow they are, and before anything was measured", () => {
  expect(settled(1, (tokens) => tokens ** 2)).toBe(11); // the size of 9 tokens is 12
  expect(new WritersBudget(64).tokens(1)).toBe(64);
});

test("a round that something else held up does not count for long", () => {
  const budget = new WritersBudget(64);
  for (const size of [1, 12, 16]) budget.record(size, time(size));
  const before = budget.tokens(1);
  budget.record(16, 25);
  expect(budget.tokens(1)).toBe(before);
});
