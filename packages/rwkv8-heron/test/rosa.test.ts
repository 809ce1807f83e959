// ROSA against the official code: pairs of its operator, its gradient, a trained step, and two trained toys, which write what they
// were trained to write.
import { decode, loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import { createReferenceBackend, Model } from "@rwkv-ts/core";
import { type Architecture, mul, type RosaBits, rosa, rosaLeaves, sumRows, weightSpecs } from "@rwkv-ts/core/model";
import { differentiate, Graph, leaf, Program } from "@rwkv-ts/core/tools";
import {
  expectClose,
  expectGradientClose,
  goldenJson,
  goldenPath,
  goldenTensors,
  othersMissing,
  othersPath,
  testedBackends,
  withReason,
} from "@rwkv-ts/golden";
import { allocateParameter, disposeParameter, readPart, TrainingEngine } from "@rwkv-ts/train";
import { describe, expect, test } from "vitest";
import { rosaSelf } from "../src/index.js";
import { countingModel, reverseModel, reverseName, trainedModel } from "./toys.js";

const json = goldenJson("rosa", "rosa.json");

/** Symbols [T] as numbers [T, bits] above and below the threshold. */
const numbers = (symbols: readonly number[], bits: number) =>
  Float32Array.from({ length: symbols.length * bits }, (_, i) =>
    (symbols[Math.floor(i / bits)]! >> (i % bits)) & 1 ? 0.5 : -0.5,
  );

/** The symbols that one group finds, -1 for none; with `chunk` tokens a step over a state, or, without, all from the start. */
async function foundBy(
  backend: Awaited<ReturnType<(typeof testedBackends)[number]["create"]>>,
  [q, k, v]: readonly (readonly number[])[],
  bits: RosaBits,
  chunk?: number,
): Promise<number[]> {
  const total = q!.length;
  const step = chunk ?? total;
  const graph = new Graph();
  const x = (name: string) => leaf(graph, "input", name, [step, bits]);
  const leaves = Object.entries(rosaLeaves(bits, bits)).map(([name, spec]) => {
    const words = spec.element === "bits" ? [1] : spec.shape;
    const rows = name === "rosa_automaton" ? [Math.ceil(total / 64)] : name === "rosa_cursor" ? [] : [total];
    return [name, leaf(graph, "state", name, [1, ...rows, ...words], "i32")] as const;
  });
  const tokens = {
    sequences: leaf(graph, "input", "sequences", [1, 3], "i32"),
    cached: leaf(graph, "input", "cached", [1], "i32"),
  };
  const own = rosa({ q: x("q"), k: x("k"), v: x("v") }, Object.fromEntries(leaves) as never, tokens, { bits });
  const memories = new Map(
    leaves.map(([name, { shape }]) => [name, backend.allocate(4 * shape.reduce((a, b) => a * b, 1), name)]),
  );
  const program = await Program.compile(backend, {
    outputs: new Map([
      ["ones", own.ones],
      ["zeros", own.zeros],
    ]),
    updates:
      chunk === undefined ? [] : leaves.map(([name, value]) => [value, own.state[name as keyof typeof own.state]]),
    bind: (name, kind) => (kind === "state" ? memories.get(name) : undefined),
  });
  const symbols: number[] = [];
  for (let at = 0; at < total; at += step) {
    [q, k, v].forEach((each, i) => {
      program.write("qkv"[i]!, numbers(each!.slice(at, at + step), bits));
    });
    program.write("sequences", Int32Array.of(0, 0, step));
    if (program.takes("cached")) program.write("cached", Int32Array.of(at));
    await program.submit();
    const [ones, zeros] = [await program.read("ones"), await program.read("zeros")];
    for (let t = 0; t < step; t++) {
      const isFound = ones[t * bits]! + zeros[t * bits]! > 0;
      let symbol = 0;
      for (let b = 0; b < bits; b++) symbol |= ones[t * bits + b]! << b;
      symbols.push(isFound ? symbol : -1);
    }
  }
  program.dispose();
  for (const memory of memories.values()) memory.dispose();
  return symbols;
}

describe.each(testedBackends)("ROSA on $name", (tested) => {
  test("the operator gives what the official one gives, in one step, over a state, and token by token", async () => {
    await using backend = await tested.create();
    const { operators } = json;
    const zeroForNone = (found: number[]) => found.map((symbol) => Math.max(0, symbol));
    const binary = operators.rosa.filter(({ x }: { x: number[] }) => Math.max(...x) < 2);
    const pairs: [number[][], RosaBits, number[], boolean][] = [
      ...binary.map(({ x, rosa: out }: Record<string, number[]>) => [[x, x, x], 1, out, false]),
      ...operators.rosa_qkv.map(({ q, k, v, out }: Record<string, number[]>) => [[q, k, v], 1, out, true]),
      ...operators.rosa_qkv_symbols.map(({ q, k, v, out }: Record<string, number[]>) => [[q, k, v], 4, out, true]),
    ];
    expect(pairs.length).toBeGreaterThan(5);
    for (const [sequences, bits, wanted, isZero] of tested.slow ? pairs.slice(-2) : pairs)
      for (const chunk of [undefined, wanted.length, 1]) {
        if (tested.slow && chunk === 1) continue;
        const found = await foundBy(backend, sequences, bits, chunk);
        expect(isZero ? zeroForNone(found) : found).toEqual(wanted);
      }
  });

  test("the gradient of the 1-bit layer is the official one", async () => {
    await using backend = await tested.create();
    const golden = await goldenTensors("rosa", "gradient.safetensors");
    const [batch, time, channels] = golden.get("layer.x")!.shape as [number, number, number];
    const graph = new Graph();
    const input = (name: string, ...shape: number[]) => leaf(graph, "input", name, shape);
    const x = input("x", batch * time, channels);
    const weights = { emb0: input("emb0", channels), emb1: input("emb1", channels) };
    const leaves = Object.entries(rosaLeaves(channels, 1)).map(([name, spec]) => {
      const words = spec.element === "bits" ? [1] : spec.shape;
      return [name, leaf(graph, "state", name, [batch, ...(spec.cache ? [1] : []), ...words], "i32")];
    });
    const sequences = leaf(graph, "input", "sequences", [batch, 3], "i32");
    const cached = leaf(graph, "input", "cached", [batch], "i32");
    const tokens = { sequences, cached, ids: cached, inputs: {} };
    const { out } = rosaSelf(x, weights, Object.fromEntries(leaves), tokens, 1);
    const loss = sumRows(mul(out, input("gy", batch * time, channels)), 0);
    const [gx, g_emb0, g_emb1] = differentiate(loss, [x, weights.emb0, weights.emb1]);
    const zeros = backend.allocate(1 << 20, "zeros");
    const program = await Program.compile(backend, {
      outputs: new Map(Object.entries({ out, gx: gx!, g_emb0: g_emb0!, g_emb1: g_emb1! })),
      bind: (_, kind) => (kind === "state" ? zeros : undefined),
    });
    for (const name of ["x", "emb0", "emb1", "gy"])
      program.write(name, golden.get(`layer.${name}`)!.data as Float32Array);
    program.write("sequences", Int32Array.of(0, 0, time, 1, time, time));
    await program.submit();
    for (const name of ["out", "gx", "g_emb0", "g_emb1"]) {
      const wanted = golden.get(`layer.${name}`)!.data;
      expectGradientClose(await program.read(name), wanted, 1e-6, name);
    }
    program.dispose();
    zeros.dispose();
  });

  test("a step of the official trainer: loss and every gradient", async () => {
    await using backend = await tested.create();
    const expected = await goldenTensors("rosa", "train.safetensors");
    const architecture = trainedModel();
    const checkpoint = await openCheckpoint(goldenPath("rosa", "train-model.safetensors"));
    const specs = weightSpecs(architecture);
    const wanted = [...specs].map(([name, { shape }]) => ({ name, shape, storage: "f32" as const }));
    const parameters = [];
    for await (const { name, bytes, shape } of loadWeights(checkpoint, wanted))
      parameters.push(allocateParameter(backend, name, shape, specs.get(name)!, decode("f32", bytes, shape)));
    await checkpoint.close();
    const engine = new TrainingEngine(architecture, backend, parameters, new Map(), { batch: 2, time: 32, l2wrap: 0 });
    const batch = {
      ids: expected.get("idx")!.data as Int32Array,
      targets: expected.get("targets")!.data as Int32Array,
    };
    expect(Math.abs((await engine.gradients([batch])) - expected.get("loss")!.data[0]!)).toBeLessThan(1e-5);
    for (const parameter of parameters) {
      const gradient = await readPart(backend, parameter, "gradient");
      const tolerance = tested.exact ? 2e-5 : 1e-3;
      expectGradientClose(gradient, expected.get(`grad.${parameter.name}`)!.data, tolerance, parameter.name);
    }
    await engine.dispose();
    parameters.forEach(disposeParameter);
  });
});

const missing = othersMissing("the trained ROSA models of RWKV-LM");

describe.skipIf(missing)(withReason("the official trained toys", missing), () => {
  const toys = {
    "251016_rosa_1bit_run.pth": { make: countingModel, rename: (name: string) => name },
    "260123_reverse_L2.pth": { make: reverseModel, rename: reverseName },
  };
  type Toy = keyof typeof toys;

  async function loadToy(file: Toy): Promise<Model> {
    const checkpoint = await openCheckpoint(othersPath("the trained ROSA models of RWKV-LM", file));
    const { make, rename } = toys[file];
    const architecture: Architecture = make();
    const names = new Map([...checkpoint.tensors.keys()].map((name) => [rename(name), name]));
    const specs = [...weightSpecs(architecture)].map(([name, { shape }]) => {
      return { name: names.get(name) ?? name, shape, storage: "f32" as const };
    });
    const given = [];
    for await (const weight of loadWeights(checkpoint, specs, { ignore: (name) => /^rwkv1\.v[012]$/.test(name) }))
      given.push({ ...weight, name: rename(weight.name) });
    await checkpoint.close();
    return Model.create(architecture, createReferenceBackend(), given);
  }

  const argmax = (logits: Float32Array, vocabulary: number): number[] =>
    Array.from({ length: logits.length / vocabulary }, (_, t) => {
      const row = logits.subarray(t * vocabulary, (t + 1) * vocabulary);
      return row.indexOf(Math.max(...row));
    });

  for (const file of Object.keys(toys) as Toy[]) {
    test(`${file} gives the official logits`, async () => {
      await using model = await loadToy(file);
      const expected = await goldenTensors("rosa", "expected.safetensors");
      for (const entry of json.expected.filter(({ key }: { key: string }) =>
        key.startsWith(file.replace(".pth", "")),
      )) {
        using session = model.session();
        const logits = await session.feedAll(expected.get(`${entry.key}.tokens`)!.data as Int32Array);
        expectClose(logits, expected.get(`${entry.key}.logits`)!.data, entry.tolerance_logits_abs_fp32, entry.key);
      }
    });

    test(`${file} writes the right answers, token by token and at once`, async () => {
      await using model = await loadToy(file);
      const { vocabulary, cases } = json[file] as {
        vocabulary: string[];
        cases: { input: string; teacher_forced_argmax: string; compare_from_position?: number }[];
      };
      for (const { input, teacher_forced_argmax: wanted, compare_from_position: from = 0 } of cases) {
        const ids = [...input].map((symbol) => vocabulary.indexOf(symbol));
        using atOnce = model.session();
        const written = (all: number[]) =>
          all
            .slice(from)
            .map((id) => vocabulary[id])
            .join("");
        const whole = argmax(await atOnce.feedAll(ids), vocabulary.length);
        expect(written(whole), input).toBe(wanted.slice(from));
        using one = model.session();
        const each: number[] = [];
        for (const id of ids) each.push(...argmax(await one.feed([id]), vocabulary.length));
        expect(written(each), input).toBe(wanted.slice(from));
      }
    });
  }
});
