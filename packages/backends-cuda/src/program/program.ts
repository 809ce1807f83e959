// A plan as one graph of launches. Launches of a step follow each other; steps between two barriers of the plan run beside each other,
// each behind all of those before the barrier.
import { BackendError } from "@rwkv-ts/core";
import { bytesOfOperand, type Operand, type Plan, type PlanBuffer } from "@rwkv-ts/core/backend";
import type { Device } from "../driver/device.js";
import { encodeArguments, type Launch, type Place, type Region } from "../kernels/kernel.js";
import { opOf } from "../kernels/kernels.js";
import type { CudaMemory } from "../memory/cuda-memory.js";
import type { SharedArena } from "../memory/shared-arena.js";
import { joinLaunches } from "./join-launches.js";

const align = (n: number): number => Math.ceil(n / 256) * 256;

export interface EncodedPlan {
  readonly launches: readonly Launch[];
  readonly edges: readonly (readonly [before: number, after: number])[];
  readonly arenaBytes: number;
}

/** @param bound the memory of a buffer that is no temporary */
export function encodePlan(plan: Plan, bound: (buffer: PlanBuffer) => CudaMemory): EncodedPlan {
  const arenaStart = align(plan.arenaBytes);
  let scratchEnd = arenaStart;
  let levelScratch = arenaStart;
  /** Launches of each step, by level. */
  const levels: (readonly Launch[])[][] = [[]];
  for (const step of plan.steps) {
    if (step.barrier) {
      levels.push([]);
      levelScratch = arenaStart;
    }
    const inputs = step.inputs.map((x) => placeOf(x, bound));
    if (inputs.some(({ byColumns }, i) => byColumns && !(step.op.name === "linear" && i === 1)))
      throw new BackendError(`cuda backend: ${step.op.name} reads a weight that was uploaded for linear alone`);
    const own = opOf(step).launches({
      params: step.params,
      inputs,
      outputs: step.outputs.map((x) => x && placeOf(x, bound)),
      scratch: (bytes) => {
        // steps of a level run at the same time
        const region: Region = { base: "arena", offset: levelScratch, bytes };
        levelScratch += align(bytes);
        scratchEnd = Math.max(scratchEnd, levelScratch);
        return region;
      },
    });
    levels.at(-1)!.push(own.filter(({ blocks }) => blocks[0] > 0 && blocks[1] > 0));
  }
  return { ...linked(levels.map(joinLaunches)), arenaBytes: scratchEnd };
}

/** Launches of a step follow each other, and the first of them all of the level before. */
function linked(levels: readonly (readonly (readonly Launch[])[])[]): Pick<EncodedPlan, "launches" | "edges"> {
  const launches: Launch[] = [];
  const edges: [number, number][] = [];
  let before: number[] = [];
  for (const steps of levels) {
    const last: number[] = [];
    for (const step of steps) {
      step.forEach((launch, i) => {
        const at = launches.push(launch) - 1;
        for (const other of i === 0 ? before : [at - 1]) edges.push([other, at]);
      });
      if (step.length > 0) last.push(launches.length - 1);
    }
    if (last.length > 0) before = last;
  }
  return { launches, edges };
}

function placeOf(operand: Operand, bound: (buffer: PlanBuffer) => CudaMemory): Place {
  const { buffer, shape } = operand;
  const { offset, bytes } = bytesOfOperand(operand);
  const named = { name: buffer.name, shape, storage: buffer.storage };
  if (buffer.kind === "temporary")
    return { ...named, region: { base: "arena", offset: buffer.offset + offset, bytes } };
  const { region, scales, byColumns, ...memory } = bound(buffer);
  if (memory.bytes < buffer.bytes)
    throw new BackendError(`cuda backend: ${buffer.name} needs ${buffer.bytes} bytes, its memory has ${memory.bytes}`);
  if (!scales) return { ...named, byColumns, region: { ...region, offset: region.offset + offset, bytes } };
  const part = offset / buffer.bytes;
  const within = ({ base, bytes }: Region): Region => ({ base, offset: part * bytes, bytes: bytes - part * bytes });
  return { ...named, byColumns, region: within(region), scales: within(scales) };
}

/** A program that is replayed. Its graph names addresses, so it is made anew when the arena is another one. */
export class Program {
  #graph: number | undefined;
  #version = -1;
  readonly #leave: () => void;

  constructor(
    private readonly device: Device,
    private readonly arena: SharedArena,
    private readonly plan: EncodedPlan,
  ) {
    this.#leave = arena.join(plan.arenaBytes);
    try {
      this.#make();
    } catch (error) {
      this.#leave();
      throw error;
    }
  }

  submit(): void {
    if (this.#version !== this.arena.version) this.#make();
    if (this.#graph !== undefined) this.device.submit(this.#graph);
  }

  dispose(): void {
    if (this.#graph !== undefined) this.device.dropGraph(this.#graph);
    this.#graph = undefined;
    this.#leave();
  }

  #make(): void {
    const { launches, edges } = this.plan;
    const old = this.#graph;
    if (launches.length > 0) {
      const address = ({ base, offset }: Region) => (base === "arena" ? this.arena.address : base.address) + offset;
      const args = launches.map((launch) => encodeArguments(launch, address));
      this.#graph = this.device.graph(launches, args, edges);
    }
    if (old !== undefined) this.device.dropGraph(old);
    this.#version = this.arena.version;
  }
}
