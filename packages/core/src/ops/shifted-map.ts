// Two maps with a token shift between them, which a backend may run as one: what comes before a mixer of every generation, the sum of
// the residual stream, its norm, the token before, and the interpolations of both.
//   first(x..) → y.., one of which is shifted;   previous, state' = tokenShift(y_s, state);   second(y.., previous, z..) → mixes..
// All of them over the same [N,C], state [slots,C], sequences i32 [S,3]. Tracing never makes one, a pass does (passes/fuse-shifts.ts).
import { ShapeError } from "../errors.js";
import { type Example, f32, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { elementCount } from "../storage.js";
import type { MapParams } from "./instructions.js";
import { mapOp } from "./map.js";
import { raggedSequences } from "./sequences.js";
import { takesWhole } from "./sharding.js";
import { tokenShiftOp } from "./token-shift.js";

/** An input of the second map: a result of the first one, the token before, or one of its own, by its place among those. */
export type ShiftedOperand =
  | { readonly of: "first"; readonly at: number }
  | { readonly of: "previous" }
  | { readonly of: "own"; readonly at: number };

/** Inputs: those of the first map, the second's own, the state, the sequences. Outputs: the first's, previous, state', the second's. */
export interface ShiftedMapParams {
  readonly first: MapParams;
  readonly firstInputs: number;
  /** Which result of the first map is shifted. */
  readonly shifted: number;
  readonly second: MapParams;
  readonly operands: readonly ShiftedOperand[];
}

/** The operands by what they are for. */
export function partsOf<I, O>(
  { first, firstInputs }: ShiftedMapParams,
  inputs: readonly I[],
  outputs: readonly O[] = [],
) {
  const results = first.results.length;
  return {
    firstInputs: inputs.slice(0, firstInputs),
    ownInputs: inputs.slice(firstInputs, -2),
    state: inputs.at(-2)!,
    sequences: inputs.at(-1)!,
    firstOutputs: outputs.slice(0, results),
    previous: outputs[results],
    next: outputs[results + 1],
    secondOutputs: outputs.slice(results + 2),
  };
}

const inputsOfSecond = <T>({ operands }: ShiftedMapParams, first: readonly T[], previous: T, own: readonly T[]): T[] =>
  operands.map((each) => (each.of === "previous" ? previous : (each.of === "first" ? first : own)[each.at]!));

/**
 * Two maps with a token shift between them in one step, over the same [N,C], state [slots,C]; the pass `fuseShifts` makes it.
 * `ShiftedMapParams` tells its inputs and outputs.
 */
export const shiftedMapOp: OpDefinition<ShiftedMapParams> = {
  name: "shiftedMap",
  shape(inputs, params) {
    const { first, second } = params;
    const { state } = partsOf(params, inputs);
    const { shape } = first;
    if (shape.length !== 2 || shape.join() !== second.shape.join() || state.shape[1] !== shape[1])
      throw new ShapeError(
        `shiftedMap: both maps must be over [N,C] and the state [slots,C], got [${shape}], [${second.shape}], ${state}`,
      );
    if (first.perRow || second.perRow) throw new ShapeError("shiftedMap: results are those of every element");
    const whole = f32(...shape);
    return [...first.results.map(() => whole), whole, f32(...state.shape), ...second.results.map(() => whole)];
  },
  decompose(inputs, params) {
    const { firstInputs, ownInputs, state, sequences } = partsOf(params, inputs);
    const { graph } = state;
    const first = graph.add(mapOp, firstInputs, params.first);
    const [previous, next] = graph.add(tokenShiftOp, [first[params.shifted]!, state, sequences], {}) as [Value, Value];
    const second = graph.add(mapOp, inputsOfSecond(params, first, previous, ownInputs), params.second);
    return [...first, previous, next, ...second];
  },
  reference(inputs, params, outputs) {
    const { firstInputs, ownInputs, state, sequences } = partsOf(params, inputs);
    const { firstOutputs, previous: givenPrevious, next, secondOutputs } = partsOf(params, inputs, outputs);
    const { shape } = params.first;
    const zeros = (): Tensor => ({ shape, data: new Float64Array(elementCount(shape)) });
    const first = firstOutputs.map((y) => y ?? zeros());
    mapOp.reference(firstInputs, params.first, first);
    const previous = givenPrevious ?? zeros();
    tokenShiftOp.reference([first[params.shifted], state, sequences], {}, [previous, next]);
    mapOp.reference(
      inputsOfSecond<Tensor | undefined>(params, first, previous, ownInputs),
      params.second,
      secondOutputs,
    );
  },
  updates: ({ first }, inputs) => [[inputs.length - 2, first.results.length + 1]],
  // plans of several devices are shared out before steps are merged
  shard: (context) =>
    takesWhole(context.params.first.results.length + 2 + context.params.second.results.length)(context),
  get examples(): readonly Example<ShiftedMapParams>[] {
    const example = (name: string, c: number, first: MapParams, inputs: number[][]): Example<ShiftedMapParams> => ({
      name,
      params: { first, firstInputs: inputs.length, shifted: first.results.length - 1, ...mixes(first) },
      inputs: [
        ...inputs.map((shape) => ({ shape })),
        { shape: [c] },
        { shape: [c] },
        { shape: [raggedSequences.slots, c], kind: "state" as const },
        raggedSequences.input,
      ],
      differentiable: [],
    });
    const { tokens } = raggedSequences;
    const [narrow, wide] = [12, 300];
    return [
      example("norm", narrow, sumAndNorm([tokens, narrow]), [[tokens, narrow], [tokens, narrow], [narrow]]),
      example("long rows", wide, sumAndNorm([tokens, wide]), [[tokens, wide], [tokens, wide], [wide]]),
      example(
        "without a norm",
        narrow,
        { shape: [tokens, narrow], instructions: [{ op: "tanh", a: 0 }], results: [1] },
        [[tokens, narrow]],
      ),
    ];
  },
};

/** For examples: a + b, and w (a + b) / √Σ(a + b)². */
const sumAndNorm = (shape: readonly number[]): MapParams => ({
  shape,
  instructions: [
    { op: "add", a: 0, b: 1 }, // 3
    { op: "square", a: 3 }, // 4
    { op: "rowSum", a: 4 }, // 5
    { op: "sqrt", a: 5 }, // 6
    { op: "div", a: 3, b: 6 }, // 7
    { op: "mul", a: 7, b: 2 }, // 8
  ],
  results: [3, 8],
});

/** For examples: y + (previous - y) m of two m, and previous times what the first map made first. */
const mixes = ({ shape, results }: MapParams): Pick<ShiftedMapParams, "second" | "operands"> => ({
  second: {
    shape,
    instructions: [
      { op: "sub", a: 1, b: 0 }, // 5
      { op: "mul", a: 5, b: 2 }, // 6
      { op: "add", a: 0, b: 6 }, // 7
      { op: "mul", a: 5, b: 3 }, // 8
      { op: "add", a: 0, b: 8 }, // 9
      { op: "mul", a: 1, b: 4 }, // 10
    ],
    results: [7, 9, 10],
  },
  operands: [
    { of: "first", at: results.length - 1 },
    { of: "previous" },
    { of: "own", at: 0 },
    { of: "own", at: 1 },
    { of: "first", at: 0 },
  ],
});
