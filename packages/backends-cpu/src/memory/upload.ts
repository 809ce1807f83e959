// Repacks weights while they are copied into the backend's memory.
import { BackendError, elementCount, rowBytes, storageBytes } from "@rwkv-ts/core";
import { accessOf, type FilePlace, type WeightUpload, type WeightWriter } from "@rwkv-ts/core/backend";
import type { Engine, Placement } from "../engine/engine.js";
import { cpuStorages } from "../storages.js";
import { CpuMemory, type MemoryOwner } from "./cpu-memory.js";

export const panelRows = 16;

type Weight = Omit<WeightUpload, "bytes">;

/** A weight's place in the memory, which fills from its first row to its last. */
export class CpuWeightWriter implements WeightWriter {
  readonly #bytes: number;
  readonly #placement: Placement;
  /** Bytes of a row as it is given. */
  readonly #rowBytes: number;
  #written = 0;

  constructor(
    private readonly engine: Engine,
    private readonly owner: MemoryOwner,
    private readonly weight: Weight,
  ) {
    const { shape, storage, label, from = storage } = weight;
    const k = shape.at(-1) ?? 1;
    const rows = k === 0 ? 0 : elementCount(shape) / k;
    // of 16 rows, for `linear`; others keep their canonical bytes
    const panels = accessOf(weight) === "linear";
    this.#bytes = panels
      ? Math.ceil(rows / panelRows) * cpuStorages[storage].panelBytes(k)
      : storageBytes(storage, shape);
    this.#rowBytes = rowBytes(from, k);
    const address = owner.heap.allocate(this.#bytes, label);
    this.#placement = { label, from, storage, panels, rows, k, address };
  }

  append(bytes: Uint8Array): void {
    const { storage, shape, label } = this.weight;
    const { panels, k, address } = this.#placement;
    if (bytes.length === 0) return;
    const first = this.#written / this.#rowBytes;
    this.#written += bytes.length;
    if (this.#written > this.#expected)
      throw new BackendError(`cpu backend: ${label} has more rows than [${shape.join(",")}]`);
    const rows = bytes.length / this.#rowBytes;
    if (!Number.isInteger(rows) || (panels && first % panelRows !== 0))
      throw new BackendError(`cpu backend: ${label} does not come in whole rows, or not in runs of whole panels`);
    const offset = panels ? (first / panelRows) * cpuStorages[storage].panelBytes(k) : first * rowBytes(storage, k);
    this.engine.place({ ...this.#placement, rows, address: address + offset }, bytes);
  }

  /** All rows at once. @throws CheckpointError */
  async load(file: FilePlace): Promise<CpuMemory> {
    await this.engine.load!(this.#placement, file);
    this.#written = file.bytes;
    return this.finish();
  }

  get #expected(): number {
    return this.#placement.rows * this.#rowBytes;
  }

  finish(): CpuMemory {
    const { storage, shape, label, from = storage } = this.weight;
    if (this.#written !== this.#expected)
      throw new BackendError(
        `cpu backend: ${label} has ${this.#written} bytes, ${from}[${shape.join(",")}] takes ${this.#expected}`,
      );
    const { address, panels } = this.#placement;
    return new CpuMemory(this.owner, address, this.#bytes, label, panels ? "panels" : "rows");
  }

  discard(): void {
    this.owner.heap.release(this.#placement.address);
  }
}
