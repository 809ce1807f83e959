import { readFileSync } from "node:fs";
import { goldenJson, othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";
import { beforeAll, describe, expect, it } from "vitest";
import { type DecodeStream, HfTokenizer, loadTokenizer } from "../src/index.js";
import { randomIntegers, randomText } from "./random-text.js";

interface Golden {
  encode: { category: string; text: string; ids: number[]; decoded: string; decoded_skip_special: string }[];
}

const streamed = (stream: DecodeStream, ids: readonly number[]) =>
  ids.map((id) => stream.push(id)).join("") + stream.flush();

const missing = othersMissing("the 20B tokenizer");

describe.skipIf(missing)(withReason("the 20B tokenizer against the official library", missing), () => {
  const golden: Golden = goldenJson("tokenizer", "20b.json");
  const categories = [...new Set(golden.encode.map(({ category }) => category))];
  let neox: HfTokenizer;
  beforeAll(async () => {
    neox = await HfTokenizer.create(readFileSync(othersPath("the 20B tokenizer"), "utf8"));
  });

  it("has the ids 0 to 50276, of which 0 ends a text", () => {
    expect(neox).toMatchObject({ name: "hf", vocabularySize: 50277, endOfText: 0 });
  });

  it.each(categories)("encodes and decodes every golden text: %s", (category) => {
    for (const item of golden.encode.filter((each) => each.category === category)) {
      expect(neox.encode(item.text), item.text).toEqual(item.ids);
      expect(neox.encodeBytes(new TextEncoder().encode(item.text)), item.text).toEqual(item.ids);
      expect(neox.decode(item.ids, { specialTokens: true })).toBe(item.decoded);
      expect(neox.decode(item.ids)).toBe(item.decoded_skip_special);
      expect(streamed(neox.stream({ specialTokens: true }), item.ids)).toBe(item.decoded);
    }
  });

  // Expected ids: package tokenizers 0.23.2 (Python).
  it.each([
    ["special tokens", "a<|endoftext|>b<|padding|>", [66, 0, 67, 1]],
    ["the longest run of spaces that is a token", `a${" ".repeat(30)}b`, [66, 50254, 50272, 67]],
    ["U+0085, which is white space", " \u0085x", [209, 16643, 89]],
    ["U+FEFF, which is none", " \uFEFFx", [35762, 89]],
    ["marks that Unicode 9 orders", "q\u0301\u0323", [82, 136, 98, 136, 212]],
    ["marks that are newer, in the order of the text", "q\u0301\u08d3", [82, 136, 212, 156, 98, 230]],
    ["letters whose composition is newer", "\u{11935}\u{11930}", [172, 228, 99, 115, 172, 228, 99, 110]],
    ["unpaired surrogates, which are U+FFFD", "a\uD83Db", [66, 21478, 67]],
    ["nothing", "", []],
  ])("encodes %s", (_, text, ids) => {
    expect(neox.encode(text)).toEqual(ids);
  });

  it("decodes special tokens to nothing, or to their text when asked", () => {
    expect(neox.decode([66, 0, 67, 1])).toBe("ab");
    expect(neox.decode([66, 0, 67, 1], { specialTokens: true })).toBe("a<|endoftext|>b<|padding|>");
    expect(neox.decodeBytes([66, 0, 67])).toEqual(new TextEncoder().encode("ab"));
    expect(streamed(neox.stream(), [66, 0, 67])).toBe("ab");
    expect(streamed(neox.stream({ specialTokens: true }), [66, 0, 67])).toBe("a<|endoftext|>b");
  });

  it("streams a character once its bytes are complete, across a special token too", () => {
    const smile = neox.encode("🙂");
    expect(smile.length).toBeGreaterThan(1);
    const stream = neox.stream();
    const pieces = [...smile.slice(0, -1), 0, smile.at(-1)!].map((id) => stream.push(id));
    expect(pieces.slice(0, -1).every((piece) => piece === "")).toBe(true);
    expect(pieces.at(-1)).toBe("🙂");
    expect(stream.push(smile[0]!) + stream.flush()).toBe("\uFFFD");
  });

  it("decodes any ids to the bytes that streaming gives as text", () => {
    const next = randomIntegers(3);
    for (let i = 0; i < 200; i++) {
      const ids = Array.from({ length: next(30) }, () => next(neox.vocabularySize));
      expect(streamed(neox.stream(), ids)).toBe(Buffer.from(neox.decodeBytes(ids)).toString("utf8"));
    }
  });

  it("brings any text back in NFC", () => {
    const next = randomIntegers(4);
    for (let i = 0; i < 200; i++) {
      const text = randomText(next);
      expect(neox.decode(neox.encode(text))).toBe(text.normalize("NFC"));
    }
  });

  it("says where bytes are not UTF-8, and which id it lacks", () => {
    expect(() => neox.encodeBytes(Uint8Array.of(0x61, 0xc3, 0xa9, 0xff))).toThrow(
      /encodes text only.*not UTF-8 from position 3 on \(0xff\)/,
    );
    expect(() => neox.decode([66, 50277])).toThrow(/token id 50277 \(position 1\).*below 50277/);
    expect(() => neox.stream().push(50277)).toThrow(/token id 50277/);
  });

  it("is made again from what it serialises to", async () => {
    const again = await loadTokenizer(neox.serialise());
    expect(again).toBeInstanceOf(HfTokenizer);
    expect(again.encode("e\u0301  <|endoftext|>")).toEqual(neox.encode("e\u0301  <|endoftext|>"));
  });
});

/** Words between white space, as the tokenizer of RWKV's music models has them: no decoder joins them. */
const words = {
  version: "1.0",
  added_tokens: [
    { id: 0, content: "<pad>", special: true, normalized: false },
    { id: 1, content: "<end>", special: true, normalized: false },
  ],
  normalizer: { type: "Lowercase" },
  pre_tokenizer: { type: "WhitespaceSplit" },
  post_processor: null,
  decoder: null,
  model: { type: "WordLevel", vocab: { "<pad>": 0, "<end>": 1, t1: 2, "p:0:a": 3, t125: 4 }, unk_token: "<pad>" },
};

/** Pieces with a mark for the space before them, and bytes for what is no piece. */
const pieces = {
  added_tokens: [{ id: 0, content: "</s>", special: true }],
  pre_tokenizer: { type: "Metaspace", replacement: "▁", prepend_scheme: "always", split: false },
  decoder: {
    type: "Sequence",
    decoders: [
      { type: "Replace", pattern: { String: "▁" }, content: " " },
      { type: "ByteFallback" },
      { type: "Fuse" },
      { type: "Strip", content: " ", start: 1, stop: 0 },
    ],
  },
  model: {
    type: "BPE",
    byte_fallback: true,
    unk_token: null,
    vocab: { "</s>": 0, "▁": 1, a: 2, b: 3, "▁a": 4, "<0xC3>": 5, "<0xA9>": 6 },
    merges: ["▁ a"],
  },
};

describe("other kinds of tokenizer.json", () => {
  it("words are joined by spaces, also as they come", async () => {
    const tokenizer = await loadTokenizer(words);
    expect(tokenizer).toMatchObject({ vocabularySize: 5, endOfText: 1 });
    expect(tokenizer.encode("P:0:a T125\nt1 what")).toEqual([3, 4, 2, 0]);
    expect(tokenizer.decode([3, 4, 1, 2])).toBe("p:0:a t125 t1");
    expect(tokenizer.decode([])).toBe("");
    const stream = tokenizer.stream();
    expect([3, 4, 1, 2].map((id) => stream.push(id))).toEqual(["p:0:a", " t125", "", " t1"]);
    expect(() => stream.push(5)).toThrow(/token id 5/);
    expect(stream.flush()).toBe("");
  });

  it("pieces with byte fallback are decoded by the library", async () => {
    const tokenizer = await loadTokenizer(pieces);
    expect(tokenizer.encode("a aé")).toEqual([4, 4, 5, 6]);
    expect(tokenizer.decode([4, 4, 5, 6])).toBe("a aé");
    expect(tokenizer.decodeBytes([4, 5, 6])).toEqual(new TextEncoder().encode("aé"));
    expect(streamed(tokenizer.stream(), [4, 4, 5, 6, 3])).toBe("a aéb");
  });

  it.each([
    [{ model: {} }, /this tokenizer\.json cannot be read: Unknown TokenizerModel/],
    [
      { ...words, added_tokens: [{ id: 0, content: "<x>", single_word: true }] },
      /added token "<x>" is one of whole words/,
    ],
    [{ ...words, normalizer: { type: "Magic" } }, /cannot be read: Unknown Normalizer type: Magic/],
  ])("what cannot be read is refused with the reason", async (json, message) => {
    await expect(HfTokenizer.create(json)).rejects.toThrow(message);
  });

  it("damaged JSON, and JSON of another kind, are refused", async () => {
    await expect(HfTokenizer.create('{"model": ')).rejects.toThrow(/JSON is damaged/);
    await expect(HfTokenizer.create("{}")).rejects.toThrow(/no tokenizer\.json: it has no "model"/);
  });

  it("a word that the vocabulary cannot express is named", async () => {
    const strict = await HfTokenizer.create({ ...words, model: { ...words.model, unk_token: null } });
    expect(() => strict.encode("t1 what")).toThrow(/no token for "what"/);
  });
});
