// Whole numbers between bounds, digit by digit, and numbers with a fraction between them.
import { InputError } from "@rwkv-ts/core";
import { alternatives, byteClass, type Grammar, literal, optional, repeated, sequence } from "./grammar.js";
import { fraction } from "./json.js";

const mostDigits = 16;
const zero = 0x30;
const anyDigit = byteClass([zero, zero + 9]);
const digitRange = (least: number, most: number): Grammar => byteClass([zero + least, zero + most]);

/** Numbers of as many digits as both bounds have, from one to the other: a few parts a digit. */
function ofLength(least: string, most: string): Grammar {
  if (least === most) return literal(least);
  const [first, last, rest] = [Number(least[0]), Number(most[0]), least.length - 1];
  const [afterFirst, afterLast] = [least.slice(1), most.slice(1)];
  if (first === last) return sequence(literal(least[0]!), ofLength(afterFirst, afterLast));
  const [zeros, nines] = ["0".repeat(rest), "9".repeat(rest)];
  const parts: Grammar[] = [];
  // first digits behind which anything may follow
  let [from, to] = [first, last];
  if (afterFirst !== zeros) {
    parts.push(sequence(digitRange(first, first), ofLength(afterFirst, nines)));
    from++;
  }
  if (afterLast !== nines) {
    parts.push(sequence(digitRange(last, last), ofLength(zeros, afterLast)));
    to--;
  }
  if (from <= to) parts.push(sequence(digitRange(from, to), repeated(anyDigit, rest, rest)));
  return alternatives(...parts);
}

/** Without a sign; undefined where there is none. Lengths between those of the bounds are one part: whatever is written, few places are open. */
function natural(least: number, most: number): Grammar | undefined {
  if (least > most) return undefined;
  const [from, to] = [String(least), most === Number.POSITIVE_INFINITY ? "9".repeat(mostDigits) : String(most)];
  if (from.length === to.length) return ofLength(from, to);
  const parts = [ofLength(from, "9".repeat(from.length)), ofLength(`1${"0".repeat(to.length - 1)}`, to)];
  if (to.length - from.length > 1)
    parts.push(sequence(digitRange(1, 9), repeated(anyDigit, from.length, to.length - 2)));
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
  integerBetween(least, most);
  const [from, to] = [Math.ceil(least), Math.floor(most)];
  const below = (least: number, most: number): Grammar | undefined => {
    const whole = natural(least, most);
    return whole && sequence(whole, optional(fraction));
  };
  // the bounds themselves have no fraction behind them; what lies nearer to zero may
  const ends = [from, to].filter((end) => Number.isFinite(end)).map((end) => literal(String(end + 0)));
  const negative = below(Math.max(0, -to), -from - 1);
  return anyOf([...ends, below(Math.max(0, from), to - 1), negative && sequence(literal("-"), negative)], "number");
}
