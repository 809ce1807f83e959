// Reversal in three sizes. Delétang et al. train on lengths up to 40 and test up to 500; their models read batches of 128 for a million
// updates at 1e-3.
import { reversal } from "../reversal.js";
import { lengths, type StudyPlans, torchAdamW } from "./plan.js";

export const reversalPlans = (): StudyPlans => ({
  tests: "tokens of the sequence, half of them read",
  sizes: {
    smoke: {
      ...{
        problems: ["reversal"],
        architectures: ["rwkv7"],
        layers: [2],
        widths: [64],
        learningRates: [3e-3],
        seeds: [0],
      },
      ...{ steps: 150, batch: 32, weightDecay: 0.01, warmup: 0.1, final: 0.1, sequences: 64 },
      segments: () => [{ problem: reversal(8), time: 16, shortest: 2 }],
      test: () => lengths(reversal(8), [8, 16, 32]),
    },
    small: {
      problems: ["reversal"],
      architectures: ["rwkv7", "rwkv6", "rwkv4", "transformer"],
      ...{ layers: [2], widths: [64], learningRates: [2e-3], seeds: [0, 1, 2] },
      ...{ steps: 1500, batch: 32, weightDecay: 0.01, warmup: 0.1, final: 0.1, sequences: 128 },
      segments: () => [{ problem: reversal(), time: 40, shortest: 2 }],
      test: () => lengths(reversal(), [20, 40, 80, 160]),
    },
    paper: {
      problems: ["reversal"],
      architectures: ["rwkv7", "rwkv6", "rwkv5", "rwkv4", "transformer"],
      ...{ layers: [5], widths: [64], learningRates: [1e-4, 3e-4, 5e-4, 1e-3], seeds: [0, 1, 2] },
      ...{ steps: 1_000_000, batch: 128, weightDecay: 0, warmup: 0, final: 1, sequences: 500 },
      optimizer: torchAdamW,
      segments: () => [{ problem: reversal(2), time: 80, shortest: 2 }],
      test: () => lengths(reversal(2), [80, 160, 320, 640, 1000]),
    },
  },
});
