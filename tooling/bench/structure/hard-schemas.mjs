// Schemas that strangers send, and what is known to be hard for a matcher. `text`: one that the matchers are led through.
const string = (more) => ({ type: "string", ...more });
const object = (properties, more) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
});
const words = "the quick brown fox jumps over the lazy dog and runs home ".repeat(20);

export const hardSchemas = [
  { name: "free string", schema: string(), text: JSON.stringify(words.slice(0, 300)) },
  { name: "maxLength 40", schema: string({ maxLength: 40 }), text: JSON.stringify(words.slice(0, 40)) },
  { name: "maxLength 400", schema: string({ maxLength: 400 }), text: JSON.stringify(words.slice(0, 300)) },
  { name: "maxLength 100000", schema: string({ maxLength: 100_000 }), text: JSON.stringify(words.slice(0, 300)) },
  { name: "minLength 100", schema: string({ minLength: 100 }), text: JSON.stringify(words.slice(0, 150)) },
  {
    name: "pattern [a-z ]{1,500}",
    schema: string({ pattern: "^[a-z ]{1,500}$" }),
    text: JSON.stringify(words.slice(0, 300)),
  },
  {
    name: "enum of 500",
    schema: { enum: Array.from({ length: 500 }, (_, i) => `choice number ${i * 7919}`) },
    text: '"choice number 79190"',
  },
  {
    name: "40 optional properties",
    schema: object(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`field_${i}`, { type: "integer" }])), {
      required: [],
    }),
    text: '{"field_3": 1, "field_17": 22, "field_39": 3}',
  },
  {
    name: "an order of 20 lines",
    schema: object({
      customer: object({ name: string({ maxLength: 80 }), email: string({ format: "email" }) }),
      lines: {
        type: "array",
        maxItems: 100,
        items: object({
          article: string({ pattern: "^[A-Z]{3}-\\d{4}$" }),
          count: { type: "integer", minimum: 1, maximum: 999 },
          price: { type: "number", minimum: 0 },
          note: { anyOf: [string({ maxLength: 200 }), { type: "null" }] },
        }),
      },
    }),
    text: JSON.stringify({
      customer: { name: "Reineke Fuchs", email: "reineke@wood.example" },
      lines: Array.from({ length: 20 }, (_, i) => ({
        article: `ABC-${1000 + i}`,
        count: 1 + i,
        price: 2.5 * i,
        note: i % 2 === 0 ? null : "to be left at the old mill by the river",
      })),
    }),
  },
  {
    name: "a recursive tree",
    schema: {
      $defs: {
        node: object({ value: { type: "integer" }, children: { type: "array", items: { $ref: "#/$defs/node" } } }),
      },
      $ref: "#/$defs/node",
    },
    text: '{"value": 1, "children": [{"value": 2, "children": [{"value": 3, "children": []}]}, {"value": 4, "children": []}]}',
  },
  {
    name: "ranges of numbers",
    schema: object({
      a: { type: "integer", minimum: -12345, maximum: 67890 },
      b: { type: "number", minimum: -0.25, maximum: 99.75 },
      c: { type: "integer", exclusiveMinimum: 0 },
    }),
    text: '{"a": -12000, "b": 12.5, "c": 700}',
  },
  {
    name: "ambiguous alternatives",
    schema: {
      anyOf: Array.from({ length: 30 }, (_, i) =>
        object({ kind: { const: `kind ${i}` }, text: string({ maxLength: 20 + i }) }),
      ),
    },
    text: '{"kind": "kind 17", "text": "a fox in the wood"}',
  },
  {
    name: "dates and ids",
    schema: object({ at: string({ format: "date-time" }), id: string({ format: "uuid" }) }),
    text: '{"at": "2026-11-30T12:00:00Z", "id": "123e4567-e89b-12d3-a456-426614174000"}',
  },
];
