// rwkv.cpp's .bin files: the trained models of its own tests, and synthetic ones that follow its converter.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Checkpoint, groupNormEpsilonKey, openCheckpoint } from "../src/index.js";
import { failure } from "./support/errors.js";
import { goldenBytes, othersMissing, othersPath, withReason } from "./support/golden.js";
import { bytesOf } from "./support/random.js";
import { record, rwkvCppFile } from "./support/rwkv-cpp-file.js";
import {
  allNumbers,
  expectSameModel,
  joinNumbers,
  type Numbers,
  numbersOf,
  transposeNumbers,
} from "./support/tensors.js";

const missing = othersMissing("the trained models of rwkv.cpp");
const pathOf = (name: string): string => othersPath("the trained models of rwkv.cpp", name);
const trained = (name: string): Promise<Checkpoint> => openCheckpoint(pathOf(name));
const models = ["tiny-rwkv-4v0-660K", "tiny-rwkv-5v2-730K"] as const;

describe.skipIf(missing)(withReason("trained models", missing), () => {
  test.each(models)("%s: the FP32 file is the official checkpoint", async (model) => {
    // The logarithms of the decay were taken in f32 where the files were made.
    await expectSameModel(await trained(`${model}-FP32.bin`), await trained(`${model}.safetensors`), 1e-6);
  });

  test.each([
    // The channel mix of the RWKV-4 model is almost zero, where f16 (numbers, scales, minima) has fixed steps of 2^-24.
    [models[0], "FP16", 2 ** -11, 2 ** -25],
    [models[0], "Q5_0", 1 / 16, 2 ** -20],
    [models[0], "Q5_1", 1 / 16, 2 ** -20],
    [models[1], "FP16", 2 ** -11, 2 ** -25],
    [models[1], "Q5_1", 1 / 16, 2 ** -20],
  ])("%s in %s is within a quantisation step of it", async (model, type, step, smallest) => {
    await expectSameModel(await trained(`${model}-${type}.bin`), await trained(`${model}.safetensors`), step, smallest);
  });

  test("a matrix of Q5_1 has the numbers of the formula", async () => {
    const file = new Uint8Array(readFileSync(pathOf(`${models[1]}-Q5_1.bin`)));
    const name = Buffer.from("blocks.3.att.key.weight");
    const block = new DataView(file.buffer, Buffer.from(file).indexOf(name) + name.length, 24);
    const found = (await numbersOf(await openCheckpoint(file), "blocks.3.att.key.weight")).values;
    const half = (at: number) => {
      const bits = block.getUint16(at, true);
      const exponent = (bits >> 10) & 31;
      const fraction = (bits & 1023) / 1024;
      const magnitude = exponent === 0 ? fraction * 2 ** -14 : (1 + fraction) * 2 ** (exponent - 15);
      return bits & 0x8000 ? -magnitude : magnitude;
    };
    for (let j = 0; j < 32; j++) {
      const byte = block.getUint8(8 + (j % 16));
      const q = ((j < 16 ? byte : byte >> 4) & 15) | (((block.getUint32(4, true) >>> j) & 1) << 4);
      expect(found[j]).toBeCloseTo(half(0) * q + half(2), 6);
    }
  });

  test("metadata tell the version, and the epsilon with which rwkv.cpp runs RWKV-5", async () => {
    const [v4, v5] = [await trained(`${models[0]}-FP32.bin`), await trained(`${models[1]}-Q5_1.bin`)];
    expect(v4.format).toBe("rwkv.cpp");
    expect(v4.metadata).toEqual({ "rwkv.cpp.version": "100", "rwkv.cpp.data_type": "F32" });
    expect(v5.metadata).toMatchObject({ "rwkv.cpp.data_type": "Q5_1", [groupNormEpsilonKey]: "1e-5" });
    expect(v5.tensors.get("blocks.0.att.key.weight")).toMatchObject({ dtype: "F32", encoding: "Q5_1" });
  });
});

/** An official model as rwkv.cpp's converter would write it: `change` gives the tensor that it writes. */
async function converted(id: string, change: (name: string, numbers: Numbers) => Numbers, extra: string[] = []) {
  const official = await openCheckpoint(goldenBytes(id, "model.pth"));
  const numbers = await allNumbers(official);
  for (const [name, each] of numbers) {
    const squeezed = name.includes(".time_") ? { ...each, shape: each.shape.filter((d) => d !== 1) } : each;
    numbers.set(name, change(name, squeezed));
  }
  for (const name of extra) numbers.delete(name);
  return { official, numbers };
}

const written = (numbers: ReadonlyMap<string, Numbers>) => {
  const [vocabulary, channels] = numbers.get("emb.weight")!.shape as [number, number];
  const records = [...numbers].map(([name, { shape, values }]) => record(name, 0, shape, bytesOf(values)));
  return openCheckpoint(rwkvCppFile({ vocabulary, channels, layers: 3 }, records));
};

describe("models written as the converter does", () => {
  test.each(["rwkv5.0", "rwkv5.1", "rwkv5.2"])("%s: decay and bonus", async (id) => {
    const { official, numbers } = await converted(id, (name, each) => {
      const withOnes = [...each.shape, ...(each.shape.length === 2 ? [1] : [1, 1])];
      if (name.endsWith(".time_decay"))
        return { shape: withOnes, values: each.values.map((x) => Math.exp(-Math.exp(x))) };
      if (name.endsWith(".time_first")) return { shape: withOnes, values: each.values.map(Math.exp) };
      return name.endsWith(".time_faaaa") ? { ...each, shape: [...each.shape, 1] } : each;
    });
    const found = await written(numbers);
    await expectSameModel(found, official, 1e-5);
    expect(found.metadata[groupNormEpsilonKey]).toBe("1e-5");
  });

  test("rwkv6: transposed factors, reshaped decay", async () => {
    const { official, numbers } = await converted("rwkv6", (name, each) => {
      if (/\.time_(maa|decay)_w[12]$/.test(name)) return transposeNumbers(each);
      if (name.endsWith(".time_faaaa")) return { ...each, shape: [...each.shape, 1] };
      return name.endsWith(".time_decay") ? { ...each, shape: [2, 32, 1] } : each;
    });
    const found = await written(numbers);
    await expectSameModel(found, official);
    expect(found.metadata[groupNormEpsilonKey]).toBeUndefined();
  });

  test("rwkv7: stacked mixes, transposed factors", async () => {
    const { official, numbers } = await converted("rwkv7", (name, each) =>
      /\.att\.[wavg][12]$/.test(name) ? transposeNumbers(each) : each,
    );
    for (let layer = 0; layer < 3; layer++) {
      const names = [..."rwkvag"].map((letter) => `blocks.${layer}.att.x_${letter}`);
      const vectors = names.map((name) => numbers.get(name)!.values);
      for (const name of names) numbers.delete(name);
      numbers.set(`blocks.${layer}.att.x_rwkvag`, joinNumbers([6, 1, 128], vectors));
    }
    await expectSameModel(await written(numbers), official);
  });
});

describe("damaged and lying files are refused, saying why", () => {
  const header = { vocabulary: 2, channels: 32, layers: 1 };
  const embedding = record("emb.weight", 0, [2, 32], new Uint8Array(256));
  const vector = (value: number) => bytesOf(Float32Array.of(value));

  test.each<[string, Uint8Array, RegExp]>([
    ["another version", rwkvCppFile({ ...header, version: 99 }, []), /version 99 of rwkv.cpp's format/],
    ["an impossible header", rwkvCppFile({ ...header, channels: -1 }, [embedding]), /channels -1/],
    ["a header alone", rwkvCppFile(header, []), /lacks emb.weight/],
    ["a header cut short", rwkvCppFile(header, []).subarray(0, 20), /truncated/],
    [
      "an embedding of another size",
      rwkvCppFile({ ...header, vocabulary: 3 }, [embedding]),
      /its header says \[3,32\]/,
    ],
    ["a tensor twice", rwkvCppFile(header, [embedding, embedding]), /occurs twice/],
    ["an unknown type", rwkvCppFile(header, [record("a", 5, [32], new Uint8Array(20))]), /unknown data type 5/],
    [
      "old quantisation",
      rwkvCppFile({ ...header, version: 100 }, [record("a", 3, [32], new Uint8Array(20))]),
      /quantise the original again/,
    ],
    ["blocks that fill no row", rwkvCppFile(header, [record("a", 9, [2, 16], new Uint8Array(34))]), /cannot be Q8_0/],
    ["a negative dimension", rwkvCppFile(header, [record("a", 0, [-4], new Uint8Array(4))]), /cannot be F32/],
    ["data beyond the file", rwkvCppFile(header, [record("a", 0, [4], new Uint8Array(4))]), /ends at byte .*truncated/],
    ["a record cut short", rwkvCppFile(header, [embedding, new Uint8Array(11)]), /ends early/],
    ["a name without end", rwkvCppFile(header, [record("a".repeat(2000), 0, [1], vector(0))]), /2000 bytes/],
  ])("%s", async (_, bytes, message) => {
    expect((await failure(() => openCheckpoint(bytes))).message).toMatch(message);
  });

  test("a decay that is none is named when it is read", async () => {
    const bytes = rwkvCppFile(header, [embedding, record("blocks.0.att.time_decay", 0, [1], vector(0.5))]);
    const checkpoint = await openCheckpoint(bytes);
    const error = await failure(() => checkpoint.read("blocks.0.att.time_decay"));
    expect(error.message).toMatch(/blocks\.0\.att\.time_decay: holds 0\.5, which should be -exp/);
  });
});
