import { ByteTokenizer, CharacterTokenizer, trainBpe } from "@rwkv-ts/tokenizer";
import { describe, expect, test } from "vitest";
import {
  checksumOf,
  documentsOf,
  fractionAt,
  partOf,
  randomOrder,
  splitFiles,
  type TokenFile,
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

  const jsonLines = (documents: string[]) => documents.map((text) => `${JSON.stringify({ text })}\n`).join("");
  const length = (texts: readonly string[]) => texts.join("").length;

  test.each([
    ["one", ["abcdefgh ".repeat(4000)]],
    ["three equal ones", ["abcdefgh ", "ijklmnop ", "qrstuvwx "].map((each) => each.repeat(2000))],
    ["a long and a short one", ["a".repeat(50_000), "b".repeat(100)]],
    ["a short and a long one", ["a".repeat(100), "b".repeat(50_000)]],
    ["many", Array.from({ length: 500 }, (_, i) => String(i % 10).repeat(1 + (i % 97)))],
  ])("of %s in JSON lines, about a twentieth is held out", (_, documents) => {
    const { train, validation } = splitFiles([{ name: "a.jsonl", text: jsonLines(documents) }], 0.05);
    expect(length(validation) / length(documents)).toBeCloseTo(0.05, 2);
    expect(Math.abs(length(validation) / length(documents) - 0.05)).toBeLessThan(0.0051);
    expect([...train, ...validation].join("")).toBe(documents.join(""));
  });

  test("one document in JSON lines is split as the same text in a text file", () => {
    const text = "naïve 猫 cat 😀 ".repeat(500);
    const files = [
      { name: "a.txt", text },
      { name: "a.jsonl", text: jsonLines([text]) },
    ];
    const [plain, lines] = files.map((file) => splitFiles([file], 0.1));
    expect(lines).toEqual(plain);
  });

  test("shares are counted in what is measured, in one text and over many", () => {
    // half of the characters are the last tenth of the tokens, as with a vocabulary that knows the second half by heart
    const text = "a".repeat(900) + "b".repeat(900);
    const tokens = (each: string) => [...each].reduce((sum, letter) => sum + (letter === "a" ? 2 : 1 / 9), 0);
    const single = splitFiles([{ name: "a.txt", text }], 0.05, tokens);
    const documents = [
      ...Array.from({ length: 90 }, () => "a".repeat(10)),
      ...Array.from({ length: 50 }, () => "b".repeat(18)),
    ];
    const many = splitFiles([{ name: "a.jsonl", text: jsonLines(documents) }], 0.05, tokens);
    for (const { validation } of [single, many]) {
      const held = validation.reduce((sum, each) => sum + tokens(each), 0);
      expect(held / 1900).toBeGreaterThan(0.044);
      expect(held / 1900).toBeLessThan(0.056);
    }
  });

  test("whatever is held out, something is left to learn from", () => {
    for (const text of ["a", "😀", "ab"]) {
      expect(splitFiles([{ name: "a.txt", text }], 0.99).train.join("")).not.toBe("");
      expect(splitFiles([{ name: "a.jsonl", text: jsonLines([text]) }], 0.99).train.join("")).not.toBe("");
    }
  });

  test.each(["data.json", "data.txt", "data.jsonl.txt", "data", "data.ndjson"])(
    "JSON lines are told by content: %s",
    (name) => {
      const documents = ["User: 问题\n\nAssistant: 答案", "{not: json}", "three"];
      expect(documentsOf({ name, text: `\uFEFF${jsonLines(documents).replaceAll("\n", "\r\n")}` })).toEqual(documents);
    },
  );

  test.each(["data.json", "data.jsonl", "data.txt"])(
    "a list of documents, and one over several lines, are told too: %s",
    (name) => {
      const list = [{ text: "one", id: 1 }, { text: "two" }];
      expect(documentsOf({ name, text: JSON.stringify(list, null, 2) })).toEqual(["one", "two"]);
      expect(documentsOf({ name, text: JSON.stringify(list[0], null, 2) })).toEqual(["one"]);
    },
  );

  test("other JSON is plain text in a .txt, and refused where the name promises documents", () => {
    const text = '[{"instruction": "x"}]';
    expect(documentsOf({ name: "a.txt", text })).toEqual([text]);
    expect(() => documentsOf({ name: "a.json", text })).toThrow('a.json: expected {"text": "..."} a line');
    expect(() => documentsOf({ name: "a.json", text: `${jsonLines(["x"])}{"text": "cut o` })).toThrow("a.json, line 2");
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
  const file: TokenFile = { length: 103, read: async (start, end) => tokens.slice(start, end) };

  test("ids of a file give the same batches as ids in memory", async () => {
    const options = { first: 5, batches: 2, batch: 3, context: 8 };
    const order = randomOrder(103, 8, 1);
    expect(await trainingBatches(file, order, options)).toEqual(trainingBatches(tokens, order, options));
    for (const most of [0, 3]) {
      const read = [];
      for await (const batch of validationBatches(file, 3, 8, most)) read.push(batch);
      expect(read).toEqual([...validationBatches(tokens, 3, 8, most)]);
    }
  });

  test("the checksum of a file is that of its ids; of a very large one, runs of ids are read", async () => {
    expect(await checksumOf(file)).toBe(await checksumOf(tokens));
    expect(await checksumOf(partOf(file, 1, 50))).toBe(await checksumOf(tokens.subarray(1, 50)));
    let read = 0;
    const large: TokenFile = {
      length: 2 ** 38,
      async read(start, end) {
        if (end > 2 ** 38 || start < 0) throw new RangeError("beyond the end");
        read += end - start;
        return new Uint16Array(0);
      },
    };
    await checksumOf(large);
    expect(read).toBe(2 ** 30);
  });

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
