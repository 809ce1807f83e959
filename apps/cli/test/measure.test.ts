// rwkv eval and bench.
import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";
import { expectedTensors, pth, writeAscii } from "./support/golden.js";

const at = temporaryFolder();
const model = [pth, "--vocab", writeAscii(at("ascii.json")), "--threads", "1"];

/** -ln p(target) from official logits, in double precision. */
function loss(logits: Float32Array, row: number, target: number): number {
  const values = Array.from(logits.subarray(128 * row, 128 * (row + 1)));
  return Math.log(values.reduce((sum, value) => sum + Math.exp(value), 0)) - values[target]!;
}

describe("eval", () => {
  let tokens: number[];
  let logits: Float32Array;
  beforeAll(async () => {
    build();
    const expected = await expectedTensors();
    tokens = [...(expected.get("long.tokens")!.data as Int32Array)];
    logits = expected.get("long.logits")!.data as Float32Array;
  });

  test("perplexity is that of the official logits", async () => {
    writeFileSync(at("long.txt"), String.fromCharCode(...tokens));
    const { code, stdout, stderr } = await rwkv(["eval", "perplexity", ...model, "--data", at("long.txt"), "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const result = JSON.parse(stdout);
    const mean = tokens.slice(1).reduce((sum, id, row) => sum + loss(logits, row, id), 0) / (tokens.length - 1);
    expect(result).toMatchObject({ task: "perplexity", tokens: tokens.length - 1, bytes: tokens.length - 1 });
    expect(result.loss).toBeCloseTo(mean, 4);
    expect(result.perplexity).toBeCloseTo(Math.exp(result.loss), 6);
    expect(result.bitsPerByte).toBeCloseTo(result.loss / Math.LN2, 6);
  });

  test("lambada is that of the official logits", async () => {
    // A passage whose only space begins a last word of three tokens.
    const space = tokens.indexOf(32);
    const passage = String.fromCharCode(...tokens.slice(0, space + 3));
    writeFileSync(at("passages.jsonl"), `${JSON.stringify({ text: passage })}\n`.repeat(2));
    const { stdout } = await rwkv(["eval", "lambada", ...model, "--data", at("passages.jsonl"), "--json"]);
    const result = JSON.parse(stdout);
    const word = [space, space + 1, space + 2];
    const expected = word.reduce((sum, t) => sum + loss(logits, t - 1, tokens[t]!), 0);
    expect(result).toMatchObject({ task: "lambada", passages: 2, accuracy: 0 });
    expect(Math.log(result.perplexity)).toBeCloseTo(expected, 3);
  });

  test("data that cannot be read, or is no passage, is told", async () => {
    const unreadable = await rwkv(["eval", "perplexity", ...model, "--data", at("none.txt")]);
    expect(unreadable.stderr).toMatch(/^error: --data: .*no such file[^\n]*\n$/);
    writeFileSync(at("bad.jsonl"), '{"text": "one two"}\n{"word": 1}\n');
    const { code, stderr } = await rwkv(["eval", "lambada", ...model, "--data", at("bad.jsonl")]);
    expect(stderr).toMatch(/^error: line 2 must be[^\n]*\n$/);
    expect(code).toBe(1);
  });
});

describe("bench", () => {
  beforeAll(build);
  const size = ["--layers", "1", "--width", "64", "--vocabulary", "100", "--threads", "1"];
  const work = ["--prefill", "16", "--decode", "4", "--repeats", "2"];

  test("--json has speeds, machine and memory, and the state does not grow", async () => {
    const { code, stdout, stderr } = await rwkv(["bench", ...size, ...work, "--context", "200,20", "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ backend: "cpu", threads: 1, prefill: { tokens: 16 }, decode: { tokens: 4 } });
    expect(result.decode.tokensPerSecond).toBeGreaterThan(0);
    expect(result.machine.node).toBe(process.version);
    expect(result.context.map(({ position }: { position: number }) => position)).toEqual([20, 200]);
    expect(new Set(result.context.map(({ stateBytes }: { stateBytes: number }) => stateBytes)).size).toBe(1);
  });

  test("--batch has a speed for each number of sessions, in the given order", async () => {
    const flags = ["bench", ...size, ...work, "--batch", "4,1,3"];
    const { code, stdout } = await rwkv([...flags, "--json"]);
    expect(code).toBe(0);
    const { batch } = JSON.parse(stdout);
    expect(batch.map(({ sessions }: { sessions: number }) => sessions)).toEqual([4, 1, 3]);
    for (const { sessions, millisecondsPerStep, tokensPerSecond } of batch)
      expect(tokensPerSecond * millisecondsPerStep).toBeCloseTo(1000 * sessions);
    const table = await rwkv(flags);
    expect(table.stdout).toMatch(/sessions +ms a step +tokens\/s of all +beside 4\n +4 .* 1\.00 x\n +1 /);
  });

  test.each(["f32", "f16", "int8", "int4", "q4_k"])("weights of %s", async (weights) => {
    const { code, stdout } = await rwkv(["bench", ...size, ...work, "--weights", weights]);
    expect(code).toBe(0);
    expect(stdout).toContain(`random ${weights} weights`);
  });

  test("a model's file", async () => {
    const { stdout } = await rwkv(["bench", pth, ...work, "--threads", "1", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ model: pth, parameters: 403968 });
  });
});
