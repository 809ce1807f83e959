// Token shift and its gradient (core's token-shift.ts): a thread a channel of each token, and of each sequence one that reads the state
// before it writes it.
import { copyUnlessShared, startGradient } from "./fill.js";
import { blocksFor, type DeviceOp, kernel, launch } from "./kernel.js";

const threads = 128;
const sizes = { tokens: "int", columns: "int", sequences: "int" } as const;
const place = `
  const int e = block_x() * ${threads} + thread_x(), row = e / a.columns, c = e % a.columns;
  if (row >= a.tokens + a.sequences) return;`;

const forward = kernel({
  name: "token_shift",
  module: "token-shift",
  threads,
  args: {
    x: "const float *",
    state: "const float *",
    table: "const int *",
    previous: "float *",
    next: "float *",
    ...sizes,
  },
  code: `${place}
  if (row >= a.tokens) {
    const span s = span_of(a.table, row - a.tokens);
    if (s.length == 0) return;
    const u64 at = (u64)s.slot * a.columns + c;
    if (a.previous) a.previous[(u64)s.start * a.columns + c] = a.state[at];
    if (a.next) a.next[at] = a.x[(u64)(s.start + s.length - 1) * a.columns + c];
    return;
  }
  if (!a.previous) return;
  const int s = sequence_of(a.table, a.sequences, row);
  if (s < 0) a.previous[e] = 0;
  else if (a.table[3 * s + 1] != row) a.previous[e] = a.x[e - a.columns];`,
});

const backward = kernel({
  name: "token_shift_backward",
  module: "token-shift",
  threads,
  args: {
    g: "const float *",
    table: "const int *",
    g_next: "const float *",
    dx: "float *",
    d_state: "float *",
    ...sizes,
  },
  code: `${place}
  if (row >= a.tokens) {
    const span s = span_of(a.table, row - a.tokens);
    if (s.length == 0) return;
    const u64 at = (u64)s.slot * a.columns + c;
    if (a.dx) a.dx[(u64)(s.start + s.length - 1) * a.columns + c] = a.g_next ? a.g_next[at] : 0.f;
    if (a.d_state) a.d_state[at] = a.g[(u64)s.start * a.columns + c];
    return;
  }
  if (!a.dx) return;
  const int s = sequence_of(a.table, a.sequences, row);
  if (s < 0) a.dx[e] = 0;
  else if (row + 1 < a.table[3 * s + 1] + a.table[3 * s + 2]) a.dx[e] = a.g[e + a.columns];`,
});

const blocks = (tokens: number, columns: number, sequences: number) => ({
  blocks: blocksFor((tokens + sequences) * columns, threads),
});

export const tokenShift: DeviceOp = {
  kernels: [forward, backward],
  launches: ({ inputs: [x, state, table], outputs: [previous, next] }) => {
    const [tokens, columns] = x!.shape as [number, number];
    const sequences = table!.shape[0]!;
    const given = { x: x!.region, state: state!.region, table: table!.region };
    const results = { previous: previous?.region, next: next?.region };
    return [
      ...copyUnlessShared(state!, next),
      launch(forward, { ...given, ...results, tokens, columns, sequences }, blocks(tokens, columns, sequences)),
    ];
  },
};

/** Inputs (dprevious, sequences[, dstate']), outputs (dx, dstate). */
export const tokenShiftBackward: DeviceOp = {
  kernels: [],
  launches: ({ inputs: [g, table, gNext], outputs: [dx, dState] }) => {
    const [tokens, columns] = g!.shape as [number, number];
    const sequences = table!.shape[0]!;
    const given = { g: g!.region, table: table!.region, g_next: gNext?.region };
    const results = { dx: dx?.region, d_state: dState?.region };
    return [
      ...startGradient(dState, gNext),
      launch(backward, { ...given, ...results, tokens, columns, sequences }, blocks(tokens, columns, sequences)),
    ];
  },
};
