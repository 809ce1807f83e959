// rwkv tokenize and detokenize against the official World and 20B tokenizers.
import { fileURLToPath } from "node:url";
import { goldenJson, goldenPath, othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv } from "./support/cli.js";

const vocabulary = othersPath("the World vocabulary");
const missing = othersMissing("the World vocabulary");
const world = ["--vocab", vocabulary];

interface World {
  encode: { text: string; ids: number[] }[];
  encode_bytes: { bytes_hex: string; ids: number[] }[];
  decode: { ids: number[]; bytes_hex: string; valid_utf8: boolean; text: string }[];
}

const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const parsed = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("the tokenizer of a model", () => {
  beforeAll(build);
  const embedded = fileURLToPath(new URL("../model/model.safetensors", import.meta.url));

  test("is that of --model, or without anything that of the model that comes with rwkv", async () => {
    const generated = await rwkv(["generate", "-p", "Hello", "--max-tokens", "4", "--temperature", "0", "--json"]);
    const { ids, text } = JSON.parse(generated.stdout);
    for (const model of [[], ["--model", embedded]]) {
      expect((await rwkv(["detokenize", ...model, ids.join(",")])).stdout).toBe(text);
      const { tokenizer, ids: hello } = JSON.parse((await rwkv(["tokenize", ...model, "Hello", "--json"])).stdout);
      expect({ tokenizer, count: hello.length }).toEqual({
        tokenizer: "bpe",
        count: JSON.parse(generated.stdout).promptTokens,
      });
    }
  });

  test("is missed with one line where the model has none", async () => {
    const { code, stdout, stderr } = await rwkv(["tokenize", "--model", goldenPath("rwkv7", "model.pth"), "x"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^error: text needs a tokenizer[^\n]*\n$/);
    const wrong = await rwkv(["tokenize", "--vocab", embedded, "x"]);
    expect(wrong.stderr).toMatch(/^error: .* is a model: --model takes its tokenizer[^\n]*\n$/);
  });
});

describe.skipIf(missing)(withReason("tokenize", missing), () => {
  let golden: World;
  beforeAll(() => {
    build();
    golden = goldenJson("tokenizer", "world.json");
  });

  test("--json-lines gives the official ids", async () => {
    const { code, stdout } = await rwkv(["tokenize", ...world, "--json-lines"], {
      input: lines(golden.encode.map(({ text }) => text)),
    });
    expect(code).toBe(0);
    expect(parsed(stdout)).toEqual(golden.encode.map(({ ids }) => ids));
  });

  const neox = othersPath("the 20B tokenizer");
  const noNeox = othersMissing("the 20B tokenizer");
  test.skipIf(noNeox)(withReason("a tokenizer.json gives its official ids", noNeox), async () => {
    const { encode }: Pick<World, "encode"> = goldenJson("tokenizer", "20b.json");
    const { stdout } = await rwkv(["tokenize", "--json-lines"], {
      input: lines(encode.map(({ text }) => text)),
      environment: { RWKV_VOCAB: neox },
    });
    expect(parsed(stdout)).toEqual(encode.map(({ ids }) => ids));
    expect((await rwkv(["detokenize", "--vocab", neox, "12092,13,1533,2"])).stdout).toBe("Hello, world!");
    const { code, stderr } = await rwkv(["tokenize", "--vocab", neox, "--hex", "61ff"]);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: .*not UTF-8[^\n]*\n$/) });
  });

  test("--hex takes bytes", async () => {
    const { stdout } = await rwkv(["tokenize", ...world, "--json-lines", "--hex"], {
      input: lines(golden.encode_bytes.map(({ bytes_hex }) => bytes_hex)),
    });
    expect(parsed(stdout)).toEqual(golden.encode_bytes.map(({ ids }) => ids));
  });

  test("detokenize --json-lines gives the official texts and bytes", async () => {
    const input = lines(golden.decode.map(({ ids }) => ids));
    const hex = await rwkv(["detokenize", ...world, "--json-lines", "--hex"], { input });
    expect(parsed(hex.stdout)).toEqual(golden.decode.map(({ bytes_hex }) => bytes_hex));
    const texts = parsed((await rwkv(["detokenize", ...world, "--json-lines"], { input })).stdout);
    golden.decode.forEach(({ valid_utf8, text }, i) => {
      if (valid_utf8) expect(texts[i]).toBe(text);
    });
  });

  test("texts and ids as arguments and from standard input", async () => {
    expect((await rwkv(["tokenize", ...world, "Hello, world!"])).stdout).toBe("[33155,45,40213,34]\n");
    expect((await rwkv(["tokenize", ...world], { input: "Hello, world!" })).stdout).toBe("[33155,45,40213,34]\n");
    for (const ids of [["33155,45,40213,34"], ["33155", "45", "40213", "34"], ["[33155, 45, 40213, 34]"]])
      expect((await rwkv(["detokenize", ...world, ...ids])).stdout).toBe("Hello, world!");
    expect(JSON.parse((await rwkv(["detokenize", ...world, "34", "--hex", "--json"])).stdout)).toEqual({
      tokenizer: "world",
      hex: "21",
    });
  });

  test("the vocabulary is found through RWKV_VOCAB", async () => {
    const { stdout } = await rwkv(["tokenize", "!"], { environment: { RWKV_VOCAB: vocabulary } });
    expect(stdout).toBe("[34]\n");
    const { code, stderr } = await rwkv(["tokenize", "!"], { environment: { RWKV_VOCAB: "/nonexistent/vocabulary" } });
    expect(stderr).toMatch(/^error: RWKV_VOCAB names a file that cannot be read[^\n]*\n$/);
    expect(code).toBe(1);
  });

  test.each([
    ["tokenize", "nonsense\n", /line 1 is not JSON/],
    ["tokenize", '"a"\n7\n', /line 2 must be a JSON string/],
    ["detokenize", "[1]\n[x]\n", /line 2: "x" is no token id/],
    ["detokenize", "[99999]\n", /token id 99999/],
  ])("%s refuses %j", async (command, input, message) => {
    const { code, stderr } = await rwkv([command, ...world, "--json-lines"], { input });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(code).toBe(1);
  });

  test("a long text passes through unchanged", async () => {
    const text = golden.encode
      .map(({ text }) => text)
      .join("\n")
      .repeat(20);
    const { stdout: ids } = await rwkv(["tokenize", ...world], { input: text });
    expect((await rwkv(["detokenize", ...world], { input: ids })).stdout).toBe(text);
  });
});

test.each([
  ["tokenize", "text", ["Hello"]],
  ["detokenize", "ids", ["1,2"]],
])("%s refuses --json-lines beside %s, and beside --json", async (command, what, given) => {
  const beside = await rwkv([command, "--vocab", "byte", "--json-lines", ...given]);
  expect(beside).toMatchObject({ code: 1, stdout: "" });
  expect(beside.stderr).toMatch(new RegExp(`^error: --json-lines reads standard input: leave the ${what} or`));
  const both = await rwkv([command, "--vocab", "byte", "--json-lines", "--json"]);
  expect(both.code).toBe(1);
  expect(both.stderr).toMatch(/--json prints one document, --json-lines one a line/);
});
