// A plan: the flat, printable list of steps that a backend compiles and replays. Every shape is fixed, every operand is a
// place in a buffer, and temporaries share one arena by liveness.

import type { OperandStorage } from "../graph/example.js";
import type { OpDefinition } from "../graph/graph.js";
import { elementCount, rowBytes, storageBytes, traitsOf } from "../storage.js";

/**
 * temporary: a piece of the arena that the executable owns; everything else is memory that the caller binds:
 * input (written before every submit), weight, state (read and updated in place), output (read after submit).
 */
export type BufferKind = "temporary" | "input" | "weight" | "state" | "output";

/** Memory that steps read and write: a weight, a state, an input, an output, or a temporary in the arena. */
export interface PlanBuffer {
  readonly id: number;
  readonly name: string;
  readonly kind: BufferKind;
  readonly shape: readonly number[];
  readonly storage: OperandStorage;
  readonly bytes: number;
  /** Byte offset in the arena, for temporaries (multiples of 256). */
  readonly offset: number;
}

/** A buffer's elements under a shape: all of them, or a run of them (passes/views.ts). What steps write has no offset. */
export interface Operand {
  readonly buffer: PlanBuffer;
  readonly shape: readonly number[];
  /** Elements of the buffer before the first one; the bytes before it are a multiple of four. */
  readonly offset: number;
}

export const bytesOfStorage = (storage: OperandStorage, shape: readonly number[]): number =>
  storage === "i32" ? 4 * elementCount(shape) : storageBytes(storage, shape);

/** Bytes before an element of what is stored under a shape; undefined where they end within a quantised row. */
export function bytesBefore(storage: OperandStorage, shape: readonly number[], element: number): number | undefined {
  if (element === 0) return 0;
  if (storage === "i32") return 4 * element;
  const { blockLength, blockBytes } = traitsOf(storage);
  if (blockLength === 1) return blockBytes * element;
  const k = shape.at(-1) ?? 1;
  return element % k === 0 ? (element / k) * rowBytes(storage, k) : undefined;
}

/** The bytes of a buffer that an operand is, and whether it is all of them. */
export function bytesOfOperand({ buffer, shape, offset }: Operand): { offset: number; bytes: number; whole: boolean } {
  const whole = elementCount(shape) === elementCount(buffer.shape);
  if (whole) return { offset: 0, bytes: buffer.bytes, whole };
  const before = bytesBefore(buffer.storage, buffer.shape, offset)!;
  return { offset: before, bytes: bytesOfStorage(buffer.storage, shape), whole };
}

/** One op on places in buffers. */
export interface PlanStep {
  readonly op: OpDefinition<unknown>;
  readonly params: unknown;
  readonly inputs: readonly Operand[];
  /** undefined: nobody reads this output, the kernel must not write it. */
  readonly outputs: readonly (Operand | undefined)[];
  /** Scope of the node this came from, e.g. `blocks.3.att`. */
  readonly scope: string;
  /** True when this step reads or overwrites something that a step since the last barrier wrote or read. */
  readonly barrier: boolean;
}

/** The flat list of steps that a backend compiles and replays. All shapes are fixed; contents of inputs and state change. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  readonly buffers: readonly PlanBuffer[];
  /** Bytes of the arena of temporaries. */
  readonly arenaBytes: number;
}

const operand = (o: Operand | undefined): string =>
  o ? `${o.buffer.name}${o.offset > 0 ? `+${o.offset}` : ""}:${o.buffer.storage}[${o.shape.join(",")}]` : "-";

/** One line a step: outputs = op(inputs). */
export function printPlan(plan: Plan): string {
  const lines = plan.steps.map(
    (s) =>
      `${s.barrier ? "|" : " "} ${s.outputs.map(operand).join(", ")} = ${s.op.name}(${s.inputs.map(operand).join(", ")})${s.scope ? `  # ${s.scope}` : ""}`,
  );
  return `${lines.join("\n")}\narena ${plan.arenaBytes} bytes, ${plan.steps.length} steps\n`;
}
