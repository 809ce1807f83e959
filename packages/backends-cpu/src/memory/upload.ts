// Repacks weights while they are copied into the backend's memory.
import {
  BackendError,
  blockLength,
  rowBytes,
  type Storage,
  storageBytes,
  type WeightUpload,
  type WeightWriter,
} from "@rwkv-ts/core";
import type { Engine } from "../engine/engine.js";
import { CpuMemory } from "./cpu-memory.js";
import type { Heap } from "./heap.js";

export const panelRows = 16;

/** Bytes of 16 rows of k elements in panels; kernels/panels.h. */
export function panelBytes(storage: Storage, k: number): number {
  const blocks = Math.ceil(k / blockLength);
  return { f32: 64 * k, f16: 32 * k, bf16: 32 * k, int8: 2 * 272 * blocks, int4: 2 * 144 * blocks }[storage];
}

type Weight = Omit<WeightUpload, "bytes" | "from">;

/** Weights of role "matrix" become panels of 16 rows for `linear`; others keep their canonical bytes. */
const isPanels = ({ role, shape }: Weight): boolean => role === "matrix" && shape.length === 2;

/** Writes a weight from its first row to its last. */
export class CpuWeightWriter implements WeightWriter {
  readonly #bytes: number;
  readonly #address: number;
  readonly #rowBytes: number;
  #written = 0;

  constructor(
    private readonly engine: Engine,
    private readonly heap: Heap,
    private readonly weight: Weight,
  ) {
    const { shape, storage, label } = weight;
    const [rows, k] = shape as readonly [number, number];
    const panels = Math.ceil(rows / panelRows) * panelBytes(storage, k);
    this.#bytes = isPanels(weight) ? panels : storageBytes(storage, shape);
    this.#rowBytes = rowBytes(storage, shape.at(-1) ?? 1);
    this.#address = heap.allocate(this.#bytes, label);
  }

  append(bytes: Uint8Array): void {
    const { storage, shape, label } = this.weight;
    const at = this.#written;
    this.#written += bytes.length;
    if (this.#written > storageBytes(storage, shape))
      throw new BackendError(`cpu backend: ${label} has more rows than [${shape.join(",")}]`);
    if (isPanels(this.weight)) this.#pack(at, bytes);
    else this.engine.memory.write(this.#address + at, bytes);
  }

  #pack(at: number, bytes: Uint8Array): void {
    const { storage, shape, label } = this.weight;
    const k = shape[1]!;
    const first = at / this.#rowBytes;
    const rows = bytes.length / this.#rowBytes;
    if (!Number.isInteger(rows) || first % panelRows !== 0)
      throw new BackendError(`cpu backend: ${label} does not come in runs of whole panels`);
    const address = this.#address + (first / panelRows) * panelBytes(storage, k);
    this.engine.pack({ label, shape: [rows, k], storage, bytes }, address);
  }

  finish(): CpuMemory {
    const { storage, shape, label } = this.weight;
    const expected = storageBytes(storage, shape);
    if (this.#written !== expected)
      throw new BackendError(
        `cpu backend: ${label} has ${this.#written} bytes, ${storage}[${shape.join(",")}] takes ${expected}`,
      );
    return new CpuMemory(this.heap, this.#address, this.#bytes, label, isPanels(this.weight) ? "panels" : "rows");
  }

  discard(): void {
    this.heap.release(this.#address);
  }
}
