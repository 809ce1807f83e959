// RWKV-X's rule for a call of several tokens ("call"; howard-hou/RWKV-X, package/src/rwkv_x/model.py), a step's sequence being
// a call: T tokens on n cached rows. If T + n ≤ topk·chunk, token i sees the n rows and tokens 0 .. i. Otherwise it sees only
// tokens of its own piece of `chunk` tokens, counted from the start of the call, up to itself; the cache is not read. A call
// of one token follows the decode rule.
// q [N,C], means [slots,rows/chunk,C], sequences [S,3], counts [S] → ranges i32 [N,1,topk+1,2] of slot·capacity + row.

import type { Example, Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import type { Cache } from "./cache.js";
import { cachedSpans } from "./cached-spans.js";
import { type RowRange, writeRanges } from "./row-ranges.js";
import { decodeRanges, type SelectDecodeParams, selectionExamples, selectionShape } from "./select-decode.js";
import { takesWhole } from "./sharding.js";

/**
 * Rows that tokens of a step see by RWKV-X's rule for a call of several tokens (howard-hou/RWKV-X, package/src/rwkv_x/model.py): (q
 * [N,C], means [slots,rows/chunk,C], sequences i32 [S,3], counts i32 [S]) → ranges i32 [N,1,topk+1,2] of slot · capacity + row. A call
 * of one token follows `selectDecodeOp`.
 */
export const selectCallOp: OpDefinition<SelectDecodeParams> = {
  name: "selectCall",
  shape: (inputs, params) => selectionShape("selectCall", inputs, params),
  reference(inputs, params, [ranges]) {
    const [q, means, sequences, counts] = inputs as Tensor[];
    const { chunk, topk, capacity } = params;
    for (const { slot, start, length, cached } of cachedSpans(sequences!, counts!, params.limit)) {
      const base = slot * capacity;
      const ofCall = (i: number): RowRange => {
        if (length + cached <= chunk * topk) return [base, cached + i + 1];
        const piece = i - (i % chunk);
        return [base + cached + piece, i - piece + 1];
      };
      if (length === 1)
        writeRanges(ranges!, start, 0, decodeRanges(q!, means!, { token: start, slot, n: cached }, params));
      else for (let i = 0; i < length; i++) writeRanges(ranges!, start + i, 0, [ofCall(i)]);
    }
  },
  shard: /* @__PURE__ */ takesWhole(),
  get examples(): readonly Example<SelectDecodeParams>[] {
    return selectionExamples();
  },
};

/** Rows that tokens see by the call rule (`selectCallOp`): q [N,C] → ranges i32 [N,1,topk+1,2]. */
export const selectCall = (
  q: Value,
  { k, means }: Cache,
  tokens: { sequences: Value; cached: Value },
  params: Omit<SelectDecodeParams, "capacity">,
): Value =>
  q.graph.add(selectCallOp, [q, means, tokens.sequences, tokens.cached], { ...params, capacity: k.shape[1]! })[0]!;
