// Runs one op on a backend, as a plan of a single step, with sentinels around every output.

import { decodeStorage, encodeStorage } from "../decode.js";
import type { Example, ExampleInput, OperandStorage, Tensor } from "../graph/example.js";
import type { OpDefinition } from "../graph/graph.js";
import type { ProductParams } from "../ops/activation.js";
import { allOps } from "../ops/all.js";
import type { Supports } from "../passes/expand.js";
import { weightReaders } from "../passes/readers.js";
import type { Backend, Memory } from "../plan/backend.js";
import { bytesOfStorage, type Operand, type Plan, type PlanBuffer } from "../plan/plan.js";
import type { WeightReaders } from "../plan/weights.js";
import { encodeNarrow, roundTo } from "../rounding.js";
import { type DType, isNarrow, isQuantised, type NarrowType, type Storage, storages } from "../storage.js";
import { exampleInputs, expectedOutputs, traceExample } from "./examples.js";
import { largerExamples } from "./larger-examples.js";

/** Numbers as bytes of f32 (of i32 for integers), or of a narrow type, to nearest. */
export const asBytes = (data: Float64Array | Int32Array, type: DType = "f32"): Uint8Array => {
  if (isNarrow(type)) return encodeNarrow(type, data);
  const typed = data instanceof Int32Array ? data.slice() : Float32Array.from(data);
  return new Uint8Array(typed.buffer);
};
/** Bytes as numbers of their type. */
export const asNumbers = (bytes: Uint8Array, type: DType): Float64Array | Float32Array | Int32Array => {
  if (isNarrow(type)) return decodeStorage(type, bytes, [bytes.length / 2]);
  if (type === "i32") return new Int32Array(bytes.buffer, 0, bytes.length / 4);
  return new Float32Array(bytes.buffer, 0, bytes.length / 4);
};

/** Operands of a case that are kept in a narrow type. */
export interface NarrowOperands {
  readonly type: NarrowType;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** One op on one of its examples, and how its operands lie. */
export interface Case {
  readonly op: OpDefinition<unknown>;
  readonly example: Example<unknown>;
  /** Storage of the example's weight inputs. */
  readonly storage: Storage;
  /** For whom they are uploaded; default: any. */
  readonly readers?: WeightReaders;
  /** [input, output] pairs that share one memory. */
  readonly shared?: readonly (readonly [number, number])[];
  /** Outputs that nobody wants. */
  readonly dropped?: readonly number[];
  /** Replaces the example's inputs. */
  readonly inputs?: readonly Tensor[];
  readonly narrow?: NarrowOperands;
}

/** What a case gave beside what its op's reference gives. */
export interface Outcome {
  /** What the backend computed, undefined where dropped. */
  readonly actual: (Float64Array | Float32Array | Int32Array | undefined)[];
  readonly expected: readonly Tensor[];
  /** Whether bytes around the outputs were left alone. */
  readonly sentinelsIntact: boolean;
}

const sentinel = 0xa5;
const margin = 192;

/** Every op that a backend runs, its own examples and larger ones, its weights in every storage and layout, its operands in every type. */
export function* conformanceCases(supports: Supports): Generator<{ name: string; test: Case }> {
  for (const op of allOps) yield* opCases(op, [...op.examples, ...(largerExamples[op.name] ?? [])], supports);
}

/** The conformance cases of one op, made of these examples. */
export function* opCases(
  op: Op,
  examples: Op["examples"],
  supports: Supports,
): Generator<{ name: string; test: Case }> {
  for (const example of examples) {
    yield* storedCases(op, example, supports);
    for (const type of ["bf16", "f16"] as const)
      for (const narrow of narrowOperands(op, example, type, supports)) {
        const name = `${op.name}, ${example.name}, ${type}: ${operandNames(narrow)}`;
        yield { name, test: { op, example, storage: "f32", narrow } };
      }
  }
}

/**
 * How far a backend may be from the reference where it quantises activations beside quantised weights. Of numbers that are rounded to 8
 * or 11 bits few fall to the other side than those of the reference; all rounded the wrong way would differ by 2e-3 and 2e-4.
 */
export function toleranceOf({ storage, narrow }: Case): number {
  if (isQuantised(storage)) return 2e-2;
  return narrow ? { bf16: 4e-4, f16: 8e-5 }[narrow.type] : 1e-5;
}

type Op = OpDefinition<unknown>;

function* storedCases(op: Op, example: Example<unknown>, supports: Supports): Generator<{ name: string; test: Case }> {
  const hasWeight = example.inputs.some((x) => x.kind === "weight");
  // products of mixed precision have gradients, which read the weights as they are stored
  const isMixed = (example.params as ProductParams).operands !== undefined;
  const own = weightReaders(traceExample(op, example).outputs).values().next().value ?? "any";
  for (const storage of hasWeight ? storages : (["f32"] as const))
    for (const readers of own === "any" || isMixed ? (["any"] as const) : ([own, "any"] as const)) {
      const { inputs, outputs } = typesOf(op, { example, storage });
      if (!supports(op.name, inputs, outputs, example.params)) continue;
      const layout = `${hasWeight ? `, ${storage}${readers === "any" ? "" : `, for ${readers} alone`}` : ""}`;
      yield { name: `${op.name}, ${example.name}${layout}`, test: { op, example, storage, readers } };
    }
}

const operandNames = ({ inputs, outputs }: NarrowOperands): string =>
  [...inputs.map((i) => `in${i}`), ...outputs.map((i) => `out${i}`)].join(" ");

/** Types in which the operands of a case are kept. */
function typesOf(op: Op, { example, storage, narrow }: Pick<Case, "example" | "storage" | "narrow">) {
  const inputs = example.inputs.map(({ kind }, i): OperandStorage => {
    if (narrow?.inputs.includes(i)) return narrow.type;
    return kind === "i32" ? "i32" : kind === "weight" ? storage : "f32";
  });
  const outputs = traceExample(op, example).outputs.map(({ dtype }, i) =>
    narrow?.outputs.includes(i) ? narrow.type : dtype,
  );
  return { inputs, outputs };
}

/** All operands that the backend takes in this type together; of an op's first example the inputs and the outputs alone, too. */
function narrowOperands(op: Op, example: Example<unknown>, type: NarrowType, supports: Supports): NarrowOperands[] {
  const takes = (inputs: number[], outputs: number[]): boolean => {
    const types = typesOf(op, { example, storage: "f32", narrow: { type, inputs, outputs } });
    return supports(op.name, types.inputs, types.outputs, example.params);
  };
  const isFloat = (kind: ExampleInput["kind"]) => kind === undefined || kind === "f32";
  const inputs = example.inputs.flatMap(({ kind }, i) => (isFloat(kind) && takes([i], []) ? [i] : []));
  const { outputs: values } = traceExample(op, example);
  const outputs = values.flatMap(({ follows }, i) => (follows && takes([], [i]) ? [i] : []));
  if (inputs.length + outputs.length === 0) return [];
  const all = { type, inputs, outputs };
  const isFirst = example === op.examples[0] && inputs.length > 0 && outputs.length > 0;
  return isFirst ? [all, { type, inputs, outputs: [] }, { type, inputs: [], outputs }] : [all];
}

interface Encoded {
  readonly tensor: Tensor;
  /** A weight's, in the case's storage, from which `tensor` is then decoded. */
  readonly bytes?: Uint8Array;
}

/** Inputs as they are kept, weights also as the bytes of their storage. */
const encode = ({ example, storage, narrow }: Case, inputs: readonly Tensor[]): Encoded[] =>
  inputs.map((tensor, i) => {
    if (narrow?.inputs.includes(i))
      return { tensor: { shape: tensor.shape, data: roundTo(narrow.type, tensor.data as Float64Array) } };
    if (example.inputs[i]!.kind !== "weight") return { tensor };
    const { shape, data } = tensor;
    const bytes = encodeStorage(storage, data, shape);
    return { tensor: { shape, data: decodeStorage(storage, bytes, shape) }, bytes };
  });

const encodedOf = new WeakMap<Example<unknown>, Map<string, Encoded[]>>();

/** How the operands of a case are stored. */
const storedAs = ({ storage, narrow }: Case): string =>
  `${storage}${narrow ? `, ${narrow.type} ${operandNames(narrow)}` : ""}`;

/** The inputs of the case; the example's own are encoded once for all builds of the kernels: finding scales takes its time. */
function encodedInputs(test: Case): Encoded[] {
  const { example, inputs } = test;
  if (inputs) return encode(test, inputs);
  const known = encodedOf.get(example) ?? new Map<string, Encoded[]>();
  encodedOf.set(example, known);
  const encoded = known.get(storedAs(test)) ?? encode(test, exampleInputs(example));
  known.set(storedAs(test), encoded);
  return encoded;
}

/** The inputs as the backend sees them: weights rounded to their storage. */
export const storedInputs = (test: Case): Tensor[] => encodedInputs(test).map(({ tensor }) => tensor);

/** Ops may share an example. */
const expectedOf = new WeakMap<Example<unknown>, Map<string, readonly Tensor[]>>();

/** What the reference gives for the example's own inputs, computed once for all builds of the kernels. */
function expectedOnce(test: Case, stored: readonly Tensor[]): readonly Tensor[] {
  const { op, example, inputs } = test;
  if (inputs) return expectedKept(test, stored);
  const key = `${op.name} ${storedAs(test)}`;
  const known = expectedOf.get(example) ?? new Map<string, readonly Tensor[]>();
  expectedOf.set(example, known);
  const expected = known.get(key) ?? expectedKept(test, stored);
  known.set(key, expected);
  return expected;
}

/** The reference's outputs as they are kept. */
const expectedKept = ({ op, example, narrow }: Case, inputs: readonly Tensor[]): Tensor[] =>
  expectedOutputs(op, example, inputs).map(({ shape, data }, i) => ({
    shape,
    data: narrow?.outputs.includes(i) ? roundTo(narrow.type, data as Float64Array) : data,
  }));

/** A compiled single-step plan with its memories; `run` may be called with several inputs in turn. */
export async function prepare(backend: Backend, test: Case) {
  const { op, example, storage, readers } = test;
  const outputs = traceExample(op, example).outputs;
  const memories: Memory[] = [];
  const guards: Memory[] = [];
  const buffers: PlanBuffer[] = [];
  const operand = (
    name: string,
    kind: PlanBuffer["kind"],
    s: OperandStorage,
    shape: readonly number[],
    memory: Memory,
  ): Operand => {
    const buffer = { id: buffers.length, name, kind, shape, storage: s, bytes: bytesOfStorage(s, shape), offset: 0 };
    buffers.push(buffer);
    memories.push(memory);
    return { buffer, shape, offset: 0 };
  };
  const guard = () => {
    const memory = backend.allocate(margin, "guard");
    backend.write(memory, new Uint8Array(margin).fill(sentinel));
    guards.push(memory);
  };
  const encoded = encodedInputs(test);
  const stored = encoded.map(({ tensor }) => tensor);
  const types = typesOf(op, test);
  const inputs = example.inputs.map(({ kind, shape }, i) => {
    const name = `in${i}`;
    if (kind === "weight") {
      const bytes = encoded[i]!.bytes!;
      return operand(name, "weight", storage, shape, backend.upload({ label: name, shape, storage, readers, bytes }));
    }
    const s = types.inputs[i]!;
    const isUpdated = test.shared?.some(([input]) => input === i);
    if (isUpdated) guard();
    const memory = backend.allocate(bytesOfStorage(s, shape) + (isUpdated ? margin : 0), name);
    if (isUpdated) backend.write(memory, new Uint8Array(margin).fill(sentinel), bytesOfStorage(s, shape));
    return operand(name, kind === "state" ? "state" : "input", s, shape, memory);
  });
  const results = outputs.map((value, o) => {
    if (test.dropped?.includes(o)) return undefined;
    const pair = test.shared?.find(([, output]) => output === o);
    if (pair) return inputs[pair[0]];
    guard();
    const type = types.outputs[o]!;
    const bytes = bytesOfStorage(type, value.shape);
    const memory = backend.allocate(bytes + margin, `out${o}`);
    backend.write(memory, new Uint8Array(bytes + margin).fill(sentinel));
    return operand(`out${o}`, "output", type, value.shape, memory);
  });
  guard();
  const plan: Plan = {
    steps: [{ op, params: example.params, inputs, outputs: results, scope: "test", barrier: false }],
    buffers,
    arenaBytes: 0,
  };
  const executable = await backend.compile(plan, (b) => memories[b.id]!);

  const run = async (tensors: readonly Tensor[] = stored): Promise<Outcome> => {
    tensors.forEach((tensor, i) => {
      if (example.inputs[i]!.kind !== "weight")
        backend.write(memories[i]!, asBytes(tensor.data, types.inputs[i] as DType));
    });
    await executable.submit();
    let sentinelsIntact = true;
    const check = (bytes: Uint8Array) => {
      if (bytes.some((b) => b !== sentinel)) sentinelsIntact = false;
    };
    for (const memory of guards) check(await backend.read(memory));
    const actual = await Promise.all(
      results.map(async (result) => {
        if (!result) return undefined;
        const all = await backend.read(memories[result.buffer.id]!);
        check(all.subarray(result.buffer.bytes));
        return asNumbers(all.slice(0, result.buffer.bytes), result.buffer.storage as DType);
      }),
    );
    const expected = tensors === stored ? expectedOnce(test, stored) : expectedKept(test, tensors);
    return { actual, expected, sentinelsIntact };
  };
  const dispose = () => {
    executable.dispose();
    for (const memory of [...memories, ...guards]) memory.dispose();
  };
  return { run, dispose };
}
