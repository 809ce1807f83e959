// The native engine: the same kernels compiled for the processor, on memory and threads of its own (native/engine.c).
import { BackendError, CheckpointError, nodeModule, refuseNonFinite, type Storage } from "@rwkv-ts/core";
import { FileLoads } from "../memory/file-loads.js";
import { Heap } from "../memory/heap.js";
import { storageNumber } from "../storages.js";
import { reasons } from "../threads/control.js";
import type { Engine, EngineLimits, EngineMemory, NativeVariant, Outcome, StartedEngine, Trap } from "./engine.js";
import type { NativeAddon, NativeHandle } from "./native-addon.js";
import { reserveAtMost, sizeText } from "./reservation.js";

/** The heap grows what is already there. */
const initialBytes = 2 ** 20;
/** Node reads files with four threads; some are left for others. */
const mostLoaders = 2;

class NativeMemory implements EngineMemory {
  readonly origin: number;
  size = 0;
  constructor(
    private readonly addon: NativeAddon,
    private readonly handle: NativeHandle,
  ) {
    this.origin = addon.base(handle);
  }

  grow(bytes: number): boolean {
    if (!this.addon.grow(this.handle, this.size + bytes)) return false;
    this.size += bytes;
    return true;
  }
  clear(address: number, bytes: number): void {
    this.addon.clear(this.handle, address, bytes);
  }
  write(address: number, bytes: Uint8Array): void {
    this.addon.write(this.handle, address, bytes);
  }
  copy(from: number, to: number, bytes: number): void {
    this.addon.copy(this.handle, from, to, bytes);
  }
  read(address: number, bytes: number): Uint8Array {
    const copy = new Uint8Array(bytes);
    this.addon.read(this.handle, address, copy);
    return copy;
  }
}

/** @throws CheckpointError for what native/place.h says went wrong */
function checkPlaced(status: number, storage: Storage, weight?: string): void {
  if (status === 0) return;
  if (status === -1) refuseNonFinite(storage, weight);
  if (status === -2) throw new CheckpointError("it ended early: was it changed?");
  if (status === -3) throw new BackendError("cpu backend: the backend was disposed of");
  const { getSystemErrorName } = nodeModule<typeof import("node:util")>("node:util")!;
  throw new CheckpointError(`it cannot be read (${getSystemErrorName(-status)})`);
}

/** What the addon said of a run. */
function trapOf(outcome: number): Trap | undefined {
  if (outcome < 0) return undefined;
  const reason = reasons[outcome % 4];
  return {
    step: Math.floor(outcome / 4),
    message: reason ?? "its data are out of bounds",
    isOwn: reason !== undefined,
  };
}

/** Whom the addon tells of the run that is under way. The addon keeps it, so it must not lead to the engine when there is none. */
function listener() {
  const told = {
    resolve: undefined as ((outcome: Outcome) => void) | undefined,
    done: (outcome: number, milliseconds: number) => {
      const { resolve } = told;
      told.resolve = undefined;
      resolve?.({ trap: trapOf(outcome), milliseconds });
    },
  };
  return told;
}

const refusesSpace = (error: unknown): boolean => /address space/.test((error as Error).message);
const refusesThreads = (error: unknown): boolean => /start its threads/.test((error as Error).message);

interface Created {
  readonly handle: NativeHandle;
  readonly threads: number;
  readonly bytes: number;
  readonly fallbacks: readonly string[];
}

/** Less memory, or one thread, where the system refuses more. @throws BackendError */
function create(addon: NativeAddon, variant: NativeVariant, threads: number, most: number): Created {
  try {
    const made = reserveAtMost(most, (bytes) => addon.create(bytes, threads, variant), { isRefusal: refusesSpace });
    if ("refusal" in made) throw made.refusal;
    const { reserved: handle, bytes } = made;
    const less = `the system refused ${sizeText(most)} of addresses, so ${sizeText(bytes)} are used`;
    return { handle, threads, bytes, fallbacks: bytes === most ? [] : [less] };
  } catch (cause) {
    if (threads > 1 && refusesThreads(cause)) {
      const one = create(addon, variant, 1, most);
      return { ...one, fallbacks: ["the system refused to start more threads", ...one.fallbacks] };
    }
    throw new BackendError(`cpu backend: the native engine did not start: ${(cause as Error).message}`, { cause });
  }
}

/** Starts the threads; `limits.bytes` bounds the memory. @throws BackendError where the system gives not even a little of both */
export function startNativeEngine(addon: NativeAddon, variant: NativeVariant, limits: EngineLimits): StartedEngine {
  const { handle, threads, bytes: limit, fallbacks } = create(addon, variant, limits.threads, limits.bytes);
  const memory = new NativeMemory(addon, handle);
  if (!memory.grow(initialBytes)) throw new BackendError("cpu backend: the system refused the first memory");
  const heap = new Heap(memory, memory.origin, limit);
  const loads = new FileLoads((table) => addon.load(handle, table), Math.min(threads, mostLoaders));
  const told = listener();
  let isDisposed = false;
  const engine: Engine = {
    name: "native",
    variant,
    threads,
    memory,
    addressWords: 2,
    place: ({ label, from, storage, panels, transposed, rows, k, address }, bytes) => {
      const flags = [Number(panels), Number(transposed)] as const;
      const numbers = [storageNumber(from), storageNumber(storage), ...flags, rows, k, address] as const;
      checkPlaced(addon.place(handle, bytes, ...numbers), storage, label);
    },
    load: async (rows, file) => checkPlaced(await loads.add(rows, file), rows.storage),
    run: ({ address, scratch, scratchStride }, participants) =>
      trapOf(addon.run(handle, address, scratch, scratchStride, participants)),
    canStart: true,
    start: ({ address, scratch, scratchStride }, participants) => {
      if (!addon.start(handle, address, scratch, scratchStride, participants, told.done)) return undefined;
      return new Promise((resolve) => {
        told.resolve = resolve;
      });
    },
    // the best of several: what else the machine does slows some of them
    multiplyAdds: () => Math.max(...Array.from({ length: 10 }, () => addon.multiplyAdds(handle, 0.02))),
    settle: () => {
      if (!isDisposed) addon.settle(handle);
    },
    dispose: async () => {
      await loads.idle();
      isDisposed = true;
      addon.dispose(handle);
    },
  };
  return { engine, heap, fallbacks };
}
