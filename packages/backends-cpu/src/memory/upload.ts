// Repacks weights while they are copied into the backend's memory.
import { BackendError, elementCount, isFloatStorage, rowBytes, type Storage, storageBytes } from "@rwkv-ts/core";
import type { FilePlace, Weight, WeightSource } from "@rwkv-ts/core/backend";
import type { Engine, Placement } from "../engine/engine.js";
import { cpuStorages } from "../storages.js";
import { CpuMemory, type Layout, type MemoryOwner } from "./cpu-memory.js";

export const panelRows = 16;

/** What lies in the memory: so many matrices [rows, k], given as they lie or each transposed. */
interface Arrangement {
  readonly layout: Layout;
  readonly matrices: number;
  readonly rows: number;
  readonly k: number;
  readonly transposed: boolean;
}

/**
 * Panels of a W [O,K] for `linear`, and of Bᵀ for `matmul` in WebAssembly, where they add up a row alike however many rows there are; the
 * native engine's do not, and keep B as it lies (native/wide-few.c). Whatever else reads a weight finds its canonical bytes.
 */
function arrangementOf({ shape, storage, readers }: Weight, engine: Engine["name"]): Arrangement {
  const k = shape.at(-1) ?? 1;
  const rows = k === 0 ? 0 : elementCount(shape) / k;
  const asGiven = { matrices: 1, rows, k, transposed: false };
  if (readers === "linear") return { layout: "panels", ...asGiven };
  const [inner, columns] = shape.slice(-2) as [number, number];
  const matrices = rows / inner;
  // one of several is found where it would be among canonical bytes
  const isEven = matrices === 1 || columns % panelRows === 0;
  if (engine === "native" || readers !== "matmul" || !isFloatStorage(storage) || !isEven)
    return { layout: "rows", ...asGiven };
  return { layout: "panels", matrices, rows: columns, k: inner, transposed: true };
}

/** The storage in which numbers are taken that lie in `stored`: floats that become blocks are quantised here. */
function takenAs(stored: Storage | undefined, storage: Storage): Storage {
  const isTaken = stored !== undefined && isFloatStorage(stored) && cpuStorages[storage].encodes;
  return isTaken ? stored : storage;
}

/** A weight's place in the memory, which fills from its first row to its last. */
export class WeightPlace {
  readonly #bytes: number;
  readonly #arrangement: Arrangement;
  readonly #placement: Placement;
  /** Bytes of a row as it is given. */
  readonly #rowBytes: number;
  #written = 0;

  /** `stored`: what the numbers are in where they lie. */
  constructor(
    private readonly engine: Engine,
    private readonly owner: MemoryOwner,
    private readonly weight: Weight,
    stored?: Storage,
  ) {
    const { shape, storage, label } = weight;
    this.#arrangement = arrangementOf(weight, engine.name);
    const { layout, matrices, rows, k, transposed } = this.#arrangement;
    const panels = layout === "panels";
    this.#bytes = panels
      ? matrices * Math.ceil(rows / panelRows) * cpuStorages[storage].panelBytes(k)
      : storageBytes(storage, shape);
    const from = takenAs(stored, storage);
    this.#rowBytes = rowBytes(from, shape.at(-1) ?? 1);
    const address = owner.heap.allocate(this.#bytes, label);
    this.#placement = { label, from, storage, panels, transposed, rows, k, address };
  }

  /** Asks for the numbers: those of a local file in the background, others in runs. @throws CheckpointError, AbortedError */
  async fill(source: WeightSource): Promise<void> {
    if (await this.#load(source)) return;
    const { from } = this.#placement;
    if (this.#placement.transposed) this.append(await source.bytes(from));
    else for await (const rows of source.runs(from)) this.append(rows);
  }

  /** Whether the engine reads the file itself. */
  async #load(source: WeightSource): Promise<boolean> {
    const { engine } = this;
    const { from, transposed } = this.#placement;
    if (!engine.load || source.stored !== from || this.#arrangement.matrices > 1) return false;
    const load = async (file: FilePlace) => {
      await engine.load!({ ...this.#placement, transposed: transposed !== (file.transposed ?? false) }, file);
      this.#written = file.bytes;
      return true;
    };
    return (await source.place(load)) ?? false;
  }

  /** The next rows in canonical bytes: all of them, or a multiple of 64. */
  append(bytes: Uint8Array): void {
    const { shape, label } = this.weight;
    if (bytes.length === 0) return;
    const first = this.#written / this.#rowBytes;
    this.#written += bytes.length;
    if (this.#written > this.#expected)
      throw new BackendError(`cpu backend: ${label} has more rows than [${shape.join(",")}]`);
    const rows = bytes.length / this.#rowBytes;
    if (this.#placement.transposed) this.#placeMatrices(bytes);
    else this.#placeRows(bytes, first, rows);
  }

  #placeRows(bytes: Uint8Array, first: number, rows: number): void {
    const { panels, storage, k, address, label } = this.#placement;
    if (!Number.isInteger(rows) || (panels && first % panelRows !== 0))
      throw new BackendError(`cpu backend: ${label} does not come in whole rows, or not in runs of whole panels`);
    const offset = panels ? (first / panelRows) * cpuStorages[storage].panelBytes(k) : first * rowBytes(storage, k);
    this.engine.place({ ...this.#placement, rows, address: address + offset }, bytes);
  }

  #placeMatrices(bytes: Uint8Array): void {
    const { matrices } = this.#arrangement;
    if (this.#written < this.#expected) return; // told by `finish`
    for (let i = 0; i < matrices; i++) {
      const [from, to] = [i, i + 1].map((n) => (n * bytes.length) / matrices);
      const address = this.#placement.address + (i * this.#bytes) / matrices;
      this.engine.place({ ...this.#placement, address }, bytes.subarray(from, to));
    }
  }

  get #expected(): number {
    const { matrices, rows, k } = this.#arrangement;
    const { shape } = this.weight;
    return ((matrices * rows * k) / (shape.at(-1) || 1)) * this.#rowBytes;
  }

  /** The memory, once every row is there. @throws BackendError when rows are missing */
  finish(): CpuMemory {
    const { shape, label } = this.weight;
    const { address, from } = this.#placement;
    if (this.#written !== this.#expected)
      throw new BackendError(
        `cpu backend: ${label} has ${this.#written} bytes, ${from}[${shape.join(",")}] takes ${this.#expected}`,
      );
    return new CpuMemory(this.owner, address, this.#bytes, label, this.#arrangement.layout);
  }

  /** Gives the memory up. */
  discard(): void {
    this.owner.heap.release(this.#placement.address);
  }
}
