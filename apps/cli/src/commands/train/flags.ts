// The options of rwkv train as the command line gives them.
import type { Storage } from "@rwkv-ts/core";
import type { backendNames, engineNames } from "@rwkv-ts/preset";
import type { Method, Parallel, Precision } from "@rwkv-ts/train";

export interface TrainFlags {
  data: string[];
  debug?: boolean;
  out: string;
  validation?: string[];
  /** Default: 0.05, or 0 with an official order. */
  split?: number;
  tokenizer?: string;
  /** Id of a version. */
  arch: string;
  layers?: number;
  width?: number;
  headSize?: number;
  ffn?: number;
  blocks?: number;
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
  context: number;
  steps: number;
  lr: number;
  lrFinal?: number;
  warmup: number;
  weightDecay: number;
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
  resume?: boolean;
  restart?: boolean;
  backend: (typeof backendNames)[number];
  devices?: number;
  parallel: Parallel;
  threads?: number;
  engine: (typeof engineNames)[number];
  json?: boolean;
}
