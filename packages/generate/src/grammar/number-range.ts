// Whole numbers between bounds, digit by digit, and numbers with a fraction between them.
import { InputError } from "@rwkv-ts/core";
import { alternatives, byteClass, type Grammar, literal, optional, repeated, sequence } from "./grammar.js";
import { fraction } from "./json.js";

const mostDigits = 16;
const zero = 0x30;
const anyDigit = byteClass([zero, zero + 9]);
const digitRange = (least: number, most: number): Grammar => byteClass([zero + least, zero + most]);

/** Numbers of as many digits as both bounds have, from one to the other. */
function ofLength(least: string, most: string): Grammar {
  if (least === most) return literal(least);
  const [first, last, rest] = [Number(least[0]), Number(most[0]), least.length - 1];
  if (rest === 0) return digitRange(first, last);
  if (first === last) return sequence(literal(least[0]!), ofLength(least.slice(1), most.slice(1)));
  const [zeros, nines] = ["0".repeat(rest), "9".repeat(rest)];
  const parts = [
    sequence(digitRange(first, first), ofLength(least.slice(1), nines)),
    sequence(digitRange(last, last), ofLength(zeros, most.slice(1))),
  ];
  if (last - first > 1) parts.push(sequence(digitRange(first + 1, last - 1), repeated(anyDigit, rest, rest)));
  return alternatives(...parts);
}

/** Without a sign; undefined where there is none. */
function natural(least: number, most: number): Grammar | undefined {
  if (least > most) return undefined;
  const [from, to] = [String(least), most === Number.POSITIVE_INFINITY ? "9".repeat(mostDigits) : String(most)];
  const parts: Grammar[] = [];
  for (let length = from.length; length <= to.length; length++) {
    const low = length === from.length ? from : `1${"0".repeat(length - 1)}`;
    const high = length === to.length ? to : "9".repeat(length);
    parts.push(ofLength(low, high));
  }
  return alternatives(...parts);
}

const anyOf = (parts: readonly (Grammar | undefined)[], what: string): Grammar => {
  const there = parts.filter((part): part is Grammar => part !== undefined);
  if (there.length === 0) throw new InputError(`there is no ${what} between these bounds`);
  return alternatives(...there);
};

/** A whole number within bounds, which may be infinite. @throws InputError where there is none */
export function integerBetween(least: number, most: number): Grammar {
  const [from, to] = [Math.ceil(least), Math.floor(most)];
  if (Math.max(Math.abs(Number.isFinite(from) ? from : 0), Math.abs(Number.isFinite(to) ? to : 0)) >= 1e15)
    throw new InputError("bounds of numbers are supported up to 1e15");
  const negative = natural(Math.max(1, -to), -from);
  return anyOf([natural(Math.max(0, from), to), negative && sequence(literal("-"), negative)], "whole number");
}

/**
 * A number within bounds: whole ones, and between two neighbouring whole numbers within the bounds also those with a fraction.
 * @throws InputError where no whole number lies between them
 */
export function numberBetween(least: number, most: number): Grammar {
  const whole = integerBetween(least, most);
  const [from, to] = [Math.ceil(least), Math.floor(most)];
  const positive = natural(Math.max(0, from), to - 1);
  const negative = natural(Math.max(0, -to), -from - 1);
  const parts = [positive, negative && sequence(literal("-"), negative)];
  return alternatives(whole, ...parts.flatMap((part) => (part ? [sequence(part, optional(fraction))] : [])));
}
