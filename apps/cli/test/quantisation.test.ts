// What int8 and int4 weights may cost, measured on trained models: bits per byte of held-out English against f32 weights.
// The share of equal likeliest tokens and other choices of storages: apps/docs/benchmarks/quantisation.md.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Storage } from "@rwkv-ts/core";
import { evaluate, perplexity } from "@rwkv-ts/evaluate";
import { loadModel } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";
import { describe, expect, test } from "vitest";

const embedded = resolve(import.meta.dirname, "../model/model.safetensors");
const trained = (name: string): string => othersPath("the trained models of rwkv.cpp", name);
const tokens = 3000;

/** Bits per byte of the end of a book, which the embedded model was not trained on. */
async function bitsPerByte(file: string, weights: Storage, tokenizer?: string): Promise<number> {
  const book = readFileSync(othersPath("the corpus of books", "sherlock-holmes.txt"));
  const text = book.subarray(Math.ceil(0.95 * book.length));
  const model = await loadModel(versions, file, {
    weights,
    backend: "cpu",
    threads: 1,
    ...(tokenizer && { tokenizer }),
  });
  const task = perplexity([text], { tokens });
  const { metrics } = await evaluate(task, model).finally(() => model[Symbol.asyncDispose]());
  return metrics.bitsPerByte!.value;
}

const models: readonly [name: string, file: string, tokenizer?: string][] = [
  ["rwkv.cpp's trained RWKV-4", trained("tiny-rwkv-4v0-660K.safetensors"), "byte"],
  ["rwkv.cpp's trained RWKV-5", trained("tiny-rwkv-5v2-730K.safetensors"), "byte"],
  // Its file is int8, so that int8 loses nothing against it; what int4 loses is what is measured here.
  ["the embedded RWKV-7", embedded],
];

const missing = othersMissing("the corpus of books");

describe.skipIf(missing)(withReason("quantised weights", missing), () => {
  for (const [name, file, tokenizer] of models) {
    const noModel = file === embedded ? "" : othersMissing("the trained models of rwkv.cpp");
    const title = `cost ${name} at most 0.1 % of its bits per byte as int8 and 2 % as int4`;
    test.skipIf(noModel)(withReason(title, noModel), async () => {
      const exact = await bitsPerByte(file, "f32", tokenizer);
      expect((await bitsPerByte(file, "int8", tokenizer)) / exact - 1).toBeLessThan(0.001);
      expect((await bitsPerByte(file, "int4", tokenizer)) / exact - 1).toBeLessThan(0.02);
    });
  }
});
