// What the page on adding a version promises: a version is its architecture, its configuration and how it is detected; loading, sessions,
// saved states, storages and training follow from them.

import { encodeSafetensors, openCheckpoint } from "@rwkv-ts/checkpoint";
import { expectClose, goldenPath, goldenTensors, quickBackends, trainsTexts } from "@rwkv-ts/golden";
import { rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { beforeAll, expect, test } from "vitest";
import { load, rwkv7Gated } from "./support/own-version.js";

/** The official RWKV-7 with gates that are open, σ(40) = 1 in f32, or not. */
async function gated(gate: number): Promise<Uint8Array> {
  const official = await openCheckpoint(goldenPath("rwkv7", "model.safetensors"));
  const tensors = [...official.tensors.keys()].map(async (name) => {
    const { dtype, shape } = official.tensors.get(name)!;
    return { name, dtype, shape, data: await official.read(name) };
  });
  const entries = await Promise.all(tensors);
  await official.close();
  const { shape } = entries.find(({ name }) => name === "blocks.0.ffn.x_k")!;
  const data = new Uint8Array(new Float32Array(shape.at(-1)!).fill(gate).buffer);
  const layers = entries.filter(({ name }) => name.endsWith(".ffn.x_k")).length;
  const gates = Array.from({ length: layers }, (_, l) => ({
    ...{ name: `blocks.${l}.ffn.gate`, dtype: "F32" as const, shape, data },
  }));
  return encodeSafetensors([...entries, ...gates] as Parameters<typeof encodeSafetensors>[0]);
}

let tokens: readonly number[], logits: ArrayLike<number>;
beforeAll(async () => {
  const expected = await goldenTensors("rwkv7", "expected.safetensors");
  tokens = [...expected.get("short.tokens")!.data];
  logits = expected.get("short.logits")!.data;
});

test("with open gates it is RWKV-7: official logits at once, token by token, and from a saved state", async () => {
  await using model = await load(await gated(40), { weights: "f32" });
  expectClose(await model.logits(tokens), logits, 2e-4, "at once");
  const v = model.model.vocabularySize;
  using session = model.session();
  const half = tokens.length >> 1;
  for (const id of tokens.slice(0, half)) await session.feed([id]);
  using again = await model.loadState(await model.saveState(session));
  const last = await again.feed(tokens.slice(half));
  expectClose(last, Array.from(logits).slice(-v), 2e-4, "the last token's");
});

test("with closed gates it is not", async () => {
  await using model = await load(await gated(0), { weights: "f32" });
  const given = await model.logits(tokens);
  expect(Math.max(...Array.from(given, (x, i) => Math.abs(x - logits[i]!)))).toBeGreaterThan(0.05);
});

test("int8 weights and another version's file: the one loads, the other is refused by its tensors' names", async () => {
  await using model = await load(await gated(40), { weights: "int8" });
  expect((await model.logits(tokens)).every(Number.isFinite)).toBe(true);
  await expect(load(goldenPath("rwkv6", "model.pth"))).rejects.toThrow(/RWKV-7 with a gate/);
});

const small = { layers: 2, channels: 96, headSize: 32, vocabulary: 203 };
trainsTexts("rwkv7-gated", rwkv7Gated(rwkv7Config(small)), { chunks: "through", backends: quickBackends().slice(-1) });
