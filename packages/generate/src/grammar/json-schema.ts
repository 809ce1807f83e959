// JSON schemas as grammars: every text of the grammar is JSON that the schema accepts. The strict subset that OpenAI's structured outputs
// take, and what else schemas commonly say; a keyword whose rule could be broken is refused by name, never passed over. Properties come in
// the schema's order; those that the schema does not name are not written where it names some.
import { InputError } from "@rwkv-ts/core";
import { alternatives, type Grammar, literal, rule, sequence } from "./grammar.js";
import { escaped, jsonInteger, jsonNumber, jsonString, jsonValue, listOf, member, whiteSpace } from "./json.js";
import { annotations, isSchema, mergedSchemas, type Schema } from "./merged-schemas.js";
import { integerBetween, numberBetween } from "./number-range.js";
import { regularExpression } from "./regular-expression.js";
import { listedValues, NoValueError, type Type, types } from "./schema-values.js";
import { formatPatterns } from "./string-formats.js";

/** Rules that a grammar of this kind cannot hold to. */
const refused = [
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "dependentSchemas",
  "contains",
  "propertyNames",
  "unevaluatedProperties",
  "unevaluatedItems",
  "$dynamicRef",
  "patternProperties",
] as const;

const deepest = 200;
/** Schemas and rules that are looked at, each as often as references and unions lead to it: a few lines can ask for 2^100 of them. */
const mostWork = 200_000;

/**
 * Texts of JSON that a schema accepts. `oneOf` is read as `anyOf`.
 * @param schema draft 2020-12 and before
 * @throws InputError for what is no schema, and for rules that are not supported, which are named
 */
export function jsonSchemaGrammar(schema: unknown): Grammar {
  return new Compiler(schema).grammar(schema, "#", 0);
}

class Compiler {
  readonly #referred = new Map<string, Grammar>();

  #work = 0;

  constructor(private readonly root: unknown) {}

  #spend(work: number, where: string): void {
    this.#work += work;
    if (this.#work > mostWork) throw new InputError(`${where}: the schema is too large, or its unions multiply`);
  }

  /** @param where names the place, for errors */
  grammar(schema: unknown, where: string, depth: number): Grammar {
    if (schema === true) return jsonValue;
    if (!isSchema(schema)) throw new InputError(`${where} must be a schema, and one that accepts something`);
    this.#spend(1, where);
    if (depth > deepest) throw new InputError(`${where}: the schema is nested too deeply`);
    for (const keyword of refused)
      if (schema[keyword] !== undefined) throw new InputError(`${where}: ${keyword} is not supported`);
    const { $ref, allOf, anyOf, oneOf, nullable, ...own } = schema;
    if (anyOf !== undefined && oneOf !== undefined)
      throw new InputError(`${where}: anyOf and oneOf side by side are not supported`);
    const isCombined = [allOf, anyOf, oneOf].some((rules) => rules !== undefined);
    if (typeof $ref === "string" && isCombined) return this.grammar(this.#merged([schema], where), where, depth + 1);
    if (typeof $ref === "string") return this.#reference($ref, own, where, depth);
    if (Array.isArray(allOf))
      return this.grammar(this.#merged([{ ...schema, allOf: undefined }, ...allOf], where), where, depth + 1);
    const choices = anyOf ?? oneOf;
    if (Array.isArray(choices)) {
      if (choices.length === 0) throw new InputError(`${where}: there is nothing to choose from`);
      const hasRules = Object.keys(own).some((key) => !annotations.has(key));
      const merged = choices.map((choice) => (hasRules ? this.#merged([own, choice], where) : choice));
      return alternatives(...possible(merged, (choice, i) => this.grammar(choice, `${where}/anyOf/${i}`, depth + 1)));
    }
    const grammar = this.#typed(own, where, depth);
    return nullable === true ? alternatives(grammar, literal("null")) : grammar;
  }

  #reference(reference: string, own: Schema, where: string, depth: number): Grammar {
    if (Object.keys(own).some((key) => !annotations.has(key)))
      return this.grammar(this.#merged([own, this.#resolve(reference, where)], where), where, depth + 1);
    let grammar = this.#referred.get(reference);
    if (!grammar) {
      const target = this.#resolve(reference, where);
      const body = { made: undefined as Grammar | undefined };
      grammar = rule(() => body.made!);
      this.#referred.set(reference, grammar);
      try {
        body.made = this.grammar(target, reference, depth + 1);
      } catch (error) {
        this.#referred.delete(reference); // whoever refers to it next is told the same
        throw error;
      }
    }
    return grammar;
  }

  #resolve(reference: string, where: string): unknown {
    if (!reference.startsWith("#"))
      throw new InputError(`${where}: $ref ${JSON.stringify(reference)} leads out of the schema`);
    let target: unknown = this.root;
    for (const part of reference.split("/").slice(1)) {
      const key = decoded(part).replaceAll("~1", "/").replaceAll("~0", "~");
      target =
        typeof target === "object" && target !== null && Object.hasOwn(target, key)
          ? (target as Schema)[key]
          : undefined;
    }
    if (target === undefined) throw new InputError(`${where}: there is no ${reference}`);
    return target;
  }

  #merged(schemas: readonly unknown[], where: string): Schema {
    const resolve = (reference: string) => this.#resolve(reference, where);
    return mergedSchemas(schemas, where, { resolve, spend: (work) => this.#spend(work, where) });
  }

  #typed(schema: Schema, where: string, depth: number): Grammar {
    const allowed = typesOf(schema, where);
    const values = listedValues(schema, allowed, where);
    if (values) return alternatives(...values.map((value) => literal(JSON.stringify(value))));
    if (!allowed) return jsonValue;
    return alternatives(...possible(allowed, (type) => this.#ofType(type, schema, where, depth)));
  }

  #ofType(type: Type, schema: Schema, where: string, depth: number): Grammar {
    if (type === "null") return literal("null");
    if (type === "boolean") return alternatives(literal("true"), literal("false"));
    if (type === "string") return stringOf(schema, where);
    if (type === "object") return this.#object(schema, where, depth);
    if (type === "array") return this.#array(schema, where, depth);
    return numberOf(type, schema, where);
  }

  #array(schema: Schema, where: string, depth: number): Grammar {
    const { items = true, prefixItems, uniqueItems } = schema;
    if (uniqueItems === true) throw new InputError(`${where}: uniqueItems is not supported`);
    const [least, most] = countsOf(schema, "Items", where);
    if (items === false && least > 0) throw new NoValueError(`${where}: items and minItems leave no list`);
    const before = Array.isArray(prefixItems) ? prefixItems : Array.isArray(items) ? items : undefined;
    if (!before)
      return listOf(
        "[",
        items === false ? literal("") : this.grammar(items, `${where}/items`, depth + 1),
        "]",
        least,
        items === false ? 0 : most,
      );
    if (least > before.length || (most !== undefined && most < before.length))
      throw new InputError(`${where}: as many items as prefixItems has are supported`);
    const parts = before.map((item, i) => this.grammar(item, `${where}/prefixItems/${i}`, depth + 1));
    const separated = parts.flatMap((part, i) => (i === 0 ? [part] : [literal(","), whiteSpace, part]));
    return sequence(literal("["), whiteSpace, ...separated, whiteSpace, literal("]"));
  }

  #object(schema: Schema, where: string, depth: number): Grammar {
    const { properties = {}, required = [], additionalProperties = true } = schema;
    if (!isSchema(properties)) throw new InputError(`${where}: properties must be an object`);
    if (!Array.isArray(required) || !required.every((name) => typeof name === "string"))
      throw new InputError(`${where}: required must be a list of names`);
    const [least, most] = countsOf(schema, "Properties", where);
    const named = new Map(Object.entries(properties));
    for (const name of required as string[]) if (!named.has(name)) named.set(name, additionalProperties);
    if (named.size === 0) return this.#map(additionalProperties, least, most, where, depth);
    if ((most !== undefined && most < named.size) || least > named.size)
      throw new InputError(`${where}: minProperties and maxProperties beside properties are not supported here`);
    const needed = new Set(required as string[]);
    const isNeeded = (name: string, index: number) => needed.has(name) || index < least;
    const members = [...named].map(([name, value], i) => ({
      grammar: member(literal(JSON.stringify(name)), this.grammar(value, `${where}/properties/${name}`, depth + 1)),
      isNeeded: isNeeded(name, i),
    }));
    return sequence(literal("{"), whiteSpace, membersOf(members), literal("}"));
  }

  /** Any names, one kind of values. */
  #map(values: unknown, least: number, most: number | undefined, where: string, depth: number): Grammar {
    if (least > 1) throw new InputError(`${where}: minProperties beyond 1 needs properties`);
    if (values === false) return listOf("{", literal(""), "}", 0, 0);
    const value = this.grammar(values, `${where}/additionalProperties`, depth + 1);
    return listOf("{", member(jsonString(), value), "}", least, most);
  }
}

/** A part of a reference; what is no UTF-8 in it stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Members in order, those that need not be there left out or not, with commas between those that are. */
function membersOf(members: readonly { grammar: Grammar; isNeeded: boolean }[]): Grammar {
  // [0]: what follows where nothing came before; [1]: where something did
  let [fresh, going]: [Grammar, Grammar] = [literal(""), whiteSpace];
  for (const { grammar, isNeeded } of [...members].reverse()) {
    const comma = sequence(literal(","), whiteSpace);
    const [first, more] = [sequence(grammar, going), sequence(comma, grammar, going)];
    [fresh, going] = isNeeded ? [first, more] : [alternatives(first, fresh), alternatives(more, going)];
  }
  return fresh;
}

function typesOf(schema: Schema, where: string): readonly Type[] | undefined {
  const { type } = schema;
  const given = Array.isArray(type) ? type : type === undefined ? undefined : [type];
  if (given) {
    const unknown = given.find((each) => !types.includes(each));
    if (given.length === 0 || unknown !== undefined)
      throw new InputError(`${where}: ${JSON.stringify(unknown)} is no type`);
    return given as Type[];
  }
  const has = (...keys: string[]) => keys.some((key) => schema[key] !== undefined);
  if (has("properties", "required", "additionalProperties", "minProperties", "maxProperties")) return ["object"];
  if (has("items", "prefixItems", "minItems", "maxItems", "uniqueItems")) return ["array"];
  if (has("pattern", "minLength", "maxLength", "format")) return ["string"];
  if (has("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) return ["number"];
  return undefined;
}

function countOf(schema: Schema, key: string, where: string): number | undefined {
  const value = schema[key];
  if (value === undefined) return undefined;
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw new InputError(`${where}: ${key} must be a whole number of at least 0`);
}

/** `minItems` and `maxItems`, and the like. @throws NoValueError where nothing lies between them */
function countsOf(schema: Schema, of: string, where: string): [least: number, most: number | undefined] {
  const [least, most] = [countOf(schema, `min${of}`, where) ?? 0, countOf(schema, `max${of}`, where)];
  if (most !== undefined && most < least) throw new NoValueError(`${where}: min${of} is more than max${of}`);
  return [least, most];
}

/** Those grammars that there is a text of. @throws NoValueError where there is none */
function possible<Part>(parts: readonly Part[], grammarOf: (part: Part, index: number) => Grammar): Grammar[] {
  let reason: NoValueError | undefined;
  const grammars = parts.flatMap((part, i) => {
    try {
      return [grammarOf(part, i)];
    } catch (error) {
      if (!(error instanceof NoValueError)) throw error;
      reason ??= error;
      return [];
    }
  });
  if (grammars.length === 0 && reason) throw reason;
  return grammars;
}

function stringOf(schema: Schema, where: string): Grammar {
  const { pattern, format } = schema;
  const [least, most] = countsOf(schema, "Length", where);
  const known =
    typeof format === "string" && Object.hasOwn(formatPatterns, format) ? formatPatterns[format] : undefined;
  const source = typeof pattern === "string" ? pattern : known;
  if (source === undefined) return jsonString(least, most);
  if (least > 0 || most !== undefined || (typeof pattern === "string" && known !== undefined))
    throw new InputError(`${where}: of pattern, format and lengths one at a time is supported`);
  return sequence(literal('"'), regularExpression(source, escaped), literal('"'));
}

function numberOf(type: "number" | "integer", schema: Schema, where: string): Grammar {
  const { multipleOf, exclusiveMinimum, exclusiveMaximum } = schema;
  if (multipleOf !== undefined && multipleOf !== 1)
    throw new InputError(`${where}: multipleOf is supported for 1 only`);
  const isWhole = type === "integer" || multipleOf === 1;
  const bound = (key: string, none: number) => (typeof schema[key] === "number" ? (schema[key] as number) : none);
  let [least, most] = [bound("minimum", Number.NEGATIVE_INFINITY), bound("maximum", Number.POSITIVE_INFINITY)];
  // a whole number beyond an exclusive bound: fractions between the two are not written
  const above = exclusiveMinimum === true ? least : exclusiveMinimum; // of draft 4: that the other bound is exclusive
  const beneath = exclusiveMaximum === true ? most : exclusiveMaximum;
  if (typeof above === "number") least = Math.max(least, Math.floor(above) + 1);
  if (typeof beneath === "number") most = Math.min(most, Math.ceil(beneath) - 1);
  if (least === Number.NEGATIVE_INFINITY && most === Number.POSITIVE_INFINITY)
    return isWhole ? jsonInteger : jsonNumber;
  try {
    return isWhole ? integerBetween(least, most) : numberBetween(least, most);
  } catch (error) {
    throw new InputError(`${where}: ${(error as Error).message}`);
  }
}
