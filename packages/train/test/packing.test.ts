// Windows of documents: every token is learned once an epoch, each document from its beginning; mixtures; curricula of lengths.
import { describe, expect, test } from "vitest";
import { batchSource } from "../src/batch-source.js";
import { type DocumentTokens, joinDocuments, MixtureOrder, packDocuments, permuted, stagesOf } from "../src/index.js";
import { architecture } from "./support/runs.js";

/** Documents of these lengths, whose ids are all different. */
function documents(lengths: readonly number[]): DocumentTokens {
  let next = 0;
  return joinDocuments(
    lengths.map((length) => ({ ids: Array.from({ length }, () => next++) })),
    2 ** 20,
  );
}

const lengths = Array.from({ length: 200 }, (_, i) => 2 + ((i * 37) % 50));

describe("packing", () => {
  test.each([undefined, 3])(
    "every target of every document is in one window, which has room for its pieces (seed %s)",
    (seed) => {
      const all = documents(lengths);
      const { windows, piecesOf } = packDocuments(all, {
        context: 24,
        multiple: 1,
        ...(seed !== undefined && { seed }),
      });
      const targets: number[] = [];
      for (let w = 0; w < windows; w++) {
        const pieces = piecesOf(w);
        expect(pieces.reduce((n, { count }) => n + count, 0)).toBeLessThanOrEqual(24);
        for (const { from, count } of pieces) for (let i = 1; i <= count; i++) targets.push(from + i);
      }
      const starts = new Set(all.starts);
      const expected = Array.from({ length: all.ids.length }, (_, i) => i).filter((i) => !starts.has(i));
      expect(targets.sort((a, b) => a - b)).toEqual(expected);
      expect(windows).toBeLessThan((1.1 * expected.length) / 24); // hardly any room is left
    },
  );

  test("documents that are filled up to a multiple still fit", () => {
    const { windows, piecesOf } = packDocuments(documents(lengths), { context: 40, multiple: 16 });
    for (let w = 0; w < windows; w++)
      expect(piecesOf(w).reduce((n, { count }) => n + 16 * Math.ceil(count / 16), 0)).toBeLessThanOrEqual(48);
  });

  test("documents of which nothing counts are left out; where all are, that is an error", () => {
    const all = documents([4, 6, 5]);
    const weights = Float32Array.from({ length: 15 }, (_, i) => (i === 9 ? 1 : 0));
    const { windows, piecesOf } = packDocuments({ ...all, weights }, { context: 8, multiple: 1 });
    expect(Array.from({ length: windows }, (_, w) => piecesOf(w))).toEqual([[{ from: 4, count: 5 }]]);
    expect(() => packDocuments({ ...all, weights: new Float32Array(15) }, { context: 8, multiple: 1 })).toThrow(
      "has anything to learn",
    );
  });

  test("a permutation takes every place once, and other seeds give others", () => {
    for (const n of [1, 2, 7, 64, 1000]) {
      const places = Array.from({ length: n }, (_, i) => permuted(n, 5, i));
      expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      if (n === 1000) expect(places.filter((p, i) => p === permuted(n, 6, i)).length).toBeLessThan(20);
    }
  });
});

const options = { architecture, context: 16, batch: 3, accumulate: 2, order: "random", seed: 4 } as const;

describe("batches", () => {
  test("windows of documents begin with one each, all of them once an epoch", async () => {
    const all = documents(lengths);
    const source = batchSource(all, { ...options, windows: "documents", batch: 50, accumulate: 4 });
    const starts: number[] = [];
    for (const { ids, targets, texts } of await source(0))
      for (let row = 0; row < 50; row++) {
        const [start, length] = [texts![2 * row]!, texts![2 * row + 1]!];
        expect(start).toBe(16 * row);
        starts.push(ids[start]!);
        expect([...targets.subarray(start, start + length)]).toEqual(
          Array.from({ length }, (_, i) => ids[start]! + i + 1),
        );
        expect(targets.subarray(start + length, start + 16).every((id) => id === -1)).toBe(true);
      }
    expect(starts.sort((a, b) => a - b)).toEqual([...all.starts]);
  });

  test("an update's batches do not depend on those before it", async () => {
    const all = documents(lengths);
    const mixture = {
      parts: [
        { tokens: all, weight: 1 },
        { tokens: documents(lengths.slice(50)), weight: 2 },
      ],
    };
    for (const data of [all, mixture])
      for (const windows of ["packed", "documents", "anywhere"] as const) {
        const source = batchSource(data, { ...options, windows });
        for (let n = 0; n < 60; n += 6) await source(n);
        expect(await batchSource(data, { ...options, windows })(60)).toEqual(await source(60));
      }
  });

  test("weights come along where windows begin anywhere", async () => {
    const all = { ...documents([40]), weights: Float32Array.from({ length: 40 }, (_, i) => i / 8) };
    const [batch] = await batchSource(all, { ...options, windows: "anywhere" })(0);
    expect(batch!.texts).toBeUndefined();
    expect([...batch!.weights!]).toEqual([...batch!.targets].map((id) => id / 8));
  });
});

describe("mixtures", () => {
  test("parts have their shares of the windows, and each is gone through in its own order", () => {
    const tokens = Uint16Array.of(1);
    const order = new MixtureOrder(
      {
        parts: [
          { tokens, weight: 3 },
          { tokens, weight: 1 },
        ],
      },
      7,
    );
    const drawn = Array.from({ length: 20_000 }, (_, n) => order.at(n));
    for (const part of [0, 1]) {
      const numbers = drawn.filter((each) => each.part === part).map(({ number }) => number);
      expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => i));
    }
    const share = drawn.filter(({ part }) => part === 1).length / drawn.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(5 * Math.sqrt((0.25 * 0.75) / 20_000));
    expect(order.at(12_345)).toEqual(drawn[12_345]);
  });
});

describe("lengths that grow", () => {
  test("stages follow each other; the last one takes the rest", () => {
    const stages = stagesOf({
      context: [
        { context: 8, steps: 3 },
        { context: 32, batch: 1 },
      ],
      batch: 4,
      accumulate: 2,
      steps: 5,
    });
    expect(stages).toEqual([
      { context: 8, batch: 4, from: 0, to: 3, windowsBefore: 0 },
      { context: 32, batch: 1, from: 3, to: 5, windowsBefore: 24 },
    ]);
  });

  test("stages that do not come to the run's updates are refused", () => {
    const context = [
      { context: 8, steps: 3 },
      { context: 32, steps: 4 },
    ];
    expect(() => stagesOf({ context, batch: 4, steps: 8 })).toThrow("has 3 + 4 updates, the run 8");
    expect(() => stagesOf({ context: [{ context: 8 }, { context: 16 }], batch: 4, steps: 8 })).toThrow(
      "stage 1 of the curriculum (8 tokens) must say how many updates",
    );
    expect(() => stagesOf({ context: [{ context: 0.5 }], batch: 4, steps: 8 })).toThrow(
      "context must be a whole number",
    );
  });
});
