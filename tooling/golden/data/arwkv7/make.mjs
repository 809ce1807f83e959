// Made the files of arwkv7, arwkv7-plain, rwkv6qwen2, llama-gguf, qwen2-gguf and qwen3-gguf: small random models as GGUF, and what llama.cpp
// makes of them.
//   npm i node-llama-cpp@3.22.1 in a folder of its own; then, from here:  NODE_LLAMA_CPP=that/folder node make.mjs [folder ..]
// llama.cpp is asked about a copy in F32, so that it computes in 32 bits; bf16 holds the same numbers. Nothing of this repository's code takes part.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// ---- numbers

function generator(seed) {
  let a = seed >>> 0;
  const uniform = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
const bits = new DataView(new ArrayBuffer(4));
function bf16(x) {
  bits.setFloat32(0, x);
  bits.setUint32(0, (bits.getUint32(0) + 0x8000) & 0xffff0000);
  return bits.getFloat32(0);
}

// ---- models: rows of [name, shape (row-major), offset, deviation]

// heads of 64, as published models have them: llama.cpp's vectors for RWKV-7 read 64 channels at once, whatever a head has
const size7 = { V: 97, C: 128, L: 2, F: 32, D: 64 };
const size6 = { V: 97, C: 32, L: 3, F: 64, D: 16 };

function body(rows, l, { C, F }) {
  rows.push([`blk.${l}.attn_norm.weight`, [C], 1, 0.3], [`blk.${l}.ffn_norm.weight`, [C], 1, 0.3]);
  rows.push([`blk.${l}.ffn_gate.weight`, [F, C], 0, 0.25], [`blk.${l}.ffn_up.weight`, [F, C], 0, 0.25]);
  rows.push([`blk.${l}.ffn_down.weight`, [C, F], 0, 0.2]);
}
function ends(rows, { V, C }) {
  rows.push(["token_embd.weight", [V, C], 0, 0.7], ["output_norm.weight", [C], 1, 0.2], ["output.weight", [V, C], 0, 0.35]);
}

function arwkv7(isPlain) {
  const { C, L, D } = size7;
  const ranks = { w: 8, a: 6, v: 5, g: 7 };
  const rows = [];
  ends(rows, size7);
  for (let l = 0; l < L; l++) {
    const at = (name) => `blk.${l}.time_mix_${name}`;
    body(rows, l, size7);
    for (const letter of isPlain ? "wav" : "wavg") {
      const rank = letter === "v" && l === 0 ? ranks.a : ranks[letter];
      if (letter !== "g") rows.push([at(`${letter}0.weight`), [C], letter === "w" ? -1 : 0, letter === "w" ? 1.5 : 1]);
      rows.push([at(`${letter}1.weight`), [rank, C], 0, 0.3], [at(`${letter}2.weight`), [C, rank], 0, 0.4]);
    }
    rows.push([at("lerp_fused.weight"), [isPlain ? 5 : 6, 1, 1, C], 0.5, 0.3]);
    rows.push([at("k_k.weight"), [C], 0.8, 0.3], [at("k_a.weight"), [C], 0.9, 0.3], [at("r_k.weight"), [C], 0, 0.3]);
    for (const name of ["key", "value", "receptance", "output"]) rows.push([at(`${name}.weight`), [C, C], 0, 0.12]);
    if (!isPlain) rows.push([at("ln.weight"), [C], 1, 0.3], [at("ln.bias"), [C], 0, 0.2]);
  }
  const keys = { decay: "w", iclr: "a", value_residual_mix: "v", gate: "g" };
  const metadata = Object.entries(keys).map(([key, letter]) => [`attention.${key}_lora_rank`, letter === "g" && isPlain ? 0 : ranks[letter]]);
  return { id: "arwkv7", size: size7, rows, metadata: [["wkv.head_size", D], ["token_shift_count", 1], ...metadata] };
}

function rwkv6qwen2() {
  const { C, L, D } = size6;
  const [mix, decay, kv] = [5, 7, D]; // one head of keys for two
  const rows = [];
  ends(rows, size6);
  for (let l = 0; l < L; l++) {
    const at = (name) => `blk.${l}.time_mix_${name}`;
    body(rows, l, size6);
    rows.push([at("w1.weight"), [5 * mix, C], 0, 0.3], [at("w2.weight"), [5, C, mix], 0, 0.3]);
    rows.push([at("lerp_x.weight"), [1, 1, C], 0.5, 0.3], [at("lerp_fused.weight"), [5, 1, 1, C], 0.5, 0.3]);
    rows.push([at("decay.weight"), [C], -1.5, 1.2], [at("decay_w1.weight"), [decay, C], 0, 0.3], [at("decay_w2.weight"), [C, decay], 0, 0.3]);
    rows.push([at("key.weight"), [kv, C], 0, 0.3], [at("key.bias"), [kv], 0, 0.4], [at("value.weight"), [kv, C], 0, 0.3], [at("value.bias"), [kv], 0, 0.4]);
    rows.push([at("receptance.weight"), [C, C], 0, 0.3], [at("receptance.bias"), [C], 0, 0.4]);
    rows.push([at("gate.weight"), [C, C], 0, 0.3], [at("output.weight"), [C, C], 0, 0.3]);
  }
  const metadata = [["wkv.head_size", D], ["token_shift_count", 1], ["time_mix_extra_dim", mix], ["time_decay_extra_dim", decay], ["attention.head_count_kv", 1]];
  return { id: "rwkv6qwen2", size: size6, rows, metadata };
}

/** Heads of 12 channels, four of queries that share two of keys; C need not be what they have together, but for Qwen2 in llama.cpp. */
function transformer(id, C, { hasBias = false, hasNorms = false, hasFactors = false }) {
  const size = { V: 97, C, L: 2, F: 48 };
  const { L } = size;
  const [D, H, G] = [12, 4, 2];
  const rows = [];
  ends(rows, size);
  if (hasFactors) rows.push(["rope_freqs.weight", [D / 2], 2.5, 0.6]);
  for (let l = 0; l < L; l++) {
    const at = (name) => `blk.${l}.attn_${name}`;
    body(rows, l, size);
    for (const [name, heads] of [["q", H], ["k", G], ["v", G]]) {
      rows.push([at(`${name}.weight`), [heads * D, C], 0, name === "v" ? 0.3 : 0.45]);
      if (hasBias) rows.push([at(`${name}.bias`), [heads * D], 0, 0.4]);
    }
    rows.push([at("output.weight"), [C, H * D], 0, 0.2]);
    if (hasNorms) rows.push([at("q_norm.weight"), [D], 1.5, 0.3], [at("k_norm.weight"), [D], 1.5, 0.3]);
  }
  const metadata = [
    ["attention.head_count_kv", G], ["attention.key_length", D], ["attention.value_length", D], ["rope.dimension_count", D],
    ["rope.freq_base", { f32: 1000 }],
  ];
  return { id, size, heads: H, rows, metadata };
}

// ---- GGUF version 3

/** Rows with their numbers. */
function drawn({ rows, ...model }, seed) {
  const { normal } = generator(seed);
  const values = (shape, mean, deviation) =>
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => bf16(mean + deviation * normal()));
  return { ...model, rows: rows.map(([name, shape, ...law]) => [name, shape, values(shape, ...law)]) };
}

/** The same function with a gate that is 1 everywhere, 2 σ(0): this llama.cpp fails on models without one. */
function withGate({ rows, metadata, ...model }) {
  const { C, L } = model.size;
  const gated = rows.map(([name, shape, values]) => {
    if (!name.endsWith("lerp_fused.weight")) return [name, shape, values];
    return [name, [6, 1, 1, C], Float32Array.from({ length: 6 * C }, (_, i) => values[i] ?? 0)];
  });
  for (let l = 0; l < L; l++) {
    gated.push([`blk.${l}.time_mix_g1.weight`, [1, C], new Float32Array(C)]);
    gated.push([`blk.${l}.time_mix_g2.weight`, [C, 1], new Float32Array(C).fill(2)]);
  }
  const ranks = metadata.map(([key, value]) => [key, key === "attention.gate_lora_rank" ? 1 : value]);
  return { ...model, rows: gated, metadata: ranks };
}

/** Matrices in bf16, which holds their numbers exactly, or in f32 like all else. */
function writeGguf(path, { id, size, heads = 0, rows, metadata }, matrices) {
  const chunks = [];
  const u32 = (x) => { const b = Buffer.alloc(4); b.writeUInt32LE(x); chunks.push(b); };
  const u64 = (x) => { const b = Buffer.alloc(8); b.writeBigUInt64LE(BigInt(x)); chunks.push(b); };
  const text = (s) => { const b = Buffer.from(s); u64(b.length); chunks.push(b); };
  const entries = [
    ["general.architecture", id], ["general.name", `random ${id}`], ["tokenizer.ggml.model", "rwkv"],
    ["tokenizer.ggml.tokens", Array.from({ length: size.V }, (_, i) => (i === 0 ? "<s>" : `\\x${(i - 1).toString(16).padStart(2, "0")}`))],
    ["tokenizer.ggml.token_type", Int32Array.from({ length: size.V }, (_, i) => (i === 0 ? 3 : 1))],
    ["tokenizer.ggml.bos_token_id", 0], ["tokenizer.ggml.eos_token_id", 0], ["tokenizer.ggml.unknown_token_id", 0],
    [`${id}.vocab_size`, size.V], [`${id}.context_length`, 1048576], [`${id}.embedding_length`, size.C], [`${id}.block_count`, size.L],
    [`${id}.feed_forward_length`, size.F], [`${id}.attention.head_count`, heads], [`${id}.attention.layer_norm_rms_epsilon`, { f32: 1e-6 }],
    ...metadata.map(([key, value]) => [`${id}.${key}`, value]),
  ];
  chunks.push(Buffer.from("GGUF"));
  u32(3);
  u64(rows.length);
  u64(entries.length);
  for (const [key, value] of entries) {
    text(key);
    if (typeof value === "string") { u32(8); text(value); }
    else if (Array.isArray(value)) { u32(9); u32(8); u64(value.length); value.forEach(text); }
    else if (value instanceof Int32Array) { u32(9); u32(5); u64(value.length); chunks.push(Buffer.from(value.buffer)); }
    else if (typeof value === "number") { u32(4); u32(value); }
    else { u32(6); const b = Buffer.alloc(4); b.writeFloatLE(value.f32); chunks.push(b); }
  }
  const pad = (n) => (32 - (n % 32)) % 32;
  let offset = 0;
  const data = [];
  for (const [name, shape, values] of rows) {
    text(name);
    u32(shape.length);
    for (const d of [...shape].reverse()) u64(d);
    const isShort = matrices === "bf16" && shape.length === 2 && shape[0] >= 16 && shape[1] >= 16;
    u32(isShort ? 30 : 0);
    u64(offset);
    const bytes = Buffer.from(isShort ? Uint16Array.from(new Uint32Array(values.buffer), (x) => x >>> 16).buffer : values.buffer);
    data.push(bytes, Buffer.alloc(pad(bytes.length)));
    offset += bytes.length + pad(bytes.length);
  }
  const head = Buffer.concat(chunks);
  writeFileSync(path, Buffer.concat([head, Buffer.alloc(pad(head.length)), ...data]));
}

// ---- llama.cpp's answers

async function logProbabilities(path, ids, vocabulary) {
  const entry = createRequire(join(process.env.NODE_LLAMA_CPP, "package.json")).resolve("node-llama-cpp");
  const { getLlama, LlamaLogLevel } = await import(pathToFileURL(entry).href);
  const llama = await getLlama({ build: "never", gpu: false, logLevel: LlamaLogLevel.error, maxThreads: 1 });
  const model = await llama.loadModel({ modelPath: path, gpuLayers: 0 });
  const context = await model.createContext({
    ...{ contextSize: 256, batchSize: 256, threads: 1, sequences: 1, flashAttention: false },
    ...{ experimentalKvCacheKeyType: "F32", experimentalKvCacheValueType: "F32" },
  });
  const sequence = context.getSequence();
  const asked = ids.map((id) => [id, { generateNext: { probabilities: true } }]);
  const results = await sequence.controlledEvaluate(asked);
  const rows = results.map((result) => {
    const row = new Float32Array(vocabulary).fill(Number.NaN);
    for (const [token, probability] of result.next.probabilities) row[token] = Math.log(probability);
    return row;
  });
  await context.dispose();
  await model.dispose();
  await llama.dispose();
  return rows;
}

function writeSafetensors(path, tensors) {
  let offset = 0;
  const header = Object.fromEntries(
    tensors.map(([name, dtype, shape, data]) => {
      const data_offsets = [offset, (offset += data.byteLength)];
      return [name, { dtype, shape, data_offsets }];
    }),
  );
  const text = JSON.stringify(header);
  const json = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  writeFileSync(path, Buffer.concat([length, json, ...tensors.map(([, , , data]) => Buffer.from(data.buffer))]));
}

const models = [
  ["arwkv7", arwkv7(false), 7201],
  ["arwkv7-plain", arwkv7(true), 7202],
  ["rwkv6qwen2", rwkv6qwen2(), 7203],
  ["llama-gguf", transformer("llama", 32, { hasFactors: true }), 7204],
  ["qwen2-gguf", transformer("qwen2", 48, { hasBias: true }), 7205],
  ["qwen3-gguf", transformer("qwen3", 32, { hasNorms: true }), 7206],
];
const wanted = process.argv.slice(2);
for (const [folder, model, seed] of models) {
  if (wanted.length > 0 && !wanted.includes(folder)) continue;
  const at = join(import.meta.dirname, "..", folder);
  mkdirSync(at, { recursive: true });
  const own = drawn(model, seed);
  const { V } = model.size;
  writeGguf(join(at, "model.gguf"), own, "bf16");
  const asked = join(mkdtempSync(join(tmpdir(), "golden-")), "asked.gguf");
  writeGguf(asked, folder === "arwkv7-plain" ? withGate(own) : own, "f32");
  const { uniform } = generator(seed + 1000);
  const ids = Array.from({ length: 60 }, (_, i) => (i % 9 === 4 ? 0 : i % 9 === 5 ? V - 1 : Math.floor(uniform() * V)));
  const rows = await logProbabilities(asked, ids, V);
  const all = Float32Array.from(rows.flatMap((row) => [...row]));
  if (!all.every(Number.isFinite)) throw new Error(`${folder}: llama.cpp left probabilities out`);
  writeSafetensors(join(at, "expected.safetensors"), [
    ["tokens", "I32", [ids.length], Int32Array.from(ids)],
    ["log_probabilities", "F32", [ids.length, V], all],
  ]);
  console.log(folder, Math.min(...all), Math.max(...all));
}
