// The engine that runs everywhere: kernels in WebAssembly, one memory that workers share. Addresses end at 4 GiB.
import { BackendError, refuseNonFinite, rowBytes } from "@rwkv-ts/core";
import { hasEndlessHalves } from "../memory/endless-halves.js";
import { Heap } from "../memory/heap.js";
import { panelRows } from "../memory/upload.js";
import { compileVariant } from "../module/runtime-module.js";
import { cpuStorages, storageNumber } from "../storages.js";
import { type KernelExports, ThreadPool, ThreadsRefused } from "../threads/thread-pool.js";
import type { Engine, EngineLimits, EngineMemory, Placement, StartedEngine, WasmVariant } from "./engine.js";
import { reserveAtMost, sizeText } from "./reservation.js";

const pageBytes = 65536;
export const mostWasmBytes = 4 * 2 ** 30;

class WasmMemory implements EngineMemory {
  readonly origin = 0;
  constructor(
    private readonly memory: WebAssembly.Memory,
    readonly mostBytes: number,
  ) {}

  get size(): number {
    return this.memory.buffer.byteLength;
  }
  grow(bytes: number): boolean {
    try {
      this.memory.grow(bytes / pageBytes);
      return true;
    } catch {
      return false;
    }
  }
  clear(address: number, bytes: number): void {
    new Uint8Array(this.memory.buffer, address, bytes).fill(0);
  }
  write(address: number, bytes: Uint8Array): void {
    new Uint8Array(this.memory.buffer).set(bytes, address);
  }
  copy(from: number, to: number, bytes: number): void {
    new Uint8Array(this.memory.buffer).copyWithin(to, from, from + bytes);
  }
  read(address: number, bytes: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, address, bytes).slice();
  }
}

/** Shared memory of less is refused rather than used: one thread with more is better. */
const leastSharedBytes = 256 * 2 ** 20;

interface Reserved {
  readonly memory: WebAssembly.Memory;
  /** Where it ends at most. */
  readonly bytes: number;
}

function reserve(shared: boolean, most: number, least: number | undefined): Reserved | Error {
  const ask = (bytes: number) => new WebAssembly.Memory({ initial: 16, maximum: bytes / pageBytes, shared });
  const made = reserveAtMost(most, ask, least === undefined ? {} : { least });
  return "refusal" in made ? made.refusal : { memory: made.reserved, bytes: made.bytes };
}

const usedInstead = (kind: string, most: number, { bytes }: Reserved): string[] =>
  bytes === most ? [] : [`${sizeText(most)} of ${kind} are refused here, so ${sizeText(bytes)} are used`];

/**
 * Starts the threads; `limits.bytes` bounds the memory, those of the threads included. Where shared memory is refused or no thread
 * starts, one thread on memory that is not shared.
 * @throws BackendError where that fails too
 */
export async function startWasmEngine(variant: WasmVariant, limits: EngineLimits): Promise<StartedEngine> {
  if (variant === "single") return startSingle(limits, []);
  const { bytes: most, neededBytes } = limits;
  const module = await compileVariant(variant);
  const reserved = reserve(true, most, Math.max(leastSharedBytes, neededBytes));
  if (reserved instanceof Error) return startSingle(limits, [`shared memory is refused here (${reserved.message})`]);
  const place = await instantiate(module, reserved);
  const pool = await startThreads(module, place, limits.threads);
  if ("refusal" in pool) return startSingle(limits, [`threads cannot start here (${pool.refusal})`]);
  const fewer = pool.threads < limits.threads ? [`only ${pool.threads} of ${limits.threads} threads start here`] : [];
  return engineOf(variant, place, pool, [...usedInstead("shared memory", most, reserved), ...fewer]);
}

async function startSingle(limits: EngineLimits, before: readonly string[]): Promise<StartedEngine> {
  const module = await compileVariant("single");
  const reserved = reserve(false, limits.bytes, undefined);
  if (reserved instanceof Error)
    throw new BackendError(`cpu backend: the system refuses memory for WebAssembly (${reserved.message})`, {
      cause: reserved,
    });
  const place = await instantiate(module, reserved);
  const pool = await ThreadPool.create(module, place.memory, place.kernels, place.heap, { threads: 1, shared: false });
  return engineOf("single", place, pool, [...before, ...usedInstead("memory", limits.bytes, reserved)]);
}

/** Kernels on a memory, whose heap they share. */
interface Instance {
  readonly memory: WebAssembly.Memory;
  readonly kernels: KernelExports;
  readonly own: WasmMemory;
  readonly heap: Heap;
}

async function instantiate(module: WebAssembly.Module, { memory, bytes }: Reserved): Promise<Instance> {
  const instance = await WebAssembly.instantiate(module, { env: { memory } });
  const kernels = instance.exports as unknown as KernelExports;
  const own = new WasmMemory(memory, bytes);
  return { memory, kernels, own, heap: new Heap(own, kernels.__heap_base.value, bytes) };
}

/** As many threads as start; where none does, why. */
async function startThreads(
  module: WebAssembly.Module,
  { memory, kernels, heap }: Instance,
  wanted: number,
): Promise<ThreadPool | { readonly refusal: string }> {
  for (let threads = wanted; ; )
    try {
      return await ThreadPool.create(module, memory, kernels, heap, { threads, shared: true });
    } catch (error) {
      if (!(error instanceof ThreadsRefused)) throw error;
      if (error.started === 0) return { refusal: error.message };
      threads = error.started + 1;
    }
}

function engineOf(
  variant: WasmVariant,
  { kernels, own, heap }: Instance,
  pool: ThreadPool,
  fallbacks: readonly string[],
): StartedEngine {
  const engine: Engine = {
    name: "wasm",
    variant,
    threads: pool.threads,
    memory: own,
    addressWords: 1,
    place: (rows, bytes) => place(own, heap, kernels, rows, bytes),
    run: (program, participants) => pool.run(program, participants),
    get canStart() {
      return pool.canStart;
    },
    expectStart: () => pool.expectStart(),
    start: (program, participants) => pool.start(program, participants),
    settle: () => pool.settle(),
    dispose: () => pool.dispose(),
  };
  return { engine, heap, fallbacks };
}

/** Rows that are staged at once are about so many bytes: they need little room in the memory. */
const pieceBytes = 64 * 1024;

function place(
  memory: EngineMemory,
  heap: Heap,
  kernels: KernelExports,
  placement: Placement,
  bytes: Uint8Array,
): void {
  const { label, from, storage, panels, rows, k, address } = placement;
  // other readers of f16 widen what is not finite too
  if (from === storage && (panels || storage !== "f16") && hasEndlessHalves(storage, bytes))
    refuseNonFinite(storage, label);
  if (!panels && from === storage) {
    memory.write(address, bytes);
    return;
  }
  if (placement.transposed) {
    placeColumns(memory, heap, kernels, placement, bytes);
    return;
  }
  const given = rowBytes(from, k);
  const own = rowBytes(storage, k);
  const most = Math.min(rows, panelRows * Math.max(1, Math.floor(pieceBytes / (panelRows * given))));
  const staging = heap.allocate(most * (given + own), `${label} (while repacking)`);
  const blocks = staging + most * given;
  try {
    for (let row = 0; row < rows; row += most) {
      const count = Math.min(most, rows - row);
      memory.write(staging, bytes.subarray(row * given, (row + count) * given));
      const encoded = panels ? blocks : address + row * own;
      if (
        from !== storage &&
        !kernels.encode_rows(storageNumber(from), storageNumber(storage), staging, count, k, encoded)
      )
        refuseNonFinite(storage, label);
      if (panels) packPanels(kernels, from === storage ? staging : blocks, row, count);
    }
  } finally {
    heap.release(staging);
  }

  function packPanels({ pack_panel }: KernelExports, canonical: number, row: number, count: number): void {
    for (let i = 0; i < count; i += panelRows) {
      const to = address + ((row + i) / panelRows) * cpuStorages[storage].panelBytes(k);
      pack_panel(storageNumber(storage), canonical + i * own, Math.min(panelRows, count - i), k, to);
    }
  }
}

/** Columns of floats that stay as they are, into panels. */
function placeColumns(
  memory: EngineMemory,
  heap: Heap,
  { place_columns }: KernelExports,
  { label, storage, rows, k, address }: Placement,
  bytes: Uint8Array,
): void {
  const column = rowBytes(storage, rows);
  const most = Math.max(1, Math.min(k, Math.floor(pieceBytes / column)));
  const staging = heap.allocate(most * column, `${label} (while repacking)`);
  try {
    for (let first = 0; first < k; first += most) {
      const count = Math.min(most, k - first);
      memory.write(staging, bytes.subarray(first * column, (first + count) * column));
      const to = address + cpuStorages[storage].panelBytes(first);
      place_columns(storageNumber(storage), staging, count, rows, k, to);
    }
  } finally {
    heap.release(staging);
  }
}
