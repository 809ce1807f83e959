// Draws ids by the rule of core's sample.ts. Logits that may be drawn are copied and changed; every block of them gives its largest
// one and the sum of its weights; then one workgroup a row, with a block for every invocation, finds the bounds by bisection
// over the bits of the weights that may be kept, and the id.
import { maskWords, operandsOfSample, settingsOfChoice, undrawable } from "@rwkv-ts/core/backend";
import { type Dispatch, type Kernel, type Operand, read, write } from "../program/dispatch.js";
import { literal, lowest, reduceCall, reduceFunctions } from "./code.js";

/** Invocations of a workgroup, and the most blocks of a row. */
const size = 256;
/** Bits of the smallest normal number and of 1: between them lie the weights. */
const smallest = "0x00800000u";
const one = "0x3f800000u";

const settingFunction = `fn setting(row: u32, column: u32) -> f32 { return get_settings(row * ${settingsOfChoice}u + column); }`;

/** Whether a number is NaN or infinite, which no sound model gives; drivers take x != x for false. */
const isBadFunction = "fn is_bad(x: f32) -> bool { return (bitcast<u32>(x) & 0x7f800000u) == 0x7f800000u; }";

/** The lowest number stays what it is whatever is added to it, so what a mask bans cannot be drawn. What is not finite is to be seen. */
const allowedOnly = `let allowed = (get_mask(row * U.words + id / 32u) >> (id % 32u)) & 1u;
drawn = drawn && (allowed == 1u || is_bad(x));`;

/** `running_sum(v, lane)`: the sum of v over the invocations up to and with this one; all call it together. */
const runningSum = `var<workgroup> running: array<f32, ${size}>;
fn running_sum(v: f32, lane: u32) -> f32 {
  running[lane] = v;
  workgroupBarrier();
  for (var step = 1u; step < ${size}u; step <<= 1u) {
    let before = select(0.0, running[max(lane, step) - step], lane >= step);
    workgroupBarrier();
    running[lane] += before;
    workgroupBarrier();
  }
  let result = running[lane];
  workgroupBarrier();
  return result;
}`;

export const sample: Kernel = ({ inputs, outputs: [ids], traits, scratch }): readonly Dispatch[] => {
  const { logits, settings, changes, amounts, mask } = operandsOfSample(inputs);
  const [rows, columns] = logits.shape as [number, number];
  const length = Math.ceil(columns / size / size) * size;
  const blocks = Math.ceil(columns / length);
  const values = { region: scratch(4 * rows * columns) };
  const weights = { region: scratch(4 * rows * columns) };
  const list = { region: scratch(4 * rows * columns) };
  const parts = { region: scratch(8 * rows * blocks) };
  const most = changes?.shape[0] ?? 0;
  const changed: Record<string, Operand> =
    changes && amounts ? { changes: read(changes, "i32"), amounts: read(amounts), x: write(values) } : {};
  const sum = (value: string) => reduceCall("sum", value, traits);
  const max = (value: string) => reduceCall("max", value, traits);
  const shared = { size, subgroups: traits.subgroups, uniforms: { columns, length, blocks } };
  return [
    {
      name: "logits that may be drawn",
      size,
      groups: Math.ceil((rows * columns) / size),
      operands: {
        logits: read(logits),
        settings: read(settings),
        ...(mask && { mask: read(mask, "u32") }),
        x: write(values),
      },
      uniforms: { count: rows * columns, columns, ...(mask && { words: maskWords(columns) }) },
      declarations: mask ? `${settingFunction}\n${isBadFunction}` : settingFunction,
      body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let row = e / U.columns;
let id = e % U.columns;
let x = get_logits(e);
var drawn = id < u32(setting(row, 4u));
${mask ? allowedOnly : ""}
set_x(e, select(${lowest}, x, drawn));`,
    },
    {
      name: "changes of logits",
      size: 64,
      groups: Math.ceil(most / 64),
      operands: changed,
      uniforms: { most, rows, columns },
      body: `let m = group * SIZE + lane;
if (m >= U.most) { return; }
let row = get_changes(2u * m);
let id = get_changes(2u * m + 1u);
if (row < 0 || u32(row) >= U.rows || id < 0 || u32(id) >= U.columns) { return; }
let at = u32(row) * U.columns + u32(id);
if (get_x(at) > ${lowest}) { set_x(at, get_x(at) + get_amounts(m)); }`,
    },
    {
      ...shared,
      name: "blocks of logits",
      groups: rows * blocks,
      operands: { x: read(values), parts: write(parts) },
      declarations: `${reduceFunctions(["sum", "max"], size, traits)}\n${isBadFunction}`,
      body: `let first = group / U.blocks * U.columns;
let begin = group % U.blocks * U.length;
let end = min(begin + U.length, U.columns);
var largest = ${lowest};
var bad = 0.0;
for (var i = begin + lane; i < end; i += SIZE) {
  let x = get_x(first + i);
  if (is_bad(x)) { bad = 1.0; } else { largest = max(largest, x); }
}
let all = ${max("largest")};
var part = 0.0;
for (var i = begin + lane; i < end; i += SIZE) { part += exp(get_x(first + i) - all); }
let total = ${sum("part")};
let any_bad = ${max("bad")};
if (lane == 0u) {
  set_parts(2u * group, all);
  set_parts(2u * group + 1u, select(total, -1.0, any_bad > 0.0));
}`,
    },
    {
      ...shared,
      name: "ids",
      groups: rows,
      operands: {
        x: read(values),
        parts: read(parts),
        settings: read(settings),
        w: write(weights),
        kept: write(list),
        ids: write(ids!, "i32"),
      },
      declarations: `${reduceFunctions(["sum", "max"], size, traits)}
${settingFunction}
${runningSum}
fn power_of(weight: f32, apart: f32, temperature: f32) -> f32 {
  return select(exp(apart / temperature), weight, temperature == 1.0);
}
var<workgroup> way: u32;
var<workgroup> chosen: atomic<u32>;
var<workgroup> last: atomic<u32>;
const NOTHING = 0u;
const GREEDY = 1u;
const NUCLEUS = 2u;
const RANK = 4u;
const DRAW = 8u;`,
      body: `let first = group * U.columns;
let begin = min(lane * U.length, U.columns);
let end = min(begin + U.length, U.columns);
let temperature = setting(group, 0u);
let top_p = setting(group, 1u);
let top_k = setting(group, 2u);
var own_largest = ${lowest};
var own_sum = 0.0;
if (lane < U.blocks) {
  own_largest = get_parts(2u * (group * U.blocks + lane));
  own_sum = get_parts(2u * (group * U.blocks + lane) + 1u);
}
let largest = ${max("own_largest")};
let any_bad = ${max("select(0.0, 1.0, own_sum < 0.0)")};
if (lane == 0u) {
  way = DRAW | select(0u, NUCLEUS, top_p < 1.0) | select(0u, RANK, top_k > 0.0);
  if (temperature == 0.0) { way = GREEDY; }
  if (any_bad > 0.0 || largest < ${literal(undrawable)}) { way = NOTHING; }
  atomicStore(&chosen, 0xffffffffu);
  atomicStore(&last, 0u);
}
let path = workgroupUniformLoad(&way);
if (path == NOTHING) {
  if (lane == 0u) { set_ids(group, -1); }
  return;
}
if (path == GREEDY) {
  if (own_largest == largest) {
    for (var i = begin; i < end; i++) {
      if (get_x(first + i) == largest) { atomicMin(&chosen, i); break; }
    }
  }
  workgroupBarrier();
  if (lane == 0u) { set_ids(group, i32(atomicLoad(&chosen))); }
  return;
}

let most = ${sum("own_sum * exp(own_largest - largest)")};
// what is below (1 - topP) sum / n stays below (1 - topP) sum in all: none of it is in the nucleus
let floor = max(bitcast<f32>(${smallest}), (1.0 - top_p) * most / f32(U.columns) * 0.9999);
let may_keep = exp(own_largest - largest) >= floor;
var count = 0.0;
if (may_keep) {
  for (var i = begin; i < end; i++) {
    let weight = exp(get_x(first + i) - largest);
    set_w(first + i, weight);
    count += select(0.0, 1.0, weight >= floor);
  }
}
var bound = floor;
var equals_kept = ${literal(2 ** 30)};
if ((path & (NUCLEUS | RANK)) != 0u) {
  let up_to = running_sum(count, lane);
  let all = u32(${sum("count")});
  if (may_keep) {
    var at = first + u32(up_to - count);
    for (var i = begin; i < end; i++) {
      let weight = get_w(first + i);
      if (weight < floor) { continue; }
      set_kept(at, weight);
      at++;
    }
  }
  storageBarrier();
  if ((path & NUCLEUS) != 0u) {
    var low = bitcast<u32>(floor);
    var high = ${one};
    for (var step = 0u; step < 30u; step++) {
      let middle = low + (high - low + 1u) / 2u;
      var part = 0.0;
      for (var i = lane; i < all; i += SIZE) {
        let weight = get_kept(first + i);
        part += select(0.0, weight, weight >= bitcast<f32>(middle));
      }
      let mass = ${sum("part")};
      if (mass >= top_p * most) { low = middle; } else { high = max(low, middle - 1u); }
    }
    bound = bitcast<f32>(low);
  }
  if ((path & RANK) != 0u) {
    var low = bitcast<u32>(bound);
    var high = ${one};
    for (var step = 0u; step < 30u; step++) {
      let middle = low + (high - low + 1u) / 2u;
      var part = 0.0;
      for (var i = lane; i < all; i += SIZE) { part += select(0.0, 1.0, get_kept(first + i) >= bitcast<f32>(middle)); }
      let ranked = ${sum("part")};
      if (ranked >= top_k) { low = middle; } else { high = max(low, middle - 1u); }
    }
    bound = bitcast<f32>(low);
    var above = 0.0;
    for (var i = lane; i < all; i += SIZE) { above += select(0.0, 1.0, get_kept(first + i) > bound); }
    equals_kept = top_k - ${sum("above")};
  }
}

// from here on an invocation has the mass of its block, powers of the weights that are kept, and that of the blocks before
var own_equals = 0.0;
if (may_keep && (path & RANK) != 0u) {
  for (var i = begin; i < end; i++) { own_equals += select(0.0, 1.0, get_w(first + i) == bound); }
}
let equals_before = running_sum(own_equals, lane) - own_equals;
var mass = 0.0;
var equals = equals_before;
if (may_keep) {
  for (var i = begin; i < end; i++) {
    let weight = get_w(first + i);
    let is_equal = weight == bound;
    if (weight > bound || (is_equal && equals < equals_kept)) { mass += power_of(weight, get_x(first + i) - largest, temperature); }
    if (is_equal) { equals += 1.0; }
  }
}
let mass_up_to = running_sum(mass, lane);
if (lane == SIZE - 1u) { running[0] = mass_up_to; }
workgroupBarrier();
let target_mass = setting(group, 3u) * running[0];
if (mass > 0.0) {
  atomicMax(&last, lane);
  if (mass_up_to > target_mass) { atomicMin(&chosen, lane); }
}
workgroupBarrier();
if (lane != min(atomicLoad(&chosen), atomicLoad(&last))) { return; }
var passed = mass_up_to - mass;
equals = equals_before;
var id = 0u;
for (var i = begin; i < end; i++) {
  let weight = get_w(first + i);
  let is_equal = weight == bound;
  let is_kept = weight > bound || (is_equal && equals < equals_kept);
  if (is_equal) { equals += 1.0; }
  if (!is_kept) { continue; }
  id = i;
  passed += power_of(weight, get_x(first + i) - largest, temperature);
  if (passed > target_mass) { break; }
}
set_ids(group, i32(id));`,
    },
  ];
};
