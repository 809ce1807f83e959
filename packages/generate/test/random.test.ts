import { describe, expect, it } from "vitest";
import { exponential } from "../src/exponential.js";
import { Random, splitmix64 } from "../src/random.js";

describe("random numbers", () => {
  it("are those of the reference implementation of xoshiro128**", () => {
    const random = new Random([1, 2, 3, 4]);
    const expected = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ];
    expect(expected.map(() => random.integer())).toEqual(expected);
  });

  it("are seeded by the reference splitmix64", () => {
    const next = splitmix64(0n);
    expect([next(), next(), next()]).toEqual([16294208416658607535n, 7960286522194355700n, 487617019471545679n]);
    // The two words 0xe220a8397b1dcdaf and 0x6e789e6aa1b965f4, low half first.
    expect(Random.fromSeed(0).state).toEqual([0x7b1dcdaf, 0xe220a839, 0xa1b965f4, 0x6e789e6a]);
  });

  it("differ between seeds, negative ones too, and go on from a saved state", () => {
    const first = [0, 1, -1, 2 ** 32, Number.MAX_SAFE_INTEGER].map((seed) => Random.fromSeed(seed).integer());
    expect(new Set(first).size).toBe(first.length);
    const random = Random.fromSeed(7);
    random.fraction();
    const copy = new Random(random.state);
    expect([copy.fraction(), copy.fraction()]).toEqual([random.fraction(), random.fraction()]);
  });

  it("fill [0, 1) evenly", () => {
    const random = Random.fromSeed(1);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[Math.floor(random.fraction() * 10)]!++;
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(27.88); // 9 degrees of freedom, 0.1 %
  });

  it("refuse a state of zeros, from which nothing but zeros comes", () => {
    expect(() => new Random([0, 0, 0, 0])).toThrow(/all zero/);
  });
});

describe("the exponential", () => {
  it("agrees with Math.exp to the last digits", () => {
    const random = Random.fromSeed(2);
    for (let i = 0; i < 20_000; i++) {
      const x = -random.fraction() * (i % 2 ? 1 : 690);
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(2e-15);
    }
  });

  it("is exact at the ends", () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(-0)).toBe(1);
    expect(exponential(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exponential(-1e9)).toBe(0);
    expect(exponential(Number.NaN)).toBeNaN();
  });
});
