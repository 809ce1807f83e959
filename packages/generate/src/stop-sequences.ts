// Finds stop strings in text that arrives in pieces. Text that may be the beginning of a stop string is held back, so
// what is handed out never holds any part of one. Results do not depend on how the text is cut: the stop string that is
// complete first wins, and of several complete at the same character the longest.

import { InputError, shown } from "@rwkv-ts/core";

/** What became certain with a piece of text. */
export interface StopMatch {
  /** Text that belongs to no stop string. */
  text: string;
  /** The stop string that was found; nothing further should be pushed. */
  stop?: string;
  /** What followed the stop string in the pushed text. */
  rest?: string;
}

/**
 * Finds stop strings in text that arrives in pieces: the one that is complete first, of several at the same character the longest. What
 * may be the beginning of one is held back.
 */
export class StopMatcher {
  readonly #stops: readonly string[];
  #held = "";

  /** @throws InputError for what is no list of texts, or has an empty one */
  constructor(stops: Iterable<string>) {
    const isList = typeof stops === "object" && stops !== null && Symbol.iterator in stops;
    this.#stops = isList ? [...stops] : [];
    if (!isList || this.#stops.some((stop) => typeof stop !== "string"))
      throw new InputError(`stop strings must be a list of texts, got ${shown(stops)}`);
    if (this.#stops.includes("")) throw new InputError("a stop string is empty: it would stop before any text");
  }

  /** Takes the next piece of text. */
  push(piece: string): StopMatch {
    const text = this.#held + piece;
    const found = this.#firstComplete(text);
    if (found) {
      this.#held = "";
      const rest = text.slice(found.start + found.stop.length);
      return { text: text.slice(0, found.start), stop: found.stop, rest };
    }
    const held = this.#beginningAtEnd(text);
    this.#held = text.slice(text.length - held);
    return { text: text.slice(0, text.length - held) };
  }

  /** Whether text is held back. */
  get isHolding(): boolean {
    return this.#held !== "";
  }

  /** Hands out what was held back, when no more text will come. */
  flush(): string {
    const held = this.#held;
    this.#held = "";
    return held;
  }

  #firstComplete(text: string): { stop: string; start: number } | undefined {
    let best: { stop: string; start: number } | undefined;
    for (const stop of this.#stops) {
      const start = text.indexOf(stop);
      if (start < 0) continue;
      const end = start + stop.length;
      const bestEnd = best ? best.start + best.stop.length : Number.POSITIVE_INFINITY;
      if (end < bestEnd || (end === bestEnd && start < best!.start)) best = { stop, start };
    }
    return best;
  }

  /** Length of the longest end of the text that is a beginning of a stop string. */
  #beginningAtEnd(text: string): number {
    let longest = 0;
    for (const stop of this.#stops) {
      for (let length = Math.min(stop.length - 1, text.length); length > longest; length--) {
        if (text.endsWith(stop.slice(0, length))) longest = length;
      }
    }
    return longest;
  }
}
