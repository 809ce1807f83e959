// What a round takes of those who wait: who writes goes first, prompts share what is left, sizes fit programs.
import { describe, expect, test } from "vitest";
import { bucket, type RoundRule, shares } from "../src/runtime/packing.js";
import { roomOf } from "../src/runtime/round.js";
import { TurnBudget } from "../src/runtime/turn-budget.js";

const rule: RoundRule = { tokens: 256, writers: 1024, besideWriters: 32, whole: false };
const waiting = (...lefts: number[]) => lefts.map((left) => ({ left, room: Number.POSITIVE_INFINITY, priority: 0 }));
const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

describe("a round", () => {
  test("takes a lone text as far as sizes fit", () => {
    expect(shares(waiting(1), rule)).toEqual([1]);
    expect(shares(waiting(40), rule)).toEqual([40]); // filled up to 48
    expect(shares(waiting(34), rule)).toEqual([32]); // 48 would be filled up by a third and more
    expect(shares(waiting(20_000), rule)).toEqual([256]);
  });

  test("takes everybody who writes, whatever their number", () => {
    for (const n of [2, 5, 33, 64, 200, 1000, 1024]) {
      const counts = shares(waiting(...new Array<number>(n).fill(1)), rule);
      expect(counts).toEqual(new Array<number>(n).fill(1));
      expect(bucket(n)).toBeLessThanOrEqual(1.5 * n);
    }
    expect(sum(shares(waiting(...new Array<number>(1500).fill(1)), rule))).toBeLessThanOrEqual(1536);
  });

  test("leaves room for prompts beside those who write, but less", () => {
    const counts = shares(waiting(1, 20_000, 1, 1), rule);
    expect([counts[0], counts[2], counts[3]]).toEqual([1, 1, 1]);
    expect(counts[1]).toBeGreaterThanOrEqual(29);
    expect(bucket(sum(counts))).toBeLessThanOrEqual(48);
  });

  test("gives a short prompt all it needs beside a long one, in whatever order they came", () => {
    expect(shares(waiting(20_000, 20), rule)).toEqual([236, 20]);
    expect(shares(waiting(20, 20_000), rule)).toEqual([20, 236]);
  });

  test("shares what there is among long prompts, and fills itself", () => {
    const counts = shares(waiting(5000, 5000, 5000, 100), rule);
    expect(sum(counts)).toBe(256);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(64);
  });

  test("leaves those behind for the next round who would get too little", () => {
    const counts = shares(waiting(...new Array<number>(20).fill(1000)), rule);
    expect(sum(counts)).toBe(256);
    expect(counts.filter((count) => count > 0).every((count) => count >= 32)).toBe(true);
  });

  test("gives prompts of a higher priority what they need before others get anything, and leaves writers in", () => {
    const [first, ...others] = waiting(300, 5000, 100, 1);
    expect(shares([{ ...first!, priority: 2 }, ...others], rule)).toEqual([47, 0, 0, 1]);
    expect(shares([{ ...waiting(40)[0]!, priority: 1 }, ...waiting(5000, 5000)], rule)).toEqual([40, 108, 108]);
  });

  test("does not cut texts that are read whole", () => {
    expect(shares(waiting(5000, 5000, 3), { ...rule, whole: true })).toEqual([5000, 0, 0]);
    expect(shares(waiting(100, 100, 100), { ...rule, whole: true })).toEqual([100, 100, 0]);
  });

  test("never makes anybody wait for ever: someone gets something", () => {
    for (let seed = 1; seed < 400; seed++) {
      const lefts = Array.from({ length: 1 + (seed % 7) }, (_, i) => 1 + ((seed * 7919 + i * 104_729) % 700));
      const small = { tokens: 1 + (seed % 40), writers: 1 + (seed % 9), besideWriters: 1 + (seed % 5), whole: false };
      const counts = shares(waiting(...lefts), small);
      expect(sum(counts)).toBeGreaterThan(0);
      counts.forEach((count, i) => {
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(lefts[i]!);
      });
    }
  });
});

describe("caches", () => {
  const limit = { above: 8, keep: 5 };
  test("end a piece before the token that shortens them", () => {
    const pieces: number[] = [];
    let cached = 0;
    for (let left = 15; left > 0; left -= pieces.at(-1)!) {
      const room = roomOf(limit, cached);
      pieces.push(shares([{ left, room, priority: 0 }], rule)[0]!);
      cached = (cached > limit.above ? limit.keep : cached) + pieces.at(-1)!;
    }
    expect(pieces).toEqual([9, 4, 2]);
  });

  test("of several texts end each at its own token", () => {
    const counts = shares(
      [
        { left: 10, room: roomOf(limit, 0), priority: 0 },
        { left: 10, room: roomOf(limit, 8), priority: 0 },
      ],
      rule,
    );
    expect(counts).toEqual([9, 1]);
  });
});

describe("where a step holds the calling thread", () => {
  test("rounds take what a frame has time for, by the speed that was seen, but not too little", () => {
    const budget = new TurnBudget(256);
    expect(budget.tokens).toBe(16);
    for (let i = 0; i < 40; i++) budget.record(16, 1.6); // a tenth of a millisecond a token
    expect(budget.tokens).toBe(128);
    for (let i = 0; i < 40; i++) budget.record(128, 1280); // ten milliseconds a token
    expect(budget.tokens).toBe(16);
    for (let i = 0; i < 40; i++) budget.record(16, 0.01);
    expect(budget.tokens).toBe(256);
  });
});
