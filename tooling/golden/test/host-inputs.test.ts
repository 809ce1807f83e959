// Inputs from the host: a model whose layer adds rows of tables by position, by how often an id occurred before, and by id, the last
// ones from outside of the device. What it computes is compared with sums made here, and then with itself in every way that a text
// can take: packed, cut, forked, saved, restored, aborted, inspected and trained.
import { AbortedError, createReferenceBackend, InputError, Model, StateError } from "@rwkv-ts/core";
import {
  type Architecture,
  add,
  asLayer,
  elementCount,
  embedding,
  formulaInit,
  gather,
  type InputSpecs,
  type Layer,
  named,
  positions,
  randomSource,
  residualModel,
  state,
  type TextInput,
  type TokenInput,
  textInput,
  tokenShift,
  uniformInit,
  type Values,
  weightSpecs,
} from "@rwkv-ts/core/model";
import { allocateParameter, disposeParameter, readPart, TrainingEngine } from "@rwkv-ts/train";
import { describe, expect, test } from "vitest";
import { expectClose, interleavingsSuite, livelyWeights, testedBackends } from "../src/index.js";

const [vocabulary, C, most] = [20, 4, 600];
const at = (n: number, c: number) => Math.sin(3 * n + c);
const often = (n: number, c: number) => Math.cos(5 * n + c);
const row = (id: number, c: number) => Math.sin(7 * id + 2 * c);
const table = (value: (n: number, c: number) => number) =>
  embedding(
    most,
    C,
    formulaInit((i) => value(Math.floor(i / C), i % C)),
  );

/** How often a token's id occurred before; the text's ids are its memory. */
const seen: TextInput = textInput<Int32Array>({
  dtype: "i32",
  shape: [],
  start: () => new Int32Array(0),
  advance(before, ids, values) {
    const all = Int32Array.of(...before, ...ids);
    ids.forEach((id, i) => {
      values[i] = all.subarray(0, before.length + i).filter((other) => other === id).length;
    });
    return all;
  },
  copy: (all) => all.slice(),
  leaves: (position) => ({ ids: { dtype: "i32", shape: [position] } }),
  save: (all) => ({ ids: all.slice() }),
  load({ ids }) {
    if (ids!.some((id) => id < 0 || id >= vocabulary)) throw new StateError("ids that the vocabulary lacks");
    return (ids as Int32Array).slice();
  },
});

/** Rows that come a turn of the event loop later; those of `lost` do not come at all. */
const rows = (lost: { id?: number } = {}): TokenInput => ({
  kind: "token",
  dtype: "f32",
  shape: [C],
  async of(ids, values) {
    await new Promise((resolve) => setImmediate(resolve));
    if (ids.some((id) => id === lost.id)) throw new InputError(`row ${lost.id} is lost`);
    values.set(Float32Array.from({ length: values.length }, (_, i) => row(ids[Math.floor(i / C)]!, i % C)));
  },
});

/** sum_t = at[position] + often[times seen] + row[id_t] + row[id_{t-1}] */
const weights = { at: table(at), often: table(often) };
const leaves = { previous: state(C) };
const layer: Layer<typeof weights, typeof leaves> = {
  name: "tables",
  weights,
  state: leaves,
  forward(stream, w: Values<typeof weights>, s) {
    const { inputs, sequences } = stream.tokens;
    const { previous, state: last } = tokenShift(inputs.rows!, s.previous, sequences);
    const own = add(gather(w.at, inputs.positions!), gather(w.often, inputs.seen!));
    const sum = named("sum", add(own, add(inputs.rows!, previous)));
    return { stream: { ...stream, x: add(stream.x, sum) }, state: { previous: last } };
  },
};

const architecture = (inputs: InputSpecs = { positions, seen, rows: rows() }): Architecture =>
  residualModel({
    id: "tables",
    config: {},
    vocabulary,
    channels: C,
    layers: [asLayer(layer)],
    inputs,
    init: { emb: uniformInit(1), head: uniformInit(1) },
  });

/** Of a text from its beginning: [tokens, C]. */
const sums = (ids: readonly number[]): number[] =>
  ids.flatMap((id, t) =>
    Array.from({ length: C }, (_, c) => {
      const times = ids.slice(0, t).filter((other) => other === id).length;
      return at(t, c) + often(times, c) + row(id, c) + (t > 0 ? row(ids[t - 1]!, c) : 0);
    }),
  );
const text = (length: number, seed = 1) => Array.from({ length }, (_, i) => (seed * i * i + 3 * i) % vocabulary);
const initialWeights = (of: Architecture) => {
  const random = randomSource(9);
  return [...weightSpecs(of)].map(([name, { shape, init }]) => {
    return { name, storage: "f32" as const, bytes: new Uint8Array(init(shape, random).buffer) };
  });
};
const create = (of = architecture(), options = {}) =>
  Model.create(of, createReferenceBackend(), livelyWeights(of), { slots: 1, tokensPerStep: 16, ...options });

describe.each(testedBackends)("inputs from the host on $name", ({ create: open }) => {
  test("reach a layer as the values of their tokens", async () => {
    await using backend = await open();
    const own = architecture();
    await using model = await Model.create(own, backend, initialWeights(own));
    const ids = text(50);
    const { data } = (await model.inspect(ids, ["tables.sum"])).get("tables.sum")!;
    expectClose(data, sums(ids), 1e-5, "sums");
  });

  test("are those of texts from their beginning in training, row for row", async () => {
    await using backend = await open();
    const own = architecture();
    const given = new Map(initialWeights(own).map(({ name, bytes }) => [name, new Float32Array(bytes.buffer)]));
    const parameters = [...weightSpecs(own)].map(([name, spec]) =>
      allocateParameter(backend, name, spec.shape, spec, given.get(name)!),
    );
    const engine = new TrainingEngine(own, backend, parameters, new Map(), { batch: 3, time: 8, l2wrap: 0 });
    const ids = Int32Array.from([...text(8), ...text(8, 2), ...text(8, 3)]);
    await engine.gradients([{ ids, targets: ids.map((id) => (id + 1) % vocabulary) }]);
    const gradient = await readPart(backend, parameters.find(({ name }) => name === "tables.at")!, "gradient");
    const used = Array.from({ length: most }, (_, n) =>
      gradient.subarray(n * C, (n + 1) * C).some((g) => Math.abs(g) > 1e-6),
    );
    expect(used.lastIndexOf(true)).toBe(7); // windows begin at position 0
    expect(used.slice(0, 8)).not.toContain(false);
    await engine.dispose();
    parameters.forEach(disposeParameter);
  });
});

interleavingsSuite({ architecture: architecture(), operations: 160 });

describe("what is kept of a text for its inputs", () => {
  const long = text(70);
  const expectRest = async (session: { feedAll(ids: number[]): Promise<Float32Array> }, from: number, model: Model) => {
    using whole = model.session();
    const all = await whole.feedAll(long);
    expectClose(await session.feedAll(long.slice(from)), all.subarray(from * vocabulary), 1e-5, `from ${from}`);
  };

  test("goes into a saved state, and comes back", async () => {
    await using model = await create();
    using session = model.session();
    await session.feed(long.slice(0, 30));
    const saved = await session.save();
    expect(saved.tensors.get("input.seen.ids")).toEqual({ shape: [30], data: Int32Array.from(long.slice(0, 30)) });
    expect([...session.stateTypes(4)]).toContainEqual(["input.seen.ids", { dtype: "i32", shape: [34] }]);
    await session.feed([1, 2, 3]);
    using other = model.session();
    other.restore(saved);
    session.restore(saved);
    await expectRest(other, 30, model);
    await expectRest(session, 30, model);
  });

  test("is missed in a state that lacks it, or has impossible values, and the session stays what it was", async () => {
    await using model = await create();
    using session = model.session();
    await session.feed(long.slice(0, 10));
    const saved = await session.save();
    const leaf = saved.tensors.get("input.seen.ids")!;
    const damaged = {
      "nothing for input.seen.ids": undefined,
      "[9] for input.seen.ids": { shape: [9], data: leaf.data.slice(1) },
      "of i32": { shape: [10], data: new Float32Array(10) },
      "ids that the vocabulary lacks": { shape: [10], data: new Int32Array(10).fill(-1) },
    };
    for (const [message, instead] of Object.entries(damaged)) {
      const tensors = new Map(saved.tensors);
      tensors.delete("input.seen.ids");
      if (instead) tensors.set("input.seen.ids", instead);
      expect(() => session.restore({ ...saved, tensors })).toThrow(StateError);
      expect(() => session.restore({ ...saved, tensors })).toThrow(message);
    }
    await expectRest(session, 10, model);
  });

  test("is that of before a request which was aborted in the middle, also where the text had not begun", async () => {
    await using model = await create();
    for (const read of [0, 5]) {
      using session = model.session();
      if (read > 0) await session.feed(long.slice(0, read));
      const stop = new AbortController();
      const reading = session.feed(text(200, 3), { signal: stop.signal });
      for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
      stop.abort();
      await expect(reading).rejects.toThrow(AbortedError);
      await expectRest(session, read, model);
    }
  });

  test("is that of before a row that could not be had, and others of the round do not notice", async () => {
    const lost = { id: 19 };
    const own = architecture({ positions, seen, rows: rows(lost) });
    await using model = await create(own);
    const known = long.map((id) => id % 19);
    using a = model.session();
    using b = model.session();
    await Promise.all([a.feed(known.slice(0, 6)), b.feed(known.slice(0, 6))]);
    const results = await Promise.allSettled([a.feed([3, 19]), b.feedAll(known.slice(6, 20))]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    await expect(a.feed([19])).rejects.toThrow("row 19 is lost");
    const after = await a.feedAll(known.slice(6, 20));
    expectClose(after, (results[1] as PromiseFulfilledResult<Float32Array>).value, 1e-6, "after the failure");
  });

  test("goes with a session that another one becomes", async () => {
    await using model = await create();
    using session = model.session();
    await session.feed(long.slice(0, 12));
    const kept = session.fork();
    await session.feed([4, 4, 4, 4]);
    session.become(kept);
    await expectRest(session, 12, model);
  });
});

test("an input's memory must be as long as it says", async () => {
  const short = textInput<null>({
    dtype: "i32",
    shape: [],
    start: () => null,
    advance: () => null,
    copy: () => null,
    leaves: () => ({ all: { dtype: "i32", shape: [elementCount([2, 2])] } }),
    save: () => ({ all: new Int32Array(3) }),
    load: () => null,
  });
  await using model = await create(architecture({ positions, seen: short, rows: rows() }));
  using session = model.session();
  await session.feed([1]);
  await expect(session.save()).rejects.toThrow(/the input seen saved 3 numbers of all, \[4\] are due/);
});
