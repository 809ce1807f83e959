// The distribution of `probabilities`, made for drawing one id per step from a large vocabulary: no sorting, no memory
// allocated per token, expected linear time. Sums run in double precision in the order of the ids.

import { InputError } from "@rwkv-ts/core";
import { exponential } from "./exponential.js";
import { type DistributionOptions, distributionOptions } from "./sampling-options.js";
import { thresholdOfMass, thresholdOfRank } from "./selection.js";

export class Distribution {
  readonly #temperature: number;
  readonly #topP: number;
  readonly #topK: number;
  #weights = new Float64Array(0); // [vocabulary] exp(logit - highest); later that of the kept ids to the power 1 / T
  #scratch = new Float64Array(0); // [vocabulary] copies that selection reorders
  #kept = new Int32Array(0); // [count] ids that can be drawn, ascending
  #count = 0;
  #total = 0;

  constructor(options: DistributionOptions) {
    const { temperature, topP, topK } = distributionOptions(options);
    this.#temperature = temperature;
    this.#topP = topP;
    this.#topK = topK;
  }

  /** Reads logits, [vocabulary]. +Infinity leaves only the ids that have it, equally probable; -Infinity excludes an id. */
  update(logits: Float64Array): void {
    const highest = highestOf(logits);
    if (this.#weights.length !== logits.length) this.#resize(logits.length);
    if (this.#temperature === 0) {
      this.#keepOnly(logits.indexOf(highest));
      return;
    }
    const sum = this.#exponentials(logits, highest);
    this.#cutNucleus(sum);
    if (this.#topK > 0 && this.#topK < this.#count) this.#cutRank();
    this.#applyTemperature(logits, highest);
  }

  /** The id at `fraction` in [0, 1) of the cumulative distribution, ids ascending. */
  draw(fraction: number): number {
    const target = fraction * this.#total;
    let running = 0;
    for (let i = 0; i < this.#count; i++) {
      running += this.#weights[i]!;
      if (running > target) return this.#kept[i]!;
    }
    return this.#kept[this.#count - 1]!;
  }

  /** Probabilities of all ids, [vocabulary]. */
  probabilities(): Float64Array {
    const result = new Float64Array(this.#kept.length);
    for (let i = 0; i < this.#count; i++) result[this.#kept[i]!] = this.#weights[i]! / this.#total;
    return result;
  }

  #resize(vocabulary: number): void {
    this.#weights = new Float64Array(vocabulary);
    this.#scratch = new Float64Array(vocabulary);
    this.#kept = new Int32Array(vocabulary);
  }

  #keepOnly(id: number): void {
    this.#kept[0] = id;
    this.#weights[0] = 1;
    this.#count = 1;
    this.#total = 1;
  }

  #exponentials(logits: Float64Array, highest: number): number {
    const weights = this.#weights;
    let sum = 0;
    for (let id = 0; id < logits.length; id++) {
      const logit = logits[id]!;
      const weight = logit === highest ? 1 : exponential(logit - highest);
      weights[id] = weight;
      sum += weight;
    }
    return sum;
  }

  /** Keeps the ids of the nucleus (all that have any weight, where topP is 1). */
  #cutNucleus(sum: number): void {
    const weights = this.#weights;
    let threshold = Number.MIN_VALUE;
    if (this.#topP < 1) {
      // All weights below (1 - topP) sum / vocabulary together stay below (1 - topP) sum: none of them is in the nucleus.
      const floor = (((1 - this.#topP) * sum) / weights.length) * (1 - 1e-9);
      let candidates = 0;
      for (let id = 0; id < weights.length; id++) {
        if (weights[id]! >= floor && weights[id]! > 0) this.#scratch[candidates++] = weights[id]!;
      }
      threshold = thresholdOfMass(this.#scratch, candidates, this.#topP * sum);
    }
    let count = 0;
    for (let id = 0; id < weights.length; id++) if (weights[id]! >= threshold) this.#kept[count++] = id;
    this.#count = count;
  }

  /** Keeps the topK most probable of the kept ids; of equals, the smaller ids. */
  #cutRank(): void {
    const weights = this.#weights;
    for (let i = 0; i < this.#count; i++) this.#scratch[i] = weights[this.#kept[i]!]!;
    const threshold = thresholdOfRank(this.#scratch, this.#count, this.#topK);
    let above = 0;
    for (let i = 0; i < this.#count; i++) if (weights[this.#kept[i]!]! > threshold) above++;
    let equals = this.#topK - above;
    let count = 0;
    for (let i = 0; i < this.#count; i++) {
      const weight = weights[this.#kept[i]!]!;
      if (weight > threshold || (weight === threshold && equals-- > 0)) this.#kept[count++] = this.#kept[i]!;
    }
    this.#count = count;
  }

  /** From here on weights[i] belongs to kept[i], which is safe to write in place because kept[i] >= i. */
  #applyTemperature(logits: Float64Array, highest: number): void {
    this.#total = 0;
    for (let i = 0; i < this.#count; i++) {
      const id = this.#kept[i]!;
      let weight = this.#weights[id]!;
      if (this.#temperature !== 1 && weight !== 1) weight = exponential((logits[id]! - highest) / this.#temperature);
      this.#weights[i] = weight;
      this.#total += weight;
    }
  }
}

function highestOf(logits: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < logits.length; id++) {
    const logit = logits[id]!;
    if (logit > highest) highest = logit;
    else if (Number.isNaN(logit))
      throw new InputError(`the logits hold NaN (id ${id}): the model's weights or state are bad`);
  }
  if (highest === Number.NEGATIVE_INFINITY) {
    throw new InputError("no id can be chosen: there are no logits, or every id is banned or masked");
  }
  return highest;
}
