import { trainedSuite } from "@rwkv-ts/golden";
import { load } from "../src/index.js";

const names = ["FP32.bin", "FP16.bin", "Q5_0.bin", "Q5_1.bin"].map((end) => `tiny-rwkv-4v0-660K-${end}`);

trainedSuite({
  files: [...names, "tiny-rwkv-4v0-660K.safetensors"].map((name) => [name, name] as const),
  load: (path) => load(path, { weights: "f32", tokenizer: "byte" }),
});
