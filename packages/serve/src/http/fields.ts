// Fields of a JSON body, checked where they come in: types hold from here on. null counts as left out, as clients send it.
import { badRequest } from "./api-error.js";

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json | undefined;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string => (Array.isArray(value) ? "a list" : `${typeof value}`);

export class Fields {
  /** @param path what the fields belong to, for messages: `messages[0].` */
  constructor(
    readonly all: JsonObject,
    private readonly path = "",
  ) {}

  /** @throws ApiError where it is no object */
  static of(value: unknown, path = ""): Fields {
    if (isObject(value)) return new Fields(value, path === "" ? "" : `${path}.`);
    throw badRequest(
      `${path === "" ? "the body" : path} must be a JSON object, got ${kindOf(value)}`,
      path || undefined,
    );
  }

  name(name: string): string {
    return this.path + name;
  }

  value(name: string): Exclude<Json, null> | undefined {
    return Object.hasOwn(this.all, name) ? (this.all[name] ?? undefined) : undefined;
  }

  string(name: string): string | undefined {
    return this.#typed(name, "a string", (value) => typeof value === "string");
  }

  boolean(name: string): boolean | undefined {
    return this.#typed(name, "true or false", (value) => typeof value === "boolean");
  }

  list(name: string): Json[] | undefined {
    return this.#typed(name, "a list", Array.isArray);
  }

  object(name: string): Fields | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : Fields.of(value, this.name(name));
  }

  /** A number within bounds. */
  number(name: string, least: number, most: number): number | undefined {
    const value = this.#typed<number>(name, "a number", (each) => typeof each === "number");
    if (value === undefined || (value >= least && value <= most)) return value;
    throw badRequest(`${this.name(name)} must be a number from ${least} to ${most}, got ${value}`, this.name(name));
  }

  /** A whole number within bounds. */
  count(name: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const value = this.#typed<number>(name, "a whole number", Number.isSafeInteger);
    if (value === undefined || (value >= least && value <= most)) return value;
    const bounds = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    throw badRequest(`${this.name(name)} must be a whole number ${bounds}, got ${value}`, this.name(name));
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.value(name);
    if (value === undefined || choices.includes(value as T)) return value as T | undefined;
    const got = JSON.stringify(value).slice(0, 80);
    throw badRequest(`${this.name(name)} must be one of ${choices.join(", ")}; got ${got}`, this.name(name));
  }

  /** A string, or a list of strings. */
  strings(name: string, most: number): string[] | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    const list = typeof value === "string" ? [value] : value;
    if (!Array.isArray(list) || !list.every((each): each is string => typeof each === "string"))
      throw badRequest(`${this.name(name)} must be a string or a list of strings`, this.name(name));
    if (list.length > most)
      throw badRequest(`${this.name(name)} takes at most ${most} strings, got ${list.length}`, this.name(name));
    return list;
  }

  /** @throws ApiError where it is left out */
  required<T>(name: string, value: T | undefined): T {
    if (value !== undefined) return value;
    throw badRequest(`${this.name(name)} is missing`, this.name(name), "missing_required_parameter");
  }

  #typed<T>(name: string, what: string, holds: (value: unknown) => boolean): T | undefined {
    const value = this.value(name);
    if (value === undefined || holds(value)) return value as T | undefined;
    throw badRequest(`${this.name(name)} must be ${what}, got ${kindOf(value)}`, this.name(name));
  }
}
