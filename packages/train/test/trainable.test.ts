// Graphs of one's own: learning, running value by value, saving; and what the engine gives beside updates.
import type { Backend } from "@rwkv-ts/core/backend";
import {
  add,
  crossEntropy,
  linear,
  matrix,
  mean,
  mul,
  randomSource,
  sqrt,
  square,
  state,
  sub,
  tanh,
  tokenShift,
  uniformInit,
  vector,
} from "@rwkv-ts/core/model";
import { describe, expect, test } from "vitest";
import {
  accuracy,
  drawBatch,
  type Method,
  perToken,
  readPart,
  sequenceIds,
  TrainingEngine,
  trainable,
  trainingBatches,
  writePart,
} from "../src/index.js";
import { architecture, dataset, withBackend } from "./support/runs.js";

/** y = W tanh(a ⊙ x W_in + b ⊙ the same of the token before): enough to have a state. */
const recurrent = (backend: Backend) =>
  trainable({
    backend,
    seed: 5,
    optimizer: { epsilon: 1e-8 },
    inputs: { x: perToken(2) },
    targets: { y: perToken(1) },
    weights: {
      input: matrix(4, 2, uniformInit(1)),
      before: vector([4], uniformInit(1)),
      head: matrix(1, 4, uniformInit(1)),
    },
    state: { last: state(4) },
    forward({ x }, w, s, sequences) {
      const h = linear(x, w.input);
      const { previous, state: last } = tokenShift(h, s.last, sequences.table);
      return { output: linear(tanh(add(h, mul(previous, w.before))), w.head), state: { last } };
    },
    loss: (y, targets) => mean(square(sub(y, targets.y))),
  });

const numbers = (count: number, seed: number) => {
  const random = randomSource(seed);
  return Float32Array.from({ length: count }, () => random.normal());
};
const data = { x: numbers(2 * 12, 1), y: numbers(12, 2) };

/** The model's formula in plain numbers: [T,2] → [T]. */
function expected(w: ReadonlyMap<string, Float32Array>, x: Float32Array): number[] {
  const [input, before, head] = ["input", "before", "head"].map((name) => w.get(name)!) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const hidden = Array.from({ length: x.length / 2 }, (_, t) =>
    Array.from({ length: 4 }, (_, c) => input[2 * c]! * x[2 * t]! + input[2 * c + 1]! * x[2 * t + 1]!),
  );
  return hidden.map((h, t) =>
    h.reduce((sum, v, c) => sum + head[c]! * Math.tanh(v + before[c]! * (hidden[t - 1]?.[c] ?? 0)), 0),
  );
}

/** Up to the rounding of kernels for one token and for many. */
function expectAlike(found: ArrayLike<number>, wanted: ArrayLike<number>): void {
  expect(found.length).toBe(wanted.length);
  for (let i = 0; i < wanted.length; i++) expect(found[i]).toBeCloseTo(wanted[i]!, 5);
}

describe("trainable", () => {
  test("computes what the formula says, and its sequences know nothing of each other", () =>
    withBackend(async (backend) => {
      const model = recurrent(backend);
      const { tensors } = await model.save();
      const { output, loss } = await model.evaluate(data, { batch: 3 });
      const wanted = [0, 1, 2].flatMap((b) => expected(tensors, data.x.subarray(8 * b, 8 * b + 8)));
      for (const [i, y] of wanted.entries()) expect(output[i]).toBeCloseTo(y, 5);
      expect(loss).toBeCloseTo(wanted.reduce((sum, y, i) => sum + (y - data.y[i]!) ** 2, 0) / 12, 5);
      await model.dispose();
    }));

  test("gradients are the loss' slopes", () =>
    withBackend(async (backend) => {
      const model = recurrent(backend);
      await model.step(data, { batch: 2, learningRate: 0 });
      for (const p of model.parameters) {
        const [value, gradient] = [await readPart(backend, p, "value"), await readPart(backend, p, "gradient")];
        for (const i of value.keys()) {
          const loss = async (h: number) => {
            writePart(
              backend,
              p,
              "value",
              value.map((v, j) => v + (i === j ? h : 0)),
            );
            return (await model.evaluate(data, { batch: 2 })).loss;
          };
          expect([p.name, i, ((await loss(1e-2)) - (await loss(-1e-2))) / 2e-2]).toEqual([
            p.name,
            i,
            expect.closeTo(gradient[i]!, 3),
          ]);
        }
        writePart(backend, p, "value", value);
      }
      await model.dispose();
    }));

  test("sessions read one value or many with the same result, fork, save and restore, and see every update at once", () =>
    withBackend(async (backend) => {
      const model = recurrent(backend);
      const session = model.session();
      const whole = await model.session().feed({ x: data.x });
      const single: number[] = [];
      for (let t = 0; t < 12; t++) {
        single.push(...(await session.feed({ x: data.x.subarray(2 * t, 2 * t + 2) })));
        if (t !== 5) continue;
        const [branch, saved] = [session.fork(), session.save()];
        const rest = data.x.subarray(12);
        expectAlike(await branch.feed({ x: rest }), whole.subarray(6));
        const other = model.session();
        other.restore(await saved);
        expectAlike(await other.feed({ x: rest }), whole.subarray(6));
      }
      expectAlike(single, whole);
      expect(() => session.restore(new Map([["last", new Float32Array(3)]]))).toThrow(/3 numbers of last, it takes 4/);
      await model.step(data, { learningRate: 0.1 });
      expect(await model.session().feed({ x: data.x })).not.toEqual(whole);
      session.dispose();
      expect(() => session.feed({ x: data.x })).toThrow(/disposed/);
      await model.dispose();
    }));

  test("learns, and goes on from what was saved bit for bit", () =>
    withBackend(async (backend) => {
      const [one, two] = [recurrent(backend), recurrent(backend)];
      const steps = async (model: typeof one, count: number) => {
        const losses: number[] = [];
        for (let i = 0; i < count; i++) losses.push((await model.step(data, { batch: 3, learningRate: 0.02 })).loss);
        return losses;
      };
      const first = await steps(one, 20);
      const saved = await one.save();
      const rest = await steps(one, 60);
      const amid = two.step(data, { batch: 3, learningRate: 0.02 });
      const restored = two.restore(saved); // waits for the step
      for (const tensor of saved.tensors.values()) tensor.fill(0); // what was handed over is the caller's again
      await Promise.all([amid, restored]);
      expect(two.steps).toBe(20);
      expect(await steps(two, 60)).toEqual(rest);
      expect(rest.at(-1)!).toBeLessThan(first[0]! / 2);
      expect(() => two.restore({ steps: 1, tensors: new Map() })).toThrow(/no numbers of input/);
      for (const model of [one, two]) await model.dispose();
    }));

  test("with carry a step begins where the one before ended, until it is told to forget", () =>
    withBackend(async (backend) => {
      const model = recurrent(backend);
      const part = (from: number) => ({
        x: data.x.subarray(2 * from, 2 * from + 8),
        y: data.y.subarray(from, from + 4),
      });
      const { tensors } = await model.save();
      const wanted = expected(tensors, data.x);
      const lossOf = (y: readonly number[], from: number) =>
        y.reduce((sum, v, i) => sum + (v - data.y[from + i]!) ** 2, 0) / 4;
      const step = async (from: number) => (await model.step(part(from), { learningRate: 0, carry: true })).loss;
      expect(await step(0)).toBeCloseTo(lossOf(wanted.slice(0, 4), 0), 5);
      expect(await step(4)).toBeCloseTo(lossOf(wanted.slice(4, 8), 4), 5);
      model.forget();
      expect(await step(4)).toBeCloseTo(lossOf(expected(tensors, data.x.subarray(8, 16)), 4), 5);
      await model.dispose();
    }));

  test("what is saved has the states that steps with carry go on from", () =>
    withBackend(async (backend) => {
      const [one, two] = [recurrent(backend), recurrent(backend)];
      const step = async (model: typeof one) =>
        (await model.step(data, { batch: 3, learningRate: 0.02, carry: true })).loss;
      await step(one);
      const saved = await one.save();
      expect(saved.tensors.get("carried.3.last")!.length).toBe(3 * 4);
      const rest = [await step(one), await step(one)];
      for (let i = 0; i < 2; i++) await step(two); // states of its own, which it is to forget
      await two.restore(saved);
      expect([await step(two), await step(two)]).toEqual(rest);
      const fresh = new Map([...saved.tensors].filter(([name]) => !name.startsWith("carried.")));
      await two.restore({ ...saved, tensors: fresh });
      expect(await step(two)).not.toBe(rest[0]); // begins as texts begin
      const wrong = new Map(saved.tensors).set("carried.3.last", new Float32Array(8));
      expect(() => two.restore({ ...saved, tensors: wrong })).toThrow(/8 numbers of carried.3.last, 12 are due/);
      for (const model of [one, two]) await model.dispose();
    }));

  test("a gradient that is no number updates nothing", () =>
    withBackend(async (backend) => {
      const distance = trainable({
        backend,
        inputs: { x: perToken(2) },
        targets: { y: perToken(2) },
        weights: { w: matrix(2, 2, uniformInit(1)) },
        forward: ({ x }, w) => ({ output: linear(x, w.w) }),
        loss: (output, { y }) => sqrt(mean(square(sub(output, y)))), // its slope at 0 is infinite
      });
      const before = (await distance.save()).tensors;
      const step = (y: number[]) => distance.step({ x: [0, 0], y }, { learningRate: 0.1 });
      await expect(step([0, 0])).rejects.toThrow(/step 1: the gradient norm is (NaN|Infinity)/);
      expect(distance.steps).toBe(0);
      expect((await distance.save()).tensors).toEqual(before);
      expect((await step([3, 4])).loss).toBeCloseTo(Math.sqrt(12.5), 5);
      await distance.dispose();
    }));

  test("sequences turn round, and are summed up by their mean or their last token", () =>
    withBackend(async (backend) => {
      const pooled = (pool: "mean" | "last" | "reversed") =>
        trainable({
          backend,
          inputs: { x: perToken(2) },
          targets: { kind: sequenceIds },
          weights: { w: vector([2], (shape) => new Float32Array(shape[0]!).fill(1)) },
          forward: ({ x }, w, _, sequences) => ({ output: mul(sequences[pool](x), w.w) }),
          loss: (y, { kind }) => mean(crossEntropy(y, kind)),
        });
      const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]; // two sequences of three tokens
      for (const [pool, output] of [
        ["mean", [3, 4, 9, 10]],
        ["last", [5, 6, 11, 12]],
      ] as const) {
        const model = pooled(pool);
        const found = (await model.evaluate({ x, kind: [0, 1] }, { batch: 2 })).output;
        for (const [i, y] of output.entries()) expect(found[i]).toBeCloseTo(y, 5);
        await model.dispose();
      }
      const model = pooled("reversed");
      expect(await model.session().feed({ x: x.slice(0, 6) })).toEqual(Float32Array.of(5, 6, 3, 4, 1, 2));
      await model.dispose();
    }));

  test("data that make no whole sequences are refused, and nothing is updated", () =>
    withBackend(async (backend) => {
      const model = recurrent(backend);
      const step =
        (given: object, options = {}) =>
        async () =>
          model.step({ ...data, ...given }, { learningRate: 1, ...options });
      await expect(step({ x: [1, 2, 3] })).rejects.toThrow(/x has 3 numbers: no 1 sequences of whole tokens \[2\]/);
      await expect(step({}, { batch: 5 })).rejects.toThrow(/no 5 sequences/);
      await expect(step({ y: [1] })).rejects.toThrow(/y has 1 numbers, 12 make \[12,1\]/);
      await expect(step({ y: undefined })).rejects.toThrow(/y has no numbers/);
      await expect(step({}, { learningRate: Number.NaN })).rejects.toThrow(/learningRate must be a number/);
      await expect(step({ y: new Float32Array(12).fill(1e30) })).rejects.toThrow(/the loss is Infinity/);
      for (const options of [
        { batch: -1 },
        { batch: 1.5 },
        { batch: "1" },
        { carry: 1 },
        { lr: 1 },
        { learningRate: undefined },
      ])
        await expect(step({}, options)).rejects.toMatchObject({ code: "input" });
      expect(model.steps).toBe(0);
      const saved = await model.save();
      expect(() => model.restore({ ...saved, steps: Number.NaN })).toThrow(/has NaN steps/);
      const session = model.session();
      await Promise.all([model.dispose(), model.dispose()]);
      await expect(step({})).rejects.toThrow(/was disposed/);
      expect(() => session.feed({ x: [1, 2] } as never)).toThrow(/was disposed/);
      session.dispose();
    }));
});

describe("the engine", () => {
  const [batch] = trainingBatches(dataset.train, (n) => n * 10, { first: 0, batches: 1, batch: 2, context: 8 });

  test("gives logits, and a model over its own memory that has the newest weights", () =>
    withBackend(async (backend) => {
      const engine = await TrainingEngine.create({ architecture, backend, batch: 2, time: 8, seed: 1 });
      const model = await engine.model();
      const compare = async () => {
        const logits = await engine.logits(batch!);
        const [one, two] = [model.session(), model.session()];
        const rows = await Promise.all([
          one.feedAll([...batch!.ids.subarray(0, 8)]),
          two.feedAll([...batch!.ids.subarray(8)]),
        ]);
        const all = rows.flatMap((row) => [...row]);
        for (const [i, x] of all.entries())
          if (Math.abs(logits[i]! - x) > 1e-4) throw new Error(`logit ${i}: ${logits[i]}, ${x}`);
        expect(logits.length).toBe(all.length);
        return logits;
      };
      const before = await compare();
      await engine.step([batch!], 1e-2);
      expect(await compare()).not.toEqual(before);
      await model.dispose();
      await engine.step([batch!], 1e-2); // its weights are still there
      await engine.dispose();
    }));

  test.each<Method>([
    { kind: "lora", rank: 2, alpha: 2 },
    { kind: "dora", rank: 2, alpha: 2 },
    { kind: "pissa", rank: 2 },
    { kind: "miss", rank: 3 },
    { kind: "state" },
  ])("begins a model with what $kind has trained, merged", (method) =>
    withBackend(async (backend) => {
      const engine = await TrainingEngine.create({ architecture, backend, batch: 2, time: 8, method });
      const before = await engine.logits(batch!);
      await engine.step([batch!], 0.1);
      await engine.step([batch!], 0.1);
      await using model = await engine.model();
      const logits = await model.session().feedAll([...batch!.ids.subarray(0, 8)]);
      const own = await engine.logits(batch!);
      for (const [i, x] of logits.entries())
        if (Math.abs(own[i]! - x) > 1e-4) throw new Error(`logit ${i}: ${own[i]}, ${x}`);
      expect(Math.max(...own.map((x, i) => Math.abs(x - before[i]!)))).toBeGreaterThan(0.01);
      await model.dispose();
      await engine.dispose();
    }),
  );

  test("of equal logits the lowest id is what a model says: a head of zeros is right where the target is id 0", () =>
    withBackend(async (backend) => {
      const engine = await TrainingEngine.create({ architecture, backend, batch: 2, time: 4 });
      const head = engine.parameters.find(({ name }) => name === "head.weight")!;
      writePart(backend, head, "value", new Float32Array(256 * 32));
      const drawn = { ids: Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8), targets: Int32Array.of(0, 1, -1, 255, 0, 2, 3, 4) };
      const model = await engine.model();
      expect(await accuracy(model, drawn, 2)).toBe(2 / 7);
      expect((await engine.evaluate(drawn)).right).toBe(2);
      await model.dispose();
      await engine.dispose();
    }));

  test("batches of drawn sequences are the rule's, and the same for the same source", () => {
    const draw = () =>
      drawBatch(3, 4, randomSource(1), (ids, targets, random) => {
        for (let t = 0; t < 4; t++) ids[t] = Math.floor(random.uniform() * 9);
        targets[3] = ids[0]!;
      });
    const { ids, targets } = draw();
    for (let b = 0; b < 3; b++) expect([...targets.subarray(4 * b, 4 * b + 4)]).toEqual([-1, -1, -1, ids[4 * b]]);
    expect(draw()).toEqual({ ids, targets });
  });
});
