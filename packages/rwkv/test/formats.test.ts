// Every format that holds a generation gives the official logits through `load`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCheckpoint, writeGguf } from "@rwkv-ts/checkpoint";
import { expectClose, goldenPath, goldenTensors } from "@rwkv-ts/golden";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../src/index.js";

describe("formats", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rwkv-formats-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  for (const id of ["rwkv6", "rwkv7"])
    test(`GGUF of ${id} gives the official logits`, async () => {
      const path = join(folder, `${id}.gguf`);
      const official = await openCheckpoint(goldenPath(id, "model.pth"));
      await writeGguf(path, official, { weights: "f32" });
      await official.close();
      const expected = await goldenTensors(id, "expected.safetensors");
      const model = await load(path, { weights: "f32" });
      expect(model.info.format).toBe("gguf");
      using session = model.model.session();
      const logits = await session.feedAll(expected.get("short.tokens")!.data);
      expectClose(logits, expected.get("short.logits")!.data, 2e-4, "logits");
      await model[Symbol.asyncDispose]();
    });

  for (const id of ["arwkv7", "rwkv6qwen2"])
    test(`GGUF of ${id} gives the official logits`, async () => {
      const expected = await goldenTensors(id, "expected.safetensors");
      await using model = await load(goldenPath(id, "model.gguf"), { weights: "f32" });
      expect(model.info).toMatchObject({ format: "gguf", architecture: id });
      const tokens = expected.get("tokens")!.data as Int32Array;
      const logits = await model.logits(tokens);
      const v = model.model.vocabularySize;
      const wanted = expected.get("log_probabilities")!.data;
      // llama.cpp's are logarithms of probabilities: the same but for a number of each row's own
      for (let t = 0; t < tokens.length; t++) {
        const row = Float32Array.from(logits.subarray(t * v, (t + 1) * v), (x) => x - logits[t * v]!);
        const of = Float32Array.from(wanted.subarray(t * v, (t + 1) * v), (x) => x - wanted[t * v]!);
        expectClose(row, of, 2e-4, `token ${t}`);
      }
    });
});
