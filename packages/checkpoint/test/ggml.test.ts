// ggml's quantised types against the numbers that gguf-py, llama.cpp's own Python package, gives for the same random blocks.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { convert, openCheckpoint } from "../src/index.js";
import { ggufFile, rwkv7Metadata } from "./support/gguf-file.js";

interface Fixture {
  types: Record<string, { blocks: string; values: string }>;
}

const fixture = JSON.parse(readFileSync(join(import.meta.dirname, "fixtures", "ggml-blocks.json"), "utf8")) as Fixture;
const numbers: Record<string, number> = { Q4_0: 2, Q4_1: 3, Q5_0: 6, Q5_1: 7, Q8_0: 8, Q4_K: 12, Q5_K: 13, Q6_K: 14 };

const cases = Object.entries(fixture.types).map(([type, { blocks, values }]) => {
  const floats = new Uint8Array(Buffer.from(values, "base64"));
  return { type, blocks: new Uint8Array(Buffer.from(blocks, "base64")), values: new Float32Array(floats.buffer) };
});

const opened = ({ type, blocks, values }: (typeof cases)[number]) =>
  openCheckpoint(
    ggufFile(rwkv7Metadata, [
      { name: "output.weight", type: numbers[type]!, shape: [3, values.length / 3], data: blocks },
    ]),
  );

test.each(cases)("$type gives the numbers of gguf-py, bit for bit", async (each) => {
  const checkpoint = await opened(each);
  const info = checkpoint.tensors.get("head.weight")!;
  const bytes = convert(await checkpoint.read("head.weight"), info.dtype, "f32", info.shape);
  expect(new Float32Array(bytes.slice().buffer)).toEqual(each.values);
});

test.each(cases)("$type can be read from any byte on", async (each) => {
  const checkpoint = await opened(each);
  const { bytes } = checkpoint.tensors.get("head.weight")!;
  const whole = Buffer.from(await checkpoint.read("head.weight"));
  for (const [offset, length] of [
    [0, 4],
    [5, 3],
    [Math.floor(bytes / 3) - 1, 2],
    [Math.floor(bytes / 3), Math.floor(bytes / 3)],
    [bytes - 7, 7],
    [bytes, 0],
  ] as const) {
    const part = await checkpoint.read("head.weight", { offset, length });
    expect(whole.subarray(offset, offset + length).equals(part), `${offset}, ${length}`).toBe(true);
  }
});

test("types that are storages of ours keep their bytes; other types say how the file has them", async () => {
  for (const each of cases) {
    const checkpoint = await opened(each);
    const info = checkpoint.tensors.get("head.weight")!;
    const same = { Q8_0: "INT8B32", Q4_0: "INT4B32", Q4_K: "Q4_K", Q5_K: "Q5_K", Q6_K: "Q6_K" }[each.type];
    expect(info.dtype).toBe(same ?? "F32");
    expect(info.encoding).toBe(same ? undefined : each.type);
    if (same) expect(Buffer.from(each.blocks).equals(await checkpoint.read("head.weight"))).toBe(true);
  }
});
