// The Transformer on several devices, against the golden outputs: grouped queries stay with the keys that they read.
import type { TensorShapes } from "@rwkv-ts/checkpoint";
import { dataParallelBackends, inferenceSuite, meshBackends, trainingSuite } from "@rwkv-ts/golden";
import { detectTransformer, transformer } from "../src/index.js";

const architecture = (tensors: TensorShapes, metadata: Readonly<Record<string, string>>) =>
  transformer(detectTransformer(tensors, "model.safetensors", {}, metadata));

inferenceSuite({
  folder: "llama",
  architecture,
  file: "model.safetensors",
  activation: (name) => name.replace(/^layers/, "model.layers"),
  backends: meshBackends,
});
trainingSuite({ folder: "llama", architecture, backends: [meshBackends[0]!, ...dataParallelBackends] });
