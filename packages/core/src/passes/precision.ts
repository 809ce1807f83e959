// Mixed precision: which values are kept in bf16 or f16 between the steps that make and read them. A pass over the graph of losses
// and gradients, before fusion; steps compute in f32 whatever they read, and round once what they store.
//
//   kept narrow   activations and their gradients: what is computed for every token and channel
//   kept in f32   weights and their gradients, states and their gradients, decays, the sums of recurrences, statistics of norms,
//                 softmax, losses: what adds up over many tokens or is exponentiated over and over
//
// A shape rule declares an output as `like` some inputs or as `f32` (graph/example.ts). Activations begin where rows of an embedding are
// picked, or with an input of floats, and go on through everything that is like them. So sums over tokens (`f32`) end them:
// gradients of weights stay whole. (Micikevicius et al. 2018, "Mixed Precision Training"; Kalamkar et al. 2019, bf16.)
import type { Node, Value } from "../graph/graph.js";
import { isLeaf, leafParams } from "../graph/leaf.js";
import type { ProductParams } from "../ops/activation.js";
import type { NarrowType } from "../storage.js";
import { liveNodes } from "./live.js";
import { Rewrite } from "./rewrite.js";
import { viewSource } from "./views.js";

/** The same values in a graph that keeps activations in `type`; the outputs themselves stay as they are. */
export function mixedPrecision(outputs: readonly Value[], type: NarrowType): Value[] {
  const nodes = liveNodes(outputs);
  const precise = new Set(outputs.map(viewSource));
  for (const { op, inputs } of nodes) for (const i of op.precise ?? []) precise.add(viewSource(inputs[i]!));

  const rewrite = new Rewrite();
  const isActivation = activations();
  for (const node of nodes) {
    const isKept = (value: Value): boolean =>
      value.dtype === "f32" && !isLeaf(value) && isActivation(value) && !precise.has(value);
    const kept = node.outputs.map((value) => (isKept(value) ? type : value.dtype));
    const rounds = type === "bf16" && isProduct(node) && isActivation(node.inputs[0]!);
    rewrite.keep(node, kept, rounds ? { ...(node.params as ProductParams), operands: type } : node.params);
  }
  return outputs.map((value) => rewrite.of(value));
}

/** Their operands are rounded to bf16, weights too, as tensor cores and AVX512-BF16 multiply; sums are f32. */
const isProduct = ({ op }: Node): boolean => op.name === "linear" || op.name === "matmul";

/** Tells activations from everything else. */
function activations(): (value: Value) => boolean {
  const known = new Map<Value, boolean>();
  const isActivation = (value: Value): boolean => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const answer =
      isRows(value) && (begins(value) || (value.follows ?? []).some((followed) => isActivation(followed as Value)));
    known.set(value, answer);
    return answer;
  };
  return isActivation;
}

/** Numbers for every token and channel: neither one number a token nor a vector of weights. */
const isRows = ({ shape }: Value): boolean => shape.length >= 2 && shape.at(-1)! > 1;

const begins = (value: Value): boolean =>
  value.node.op.name === "gather" || (isLeaf(value) && leafParams(value).kind === "input");
