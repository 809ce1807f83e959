// Runs one op on a backend, as a plan of a single step, with sentinels around every output.

import { decodeStorage, encodeStorage } from "../decode.js";
import type { Example, OperandStorage, Tensor } from "../graph/example.js";
import type { OpDefinition } from "../graph/graph.js";
import { allOps } from "../ops/all.js";
import type { Backend, Memory, WeightAccess } from "../plan/backend.js";
import { bytesOfStorage, type Operand, type Plan, type PlanBuffer } from "../plan/plan.js";
import { type Storage, storages, type WeightRole } from "../storage.js";
import { exampleInputs, expectedOutputs, traceExample } from "./examples.js";
import { largerExamples } from "./larger-examples.js";

export const asBytes = (data: Float64Array | Int32Array): Uint8Array => {
  const typed = data instanceof Int32Array ? data.slice() : Float32Array.from(data);
  return new Uint8Array(typed.buffer);
};
export const asNumbers = (bytes: Uint8Array, dtype: "f32" | "i32"): Float32Array | Int32Array =>
  dtype === "i32"
    ? new Int32Array(bytes.buffer, 0, bytes.length / 4)
    : new Float32Array(bytes.buffer, 0, bytes.length / 4);

export interface Case {
  readonly op: OpDefinition<unknown>;
  readonly example: Example<unknown>;
  /** Storage of the example's weight inputs. */
  readonly storage: Storage;
  readonly role: WeightRole;
  /** As in `WeightUpload`. */
  readonly access?: WeightAccess;
  /** [input, output] pairs that share one memory. */
  readonly shared?: readonly (readonly [number, number])[];
  /** Outputs that nobody wants. */
  readonly dropped?: readonly number[];
  /** Replaces the example's inputs. */
  readonly inputs?: readonly Tensor[];
}

export interface Outcome {
  /** What the backend computed, undefined where dropped. */
  readonly actual: (Float32Array | Int32Array | undefined)[];
  readonly expected: readonly Tensor[];
  /** Whether bytes around the outputs were left alone. */
  readonly sentinelsIntact: boolean;
}

const sentinel = 0xa5;
const margin = 192;

/** Every op that a backend runs, its own examples and larger ones, its weights in every storage, and repacked where they may be. */
export function* conformanceCases(runs: (op: string) => boolean): Generator<{ name: string; test: Case }> {
  for (const op of allOps.filter((op) => runs(op.name)))
    for (const example of [...op.examples, ...(largerExamples[op.name] ?? [])]) {
      const hasWeight = example.inputs.some((x) => x.kind === "weight");
      const accesses: readonly WeightAccess[] = op.name === "linear" ? ["linear", "rows"] : ["rows"];
      for (const storage of hasWeight ? storages : (["f32"] as const))
        for (const access of hasWeight ? accesses : (["rows"] as const))
          yield {
            name: `${op.name}, ${example.name}${hasWeight ? `, ${storage}${access === "linear" ? ", repacked" : ""}` : ""}`,
            test: { op, example, storage, role: hasWeight ? "matrix" : "vector", access },
          };
    }
}

interface Encoded {
  readonly tensor: Tensor;
  /** A weight's, in the case's storage, from which `tensor` is then decoded. */
  readonly bytes?: Uint8Array;
}

/** Inputs, weights also as the bytes of their storage and rounded to them. */
const encode = ({ example, storage }: Case, inputs: readonly Tensor[]): Encoded[] =>
  inputs.map((tensor, i) => {
    if (example.inputs[i]!.kind !== "weight") return { tensor };
    const { shape, data } = tensor;
    const bytes = encodeStorage(storage, data, shape);
    return { tensor: { shape, data: decodeStorage(storage, bytes, shape) }, bytes };
  });

const encodedOf = new WeakMap<Example<unknown>, Map<Storage, Encoded[]>>();

/** The inputs of the case; the example's own are encoded once for all builds of the kernels: finding scales takes its time. */
function encodedInputs(test: Case): Encoded[] {
  const { example, storage, inputs } = test;
  if (inputs) return encode(test, inputs);
  const known = encodedOf.get(example) ?? new Map<Storage, Encoded[]>();
  encodedOf.set(example, known);
  const encoded = known.get(storage) ?? encode(test, exampleInputs(example));
  known.set(storage, encoded);
  return encoded;
}

/** The inputs as the backend sees them: weights rounded to their storage. */
export const storedInputs = (test: Case): Tensor[] => encodedInputs(test).map(({ tensor }) => tensor);

/** Ops may share an example. */
const expectedOf = new WeakMap<Example<unknown>, Map<string, readonly Tensor[]>>();

/** What the reference gives for the example's own inputs, computed once for all builds of the kernels. */
function expectedOnce(test: Case, stored: readonly Tensor[]): readonly Tensor[] {
  const { op, example, storage, inputs } = test;
  if (inputs) return expectedOutputs(op, example, stored);
  const key = `${op.name} ${storage}`;
  const known = expectedOf.get(example) ?? new Map<string, readonly Tensor[]>();
  expectedOf.set(example, known);
  const expected = known.get(key) ?? expectedOutputs(op, example, stored);
  known.set(key, expected);
  return expected;
}

/** A compiled single-step plan with its memories; `run` may be called with several inputs in turn. */
export async function prepare(backend: Backend, test: Case) {
  const { op, example, storage, role, access } = test;
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
  const inputs = example.inputs.map(({ kind, shape }, i) => {
    const name = `in${i}`;
    if (kind === "weight") {
      const bytes = encoded[i]!.bytes!;
      return operand(
        name,
        "weight",
        storage,
        shape,
        backend.upload({ label: name, shape, storage, role, access, bytes }),
      );
    }
    const s: OperandStorage = kind === "i32" ? "i32" : "f32";
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
    const bytes = bytesOfStorage(value.dtype, value.shape);
    const memory = backend.allocate(bytes + margin, `out${o}`);
    backend.write(memory, new Uint8Array(bytes + margin).fill(sentinel));
    return operand(`out${o}`, "output", value.dtype, value.shape, memory);
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
      if (example.inputs[i]!.kind !== "weight") backend.write(memories[i]!, asBytes(tensor.data));
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
        return asNumbers(all.slice(0, result.buffer.bytes), result.buffer.storage === "i32" ? "i32" : "f32");
      }),
    );
    const expected = tensors === stored ? expectedOnce(test, stored) : expectedOutputs(op, example, tensors);
    return { actual, expected, sentinelsIntact };
  };
  const dispose = () => {
    executable.dispose();
    for (const memory of [...memories, ...guards]) memory.dispose();
  };
  return { run, dispose };
}
