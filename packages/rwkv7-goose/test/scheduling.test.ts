// Requests of many sessions: what shares a round, who waits how long, what fails alone, and what stays bounded.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { BackendError, createReferenceBackend, greedyChoice, InputError, Model, StateError } from "@rwkv-ts/core";
import type { Backend, Executable, Plan } from "@rwkv-ts/core/backend";
import { randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { testedBackends } from "@rwkv-ts/golden";
import { afterEach, describe, expect, test } from "vitest";
import { rwkv7, rwkv7Config } from "../src/index.js";

const vocabulary = 60;
const architecture = rwkv7(rwkv7Config({ layers: 2, channels: 32, vocabulary, headSize: 16, ffn: 64 }));

/** Weights that make a lively model: the initial ones plus noise. */
function* weights() {
  const random = randomSource(5);
  for (const [name, spec] of weightSpecs(architecture)) {
    const data = spec.init(spec.shape, random).map((x) => x + 0.2 * random.normal());
    yield { name, storage: "f32" as const, bytes: new Uint8Array(data.buffer) };
  }
}
const ids = (n: number, seed = 1) => Array.from({ length: n }, (_, i) => (i * i * 31 + seed * 17 + i) % vocabulary);
const difference = (a: Float32Array, b: Float32Array) => Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));

/** What a plan's step takes: packed tokens and sequences. */
const sizesOf = (plan: Plan) => {
  const shapeOf = (name: string) => plan.buffers.find((b) => b.kind === "input" && b.name === name)?.shape[0] ?? 0;
  return { tokens: shapeOf("ids"), sequences: shapeOf("sequences"), rows: shapeOf("rows") };
};

/** A backend that notes its runs, and refuses what it is told to. */
function watched(backend: Backend) {
  const runs: ReturnType<typeof sizesOf>[] = [];
  const refuse = { compile: (_: ReturnType<typeof sizesOf>) => false, submit: false };
  const compile = backend.compile.bind(backend);
  backend.compile = async (plan, bind): Promise<Executable> => {
    const sizes = sizesOf(plan);
    if (refuse.compile(sizes)) throw new BackendError("there is no memory for that");
    const executable = await compile(plan, bind);
    return {
      bytes: executable.bytes ?? 0,
      dispose: () => executable.dispose(),
      submit: () => {
        if (refuse.submit) throw new BackendError("the device was lost");
        runs.push(sizes);
        return executable.submit();
      },
    };
  };
  return { backend, runs, refuse };
}

let open: { dispose(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open) await each.dispose();
  open = [];
});
async function modelOn(backend: Backend, options = {}): Promise<Model> {
  const model = await Model.create(architecture, backend, weights(), options);
  open.push({
    dispose: async () => {
      await model.dispose();
      await backend[Symbol.asyncDispose]();
    },
  });
  return model;
}

describe("rounds", () => {
  test("are shared by all that ask at once: draws, logits, scores and pieces of prompts", async () => {
    const { backend, runs } = watched(await createCpuBackend({ threads: 1 }));
    const model = await modelOn(backend);
    const sessions = Array.from({ length: 4 }, () => model.session());
    const results = await Promise.all([
      sessions[0]!.draw(ids(1), greedyChoice),
      sessions[1]!.feed(ids(1)),
      sessions[2]!.score(ids(3), ids(3, 2)),
      sessions[3]!.feedAll(ids(20)),
    ]);
    expect(runs).toHaveLength(1);
    const alone = model.session();
    expect(difference(results[3], await alone.feedAll(ids(20)))).toBeLessThan(1e-4);
  });

  test("give a short prompt beside one of 20,000 tokens its first token within three, and go on with both", async () => {
    const { backend, runs } = watched(await createCpuBackend({ threads: 1 }));
    const model = await modelOn(backend);
    const stop = new AbortController();
    const long = model.session().feed(ids(20_000), { signal: stop.signal });
    long.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const before = runs.length;
    const writer = model.session();
    let next = await writer.draw(ids(30), greedyChoice);
    expect(runs.length - before).toBeLessThanOrEqual(3);
    for (let i = 0; i < 5; i++) {
      const from = runs.length;
      next = await writer.draw([next.id], greedyChoice);
      expect(runs.length - from).toBeLessThanOrEqual(2);
      expect(runs.at(-1)!.tokens).toBeLessThanOrEqual(48); // writers wait for small pieces only
    }
    stop.abort();
    await expect(long).rejects.toMatchObject({ code: "aborted" });
  });

  test("have who is answered without one in the next one, and go on whatever is answered so", async () => {
    const { backend, runs } = watched(await createCpuBackend({ threads: 1 }));
    const model = await modelOn(backend);
    const [writer, asking] = [model.session(), model.session()];
    await Promise.all([writer.feed(ids(3)), asking.feed(ids(3, 2))]);
    const stop = new AbortController();
    const long = model.session().feed(ids(20_000), { signal: stop.signal });
    while (runs.length < 4) await new Promise(setImmediate);
    const from = runs.length;
    const logits = await writer.feed([]); // known from before
    await writer.draw([logits.indexOf(Math.max(...logits))], greedyChoice);
    expect(runs.slice(from).map(({ rows }) => rows)).toEqual([1]);
    let isRead = false;
    const reading = model
      .session()
      .feed(ids(300))
      .then(() => {
        isRead = true;
      });
    while (!isRead) await asking.feed([]);
    await reading;
    stop.abort();
    await expect(long).rejects.toMatchObject({ code: "aborted" });
  });

  test("serve a higher priority first", async () => {
    const { backend } = watched(await createCpuBackend({ threads: 1 }));
    const model = await modelOn(backend);
    const order: string[] = [];
    const read = (name: string, priority: number) =>
      model
        .session({ priority })
        .feed(ids(2000))
        .then(() => order.push(name));
    await Promise.all([read("usual", 0), read("urgent", 1), read("usual", 0)]);
    expect(order[0]).toBe("urgent");
    expect(() => model.session({ priority: Number.NaN })).toThrow(InputError);
  });
});

describe.each(testedBackends.filter(({ slow, exact }) => !slow && !exact))(
  "any number of sessions on $name",
  ({ create }) => {
    test("33, 64, 200 and 1,000 write in one step what each writes alone", async () => {
      const { backend, runs } = watched(await create());
      const model = await modelOn(backend, { slots: 8 });
      const texts = [1, 2, 3, 4, 5].map((seed) => ids(2, seed));
      const alone = await Promise.all(texts.map((text) => model.session().feed(text)));
      const expected = alone.map((logits) => logits.indexOf(Math.max(...logits)));
      for (const count of [33, 64, 200, 1000]) {
        const sessions = Array.from({ length: count }, () => model.session());
        await model.step(sessions.map((session, i) => ({ session, tokens: [texts[i % 5]![0]!], logits: "none" })));
        const from = runs.length;
        const drawn = await Promise.all(
          sessions.map((session, i) => session.draw([texts[i % 5]![1]!], greedyChoice, { keep: "all" })),
        );
        expect(runs.length - from).toBe(1);
        drawn.forEach(({ id, logits }, i) => {
          expect(difference(logits!, alone[i % 5]!)).toBeLessThan(2e-4);
          expect(logits![id]! + 2e-4).toBeGreaterThanOrEqual(logits![expected[i % 5]!]!);
        });
        for (const session of sessions) session.dispose();
      }
    });
  },
);

describe("what goes wrong", () => {
  test("a round for which there is no memory is tried one by one, and only who is too large fails", async () => {
    const { backend, refuse } = watched(await createCpuBackend({ threads: 1 }));
    const model = await modelOn(backend);
    const [large, small] = [model.session(), model.session()];
    await small.feed(ids(3));
    refuse.compile = ({ rows }) => rows > 16;
    const failing = large.feedAll(ids(40));
    const fine = small.feed(ids(1));
    await expect(failing).rejects.toThrow(/no memory/);
    using same = model.session();
    await same.feed(ids(3));
    expect(difference(await fine, await same.feed(ids(1)))).toBeLessThan(1e-4);
    expect(large.position).toBe(0);
    expect((await large.feed(ids(5))).length).toBe(vocabulary); // as if nothing had been asked
  });

  test.each(["all", "last"] as const)("what a caller does with its rows (%s) ends nobody else's text", async (rows) => {
    const model = await modelOn(await createCpuBackend({ threads: 1 }));
    const [careless, drawing, reading] = [model.session(), model.session(), model.session()];
    await Promise.all([drawing.feed(ids(4)), reading.feed(ids(4, 2))]);
    const fault = new Error("not that one");
    const hidden = careless.hidden(ids(300, 3), rows, () => {
      throw fault;
    });
    const drawn = drawing.draw(
      ids(1),
      { ...greedyChoice },
      {
        keep: {
          has: () => {
            throw fault;
          },
        } as never,
      },
    );
    const outcomes = await Promise.allSettled([hidden, drawn, reading.feed(ids(2))] as const);
    expect(outcomes.slice(0, 2)).toEqual([
      { status: "rejected", reason: fault },
      { status: "rejected", reason: fault },
    ]);
    const expected = await model.session().feed([...ids(4, 2), ...ids(2)]);
    expect(difference((outcomes[2] as PromiseFulfilledResult<Float32Array>).value, expected)).toBeLessThan(1e-4);
    for (const [session, text] of [
      [careless, ids(300, 3)],
      [drawing, [...ids(4), ...ids(1)]],
    ] as const)
      expect(difference(await session.feed([7]), await model.session().feed([...text, 7]))).toBeLessThan(1e-4);
  });

  test("ids that are left unread are those of the moment of asking, and of the vocabulary", async () => {
    const model = await modelOn(await createCpuBackend({ threads: 1 }));
    const session = model.session();
    for (const wrong of [[vocabulary], [-1], [1, 0.5], [Number.NaN]])
      expect(() => session.append(wrong)).toThrow(InputError);
    const first = session.feed(ids(2));
    const unread = [3];
    session.append(unread);
    unread[0] = 1e6;
    await first;
    const expected = await model.session().feed([...ids(2), 3, 4]);
    expect(difference(await session.feed([4]), expected)).toBeLessThan(1e-4);
  });

  test("a choice is that of the moment of asking", async () => {
    const model = await modelOn(await createCpuBackend({ threads: 1 }));
    const changes = new Map<number, number>();
    const choice = { ...greedyChoice, changes, temperature: 0 };
    const expected = await model.session().draw(ids(3), greedyChoice);
    const drawn = model.session().draw(ids(3), choice);
    changes.set(expected.id, -1e9);
    choice.temperature = Number.NaN;
    expect((await drawn).id).toBe(expected.id);
  });

  test("a step that fails on its way leaves new texts new, and says of others that their state is lost", async () => {
    const { backend, refuse } = watched(createReferenceBackend());
    const model = await modelOn(backend);
    const [fresh, old, other] = [model.session(), model.session(), model.session()];
    await old.feed(ids(3));
    await other.feed(ids(3));
    refuse.submit = true;
    const all = await Promise.allSettled([fresh.feed(ids(2)), old.feed(ids(1))]);
    expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    refuse.submit = false;
    expect(fresh.position).toBe(0);
    await fresh.feed(ids(2));
    await expect(old.feed(ids(1))).rejects.toThrow(StateError);
    expect(() => old.fork()).toThrow(/state was lost when a step failed/);
    old.dispose();
    await other.feed(ids(1));
  });

  test("a request that is asked for wrongly harms nobody in its round", async () => {
    const model = await modelOn(await createCpuBackend({ threads: 1 }));
    const [a, b] = [model.session(), model.session()];
    const wrong = { ...greedyChoice, changes: new Map([[vocabulary, 1]]) };
    const all = await Promise.allSettled([
      a.draw(ids(2), wrong),
      b.draw(ids(2), greedyChoice),
      a.draw(ids(2), { ...greedyChoice, temperature: Number.NaN }),
      a.draw(ids(2), { ...greedyChoice, mask: new Uint32Array(1) }),
      a.score(ids(2), [1]),
      a.feed([]),
      a.draw(ids(2), greedyChoice),
    ]);
    const outcomes = all.map(({ status }) => status === "fulfilled");
    expect(outcomes).toEqual([false, true, false, false, false, false, true]);
    expect([a.position, b.position]).toEqual([2, 2]);
  });
});

test("a thousand kinds of steps leave the memory within twice the largest arena", async () => {
  const backend = await createCpuBackend({ threads: 1 });
  const plans: Plan[] = [];
  const compile = backend.compile.bind(backend);
  backend.compile = (plan, bind) => {
    plans.push(plan);
    return compile(plan, bind);
  };
  const model = await modelOn(backend, { slots: 64 });
  const sessions = Array.from({ length: 40 }, () => model.session());
  await model.step(sessions.map((session) => ({ session, tokens: [1], logits: "none" })));
  const random = randomSource(3);
  const whole = (most: number) => 1 + Math.floor(random.uniform() * most);
  const before = backend.usedBytes;
  for (let i = 0; i < 1000; i++) {
    const some = sessions.slice(0, whole(40));
    const kinds = ["none", "last", "all"] as const;
    await model.step(some.map((session) => ({ session, tokens: ids(whole(6)), logits: kinds[whole(3) - 1]! })));
  }
  const largest = Math.max(...plans.map(({ arenaBytes }) => arenaBytes));
  expect(new Set(plans.map((plan) => JSON.stringify(sizesOf(plan)))).size).toBeGreaterThan(100);
  expect(backend.usedBytes - before).toBeLessThan(2 * Math.max(largest, 2 ** 20));
});

test("rounds of ever other sizes are compiled once each, as far as a quarter of the weights' bytes goes", async () => {
  const wide = rwkv7(rwkv7Config({ layers: 1, channels: 256, vocabulary: 8192 }));
  const backend = await createCpuBackend({ threads: 1 });
  const compiled: string[] = [];
  const compile = backend.compile.bind(backend);
  backend.compile = (plan, bind) => {
    compiled.push(JSON.stringify(sizesOf(plan)));
    return compile(plan, bind);
  };
  const random = randomSource(5);
  function* weightsOf() {
    for (const [name, spec] of weightSpecs(wide))
      yield { name, storage: "f32" as const, bytes: new Uint8Array(spec.init(spec.shape, random).buffer) };
  }
  const model = await Model.create(wide, backend, weightsOf(), { slots: 32 });
  open.push({
    dispose: async () => {
      await model.dispose();
      await backend[Symbol.asyncDispose]();
    },
  });
  const sessions = Array.from({ length: 24 }, () => model.session());
  for (let i = 0; i < 4; i++)
    for (const count of [24, 16, 12, 8, 6])
      await model.step(sessions.slice(0, count).map((session) => ({ session, tokens: [1] }))); // logits of 2 MB together
  expect(compiled.filter((each, i) => compiled.indexOf(each) < i)).toEqual([]);
});
