// Low-rank adapters (Hu et al. 2021, "LoRA"): y = W x becomes y = W x + (α/r) B A x with A [in, r] and B [r, out] trained and
// W frozen. A pass over the graph: the architecture's definition knows nothing of it.
import { ShapeError } from "@rwkv-ts/core";
import type { Cut } from "@rwkv-ts/core/backend";
import { add, linear, matmul, mul, type Value } from "@rwkv-ts/core/model";
import { leaf, leafParams, liveNodes, Rewrite } from "@rwkv-ts/core/tools";

/** A linear layer that gets an adapter. */
export interface LoraTarget {
  /** Name of the weight W [out, in], e.g. `blocks.0.att.key.weight`. */
  readonly weight: string;
  readonly rank: number;
  readonly alpha: number;
}

/** Names of the trained factors of a target, as PEFT writes them. */
export const loraNames = (weight: string) => {
  const base = weight.replace(/\.weight$/, "");
  return { a: `${base}.lora_A`, b: `${base}.lora_B` };
};

/** How devices share A [in, r] and B [r, out], as they share W [out, in]: B by W's rows, A by its columns. */
export const loraCuts = (ofWeight: Cut | undefined): { readonly a: Cut | undefined; readonly b: Cut | undefined } => ({
  a: ofWeight?.axis === 1 ? { ...ofWeight, axis: 0 } : undefined,
  b: ofWeight?.axis === 0 ? { ...ofWeight, axis: 1 } : undefined,
});

/** Rewrites the graph of `output`, adding adapters to the targets; fills `factors` with the new leaves by name. */
export function applyLora(output: Value, targets: readonly LoraTarget[], factors: Map<string, Value>): Value {
  const byWeight = new Map(targets.map((t) => [t.weight, t]));
  const rewrite = new Rewrite();
  for (const node of liveNodes([output])) {
    const target = node.op.name === "linear" ? byWeight.get(node.inputs[1]!.name ?? "") : undefined;
    if (!target) {
      rewrite.keep(node);
      continue;
    }
    const [x, w] = node.inputs.map((v) => rewrite.of(v)) as [Value, Value];
    const names = loraNames(target.weight);
    rewrite.graph.segment = node.segment;
    const cuts = loraCuts(leafParams(node.inputs[1]!).split);
    const a = leaf(rewrite.graph, "weight", names.a, [w.shape[1]!, target.rank], "f32", cuts.a);
    const b = leaf(rewrite.graph, "weight", names.b, [target.rank, w.shape[0]!], "f32", cuts.b);
    factors.set(names.a, a);
    factors.set(names.b, b);
    const adapted = mul(matmul(matmul(x, a), b), target.alpha / target.rank);
    rewrite.set(node.outputs[0]!, add(linear(x, w), adapted));
  }
  return rewrite.of(output);
}

/** W + (α/r) (A B)ᵀ, [out, in]: the adapter written into its matrix. A [in, r], B [r, out]. */
export function mergedMatrix(
  weight: Float32Array,
  { a, b, rank, alpha }: { a: Float32Array; b: Float32Array; rank: number; alpha: number },
): Float32Array {
  const [columns, out] = [a.length / rank, b.length / rank];
  if (weight.length !== columns * out)
    throw new ShapeError(`mergedMatrix: W has ${weight.length} elements, A and B give [${out},${columns}]`);
  return weight.map((w, at) => {
    const [o, i] = [Math.floor(at / columns), at % columns];
    let sum = 0;
    for (let r = 0; r < rank; r++) sum += a[i * rank + r]! * b[r * out + o]!;
    return w + (alpha / rank) * sum;
  });
}
