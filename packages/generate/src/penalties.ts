// Repetition penalties of the RWKV chat: before each draw, logit[id] -= presence + occurrence[id] * frequency for every
// id drawn so far; after each draw, every occurrence is multiplied by the decay, then that of the drawn id grows by 1.
// Source: BlinkDL/ChatRWKV, API_DEMO_CHAT.py.

import { requireBetween } from "./sampling-options.js";

/** What lowers the logits of ids that were drawn before (BlinkDL/ChatRWKV, API_DEMO_CHAT.py). */
export interface PenaltyOptions {
  /** Taken from the logit of every id that occurred. Default 0. */
  presencePenalty?: number;
  /** Taken once for each (decayed) occurrence of an id. Default 0. */
  frequencyPenalty?: number;
  /** What an occurrence keeps of its weight with each further token. Default 0.996. */
  penaltyDecay?: number;
}

export class Penalties {
  readonly #presence: number;
  readonly #frequency: number;
  readonly #decay: number;
  readonly #slots = new Map<number, number>(); // id -> its place in the two lists
  #ids: number[] = [];
  #occurrences: number[] = [];

  constructor(options: PenaltyOptions) {
    const { presencePenalty = 0, frequencyPenalty = 0, penaltyDecay = 0.996 } = options;
    requireBetween("presencePenalty", presencePenalty, -1000, 1000);
    requireBetween("frequencyPenalty", frequencyPenalty, -1000, 1000);
    requireBetween("penaltyDecay", penaltyDecay, 0, 1);
    this.#presence = presencePenalty;
    this.#frequency = frequencyPenalty;
    this.#decay = penaltyDecay;
  }

  /** What is added to the logits of ids that occurred. */
  changes(): Map<number, number> {
    if (this.#presence === 0 && this.#frequency === 0) return new Map();
    return new Map(this.#ids.map((id, i) => [id, -(this.#presence + this.#occurrences[i]! * this.#frequency)]));
  }

  /** Lowers the logits of ids that occurred. */
  apply(logits: Float64Array): void {
    for (const [id, change] of this.changes()) if (id < logits.length) logits[id]! += change;
  }

  /** Counts an id that was drawn. */
  accept(id: number): void {
    for (let i = 0; i < this.#occurrences.length; i++) this.#occurrences[i]! *= this.#decay;
    const slot = this.#slots.get(id);
    if (slot !== undefined) {
      this.#occurrences[slot]! += 1;
      return;
    }
    this.#slots.set(id, this.#ids.length);
    this.#ids.push(id);
    this.#occurrences.push(1);
  }

  /** Occurrences by id, in the order of first occurrence. */
  save(): [id: number, occurrence: number][] {
    return this.#ids.map((id, i) => [id, this.#occurrences[i]!]);
  }

  restore(occurrences: readonly (readonly [id: number, occurrence: number])[]): void {
    this.#ids = occurrences.map(([id]) => id);
    this.#occurrences = occurrences.map(([, occurrence]) => occurrence);
    this.#slots.clear();
    this.#ids.forEach((id, slot) => {
      this.#slots.set(id, slot);
    });
  }
}
