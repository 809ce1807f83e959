// What computes: memory with addresses, threads, and programs that they run. WebAssembly everywhere, native code in Node.
import type { Storage } from "@rwkv-ts/core";
import type { FilePlace } from "@rwkv-ts/core/backend";
import type { Heap } from "../memory/heap.js";

/**
 * Builds of the kernels.
 * WebAssembly: `relaxed` (relaxed SIMD), `simd` (128-bit SIMD), `single` (no shared memory, one thread).
 * Native, x86-64: `avx512` (with VNNI), `avx2` (with FMA), `sse4`; AArch64: `dotprod`, `neon`.
 */
export const wasmVariants = ["relaxed", "simd", "single"] as const;
export const nativeVariants = ["avx512", "avx2", "sse4", "dotprod", "neon"] as const;
export type WasmVariant = (typeof wasmVariants)[number];
export type NativeVariant = (typeof nativeVariants)[number];

export interface EngineMemory {
  /** Address of the first byte. */
  readonly origin: number;
  /** Bytes that can be used now. */
  readonly size: number;
  /** Where addresses end, if memory ends there and not earlier. */
  readonly mostBytes?: number;
  /** Adds zeros at the end; false when the system refuses. */
  grow(bytes: number): boolean;
  clear(address: number, bytes: number): void;
  write(address: number, bytes: Uint8Array): void;
  copy(from: number, to: number, bytes: number): void;
  /** A copy of the bytes. */
  read(address: number, bytes: number): Uint8Array;
}

/** A step list in memory (control.h: program_head) with the scratch its kernels need. */
export interface Program {
  readonly address: number;
  readonly scratch: number;
  /** Bytes of scratch for each thread. */
  readonly scratchStride: number;
}

/** What stopped a program: the step, and the engine's words for it. */
export interface Trap {
  readonly step: number;
  /** Of data that point outside their buffers, unless `isOwn`. */
  readonly message: string;
  /** Whether the engine itself failed, so that data are not to blame. */
  readonly isOwn: boolean;
}

/** How a run beside the calling thread went. */
export interface Outcome {
  readonly trap: Trap | undefined;
  readonly milliseconds: number;
}

/** Rows of a weight on their way to an address. */
export interface Placement {
  readonly label: string;
  /** What the numbers are in; another than `storage` for floats that are quantised to it. */
  readonly from: Storage;
  readonly storage: Storage;
  /** Whether they are repacked into panels (kernels/panels.h). */
  readonly panels: boolean;
  /** Whether the numbers, floats, are given column by column: [k, rows]. */
  readonly transposed: boolean;
  readonly rows: number;
  readonly k: number;
  readonly address: number;
}

export interface Engine {
  readonly name: "wasm" | "native";
  readonly variant: WasmVariant | NativeVariant;
  readonly threads: number;
  readonly memory: EngineMemory;
  /** Words of a step list that an address takes. */
  readonly addressWords: 1 | 2;
  /** Lays rows down. @throws CheckpointError for numbers that cannot be quantised, and for f16 that is not finite where its kernels take none */
  place(rows: Placement, bytes: Uint8Array): void;
  /** The same out of a local file, in the background. @throws CheckpointError, also for what the file lacks */
  load?(rows: Placement, file: FilePlace): Promise<void>;
  /** Runs a program on the first `participants` threads, the calling one included; returns what stopped it, if anything. */
  run(program: Program, participants: number): Trap | undefined;
  /**
   * The same with another thread in place of the calling one. Until it resolves, nothing else may be run or settled, and
   * the process stays alive. Undefined where there is no such thread. @throws BackendError when threads have ended
   */
  start(program: Program, participants: number): Promise<Outcome> | undefined;
  /** Says that `start` will be used, where that takes a while the first time. */
  expectStart?(): void;
  /** Whether `start` may do it. */
  readonly canStart: boolean;
  /** Multiply-adds of f32 a second that its threads reach with nothing else to do, measured now; absent: not known. */
  multiplyAdds?(): number;
  /** Waits until no thread looks at any program any more. */
  settle(): void;
  dispose(): Promise<void>;
}

/** An engine, and the part of its memory that may be handed out. */
export interface StartedEngine {
  readonly engine: Engine;
  readonly heap: Heap;
  /** What was refused here, and what was taken in its place. */
  readonly fallbacks: readonly string[];
}

/** What an engine may take. */
export interface EngineLimits {
  readonly threads: number;
  /** Most bytes of memory. */
  readonly bytes: number;
  /** Bytes that will be needed, where that is known. */
  readonly neededBytes: number;
}
