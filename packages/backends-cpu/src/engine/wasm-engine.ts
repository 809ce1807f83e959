// The engine that runs everywhere: kernels in WebAssembly, one memory that workers share. Addresses end at 4 GiB.
import { rowBytes } from "@rwkv-ts/core";
import { storageNumber } from "../encode/step.js";
import { Heap } from "../memory/heap.js";
import { panelBytes, panelRows } from "../memory/upload.js";
import { compileVariant } from "../module/runtime-module.js";
import { type KernelExports, ThreadPool } from "../threads/thread-pool.js";
import type { Engine, EngineMemory, StartedEngine, WasmVariant } from "./engine.js";

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
  const pool = await ThreadPool.start(module, memory, kernels, heap, threads);
  const engine: Engine = {
    name: "wasm",
    variant,
    threads,
    memory: own,
    addressWords: 1,
    pack: (weight, address) => packInPieces(own, heap, kernels, weight, address),
    run: (program, participants) => pool.run(program, participants),
    settle: () => pool.settle(),
    dispose: () => pool.dispose(),
  };
  return { engine, heap };
}

/** A few rows at a time, so that the canonical bytes need little room in the memory. */
function packInPieces(
  memory: EngineMemory,
  heap: Heap,
  kernels: KernelExports,
  { label, shape, storage, bytes }: Parameters<Engine["pack"]>[0],
  address: number,
): void {
  const [rows, k] = shape as readonly [number, number];
  const groupBytes = panelRows * rowBytes(storage, k);
  const size = panelBytes(storage, k);
  const staging = heap.allocate(groupBytes, `${label} (while repacking)`);
  for (let g = 0; g * panelRows < rows; g++) {
    memory.write(staging, bytes.subarray(g * groupBytes, (g + 1) * groupBytes));
    const count = Math.min(panelRows, rows - g * panelRows);
    kernels.pack_panel(storageNumber[storage], staging, count, k, address + g * size);
  }
  heap.release(staging);
}
