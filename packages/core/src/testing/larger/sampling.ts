// Ids drawn from whole vocabularies, and masks of several lengths.
import { beyond } from "../../ops/choice.js";
import { changes, masks, settings } from "../../ops/sample-examples.js";
import { random } from "../examples.js";
import { example, type LargerExamples, plain } from "./inputs.js";

/** A mask's bits, in no order, of which a share is set. */
const share = (part: number, seed: number) => {
  const uniform = random(seed);
  const bits = new Map<number, boolean>();
  return (id: number): boolean => {
    const known = bits.get(id) ?? uniform() < part;
    bits.set(id, known);
    return known;
  };
};

export const samplingExamples: LargerExamples = {
  sample: [
    example(
      "a vocabulary",
      {},
      { shape: [8, 65536], transform: (x) => 4 * x },
      settings(
        [0, 1, 0, 0.5, 65536],
        [1, 1, 0, 0.123, 65536],
        [1, 0.3, 0, 0.77, 65536],
        [0.7, 0.95, 0, 0.41, 65529],
        [1, 1, 50, 0.618, 65536],
        [3, 0.99, 4000, 0.3, 65536],
        [1, 0.5, 0, 0.9999, 20000],
        [1, 0.9, 7, 0, 65536],
      ),
    ),
    example(
      "a larger one, flat",
      {},
      plain(3, 70001),
      settings([1, 1, 0, 0.5, 70001], [1, 0.7, 0, 0.25, 70001], [1, 0.5, 30000, 0.75, 70001]),
    ),
    example(
      "one of which every sixteenth id misleads about the others",
      {},
      { shape: [2, 65536], data: Array.from({ length: 2 * 65536 }, (_, i) => (i % 2 === 1 ? 1 : 0.5)) },
      settings([1, 0.5, 0, 16384.5 / 32768, 65536], [1, 0.9, 0, 0, 65536]), // in the middle of an id's share
    ),
    example(
      "equal logits",
      {},
      { shape: [2, 1000], data: new Array<number>(2000).fill(1.5) },
      settings([1, 0.5, 300, 0.9983, 1000], [0, 1, 0, 0, 1000]),
    ),
    example(
      "no numbers",
      {},
      { shape: [2, 600], data: Array.from({ length: 1200 }, (_, i) => (i === 700 ? Number.NaN : 1)) },
      settings([1, 0.5, 0, 0.4999, 600], [0, 1, 0, 0, 600]),
    ),
    example(
      "masks of 1000 ids",
      {},
      { shape: [7, 1000], transform: (x) => 3 * x },
      settings(
        [0, 1, 0, 0.5, 1000],
        [1, 1, 0, 0.3, 1000],
        [1, 0.6, 0, 0.8, 1000],
        [0.8, 1, 5, 0.61, 1000],
        [1, 0.9, 3, 0.999, 900],
        [1, 1, 0, 0.5, 990],
        [2, 0.5, 0, 0.5, 1000],
      ),
      masks(
        1000,
        share(0.5, 1),
        share(0.01, 2),
        share(0.3, 3),
        share(0.9, 4),
        share(0.5, 5),
        (id) => id >= 990,
        () => true,
      ),
    ),
    example(
      "masks of a vocabulary, beside changes",
      {},
      { shape: [6, 65536], transform: (x) => 4 * x },
      settings(
        [0, 1, 0, 0.5, 65536],
        [1, 1, 0, 0.123, 65536],
        [1, 0.3, 0, 0.77, 65529],
        [1.5, 0.9, 100, 0.41, 65536],
        [0, 1, 0, 0.5, 65536],
        [1, 0.9, 0, 0.5, 65536],
      ),
      changes([0, 40000], [0, 40001], [1, 65535], [4, 777], [-1, 0], [4, 778]),
      { shape: [6], data: [30, 60, 20, -beyond, 5, -beyond] },
      masks(
        65536,
        (id) => id !== 40001,
        share(0.4, 6),
        share(0.7, 7),
        share(0.999, 8),
        (id) => id === 777 || id === 778,
        (id) => id === 40003,
      ),
    ),
    example(
      "no number where a mask bans it",
      {},
      { shape: [3, 600], data: Array.from({ length: 1800 }, (_, i) => (i === 700 ? Number.NaN : i % 7)) },
      settings([0, 1, 0, 0, 600], [0, 1, 0, 0, 600], [0, 1, 0, 0, 600]),
      masks(
        600,
        (id) => id > 8,
        (id) => id > 100,
        (id) => id === 599,
      ),
    ),
  ],
};
