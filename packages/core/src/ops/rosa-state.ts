// What ROSA's layers keep of a text for its C channels, which form groups of one or four; a group's bits are its symbol. Rows of
//   k, v        [rows, W] a token's bits of all channels, channel c being bit c % 32 of word c / 32
//   automaton   [rows, G, 128 F] room for 64 tokens' states of every group, at most two a token; F numbers a state: length, link,
//               end, and the state behind each of the 2^bits symbols (suffix-automaton.ts)
// and, for every group, the cursor [G, 4]: number of states, the state of all of k, state and length of the match.
import type { SuffixCursor, SuffixStates } from "./suffix-automaton.js";
import { appendSuffix, beginSuffixes } from "./suffix-automaton.js";

/** Channels whose bits make up a symbol: each stands alone, or four are a group. */
export type RosaBits = 1 | 4;

/** Tokens that share a row of the automaton. */
export const tokensPerAutomatonRow = 64;
/** States of a group's suffix automaton in a row: two for each of its tokens, the most that an automaton needs. */
export const statesPerRow = 2 * tokensPerAutomatonRow;

/** Words of 32 bits for the bits of so many channels. */
export const wordsOf = (channels: number): number => Math.ceil(channels / 32);
/** Numbers of a state. */
export const stateNumbers = (bits: RosaBits): number => 3 + 2 ** bits;
/** Shape of a row of the automaton. */
export const automatonRow = (channels: number, bits: RosaBits): readonly [number, number] => [
  channels / bits,
  statesPerRow * stateNumbers(bits),
];

/** The states of one group within rows of all groups. */
export class GroupStates implements SuffixStates {
  readonly #numbers: number;
  constructor(
    private readonly data: Int32Array,
    /** Where the group's first state is. */
    private readonly start: number,
    /** Numbers between its rows. */
    private readonly stride: number,
    bits: RosaBits,
  ) {
    this.#numbers = stateNumbers(bits);
  }
  #at(state: number): number {
    const row = Math.floor(state / statesPerRow);
    return this.start + row * this.stride + (state % statesPerRow) * this.#numbers;
  }
  length = (state: number): number => this.data[this.#at(state)]!;
  link = (state: number): number => this.data[this.#at(state) + 1]!;
  end = (state: number): number => this.data[this.#at(state) + 2]!;
  setLink(state: number, link: number): void {
    this.data[this.#at(state) + 1] = link;
  }
  setEnd(state: number, end: number): void {
    this.data[this.#at(state) + 2] = end;
  }
  next = (state: number, symbol: number): number => this.data[this.#at(state) + 3 + symbol]!;
  setNext(state: number, symbol: number, to: number): void {
    this.data[this.#at(state) + 3 + symbol] = to;
  }
  create(state: number, length: number, link: number, end: number, likeNext?: number): void {
    const at = this.#at(state);
    this.data[at] = length;
    this.data[at + 1] = link;
    this.data[at + 2] = end;
    for (let symbol = 0; symbol < this.#numbers - 3; symbol++)
      this.data[at + 3 + symbol] = likeNext === undefined ? 0 : this.next(likeNext, symbol);
  }
}

/** Rows of the automaton of all groups that follow from the bits of k, [tokens, bytes]: channel c is bit c % 8 of byte c / 8. */
export function automatonOf(k: Uint8Array, channels: number, bits: RosaBits): Int32Array {
  const width = Math.ceil(channels / 8);
  const tokens = k.length / width;
  const [groups, numbers] = automatonRow(channels, bits);
  const stride = groups * numbers;
  const data = new Int32Array(Math.ceil(tokens / tokensPerAutomatonRow) * stride);
  for (let g = 0; g < groups && tokens > 0; g++) {
    const states = new GroupStates(data, g * numbers, stride, bits);
    const cursor: SuffixCursor = beginSuffixes(states);
    const byte = Math.floor((g * bits) / 8);
    for (let t = 0; t < tokens; t++) {
      const symbol = (k[t * width + byte]! >> ((g * bits) % 8)) & (2 ** bits - 1);
      appendSuffix(states, cursor, symbol, t);
    }
  }
  return data;
}
