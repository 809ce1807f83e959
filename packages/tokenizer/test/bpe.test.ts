import { readFileSync } from "node:fs";
import { othersMissing, othersPath } from "@rwkv-ts/vitest/data";
import { describe, expect, it } from "vitest";
import { BpeTokenizer, loadTokenizer, trainBpe } from "../src/index.js";
import { wordGroups } from "../src/pre-tokenize.js";
import { randomBytes, randomIntegers, randomText } from "./random-text.js";

/** A book where there is one. */
const text = othersMissing("the corpus of books")
  ? inventedText()
  : readFileSync(othersPath("the corpus of books", "alice-in-wonderland.txt"), "utf8");

/** Words of which few are frequent and many are rare, as in a language. */
function inventedText(): string {
  const next = randomIntegers(11);
  const words = Array.from({ length: 400 }, () =>
    Array.from({ length: 1 + next(9) }, () => "etaoinshrdlucmfwyp"[Math.min(next(18), next(18))]).join(""),
  );
  return Array.from({ length: 8000 }, () => words[Math.min(next(400), next(400), next(400))]).join(" ");
}
const idsOf = (word: string) => Array.from(Buffer.from(word), (byte) => byte + 1);
const mergesOf = (tokenizer: BpeTokenizer) => (JSON.parse(tokenizer.serialise()) as { merges: number[] }).merges;

/** The definition, without any cleverness: recount all pairs before every merge. */
function trainNaively(source: string, count: number): number[] {
  const words = [...wordGroups(source)].flat().map(idsOf);
  const merges: number[] = [];
  for (let id = 257; id < 257 + count; id++) {
    const counts = new Map<string, number>();
    for (const word of words) {
      for (let i = 0; i + 1 < word.length; i++) {
        const key = `${word[i]},${word[i + 1]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const best = [...counts].map(([key, n]) => ({ pair: key.split(",").map(Number) as [number, number], n }));
    best.sort((a, b) => b.n - a.n || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
    merges.push(...best[0]!.pair);
    for (const word of words) joinAll(word, best[0]!.pair, id);
  }
  return merges;
}

function joinAll(word: number[], [left, right]: [number, number], id: number): void {
  for (let i = 0; i + 1 < word.length; i++) if (word[i] === left && word[i + 1] === right) word.splice(i, 2, id);
}

describe("training a BPE vocabulary", () => {
  it("merges aaabdaaabac as the textbook does", async () => {
    const tokenizer = await trainBpe(["aaabdaaabac"], { vocabularySize: 300 });
    // aa occurs most (4, overlaps counted); then ab (2, the smaller ids win the tie); then aa ab (2); then nothing twice.
    expect(mergesOf(tokenizer)).toEqual([98, 98, 98, 99, 257, 258]);
    expect(tokenizer.encode("aaabdaaabac")).toEqual([259, 101, 259, 98, 100]);
    expect(tokenizer.vocabularySize).toBe(260);
  });

  it("gives the merges of the definition on running text", async () => {
    const part = text.slice(0, 20_000);
    const tokenizer = await trainBpe([part], { vocabularySize: 257 + 120 });
    expect(mergesOf(tokenizer)).toEqual(trainNaively(part, 120));
  });

  it("does not depend on how the text is handed over", async () => {
    async function* pieces() {
      yield text;
      yield text;
    }
    const a = await trainBpe(pieces(), { vocabularySize: 400 });
    const b = await trainBpe([text, text], { vocabularySize: 400 });
    expect(a.serialise()).toBe(b.serialise());
    expect((await trainBpe(text as Iterable<string>, { vocabularySize: 300 })).serialise()).toBe(
      (await trainBpe([text], { vocabularySize: 300 })).serialise(),
    );
  });

  it("gives special tokens the last ids and never learns from them", async () => {
    const tokenizer = await trainBpe(["<s>ab ab<s>ab<s>"], { vocabularySize: 300, specialTokens: ["<s>", "<s>>"] });
    expect(mergesOf(tokenizer)).toEqual([98, 99]);
    expect(tokenizer.encode("<s>ab<s>><s")).toEqual([258, 257, 259, 61, 116]);
    expect(tokenizer.decode([258, 257, 0, 259])).toBe("<s>ab<s>>");
  });

  it("reports progress and stops when asked", async () => {
    const phases: string[] = [];
    await trainBpe([text], { vocabularySize: 400, onProgress: ({ phase, done }) => phases.push(`${phase} ${done}`) });
    expect(phases[0]).toBe(`counting ${text.length}`);
    expect(phases.at(-1)).toBe(`merging ${400 - 257}`);
    const stopped = trainBpe([text], { vocabularySize: 400, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: "aborted" });
  });

  it("refuses a vocabulary that cannot hold the bytes", async () => {
    await expect(trainBpe([text], { vocabularySize: 257, specialTokens: ["<s>"] })).rejects.toThrow(/at least 258/);
  });
});

describe("the BPE tokenizer", () => {
  it("joins the pair of the lowest rank first, in words of any length", async () => {
    const tokenizer = await trainBpe([text], { vocabularySize: 500 });
    const merges = mergesOf(tokenizer);
    const next = randomIntegers(3);
    for (let i = 0; i < 200; i++) {
      const word = Array.from({ length: 1 + next(40) }, () => "etaoinsh"[next(8)]).join("");
      const expected = idsOf(word);
      for (let rank = 0; rank < merges.length / 2; rank++) {
        joinAll(expected, [merges[2 * rank]!, merges[2 * rank + 1]!], 257 + rank);
      }
      expect(tokenizer.encode(word), word).toEqual(expected);
    }
  });

  it("handles a very long word in good time", async () => {
    const tokenizer = await trainBpe(["aaaaaaaa"], { vocabularySize: 259 });
    expect(tokenizer.encode("a".repeat(400_000)).length).toBe(100_000);
  });

  it("brings any text and any bytes back unchanged", async () => {
    const tokenizer = await trainBpe([text], { vocabularySize: 400, specialTokens: ["a9"] });
    const next = randomIntegers(4);
    for (let i = 0; i < 500; i++) {
      const sample = randomText(next);
      expect(tokenizer.decode(tokenizer.encode(sample))).toBe(sample);
      const bytes = randomBytes(next);
      expect(tokenizer.decodeBytes(tokenizer.encodeBytes(bytes))).toEqual(bytes);
      expect(tokenizer.encodeBytes(Buffer.from(sample))).toEqual(tokenizer.encode(sample));
    }
  });

  it("keeps the space with the word that follows", () => {
    expect([...wordGroups("It's  two words,\n and 12!")].flat()).toEqual([
      "It",
      "'s",
      " ",
      " two",
      " words",
      ",",
      "\n",
      " and",
      " 12",
      "!",
    ]);
  });

  it("cuts words in the same way however long the text is", () => {
    const long = "one two  three\n".repeat(20_000);
    const words = [...wordGroups(long)].flat();
    expect(words.join("")).toBe(long);
    // "\n" joins no following word; the double space splits into one alone and one with its word.
    expect(words.slice(0, 6)).toEqual(["one", " two", " ", " three", "\n", "one"]);
    expect(words.length).toBe(5 * 20_000);
  });

  it("is written and loaded", async () => {
    const tokenizer = await trainBpe([text], { vocabularySize: 400, specialTokens: ["<s>"] });
    const loaded = await loadTokenizer(tokenizer.serialise());
    expect(loaded).toBeInstanceOf(BpeTokenizer);
    expect(loaded.serialise()).toBe(tokenizer.serialise());
    expect(loaded.encode(`<s>${text}`)).toEqual(tokenizer.encode(`<s>${text}`));
  });
});

describe("loading a tokenizer", () => {
  it.each([
    ["hello", /neither a tokenizer's JSON nor a World vocabulary/],
    ["{", /JSON is damaged/],
    ['{"type":"unigram"}', /unknown tokenizer type "unigram"/],
    ['{"model":{"type":"BPE"}}', /tokenizer\.json cannot be read/],
    ['{"type":"bpe","version":2}', /version 2 is not supported/],
    ['{"type":"bpe","version":1}', /"merges" must be a list/],
    ['{"type":"bpe","version":1,"merges":[1]}', /odd number/],
    ['{"type":"bpe","version":1,"merges":[1,257]}', /merge 0 joins id 257, which does not exist/],
    ['{"type":"bpe","version":1,"merges":[1,"2"]}', /merge 0 joins id "2"/],
    ['{"type":"bpe","version":1,"merges":[1,2,1,2]}', /merge 1 repeats/],
    ['{"type":"bpe","version":1,"merges":[],"specialTokens":[3]}', /list of strings/],
    ['{"type":"bpe","version":1,"merges":[],"specialTokens":["a","a"]}', /given twice/],
    ['{"type":"char","version":1}', /"characters" must be a string/],
  ])("refuses %j", async (source, message) => {
    await expect(loadTokenizer(source)).rejects.toThrow(message);
  });

  it("takes parsed JSON as well", async () => {
    expect((await loadTokenizer({ type: "byte", version: 1 })).name).toBe("byte");
  });
});
