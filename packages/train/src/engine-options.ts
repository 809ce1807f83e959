// What an engine is given and gives back: batches, options, losses.
import type { Storage } from "@rwkv-ts/core";
import type { Memory } from "@rwkv-ts/core/backend";
import type { RowStates } from "./carry.js";
import type { DropoutOptions } from "./dropout.js";
import type { LongCeOptions } from "./long-ce.js";
import type { Adaptation } from "./methods/adaptation.js";
import type { PrepareOptions } from "./methods/prepare.js";
import type { Method } from "./methods/table.js";
import type { OptimizerName, OptimizerOptions } from "./optimizers/index.js";
import type { Precision } from "./precision.js";

/** B rows of T ids, and the id that should follow each (negative: not counted); both [B·T]. */
export interface Batch {
  readonly ids: Int32Array;
  readonly targets: Int32Array;
  /** What each target counts in the mean of losses, [B·T], from 0 on. Default: 1. */
  readonly weights?: Float32Array | undefined;
  /**
   * Start and length of each text among the B·T places, [2·texts], one behind the other and each within a row: every text begins from the
   * initial state and sees no other. Places outside of them have no target. Default: a text a row.
   */
  readonly texts?: Int32Array | undefined;
  /**
   * Of engines that carry: whether each row's first text goes on from the state that the row ended with in the batch before, [B]. Default:
   * where there is one, it does.
   */
  readonly goesOn?: readonly boolean[] | undefined;
  /** Of engines that carry: states that the rows begin with in place of those that are carried, which stay as they are. */
  readonly states?: RowStates | undefined;
}

/** What a row of a batch was like when it was learned. */
export interface RowReport {
  /** Σ of its targets' cross entropies, in nats, each times its weight. */
  readonly sum: number;
  /** Its targets, or the sum of their weights. */
  readonly count: number;
  /** The state that it went on from, by leaf; undefined: none. */
  readonly states?: ReadonlyMap<string, Float32Array> | undefined;
}

/** What an engine computes at a time, and how it updates. */
export interface EngineOptions {
  /** Sequences of a micro-batch. */
  readonly batch: number;
  /** Tokens of each of them. */
  readonly time: number;
  /** `name`: default adamw. */
  readonly optimizer?: Partial<OptimizerOptions> & { readonly name?: OptimizerName };
  /** Keeps an average of the parameters, of which the past counts so much at each update; it is what is evaluated. Default: none. */
  readonly averageDecay?: number;
  /** Factor of RWKV's L2Wrap; default the official 1e-4. */
  readonly l2wrap?: number;
  /** Computes layers again in the backward pass instead of keeping their inner values. Default false. */
  readonly checkpointing?: boolean;
  /** What the method changes in the graph (`prepare`). */
  readonly adaptation?: Adaptation;
  /** On several devices: see `Parallel`. Default: data. */
  readonly parallel?: Parallel;
  /** Weighs tokens by what a long context tells about them. */
  readonly longCe?: LongCeOptions;
  /** In what activations and their gradients are kept; default f32. */
  readonly precision?: Precision;
  /** Rows are read in chunks of so many tokens, the state being passed on: memory is that of one chunk. Default: whole. */
  readonly chunk?: number;
  /** Chunks through which gradients go back; default 1: within each chunk. */
  readonly chunkGradients?: number;
  /**
   * Rows go on from batch to batch: `engine.carry` keeps the states that they end with. Gradients do not go back beyond the batch. Texts of any
   * length are learned in the memory of one batch.
   */
  readonly carry?: boolean;
  /** What of the layers' halves is dropped while training. */
  readonly dropout?: DropoutOptions;
  /** Of dropout's masks; default 0. */
  readonly seed?: number;
  /** Keeps what each row of the last batches was like: `engine.rows`. */
  readonly reportsRows?: boolean;
  /** Tokens whose logits are computed at a time, so that those of all are never in memory at once. Default: all. */
  readonly headChunk?: number;
}

/** An engine with what it trains: the method (default: all weights) and the weights to start from (default: the official initialisation). */
export interface CreateEngineOptions
  extends Omit<EngineOptions, "adaptation">,
    Omit<PrepareOptions, "method" | "seed" | "parallel"> {
  readonly method?: Method;
}

/**
 * How several devices train one model. data: each has all of it and takes its share of every batch's windows, and gradients are summed;
 * tensor: they share weights, gradients and moments, and work on the same windows.
 */
export type Parallel = "data" | "tensor";

/** A weight that is used but not trained. */
export interface FrozenWeight {
  readonly storage: Storage;
  readonly memory: Memory;
}

/** What an update saw. */
export interface StepResult {
  /** Mean cross entropy per target, in nats, before the update; NaN where no target counts. */
  readonly loss: number;
  /** Global gradient norm before clipping. */
  readonly norm: number;
}

/** What the targets of a batch cost. */
export interface BatchLosses {
  /** Σ of the targets' cross entropies, in nats, each times its weight. */
  readonly sum: number;
  /** Targets, or the sum of their weights. */
  readonly count: number;
  /** Targets that were the most probable ids, whatever their weights. */
  readonly right: number;
}

/** What an update did. */
export interface UpdateResult {
  /** Global gradient norm before clipping. */
  readonly norm: number;
  /** Whether the loss or a gradient was no finite number, so that nothing was updated. */
  readonly isSkipped: boolean;
}
