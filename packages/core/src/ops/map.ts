// Arithmetic: fused elementwise programs (instructions.ts), the sums and maxima that go with them, and the functions that
// architecture files are written with. They are one file because they are each other's gradients: that of a broadcast is a sum,
// that of a sum is a broadcast. In the functions numbers stand for constants, and operands broadcast as in numpy ([N,C] with
// [C], [N,H,D] with [H,D] or [N,H,1]).
import { GraphError, ShapeError } from "../errors.js";
import { f32, like, type OutputType, type Tensor, type ValueType } from "../graph/example.js";
import type { Graph, OpDefinition, ShardContext, ShardRule, Value, VjpContext } from "../graph/graph.js";
import { isEven, isPart, type Place } from "../graph/place.js";
import { type DType, elementCount } from "../storage.js";
import { broadcastOffsets, broadcastShape, broadcastsTo } from "./broadcast.js";
import {
  type BinaryName,
  evaluateRow,
  type Instruction,
  isRowInstruction,
  type MapParams,
  operandsOf,
  type UnaryName,
} from "./instructions.js";
import { mapExamples } from "./map-examples.js";
import { shardMap } from "./map-sharding.js";
import { reshape } from "./reshape.js";
import { rowProgram } from "./row-programs.js";
import { takesWhole } from "./sharding.js";
import { slice } from "./slice.js";

// ---- map: one walk over elements or rows

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
      const register = registers[i]!;
      const start = offsets[i]!(from);
      const stride = (x!.shape.at(-1) ?? 1) === d ? 1 : 0;
      for (let e = 0; e < d; e++) register[e] = x!.data[start + e * stride]!;
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

/**
 * What is computed for every element is like the inputs that have all elements, an outer product like both of its own; numbers of whole
 * rows are f32.
 */
function checkShape(inputs: readonly Value[], params: MapParams): OutputType[] {
  for (const x of inputs) {
    if (x.dtype === "i32") throw new ShapeError(`map: inputs must be floats, got ${x}`);
    if (!broadcastsTo(x.shape, params.shape))
      throw new ShapeError(`map: ${x} does not broadcast to [${params.shape.join(",")}]`);
  }
  const row = [...params.shape.slice(0, -1), 1];
  const whole = inputs.filter((x) => isWhole(x, params));
  const followed = whole.length > 0 ? whole : inputs;
  return params.results.map((_, i) => (params.perRow?.includes(i) ? f32(...row) : like(followed, ...params.shape)));
}

const isWhole = (x: ValueType, { shape }: MapParams): boolean => elementCount(x.shape) === elementCount(shape);

/** Every element, or row, is read before it is written: a result may lie where an input was. */
const inPlacePairs = (params: MapParams, inputs: readonly ValueType[]): (readonly [number, number])[] =>
  inputs.flatMap((x, i) =>
    isWhole(x, params) ? params.results.flatMap((_, o) => (params.perRow?.includes(o) ? [] : [[i, o] as const])) : [],
  );

/** inputs, broadcast to `shape` → a value for each result: [..shape], or [..rows, 1] for those that are the same for a row. */
export const mapOp: OpDefinition<MapParams> = {
  name: "map",
  shape: checkShape,
  vjp: mapVjp,
  reference,
  updates: inPlacePairs,
  shard: shardMap,
  get examples() {
    return mapExamples();
  },
};

// ---- functions of values

/** An operand: a value, or a number that stands for a constant of every element. */
export type Scalarish = Value | number;

/** Every element equal to `value`. */
export const constant = (graph: Graph, value: number, shape: readonly number[]): Value =>
  graph.add(mapOp, [], { shape, instructions: [{ op: "const", value }], results: [0] })[0]!;

export const unary = (op: UnaryName, x: Value): Value =>
  x.graph.add(mapOp, [x], { shape: x.shape, instructions: [{ op, a: 0 }], results: [1] })[0]!;

/** Builds a map of several operands of which some are numbers; the last instruction is `make(registers)`. */
function build(name: string, operands: readonly Scalarish[], make: (registers: number[]) => Instruction): Value {
  const inputs = [...new Set(operands.filter((o): o is Value => typeof o !== "number"))];
  if (inputs.length === 0) throw new GraphError(`${name}: at least one operand must be a value, not a number`);
  const instructions: Instruction[] = [];
  const registers = operands.map((o) => {
    if (typeof o !== "number") return inputs.indexOf(o);
    instructions.push({ op: "const", value: o });
    return inputs.length + instructions.length - 1;
  });
  instructions.push(make(registers));
  const shape = broadcastShape(
    name,
    inputs.map((v) => v.shape),
  );
  const results = [inputs.length + instructions.length - 1];
  return inputs[0]!.graph.add(mapOp, inputs, { shape, instructions, results })[0]!;
}

export const binary = (op: BinaryName, a: Scalarish, b: Scalarish): Value =>
  build(op, [a, b], ([x, y]) => ({ op, a: x!, b: y! }));

/** a + b, broadcast as in numpy. @throws GraphError for two numbers, ShapeError for shapes that do not broadcast */
export const add = (a: Scalarish, b: Scalarish): Value => binary("add", a, b);
/** a - b, broadcast as in numpy. @throws as `add` */
export const sub = (a: Scalarish, b: Scalarish): Value => binary("sub", a, b);
/** a · b elementwise, broadcast as in numpy. @throws as `add` */
export const mul = (a: Scalarish, b: Scalarish): Value => binary("mul", a, b);
/** a / b elementwise, broadcast as in numpy. @throws as `add` */
export const div = (a: Scalarish, b: Scalarish): Value => binary("div", a, b);
/** The larger of a and b elementwise, broadcast as in numpy. @throws as `add` */
export const maximum = (a: Scalarish, b: Scalarish): Value => binary("max", a, b);
/** The smaller of a and b elementwise, broadcast as in numpy. @throws as `add` */
export const minimum = (a: Scalarish, b: Scalarish): Value => binary("min", a, b);
/** -x elementwise. */
export const neg = (x: Value): Value => unary("neg", x);
/** |x| elementwise. */
export const abs = (x: Value): Value => unary("abs", x);
/** e^x elementwise. */
export const exp = (x: Value): Value => unary("exp", x);
/** ln x elementwise. */
export const log = (x: Value): Value => unary("log", x);
/** √x elementwise. */
export const sqrt = (x: Value): Value => unary("sqrt", x);
/** tanh x elementwise. */
export const tanh = (x: Value): Value => unary("tanh", x);
/** 1 / (1 + e^-x) */
export const sigmoid = (x: Value): Value => unary("sigmoid", x);
/** max(x, 0) */
export const relu = (x: Value): Value => unary("relu", x);
/** x² */
export const square = (x: Value): Value => unary("square", x);
/** 1 / x */
export const reciprocal = (x: Value): Value => unary("reciprocal", x);
/** x σ(x) */
export const silu = (x: Value): Value => mul(x, sigmoid(x));
/** condition > 0 ? a : b */
export const select = (condition: Value, a: Scalarish, b: Scalarish): Value =>
  build("select", [condition, a, b], ([c, x, y]) => ({ op: "select", a: c!, b: x!, c: y! }));
/** x + (y - x) ⊙ m */
export const lerp = (x: Value, y: Value, m: Scalarish): Value => add(x, mul(sub(y, x), m));
/** `x` kept in another float type: rounded to nearest even where that has fewer bits. */
export const cast = (x: Value, dtype: Exclude<DType, "i32">): Value =>
  x.dtype === dtype ? x : x.graph.add(mapOp, [x], { shape: x.shape, instructions: [], results: [0] }, [dtype])[0]!;
/** Repeats `x` along axes of length 1 and new leading axes. */
export const broadcastTo = (x: Value, shape: readonly number[]): Value =>
  x.graph.add(mapOp, [x], { shape, instructions: [], results: [0] })[0]!;

// ---- sums and maxima: `sum` and `max` reduce the last axis and keep it with length 1; `sumRows` keeps the last `rest` axes and
// sums over all before them; `sumSquares` is the squared Euclidean norm of everything.

type NoParams = Record<string, never>;
const last = (x: { shape: readonly number[] }): number => x.shape.at(-1) ?? 1;
const asMap =
  (op: "sum" | "max") =>
  ([x]: readonly Value[]) =>
    x!.graph.add(mapOp, [x!], rowProgram(op, {}, x!.shape)!);
const reduced = (inputs: readonly Value[]) => [f32(...inputs[0]!.shape.slice(0, -1), 1)];

function overRows(x: Tensor, y: Tensor, row: (values: Float64Array) => number) {
  const d = last(x);
  for (let i = 0; i < y.data.length; i++) y.data[i] = row((x.data as Float64Array).subarray(i * d, (i + 1) * d));
}

const lastAxisExamples = [
  { name: "matrix", params: {}, inputs: [{ shape: [5, 37] }] },
  { name: "heads", params: {}, inputs: [{ shape: [3, 2, 64] }] },
  { name: "vector", params: {}, inputs: [{ shape: [9] }] },
];

/** Sum over the last axis, which stays with length 1: x [.., C] → [.., 1]. */
export const sumOp: OpDefinition<NoParams> = {
  name: "sum",
  shape: reduced,
  // every element of the row has the same gradient
  vjp: ({ inputs, gradients }) => [broadcastTo(gradients[0]!, inputs[0]!.shape)],
  decompose: /* @__PURE__ */ asMap("sum"),
  reference: ([x], _, [y]) => overRows(x!, y!, (row) => row.reduce((a, b) => a + b, 0)),
  shard: (context) => reduceAxes(context, (axis) => (axis === context.shapes[0]!.length - 1 ? "sum" : axis)),
  examples: lastAxisExamples,
};

/** Largest element of the last axis, which stays with length 1: x [.., C] → [.., 1]. Equals share the gradient. */
export const maxOp: OpDefinition<NoParams> = {
  name: "max",
  shape: reduced,
  // the gradient belongs to the largest element (shared by ties)
  vjp({ inputs: [x], outputs: [y], gradients: [g] }) {
    const isMax = select(sub(y!, x!), 0, 1);
    return [div(mul(isMax, g!), sum(isMax))];
  },
  decompose: /* @__PURE__ */ asMap("max"),
  reference: ([x], _, [y]) => overRows(x!, y!, (row) => row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)),
  shard(context) {
    const { places, shapes } = context;
    const isApart = isPart(places[0]!) && places[0].axis < shapes[0]!.length - 1;
    return isApart ? { takes: places, gives: places } : takesWhole()(context);
  },
  examples: lastAxisExamples,
};

/** Which axes of `sumRowsOp` stay. */
export interface SumRowsParams {
  /** Number of trailing axes that are kept. */
  readonly rest: number;
}
/** Sum over all axes but the last `rest`: x [.., ..rest] → f32 [..rest]. */
export const sumRowsOp: OpDefinition<SumRowsParams> = {
  name: "sumRows",
  shape([x], { rest }) {
    if (rest < 0 || rest > x!.shape.length) throw new ShapeError(`sumRows: cannot keep ${rest} axes of ${x}`);
    return [f32(...x!.shape.slice(x!.shape.length - rest))];
  },
  vjp: ({ inputs, gradients }) => [broadcastTo(gradients[0]!, inputs[0]!.shape)],
  reference([x], _, [y]) {
    const n = y!.data.length;
    for (let i = 0; i < x!.data.length; i++) y!.data[i % n]! += x!.data[i]!;
  },
  shard(context) {
    const before = context.shapes[0]!.length - context.params.rest;
    return reduceAxes(context, (axis) => (axis < before ? "sum" : axis - before));
  },
  examples: [
    { name: "tokens", params: { rest: 1 }, inputs: [{ shape: [19, 37] }] },
    { name: "tokens of heads", params: { rest: 2 }, inputs: [{ shape: [7, 2, 12] }] },
    { name: "everything", params: { rest: 0 }, inputs: [{ shape: [7, 5] }] },
  ],
};

/** Sum of the squares of all elements: x → f32 [1]. */
export const sumSquaresOp: OpDefinition<NoParams> = {
  name: "sumSquares",
  shape: () => [f32(1)],
  vjp: ({ inputs, gradients }) => [mul(mul(inputs[0]!, 2), gradients[0]!)],
  decompose: ([x]) => [reshape(sumRows(square(x!), 0), [1])],
  reference([x], _, [y]) {
    for (const v of x!.data) y!.data[0]! += v * v;
  },
  shard(context) {
    const { places, shapes, devices } = context;
    const isSum = isPart(places[0]!) && isEven(shapes[0]!, places[0], devices);
    return isSum ? { takes: places, gives: ["sum"] } : takesWhole()(context);
  },
  examples: [
    { name: "matrix", params: {}, inputs: [{ shape: [33, 35] }] },
    { name: "one", params: {}, inputs: [{ shape: [1] }] },
  ],
};

/** Sums are linear, and over a split axis sums of parts; `to` tells where other axes end up. */
function reduceAxes<P>(context: ShardContext<P>, to: (axis: number) => number | "sum"): ShardRule<P> {
  const { places, shapes, devices } = context;
  const [place] = places as [Place];
  if (!isPart(place)) return { takes: places, gives: [place] };
  const axis = to(place.axis);
  if (axis !== "sum") return { takes: places, gives: [{ ...place, axis }] };
  // what fills up a part would be summed too
  return isEven(shapes[0]!, place, devices) ? { takes: places, gives: ["sum"] } : takesWhole()(context);
}

/** Sum over the last axis: [..,D] → [..,1]. */
export const sum = (x: Value): Value => x.graph.add(sumOp, [x], {})[0]!;
/** Maximum over the last axis: [..,D] → [..,1]. */
export const max = (x: Value): Value => x.graph.add(maxOp, [x], {})[0]!;
/** Sum over the leading axes, keeping the last `rest`. */
export const sumRows = (x: Value, rest = 1): Value => x.graph.add(sumRowsOp, [x], { rest })[0]!;
/** Σ x² over all elements: [1]. */
export const sumSquares = (x: Value): Value => x.graph.add(sumSquaresOp, [x], {})[0]!;
/** Mean over all elements: [1]. */
export const mean = (x: Value): Value => reshape(mul(sumRows(x, 0), 1 / elementCount(x.shape)), [1]);

/** Sums a gradient back to the shape from which its value was broadcast. */
export function sumTo(g: Value, shape: readonly number[]): Value {
  if (elementCount(shape) === elementCount(g.shape)) return reshape(g, shape);
  // last axis repeated: [.., D] → [.., 1]
  if (shape.at(-1) === 1 && g.shape.at(-1) !== 1) return sumTo(sum(g), shape);
  const middle = repeatedAxis(shape, g.shape);
  if (middle !== undefined) return sumAxis(g, middle);
  // leading axes repeated
  const kept = [...shape];
  while (kept[0] === 1 && kept.length > 0) kept.shift();
  const tail = g.shape.slice(g.shape.length - kept.length);
  if (tail.every((d, i) => d === kept[i])) return reshape(sumRows(g, kept.length), shape);
  throw new ShapeError(
    `cannot sum ${g} to [${shape.join(",")}]: only leading axes, one in between, and the last may be broadcast`,
  );
}

/** The only axis in between that has length 1 in `shape` and another one in `from`, where nothing else differs. */
function repeatedAxis(shape: readonly number[], from: readonly number[]): number | undefined {
  if (shape.length !== from.length) return undefined;
  const axes = shape.flatMap((d, i) => (d === from[i] ? [] : [i]));
  const [axis] = axes;
  return axes.length === 1 && axis! > 0 && shape[axis!] === 1 ? axis : undefined;
}

/** Sum over one axis, which keeps length 1: that of its slices. */
function sumAxis(g: Value, axis: number): Value {
  const inner = elementCount(g.shape.slice(axis + 1));
  const count = g.shape[axis]!;
  const rows = reshape(g, [elementCount(g.shape) / (count * inner), count * inner]);
  const parts = Array.from({ length: count }, (_, i) => slice(rows, "last", i * inner, inner));
  const shape = g.shape.map((d, i) => (i === axis ? 1 : d));
  return reshape(
    parts.reduce((a, b) => add(a, b)),
    shape,
  );
}

// ---- gradient of map: the program is walked backwards, each instruction contributing its derivative rule, built from the
// functions above; gradients of broadcast inputs are summed back to their shapes.

type Contribution = readonly [register: number, gradient: Value];

/** d(instruction)/d(operands) times g. `r` gives the operands' values, y is the result, `shape` the program's. */
function rule(
  i: Instruction,
  r: (register: number) => Value,
  y: Value,
  g: Value,
  shape: readonly number[],
): readonly Contribution[] {
  switch (i.op) {
    case "const":
    case "greater":
      return [];
    case "rowSum":
      return [[i.a, broadcastTo(g, shape)]];
    case "rowMax": {
      // the gradient belongs to the largest element (shared by ties)
      const isMax = select(sub(y, broadcastTo(r(i.a), shape)), 0, 1);
      return [[i.a, mul(isMax, div(g, sum(isMax)))]];
    }
    case "neg":
      return [[i.a, neg(g)]];
    case "abs":
      return [[i.a, select(r(i.a), g, neg(g))]];
    case "exp":
      return [[i.a, mul(g, y)]];
    case "log":
      return [[i.a, div(g, r(i.a))]];
    case "sqrt":
      return [[i.a, div(mul(g, 0.5), y)]];
    case "tanh":
      return [[i.a, mul(g, sub(1, square(y)))]];
    case "sigmoid":
      return [[i.a, mul(g, mul(y, sub(1, y)))]];
    case "relu":
      return [[i.a, select(r(i.a), g, 0)]];
    case "square":
      return [[i.a, mul(g, mul(r(i.a), 2))]];
    case "reciprocal":
      return [[i.a, neg(mul(g, square(y)))]];
    case "add":
      return [
        [i.a, g],
        [i.b, g],
      ];
    case "sub":
      return [
        [i.a, g],
        [i.b, neg(g)],
      ];
    case "mul":
      return [
        [i.a, mul(g, r(i.b))],
        [i.b, mul(g, r(i.a))],
      ];
    case "div":
      return [
        [i.a, div(g, r(i.b))],
        [i.b, neg(div(mul(g, y), r(i.b)))],
      ];
    case "max":
    case "min": {
      const first = i.op === "max" ? sub(r(i.a), r(i.b)) : sub(r(i.b), r(i.a));
      return [
        [i.a, select(first, g, 0)],
        [i.b, select(first, 0, g)],
      ];
    }
    case "select":
      return [
        [i.b, select(r(i.a), g, 0)],
        [i.c, select(r(i.a), 0, g)],
      ];
  }
}

const reduce = { rowSum: sum, rowMax: max };

/** The values of all registers, as separate ops (the fusion pass merges what survives); rows' results are [.., 1]. */
function registers(inputs: readonly Value[], params: MapParams): Value[] {
  const r = [...inputs];
  const graph = inputs[0]?.graph;
  for (const i of params.instructions) {
    if (i.op === "const") r.push(constant(graph!, i.value, [1]));
    else if (i.op === "select") r.push(select(r[i.a]!, r[i.b]!, r[i.c]!));
    else if ("b" in i) r.push(binary(i.op, r[i.a]!, r[i.b]!));
    else if (i.op === "rowSum" || i.op === "rowMax") r.push(reduce[i.op](broadcastTo(r[i.a]!, params.shape)));
    else r.push(unary(i.op, r[i.a]!));
  }
  return r;
}

export function mapVjp({ inputs, outputs, params, gradients, wanted }: VjpContext<MapParams>): (Value | undefined)[] {
  const count = inputs.length;
  const first = params.instructions[0];
  const single =
    params.instructions.length === 1 &&
    params.results[0] === count &&
    params.results.length === 1 &&
    !(first && isRowInstruction(first));
  const values = single ? [...inputs, outputs[0]!] : registers(inputs, params);
  const adjoints = new Array<Value | undefined>(count + params.instructions.length);
  const accumulate = (register: number, contribution: Value) => {
    const { shape } = values[register]!;
    const g = shape.at(-1) === 1 && contribution.shape.at(-1) !== 1 ? sumTo(contribution, shape) : contribution;
    const before = adjoints[register];
    adjoints[register] = before ? add(before, g) : g;
  };
  gradients.forEach((g, i) => {
    if (g) accumulate(params.results[i]!, g);
  });
  const needed = neededRegisters(params, wanted);
  for (let i = params.instructions.length - 1; i >= 0; i--) {
    const g = adjoints[count + i];
    if (!g) continue;
    const instruction = params.instructions[i]!;
    for (const [register, gradient] of rule(instruction, (n) => values[n]!, values[count + i]!, g, params.shape))
      if (needed[register]) accumulate(register, gradient);
  }
  return inputs.map((x, i) => (wanted[i] && adjoints[i] ? sumTo(adjoints[i]!, x.shape) : undefined));
}

/** Registers through which a wanted input is reached. */
function neededRegisters(params: MapParams, wanted: readonly boolean[]): boolean[] {
  const needed = [...wanted];
  for (const i of params.instructions) needed.push(operandsOf(i).some((n) => needed[n]));
  return needed;
}
