// GGUF: what it says about a model, undone and written.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Checkpoint, convert, loadWeights, openCheckpoint, type TokenTable, writeGguf } from "../src/index.js";
import { failure } from "./support/errors.js";
import { ggufFile, rwkv7Metadata, type Tensor, text, u32, u64 } from "./support/gguf-file.js";
import { goldenPath } from "./support/golden.js";
import { memoryTarget } from "./support/memory-target.js";
import { bytesOf, normals } from "./support/random.js";
import { expectSameModel, numbersOf } from "./support/tensors.js";

const floats = (name: string, shape: number[], seed = 1): Tensor => ({
  name,
  type: 0,
  shape,
  data: bytesOf(
    normals(
      shape.reduce((n, d) => n * d, 1),
      seed,
    ),
  ),
});

const values = ({ data }: Tensor) => new Float32Array(data.slice().buffer);

async function written(checkpoint: Checkpoint, options: Parameters<typeof writeGguf>[2]): Promise<Uint8Array> {
  const target = memoryTarget();
  await writeGguf(target.stream, checkpoint, options);
  return target.bytes();
}

describe("names and layouts of RWKV-7", () => {
  test("fused mixes are cut, LoRAs turned, vectors and heads reshaped, layer 0's dummies left out", async () => {
    const fused = floats("blk.0.time_mix_lerp_fused.weight", [6, 1, 1, 128]);
    const factor = floats("blk.1.time_mix_w1.weight", [16, 128]);
    const tensors = [
      fused,
      factor,
      floats("blk.0.time_mix_v0.weight", [128]),
      floats("blk.0.time_mix_v1.weight", [16, 128]),
      floats("blk.0.time_mix_a0.weight", [128]),
      floats("blk.0.time_mix_r_k.weight", [128]),
      floats("token_embd_norm.weight", [128]),
      floats("something.else", [3]),
    ];
    const checkpoint = await openCheckpoint(ggufFile(rwkv7Metadata, tensors));
    expect(checkpoint.format).toBe("gguf");
    const shapes = Object.fromEntries([...checkpoint.tensors.values()].map(({ name, shape }) => [name, shape]));
    expect(shapes).toEqual({
      ...Object.fromEntries([..."rwkvag"].map((letter) => [`blocks.0.att.x_${letter}`, [1, 1, 128]])),
      "blocks.1.att.w1": [128, 16],
      "blocks.0.att.a0": [1, 1, 128],
      "blocks.0.att.r_k": [2, 64],
      "blocks.0.ln0.weight": [128],
      "something.else": [3],
    });
    const k = await numbersOf(checkpoint, "blocks.0.att.x_k");
    expect(k.values).toEqual(values(fused).subarray(256, 384));
    const w1 = await numbersOf(checkpoint, "blocks.1.att.w1");
    expect(w1.values[5 * 16 + 3]).toBe(values(factor)[3 * 128 + 5]);
  });
});

describe("RWKV-6", () => {
  const metadata = (every: number): Parameters<typeof ggufFile>[0] => [
    ["general.architecture", { text: "rwkv6" }],
    ["rwkv6.wkv.head_size", { u32: 32 }],
    ["rwkv6.rescale_every_n_layers", { u32: every }],
  ];

  test("the converter's division of the residual matrices is undone exactly, in every storage", async () => {
    const matrix = floats("w", [2, 32]);
    const int8 = convert(matrix.data, "F32", "int8", [2, 32]);
    const half = convert(matrix.data, "F32", "f16", [2, 32]);
    const tensors: Tensor[] = [
      { name: "blk.5.time_mix_output.weight", type: 0, shape: [2, 32], data: matrix.data },
      { name: "blk.6.time_mix_output.weight", type: 0, shape: [2, 32], data: matrix.data },
      { name: "blk.6.channel_mix_value.weight", type: 8, shape: [2, 32], data: int8 },
      { name: "blk.13.time_mix_output.weight", type: 1, shape: [2, 32], data: half },
      { name: "blk.13.time_mix_key.weight", type: 0, shape: [2, 32], data: matrix.data },
    ];
    const [scaled, plain] = [6, 0].map((every) => openCheckpoint(ggufFile(metadata(every), tensors)));
    for (const [name, factor] of [
      ["blocks.5.att.output.weight", 1],
      ["blocks.6.att.output.weight", 2],
      ["blocks.6.ffn.value.weight", 2],
      ["blocks.13.att.output.weight", 4],
      ["blocks.13.att.key.weight", 1],
    ] as const) {
      const [found, raw] = [await numbersOf(await scaled!, name), await numbersOf(await plain!, name)];
      expect(found.values, name).toEqual(raw.values.map((x) => x * factor));
    }
    expect((await scaled!).tensors.get("blocks.6.ffn.value.weight")?.dtype).toBe("INT8B32");
  });

  test("a number that leaves f16 when it is scaled is an error", async () => {
    const data = bytesOf(new Uint16Array(32).fill(0x7bff));
    const tensor = { name: "blk.6.time_mix_output.weight", type: 1, shape: [1, 32], data };
    const checkpoint = await openCheckpoint(ggufFile(metadata(6), [tensor]));
    const error = await failure(() => checkpoint.read("blocks.6.att.output.weight"));
    expect(error.message).toMatch(/blocks\.6\.att\.output\.weight: .*beyond f16/);
  });

  test("mix vectors may stand apart, as in older files", async () => {
    const checkpoint = await openCheckpoint(ggufFile(metadata(0), [floats("blk.2.time_mix_lerp_g.weight", [64])]));
    expect(checkpoint.tensors.get("blocks.2.att.time_maa_g")?.shape).toEqual([1, 1, 64]);
  });
});

describe("writing golden models", () => {
  let open: Checkpoint[];
  beforeAll(async () => {
    open = await Promise.all(["rwkv6", "rwkv7"].map((id) => openCheckpoint(goldenPath(id, "model.pth"))));
  });
  afterAll(async () => {
    for (const checkpoint of open) await checkpoint.close();
  });

  test.each([
    ["rwkv6", 0],
    ["rwkv7", 1],
  ])("%s comes back the same, in f32, f16 and bf16", async (_, index) => {
    const original = open[index]!;
    for (const weights of ["f32", "f16", "bf16"] as const) {
      await expectSameModel(await openCheckpoint(await written(original, { weights })), original);
    }
  });

  test("int8 and int4 matrices come back as if the original were quantised", async () => {
    const original = open[1]!;
    for (const storage of ["int8", "int4"] as const) {
      const copy = await openCheckpoint(await written(original, { weights: storage }));
      await expectSameModel(copy, original, storage === "int8" ? 0.005 : 0.14);
      const spec = { name: "blocks.1.ffn.key.weight", shape: [160, 128], storage };
      for await (const { name, bytes } of loadWeights(original, [spec], { ignore: () => true })) {
        expect(Buffer.from(bytes).equals(await copy.read(name))).toBe(true);
      }
      expect(copy.tensors.get("blocks.1.att.a1")?.dtype).toBe("F16");
      expect(copy.tensors.get("blocks.1.att.w1")?.dtype).toBe("F32");
    }
  });

  test("the trainer's tensors of layer 0 that nobody uses are replaced by what llama.cpp wants", async () => {
    const trained = await openCheckpoint(goldenPath("rwkv7", "model.safetensors"));
    const released = await written(open[1]!, { weights: "f16" });
    expect(Buffer.from(await written(trained, { weights: "f16" })).equals(released)).toBe(true);
    await trained.close();
  });

  test("the head of the file is what llama.cpp's converter writes", async () => {
    const file = Buffer.from(await written(open[1]!, { weights: "int8", name: "golden" }));
    const tensor = (name: string, type: number, ...dimensions: number[]) =>
      Buffer.concat([text(name), u32(dimensions.length), u64(...dimensions), u32(type)]);
    for (const expected of [
      tensor("token_embd.weight", 8, 128, 128),
      tensor("blk.0.time_mix_w1.weight", 0, 128, 16),
      tensor("blk.0.time_mix_v1.weight", 1, 128, 12), // as large as a1
      tensor("blk.1.time_mix_v1.weight", 1, 128, 8),
      tensor("blk.2.time_mix_lerp_fused.weight", 0, 128, 1, 1, 6),
      tensor("blk.2.time_mix_r_k.weight", 0, 128),
      tensor("blk.2.channel_mix_key.weight", 8, 128, 160),
      Buffer.concat([text("general.name"), u32(8), text("golden")]),
      Buffer.concat([text("general.file_type"), u32(4, 7)]),
      Buffer.concat([text("rwkv7.attention.iclr_lora_rank"), u32(4, 12)]),
      Buffer.concat([text("rwkv7.wkv.head_size"), u32(4, 64)]),
      Buffer.concat([text("rwkv7.attention.head_count"), u32(4, 0)]),
    ]) {
      expect(file.includes(expected), expected.toString("latin1")).toBe(true);
    }
  });

  test("a vocabulary of any bytes survives", async () => {
    const token = (id: number): Uint8Array => Uint8Array.of(id, 0x27, 255 - id, 0x22, 0x5c, 9, 10, 13);
    const vocabulary = [undefined, ...Array.from({ length: 100 }, (_, i) => (i === 50 ? undefined : token(i)))];
    const copy = await openCheckpoint(await written(open[1]!, { vocabulary }));
    expect(await tokensOf(copy)).toEqual(vocabulary);
    expect(copy.metadata["tokenizer.ggml.model"]).toBe("rwkv");
    expect(copy.metadata["tokenizer.ggml.tokens"]).toBeUndefined();
  });

  test("what GGUF cannot hold is refused", async () => {
    const original = open[1]!;
    const old = await openCheckpoint(goldenPath("rwkv5.2", "model.pth"));
    expect((await failure(() => written(old, {}))).message).toMatch(/neither RWKV-7 nor RWKV-6/);
    await old.close();
    const vocabulary = Array.from({ length: 129 }, () => Uint8Array.of(1));
    expect((await failure(() => written(original, { vocabulary }))).message).toMatch(/129 ids, the model 128/);
    const tensors = new Map(original.tensors).set("extra", { name: "extra", dtype: "F32", shape: [1], bytes: 4 });
    expect((await failure(() => written({ ...original, tensors }, {}))).message).toMatch(/no place for: extra/);
  });
});

/** Tokens by id, holes as undefined. */
async function tokensOf(checkpoint: Checkpoint): Promise<(Uint8Array | undefined)[]> {
  const { bytes, starts, known } = (await checkpoint.vocabulary!()) as TokenTable;
  return Array.from(known, (isKnown, id) => (isKnown ? bytes.slice(starts[id], starts[id + 1]) : undefined));
}

test("vocabulary: escapes as llama.cpp reads them, by token type", async () => {
  const tokens = ["<s>", "a'\\\"b", "\\x00\\xff", "\\t\\n\\r\\\\", "é", "[PAD5]", "\\"];
  const metadata: Parameters<typeof ggufFile>[0] = [
    ...rwkv7Metadata,
    ["tokenizer.ggml.model", { text: "rwkv" }],
    ["tokenizer.ggml.tokens", { texts: tokens }],
  ];
  const bytes = [[97, 39, 34, 98], [0, 255], [9, 10, 13, 92], [0xc3, 0xa9], [0x5c]].map((of) => Uint8Array.from(of));
  const [letters, numbers, controls, accent, alone] = bytes;
  const read = async (values: typeof metadata) => tokensOf(await openCheckpoint(ggufFile(values, [])));
  expect(await read(metadata)).toEqual([undefined, letters, numbers, controls, accent, undefined, alone]);
  const types: typeof metadata = [...metadata, ["tokenizer.ggml.token_type", { i32s: [3, 1, 5, 1, 1, 5, 1] }]];
  expect(await read(types)).toEqual([undefined, letters, undefined, controls, accent, undefined, alone]);
  const bpe: typeof metadata = [...rwkv7Metadata, ["tokenizer.ggml.model", { text: "gpt2" }]];
  expect(await (await openCheckpoint(ggufFile(bpe, []))).vocabulary?.()).toBeUndefined();
});

describe("damaged and lying files are refused, saying why", () => {
  const one = floats("output.weight", [2, 32]);
  const array = (...parts: Uint8Array[]) => ({ raw: new Uint8Array(Buffer.concat(parts)) });
  const file = (...tensors: Tensor[]) => ggufFile(rwkv7Metadata, tensors);
  const withEntry = (value: Parameters<typeof ggufFile>[0][number][1]) =>
    ggufFile([...rwkv7Metadata, ["x", value]], []);

  test.each<[string, Uint8Array, RegExp]>([
    ["version 1", ggufFile([], [], { version: 1 }), /version 1/],
    ["big endian", ggufFile([], [], { version: 0x03000000 }), /big-endian/],
    ["more tensors than bytes", ggufFile([], [], { tensors: 2n ** 40n }), /hold 1099511627776 tensors/],
    ["a count beyond all numbers", ggufFile([], [], { entries: 2n ** 63n }), /metadata entries is 9223372036854775808/],
    ["more entries than bytes", ggufFile([], [], { entries: 1000 }), /truncated or damaged/],
    ["a string beyond the file", withEntry(array(u32(8), u64(2n ** 30n))), /would have 1073741824 bytes/],
    ["an array beyond the file", withEntry(array(u32(9, 4), u64(2n ** 40n))), /would have 1099511627776 elements/],
    [
      "arrays in arrays without end",
      withEntry(array(u32(9), ...Array.from({ length: 9 }, () => [u32(9), u64(1)]).flat(), u32(4), u64(0))),
      /nests arrays/,
    ],
    ["an unknown type of value", withEntry(array(u32(99, 0))), /unknown type 99/],
    ["a key twice", ggufFile([...rwkv7Metadata, ...rwkv7Metadata], []), /occurs twice/],
    ["another architecture", ggufFile([["general.architecture", { text: "mamba" }]], []), /holds a "mamba" model/],
    ["no architecture", ggufFile([], []), /holds no architecture/],
    ["no head size", ggufFile([["general.architecture", { text: "rwkv7" }]], []), /head_size is missing/],
    ["one of several parts", ggufFile([...rwkv7Metadata, ["split.count", { u32: 3 }]], []), /one of 3 parts/],
    ["an odd alignment", ggufFile([...rwkv7Metadata, ["general.alignment", { u32: 24 }]], []), /power of two/],
    ["a name twice", file(one, one), /"output.weight" occurs twice/],
    ["an unaligned offset", file({ ...one, offset: 8 }), /offset 8 is no multiple of 32/],
    ["an offset beyond the file", file({ ...one, offset: 2 ** 40 }), /the file ends at/],
    ["two tensors at one place", file(one, { ...one, name: "b", offset: 32 }), /"b" overlaps "output.weight"/],
    ["five dimensions", file({ ...one, shape: [1, 1, 1, 2, 32] }), /5 dimensions/],
    ["a shape beyond all numbers", file({ ...one, shape: [2 ** 40, 2 ** 40] }), /cannot be F32/],
    ["blocks that do not fill a row", file({ ...one, type: 8, shape: [2, 16] }), /cannot be Q8_0 \[2,16\]/],
    ["a type that is not read", file({ ...one, type: 10 }), /stored as Q2_K; F32, F16/],
    ["an unknown type", file({ ...one, type: 77 }), /the unknown type 77/],
    [
      "a fused tensor of the wrong size",
      file(floats("blk.0.time_mix_lerp_fused.weight", [5, 32])),
      /time_mix_lerp_fused.weight": .*cannot be read as/,
    ],
    ["a vector where a matrix should be", file(floats("blk.0.time_mix_w1.weight", [32])), /cannot be transposed/],
    [
      "two names for one tensor",
      ggufFile(
        [
          ["general.architecture", { text: "rwkv6" }],
          ["rwkv6.wkv.head_size", { u32: 32 }],
        ],
        [floats("blk.0.time_mix_lerp_fused.weight", [5, 32]), floats("blk.0.time_mix_lerp_k.weight", [32])],
      ),
      /holds blocks.0.att.time_maa_k twice/,
    ],
  ])("%s", async (_, bytes, message) => {
    const error = await failure(() => openCheckpoint(bytes));
    expect(error.message).toMatch(message);
    expect(error.code).toBe("checkpoint");
  });

  test("a file that ends within its tensors", async () => {
    const bytes = file(one);
    expect((await failure(() => openCheckpoint(bytes.subarray(0, bytes.length - 1)))).message).toMatch(
      /is it truncated/,
    );
  });
});
