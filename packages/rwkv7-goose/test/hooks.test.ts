// A hook replaces one value of a layer and nothing else.
import { createReferenceBackend, Model } from "@rwkv-ts/core";
import { mul } from "@rwkv-ts/core/model";
import { livelyWeights } from "@rwkv-ts/golden";
import { expect, test } from "vitest";
import { type Rwkv7Hooks, rwkv7, rwkv7Config } from "../src/index.js";

const config = rwkv7Config({ layers: 1, channels: 16, headSize: 8, vocabulary: 5 });

async function valuesOf(hooks?: Rwkv7Hooks) {
  const architecture = rwkv7(config, hooks);
  await using model = await Model.create(architecture, createReferenceBackend(), livelyWeights(architecture));
  const names = ["decay", "k", "v", "b", "y"].map((name) => `blocks.0.wkv.${name}`);
  return (await model.inspect([1, 2, 3, 4], names)) as Map<string, { data: Float32Array }>;
}

test("the in-context learning rate is doubled where b = κ ⊙ a, and nowhere else", async () => {
  const [plain, doubled] = [await valuesOf(), await valuesOf({ rate: (a) => mul(a, 2) })];
  const [b, twice] = [plain, doubled].map((values) => values.get("blocks.0.wkv.b")!.data) as [
    Float32Array,
    Float32Array,
  ];
  for (const [i, x] of b.entries()) expect(twice[i]).toBeCloseTo(2 * x, 5);
  for (const same of ["decay", "k", "v"])
    expect(doubled.get(`blocks.0.wkv.${same}`)!.data).toEqual(plain.get(`blocks.0.wkv.${same}`)!.data);
  expect(doubled.get("blocks.0.wkv.y")!.data).not.toEqual(plain.get("blocks.0.wkv.y")!.data);
});
