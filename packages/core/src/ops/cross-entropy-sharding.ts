// Cross entropy of logits whose vocabulary is split over devices, with what is exchanged of each token a few numbers and never its
// logits [N,V]. On a device with logits z [N,v], the ids that are its own marked by o (1 or 0):
//   M = max over devices of max z,   S = Σ over devices of Σ e^(z-M),   L = M + log S,   l = log Σ e^z over its own ids
//   loss       = Σ over devices of  o (L - l) + crossEntropy(z)                       crossEntropy is 0 where the target is another's
//   dlogits    = g (Σ o) e^(z-L) - g o e^(z-l) + crossEntropyBackward(z)              the latter is g o (e^(z-l) - 1 at the target)
//   L2Wrap     = λ g (Σ o) M where z = M
import type { ShardContext, ShardRule, Value } from "../graph/graph.js";
import { isEven, isPart, type Part } from "../graph/place.js";
import { allReduce } from "./all-reduce.js";
import { add, cast, constant, exp, log, max, mul, select, sub, sum } from "./map.js";
import { ownRows } from "./own-rows.js";
import { reshape } from "./reshape.js";
import { gather } from "./rows.js";
import { takesWhole } from "./sharding.js";

/** The op itself over a device's own ids. */
type OfOwn = (...inputs: Value[]) => Value;

/** The device's ids, where logits are split by them in equal parts: ids that only fill up would have to be told from others. */
function idsOf({ places: [logits, ...others], shapes, devices }: ShardContext<unknown>): Part | undefined {
  const isByIds = isPart(logits!) && logits.axis === 1 && isEven(shapes[0]!, logits, devices);
  return isByIds && !others.includes("sum") ? logits : undefined;
}

/** The rule of `crossEntropy`. */
export function shardLoss<P>(context: ShardContext<P>, crossEntropy: OfOwn): ShardRule<P> {
  const ids = idsOf(context);
  if (!ids) return takesWhole()(context);
  return {
    takes: [ids, "whole"],
    gives: ["sum"],
    make: ([z, targets]) => {
      const { own, isOwn, all, among } = normalisers(z!, targets!);
      const beyond = mul(isOwn, sub(all, among));
      return [add(reshape(beyond, targets!.shape), crossEntropy(z!, own))];
    },
  };
}

/** The rule of its gradient. */
export function shardLossBackward<P>(context: ShardContext<P>, l2wrap: number, backward: OfOwn): ShardRule<P> {
  const ids = idsOf(context);
  if (!ids) return takesWhole()(context);
  return {
    takes: [ids, "whole", "whole"],
    gives: [ids],
    make: ([kept, targets, gradient]) => {
      const { z, own, isOwn, all, among, largest } = normalisers(kept!, targets!);
      const counts = allReduce(isOwn);
      const g = reshape(gradient!, isOwn.shape);
      const inAll = mul(mul(g, counts), exp(sub(z, all)));
      const inOwn = mul(mul(g, isOwn), exp(sub(z, among)));
      const plain = add(sub(inAll, inOwn), backward(kept!, own, gradient!));
      if (l2wrap === 0) return [plain];
      const drift = mul(mul(mul(g, counts), l2wrap), largest);
      return [add(plain, mul(select(sub(largest, z), 0, 1), drift))];
    },
  };
}

/**
 * Of each token [N,1]: logarithms of the sums over all ids and over the device's own, whether the target is among these. In f32, as the
 * op itself computes, whatever logits are kept in.
 */
function normalisers(logits: Value, targets: Value) {
  const z = cast(logits, "f32");
  const ids = z.shape[1]!;
  const own = ownRows(targets, ids);
  const top = max(z);
  const largest = allReduce(top, "max");
  const all = add(largest, log(allReduce(sum(exp(sub(z, largest))))));
  const among = add(top, log(sum(exp(sub(z, top)))));
  const isOwn = gather(constant(z.graph, 1, [ids, 1]), own);
  return { z, own, isOwn, all, among, largest };
}
