// Cuts a plan where devices meet. A stage is a plan that every device runs alone, and what they bring together behind it; so every
// device waits for the others as rarely as the plan allows: an exchange waits until nothing is left that does not need it.
import { overlap, type Range, rangeOf, withBarriers } from "../passes/lower.js";
import type { Operand, Plan, PlanBuffer, PlanStep } from "../plan/plan.js";

export interface Stage {
  /** Without steps where there is nothing to compute. */
  readonly plan: Plan;
  readonly exchanges: readonly PlanStep[];
}

/** Steps behind an exchange that are looked through for what can still come before it. */
const reach = 64;

interface Batch {
  readonly steps: PlanStep[];
  readonly exchanges: PlanStep[];
}

export function cutPlan({ steps }: Plan): Stage[] {
  // what is exchanged leaves the arena first: that its place there is used again makes no step wait
  const exchanged = steps.filter(({ op }) => op.exchange).flatMap(operandsOf);
  const batches: Batch[] = [];
  let rest: readonly PlanStep[] = steps.map(outside(new Set(exchanged.map(({ buffer }) => buffer))));
  while (rest.length > 0) {
    const { batch, left } = nextBatch(rest);
    batches.push(batch);
    rest = left;
  }
  const rebound = outside(sharedBuffers(batches));
  return batches.map(({ steps, exchanges }) => {
    const own = withBarriers(steps.map(rebound));
    const used = new Set(own.flatMap(operandsOf).map(({ buffer }) => buffer));
    const plan = { steps: own, buffers: [...used], arenaBytes: arenaBytesOf(used) };
    return { plan, exchanges };
  });
}

/** Steps with these temporaries in memory of their own: a state, in that steps read and write it. */
function outside(buffers: ReadonlySet<PlanBuffer>): (step: PlanStep) => PlanStep {
  const temporaries = [...buffers].filter(({ kind }) => kind === "temporary");
  const own = new Map(temporaries.map((buffer) => [buffer, { ...buffer, kind: "state" as const, offset: 0 }]));
  const moved = (operand: Operand): Operand => ({ ...operand, buffer: own.get(operand.buffer) ?? operand.buffer });
  return (step) => ({
    ...step,
    inputs: step.inputs.map(moved),
    outputs: step.outputs.map((operand) => operand && moved(operand)),
  });
}

/** The steps that can run before devices must meet, and what can then be exchanged at once. */
function nextBatch(steps: readonly PlanStep[]): { batch: Batch; left: readonly PlanStep[] } {
  const batch: Batch = { steps: [], exchanges: [] };
  const left: PlanStep[] = [];
  const pending = new Conflicts();
  const deferred = new Conflicts();
  for (const [i, step] of steps.entries()) {
    if (left.length >= reach) return { batch, left: [...left, ...steps.slice(i)] };
    const isExchange = step.op.exchange !== undefined;
    if (deferred.has(step) || pending.has(step)) {
      left.push(step);
      deferred.add(step);
    } else if (isExchange) {
      batch.exchanges.push(step);
      pending.add(step);
    } else batch.steps.push(step);
  }
  return { batch, left };
}

/** Whether a step must stay behind others. */
class Conflicts {
  readonly #read: Range[] = [];
  readonly #written: Range[] = [];
  add({ inputs, outputs }: PlanStep): void {
    this.#read.push(...inputs.map(rangeOf));
    this.#written.push(...outputs.flatMap((o) => (o ? [rangeOf(o)] : [])));
  }
  has({ inputs, outputs }: PlanStep): boolean {
    const meets = (ranges: readonly Range[], others: readonly Range[]) =>
      ranges.some((r) => others.some((other) => overlap(r, other)));
    const written = outputs.flatMap((o) => (o ? [rangeOf(o)] : []));
    return meets(inputs.map(rangeOf), this.#written) || meets(written, this.#written) || meets(written, this.#read);
  }
}

const operandsOf = ({ inputs, outputs }: PlanStep): Operand[] => [...inputs, ...outputs.flatMap((o) => (o ? [o] : []))];

/** Temporaries that outlive a stage: programs keep nothing in the arena between their runs. */
function sharedBuffers(batches: readonly Batch[]): Set<PlanBuffer> {
  const stageOf = new Map<PlanBuffer, number>();
  const shared = new Set<PlanBuffer>();
  batches.forEach(({ steps }, stage) => {
    for (const { buffer } of steps.flatMap(operandsOf)) {
      if (buffer.kind !== "temporary") continue;
      if ((stageOf.get(buffer) ?? stage) !== stage) shared.add(buffer);
      stageOf.set(buffer, stage);
    }
  });
  return shared;
}

const arenaBytesOf = (buffers: ReadonlySet<PlanBuffer>): number =>
  [...buffers].reduce(
    (end, { kind, offset, bytes }) => (kind === "temporary" ? Math.max(end, offset + bytes) : end),
    0,
  );
