// The distribution of `probabilities`, made for drawing one id per step from a large vocabulary: no sorting, no memory
// allocated per token, expected linear time. Sums run in double precision in the order of the ids.

import { InputError } from "@rwkv-ts/core";
import { exponential } from "./exponential.js";
import { type DistributionOptions, distributionOptions } from "./sampling-options.js";
import { thresholdOfMass, thresholdOfRank } from "./selection.js";

interface Room {
  readonly logits: Float64Array; // [vocabulary] with everything that changes them
  readonly weights: Float64Array; // [vocabulary] exp(logit - highest); later that of the kept ids to the power 1 / T
  readonly scratch: Float64Array; // [vocabulary] copies that selection reorders
  readonly kept: Int32Array; // [count] ids that can be drawn, ascending
}

const rooms = /* @__PURE__ */ new Map<number, Room>();

/** Room for logits of a vocabulary, the same for all: megabytes for each of a server's texts would keep the garbage collector busy. */
export function roomFor(vocabulary: number): Room {
  const known = rooms.get(vocabulary);
  if (known) return known;
  const numbers = () => new Float64Array(vocabulary);
  const room = { logits: numbers(), weights: numbers(), scratch: numbers(), kept: new Int32Array(vocabulary) };
  rooms.set(vocabulary, room);
  return room;
}

/** What `update` said is true until another distribution is updated. */
export class Distribution {
  readonly #temperature: number;
  readonly #topP: number;
  readonly #topK: number;
  #room = roomFor(0);
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
    this.#room = roomFor(logits.length);
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
      running += this.#room.weights[i]!;
      if (running > target) return this.#room.kept[i]!;
    }
    return this.#room.kept[this.#count - 1]!;
  }

  /** Probabilities of all ids, [vocabulary]. */
  probabilities(): Float64Array {
    const result = new Float64Array(this.#room.kept.length);
    for (let i = 0; i < this.#count; i++) result[this.#room.kept[i]!] = this.#room.weights[i]! / this.#total;
    return result;
  }

  #keepOnly(id: number): void {
    this.#room.kept[0] = id;
    this.#room.weights[0] = 1;
    this.#count = 1;
    this.#total = 1;
  }

  #exponentials(logits: Float64Array, highest: number): number {
    const weights = this.#room.weights;
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
    const weights = this.#room.weights;
    let threshold = Number.MIN_VALUE;
    if (this.#topP < 1) {
      // All weights below (1 - topP) sum / vocabulary together stay below (1 - topP) sum: none of them is in the nucleus.
      const floor = (((1 - this.#topP) * sum) / weights.length) * (1 - 1e-9);
      let candidates = 0;
      for (let id = 0; id < weights.length; id++) {
        if (weights[id]! >= floor && weights[id]! > 0) this.#room.scratch[candidates++] = weights[id]!;
      }
      threshold = thresholdOfMass(this.#room.scratch, candidates, this.#topP * sum);
    }
    let count = 0;
    for (let id = 0; id < weights.length; id++) if (weights[id]! >= threshold) this.#room.kept[count++] = id;
    this.#count = count;
  }

  /** Keeps the topK most probable of the kept ids; of equals, the smaller ids. */
  #cutRank(): void {
    const weights = this.#room.weights;
    for (let i = 0; i < this.#count; i++) this.#room.scratch[i] = weights[this.#room.kept[i]!]!;
    const threshold = thresholdOfRank(this.#room.scratch, this.#count, this.#topK);
    let above = 0;
    for (let i = 0; i < this.#count; i++) if (weights[this.#room.kept[i]!]! > threshold) above++;
    let equals = this.#topK - above;
    let count = 0;
    for (let i = 0; i < this.#count; i++) {
      const weight = weights[this.#room.kept[i]!]!;
      if (weight > threshold || (weight === threshold && equals-- > 0)) this.#room.kept[count++] = this.#room.kept[i]!;
    }
    this.#count = count;
  }

  /** From here on weights[i] belongs to kept[i], which is safe to write in place because kept[i] >= i. */
  #applyTemperature(logits: Float64Array, highest: number): void {
    this.#total = 0;
    for (let i = 0; i < this.#count; i++) {
      const id = this.#room.kept[i]!;
      let weight = this.#room.weights[id]!;
      if (this.#temperature !== 1 && weight !== 1) weight = exponential((logits[id]! - highest) / this.#temperature);
      this.#room.weights[i] = weight;
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
