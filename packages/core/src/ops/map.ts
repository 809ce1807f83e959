// Fused elementwise arithmetic: a short straight-line program evaluated at every position, inputs broadcast as in numpy.
// Registers 0..inputs-1 are the inputs; instruction i defines register inputs+i; `results` names the registers that become
// outputs, all of shape `shape`. Tracing makes one-instruction maps; the fusion pass merges chains of them.
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

/** `greater`: a > b ? 1 : 0. `select`: a > 0 ? b : c. */
export type Instruction =
  | { readonly op: "const"; readonly value: number }
  | { readonly op: UnaryName; readonly a: number }
  | { readonly op: BinaryName; readonly a: number; readonly b: number }
  | { readonly op: "select"; readonly a: number; readonly b: number; readonly c: number };

export interface MapParams {
  readonly shape: readonly number[];
  readonly instructions: readonly Instruction[];
  readonly results: readonly number[];
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

function evaluate(instruction: Instruction, r: Float64Array): number {
  switch (instruction.op) {
    case "const":
      return instruction.value;
    case "select":
      return r[instruction.a]! > 0 ? r[instruction.b]! : r[instruction.c]!;
    default:
      return "b" in instruction
        ? binary[instruction.op](r[instruction.a]!, r[instruction.b]!)
        : unary[instruction.op](r[instruction.a]!);
  }
}

function reference(
  inputs: readonly (Tensor | undefined)[],
  params: MapParams,
  outputs: readonly (Tensor | undefined)[],
) {
  const offsets = inputs.map((t) => broadcastOffsets(t!.shape, params.shape));
  const registers = new Float64Array(inputs.length + params.instructions.length);
  for (let e = 0; e < elementCount(params.shape); e++) {
    for (let i = 0; i < inputs.length; i++) registers[i] = inputs[i]!.data[offsets[i]!(e)]!;
    params.instructions.forEach((instruction, i) => {
      registers[inputs.length + i] = evaluate(instruction, registers);
    });
    outputs.forEach((out, i) => {
      if (out) out.data[e] = registers[params.results[i]!]!;
    });
  }
}

function checkShape(inputs: readonly Value[], params: MapParams) {
  for (const x of inputs) {
    if (x.dtype !== "f32") throw new ShapeError(`map: inputs must be f32, got ${x}`);
    if (!broadcastsTo(x.shape, params.shape))
      throw new ShapeError(`map: ${x} does not broadcast to [${params.shape.join(",")}]`);
  }
  return params.results.map(() => ({ shape: params.shape, dtype: "f32" as const }));
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
