import { ByteTokenizer, CharacterTokenizer, trainBpe } from "@rwkv-ts/tokenizer";
import { describe, expect, test } from "vitest";
import {
  fractionAt,
  randomOrder,
  splitFiles,
  tokenByteLengths,
  tokenize,
  trainingBatches,
  validationBatches,
} from "../src/index.js";
import { text } from "./support/texts.js";

describe("documents", () => {
  test("a text file gives its end to validation", () => {
    const { train, validation } = splitFiles([{ name: "a.txt", text: "0123456789" }], 0.2);
    expect([train, validation]).toEqual([["01234567"], ["89"]]);
  });

  test("of several files, each gives its own end", () => {
    const files = ["aaaa", "bbbb"].map((t, i) => ({ name: `${i}.txt`, text: t }));
    expect(splitFiles(files, 0.25)).toEqual({ train: ["aaa", "bbb"], validation: ["a", "b"] });
  });

  test("a cut never falls inside a character", () => {
    const { train, validation } = splitFiles([{ name: "a.txt", text: "a😀b" }], 0.5);
    expect([train, validation]).toEqual([["a"], ["😀b"]]);
  });

  test("lines of JSONL are documents, the last ones held out", () => {
    const lines = ["one", "two", "three", "four"].map((t) => JSON.stringify({ text: t })).join("\n");
    expect(splitFiles([{ name: "a.jsonl", text: `${lines}\n` }], 0.25)).toEqual({
      train: ["one", "two", "three"],
      validation: ["four"],
    });
  });

  test("errors name file and line", () => {
    expect(() => splitFiles([{ name: "a.jsonl", text: '{"text":"x"}\n{"txt":"y"}' }])).toThrow("a.jsonl, line 2");
    expect(() => splitFiles([{ name: "a.jsonl", text: "{" }])).toThrow("a.jsonl, line 1: not JSON");
  });
});

describe("tokens", () => {
  test("documents are closed by the end of text where the vocabulary has one", async () => {
    const bpe = await trainBpe([text], { vocabularySize: 300 });
    const ids = tokenize(bpe, ["the cat", "a dog"]);
    expect([...ids]).toEqual([...bpe.encode("the cat"), 0, ...bpe.encode("a dog"), 0]);
    const characters = CharacterTokenizer.fromText("abc");
    expect([...tokenize(characters, ["ab", "c"])]).toEqual([0, 1, 2]);
  });

  test("the bytes of the ids add up to the bytes of the text", async () => {
    const sample = "naïve 😀 cat";
    for (const tokenizer of [
      await trainBpe([text], { vocabularySize: 300 }),
      new ByteTokenizer(),
      CharacterTokenizer.fromText(sample),
    ]) {
      const lengths = tokenByteLengths(tokenizer);
      const total = [...tokenize(tokenizer, [sample])].reduce((n, id) => n + lengths[id]!, 0);
      expect([tokenizer.name, total]).toEqual([tokenizer.name, new TextEncoder().encode(sample).length]);
    }
  });
});

describe("windows", () => {
  const tokens = Uint16Array.from({ length: 103 }, (_, i) => i);

  test("targets are the ids moved by one", () => {
    const [batch] = trainingBatches(tokens, randomOrder(103, 8, 1), { first: 0, batches: 1, batch: 3, context: 8 });
    expect([...batch!.targets]).toEqual([...batch!.ids].map((id) => id + 1));
  });

  test("the n-th window does not depend on the ones before, and another seed gives others", () => {
    const order = randomOrder(103, 8, 5);
    const options = { batches: 2, batch: 3, context: 8 };
    const far = trainingBatches(tokens, order, { first: 600, ...options });
    for (let n = 0; n < 600; n++) order(n);
    expect(trainingBatches(tokens, order, { first: 600, ...options })).toEqual(far);
    expect(trainingBatches(tokens, randomOrder(103, 8, 6), { first: 600, ...options })).not.toEqual(far);
  });

  test("starts are uniform over all possible ones", () => {
    const counts = new Array(95).fill(0);
    for (let n = 0; n < 95_000; n++) counts[randomOrder(103, 8, 3)(n)]++;
    // χ² with 94 degrees of freedom: mean 94, deviation √188 = 13.7
    const chi = counts.reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0);
    expect(Math.abs(chi - 94)).toBeLessThan(5 * 13.7);
  });

  test("neighbouring indices and seeds give unrelated fractions", () => {
    const n = 20_000;
    for (const other of [(i: number) => fractionAt(1, i + 1), (i: number) => fractionAt(2, i)]) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += (fractionAt(1, i) - 0.5) * (other(i) - 0.5);
      expect(Math.abs((12 * sum) / n)).toBeLessThan(5 / Math.sqrt(n)); // correlation, within five deviations
    }
  });

  test("validation windows cover every target once; the rest of the last batch does not count", () => {
    const targets = [...validationBatches(tokens, 3, 8)].flatMap(({ targets }) => [...targets]);
    expect(targets.filter((id) => id >= 0)).toEqual(Array.from({ length: 102 }, (_, i) => i + 1));
    expect(targets.length % 24).toBe(0);
  });

  test("a number of validation batches is spread over the split", () => {
    const firsts = [...validationBatches(tokens, 1, 8, 3)].map(({ ids }) => ids[0]);
    expect(firsts).toEqual([0, 32, 64]);
  });
});
