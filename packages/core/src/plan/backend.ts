// The contract between plans and the machines that run them. A backend knows memory and plans, and nothing of models.
import type { OperandStorage } from "../graph/example.js";
import type { Cut } from "../graph/place.js";
import type { DType } from "../storage.js";
import type { Plan, PlanBuffer, PlanStep } from "./plan.js";
import type { Weight, WeightSource, WeightUpload } from "./weights.js";

/** A piece of a backend's memory. Reading goes through `Backend.read`, the only observation there is. */
export interface Memory {
  readonly bytes: number;
  readonly label: string;
  /** In order with submits: what was enqueued before still finds it. */
  dispose(): void;
}

/** What memory holds, where several devices are to share it: each gets its part (graph/place.ts). */
export interface Spread extends Cut {
  readonly shape: readonly number[];
}

/** A compiled plan. Buffer identities are fixed; only their contents change between submits. */
export interface Executable {
  /**
   * Enqueues the whole plan behind everything enqueued before. Where it returns a promise, the run goes on beside the calling
   * thread: wait for it before the next submit, unless runs may pile up. A run that fails throws or rejects; where nobody listens
   * to the promise, the reads behind the run reject instead, each that was asked for before it failed, or else the next one.
   */
  submit(): void | Promise<void>;
  /** Kernels that a run starts, on backends where each start costs time. */
  readonly dispatches?: number;
  /** Bytes of the backend's memory that it holds alone, besides those that programs share; absent: not known. */
  readonly bytes?: number;
  /** In order with submits: the runs before still take place. */
  dispose(): void;
}

/** Where one device has the input and the output of an op that brings devices together. */
export interface DeviceOperands {
  readonly backend: Backend;
  readonly input: BoundOperand;
  readonly output: BoundOperand;
}
/** `bytes` bytes of a memory from byte `offset` on. */
export interface BoundOperand {
  readonly memory: Memory;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * What runs plans: a kind of memory, and kernels for ops. It knows nothing of models. Work is enqueued in the order of the calls; `read`
 * alone waits.
 */
export interface Backend extends AsyncDisposable {
  readonly name: string;
  /**
   * `engine`: what computes, in a backend that has several, such as "native avx512". `fallbacks`: what was refused here and what was
   * taken in its place, in words for people.
   */
  readonly limits: {
    readonly memoryBytes: number;
    readonly threads: number;
    readonly engine?: string;
    readonly fallbacks?: readonly string[];
  };
  /** Whether programs take so long to compile that it is better done while a model is loaded. */
  readonly compilesSlowly?: boolean;
  /**
   * Whether `submit` may compute on the calling thread for as long as the plan takes: whoever wants the event loop to turn must
   * keep plans small. Otherwise it returns within milliseconds. Absent: it does not.
   */
  readonly blocks?: boolean;
  /** Where there are several: plans are those of one device (passes/shard.ts), and memory may be spread over them. */
  readonly devices?: number;
  /** Whether the backend has a kernel for the op with its inputs in these storages and its outputs in these types. */
  supports(op: string, inputs: readonly OperandStorage[], outputs: readonly DType[], params: unknown): boolean;
  /** Zero-filled memory. `spread`: how several devices share it; otherwise each of them has all of it. */
  allocate(bytes: number, label: string, spread?: Spread): Memory;
  /** Memory of a weight in whatever layout the backend's kernels like best; its bytes are taken as they are now. */
  upload(weight: WeightUpload): Memory;
  /**
   * As `upload`, of numbers that the backend asks for itself: in runs so that none is held as a whole, in a storage that it converts from
   * itself, or as a place in a file that it reads. Several may be under way. Absent: it takes whole weights (`loadWeight`).
   * @throws CheckpointError for numbers that are damaged, or cannot be quantised
   */
  load?(weight: Weight, source: WeightSource): Promise<Memory>;
  /** Enqueued, in order with submits; the bytes are taken as they are now. Of spread memory: whole indices of the axes before the spread one. */
  write(target: Memory, bytes: Uint8Array, offset?: number): void;
  /** Enqueued, in order with submits. */
  copy(from: Memory, fromOffset: number, to: Memory, toOffset: number, bytes: number): void;
  /** Resolves, after everything enqueued before has run, to the content at that point. */
  read(source: Memory, offset?: number, bytes?: number): Promise<Uint8Array>;
  /**
   * Makes a plan its own, once: `bind` tells the memory of every buffer that is not temporary.
   * @throws BackendError for steps without a kernel
   */
  compile(plan: Plan, bind: (buffer: PlanBuffer) => Memory): Promise<Executable>;
  /**
   * Brings devices together without the host, for backends whose machines reach each other: fills the results, one a device in the order of
   * `devices`, as the op's `exchange` says, in order with submits of each. Absent, or where it returns undefined: through the host.
   */
  exchange?(step: PlanStep, devices: readonly DeviceOperands[]): Promise<void> | undefined;
  /** Bytes a second that the memory reads and writes when it copies, measured now. */
  copyBandwidth?(): Promise<number>;
  /** Operations of f32 a second (a multiply-add is two) that its instructions reach with nothing else to do, measured now; undefined: not known. */
  arithmeticRate?(): Promise<number | undefined>;
}

export type { PlanBuffer, PlanStep };
