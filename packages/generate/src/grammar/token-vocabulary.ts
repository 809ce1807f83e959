// The bytes of all ids in sorted order, each with how many it shares with the one before: a walk over the vocabulary reads every shared
// beginning once. Short ids, nearly all, are walked for all states that they cannot tell apart; long ones for each.
import type { IdMask } from "@rwkv-ts/core";
import { maskWords } from "@rwkv-ts/core";
import { type Automaton, reach, type State } from "./automaton.js";

/** What a constraint needs of a tokenizer. */
export interface ConstraintTokenizer {
  /** Every id is smaller than this. */
  readonly vocabularySize: number;
  readonly endOfText?: number;
  /** The exact bytes of the ids. */
  decodeBytes(ids: ArrayLike<number>): Uint8Array;
}

export interface Token {
  readonly id: number;
  readonly bytes: Uint8Array;
}

interface TokenList {
  readonly tokens: readonly Token[];
  /** [tokens] bytes in common with the token before. */
  readonly shared: Uint16Array;
}

const listOf = (tokens: readonly Token[]): TokenList => ({
  tokens,
  shared: Uint16Array.from(tokens, ({ bytes }, i) => (i === 0 ? 0 : sharedLength(tokens[i - 1]!.bytes, bytes))),
});

const compare = ({ bytes: a }: Token, { bytes: b }: Token): number => {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
};

export class TokenVocabulary {
  readonly endOfText: number | undefined;
  readonly #short: TokenList;
  readonly #long: TokenList;
  readonly #bytes: (Uint8Array | undefined)[] = [];
  readonly #words: number;

  constructor(tokenizer: ConstraintTokenizer, rows: number) {
    const tokens: Token[] = [];
    this.endOfText = tokenizer.endOfText;
    for (let id = 0; id < tokenizer.vocabularySize; id++) {
      const bytes = bytesOf(tokenizer, id);
      if (id === this.endOfText || bytes.length === 0) continue;
      tokens.push({ id, bytes });
      this.#bytes[id] = bytes;
    }
    tokens.sort(compare);
    this.#short = listOf(tokens.filter(({ bytes }) => bytes.length <= reach));
    this.#long = listOf(tokens.filter(({ bytes }) => bytes.length > reach));
    this.#words = maskWords(rows);
  }

  /** All ids that have bytes, but the end of text. */
  get all(): readonly Token[] {
    return [...this.#short.tokens, ...this.#long.tokens];
  }

  /** All ids but these. */
  maskWithout(ids: readonly number[]): IdMask {
    const mask = new Int32Array(this.#words).fill(-1);
    for (const id of ids) mask[id >> 5]! &= ~(1 << (id & 31));
    return mask;
  }

  /** The bytes of an id; none where it has none. */
  bytes(id: number): Uint8Array {
    return this.#bytes[id] ?? new Uint8Array();
  }

  /** The ids of at most `reach` bytes with which a text in this state can go on, and the end of text where it may end. */
  shortMask(automaton: Automaton, state: State): IdMask {
    const mask = new Int32Array(this.#words);
    if (state.mayEnd && this.endOfText !== undefined) allow(mask, this.endOfText);
    walk(this.#short, automaton, state, mask);
    return mask;
  }

  /** All ids with which a text in this state can go on. @param short those of at most `reach` bytes among them */
  mask(automaton: Automaton, state: State, short: IdMask): IdMask {
    const mask = short.slice();
    walk(this.#long, automaton, state, mask);
    return mask;
  }
}

const allow = (mask: IdMask, id: number): void => {
  mask[id >> 5]! |= 1 << (id & 31);
};

function walk({ tokens, shared: common }: TokenList, automaton: Automaton, state: State, mask: IdMask): void {
  const path: State[] = [state]; // path[d]: behind d bytes of the present token
  let failed = Number.POSITIVE_INFINITY; // how many bytes of it lead nowhere
  for (let i = 0; i < tokens.length; i++) {
    const shared = common[i]!;
    if (shared >= failed) continue;
    failed = Number.POSITIVE_INFINITY;
    const { id, bytes } = tokens[i]!;
    let depth = shared;
    for (let at = path[depth]!; depth < bytes.length; ) {
      const next = automaton.step(at, bytes[depth]!);
      depth++;
      if (!next) {
        failed = depth;
        break;
      }
      at = next;
      path[depth] = at;
    }
    if (failed === Number.POSITIVE_INFINITY) allow(mask, id);
  }
}

function bytesOf(tokenizer: ConstraintTokenizer, id: number): Uint8Array {
  try {
    return tokenizer.decodeBytes([id]);
  } catch {
    return new Uint8Array(); // a hole in the vocabulary
  }
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
