// What is trained for each study, in three sizes: smoke (about a minute), small (about an hour on two cores), paper (the settings of
// the papers, for a GPU). What the papers' own settings could not be taken over is said with each.
import { InputError } from "@rwkv-ts/core";
import type { Architecture } from "@rwkv-ts/core/model";
import type { JsonObject } from "../json.js";
import type { ProblemTest } from "./accuracy.js";
import { mqar } from "./mqar.js";
import type { Problem } from "./problem.js";
import { reversal } from "./reversal.js";
import { type StateTrackingName, stateTracking } from "./state-tracking.js";
import type { RunFacts, StudyRun } from "./study.js";
import type { ProblemTraining, Segment } from "./train-problem.js";

/** smoke: about a minute; small: about an hour on two cores; paper: the settings of the papers, for a GPU. */
export const studySizes = ["smoke", "small", "paper"] as const;
/** One of `studySizes`. */
export type StudySize = (typeof studySizes)[number];
/** The studies that can be made. */
export const studyNames = ["state-tracking", "mqar", "reversal"] as const;
/** One of `studyNames`. */
export type StudyName = (typeof studyNames)[number];

/** A study's choices; those left out are its size's. */
export interface StudyChoices {
  readonly problems?: readonly string[] | undefined;
  /** Ids of versions. */
  readonly architectures?: readonly string[] | undefined;
  readonly layers?: readonly number[] | undefined;
  readonly widths?: readonly number[] | undefined;
  readonly learningRates?: readonly number[] | undefined;
  readonly seeds?: readonly number[] | undefined;
  readonly steps?: number | undefined;
}

/** A new model. */
export type MakeModel = (
  id: string,
  sizes: { layers: number; width: number; vocabulary: number },
) => Promise<Architecture>;

/** What a study trains and tests, for `runStudy`. */
export interface Study {
  readonly name: StudyName;
  readonly settings: JsonObject;
  readonly runs: readonly StudyRun[];
  /** What the tests stand at, for a chart. */
  readonly tests: string;
}

/** One size of a study. */
interface Plan extends Required<{ readonly [Name in keyof StudyChoices]: NonNullable<StudyChoices[Name]> }> {
  readonly batch: number;
  readonly weightDecay: number;
  /** Updates of the warm-up, as a share of all. */
  readonly warmup: number;
  /** Learning rate of the end, as a share of the highest. */
  readonly final: number;
  /** Sequences of each test. */
  readonly sequences: number;
  /** Default: RWKV's official one. */
  readonly optimizer?: typeof torchAdamW;
  readonly segments: (problem: string) => readonly Segment[];
  readonly test: (problem: string) => readonly ProblemTest[];
  /** Where they differ with the problem. */
  readonly batchOf?: (problem: string) => number;
  readonly ratesOf?: (problem: string) => readonly number[] | undefined;
}

/** torch's AdamW, which the papers' trainers use, without clipping; other sizes have the official trainer's. */
const torchAdamW = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, maxNorm: 0 };

const lengths = (problem: Problem, list: readonly number[]): ProblemTest[] =>
  list.map((length) => ({ problem, length }));

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

const doublings = (from: number, to: number): number[] => {
  const list: number[] = [];
  for (let length = from; length <= to; length *= 2) list.push(length);
  return list;
};

const plans: Readonly<Record<StudyName, Readonly<Record<StudySize, Plan>>>> = {
  "state-tracking": {
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
      architectures: ["rwkv7", "rwkv6", "rwkv4", "transformer"],
      ...{ layers: [2], widths: [64], learningRates: [3e-3], seeds: [0, 1, 2] },
      ...{ steps: 2000, batch: 32, weightDecay: 0.01, warmup: 0.05, final: 0.05, sequences: 128 },
      segments: growing,
      test: trackedTests(doublings(20, 320)),
    },
    // The authors' published configuration of parity (parity_*.yaml): lengths 3 to 40, tested from 40 to 256, 20,000 updates of 256
    // sequences, learning rate 1e-3 with 2,000 updates of warm-up and a cosine to a thousandth, no weight decay, no clipping, 8,192 tests.
    paper: {
      problems: ["parity", "modular-arithmetic", "s3", "a5", "s5"],
      architectures: ["rwkv7", "rwkv6", "rwkv5", "rwkv4", "transformer"],
      ...{ layers: [2, 4], widths: [128], learningRates: [1e-3], seeds: [42, 43, 44] },
      ...{ steps: 20_000, batch: 256, weightDecay: 0, warmup: 0.1, final: 1e-3, sequences: 8192 },
      optimizer: torchAdamW,
      segments: tracked(40),
      test: trackedTests([40, 64, 96, 128, 192, 256]),
    },
  },
  mqar: {
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
  // Delétang et al. train on lengths up to 40 and test up to 500; their models read batches of 128 for a million updates at 1e-3.
  reversal: {
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
};

const testNames: Readonly<Record<StudyName, string>> = {
  "state-tracking": "tokens of the sequence",
  mqar: "key-value pairs",
  reversal: "tokens of the sequence, half of them read",
};

/** Problems that a study knows. */
export const studyProblems = (name: StudyName, size: StudySize): readonly string[] =>
  name === "state-tracking" ? ["parity", "modular-arithmetic", "z5", "s3", "a5", "s5"] : plans[name][size].problems;

/** Epochs of zoology's sets of sequences, where the plan counts in epochs. */
function stepsOf(plan: Plan, problem: string): number {
  if (plan.steps > 0) return plan.steps;
  const examples = plan.segments(problem).reduce((sum, each) => sum + (each.examples ?? 0), 0);
  const epochs = problem === "mixed" ? 32 : 64;
  return Math.ceil((epochs * examples) / (plan.batchOf?.(problem) ?? plan.batch));
}

/**
 * The runs of a study.
 * @throws InputError for choices that it does not have, before anything is computed; what `make` throws
 */
export async function study(name: StudyName, size: StudySize, choices: StudyChoices, make: MakeModel): Promise<Study> {
  const given = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
  const plan: Plan = { ...plans[name][size], ...given };
  const known = studyProblems(name, size);
  for (const problem of plan.problems)
    if (!known.includes(problem))
      throw new InputError(`${name} of size ${size} has no problem ${problem}; it has ${known.join(", ")}`);
  const runs: StudyRun[] = [];
  for (const facts of allFacts(plan, choices.learningRates === undefined)) runs.push(await runOf(plan, facts, make));
  const trained = plan.problems.map((problem) => [
    problem,
    courseOf(runs.find(({ facts }) => facts.problem === problem)!),
  ]);
  return { name, settings: { size, ...given, ...Object.fromEntries(trained) }, runs, tests: testNames[name] };
}

/** What decides the course of a problem's runs beside their facts: rows of another course are others. */
function courseOf({ training, tests, sequences }: StudyRun): JsonObject {
  const {
    segments,
    steps,
    batch,
    warmupSteps = 0,
    optimizer,
    learningRate,
    finalLearningRate = learningRate,
  } = training;
  return {
    ...{ steps, batch, warmupSteps, optimizer: { ...optimizer }, final: finalLearningRate / learningRate },
    segments: segments.map(({ problem, ...rest }) => ({ problem: problem.name, ...rest })),
    tests: tests.map(({ length, at = length }) => ({ length, at })),
    sequences,
  };
}

/** Seeds vary slowest, so that an interrupted study has all of fewer seeds. */
function allFacts(plan: Plan, hasOwnRates: boolean): RunFacts[] {
  const { problems, architectures, layers, widths, learningRates, seeds } = plan;
  const ratesOf = (problem: string) => (hasOwnRates && plan.ratesOf?.(problem)) || learningRates;
  return seeds.flatMap((seed) =>
    problems.flatMap((problem) =>
      architectures.flatMap((architecture) =>
        layers.flatMap((depth) =>
          widths.flatMap((width) =>
            ratesOf(problem).map((learningRate) => ({
              problem,
              architecture,
              layers: depth,
              width,
              learningRate,
              seed,
            })),
          ),
        ),
      ),
    ),
  );
}

async function runOf(plan: Plan, facts: RunFacts, make: MakeModel): Promise<StudyRun> {
  const segments = plan.segments(facts.problem);
  const tests = plan.test(facts.problem);
  const steps = stepsOf(plan, facts.problem);
  const vocabulary = Math.max(8, ...segments.map(({ problem }) => problem.vocabulary));
  const training: ProblemTraining = {
    segments,
    batch: plan.batchOf?.(facts.problem) ?? plan.batch,
    steps,
    learningRate: facts.learningRate,
    finalLearningRate: plan.final * facts.learningRate,
    warmupSteps: Math.round(plan.warmup * steps),
    optimizer: { ...plan.optimizer, weightDecay: plan.weightDecay },
    seed: facts.seed,
  };
  const { architecture: id, layers, width } = facts;
  const architecture = await make(id, { layers, width, vocabulary });
  return { facts, architecture, training, tests, sequences: plan.sequences };
}
