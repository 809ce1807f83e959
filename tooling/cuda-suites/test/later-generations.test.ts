// Official logits of what came after RWKV-7, and of the baseline, on the CUDA backend: a sequence and a packed batch of each.
import type { TensorShapes } from "@rwkv-ts/checkpoint";
import { inferenceSuite } from "@rwkv-ts/golden";
import { detectDeepEmbed, rwkv7b } from "@rwkv-ts/rwkv7-deepembed";
import { isUnused } from "@rwkv-ts/rwkv7-goose";
import { detectRosa, isUnusedInRosa, rwkv8Rosa } from "@rwkv-ts/rwkv8-heron";
import { detectTransformer, transformer } from "@rwkv-ts/transformer";
import { cudaBackends } from "./cuda.js";

const brief = { brief: true, backends: cudaBackends } as const;

inferenceSuite({
  ...brief,
  folder: "rwkv7b",
  architecture: (tensors) => rwkv7b(detectDeepEmbed(tensors)),
  ignore: isUnused,
});
inferenceSuite({
  ...brief,
  folder: "rwkv8-rosa4bit",
  architecture: (tensors) => rwkv8Rosa(detectRosa(tensors, undefined, { rosa_bits: "4" })),
  ignore: isUnusedInRosa,
});
inferenceSuite({
  ...brief,
  folder: "llama",
  architecture: (tensors: TensorShapes, metadata) =>
    transformer(detectTransformer(tensors, "model.safetensors", {}, metadata)),
  file: "model.safetensors",
  states: ["short"],
});
