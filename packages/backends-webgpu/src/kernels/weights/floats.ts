// f32, f16 and bf16.
import { dotOf, inOrder, type WeightCode } from "./weight-code.js";

const word = "let word = get_w(row * U.units + i);";
const dots = (values: readonly string[]) => (tokens: readonly number[]) =>
  tokens.map((t) => `let dot${t} = ${dotOf(values, t)};`).join(" ");

export const f32: WeightCode = {
  hasHalves: false,
  canonical: (k) => `fn weight(row: u32, column: u32) -> f32 { return bitcast<f32>(get_w(row * ${k} + column)); }`,
  few: { ...inOrder(1), dots: (tokens) => `${word}\n${dots(["bitcast<vec4<f32>>(word)"])(tokens)}` },
};

export const f16: WeightCode = {
  hasHalves: true,
  canonical: (k) => `fn weight(row: u32, column: u32) -> f32 {
  let at = row * ${k} + column;
  return halves(get_w(at >> 1u))[at & 1u];
}`,
  few: {
    ...inOrder(2),
    dots: (tokens) => `${word}
let a = vec4<f32>(halves(word.x), halves(word.y));
let b = vec4<f32>(halves(word.z), halves(word.w));
${dots(["a", "b"])(tokens)}`,
  },
};

export const bf16: WeightCode = {
  hasHalves: false,
  canonical: (k) => `fn weight(row: u32, column: u32) -> f32 {
  let at = row * ${k} + column;
  return bitcast<f32>((get_w(at >> 1u) >> (16u * (at & 1u))) << 16u);
}`,
  few: {
    ...inOrder(2),
    dots: (tokens) => `${word}
let a = bitcast<vec4<f32>>(vec4<u32>(word.x << 16u, word.x & 0xffff0000u, word.y << 16u, word.y & 0xffff0000u));
let b = bitcast<vec4<f32>>(vec4<u32>(word.z << 16u, word.z & 0xffff0000u, word.w << 16u, word.w & 0xffff0000u));
${dots(["a", "b"])(tokens)}`,
  },
};
