// What the golden model does not have, against plain loops: Qwen2's biases, a tied head, heads of other sizes; from files as users
// have them, in every storage, and trained.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { createReferenceBackend, type Storage } from "@rwkv-ts/core";
import { elementCount, randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { expectClose, interleavingsSuite, maxDifference, testedBackends } from "@rwkv-ts/golden";
import { allocateParameter, disposeParameter, readPart, TrainingEngine } from "@rwkv-ts/train";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load, type TransformerConfig, transformer } from "../src/index.js";
import { type PlainSizes, plainLogits } from "./plain-transformer.js";

/** Qwen2's: biases, a tied head, 4 heads of 16 over 48 channels. */
const config: TransformerConfig = {
  vocab_size: 70,
  hidden_size: 48,
  intermediate_size: 80,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  head_dim: 16,
  rope_theta: 1e6,
  rope_scaling: null,
  rms_norm_eps: 1e-6,
  tie_word_embeddings: true,
  attention_bias: true,
  output_bias: false,
  qk_norm: false,
};
const plain: PlainSizes = {
  vocabulary: 70,
  channels: 48,
  layers: 2,
  heads: 4,
  keyHeads: 2,
  headSize: 16,
  ffn: 80,
  epsilon: 1e-6,
  tied: true,
  angle: (j, position) => position / 1e6 ** ((2 * j) / 16),
};
const ids = [3, 0, 69, 3, 3, 17, 42, 8, 11, 60, 5, 3];

const architecture = transformer(config);
const random = randomSource(11);
const weights = new Map(
  [...weightSpecs(architecture)].map(([name, { shape }]) => {
    const scale = name.includes("norm") ? 0.2 : name.includes("bias") ? 0.3 : 0.15;
    const offset = name.includes("norm") ? 1 : 0;
    const values = Float32Array.from({ length: elementCount(shape) }, () => offset + scale * random.normal());
    return [name, values] as const;
  }),
);
/** As logits of the plain model's own biases: o_proj has none. */
const logitsOf = (of: ReadonlyMap<string, Float32Array>, tokens = ids) =>
  Float32Array.from(plainLogits(plain, (name) => of.get(name) ?? new Float32Array(48), true, tokens).flat());
const expected = logitsOf(weights);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-transformer-"));
  const entries = [...weights].map(([name, data]) => ({
    name,
    dtype: "F32",
    shape: [...weightSpecs(architecture).get(name)!.shape],
    data: () => Promise.resolve(new Uint8Array(data.buffer)),
  }));
  await writeSafetensors(join(folder, "model.safetensors"), entries, {});
  const file = { model_type: "qwen2", rope_parameters: { rope_theta: 1e6, rope_type: "default" } };
  await writeFile(
    join(folder, "config.json"),
    JSON.stringify({ ...file, num_attention_heads: 4, head_dim: 16, rms_norm_eps: 1e-6, tie_word_embeddings: true }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe("a model as Qwen2 has it", () => {
  test("is recognised by its names and its config.json, without a head of its own", async () => {
    const model = await load(folder, { backend: "reference" });
    expect(model.info).toMatchObject({ architecture: "transformer", format: "hf", config });
    expectClose(await model.logits(ids), expected, 1e-5, "logits");
    await model.dispose();
  });

  test.each([
    ["native", "f32", 1e-6],
    ["wasm", "f32", 1e-6],
    ["native", "int8", 0.05],
    ["wasm", "int4", 0.4],
  ] as const)("gives its logits on the %s engine with %s weights", async (engine, storage, tolerance) => {
    const model = await load(folder, { backend: "cpu", engine, weights: storage as Storage });
    for (const mode of ["sequence", "recurrent"] as const)
      expect(distance(await model.logits(ids, mode), expected), mode).toBeLessThan(tolerance);
    await model.dispose();
  });

  test("the tied embedding gets the gradient of both of its uses, biases get theirs", async () => {
    const backend = createReferenceBackend();
    const parameters = [...weightSpecs(architecture)].map(([name, spec]) =>
      allocateParameter(backend, name, spec.shape, spec, weights.get(name)!),
    );
    const engine = new TrainingEngine(architecture, backend, parameters, new Map(), { batch: 1, time: 11, l2wrap: 0 });
    const batch = { ids: Int32Array.from(ids.slice(0, -1)), targets: Int32Array.from(ids.slice(1)) };
    await engine.gradients([batch]);
    for (const [name, element] of [
      ["model.embed_tokens.weight", 3 * 48 + 7],
      ["model.layers.0.self_attn.k_proj.bias", 5],
      ["model.layers.1.self_attn.q_proj.bias", 40],
    ] as const) {
      // biome-ignore format: a line
      const gradient = await readPart(backend, parameters.find((p) => p.name === name)!, "gradient");
      expect(gradient[element]!, name).toBeCloseTo(slope(name, element), 5);
    }
    await engine.dispose();
    parameters.forEach(disposeParameter);
    await backend[Symbol.asyncDispose]();
  });
});

/** Root mean square of the differences beside that of the expected. */
function distance(actual: Float32Array, wanted: Float32Array): number {
  const sums = actual.reduce(([a, b], x, i) => [a! + (x - wanted[i]!) ** 2, b! + wanted[i]! ** 2], [0, 0] as number[]);
  return Math.sqrt(sums[0]! / sums[1]!);
}

/** Of the mean cross entropy, by differences of the plain model. */
function slope(name: string, element: number): number {
  const loss = (step: number) => {
    const moved = weights.get(name)!.slice();
    moved[element]! += step;
    const logits = logitsOf(new Map([...weights, [name, moved]]), ids.slice(0, -1));
    let sum = 0;
    for (let t = 0; t < ids.length - 1; t++) {
      const row = Array.from(logits.subarray(t * 70, (t + 1) * 70));
      sum += Math.log(row.reduce((total, x) => total + Math.exp(x), 0)) - row[ids[t + 1]!]!;
    }
    return sum / (ids.length - 1);
  };
  const h = 2 ** -8;
  return (loss(h) - loss(-h)) / (2 * h);
}

describe("a saved text", () => {
  test("goes on at its position, with the rows of its caches that are in use", async () => {
    const model = await load(folder, { backend: "reference" });
    using session = model.session();
    await session.feed(ids.slice(0, 7));
    const file = await model.saveState(session);
    using again = await model.loadState(file);
    expectClose(await again.logits(ids.slice(7)), expected.subarray(7 * 70), 1e-5, "logits");
    const saved = await session.save();
    expect(saved.tensors.get("state.1.k_cache")!.shape).toEqual([7, 2, 16]);
    await model.dispose();
  });

  test("is another one without its past", async () => {
    const model = await load(folder, { backend: "reference" });
    const alone = await model.logits(ids.slice(7));
    expect(maxDifference(alone, expected.subarray(7 * 70))).toBeGreaterThan(0.1);
    await model.dispose();
  });
});

test("names behind the wrappers of trainers are found", async () => {
  const path = join(folder, "wrapped.safetensors");
  const entries = [...weights].map(([name, data]) => ({
    name: `module.${name}`,
    dtype: "F32",
    shape: [...weightSpecs(architecture).get(name)!.shape],
    data: () => Promise.resolve(new Uint8Array(data.buffer)),
  }));
  await writeSafetensors(path, entries, {});
  const checkpoint = await openCheckpoint(path);
  expect([...checkpoint.tensors.keys()]).toEqual([...weights.keys()]);
  await checkpoint.close();
});

interleavingsSuite({
  architecture: transformer({ ...config, vocab_size: 50, hidden_size: 32, intermediate_size: 48, head_dim: 8 }),
  operations: 300,
  backends: testedBackends.filter(({ slow }) => !slow),
});
