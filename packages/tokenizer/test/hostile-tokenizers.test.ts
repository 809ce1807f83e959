// Tokenizers of a few bytes that ask for gigabytes or for time without end are refused, with a reason; those that are published,
// and plain ones, are not.
import { describe, expect, test } from "vitest";
import { BpeTokenizer, ByteTokenizer, CharacterTokenizer, loadTokenizer, WorldTokenizer } from "../src/index.js";
import { runsInLinearTime } from "../src/linear-pattern.js";

const letters = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [String.fromCharCode(33 + i), i]));
const json = (parts: object, model: object = {}) =>
  JSON.stringify({
    model: { type: "BPE", vocab: letters, merges: [], ...model },
    decoder: { type: "ByteLevel" },
    ...parts,
  });
const sequence = (kind: string, each: object, count: number) => ({
  type: "Sequence",
  [kind]: new Array(count).fill(each),
});
const doubling = (count: number) =>
  Array.from({ length: count }, (_, i) => (i === 0 ? [98, 98] : [256 + i, 256 + i])).flat();
const split = (regex: string) => ({
  pre_tokenizer: { type: "Split", pattern: { Regex: regex }, behavior: "Isolated" },
});
const replace = (content: string, pattern: object = { String: "a" }) => ({ type: "Replace", pattern, content });
/** Half a million lists, one in another. */
const nested = `${"[".repeat(500_000)}${"]".repeat(500_000)}`;

describe("refused", () => {
  test.each<[string, string, RegExp]>([
    [
      "merges that double a token 17 times",
      JSON.stringify({ type: "bpe", version: 1, merges: doubling(17) }),
      /merge 16 makes a token of 131072 bytes/,
    ],
    [
      "merges that double 40 times",
      JSON.stringify({ type: "bpe", version: 1, merges: doubling(40) }),
      /makes a token of/,
    ],
    [
      "a large id",
      json({}, { vocab: { ...letters, "!": 200_000_000 } }),
      /token "!" has the id 200000000: ids are whole numbers from 0 to 2097151/,
    ],
    ["an id beyond whole numbers", json({}, { vocab: { ...letters, "!": 1e308 } }), /id 1e\+308/],
    ["a negative id", json({}, { vocab: { ...letters, "!": -1 } }), /id -1/],
    ["a fraction for an id", json({}, { vocab: { ...letters, "!": 0.5 } }), /id 0\.5/],
    ["text for an id", json({}, { vocab: { ...letters, "!": "7" } }), /id "7"/],
    [
      "a large id of an added token",
      json({ added_tokens: [{ id: 3e8, content: "<s>", special: true }] }),
      /added token "<s>" has the id 300000000/,
    ],
    ["an added token without text", json({ added_tokens: [{ id: 3 }] }), /added token has no text/],
    ["a large id of World", "16000000 'a' 1\n", /line 1: id 16000000 is too large/],
    ["World ids beyond whole numbers", `${"9".repeat(400)} 'a' 1\n`, /line 1: id Infinity is too large/],
    ["nested repetitions", json(split("(a+)+$")), /pattern "\(a\+\)\+\$" of the pre_tokenizer could run without end/],
    [
      "a pattern in a normalizer",
      json({ normalizer: replace("", { Regex: "(x*)*y" }) }),
      /of the normalizer could run/,
    ],
    [
      "a pattern deep inside",
      json({ pre_tokenizer: { type: "Sequence", pretokenizers: [split("(.*)*x").pre_tokenizer] } }),
      /could run without end/,
    ],
    ["a pattern in a decoder", json({ decoder: replace("", { Regex: "(x|x)*y" }) }), /of the decoder could run/],
    ["a pattern of another kind", json({ normalizer: replace("", { Regex: 7 }) }), /neither \{"String": …\} nor/],
    [
      "Replace that doubles 40 times",
      json({ normalizer: sequence("normalizers", replace("aa"), 40) }),
      /more than 64 times as long/,
    ],
    [
      "Replace in a decoder that doubles",
      json({ decoder: sequence("decoders", replace("aa"), 40) }),
      /more than 64 times as long/,
    ],
    ["Replace with what was before", json({ normalizer: replace("$`") }), /no plain text/],
    [
      "ByteLevel after ByteLevel",
      json({ pre_tokenizer: sequence("pretokenizers", { type: "ByteLevel" }, 20) }),
      /more than 64 times as long/,
    ],
    [
      "spaces that double",
      json({ pre_tokenizer: sequence("pretokenizers", { type: "Metaspace", str_rep: "  " }, 20) }),
      /more than 64 times as long/,
    ],
    ["a loop without step", json({ pre_tokenizer: { type: "FixedLength", length: 0 } }), /length of at least 1/],
    [
      "words without bound for WordPiece",
      json({}, { type: "WordPiece", max_input_chars_per_word: 1e9 }),
      /max_input_chars_per_word/,
    ],
    [
      "long pieces for Unigram",
      json({}, { type: "Unigram", vocab: [["a".repeat(100), -1]], merges: undefined }),
      /has 100 characters, more than 64/,
    ],
    ["a merge that is no pair", json({}, { merges: [7] }), /merge is no pair/],
    ["lists without end", `{"model":${nested}}`, /tokenizer|JSON/],
    [
      "sequences without end",
      `{"model":{"vocab":{}},"normalizer":${'{"type":"Sequence","normalizers":['.repeat(2000)}${"]}".repeat(2000)}}`,
      /nested deeper/,
    ],
    ["a terminal sequence in a name", json({}, { vocab: { "\x1b[2J": -1 } }), /token "\\u001b\[2J" has the id -1/],
  ])("%s", async (_, source, message) => {
    await expect(loadTokenizer(source)).rejects.toThrow(message);
    await expect(loadTokenizer(source)).rejects.toMatchObject({ name: "TokenizerError" });
  });
});

describe("taken", () => {
  test("merges up to the bound", () => {
    const tokenizer = new BpeTokenizer(doubling(16));
    expect(tokenizer.encode("a".repeat(65536))).toEqual([257 + 15]);
  });

  test("World ids with gaps", () => {
    expect(new WorldTokenizer("1 'a' 1\n90000 'b' 1\n").encode("ab")).toEqual([1, 90000]);
  });

  test("a Replace and a ByteLevel as SentencePiece's conversions have them", async () => {
    const normalizer = {
      type: "Sequence",
      normalizers: [{ type: "Prepend", prepend: "▁" }, replace("▁", { String: " " })],
    };
    await expect(loadTokenizer(json({ normalizer, pre_tokenizer: { type: "ByteLevel" } }))).resolves.toBeDefined();
  });
});

describe("patterns", () => {
  // from the tokenizer.json files of Llama 3, Qwen 2, GPT-4o, BLOOM, StarCoder, Falcon
  test.each([
    String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
    String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
    String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
    " ?[^(\\s|[.,!?…。，、।۔،])]+",
    "[0-9][0-9][0-9]",
    String.raw`\d`,
    String.raw` ?\w+|[\r\n]|\p{N}{1,3}`,
    String.raw`\s?[A-Za-zµÀ-Ö]+`,
    "▁",
  ])("%s runs", (pattern) => expect(runsInLinearTime(pattern)).toBe(true));

  test.each([
    "(a+)+$",
    "a*a*a*b",
    String.raw`\s+$`,
    "(?:a|a)*b",
    "a+b",
    ".*x",
    "(?=a*)b",
    "a{0,50}a{0,50}b",
    "a?".repeat(30),
    "a+?b",
    "a++",
    "(?<n>a)",
    "",
    "[[a]+]+",
    "a{2,}b",
  ])("%s is refused", (pattern) => expect(runsInLinearTime(pattern)).toBe(false));

  test("what is taken for plain ends within a moment on text made to hurt", () => {
    for (const pattern of ["a?a?[ab]{2}c{1,4}[^x]+", String.raw`\w{0,8}\d?\p{L}{3}x|\s?y`, "aaaa{1,8}b+"]) {
      expect(runsInLinearTime(pattern)).toBe(true);
      let steps = 0;
      for (const _ of "a".repeat(200_000).matchAll(new RegExp(pattern, "gu"))) steps++;
      expect(steps).toBeLessThanOrEqual(200_000);
    }
  });
});

describe("what is no text, or no list of ids", () => {
  const all = [
    new WorldTokenizer("1 'a' 1\n2 'b' 1"),
    new ByteTokenizer(),
    new CharacterTokenizer("ab"),
    new BpeTokenizer([98, 98]),
    new BpeTokenizer([98, 98], ["<s>"]),
  ];
  test.each([5, null, undefined, {}, [["a"]], 5n])("case %# is not encoded as one", (text) => {
    for (const tokenizer of all) expect(() => tokenizer.encode(text as never)).toThrow(/encodes texts, got/);
  });
  test.each([5, null, undefined, {}, "ab", 5n, { length: -1 }])("case %# is not decoded", (ids) => {
    for (const tokenizer of all) expect(() => tokenizer.decode(ids as never)).toThrow(/decodes lists of ids, got/);
  });
  test("a tokenizer.json takes no other", async () => {
    const tokenizer = await loadTokenizer(json({}));
    expect(() => tokenizer.encode(null as never)).toThrow(/encodes texts, got object/);
    expect(() => tokenizer.decode(5 as never)).toThrow(/decodes lists of ids, got number/);
  });
});
