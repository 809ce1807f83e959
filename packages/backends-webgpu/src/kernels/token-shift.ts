// Token shift. An invocation for each channel of a token that is not the first of its sequence, and one for each channel of a
// sequence, which reads the state before it writes it.
import { type Dispatch, type Kernel, read, write } from "../program/dispatch.js";
import { copyUnlessShared, startGradient } from "./fill.js";

const size = 64;

/** `sequence_at(token)`: whether a sequence begins there (1), goes on (2), or the token is nobody's (0). */
const sequenceAt = `fn sequence_at(t: u32) -> u32 {
  for (var s = 0u; s < U.sequences; s++) {
    let start = u32(get_seq(3u * s + 1u));
    let length = u32(get_seq(3u * s + 2u));
    if (length > 0u && t == start) { return 1u; }
    if (t > start && t < start + length) { return 2u; }
  }
  return 0u;
}`;

export const tokenShift: Kernel = ({ inputs: [x, state, seq], outputs: [previous, next] }) => {
  const [tokens, columns] = x!.shape as [number, number];
  const sequences = seq!.shape[0]!;
  const count = (tokens + sequences) * columns;
  const shift: Dispatch = {
    name: "tokenShift",
    size,
    groups: Math.ceil(count / size),
    operands: {
      x: read(x!),
      state: read(state!),
      seq: read(seq!, "i32"),
      ...(previous && { previous: write(previous) }),
      ...(next && { next: write(next) }),
    },
    uniforms: { count, tokens, columns, sequences },
    declarations: sequenceAt,
    body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let row = e / U.columns;
let c = e % U.columns;
if (row >= U.tokens) {
  let s = row - U.tokens;
  let start = u32(get_seq(3u * s + 1u));
  let length = u32(get_seq(3u * s + 2u));
  if (length == 0u) { return; }
  let at = u32(get_seq(3u * s)) * U.columns + c;
  ${previous ? "set_previous(start * U.columns + c, get_state(at));" : ""}
  ${next ? "set_next(at, get_x((start + length - 1u) * U.columns + c));" : ""}
  return;
}
${
  previous
    ? `let part = sequence_at(row);
if (part == 0u) { set_previous(e, 0.0); }
if (part == 2u) { set_previous(e, get_x(e - U.columns)); }`
    : ""
}`,
  };
  return [...copyUnlessShared(state!, next), shift];
};

/** Inputs (dprevious, sequences[, dstate']), outputs (dx, dstate). */
export const tokenShiftBackward: Kernel = ({ inputs: [g, seq, gNext], outputs: [dx, dState] }) => {
  const [tokens, columns] = g!.shape as [number, number];
  const sequences = seq!.shape[0]!;
  const count = (tokens + sequences) * columns;
  const shift: Dispatch = {
    name: "tokenShiftBackward",
    size,
    groups: Math.ceil(count / size),
    operands: {
      g: read(g!),
      seq: read(seq!, "i32"),
      ...(gNext && { gnext: read(gNext) }),
      ...(dx && { dx: write(dx) }),
      ...(dState && { dstate: write(dState) }),
    },
    uniforms: { count, tokens, columns, sequences },
    declarations: `fn is_inside(t: u32) -> bool {
  for (var s = 0u; s < U.sequences; s++) {
    let start = u32(get_seq(3u * s + 1u));
    if (t >= start && t < start + u32(get_seq(3u * s + 2u))) { return t + 1u < start + u32(get_seq(3u * s + 2u)); }
  }
  return false;
}
fn is_last(t: u32) -> bool {
  for (var s = 0u; s < U.sequences; s++) {
    let length = u32(get_seq(3u * s + 2u));
    if (length > 0u && t + 1u == u32(get_seq(3u * s + 1u)) + length) { return true; }
  }
  return false;
}`,
    body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let row = e / U.columns;
let c = e % U.columns;
if (row < U.tokens) {
  ${dx ? "if (is_inside(row)) { set_dx(e, get_g(e + U.columns)); } else if (!is_last(row)) { set_dx(e, 0.0); }" : ""}
  return;
}
let s = row - U.tokens;
let start = u32(get_seq(3u * s + 1u));
let length = u32(get_seq(3u * s + 2u));
if (length == 0u) { return; }
let at = u32(get_seq(3u * s)) * U.columns + c;
${dx ? `set_dx((start + length - 1u) * U.columns + c, ${gNext ? "get_gnext(at)" : "0.0"});` : ""}
${dState ? "set_dstate(at, get_g(start * U.columns + c));" : ""}`,
  };
  return [...startGradient(dState, gNext), shift];
};
