// What shapes a distribution: temperature, nucleus, top k, and the bounds that these must keep.

import { InputError, shown } from "@rwkv-ts/core";

/** What shapes the distribution that is drawn from: first nucleus and top k, then the temperature. */
export interface DistributionOptions {
  /** Probabilities are raised to 1 / temperature. 0 is greedy: the most probable id, the smallest of equals. Default 1. */
  temperature?: number;
  /**
   * Keeps the most probable ids whose probabilities first sum to this, and those just as probable as the last of them.
   * Taken before the temperature is applied. 1 keeps all, 0 the most probable alone. Default 1.
   */
  topP?: number;
  /** Keeps at most this many of the most probable ids, the smaller ids among equals. 0 keeps all. Default 0. */
  topK?: number;
}

/** The options with their defaults. @throws InputError for a value out of bounds */
export function distributionOptions(options: DistributionOptions): Required<DistributionOptions> {
  const { temperature = 1, topP = 1, topK = 0 } = options;
  requireBetween("temperature", temperature, 0, Number.MAX_VALUE);
  requireBetween("topP", topP, 0, 1);
  requireBetween("topK", topK, 0, Number.MAX_SAFE_INTEGER, "whole");
  return { temperature, topP, topK };
}

/** @throws InputError for a value out of bounds; `whole`: and for one that is no whole number */
export function requireBetween(name: string, value: number, low: number, high: number, kind?: "whole"): void {
  if (typeof value === "number" && value >= low && value <= high && (kind !== "whole" || Number.isInteger(value)))
    return;
  const bounds = high >= Number.MAX_SAFE_INTEGER ? `at least ${low}, and finite` : `between ${low} and ${high}`;
  throw new InputError(`${name} must be ${kind === "whole" ? "a whole number " : ""}${bounds}, got ${shown(value)}`);
}
