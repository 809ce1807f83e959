// Gradients of both architectures through the trainer, against differences of its own loss, and what is refused.
import { decode, loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import { createReferenceBackend } from "@rwkv-ts/core";
import { type Architecture, weightSpecs } from "@rwkv-ts/core/model";
import { goldenPath } from "@rwkv-ts/golden";
import { createModel } from "@rwkv-ts/preset";
import { allocateParameter, disposeParameter, readPart, TrainingEngine } from "@rwkv-ts/train";
import { describe, expect, test } from "vitest";
import { arwkv7, arwkv7Version, detectArwkv7, detectRwkv6Qwen2, isUnused, rwkv6Qwen2 } from "../src/index.js";

const ids = Int32Array.from([3, 9, 0, 96, 40, 9, 9, 71, 22]);
const batch = { ids: ids.slice(0, -1), targets: ids.slice(1) };

async function weightsOf(folder: string): Promise<{ architecture: Architecture; weights: Map<string, Float32Array> }> {
  const checkpoint = await openCheckpoint(goldenPath(folder, "model.gguf"));
  const { tensors, name, metadata } = checkpoint;
  const architecture = (
    folder === "rwkv6qwen2"
      ? rwkv6Qwen2(detectRwkv6Qwen2(tensors, name, {}, metadata))
      : arwkv7(detectArwkv7(tensors, name, {}, metadata))
  ) as Architecture;
  const specs = [...weightSpecs(architecture)].map(([name, s]) => ({ name, shape: s.shape, storage: "f32" as const }));
  const weights = new Map<string, Float32Array>();
  for await (const w of loadWeights(checkpoint, specs, { ignore: isUnused }))
    weights.set(w.name, decode("f32", w.bytes, w.shape).slice());
  await checkpoint.close();
  return { architecture, weights };
}

/** A weight of every kind of formula, and one of its elements. */
const watched = {
  arwkv7: ["w2", "a0", "g1", "k_k", "r_k", "key.weight", "ln_x.weight"].map((name) => `self_attn.time_mixer.${name}`),
  "arwkv7-plain": ["w2", "v1", "k_a", "x_r"].map((name) => `self_attn.time_mixer.${name}`),
  rwkv6qwen2: [
    "time_maa_w1",
    "time_maa_w2",
    "time_maa_w",
    "time_decay",
    "k_proj.weight",
    "v_proj.bias",
    "gate.weight",
  ].map((name) => `self_attn.${name}`),
};

describe.each(Object.entries(watched))("gradients of %s", (folder, names) => {
  test("are the slopes of the loss", async () => {
    const { architecture, weights } = await weightsOf(folder);
    const backend = createReferenceBackend();
    const parameters = [...weightSpecs(architecture)].map(([name, spec]) =>
      allocateParameter(backend, name, spec.shape, spec, weights.get(name)!),
    );
    const engine = new TrainingEngine(architecture, backend, parameters, new Map(), { batch: 1, time: 8, l2wrap: 0 });
    await engine.gradients([batch]);
    for (const name of [...names, "mlp.down_proj.weight", "input_layernorm.weight"]) {
      const parameter = parameters.find((each) => each.name === `model.layers.1.${name}`)!;
      const gradient = await readPart(backend, parameter, "gradient");
      const element = gradient.reduce((best, x, i) => (Math.abs(x) > Math.abs(gradient[best]!) ? i : best), 0);
      const values = weights.get(parameter.name)!;
      const lossAt = async (step: number) => {
        const moved = values.slice();
        moved[element]! += step;
        backend.write(parameter.value, new Uint8Array(moved.buffer));
        return (await engine.evaluate(batch)).sum / 8;
      };
      const h = 2 ** -7;
      const slope = ((await lossAt(h)) - (await lossAt(-h))) / (2 * h);
      await lossAt(0);
      // losses come in 32 bits
      const tolerance = 0.01 * Math.abs(slope) + 5e-5;
      expect(Math.abs(gradient[element]! - slope), `${name}, ${gradient[element]}`).toBeLessThan(tolerance);
      expect(Math.abs(slope), name).toBeGreaterThan(2e-4);
    }
    await engine.dispose();
    parameters.forEach(disposeParameter);
    await backend[Symbol.asyncDispose]();
  });
});

describe("what cannot be run is named", () => {
  const shapes = (...names: string[]) =>
    new Map<string, { shape: readonly number[] }>([
      ...names.map((name) => [name, { shape: [2, 16] }] as const),
      ["model.embed_tokens.weight", { shape: [97, 32] }],
      ["model.layers.0.mlp.gate_proj.weight", { shape: [64, 32] }],
    ]);
  const layer = (l: number, name: string) => `model.layers.${l}.self_attn.${name}`;

  test("layers that kept their attention", () => {
    const tensors = shapes(layer(0, "time_mixer.r_k"), layer(1, "q_proj.weight"));
    expect(() => detectArwkv7(tensors, "a.st")).toThrow(
      /a\.st: layer 1 is none of RWKV-7; models that keep layers of attention/,
    );
  });
  test("heads that do not fit", () => {
    const tensors = shapes(layer(0, "time_mixer.r_k"));
    tensors.set(layer(0, "time_mixer.r_k"), { shape: [2, 15] });
    expect(() => detectArwkv7(tensors, "a.st")).toThrow(/heads of 15 channels \(r_k\) do not fit into 32/);
    const other = shapes(layer(0, "time_maa_x"), layer(0, "k_proj.weight"));
    expect(() => detectRwkv6Qwen2(other, "a.st", { head_size: "12" })).toThrow(/heads of 12 channels do not fit 32/);
  });
  test("a file that does not tell how large its heads are", () => {
    expect(() => detectRwkv6Qwen2(shapes(layer(0, "time_maa_x")), "a.st")).toThrow(
      /a\.st does not tell how large its heads are: put its config\.json beside it, or give head_size/,
    );
  });
  test("a missing tensor, unknown settings and wrong values", () => {
    expect(() => detectArwkv7(shapes(layer(0, "time_mixer.r_k")), "a.st")).toThrow(/looks like ARWKV-7 but lacks .*w1/);
    const tensors = shapes(layer(0, "time_maa_x"));
    expect(() => detectRwkv6Qwen2(tensors, "a.st", { heads: "2" })).toThrow(
      /rwkv6qwen2 does not take heads; it takes head_size, num_attention_heads, rms_norm_eps/,
    );
    expect(() => detectRwkv6Qwen2(tensors, "a.st", { head_size: "no" })).toThrow(
      /head_size must be a positive whole number/,
    );
  });
  test("a new model: they are made from Qwen", () => {
    expect(() => createModel(arwkv7Version, { layers: 1, channels: 64, vocabulary: 9 })).toThrow(
      /arwkv7 cannot be made from nothing: start from a model/,
    );
  });
});
