// Where the end of one sequence, q, occurred before in another, k, as far back as it matches: what ROSA looks up at every token.
//   w = the largest w ≥ 1 for which some j < t has k[j-w+1 .. j] = q[t-w+1 .. t];   found = the largest such j, -1 where there is none
// A suffix automaton of k, grown by a symbol a token (Blumer et al. 1985). A state stands for the substrings of k that end at the
// same places: `length` of the longest, `link` to the state of its longest suffix that ends in more places, `end`, the last place.
// State 0 is the root. Matching and growing take O(1) a token on the average; marking the last places takes as many steps as the
// newest state has links: 7 to 11 in random bits, half the text where a symbol repeats for ever.

/** The states' numbers, wherever they are kept. */
export interface SuffixStates {
  length(state: number): number;
  link(state: number): number;
  end(state: number): number;
  setLink(state: number, link: number): void;
  setEnd(state: number, end: number): void;
  /** The state behind one more symbol; 0: there is none. */
  next(state: number, symbol: number): number;
  setNext(state: number, symbol: number, to: number): void;
  /** Makes state number `state`, with the transitions of another one or with none. */
  create(state: number, length: number, link: number, end: number, likeNext?: number): void;
}

/** Where the automaton stands: number of states, the state of all of k, and state and length of what matches the end of q. */
export interface SuffixCursor {
  count: number;
  last: number;
  state: number;
  matched: number;
}

/** The cursor of a text that has not begun; makes the root. */
export function beginSuffixes(states: SuffixStates): SuffixCursor {
  states.create(0, 0, 0, -1);
  return { count: 1, last: 0, state: 0, matched: 0 };
}

/** Takes the next symbol of q; gives the last place where its end was found, or -1. */
export function matchSuffix(s: SuffixStates, at: SuffixCursor, symbol: number): number {
  let { state, matched } = at;
  while (state !== 0 && s.next(state, symbol) === 0) {
    state = s.link(state);
    matched = Math.min(matched, s.length(state));
  }
  const next = s.next(state, symbol);
  if (next === 0) matched = 0;
  else {
    state = next;
    matched++;
  }
  // k has grown since: the match may belong to a class of shorter substrings now
  while (state !== 0 && s.length(s.link(state)) >= matched) state = s.link(state);
  at.state = state;
  at.matched = matched;
  return state === 0 ? -1 : s.end(state);
}

/** Takes the next symbol of k, which is its number `position`. */
export function appendSuffix(s: SuffixStates, at: SuffixCursor, symbol: number, position: number): void {
  const added = at.count++;
  s.create(added, s.length(at.last) + 1, 0, -1);
  let from = at.last;
  let isNew = true; // no transition for the symbol down to the root
  for (;;) {
    const known = s.next(from, symbol);
    if (known !== 0) {
      isNew = false;
      break;
    }
    s.setNext(from, symbol, added);
    if (from === 0) break;
    from = s.link(from);
  }
  if (!isNew) s.setLink(added, classOf(s, at, from, symbol));
  at.last = added;
  for (let state = added; state !== 0; state = s.link(state)) s.setEnd(state, position);
}

/** The state behind `from` and the symbol that holds nothing longer: made from the one that is there, where it holds more. */
function classOf(s: SuffixStates, at: SuffixCursor, from: number, symbol: number): number {
  const known = s.next(from, symbol);
  const length = s.length(from) + 1;
  if (s.length(known) === length) return known;
  const copy = at.count++;
  s.create(copy, length, s.link(known), s.end(known), known);
  for (let state = from; s.next(state, symbol) === known; state = s.link(state)) {
    s.setNext(state, symbol, copy);
    if (state === 0) break;
  }
  s.setLink(known, copy);
  return copy;
}

/** States of any alphabet, in memory that grows. */
export class SuffixMaps implements SuffixStates {
  readonly #lengths: number[] = [];
  readonly #links: number[] = [];
  readonly #ends: number[] = [];
  readonly #next: Map<number, number>[] = [];
  length = (state: number): number => this.#lengths[state]!;
  link = (state: number): number => this.#links[state]!;
  end = (state: number): number => this.#ends[state]!;
  setLink(state: number, link: number): void {
    this.#links[state] = link;
  }
  setEnd(state: number, end: number): void {
    this.#ends[state] = end;
  }
  next = (state: number, symbol: number): number => this.#next[state]!.get(symbol) ?? 0;
  setNext(state: number, symbol: number, to: number): void {
    this.#next[state]!.set(symbol, to);
  }
  create(state: number, length: number, link: number, end: number, likeNext?: number): void {
    this.#lengths[state] = length;
    this.#links[state] = link;
    this.#ends[state] = end;
    this.#next[state] = new Map(likeNext === undefined ? [] : this.#next[likeNext]);
  }
  copy(): SuffixMaps {
    const copy = new SuffixMaps();
    this.#next.forEach((_, state) => {
      copy.create(state, this.length(state), this.link(state), this.end(state));
      copy.#next[state] = new Map(this.#next[state]);
    });
    return copy;
  }
}

/** The definition itself, in time that grows with the square of the text: found places of all of q. */
export function plainSuffixes(q: ArrayLike<number>, k: ArrayLike<number>): Int32Array {
  const found = new Int32Array(q.length).fill(-1);
  /** Length of the common suffix of q[..t] and k[..j]. */
  let common = new Int32Array(q.length);
  for (let t = 0; t < q.length; t++) {
    const next = new Int32Array(q.length);
    let longest = 0;
    for (let j = 0; j < t; j++) {
      if (k[j] === q[t]) next[j] = 1 + (j > 0 ? common[j - 1]! : 0);
      if (next[j]! > 0 && next[j]! >= longest) {
        longest = next[j]!;
        found[t] = j;
      }
    }
    common = next;
  }
  return found;
}
