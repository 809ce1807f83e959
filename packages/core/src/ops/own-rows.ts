// Ids of a table whose rows are split over devices, as each device counts its own: y = id - d·rows on device d, -1 for rows that
// another one has. `gather` gives zeros for those and `scatterRows` leaves them out.
import type { OpDefinition, Value } from "../graph/graph.js";

export interface OwnRowsParams {
  /** Rows of each device. */
  readonly rows: number;
}

export const ownRowsOp: OpDefinition<OwnRowsParams> = {
  name: "ownRows",
  shape: ([ids]) => [{ shape: ids!.shape, dtype: "i32" }],
  exchange(parts, { rows }, results) {
    results.forEach(({ data }, d) => {
      parts[d]!.data.forEach((id, i) => {
        data[i] = id >= d * rows && id < (d + 1) * rows ? id - d * rows : -1;
      });
    });
  },
  reference([ids], params, [y]) {
    ownRowsOp.exchange!([ids!], params, [y!]); // of one device
  },
  examples: [{ name: "ids", params: { rows: 5 }, inputs: [{ shape: [4], kind: "i32", data: [3, 7, -1, 4] }] }],
};

export const ownRows = (ids: Value, rows: number): Value => ids.graph.add(ownRowsOp, [ids], { rows })[0]!;
