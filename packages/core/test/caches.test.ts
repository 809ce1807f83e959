// State leaves that grow: how many tokens a session has cached, where steps end because of it, and updates in place in chains.
import { describe, expect, test } from "vitest";
import { appendCache, attendCache, type Cache, compressCache, selectDecode, type Value } from "../src/model.js";
import { cachedAfter, roomFor } from "../src/ops/cache-limit.js";
import { Graph, leaf, planOf } from "../src/tools.js";

const limit = { above: 8, keep: 5 };

describe("cached tokens", () => {
  test("grow one by one, and from above the limit start again at what is kept", () => {
    const counts = Array.from({ length: 16 }, (_, n) => cachedAfter(limit, 0, n, false));
    expect(counts).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 6, 7, 8, 9, 6, 7]);
  });

  test("are the same however a text is cut, unless calls are whole", () => {
    for (let n = 0; n < 40; n++)
      for (let cut = 0; cut <= n; cut++)
        expect(cachedAfter(limit, cachedAfter(limit, 0, cut, false), n - cut, false)).toBe(
          cachedAfter(limit, 0, n, false),
        );
    expect(cachedAfter(limit, cachedAfter(limit, 0, 20, true), 3, true)).toBe(8);
  });

  test("leave room for a step up to one token above the limit", () => {
    expect([0, 8, 9].map((cached) => roomFor(limit, cached))).toEqual([9, 1, 4]);
  });
});

describe("a cache in a plan", () => {
  /** One token's attention over caches of 12 rows; `late` reads the old keys once more at the end. */
  function attention() {
    const graph = new Graph();
    const state = (name: string, rows: number) => leaf(graph, "state", name, [1, rows, 8]);
    const before: Cache = { k: state("k", 12), v: state("v", 12), means: state("means", 3) };
    const x = (name: string) => leaf(graph, "input", name, [1, 8]);
    const tokens = {
      sequences: leaf(graph, "input", "sequences", [1, 3], "i32"),
      cached: leaf(graph, "input", "cached", [1], "i32"),
    };
    const [q, k, v] = [x("q"), x("key"), x("value")];
    const kept = compressCache(q, before, tokens, { heads: 2, chunk: 4, limit, recent: 2 });
    const after = appendCache(k, v, kept, tokens, { chunk: 4, limit });
    const ranges = selectDecode(q, after, tokens, { chunk: 4, topk: 1, full: false, limit });
    return { before, kept, after, ranges, q };
  }
  const updates = (before: Cache, after: Cache): [Value, Value][] => [
    [before.k, after.k],
    [before.v, after.v],
    [before.means, after.means],
  ];

  test("is shortened, appended to and read in its own memory", () => {
    const { before, after, ranges, q } = attention();
    const plan = planOf({
      outputs: new Map([["y", attendCache(q, after, ranges, 2)]]),
      updates: updates(before, after),
    });
    const stored = plan.buffers.filter((b) => b.kind === "temporary");
    expect(stored.map((b) => b.shape)).toEqual([[1, 1, 2, 2]]); // the ranges
    const writers = plan.steps.filter((step) => step.outputs.some((o) => o?.buffer.kind === "state"));
    expect(writers.map((step) => step.op.name)).toEqual(["compressCache", "appendCache"]);
    expect(plan.steps.find((step) => step.op.name === "appendCache")!.barrier).toBe(true);
  });

  test("must not be read as it was after it has been written", () => {
    const { before, kept, after, ranges, q } = attention();
    const outputs = new Map([["y", attendCache(q, kept, ranges, 2)]]);
    expect(() => planOf({ outputs, updates: updates(before, after) })).toThrow(/after appendCache has updated it/);
  });
});
