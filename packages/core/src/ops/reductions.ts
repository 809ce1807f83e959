// Sums and maxima. `sum` and `max` reduce the last axis and keep it with length 1; `sumRows` keeps the last `rest` axes and
// sums over all before them; `sumSquares` is the squared Euclidean norm of everything.
import { ShapeError } from "../errors.js";
import type { Value } from "../graph/graph.js";
import { f32, type OpDefinition, type Tensor } from "../graph/op.js";
import { elementCount } from "../storage.js";
import { broadcastTo, div, mul, select, sub } from "./elementwise.js";
import { reshape } from "./reshape.js";

type NoParams = Record<string, never>;
const last = (x: { shape: readonly number[] }): number => x.shape.at(-1) ?? 1;
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

export const sumOp: OpDefinition<NoParams> = {
  name: "sum",
  shape: reduced,
  // every element of the row has the same gradient
  vjp: ({ inputs, gradients }) => [broadcastTo(gradients[0]!, inputs[0]!.shape)],
  reference: ([x], _, [y]) => overRows(x!, y!, (row) => row.reduce((a, b) => a + b, 0)),
  examples: lastAxisExamples,
};

export const maxOp: OpDefinition<NoParams> = {
  name: "max",
  shape: reduced,
  // the gradient belongs to the largest element (shared by ties)
  vjp({ inputs: [x], outputs: [y], gradients: [g] }) {
    const isMax = select(sub(y!, x!), 0, 1);
    return [div(mul(isMax, g!), sum(isMax))];
  },
  reference: ([x], _, [y]) => overRows(x!, y!, (row) => row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)),
  examples: lastAxisExamples,
};

export interface SumRowsParams {
  /** Number of trailing axes that are kept. */
  readonly rest: number;
}
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
  examples: [
    { name: "tokens", params: { rest: 1 }, inputs: [{ shape: [19, 37] }] },
    { name: "tokens of heads", params: { rest: 2 }, inputs: [{ shape: [7, 2, 12] }] },
    { name: "everything", params: { rest: 0 }, inputs: [{ shape: [7, 5] }] },
  ],
};

export const sumSquaresOp: OpDefinition<NoParams> = {
  name: "sumSquares",
  shape: () => [f32(1)],
  vjp: ({ inputs, gradients }) => [mul(mul(inputs[0]!, 2), gradients[0]!)],
  reference([x], _, [y]) {
    for (const v of x!.data) y!.data[0]! += v * v;
  },
  examples: [
    { name: "matrix", params: {}, inputs: [{ shape: [33, 35] }] },
    { name: "one", params: {}, inputs: [{ shape: [1] }] },
  ],
};

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
  // leading axes repeated
  const kept = [...shape];
  while (kept[0] === 1 && kept.length > 0) kept.shift();
  const tail = g.shape.slice(g.shape.length - kept.length);
  if (tail.every((d, i) => d === kept[i])) return reshape(sumRows(g, kept.length), shape);
  throw new ShapeError(`cannot sum ${g} to [${shape.join(",")}]: only leading axes and the last axis may be broadcast`);
}
