import { readFileSync } from "node:fs";
import { othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";
import { describe, expect, it } from "vitest";
import { ByteTokenizer, CharacterTokenizer, loadTokenizer } from "../src/index.js";
import { randomBytes, randomIntegers } from "./random-text.js";

describe("the byte tokenizer", () => {
  const tokenizer = new ByteTokenizer();

  it("has a byte's value as its id", () => {
    expect(tokenizer.encode("aé")).toEqual([0x61, 0xc3, 0xa9]);
    expect(tokenizer.decode([0xef, 0xbb, 0xbf, 0x61, 0xc3])).toBe("\uFEFFa\uFFFD");
    expect(tokenizer.vocabularySize).toBe(256);
    expect("endOfText" in tokenizer).toBe(false);
  });

  it("brings any bytes back unchanged", () => {
    const next = randomIntegers(2);
    for (let i = 0; i < 100; i++) {
      const bytes = randomBytes(next);
      expect(tokenizer.decodeBytes(tokenizer.encodeBytes(bytes))).toEqual(bytes);
    }
  });

  it("refuses ids that are not bytes", () => {
    expect(() => tokenizer.decode([256])).toThrow(/token id 256 \(position 0\)/);
    expect(() => tokenizer.stream().push(1.5)).toThrow(/token id 1.5/);
  });

  it("is written and loaded", async () => {
    expect(await loadTokenizer(tokenizer.serialise())).toBeInstanceOf(ByteTokenizer);
  });
});

describe("the character tokenizer", () => {
  it("numbers the characters of a text in code point order", () => {
    const tokenizer = CharacterTokenizer.fromText("hello 🙂\uFF5E");
    expect(tokenizer.serialise()).toBe(JSON.stringify({ type: "char", version: 1, characters: " ehlo\uFF5E🙂" }));
    expect(tokenizer.encode("hole🙂")).toEqual([2, 4, 3, 1, 6]);
    expect(tokenizer.decode([2, 4, 3, 1, 6])).toBe("hole🙂");
    expect(tokenizer.encodeBytes(Buffer.from("he"))).toEqual([2, 1]);
    expect(tokenizer.stream().push(6)).toBe("🙂");
  });

  const missing = othersMissing("the corpus of books");
  it.skipIf(missing)(withReason("finds nanoGPT's 65 characters in tiny shakespeare", missing), () => {
    const text = readFileSync(othersPath("the corpus of books", "tiny-shakespeare.txt"), "utf8");
    const tokenizer = CharacterTokenizer.fromText(text);
    expect(tokenizer.vocabularySize).toBe(65);
    // The ids that nanoGPT's data/shakespeare_char/prepare.py gives: 0 newline, 1 space, A from 13, a from 39.
    expect(tokenizer.encode("\n Az")).toEqual([0, 1, 13, 64]);
    expect(tokenizer.decode(tokenizer.encode(text)) === text).toBe(true);
  });

  it("names a character that it lacks, with its position", () => {
    const tokenizer = CharacterTokenizer.fromText("ab");
    expect(() => tokenizer.encode("abé")).toThrow(/character "é" \(U\+00E9, position 2\)/);
    expect(() => tokenizer.decode([2])).toThrow(/token id 2/);
    expect(() => tokenizer.encodeBytes(Uint8Array.of(0xff))).toThrow(/not UTF-8/);
  });

  it("is written and loaded", async () => {
    const loaded = await loadTokenizer(CharacterTokenizer.fromText("b🙂a").serialise());
    expect(loaded.encode("a🙂b")).toEqual([0, 2, 1]);
  });

  it("refuses an empty vocabulary and repeated characters", () => {
    expect(() => new CharacterTokenizer("")).toThrow(/at least one character/);
    expect(() => new CharacterTokenizer("aa")).toThrow(/occurs twice/);
    expect(() => new CharacterTokenizer(["ab"])).toThrow(/is not one character/);
  });
});
