// From a dispatch to a shader module and its bindings. Operands in one buffer share a binding, since a buffer may not be bound
// for reading and for writing at once; where in it each lies is a uniform, so that steps that differ in nothing else share a
// pipeline. A buffer that is larger than a binding may be is bound in several pieces.
import { BackendError } from "@rwkv-ts/core";
import type { Dispatch, ElementType, Operand } from "./dispatch.js";

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
}

const bytesOf: Record<ElementType, number> = { f32: 4, i32: 4, u32: 4, vec4f: 16, vec4u: 16 };
const wgslType: Record<ElementType, string> = {
  f32: "f32",
  i32: "i32",
  u32: "u32",
  vec4f: "vec4<f32>",
  vec4u: "vec4<u32>",
};
const alignment = 256;

interface Window {
  readonly buffer: GPUBuffer;
  offset: number;
  end: number;
  readonly operands: [name: string, operand: Operand][];
}

/** The pieces of buffers that are bound, each with its operands. */
function windowsOf(operands: Dispatch["operands"], limit: number): Window[] {
  const sorted = Object.entries(operands).sort(([, a], [, b]) => a.region.offset - b.region.offset);
  const windows: Window[] = [];
  for (const entry of sorted) {
    const { buffer, offset, bytes } = entry[1].region;
    const end = Math.min(buffer.size, offset + Math.max(4, Math.ceil(bytes / 16) * 16));
    const window = windows.findLast((each) => each.buffer === buffer);
    const from = Math.floor(offset / alignment) * alignment;
    if (window && Math.max(end, window.end) - window.offset <= limit) {
      window.end = Math.max(end, window.end);
      window.operands.push(entry);
    } else windows.push({ buffer, offset: from, end, operands: [entry] });
  }
  return windows;
}

/**
 * What a binding's elements are: what all its operands agree on, or else numbers that each converts; numbers too where vectors
 * would have to be read from between two.
 */
function elementOf(operands: Window["operands"]): ElementType {
  const types = new Set(operands.map(([, { as }]) => as));
  const [first] = types;
  if (types.size === 1 && operands.every(([, { region }]) => region.offset % bytesOf[first!] === 0)) return first!;
  return [...types].every((type) => type === "f32" || type === "vec4f") ? "f32" : "u32";
}

/** Functions that read and write one operand. */
function accessors(name: string, { as, written }: Operand, element: ElementType, binding: string): string {
  const at = `U.at_${name}`;
  const type = wgslType[as];
  const bits = (to: string, value: string, from: string) => (to === from ? value : `bitcast<${to}>(${value})`);
  const vector = as === "vec4f" || as === "vec4u";
  const scalar = as === "vec4f" ? "f32" : as === "vec4u" ? "u32" : as;
  let get = `${binding}[${at} + i]`;
  let set = `${binding}[${at} + i] = v;`;
  if (vector && element !== as) {
    const each = [0, 1, 2, 3].map((k) => `${binding}[${at} + 4u * i + ${k}u]`);
    get = `${type}(${each.map((value) => bits(scalar, value, element)).join(", ")})`;
    set = each.map((place, k) => `${place} = ${bits(element, `v[${k}]`, scalar)};`).join(" ");
  } else if (element !== as) {
    get = bits(scalar, get, element);
    set = `${binding}[${at} + i] = ${bits(element, "v", scalar)};`;
  }
  const setter = written ? `fn set_${name}(i: u32, v: ${type}) { ${set} }\n` : "";
  return `fn get_${name}(i: u32) -> ${type} { return ${get}; }\n${setter}`;
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
  const windows = windowsOf(operands, limits.bindingBytes);
  if (windows.length > limits.bindings)
    throw new BackendError(
      `webgpu backend: ${name} needs ${windows.length} buffers, this device binds ${limits.bindings}`,
    );
  const fields: string[] = [];
  const values: number[] = [];
  const lines: string[] = [];
  const bindings = windows.map((window, b): Binding => {
    const size = Math.ceil((window.end - window.offset) / 4) * 4;
    if (size > limits.bindingBytes)
      throw new BackendError(
        `webgpu backend: ${name} works on ${size} bytes at once, this device binds at most ${limits.bindingBytes}`,
      );
    const element = elementOf(window.operands);
    const written = windows.some((w) => w.buffer === window.buffer && w.operands.some(([, o]) => o.written));
    lines.push(
      `@group(0) @binding(${b + 1}) var<storage, ${written ? "read_write" : "read"}> B${b}: array<${wgslType[element]}>;`,
    );
    for (const [key, operand] of window.operands) {
      fields.push(`at_${key}`);
      const unit = element === operand.as ? bytesOf[element] : 4;
      values.push((operand.region.offset - window.offset) / unit);
      lines.push(accessors(key, operand, element, `B${b}`));
    }
    return { buffer: window.buffer, offset: window.offset, size, written };
  });
  const y = Math.max(1, Math.ceil(groups / limits.groups));
  const x = Math.ceil(groups / y);
  for (const [key, value] of Object.entries({ ...uniforms, group_count: groups })) {
    fields.push(key);
    values.push(value);
  }
  const code = `${subgroups ? "enable subgroups;\n" : ""}${f16 ? "enable f16;\n" : ""}struct Uniforms { ${fields.map((f) => `${f}: u32`).join(", ")} }
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
