// Several JSON schemas as one that accepts what all of them accept, or less.
import { InputError } from "@rwkv-ts/core";

export type Schema = Readonly<Record<string, unknown>>;

export const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keywords that no text can break. */
export const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "examples",
  "example",
  "deprecated",
  "readOnly",
  "writeOnly",
  "$schema",
  "$id",
  "$comment",
  "$defs",
  "definitions",
  "$anchor",
  "strict",
]);

export interface MergeContext {
  /** The schema that a reference leads to. @throws InputError where it leads to none */
  readonly resolve: (reference: string) => unknown;
  /** Counts what is done. @throws InputError where it is too much */
  readonly spend: (work: number) => void;
}

/**
 * What all of the schemas say together.
 * @param where names the place, for errors
 * @throws InputError where rules cannot be joined
 */
export function mergedSchemas(schemas: readonly unknown[], where: string, context: MergeContext): Schema {
  const parts = schemas.flatMap((schema) => referred(schema, where, context));
  const result = new Map<string, unknown>(); // a schema may have names such as __proto__
  for (const schema of parts) {
    const rules = Object.entries(schema);
    context.spend(1 + rules.length);
    for (const [key, value] of rules) {
      if (value === undefined || key === "$ref" || annotations.has(key)) continue;
      result.set(key, result.has(key) ? both(key, result.get(key), value, where, context) : value);
    }
  }
  const properties = result.get("properties");
  if (isSchema(properties)) result.set("properties", allowedProperties(properties, parts, context));
  checkRequired(result.get("required"), parts, where);
  return Object.fromEntries(result);
}

/** A schema and those that its reference leads to; none for one that accepts everything. */
function referred(schema: unknown, where: string, context: MergeContext): Schema[] {
  context.spend(1);
  if (schema === true) return [];
  if (!isSchema(schema)) throw new InputError(`${where}: one of the schemas accepts nothing`);
  const { $ref } = schema;
  return typeof $ref === "string" ? [...referred(context.resolve($ref), where, context), schema] : [schema];
}

function both(key: string, a: unknown, b: unknown, where: string, { spend }: MergeContext): unknown {
  if (key === "required") return [...new Set([...(a as string[]), ...(b as string[])])];
  const isNumbers = typeof a === "number" && typeof b === "number";
  if (isNumbers && (key.startsWith("min") || key === "exclusiveMinimum")) return Math.max(a, b);
  if (isNumbers && (key.startsWith("max") || key === "exclusiveMaximum")) return Math.min(a, b);
  if (key === "properties") {
    const all = new Map(Object.entries(a as Schema));
    spend(all.size + Object.keys(b as Schema).length);
    for (const [name, schema] of Object.entries(b as Schema))
      all.set(name, all.has(name) ? { allOf: [all.get(name), schema] } : schema);
    return Object.fromEntries(all);
  }
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  if (key === "additionalProperties") return false;
  throw new InputError(`${where}: two different rules for ${key} cannot be joined`);
}

/** Whether a schema has a property, or something to say of one that it does not name. */
const names = ({ properties }: Schema, name: string): boolean =>
  isSchema(properties) && Object.hasOwn(properties, name);
const restOf = ({ additionalProperties = true }: Schema): unknown => additionalProperties;

/** Properties as those parts want them that do not name them: `additionalProperties` of each counts for what the others name. */
function allowedProperties(properties: Schema, parts: readonly Schema[], { spend }: MergeContext): Schema {
  const restricting = parts.filter((part) => restOf(part) !== true);
  const all = Object.entries(properties);
  spend(all.length * restricting.length);
  const allowed = all.flatMap(([name, schema]): [string, unknown][] => {
    const rests = restricting.filter((part) => !names(part, name)).map(restOf);
    if (rests.includes(false)) return [];
    return [[name, rests.length === 0 ? schema : { allOf: [schema, ...rests] }]];
  });
  return Object.fromEntries(allowed);
}

function checkRequired(required: unknown, parts: readonly Schema[], where: string): void {
  if (!Array.isArray(required)) return;
  const closed = parts.filter((part) => restOf(part) === false);
  const missing = required.find((name) => closed.some((part) => !names(part, String(name))));
  if (missing !== undefined)
    throw new InputError(`${where}: ${missing} is required by one of the schemas and not allowed by another`);
}
