// Gradient of `map`: the program is walked backwards, each instruction contributing its derivative rule, built from
// elementwise functions again; gradients of broadcast inputs are summed back to their shapes.
import type { Value } from "../graph/graph.js";
import type { VjpContext } from "../graph/op.js";
import * as e from "./elementwise.js";
import { type Instruction, isRowInstruction, type MapParams, operandsOf } from "./map.js";
import { max, sum, sumTo } from "./reductions.js";

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
      return [[i.a, e.broadcastTo(g, shape)]];
    case "rowMax": {
      // the gradient belongs to the largest element (shared by ties)
      const isMax = e.select(e.sub(y, e.broadcastTo(r(i.a), shape)), 0, 1);
      return [[i.a, e.mul(isMax, e.div(g, sum(isMax)))]];
    }
    case "neg":
      return [[i.a, e.neg(g)]];
    case "abs":
      return [[i.a, e.select(r(i.a), g, e.neg(g))]];
    case "exp":
      return [[i.a, e.mul(g, y)]];
    case "log":
      return [[i.a, e.div(g, r(i.a))]];
    case "sqrt":
      return [[i.a, e.div(e.mul(g, 0.5), y)]];
    case "tanh":
      return [[i.a, e.mul(g, e.sub(1, e.square(y)))]];
    case "sigmoid":
      return [[i.a, e.mul(g, e.mul(y, e.sub(1, y)))]];
    case "relu":
      return [[i.a, e.select(r(i.a), g, 0)]];
    case "square":
      return [[i.a, e.mul(g, e.mul(r(i.a), 2))]];
    case "reciprocal":
      return [[i.a, e.neg(e.mul(g, e.square(y)))]];
    case "add":
      return [
        [i.a, g],
        [i.b, g],
      ];
    case "sub":
      return [
        [i.a, g],
        [i.b, e.neg(g)],
      ];
    case "mul":
      return [
        [i.a, e.mul(g, r(i.b))],
        [i.b, e.mul(g, r(i.a))],
      ];
    case "div":
      return [
        [i.a, e.div(g, r(i.b))],
        [i.b, e.neg(e.div(e.mul(g, y), r(i.b)))],
      ];
    case "max":
    case "min": {
      const first = i.op === "max" ? e.sub(r(i.a), r(i.b)) : e.sub(r(i.b), r(i.a));
      return [
        [i.a, e.select(first, g, 0)],
        [i.b, e.select(first, 0, g)],
      ];
    }
    case "select":
      return [
        [i.b, e.select(r(i.a), g, 0)],
        [i.c, e.select(r(i.a), 0, g)],
      ];
  }
}

const reduce = { rowSum: sum, rowMax: max };

/** The values of all registers, as separate ops (the fusion pass merges what survives); rows' results are [.., 1]. */
function registers(inputs: readonly Value[], params: MapParams): Value[] {
  const r = [...inputs];
  const graph = inputs[0]?.graph;
  for (const i of params.instructions) {
    if (i.op === "const") r.push(e.constant(graph!, i.value, [1]));
    else if (i.op === "select") r.push(e.select(r[i.a]!, r[i.b]!, r[i.c]!));
    else if ("b" in i) r.push(e.binary(i.op, r[i.a]!, r[i.b]!));
    else if (i.op === "rowSum" || i.op === "rowMax") r.push(reduce[i.op](e.broadcastTo(r[i.a]!, params.shape)));
    else r.push(e.unary(i.op, r[i.a]!));
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
    adjoints[register] = before ? e.add(before, g) : g;
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
