// The numbers of a graph, twice: node by node, without any pass, and by its plan, in an arena of real memory.
import type { Plan, PlanStep } from "../src/backend.js";
import type { Value } from "../src/model.js";
import { interpret, isLeaf, liveNodes, planOf, zeros } from "../src/tools.js";

export interface Traced {
  readonly outputs: ReadonlyMap<string, Value>;
  readonly updates: readonly (readonly [leaf: Value, next: Value])[];
}
/** Numbers of leaves, outputs and states by name. */
export type Numbers = ReadonlyMap<string, readonly number[]>;

/** What outputs and states are by each op's reference. */
export function numbersOf({ outputs, updates }: Traced, given: Numbers): Numbers {
  const known = new Map<Value, ReturnType<typeof zeros>>();
  for (const node of liveNodes([...outputs.values(), ...updates.flat()])) {
    const results = node.outputs.map(({ shape, dtype }) => zeros(shape, dtype));
    if (isLeaf(node.outputs[0]!)) results[0]!.data.set(given.get(node.outputs[0]!.name!)!);
    else {
      const inputs = node.inputs.map((value) => known.get(value)!);
      node.op.reference(inputs, node.params, results);
    }
    node.outputs.forEach((value, i) => {
      known.set(value, results[i]!);
    });
  }
  const named = [...outputs, ...updates.map(([state, next]) => [state.name!, next] as const)];
  return new Map(named.map(([name, value]) => [name, [...known.get(value)!.data]]));
}

/** Steps between two barriers in the other order: they may run in any. */
function backwards(steps: readonly PlanStep[]): PlanStep[] {
  const groups: PlanStep[][] = [[]];
  for (const step of steps) {
    if (step.barrier) groups.push([]);
    groups.at(-1)!.unshift(step);
  }
  return groups.flat();
}

/** The same by the plan of a backend with these ops; memory that nobody has written holds NaN. */
export function numbersOfPlan(
  traced: Traced,
  given: Numbers,
  supports: (op: string) => boolean = () => true,
): { plan: Plan; numbers: Numbers } {
  const plan = planOf({ outputs: new Map(traced.outputs), updates: traced.updates }, { supports });
  const arena = new Float64Array(plan.arenaBytes / 4).fill(Number.NaN);
  const places = plan.buffers.map(({ kind, shape, storage, offset, name }) => {
    const tensor = zeros(shape, storage === "i32" ? "i32" : "f32");
    if (kind === "temporary") return { shape, data: arena.subarray(offset / 4, offset / 4 + tensor.data.length) };
    if (kind === "output") tensor.data.fill(Number.NaN);
    else tensor.data.set(given.get(name)!);
    return tensor;
  });
  interpret({ ...plan, steps: backwards(plan.steps) }, ({ id }) => places[id]!);
  const wanted = plan.buffers.filter(({ kind }) => kind === "output" || kind === "state");
  return { plan, numbers: new Map(wanted.map(({ name, id }) => [name, [...places[id]!.data]])) };
}
