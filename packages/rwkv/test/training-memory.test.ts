// Training in bf16 and fp16 takes half of the memory of f32, in every generation.
import { trainsInHalfTheMemory } from "@rwkv-ts/golden";
import { architectures } from "./support/small-architectures.js";

const size = { layers: 2, channels: 64, headSize: 32, vocabulary: 203 };

for (const { title, make } of architectures) trainsInHalfTheMemory(title, make(size));
