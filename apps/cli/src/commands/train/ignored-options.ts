// Options that a run would not look at, each with what it goes with: a mistake that is told before hours of training, not after them.
import { UsageError } from "../../terminal/report-error.js";
import type { TrainFlags } from "./flags.js";

/** Defaults of options that others need: what differs from them was given. */
export const usually = { chunkGradients: 1, decayShare: 0.2, weights: "f32" } as const;

/** @throws UsageError for an option that the others leave nothing to do */
export function refuseIgnored(flags: TrainFlags): void {
  const { chunk, chunkGradients, schedule, decayShare, prompt, sampleEvery, split, validation, weights, blocks } =
    flags;
  const { method, arch = "rwkv7" } = flags;
  if (chunkGradients !== usually.chunkGradients && chunk === undefined)
    throw new UsageError("--chunk-gradients counts chunks: name their length with --chunk");
  if (decayShare !== usually.decayShare && schedule !== "wsd")
    throw new UsageError(`--decay-share is of --schedule wsd; the schedule is ${schedule}`);
  if (prompt !== undefined && sampleEvery === 0)
    throw new UsageError("--prompt begins samples of text: ask for some with --sample-every");
  if (split !== undefined && validation)
    throw new UsageError("--validation is measured on in place of a part of --data: leave --split away");
  if (weights !== usually.weights && method === "full")
    throw new UsageError("--weights is of adapters and states; weights that are trained are f32");
  if (blocks !== undefined && arch !== "rwkv-x") throw new UsageError(`--blocks is of --arch rwkv-x, not of ${arch}`);
}
