// What holds for every program: updates in place, dropped outputs, replay, several steps with barriers, errors and memory.
import { createReferenceBackend, RwkvError } from "@rwkv-ts/core";
import { allOps, type Backend, type Example, type Memory, type OpDefinition, type Tensor } from "@rwkv-ts/core/backend";
import { layerNorm, linear, mul, reshape, sigmoid, tokenShift, type Value, wkv7 } from "@rwkv-ts/core/model";
import {
  asBytes,
  type Case,
  largerExamples,
  normal,
  normalisedError,
  prepare,
  storedInputs,
  traceExample,
} from "@rwkv-ts/core/testing";
import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCpuBackend } from "../src/index.js";
import { bundle } from "./bundle.js";
import { eachEngine } from "./engines.js";

type CpuBackend = Awaited<ReturnType<typeof createCpuBackend>>;
const opNamed = (name: string): OpDefinition<unknown> => allOps.find((op) => op.name === name)!;
const firstExample = (name: string): Example<unknown> => largerExamples[name]![0]!;
const plainCase = (name: string, example = firstExample(name)): Case => ({
  op: opNamed(name),
  example,
  storage: "f32",
});

const programs = (engine: "wasm" | "native") =>
  describe.each([1, 2, 3])("on %i threads", (threads) => {
    let backend: CpuBackend;
    beforeAll(async () => {
      backend = await createCpuBackend({ threads, engine });
    });
    afterAll(() => backend[Symbol.asyncDispose]());

    const agrees = async (test: Case, inputs?: readonly Tensor[]) => {
      const prepared = await prepare(backend, test);
      const { actual, expected, sentinelsIntact } = await prepared.run(inputs);
      prepared.dispose();
      actual.forEach((values, i) => {
        if (values) expect(normalisedError(values, expected[i]!.data), `output ${i}`).toBeLessThanOrEqual(1e-5);
      });
      expect(sentinelsIntact).toBe(true);
    };

    it("updates states in place", async () => {
      for (const [name, shared] of [
        ["tokenShift", [[1, 1]]],
        ["wkv7", [[6, 1]]],
        ["wkv6", [[5, 1]]],
        [
          "appendCache",
          [
            [2, 0],
            [3, 1],
            [4, 2],
          ],
        ],
        [
          "compressCache",
          [
            [1, 0],
            [2, 1],
            [3, 2],
          ],
        ],
        [
          "wkv4",
          [
            [4, 1],
            [5, 2],
            [6, 3],
          ],
        ],
      ] as const)
        for (const example of [...opNamed(name).examples, ...largerExamples[name]!])
          await agrees({ ...plainCase(name, example), shared });
    });

    it("updates parameters in place while other results still read them", async () => {
      const shape = [70, 33];
      const instructions = [
        { op: "mul", a: 0, b: 1 },
        { op: "add", a: 0, b: 2 },
        { op: "sub", a: 3, b: 0 },
      ];
      const inputs = [{ shape }, { shape }];
      for (const [results, shared] of [
        [[3, 4], [[0, 0]]],
        [[3, 4], [[0, 1]]],
        [[3, 0], [[0, 0]]],
        [
          [2, 3],
          [
            [0, 0],
            [1, 1],
          ],
        ],
        [
          [1, 0],
          [
            [0, 0],
            [1, 1],
          ],
        ],
      ] as [number[], [number, number][]][])
        await agrees({
          ...plainCase("map", { name: "in place", params: { shape, instructions, results }, inputs }),
          shared,
        });
    });

    it("leaves out results that nobody reads", async () => {
      await agrees({ ...plainCase("tokenShift"), dropped: [0] });
      await agrees({ ...plainCase("tokenShift"), dropped: [1] });
      await agrees({ ...plainCase("tokenShiftBackward"), dropped: [0] });
      await agrees({ ...plainCase("tokenShiftBackward"), dropped: [1] });
      await agrees({ ...plainCase("wkv7"), dropped: [0] });
      await agrees({ ...plainCase("wkv7"), dropped: [1] });
      for (const name of [
        "wkv4",
        "wkv4Backward",
        "wkv6",
        "wkv6Backward",
        "wkv7Backward",
        "rangeAttentionBackward",
        "causalAttention",
        "causalAttentionBackward",
      ])
        for (let i = 0; i < traceExample(opNamed(name), firstExample(name)).outputs.length; i++)
          await agrees({ ...plainCase(name), dropped: [i] });
      await agrees({ ...plainCase("map"), dropped: [0] });
    });

    it("replays with other inputs", async () => {
      for (const name of ["wkv7Backward", "matmul", "map", "sumSquares"]) {
        const test = plainCase(name);
        const prepared = await prepare(backend, test);
        const first = storedInputs(test);
        for (const factor of [1, -0.5, 0.25]) {
          const inputs = first.map((t, i): Tensor => {
            const fixed =
              t.data instanceof Int32Array ||
              test.example.inputs[i]!.kind === "weight" ||
              test.example.inputs[i]!.transform;
            return fixed ? t : { shape: t.shape, data: (t.data as Float64Array).map((x) => x * factor) };
          });
          const { actual, expected } = await prepared.run(inputs);
          actual.forEach((values, i) => {
            expect(normalisedError(values!, expected[i]!.data)).toBeLessThanOrEqual(1e-5);
          });
        }
        prepared.dispose();
      }
    });

    it("runs a layer step by step like the reference, state included", async () => {
      const channels = 64;
      const used = backend.usedBytes;
      const program = (on: Backend) => layerProgram(on, channels);
      const [ours, reference] = [await program(backend), await program(createReferenceBackend())];
      const next = normal(7);
      for (let step = 0; step < 3; step++) {
        const x = Float32Array.from({ length: 6 * channels }, next);
        const sequences = Int32Array.from(step === 1 ? [1, 0, 2, 0, 2, 4] : [0, 0, 5, 1, 5, 1]);
        for (const { program } of [ours, reference]) {
          program.write("x", x);
          program.write("sequences", sequences);
          program.submit();
        }
        for (const name of ["y", "g"])
          expect(normalisedError(await ours.program.read(name), await reference.program.read(name))).toBeLessThan(1e-5);
      }
      ours.dispose();
      expect(backend.usedBytes).toBe(used);
    });

    it("turns a trap in any thread into an error that names the step, and keeps working", async () => {
      for (const row of [0, 13, 29]) {
        const data = new Array(30).fill(1);
        data[row] = 50;
        const test = plainCase("crossEntropy", {
          name: "target out of range",
          params: { l2wrap: 0 },
          inputs: [{ shape: [30, 20] }, { shape: [30], kind: "i32", data }],
        });
        const prepared = await prepare(backend, test);
        const failure = await prepared.run().catch((error: unknown) => error);
        expect(RwkvError.is(failure)).toBe(true);
        expect(String(failure)).toMatch(/step 0, crossEntropy of test, stopped: .*targets/);
        prepared.dispose();
        await agrees(plainCase("wkv7"));
      }
    });

    it("does not leave threads waiting at a barrier that a trapped thread never reaches", async () => {
      const graph = new Graph();
      const logits = leaf(graph, "input", "logits", [9, 20]);
      const targets = leaf(graph, "input", "targets", [9], "i32");
      const loss = graph.add(opNamed("crossEntropy") as OpDefinition<{ l2wrap: number }>, [logits, targets], {
        l2wrap: 0,
      })[0]!;
      const program = await Program.compile(backend, {
        outputs: new Map([["y", linear(reshape(loss, [1, 9]), reshape(loss, [1, 9]))]]),
        bind: () => undefined,
      });
      program.write("targets", Int32Array.from([1, 1, 1, 1, 1, 1, 1, 1, 20]));
      expect(() => program.submit()).toThrow(/crossEntropy/);
      program.write("targets", new Int32Array(9));
      program.submit();
      expect((await program.read("y"))[0]).toBeCloseTo(9 * Math.log(20) ** 2, 3);
      program.dispose();
      expect(() => program.submit()).toThrow(/disposed/);
    });
  });
eachEngine("programs", programs);

/** Token shift, three products, the recurrence and a norm, with state in two slots. */
async function layerProgram(backend: Backend, channels: number) {
  const graph = new Graph();
  const memories = new Map<string, Memory>();
  const next = normal(3);
  const weight = (name: string, ...shape: number[]): Value => {
    const data = Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => next() / Math.sqrt(channels));
    const readers = shape.length === 2 ? ("linear" as const) : ("any" as const);
    memories.set(name, backend.upload({ label: name, shape, storage: "f32", readers, bytes: asBytes(data) }));
    return leaf(graph, "weight", name, shape);
  };
  const state = (name: string, ...shape: number[]): Value => {
    memories.set(name, backend.allocate(4 * shape.reduce((a, b) => a * b, 1), name));
    return leaf(graph, "state", name, shape);
  };
  const x = leaf(graph, "input", "x", [6, channels]);
  const sequences = leaf(graph, "input", "sequences", [2, 3], "i32");
  const shiftState = state("shift", 2, channels);
  const wkvState = state("wkv", 2, 2, channels / 2, channels / 2);
  const shifted = tokenShift(x, shiftState, sequences);
  const heads = (v: Value) => reshape(v, [6, 2, channels / 2]);
  const project = (name: string, from: Value) => heads(linear(from, weight(name, channels, channels)));
  const [r, k, v] = [project("r", x), project("k", shifted.previous), project("v", mul(x, shifted.previous))];
  const w = sigmoid(project("w", x));
  const a = mul(project("a", x), mul(w, w));
  const out = wkv7({ r, w, k, v, a, b: mul(a, w) }, wkvState, sequences);
  const g = layerNorm(reshape(out.y, [6, channels]), {
    weight: weight("ln.weight", channels),
    bias: weight("ln.bias", channels),
  });
  const y = linear(g, weight("o", channels, channels));
  const program = await Program.compile(backend, {
    outputs: new Map([
      ["y", y],
      ["g", g],
    ]),
    updates: [
      [shiftState, shifted.state],
      [wkvState, out.state],
    ],
    bind: (name) => memories.get(name),
  });
  const dispose = () => {
    program.dispose();
    for (const memory of memories.values()) memory.dispose();
  };
  return { program, dispose };
}

eachEngine("memory", (engine) => {
  it("is zero when allocated, also where something lay before", async () => {
    const backend = await createCpuBackend({ engine, threads: 1 });
    const used = backend.usedBytes;
    const first = backend.allocate(1000, "first");
    const second = backend.allocate(5000, "second");
    backend.write(second, new Uint8Array(5000).fill(7));
    first.dispose();
    second.dispose();
    expect(backend.usedBytes).toBe(used);
    const merged = backend.allocate(6000, "merged");
    expect((await backend.read(merged)).every((x) => x === 0)).toBe(true);
    await backend[Symbol.asyncDispose]();
  });

  it("says what did not fit", async () => {
    const backend = await createCpuBackend({ engine, threads: 1, memoryBytes: 8 * 2 ** 20 });
    expect(() => backend.allocate(9 * 2 ** 20, "a large weight")).toThrow(/a large weight needs 9\.0 MiB/);
    const small = backend.allocate(2 ** 20, "a small one");
    small.dispose();
    await backend[Symbol.asyncDispose]();
  });

  it("refuses memory that was disposed of, is another backend's, or is too small", async () => {
    const [one, other] = [
      await createCpuBackend({ engine, threads: 1 }),
      await createCpuBackend({ engine, threads: 1 }),
    ];
    const memory = one.allocate(64, "mine");
    expect(() => other.write(memory, new Uint8Array(1))).toThrow(/mine belongs to another backend/);
    expect(() => one.write(memory, new Uint8Array(65))).toThrow(/outside mine/);
    memory.dispose();
    expect(() => one.write(memory, new Uint8Array(1))).toThrow(/mine was disposed of/);
    await one[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
    expect(() => one.allocate(1, "late")).toThrow(/disposed/);
  });

  it("keeps a matrix for linear alone that was uploaded for it", async () => {
    const backend = await createCpuBackend({ engine, threads: 1 });
    const test: Case = { ...plainCase("gather", opNamed("gather").examples[0]!), readers: "linear" };
    await expect(prepare(backend, test)).rejects.toThrow(/for products alone, gather cannot read it/);
    await backend[Symbol.asyncDispose]();
  });
});

eachEngine("elementary functions", (engine) => {
  it("are accurate to 1e-6 relative and saturate like IEEE", async () => {
    const backend = await createCpuBackend({ engine, threads: 1 });
    const functions = ["exp", "log", "tanh", "sigmoid"] as const;
    const points = [
      ...Array.from({ length: 3000 }, (_, i) => (i - 1500) / 17.3),
      1e-8,
      -1e-8,
      1e-30,
      88.7,
      89,
      1000,
      -1000,
      0.6249,
      0.6251,
    ];
    for (const name of functions) {
      const data = name === "log" ? points.map((x) => Math.abs(x) ** 3) : points;
      const example = {
        name,
        params: { shape: [data.length], instructions: [{ op: name, a: 0 }], results: [1] },
        inputs: [{ shape: [data.length], data }],
      };
      const prepared = await prepare(backend, plainCase("map", example));
      const { actual, expected } = await prepared.run();
      prepared.dispose();
      expected[0]!.data.forEach((exact, i) => {
        const value = actual[0]![i]!;
        const rounded = Math.fround(exact);
        if (!Number.isFinite(rounded) || Math.abs(rounded) < 1.2e-38)
          expect(Math.abs(value - rounded) || 0).toBeLessThan(1.2e-38);
        else expect(Math.abs(value / exact - 1), `${name}(${data[i]}) = ${value}`).toBeLessThan(1e-6);
      });
    }
    await backend[Symbol.asyncDispose]();
  });
});

eachEngine("the process", (engine) => {
  it("ends by itself while a backend is alive, and after it was disposed of", async () => {
    const program = await bundle(`import { createCpuBackend } from "./index.js";
      const backend = await createCpuBackend({ threads: 3, engine: "${engine}" });
      if (process.argv[2] === "dispose") await backend[Symbol.asyncDispose]();
      console.log(backend.limits.threads, "done");`);
    for (const mode of ["leave", "dispose"]) expect(await program.run([mode])).toBe("3 done\n");
    program.remove();
  });
});

eachEngine("scratch that steps share", (engine) => {
  it("does not grow with the number of products", async () => {
    await using backend = await createCpuBackend({ engine, threads: 2 });
    /** Bytes that a chain of products takes besides its weights, inputs and outputs, which are as many for any length. */
    const bytesOf = async (products: number) => {
      const graph = new Graph();
      const memory = backend.upload({
        label: "w",
        shape: [256, 256],
        storage: "int8",
        readers: "linear",
        bytes: new Uint8Array(256 * 8 * 34),
      });
      let x = leaf(graph, "input", "x", [128, 256]);
      for (let i = 0; i < products; i++) x = linear(x, leaf(graph, "weight", `w${i}`, [256, 256], "int8"));
      const before = backend.usedBytes;
      const bind = (name: string) => (name === "x" ? undefined : memory);
      const program = await Program.compile(backend, { outputs: new Map([["y", x]]), bind });
      const used = backend.usedBytes - before;
      program.dispose();
      memory.dispose();
      return used;
    };
    const growth = (await bytesOf(24)) - (await bytesOf(4));
    expect(growth).toBeLessThan(20 * 4096); // the words and counters of 20 products
  });
});
