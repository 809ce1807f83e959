// One size of a study: what is trained, for how long, and what it is tested on.
import type { ProblemTest } from "../accuracy.js";
import type { Problem } from "../problem.js";
import type { Segment } from "../train-problem.js";

/** smoke: about a minute; small: about an hour on two cores; paper: the settings of the papers, for a GPU. */
export const studySizes = ["smoke", "small", "paper"] as const;
/** One of `studySizes`. */
export type StudySize = (typeof studySizes)[number];
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
  /** Sequences of each test. */
  readonly sequences?: number | undefined;
  /** Tokens of the sequences that are tested; of studies that are tested at lengths. */
  readonly lengths?: readonly number[] | undefined;
  /** The trained model that all of them grow out of, told so that it can be told apart; default: none, they begin from nothing. */
  readonly from?: string | undefined;
}

/** What a study asks of a new model. */
export interface NewModel {
  readonly layers: number;
  readonly width: number;
  readonly vocabulary: number;
  /** Channels of a head, where a version has heads; default: the maker's. */
  readonly headSize?: number;
  /** RWKV-X: how many of the layers are attention blocks; default: the maker's, beside the layers. */
  readonly blocks?: number;
  /** Settings by their official names. */
  readonly config?: Readonly<Record<string, string>>;
  /** RWKV-X: begin as `withRwkv7Values` of `@rwkv-ts/rwkv-x` makes it; default: the official initial values. */
  readonly init?: "rwkv7";
}

type PlanChoices = Omit<StudyChoices, "lengths" | "from">;

/** One size of a study. */
export interface Plan extends Required<{ readonly [Name in keyof PlanChoices]: NonNullable<PlanChoices[Name]> }> {
  readonly batch: number;
  readonly weightDecay: number;
  /** Updates of the warm-up, as a share of all. */
  readonly warmup: number;
  /** Learning rate of the end, as a share of the highest. */
  readonly final: number;
  /** Default: RWKV's official one. */
  readonly optimizer?: typeof torchAdamW;
  /** @param isGrown whether models grow out of a trained one; default: they do not */
  readonly segments: (problem: string, isGrown?: boolean) => readonly Segment[];
  readonly test: (problem: string) => readonly ProblemTest[];
  /** Where they differ with the problem. */
  readonly batchOf?: (problem: string) => number;
  readonly ratesOf?: (problem: string) => readonly number[] | undefined;
  readonly modelOf?: (architecture: string, layers: number) => Partial<NewModel>;
}

/** A study in its three sizes: smoke (about a minute), small (about an hour on two cores), paper (the settings of the papers, for a GPU). */
export interface StudyPlans {
  readonly sizes: Readonly<Record<StudySize, Plan>>;
  /** What the tests stand at, for a chart. */
  readonly tests: string;
  /** Problems that it knows; default: those of the size. */
  problems?(): readonly string[];
}

/** torch's AdamW, which the papers' trainers use, without clipping; other sizes have the official trainer's. */
export const torchAdamW = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, maxNorm: 0 };

/** A test of each length. */
export const lengths = (problem: Problem, list: readonly number[]): ProblemTest[] =>
  list.map((length) => ({ problem, length }));

/** from, 2 from, 4 from, ... up to `to`. */
export const doublings = (from: number, to: number): number[] => {
  const list: number[] = [];
  for (let length = from; length <= to; length *= 2) list.push(length);
  return list;
};
