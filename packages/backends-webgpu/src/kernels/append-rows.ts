// Appends a step's rows to a cache that is never shortened (core's append-rows.ts): an invocation for each number.
import { type Dispatch, type Kernel, type Place, read, write } from "../program/dispatch.js";
import { sequenceOf } from "./cached-spans.js";
import { copyUnlessShared } from "./fill.js";

const size = 64;

/** The step's rows x [N,C] to their places in `next`. */
export function placeRows(x: Place, next: Place, sequences: Place, counts: Place): Dispatch {
  const [tokens, columns] = x.shape as [number, number];
  const count = tokens * columns;
  return {
    name: "appendRows",
    size,
    groups: Math.ceil(count / size),
    operands: { x: read(x), seq: read(sequences, "i32"), counts: read(counts, "i32"), next: write(next) },
    uniforms: { count, columns, sequences: sequences.shape[0]!, rows: next.shape[1]! },
    declarations: sequenceOf,
    body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let t = e / U.columns;
let s = sequence_of(t);
if (s == U.sequences) { return; }
set_next((slot_of(s) * U.rows + u32(get_counts(s)) + t - start_of(s)) * U.columns + e % U.columns, get_x(e));`,
  };
}

/** Inputs (x [N,C], cache [slots,rows,C], sequences, counts). */
export const appendRows: Kernel = ({ inputs: [x, cache, sequences, counts], outputs: [next] }) =>
  next ? [...copyUnlessShared(cache!, next), placeRows(x!, next, sequences!, counts!)] : [];
