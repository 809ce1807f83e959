// The CPU backend: plans run inside an engine (WebAssembly SIMD or native code), all threads walking the same step list.
import { BackendError } from "@rwkv-ts/core";
import {
  type Backend,
  bytesOfOperand,
  type Executable,
  type Memory,
  type Operand,
  type OperandStorage,
  type Plan,
  type PlanBuffer,
  type WeightUpload,
} from "@rwkv-ts/core/backend";
import { supportsOp } from "./encode/encoders.js";
import { encodePlan } from "./encode/program.js";
import type { Place } from "./encode/step.js";
import type { Engine, Program } from "./engine/engine.js";
import { CpuMemory } from "./memory/cpu-memory.js";
import type { Heap } from "./memory/heap.js";
import { CpuWeightWriter } from "./memory/upload.js";
import { counterBytes } from "./threads/control.js";
import { ThreadChoice } from "./threads/thread-choice.js";

export class CpuBackend implements Backend {
  readonly name = "cpu";
  readonly quantises = true;
  readonly limits: { readonly memoryBytes: number; readonly threads: number; readonly engine: string };
  #disposed = false;

  constructor(
    private readonly engine: Engine,
    private readonly heap: Heap,
  ) {
    const { name, variant, threads } = engine;
    this.limits = { memoryBytes: heap.limitBytes, threads, engine: `${name} ${variant}` };
  }

  /** Bytes in use, for weights, state, programs and the threads themselves. */
  get usedBytes(): number {
    return this.heap.usedBytes;
  }

  supports(op: string, storages: readonly OperandStorage[]): boolean {
    return supportsOp(op, storages);
  }

  /** Zero-filled memory. Throws `BackendError` when it does not fit. */
  allocate(bytes: number, label: string): CpuMemory {
    this.#checkAlive();
    return new CpuMemory(this.heap, this.heap.allocate(bytes, label), bytes, label);
  }

  upload({ bytes, ...weight }: WeightUpload): CpuMemory {
    const writer = this.startUpload(weight);
    try {
      writer.append(bytes);
      return writer.finish();
    } catch (error) {
      writer.discard();
      throw error;
    }
  }

  startUpload(weight: Omit<WeightUpload, "bytes">): CpuWeightWriter {
    this.#checkAlive();
    return new CpuWeightWriter(this.engine, this.heap, weight);
  }

  /** Engines that read no files leave it out. */
  get uploadFile(): Backend["uploadFile"] {
    if (!this.engine.load) return undefined;
    return async (weight, file) => {
      const writer = this.startUpload(weight);
      try {
        return await writer.load(file);
      } catch (error) {
        writer.discard();
        throw error;
      }
    };
  }

  write(target: Memory, bytes: Uint8Array, offset = 0): void {
    const { address } = this.#check(target, offset, bytes.length);
    this.engine.memory.write(address + offset, bytes);
  }

  copy(from: Memory, fromOffset: number, to: Memory, toOffset: number, bytes: number): void {
    const source = this.#check(from, fromOffset, bytes).address + fromOffset;
    const target = this.#check(to, toOffset, bytes).address + toOffset;
    this.engine.memory.copy(source, target, bytes);
  }

  /** A copy of the bytes. */
  async read(source: Memory, offset = 0, bytes = source.bytes - offset): Promise<Uint8Array> {
    const from = this.#check(source, offset, bytes).address + offset;
    return this.engine.memory.read(from, bytes);
  }

  async compile(plan: Plan, bind: (buffer: PlanBuffer) => Memory): Promise<Executable> {
    this.#checkAlive();
    const blocks: number[] = [];
    const take = (bytes: number, label: string): number => {
      const address = this.heap.allocate(bytes, label);
      blocks.push(address);
      return address;
    };
    const release = () => {
      this.engine.settle();
      for (const address of blocks.splice(0)) this.heap.release(address);
    };
    try {
      const { threads } = this.engine;
      const arena = take(plan.arenaBytes, "temporaries of a program");
      const places = this.#places(plan, arena, bind);
      const encoded = encodePlan(plan, places, this.engine);
      if (encoded.sharedBytes > 0) encoded.placeShared(take(encoded.sharedBytes, "scratch of a program"));
      const scratch = take(encoded.scratchBytes * threads, "scratch of a program");
      const address = take(encoded.words.byteLength, "steps of a program");
      this.engine.memory.write(address, new Uint8Array(encoded.words.buffer));
      const counters = take(encoded.steps * counterBytes, "counters of a program");
      const program = { address, scratch, scratchStride: encoded.scratchBytes, counters, steps: encoded.steps };
      return this.#executable(plan, encoded.origins, program, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    await this.engine.dispose();
  }

  /** Where each operand lies. */
  #places(plan: Plan, arena: number, bind: (buffer: PlanBuffer) => Memory): (operand: Operand) => Place {
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
      if (!whole && memory && memory.layout !== "rows")
        throw new BackendError(
          `cpu backend: ${buffer.name} was uploaded with role "matrix" and is packed for linear, which cannot read a part of it`,
        );
      const address = (memory ? memory.address : arena + buffer.offset) + offset;
      return {
        address: BigInt(address),
        shape,
        storage: buffer.storage,
        layout: memory?.layout ?? "rows",
        name: buffer.name,
      };
    };
  }

  #executable(plan: Plan, origins: readonly number[], program: Program, release: () => void): Executable {
    let alive = true;
    const choice = new ThreadChoice(this.engine.threads);
    const submit = () => {
      if (!alive || this.#disposed) throw new BackendError("cpu backend: this program was disposed of");
      const start = performance.now();
      const trap = this.engine.run(program, choice.participants);
      choice.record(performance.now() - start);
      if (trap) throw stepError(plan, origins[trap.step]!, trap.message);
    };
    return {
      submit,
      dispose: () => {
        if (!alive) return;
        alive = false;
        release();
      },
    };
  }

  #own(memory: Memory): CpuMemory {
    if (!(memory instanceof CpuMemory) || memory.heap !== this.heap)
      throw new BackendError(`cpu backend: ${memory?.label ?? "a memory"} belongs to another backend`);
    if (memory.disposed) throw new BackendError(`cpu backend: ${memory.label} was disposed of`);
    return memory;
  }

  #check(memory: Memory, offset: number, bytes: number): CpuMemory {
    const own = this.#own(memory);
    if (offset < 0 || bytes < 0 || offset + bytes > own.bytes)
      throw new BackendError(
        `cpu backend: bytes ${offset} to ${offset + bytes} are outside ${own.label}, which has ${own.bytes}`,
      );
    return own;
  }

  #checkAlive(): void {
    if (this.#disposed) throw new BackendError("cpu backend: the backend was disposed of");
  }
}

function stepError(plan: Plan, index: number, message: string): BackendError {
  const step = plan.steps[index];
  const name = `${step?.op.name ?? "?"}${step?.scope ? ` of ${step.scope}` : ""}`;
  return new BackendError(
    `cpu backend: step ${index}, ${name}, stopped: ${message}; an index in its inputs (ids, targets, sequences) points ` +
      "outside its buffers, or memory in use was disposed of",
  );
}
