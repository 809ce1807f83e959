// Grammars: every text that is written under them parses and validates, whatever the model wants.

import { isAllowed } from "@rwkv-ts/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import {
  characters,
  type Grammar,
  gbnfGrammar,
  generateText,
  jsonSchemaGrammar,
  literal,
  Random,
  regularExpression,
  type TokenConstraint,
  tokenConstraint,
  triggered,
} from "../src/index.js";

/** All bytes, and tokens that end amid characters, begin in a string's end, and so on. */
const extra = [
  '{"',
  '":',
  '", "',
  "}, {",
  "true",
  "false",
  "null",
  "  ",
  "\n ",
  "12",
  "0.5",
  "-1",
  "é",
  "日本",
  "\\n",
  "\\u00",
  "]}",
  '"}',
  "abc",
  "name",
  "<tool_call>",
];
const tokens: Uint8Array[] = [
  ...Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte)),
  ...extra.map((text) => new TextEncoder().encode(text)),
  new TextEncoder().encode("日").subarray(1), // the rest of a character
  Uint8Array.of(0x22, 0xe6, 0x97), // a quote and the beginning of one
];
const endOfText = tokens.length;
const tokenizer = {
  vocabularySize: tokens.length + 1,
  endOfText,
  decodeBytes: (ids: ArrayLike<number>) => Uint8Array.from(Array.from(ids).flatMap((id) => [...(tokens[id] ?? [])])),
};

/** A text drawn at random among what the constraint allows; long ones are steered to their ends. */
function draw(constraint: TokenConstraint, random: Random, most = 3000): string {
  const ids: number[] = [];
  for (;;) {
    const mask = constraint.mask();
    const allowed = Array.from({ length: tokenizer.vocabularySize }, (_, id) => id).filter(
      (id) => !mask || isAllowed(mask, id),
    );
    const enders =
      ids.length > 60
        ? allowed.filter((id) => id === endOfText || [0x22, 0x7d, 0x5d].includes(tokens[id]?.[0] ?? -1))
        : [];
    const from = enders.length > 0 && random.fraction() < 0.8 ? enders : allowed;
    const id = from[Math.floor(random.fraction() * from.length)]!;
    if (id === endOfText) break;
    ids.push(id);
    constraint.accept(id);
    if (constraint.isComplete) break;
    if (ids.length > most) throw new Error("the text does not end");
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(tokenizer.decodeBytes(ids));
}

const texts = (grammar: Grammar, count: number, seed = 1): string[] => {
  const random = Random.fromSeed(seed);
  return Array.from({ length: count }, () => draw(tokenConstraint(grammar, tokenizer), random));
};

const ajv = new Ajv2020({ strict: false, validateFormats: false });

const schemas: [string, object][] = [
  [
    "an object of OpenAI's strict kind",
    {
      type: "object",
      properties: { name: { type: "string" }, age: { type: "integer" } },
      required: ["name", "age"],
      additionalProperties: false,
    },
  ],
  [
    "optional properties",
    { type: "object", properties: { a: { type: "null" }, b: { type: "boolean" }, c: { const: "x" } }, required: ["b"] },
  ],
  ["none needed", { type: "object", properties: { a: { type: "null" }, b: { type: "boolean" } } }],
  [
    "a recursive tree",
    {
      $defs: {
        node: {
          type: "object",
          properties: {
            value: { enum: [1, "two", null] },
            next: { anyOf: [{ $ref: "#/$defs/node" }, { type: "null" }] },
          },
          required: ["value", "next"],
          additionalProperties: false,
        },
      },
      $ref: "#/$defs/node",
    },
  ],
  [
    "a list with bounds",
    { type: "array", items: { type: "integer", minimum: -3, maximum: 12 }, minItems: 2, maxItems: 4 },
  ],
  ["strings of a length in characters", { type: "string", minLength: 2, maxLength: 5 }],
  ["a pattern", { type: "string", pattern: '^[A-Z]{2}-\\d{3,}(é|"|\\\\)$' }],
  ["an unanchored pattern", { type: "string", pattern: "\\w" }],
  ["numbers between bounds", { type: "number", minimum: -1.5, maximum: 2 }],
  ["an exclusive bound", { type: "number", exclusiveMinimum: 0, maximum: 1000 }],
  ["several types", { type: ["string", "integer", "null"] }],
  ["a map", { type: "object", additionalProperties: { type: "boolean" } }],
  ["a tuple", { type: "array", prefixItems: [{ type: "boolean" }, { type: "string" }], minItems: 2, maxItems: 2 }],
  [
    "all of several",
    {
      allOf: [
        { type: "object", properties: { a: { type: "integer" } }, required: ["a"] },
        { properties: { b: { type: "null" } }, required: ["b"] },
      ],
    },
  ],
  [
    "a reference with rules beside it",
    {
      $defs: { named: { type: "object", properties: { a: { const: 1 } }, required: ["a"] } },
      $ref: "#/$defs/named",
      anyOf: [
        { properties: { b: { const: 2 } }, required: ["b"] },
        { properties: { c: { const: 3 } }, required: ["c"] },
      ],
    },
  ],
  [
    "a reference that is extended, to a reference",
    {
      $defs: {
        base: { type: "object", properties: { a: { const: 1 } }, required: ["a"] },
        alias: { $ref: "#/$defs/base" },
      },
      allOf: [{ $ref: "#/$defs/alias", properties: { b: { const: 2 } }, required: ["b"] }, { maxProperties: 2 }],
    },
  ],
  [
    "properties that another part does not allow",
    {
      allOf: [
        { type: "object", properties: { a: { const: 1 }, c: { const: 3 } }, additionalProperties: false },
        { properties: { a: { type: "integer" }, b: { const: 2 } }, required: ["a"] },
      ],
    },
  ],
  [
    "properties of which another part says what they are",
    {
      allOf: [
        { type: "object", additionalProperties: { type: "integer", minimum: 7 } },
        { properties: { b: { maximum: 8 } }, required: ["b"] },
      ],
    },
  ],
  [
    "values by example, within bounds",
    { enum: [1, 5, "x", "xyz"], minimum: 3, minLength: 2, type: ["number", "string"] },
  ],
  [
    "choices of which some are of no value",
    { anyOf: [{ type: "string" }, { enum: ["a", 1] }], minLength: 3, maxLength: 4 },
  ],
  [
    "a reference to what has no value, twice",
    {
      $defs: { none: { enum: [1], type: "string" } },
      type: "object",
      properties: {
        a: { anyOf: [{ $ref: "#/$defs/none" }, { type: "null" }] },
        b: { anyOf: [{ $ref: "#/$defs/none" }, { const: 2 }] },
      },
      required: ["a", "b"],
    },
  ],
  ["types of which some are of no value", { type: ["string", "null"], minLength: 5, maxLength: 2 }],
  ["one value beside a list", { const: "y", enum: ["x", "y"], pattern: "^[yz]$" }],
  ["any value", {}],
  ["values by example", { enum: [{ deep: [1, "x"] }, "y", 3.5] }],
];

describe("JSON of a schema", () => {
  test.each(schemas)("%s: parses and validates", (_name, schema) => {
    const validate = ajv.compile(schema);
    for (const text of texts(jsonSchemaGrammar(schema), 40)) {
      const value = JSON.parse(text);
      expect({ text, valid: validate(value) }).toEqual({ text, valid: true });
    }
  });

  test("a bound is exclusive where draft 4 says so by true", () => {
    for (const text of texts(
      jsonSchemaGrammar({ type: "integer", minimum: 3, exclusiveMinimum: true, maximum: 5 }),
      20,
    ))
      expect([4, 5]).toContain(JSON.parse(text));
    for (const text of texts(jsonSchemaGrammar({ type: "number", minimum: 3, maximum: 5, exclusiveMaximum: true }), 20))
      expect(JSON.parse(text)).toBeLessThan(5);
  });

  test.each(["__proto__", "constructor", "hasOwnProperty"])("a property may be called %s", (name) => {
    const schema = (text: string) => JSON.parse(text.replaceAll("NAME", name));
    const own = '{"properties": {"NAME": {"const": 1}}, "required": ["NAME"], "additionalProperties": false}';
    const other = '{"properties": {"a": {"const": 2}, "NAME": {"type": "integer"}}}';
    for (const text of [
      own,
      `{"allOf": [${own}, ${other}]}`,
      `{"allOf": [${other}, ${own}]}`,
      `{"properties": {"b": ${own}}}`,
    ]) {
      const grammar = jsonSchemaGrammar(schema(text));
      const inside = (json: string) => (text.includes('"b"') ? `{"b":${json}}` : json);
      expect(accepts(grammar, inside(`{"${name}":1}`)), text).toBe(true);
      for (const json of [`{"${name}":3}`, "{}", `{"x":1}`]) expect(accepts(grammar, inside(json)), text).toBe(false);
    }
  });

  test.each([
    ["integer", 1, 9],
    ["integer", -5, 5],
    ["integer", 95, 1204],
    ["integer", -120, -7],
    ["integer", 0, 0],
    ["integer", 7, undefined],
    ["integer", undefined, -1000],
  ])("every %s from %s to %s can be written, and no other", (type, minimum, maximum) => {
    const grammar = jsonSchemaGrammar({
      type,
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
    });
    for (let n = -1300; n <= 1300; n += Math.abs(n) < 130 ? 1 : 17) {
      const within = n >= (minimum ?? Number.NEGATIVE_INFINITY) && n <= (maximum ?? Number.POSITIVE_INFINITY);
      expect({ n, accepted: accepts(grammar, String(n)) }).toEqual({ n, accepted: within });
    }
  });

  test("every day of the calendar can be written as a date, and no other", () => {
    const grammar = jsonSchemaGrammar({ type: "string", format: "date" });
    for (const year of ["1900", "2000", "2023", "2024"])
      for (let month = 0; month <= 13; month++)
        for (const day of [0, 1, 19, 28, 29, 30, 31, 32]) {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          const time = Date.parse(`${text}T00:00:00Z`);
          const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text); // February 30 is read as March 1
          expect({ text, accepted: accepts(grammar, JSON.stringify(text)) }).toEqual({ text, accepted: isDay });
        }
  });

  test.each([
    ["date-time", ["2026-11-30T12:00:00Z", "2024-02-29T23:59:59.123456789+05:30"], ["2026-11-31T12:00:00Z"]],
    ["email", ["reineke.fuchs+news@wood.example", "r@mail.den-7.co.uk"], ["reineke", "a@b", ".a@wood.example"]],
    ["hostname", ["www.example.org", "3com.com"], ["-a.org", "a..org"]],
    [
      "uri",
      [
        "https://example.org",
        "http://example.org:8080/a/b_c.html?q=fox&n=1#top",
        "https://de.example.org/wiki/Fuchs_(Tier)",
      ],
      ["example.org", "ftp//x", "http://example.org/a b"],
    ],
  ])("%s takes what people write", (format, right, wrong) => {
    const grammar = jsonSchemaGrammar({ type: "string", format });
    for (const text of right) expect([text, accepts(grammar, JSON.stringify(text))]).toEqual([text, true]);
    for (const text of wrong) expect([text, accepts(grammar, JSON.stringify(text))]).toEqual([text, false]);
  });

  test("schemas from a seeded generator: all texts validate", () => {
    const random = Random.fromSeed(20);
    for (let i = 0; i < 60; i++) {
      const schema = randomSchema(random, 3);
      const validate = ajv.compile(schema);
      for (const text of texts(jsonSchemaGrammar(schema), 2, i)) {
        const valid = validate(JSON.parse(text));
        expect({ schema, text, valid }).toEqual({ schema, text, valid: true });
      }
    }
  });

  test.each([
    [{ not: {} }, /not is not supported/],
    [{ type: "thing" }, /"thing" is no type/],
    [false, /accepts something/],
    [{ anyOf: [{ type: "null" }], oneOf: [{ type: "null" }] }, /anyOf and oneOf/],
    [{ const: "a", type: "integer" }, /no value/],
    [{ type: "array", minItems: 5, maxItems: 2 }, /minItems is more than maxItems/],
    [{ type: "string", minLength: 5, maxLength: 2 }, /minLength is more than maxLength/],
    [{ type: "array", items: false, minItems: 1 }, /leave no list/],
    [{ enum: ["a"], minLength: 2 }, /no value/],
    [{ allOf: [{ properties: { a: {} }, additionalProperties: false }, { required: ["b"] }] }, /b is required/],
    [{ $ref: "#/$defs/a", $defs: { a: { allOf: [{ $ref: "#/$defs/a" }, {}] } } }, /too deeply|too large/],
    [{ $ref: "#/%" }, /there is no/],
    [{ $ref: "https://x/y" }, /leads out/],
    [{ $ref: "#/$defs/none" }, /there is no/],
    [{ type: "integer", minimum: 3, maximum: 2 }, /no whole number/],
    [{ type: "string", pattern: "(?=a)" }, /look-around/],
    [{ type: "string", pattern: "(" }, /not closed/],
    [{ type: "array", uniqueItems: true }, /uniqueItems/],
  ])("%j is refused by name", (schema, message) => {
    expect(() => jsonSchemaGrammar(schema)).toThrow(message);
  });

  test("hostile schemas are given up, or cost what is written of them", () => {
    const long = jsonSchemaGrammar({ type: "string", minLength: 0, maxLength: 100_000 });
    expect(accepts(long, JSON.stringify("x".repeat(500)))).toBe(true);
    const itself = jsonSchemaGrammar({ $ref: "#" });
    expect(() => tokenConstraint(itself, tokenizer).mask()).toThrow();
    let deep: object = { type: "null" };
    for (let i = 0; i < 1000; i++) deep = { type: "array", items: deep };
    expect(() => jsonSchemaGrammar(deep)).toThrow(/nested too deeply/);
  });

  test("schemas whose unions multiply are given up, in whatever way they multiply", () => {
    const twice = (make: (next: object) => object): object => ({
      $defs: Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => {
          const next = i === 59 ? { type: "string" } : { $ref: `#/$defs/d${i + 1}` };
          return [`d${i}`, make(next)];
        }),
      ),
      $ref: "#/$defs/d0",
      minLength: 1,
    });
    for (const make of [
      (next: object) => ({
        anyOf: [
          { ...next, minLength: 1 },
          { ...next, minLength: 2 },
        ],
      }),
      (next: object) => ({
        type: "object",
        properties: { a: { ...next, minLength: 1 }, b: { ...next, minLength: 2 } },
      }),
    ])
      expect(() => jsonSchemaGrammar(twice(make))).toThrow(/unions multiply/);
    const names = Array.from({ length: 150_000 }, (_, i) => `p${i}`);
    const wide = { type: "object", properties: Object.fromEntries(names.map((name) => [name, true])), required: names };
    expect(jsonSchemaGrammar(wide).kind).toBe("sequence");
  });

  test("a mask that costs too much is an error of its grammar", () => {
    const long = [...tokens, new TextEncoder().encode("the fox and the crow ".repeat(20))];
    const grammar = regularExpression("^(.?){100}.{400}$", (ranges) => characters(ranges));
    const decodeBytes = (ids: ArrayLike<number>) => long[ids[0]!]!;
    expect(() => tokenConstraint(grammar, { vocabularySize: long.length, decodeBytes }).mask()).toThrow(
      /too ambiguous/,
    );
  });

  /** Whether a text begins with this: each byte leads on. */
  const begins = (grammar: Grammar, text: string): boolean => {
    const bytes = [...new TextEncoder().encode(text)];
    const constraint = tokenConstraint(grammar, {
      vocabularySize: 256,
      decodeBytes: (ids) => Uint8Array.from(ids),
    });
    return bytes.every((byte) => {
      const mask = constraint.isComplete ? undefined : constraint.mask();
      if (!mask || !isAllowed(mask, byte)) return false;
      constraint.accept(byte);
      return true;
    });
  };

  test.each([
    "[a-f]{0,30}",
    "[a-f]{25,}",
    "([a-f]{0,3}){0,30}",
    "([ab]c?){10,40}",
    "(x[a-f]{2,19}){2,18}",
    "(x?[a-f]{2,5}){2,6}", // no larger: JavaScript's own engine tries every way to divide a text
    "[a-fé日]{3,33}",
  ])("masks under %s are what a walk of every id says, wherever the text is", (source) => {
    const own = [..."abcdefx", "ab", "abc", "é", "日", "abcdef".repeat(2), "fed".repeat(6), "abcdef".repeat(6)];
    const bytes = own.map((text) => new TextEncoder().encode(text));
    const decodeBytes = (ids: ArrayLike<number>) => bytes[ids[0]!] ?? new Uint8Array();
    const grammar = regularExpression(`^${source}$`, (ranges) => characters(ranges));
    const vocabulary = { vocabularySize: bytes.length + 1, endOfText: bytes.length, decodeBytes };
    const random = Random.fromSeed(4);
    for (let round = 0; round < 3; round++) {
      const constraint = tokenConstraint(grammar, vocabulary);
      let text = "";
      for (let i = 0; i < 50; i++) {
        const mask = constraint.mask()!;
        const allowed = own.map((_, id) => id).filter((id) => isAllowed(mask, id));
        const walked = own.map((_, id) => id).filter((id) => begins(grammar, text + own[id]));
        expect([text, allowed]).toEqual([text, walked]);
        expect(isAllowed(mask, bytes.length)).toBe(new RegExp(`^${source}$`, "u").test(text));
        if (allowed.length === 0) break;
        const id = allowed[Math.floor(random.fraction() * allowed.length)]!;
        constraint.accept(id);
        text += own[id];
      }
    }
  });
});

describe("other grammars", () => {
  test("a regular expression matches what it says", () => {
    const ranges = (each: Parameters<typeof characters>[0]) => characters(each);
    for (const source of ["^a(b|cd)*e?$", "^[^a-y\\s]{3}$", "^\\u00e9\\x41\\.[\\d-]+$", "x|^y$"])
      for (const text of texts(regularExpression(source, ranges), 8))
        expect({ source, text, matches: new RegExp(source, "u").test(text) }).toMatchObject({ matches: true });
  });

  test("GBNF as llama.cpp writes it", () => {
    const grammar = gbnfGrammar(`# arithmetic
root  ::= expr "=" ws num "\\n"
expr  ::= term ([-+*/] term)*   # left to right
term  ::= num
        | "(" ws expr ")" ws
num   ::= [0-9]{1,3} ws
ws    ::= [ \\t]?`);
    for (const text of texts(grammar, 60)) expect(text).toMatch(/^[-+*/() \t\d]+=[ \t]?\d{1,3}[ \t]?\n$/);
    expect(accepts(grammar, "(1+2)*3=9\n")).toBe(true);
    expect(accepts(grammar, "1+=2\n")).toBe(false);
  });

  test.each([
    ["root ::= x", /line 1 .* there is no rule x/],
    ['a ::= "b"', /no rule root/],
    ['root ::= "b', /not closed/],
    ["root = 1", /"::=" must follow/],
    ['root ::= "a"\n| [z-a]', /line 2 .*a range ends before it begins/],
  ])("%j: the error names the place", (text, message) => {
    expect(() => gbnfGrammar(text)).toThrow(message);
  });

  test("left recursion is an error, not a hang", () => {
    expect(() => tokenConstraint(gbnfGrammar('root ::= root "a" | "b"'), tokenizer)).toThrow(/left-recursive/);
  });
});

describe("generate", () => {
  test("ends a text where its constraint is complete, also at the last token that is allowed", async () => {
    const logits = new Float32Array(tokenizer.vocabularySize).fill(0);
    logits["x".charCodeAt(0)] = 9; // what the model would write
    const model = { feed: async () => logits };
    const codec = {
      encode: (text: string) => [...new TextEncoder().encode(text)],
      stream: () => ({ push: (id: number) => new TextDecoder().decode(tokens[id]), flush: () => "" }),
      endOfText,
      vocabularySize: tokenizer.vocabularySize,
    };
    const held = (maxTokens: number) =>
      generateText(model, codec, "a", {
        temperature: 0,
        maxTokens,
        constraint: tokenConstraint(literal("yes"), tokenizer),
        allowed: () => undefined,
      });
    expect(await held(10)).toMatchObject({ text: "yes", reason: "stop" });
    expect(await held(3)).toMatchObject({ text: "yes", reason: "stop" });
    expect(await held(2)).toMatchObject({ text: "ye", reason: "length" });
  });
});

describe("a triggered constraint", () => {
  test("leaves the text free until the trigger, holds it behind, and lets it go again", () => {
    const constraint = triggered(tokenizer, "<tool_call>", () => tokenConstraint(literal("yes"), tokenizer), "again");
    const write = (text: string) => {
      for (const byte of new TextEncoder().encode(text)) constraint.accept(byte);
    };
    write("free <tool_cal");
    expect(constraint.mask()).toBeUndefined();
    write("l>");
    const mask = constraint.mask()!;
    expect([..."yab"].map((char) => isAllowed(mask, char.charCodeAt(0)))).toEqual([true, false, false]);
    write("yes");
    expect(constraint.mask()).toBeUndefined();
    expect(constraint.isComplete).toBe(false);
  });

  test("holds what follows the trigger within a token: only what the grammar begins with may be drawn", () => {
    const crossing = ["l>y", "l>no", "l><tool_call>", "free"];
    const ids = crossing.map((_, i) => tokenizer.vocabularySize + i);
    const bytesOf = (id: number) => new TextEncoder().encode(crossing[id - tokenizer.vocabularySize] ?? "");
    const more = {
      vocabularySize: tokenizer.vocabularySize + crossing.length,
      endOfText,
      decodeBytes: (given: ArrayLike<number>) => tokens[given[0]!] ?? bytesOf(given[0]!),
    };
    const constraint = triggered(more, "<tool_call>", () => tokenConstraint(literal("yes"), more), "again");
    const write = (text: string) => {
      for (const byte of new TextEncoder().encode(text)) constraint.accept(byte);
    };
    for (let call = 0; call < 2; call++) {
      write("free <tool<tool_ca"); // what may begin a trigger is told though another one was begun
      expect(constraint.mask()).toBeUndefined();
      write("l");
      write("-"); // and the trigger did not come
      expect(constraint.mask()).toBeUndefined();
      write("<tool_cal");
      const mask = constraint.mask()!;
      expect(ids.map((id) => isAllowed(mask, id))).toEqual([true, false, false, true]);
      expect(isAllowed(mask, endOfText)).toBe(true);
      constraint.accept(ids[0]!);
      expect(isAllowed(constraint.mask()!, "e".charCodeAt(0))).toBe(true);
      write("es");
      expect(constraint.mask()).toBeUndefined();
    }
  });
});

function accepts(grammar: Grammar, text: string): boolean {
  const constraint = tokenConstraint(grammar, tokenizer);
  for (const byte of new TextEncoder().encode(text)) {
    if (!isAllowed(constraint.mask()!, byte)) return false;
    constraint.accept(byte);
  }
  return constraint.isComplete || isAllowed(constraint.mask()!, endOfText);
}

function randomSchema(random: Random, depth: number): object {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random.fraction() * items.length)]!;
  const whole = (most: number) => Math.floor(random.fraction() * most);
  const kind = pick(
    depth > 0
      ? ["object", "object", "array", "anyOf", "string", "number", "enum"]
      : ["string", "number", "integer", "enum", "boolean"],
  );
  if (kind === "object") {
    const names = ["id", "näme", "a b", 'x"y', "tags"].slice(0, 1 + whole(5));
    const properties = Object.fromEntries(names.map((name) => [name, randomSchema(random, depth - 1)]));
    return {
      type: "object",
      properties,
      required: names.filter(() => random.fraction() < 0.5),
      additionalProperties: random.fraction() < 0.5,
    };
  }
  if (kind === "array")
    return { type: "array", items: randomSchema(random, depth - 1), minItems: whole(3), maxItems: 2 + whole(3) };
  if (kind === "anyOf") return { anyOf: [randomSchema(random, depth - 1), randomSchema(random, depth - 1)] };
  if (kind === "string")
    return pick([
      { type: "string" },
      { type: "string", maxLength: whole(9) },
      { type: "string", pattern: "^\\w+( \\w+)?$" },
    ]);
  if (kind === "number") return { type: "number", minimum: -whole(40), maximum: 1 + whole(2000) };
  if (kind === "integer") return { type: "integer", minimum: whole(90) - 50, maximum: 60 + whole(500) };
  if (kind === "enum") return { enum: [whole(10), "v", null, [whole(3)]] };
  return { type: "boolean" };
}

test("bounds of numbers cost a few parts a digit", () => {
  const size = (grammar: Grammar): number =>
    grammar.kind === "sequence" || grammar.kind === "alternatives"
      ? grammar.parts.reduce((sum, part) => sum + size(part), 1)
      : grammar.kind === "repeated"
        ? 1 + size(grammar.item)
        : 1;
  const bounded = (bounds: object) => size(jsonSchemaGrammar({ type: "number", ...bounds }));
  expect(bounded({ minimum: 329.5 })).toBeLessThan(60);
  expect(bounded({ maximum: -14.95 })).toBeLessThan(60);
  expect(bounded({ minimum: -123456789012.5, maximum: 987654321098.5 })).toBeLessThan(600);
});
