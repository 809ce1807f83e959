// Help, versions and wrong usage.
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv } from "./support/cli.js";

const commands = [
  "generate",
  "chat",
  "serve",
  "batch",
  "logits",
  "inspect",
  "convert",
  "tokenize",
  "detokenize",
  "eval",
  "bench",
  "pull",
  "list",
  "runs",
  "plot",
  "rm",
  "completion",
];

beforeAll(build);

describe("help", () => {
  test.each([[[]], [["--help"]], [["help"]]])("rwkv %j lists every command", async (args) => {
    const { code, stdout, stderr } = await rwkv(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, "m"));
  });

  test.each(commands)("rwkv %s --help explains its options and shows examples", async (command) => {
    const { code, stdout, stderr } = await rwkv([command, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`Usage: rwkv ${command}`);
    expect(stdout).toContain("Options:");
    expect(stdout).toMatch(/Examples:\n {2}\$ .*rwkv/);
  });

  test.each([24, 44])("breaks no word at %i columns", async (columns) => {
    const help = async (command: string, width: number) =>
      (await rwkv([command, "--help"], { environment: { COLUMNS: String(width) } })).stdout;
    for (const command of ["help", "generate", "chat", "pull", "completion"]) {
      const [stdout, unbroken] = await Promise.all([help(command, columns), help(command, 1000)]);
      for (const line of stdout.split("\n").filter(({ length }) => length > columns))
        expect(line.replace(/ \\$/, "")).toMatch(/^ *(\$ )?(\S+|"[^"]*"|'[^']*'|-.*>)$/); // one word that is longer
      const words = (text: string) => text.split(/\s+/).filter((word) => word !== "" && word !== "\\");
      expect(words(stdout)).toEqual(words(unbroken));
    }
  });

  test("the version is the package's", async () => {
    const { code, stdout } = await rwkv(["--version"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("wrong usage is one line on stderr and exit code 1", () => {
  test.each([
    [["nonsense"], /unknown command 'nonsense'$/m],
    [["genrate"], /unknown command 'genrate' \(Did you mean generate\?\)/],
    [["generate", "--promt", "x"], /unknown option '--promt' \(Did you mean --prompt\?\)/],
    [
      ["generate", "Once upon"],
      /no model file "Once upon"; a text to continue goes behind -p: rwkv generate -p "Once upon"/,
    ],
    [["generate", "Hello"], /rwkv generate -p "Hello"/],
    [["generate", "no-such.pth"], /no-such\.pth cannot be opened/],
    [["tokenize", "--model", "a.pth", "--vocab", "byte", "x"], /--vocab or --model, not both/],
    [["--nonsense"], /unknown option '--nonsense'/],
    [["generate", "--nonsense"], /unknown option '--nonsense'/],
    [["generate", "a", "b"], /too many arguments/],
    [["generate", "--weights", "int3"], /Allowed choices are auto, f32, f16, bf16, int8, int4, q4_k, q5_k, q6_k/],
    [["generate", "--backend", "abacus"], /Allowed choices are auto, cpu, cuda, reference, webgpu\./],
    [["generate", "--threads", "0"], /whole number from 1 to 64/],
    [["generate", "--max-tokens", "1.5"], /whole number/],
    [["generate", "--temperature", "-1"], /number from 0 to 100/],
    [["generate", "--config", "novalue"], /key=value/],
    [["logits", "m.pth", "--tokens", "1"], /required option '--out <file>'/],
    [["convert", "m.pth"], /missing required argument 'out'/],
    [["eval", "riddles", "--data", "x"], /Allowed choices are perplexity, lambada/],
    [["bench", "m.pth", "--preset", "rwkv7-0.1b"], /has its own size/],
  ] as const)("rwkv %j", async (args, message) => {
    const { code, stdout, stderr } = await rwkv(args);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  test.each([
    [["nonsense", "--json"], "usage", /^unknown command 'nonsense'$/],
    [["generate", "--json", "--nonsense"], "usage", /^unknown option '--nonsense'/],
    [["inspect", "no-such.pth", "--json"], "checkpoint", /^no-such\.pth cannot be opened/],
    [["generate", "--json", "-p", "x", "--state", "no-such.safetensors"], "checkpoint", /no-such\.safetensors/],
    [["rm", "nothing-of-this", "--json"], "usage", /was not pulled/],
    [["pull", "no-slash", "--json"], "input", /neither owner\/repository/],
    [["tokenize", "--vocab", "no-such.txt", "x", "--json"], "checkpoint", /no-such\.txt/],
  ] as const)("rwkv %j is one JSON document too", async (args, errorCode, message) => {
    const { code, stdout, stderr } = await rwkv(args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(stdout)).toEqual({ error: { code: errorCode, message: expect.stringMatching(message) } });
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
  });

  test("--debug adds the stack", async () => {
    const { code, stderr } = await rwkv(["inspect", "no-such-file.pth", "--debug"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: no-such-file\.pth cannot be opened: no such file or directory\n/);
    expect(stderr).toMatch(/\n +at /);
  });
});
