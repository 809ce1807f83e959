import { InputError } from "@rwkv-ts/core";
import { goldenJson } from "@rwkv-ts/vitest/data";
import { describe, expect, it } from "vitest";
import { createSampler, type DistributionOptions, probabilities, Random } from "../src/index.js";

interface GoldenCase {
  logits: number[];
  temperature: number;
  top_p: number;
  top_k: number;
  probs: number[];
}

const fast = (logits: ArrayLike<number>, options: DistributionOptions) => createSampler(options).probabilities(logits);
const chiSquared = (counts: number[], expected: number[]) =>
  counts.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0);

describe("the distribution against the official sampler", () => {
  const cases: GoldenCase[] = goldenJson("sampler", "sampler.json").cases;
  it.each(cases.map((item, i) => [i, item] as const))("case %i", (_, item) => {
    const options = { temperature: item.temperature, topP: item.top_p, topK: item.top_k };
    const logits = Float32Array.from(item.logits);
    for (const result of [probabilities(logits, options), fast(logits, options)]) {
      expect(result.length).toBe(item.probs.length);
      item.probs.forEach((expected, id) => {
        expect(Math.abs(result[id]! - expected)).toBeLessThan(1e-6);
        expect(result[id] === 0).toBe(expected === 0);
      });
    }
  });
});

describe("the distribution", () => {
  const logits = [0.4, 0.3, 0.2, 0.1].map(Math.log);

  it("keeps the ids up to the one at which the sum first reaches topP", () => {
    expect(Array.from(fast(logits, { topP: 0.65 }))).toEqual([4 / 7, 3 / 7, 0, 0].map((p) => expect.closeTo(p, 12)));
    expect(Array.from(fast(logits, { topP: 0.75 }))).toEqual(
      [4 / 9, 3 / 9, 2 / 9, 0].map((p) => expect.closeTo(p, 12)),
    );
  });

  it("cuts the nucleus before the temperature is applied, then the top k", () => {
    // Squares of 0.4 and 0.3: the nucleus would be smaller if it were cut after.
    expect(Array.from(fast(logits, { topP: 0.65, temperature: 0.5 }))).toEqual(
      [16 / 25, 9 / 25, 0, 0].map((p) => expect.closeTo(p, 12)),
    );
    expect(Array.from(fast(logits, { topP: 0.95, topK: 2, temperature: 0.5 }))).toEqual(
      [16 / 25, 9 / 25, 0, 0].map((p) => expect.closeTo(p, 12)),
    );
  });

  it("keeps ids as probable as the last of the nucleus, but no more than top k, smaller ids first", () => {
    const ties = [0, 1, 0, 1, 0, 1];
    expect(Array.from(fast(ties, { topP: 0 }), Boolean)).toEqual([false, true, false, true, false, true]);
    expect(Array.from(fast(ties, { topK: 2 }), Boolean)).toEqual([false, true, false, true, false, false]);
    expect(Array.from(fast(ties, { topK: 4 }), Boolean)).toEqual([true, true, false, true, false, true]);
    expect(Array.from(fast(ties, { temperature: 0 }), Boolean)).toEqual([false, true, false, false, false, false]);
  });

  it("is the same with and without sorting", () => {
    const random = Random.fromSeed(5);
    const sizes = [1, 2, 3, 17, 300, 300, 300, 20_000];
    const options = [
      {},
      { topP: 0.3 },
      { topP: 0.9, topK: 7 },
      { topP: 0.999, temperature: 0.6 },
      { topK: 40, temperature: 3 },
    ];
    for (const size of sizes) {
      for (const quantised of [false, true]) {
        const sample = Float32Array.from({ length: size }, () => {
          const logit = 12 * random.fraction() ** 2 - 8;
          return quantised ? Math.round(logit) : logit;
        });
        for (const option of options) {
          const plain = probabilities(sample, option);
          const quick = fast(sample, option);
          expect(quick.every((p, id) => Math.abs(p - plain[id]!) < 1e-12 && (p === 0) === (plain[id] === 0))).toBe(
            true,
          );
        }
      }
    }
  });

  it("handles equal logits over a whole large vocabulary", () => {
    const flat = new Float32Array(65536);
    const nucleus = fast(flat, { topP: 0.5 }); // all are as probable as the last of the nucleus
    expect(nucleus.every((p) => Math.abs(p * 65536 - 1) < 1e-9)).toBe(true);
    expect(fast(flat, { topK: 100 }).findLastIndex((p) => p > 0)).toBe(99);
  });

  it.each([
    [{ temperature: -1 }, /temperature must be at least 0, and finite, got -1/],
    [{ temperature: Number.POSITIVE_INFINITY }, /temperature/],
    [{ topP: 1.5 }, /topP must be between 0 and 1, got 1.5/],
    [{ topK: 2.5 }, /topK must be a whole number/],
    [{ topP: Number.NaN }, /topP/],
    [{ penaltyDecay: 2 }, /penaltyDecay/],
    [{ seed: 0.5 }, /seed must be a whole number/],
    [{ logitBias: [[-1, 2]] as const }, /-1 is not a token id/],
  ])("refuses %j", (options, message) => {
    expect(() => createSampler(options)).toThrow(message);
  });

  it("refuses logits from which nothing can be drawn", () => {
    const sampler = createSampler();
    expect(() => sampler.sample(new Float32Array([0, Number.NaN]))).toThrow(/NaN \(id 1\)/);
    expect(() => sampler.sample(new Float32Array(0))).toThrow(/no id can be chosen/);
    expect(() => createSampler({ bannedTokens: [0] }).sample(new Float32Array(1))).toThrow(/every id is banned/);
    expect(() => createSampler({ bannedTokens: [9] }).sample(new Float32Array(2))).toThrow(
      /id 9, but there are only 2/,
    );
  });
});

describe("a sampler", () => {
  const logits = Float32Array.from([1, 2, 3, 4].map((p) => Math.log(p / 10)));

  it("draws ids as often as their probabilities say", () => {
    for (const [options, shares] of [
      [{}, [0.1, 0.2, 0.3, 0.4]],
      [{ temperature: 0.5 }, [1 / 30, 4 / 30, 9 / 30, 16 / 30]],
    ] as const) {
      const sampler = createSampler({ ...options, seed: 11 });
      const counts = [0, 0, 0, 0];
      for (let i = 0; i < 50_000; i++) counts[sampler.sample(logits)]!++;
      const expected = shares.map((share) => share * 50_000);
      expect(chiSquared(counts, expected)).toBeLessThan(16.27); // 3 degrees of freedom, 0.1 %
    }
  });

  it("draws the same ids from the same seed, and others from another", () => {
    const draw = (seed: number) => {
      const sampler = createSampler({ seed });
      return Array.from({ length: 50 }, () => sampler.sample(logits)).join("");
    };
    expect(draw(3)).toBe(draw(3));
    expect(draw(3)).not.toBe(draw(4));
    const unseeded = createSampler();
    expect(draw(unseeded.seed)).toBe(Array.from({ length: 50 }, () => unseeded.sample(logits)).join(""));
  });

  it("takes the smallest of the most probable ids at temperature 0", () => {
    expect(createSampler({ temperature: 0 }).sample(new Float32Array([1, 3, 3, 2]))).toBe(1);
  });

  it("lowers logits by presence + occurrence * frequency, occurrences decaying at each step", () => {
    const sampler = createSampler({ presencePenalty: 0.5, frequencyPenalty: 0.25, penaltyDecay: 0.5 });
    for (const id of [0, 1, 0]) sampler.accept(id);
    // Occurrences: id 0: (1 * 0.5) * 0.5 + 1 = 1.25; id 1: 1 * 0.5 = 0.5.
    expect(sampler.save().occurrences).toEqual([
      [0, 1.25],
      [1, 0.5],
    ]);
    const odds = [-(0.5 + 1.25 * 0.25), -(0.5 + 0.5 * 0.25), 0].map(Math.exp);
    const total = odds.reduce((a, b) => a + b);
    const input = new Float32Array(3);
    expect(Array.from(sampler.probabilities(input))).toEqual(odds.map((odd) => expect.closeTo(odd / total, 12)));
    expect(Array.from(input)).toEqual([0, 0, 0]);
    sampler.reset();
    expect(sampler.probabilities(input)[0]).toBeCloseTo(1 / 3, 12);
  });

  it("decays by 0.996 unless told otherwise", () => {
    const sampler = createSampler({ frequencyPenalty: 1 });
    for (const id of [5, 6, 7]) sampler.accept(id);
    expect(sampler.save().occurrences[0]![1]).toBeCloseTo(0.996 ** 2, 15);
  });

  it("never draws banned ids or padding rows, and only forced ids where some are forced", () => {
    const zero = new Float32Array(6);
    const drawn = (options: Parameters<typeof createSampler>[0]) => {
      const sampler = createSampler({ seed: 1, ...options });
      return [...new Set(Array.from({ length: 200 }, () => sampler.sample(zero)))].sort();
    };
    expect(drawn({ bannedTokens: [0, 2], vocabularySize: 5 })).toEqual([1, 3, 4]);
    expect(
      drawn({
        logitBias: new Map([
          [2, Number.NEGATIVE_INFINITY],
          [3, -1000],
        ]),
      }),
    ).toEqual([0, 1, 4, 5]);
    const forced: [number, number][] = [
      [1, Number.POSITIVE_INFINITY],
      [4, Number.POSITIVE_INFINITY],
    ];
    for (const options of [{}, { topP: 0.9 }, { temperature: 0.3 }]) {
      expect(drawn({ logitBias: forced, ...options })).toEqual([1, 4]);
    }
  });

  it("draws only what a mask allows, as if everything else was banned", () => {
    const mask = Uint32Array.of(0b110101);
    const drawn = new Set<number>();
    for (const options of [
      {},
      { topP: 0.6 },
      { topK: 2 },
      { temperature: 0 },
      { temperature: 2, presencePenalty: 1 },
    ]) {
      const masking = createSampler({ ...options, seed: 4 });
      const banning = createSampler({ ...options, seed: 4, bannedTokens: [1, 3] });
      for (let i = 0; i < 60; i++) {
        expect(masking.probabilities(logits, mask)).toEqual(banning.probabilities(logits));
        const id = masking.sample(logits, mask);
        expect(id).toBe(banning.sample(logits));
        for (const sampler of [masking, banning]) sampler.accept(id);
        drawn.add(id);
      }
    }
    expect(drawn.size).toBeGreaterThan(1);
    expect([...drawn].filter((id) => ![0, 2, 4, 5].includes(id))).toEqual([]);
    expect(createSampler().choice!(mask).mask).toBe(mask);
  });

  it("takes no id that a mask bans where it alone may be drawn, and says when nothing is left", () => {
    const forced = { temperature: 0, logitBias: [[3, Number.POSITIVE_INFINITY]] as [number, number][] };
    expect(createSampler(forced).sample(logits)).toBe(3);
    expect(createSampler(forced).sample(logits, Int32Array.of(0b000100))).toBe(2);
    expect(() => createSampler().sample(logits, Int32Array.of(0))).toThrow(/every id is banned or masked/);
    expect(() => createSampler({ bannedTokens: [2] }).sample(logits, Int32Array.of(4))).toThrow(InputError);
    expect(() => createSampler().sample([Number.NaN, 1], Int32Array.of(2))).toThrow(/NaN/);
    for (const words of [0, 2])
      expect(() => createSampler().sample(logits, new Uint32Array(words))).toThrow(
        `a mask of ${logits.length} ids takes 1 words of 32 bits, got ${words}`,
      );
  });

  it("is saved, restored and forked with its random numbers and occurrences", () => {
    const sampler = createSampler({ seed: 8, frequencyPenalty: 1, bannedTokens: new Set([3]).values() });
    const step = (which: typeof sampler) => {
      const id = which.sample(logits);
      which.accept(id);
      return id;
    };
    for (let i = 0; i < 5; i++) step(sampler);
    const state = JSON.parse(JSON.stringify(sampler.save()));
    const same = sampler.fork();
    const other = sampler.fork(99);
    const run = (which: typeof sampler) => Array.from({ length: 40 }, () => step(which));
    const expected = run(sampler);
    expect(run(same)).toEqual(expected);
    expect(expected).not.toContain(3);
    const others = run(other);
    expect(others).not.toEqual(expected);
    expect(others).not.toContain(3);
    sampler.restore(state);
    expect(run(sampler)).toEqual(expected);
  });
});
