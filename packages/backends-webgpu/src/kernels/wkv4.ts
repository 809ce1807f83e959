// The RWKV-4 recurrence and its gradient: an invocation for each channel of each sequence (formulas: core's wkv4.ts and
// wkv4-backward.ts). The gradient keeps the sums before every token in scratch while it walks forwards.
import { type Dispatch, type Kernel, read, reads, write } from "../program/dispatch.js";
import { lowest } from "./code.js";
import { copyUnlessShared } from "./fill.js";
import { isOrphan } from "./sequences.js";

const size = 64;

/** One more invocation for each element writes zeros where a token belongs to no sequence. */
const channelOfSequence = (outputs: readonly string[]) => `let e = group * SIZE + lane;
if (e >= U.sequences * U.columns) {
  let element = e - U.sequences * U.columns;
  if (element < U.tokens * U.columns && is_orphan(element / U.columns)) { ${outputs.map((name) => `set_${name}(element, 0.0);`).join(" ")} }
  return;
}
let s = e / U.columns;
let c = e % U.columns;
let start = u32(get_seq(3u * s + 1u));
let length = u32(get_seq(3u * s + 2u));
if (length == 0u) { return; }
let at = u32(get_seq(3u * s)) * U.columns + c;
var a = get_aa(at);
var b = get_bb(at);
var p = get_pp(at);`;

const advance = `{
    let q = max(p + w, k);
    let e1 = exp(p + w - q);
    let e2 = exp(k - q);
    a = e1 * a + e2 * v;
    b = e1 * b + e2;
    p = q;
  }`;

export const wkv4: Kernel = ({ inputs, outputs: [y, ...next] }) => {
  const [k, v, w, u, aa, bb, pp, seq] = inputs;
  const [tokens, columns] = k!.shape as [number, number];
  const sequences = seq!.shape[0]!;
  const names = ["aa", "bb", "pp"] as const;
  const written = next.map((place, i) => (place ? { [`new_${names[i]}`]: write(place) } : {}));
  const recurrence: Dispatch = {
    name: "wkv4",
    size,
    groups: Math.ceil(((sequences + tokens) * columns) / size),
    operands: {
      ...reads(["k", "v", "w", "u", "aa", "bb", "pp"], [k, v, w, u, aa, bb, pp]),
      seq: read(seq!, "i32"),
      ...(y && { y: write(y) }),
      ...Object.assign({}, ...written),
    },
    uniforms: { sequences, columns, tokens },
    declarations: isOrphan,
    body: `${channelOfSequence(y ? ["y"] : [])}
let w = get_w(c);
let u = get_u(c);
for (var t = start; t < start + length; t++) {
  let k = get_k(t * U.columns + c);
  let v = get_v(t * U.columns + c);
  ${
    y
      ? `{
    let q = max(p, u + k);
    let e1 = exp(p - q);
    let e2 = exp(u + k - q);
    set_y(t * U.columns + c, (e1 * a + e2 * v) / (e1 * b + e2));
  }`
      : ""
  }
  ${advance}
}
${next.map((place, i) => (place ? `set_new_${names[i]}(at, ${["a", "b", "p"][i]});` : "")).join("\n")}`,
  };
  const states = [aa!, bb!, pp!];
  return [...states.flatMap((state, i) => copyUnlessShared(state, next[i])), recurrence];
};

export const wkv4Backward: Kernel = ({ inputs, outputs, scratch }) => {
  const [k, v, w, u, aa, bb, pp, seq, dy] = inputs;
  const [tokens, columns] = k!.shape as [number, number];
  const sequences = seq!.shape[0]!;
  const names = ["dk", "dv", "dw", "du"] as const;
  const before = { region: scratch(12 * tokens * columns) };
  const written = outputs.map((place, i) => (place ? { [names[i]!]: write(place) } : {}));
  const values = ["du + later * (A * v + B)", "e2 * g + later * A", "past * (A * a + B * b)", "du"];
  const walk: Dispatch = {
    name: "wkv4Backward",
    size,
    groups: Math.ceil(((sequences + tokens) * columns) / size),
    operands: {
      ...reads(["k", "v", "w", "u", "aa", "bb", "pp"], [k, v, w, u, aa, bb, pp]),
      seq: read(seq!, "i32"),
      dy: read(dy!),
      before: write(before),
      ...Object.assign({}, ...written),
    },
    uniforms: { sequences, columns, tokens },
    declarations: isOrphan,
    body: `${channelOfSequence(names.filter((_, i) => outputs[i]))}
let w = get_w(c);
let u = get_u(c);
for (var t = start; t < start + length; t++) {
  let i = t * U.columns + c;
  set_before(3u * i, a);
  set_before(3u * i + 1u, b);
  set_before(3u * i + 2u, p);
  let k = get_k(i);
  let v = get_v(i);
  ${advance}
}
var A = 0.0;
var B = 0.0;
var S = ${lowest};
for (var back = 0u; back < length; back++) {
  let i = (start + length - 1u - back) * U.columns + c;
  let a = get_before(3u * i);
  let b = get_before(3u * i + 1u);
  let p = get_before(3u * i + 2u);
  let k = get_k(i);
  let v = get_v(i);
  let q = max(p, u + k);
  let e1 = exp(p - q);
  let e2 = exp(u + k - q);
  let D = e1 * b + e2;
  let y = (e1 * a + e2 * v) / D;
  let g = get_dy(i) / D;
  let later = exp(k + S);
  let past = exp(p + w + S);
  let du = e2 * g * (v - y);
  ${outputs.map((place, o) => (place ? `set_${names[o]}(i, ${values[o]});` : "")).join("\n  ")}
  let next = max(-q, w + S);
  let keep = exp(w + S - next);
  let fresh = exp(-q - next) * g;
  A = keep * A + fresh;
  B = keep * B - fresh * y;
  S = next;
}`,
  };
  return [walk];
};
