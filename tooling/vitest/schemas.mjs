// JSON schemas from a seed: what the suite of structured output is tested with, and what matchers are measured with.

export class SchemaMaker {
  /** @param {{ fraction(): number }} random */
  constructor(random) {
    this.random = random;
  }

  /** @param {number} most @returns {number} */
  below(most) {
    return Math.floor(this.random.fraction() * most);
  }

  /** @template T @param {readonly T[]} items @returns {T} */
  pick(items) {
    return /** @type {T} */ (items[this.below(items.length)]);
  }

  /** @param {number} depth @returns {object} */
  schema(depth) {
    const leaves = [this.string, this.integer, this.number, this.simple, this.choice];
    const nodes = [this.object, this.object, this.array, this.tuple, this.union, this.joined, this.map];
    const make = depth > 0 && this.random.fraction() < 0.6 ? this.pick(nodes) : this.pick(leaves);
    return make.call(this, depth - 1);
  }

  /** @returns {object} */
  string() {
    const least = this.below(4);
    return this.pick([
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

  /** @returns {object} */
  integer() {
    const least = this.below(2000) - 1000;
    return this.pick([
      { type: "integer" },
      { type: "integer", minimum: least },
      { type: "integer", maximum: least },
      { type: "integer", minimum: least, maximum: least + this.below(500) },
      { type: "integer", exclusiveMinimum: least, exclusiveMaximum: least + 2 + this.below(50) },
    ]);
  }

  /** @returns {object} */
  number() {
    const least = (this.below(4000) - 2000) / this.pick([1, 4, 10, 100]);
    return this.pick([
      { type: "number" },
      { type: "number", minimum: least },
      { type: "number", minimum: least, maximum: least + 1.25 + this.below(90) },
      { type: ["number", "boolean"], maximum: least },
    ]);
  }

  /** @returns {object} */
  simple() {
    return this.pick([{ type: "boolean" }, { type: "null" }, { const: this.value() }]);
  }

  /** @returns {object} */
  choice() {
    return { enum: Array.from({ length: 1 + this.below(4) }, () => this.value()) };
  }

  /** @returns {unknown} */
  value() {
    return this.pick([null, true, 0, -1.5, "", 'a "quoted" ü', this.below(99), [1, "x"], { a: null }]);
  }

  /** @param {number} index @returns {string} */
  name(index) {
    return this.pick(["id", "name", "größe", "a b", "x-1", "$", '"q"', "__proto__x", "日"]) + index;
  }

  /** @param {number} depth @returns {object} */
  object(depth) {
    const names = Array.from({ length: this.below(5) }, (_, i) => this.name(i));
    const properties = Object.fromEntries(names.map((name) => [name, this.schema(depth)]));
    const required = names.filter(() => this.random.fraction() < 0.6);
    return { type: "object", properties, required, additionalProperties: false };
  }

  /** @param {number} depth @returns {object} */
  array(depth) {
    const least = this.below(3);
    const bounds = this.pick(
      /** @type {object[]} */ ([{}, { minItems: least }, { minItems: least, maxItems: least + this.below(4) }]),
    );
    return { type: "array", items: this.schema(depth), ...bounds };
  }

  /** @param {number} depth @returns {object} */
  tuple(depth) {
    const prefixItems = Array.from({ length: 1 + this.below(3) }, () => this.schema(depth));
    return { type: "array", prefixItems, minItems: prefixItems.length, maxItems: prefixItems.length };
  }

  /** @param {number} depth @returns {object} */
  union(depth) {
    return { anyOf: Array.from({ length: 2 + this.below(2) }, () => this.schema(depth)) };
  }

  /** @param {number} depth @returns {object} */
  joined(depth) {
    const part = (/** @type {string} */ name) => ({
      type: "object",
      properties: { [name]: this.schema(depth) },
      required: [name],
    });
    return { allOf: [part("left"), part("right")] };
  }

  /** @param {number} depth @returns {object} */
  map(depth) {
    return { type: "object", additionalProperties: this.schema(depth), maxProperties: 1 + this.below(3) };
  }

  /** Now and then with definitions that refer to themselves. @returns {object} */
  root() {
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
