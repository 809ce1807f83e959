import { readFileSync } from "node:fs";
import { goldenJson, othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTokenizer, WorldTokenizer } from "../src/index.js";
import { randomBytes, randomIntegers, randomText } from "./random-text.js";

interface Golden {
  encode: { category: string; text: string; ids: number[] }[];
  encode_bytes: { bytes_hex: string; ids: number[] }[];
  decode: { ids: number[]; bytes_hex: string; valid_utf8: boolean; text: string | null; reencoded_ids: number[] }[];
  streaming: { text: string; ids: number[]; utf8_complete_after: number[] }[];
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const small = ["1 'a' 1", "2 'b' 1", "3 'ab' 2", "5 b'\\xe4\\xbd' 2", "6 '\\u4f60' 3", ""].join("\n");

const missing = othersMissing("the World vocabulary");

describe.skipIf(missing)(withReason("the World tokenizer against the official ones", missing), () => {
  const golden: Golden = goldenJson("tokenizer", "world.json");
  let vocabulary: string;
  let world: WorldTokenizer;
  beforeAll(() => {
    vocabulary = readFileSync(othersPath("the World vocabulary"), "utf8");
    world = new WorldTokenizer(vocabulary);
  });

  it("has the ids 0 to 65529", () => {
    expect(world.vocabularySize).toBe(65530);
    expect(world.endOfText).toBe(0);
  });

  it("encodes every golden text to the official ids and decodes them back", () => {
    expect(golden.encode.length).toBeGreaterThan(100);
    for (const { text, ids } of golden.encode) {
      expect(world.encode(text), text).toEqual(ids);
      expect(world.decode(ids)).toBe(text);
    }
  });

  it("encodes bytes that are not UTF-8", () => {
    for (const { bytes_hex, ids } of golden.encode_bytes) {
      expect(world.encodeBytes(Buffer.from(bytes_hex, "hex")), bytes_hex).toEqual(ids);
    }
  });

  it("decodes ids to the official bytes, and to text with U+FFFD for what is not UTF-8", () => {
    for (const item of golden.decode) {
      const bytes = world.decodeBytes(item.ids);
      expect(hex(bytes)).toBe(item.bytes_hex);
      expect(world.encodeBytes(bytes)).toEqual(item.reencoded_ids);
      expect(world.decode(item.ids)).toBe(Buffer.from(item.bytes_hex, "hex").toString("utf8"));
      if (item.text !== null) expect(world.decode(item.ids)).toBe(item.text);
      expect(world.decode(item.ids).includes("\uFFFD")).toBe(!item.valid_utf8);
    }
  });

  it("streams text as soon as its UTF-8 is complete, and not before", () => {
    for (const { text, ids, utf8_complete_after } of golden.streaming) {
      const stream = world.stream();
      let streamed = "";
      ids.forEach((id, i) => {
        streamed += stream.push(id);
        expect(text.startsWith(streamed)).toBe(true);
        if (utf8_complete_after.includes(i + 1)) expect(streamed).toBe(world.decode(ids.slice(0, i + 1)));
      });
      expect(streamed + stream.flush()).toBe(text);
    }
  });

  it("writes the very vocabulary file that it was made from", () => {
    expect(world.serialise() === vocabulary).toBe(true);
  });

  it("brings any text and any bytes back unchanged", () => {
    const next = randomIntegers(1);
    for (let i = 0; i < 500; i++) {
      const text = randomText(next);
      expect(world.decode(world.encode(text))).toBe(text);
      const bytes = randomBytes(next);
      expect(hex(world.decodeBytes(world.encodeBytes(bytes)))).toBe(hex(bytes));
    }
  });
});

describe("a World vocabulary", () => {
  it("is matched greedily, longest token first, over bytes", () => {
    const tokenizer = new WorldTokenizer(small);
    expect(tokenizer.encode("abaab你")).toEqual([3, 1, 3, 6]);
    expect(tokenizer.encodeBytes(Uint8Array.of(0x61, 0xe4, 0xbd))).toEqual([1, 5]);
    expect(tokenizer.vocabularySize).toBe(7);
  });

  it("decodes the end of a document to nothing", () => {
    const tokenizer = new WorldTokenizer(small);
    expect(tokenizer.decode([0, 3, 0])).toBe("ab");
    expect(tokenizer.stream().push(0)).toBe("");
  });

  it("holds back an unfinished character, and flush replaces it by U+FFFD", () => {
    const stream = new WorldTokenizer(small).stream();
    expect([stream.push(1), stream.push(5), stream.push(2), stream.push(5)]).toEqual(["a", "", "\uFFFDb", ""]);
    expect(stream.flush()).toBe("\uFFFD");
    expect(stream.push(2)).toBe("b");
  });

  it("names an id that it lacks, with its position", () => {
    const tokenizer = new WorldTokenizer(small);
    expect(() => tokenizer.decode([1, 4])).toThrow(/token id 4 \(position 1\) is not in the vocabulary/);
    expect(() => tokenizer.decode([-1])).toThrow(/token id -1/);
    expect(() => tokenizer.stream().push(7)).toThrow(/token id 7 is not/);
  });

  it("names a byte that no token begins with", () => {
    expect(() => new WorldTokenizer(small).encode("abc")).toThrow(/byte 0x63 \(position 2\)/);
  });

  it("reads Python literals of every kind", async () => {
    const literals = [
      String.raw`'\t\n\r\\\'"'`,
      String.raw`"it's \"\x41\""`,
      String.raw`'\xe9\u4f60\U0001f642\101'`,
      String.raw`b'\xff\x00\'a'`,
      `b"'"`,
      `'\u3000 é'`,
    ];
    const bytes = [`\t\n\r\\'"`, `it's "A"`, "é你🙂A", Buffer.from([0xff, 0, 0x27, 0x61]), "'", "\u3000 é"].map(
      (token) => Buffer.from(token),
    );
    const file = literals.map((literal, i) => `${i + 1} ${literal} ${bytes[i]!.length}`).join("\r\n");
    const tokenizer = new WorldTokenizer(file);
    bytes.forEach((expected, i) => {
      expect(hex(tokenizer.decodeBytes([i + 1]))).toBe(hex(expected));
    });
    expect((await loadTokenizer(tokenizer.serialise())).decode([3, 1])).toBe(`é你🙂A\t\n\r\\'"`);
  });

  it.each([
    ["1 'a' 1\n2 'b' 2", /line 2: the token has 1 bytes, but the line says 2/],
    ["1 'a' 1\n1 'b' 1", /line 2: id 1 was given before/],
    ["1 'a' 1\n3 '\\x61' 1", /line 2: the token is the same as that of line 1/],
    ["0 'a' 1", /line 1: id 0 is reserved/],
    ["1 'a' 1\nhello", /line 2: expected "id literal length"/],
    ["1 'a 1", /line 1: the literal does not end with '/],
    ["1 'a'b' 3", /line 1: ' inside the literal is not escaped/],
    ["1 '\\q' 2", /line 1: unknown escape \\q/],
    ["1 '\\x4' 1", /line 1: the escape \\x needs 2 hexadecimal digits/],
    ["1 '\\ud800' 3", /line 1: the escape \\ud800 is a surrogate/],
    ["1 b'\\u4f60' 3", /line 1: unknown escape \\u/],
    ["1 b'é' 2", /line 1: a bytes literal holds only ASCII/],
    ["1 '' 0", /line 1: the token is empty/],
    ["", /the World vocabulary is empty/],
  ])("is refused with the line and the reason: %j", (file, message) => {
    expect(() => new WorldTokenizer(file)).toThrow(message);
  });

  it("refuses with an error that the whole project recognises", () => {
    try {
      new WorldTokenizer("");
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: "TokenizerError", code: "tokenizer" });
      expect(Symbol.for("rwkv-ts.error") in (error as Error)).toBe(true);
    }
  });
});

describe("a World vocabulary given as tokens by id", () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text));

  it("is the same as its file", () => {
    const tokens = [undefined, bytes("a"), undefined, bytes("ab"), Uint8Array.of(255), bytes("b")];
    const given = new WorldTokenizer(tokens);
    const read = new WorldTokenizer("1 'a' 1\n3 'ab' 2\n4 b'\\xff' 1\n5 'b' 1\n");
    expect(given.serialise()).toBe(read.serialise());
    expect(given.vocabularySize).toBe(6);
    expect(given.encodeBytes(Uint8Array.of(97, 97, 98, 98, 255))).toEqual([1, 3, 5, 4]);
  });

  it.each([
    [[], /empty/],
    [[bytes("a")], /id 0 is reserved/],
    [[undefined, bytes("a"), bytes("")], /token 2 is empty/],
    [[undefined, bytes("ab"), bytes("b"), bytes("ab")], /tokens 1 and 3 are the same/],
  ])("is refused with the reason: %j", (tokens, message) => {
    expect(() => new WorldTokenizer(tokens)).toThrow(message);
  });
});
