// A plan: the flat, printable list of steps that a backend compiles and replays. Every shape is fixed, every operand is a
// place in a buffer, and temporaries share one arena by liveness.

import type { OperandStorage } from "../graph/example.js";
import type { OpDefinition } from "../graph/graph.js";

/**
 * temporary: a piece of the arena that the executable owns; everything else is memory that the caller binds:
 * input (written before every submit), weight, state (read and updated in place), output (read after submit).
 */
export type BufferKind = "temporary" | "input" | "weight" | "state" | "output";

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

export interface Operand {
  readonly buffer: PlanBuffer;
  readonly shape: readonly number[];
}

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

export interface Plan {
  readonly steps: readonly PlanStep[];
  readonly buffers: readonly PlanBuffer[];
  /** Bytes of the arena of temporaries. */
  readonly arenaBytes: number;
}

const operand = (o: Operand | undefined): string =>
  o ? `${o.buffer.name}:${o.buffer.storage}[${o.shape.join(",")}]` : "-";

/** One line a step: outputs = op(inputs). */
export function printPlan(plan: Plan): string {
  const lines = plan.steps.map(
    (s) =>
      `${s.barrier ? "|" : " "} ${s.outputs.map(operand).join(", ")} = ${s.op.name}(${s.inputs.map(operand).join(", ")})${s.scope ? `  # ${s.scope}` : ""}`,
  );
  return `${lines.join("\n")}\narena ${plan.arenaBytes} bytes, ${plan.steps.length} steps\n`;
}
