// The models that llama.cpp was asked about, under Hugging Face's names with a config.json beside them.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { expectClose, goldenPath, goldenTensors } from "@rwkv-ts/golden";
import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "../src/index.js";
import { logSoftmax } from "./log-softmax.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-qwen-"));
});
afterAll(() => rm(folder, { recursive: true }));

test.each(["arwkv7", "arwkv7-plain", "rwkv6qwen2"])(
  "%s under Hugging Face's names, with its config.json",
  async (name) => {
    const checkpoint = await openCheckpoint(goldenPath(name, "model.gguf"));
    const names = [...checkpoint.tensors.keys()];
    expect(names).toContain("model.layers.1.post_attention_layernorm.weight");
    expect(names.every((each) => /^(model\.|lm_head\.)/.test(each))).toBe(true);
    const entries = [...checkpoint.tensors.values()].map(({ name: own, dtype, shape }) => {
      return { name: own, dtype, shape, data: () => checkpoint.read(own) };
    });
    await writeSafetensors(join(folder, "model.safetensors"), entries, {});
    await checkpoint.close();
    await writeFile(join(folder, "config.json"), JSON.stringify({ num_attention_heads: 2, rms_norm_eps: 1e-6 }));
    const model = await load(folder, { backend: "reference", weights: "f32" });
    expect(model.info.format).toBe("hf");
    const expected = await goldenTensors(name, "expected.safetensors");
    const logits = await model.logits(expected.get("tokens")!.data as Int32Array);
    const wanted = expected.get("log_probabilities")!.data;
    expectClose(logSoftmax(logits, model.model.vocabularySize), wanted, 1e-4, "log-probabilities");
    await model.dispose();
  },
);
