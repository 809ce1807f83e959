// What a program may ask of every op besides its results: states that are updated where they lie, and results that nobody reads.
import { allOps, type Example, type OpDefinition } from "@rwkv-ts/core/backend";
import { type Case, largerExamples, traceExample } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type CudaBackend, createCudaBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { cuda } from "./device.js";

type Op = OpDefinition<unknown>;

const mapShape = [70, 33];
/** Parameters that are updated while other results still read them: [results, shared]. */
const mapUpdates: readonly [results: number[], shared: [input: number, output: number][]][] = [
  [[3, 4], [[0, 0]]],
  [[3, 4], [[0, 1]]],
  [[3, 0], [[0, 0]]],
  [[2, 3], [[0, 0], [1, 1]]],
  [[1, 0], [[0, 0], [1, 1]]],
]; // biome-ignore format: one line a case
const mapExamples = mapUpdates.map(([results]): Example<unknown> => {
  const instructions = [
    { op: "mul", a: 0, b: 1 },
    { op: "add", a: 0, b: 2 },
    { op: "sub", a: 3, b: 0 },
  ];
  const inputs = [{ shape: mapShape }, { shape: mapShape }];
  return { name: `results ${results}`, params: { shape: mapShape, instructions, results }, inputs };
});

/** What of an example may lie in the same memory; of a map's many possibilities those above. */
function sharedBy(op: Op, example: Example<unknown>) {
  const pairs = op.updates?.(example.params, traceExample(op, example).inputs) ?? [];
  return op.name === "map" ? (mapUpdates[mapExamples.indexOf(example)]?.[1] ?? []) : pairs;
}

const ops = allOps.filter(({ name }) => supportsOp(name, [], []));
/** So many rows take seconds to emulate. */
const isLong = ({ name }: Example<unknown>): boolean => /^(1000|100) rows/.test(name);
const examplesOf = (op: Op) => [
  ...op.examples,
  ...(largerExamples[op.name] ?? []).filter((example) => !isLong(example)),
  ...(op.name === "map" ? mapExamples : []),
];
const plainCase = (op: Op, example: Example<unknown>): Case => ({ op, example, storage: "f32" });

interface NamedCase {
  readonly name: string;
  readonly test: Case;
}

const updates = ops.flatMap((op) =>
  examplesOf(op).flatMap((example): NamedCase[] => {
    const shared = sharedBy(op, example);
    if (shared.length === 0) return [];
    return [{ name: `${op.name}, ${example.name}`, test: { ...plainCase(op, example), shared } }];
  }),
);

/** Each output of an op of several left out in turn; the others apart, and in place where they can be. */
const drops = ops.flatMap((op): NamedCase[] => {
  const example = examplesOf(op).at(op.name === "map" ? -1 : 0)!;
  const { outputs } = traceExample(op, example);
  if (outputs.length === 1) return [];
  // the leaves of ROSA's state are wanted together, or none of them
  const apart = op.name === "rosa" ? outputs.slice(0, 2) : outputs;
  return apart.flatMap((_, dropped) => {
    const name = `${op.name} without output ${dropped}`;
    const test = { ...plainCase(op, example), dropped: [dropped] };
    const shared = sharedBy(op, example).filter(([, output]) => output !== dropped);
    return [{ name, test }, ...(shared.length > 0 ? [{ name: `${name}, in place`, test: { ...test, shared } }] : [])];
  });
});

/** As in training: texts begin with the step, and nobody wants what goes on. */
const rosa = allOps.find(({ name }) => name === "rosa") as Op;
const rosaWithoutState = rosa.examples.slice(0, 2).map((given): NamedCase => {
  const counts = { ...given.inputs[8]!, data: given.inputs[8]!.data!.map(() => 0) };
  const example = { ...given, inputs: [...given.inputs.slice(0, 8), counts] };
  return {
    name: `rosa without a state, ${example.name}`,
    test: { ...plainCase(rosa, example), dropped: [2, 3, 4, 5] },
  };
});

describe(`cuda programs${cuda.why}`, () => {
  let backend: CudaBackend;
  beforeAll(async () => {
    if (cuda.runs) backend = await createCudaBackend();
  });
  afterAll(() => backend?.[Symbol.asyncDispose]());

  const agrees = (test: Case) => expectConforms(backend, test);

  describe("update states where they lie", () => {
    it.skipIf(!cuda.runs).each(updates)("$name", ({ test }) => agrees(test));
  });

  describe("leave out results that nobody reads", () => {
    it.skipIf(!cuda.runs).each([...drops, ...rosaWithoutState])("$name", ({ test }) => agrees(test));
  });
});
