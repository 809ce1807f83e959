// Heads of keys and values that several heads of queries share, once for each of them.
import { ShapeError } from "../errors.js";
import type { Value } from "../graph/graph.js";
import { broadcastTo } from "./map.js";
import { reshape } from "./reshape.js";

/** [N, G, D] → [N, H, D], head h being that of ⌊h G/H⌋ */
export function repeatHeads(x: Value, heads: number): Value {
  const [n, own, d] = x.shape as [number, number, number];
  if (heads % own !== 0) throw new ShapeError(`repeatHeads: ${heads} heads are no multiple of those of ${x}`);
  if (heads === own) return x;
  return reshape(broadcastTo(reshape(x, [n, own, 1, d]), [n, own, heads / own, d]), [n, heads, d]);
}
