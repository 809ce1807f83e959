// Every example at a size of seconds: it learns what it is about.
import { readdirSync, readFileSync } from "node:fs";
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import type { Backend } from "@rwkv-ts/core/backend";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import documents from "../src/documents.mjs";
import infiniteContext from "../src/infinite-context.mjs";
import passkey from "../src/passkey.mjs";
import pictures from "../src/pictures.mjs";
import recall from "../src/recall.mjs";
import reversal from "../src/reversal.mjs";
import stateTracking from "../src/state-tracking.mjs";
import tenYears from "../src/ten-years.mjs";
import timeSeries from "../src/time-series.mjs";

let backend: Backend;
beforeAll(async () => {
  backend = await createCpuBackend({ threads: 1 });
});
afterAll(() => backend[Symbol.asyncDispose]());

describe("examples", () => {
  const folder = new URL("../src/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name !== "data.mjs");

  test.each(names)("%s has at most 30 lines", (name) => {
    expect(readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(30);
  });

  test("a time series is forecast, value by value, far better than by its last value", async () => {
    const { error, persistence } = await timeSeries({ backend, steps: 120, length: 1500 });
    expect(error).toBeLessThan(persistence / 3);
  });

  test("a stream is learned and read in constant memory", async () => {
    const short = await tenYears({ backend, length: 2_560, learned: 2_560, channels: 16 });
    const long = await tenYears({ backend, length: 40_960, learned: 20_480, channels: 16 });
    expect(long.stateNumbers).toBe(short.stateNumbers);
    expect(long.error).toBeLessThan(long.variance / 5);
  });

  test("documents are told apart", async () => {
    const { right } = await documents({ backend, steps: 60, time: 24 });
    expect(right).toBeGreaterThan(0.85);
  });

  test("pictures are told apart, by an input of numbers that goes both ways", async () => {
    const { right } = await pictures({ backend, steps: 40, size: 12 });
    expect(right).toBeGreaterThan(0.9);
  });

  test("parity is followed beyond the trained length", async () => {
    const { right } = await stateTracking({
      backend,
      things: 2,
      steps: 120,
      time: 12,
      lengths: [12, 24],
    });
    expect(right[1]).toBeGreaterThan(0.9);
  });

  test("products of permutations are followed", async () => {
    const { right } = await stateTracking({ backend, things: 3, steps: 150, time: 6, lengths: [6] });
    expect(right[0]).toBeGreaterThan(0.6); // chance 1/6
  });

  test("values are recalled by their keys", async () => {
    const { right } = await recall({ backend, pairs: 2, steps: 150, time: 16, channels: 32, vocabulary: 16 });
    expect(right[0]).toBeGreaterThan(0.5); // chance 1/8
  });

  test("ids are said backwards", async () => {
    const { right } = await reversal({ backend, steps: 120, count: 3, channels: 32, counts: [3] });
    expect(right[0]).toBeGreaterThan(0.5); // chance 1/16
  });

  test("a passkey is found, by RWKV-7 and RWKV-X", async () => {
    for (const sparse of [false, true]) {
      const { right } = await passkey({ backend, sparse, steps: 120, time: 16, lengths: [16] });
      expect(right[0]).toBeGreaterThan(0.4); // chance 1/10
    }
  });

  test("what a document began with is known in its last chunk, where the state is passed on", async () => {
    const settings = { backend, documents: 60, batch: 16, chunk: 8, chunks: 3 };
    const carried = await infiniteContext(settings);
    const reset = await infiniteContext({ ...settings, carry: false });
    expect(carried.losses[2]).toBeLessThan(1.2);
    expect(reset.losses[2]).toBeGreaterThan(1.8); // chance: ln 8 = 2.08
  });
});
