// Option values that are numbers, checked where they are read.
import { InvalidArgumentError } from "commander";

/** A whole number within bounds. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    const bounds = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`It must be a whole number ${bounds}.`);
  };

/** A number within bounds. */
export const decimal =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
  };

/** Whole numbers separated by commas. */
export const wholeNumbers =
  (least: number) =>
  (text: string): number[] =>
    text.split(",").map(wholeNumber(least));
