import { trainedSuite } from "@rwkv-ts/golden";
import { load } from "../src/index.js";

// rwkv.cpp runs its files with a group-norm epsilon of 1e-5, as it trained them; official code has 64e-5.
const options = { weights: "f32", tokenizer: "byte" } as const;
const binaries = ["FP32.bin", "FP16.bin", "Q5_1.bin"].map((end) => `tiny-rwkv-5v2-730K-${end}`);
const converted = "tiny-rwkv-5v2-730K.safetensors";

trainedSuite({
  files: binaries.map((name) => [name, `${name}.eps1e-5`] as const),
  load: (path) => load(path, options),
});
trainedSuite({
  files: [[converted, converted]],
  load: (path) => load(path, { ...options, config: { group_norm_eps: "1e-5" } }),
});
