// Data with holes are told at once, with file, line and what is wrong.
import { CharacterTokenizer } from "@rwkv-ts/tokenizer";
import { describe, expect, test } from "vitest";
import {
  compression,
  mqar,
  needle,
  parseAnswers,
  parseDocuments,
  parseLambada,
  parseMultipleChoice,
  passkey,
  ruler,
} from "../src/index.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const good = '{"context": "c", "choices": ["a", "b"], "gold": 1}\n';

describe("records", () => {
  test.each([
    [`${good}{"context": "c"}`, /^x\.jsonl, line 2: "choices" must be a list of at least 2 texts$/],
    [`${good}{"context": "c", "choices": ["a"], "gold": 0}`, /line 2: "choices" must be a list of at least 2/],
    [`${good}\n{"context": "c", "choices": ["a", ""], "gold": 0}`, /line 3: "choices" has an empty one/],
    [
      `${good}{"context": "c", "choices": ["a", "b"], "gold": 2}`,
      /line 2: "gold" must be the index.*from 0 to 1.*got 2/,
    ],
    [`${good}{"context": "c", "choices": ["a", "b"], "gold": "c"}`, /"gold" must be .* or its text, got "c"/],
    [`${good}{"choices": ["a", "b"], "gold": 0}`, /line 2: "context" must be a text, it is missing/],
    [`${good}{"context": 3, "choices": ["a", "b"], "gold": 0}`, /"context" must be a text, got number/],
    [`${good}[1]`, /line 2: expected a JSON object/],
    [`${good}{"context": "c`, /line 2: .*JSON/],
    ["\n", /holds no records/],
  ])("of multiple choice: %j", (data, message) => {
    expect(() => parseMultipleChoice("x.jsonl", data)).toThrow(message);
  });

  test("gold may be the text of a choice, and query stands for context", () => {
    expect(parseMultipleChoice("x", '{"query": "q", "choices": ["a", "b"], "gold": "b"}')).toEqual([
      { context: "q", choices: ["a", "b"], gold: 1 },
    ]);
  });

  test.each(['{"word": 1}', '{"text": "word"}', '{"text": "two words "}'])("of lambada: %j", (line) => {
    expect(() => parseLambada("x", `{"text": "one two"}\n${line}`)).toThrow(/^x, line 2: "text" must/);
  });

  test("of answers", () => {
    expect(parseAnswers("x", '{"prompt": "p", "answer": "a"}')).toEqual([{ prompt: "p", answers: ["a"] }]);
    expect(() => parseAnswers("x", '{"prompt": "p", "answers": []}')).toThrow(/line 1: "answers" must be a list/);
    expect(() => parseAnswers("x", '{"prompt": "", "answer": "a"}')).toThrow(/"prompt" is empty/);
  });
});

describe("documents", () => {
  test.each([
    ['{"text": "a"}\n{"text": "b"}', ["a", "b"]],
    ['{"content": "a"}\n{"content": "b", "category": "c"}', ["a", "b"]],
    ['["a", "", "b"]', ["a", "b"]],
  ])("of %j", (data, expected) => {
    expect(parseDocuments("x", bytes(data))).toEqual(expected);
  });

  test("plain text stays as its bytes, be they UTF-8 or not", () => {
    const plain = Uint8Array.of(104, 105, 255);
    expect(parseDocuments("x.bin", plain)).toEqual([plain]);
    expect(parseDocuments("x.txt", bytes("\uFEFFone text"))).toEqual([bytes("one text")]); // the mark of the order of bytes is no text
  });

  test("holes are told", () => {
    expect(() => parseDocuments("x", bytes('{"content": "a"}\n{"text": 1}'))).toThrow(/^x, line 2: "content"/);
    expect(() => parseDocuments("x.jsonl", bytes('{"text": "a"}\n{"text": 1}'))).toThrow(/line 2/);
    expect(() => parseDocuments("x", bytes(""))).toThrow(/x holds no text/);
  });
});

test("lengths, depths, kinds and sizes that make no sense are refused before a model is asked", () => {
  const tokenizer = new CharacterTokenizer(String.fromCharCode(...Array(128).keys()));
  expect(() => passkey({ lengths: [100] }).questions(tokenizer)).toThrow(/length of 100 tokens has no room/);
  expect(() => ruler({ lengths: [300] }).questions(tokenizer)).toThrow(/length of 300 tokens has no room/);
  expect(() => passkey({ lengths: [1.5] })).toThrow(/lengths must be a list of whole numbers of tokens from 1/);
  expect(() => passkey({ depths: [2] })).toThrow(/depths must be a list of numbers from 0 to 1/);
  expect(() => passkey({ lengths: [1e308] })).toThrow(/lengths must be a list of whole numbers/);
  expect(() => ruler({ lengths: 4096 as never })).toThrow(/lengths must be a list of whole numbers/);
  expect(() => passkey({ depths: ["0"] as never })).toThrow(/depths must be a list/);
  expect(() => passkey({ lengths: [] })).toThrow(/at least one length/);
  expect(() => passkey({ samples: 1e15 })).toThrow(/samples must be a whole number from 1 to 1048576/);
  expect(() => needle({ haystack: 5 as never })).toThrow(/haystack must be a text, got 5/);
  expect(() => needle({ haystack: "  " })).toThrow(/haystack has no sentences/);
  expect(() => ruler({ kinds: ["riddles" as never] })).toThrow(/must be one of multi-key/);
  expect(() => compression(["a"], { chunkTokens: 2 })).toThrow(/more than 2 tokens/);
  expect(() => mqar({ pairs: 40, vocabulary: 64 })).toThrow(/room for 1 to 31 pairs, got 40/);
});
