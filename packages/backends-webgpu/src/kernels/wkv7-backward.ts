// The gradient of the RWKV-7 recurrence (core's wkv7-backward.ts): a workgroup for each head of each sequence. It walks the
// sequence forwards once and keeps the state before every segment of 16 tokens, then takes the segments from last to first:
// forwards again, keeping every state, and backwards. An invocation owns a row of the states, and of their gradient G both the
// row and the column of its number, so that sums over either need nobody else's.
import { type Kernel, read, reads, write } from "../program/dispatch.js";
import { startGradient } from "./fill.js";
import { clearOrphans, firstSegment, isOrphan, loadSequence, mostSegments, segmentTokens } from "./sequences.js";

const names = ["dr", "dw", "dk", "dv", "da", "db"] as const;

export const wkv7Backward: Kernel = ({ inputs, outputs, scratch }) => {
  const [r, w, k, v, a, b, state, seq, dy, dNext] = inputs;
  const [tokens, heads, d] = r!.shape as [number, number, number];
  const sequences = seq!.shape[0]!;
  const dState = outputs[6];
  const gradients = names.filter((_, i) => outputs[i]);
  const stateBytes = 4 * heads * d * d;
  const before = { region: scratch(mostSegments(tokens, sequences) * stateBytes) };
  const within = { region: scratch(sequences * (segmentTokens + 1) * stateBytes) };
  const sums = { region: scratch(4 * sequences * heads * segmentTokens * d) };
  const rows = (body: string) => `for (var j = 0u; j < ${d}u; j++) { ${body} }`;
  /** S after token t, from all_w, all_k, all_a, all_b; gives \`sa\`. */
  const advance = `var sa = 0.0;
    ${rows("sa += S[j] * all_a[j];")}
    ${rows("S[j] = S[j] * all_w[j] + sa * all_b[j] + v * all_k[j];")}`;
  const load = (vectors: readonly string[]) => `workgroupBarrier();
    ${vectors.map((name) => `all_${name}[lane] = get_${name}(at);`).join(" ")}
    let v = get_v(at);
    workgroupBarrier();`;
  return [
    ...startGradient(dState, dNext),
    {
      name: "wkv7Backward",
      size: d,
      groups: (sequences + 1) * heads,
      operands: {
        ...reads(["r", "w", "k", "v", "a", "b", "dy", "state"], [r, w, k, v, a, b, dy, state]),
        seq: read(seq!, "i32"),
        before: write(before),
        within: write(within),
        sums: write(sums),
        ...Object.fromEntries(gradients.map((name) => [name, write(outputs[names.indexOf(name)]!)])),
        ...(dState && { dstate: write(dState) }),
        ...(dNext && { dnext: read(dNext) }),
      },
      uniforms: { heads, sequences, tokens },
      declarations: `${loadSequence}
${isOrphan}
${firstSegment}
${["r", "w", "k", "v", "a", "b", "dy", "sa", "dsa"].map((name) => `var<workgroup> all_${name}: array<f32, ${d}>;`).join("\n")}`,
      body: `${clearOrphans(gradients, d)}
let head = group % U.heads;
let s = group / U.heads;
let sequence = load_sequence(s, lane);
if (sequence.z == 0u) { return; }
let start = sequence.y;
let length = sequence.z;
let state_at = ((sequence.x * U.heads + head) * ${d}u + lane) * ${d}u;
var S: array<f32, ${d}>;
${rows("S[j] = get_state(state_at + j);")}
let segments = (length + ${segmentTokens - 1}u) / ${segmentTokens}u;
let base = first_segment(s);
for (var segment = 0u; segment < segments; segment++) {
  let kept = ((base + segment) * U.heads + head) * ${d * d}u;
  ${rows(`set_before(kept + j * ${d}u + lane, S[j]);`)}
  if (segment + 1u == segments) { break; }
  for (var i = 0u; i < ${segmentTokens}u; i++) {
    let at = ((start + segment * ${segmentTokens}u + i) * U.heads + head) * ${d}u + lane;
    ${load(["w", "k", "a", "b"])}
    ${advance}
  }
}
// rows and columns of dL/dS
var G: array<f32, ${d}>;
var H: array<f32, ${d}>;
${
  dNext
    ? `let origin = (sequence.x * U.heads + head) * ${d * d}u;
${rows(`G[j] = get_dnext(origin + lane * ${d}u + j); H[j] = get_dnext(origin + j * ${d}u + lane);`)}`
    : ""
}
let own = (s * U.heads + head) * ${segmentTokens + 1}u;
let own_sums = (s * U.heads + head) * ${segmentTokens * d}u;
for (var back = 0u; back < segments; back++) {
  let segment = segments - 1u - back;
  let first = start + segment * ${segmentTokens}u;
  let count = min(${segmentTokens}u, start + length - first);
  let kept = ((base + segment) * U.heads + head) * ${d * d}u;
  ${rows(`S[j] = get_before(kept + j * ${d}u + lane);`)}
  for (var i = 0u; i < count; i++) {
    let at = ((first + i) * U.heads + head) * ${d}u + lane;
    ${load(["w", "k", "a", "b"])}
    ${rows(`set_within((own + i) * ${d * d}u + j * ${d}u + lane, S[j]);`)}
    ${advance}
    set_sums(own_sums + i * ${d}u + lane, sa);
  }
  ${rows(`set_within((own + count) * ${d * d}u + j * ${d}u + lane, S[j]);`)}
  storageBarrier();
  for (var step = 0u; step < count; step++) {
    let i = count - 1u - step;
    let at = ((first + i) * U.heads + head) * ${d}u + lane;
    ${load(["r", "w", "k", "a", "b", "dy"])}
    let dy = all_dy[lane];
    var dsa = 0.0;
    var dv = 0.0;
    ${rows("G[j] += dy * all_r[j]; dsa += G[j] * all_b[j]; dv += G[j] * all_k[j];")}
    all_v[lane] = v;
    all_dsa[lane] = dsa;
    all_sa[lane] = get_sums(own_sums + i * ${d}u + lane);
    workgroupBarrier();
    let r = all_r[lane];
    let w = all_w[lane];
    let a = all_a[lane];
    // the columns S[j, lane] before and after the token
    let before_at = (own + i) * ${d * d}u + lane * ${d}u;
    let after_at = before_at + ${d * d}u;
    var dr = 0.0;
    var dw = 0.0;
    var dk = 0.0;
    var da = 0.0;
    var db = 0.0;
    ${rows(`let before = get_within(before_at + j);
      dr += get_within(after_at + j) * all_dy[j];
      let g = H[j] + all_dy[j] * r;
      dw += g * before;
      dk += g * all_v[j];
      db += g * all_sa[j];
      da += before * all_dsa[j];
      H[j] = g * w + all_dsa[j] * a;
      G[j] = G[j] * all_w[j] + dsa * all_a[j];`)}
    ${gradients.map((name) => `set_${name}(at, ${name});`).join(" ")}
  }
  storageBarrier();
  workgroupBarrier();
}
${dState ? rows("set_dstate(state_at + j, G[j]);") : ""}`,
    },
  ];
};
