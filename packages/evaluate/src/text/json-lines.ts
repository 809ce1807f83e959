// Records of a task's file: a JSON object a line. A hole in the file is told at once, with its line.
import { InputError } from "@rwkv-ts/core";

/**
 * @param read the record of an object; what it throws is told with file and line
 * @throws InputError for a line that is no record, and a file without any
 */
export function jsonLines<T>(name: string, data: string, read: (object: Readonly<Record<string, unknown>>) => T): T[] {
  const records = data
    .replace(/^\uFEFF/, "")
    .split("\n")
    .flatMap((line, i) => {
      if (line.trim() === "") return [];
      try {
        return [read(objectOf(line))];
      } catch (error) {
        throw new InputError(`${name}, line ${i + 1}: ${(error as Error).message}`, { cause: error });
      }
    });
  if (records.length === 0) throw new InputError(`${name} holds no records: a JSON object a line is expected`);
  return records;
}

function objectOf(line: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InputError("expected a JSON object");
  return value as Record<string, unknown>;
}

/** A field that must be a text. @throws InputError */
export function textField(object: Readonly<Record<string, unknown>>, ...names: string[]): string {
  const name = names.find((each) => object[each] !== undefined) ?? names[0]!;
  const value = object[name];
  if (typeof value === "string") return value;
  throw new InputError(`"${name}" must be a text, ${value === undefined ? "it is missing" : `got ${typeof value}`}`);
}

/** A field that must be a list of texts, at least `least` of them. @throws InputError */
export function textsField(object: Readonly<Record<string, unknown>>, name: string, least: number): readonly string[] {
  const value = object[name];
  const isList = Array.isArray(value) && value.every((each) => typeof each === "string");
  if (isList && value.length >= least) return value;
  throw new InputError(`"${name}" must be a list of ${least > 1 ? `at least ${least} ` : ""}texts`);
}
