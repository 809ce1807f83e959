// Quantises on the device: rows of f32, f16 or bf16 numbers become the quants and scales of a packed matrix (memory/matrix.ts).
// The rules are core's in float32 (storages/int8.ts and int4.ts):
//   int8: d = max |x| / 127, q = round(x / d);   int4: of four scales d the one whose q fit best, q = floor(x / d + 8.5).
// An invocation takes two blocks of 32 numbers, since two scales share a word.
import type { FloatStorage, Storage } from "@rwkv-ts/core";
import { halfBitsFunction, halvesFunction } from "../kernels/code.js";
import { weightFunction } from "../kernels/weights/table.js";
import type { Dispatch } from "../program/dispatch.js";
import type { Region } from "./gpu-memory.js";

/** What the device quantises to. */
export type EncodedStorage = Extract<Storage, "int8" | "int4">;
export const isEncoded = (storage: Storage): storage is EncodedStorage => Object.hasOwn(blockCode, storage);

const int8Block = `fn quantise(block: u32, scale: f32) {
  let inverse = select(0.0, 1.0 / scale, scale != 0.0);
  for (var word = 0u; word < 8u; word++) {
    var packed = 0u;
    for (var i = 0u; i < 4u; i++) {
      let q = i32(clamp(round(block_values[4u * word + i] * inverse), -127.0, 127.0));
      packed |= (bitcast<u32>(q) & 255u) << (8u * i);
    }
    set_data(block * 8u + word, packed);
  }
}
fn best_scale() -> f32 {
  var largest = 0.0;
  for (var i = 0u; i < 32u; i++) { largest = max(largest, abs(block_values[i])); }
  return largest / 127.0;
}`;

const int4Block = `fn quantise(block: u32, scale: f32) {
  let inverse = select(0.0, 1.0 / scale, scale != 0.0);
  for (var word = 0u; word < 4u; word++) {
    var packed = 0u;
    for (var i = 0u; i < 4u; i++) {
      let low = u32(clamp(block_values[4u * word + i] * inverse + 8.5, 0.0, 15.0));
      let high = u32(clamp(block_values[16u + 4u * word + i] * inverse + 8.5, 0.0, 15.0));
      packed |= (low | (high << 4u)) << (8u * i);
    }
    set_data(block * 4u + word, packed);
  }
}
fn best_scale() -> f32 {
  var extreme = 0.0;
  for (var i = 0u; i < 32u; i++) { if (abs(block_values[i]) > abs(extreme)) { extreme = block_values[i]; } }
  if (extreme == 0.0) { return 0.0; }
  let candidates = vec4<f32>(8.0, 7.2, 8.8, -7.4);
  var best = 0.0;
  var scale = 0.0;
  for (var candidate = 0u; candidate < 4u; candidate++) {
    let inverse = -candidates[candidate] / extreme;
    var sxq = 0.0;
    var sqq = 0.0;
    for (var i = 0u; i < 32u; i++) {
      let q = clamp(round(block_values[i] * inverse), -8.0, 7.0);
      sxq += block_values[i] * q;
      sqq += q * q;
    }
    if (sxq * sxq / sqq > best) {
      best = sxq * sxq / sqq;
      scale = sxq / sqq;
    }
  }
  return scale;
}`;

const blockCode: Readonly<Record<EncodedStorage, string>> = { int8: int8Block, int4: int4Block };

/** @param raw rows of k numbers; blocks of the last columns are filled up with zeros */
export function quantiseBlocks(
  from: FloatStorage,
  to: EncodedStorage,
  { raw, data, scales }: Record<"raw" | "data" | "scales", Region>,
  rows: number,
  k: number,
): Dispatch {
  const blocks = rows * Math.ceil(k / 32);
  const pairs = Math.ceil(blocks / 2);
  return {
    name: `quantising to ${to}`,
    size: 64,
    groups: Math.ceil(pairs / 64),
    operands: {
      w: { region: raw, as: "u32" },
      data: { region: data, as: "u32", written: true },
      scales: { region: scales, as: "u32", written: true },
    },
    uniforms: { blocks, k, blocks_of_row: Math.ceil(k / 32) },
    declarations: `${halvesFunction(false)}
${weightFunction(from, "U.k")}
${halfBitsFunction}
var<private> block_values: array<f32, 32>;
${blockCode[to]}
// quantises a block; returns the bits of its scale
fn run(block: u32) -> u32 {
  let row = block / U.blocks_of_row;
  let first = block % U.blocks_of_row * 32u;
  for (var i = 0u; i < 32u; i++) {
    block_values[i] = 0.0;
    if (first + i < U.k) { block_values[i] = weight(row, first + i); }
  }
  let wanted = clamp(best_scale(), -65504.0, 65504.0);
  let stored = half_bits(wanted);
  quantise(block, unpack2x16float(stored).x);
  return stored;
}`,
    body: `
let pair = group * SIZE + lane;
if (2u * pair >= U.blocks) { return; }
let first = run(2u * pair);
var second = 0u;
if (2u * pair + 1u < U.blocks) { second = run(2u * pair + 1u); }
set_scales(pair, first | (second << 16u));`,
  };
}
