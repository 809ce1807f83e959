// A thousand schemas from a seed, and a text of each, drawn at random among what its grammar allows: every one parses and validates.
// RWKV_SCHEMAS=20000 draws more of them.
import { isAllowed } from "@rwkv-ts/core";
import { SchemaMaker } from "@rwkv-ts/vitest/schemas";
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
