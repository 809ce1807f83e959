// Every generation and file through one `load`: the official logits, and the right version said aloud.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { expectClose, goldenJson, goldenPath, goldenTensors } from "@rwkv-ts/golden";
import { describe, expect, test } from "vitest";
import { describe as describeFile, load, versions } from "../src/index.js";

const folders = [
  ["rwkv4", "rwkv4"],
  ["rwkv5.0", "rwkv5"],
  ["rwkv5.1", "rwkv5"],
  ["rwkv5.2", "rwkv5"],
  ["rwkv6", "rwkv6"],
  ["rwkv7", "rwkv7"],
  ["rwkv7a", "rwkv7a"],
  ["rwkv7b", "rwkv7b"],
  ["rwkv8-rc00", "rwkv8-rc00"],
  ["rwkv8-rc00-hybrid", "rwkv8-rc00-hybrid"],
  ["rwkv8-rosa1bit", "rwkv8-rosa", { config: { rosa_bits: "1" } }],
  ["rwkv8-rosa4bit", "rwkv8-rosa", { config: { rosa_bits: "4" } }],
] as const;
const filesOf = (folder: string) =>
  ["model.pth", "model.safetensors"].filter((file) => existsSync(goldenPath(folder, file)));

describe("load anything", () => {
  for (const [folder, id, config = {}] of folders)
    for (const file of filesOf(folder))
      test(`${folder}/${file} is ${id}`, async () => {
        const path = goldenPath(folder, file);
        expect((await describeFile(path, config)).architecture).toBe(id);
        const expected = await goldenTensors(folder, "expected.safetensors");
        const model = await load(path, { weights: "f32", ...config });
        using session = model.model.session();
        const logits = await session.feedAll(expected.get("short.tokens")!.data);
        expectClose(logits, expected.get("short.logits")!.data, 2e-4, "logits");
        await model[Symbol.asyncDispose]();
      });
  test("llama/model.safetensors is transformer", async () => {
    const path = goldenPath("llama", "model.safetensors");
    expect(await describeFile(path)).toMatchObject({ architecture: "transformer", format: "hf" });
    const expected = await goldenTensors("llama", "expected.safetensors");
    await using model = await load(path, { weights: "f32" });
    const logits = await model.logits(expected.get("short.tokens")!.data as Int32Array);
    expectClose(logits, expected.get("short.logits")!.data, 2e-4, "logits");
  });
  test("rwkv-x/model.pth is rwkv-x, with the settings that are given", async () => {
    const path = goldenPath("rwkv-x", "model.pth");
    const config = { moba_chunk_size: "16", moba_topk: "3" };
    expect((await describeFile(path)).architecture).toBe("rwkv-x");
    const { tokens } = goldenJson("rwkv-x", "cases.json") as { tokens: number[] };
    const expected = (await goldenTensors("rwkv-x", "expected.safetensors")).get("A_decode.logits")!.data;
    const model = await load(path, { weights: "f32", config });
    const v = model.model.vocabularySize;
    expectClose(await model.logits(tokens.slice(0, 120)), expected, 3e-4, "logits");
    using session = model.session();
    await session.feed(tokens.slice(0, 100));
    using again = await model.loadState(await model.saveState(session));
    expectClose(
      await again.logits(tokens.slice(100, 120)),
      expected.subarray(100 * v),
      3e-4,
      "logits from a saved state",
    );
    expect((await model.logits(tokens.slice(0, 96), "call")).length).toBe(96 * v);
    await expect(session.logits([1], { mode: "training" })).rejects.toThrow(/begin a session for it/);
    await expect(load(path, { config: { chunk: "1" } })).rejects.toThrow(
      /does not take chunk; it takes moba_chunk_size/,
    );
    await model[Symbol.asyncDispose]();
  });
  test.each(["native", "wasm"] as const)(
    "loading with the %s engine tells its progress and can be aborted",
    async (engine) => {
      const path = goldenPath("rwkv7", "model.pth");
      const steps: { loaded: number; total: number }[] = [];
      const onProgress = (step: { loaded: number; total: number }) => steps.push({ ...step });
      const options = { backend: "cpu", engine, weights: "int8", onProgress } as const;
      const started = await load(path, options).catch((error: Error) => error);
      if (started instanceof Error) {
        expect(started.message).toMatch(/no build for|runs none/); // there is no native engine here
        return;
      }
      await started[Symbol.asyncDispose]();
      expect(steps.at(-1)!.loaded).toBe(steps[0]!.total);
      expect(steps.every(({ loaded }, i) => loaded > (steps[i - 1]?.loaded ?? 0))).toBe(true);
      const abort = new AbortController();
      const aborted = load(path, { ...options, signal: abort.signal, onProgress: () => abort.abort() });
      await expect(aborted).rejects.toMatchObject({ code: "aborted" });
    },
  );
  test.each(["native", "wasm"] as const)(
    "a number that is not finite is told with tensor and file, %s engine",
    async (engine) => {
      const folder = await mkdtemp(join(tmpdir(), "rwkv-load-"));
      try {
        const file = join(folder, "nan.safetensors");
        const checkpoint = await openCheckpoint(goldenPath("rwkv7", "model.pth"));
        const entries = await Promise.all(
          [...checkpoint.tensors.values()].map(async ({ name, dtype, shape }) => {
            const data = new Uint8Array(await checkpoint.read(name));
            if (name === "blocks.1.ffn.key.weight") data.fill(0xff, 64, 68); // NaN in f32 and in bf16
            return { name, dtype: dtype as "F32", shape, data };
          }),
        );
        await checkpoint.close();
        await writeSafetensors(file, entries);
        const loading = load(file, { backend: "cpu", engine, weights: "int8" });
        const expected = `${file}: tensor blocks.1.ffn.key.weight: numbers that are not finite`;
        await expect(loading).rejects.toThrow(new RegExp(`^${expected}|no build for|runs none`));
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
  test("a ROSA model that does not tell the bits of its symbols is asked for them", async () => {
    const path = goldenPath("rwkv8-rosa1bit", "model.pth");
    await expect(load(path)).rejects.toThrow(/rosa_bits=1 or rosa_bits=4/);
    await expect(load(path, { config: { rosa_bits: "2" } })).rejects.toThrow("rosa_bits must be 1 or 4, got 2");
    await expect(load(path, { config: { bits: "1" } })).rejects.toThrow("does not take bits; it takes rosa_bits");
  });
  test("exactly one version recognises a file, as the version's own package does", async () => {
    for (const [folder, id] of folders) {
      const checkpoint = await openCheckpoint(goldenPath(folder, "model.pth"));
      const { tensors } = checkpoint;
      const found = versions.filter((v) => v.detect(tensors));
      expect(found.map((v) => v.id)).toEqual([id]);
      for (const v of versions) expect([v.id, (await v.load()).detect(tensors)]).toEqual([v.id, v.id === id]);
      await checkpoint.close();
    }
  });
});

test("a new model of every generation can be made", async () => {
  const loaded = await Promise.all(versions.map(async (lazy) => ({ lazy, version: await lazy.load() })));
  // made of a trained Transformer, never from nothing
  expect(loaded.filter(({ version }) => !version.create).map(({ lazy }) => lazy.id)).toEqual(["arwkv7", "rwkv6qwen2"]);
  for (const { lazy, version } of loaded.filter((each) => each.version.create)) {
    const architecture = version.create!({ layers: 2, channels: 128, vocabulary: 100 });
    // RWKV-X has a layer of attention besides
    expect(architecture.layers.length).toBe(lazy.id === "rwkv-x" ? 3 : 2);
    expect([architecture.id, architecture.vocabularySize]).toEqual([lazy.id, 100]);
  }
});
