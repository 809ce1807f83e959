// int8 and int4: blocks of 32 with one factor, which lies apart in matrices and embeddings.
import {
  byteAt,
  bytesFunction,
  components,
  dotOf,
  factorOf,
  halfAt,
  inOrder,
  signedBytesFunction,
  sumOf,
  type WeightCode,
} from "./weight-code.js";

const blocks = (k: string): string => `((${k} + 31u) / 32u)`;

export const int8: WeightCode = {
  hasHalves: true,
  apart: { factorAt: 0, quantsAt: 2, quantBytes: 32 },
  canonical: (k) => `${byteAt}
${halfAt}
fn weight(row: u32, column: u32) -> f32 {
  let at = (row * ${blocks(k)} + column / 32u) * 34u;
  return half_at(at) * f32(extractBits(bitcast<i32>(byte_at(at + 2u + column % 32u)), 0u, 8u));
}`,
  packed: (k) => `${factorOf}
fn weight(row: u32, column: u32) -> f32 {
  let block = row * ${blocks(k)} + column / 32u;
  let word = get_w(block * 8u + (column % 32u) / 4u);
  return factor_of(block) * f32(extractBits(bitcast<i32>(word), 8u * (column % 4u), 8u));
}`,
  few: {
    ...inOrder(4),
    columns: 32,
    functions: `${factorOf}\n${signedBytesFunction}`,
    dots: (tokens) => `let word = get_w(row * U.units + i);
let factor = factor_of(row * (U.k / 32u) + i / 2u);
${tokens
  .map(
    (t) =>
      `let dot${t} = factor * (${dotOf(
        components.map((each) => `signed_bytes(word.${each})`),
        t,
      )});`,
  )
  .join(" ")}`,
  },
};

export const int4: WeightCode = {
  hasHalves: true,
  apart: { factorAt: 0, quantsAt: 2, quantBytes: 16 },
  canonical: (k) => `${byteAt}
${halfAt}
fn weight(row: u32, column: u32) -> f32 {
  let at = (row * ${blocks(k)} + column / 32u) * 18u;
  let both = byte_at(at + 2u + column % 16u);
  return half_at(at) * (f32((both >> (4u * ((column >> 4u) & 1u))) & 15u) - 8.0);
}`,
  packed: (k) => `${factorOf}
fn weight(row: u32, column: u32) -> f32 {
  let block = row * ${blocks(k)} + column / 32u;
  let word = get_w(block * 4u + (column % 16u) / 4u);
  return factor_of(block) * (f32(extractBits(word, 8u * (column % 4u) + 4u * ((column >> 4u) & 1u), 4u)) - 8.0);
}`,
  few: {
    ...inOrder(8),
    functions: `${factorOf}\n${bytesFunction}`,
    shared: (t) => `let offset${t} = 8.0 * ${sumOf(t, 0, 8)};`,
    dots: (tokens) => `let word = get_w(row * U.units + i);
let factor = factor_of(row * U.units + i);
let low = word & vec4<u32>(0x0f0f0f0fu);
let high = (word >> vec4<u32>(4u)) & vec4<u32>(0x0f0f0f0fu);
${tokens
  .map(
    (t) =>
      `let dot${t} = factor * (${dotOf(
        [...components.map((each) => `bytes(low.${each})`), ...components.map((each) => `bytes(high.${each})`)],
        t,
      )} - offset${t});`,
  )
  .join(" ")}`,
  },
};
