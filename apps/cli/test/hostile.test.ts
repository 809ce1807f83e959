// What files, disks and pipes do to the command: one clear line on standard error, no control characters, and no half-done work.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { encodeSafetensors } from "@rwkv-ts/checkpoint";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

const at = temporaryFolder();
beforeAll(build);

const command = resolve(import.meta.dirname, "../dist/main.js");

/** Runs a line of the shell in which `rwkv` is the command. */
function shell(line: string): Promise<{ code: number | null; stderr: string }> {
  const script = `rwkv() { "${process.execPath}" "${command}" "$@"; }; ${line}`;
  const child = spawn("bash", ["-c", script], { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((done) => child.on("close", (code) => done({ code, stderr })));
}

/** Every command that prints something, the quick ones as they are. */
const printing = [
  "rwkv --help",
  "rwkv --version",
  "rwkv help train",
  "rwkv inspect",
  "rwkv inspect --json",
  "rwkv tokenize --vocab byte hello",
  "rwkv detokenize --vocab byte 104 105",
  "rwkv generate -p hi --max-tokens 3 --backend cpu",
  "rwkv generate -p hi --max-tokens 3 --backend cpu --json",
];

// reason for skipping: only Linux has a device that is always full
describe.skipIf(!existsSync("/dev/full"))("a full disk behind standard output", () => {
  test.each(printing)("%s", async (line) => {
    const { code, stderr } = await shell(`${line} > /dev/full`);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "error: standard output cannot be written: no space left on device\n",
    });
  });

  test("behind standard error hides messages, not the outcome", async () => {
    expect((await shell("rwkv inspect nothing.pth 2> /dev/full")).code).toBe(1);
    expect((await shell("rwkv tokenize --vocab byte hello 2> /dev/full")).code).toBe(0);
  });
});

describe.skipIf(process.platform === "win32")("a reader that leaves", () => {
  test.each(printing)("%s", async (line) => {
    const { code, stderr } = await shell(`set -o pipefail; ${line} | true`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("what a file says", () => {
  const tensor = (name: string) => ({ name, dtype: "F32", shape: [1], data: new Uint8Array(4) });
  const names = ["\x1b[2J\x1b]0;title\x07", "a\nerror: all is well", "\u202ecba", `long${"x".repeat(3_000_000)}`];

  test.each(names.map((name, i) => [i, name] as const))(
    "name %i is escaped and cut, by every command",
    async (i, name) => {
      const file = at(`name-${i}.safetensors`);
      writeFileSync(file, encodeSafetensors([tensor(name)]));
      for (const args of [
        ["inspect", file],
        ["generate", file],
        ["convert", file, at("out.gguf")],
        ["inspect", file, "--debug"],
      ]) {
        const { code, stdout, stderr } = await rwkv(args);
        expect(code).toBe(1);
        expect(stdout).toBe("");
        expect(stderr.length).toBeLessThan(12_000);
        if (!args.includes("--debug")) expect(stderr.trimEnd().split("\n")).toHaveLength(1);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come through
        expect(stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]/);
      }
    },
  );

  test("a tokenizer's name in the output of inspect, which stays JSON with --json", async () => {
    const { stdout } = await rwkv(["inspect", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ architecture: "rwkv7" });
  });
});

describe("training", () => {
  const text = at("text.txt");
  const args = (out: string, ...more: string[]) => [
    ...[
      "train",
      "--data",
      text,
      "--tokenizer",
      "char",
      "--layers",
      "1",
      "--width",
      "64",
      "--batch",
      "1",
      "--context",
      "16",
    ],
    ...[
      "--steps",
      "6",
      "--save-every",
      "2",
      "--log-every",
      "1",
      "--threads",
      "1",
      "--seed",
      "1",
      "--out",
      out,
      ...more,
    ],
  ];
  beforeAll(() => writeFileSync(text, "abcdefgh ".repeat(200)));

  test("two in one folder: one trains, the other says who has it, and the metrics stand once", async () => {
    const out = at("two");
    const runs = await Promise.all([rwkv(args(out)), rwkv(args(out))]);
    const [good, other] = runs.toSorted((a, b) => a.code! - b.code!) as [(typeof runs)[0], (typeof runs)[0]];
    expect(good.code).toBe(0);
    // The second may also begin when the first has ended: it then has nothing to do.
    if (other.code !== 0)
      expect(other.stderr).toMatch(/^error: .* is in use by another training \(process \d+ on .*\n$/);
    const steps = readFileSync(join(out, "metrics.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(steps.filter(({ type }) => type === "train").map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(existsSync(join(out, ".lock"))).toBe(false);
  });
});

test("eval ends with an error where weights are no numbers", async () => {
  const source = readFileSync(resolve(import.meta.dirname, "../model/model.safetensors"));
  const length = Number(source.readBigUInt64LE(0));
  const header = JSON.parse(source.toString("utf8", 8, 8 + length));
  const [begin] = header["ln_out.weight"].data_offsets;
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
    source.writeFloatLE(value, 8 + length + begin);
    writeFileSync(at("bad.safetensors"), source);
    writeFileSync(at("king.txt"), "Once upon a time there was a king.");
    const { code, stdout, stderr } = await rwkv([
      "eval",
      "perplexity",
      at("bad.safetensors"),
      "--data",
      at("king.txt"),
      "--json",
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error.message).toMatch(/^the logits hold/);
    expect(stderr).toMatch(/^error: the logits hold -?(NaN|Infinity): the model's weights or state are bad\n$/);
  }
});

describe("files of others", () => {
  const request = `${JSON.stringify({ custom_id: "a", method: "POST", url: "/v1/completions", body: { prompt: "Once" } })}\n`;
  const answer = `${JSON.stringify({ custom_id: "a", response: { status_code: 200, body: {} }, error: null })}\n`;
  const requests = at("requests.jsonl");
  const own = at("own.jsonl");
  const batch = (...args: string[]) => rwkv(["batch", requests, ...args]);
  beforeAll(() => writeFileSync(requests, request));

  test.each([
    ["a text without an end of its line", "my notes"],
    ["a model", "\x08\0\0\0\0\0\0\0{}      "],
    ["requests", request],
    ["null", "null\n"],
    ["objects that are no answers", "{}\n"],
    ["an answer without an id", '{"custom_id":5,"response":null,"error":null}\n'],
    ["a part of a text behind an answer", `${answer}my notes`],
  ])("%s is neither answers nor errors of a batch, and stays as it is", async (_, content) => {
    for (const option of ["--out", "--errors"]) {
      writeFileSync(own, content);
      const other = option === "--out" ? [] : ["--out", at("answered.jsonl")];
      writeFileSync(at("answered.jsonl"), answer);
      const { code, stderr } = await batch(option, own, ...other);
      expect(stderr).toMatch(
        /^error: --(out|errors): .*own\.jsonl holds lines that are no answers: name another file\n$/,
      );
      expect(code).toBe(1);
      expect(readFileSync(own, "utf8")).toBe(content);
      expect(existsSync(`${own}.lock`)).toBe(false);
    }
  });

  test("an answer that was cut off is dropped, and the rest goes on", async () => {
    writeFileSync(own, answer + answer.slice(0, 25));
    expect(await batch("--out", own)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("1 requests answered"),
    });
    expect(readFileSync(own, "utf8")).toBe(answer);
  });

  test("requests, answers and errors are three files, and no folders", async () => {
    for (const args of [
      ["--out", requests],
      ["--errors", requests],
      ["--out", own, "--errors", own],
    ])
      expect((await batch(...args)).stderr).toMatch(/^error: .* are the same file: /);
    expect((await batch("--out", at("."))).stderr).toMatch(/^error: --out: .* is no regular file\n$/);
    expect((await batch("--out", at("nowhere/x.jsonl"))).stderr).toMatch(
      /^error: --out: .*nowhere\/x\.jsonl cannot be written: no such file or directory\n$/,
    );
    expect((await rwkv(["batch", at("nowhere.jsonl")])).stderr).toMatch(/nowhere\.jsonl cannot be read: no such file/);
    expect((await batch("--url", "nonsense")).stderr).toMatch(/^error: --url: "nonsense" is no address of a server/);
    expect(readFileSync(requests, "utf8")).toBe(request);
  });

  test("a model that is to be trained further is not written over; a run is thrown away once all else is there", async () => {
    const [model, snapshots] = [at("run/model.safetensors"), at("run/snapshots")];
    mkdirSync(snapshots, { recursive: true });
    writeFileSync(model, "a model");
    const train = (...args: string[]) => rwkv(["train", "--data", requests, "--out", at("run"), ...args]);
    expect((await train("--from", model)).stderr).toMatch(/^error: --from .* is the file that the run would write/);
    expect(await train("--restart", "--tokenizer", at("nowhere.json"))).toMatchObject({ code: 1 });
    expect([existsSync(model), existsSync(snapshots)]).toEqual([true, true]);
  });
});

describe("a run's folder that is damaged", () => {
  const run = at("\x1b[31mrun");
  const state = join(run, "snapshots/step-00000001/training-state.safetensors");
  const records = ["null", '{"type":"evaluation","step":1,"loss":"2"}', '{"type":"train","step":1,"loss":2.5}'];
  beforeAll(() => {
    mkdirSync(join(state, ".."), { recursive: true });
    writeFileSync(join(run, "metrics.jsonl"), records.join("\n"));
    writeFileSync(join(run, "snapshots/latest"), "step-00000001\n");
  });

  test.each(["{", "null", "5", `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`])(
    "settings %# are told with the file",
    async (settings) => {
      const tensor = { name: "a", dtype: "F32", shape: [1], data: new Uint8Array(4) };
      writeFileSync(state, encodeSafetensors([tensor], { settings }));
      const { code, stdout, stderr } = await rwkv(["runs", run]);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(
        /^error: \S*\\x1b\[31mrun\/\S*training-state\.safetensors: its settings are damaged: .*\n$/,
      );
    },
  );

  test("records that are none are left out of tables and pictures, whose texts are printable", async () => {
    writeFileSync(join(run, "snapshots/latest"), "");
    rmSync(join(run, "snapshots"), { recursive: true });
    const table = await rwkv(["runs", run]);
    expect(table.stdout).toContain("\\x1b[31mrun        1    2.5000");
    const picture = await rwkv(["plot", run, "--out", at("loss.svg"), "--title", "\x1b[2J<&"]);
    expect(picture.stdout).toMatch(/loss\.svg: \\x1b\[31mrun\n$/);
    expect(readFileSync(at("loss.svg"), "utf8")).toContain("<title>\\x1b[2J&lt;&amp;</title>");
    expect((await rwkv(["plot", run, "--out", at(".")])).stderr).toMatch(/^error: .* is a folder: name a file\n$/);
  });
});
