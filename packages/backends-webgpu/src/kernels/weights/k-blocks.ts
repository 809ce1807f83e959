// q4_k and q5_k: blocks of 256 (core's storages/k-blocks.ts), read as they are: nine and eleven times sixteen bytes. The first sixteen
// are factors and scales of all sub-blocks; a unit is sixteen bytes of nibbles: 16 columns of one sub-block and 16 of the next.
import { bytesFunction, components, dotOf, sumOf, type WeightCode } from "./weight-code.js";

/** Scale and minimum of a sub-block, from the first sixteen bytes of its block. */
const scalesOf = `fn scales_of(head: vec4<u32>, sub: u32) -> vec2<f32> {
  let shift = 8u * (sub & 3u);
  let scale = (head.y >> shift) & 255u;
  let least = (head.z >> shift) & 255u;
  let low = (head.w >> shift) & 255u;
  let first = vec2<u32>(scale, least) & vec2<u32>(63u);
  let last = vec2<u32>(low & 15u, low >> 4u) | ((vec2<u32>(scale, least) >> vec2<u32>(6u)) << vec2<u32>(4u));
  return halves(head.x) * vec2<f32>(select(first, last, sub >= 4u));
}`;

/** `nibbles`: the sixteen bytes of a block at which they begin; before them, in q5_k, those of fifth bits. */
function withMinimum(nibbles: 1 | 3): WeightCode {
  const ofBlock = nibbles + 8;
  const hasFifth = nibbles === 3;
  const fifthOfOne = "q |= ((get_w(at + 4u + column % 32u / 4u) >> (8u * (column & 3u) + sub)) & 1u) << 4u;";
  const fifth = (half: string, sub: string) =>
    `${half} |= ((fifth >> vec4<u32>(${sub})) & vec4<u32>(0x01010101u)) << vec4<u32>(4u);`;
  const values = (half: string) => components.map((each) => `bytes(${half}.${each})`);
  return {
    hasHalves: true,
    canonical: (k) => `${scalesOf}
fn weight(row: u32, column: u32) -> f32 {
  let at = (row * ((${k} + 255u) / 256u) + column / 256u) * ${4 * ofBlock}u;
  let sub = column / 32u % 8u;
  let word = get_w(at + ${4 * nibbles}u + 8u * (sub / 2u) + column % 32u / 4u);
  var q = (word >> (8u * (column & 3u) + 4u * (sub & 1u))) & 15u;
  ${hasFifth ? fifthOfOne : ""}
  let scales = scales_of(vec4<u32>(get_w(at), get_w(at + 1u), get_w(at + 2u), get_w(at + 3u)), sub);
  return scales.x * f32(q) - scales.y;
}`,
    few: {
      columns: 256,
      vectors: 8,
      vector: (v) => `64u * (i / 8u) + 16u * (i % 8u / 2u) + 4u * (i & 1u) + ${v < 4 ? v : v + 4}u`,
      functions: `${scalesOf}\n${bytesFunction}`,
      shared: (t) => `let sums${t} = vec2<f32>(${sumOf(t, 0, 4)}, ${sumOf(t, 4, 4)});`,
      dots: (tokens) => `let at = (row * (U.units / 8u) + i / 8u) * ${ofBlock}u;
let head = get_w(at);
let word = get_w(at + ${nibbles}u + i % 8u);
let sub = i % 8u / 2u * 2u;
let one = scales_of(head, sub);
let two = scales_of(head, sub + 1u);
var low = word & vec4<u32>(0x0f0f0f0fu);
var high = (word >> vec4<u32>(4u)) & vec4<u32>(0x0f0f0f0fu);
${hasFifth ? `let fifth = get_w(at + 1u + (i & 1u));\n${fifth("low", "sub")}\n${fifth("high", "sub + 1u")}` : ""}
${tokens
  .map(
    (t) =>
      `let dot${t} = one.x * (${dotOf(values("low"), t)}) + two.x * (${dotOf(values("high"), t, 4)}) - one.y * sums${t}.x - two.y * sums${t}.y;`,
  )
  .join("\n")}`,
    },
  };
}

export const q4_k = /* @__PURE__ */ withMinimum(1);
export const q5_k = /* @__PURE__ */ withMinimum(3);
