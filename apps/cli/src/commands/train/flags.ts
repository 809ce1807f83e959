// The options of rwkv train as the command line gives them.
import type { Storage } from "@rwkv-ts/core";
import type { backendNames, engineNames } from "@rwkv-ts/preset";
import type {
  DropoutOptions,
  LengthStage,
  Method,
  OptimizerName,
  Parallel,
  Precision,
  ReplayOptions,
  ScheduleName,
  WindowKind,
} from "@rwkv-ts/train";

export interface TrainFlags {
  data: string[];
  debug?: boolean;
  out: string;
  validation?: string[];
  stream?: boolean;
  /** One for each of `data`. */
  mix?: number[];
  lossOn: "answers" | "all";
  /** Default: packed for conversations, documents for --method state, anywhere. */
  windows?: WindowKind;
  /** Default: 0.05, or 0 with an official order. */
  split?: number;
  tokenizer?: string;
  /** Id of a version; default: rwkv7. */
  arch?: string;
  layers?: number;
  width?: number;
  headSize?: number;
  ffn?: number;
  blocks?: number;
  /** rwkv-x; default: official. */
  init?: "official" | "rwkv7";
  config: Record<string, string>;
  from?: string;
  method: Method["kind"];
  rank?: number;
  alpha?: number;
  targets?: string[];
  beside?: string[];
  adapterDropout?: number;
  states?: string[];
  only?: string[];
  /** False with --no-layerwise-lr. */
  layerwiseLr: boolean;
  longCe?: boolean;
  weights: Storage;
  batch: number;
  context: number | LengthStage[];
  chunk?: number;
  chunkGradients: number;
  headChunk?: number;
  carry?: boolean;
  dropout?: DropoutOptions;
  replay?: ReplayOptions;
  /** Default: 1000, or those of the stages of `context`. */
  steps?: number;
  extend?: boolean;
  lr: number;
  lrFinal?: number;
  schedule: ScheduleName;
  decayShare: number;
  warmup: number;
  optimizer: OptimizerName;
  eps: number;
  average?: number;
  weightDecay: number;
  weightDecayFinal?: number;
  betas: [number, number];
  clip: number;
  accumulate: number;
  precision: Precision;
  checkpointing?: boolean;
  seed: number;
  order: "random" | "official" | "official-x";
  evalEvery: number;
  evalBatches: number;
  sampleEvery: number;
  prompt?: string;
  saveEvery: number;
  keep: number;
  logEvery: number;
  tensorboard?: boolean;
  resume?: boolean;
  restart?: boolean;
  backend: (typeof backendNames)[number];
  devices?: number;
  parallel: Parallel;
  threads?: number;
  engine: (typeof engineNames)[number];
  json?: boolean;
}
