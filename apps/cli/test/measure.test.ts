// rwkv eval and bench.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TrainingSpeed } from "@rwkv-ts/evaluate";
import { emulatedCuda } from "@rwkv-ts/vitest/cuda";
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
    expect(stderr).toMatch(/^error: .*bad\.jsonl, line 2: "text" must be a text, it is missing\n$/);
    expect(code).toBe(1);
  });

  test("options that a task would ignore, and data that it needs, are told", async () => {
    const wrong: [args: string[], message: RegExp][] = [
      [
        ["lambada", ...model, "--data", "x", "--depths", "0"],
        /--depths is no option of lambada, which takes --data, --limit/,
      ],
      [["multiple-choice", ...model], /multiple-choice needs texts: name them with --data/],
      [["mqar", pth], /mqar trains models of its own: leave .* out/],
      [["mqar", "--problems", "7"], /mqar of size smoke has no problem 7; it has 32/],
      [["speed", pth, "--archs", "rwkv7"], /a model, or new ones of --archs/],
      [["speed", pth, "--train"], /are of new models: choose them with --archs/],
      [["scaling", "--data", "x", "--layers", "2"], /takes a width for each of --layers/],
      [["passkey", ...model, "--lengths", "50"], /a length of 50 tokens has no room for the task/],
      [["ruler", ...model, "--kinds", "riddles"], /Allowed are multi-key, multi-value/],
    ];
    const results = [];
    for (const [args] of wrong) results.push(await rwkv(["eval", ...args]));
    for (const [i, { code, stdout, stderr }] of results.entries()) {
      expect(stderr).toMatch(/^error: [^\n]+\n$/);
      expect(stderr).toMatch(wrong[i]![1]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    }
  });

  test("rows of a model are not taken for those of another that has its name now", async () => {
    writeFileSync(at("few.jsonl"), `${JSON.stringify({ text: "a word and another" })}\n`);
    writeFileSync(at("learned.txt"), "a word and another. ".repeat(60));
    const file = at("same-name.safetensors");
    const made = async (seed: string) => {
      const size = ["--layers", "1", "--width", "32", "--head-size", "16", "--batch", "1", "--context", "16"];
      const course = [
        "--steps",
        "1",
        "--tokenizer",
        "byte",
        "--seed",
        seed,
        "--threads",
        "1",
        "--out",
        at(`seed-${seed}`),
      ];
      expect((await rwkv(["train", "--data", at("learned.txt"), ...size, ...course])).code).toBe(0);
      copyFileSync(at(`seed-${seed}/model.safetensors`), file);
    };
    const measure = () =>
      rwkv(["eval", "lambada", file, "--data", at("few.jsonl"), "--threads", "1", "--out", at("of-model"), "--json"]);
    await made("1");
    expect((await measure()).code).toBe(0);
    expect((await measure()).code).toBe(0);
    await made("2");
    const { code, stderr } = await measure();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        /holds rows of another evaluation \(model.contents: "\w{16}" there, "\w{16}" now\)/,
      ),
    });
  });

  test("--out keeps rows, the result with its command, and charts; the same command again asks nothing anew", async () => {
    const out = at("passkey");
    const args = [
      "eval",
      "passkey",
      ...model,
      "--lengths",
      "400,500",
      "--depths",
      "0,1",
      "--samples",
      "1",
      "--out",
      out,
    ];
    const first = await rwkv([...args, "--json"]);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: "" });
    const result = JSON.parse(first.stdout);
    expect(result).toMatchObject({ task: "passkey", prompts: 4, settings: { lengths: [400, 500], depths: [0, 1] } });
    expect(result.intervals.accuracy).toHaveLength(2);
    const kept = JSON.parse(readFileSync(join(out, "result.json"), "utf8"));
    expect(kept).toMatchObject({ accuracy: result.accuracy, command: expect.stringContaining("rwkv eval passkey") });
    expect(kept.machine.node).toBe(process.version);
    expect(readFileSync(join(out, "passkey.svg"), "utf8")).toContain("depth of the fact");
    const rows = readFileSync(join(out, "rows.jsonl"), "utf8");
    expect(rows.trim().split("\n")).toHaveLength(1 + 4);
    const again = await rwkv(args);
    expect(again.stdout).toMatch(/^prompts +4\naccuracy +\S+ +\(95 %: /);
    expect(readFileSync(join(out, "rows.jsonl"), "utf8")).toBe(rows);
    const other = await rwkv([...args.slice(0, -1), out, "--seed", "1"]);
    expect(other.stderr).toMatch(/^error: .*rows of another evaluation \(settings\.seed: 0 there, 1 now\)/);
  });

  test("a folder of texts is compressed, each text being one observation", async () => {
    mkdirSync(at("texts"));
    for (const [i, name] of ["b.txt", "a.txt", ".hidden"].entries())
      writeFileSync(at(`texts/${name}`), String.fromCharCode(...tokens.slice(0, 50 + 10 * i)));
    const { stdout } = await rwkv(["eval", "compression", ...model, "--data", at("texts"), "--json"]);
    const result = JSON.parse(stdout);
    const mean = tokens.slice(1, 60).reduce((sum, id, row) => sum + loss(logits, row, id), 0);
    const both = mean + tokens.slice(1, 50).reduce((sum, id, row) => sum + loss(logits, row, id), 0);
    expect(result).toMatchObject({ texts: 2 });
    expect(result.bitsPerByte).toBeCloseTo(both / Math.LN2 / 110, 3);
    expect(result.compressionRate).toBeCloseTo(100 * (result.bitsPerByte / 8), 6);
  });

  test("a study trains and tests, and the same command again has nothing left to do", async () => {
    const out = at("study");
    const args = [
      "eval",
      "reversal",
      "--steps",
      "30",
      "--widths",
      "32",
      "--seeds",
      "0,1",
      "--threads",
      "1",
      "--out",
      out,
    ];
    const first = await rwkv([...args, "--json"]);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: "" });
    const { runs, rows } = JSON.parse(first.stdout);
    expect(runs).toBe(2);
    expect(rows[1]).toMatchObject({ problem: "reversal", architecture: "rwkv7", width: 32, seed: 1, updates: 30 });
    expect(readFileSync(join(out, "reversal.svg"), "utf8")).toContain("share of right targets");
    const table = await rwkv(args);
    expect(table.stdout).toMatch(/^reversal: share of right targets.*\nmodel +layers/);
  });

  test("retrieval grows RWKV-X out of a trained RWKV-7, and refuses what decides its size twice", async () => {
    const size = ["--lengths", "64", "--samples", "1", "--steps", "1", "--threads", "1", "--json"];
    const base = ["eval", "retrieval", "--archs", "rwkv7", "--layers", "1", "--out", at("base"), ...size];
    expect(await rwkv(base)).toMatchObject({ code: 0, stderr: "" });
    const from = ["eval", "retrieval", "--from", at("base/runs/0/snapshots/step-00000001/model.safetensors")];
    const grown = await rwkv([...from, "--archs", "rwkv7,rwkv-x", ...size]);
    expect({ code: grown.code, stderr: grown.stderr }).toEqual({ code: 0, stderr: "" });
    const [same, extended] = JSON.parse(grown.stdout).rows;
    expect(extended).toMatchObject({
      architecture: "rwkv-x",
      layers: 1,
      width: 64,
      accuracy: [[64, expect.anything(), expect.anything()]],
    });
    expect(extended.parameters).toBeGreaterThan(same.parameters);
    const refused = [
      [...from, "--layers", "2"],
      [...from, "--archs", "rwkv6"],
    ];
    const said: string[] = [];
    for (const args of refused) said.push((await rwkv(args)).stderr);
    expect(said[0]).toMatch(/^error: --from decides the size of the models: leave --layers and --widths away\n$/);
    expect(said[1]).toMatch(/^error: --archs: rwkv6 does not grow out of an RWKV-7; rwkv7 and rwkv-x do\n$/);
  });

  test("rows of models with other settings are not taken over", async () => {
    writeFileSync(at("settings.txt"), "She sells sea shells by the sea shore. ".repeat(300));
    const size = ["--archs", "rwkv-x", "--layers", "2", "--widths", "64", "--steps", "4", "--threads", "1"];
    const data = ["--data", at("settings.txt")];
    const studies = [
      ["retrieval", "--lengths", "64", "--samples", "1"],
      ["scaling", ...data],
      ["convergence", ...data],
    ];
    for (const study of studies) {
      const command = ["eval", ...study, ...size, "--out", at(`settings-${study[0]}`), "--json"];
      const first = await rwkv([...command, "--config", "moba_topk=2"]);
      expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: "" });
      expect(JSON.parse(first.stdout).settings.config).toEqual({ moba_topk: "2" });
      const other = await rwkv([...command, "--config", "moba_topk=4"]);
      expect(other.stderr).toMatch(
        /holds rows of another evaluation \(settings\.config\.moba_topk: "2" there, "4" now\)/,
      );
    }
  });

  test("convergence compares courses of training with plain training", async () => {
    writeFileSync(at("courses.txt"), "She sells sea shells by the sea shore. ".repeat(60));
    const size = ["--steps", "8", "--widths", "32", "--threads", "1", "--json"];
    const { code, stdout, stderr } = await rwkv(["eval", "convergence", "--data", at("courses.txt"), ...size]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const result = JSON.parse(stdout);
    expect(result.rows.map(({ course }: { course: string }) => course)).toEqual(["plain", "curriculum", "replay"]);
    expect(result["rwkv7 curriculum - plain"]).toBeCloseTo(
      result["rwkv7 curriculum loss"] - result["rwkv7 plain loss"],
      12,
    );
  });

  test("RWKV-7 with the doubled rate is another function of the same weights", async () => {
    const size = ["--steps", "3", "--layers", "1", "--widths", "32", "--threads", "1"];
    const { stdout } = await rwkv([
      ...["eval", "state-tracking", "--problems", "automaton-0", "--archs", "rwkv7,rwkv7-doubled", ...size, "--json"],
    ]);
    const [published, doubled] = JSON.parse(stdout).rows;
    expect([published.architecture, doubled.architecture]).toEqual(["rwkv7", "rwkv7-doubled"]);
    expect(doubled.parameters).toBe(published.parameters);
    expect(doubled.loss).not.toBe(published.loss);
  });

  test("speed at equal parameters widens the channel mixing, and models that were measured are not measured again", async () => {
    const size = ["--layers", "1", "--widths", "64", "--lengths", "16", "--repeats", "1", "--threads", "1"];
    const archs = ["--archs", "rwkv7,rwkv-x,transformer", "--equal-parameters"];
    const command = ["eval", "speed", ...archs, ...size, "--out", at("speeds"), "--json"];
    const { curves } = JSON.parse((await rwkv(command)).stdout);
    const [first, ...others] = curves.map(({ parameters }: { parameters: number }) => parameters);
    for (const each of others) expect(Math.abs(each / first - 1)).toBeLessThan(0.05);
    const rows = readFileSync(at("speeds/rows.jsonl"), "utf8");
    writeFileSync(at("speeds/rows.jsonl"), rows.slice(0, -20)); // as a kill leaves it
    const again = JSON.parse((await rwkv(command)).stdout).curves;
    expect(again.slice(0, -1)).toEqual(curves.slice(0, -1)); // times, which no second measurement repeats
    expect(again.at(-1).points[0].position).toBe(16);
  });

  test("compressed states have a size and a loss", async () => {
    const book = String.fromCharCode(...Array.from({ length: 3 }, () => tokens).flat());
    writeFileSync(at("book.txt"), book.repeat(Math.ceil(1000 / book.length)));
    const args = ["eval", "state-compression", ...model, "--data", at("book.txt"), "--samples", "2"];
    const { code, stdout, stderr } = await rwkv([...args, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ task: "state-compression", texts: 2, "size f16": 0.5 });
    expect(Math.abs(result["lost f16"])).toBeLessThan(1e-3);
  });

  test("speed of a model has a row for each length", async () => {
    const { code, stdout } = await rwkv(["eval", "speed", ...model, "--lengths", "64,16", "--repeats", "1"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nafter +ms a token read .*\n +16 .*\n +64 /);
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

  const training = ["--train", "--train-batch", "2"];
  /** Shares are those of the rates beside them. */
  const expectShares = ({ training: of }: { training: TrainingSpeed }) => {
    // a layer of 64 channels: four matrices of time mixing, two of channel mixing, LoRAs of rank 32 (w, a, g), and a head of 100 rows
    const numbers = 4 * 64 ** 2 + 2 * 64 * 256 + 2 * 64 * 3 * 32 + 100 * 64;
    expect(of.operationsPerToken).toBe(6 * numbers);
    expect(of.tokensPerSecond).toBeCloseTo((1000 * 2 * 16) / of.millisecondsPerUpdate);
    expect(of.operationsPerSecond).toBeCloseTo(of.operationsPerToken * of.tokensPerSecond);
    expect(of.share).toBeCloseTo(of.operationsPerSecond / of.products.operationsPerSecond, 12);
    expect(of.share).toBeGreaterThan(0);
    // to a new model all ids are nearly as likely
    expect(of.loss).toBeCloseTo(Math.log(100), 0);
  };

  test("--train has the speed of updates beside that of products and of the processor's arithmetic", async () => {
    const flags = ["bench", ...size, ...work, ...training];
    const { code, stdout, stderr } = await rwkv([...flags, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const result = JSON.parse(stdout);
    expect(result.training).toMatchObject({ precision: "f32", batch: 2, time: 16 });
    expectShares(result);
    const isNative = result.engine.startsWith("native");
    expect(result.training.arithmetic !== undefined).toBe(isNative);
    const text = (await rwkv(flags)).stdout;
    expect(text).toMatch(/\ntraining +\S+ tokens\/s \(2 x 16 in f32, \S+ ms an update\)\n/);
    const limit = isNative ? ", \\d+ % of the arithmetic limit \\(\\S+ GFLOP/s\\)" : "";
    expect(text).toMatch(
      new RegExp(`\nproducts +\\S+ GFLOP/s of training, \\d+ % of a product of .* \\(\\S+ GFLOP/s\\)${limit}\n`),
    );
  });

  test("--train on two devices has the rate of both", async () => {
    const flags = ["bench", ...size, ...work, ...training, "--devices", "2", "--json"];
    const { code, stdout, stderr } = await rwkv(flags);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expectShares(JSON.parse(stdout));
  });

  test("--precision and --train-batch are of --train", async () => {
    const { code, stderr } = await rwkv(["bench", ...size, "--precision", "bf16"]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^error: .* are of --train: [^\n]+\n$/),
    });
  });

  const { library, reason } = emulatedCuda();
  test.skipIf(!library)(`--backend cuda, emulated, trains in bf16${reason ? ` (${reason})` : ""}`, async () => {
    const flags = ["bench", ...size.slice(0, -2), "--prefill", "16", "--decode", "2", "--repeats", "1", ...training];
    const environment = { RWKV_CUDA_DRIVER: library! };
    const { code, stdout, stderr } = await rwkv([...flags, "--backend", "cuda", "--json"], { environment });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ backend: "cuda", training: { precision: "bf16" } });
    expect(result.device.dispatches).toBeGreaterThan(10);
    expect(result.training.arithmetic).toBeUndefined();
    expectShares(result);
  });
});
