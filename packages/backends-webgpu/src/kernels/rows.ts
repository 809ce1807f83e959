// Rows by index: `gather` decodes rows of a table in any storage, `scatterRows` adds rows up. Ids outside the table give zeros
// and are left out.
import type { ScatterRowsParams } from "@rwkv-ts/core/backend";
import type { MatrixPart } from "../memory/gpu-memory.js";
import { type Kernel, type Operand, read, write } from "../program/dispatch.js";
import { halvesFunction } from "./code.js";
import { fill } from "./fill.js";
import { matrixFunction, weightFunction } from "./weights/table.js";

const size = 64;

/** One dispatch a part of the table; the first one also writes the zeros. */
export const gather: Kernel = ({ inputs: [table, ids], outputs: [y] }) => {
  const [rows, columns] = table!.shape as [number, number];
  const count = ids!.shape[0]! * columns;
  const parts: readonly MatrixPart[] = table!.matrix?.parts ?? [{ first: 0, rows, data: table!.region }];
  return parts.map(({ first, rows: own, data, scales }) => {
    const w: Operand = { region: data, as: "u32" };
    const s: Operand | undefined = scales && { region: scales, as: "u32" };
    return {
      name: "gather",
      size,
      groups: Math.ceil(count / size),
      operands: { w, ...(s && { s }), ids: read(ids!, "i32"), y: write(y!) },
      uniforms: { count, columns, first, own, rows },
      declarations: `${halvesFunction(false)}\n${(s ? matrixFunction : weightFunction)(table!.storage, "U.columns")}`,
      body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let id = get_ids(e / U.columns);
let row = u32(id) - U.first;
if (id >= i32(U.first) && row < U.own) { set_y(e, weight(row, e % U.columns)); }
else if (U.first == 0u && (id < 0 || u32(id) >= U.rows)) { set_y(e, 0.0); }`,
    };
  });
};

/** Zeros, then a workgroup a token: the first one with its id adds up all of them. */
export const scatterRows: Kernel = ({ inputs: [ids, x], outputs: [y], params }) => {
  const { rows } = params as ScatterRowsParams;
  const [tokens, columns] = x!.shape as [number, number];
  return [
    fill(y!),
    {
      name: "scatterRows",
      size,
      groups: tokens,
      operands: { ids: read(ids!, "i32"), x: read(x!), y: write(y!) },
      uniforms: { tokens, columns, rows },
      body: `let id = get_ids(group);
if (id < 0 || u32(id) >= U.rows) { return; }
for (var t = 0u; t < group; t++) { if (get_ids(t) == id) { return; } }
for (var c = lane; c < U.columns; c += SIZE) {
  var all = 0.0;
  for (var t = group; t < U.tokens; t++) { if (get_ids(t) == id) { all += get_x(t * U.columns + c); } }
  set_y(u32(id) * U.columns + c, all);
}`,
    },
  ];
};
