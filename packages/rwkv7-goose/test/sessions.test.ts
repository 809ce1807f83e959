// Sessions and models around a small random RWKV-7: what a user of the runtime relies on.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { createReferenceBackend, Model, RwkvError } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rwkv7, rwkv7Config } from "../src/index.js";

const architecture = rwkv7(rwkv7Config({ layers: 2, channels: 32, vocabulary: 50, headSize: 16, ffn: 64 }));

/** Weights that make a lively model: the initial ones plus noise. */
function* weights() {
  const random = randomSource(5);
  for (const [name, spec] of weightSpecs(architecture)) {
    const data = spec.init(spec.shape, random).map((x) => x + 0.2 * random.normal());
    yield { name, storage: "f32" as const, bytes: new Uint8Array(data.buffer) };
  }
}

const ids = (n: number, seed = 1) => Array.from({ length: n }, (_, i) => (i * i * 31 + seed * 17 + i) % 50);

describe("sessions", () => {
  let backend: Backend;
  let model: Model;
  beforeAll(async () => {
    backend = await createCpuBackend({ threads: 2 });
    model = await Model.create(architecture, backend, weights(), { tokensPerStep: 16, slots: 1 });
  });
  afterAll(async () => {
    await model[Symbol.asyncDispose]();
    await backend[Symbol.asyncDispose]();
  });

  test("the pool grows while sessions live, and they keep their states", async () => {
    const sessions = Array.from({ length: 9 }, () => model.session());
    for (const [i, s] of sessions.entries()) await s.feed(ids(5, i));
    const results = await model.step(sessions.map((session, i) => ({ session, tokens: ids(3, i + 50) })));
    for (const [i, s] of sessions.entries()) {
      using alone = model.session();
      const expected = await alone.feed([...ids(5, i), ...ids(3, i + 50)]);
      expect(Math.max(...expected.map((x, j) => Math.abs(x - results[i]![j]!)))).toBeLessThan(1e-4);
      s.dispose();
    }
  });

  test("an abort between steps leaves every session as it was", async () => {
    using session = model.session();
    await session.feed(ids(7));
    const before = await session.save();
    const abort = new AbortController();
    let started = false;
    const feeding = session.feed(ids(100_000), { signal: abort.signal });
    setTimeout(() => {
      started = session.position === 7;
      abort.abort();
    }, 30);
    await expect(feeding).rejects.toMatchObject({ code: "aborted" });
    expect(started).toBe(true);
    const after = await session.save();
    expect(after.position).toBe(7);
    for (const [name, { data }] of before.tensors) expect(after.tensors.get(name)!.data).toEqual(data);
  });

  test("concurrent feeds of different sessions do not disturb each other", async () => {
    const sessions = [1, 2, 3].map(() => model.session());
    const together = await Promise.all(sessions.map((s, i) => s.feed(ids(20, i))));
    for (const [i, s] of sessions.entries()) {
      using alone = model.session();
      expect(await alone.feed(ids(20, i))).toEqual(together[i]);
      s.dispose();
    }
  });

  test("bad input is named", async () => {
    using session = model.session();
    await expect(session.feed([3, 50])).rejects.toThrow("token 50 at position 1 is not in the vocabulary of 50 ids");
    await expect(session.feed([])).rejects.toThrow(/at least one token/);
    await expect(
      model.step([
        { session, tokens: [1] },
        { session, tokens: [2] },
      ]),
    ).rejects.toThrow(/twice/);
    const saved = await session.save();
    expect(() => session.restore({ ...saved, architecture: "rwkv4" })).toThrow(/belongs to rwkv4/);
    expect(() => session.restore({ ...saved, tensors: new Map() })).toThrow(/has nothing for state\.0\.att_x/);
    await expect(model.inspect([1], ["blocks.7.ln1"])).rejects.toThrow(/no value is named blocks\.7\.ln1/);
    const gone = model.session();
    gone.dispose();
    gone.dispose();
    await expect(gone.feed([1])).rejects.toThrow(/disposed/);
  });

  test("missing and unknown weights are named", async () => {
    const some = [...weights()].filter((w) => w.name !== "blocks.1.att.x_r" && w.name !== "ln_out.bias");
    await expect(Model.create(architecture, backend, some)).rejects.toThrow(
      "weights missing for rwkv7: ln_out.bias, blocks.1.att.x_r",
    );
    const extra = [{ name: "blocks.9.x", storage: "f32" as const, bytes: new Uint8Array(4) }];
    const error = await Model.create(architecture, backend, extra).catch((e: unknown) => e);
    expect(RwkvError.is(error)).toBe(true);
    expect(String(error)).toContain("rwkv7 has no weight named blocks.9.x");
  });

  test("a replayed program equals the float64 interpreter over successive inputs", async () => {
    const reference = createReferenceBackend();
    const oracle = await Model.create(architecture, reference, weights(), { tokensPerStep: 16 });
    using fast = model.session();
    using exact = oracle.session();
    for (const n of [1, 1, 1, 5, 1, 16, 40, 1, 3, 1]) {
      const [a, b] = await Promise.all([fast.feedAll(ids(n, n)), exact.feedAll(ids(n, n))]);
      expect(Math.max(...a.map((x, i) => Math.abs(x - b[i]!)))).toBeLessThan(1e-4);
    }
    await oracle[Symbol.asyncDispose]();
  });

  test("intermediates can be listed and read", async () => {
    expect(model.intermediates()).toContain("blocks.1.wkv.decay");
    const found = await model.inspect(ids(4), ["blocks.1.wkv.decay", "ln_out"]);
    expect(found.get("blocks.1.wkv.decay")!.shape).toEqual([4, 2, 16]);
    for (const w of found.get("blocks.1.wkv.decay")!.data) expect(w > 0.545 && w < 1).toBe(true);
    expect(found.get("ln_out")!.data.length).toBe(4 * 32);
  });
});
