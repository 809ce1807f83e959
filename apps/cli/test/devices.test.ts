// rwkv on several devices, as a user runs it: the same text, the same course of training, and what cannot be shared.
import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

const at = temporaryFolder();
const text = at("text.txt");

describe("several devices", () => {
  beforeAll(() => {
    build();
    writeFileSync(
      text,
      "the cat sat on the mat and the dog lay on the rug, while a bird sang in the tree. ".repeat(40),
    );
  });

  test("write what one writes, and bench tells of them", async () => {
    const flags = [
      "generate",
      "-p",
      "Once upon a time",
      "--temperature",
      "0",
      "--max-tokens",
      "24",
      "--engine",
      "wasm",
    ];
    const one = await rwkv([...flags, "--threads", "1"]);
    const two = await rwkv([...flags, "--threads", "2", "--devices", "2"]);
    expect(two).toMatchObject({ code: 0, stdout: one.stdout });
    expect(one.stdout.length).toBeGreaterThan(20);
    const sizes = [
      "--layers",
      "1",
      "--width",
      "128",
      "--vocabulary",
      "301",
      "--prefill",
      "8",
      "--decode",
      "2",
      "--repeats",
      "1",
    ];
    const { code, stdout } = await rwkv(["bench", ...sizes, "--devices", "2", "--threads", "2", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      backend: "mesh",
      threads: 2,
      engine: expect.stringMatching(/^cpu .* \+ cpu /),
    });
  });

  test("train as one does, each on its windows or with its part of the weights", async () => {
    const size = ["--layers", "2", "--width", "48", "--head-size", "16", "--batch", "4", "--context", "16"];
    const course = ["--tokenizer", "char", "--steps", "12", "--lr", "1e-2", "--seed", "3", "--log-every", "1"];
    const losses = async (name: string, ...flags: string[]): Promise<number[]> => {
      const args = ["train", "--data", text, ...size, ...course, "--out", at(name), "--threads", "1", ...flags];
      const { code, stderr } = await rwkv(args);
      expect({ code, stderr }).toMatchObject({ code: 0 });
      const lines = readFileSync(`${at(name)}/metrics.jsonl`, "utf8")
        .trim()
        .split("\n");
      return lines.flatMap((line) => (JSON.parse(line).loss === undefined ? [] : [JSON.parse(line).loss as number]));
    };
    const one = await losses("one");
    expect(one.length).toBeGreaterThanOrEqual(12);
    for (const parallel of ["data", "tensor"]) {
      const two = await losses(parallel, "--devices", "2", "--parallel", parallel);
      two.forEach((loss, i) => {
        expect(Math.abs(loss - one[i]!), `${parallel}, loss ${i}`).toBeLessThan(2e-3);
      });
    }
  });

  test.each([
    [["generate", "--devices", "2", "--backend", "webgpu", "-p", "a"], /one device here, and 2 were asked for/],
    [["generate", "--devices", "0", "-p", "a"], /whole number from 1 to 64/],
  ])("%j says what cannot be", async (args, message) => {
    const { code, stderr } = await rwkv(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });
});
