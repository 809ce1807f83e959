// rwkv train as a user runs it: a model from a text file, going on, fine-tuning, and what is refused.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { writeBinIdx } from "@rwkv-ts/train";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

const at = temporaryFolder();
const text = at("text.txt");
const small = [
  "--layers",
  "2",
  "--width",
  "32",
  "--head-size",
  "16",
  "--batch",
  "4",
  "--context",
  "32",
  "--threads",
  "1",
];
const train = (...args: string[]) => rwkv(["train", "--data", text, ...args]);

describe("train", () => {
  beforeAll(() => {
    build();
    const sentence = "the cat sat on the mat and the dog lay on the rug, while a bird sang in the tree. ";
    writeFileSync(text, sentence.repeat(200));
  });

  test("learns a text, and the model that it writes continues it", async () => {
    const out = at("first");
    const flags = ["--tokenizer", "char", "--steps", "150", "--lr", "1e-2", "--eval-every", "75", "--seed", "3"];
    const { code, stdout, stderr } = await train(...small, ...flags, "--out", out, "--json");
    expect({ code, stderr: stderr.includes("error") }).toEqual({ code: 0, stderr: false });
    const result = JSON.parse(stdout);
    expect(result.model).toBe(`${out}/model.safetensors`);
    const metrics = readFileSync(`${out}/metrics.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const losses = metrics.filter((m) => m.loss !== undefined).map((m) => m.loss);
    expect(losses.at(-1)).toBeLessThan(losses[0] / 3);
    expect(readFileSync(`${out}/loss.svg`, "utf8")).toMatch(/^<svg/);
    const written = await rwkv([
      "generate",
      result.model,
      "-p",
      "the cat sat on",
      "--temperature",
      "0",
      "--max-tokens",
      "8",
    ]);
    expect({ code: written.code, stdout: written.stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining(" the mat"),
    });
  });

  test("the same command again has nothing left to do; other settings are refused", async () => {
    const flags = ["--tokenizer", "char", "--steps", "20", "--out", at("again")];
    expect((await train(...small, ...flags)).code).toBe(0);
    const model = readFileSync(at("again/model.safetensors"));
    expect((await train(...small, ...flags)).code).toBe(0);
    expect(readFileSync(at("again/model.safetensors")).equals(model)).toBe(true);
    const other = await train(...small, ...flags, "--seed", "9");
    expect(other.code).toBe(1);
    expect(other.stderr.trim().split("\n").at(-1)).toMatch(/^error: .*seed/);
  });

  test.each(["rwkv4", "rwkv5", "rwkv6", "transformer"])("a new model of %s", async (arch) => {
    const flags = ["--arch", arch, "--tokenizer", "byte", "--steps", "12", "--lr", "5e-3", "--out", at(arch)];
    const size = arch === "rwkv4" ? small.filter((flag) => flag !== "--head-size" && flag !== "16") : small;
    const { code } = await train(...size, ...flags);
    expect(code).toBe(0);
    const info = JSON.parse((await rwkv(["inspect", at(`${arch}/model.safetensors`), "--json"])).stdout);
    expect(info).toMatchObject({ architecture: arch, layers: 2, channels: 32 });
  });

  test("fine-tunes by LoRA and by the initial state, leaving the model alone", async () => {
    const flags = ["--tokenizer", "char", "--steps", "10", "--out", at("base")];
    await train(...small, ...flags);
    const base = at("base/model.safetensors");
    const before = readFileSync(base);
    const common = ["--from", base, "--batch", "4", "--context", "32", "--steps", "5", "--threads", "1"];
    const lora = await train(...common, "--method", "lora", "--rank", "4", "--out", at("lora"));
    const state = await train(...common, "--method", "state", "--lr", "1e-2", "--out", at("state"));
    expect([lora.code, state.code]).toEqual([0, 0]);
    expect(existsSync(at("lora/model.safetensors"))).toBe(true);
    const factors = readFileSync(at("lora/lora.safetensors")).toString("latin1");
    expect(factors).toContain('"blocks.0.att.key.lora_A":{"dtype":"F32","shape":[4,32]');
    expect(readFileSync(base).equals(before)).toBe(true);
  });

  test("every kind of adapter ends as a file that --lora merges, and as the model with it merged in", async () => {
    await train(...small, "--tokenizer", "char", "--steps", "10", "--out", at("bare"));
    const base = at("bare/model.safetensors");
    const common = [
      "--from",
      base,
      "--batch",
      "4",
      "--context",
      "32",
      "--steps",
      "4",
      "--lr",
      "1e-2",
      "--threads",
      "1",
    ];
    const logits = async (...args: string[]) => {
      const out = at("logits.safetensors");
      const flags = ["--weights", "f32", "--tokens", "3,1,4,1,5", "--out", out, "--threads", "1"];
      expect((await rwkv(["logits", ...args, ...flags])).stderr).toBe("");
      return readFileSync(out);
    };
    const plain = await logits(base);
    for (const [method, ...flags] of [
      ["dora", "--rank", "4", "--weights", "int8"],
      ["pissa", "--rank", "4", "--targets", "blocks.1."],
      ["miss", "--rank", "5", "--beside", "ln1.weight", "att.x_k", "--adapter-dropout", "0.1"],
    ] as const) {
      const { code, stderr } = await train(...common, "--method", method, ...flags, "--out", at(method));
      expect([method, code, /error/.test(stderr)]).toEqual([method, 0, false]);
      const merged = await logits(at(`${method}/model.safetensors`));
      expect(merged.equals(await logits(base, "--lora", at(`${method}/${method}.safetensors`)))).toBe(true);
      expect(merged.equals(plain)).toBe(false);
    }
    const wrong = await train(...common, "--method", "lora", "--states", "wkv", "--out", at("wrong"));
    expect(wrong.stderr.trim().split("\n").at(-1)).toMatch(/^error: --states is of state; the method is lora/);
    const help = await rwkv(["train", "--help"]);
    for (const word of ["pissa", "miss", "--beside", "--adapter-dropout", "--no-layerwise-lr"])
      expect(help.stdout).toContain(word);
  });

  test("an official order goes through the whole file, or names both primes", async () => {
    // 16601 ids make 518 windows of 32; 509 is the largest prime ≡ 2 mod 3 below 517
    const { bin, idx } = writeBinIdx([Uint16Array.from({ length: 16_600 }, (_, i) => 1 + (i % 250))]);
    writeFileSync(at("ids.bin"), bin);
    writeFileSync(at("ids.idx"), idx);
    const flags = ["--data", at("ids.bin"), "--tokenizer", "byte", "--order", "official", "--steps", "1", "--out"];
    const whole = await rwkv(["train", ...small, ...flags, at("official")]);
    expect(whole.stderr).toContain(", 0 held out");
    expect(whole.stderr).toMatch(/order official: magic prime 509 of 16601 tokens\n/);
    const part = await rwkv(["train", ...small, ...flags, at("part"), "--split", "0.1"]);
    expect(part.stderr).toMatch(/magic prime \d+ of 14940 tokens; without --split it is 509 of 16601/);
  });

  const learnsAlike =
    "fp16 on WebGPU skips the updates that the CPU skips and learns what it learns, or says what is missing";
  test(learnsAlike, { tags: ["exhaustive"] }, async () => {
    const size = [
      "--arch",
      "rwkv4",
      "--layers",
      "1",
      "--width",
      "16",
      "--batch",
      "1",
      "--context",
      "8",
      "--threads",
      "1",
    ];
    const course = ["--tokenizer", "char", "--steps", "12", "--lr", "1e-2", "--seed", "3", "--precision", "fp16"];
    const on = (backend: string) =>
      train(...size, ...course, "--backend", backend, "--out", at(`fp16-${backend}`), "--json");
    const [there, here] = [await on("webgpu"), await on("cpu")];
    const expected = JSON.parse(here.stdout);
    expect(expected.skipped).toBeGreaterThan(0);
    expect(expected.skipped).toBeLessThan(12);
    if (there.code !== 0) {
      expect(there.stderr).toMatch(/^error: webgpu backend: .*(adapter|install)/m);
      return;
    }
    const result = JSON.parse(there.stdout);
    expect(result.skipped).toBe(expected.skipped);
    expect(Math.abs(result.evaluation.loss - expected.evaluation.loss)).toBeLessThan(2e-3);
  });

  test("LongCE at a short context is left away with a word", async () => {
    const { code, stderr } = await train(...small, "--long-ce", "--steps", "1", "--out", at("short"));
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning: --long-ce weighs nothing at a context of 32: it needs more than 8000 tokens/m);
  });

  test("an RWKV-X grows out of an RWKV-7, its attention blocks first", async () => {
    await train(...small, "--tokenizer", "char", "--steps", "10", "--out", at("seven"));
    const course = ["--batch", "2", "--context", "48", "--steps", "3", "--threads", "1"];
    const settings = ["--arch", "rwkv-x", "--blocks", "1", "--config", "moba_chunk_size=8"];
    const seven = at("seven/model.safetensors");
    const adapters = await train("--from", seven, ...settings, "--method", "lora", ...course, "--out", at("no-file"));
    expect(adapters.stderr).toMatch(
      /^error: --method lora is for a model in a file: let the RWKV-X grow out of .* first/,
    );
    const first = await train("--from", seven, ...settings, "--only", "moba.", ...course, "--out", at("stage-1"));
    expect(first.code).toBe(0);
    const grown = at("stage-1/model.safetensors");
    const info = JSON.parse((await rwkv(["inspect", grown, "--json"])).stdout);
    expect(info).toMatchObject({ architecture: "rwkv-x", layers: 3, config: { moba_chunk_size: 8 } });
    const second = await train("--from", grown, "--long-ce", ...course, "--out", at("stage-2"));
    expect(second.code).toBe(0);
    const written = await rwkv(["generate", at("stage-2/model.safetensors"), "-p", "the", "--max-tokens", "4"]);
    expect(written.code).toBe(0);
  });

  test.each([
    [["--chunk-gradients", "2"], /--chunk-gradients counts chunks: name their length with --chunk/],
    [["--decay-share", "0.5"], /--decay-share is of --schedule wsd; the schedule is cosine/],
    [["--prompt", "the"], /--prompt begins samples of text: ask for some with --sample-every/],
    [["--split", "0.1", "--validation", "text.txt"], /leave --split away/],
    [["--weights", "int8"], /--weights is of adapters and states/],
    [["--blocks", "1"], /--blocks is of --arch rwkv-x, not of rwkv7/],
    [["--betas", "0.9,0.95,0.99"], /It is two numbers/],
  ])("%s would be ignored, and is refused", async (flags, told) => {
    const { code, stderr } = await train(...small, "--tokenizer", "char", ...flags, "--out", at("ignored"));
    expect({ code, told: told.test(stderr) ? "" : stderr }).toEqual({ code: 1, told: "" });
    expect(existsSync(at("ignored"))).toBe(false);
  });

  test("a model to start from has its own version", async () => {
    await train(...small, "--tokenizer", "char", "--steps", "1", "--out", at("own"));
    const { stderr } = await train("--from", at("own/model.safetensors"), "--arch", "rwkv6", "--out", at("other"));
    expect(stderr).toBe("error: --from decides the version of the model, which is rwkv7: leave --arch rwkv6 away\n");
  });

  test("what cannot work is one clear line", async () => {
    const nothing = await rwkv(["train", "--data", at("missing.txt"), "--out", at("x")]);
    expect(nothing).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: .*missing\.txt.*\n$/) });
    const state = await train("--method", "state", "--out", at("y"));
    expect(state).toMatchObject({ code: 1, stderr: "error: --method state needs a model: name it with --from\n" });
    const init = await train("--init", "rwkv7", "--tokenizer", "char", "--out", at("i"));
    expect(init).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: --init is of rwkv-x, not of rwkv7\n$/),
    });
    const width = await train("--width", "100", "--tokenizer", "char", "--out", at("z"));
    expect(width).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: .*width 100 must be a multiple of the head size 64\n$/),
    });
  });
});
