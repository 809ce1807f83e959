// Pieces of WGSL that several kernels share.
import type { Activation, Instruction } from "@rwkv-ts/core/backend";
import type { Traits } from "../program/dispatch.js";

/** The smallest number that stands for minus infinity. */
export const lowest = "-3.4028234e38f";

/** A WGSL literal of the float32 next to x. */
export function literal(x: number): string {
  const rounded = Math.fround(x);
  if (!Number.isFinite(rounded)) return rounded > 0 ? "3.4028234e38f" : lowest;
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e9 ? `${rounded}.0f` : `${rounded}f`;
}

/** The tanh of drivers may overflow, and is exact to 1e-5 only. */
const tanhFunction = `fn exact_tanh(x: f32) -> f32 {
  let a = abs(x);
  let s = x * x;
  let near = x * (135135.0 + s * (17325.0 + s * (378.0 + s))) / (135135.0 + s * (62370.0 + s * (3150.0 + s * 28.0)));
  let e = exp(-2.0 * min(a, 20.0));
  return select(sign(x) * (1.0 - e) / (1.0 + e), near, a < 0.8);
}`;

/** Functions that instructions call. */
export const instructionFunctions = (instructions: readonly Instruction[]): string =>
  instructions.some(({ op }) => op === "tanh") ? tanhFunction : "";

/** An instruction that is no row reduction, over the names of its operands. */
export function expression(i: Instruction, name: (register: number) => string): string {
  switch (i.op) {
    case "const":
      return literal(i.value);
    case "neg":
      return `-${name(i.a)}`;
    case "tanh":
      return `exact_tanh(${name(i.a)})`;
    case "sigmoid":
      return `1.0 / (1.0 + exp(-${name(i.a)}))`;
    case "relu":
      return `select(${name(i.a)}, 0.0, ${name(i.a)} < 0.0)`; // max(NaN, 0.0) would be 0.0
    case "square":
      return `${name(i.a)} * ${name(i.a)}`;
    case "reciprocal":
      return `1.0 / ${name(i.a)}`;
    case "abs":
    case "exp":
    case "log":
    case "sqrt":
      return `${i.op}(${name(i.a)})`;
    case "add":
      return `${name(i.a)} + ${name(i.b)}`;
    case "sub":
      return `${name(i.a)} - ${name(i.b)}`;
    case "mul":
      return `${name(i.a)} * ${name(i.b)}`;
    case "div":
      return `${name(i.a)} / ${name(i.b)}`;
    case "max":
    case "min":
      return `${i.op}(${name(i.a)}, ${name(i.b)})`;
    case "greater":
      return `select(0.0, 1.0, ${name(i.a)} > ${name(i.b)})`;
    case "select":
      return `select(${name(i.c)}, ${name(i.b)}, ${name(i.a)} > 0.0)`;
    default:
      throw new Error(`${i.op} is no elementwise instruction`);
  }
}

/** `fn activate(v: f32) -> f32`: what a product applies to its results. */
export function activateFunction(activation: Activation | undefined): string {
  if (!activation) return "fn activate(v: f32) -> f32 { return v; }";
  const name = (register: number) => `r${register}`;
  const lines = activation.instructions.map((i, at) => `let r${at + 1} = ${expression(i, name)};`);
  return `${instructionFunctions(activation.instructions)}
fn activate(r0: f32) -> f32 { ${lines.join(" ")} return ${name(activation.result)}; }`;
}

type Reduction = "sum" | "max";
const combine: Record<Reduction, (a: string, b: string) => string> = {
  sum: (a, b) => `${a} + ${b}`,
  max: (a, b) => `max(${a}, ${b})`,
};
const subgroupName: Record<Reduction, string> = { sum: "subgroupAdd", max: "subgroupMax" };

/**
 * `reduce_sum(v, lane[, subgroup_lane, subgroup_size]) -> f32` and the like: all invocations of the workgroup call it together
 * and all get the result. Call it through `reduceCall`.
 */
export function reduceFunctions(kinds: readonly Reduction[], size: number, { subgroups }: Traits): string {
  const functions = kinds.map((kind) => {
    const join = combine[kind];
    if (subgroups)
      return `fn reduce_${kind}(v: f32, lane: u32, subgroup_lane: u32, subgroup_size: u32) -> f32 {
  let part = ${subgroupName[kind]}(v);
  if (subgroup_lane == 0u) { reducing[lane / subgroup_size] = part; }
  workgroupBarrier();
  var all = reducing[0];
  for (var i = 1u; i * subgroup_size < ${size}u; i++) { all = ${join("all", "reducing[i]")}; }
  workgroupBarrier();
  return all;
}`;
    return `fn reduce_${kind}(v: f32, lane: u32) -> f32 {
  reducing[lane] = v;
  workgroupBarrier();
  for (var step = ${size / 2}u; step > 0u; step >>= 1u) {
    if (lane < step) { reducing[lane] = ${join("reducing[lane]", "reducing[lane + step]")}; }
    workgroupBarrier();
  }
  let all = reducing[0];
  workgroupBarrier();
  return all;
}`;
  });
  return [`var<workgroup> reducing: array<f32, ${size}>;`, ...functions].join("\n");
}

export const reduceCall = (kind: Reduction, value: string, { subgroups }: Traits): string =>
  `reduce_${kind}(${value}, lane${subgroups ? ", subgroup_lane, subgroup_size" : ""})`;

/** `halves(word) -> vec2<f32>` */
export const halvesFunction = (f16: boolean): string =>
  `fn halves(v: u32) -> vec2<f32> { return ${f16 ? "vec2<f32>(bitcast<vec2<f16>>(v))" : "unpack2x16float(v)"}; }`;

/** `half_bits(x) -> u32` of the nearest f16, ties to even: drivers may round pack2x16float and conversions as they like. */
export const halfBitsFunction = `fn half_bits(x: f32) -> u32 {
  let magnitude = bitcast<u32>(x) & 0x7fffffffu;
  let sign = (bitcast<u32>(x) >> 16u) & 0x8000u;
  if (magnitude < 0x38800000u) { return sign | u32(round(abs(x) * 16777216.0)); }
  let nearest = min((magnitude + 0xfffu + ((magnitude >> 13u) & 1u) - 0x38000000u) >> 13u, 0x7c00u);
  return sign | select(nearest, 0x7e00u, magnitude > 0x7f800000u);
}`;

/** `half_of(x) -> f16`; needs `half_bits`. */
export const halfOfFunction = "fn half_of(x: f32) -> f16 { return bitcast<vec2<f16>>(half_bits(x)).x; }";
