// How often each pair of adjacent ids occurs in a list of counted words, kept up to date while pairs are merged.
// Counts of existing pairs only ever fall (new pairs always hold the new id), so a heap with outdated, too high entries
// still finds the most frequent pair: an outdated entry is put back with its present count.

import { Heap } from "./heap.js";

export interface Pair {
  readonly left: number;
  readonly right: number;
  /** Occurrences in all words, each weighted by its word's count. */
  count: number;
  /** Words that hold the pair, or once did. */
  readonly words: Word[];
}

interface Word {
  readonly ids: number[];
  readonly count: number;
  /** The merge that visited the word last, so that a word listed twice is visited once. */
  visited: number;
}

interface HeapEntry {
  readonly pair: Pair;
  readonly count: number;
}

const IDS = 2 ** 24;

export class PairCounts {
  readonly #pairs = new Map<number, Pair>();
  readonly #heap = new Heap<HeapEntry>(isMoreFrequent);
  #increased = new Set<Pair>();

  addWord(ids: number[], count: number): void {
    const word: Word = { ids, count, visited: -1 };
    for (let i = 0; i + 1 < ids.length; i++) this.#change(ids[i]!, ids[i + 1]!, word, count);
  }

  /** The most frequent pair, of equally frequent ones that with the smallest ids; undefined when none is left. */
  mostFrequent(): Pair | undefined {
    for (const pair of this.#increased) this.#heap.push({ pair, count: pair.count });
    this.#increased = new Set();
    for (let entry = this.#heap.pop(); entry; entry = this.#heap.pop()) {
      const { pair, count } = entry;
      if (pair.count === count && count > 0) {
        this.#heap.push(entry);
        return pair;
      }
      if (pair.count > 0) this.#heap.push({ pair, count: pair.count });
    }
    return undefined;
  }

  /** Replaces the pair by `id` in every word that holds it. */
  merge(pair: Pair, id: number): void {
    this.#pairs.delete(pair.left * IDS + pair.right);
    for (const word of pair.words) {
      if (word.visited === id) continue;
      word.visited = id;
      this.#mergeInWord(word, pair, id);
    }
    pair.count = 0;
  }

  #mergeInWord(word: Word, { left, right }: Pair, id: number): void {
    const ids = word.ids;
    let written = 0;
    for (let read = 0; read < ids.length; ) {
      if (ids[read] !== left || ids[read + 1] !== right) {
        ids[written++] = ids[read++]!;
        continue;
      }
      const next = ids[read + 2];
      if (written > 0) {
        this.#change(ids[written - 1]!, left, word, -word.count);
        this.#change(ids[written - 1]!, id, word, word.count);
      }
      if (next !== undefined) {
        this.#change(right, next, word, -word.count);
        this.#change(id, next, word, word.count);
      }
      ids[written++] = id;
      read += 2;
    }
    ids.length = written;
  }

  #change(left: number, right: number, word: Word, by: number): void {
    const key = left * IDS + right;
    let pair = this.#pairs.get(key);
    if (!pair) {
      if (by < 0) return; // the pair that is being merged away
      pair = { left, right, count: 0, words: [] };
      this.#pairs.set(key, pair);
    }
    pair.count += by;
    if (by < 0) return;
    if (pair.words.at(-1) !== word) pair.words.push(word);
    this.#increased.add(pair);
  }
}

function isMoreFrequent(a: HeapEntry, b: HeapEntry): boolean {
  if (a.count !== b.count) return a.count > b.count;
  if (a.pair.left !== b.pair.left) return a.pair.left < b.pair.left;
  return a.pair.right < b.pair.right;
}
