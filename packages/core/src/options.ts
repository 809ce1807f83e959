// Options that callers pass as an object: a name that nobody reads, or a fraction where things are counted, is a mistake that
// would otherwise pass without a word.

import { InputError } from "./errors.js";
import { printable } from "./printable.js";

/** Says what is wrong with a value that was given, or undefined. */
export type OptionCheck = (value: unknown) => string | undefined;

/** For options whose value is checked where it is used. */
export const anyValue: OptionCheck = () => undefined;

/** A whole number within bounds. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER): OptionCheck =>
  (value) => {
    if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) return undefined;
    const bounds = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    return `must be a whole number ${bounds}`;
  };

/** A number within bounds; neither NaN nor infinite. */
export const realNumber =
  (least: number, most = Number.MAX_VALUE): OptionCheck =>
  (value) => {
    if (typeof value === "number" && value >= least && value <= most) return undefined;
    return `must be a number ${most === Number.MAX_VALUE ? `of at least ${least}, and finite` : `from ${least} to ${most}`}`;
  };

/** One of these values. */
export const oneOf =
  (...values: readonly unknown[]): OptionCheck =>
  (value) =>
    values.includes(value) ? undefined : `must be one of ${values.join(", ")}`;

/** What may be left out as `null` too, as JSON and fetch have it. */
const orNull =
  (check: OptionCheck): OptionCheck =>
  (value) =>
    value === null ? undefined : check(value);

/** A function. */
export const callback: OptionCheck = /* @__PURE__ */ orNull((value) =>
  typeof value === "function" ? undefined : "must be a function",
);

/** An AbortSignal, of any realm. */
export const abortSignal: OptionCheck = /* @__PURE__ */ orNull((value) => {
  const { aborted, addEventListener } = Object(value) as Partial<AbortSignal>;
  return typeof aborted === "boolean" && typeof addEventListener === "function" ? undefined : "must be an AbortSignal";
});

/** An object with these methods. */
export const objectWith = (...methods: readonly string[]): OptionCheck =>
  orNull((value) =>
    methods.every((name) => typeof (Object(value) as Record<string, unknown>)[name] === "function")
      ? undefined
      : `must be an object with ${methods.join(", ")}`,
  );

/** A list, or an array of numbers, whose items are all right. @param items what they are, for the message */
export const listOf = (items: string, isItem: (item: unknown) => boolean): OptionCheck =>
  orNull((value) => {
    const isList = Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
    return isList && Array.from(value as ArrayLike<unknown>).every(isItem) ? undefined : `must be a list of ${items}`;
  });

/**
 * Every option of `Options`, so that the compiler tells when one is added; for an option that is an object, the checks of its own
 * options may stand in place of a check.
 */
export type OptionChecks<Options> = {
  readonly [Name in keyof Required<Options>]: OptionCheck | { readonly [name: string]: OptionCheck };
};

/**
 * Checks an object of options; undefined values count as left out.
 * @param what who takes the options, for the message
 * @throws InputError for a name that is not known, with the nearest one and all of them, or a value that its check refuses
 */
export function checkOptions<Options extends object>(
  what: string,
  given: Options,
  checks: OptionChecks<Options>,
): void {
  if (typeof given !== "object" || given === null)
    throw new InputError(`${what}: the options must be an object, got ${shown(given)}`);
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(checks, name)) throw unknownOption(what, name, Object.keys(checks));
    if (value === undefined) continue;
    const check = checks[name as keyof Options];
    if (typeof check !== "function") {
      checkOptions(`${name} of ${what}`, value as Record<string, unknown>, check);
      continue;
    }
    const problem = check(value);
    if (problem !== undefined) throw new InputError(`${what}: ${name} ${problem}, got ${shown(value)}`);
  }
}

/** The error for a name that is none of `known`. */
export const unknownOption = (what: string, name: string, known: readonly string[]): InputError =>
  new InputError(`${what} has no option ${named(name, known)}`);

function named(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const hint = near === undefined ? "" : ` (did you mean ${near}?)`;
  return `${printable(name, 100)}${hint}; it takes ${known.join(", ")}`;
}

/** Any value as a message may quote it: short, printable, and never a failure of its own. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(printable(value, 100));
  try {
    const text = typeof value === "object" && value !== null ? JSON.stringify(value) : undefined;
    return printable(text ?? String(value), 100);
  } catch {
    return typeof value === "object" ? "an object" : typeof value;
  }
}

/** The name of `known` that fewest edits lead to, if they are few. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 64) return undefined;
  const distances = known.map((each) => ({ each, distance: edits(name.toLowerCase(), each.toLowerCase()) }));
  const best = distances.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= Math.max(2, Math.floor(name.length / 3)) ? best.each : undefined;
}

/** Levenshtein's distance: insertions, deletions and replacements that turn `a` into `b`. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
