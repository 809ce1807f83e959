// Several sets of tokens in given proportions: window n is of the part whose share of [0,1) holds a number drawn by the seed and n, and of
// this part the next one in its own order. So each part is gone through as it would be alone, at its own pace.
import { InputError } from "@rwkv-ts/core";
import { idsOf, type TrainingTokens } from "./documents-of-tokens.js";
import { fractionAt } from "./fraction.js";

/** A set of tokens, and how often it is read. */
export interface MixedPart {
  readonly tokens: TrainingTokens;
  /** Its share of the windows, in proportion to the others'. */
  readonly weight: number;
}

/** Several sets of tokens in given proportions, each gone through in an order of its own. */
export interface Mixture {
  readonly parts: readonly MixedPart[];
}

/** Whether training data are several sets of tokens. */
export const isMixture = (data: TrainingTokens | Mixture): data is Mixture => "parts" in data;

/** The sets of tokens of data, one or more. */
export const partsOf = (data: TrainingTokens | Mixture): readonly TrainingTokens[] =>
  isMixture(data) ? data.parts.map(({ tokens }) => tokens) : [data];

/** Tokens of all parts. */
export const tokensIn = (data: TrainingTokens | Mixture): number =>
  partsOf(data).reduce((n, tokens) => n + idsOf(tokens).length, 0);

/** Refuses mixtures from which no window can be drawn. @throws InputError for a mixture without parts, or with weights that are none */
export function checkMixture({ parts }: Mixture): void {
  if (parts.length === 0) throw new InputError("the mixture has no parts");
  for (const [i, { weight }] of parts.entries())
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY))
      throw new InputError(`part ${i + 1} of the mixture has the weight ${weight}: it must be a number above 0`);
}

/** Which part each window is of, and its number there. Windows are best asked for in order; going back starts over. */
export class MixtureOrder {
  readonly #ends: readonly number[];
  #next = 0;
  #counts: number[];

  constructor(
    { parts }: Mixture,
    readonly seed: number,
  ) {
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    let sum = 0;
    this.#ends = parts.map(({ weight }) => {
      sum += weight;
      return sum / total;
    });
    this.#counts = parts.map(() => 0);
  }

  at(n: number): { readonly part: number; readonly number: number } {
    if (n < this.#next) {
      this.#next = 0;
      this.#counts.fill(0);
    }
    for (; this.#next < n; this.#next++) this.#counts[this.#partAt(this.#next)]!++;
    const part = this.#partAt(n);
    return { part, number: this.#counts[part]! };
  }

  #partAt(n: number): number {
    const fraction = fractionAt(this.seed ^ 0x6d697874, n);
    const part = this.#ends.findIndex((end) => fraction < end);
    return part < 0 ? this.#ends.length - 1 : part;
  }
}
