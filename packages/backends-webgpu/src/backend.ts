// The WebGPU backend: plans as compute passes on a device of the browser, or of Dawn in Node.
import { BackendError, type DType, EndsWithBlockLater, storageBytes } from "@rwkv-ts/core";
import type {
  Backend,
  Executable,
  Memory,
  Operand,
  OperandStorage,
  Plan,
  PlanBuffer,
  Weight,
  WeightSource,
  WeightUpload,
} from "@rwkv-ts/core/backend";
import { Commands } from "./device/commands.js";
import { supportsOp } from "./kernels/kernels.js";
import { Allocator } from "./memory/allocator.js";
import { GpuMemory, type Region } from "./memory/gpu-memory.js";
import { MatrixPacker, takenAs } from "./memory/matrix.js";
import { SharedArena } from "./memory/shared-arena.js";
import { WeightPlace } from "./memory/weight-place.js";
import type { Place, Traits } from "./program/dispatch.js";
import type { ModuleLimits } from "./program/module.js";
import { type CompileProgress, Pipelines } from "./program/pipelines.js";
import { arenaPlaceholder, dispatchesOf, PreparedDispatches, placeOf } from "./program/program.js";

export interface BackendParts {
  readonly device: GPUDevice;
  /** What computes, for people: "nvidia ampere". */
  readonly adapter: string;
  readonly traits: Traits;
  readonly onProgress?: ((progress: CompileProgress) => void) | undefined;
  readonly limits?: { readonly bindings?: number; readonly bindingBytes?: number };
}

/** The backend, and what only this one tells. */
export interface WebGpuBackend extends Backend {
  readonly limits: { readonly memoryBytes: number; readonly threads: number; readonly engine: string };
  /** Bytes of the device's memory in use. */
  readonly usedBytes: number;
  /** Different shaders that were compiled. */
  readonly pipelines: number;
  /** Resolves when the device is gone, with the reason. */
  readonly lost: Promise<string>;
}

export class DeviceBackend extends EndsWithBlockLater implements WebGpuBackend {
  readonly name = "webgpu";
  readonly compilesSlowly = true;
  readonly limits: { readonly memoryBytes: number; readonly threads: number; readonly engine: string };
  readonly #device: GPUDevice;
  readonly #traits: Traits;
  readonly #moduleLimits: ModuleLimits;
  readonly #commands: Commands;
  readonly #allocator: Allocator;
  readonly #arena: SharedArena;
  readonly #pipelines: Pipelines;
  readonly #packer: MatrixPacker;
  #disposed = false;

  constructor({ device, adapter, traits, onProgress, limits = {} }: BackendParts) {
    super();
    this.limits = {
      memoryBytes: Number.POSITIVE_INFINITY, // WebGPU does not tell
      threads: 1,
      engine: [adapter, ...(traits.subgroups ? ["subgroups"] : []), ...(traits.f16 ? ["f16"] : [])].join(", "),
    };
    this.#device = device;
    this.#traits = traits;
    const { maxStorageBufferBindingSize, maxStorageBuffersPerShaderStage, maxComputeWorkgroupsPerDimension } =
      device.limits;
    this.#moduleLimits = {
      bindingBytes: Math.min(maxStorageBufferBindingSize, limits.bindingBytes ?? maxStorageBufferBindingSize),
      bindings: Math.min(maxStorageBuffersPerShaderStage, limits.bindings ?? maxStorageBuffersPerShaderStage),
      groups: maxComputeWorkgroupsPerDimension,
      f16: traits.f16,
    };
    this.#commands = new Commands(device);
    this.#allocator = new Allocator(device, this.#commands);
    this.#arena = new SharedArena(this.#allocator, this.#commands);
    this.#pipelines = new Pipelines(device, this.#commands, onProgress);
    this.#packer = new MatrixPacker(device, this.#commands, this.#allocator, this.#pipelines, this.#moduleLimits);
  }

  get usedBytes(): number {
    return this.#allocator.usedBytes;
  }
  get pipelines(): number {
    return this.#pipelines.count;
  }
  get lost(): Promise<string> {
    return this.#device.lost.then(({ reason, message }) => message || reason);
  }

  supports(op: string, inputs: readonly OperandStorage[], outputs: readonly DType[], params: unknown): boolean {
    return supportsOp(op, inputs, outputs, params);
  }

  allocate(bytes: number, label: string): GpuMemory {
    this.#check();
    const { region, release } = this.#allocator.allocate(bytes, label, "values");
    return new GpuMemory(this, bytes, label, region, release);
  }

  upload({ bytes, ...weight }: WeightUpload): GpuMemory {
    const place = new WeightPlace(this, this.#packer, weight, this.#reserve(weight), weight.storage);
    try {
      place.append(bytes);
      return place.finish();
    } catch (error) {
      place.discard();
      throw error;
    }
  }

  async load(weight: Weight, source: WeightSource): Promise<GpuMemory> {
    const from = takenAs(source.stored, weight);
    const place = new WeightPlace(this, this.#packer, weight, this.#reserve(weight), from);
    try {
      for await (const rows of source.runs(from)) place.append(rows);
      return place.finish();
    } catch (error) {
      place.discard();
      throw error;
    }
  }

  #reserve(weight: Weight): GpuMemory {
    this.#check();
    if (this.#packer.packs(weight)) return this.#packer.reserve(this, weight);
    const { label, shape, storage, readers = "any" } = weight;
    const bytes = storageBytes(storage, shape);
    const kind = readers === "any" && storage === "f32" ? "values" : "weights";
    const { region, release } = this.#allocator.allocate(bytes, label, kind);
    return new GpuMemory(this, bytes, label, region, release);
  }

  write(target: Memory, bytes: Uint8Array, offset = 0): void {
    const { region } = this.#own(target, offset, bytes.length);
    const whole = bytes.length - (bytes.length % 4);
    if (offset % 4 !== 0 || (whole < bytes.length && offset + bytes.length !== target.bytes))
      throw new BackendError(
        `webgpu backend: ${target.label}: bytes ${offset} to ${offset + bytes.length} are no multiples of 4`,
      );
    if (whole > 0) this.#commands.write(region.buffer, region.offset + offset, bytes.subarray(0, whole));
    if (whole === bytes.length) return;
    const rest = new Uint8Array(4);
    rest.set(bytes.subarray(whole));
    this.#commands.write(region.buffer, region.offset + offset + whole, rest);
  }

  copy(from: Memory, fromOffset: number, to: Memory, toOffset: number, bytes: number): void {
    const source = this.#own(from, fromOffset, bytes).region;
    const target = this.#own(to, toOffset, bytes).region;
    if (bytes === 0) return;
    const between = (encoder: GPUCommandEncoder, a: GPUBuffer, at: number, b: GPUBuffer, bt: number) =>
      encoder.copyBufferToBuffer(a, at, b, bt, bytes);
    const [at, bt] = [source.offset + fromOffset, target.offset + toOffset];
    if (source.buffer !== target.buffer) {
      this.#commands.encode((encoder) => between(encoder, source.buffer, at, target.buffer, bt));
      return;
    }
    // A copy within one buffer is not allowed.
    const middle = this.#commands.guard("copying", () =>
      this.#device.createBuffer({ size: bytes, usage: 0x4 | 0x8, label: "copying" }),
    );
    this.#commands.encode((encoder) => {
      between(encoder, source.buffer, at, middle, 0);
      between(encoder, middle, 0, target.buffer, bt);
    });
    this.#commands.destroyLater(middle);
  }

  async read(source: Memory, offset = 0, bytes = source.bytes - offset): Promise<Uint8Array> {
    const { region } = this.#own(source, offset, bytes);
    if (bytes === 0) return new Uint8Array();
    const skipped = offset % 4;
    const padded = Math.ceil((skipped + bytes) / 4) * 4;
    const read = await this.#commands.read(region.buffer, region.offset + offset - skipped, padded);
    return skipped === 0 && padded === bytes ? read : read.slice(skipped, skipped + bytes);
  }

  async compile(plan: Plan, bind: (buffer: PlanBuffer) => Memory): Promise<Executable> {
    this.#check();
    const bound = new Map<number, GpuMemory>();
    for (const buffer of plan.buffers)
      if (buffer.kind !== "temporary") bound.set(buffer.id, this.#own(bind(buffer), 0, 0));
    const inArena = (offset: number, bytes: number): Region => ({ buffer: arenaPlaceholder, offset, bytes });
    const place = (operand: Operand): Place => {
      const { buffer } = operand;
      const memory = bound.get(buffer.id);
      return placeOf(operand, memory?.region ?? inArena(buffer.offset, buffer.bytes), memory?.matrix);
    };
    const arenaBytes = Math.ceil(plan.arenaBytes / 256) * 256;
    const scratch = (offset: number, bytes: number) => inArena(arenaBytes + offset, bytes);
    const { dispatches, scratchBytes } = dispatchesOf(plan, place, this.#traits, scratch);
    const room = this.#arena.reserve(arenaBytes + scratchBytes);
    let prepared: PreparedDispatches | undefined;
    let leave = room.cancel;
    try {
      prepared = await PreparedDispatches.prepare(
        this.#device,
        this.#commands,
        this.#pipelines,
        this.#moduleLimits,
        dispatches,
        () => this.#arena.buffer,
      );
      await this.#commands.settle();
      leave = room.take();
      prepared.bind();
      await this.#commands.settle();
      return this.#executable(prepared, leave);
    } catch (error) {
      prepared?.dispose();
      leave();
      throw error;
    }
  }

  async copyBandwidth(): Promise<number> {
    this.#check();
    const bytes = Math.min(2 ** 28, this.#device.limits.maxBufferSize);
    const [from, to] = ["from", "to"].map((label) => this.#allocator.allocate(bytes, `copying ${label}`, "values"));
    const copy = () =>
      this.#commands.encode((encoder) =>
        encoder.copyBufferToBuffer(from!.region.buffer, 0, to!.region.buffer, 0, bytes),
      );
    const elapsed = async (copies: number) => {
      const started = performance.now();
      for (let i = 0; i < copies; i++) copy();
      this.#commands.flush();
      await this.#device.queue.onSubmittedWorkDone();
      return performance.now() - started;
    };
    try {
      await elapsed(2);
      const times = [];
      for (let i = 0; i < 5; i++) times.push(await elapsed(8));
      return (8 * 2 * bytes * 1000) / Math.min(...times);
    } finally {
      from!.release();
      to!.release();
    }
  }

  #executable(prepared: PreparedDispatches, leaveArena: () => void): Executable {
    let alive = true;
    return {
      dispatches: prepared.count,
      bytes: prepared.bytes,
      submit: () => {
        if (!alive) throw new BackendError("webgpu backend: this program was disposed of");
        this.#check();
        return this.#commands.run(prepared);
      },
      dispose: () => {
        if (!alive) return;
        alive = false;
        prepared.dispose();
        leaveArena();
      },
    };
  }

  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    await this.#commands.destroyDevice();
  }

  #own(memory: Memory, offset: number, bytes: number): GpuMemory {
    if (!(memory instanceof GpuMemory) || memory.owner !== this)
      throw new BackendError(`webgpu backend: ${memory?.label ?? "a memory"} belongs to another backend`);
    if (memory.disposed) throw new BackendError(`webgpu backend: ${memory.label} was disposed of`);
    if (offset < 0 || bytes < 0 || offset + bytes > memory.bytes)
      throw new BackendError(
        `webgpu backend: bytes ${offset} to ${offset + bytes} are outside ${memory.label}, which has ${memory.bytes}`,
      );
    return memory;
  }

  #check(): void {
    if (this.#disposed) throw new BackendError("webgpu backend: the backend was disposed of");
    this.#commands.check();
  }
}
