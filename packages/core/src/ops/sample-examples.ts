// Examples of `sample`: small distributions of which every place, cut, change and ban is told apart.
import type { Example, ExampleInput } from "../graph/example.js";
import { beyond, maskWords, settingsOfChoice } from "./choice.js";

type Settings = readonly [temperature: number, topP: number, topK: number, fraction: number, vocabulary: number];

export const settings = (...rows: Settings[]): ExampleInput => ({
  shape: [rows.length, settingsOfChoice],
  data: rows.flat(),
});
/** A mask a row, from whether an id may be drawn. Bits beyond the ids are set in every other row: they mean nothing. */
export const masks = (vocabulary: number, ...allows: ((id: number) => boolean)[]): ExampleInput => {
  const words = maskWords(vocabulary);
  const isSet = (row: number, id: number) => (id < vocabulary ? allows[row]!(id) : row % 2 === 1);
  const word = (row: number, first: number) =>
    Array.from({ length: 32 }, (_, bit) => bit).reduce((all, bit) => all | (Number(isSet(row, first + bit)) << bit), 0);
  const data = allows.flatMap((_, row) => Array.from({ length: words }, (_, i) => word(row, 32 * i)));
  return { shape: [allows.length, words], kind: "i32", data };
};
export const changes = (...pairs: [row: number, id: number][]): ExampleInput => ({
  shape: [pairs.length, 2],
  kind: "i32",
  data: pairs.flat(),
});
const logits = (rows: number): ExampleInput => ({ shape: [rows, 37], transform: (x) => 3 * x });
const same = (row: number[], rows: number): ExampleInput => ({
  shape: [rows, row.length],
  data: new Array(rows).fill(row).flat(),
});

export const sampleExamples: readonly Example<Record<string, never>>[] = [
  {
    name: "places of one distribution",
    params: {},
    inputs: [
      same([0, 1, 2, 3], 5),
      settings([1, 1, 0, 0, 4], [1, 1, 0, 0.2, 4], [1, 1, 0, 0.6, 4], [1, 1, 0, 0.999, 4], [0, 1, 0, 0.5, 4]),
    ],
  },
  {
    name: "nucleus, rank and temperature",
    params: {},
    inputs: [
      logits(6),
      settings(
        [1, 0.5, 0, 0.7, 37],
        [2, 0.8, 0, 0.4, 37],
        [0.5, 1, 3, 0.9, 37],
        [1.5, 0.9, 2, 0.8, 37],
        [1, 0, 0, 0.5, 37],
        [1, 1, 0, 0.5, 12],
      ),
    ],
  },
  {
    name: "equals, and the smaller ids of them",
    params: {},
    inputs: [same([2, 5, 5, 5, 1], 3), settings([0, 1, 0, 0.9, 5], [1, 0.3, 0, 0.9, 5], [1, 1, 2, 0.9, 5])],
  },
  {
    name: "changes, bans and nothing to draw",
    params: {},
    inputs: [
      same([0, 1, 2, 3], 4),
      settings([0, 1, 0, 0, 4], [1, 1, 0, 0.6, 4], [1, 1, 0, 0.6, 4], [0, 1, 0, 0, 2]),
      changes([0, 3], [1, 1], [-1, 0], [2, 0], [2, 1], [2, 2], [2, 3], [1, 2], [0, 0], [-1, -1]),
      { shape: [10], data: [-2, beyond, 50, -beyond, -beyond, -beyond, -beyond, beyond, 1.5, 9] },
    ],
  },
  {
    name: "a mask, of 5 ids",
    params: {},
    inputs: [
      same([4, 1, 2, 3, 5], 6),
      settings(
        [0, 1, 0, 0, 5],
        [0, 1, 0, 0, 5],
        [1, 1, 0, 0.9, 5],
        [1, 0.5, 0, 0.9, 5],
        [1, 1, 2, 0.9, 5],
        [1, 1, 0, 0.9, 2],
      ),
      masks(
        5,
        (id) => id < 4,
        () => false,
        (id) => id === 1,
        (id) => id > 0 && id < 4,
        (id) => id % 2 === 1,
        (id) => id > 1,
      ),
    ],
  },
  {
    name: "masks beside changes, of 37 ids",
    params: {},
    inputs: [
      logits(5),
      settings([1, 0.6, 0, 0.7, 37], [0, 1, 0, 0, 37], [1.5, 1, 3, 0.9, 37], [1, 1, 0, 0.5, 37], [0, 1, 0, 0, 37]),
      // of two ids that alone may be drawn a mask bans one, or both; and a mask leaves only what is banned otherwise
      changes([0, 36], [0, 4], [1, 12], [1, 13], [2, 0], [2, 32], [-1, 5], [3, 35], [3, 36], [4, 33]),
      { shape: [10], data: [6, 4, beyond, beyond, beyond, beyond, 7, -beyond, -beyond, 40] },
      masks(
        37,
        (id) => id > 31,
        (id) => id !== 12,
        (id) => id % 32 !== 0,
        (id) => id > 34,
        (id) => id < 33,
      ),
    ],
  },
];
