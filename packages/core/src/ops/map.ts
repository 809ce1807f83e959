// Fused elementwise arithmetic: a short straight-line program evaluated at every position, inputs broadcast as in numpy.
// Registers 0..inputs-1 are the inputs; instruction i defines register inputs+i; `results` names the registers that become
// outputs of shape `shape`. `rowSum` and `rowMax` reduce a register over the last axis and give every element of the row the
// result, so norms and softmaxes are programs too; a result that is the same for a whole row may be kept once ([.., 1]).
// Tracing makes one-instruction maps; the fusion pass merges what can be computed in one walk.
import { ShapeError } from "../errors.js";
import type { Value } from "../graph/graph.js";
import type { Example, OpDefinition, Tensor } from "../graph/op.js";
import { elementCount } from "../storage.js";
import { broadcastOffsets, broadcastsTo } from "./broadcast.js";
import { mapVjp } from "./map-vjp.js";

export const unaryNames = [
  "neg",
  "abs",
  "exp",
  "log",
  "sqrt",
  "tanh",
  "sigmoid",
  "relu",
  "square",
  "reciprocal",
] as const;
export const binaryNames = ["add", "sub", "mul", "div", "max", "min", "greater"] as const;
export type UnaryName = (typeof unaryNames)[number];
export type BinaryName = (typeof binaryNames)[number];

export const rowNames = ["rowSum", "rowMax"] as const;
export type RowName = (typeof rowNames)[number];

/** `greater`: a > b ? 1 : 0. `select`: a > 0 ? b : c. */
export type Instruction =
  | { readonly op: "const"; readonly value: number }
  | { readonly op: UnaryName | RowName; readonly a: number }
  | { readonly op: BinaryName; readonly a: number; readonly b: number }
  | { readonly op: "select"; readonly a: number; readonly b: number; readonly c: number };

export interface MapParams {
  readonly shape: readonly number[];
  readonly instructions: readonly Instruction[];
  readonly results: readonly number[];
  /** Results, by position, that are the same for a whole row and kept once: their shape ends in 1. */
  readonly perRow?: readonly number[];
  /** [input, output] pairs that share memory, as in an optimiser's update. */
  readonly inPlace?: readonly (readonly [input: number, output: number])[];
}

const unary: Record<UnaryName, (x: number) => number> = {
  neg: (x) => -x,
  abs: Math.abs,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  relu: (x) => Math.max(x, 0),
  square: (x) => x * x,
  reciprocal: (x) => 1 / x,
};
const binary: Record<BinaryName, (x: number, y: number) => number> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  max: Math.max,
  min: Math.min,
  greater: (x, y) => (x > y ? 1 : 0),
};

export const isRowInstruction = (i: Instruction): i is { op: RowName; a: number } =>
  i.op === "rowSum" || i.op === "rowMax";

/** Registers that an instruction reads. */
export function operandsOf(i: Instruction): readonly number[] {
  if (i.op === "const") return [];
  if (i.op === "select") return [i.a, i.b, i.c];
  return "b" in i ? [i.a, i.b] : [i.a];
}

/** An instruction over all elements of a row. */
function evaluate(instruction: Instruction, r: readonly Float64Array[], out: Float64Array): void {
  switch (instruction.op) {
    case "const":
      out.fill(instruction.value);
      return;
    case "select": {
      const { a, b, c } = instruction;
      for (let i = 0; i < out.length; i++) out[i] = r[a]![i]! > 0 ? r[b]![i]! : r[c]![i]!;
      return;
    }
    case "rowSum":
      out.fill(r[instruction.a]!.reduce((x, y) => x + y, 0));
      return;
    case "rowMax":
      out.fill(r[instruction.a]!.reduce((x, y) => Math.max(x, y), Number.NEGATIVE_INFINITY));
      return;
    default:
      if ("b" in instruction) {
        const apply = binary[instruction.op];
        for (let i = 0; i < out.length; i++) out[i] = apply(r[instruction.a]![i]!, r[instruction.b]![i]!);
      } else {
        const apply = unary[instruction.op];
        for (let i = 0; i < out.length; i++) out[i] = apply(r[instruction.a]![i]!);
      }
  }
}

/** Runs a program over one row; the inputs' registers are filled in. */
export function evaluateRow(inputs: number, instructions: readonly Instruction[], r: readonly Float64Array[]): void {
  instructions.forEach((instruction, i) => {
    evaluate(instruction, r, r[inputs + i]!);
  });
}

function reference(
  inputs: readonly (Tensor | undefined)[],
  params: MapParams,
  outputs: readonly (Tensor | undefined)[],
) {
  const { shape, instructions, results, perRow = [] } = params;
  const d = shape.at(-1) ?? 1;
  const offsets = inputs.map((t) => broadcastOffsets(t!.shape, shape));
  const registers = Array.from({ length: inputs.length + instructions.length }, () => new Float64Array(d));
  for (let from = 0; from < elementCount(shape); from += d) {
    inputs.forEach((x, i) => {
      for (let e = 0; e < d; e++) registers[i]![e] = x!.data[offsets[i]!(from + e)]!;
    });
    evaluateRow(inputs.length, instructions, registers);
    outputs.forEach((out, i) => {
      const row = registers[results[i]!]!;
      if (!out) return;
      if (perRow.includes(i)) out.data[from / d] = row[0]!;
      else out.data.set(row, from);
    });
  }
}

function checkShape(inputs: readonly Value[], params: MapParams) {
  for (const x of inputs) {
    if (x.dtype !== "f32") throw new ShapeError(`map: inputs must be f32, got ${x}`);
    if (!broadcastsTo(x.shape, params.shape))
      throw new ShapeError(`map: ${x} does not broadcast to [${params.shape.join(",")}]`);
  }
  const row = [...params.shape.slice(0, -1), 1];
  return params.results.map((_, i) => ({
    shape: params.perRow?.includes(i) ? row : params.shape,
    dtype: "f32" as const,
  }));
}

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

export const mapOp: OpDefinition<MapParams> = {
  name: "map",
  shape: checkShape,
  vjp: mapVjp,
  reference,
  updates: (params) => params.inPlace ?? [],
  get examples(): readonly Example<MapParams>[] {
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
  },
};
