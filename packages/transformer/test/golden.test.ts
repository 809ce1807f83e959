// The golden Transformer: logits, caches and activations in every mode, gradients of every tensor and six updates.

import type { TensorShapes } from "@rwkv-ts/checkpoint";
import { weightSpecs } from "@rwkv-ts/core/model";
import { inferenceSuite, trainingSuite } from "@rwkv-ts/golden";
import { expect, test } from "vitest";
import { detectTransformer, transformer, transformerConfig } from "../src/index.js";

const architecture = (tensors: TensorShapes, metadata: Readonly<Record<string, string>>) =>
  transformer(detectTransformer(tensors, "model.safetensors", {}, metadata));

inferenceSuite({
  folder: "llama",
  architecture,
  file: "model.safetensors",
  states: ["short"],
  activation: (name) => name.replace(/^layers/, "model.layers"),
});
trainingSuite({ folder: "llama", architecture });

test("weight decay takes matrices and the embedding, not norms", () => {
  const specs = [...weightSpecs(transformer(transformerConfig({ layers: 1, channels: 64, vocabulary: 96 })))];
  expect(specs.filter(([, { weightDecay }]) => !weightDecay).map(([name]) => name)).toEqual([
    "model.norm.weight",
    "model.layers.0.input_layernorm.weight",
    "model.layers.0.post_attention_layernorm.weight",
  ]);
});
