// The CPU backend: plans run inside an engine (WebAssembly SIMD or native code), all threads walking the same step list.
import { BackendError, type DType, EndsWithBlockLater, sameShape } from "@rwkv-ts/core";
import {
  type Backend,
  bytesOfOperand,
  type Executable,
  type Memory,
  type Operand,
  type OperandStorage,
  Order,
  type Plan,
  type PlanBuffer,
  type Weight,
  type WeightSource,
  type WeightUpload,
} from "@rwkv-ts/core/backend";
import { CpuExecutable } from "./cpu-executable.js";
import { supportsOp } from "./encode/encoders.js";
import { arenaOrigin, encodePlan } from "./encode/program.js";
import type { Place } from "./encode/step.js";
import type { Engine, StartedEngine } from "./engine/engine.js";
import { CpuMemory, type MemoryOwner } from "./memory/cpu-memory.js";
import type { Heap } from "./memory/heap.js";
import { SharedArena } from "./memory/shared-arena.js";
import { WeightPlace } from "./memory/upload.js";
import { mostMillisecondsHere, Runs } from "./order/runs.js";

export class CpuBackend extends EndsWithBlockLater implements Backend {
  readonly name = "cpu";
  readonly limits: {
    readonly memoryBytes: number;
    readonly threads: number;
    readonly engine: string;
    readonly fallbacks: readonly string[];
  };
  readonly #order = new Order();
  readonly #runs: Runs;
  readonly #arena: SharedArena;
  readonly #owner: MemoryOwner;
  #disposed = false;

  private readonly engine: Engine;
  private readonly heap: Heap;

  constructor(
    { engine, heap, fallbacks }: StartedEngine,
    /** Programs that take longer run beside the calling thread. */
    mostMilliseconds = mostMillisecondsHere,
  ) {
    super();
    this.engine = engine;
    this.heap = heap;
    const { name, variant, threads } = engine;
    this.limits = { memoryBytes: heap.limitBytes, threads, engine: `${name} ${variant}`, fallbacks };
    this.#runs = new Runs(engine, this.#order, mostMilliseconds);
    this.#arena = new SharedArena(heap, () => engine.settle());
    this.#owner = { heap, order: this.#order };
  }

  /** Without shared memory there is no other thread than the calling one. */
  get blocks(): boolean {
    return !this.engine.canStart;
  }

  /** Bytes in use, for weights, state, programs and the threads themselves. */
  get usedBytes(): number {
    return this.heap.usedBytes;
  }

  supports(op: string, inputs: readonly OperandStorage[], outputs: readonly DType[]): boolean {
    return supportsOp(op, inputs, outputs);
  }

  /** Zero-filled memory. Throws `BackendError` when it does not fit. */
  allocate(bytes: number, label: string): CpuMemory {
    this.#checkAlive();
    return new CpuMemory(this.#owner, this.heap.allocate(bytes, label), bytes, label);
  }

  upload({ bytes, ...weight }: WeightUpload): CpuMemory {
    this.#checkAlive();
    const place = new WeightPlace(this.engine, this.#owner, weight);
    try {
      place.append(bytes);
      return place.finish();
    } catch (error) {
      place.discard();
      throw error;
    }
  }

  async load(weight: Weight, source: WeightSource): Promise<CpuMemory> {
    this.#checkAlive();
    const place = new WeightPlace(this.engine, this.#owner, weight, source.stored);
    try {
      await place.fill(source);
      return place.finish();
    } catch (error) {
      place.discard();
      throw error;
    }
  }

  write(target: Memory, bytes: Uint8Array, offset = 0): void {
    const address = this.#addressOf(target, offset, bytes.length);
    const { memory } = this.engine;
    if (!this.#order.isBusy) {
      memory.write(address, bytes);
      return;
    }
    const copy = bytes.slice();
    this.#order.add(() => {
      memory.write(address, copy);
      return undefined;
    });
  }

  copy(from: Memory, fromOffset: number, to: Memory, toOffset: number, bytes: number): void {
    const source = this.#addressOf(from, fromOffset, bytes);
    const target = this.#addressOf(to, toOffset, bytes);
    this.#order.add(() => {
      this.engine.memory.copy(source, target, bytes);
      return undefined;
    });
  }

  /** A copy of the bytes as they are once everything before has run. Rejects when a run before failed and nobody was told. */
  async read(source: Memory, offset = 0, bytes = source.bytes - offset): Promise<Uint8Array> {
    const from = this.#addressOf(source, offset, bytes);
    return this.#runs.read(() => this.engine.memory.read(from, bytes));
  }

  async compile(plan: Plan, bind: (buffer: PlanBuffer) => Memory): Promise<Executable> {
    this.#checkAlive();
    const encoded = encodePlan(plan, this.#places(plan, bind), this.engine);
    // behind the run that is under way, since the arena may move
    return this.#order.ask(() => {
      const { engine, heap } = this;
      return new CpuExecutable(plan, encoded, {
        engine,
        heap,
        arena: this.#arena,
        order: this.#order,
        runs: this.#runs,
      });
    });
  }

  async arithmeticRate(): Promise<number | undefined> {
    this.#checkAlive();
    return this.#order.ask(() => {
      const rate = this.engine.multiplyAdds?.();
      return rate && 2 * rate;
    });
  }

  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#runs.close();
    await this.#order.idle();
    await this.engine.dispose();
  }

  /** Where each operand lies. */
  #places(plan: Plan, bind: (buffer: PlanBuffer) => Memory): (operand: Operand) => Place {
    const bound = new Map<number, CpuMemory>();
    for (const buffer of plan.buffers) {
      if (buffer.kind === "temporary") continue;
      const memory = this.#own(bind(buffer));
      if (memory.layout === "rows" && memory.bytes < buffer.bytes)
        throw new BackendError(
          `cpu backend: ${buffer.name} needs ${buffer.bytes} bytes, ${memory.label} has ${memory.bytes}`,
        );
      bound.set(buffer.id, memory);
    }
    return (operand) => {
      const { buffer, shape } = operand;
      const memory = bound.get(buffer.id);
      const { offset, whole } = bytesOfOperand(operand);
      const isMatrix = buffer.shape.length === 3 && sameShape(shape, buffer.shape.slice(1));
      if (!whole && !isMatrix && memory && memory.layout !== "rows")
        throw new BackendError(`cpu backend: ${buffer.name} is packed for products, which cannot read a part of it`);
      const start = memory ? BigInt(memory.address) : arenaOrigin + BigInt(buffer.offset);
      return {
        address: start + BigInt(offset),
        shape,
        storage: buffer.storage,
        layout: memory?.layout ?? "rows",
        name: buffer.name,
      };
    };
  }

  #own(memory: Memory): CpuMemory {
    if (!(memory instanceof CpuMemory) || memory.owner !== this.#owner)
      throw new BackendError(`cpu backend: ${memory?.label ?? "a memory"} belongs to another backend`);
    if (memory.disposed) throw new BackendError(`cpu backend: ${memory.label} was disposed of`);
    return memory;
  }

  /** @throws BackendError for what is not this backend's, is gone or does not lie inside */
  #addressOf(memory: Memory, offset: number, bytes: number): number {
    this.#checkAlive();
    const own = this.#own(memory);
    if (offset < 0 || bytes < 0 || offset + bytes > own.bytes)
      throw new BackendError(
        `cpu backend: bytes ${offset} to ${offset + bytes} are outside ${own.label}, which has ${own.bytes}`,
      );
    return own.address + offset;
  }

  #checkAlive(): void {
    if (this.#disposed) throw new BackendError("cpu backend: the backend was disposed of");
  }
}
