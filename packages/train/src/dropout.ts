// Dropout (Srivastava et al. 2014) of what the two halves of a layer add to the residual stream, attention (time mixing) and channels
// (channel mixing), as `drop0` and `drop1` of RWKV-LM's trainers:  x ← x + mask ⊙ att(x),  x ← x + mask ⊙ ffn(x).
// A half ends with the matrix that devices share by its columns, whose products come behind everything else but factors, so that its mask is
// the half's.
import type { Architecture, WeightSpec } from "@rwkv-ts/core/model";
import { flatten } from "@rwkv-ts/core/tools";
import { trainedFunction } from "./training-graph.js";

/** Dropout of what the halves of a layer add to the residual (Srivastava et al. 2014). */
export interface DropoutOptions {
  /** Share of what attention (time mixing) adds that is dropped while training, from 0 to below 1. Default 0. */
  readonly attention?: number;
  /** The same of channel mixing. Default 0. */
  readonly channels?: number;
}

/** The share that is dropped of the products of each matrix that ends half a layer, by the matrix' name. */
export function droppedBranches(
  architecture: Architecture,
  { attention = 0, channels = 0 }: DropoutOptions,
): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const { name, weights } of trainedFunction(architecture).layers) {
    const ends = flatten<WeightSpec>(weights).filter(([, { role, split }]) => role === "matrix" && split === "columns");
    ends.forEach(([weight], i) => {
      rates.set(`${name}.${weight}`, i === ends.length - 1 && ends.length > 1 ? channels : attention);
    });
  }
  return new Map([...rates].filter(([, rate]) => rate > 0));
}
