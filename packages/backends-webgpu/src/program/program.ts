// A compiled plan: prepared dispatches with fixed pipelines and bindings, recorded into one compute pass for every run.
import { BackendError } from "@rwkv-ts/core";
import type { Plan, Operand as PlanOperand } from "@rwkv-ts/core/backend";
import type { Commands } from "../device/commands.js";
import { kernelOf } from "../kernels/kernels.js";
import type { Region } from "../memory/gpu-memory.js";
import type { Dispatch, Place, Traits } from "./dispatch.js";
import { buildModule, type Module, type ModuleLimits } from "./module.js";
import type { Pipelines } from "./pipelines.js";

/** UNIFORM | COPY_DST of the WebGPU specification's GPUBufferUsage. */
const uniformUsage = 0x40 | 0x8;
const alignment = 256;
const align = (n: number): number => Math.ceil(n / alignment) * alignment;

/** Where the steps' scratch begins in the arena of a plan, and how long it is; only one step uses it at a time. */
export interface EncodedPlan {
  readonly dispatches: readonly Dispatch[];
  readonly scratchBytes: number;
}

/**
 * Every step as dispatches. Steps run one after the other, so all of them may use the same scratch.
 * @param scratch gives the step's pieces of scratch, from an offset within it
 */
export function dispatchesOf(
  plan: Plan,
  place: (operand: PlanOperand) => Place,
  traits: Traits,
  scratch: (offset: number, bytes: number) => Region,
): EncodedPlan {
  let scratchBytes = 0;
  const dispatches = plan.steps.flatMap((step) => {
    let used = 0;
    const own = kernelOf(
      step.op.name,
      step.inputs.map((x) => x.buffer.storage),
      step.scope,
    )({
      params: step.params,
      inputs: step.inputs.map(place),
      outputs: step.outputs.map((x) => x && place(x)),
      traits,
      scratch: (bytes) => {
        const region = scratch(used, bytes);
        used += align(bytes);
        return region;
      },
    });
    scratchBytes = Math.max(scratchBytes, used);
    const name = step.scope === "" ? step.op.name : `${step.op.name} of ${step.scope}`;
    return own.filter(({ groups }) => groups > 0).map((dispatch) => ({ ...dispatch, name }));
  });
  return { dispatches, scratchBytes };
}

interface Prepared {
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly groups: readonly [x: number, y: number];
}

/** Dispatches with everything they need, ready to be recorded again and again. */
export class PreparedDispatches {
  private constructor(
    private readonly list: readonly Prepared[],
    private readonly uniforms: GPUBuffer,
    private readonly commands: Commands,
  ) {}

  static async prepare(
    device: GPUDevice,
    commands: Commands,
    pipelines: Pipelines,
    limits: ModuleLimits,
    dispatches: readonly Dispatch[],
  ): Promise<PreparedDispatches> {
    const modules = dispatches.map((dispatch) => buildModule(dispatch, limits));
    const compiled = await Promise.all(modules.map((module, i) => pipelines.of(dispatches[i]!.name, module)));
    const { buffer, offsets } = commands.guard("preparing a program", () => uploadUniforms(device, modules));
    const list = commands.guard("preparing a program", () =>
      modules.map(({ bindings, uniforms, groups }, i): Prepared => {
        const { pipeline, layout } = compiled[i]!;
        const own = { buffer, offset: offsets[i]!, size: uniforms.byteLength };
        const entries = [own, ...bindings.map(({ buffer, offset, size }) => ({ buffer, offset, size }))];
        const bindGroup = device.createBindGroup({
          layout,
          entries: entries.map((resource, binding) => ({ binding, resource })),
        });
        return { pipeline, bindGroup, groups };
      }),
    );
    return new PreparedDispatches(list, buffer, commands);
  }

  record(encoder: GPUCommandEncoder): void {
    const pass = encoder.beginComputePass();
    let current: GPUComputePipeline | undefined;
    for (const { pipeline, bindGroup, groups } of this.list) {
      if (pipeline !== current) pass.setPipeline(pipeline);
      current = pipeline;
      pass.setBindGroup(0, bindGroup);
      pass.dispatchWorkgroups(groups[0], groups[1]);
    }
    pass.end();
  }

  get count(): number {
    return this.list.length;
  }

  dispose(): void {
    this.commands.forget(this);
    this.commands.destroyLater(this.uniforms);
  }
}

/** All dispatches' uniforms in one buffer. */
function uploadUniforms(device: GPUDevice, modules: readonly Module[]): { buffer: GPUBuffer; offsets: number[] } {
  let size = 0;
  const offsets = modules.map(({ uniforms }) => {
    const offset = size;
    size += align(uniforms.byteLength);
    return offset;
  });
  const all = new Uint32Array(Math.max(4, size) / 4);
  modules.forEach(({ uniforms }, i) => {
    all.set(uniforms, offsets[i]! / 4);
  });
  const buffer = device.createBuffer({ size: all.byteLength, usage: uniformUsage, label: "uniforms of a program" });
  device.queue.writeBuffer(buffer, 0, all);
  return { buffer, offsets };
}

/** The place of an operand, given the memory of its buffer. */
export function placeOf({ buffer, shape }: PlanOperand, region: Region, matrix: Place["matrix"]): Place {
  if (region.bytes < buffer.bytes && !matrix)
    throw new BackendError(
      `webgpu backend: ${buffer.name} needs ${buffer.bytes} bytes, its memory has ${region.bytes}`,
    );
  return { name: buffer.name, shape, storage: buffer.storage, region, matrix };
}
