// A thousand schemas from a seed, and a text of each, drawn at random among what its grammar allows: every one parses and validates.
// RWKV_SCHEMAS=20000 draws more of them.
import { isAllowed } from "@rwkv-ts/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonSchemaGrammar, Random, type TokenConstraint, tokenConstraint } from "../src/index.js";

const count = Number(process.env.RWKV_SCHEMAS ?? 1000);

/** All bytes, and tokens that run over the borders of JSON's. */
const tokens: Uint8Array[] = [
  ...Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte)),
  ...[
    '{"',
    '":',
    '": "',
    '","',
    '"}',
    "}]",
    "[[",
    "true",
    "null",
    "0.",
    "-1",
    "e1",
    "12",
    "\\u00",
    '\\"',
    "é",
    "日本",
    "\n  ",
  ].map((text) => new TextEncoder().encode(text)),
  new TextEncoder().encode("😀").subarray(2), // the rest of a character
];
const endOfText = tokens.length;
const tokenizer = {
  vocabularySize: tokens.length + 1,
  endOfText,
  decodeBytes: (ids: ArrayLike<number>) => Uint8Array.from(Array.from(ids).flatMap((id) => [...(tokens[id] ?? [])])),
};

class SchemaMaker {
  constructor(private readonly random: Random) {}

  below(most: number): number {
    return Math.floor(this.random.fraction() * most);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  schema(depth: number): object {
    const leaves = [this.string, this.integer, this.number, this.simple, this.choice] as const;
    const nodes = [this.object, this.object, this.array, this.tuple, this.union, this.joined, this.map] as const;
    const make = depth > 0 && this.random.fraction() < 0.6 ? this.pick(nodes) : this.pick(leaves);
    return make.call(this, depth - 1);
  }

  string(): object {
    const least = this.below(4);
    return this.pick<object>([
      { type: "string" },
      { type: "string", minLength: least, maxLength: least + this.below(9) },
      {
        type: "string",
        pattern: this.pick([
          "^[a-z]{2,5}$",
          "^(yes|no)$",
          "^\\d{3}-\\d{4}$",
          '^[^\\s"\\\\]+$',
          "^[A-Za-zäöü日]{1,4}$",
          "^v\\d+(\\.\\d+)*$",
        ]),
      },
      { type: "string", format: this.pick(["date", "time", "date-time", "uuid", "ipv4", "email"]) },
      { type: ["string", "null"], maxLength: 6 },
    ]);
  }

  integer(): object {
    const least = this.below(2000) - 1000;
    return this.pick<object>([
      { type: "integer" },
      { type: "integer", minimum: least },
      { type: "integer", maximum: least },
      { type: "integer", minimum: least, maximum: least + this.below(500) },
      { type: "integer", exclusiveMinimum: least, exclusiveMaximum: least + 2 + this.below(50) },
    ]);
  }

  number(): object {
    const least = (this.below(4000) - 2000) / this.pick([1, 4, 10, 100]);
    return this.pick<object>([
      { type: "number" },
      { type: "number", minimum: least },
      { type: "number", minimum: least, maximum: least + 1.25 + this.below(90) },
      { type: ["number", "boolean"], maximum: least },
    ]);
  }

  simple(): object {
    return this.pick<object>([{ type: "boolean" }, { type: "null" }, { const: this.value() }]);
  }

  choice(): object {
    return { enum: Array.from({ length: 1 + this.below(4) }, () => this.value()) };
  }

  value(): unknown {
    return this.pick<unknown>([null, true, 0, -1.5, "", 'a "quoted" ü', this.below(99), [1, "x"], { a: null }]);
  }

  name(index: number): string {
    return this.pick(["id", "name", "größe", "a b", "x-1", "$", '"q"', "__proto__x", "日"]) + index;
  }

  object(depth: number): object {
    const names = Array.from({ length: this.below(5) }, (_, i) => this.name(i));
    const properties = Object.fromEntries(names.map((name) => [name, this.schema(depth)]));
    const required = names.filter(() => this.random.fraction() < 0.6);
    return { type: "object", properties, required, additionalProperties: false };
  }

  array(depth: number): object {
    const least = this.below(3);
    const bounds = this.pick<object>([{}, { minItems: least }, { minItems: least, maxItems: least + this.below(4) }]);
    return { type: "array", items: this.schema(depth), ...bounds };
  }

  tuple(depth: number): object {
    const prefixItems = Array.from({ length: 1 + this.below(3) }, () => this.schema(depth));
    return { type: "array", prefixItems, minItems: prefixItems.length, maxItems: prefixItems.length };
  }

  union(depth: number): object {
    return { anyOf: Array.from({ length: 2 + this.below(2) }, () => this.schema(depth)) };
  }

  joined(depth: number): object {
    const part = (name: string) => ({ type: "object", properties: { [name]: this.schema(depth) }, required: [name] });
    return { allOf: [part("left"), part("right")] };
  }

  map(depth: number): object {
    return { type: "object", additionalProperties: this.schema(depth), maxProperties: 1 + this.below(3) };
  }

  /** Now and then with definitions that refer to themselves. */
  root(): object {
    if (this.random.fraction() >= 0.15) return this.schema(3);
    const tree = {
      type: "object",
      properties: { value: this.schema(1), children: { type: "array", items: { $ref: "#/$defs/tree" }, maxItems: 2 } },
      required: ["value"],
      additionalProperties: false,
    };
    return { $defs: { tree, leaf: this.schema(1) }, anyOf: [{ $ref: "#/$defs/tree" }, { $ref: "#/$defs/leaf" }] };
  }
}

/** Bytes that lead out: a quote, a brace, a bracket, a digit. */
const closing = new Set([...'"}]0123456789'].map((char) => char.charCodeAt(0)));

/** A text at random, steered to its end where it grows long. */
function draw(constraint: TokenConstraint, random: Random): string {
  const ids: number[] = [];
  while (!constraint.isComplete) {
    const mask = constraint.mask();
    const allowed: number[] = [];
    for (let id = 0; id < tokenizer.vocabularySize; id++) if (!mask || isAllowed(mask, id)) allowed.push(id);
    const isLong = ids.length > 40;
    const enders = isLong ? allowed.filter((id) => id === endOfText || closing.has(tokens[id]?.[0] ?? -1)) : [];
    const best = enders.includes(endOfText) ? [endOfText] : enders;
    const from = best.length > 0 && random.fraction() < 0.9 ? best : allowed;
    const id = from[Math.floor(random.fraction() * from.length)]!;
    if (id === endOfText) break;
    ids.push(id);
    constraint.accept(id);
    if (ids.length > 20_000) throw new Error("the text does not end");
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(tokenizer.decodeBytes(ids));
}

test(`texts of ${count} schemas parse and validate`, () => {
  const random = Random.fromSeed(17);
  const maker = new SchemaMaker(random);
  const ajv = new Ajv2020({ strict: false });
  const formats: Record<string, RegExp> = {
    date: /^\d{4}-\d\d-\d\d$/,
    time: /^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i,
    "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i,
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    ipv4: /^(\d{1,3}\.){3}\d{1,3}$/,
    email: /^[^@\s]+@[^@\s]+$/,
  };
  for (const [name, form] of Object.entries(formats)) ajv.addFormat(name, form);
  let longest = 0;
  for (let i = 0; i < count; i++) {
    const schema = maker.root();
    const text = draw(tokenConstraint(jsonSchemaGrammar(schema), tokenizer), random);
    longest = Math.max(longest, text.length);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      expect.fail(`schema ${i} ${JSON.stringify(schema)}: this is no JSON: ${text}`);
    }
    if (!ajv.validate(schema, value))
      expect.fail(`schema ${i} ${JSON.stringify(schema)}: ${text}: ${ajv.errorsText()}`);
    ajv.removeSchema(schema);
  }
  expect(longest).toBeGreaterThan(100);
});
