// A mesh of reference backends: every op however its inputs are split, the order of what is asked, and what fails on one device.
import { describe, expect, test } from "vitest";
import { allOps, type Backend, type Cut, type Example, type Memory, type OpDefinition } from "../src/backend.js";
import { BackendError, createReferenceBackend, mesh, RwkvError } from "../src/index.js";
import { add, linear, matmul, mul, reshape, sigmoid, tokenMatmul, type Value } from "../src/model.js";
import { asBytes, exampleInputs, expectedOutputs, normalisedError } from "../src/testing/index.js";
import { allReduce, Graph, leaf, Program } from "../src/tools.js";

const references = (count: number): Backend[] => Array.from({ length: count }, () => createReferenceBackend());

const cutAt = <A extends number | undefined>(axis: A) =>
  (axis === undefined ? undefined : { axis, together: 1 }) as A extends number ? Cut : Cut | undefined;

/** An op's example with one input split, or all that can be by an axis counted from the end. */
async function onDevices(
  op: OpDefinition<unknown>,
  example: Example<unknown>,
  split: readonly (number | undefined)[],
  count: number,
) {
  const devices = mesh(references(count));
  const graph = new Graph();
  const tensors = exampleInputs(example);
  const memories = new Map<string, Memory>();
  const inputs = example.inputs.map(({ shape, kind }, i) => {
    const axis = split[i];
    const data = asBytes(tensors[i]!.data);
    const memory = devices.allocate(
      data.length,
      `in${i}`,
      axis === undefined ? undefined : { shape, axis, together: 1 },
    );
    devices.write(memory, data);
    memories.set(`in${i}`, memory);
    return leaf(
      graph,
      kind === "state" ? "state" : "input",
      `in${i}`,
      shape,
      kind === "i32" ? "i32" : "f32",
      cutAt(axis),
    );
  });
  const outputs = new Map(graph.add(op, inputs, example.params).map((value, i) => [`out${i}`, value] as const));
  const program = await Program.compile(devices, { outputs, bind: (name) => memories.get(name) });
  await program.submit();
  const results = await Promise.all(
    [...outputs].map(([name, { dtype }]) => (dtype === "i32" ? program.readIds(name) : program.read(name))),
  );
  const expected = expectedOutputs(op, example, tensors);
  results.forEach((data, i) => {
    expect(normalisedError(data, expected[i]!.data), `${example.name}, split ${split}, output ${i}`).toBeLessThan(1e-5);
  });
  await devices[Symbol.asyncDispose]();
}

/** Whether several devices cannot share it, which is said in an error. */
const isRefused = (error: unknown): boolean => RwkvError.is(error) && /devices cannot share/.test(error.message);

describe("every op gives on several devices what it gives on one", () => {
  const small = ({ inputs }: Example<unknown>): boolean =>
    inputs.every(({ shape }) => shape.reduce((a, b) => a * b, 1) <= 4096);

  // the states of rosa are larger; devices do not share them
  const shared = allOps.filter(({ examples }) => examples.some(small));
  test.each(shared.map((op) => [op.name, op] as const))("%s, however one of its inputs is split", async (_, op) => {
    let done = 0;
    const examples = op.examples.filter(small).slice(0, 3);
    for (const example of examples)
      for (const [i, { shape, kind }] of example.inputs.entries())
        for (const axis of kind === "i32" ? [] : shape.keys()) {
          const split = example.inputs.map((_, j) => (i === j ? axis : undefined));
          try {
            await onDevices(op, example, split, 2);
            done++;
          } catch (error) {
            if (!isRefused(error)) throw error;
          }
        }
    expect(done > 0 || examples.length === 0).toBe(true);
  });
});

test("products of computed channels add up nothing of what fills up uneven parts", async () => {
  await using backend = mesh(references(3));
  const numbers = (count: number, step: number) =>
    Float32Array.from({ length: count }, (_, i) => Math.sin(step * (i + 1)));
  const [x, w] = [numbers(2 * 4, 0.7), numbers(7 * 4, 1.3)]; // seven channels of three devices: three each, two of them beyond
  const graph = new Graph();
  const input = leaf(graph, "input", "x", [2, 4]);
  const weight = leaf(graph, "weight", "w", [7, 4], "f32", cutAt(0));
  const gate = sigmoid(linear(input, weight)); // 1/2 where there are no channels
  const stacked = reshape(mul(gate, 2), [2, 7, 1]);
  const outputs = new Map([
    ["squares", matmul(gate, gate, { transposeB: true })],
    ["by token", tokenMatmul(gate, stacked)],
  ]);
  const memory = backend.upload({
    ...{ label: "w", shape: [7, 4], storage: "f32", split: cutAt(0) },
    bytes: new Uint8Array(w.buffer),
  });
  const program = await Program.compile(backend, {
    outputs,
    bind: (_, kind) => (kind === "weight" ? memory : undefined),
  });
  program.write("x", x);
  await program.submit();
  const gateAt = (row: number, channel: number): number => {
    let sum = 0;
    for (let i = 0; i < 4; i++) sum += x[4 * row + i]! * w[4 * channel + i]!;
    return 1 / (1 + Math.exp(-sum));
  };
  const product = (a: number, b: number): number => {
    let sum = 0;
    for (let channel = 0; channel < 7; channel++) sum += gateAt(a, channel) * gateAt(b, channel);
    return sum;
  };
  const [squares, byToken] = [await program.read("squares"), await program.read("by token")];
  for (const a of [0, 1]) {
    expect(byToken[a]).toBeCloseTo(2 * product(a, a), 5);
    for (const b of [0, 1]) expect(squares[2 * a + b]).toBeCloseTo(product(a, b), 5);
  }
});

// ---- order and errors

/** y = x W1ᵀ W2ᵀ with W1 split by rows and W2 by columns; x is updated to x + y. */
async function growing(backend: Backend) {
  const graph = new Graph();
  const x = leaf(graph, "state", "x", [1, 4]);
  const inner = leaf(graph, "weight", "inner", [8, 4], "f32", cutAt(0));
  const outer = leaf(graph, "weight", "outer", [4, 8], "f32", cutAt(1));
  const next = add(x, mul(linear(linear(x, inner), outer), 1 / 8));
  const ones = (count: number) => new Uint8Array(new Float32Array(count).fill(1).buffer);
  const weight = (label: string, shape: readonly number[], split: number): Memory =>
    backend.upload({ label, shape, storage: "f32", bytes: ones(32), split: cutAt(split) });
  const state = backend.allocate(16, "x");
  const memories = new Map([
    ["x", state],
    ["inner", weight("inner", [8, 4], 0)],
    ["outer", weight("outer", [4, 8], 1)],
  ]);
  const outputs = new Map<string, Value>();
  const program = await Program.compile(backend, { outputs, updates: [[x, next]], bind: (name) => memories.get(name) });
  const write = (value: number) => backend.write(state, new Uint8Array(new Float32Array(4).fill(value).buffer));
  const read = async () => new Float32Array((await backend.read(state)).buffer)[0];
  return { program, write, read, memories };
}

test("what is asked for while a run is under way takes effect behind it", async () => {
  await using backend = mesh(references(2));
  const { program, write, read } = await growing(backend);
  write(1);
  const first = program.submit();
  const after = read(); // 1 + 4
  write(2);
  const second = program.submit();
  const last = read(); // 2 + 8
  write(7);
  await Promise.all([first, second]);
  expect([await after, await last, await read()]).toEqual([5, 10, 7]);
  program.dispose();
  expect(() => program.submit()).toThrow(/disposed of/);
});

test("memory and programs that are given up during a run are there until it has ended", async () => {
  await using backend = mesh(references(2));
  const { program, write, memories } = await growing(backend);
  const kept = backend.allocate(16, "kept");
  write(1);
  const run = program.submit();
  backend.copy(memories.get("x")!, 0, kept, 0, 16);
  program.dispose();
  for (const memory of memories.values()) memory.dispose();
  await run;
  expect(new Float32Array((await backend.read(kept)).buffer)).toEqual(Float32Array.of(5, 5, 5, 5));
});

/** A device of which one method fails, from some call on. */
const failing = (method: keyof Backend, make: (call: number) => Error | undefined): Backend => {
  const backend = createReferenceBackend();
  let calls = 0;
  return new Proxy(backend, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      if (key !== method) return value.bind(target);
      return (...args: unknown[]) => {
        const error = make(calls++);
        if (error) throw error;
        return value.apply(target, args);
      };
    },
  });
};

/** A device that tells which memories are still there. */
function counted() {
  const alive = new Set<Memory>();
  const backend = createReferenceBackend();
  const track = (memory: Memory): Memory => {
    alive.add(memory);
    const dispose = memory.dispose.bind(memory);
    return Object.assign(memory, {
      dispose: () => {
        alive.delete(memory);
        dispose();
      },
    });
  };
  const device = new Proxy(backend, {
    get(target, key) {
      if (key === "allocate") return (bytes: number, label: string) => track(target.allocate(bytes, label));
      if (key === "upload") return (weight: Parameters<Backend["upload"]>[0]) => track(target.upload(weight));
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { device, alive };
}

describe("what fails on one device", () => {
  test("memory is had on all devices or on none, and the error names the device", () => {
    const { device, alive } = counted();
    const full = new BackendError("there is no room for 64 bytes");
    const backend = mesh([device, failing("allocate", (call) => (call === 1 ? full : undefined))]);
    backend.allocate(16, "a").dispose();
    expect(() => backend.allocate(64, "b")).toThrow(/device 2 of 2 \(reference\): there is no room for 64 bytes/);
    expect(alive.size).toBe(0);
  });

  test("weights too, and programs with what they keep between their stages", async () => {
    const { device, alive } = counted();
    const lost = new BackendError("the device was lost");
    const backend = mesh([device, failing("upload", () => lost)]);
    const weight = { label: "w", shape: [2, 2], storage: "f32", bytes: new Uint8Array(16) } as const;
    expect(() => backend.upload(weight)).toThrow(/device 2 of 2 .*the device was lost/);
    expect(alive.size).toBe(0);
    const second = counted();
    const refusing = mesh([second.device, failing("compile", () => lost)]);
    await expect(growing(refusing)).rejects.toThrow(/device 2 of 2 .*the device was lost/);
    expect([...second.alive].map(({ label }) => label)).toEqual(["x", "inner", "outer"]);
  });

  test("a run ends for all devices before it rejects, and the next one finds them well", async () => {
    const lost = new BackendError("out of memory");
    let isLost = false;
    const device = failing("read", () => (isLost ? lost : undefined));
    await using backend = mesh([createReferenceBackend(), device]);
    const { program, write, read } = await growing(backend);
    write(1);
    isLost = true;
    await expect(Promise.resolve(program.submit())).rejects.toThrow(/device 2 of 2 \(reference\): out of memory/);
    isLost = false;
    write(1);
    await program.submit();
    expect(await read()).toBe(5);
  });

  test("who does not listen to a run hears of it at the read behind", async () => {
    const lost = new BackendError("out of memory");
    let isLost = false;
    await using backend = mesh([createReferenceBackend(), failing("read", () => (isLost ? lost : undefined))]);
    const { program, write, read } = await growing(backend);
    write(1);
    isLost = true;
    void program.submit();
    await expect(read()).rejects.toThrow(/device 2 of 2/);
  });

  test("every device is disposed of, whatever becomes of the others", async () => {
    let disposed = 0;
    const device = (fails: boolean): Backend =>
      Object.assign(createReferenceBackend(), {
        [Symbol.asyncDispose]: async () => {
          disposed++;
          if (fails) throw new BackendError("it was lost before");
        },
      });
    const backend = mesh([device(true), device(false)]);
    await expect(backend[Symbol.asyncDispose]()).rejects.toThrow(/device 1 of 2 .*lost before/);
    expect(disposed).toBe(2);
    expect(() => backend.allocate(4, "late")).toThrow(/disposed of/);
  });
});

test("a mesh needs devices of its own, each once", () => {
  const device = createReferenceBackend();
  expect(() => mesh([])).toThrow(/at least one device/);
  expect(() => mesh([device, device])).toThrow(/occurs twice/);
  expect(() => mesh([mesh([device])])).toThrow(/cannot be a device of another/);
  const other = createReferenceBackend().allocate(4, "theirs");
  expect(() => mesh([device]).write(other, new Uint8Array(4))).toThrow(/theirs belongs to another backend/);
});

test("columns that would cut a block are an error that says what to do", () => {
  const weight = {
    label: "att.output",
    shape: [4, 96],
    storage: "int8",
    split: { axis: 1, together: 1 },
  } as const;
  const bytes = new Uint8Array(4 * 3 * 34);
  expect(() => mesh(references(2)).upload({ ...weight, bytes })).toThrow(
    /att\.output \[4,96\] cannot be shared by 2 devices as int8: 48 columns each are no multiple of the 32/,
  );
  expect(mesh(references(3)).upload({ ...weight, bytes }).bytes).toBe(4 * 4 * 96);
});

test("spread memory is written, copied and read in whole rows", async () => {
  await using backend = mesh(references(2));
  const memory = backend.allocate(4 * 12, "leaf", { shape: [4, 3], axis: 1, together: 1 });
  const rows = Float32Array.from({ length: 12 }, (_, i) => i);
  backend.write(memory, new Uint8Array(rows.buffer));
  backend.copy(memory, 12, memory, 36, 12); // row 1 over row 3
  expect(new Float32Array((await backend.read(memory, 24)).buffer)).toEqual(Float32Array.of(6, 7, 8, 3, 4, 5));
  expect(backend.pieces(memory).map(({ bytes }) => bytes)).toEqual([32, 32]); // two columns, and one that is filled up
  await expect(backend.read(memory, 4, 8)).rejects.toThrow(/cut one/);
});

describe("devices that reach each other", () => {
  async function reduced(exchange: NonNullable<Backend["exchange"]>) {
    const devices = references(2);
    await using backend = mesh([Object.assign(devices[0]!, { exchange }), devices[1]!]);
    const graph = new Graph();
    const outputs = new Map([["y", allReduce(leaf(graph, "input", "x", [3]))]]);
    const program = await Program.compile(backend, { outputs, ownRows: new Set(["x"]), bind: () => undefined });
    program.write("x", Float32Array.of(1, 2, 3, 10, 20, 30));
    return program.result("y");
  }

  test("exchange by themselves, told where each has the op's input and output", async () => {
    const asked: string[] = [];
    const exchange: NonNullable<Backend["exchange"]> = async ({ op }, operands) => {
      asked.push(`${op.name} of ${operands.map(({ input }) => input.bytes)}`);
      for (const { backend, output } of operands)
        backend.write(output.memory, asBytes(Float64Array.of(7, 8, 9)), output.offset);
    };
    expect(await reduced(exchange)).toEqual(Float32Array.of(7, 8, 9));
    expect(asked).toEqual(["allReduce of 12,12"]);
  });

  test("may leave it to the host", async () => {
    expect(await reduced(() => undefined)).toEqual(Float32Array.of(11, 22, 33));
  });

  test("are named when they fail", async () => {
    await expect(reduced(() => Promise.reject(new BackendError("link down")))).rejects.toThrow(/of 2 .*link down/);
  });
});
