// State tracking in three sizes.
import { type StateTrackingName, stateTracking, stateTrackingNames } from "../state-tracking.js";
import type { Segment } from "../train-problem.js";
import { doublings, lengths, type StudyPlans, torchAdamW } from "./plan.js";

/** Word problems and arithmetic trained on lengths from 3 (arithmetic: 4) to `time`. */
const tracked =
  (time: number) =>
  (name: string): Segment[] => {
    const problem = stateTracking(name as StateTrackingName);
    return [{ problem, time, shortest: Math.min(time, problem.shortest + 2) }];
  };
/** Lengths that grow, at about as many tokens an update: S3 is not learned at 40 tokens from the beginning. */
const growing = (name: string): Segment[] => {
  const problem = stateTracking(name as StateTrackingName);
  const stage = (time: number, batch: number, share: number) => ({
    problem,
    time,
    shortest: Math.min(time, 3),
    batch,
    share,
  });
  return [stage(6, 256, 0.2), stage(10, 128, 0.2), stage(20, 64, 0.2), stage(40, 32, 0.4)];
};
const trackedTests = (list: readonly number[]) => (name: string) =>
  lengths(stateTracking(name as StateTrackingName), list);

export const stateTrackingPlans = (): StudyPlans => ({
  tests: "tokens of the sequence",
  problems: () => stateTrackingNames,
  sizes: {
    smoke: {
      ...{
        problems: ["parity"],
        architectures: ["rwkv7"],
        layers: [1],
        widths: [64],
        learningRates: [2e-3],
        seeds: [0],
      },
      ...{ steps: 150, batch: 32, weightDecay: 0.01, warmup: 0.1, final: 0.1, sequences: 64 },
      segments: tracked(16),
      test: trackedTests(doublings(16, 64)),
    },
    small: {
      problems: ["parity", "s3"],
      architectures: ["rwkv7-doubled", "rwkv7", "rwkv6", "rwkv4", "transformer"],
      ...{ layers: [2], widths: [64], learningRates: [3e-3], seeds: [0, 1, 2] },
      ...{ steps: 2000, batch: 32, weightDecay: 0.01, warmup: 0.05, final: 0.05, sequences: 128 },
      segments: growing,
      test: trackedTests(doublings(20, 320)),
    },
    // The authors' published configuration of parity (parity_*.yaml): lengths 3 to 40, tested from 40 to 256, 20,000 updates of 256
    // sequences, learning rate 1e-3 with 2,000 updates of warm-up and a cosine to a thousandth, no weight decay, no clipping, 8,192 tests.
    paper: {
      problems: ["parity", "modular-arithmetic", "s3", "a5", "s5"],
      architectures: ["rwkv7-doubled", "rwkv7", "rwkv6", "rwkv5", "rwkv4", "transformer"],
      ...{ layers: [2, 4], widths: [128], learningRates: [1e-3], seeds: [42, 43, 44] },
      ...{ steps: 20_000, batch: 256, weightDecay: 0, warmup: 0.1, final: 1e-3, sequences: 8192 },
      optimizer: torchAdamW,
      segments: tracked(40),
      test: trackedTests([40, 64, 96, 128, 192, 256]),
    },
  },
});
