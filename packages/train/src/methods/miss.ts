// miss: one matrix M shared by all shards of W's columns (Kang and Yin 2024, "MiSS", before DiSHA and Bone, arXiv 2409.15371):
//   y = W x + Mᵀ Σ_j x_j,  the x_j being runs of r elements of x, the last one filled up with zeros;   M [r, out] begins at zero
// which is ΔW[o, i] = M[i mod r, o]. The sum is a product with E [in, r], E[i, i mod r] = 1: LoRA whose A is fixed.
import { add, matmul } from "@rwkv-ts/core/model";
import { adapterChecks } from "./lora.js";
import type { AdapterOptions, TrainingMethod } from "./method.js";
import { checkNames, isBeside } from "./names.js";

/** One matrix that all shards of W's columns share (Kang and Yin 2024, "MiSS", arXiv 2409.15371). */
export interface MissMethod extends AdapterOptions {
  readonly kind: "miss";
  /** Length of a shard. */
  readonly rank: number;
}

export const miss: TrainingMethod<MissMethod> = {
  kind: "miss",
  checks: adapterChecks,
  file: "miss.safetensors",
  trains: (name, { role }, options) => isBeside(name, role, options),
  check: checkNames,
  adapter: {
    begin({ out, in: columns }, { rank }) {
      const shards = new Float32Array(columns * rank);
      for (let i = 0; i < columns; i++) shards[i * rank + (i % rank)] = 1;
      return {
        added: {
          disha: { shape: [rank, out], initial: new Float32Array(rank * out), follows: { rows: 1 } },
          shards: { shape: [columns, rank], initial: shards, follows: { columns: 0 }, isFixed: true },
        },
      };
    },
    apply: ({ y, dropped, added: { shards, disha } }) => add(y, matmul(matmul(dropped, shards!), disha!)),
  },
};
