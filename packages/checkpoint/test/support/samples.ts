// Small valid files of every format that has names and layouts of its own, as starting points for breaking them.

import { convert, encodeSafetensors, loadStateFile, mergeAdapter, openCheckpoint, writeGguf } from "../../src/index.js";
import { flaRwkv7 } from "./fla.js";
import { ggufFile, rwkv7Metadata, type Tensor } from "./gguf-file.js";
import { goldenBytes } from "./golden.js";
import { memoryTarget } from "./memory-target.js";
import { bytesOf, normals } from "./random.js";
import { record, rwkvCppFile } from "./rwkv-cpp-file.js";
import { allNumbers, entryOf } from "./tensors.js";

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where headers end and numbers begin, roughly. */
  readonly head: number;
  /** What is done with the file once it is open. */
  readonly use?: Parameters<typeof import("./survives.js").survives>[1];
}

/** One tensor of every type that is dequantised, in a file with all kinds of metadata. */
function ggufOfAllTypes(): Sample {
  const sizes: Record<number, number> = { 2: 18, 3: 20, 6: 22, 7: 24, 8: 34 };
  const small = Object.entries(sizes).map(([type, bytes]): Tensor => {
    return { name: `t${type}`, type: Number(type), shape: [2, 32], data: new Uint8Array(2 * bytes) };
  });
  const large = [
    [12, 144],
    [13, 176],
    [14, 210],
  ].map(([type, bytes]): Tensor => ({ name: `t${type}`, type: type!, shape: [256], data: new Uint8Array(bytes!) }));
  const vector = (name: string, shape: number[]): Tensor => {
    return { name, type: 0, shape, data: new Uint8Array(4 * shape.reduce((n, d) => n * d, 1)) };
  };
  const own = [
    vector("blk.0.time_mix_lerp_fused.weight", [6, 1, 1, 64]),
    vector("blk.1.time_mix_w1.weight", [4, 64]),
    vector("blk.1.time_mix_r_k.weight", [64]),
  ];
  const file = ggufFile(
    [
      ...rwkv7Metadata,
      ["general.alignment", { u32: 32 }],
      ["tokenizer.ggml.model", { text: "rwkv" }],
      ["tokenizer.ggml.tokens", { texts: ["<s>", "a", "\\x00\\n", "\\\\"] }],
      ["tokenizer.ggml.token_type", { i32s: [3, 1, 1, 1] }],
      ["numbers", { i32s: [1, 2, 3] }],
    ],
    [...small, ...large, ...own],
  );
  return { name: "GGUF of all types", bytes: file, head: 1500 };
}

function smallRwkvCpp(generation: 4 | 5 | 7): Sample {
  const vector = (name: string, shape: number[], value: number) =>
    record(name, 0, shape, bytesOf(new Float32Array(shape.reduce((n, d) => n * d, 1)).fill(value)));
  const own = {
    4: [vector("blocks.0.att.time_decay", [32], -0.5)],
    5: [vector("blocks.0.att.ln_x.weight", [32], 1), vector("blocks.0.att.time_decay", [2, 16, 1], 0.5)],
    7: [
      vector("blocks.0.att.k_k", [1, 1, 32], 1),
      vector("blocks.0.att.x_rwkvag", [6, 1, 32], 1),
      vector("blocks.0.att.w1", [4, 32], 1),
    ],
  }[generation];
  const matrix = convert(bytesOf(normals(64, 3)), "F32", "int4", [2, 32]);
  const records = [vector("emb.weight", [2, 32], 1), ...own, record("head.weight", 2, [2, 32], matrix)];
  const bytes = rwkvCppFile({ vocabulary: 2, channels: 32, layers: 1 }, records);
  return { name: `rwkv.cpp, version ${generation}`, bytes, head: bytes.length };
}

async function flaModel(): Promise<Sample> {
  const numbers = flaRwkv7(await allNumbers(await openCheckpoint(goldenBytes("rwkv7", "model.pth"))));
  const few = [...numbers].filter(([name]) => name.startsWith("model.layers.0.attn") && !name.includes("proj"));
  const bytes = encodeSafetensors(few.map(([name, { shape, values }]) => entryOf(name, shape, values)));
  return { name: "flash-linear-attention", bytes, head: 2000 };
}

function stateFile(): Sample {
  const entries = [0, 1].map((i) => entryOf(`blocks.${i}.att.time_state`, [1, 4, 4], normals(16, i)));
  const states = [0, 1].map((l) => ({ name: `state.${l}.wkv`, shape: [1, 4, 4], transposed: true }));
  return {
    name: "state file",
    bytes: encodeSafetensors(entries),
    head: 300,
    use: async (checkpoint) => void (await loadStateFile(checkpoint, states)),
  };
}

async function loraFile(): Promise<Sample> {
  const base = await openCheckpoint(encodeSafetensors([entryOf("a.weight", [6, 4], normals(24, 1))]));
  const factors = [entryOf("a.lora_A", [2, 4], normals(8, 2)), entryOf("a.lora_B", [6, 2], normals(12, 3))];
  return {
    name: "LoRA file",
    bytes: encodeSafetensors(factors, { "rwkv-ts.lora_alpha": "4" }),
    head: 300,
    use: async (checkpoint) => void (await mergeAdapter(base, checkpoint).read("a.weight")),
  };
}

async function writtenGguf(): Promise<Sample> {
  const target = memoryTarget();
  const vocabulary = Array.from({ length: 128 }, (_, id) => Uint8Array.of(id));
  const model = await openCheckpoint(goldenBytes("rwkv6", "model.pth"));
  await writeGguf(target.stream, model, { weights: "int8", vocabulary });
  return { name: "GGUF as we write it", bytes: target.bytes(), head: 8000 };
}

export async function samples(): Promise<Sample[]> {
  return [
    ggufOfAllTypes(),
    await writtenGguf(),
    smallRwkvCpp(4),
    smallRwkvCpp(5),
    smallRwkvCpp(7),
    await flaModel(),
    stateFile(),
    await loraFile(),
  ];
}
