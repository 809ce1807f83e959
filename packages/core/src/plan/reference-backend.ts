// `--backend reference`: plans through the float64 interpreter. Floats live in double precision and are rounded only when
// they are read.
import { decodeStorage } from "../decode.js";
import { EndsWithBlockLater } from "../disposal.js";
import { BackendError } from "../errors.js";
import type { OperandStorage, Tensor } from "../graph/example.js";
import { encodeNarrow } from "../rounding.js";
import { isNarrow } from "../storage.js";
import type { Backend, Executable, Memory } from "./backend.js";
import { interpret } from "./interpret.js";
import type { Plan, PlanBuffer } from "./plan.js";
import type { WeightUpload } from "./weights.js";

/** Memory without a type of its own: bytes as written, or numbers as computed, converted when the other is asked for. */
class ReferenceMemory implements Memory {
  #bytes: Uint8Array | undefined;
  #numbers: Float64Array | Int32Array | undefined;
  /** What the numbers are as bytes. */
  #type: OperandStorage = "f32";
  constructor(
    readonly bytes: number,
    readonly label: string,
    numbers?: Float64Array,
  ) {
    this.#numbers = numbers;
  }
  /** Bytes of the numbers' type, little endian; writing to them is seen by the next `numbers`. */
  raw(): Uint8Array {
    if (!this.#bytes) {
      const n = this.#numbers;
      if (n && isNarrow(this.#type)) this.#bytes = encodeNarrow(this.#type, n);
      else {
        const typed = n instanceof Int32Array ? n : n ? Float32Array.from(n) : new Uint8Array(this.bytes);
        this.#bytes = new Uint8Array(typed.buffer, typed.byteOffset, typed.byteLength).slice();
      }
    }
    this.#numbers = undefined;
    return this.#bytes;
  }
  /** A copy of the bytes, leaving the numbers as precise as they are. */
  snapshot(): Uint8Array {
    const numbers = this.#numbers;
    const copy = this.raw().slice();
    if (numbers) {
      this.#numbers = numbers;
      this.#bytes = undefined;
    }
    return copy;
  }
  numbers(storage: OperandStorage): Float64Array | Int32Array {
    if (!this.#numbers) {
      const b = this.raw();
      if (isNarrow(storage)) this.#numbers = decodeStorage(storage, b, [b.length >> 1]);
      else
        this.#numbers =
          storage === "i32"
            ? new Int32Array(b.buffer, b.byteOffset, b.length >> 2).slice()
            : Float64Array.from(new Float32Array(b.buffer, b.byteOffset, b.length >> 2));
      this.#bytes = undefined;
    }
    this.#type = storage;
    return this.#numbers;
  }
  /** Copies values without rounding when whole memories are copied. */
  take(from: ReferenceMemory, fromOffset: number, toOffset: number, bytes: number): void {
    const source = from.#numbers;
    if (
      source instanceof Float64Array &&
      !isNarrow(from.#type) &&
      (this.#numbers instanceof Float64Array || !this.#numbers)
    ) {
      const target = this.numbers("f32");
      target.set(source.subarray(fromOffset / 4, (fromOffset + bytes) / 4), toOffset / 4);
    } else this.raw().set(from.snapshot().subarray(fromOffset, fromOffset + bytes), toOffset);
  }
  dispose(): void {
    this.#bytes = undefined;
    this.#numbers = undefined;
  }
}

class ReferenceBackend extends EndsWithBlockLater implements Backend {
  readonly name = "reference";
  readonly limits = { memoryBytes: Number.POSITIVE_INFINITY, threads: 1 };
  readonly blocks = true;
  supports = (): boolean => true;
  allocate(bytes: number, label: string): Memory {
    return new ReferenceMemory(bytes, label);
  }
  upload({ label, shape, storage, bytes }: WeightUpload): Memory {
    const numbers = decodeStorage(storage, bytes, shape);
    return new ReferenceMemory(4 * numbers.length, label, numbers);
  }
  write(target: Memory, bytes: Uint8Array, offset = 0): void {
    own(target).raw().set(bytes, offset);
  }
  copy(from: Memory, fromOffset: number, to: Memory, toOffset: number, bytes: number): void {
    own(to).take(own(from), fromOffset, toOffset, bytes);
  }
  async read(source: Memory, offset = 0, bytes = source.bytes - offset): Promise<Uint8Array> {
    return own(source)
      .snapshot()
      .slice(offset, offset + bytes);
  }
  async compile(plan: Plan, bind: (buffer: PlanBuffer) => Memory): Promise<Executable> {
    const memories = new Map<number, ReferenceMemory>();
    for (const buffer of plan.buffers)
      memories.set(
        buffer.id,
        buffer.kind === "temporary" ? new ReferenceMemory(buffer.bytes, buffer.name) : own(bind(buffer)),
      );
    const place = (buffer: PlanBuffer): Tensor => ({
      shape: buffer.shape,
      data: memories.get(buffer.id)!.numbers(buffer.storage),
    });
    return { submit: () => interpret(plan, place), dispose: () => memories.clear() };
  }
  async dispose(): Promise<void> {}
}

function own(memory: Memory): ReferenceMemory {
  if (memory instanceof ReferenceMemory) return memory;
  throw new BackendError(`${memory.label} belongs to another backend`);
}

/** The float64 interpreter as a backend. */
export const createReferenceBackend = (): Backend => new ReferenceBackend();
