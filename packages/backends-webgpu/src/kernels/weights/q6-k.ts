// q6_k: blocks of 256 (core's storages/q6-k.ts). In matrices and embeddings the factor lies apart, which leaves thirteen times sixteen
// bytes: eight of nibbles, four of high bits, one of scales. A unit is sixteen bytes of nibbles: 16 columns and the 16 that are 64 on.
import { byteAt, bytesFunction, components, dotOf, factorOf, halfAt, sumOf, type WeightCode } from "./weight-code.js";

const blocks = (k: string): string => `((${k} + 255u) / 256u)`;

/** A number of a block whose bytes begin at byte `at`, without the block's factor. */
const scaledFunction = (byte: string) => `fn scaled(at: u32, column: u32) -> f32 {
  let half = column / 128u;
  let group = column / 32u % 4u;
  let j = column % 32u;
  let low = (${byte}(at + 64u * half + 32u * (group & 1u) + j) >> (4u * (group >> 1u))) & 15u;
  let high = (${byte}(at + 128u + 32u * half + j) >> (2u * group)) & 3u;
  let scale = extractBits(bitcast<i32>(${byte}(at + 192u + column / 16u)), 0u, 8u);
  return f32(scale) * (f32(low | (high << 4u)) - 32.0);
}`;

const values = (half: string) => components.map((each) => `bytes(${half}.${each})`);

export const q6_k: WeightCode = {
  hasHalves: true,
  apart: { quantsAt: 0, quantBytes: 208, factorAt: 208 },
  canonical: (k) => `${byteAt}
${halfAt}
${scaledFunction("byte_at")}
fn weight(row: u32, column: u32) -> f32 {
  let at = (row * ${blocks(k)} + column / 256u) * 210u;
  return half_at(at + 208u) * scaled(at, column % 256u);
}`,
  packed: (k) => `${factorOf}
${byteAt}
${scaledFunction("byte_at")}
fn weight(row: u32, column: u32) -> f32 {
  let block = row * ${blocks(k)} + column / 256u;
  return factor_of(block) * scaled(block * 208u, column % 256u);
}`,
  few: {
    columns: 256,
    vectors: 8,
    vector: (v) => `64u * (i / 8u) + 32u * (i % 8u / 4u) + 8u * (i % 4u / 2u) + 4u * (i & 1u) + ${v < 4 ? v : v + 12}u`,
    functions: `${factorOf}
${bytesFunction}
fn scale_at(scales: vec4<u32>, at: u32) -> f32 { return f32(extractBits(bitcast<i32>(scales[at / 4u]), 8u * (at & 3u), 8u)); }`,
    shared: (t) => `let sums${t} = 32.0 * vec2<f32>(${sumOf(t, 0, 4)}, ${sumOf(t, 4, 4)});`,
    dots: (tokens) => `let block = row * (U.units / 8u) + i / 8u;
let at = block * 13u;
let half = i % 8u / 4u;
let group = i % 4u / 2u;
let word = get_w(at + i % 8u);
let bits = get_w(at + 8u + 2u * half + (i & 1u));
let scales = get_w(at + 12u);
let first = 8u * half + 2u * group + (i & 1u);
let factor = factor_of(block);
let one = factor * scale_at(scales, first);
let two = factor * scale_at(scales, first + 4u);
let low = (word & vec4<u32>(0x0f0f0f0fu)) | (((bits >> vec4<u32>(2u * group)) & vec4<u32>(0x03030303u)) << vec4<u32>(4u));
let high = ((word >> vec4<u32>(4u)) & vec4<u32>(0x0f0f0f0fu)) | (((bits >> vec4<u32>(2u * group + 4u)) & vec4<u32>(0x03030303u)) << vec4<u32>(4u));
${tokens
  .map(
    (t) =>
      `let dot${t} = one * (${dotOf(values("low"), t)} - sums${t}.x) + two * (${dotOf(values("high"), t, 4)} - sums${t}.y);`,
  )
  .join("\n")}`,
  },
};
