// The values that a JSON schema lists (`const`, `enum`), without those that its other rules do not accept.
import { InputError } from "@rwkv-ts/core";
import type { Schema } from "./merged-schemas.js";

export const types = ["object", "array", "string", "number", "integer", "boolean", "null"] as const;
export type Type = (typeof types)[number];

/** A schema that no value is of: of several to choose from the others are left. */
export class NoValueError extends InputError {}

/**
 * Values that are listed and accepted; undefined where a schema lists none.
 * @throws NoValueError where none of them is accepted
 */
export function listedValues(
  schema: Schema,
  allowed: readonly Type[] | undefined,
  where: string,
): readonly unknown[] | undefined {
  const listed = Array.isArray(schema.enum) ? (schema.enum as readonly unknown[]) : undefined;
  const given = "const" in schema ? [schema.const] : listed;
  if (!given) return undefined;
  const isListed = (value: unknown) => !listed || listed.some((each) => JSON.stringify(each) === JSON.stringify(value));
  const isTyped = (value: unknown) => !allowed || allowed.some((type) => isOfType(value, type));
  const values = given.filter((value) => isListed(value) && isTyped(value) && keepsRules(value, schema));
  if (values.length === 0) throw new NoValueError(`${where}: const or enum has no value that the other rules accept`);
  return values;
}

function isOfType(value: unknown, type: Type): boolean {
  if (value === null) return type === "null";
  if (Array.isArray(value)) return type === "array";
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

const isNumber = (rule: unknown): rule is number => typeof rule === "number";

/** Whether a text or a number keeps to the rules for such. */
function keepsRules(value: unknown, schema: Schema): boolean {
  if (typeof value === "string") return textKeepsRules([...value].length, value, schema);
  if (typeof value !== "number") return true;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const above = exclusiveMinimum === true ? minimum : exclusiveMinimum;
  const beneath = exclusiveMaximum === true ? maximum : exclusiveMaximum;
  return !(
    (isNumber(minimum) && value < minimum) ||
    (isNumber(maximum) && value > maximum) ||
    (isNumber(above) && value <= above) ||
    (isNumber(beneath) && value >= beneath) ||
    (isNumber(multipleOf) && !Number.isInteger(value / multipleOf))
  );
}

function textKeepsRules(length: number, text: string, { minLength, maxLength, pattern }: Schema): boolean {
  if ((isNumber(minLength) && length < minLength) || (isNumber(maxLength) && length > maxLength)) return false;
  return typeof pattern !== "string" || matches(pattern, text);
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return false; // no expression accepts nothing
  }
}
