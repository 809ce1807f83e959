// GGUF files of Llama, Qwen2 and Qwen3: what llama.cpp makes of small random models (tooling/golden/data/arwkv7/make.mjs), and what is
// refused of files that say more than is known here.
import { encodeSafetensors, openCheckpoint } from "@rwkv-ts/checkpoint";
import { expectClose, goldenPath, goldenTensors, testedBackends } from "@rwkv-ts/golden";
import { describe, expect, test } from "vitest";
import { detectTransformer, load } from "../src/index.js";

const folders = {
  "llama-gguf": { attention_bias: false, qk_norm: false, rope_scaling: { rope_type: "factors" } },
  "qwen2-gguf": { attention_bias: true, qk_norm: false, rope_scaling: null },
  "qwen3-gguf": { attention_bias: false, qk_norm: true, rope_scaling: null },
};
const sizes = { num_attention_heads: 4, num_key_value_heads: 2, head_dim: 12, rope_theta: 1000 };

/** The log-probabilities of rows of logits. */
function logSoftmax(logits: Float32Array, vocabulary: number): Float32Array {
  return logits.map((x, i) => {
    const from = i - (i % vocabulary);
    const row = logits.subarray(from, from + vocabulary);
    const highest = row.reduce((a, b) => Math.max(a, b));
    return x - highest - Math.log(row.reduce((sum, y) => sum + Math.exp(y - highest), 0));
  });
}

describe.each(Object.entries(folders))("%s", (folder, config) => {
  // their ops are Llama's, whose suite runs with all numbers of threads, and on WebGPU
  const backends = testedBackends.filter(({ name, slow }) => !slow && !name.includes("2 threads"));

  test.each(backends)("gives llama.cpp's log-probabilities: $name", async ({ create, exact }) => {
    const backend = await create();
    const model = await load(goldenPath(folder, "model.gguf"), { backend, weights: "f32" });
    expect(model.info).toMatchObject({ format: "gguf", architecture: "transformer", config: { ...sizes, ...config } });
    const expected = await goldenTensors(folder, "expected.safetensors");
    const ids = expected.get("tokens")!.data as Int32Array;
    const wanted = expected.get("log_probabilities")!.data;
    const v = model.model.vocabularySize;
    // llama.cpp computes in 32 bits too
    const tolerance = exact ? 1e-4 : 2e-4;
    expectClose(logSoftmax(await model.logits(ids), v), wanted, tolerance, "at once");
    using session = model.session();
    await session.feed(ids.subarray(0, 23));
    const rest = logSoftmax(await session.logits(ids.subarray(23)), v);
    expectClose(rest, wanted.subarray(23 * v), tolerance, "behind a cache");
    await model.dispose();
    await backend[Symbol.asyncDispose]();
  });

  test("trained and written under Hugging Face's names, it says the same", async () => {
    const checkpoint = await openCheckpoint(goldenPath(folder, "model.gguf"));
    const { tensors, name, metadata } = checkpoint;
    const read = detectTransformer(tensors, name, {}, metadata);
    const entries = await Promise.all(
      [...tensors.values()].map(async ({ name: own, dtype, shape }) => {
        return { name: own, dtype: dtype as "BF16", shape, data: await checkpoint.read(own) };
      }),
    );
    await checkpoint.close();
    const bytes = encodeSafetensors(entries, { "rwkv-ts.config": JSON.stringify(read) });
    const model = await load(bytes, { backend: "reference", weights: "f32" });
    expect(model.info.config).toEqual(read);
    const expected = await goldenTensors(folder, "expected.safetensors");
    const logits = await model.logits(expected.get("tokens")!.data as Int32Array);
    const wanted = expected.get("log_probabilities")!.data;
    expectClose(logSoftmax(logits, model.model.vocabularySize), wanted, 1e-4, "log-probabilities");
    await model.dispose();
  });
});

test.each([
  ["expert_count", "8", /its layers have experts/],
  ["attention.sliding_window", "4096", /its attention ends after a sliding window/],
  ["rope.dimension_count", "6", /only a part of a head's channels has rotary positions/],
  ["attention.value_length", "24", /its values are not as wide as its keys/],
  ["rope.scaling.type", "yarn", /rotary positions are scaled by "yarn", which is not known here/],
])("a file whose %s is %s is refused in one sentence", async (key, value, message) => {
  const checkpoint = await openCheckpoint(goldenPath("qwen2-gguf", "model.gguf"));
  const { tensors, name, metadata } = checkpoint;
  await checkpoint.close();
  const changed = { ...metadata, [`qwen2.${key}`]: value };
  expect(() => detectTransformer(tensors, name, {}, changed)).toThrow(message);
});
