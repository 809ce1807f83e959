// RWKV-X on several devices, against the official outputs: its caches are split between heads, and shortened on each device.
import type { Model, Session } from "@rwkv-ts/core";
import {
  dataParallelBackends,
  expectClose,
  expectStateClose,
  goldenTensors,
  meshBackends,
  type Numbers,
  type TestedBackend,
  trainingSuite,
} from "@rwkv-ts/golden";
import { beforeAll, describe, expect, test } from "vitest";
import { detectRwkvX, isUnused, rwkvX } from "../src/index.js";
import { goldenCases, loadGoldenX, settingsOf } from "./golden.js";

describe.each(meshBackends)("golden rwkv-x on $name", ({ create }: TestedBackend) => {
  const data = goldenCases();
  let expected: Map<string, Numbers>;
  beforeAll(async () => {
    expected = await goldenTensors("rwkv-x", "expected.safetensors");
  });

  async function withModel(name: string, use: (model: Model) => Promise<void>) {
    const backend = await create();
    const settings = settingsOf(data, data.cases[name]!.overrides);
    const model = await loadGoldenX(backend, settings, { slots: 1, tokensPerStep: 64 });
    await use(model);
    await model[Symbol.asyncDispose]();
    await backend[Symbol.asyncDispose]();
  }
  async function expectPiece(session: Session, name: string, count: number) {
    const v = session.vocabularySize;
    const at = session.position;
    const logits = await session.feedAll(data.tokens.slice(at, at + count));
    const wanted = expected.get(`${name}.logits`)!.data.subarray(at * v, (at + count) * v);
    expectClose(logits, wanted, 3e-4, `${name}, tokens ${at} to ${at + count}`);
  }
  async function expectCaches(session: Session, name: string) {
    const { tensors } = await session.save();
    const wanted = [...expected].filter(([key]) => key.startsWith(`${name}.moba.`));
    expect(wanted.length).toBeGreaterThan(0);
    for (const [key, { shape, data: values }] of wanted) {
      const actual = tensors.get(key.slice(name.length + 1))!;
      expect([key, actual.shape]).toEqual([key, shape]);
      expectStateClose(actual.data, values, 1e-4, key);
    }
  }

  test("by the rule of decoding, cut anywhere; forks and saved states go on", () =>
    withModel("E_evict_decode", async (model) => {
      using session = model.session();
      for (const count of [7, 30, 1, 42]) await expectPiece(session, "E_evict_decode", count);
      using fork = session.fork();
      using restored = model.session();
      restored.restore(await session.save());
      await session.feed([1, 2, 3]);
      for (const copy of [fork, restored]) {
        await expectPiece(copy, "E_evict_decode", 20);
        await expectCaches(copy, "E_evict_decode");
      }
    }));

  test("by the rule of calls", () =>
    withModel("F_evict_sequence_call", async (model) => {
      using session = model.session({ mode: "call" });
      for (const [kind, count] of data.cases.F_evict_sequence_call!.calls)
        if (kind === "sequence call") await expectPiece(session, "F_evict_sequence_call", count);
        else for (let i = 0; i < count; i++) await expectPiece(session, "F_evict_sequence_call", 1);
    }));

  test("the trainer's forward", () =>
    withModel("A_decode", async (model) => {
      using session = model.session({ mode: "training" });
      const logits = await session.feedAll(data.tokens.slice(0, 48));
      expectClose(logits, expected.get("H_train_T48.logits")!.data, 3e-4, "logits");
    }));
});

const trainedX = { moba_chunk_size: "8", moba_topk: "2" };
trainingSuite({
  folder: "rwkv-x",
  architecture: (tensors) => rwkvX(detectRwkvX(tensors, "model.safetensors", trainedX)),
  ignore: isUnused,
  backends: [meshBackends[0]!, ...dataParallelBackends],
});
