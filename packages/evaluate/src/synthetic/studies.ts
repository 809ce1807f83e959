// What is trained for each study, in three sizes: smoke (about a minute), small (about an hour on two cores), paper (the settings of
// the papers, for a GPU). What the papers' own settings could not be taken over is said with each.
import { InputError, printable } from "@rwkv-ts/core";
import type { Architecture } from "@rwkv-ts/core/model";
import type { GivenWeight } from "@rwkv-ts/train";
import type { JsonObject } from "../json.js";
import type { ProblemTest } from "./accuracy.js";
import { mqarPlans } from "./plans/mqar.js";
import {
  type NewModel,
  type Plan,
  type StudyChoices,
  type StudyPlans,
  type StudySize,
  studySizes,
} from "./plans/plan.js";
import { retrievalPlans } from "./plans/retrieval.js";
import { reversalPlans } from "./plans/reversal.js";
import { stateTrackingPlans } from "./plans/state-tracking.js";
import type { RunFacts, StudyRun } from "./study.js";
import type { ProblemTraining } from "./train-problem.js";

export { type NewModel, type StudyChoices, type StudySize, studySizes } from "./plans/plan.js";

/** The studies that can be made. */
export const studyNames = ["state-tracking", "mqar", "reversal", "retrieval"] as const;
/** One of `studyNames`. */
export type StudyName = (typeof studyNames)[number];

/** A new model of the version `id`; "rwkv7-doubled" is RWKV-7 with an in-context learning rate a in (0, 2) in place of (0, 1). */
export type MakeModel = (id: string, model: NewModel) => Promise<Architecture | GrownModel>;

/** A model that begins with given weights. */
export interface GrownModel {
  readonly architecture: Architecture;
  weights(): AsyncIterable<GivenWeight> | Iterable<GivenWeight>;
}

/** What a study trains and tests, for `runStudy`. */
export interface Study {
  readonly name: StudyName;
  readonly settings: JsonObject;
  readonly runs: readonly StudyRun[];
  /** What the tests stand at, for a chart. */
  readonly tests: string;
}

const plans: Readonly<Record<StudyName, () => StudyPlans>> = {
  "state-tracking": stateTrackingPlans,
  mqar: mqarPlans,
  reversal: reversalPlans,
  retrieval: retrievalPlans,
};

/** @throws InputError for a study or a size that there is not */
function planOf(name: StudyName, size: StudySize) {
  for (const [what, given, known] of [
    ["study", name, studyNames],
    ["size", size, studySizes],
  ] as const)
    if (!(known as readonly string[]).includes(given))
      throw new InputError(`there is no ${what} ${printable(String(given), 80)}: one of ${known.join(", ")}`);
  const { sizes, problems, tests } = plans[name]();
  return { usual: sizes[size], problems: problems?.() ?? sizes[size].problems, tests };
}

/** Problems that a study knows. @throws InputError for a study or a size that there is not */
export const studyProblems = (name: StudyName, size: StudySize): readonly string[] => planOf(name, size).problems;

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
  const { lengths, from, ...changed } = given;
  const { usual, problems: known, tests } = planOf(name, size);
  const plan: Plan = {
    ...{ ...usual, ...changed },
    segments: (problem) => usual.segments(problem, from !== undefined),
    test: (problem) => testsAt(usual.test(problem), lengths, tests),
  };
  for (const problem of plan.problems)
    if (!known.includes(problem))
      throw new InputError(`${name} of size ${size} has no problem ${problem}; it has ${known.join(", ")}`);
  const runs: StudyRun[] = [];
  for (const facts of allFacts(plan, choices.learningRates === undefined)) runs.push(await runOf(plan, facts, make));
  const trained = plan.problems.map((problem) => [
    problem,
    courseOf(runs.find(({ facts }) => facts.problem === problem)!),
  ]);
  return { name, settings: { size, ...given, ...Object.fromEntries(trained) }, runs, tests };
}

/** The tests of a plan at other lengths. @throws InputError where they do not stand at lengths, or are too short */
function testsAt(
  tests: readonly ProblemTest[],
  lengths: readonly number[] | undefined,
  what: string,
): readonly ProblemTest[] {
  if (lengths === undefined) return tests;
  const { problem, at } = tests[0]!;
  if (at !== undefined) throw new InputError(`${problem.name} is tested at ${what}, not at lengths: leave them away`);
  for (const length of lengths)
    if (!(Number.isSafeInteger(length) && length >= problem.shortest))
      throw new InputError(`${problem.name} takes sequences of at least ${problem.shortest} tokens, got ${length}`);
  return lengths.map((length) => ({ problem, length }));
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
  const made = await make(id, { layers, width, vocabulary, ...plan.modelOf?.(id, layers) });
  const { architecture, ...given } = "architecture" in made ? made : { architecture: made };
  return { facts, architecture, ...given, training, tests, sequences: plan.sequences };
}
