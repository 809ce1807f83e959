// The RWKV-7 recurrence (core's wkv7.ts): a workgroup for each head of each sequence, an invocation for each row of the state,
// which it keeps in registers while the tokens' vectors pass through workgroup memory.
import { type Kernel, read, reads, write } from "../program/dispatch.js";
import { copyUnlessShared } from "./fill.js";
import { clearOrphans, isOrphan, loadSequence } from "./sequences.js";

export const wkv7: Kernel = ({ inputs, outputs: [y, next] }) => {
  const [r, w, k, v, a, b, state, seq] = inputs;
  const [tokens, heads, d] = r!.shape as [number, number, number];
  const sequences = seq!.shape[0]!;
  return [
    ...copyUnlessShared(state!, next),
    {
      name: "wkv7",
      size: d,
      groups: (sequences + 1) * heads,
      operands: {
        ...reads(["r", "w", "k", "v", "a", "b", "state"], [r, w, k, v, a, b, state]),
        seq: read(seq!, "i32"),
        ...(y && { y: write(y) }),
        ...(next && { next: write(next) }),
      },
      uniforms: { heads, sequences, tokens },
      declarations: `${loadSequence}
${isOrphan}
${["r", "w", "k", "a", "b"].map((name) => `var<workgroup> all_${name}: array<f32, ${d}>;`).join("\n")}`,
      body: `${clearOrphans(y ? ["y"] : [], d)}
let head = group % U.heads;
let sequence = load_sequence(group / U.heads, lane);
if (sequence.z == 0u) { return; }
let state_at = ((sequence.x * U.heads + head) * ${d}u + lane) * ${d}u;
var S: array<f32, ${d}>;
for (var j = 0u; j < ${d}u; j++) { S[j] = get_state(state_at + j); }
for (var t = sequence.y; t < sequence.y + sequence.z; t++) {
  let at = (t * U.heads + head) * ${d}u + lane;
  workgroupBarrier();
  ${["r", "w", "k", "a", "b"].map((name) => `all_${name}[lane] = get_${name}(at);`).join("\n  ")}
  let v = get_v(at);
  workgroupBarrier();
  var sa = 0.0;
  for (var j = 0u; j < ${d}u; j++) { sa += S[j] * all_a[j]; }
  var y = 0.0;
  for (var j = 0u; j < ${d}u; j++) {
    S[j] = S[j] * all_w[j] + sa * all_b[j] + v * all_k[j];
    y += S[j] * all_r[j];
  }
  ${y ? "set_y(at, y);" : ""}
}
${next ? `for (var j = 0u; j < ${d}u; j++) { set_next(state_at + j, S[j]); }` : ""}`,
    },
  ];
};
