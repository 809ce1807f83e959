import { goldenBytes, goldenJson } from "@rwkv-ts/vitest/data";
import { describe, expect, test } from "vitest";
import { officialOrder, readBinIdx, windowBatch, writeBinIdx } from "../src/index.js";

describe("official binidx", () => {
  const [bin, idx] = ["demo.bin", "demo.idx"].map((name) => goldenBytes("binidx", name));
  const demo = goldenJson("binidx", "demo.json");

  test("reads every document", () => {
    const { tokens, sizes } = readBinIdx(bin!, idx!);
    expect([...tokens]).toEqual(demo.docs.flat());
    expect([...sizes]).toEqual(demo.docs.map((ids: number[]) => ids.length));
  });

  test("windows follow the official trainer's order", () => {
    const { tokens } = readBinIdx(bin!, idx!);
    const order = officialOrder(tokens.length, demo.ctx_len);
    for (const { ii, offset, x, y } of demo.samples_v7_trainer) {
      expect([ii, order(ii - 1)]).toEqual([ii, offset]);
      const batch = windowBatch(tokens, [offset], demo.ctx_len);
      expect([[...batch.ids], [...batch.targets]]).toEqual([x, y]);
    }
  });

  test("writes the same bytes as the official script", () => {
    const written = writeBinIdx(demo.docs.map((ids: number[]) => ids.slice(0, -1)));
    expect(Buffer.from(written.bin).equals(bin!)).toBe(true);
    expect(Buffer.from(written.idx).equals(idx!)).toBe(true);
  });
});

test("files that are damaged or do not belong together are refused", () => {
  const { bin, idx } = writeBinIdx([[1, 2, 3], [4]]);
  expect(() => readBinIdx(bin.slice(2), idx)).toThrow("do not fit");
  expect(() => readBinIdx(bin, idx.slice(0, -8))).toThrow("damaged");
  expect(() => readBinIdx(bin, new Uint8Array(100))).toThrow("MMIDIDX");
  expect(() => writeBinIdx([[70000]])).toThrow("65535");
});
