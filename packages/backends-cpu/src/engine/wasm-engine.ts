// The engine that runs everywhere: kernels in WebAssembly, one memory that workers share. Addresses end at 4 GiB.
import { refuseNonFinite, rowBytes } from "@rwkv-ts/core";
import { storageNumber } from "../encode/step.js";
import { Heap } from "../memory/heap.js";
import { panelBytes, panelRows } from "../memory/upload.js";
import { compileVariant } from "../module/runtime-module.js";
import { type KernelExports, ThreadPool } from "../threads/thread-pool.js";
import type { Engine, EngineMemory, Placement, StartedEngine, WasmVariant } from "./engine.js";

const pageBytes = 65536;
export const mostWasmBytes = 4 * 2 ** 30;

class WasmMemory implements EngineMemory {
  readonly origin = 0;
  readonly mostBytes = mostWasmBytes;
  constructor(private readonly memory: WebAssembly.Memory) {}

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

/** Starts the threads; `limit` bounds the memory, those of the threads included. */
export async function startWasmEngine(variant: WasmVariant, threads: number, limit: number): Promise<StartedEngine> {
  const module = await compileVariant(variant);
  const shared = variant !== "single";
  const memory = new WebAssembly.Memory({ initial: 16, maximum: mostWasmBytes / pageBytes, shared });
  const instance = await WebAssembly.instantiate(module, { env: { memory } });
  const kernels = instance.exports as unknown as KernelExports;
  const own = new WasmMemory(memory);
  const heap = new Heap(own, kernels.__heap_base.value, limit);
  const pool = await ThreadPool.create(module, memory, kernels, heap, { threads, shared });
  const engine: Engine = {
    name: "wasm",
    variant,
    threads,
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
  return { engine, heap };
}

/** Rows that are staged at once are about so many bytes: they need little room in the memory. */
const pieceBytes = 64 * 1024;

function place(
  memory: EngineMemory,
  heap: Heap,
  kernels: KernelExports,
  { label, from, storage, panels, rows, k, address }: Placement,
  bytes: Uint8Array,
): void {
  if (!panels && from === storage) {
    memory.write(address, bytes);
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
        !kernels.encode_rows(storageNumber[from], storageNumber[storage], staging, count, k, encoded)
      )
        refuseNonFinite(storage, label);
      if (panels) packPanels(kernels, from === storage ? staging : blocks, row, count);
    }
  } finally {
    heap.release(staging);
  }

  function packPanels({ pack_panel }: KernelExports, canonical: number, row: number, count: number): void {
    for (let i = 0; i < count; i += panelRows) {
      const to = address + ((row + i) / panelRows) * panelBytes(storage, k);
      pack_panel(storageNumber[storage], canonical + i * own, Math.min(panelRows, count - i), k, to);
    }
  }
}
