// The RWKV-5 and RWKV-6 recurrence (core's wkv6.ts): a workgroup for each head of each sequence, an invocation for each column
// of the state (a value channel), which it keeps in registers while the tokens' vectors pass through workgroup memory.
import { type Kernel, read, reads, write } from "../program/dispatch.js";
import { copyUnlessShared } from "./fill.js";
import { clearOrphans, isOrphan, loadSequence } from "./sequences.js";

export const wkv6: Kernel = ({ inputs, outputs: [y, next] }) => {
  const [r, k, v, w, u, state, seq] = inputs;
  const [tokens, heads, d] = r!.shape as [number, number, number];
  const sequences = seq!.shape[0]!;
  return [
    ...copyUnlessShared(state!, next),
    {
      name: "wkv6",
      size: d,
      groups: (sequences + 1) * heads,
      operands: {
        ...reads(["r", "k", "v", "w", "u", "state"], [r, k, v, w, u, state]),
        seq: read(seq!, "i32"),
        ...(y && { y: write(y) }),
        ...(next && { next: write(next) }),
      },
      uniforms: { heads, sequences, tokens },
      declarations: `${loadSequence}
${isOrphan}
${["r", "k", "w", "u"].map((name) => `var<workgroup> all_${name}: array<f32, ${d}>;`).join("\n")}`,
      body: `${clearOrphans(y ? ["y"] : [], d)}
let head = group % U.heads;
let sequence = load_sequence(group / U.heads, lane);
if (sequence.z == 0u) { return; }
let state_at = (sequence.x * U.heads + head) * ${d * d}u + lane;
var S: array<f32, ${d}>;
for (var i = 0u; i < ${d}u; i++) { S[i] = get_state(state_at + i * ${d}u); }
all_u[lane] = get_u(head * ${d}u + lane);
for (var t = sequence.y; t < sequence.y + sequence.z; t++) {
  let at = (t * U.heads + head) * ${d}u + lane;
  workgroupBarrier();
  ${["r", "k", "w"].map((name) => `all_${name}[lane] = get_${name}(at);`).join("\n  ")}
  let v = get_v(at);
  workgroupBarrier();
  var y = 0.0;
  for (var i = 0u; i < ${d}u; i++) {
    let kv = all_k[i] * v;
    y += all_r[i] * (all_u[i] * kv + S[i]);
    S[i] = kv + all_w[i] * S[i];
  }
  ${y ? "set_y(at, y);" : ""}
}
${next ? `for (var i = 0u; i < ${d}u; i++) { set_next(state_at + i * ${d}u, S[i]); }` : ""}`,
    },
  ];
};
