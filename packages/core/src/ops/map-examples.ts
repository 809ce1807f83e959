// Cases of `map`: every instruction, the ways in which inputs broadcast, rows of all kinds, chains.
import type { Example } from "../graph/example.js";
import { type BinaryName, binaryNames, type MapParams, type UnaryName, unaryNames } from "./instructions.js";

/** Layer norm of rows and its parts, rows of heads, rows that do not fill a vector, long rows. */
function rowExamples(): Example<MapParams>[] {
  const norm = (shape: readonly number[], d = shape.at(-1)!): MapParams => ({
    shape,
    instructions: [
      { op: "const", value: 1 / d }, // 3
      { op: "rowSum", a: 0 }, // 4
      { op: "mul", a: 4, b: 3 }, // 5: mean
      { op: "sub", a: 0, b: 5 }, // 6
      { op: "square", a: 6 }, // 7
      { op: "rowSum", a: 7 }, // 8
      { op: "mul", a: 8, b: 3 }, // 9: variance
      { op: "sqrt", a: 9 }, // 10
      { op: "div", a: 6, b: 10 }, // 11
      { op: "mul", a: 11, b: 1 }, // 12
      { op: "add", a: 12, b: 2 }, // 13
    ],
    results: [5, 13, 9],
    perRow: [0, 2],
  });
  const softmax: MapParams = {
    shape: [3, 2, 9],
    instructions: [
      { op: "rowMax", a: 0 },
      { op: "sub", a: 0, b: 1 },
      { op: "exp", a: 2 },
      { op: "rowSum", a: 3 },
      { op: "div", a: 3, b: 4 },
    ],
    results: [5, 4],
  };
  return [
    { name: "layer norm", params: norm([3, 37]), inputs: [{ shape: [3, 37] }, { shape: [37] }, { shape: [37] }] },
    {
      name: "norm of heads",
      params: norm([5, 3, 64]),
      inputs: [{ shape: [5, 3, 64] }, { shape: [3, 64] }, { shape: [3, 64] }],
      differentiable: [1, 2],
      differentiableOutputs: [1],
    },
    {
      name: "norm of a long row",
      params: norm([2, 3000]),
      inputs: [{ shape: [2, 3000] }, { shape: [3000] }, { shape: [3000] }],
      differentiable: [],
    },
    {
      name: "softmax",
      params: softmax,
      inputs: [{ shape: [3, 2, 9] }],
      differentiableOutputs: [0],
    },
    {
      name: "a column and a row's sum",
      params: {
        shape: [5, 12],
        instructions: [
          { op: "rowSum", a: 0 },
          { op: "mul", a: 2, b: 1 },
          { op: "sigmoid", a: 3 },
          { op: "mul", a: 4, b: 0 },
        ],
        results: [5],
      },
      inputs: [{ shape: [5, 12] }, { shape: [5, 1] }],
    },
  ];
}

const one = (op: UnaryName): MapParams => ({ shape: [3, 7], instructions: [{ op, a: 0 }], results: [1] });
const two = (op: BinaryName): MapParams => ({ shape: [3, 7], instructions: [{ op, a: 0, b: 1 }], results: [2] });
const positive = (x: number) => Math.abs(x) + 0.1;

export function mapExamples(): readonly Example<MapParams>[] {
  return [
    ...unaryNames.map((op) => ({
      name: op,
      params: one(op),
      inputs: [
        { shape: [3, 7], ...(op === "log" || op === "sqrt" || op === "reciprocal" ? { transform: positive } : {}) },
      ],
    })),
    ...binaryNames.map((op) => ({
      name: op,
      params: two(op),
      inputs: [{ shape: [3, 7] }, { shape: [3, 7], ...(op === "div" ? { transform: positive } : {}) }],
      ...(op === "greater" ? { differentiable: [] } : {}),
    })),
    {
      name: "saturation",
      params: {
        shape: [8],
        instructions: [
          { op: "sigmoid", a: 0 },
          { op: "tanh", a: 0 },
        ],
        results: [1, 2],
      },
      inputs: [{ shape: [8], data: [-120, -30, -1e-3, 0, 1e-3, 9, 30, 120] }],
      differentiable: [],
    },
    {
      name: "select",
      params: { shape: [3, 7], instructions: [{ op: "select", a: 0, b: 1, c: 2 }], results: [3] },
      inputs: [{ shape: [3, 7] }, { shape: [3, 7] }, { shape: [7] }],
      differentiable: [1, 2],
    },
    { name: "row broadcast", params: { ...two("mul"), shape: [3, 7] }, inputs: [{ shape: [3, 7] }, { shape: [7] }] },
    {
      name: "column broadcast",
      params: { ...two("add"), shape: [3, 7] },
      inputs: [{ shape: [3, 1] }, { shape: [3, 7] }],
    },
    {
      name: "an axis in between",
      params: { ...two("mul"), shape: [3, 2, 4, 5] },
      inputs: [{ shape: [3, 2, 4, 5] }, { shape: [3, 2, 1, 5] }],
    },
    {
      name: "scalar broadcast",
      params: { ...two("sub"), shape: [3, 7] },
      inputs: [{ shape: [3, 7] }, { shape: [1] }],
    },
    {
      name: "heads: channels and heads broadcast together",
      params: {
        shape: [2, 3, 8],
        instructions: [
          { op: "mul", a: 0, b: 1 },
          { op: "sub", a: 3, b: 2 },
        ],
        results: [4],
      },
      inputs: [{ shape: [2, 3, 8] }, { shape: [3, 8] }, { shape: [2, 3, 1] }],
    },
    ...rowExamples(),
    {
      name: "two results of a chain",
      params: {
        shape: [5, 33],
        instructions: [
          { op: "const", value: 0.5 },
          { op: "mul", a: 0, b: 2 },
          { op: "exp", a: 3 },
          { op: "add", a: 4, b: 1 },
        ],
        results: [3, 5],
      },
      inputs: [{ shape: [5, 33] }, { shape: [33] }],
    },
  ];
}
