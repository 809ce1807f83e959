// Appends a step's rows to a cache that is never shortened:  R'[cached + i] = x[start + i]
// x [N,C], R [slots,rows,C], sequences [S,3], counts [S] → R'.
import { ShapeError } from "../errors.js";
import { type Example, f32 } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { unlimitedCache } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { raggedSequences } from "./sequences.js";
import { byAxes } from "./sharding.js";

/**
 * Appends a step's rows to a cache that is never shortened: (x [N,C], R [slots,rows,C], sequences i32 [S,3], counts i32 [S]) → R' with
 * R'[cached + i] = x[start + i].
 */
export const appendRowsOp: OpDefinition<Record<string, never>> = {
  name: "appendRows",
  shape([x, rows]) {
    if (x!.shape.length !== 2 || rows!.shape.length !== 3 || x!.shape[1] !== rows!.shape[2])
      throw new ShapeError(`appendRows: needs x [N,C] and a cache [slots,rows,C], got ${x}, ${rows}`);
    return [f32(...rows!.shape)];
  },
  reference([x, rows, sequences, counts], _, [next]) {
    const [, capacity, columns] = rows!.shape as [number, number, number];
    next!.data.set(rows!.data);
    for (const { slot, start, length, cached } of cachedSpans(sequences!, counts!, unlimitedCache))
      next!.data.set(
        x!.data.subarray(start * columns, (start + length) * columns),
        (slot * capacity + cached) * columns,
      );
  },
  updates: () => [[1, 0]],
  shard: /* @__PURE__ */ byAxes(["nc", "src", "", ""], ["src"], { splits: "c" }),
  get examples(): readonly Example<Record<string, never>>[] {
    const { tokens, slots, input } = raggedSequences;
    return [4, 37].map((columns) => ({
      name: `${columns} columns`,
      params: {},
      inputs: [
        { shape: [tokens, columns] },
        { shape: [slots, 12, columns], kind: "state" as const },
        input,
        { shape: [4], kind: "i32" as const, data: [9, 0, 5, 0] },
      ],
    }));
  },
};

/** The cache with the step's rows. */
export const appendRows = (x: Value, cache: Value, tokens: { sequences: Value; cached: Value }): Value =>
  x.graph.add(appendRowsOp, [x, cache, tokens.sequences, tokens.cached], {})[0]!;
