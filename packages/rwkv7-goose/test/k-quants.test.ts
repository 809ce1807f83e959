// Files of ggml's K types run as they are stored: each tensor keeps its type, and the model is that of the dequantised numbers.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Checkpoint,
  convert,
  encodeSafetensors,
  openCheckpoint,
  storageDtypes,
  writeGguf,
} from "@rwkv-ts/checkpoint";
import { isQuantised, type Storage } from "@rwkv-ts/core";
import { randomSource, storageFor, type WeightSpec, weightSpecs } from "@rwkv-ts/core/model";
import { normalisedError } from "@rwkv-ts/core/testing";
import { describeModel } from "@rwkv-ts/preset";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LoadOptions, load, rwkv7, rwkv7Config, rwkv7Version } from "../src/index.js";

const ids = Int32Array.from({ length: 12 }, (_, i) => (7 * i + 3) % 256);
const kinds = ["q4_k", "q5_k", "q6_k"] as const;

/** RWKV-7 of 2 layers x 256 with ordinary random numbers. */
async function randomModel(): Promise<Checkpoint> {
  const architecture = rwkv7(rwkv7Config({ layers: 2, channels: 256, vocabulary: 256 }));
  const random = randomSource(1);
  const entries = [...weightSpecs(architecture)].map(([name, { shape, fileShape, role, init }]) => {
    const numbers = init(shape, random);
    if (role !== "vector")
      for (let i = 0; i < numbers.length; i++) numbers[i] = random.normal() / Math.sqrt(shape.at(-1)!);
    return { name, dtype: "F32" as const, shape: [...fileShape], data: new Uint8Array(numbers.buffer) };
  });
  return openCheckpoint(encodeSafetensors(entries));
}

async function logitsOf(path: string, options: LoadOptions): Promise<Float32Array[]> {
  await using model = await load(path, options);
  using session = model.model.session();
  const all = await session.feedAll(ids);
  return [all, await session.feed(Int32Array.of(9))];
}

describe("GGUF files of K types", () => {
  let folder: string;
  let official: Checkpoint;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rwkv-k-quants-"));
    official = await randomModel();
  });
  afterAll(() => rm(folder, { recursive: true }));
  const written = async (weights: Storage) => {
    const path = join(folder, `${weights}.gguf`);
    await writeGguf(path, official, { weights });
    return path;
  };

  test.each(kinds)("%s is kept, in the file and in memory", async (storage) => {
    const info = await describeModel(rwkv7Version, await written(storage));
    // the table of embeddings, too
    const matrices = 2 * (4 * 256 * 256 + 2 * 1024 * 256) + 2 * 256 * 256;
    expect(info.stored[storage.toUpperCase()]).toBe(matrices);
    expect(info.storages[storage]).toBe(matrices);
  });

  /** How far the logits of the weights as they are stored are from those of the same numbers as f32. */
  async function errorOf(storage: Storage, engine: "wasm" | "auto"): Promise<number> {
    const path = await written(storage);
    const options = { backend: "cpu", engine, threads: 2 } as const;
    const exact = await logitsOf(path, { ...options, weights: "f32" });
    const kept = await logitsOf(path, options);
    return Math.max(...exact.map((logits, i) => normalisedError(kept[i]!, logits)));
  }

  test.each(["wasm", "auto"] as const)("they give the logits of the dequantised numbers, engine %s", async (engine) => {
    // activations are quantised beside the weights; how much that costs, int8 tells
    const usual = await errorOf("int8", engine);
    expect(usual).toBeLessThan(0.05);
    for (const storage of kinds) {
      const error = await errorOf(storage, engine);
      expect(error, storage).toBeGreaterThan(0);
      expect(error, storage).toBeLessThan(1.5 * usual);
    }
  });

  test("a file of several types keeps each", async () => {
    const isSix = (name: string) => name === "head.weight" || name.endsWith("ffn.value.weight");
    const entries = await Promise.all(
      [...official.tensors.values()].map(async ({ name, shape, dtype }) => {
        const storage =
          !/(att|ffn|head)\b.*weight$/.test(name) || shape.length !== 2 ? "f32" : isSix(name) ? "q6_k" : "q4_k";
        const data = convert(await official.read(name), dtype, storage, shape);
        return { name, dtype: storageDtypes[storage], shape, data };
      }),
    );
    await using model = await load(encodeSafetensors(entries), { backend: "cpu", threads: 1 });
    expect(model.info.storages.q6_k).toBe(256 * 256 + 2 * 1024 * 256);
    expect(model.info.storages.q4_k).toBe(2 * (4 * 256 * 256 + 1024 * 256));
  });
});

test("rows that no whole number of blocks fills take int8, as the fallback of llama.cpp's for Q6_K", () => {
  const matrix = { role: "matrix" } as WeightSpec;
  for (const storage of kinds) {
    expect(storageFor({ ...matrix, shape: [4, 512] }, storage)).toBe(storage);
    expect(storageFor({ ...matrix, shape: [4, 192] }, storage)).toBe("int8");
    expect(isQuantised(storageFor({ ...matrix, role: "lora", shape: [4, 256] }, storage))).toBe(false);
  }
});
