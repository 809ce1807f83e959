// Vocabularies as plain JSON objects: ids are those that the object gives.
import { readFileSync } from "node:fs";
import { othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";
import { describe, expect, it } from "vitest";
import { loadTokenizer, WorldTokenizer } from "../src/index.js";

const load = (value: object) => loadTokenizer(JSON.stringify(value));

describe("characters with their ids", () => {
  it.each([
    ["ids by character", { "\n": 0, a: 2, 猫: 1, "1": 3 }],
    ["characters by id", { 0: "\n", 2: "a", 1: "猫", 3: "1" }],
  ])("%s", async (_, json) => {
    const tokenizer = await load(json);
    expect(tokenizer.name).toBe("char");
    expect(tokenizer.vocabularySize).toBe(4);
    expect(tokenizer.encode("a猫1\n")).toEqual([2, 1, 3, 0]);
    expect(tokenizer.decode([0, 1, 2, 3])).toBe("\n猫a1");
  });

  it("digits as characters are not taken for ids", async () => {
    expect((await load({ "0": 1, "1": 0 })).encode("01")).toEqual([1, 0]);
  });
});

describe("tokens by id", () => {
  it("text and bytes, from 1 on, are a World vocabulary", async () => {
    const tokenizer = await load({ 1: "a", 2: "ab", 3: [0xe7], 4: [0x8c, 0xab], 7: "猫" });
    expect([tokenizer.name, tokenizer.vocabularySize]).toEqual(["world", 8]);
    expect(tokenizer.encode("abaa猫")).toEqual([2, 1, 1, 7]);
    expect(tokenizer.decode([3, 4])).toBe("猫");
  });

  const [cases, vocabulary] = ["files as other tools write them", "the World vocabulary"] as const;
  const missing = othersMissing(cases) || othersMissing(vocabulary);
  it.skipIf(missing)(withReason("World's gives the same ids as its text", missing), async () => {
    const json = readFileSync(othersPath(cases, "vocab-json", "rwkv_vocab_v20230424.json"), "utf8");
    const world = new WorldTokenizer(readFileSync(othersPath(vocabulary), "utf8"));
    const tokenizer = await loadTokenizer(json);
    const sample = "Hello, 世界 \u0000 naïve 👨‍👩‍👧\r\n\t";
    expect(tokenizer.encode(sample)).toEqual(world.encode(sample));
    expect(tokenizer.serialise()).toBe(world.serialise());
  });
});

describe("what is none is named", () => {
  it.each([
    [
      "ids by longer tokens",
      { Ġthe: 0, a: 1 },
      /such as "Ġthe" \(a vocab\.json of 2 tokens\).*take the model's tokenizer\.json/,
    ],
    ["a missing id", { a: 0, b: 2 }, /has 2 characters with ids up to 2, and none with the id 1/],
    ["an id given twice", { a: 0, b: 0 }, /gives the id 0 to "a" and to "b"/],
    ["an id beyond bounds", { a: 2 ** 40 }, /gives "a" the id 1099511627776, which is too large/],
    ["a token beyond bounds", { 999999999999: "a" }, /which is too large/],
    ["a token 0 of several characters", { 0: "ab", 1: "c" }, /id 0 is reserved/],
    ["an empty token", { 1: "" }, /token 1 is empty/],
    ["a number that is no byte", { 1: [256] }, /the JSON says none/],
    ["other JSON", { hello: "x" }, /unknown tokenizer type, the JSON says none: expected a "type"/],
    ["an empty object", {}, /the JSON says none/],
  ])("%s", async (_, json, message) => {
    const loading = load(json);
    await expect(loading).rejects.toThrow(message);
    await expect(loading).rejects.not.toThrow(/undefined/);
    await expect(loading).rejects.toMatchObject({ code: "tokenizer" });
  });
});
