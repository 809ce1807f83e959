// Small tasks, each of one idea. A sample fills `ids` and, where an answer is asked, `targets` (elsewhere they stay negative).

export type TaskName = "parity" | "cups" | "recall" | "needle";

export interface Task {
  readonly vocabulary: number;
  /** Of the texts that are learned from. */
  readonly length: number;
  /** Lengths of the texts that are learned from first, each for as many updates as those of `length`. */
  readonly before: readonly number[];
  /** Texts of `length` in an update; of shorter ones as many more as they are shorter. */
  readonly rows: number;
  /** Of those that are asked. */
  readonly lengths: readonly number[];
  /** Share of right answers of somebody who guesses. */
  readonly chance: number;
  sample(random: () => number, ids: Int32Array, targets: Int32Array, isTest: boolean): void;
}

// #region groups
/** moves[token][state]: what each token makes of a state. Asked is, after each token, the state that all so far lead to. */
function running(moves: readonly (readonly number[])[]): Task {
  const states = moves[0]!.length;
  return {
    vocabulary: 8,
    length: 16,
    before: [4, 8],
    rows: 48,
    lengths: [16, 32, 64, 128],
    chance: 1 / states,
    sample(random, ids, targets, isTest) {
      // Texts of all lengths are learned from; the rest of the window is not asked.
      const end = isTest ? ids.length : 3 + Math.floor(random() * (ids.length - 2));
      let state = 0;
      for (let i = 0; i < end; i++) {
        ids[i] = Math.floor(random() * moves.length);
        state = moves[ids[i]!]![state]!;
        targets[i] = state;
      }
    },
  };
}

/** Whether the ones so far are even or odd: addition modulo 2. */
const parity = running([
  [0, 1],
  [1, 0],
]);

/** The orders of three cups. */
const orders = ["012", "021", "102", "120", "201", "210"];
/** Each token swaps the cups at two places. The orders are S3, the group of all permutations of three things, which swaps generate. */
const cups = running(
  [
    [1, 0, 2],
    [0, 2, 1],
    [2, 1, 0],
  ].map((swap) => orders.map((order) => orders.indexOf(swap.map((place) => order[place]).join("")))),
);
// #endregion groups

// #region recall
/** Keys with their values, and later some of the keys again: what was the value? (Arora et al. 2023, multi-query associative recall) */
const pairs = 4;
const things = 32;
const recall: Task = {
  vocabulary: 1 + 2 * things,
  length: 24,
  before: [],
  rows: 32,
  lengths: [24, 48, 96, 192],
  chance: 1 / things,
  sample(random, ids, targets) {
    const keys = chosen(random, pairs, 1, things);
    const values = keys.map(() => 1 + things + Math.floor(random() * things));
    keys.forEach((key, i) => {
      ids[2 * i] = key;
      ids[2 * i + 1] = values[i]!;
    });
    const first = 2 * pairs;
    chosen(random, pairs, first, ids.length - first).forEach((place, i) => {
      ids[place] = keys[i]!;
      targets[place] = values[i]!;
    });
  },
};
// #endregion recall

// #region needle
/**
 * One word of many is marked, and asked for later: a needle in a haystack (Kamradt 2023), in the smallest form. While it is learned, the question
 * comes at several places; in a test once, at the end of a text that the needle stands at the beginning of.
 */
const [marker, question] = [0, 1];
const words = 30;
const needle: Task = {
  vocabulary: 2 + words,
  length: 32,
  before: [],
  rows: 32,
  lengths: [32, 64, 128, 256],
  chance: 1 / words,
  sample(random, ids, targets, isTest) {
    const word = () => 2 + Math.floor(random() * words);
    for (let i = 0; i < ids.length; i++) ids[i] = word();
    const place = Math.floor(random() * (isTest ? 6 : ids.length / 2));
    ids[place] = marker;
    const [first, last] = [place + 2, ids.length - 1];
    for (const asked of isTest ? [last] : chosen(random, 6, first, last + 1 - first)) {
      ids[asked] = question;
      targets[asked] = ids[place + 1]!;
    }
  },
};
// #endregion needle

/** So many different whole numbers from `first` on, below `first + among`. */
function chosen(random: () => number, count: number, first: number, among: number): number[] {
  const found = new Set<number>();
  while (found.size < count) found.add(first + Math.floor(random() * among));
  return [...found];
}

export const tasks: Readonly<Record<TaskName, Task>> = { parity, cups, recall, needle };
