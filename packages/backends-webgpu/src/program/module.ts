// From a dispatch to a shader module and its bindings. Operands in one buffer share a binding, since a buffer may not be bound
// for reading and for writing at once; where in it each lies is a uniform, so that steps that differ in nothing else share a
// pipeline. A buffer that is larger than a binding may be is bound in several pieces; so is one whose operands cannot share elements:
//
//   f32, i32, u32   words, which converting to one another costs nothing
//   f16, read       halves of words, or elements of type f16 where all operands of the binding are f16
//   f16, written    elements of type f16, since two invocations may write the halves of a word. Where the device lacks the type,
//                   or binds too few buffers to keep other words apart, atomic words: each half is cleared and set on its own
import { BackendError } from "@rwkv-ts/core";
import { halfBitsFunction, halfOfFunction } from "../kernels/code.js";
import { type Dispatch, type ElementType, type Operand, sameRegion } from "./dispatch.js";

export interface Binding {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  readonly size: number;
  readonly written: boolean;
}

export interface Module {
  readonly code: string;
  readonly bindings: readonly Binding[];
  readonly uniforms: Uint32Array<ArrayBuffer>;
  readonly groups: readonly [x: number, y: number];
}

export interface ModuleLimits {
  readonly bindingBytes: number;
  readonly bindings: number;
  readonly groups: number;
  /** Whether the device has the type f16. */
  readonly f16: boolean;
}

/** Elements of a binding. */
type Element = ElementType | "f16" | "vec4h" | "atomic";

const bytesOf: Record<Element, number> = { f32: 4, i32: 4, u32: 4, vec4f: 16, vec4u: 16, f16: 2, vec4h: 8, atomic: 4 };
const wgslType: Record<Element, string> = {
  f32: "f32",
  i32: "i32",
  u32: "u32",
  vec4f: "vec4<f32>",
  vec4u: "vec4<u32>",
  f16: "f16",
  vec4h: "vec4<f16>",
  atomic: "atomic<u32>",
};
const alignment = 256;

type Named = readonly [name: string, operand: Operand];

interface Window {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  readonly end: number;
  readonly operands: readonly Named[];
  /** Whether elements may be of type f16, and whether they may be words that are no atomic ones. */
  readonly halves: boolean;
  readonly words: boolean;
}

const join = (a: Window, b: Window): Window => ({
  buffer: a.buffer,
  offset: a.offset,
  end: Math.max(a.end, b.end),
  operands: [...a.operands, ...b.operands],
  halves: a.halves && b.halves,
  words: a.words && b.words,
});

/** The pieces of buffers that are bound, each with its operands; as many as the device binds, if there is a way. */
function windowsOf(operands: Dispatch["operands"], { bindingBytes, bindings }: ModuleLimits): Window[] {
  const sorted = Object.entries(operands).sort(([, a], [, b]) => a.region.offset - b.region.offset);
  const written = sorted.filter(([, { half, written }]) => half && written);
  const isWithin = (window: Window) => window.end - window.offset <= bindingBytes;
  const windows: Window[] = [];
  for (const entry of sorted) {
    const { region, half = false } = entry[1];
    const { buffer, offset, bytes } = region;
    const end = Math.min(buffer.size, offset + Math.max(4, Math.ceil(bytes / 16) * 16));
    const from = Math.floor(offset / alignment) * alignment;
    const words = !written.some(([, other]) => sameRegion(other.region, region));
    const own = { buffer, offset: from, end, operands: [entry], halves: half, words };
    const at = windows.findLastIndex((window) => window.buffer === buffer);
    const joined = at < 0 ? own : join(windows[at]!, own);
    if (at >= 0 && isWithin(joined) && (joined.halves || joined.words)) windows[at] = joined;
    else windows.push(own);
  }
  while (windows.length > bindings && joinTwo(windows, isWithin));
  return windows;
}

/** Joins two that follow each other in a buffer, those with the fewest operands, since atomic words are slow; false if none can be. */
function joinTwo(windows: Window[], isWithin: (window: Window) => boolean): boolean {
  const pairs = windows.flatMap((first, a) => {
    const b = windows.findIndex(({ buffer }, i) => i > a && buffer === first.buffer);
    const joined = b < 0 ? first : join(first, windows[b]!);
    return b >= 0 && isWithin(joined) ? [{ a, b, joined }] : [];
  });
  const [best] = pairs.sort((one, other) => one.joined.operands.length - other.joined.operands.length);
  if (!best) return false;
  windows[best.a] = best.joined;
  windows.splice(best.b, 1);
  return true;
}

/**
 * What a binding's elements are: what all its operands agree on, or else numbers that each converts; numbers too where vectors
 * would have to be read from between two.
 */
function elementOf({ operands, halves }: Window, f16: boolean): Element {
  const isAligned = (bytes: number) => operands.every(([, { region }]) => region.offset % bytes === 0);
  const types = new Set(operands.map(([, { as }]) => as));
  const [first] = types;
  if (halves && f16) return types.size === 1 && first === "vec4f" && isAligned(bytesOf.vec4h) ? "vec4h" : "f16";
  const packed = operands.filter(([, { half }]) => half);
  if (packed.some(([, { written }]) => written)) return "atomic";
  if (packed.length > 0) return "u32";
  if (types.size === 1 && isAligned(bytesOf[first!])) return first!;
  return [...types].every((type) => type === "f32" || type === "vec4f") ? "f32" : "u32";
}

const bits = (to: string, value: string, from: string): string => (to === from ? value : `bitcast<${to}>(${value})`);

/** Functions that read and write one operand. */
function accessors(name: string, { as, half, written }: Operand, element: Element, binding: string): string {
  const at = `U.at_${name}`;
  const vector = as === "vec4f" || as === "vec4u";
  const scalar = element === as ? as : as === "vec4f" ? "f32" : as === "vec4u" ? "u32" : as;
  const isAtomic = element === "atomic";
  const load = (index: string) => (isAtomic ? `atomicLoad(&${binding}[${index}])` : `${binding}[${index}]`);
  const getOne = (i: string): string => {
    if (element === "f16") return `f32(${load(`${at} + ${i}`)})`;
    if (half) return `unpack2x16float(${load(`${at} + (${i}) / 2u`)})[(${i}) % 2u]`;
    return bits(scalar, load(`${at} + ${i}`), isAtomic ? "u32" : element);
  };
  const setOne = (i: string, v: string): string => {
    if (element === "f16") return `${binding}[${at} + ${i}] = half_of(${v});`;
    if (isAtomic && half) {
      const [word, shift] = [`&${binding}[${at} + (${i}) / 2u]`, `(16u * ((${i}) % 2u))`];
      return `atomicAnd(${word}, ~(0xffffu << ${shift})); atomicOr(${word}, half_bits(${v}) << ${shift});`;
    }
    if (isAtomic) return `atomicStore(&${binding}[${at} + ${i}], ${bits("u32", v, scalar)});`;
    return `${binding}[${at} + ${i}] = ${bits(element, v, scalar)};`;
  };
  const four = [0, 1, 2, 3].map((k) => [`4u * i + ${k}u`, `v[${k}]`] as const);
  let [get, set] = [getOne("i"), setOne("i", "v")];
  if (element === "vec4h") {
    get = `vec4<f32>(${load(`${at} + i`)})`;
    set = `${binding}[${at} + i] = vec4<f16>(${four.map(([, v]) => `half_of(${v})`).join(", ")});`;
  } else if (vector && element !== as) {
    get = `${wgslType[as]}(${four.map(([i]) => getOne(i)).join(", ")})`;
    set = four.map(([i, v]) => setOne(i, v)).join(" ");
  }
  const setter = written ? `fn set_${name}(i: u32, v: ${wgslType[as]}) { ${set} }\n` : "";
  return `fn get_${name}(i: u32) -> ${wgslType[as]} { return ${get}; }\n${setter}`;
}

const builtins = `@builtin(workgroup_id) workgroup_id: vec3<u32>, @builtin(num_workgroups) num_workgroups: vec3<u32>, @builtin(local_invocation_index) lane: u32`;
const subgroupBuiltins = `, @builtin(subgroup_invocation_id) subgroup_lane: u32, @builtin(subgroup_size) subgroup_size: u32`;

/** @throws BackendError when the dispatch needs more than the device has */
export function buildModule(dispatch: Dispatch, limits: ModuleLimits): Module {
  const {
    name,
    operands,
    uniforms = {},
    size,
    groups,
    declarations = "",
    body,
    subgroups = false,
    f16 = false,
  } = dispatch;
  const windows = windowsOf(operands, limits);
  if (windows.length > limits.bindings)
    throw new BackendError(
      `webgpu backend: ${name} needs ${windows.length} buffers, this device binds ${limits.bindings}`,
    );
  const fields: string[] = [];
  const values: number[] = [];
  const lines: string[] = [];
  let hasType = f16;
  const bindings = windows.map((window, b): Binding => {
    const size = Math.ceil((window.end - window.offset) / 4) * 4;
    if (size > limits.bindingBytes)
      throw new BackendError(
        `webgpu backend: ${name} works on ${size} bytes at once, this device binds at most ${limits.bindingBytes}`,
      );
    const element = elementOf(window, limits.f16);
    if (element === "f16" || element === "vec4h") hasType = true;
    const written = windows.some((w) => w.buffer === window.buffer && w.operands.some(([, o]) => o.written));
    lines.push(
      `@group(0) @binding(${b + 1}) var<storage, ${written ? "read_write" : "read"}> B${b}: array<${wgslType[element]}>;`,
    );
    for (const [key, operand] of window.operands) {
      fields.push(`at_${key}`);
      values.push((operand.region.offset - window.offset) / bytesOf[element]);
      lines.push(accessors(key, operand, element, `B${b}`));
    }
    return { buffer: window.buffer, offset: window.offset, size, written };
  });
  if (Object.values(operands).some(({ half, written }) => half && written))
    lines.push(halfBitsFunction, ...(hasType ? [halfOfFunction] : []));
  const y = Math.max(1, Math.ceil(groups / limits.groups));
  const x = Math.ceil(groups / y);
  for (const [key, value] of Object.entries({ ...uniforms, group_count: groups })) {
    fields.push(key);
    values.push(value);
  }
  const code = `${subgroups ? "enable subgroups;\n" : ""}${hasType ? "enable f16;\n" : ""}struct Uniforms { ${fields.map((f) => `${f}: u32`).join(", ")} }
@group(0) @binding(0) var<uniform> U: Uniforms;
${lines.join("\n")}
const SIZE = ${size}u;
${declarations}
@compute @workgroup_size(${size})
fn main(${builtins}${subgroups ? subgroupBuiltins : ""}) {
let group = workgroup_id.x + workgroup_id.y * num_workgroups.x;
if (group >= U.group_count) { return; }
${body}
}
`;
  return { code, bindings, uniforms: Uint32Array.from(values), groups: [x, y] };
}
