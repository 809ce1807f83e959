// A compiled plan: prepared dispatches with fixed pipelines and bindings, recorded into one compute pass for every run.
import { BackendError } from "@rwkv-ts/core";
import { bytesOfOperand, type Plan, type Operand as PlanOperand } from "@rwkv-ts/core/backend";
import type { Commands } from "../device/commands.js";
import { checkParts, kernelOf } from "../kernels/kernels.js";
import type { Region } from "../memory/gpu-memory.js";
import type { Dispatch, Place, Traits } from "./dispatch.js";
import { type Binding, buildModule, type Module, type ModuleLimits } from "./module.js";
import type { Pipeline, Pipelines } from "./pipelines.js";

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
    const inputs = step.inputs.map(place);
    checkParts(step, inputs);
    const own = kernelOf(step)({
      params: step.params,
      inputs,
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

/** Stands for the buffer of temporaries, which is another one when the arena is replaced (memory/shared-arena.ts). */
export const arenaPlaceholder = { size: Number.MAX_SAFE_INTEGER } as GPUBuffer;

interface Prepared {
  readonly pipeline: Pipeline;
  readonly uniforms: GPUBufferBinding;
  readonly bindings: readonly Binding[];
  readonly groups: readonly [x: number, y: number];
}

/** Dispatches with everything they need, ready to be recorded again and again. */
export class PreparedDispatches {
  /** Bind groups, and the arena's buffer that they are of. */
  #bound: { readonly arena: GPUBuffer | undefined; readonly groups: readonly GPUBindGroup[] } | undefined;

  readonly #usesArena: boolean;

  private constructor(
    private readonly device: GPUDevice,
    private readonly list: readonly Prepared[],
    private readonly uniforms: GPUBuffer,
    private readonly commands: Commands,
    private readonly arena: () => GPUBuffer,
  ) {
    this.#usesArena = list.some(({ bindings }) => bindings.some(({ buffer }) => buffer === arenaPlaceholder));
  }

  /** @param arena the buffer that `arenaPlaceholder` stands for at the moment */
  static async prepare(
    device: GPUDevice,
    commands: Commands,
    pipelines: Pipelines,
    limits: ModuleLimits,
    dispatches: readonly Dispatch[],
    arena: () => GPUBuffer,
  ): Promise<PreparedDispatches> {
    const modules = dispatches.map((dispatch) => buildModule(dispatch, limits));
    const compiled = await Promise.all(modules.map((module, i) => pipelines.of(dispatches[i]!.name, module)));
    const { buffer, offsets } = commands.guard("preparing a program", () => uploadUniforms(device, modules));
    const list = modules.map(({ bindings, uniforms, groups }, i): Prepared => {
      const own = { buffer, offset: offsets[i]!, size: uniforms.byteLength };
      return { pipeline: compiled[i]!, uniforms: own, bindings, groups };
    });
    return new PreparedDispatches(device, list, buffer, commands, arena);
  }

  record(encoder: GPUCommandEncoder): void {
    const bindGroups = this.bind();
    const pass = encoder.beginComputePass();
    let current: Pipeline | undefined;
    this.list.forEach(({ pipeline, groups }, i) => {
      if (pipeline !== current) pass.setPipeline(pipeline.pipeline);
      current = pipeline;
      pass.setBindGroup(0, bindGroups[i]!);
      pass.dispatchWorkgroups(groups[0], groups[1]);
    });
    pass.end();
  }

  /** The bind groups, made again when the arena is another one. */
  bind(): readonly GPUBindGroup[] {
    const arena = this.#usesArena ? this.arena() : undefined;
    if (this.#bound && this.#bound.arena === arena) return this.#bound.groups;
    const groups = this.commands.guard("preparing a program", () =>
      this.list.map((each) => this.#bindGroup(each, arena)),
    );
    this.#bound = { arena, groups };
    return groups;
  }

  #bindGroup({ pipeline, uniforms, bindings }: Prepared, arena: GPUBuffer | undefined): GPUBindGroup {
    const entries = bindings.map(({ buffer, offset, size }) => ({
      buffer: buffer === arenaPlaceholder ? arena! : buffer,
      offset,
      size,
    }));
    return this.device.createBindGroup({
      layout: pipeline.layout,
      entries: [uniforms, ...entries].map((resource, binding) => ({ binding, resource })),
    });
  }

  get count(): number {
    return this.list.length;
  }
  /** Bytes of the device's memory that it alone holds. */
  get bytes(): number {
    return this.uniforms.size;
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

/** The place of an operand, given the memory of its buffer. A part of a matrix that was packed is one only where rows lie as they were. */
export function placeOf(operand: PlanOperand, memory: Region, matrix: Place["matrix"]): Place {
  const { buffer, shape } = operand;
  if (memory.bytes < buffer.bytes && !matrix)
    throw new BackendError(
      `webgpu backend: ${buffer.name} needs ${buffer.bytes} bytes, its memory has ${memory.bytes}`,
    );
  const { offset, bytes, whole } = bytesOfOperand(operand);
  if (whole) return { name: buffer.name, shape, storage: buffer.storage, region: memory, matrix };
  if (matrix && (matrix.parts.length > 1 || matrix.parts[0]!.scales))
    throw new BackendError(
      `webgpu backend: ${buffer.name} is packed for products and for reading rows, and no part of it can be read`,
    );
  const region = { buffer: memory.buffer, offset: memory.offset + offset, bytes };
  return { name: buffer.name, shape, storage: buffer.storage, region, matrix: undefined };
}
