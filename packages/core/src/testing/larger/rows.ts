// Rows that are longer or more than a kernel takes at once, odd lengths, and ids outside of tables.
import { example, type LargerExamples, plain, weight } from "./inputs.js";

const chain = (shape: number[]) => ({
  shape,
  instructions: [
    { op: "mul", a: 0, b: 1 },
    { op: "add", a: 3, b: 2 },
    { op: "tanh", a: 4 },
    { op: "const", value: 0.25 },
    { op: "mul", a: 5, b: 6 },
    { op: "sub", a: 7, b: 0 },
  ],
  results: [4, 8],
});

export const rowExamples: LargerExamples = {
  map: [
    example("long rows", chain([3, 1500]), plain(3, 1500), plain(1500), plain(3, 1)),
    example("odd long rows", chain([3, 1501]), plain(3, 1501), plain(1501), plain(3, 1)),
    example("short rows", chain([301, 12]), plain(301, 12), plain(12), plain(301, 1)),
    example("one long vector", chain([5003]), plain(5003), plain(1), plain(5003)),
    example("four groups of axes", chain([5, 3, 4, 6]), plain(5, 3, 4, 6), plain(5, 1, 4, 1), plain(3, 1, 6)),
    example("the middle repeats", chain([4, 3, 9]), plain(4, 3, 9), plain(4, 1, 9), plain(4, 3, 1)),
    example("nothing but ones", chain([1, 1]), plain(1, 1), plain(1), plain(1)),
    example(
      "a copy and a constant",
      { shape: [70, 9], instructions: [{ op: "const", value: 3 }], results: [0, 1] },
      plain(70, 9),
    ),
    example(
      "a wide range of exponents",
      {
        shape: [400],
        instructions: [
          { op: "exp", a: 0 },
          { op: "sigmoid", a: 0 },
          { op: "tanh", a: 0 },
        ],
        results: [1, 2, 3],
      },
      { shape: [400], data: Array.from({ length: 400 }, (_, i) => (i - 200) / 2.3) },
    ),
  ],
  sum: [example("many rows", {}, plain(301, 129))],
  max: [example("many rows", {}, plain(301, 129))],
  sumRows: [example("many rows", { rest: 1 }, plain(301, 129)), example("few columns", { rest: 1 }, plain(1000, 3))],
  sumSquares: [example("many", {}, plain(331, 357))],
  gather: [example("outside the table", {}, weight(9, 2100), { shape: [4], kind: "i32", data: [8, -1, 9, 0] })],
  scatterRows: [
    example("outside the result", { rows: 5 }, { shape: [6], kind: "i32", data: [4, 4, -1, 5, 0, 4] }, plain(6, 35)),
  ],
  normalize: [example("many rows", { epsilon: 1e-5, affine: true }, plain(101, 131), plain(131), plain(131))],
  normalizeBackward: [example("many rows", { epsilon: 1e-5 }, plain(101, 131), plain(101, 131))],
  crossEntropy: [
    example("many classes", { l2wrap: 0 }, plain(5, 3001), { shape: [5], kind: "i32", data: [3000, 0, -1, 7, 12] }),
  ],
  crossEntropyBackward: [
    example(
      "many classes",
      { l2wrap: 0.1 },
      plain(5, 3001),
      { shape: [5], kind: "i32", data: [3000, 0, -1, 7, 12] },
      plain(5),
    ),
  ],
};
