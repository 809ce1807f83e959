// What files, disks and pipes do to the command: one clear line on standard error, no control characters, and no half-done work.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
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
