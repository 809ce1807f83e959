// Multi-query associative recall in three sizes; `paper` are zoology's.
import type { ProblemTest } from "../accuracy.js";
import { mqar } from "../mqar.js";
import type { Segment } from "../train-problem.js";
import { type StudyPlans, torchAdamW } from "./plan.js";

/** zoology's tests of Figure 2 stand at the number of pairs. */
const recall = (pairs: number, time: number, vocabulary: number, randomFilling: boolean): ProblemTest => ({
  problem: mqar({ pairs, vocabulary, randomFilling }),
  length: time,
  at: pairs,
});
const recallSegment = (
  pairs: number,
  time: number,
  vocabulary: number,
  filling: boolean,
  examples?: number,
): Segment => ({
  problem: mqar({ pairs, vocabulary, randomFilling: filling }),
  time,
  ...(examples !== undefined && { examples }),
});

/** [tokens, pairs, batch] of Figure 2 (iclr24_zoology_figure2/configs.py). */
const figure2: Readonly<Record<string, readonly [time: number, pairs: number, batch: number]>> = {
  "64": [64, 4, 512],
  "128": [128, 8, 512],
  "256": [256, 16, 256],
  "512": [512, 64, 128],
};
/** The newer default: [tokens, pairs, sequences] (mqar_example_configs/original_mqar_configs.py). */
const mixedTraining = [
  [64, 4, 100_000],
  [128, 8, 20_000],
  [256, 16, 20_000],
  [256, 32, 20_000],
  [256, 64, 20_000],
] as const;
const mixedTests = [
  [64, 4],
  [64, 8],
  [64, 16],
  [128, 32],
  [256, 64],
  [512, 128],
  [1024, 256],
] as const;
const zoologyVocabulary = 8192;

export const mqarPlans = (): StudyPlans => ({
  tests: "key-value pairs",
  sizes: {
    smoke: {
      ...{ problems: ["32"], architectures: ["rwkv7"], layers: [2], widths: [64], learningRates: [3e-3], seeds: [0] },
      ...{ steps: 200, batch: 32, weightDecay: 0.01, warmup: 0.1, final: 0.1, sequences: 128 },
      segments: () => [recallSegment(4, 32, 64, false)],
      test: () => [recall(2, 16, 64, false), recall(4, 32, 64, false), recall(8, 64, 64, false)],
    },
    small: {
      problems: ["64"],
      architectures: ["rwkv4", "rwkv5", "rwkv6", "rwkv7", "rwkv-x", "transformer"],
      ...{ layers: [2], widths: [64, 128], learningRates: [2e-3], seeds: [0, 1, 2] },
      ...{ steps: 600, batch: 32, weightDecay: 0.01, warmup: 0.1, final: 0.1, sequences: 256 },
      segments: () => [recallSegment(8, 64, 256, false)],
      test: () => [recall(4, 64, 256, false), recall(8, 64, 256, false), recall(16, 128, 256, false)],
    },
    // Figure 2 of the paper (problems "64" to "512": 100,000 sequences, 64 epochs, zeros between the queries) and zoology's newer default
    // ("mixed": 32 epochs, random ids between them). Both stop early at 99 %, which is not done here; their models have no channel mixing
    // and drop out a tenth of the embedding, RWKV's are whole and drop nothing out.
    paper: {
      problems: [...Object.keys(figure2), "mixed"],
      architectures: ["rwkv4", "rwkv5", "rwkv6", "rwkv7", "transformer"],
      ...{ layers: [2], widths: [64, 128, 256, 512], learningRates: [1e-4, 4.64e-4, 2.15e-3, 1e-2], seeds: [123] },
      ...{ steps: 0, batch: 256, weightDecay: 0.1, warmup: 0, final: 0, sequences: 3000 },
      optimizer: torchAdamW,
      batchOf: (problem) => figure2[problem]?.[2] ?? 256,
      ratesOf: (problem) => (problem === "mixed" ? [1e-3, 3.16e-3, 1e-2, 3.16e-2] : undefined),
      segments(problem) {
        const own = figure2[problem];
        if (own) return [recallSegment(own[1], own[0], zoologyVocabulary, false, 100_000)];
        return mixedTraining.map(([time, pairs, n]) => recallSegment(pairs, time, zoologyVocabulary, true, n));
      },
      test(problem) {
        const own = figure2[problem];
        if (own) return [recall(own[1], own[0], zoologyVocabulary, false)];
        return mixedTests.map(([time, pairs]) => recall(pairs, time, zoologyVocabulary, true));
      },
    },
  },
});
