// The gradient of the RWKV-5 and RWKV-6 recurrence (core's wkv6-backward.ts), in segments as wkv7-backward.ts. An invocation
// owns a row of the states (a key channel), and of their gradient G both the row and the column of its number.
import { type Kernel, read, reads, write } from "../program/dispatch.js";
import { startGradient } from "./fill.js";
import { clearOrphans, firstSegment, isOrphan, loadSequence, mostSegments, segmentTokens } from "./sequences.js";

const names = ["dr", "dk", "dv", "dw", "du"] as const;

export const wkv6Backward: Kernel = ({ inputs, outputs, scratch }) => {
  const [r, k, v, w, u, state, seq, dy, dNext] = inputs;
  const [tokens, heads, d] = r!.shape as [number, number, number];
  const sequences = seq!.shape[0]!;
  const dState = outputs[5];
  const gradients = names.filter((_, i) => outputs[i]);
  const stateBytes = 4 * heads * d * d;
  const before = { region: scratch(mostSegments(tokens, sequences) * stateBytes) };
  const within = { region: scratch(sequences * segmentTokens * stateBytes) };
  const each = (body: string) => `for (var j = 0u; j < ${d}u; j++) { ${body} }`;
  return [
    ...startGradient(dState, dNext),
    {
      name: "wkv6Backward",
      size: d,
      groups: (sequences + 1) * heads,
      operands: {
        ...reads(["r", "k", "v", "w", "u", "dy", "state"], [r, k, v, w, u, dy, state]),
        seq: read(seq!, "i32"),
        before: write(before),
        within: write(within),
        ...Object.fromEntries(gradients.map((name) => [name, write(outputs[names.indexOf(name)]!)])),
        ...(dState && { dstate: write(dState) }),
        ...(dNext && { dnext: read(dNext) }),
      },
      uniforms: { heads, sequences, tokens },
      declarations: `${loadSequence}
${isOrphan}
${firstSegment}
${["k", "r", "v", "w", "dy", "ruk"].map((name) => `var<workgroup> all_${name}: array<f32, ${d}>;`).join("\n")}`,
      body: `${clearOrphans(gradients, d)}
let head = group % U.heads;
let s = group / U.heads;
let sequence = load_sequence(s, lane);
if (sequence.z == 0u) { return; }
let start = sequence.y;
let length = sequence.z;
let state_at = ((sequence.x * U.heads + head) * ${d}u + lane) * ${d}u;
let u = get_u(head * ${d}u + lane);
var S: array<f32, ${d}>;
${each("S[j] = get_state(state_at + j);")}
let segments = (length + ${segmentTokens - 1}u) / ${segmentTokens}u;
let base = first_segment(s);
for (var segment = 0u; segment < segments; segment++) {
  let kept = ((base + segment) * U.heads + head) * ${d * d}u + lane;
  ${each(`set_before(kept + j * ${d}u, S[j]);`)}
  if (segment + 1u == segments) { break; }
  for (var i = 0u; i < ${segmentTokens}u; i++) {
    let at = ((start + segment * ${segmentTokens}u + i) * U.heads + head) * ${d}u + lane;
    workgroupBarrier();
    all_v[lane] = get_v(at);
    workgroupBarrier();
    let k = get_k(at);
    let w = get_w(at);
    ${each("S[j] = k * all_v[j] + w * S[j];")}
  }
}
// rows and columns of dL/dS
var G: array<f32, ${d}>;
var H: array<f32, ${d}>;
${
  dNext
    ? `let origin = (sequence.x * U.heads + head) * ${d * d}u;
${each(`G[j] = get_dnext(origin + lane * ${d}u + j); H[j] = get_dnext(origin + j * ${d}u + lane);`)}`
    : ""
}
let own = (s * U.heads + head) * ${segmentTokens * d * d}u + lane;
for (var back = 0u; back < segments; back++) {
  let segment = segments - 1u - back;
  let first = start + segment * ${segmentTokens}u;
  let count = min(${segmentTokens}u, start + length - first);
  let kept = ((base + segment) * U.heads + head) * ${d * d}u + lane;
  ${each(`S[j] = get_before(kept + j * ${d}u);`)}
  for (var i = 0u; i < count; i++) {
    let at = ((first + i) * U.heads + head) * ${d}u + lane;
    workgroupBarrier();
    all_v[lane] = get_v(at);
    workgroupBarrier();
    let k = get_k(at);
    let w = get_w(at);
    ${each(`set_within(own + (i * ${d}u + j) * ${d}u, S[j]); S[j] = k * all_v[j] + w * S[j];`)}
  }
  for (var step = 0u; step < count; step++) {
    let i = count - 1u - step;
    let at = ((first + i) * U.heads + head) * ${d}u + lane;
    let r = get_r(at);
    let k = get_k(at);
    let w = get_w(at);
    let v = get_v(at);
    let dy = get_dy(at);
    workgroupBarrier();
    all_r[lane] = r;
    all_k[lane] = k;
    all_w[lane] = w;
    all_v[lane] = v;
    all_dy[lane] = dy;
    all_ruk[lane] = r * u * k;
    workgroupBarrier();
    var m = 0.0;
    var sdy = 0.0;
    var gv = 0.0;
    var dw = 0.0;
    var gk = 0.0;
    var ruk = 0.0;
    ${each(`let S_ij = get_within(own + (i * ${d}u + j) * ${d}u);
      m += all_v[j] * all_dy[j];
      sdy += S_ij * all_dy[j];
      gv += G[j] * all_v[j];
      dw += G[j] * S_ij;
      gk += H[j] * all_k[j];
      ruk += all_ruk[j];
      G[j] = w * G[j] + r * all_dy[j];
      H[j] = all_w[j] * H[j] + all_r[j] * dy;`)}
    let dr = u * k * m + sdy;
    let dk = u * r * m + gv;
    let dv = dy * ruk + gk;
    let du = r * k * m;
    ${gradients.map((name) => `set_${name}(at, ${name});`).join(" ")}
  }
}
${dState ? each("set_dstate(state_at + j, G[j]);") : ""}`,
    },
  ];
};
