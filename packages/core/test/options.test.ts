// Options with names that nobody reads, or with values that cannot be, are refused.
import { expect, test } from "vitest";
import {
  abortSignal,
  anyValue,
  callback,
  checkOptions,
  InputError,
  listOf,
  nearest,
  objectWith,
  realNumber,
  shown,
  wholeNumber,
} from "../src/index.js";

interface Options {
  maxTokens?: number;
  temperature?: number;
  signal?: AbortSignal;
}
const check = (given: object) =>
  checkOptions<Options>("train", given as Options, {
    maxTokens: wholeNumber(1, 100),
    temperature: realNumber(0),
    signal: anyValue,
  });
const message = (given: object): string => {
  try {
    check(given);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  return "accepted";
};

test("what is known passes, and so does what is left out", () => {
  expect(message({ maxTokens: 3, temperature: 0.5, signal: undefined })).toBe("accepted");
  expect(message({ maxTokens: undefined })).toBe("accepted");
});

test("an unknown name is told with the nearest one and all that there are", () => {
  expect(message({ maxToken: 3 })).toBe(
    "train has no option maxToken (did you mean maxTokens?); it takes maxTokens, temperature, signal",
  );
  expect(message({ colour: 3 })).toBe("train has no option colour; it takes maxTokens, temperature, signal");
  expect(message({ "\x1b[2J": 3 })).toContain("no option \\x1b[2J;");
  expect(message(JSON.parse('{"__proto__": 1}') as object)).toContain("no option __proto__;");
});

test.each([
  [{ maxTokens: 1.5 }, "train: maxTokens must be a whole number from 1 to 100, got 1.5"],
  [{ maxTokens: 0 }, "train: maxTokens must be a whole number from 1 to 100, got 0"],
  [{ maxTokens: "7" }, 'train: maxTokens must be a whole number from 1 to 100, got "7"'],
  [{ temperature: Number.NaN }, "train: temperature must be a number of at least 0, and finite, got NaN"],
  [
    { temperature: Number.POSITIVE_INFINITY },
    "train: temperature must be a number of at least 0, and finite, got Infinity",
  ],
])("%j is refused", (given, expected) => expect(message(given)).toBe(expected));

test("the nearest name is one that few edits lead to, whatever the case of its letters", () => {
  expect(nearest("MAXTOKENS", ["maxTokens", "topK"])).toBe("maxTokens");
  expect(nearest("top_k", ["maxTokens", "topK"])).toBe("topK");
  expect(nearest("weights", ["maxTokens", "topK"])).toBeUndefined();
});

const circle: { self?: unknown } = {};
circle.self = circle;

test("functions, signals, objects and lists are told from what is none; null counts as left out", () => {
  const numbers = listOf("numbers", (each) => typeof each === "number");
  const right = {
    callback: () => 1,
    abortSignal: AbortSignal.abort(),
    numbers: Int32Array.of(1),
    objectWith: new Map(),
  };
  const checks = { callback, abortSignal, numbers, objectWith: objectWith("get", "set") };
  for (const [name, check] of Object.entries(checks)) {
    expect(check(right[name as keyof typeof right])).toBeUndefined();
    expect(check(null)).toBeUndefined();
    for (const wrong of [
      5,
      "x",
      true,
      5n,
      Symbol("x"),
      {},
      circle,
      Object.create(null),
      ["x"],
      new DataView(new ArrayBuffer(1)),
    ])
      expect({ name, problem: check(wrong) }).toEqual({ name, problem: expect.stringMatching(/^must be/) });
  }
});

test.each([
  ["\x1b[2J", String.raw`"\\x1b[2J"`],
  [5n, "5"],
  [Symbol("x"), "Symbol(x)"],
  [circle, "an object"],
  [Object.create(null), "{}"],
  [{ toString: 1, valueOf: 1 }, '{"toString":1,"valueOf":1}'],
  [undefined, "undefined"],
])("%s is shown, whatever it is", (value, text) => expect(shown(value)).toBe(text));

test("a megabyte is shown in a line", () => {
  for (const value of ["x".repeat(1e6), { x: "x".repeat(1e6) }]) expect(shown(value).length).toBeLessThan(200);
});
