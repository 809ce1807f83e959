// Draws the next id from logits: bias, penalties, distribution, random draw. A seed and equal logits give equal ids on
// every platform: all arithmetic is IEEE double addition, multiplication and division in a fixed order.

import { type Choice, checkMask, checkOptions, type IdMask, InputError, isAllowed, shown } from "@rwkv-ts/core";
import { Distribution, roomFor } from "./distribution.js";
import { generateChecks } from "./option-checks.js";
import { Penalties, type PenaltyOptions } from "./penalties.js";
import { Random, type RandomState } from "./random.js";
import { type DistributionOptions, distributionOptions } from "./sampling-options.js";

/** How ids are drawn. */
export interface SamplerOptions extends DistributionOptions, PenaltyOptions {
  /** Makes the draws repeatable: any integer that a number holds exactly. Default: a random one, see `Sampler.seed`. */
  seed?: number;
  /** Added to the logits of these ids. -Infinity bans an id; +Infinity allows only the ids that have it. */
  logitBias?: Iterable<readonly [id: number, bias: number]>;
  /** Ids that are never drawn. */
  bannedTokens?: Iterable<number>;
  /** Ids from this on are never drawn: rows of the model that only pad its vocabulary. Default: no such rows. */
  vocabularySize?: number;
}

/** What a sampler needs to go on from where it was; plain data that JSON keeps exactly. */
export interface SamplerState {
  random: RandomState;
  occurrences: [id: number, occurrence: number][];
}

/** Draws ids from logits: bias, penalties, distribution, random draw. */
export interface Sampler {
  /** The seed in use. */
  readonly seed: number;
  /**
   * Draws an id from logits, [vocabulary], which stay unchanged. `mask`, [ceil(vocabulary / 32)], bans ids whose bit is clear,
   * before anything is cut. @throws InputError for NaN, a mask of another length, or when nothing can be drawn
   */
  sample(logits: ArrayLike<number>, mask?: IdMask): number;
  /**
   * How `sample` would draw now, for a model that draws where its logits are; takes the next random number. The mask is not
   * copied: leave it as it is until the id is there. Single precision there may choose a neighbour where the random number
   * falls on the border of two ids (once in millions of draws).
   */
  choice?(mask?: IdMask): Choice;
  /** Tells the penalties which id was taken. Call it once for each id, drawn here or not. */
  accept(id: number): void;
  /** Probabilities with which `sample` would draw now, [vocabulary]. @throws as `sample` */
  probabilities(logits: ArrayLike<number>, mask?: IdMask): Float64Array;
  /** Forgets the occurrences; the random numbers go on. */
  reset(): void;
  /** An independent sampler in the same state: draws the same ids, unless a new seed is given. */
  fork(seed?: number): Sampler;
  save(): SamplerState;
  restore(state: SamplerState): void;
}

/** Makes a sampler. @throws InputError for options out of bounds, and for names that are none of generation's */
export function createSampler(options: SamplerOptions = {}): Sampler {
  checkOptions("generation", options, generateChecks());
  return new LogitSampler(options);
}

class LogitSampler implements Sampler {
  readonly seed: number;
  readonly #options: SamplerOptions;
  readonly #distribution: Distribution;
  readonly #penalties: Penalties;
  readonly #bias: readonly (readonly [id: number, bias: number])[];
  #random: Random;

  constructor(options: SamplerOptions) {
    this.seed = options.seed ?? Math.floor(Math.random() * 2 ** 32);
    if (!Number.isSafeInteger(this.seed)) throw new InputError(`seed must be a whole number, got ${this.seed}`);
    this.#distribution = new Distribution(options);
    this.#penalties = new Penalties(options);
    this.#bias = biasOf(options);
    // Iterables can be read once only; a fork needs them again.
    this.#options = { ...options, logitBias: this.#bias, bannedTokens: [] };
    this.#random = Random.fromSeed(this.seed);
  }

  sample(logits: ArrayLike<number>, mask?: IdMask): number {
    this.#update(logits, mask);
    return this.#distribution.draw(this.#random.fraction());
  }

  choice(mask?: IdMask): Choice {
    const changes = this.#penalties.changes();
    for (const [id, bias] of this.#bias) changes.set(id, (changes.get(id) ?? 0) + bias);
    const { vocabularySize } = this.#options;
    return { ...distributionOptions(this.#options), fraction: this.#random.fraction(), vocabularySize, changes, mask };
  }

  accept(id: number): void {
    this.#penalties.accept(id);
  }

  probabilities(logits: ArrayLike<number>, mask?: IdMask): Float64Array {
    this.#update(logits, mask);
    return this.#distribution.probabilities();
  }

  reset(): void {
    this.#penalties.restore([]);
  }

  fork(seed?: number): Sampler {
    const fork = new LogitSampler({ ...this.#options, seed: seed ?? this.seed });
    const random = seed === undefined ? this.#random.state : fork.save().random;
    fork.restore({ random, occurrences: this.#penalties.save() });
    return fork;
  }

  save(): SamplerState {
    return { random: this.#random.state, occurrences: this.#penalties.save() };
  }

  restore(state: SamplerState): void {
    this.#random = new Random(state.random);
    this.#penalties.restore(state.occurrences);
  }

  #update(logits: ArrayLike<number>, mask?: IdMask): void {
    if (mask) checkMask(mask, logits.length);
    const { logits: adjusted } = roomFor(logits.length);
    adjusted.set(logits);
    refuseInfinite(adjusted);
    const limit = this.#options.vocabularySize;
    if (limit !== undefined && limit < adjusted.length) adjusted.fill(Number.NEGATIVE_INFINITY, limit);
    this.#penalties.apply(adjusted);
    for (const [id, bias] of this.#bias) {
      if (id >= adjusted.length)
        throw new InputError(`logitBias: id ${id}, but there are only ${adjusted.length} logits`);
      adjusted[id]! += bias;
    }
    if (mask) banOthers(adjusted, mask);
    this.#distribution.update(adjusted);
  }
}

/** Leaves out what the mask does not allow. NaN stays, which is an error wherever it is. */
function banOthers(logits: Float64Array, mask: IdMask): void {
  for (let id = 0; id < logits.length; id++)
    if (!isAllowed(mask, id) && !Number.isNaN(logits[id])) logits[id] = Number.NEGATIVE_INFINITY;
}

/** The distribution refuses NaN; +Infinity it takes for a bias. */
function refuseInfinite(logits: Float64Array): void {
  const id = logits.indexOf(Number.POSITIVE_INFINITY);
  if (id >= 0) throw new InputError(`the logits hold Infinity (id ${id}): the model's weights or state are bad`);
}

function biasOf(options: SamplerOptions): [id: number, bias: number][] {
  const bias = new Map<number, number>();
  for (const pair of listed("logitBias", options.logitBias, "pairs of id and bias")) {
    if (!Array.isArray(pair)) throw new InputError(`logitBias: ${shown(pair)} is no pair of id and bias`);
    bias.set(pair[0], pair[1]);
  }
  for (const id of listed("bannedTokens", options.bannedTokens, "ids")) bias.set(id, Number.NEGATIVE_INFINITY);
  for (const [id, value] of bias) {
    if (!Number.isInteger(id) || id < 0) throw new InputError(`logitBias: ${shown(id)} is not a token id`);
    if (typeof value !== "number" || Number.isNaN(value))
      throw new InputError(`logitBias: the bias of id ${id} is not a number`);
  }
  return [...bias];
}

/** @throws InputError for what cannot be gone through */
function listed<T>(name: string, items: Iterable<T> | null | undefined, what: string): Iterable<T> {
  if (items === undefined || items === null) return [];
  if (typeof items === "object" && Symbol.iterator in items) return items;
  throw new InputError(`${name} must be a list of ${what}, got ${shown(items)}`);
}
