// A cache with a limit: reading goes on past many compressions with the same memory and the same work a token, and gives what
// the float64 reference gives, whatever the text is cut into.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { createReferenceBackend, Model } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { randomSource, stateLeaves, weightSpecs } from "@rwkv-ts/core/model";
import { planOf, traceModel } from "@rwkv-ts/core/tools";
import { expectClose } from "@rwkv-ts/golden";
import { describe, expect, test } from "vitest";
import { type RwkvXSettings, rwkvX, rwkvXConfig } from "../src/index.js";

const settings = {
  moba_chunk_size: 4,
  moba_topk: 2,
  max_kv_cache_size: 40,
  min_kv_cache_size: 24,
  kv_cache_window_size: 5,
  attn_mode: "sparse",
} satisfies RwkvXSettings;
const size = { layers: 3, channels: 32, vocabulary: 50, headSize: 16, ffn: 64, blocks: 1 };
const architecture = rwkvX(rwkvXConfig({ ...size, ...settings }));

function* weights() {
  const random = randomSource(3);
  for (const [name, spec] of weightSpecs(architecture)) {
    const data = spec.init(spec.shape, random).map((x) => x + 0.25 * random.normal());
    yield { name, storage: "f32" as const, bytes: new Uint8Array(data.buffer) };
  }
}
const ids = (n: number, from = 0) => Array.from({ length: n }, (_, i) => ((i + from) ** 2 * 31 + 17 * (i + from)) % 50);

async function withModel(backend: Backend, use: (model: Model) => Promise<void>) {
  const model = await Model.create(architecture, backend, weights(), { slots: 1, tokensPerStep: 32 });
  await use(model);
  await model[Symbol.asyncDispose]();
}

describe("a cache with a limit", () => {
  test("reading past many compressions equals the reference, one by one and in steps", async () => {
    await using backend = await createCpuBackend({ threads: 2 });
    await withModel(createReferenceBackend(), (oracle) =>
      withModel(backend, async (model) => {
        using exact = oracle.session();
        const expected = await exact.feedAll(ids(300));
        for (const count of [1, 300, 23]) {
          using session = model.session();
          for (let at = 0; at < 300; at += count) {
            const logits = await session.feedAll(ids(Math.min(count, 300 - at), at));
            expectClose(logits, expected.subarray(at * 50, at * 50 + logits.length), 5e-4, `token ${at}`);
          }
          expect([session.cached, exact.cached]).toEqual([exact.cached, 28]);
        }
      }),
    );
  });

  test("memory stays what it was once the cache has been full", async () => {
    await using backend = await createCpuBackend({ threads: 1 });
    await withModel(backend, async (model) => {
      using session = model.session();
      const sizes = new Set<number>();
      for (let at = 0; at < 3000; at++) {
        await session.feed(ids(1, at));
        expect(session.cached).toBeLessThanOrEqual(settings.max_kv_cache_size + 1);
        if (at >= 100) sizes.add(backend.usedBytes).add(model.stateBytes);
      }
      expect(sizes.size).toBe(2);
      expect(session.position).toBe(3000);
    });
  });

  test("room doubles up to the limit, and sessions keep their rows while it grows", async () => {
    const roomy = rwkvX(rwkvXConfig({ ...size, ...settings, max_kv_cache_size: 200, min_kv_cache_size: 150 }));
    await using backend = await createCpuBackend({ threads: 1 });
    const model = await Model.create(roomy, backend, weights(), { slots: 2, tokensPerStep: 32 });
    using first = model.session();
    await first.feed(ids(60));
    const before = await first.save();
    const small = model.stateBytes;
    using second = model.session();
    const rowBytes = 4 * 32 * 2.25; // k, v, and a mean for four rows
    const grown: number[] = [];
    for (let at = 0; at < 240; at += 20) {
      await second.feed(ids(20, at));
      grown.push((model.stateBytes - small) / rowBytes);
    }
    expect([...new Set(grown)].map(Math.floor)).toEqual([0, 64, 137]); // 64, 128, 201 rows
    const after = await first.save();
    for (const [name, { data }] of before.tensors) expect(after.tensors.get(name)!.data).toEqual(data);
    await model[Symbol.asyncDispose]();
  });

  test("a step's work does not grow with the text: the plan of one token is fixed, the rows it may see are bounded", () => {
    const traced = traceModel(architecture, { tokens: 1, sequences: 1, slots: 1, capacity: 41 });
    const plan = planOf({
      outputs: new Map([["logits", traced.logits]]),
      updates: [...traced.states.values()].map(({ leaf, next }) => [leaf, next] as const),
    });
    const caches = [...stateLeaves(architecture)].filter(([, spec]) => spec.cache).map(([name]) => name);
    expect(caches).toEqual(["moba.0.k_cache", "moba.0.v_cache", "moba.0.k_means"]);
    // caches are updated in place: no step writes a copy of one
    const largest = Math.max(...plan.buffers.filter((b) => b.kind === "temporary").map((b) => b.bytes));
    expect(largest).toBeLessThan(4 * 41 * 32);
    const attention = plan.steps.find((step) => step.op.name === "rangeAttention")!;
    expect(attention.inputs[3]!.shape).toEqual([1, 1, settings.moba_topk + 1, 2]);
  });

  test("a session saved between compressions goes on in another model", async () => {
    await using backend = await createCpuBackend({ threads: 1 });
    await withModel(backend, (one) =>
      withModel(backend, async (other) => {
        using session = one.session();
        await session.feed(ids(130));
        using copy = other.session();
        copy.restore(await session.save());
        expect(await copy.feedAll(ids(90, 130))).toEqual(await session.feedAll(ids(90, 130)));
      }),
    );
  });

  test("errors name what does not fit", async () => {
    await using backend = await createCpuBackend({ threads: 1 });
    await withModel(backend, async (model) => {
      expect(() => model.session({ mode: "dense" })).toThrow("rwkv-x has no mode dense; it has decode, call, training");
      using session = model.session();
      const saved = await session.save();
      const cut = new Map([...saved.tensors].filter(([name]) => name !== "moba.0.v_cache"));
      expect(() => session.restore({ ...saved, tensors: cut })).toThrow(
        /nothing for moba\.0\.v_cache, needed is \[0,32\]/,
      );
      using call = model.session({ mode: "call" });
      await expect(
        model.step([
          { session, tokens: [1] },
          { session: call, tokens: [1] },
        ]),
      ).rejects.toThrow(/different modes/);
      using trained = model.session({ mode: "training" });
      await expect(trained.feed(ids(17))).rejects.toThrow(/17 tokens up to a multiple of 16 with token 261/);
    });
  });
});
