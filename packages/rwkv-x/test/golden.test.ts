// The official RWKV-X: the inference package's logits and caches (cases A to G), the trainer's logits (H), activations,
// gradients, optimiser steps and initial values; and the decode rule however a text is cut.
import type { Model, Session } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import {
  expectClose,
  expectStateClose,
  goldenTensors,
  initializationSuite,
  type Numbers,
  type TestedBackend,
  testedBackends,
  trainingSuite,
} from "@rwkv-ts/golden";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { detectRwkvX, isUnused, rwkvX, rwkvXConfig } from "../src/index.js";
import { type GoldenCase, goldenCases, loadGoldenX, settingsOf } from "./golden.js";

describe("golden rwkv-x", () => {
  for (const tested of testedBackends) describe(tested.name, () => backendTests(tested));
});

function backendTests(tested: TestedBackend) {
  const tolerance = { logits: tested.exact ? 5e-6 : 3e-4, state: tested.exact ? 5e-6 : 1e-4 };
  const data = goldenCases();
  let backend: Backend;
  let expected: Map<string, Numbers>;
  beforeAll(async () => {
    backend = await tested.create();
    expected = await goldenTensors("rwkv-x", "expected.safetensors");
  });
  afterAll(async () => {
    await backend[Symbol.asyncDispose]();
  });

  async function withModel(name: string, use: (model: Model) => Promise<void>) {
    const model = await loadGoldenX(backend, settingsOf(data, data.cases[name]!.overrides), {
      slots: 1,
      tokensPerStep: 64,
    });
    try {
      await use(model);
    } finally {
      await model[Symbol.asyncDispose]();
    }
  }
  async function expectPiece(session: Session, name: string, count: number) {
    const v = session.vocabularySize;
    const at = session.position;
    const logits = await session.feedAll(data.tokens.slice(at, at + count));
    const wanted = expected.get(`${name}.logits`)!.data.subarray(at * v, (at + count) * v);
    expectClose(logits, wanted, tolerance.logits, `${name}, tokens ${at} to ${at + count}`);
  }
  async function expectCaches(session: Session, name: string) {
    const { tensors } = await session.save();
    const wanted = [...expected].filter(([key]) => key.startsWith(`${name}.moba.`));
    for (const [key, { shape, data: values }] of wanted) {
      const actual = tensors.get(key.slice(name.length + 1))!;
      expect([key, actual.shape]).toEqual([key, shape]);
      expectStateClose(actual.data, values, tolerance.state, key);
    }
  }

  const manySteps = ({ calls }: GoldenCase) =>
    calls.reduce((steps, [kind, count]) => steps + (kind === "sequence call" ? 1 : count), 0) > 10;
  for (const [name, { calls, n_tokens }] of Object.entries(data.cases).filter(([, each]) => each.calls))
    test.skipIf(tested.slow && manySteps(data.cases[name]!))(`${name}, by the rule of calls`, () =>
      withModel(name, async (model) => {
        using session = model.session({ mode: "call" });
        for (const [kind, count] of calls)
          if (kind === "sequence call") await expectPiece(session, name, count);
          else for (let i = 0; i < count; i++) await expectPiece(session, name, 1);
        expect(session.position).toBe(n_tokens);
        await expectCaches(session, name);
      }),
    );

  for (const name of ["A_decode", "E_evict_decode", "G_full_attn_mode"])
    test.skipIf(tested.slow && name !== "E_evict_decode")(
      `${name}, by the rule of decoding, one by one, at once and cut anywhere`,
      () =>
        withModel(name, async (model) => {
          const n = data.cases[name]!.n_tokens;
          for (const sizes of tested.slow ? [[7, 30, 1, 2, 48, 5]] : [[1], [n], [7, 30, 1, 2, 48, 5], [13]]) {
            using session = model.session();
            for (let i = 0; session.position < n; i++)
              await expectPiece(session, name, Math.min(sizes[i % sizes.length]!, n - session.position));
            await expectCaches(session, name);
          }
        }),
    );

  test.skipIf(tested.slow)("a packed batch of texts at different places of the rule", () =>
    withModel("E_evict_decode", async (model) => {
      const done = [0, 64, 65, 90];
      const sessions = done.map(() => model.session());
      for (const [i, count] of done.entries()) if (count > 0) await sessions[i]!.feed(data.tokens.slice(0, count));
      const counts = [100, 30, 1, 7];
      const results = await model.step(
        sessions.map((session, i) => ({ session, tokens: data.tokens.slice(done[i], done[i]! + counts[i]!), logits: "all" })),
      ); // biome-ignore format: one line
      const v = model.vocabularySize;
      const all = expected.get("E_evict_decode.logits")!.data;
      results.forEach((logits, i) => {
        const wanted = all.subarray(done[i]! * v, (done[i]! + counts[i]!) * v);
        expectClose(logits, wanted, tolerance.logits, `text ${i}`);
      });
      for (const session of sessions) session.dispose();
    }),
  );

  test("fork, save and restore continue the same text, with the used rows only", () =>
    withModel("E_evict_decode", async (model) => {
      using session = model.session();
      await session.feed(data.tokens.slice(0, 80));
      using fork = session.fork();
      const saved = await session.save();
      expect(saved.tensors.get("moba.1.k_cache")!.shape).toEqual([session.cached, 128]);
      expect([...saved.tensors.keys()].filter((name) => name.includes("means"))).toEqual([]);
      await session.feed([1, 2, 3]);
      using restored = model.session();
      restored.restore(saved);
      for (const copy of [fork, restored]) {
        await expectPiece(copy, "E_evict_decode", 20);
        await expectCaches(copy, "E_evict_decode");
      }
    }));

  test.each([48, 96])("the trainer's forward, %i tokens", (n) =>
    withModel("A_decode", async (model) => {
      using session = model.session({ mode: "training" });
      const logits = await session.feedAll(data.tokens.slice(0, n));
      expectClose(logits, expected.get(`H_train_T${n}.logits`)!.data, tolerance.logits, "logits");
      await expect(session.feed([1])).rejects.toThrow(/already read/);
    }),
  );

  test.each([undefined, "call", "training"])("activations of the official modules, mode %s", (mode) =>
    withModel("A_decode", async (model) => {
      const activations = await goldenTensors("rwkv-x", "activations.safetensors");
      const found = await model.inspect(data.tokens.slice(0, 8), [...activations.keys()], { mode });
      for (const [name, { data: wanted }] of activations)
        expectClose(found.get(name)!.data, wanted, tested.exact ? 1e-5 : 1e-4, name);
    }),
  );

  test("16-bit weights give the same logits", async () => {
    const model = await loadGoldenX(backend, settingsOf(data), {}, "bf16");
    using session = model.session();
    await expectPiece(session, "A_decode", 120);
    await model[Symbol.asyncDispose]();
  });
}

const trainedX = { moba_chunk_size: "8", moba_topk: "2" };
trainingSuite({
  folder: "rwkv-x",
  architecture: (tensors) => rwkvX(detectRwkvX(tensors, "model.safetensors", trainedX)),
  ignore: isUnused,
});
initializationSuite({
  name: "rwkv-x",
  architecture: rwkvX(rwkvXConfig({ layers: 4, channels: 128, vocabulary: 512, blocks: 2 })),
  ignore: isUnused,
});
