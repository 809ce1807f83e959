// Picking rows by index (embedding lookup, choosing the tokens whose logits are wanted) and its gradient, adding rows up
// by index.
import { ShapeError } from "../errors.js";
import { f32, like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { isPart, type Place, partOf } from "../graph/place.js";
import { ownRows } from "./own-rows.js";

const ids = [3, 0, 6, 3, 3];

/** Rows by index: (table [V,C], ids i32 [N]) → [N,C]. */
export const gatherOp: OpDefinition<Record<string, never>> = {
  name: "gather",
  shape([table, index]) {
    if (table!.shape.length !== 2 || index!.shape.length !== 1 || index!.dtype !== "i32")
      throw new ShapeError(`gather: needs a table [V,C] and i32 ids [N], got ${table} and ${index}`);
    return [like(table!, index!.shape[0]!, table!.shape[1]!)];
  },
  vjp: ({ inputs: [table, index], gradients: [g], wanted }) => [
    wanted[0] ? scatterRows(index!, g!, table!.shape[0]!) : undefined,
  ],
  reference([table, index], _, [y]) {
    const c = table!.shape[1]!;
    index!.data.forEach((id, n) => {
      if (id >= 0 && id < table!.shape[0]!) for (let i = 0; i < c; i++) y!.data[n * c + i] = table!.data[id * c + i]!;
    });
  },
  shard(context) {
    const [table] = context.places as [Place];
    if (!isPart(table) || table.axis === 1) return { takes: [table, "whole"], gives: [table] }; // linear in it
    const make = ([own, ids]: readonly Value[]) => [gather(own!, ownRows(ids!, table.size))];
    return { takes: [table, "whole"], gives: ["sum"], make };
  },
  examples: [
    {
      name: "rows",
      params: {},
      inputs: [
        { shape: [7, 36], kind: "weight" },
        { shape: [5], kind: "i32", data: ids },
      ],
    },
  ],
};

/** Rows of the result. */
export interface ScatterRowsParams {
  readonly rows: number;
}
/** Adds rows up by index, the gradient of `gatherOp`: (ids i32 [N], x [N,C]) → f32 [rows,C]. */
export const scatterRowsOp: OpDefinition<ScatterRowsParams> = {
  name: "scatterRows",
  shape([index, x], { rows }) {
    if (x!.shape.length !== 2 || index!.shape[0] !== x!.shape[0])
      throw new ShapeError(`scatterRows: needs ids [N] and rows [N,C], got ${index} and ${x}`);
    return [f32(rows, x!.shape[1]!)];
  },
  vjp: ({ inputs: [index], gradients: [g] }) => [undefined, gather(g!, index!)],
  reference([index, x], { rows }, [y]) {
    const c = x!.shape[1]!;
    index!.data.forEach((id, n) => {
      if (id >= 0 && id < rows) for (let i = 0; i < c; i++) y!.data[id * c + i]! += x!.data[n * c + i]!;
    });
  },
  // a table's gradient is split as tables are: by columns where its rows are, else by rows, wherever these come from
  shard({ params, devices, places }) {
    const [, x] = places as [Place, Place];
    if (isPart(x) && x.axis === 1) return { takes: ["whole", x], gives: [x] };
    const size = partOf(params.rows, devices);
    return {
      takes: ["whole", "whole"],
      gives: [{ axis: 0, size }],
      make: ([ids, x]) => [scatterRows(ownRows(ids!, size), x!, size)],
    };
  },
  examples: [
    {
      name: "duplicates add up",
      params: { rows: 7 },
      inputs: [{ shape: [5], kind: "i32", data: ids }, { shape: [5, 36] }],
    },
  ],
};

/** Rows of a table: [V,C], ids i32 [N] → [N,C]. */
export const gather = (table: Value, index: Value): Value => table.graph.add(gatherOp, [table, index], {})[0]!;
/** Sum of rows by index: ids i32 [N], x [N,C] → [rows,C]. */
export const scatterRows = (index: Value, x: Value, rows: number): Value =>
  x.graph.add(scatterRowsOp, [index, x], { rows })[0]!;
