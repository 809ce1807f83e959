// rwkv generate and chat: streaming, JSON, standard input, states, Ctrl-C, pipes that close.
import { existsSync, writeFileSync } from "node:fs";
import { CharacterTokenizer } from "@rwkv-ts/tokenizer";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";
import { pth, writeAscii } from "./support/golden.js";

const at = temporaryFolder();
const vocab = writeAscii(at("ascii.json"));
const model = [pth, "--vocab", vocab, "--threads", "1"];
const generate = (...args: string[]) => rwkv(["generate", ...model, ...args]);
const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await generate(...args, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as { text: string; reason: string; stop?: string; tokens: number; promptTokens: number };
};

describe("generate", () => {
  beforeAll(build);

  test("writes only the continuation, and a line end", async () => {
    const { text } = await json("-p", "hi", "--max-tokens", "20", "--temperature", "0");
    const { code, stdout, stderr } = await generate("-p", "hi", "--max-tokens", "20", "--temperature", "0");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(text.endsWith("\n") ? text : `${text}\n`);
  });

  test("--json tells why it ended", async () => {
    const result = await json("-p", "hi", "--max-tokens", "9", "--seed", "3");
    expect(result).toMatchObject({ reason: "length", tokens: 9, promptTokens: 2 });
    expect(result.text).toHaveLength(9);
    const stop = result.text[4]!;
    const stopped = await json("-p", "hi", "--max-tokens", "9", "--seed", "3", "--stop", stop);
    expect(stopped).toMatchObject({ reason: "stop", stop });
    expect(result.text.startsWith(stopped.text + stop)).toBe(true);
  });

  test("a seed makes it repeatable", async () => {
    const texts = await Promise.all(
      ["5", "5", "6"].map((seed) => json("-p", "a", "--seed", seed, "--max-tokens", "24")),
    );
    expect(texts[0]!.text).toBe(texts[1]!.text);
    expect(texts[0]!.text).not.toBe(texts[2]!.text);
  });

  test("-p - reads standard input", async () => {
    const options = ["--max-tokens", "8", "--temperature", "0"];
    const piped = await rwkv(["generate", ...model, ...options, "-p", "-"], { input: "some text" });
    const given = await generate("-p", "some text", ...options);
    expect(piped).toEqual(given);
  });

  test("a saved state goes on where the text ended", async () => {
    const state = at("state.safetensors");
    const whole = await json("-p", "one two", "--max-tokens", "12", "--temperature", "0");
    const first = await json("-p", "one", "--max-tokens", "0", "--save-state", state);
    expect(first.text).toBe("");
    expect(existsSync(state)).toBe(true);
    const second = await json("--state", state, "-p", " two", "--max-tokens", "12", "--temperature", "0");
    expect(second.text).toBe(whole.text);
  });

  test("--stats speaks on standard error only", async () => {
    const { stdout, stderr } = await generate("-p", "hi", "--max-tokens", "3", "--stats", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ tokens: 3 });
    expect(stderr).toMatch(/^2 \+ 3 tokens in [\d.]+ s \([\d.]+ a second\)\n$/);
  });

  test("Ctrl-C ends it with what there is, a line end and exit code 130", async () => {
    let sent = false;
    const { code, stdout, stderr } = await rwkv(["generate", ...model, "-p", "x", "--max-tokens", "100000000"], {
      onOutput(text, child) {
        if (text.length > 200 && !sent) sent = child.kill("SIGINT");
      },
    });
    expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
    expect(stdout.length).toBeGreaterThan(200);
    expect(stdout.endsWith("\n")).toBe(true);
  });

  test("a reader that leaves is no error", async () => {
    const { stderr } = await rwkv(["generate", ...model, "-p", "x", "--max-tokens", "100000000"], {
      onOutput: (_, child) => child.stdout?.destroy(),
    });
    expect(stderr).toBe("");
  });

  test("--verbose names the tokenizer on standard error, but not beside --json", async () => {
    const { stderr } = await generate("-p", "hi", "--max-tokens", "1", "--verbose");
    expect(stderr).toBe(`tokenizer: char, 128 ids (${vocab})\n`);
    const quiet = await generate("-p", "hi", "--max-tokens", "1", "--verbose", "--json");
    expect(quiet.stderr).toBe("");
    const byte = await rwkv(["generate", pth, "--vocab", "byte", "-p", "hi"]);
    expect(byte.stderr).toMatch(
      /^error: the byte tokenizer \(given\) has 256 ids, but .* only 128: it belongs to another/,
    );
    writeFileSync(at("few.json"), new CharacterTokenizer("abc").serialise());
    const few = await rwkv(["chat", pth, "--vocab", at("few.json"), "--verbose"]);
    expect(few.stderr).toMatch(
      /^tokenizer: char, 3 ids \(.*few\.json\); warning: it has 3 ids and the model 128: [^\n]*\n$/,
    );
  });

  test("without a tokenizer the error tells how to get one", async () => {
    const { code, stdout, stderr } = await rwkv(["generate", pth, "-p", "x"]);
    expect(stderr).toMatch(/^error: text needs a tokenizer.*--vocab[^\n]*\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  test("a backend that does not exist is not offered", async () => {
    const { code, stderr } = await generate("-p", "x", "--backend", "metal");
    expect(stderr).toMatch(/^error: [^\n]*Allowed choices are auto, cpu, cuda, reference, webgpu\.\n$/);
    expect(code).toBe(1);
  });

  test("--backend webgpu writes the same text, or says what is missing", async () => {
    const there = await generate("-p", "Once upon", "--max-tokens", "6", "--temperature", "0", "--backend", "webgpu");
    if (there.code !== 0) {
      expect(there.stderr).toMatch(/^error: webgpu backend: .*(adapter|install)/m);
      return;
    }
    const here = await generate("-p", "Once upon", "--max-tokens", "6", "--temperature", "0", "--backend", "cpu");
    expect(there.stdout).toBe(here.stdout);
  });
});

describe("chat", () => {
  const chat = ["chat", ...model, "--max-tokens", "10", "--seed", "1"];

  test("answers every line, and its commands work", async () => {
    const { code, stdout, stderr } = await rwkv(chat, { input: "hello\n/again\n/undo\n/nonsense\n/exit\nnever\n" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("2 messages taken back\n");
    expect(stdout).toContain("there is no /nonsense");
  });

  test("/again before any message is answered, and the conversation goes on", async () => {
    const { code, stdout, stderr } = await rwkv(chat, { input: "/again\n/undo\nhello\n/nonsense\n" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^there is no message to reply to\n0 messages taken back\n[\s\S]+there is no \/nonsense/);
  });

  test("a message that the tokenizer cannot write ends a program's conversation with an error", async () => {
    const { code, stderr } = await rwkv(chat, { input: "caf\u00e9\n" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: character "é" [^\n]*\n$/);
  });

  test("--json prints the messages and nothing else", async () => {
    const { code, stdout } = await rwkv([...chat, "--json", "--system", "Be kind."], { input: "hello\n" });
    expect(code).toBe(0);
    const { messages } = JSON.parse(stdout) as { messages: { role: string; content: string }[] };
    expect(messages.map(({ role }) => role)).toEqual(["system", "user", "assistant"]);
  });
});
