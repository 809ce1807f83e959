// Makes an RWKV-7 of an official size with ordinary random weights, and GGUF files of it that llama.cpp loads. Files that exist
// are kept.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { openCheckpoint, writeGguf, writeSafetensors } from "../../../packages/checkpoint/dist/index.js";
import { randomSource, weightSpecs } from "../../../packages/core/dist/index.js";
import { rwkv7, rwkv7Config } from "../../../packages/rwkv7-goose/dist/index.js";

export const sizes = {
  "0.1b": { layers: 12, channels: 768 },
  "0.4b": { layers: 24, channels: 1024 },
  "1.5b": { layers: 24, channels: 2048 },
};

const architectureOf = (size) => rwkv7(rwkv7Config({ ...sizes[size], vocabulary: 65536 }));

/** Multiply-adds with weights for each token of a prompt: of all products but the head's, which the last token alone needs. */
export function productsPerToken(size) {
  const products = [...weightSpecs(architectureOf(size))].filter(
    ([name, { role }]) => (role === "matrix" || role === "lora") && name !== "head.weight",
  );
  return products.reduce((sum, [, { shape }]) => sum + shape.reduce((a, b) => a * b, 1), 0);
}

/** Numbers of a size that keeps activations near 1; rows repeat, since drawing all of them would take minutes. */
function numbersOf({ shape, role, init }, random) {
  if (role === "vector") return init(shape, random);
  const columns = shape.at(-1);
  const count = shape.reduce((a, b) => a * b, 1);
  const tile = Float32Array.from(
    { length: 61 * columns },
    () => ((2 * random.uniform() - 1) * 1.7) / Math.sqrt(columns),
  );
  const all = new Float32Array(count);
  for (let at = 0; at < count; at += tile.length) all.set(tile.subarray(0, count - at), at);
  return all;
}

/** The upper halves of f32: bfloat16, rounded to zero. */
function bf16(numbers) {
  const words = new Uint16Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
  return new Uint8Array(Uint16Array.from(numbers, (_, i) => words[2 * i + 1]).buffer);
}

/** A vocabulary of so many different tokens, all bytes among them: node-llama-cpp will not run without one. */
const vocabularyOf = (size) =>
  Array.from({ length: size }, (_, id) => {
    if (id === 0) return undefined;
    return id <= 256 ? Uint8Array.of(id - 1) : Uint8Array.of(97 + (id % 26), 97 + ((id >> 5) % 26), id & 255, id >> 8);
  });

/** Path of the GGUF file of a size with matrices in `weights` (f16, int8, int4). */
export async function modelFile(folder, size, weights) {
  mkdirSync(folder, { recursive: true });
  const base = join(folder, `rwkv7-${size}.safetensors`);
  const file = join(folder, `rwkv7-${size}-${weights}.gguf`);
  if (existsSync(file)) return file;
  if (!existsSync(base)) {
    const random = randomSource(1);
    const entries = [...weightSpecs(architectureOf(size))].map(([name, spec]) => ({
      name,
      dtype: "BF16",
      shape: spec.shape,
      data: () => bf16(numbersOf(spec, random)),
    }));
    await writeSafetensors(base, entries);
  }
  const checkpoint = await openCheckpoint(base);
  await writeGguf(file, checkpoint, { weights, vocabulary: vocabularyOf(65536) });
  await checkpoint.close();
  return file;
}
