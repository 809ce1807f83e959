// A device with its memory, its modules and what is asked of it in order. What is given up is freed once the device is past every use of
// it: a read that has come back shows how far it is.
import { BackendError } from "@rwkv-ts/core";
import { activated } from "../code/instructions.js";
import type { Given, Kernel, Launch } from "../kernels/kernel.js";
import { modules } from "../ptx/modules.js";
import type { CudaAddon, DeviceHandle } from "./addon.js";
import { codeOf, driverError, isLost } from "./errors.js";

interface Retired {
  readonly at: number;
  free(): void;
}

/** So much may wait to be freed before the device is waited for. */
const mostRetiredBytes = 2 ** 30;

export class Device {
  readonly handle: DeviceHandle;
  readonly #modules = new Map<string, number>();
  readonly #functions = new Map<string, number>();
  readonly #reached = new WeakMap<Device, boolean>();
  /** Bytes that a block may have. */
  readonly #mostShared: number;
  /** What was asked for so far, and what of it is known to be done. */
  #asked = 0;
  #retired: Retired[] = [];
  #retiredBytes = 0;
  #usedBytes = 0;
  #lost: unknown;
  #isClosed = false;

  constructor(
    readonly addon: CudaAddon,
    index: number,
  ) {
    this.#mostShared = this.#try(() => addon.describe(index))[4];
    this.handle = this.#try(() => addon.open(index), "opening the device");
  }

  /** Bytes of its memory in use. */
  get usedBytes(): number {
    return this.#usedBytes - this.#retiredBytes;
  }

  /** @throws BackendError for a device that is closed or lost */
  check(): void {
    if (this.#isClosed) throw new BackendError("cuda backend: the backend was disposed of");
    if (this.#lost) throw driverError(this.#lost);
  }

  /** The address of memory that is filled with zeros, or holds anything. */
  allocate(bytes: number, label: string, contents: "zeros" | "anything" = "zeros"): number {
    this.check();
    const size = Math.max(bytes, 1);
    const address = this.#try(() => this.#allocate(size), `${label} (${size} bytes)`);
    this.#usedBytes += size;
    if (contents === "zeros") this.#ask(() => this.addon.clear(this.handle, address, size));
    return address;
  }

  #allocate(bytes: number): number {
    try {
      return this.addon.allocate(this.handle, bytes);
    } catch (error) {
      if (codeOf(error) !== "CUDA_ERROR_OUT_OF_MEMORY" || this.#retired.length === 0) throw error;
      this.settle();
      return this.addon.allocate(this.handle, bytes);
    }
  }

  /** Gives memory up, behind what was asked for before. */
  release(address: number, bytes: number): void {
    const size = Math.max(bytes, 1);
    this.#retiredBytes += size;
    this.#retire(() => {
      this.#retiredBytes -= size;
      this.#usedBytes -= size;
      this.addon.release(this.handle, address);
    });
    if (this.#retiredBytes > mostRetiredBytes && !this.#lost && !this.#isClosed) this.settle();
  }

  write(address: number, bytes: Uint8Array): void {
    this.#ask(() => this.addon.write(this.handle, address, bytes));
  }
  copy(from: number, to: number, bytes: number): void {
    this.#ask(() => this.addon.copy(this.handle, from, to, bytes));
  }

  /** The bytes as they are once everything before has run. */
  async read(address: number, bytes: number): Promise<Uint8Array> {
    this.check();
    const at = ++this.#asked;
    try {
      const read = await this.addon.read(this.handle, address, bytes);
      this.#free(at);
      return new Uint8Array(read);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /** A graph of launches that wait for those that the edges [before, after] name. */
  graph(
    launches: readonly Launch[],
    args: readonly Uint8Array[],
    edges: readonly (readonly [number, number])[],
  ): number {
    const align = (n: number) => Math.ceil(n / 16) * 16;
    let end = 0;
    const table = launches.map(({ kernel, given, blocks, threads, shared }, i) => {
      const offset = end;
      end += align(args[i]!.length);
      const size = [...blocks, given.length, threads, shared];
      return { offset, fields: [this.#function(kernel, shared, given), ...size, offset, args[i]!.length] };
    });
    const all = new Uint8Array(end);
    args.forEach((bytes, i) => {
      all.set(bytes, table[i]!.offset);
    });
    const sorted = [...edges].sort((a, b) => a[1] - b[1]);
    return this.#try(() =>
      this.addon.graph(
        this.handle,
        Float64Array.from(table.flatMap(({ fields }) => fields)),
        Int32Array.from(sorted.flat()),
        all,
      ),
    );
  }
  dropGraph(graph: number): void {
    this.#retire(() => this.addon.dropGraph(this.handle, graph));
  }
  submit(graph: number): void {
    this.#ask(() => this.addon.submit(this.handle, graph));
  }
  /** A launch by itself. */
  launch({ kernel, given, blocks, threads, shared }: Launch, args: Uint8Array): void {
    const shape = [this.#function(kernel, shared, given), ...blocks, given.length, threads, shared];
    this.#ask(() => this.addon.launch(this.handle, Float64Array.from(shape), args));
  }

  /** Whether kernels of this device may touch another one's memory. */
  reaches(other: Device): boolean {
    const known = this.#reached.get(other);
    if (known !== undefined) return known;
    const reaches = this.#try(() => this.addon.reach(this.handle, other.handle));
    this.#reached.set(other, reaches);
    return reaches;
  }
  /** What is asked from now on runs behind what was asked of another device so far. */
  follow(other: Device): void {
    this.#ask(() => this.addon.follow(this.handle, other.handle));
  }

  /** Waits on this thread, and frees what waits for it. */
  settle(): void {
    this.#try(() => this.addon.settle(this.handle));
    this.#free(this.#asked);
  }

  close(): void {
    if (this.#isClosed) return;
    try {
      this.settle();
    } catch {} // a device that was lost
    this.#isClosed = true;
    this.addon.close(this.handle);
  }

  #function(kernel: Kernel, shared: number, given: readonly Given[]): number {
    if (shared > this.#mostShared)
      throw new BackendError(
        `cuda backend: ${kernel.name} takes ${shared} bytes of a block's shared memory here, and this GPU has ${this.#mostShared}`,
      );
    const activations = given.map(({ activation }) => activation);
    const fused = activations.some((each) => each) ? JSON.stringify(activations) : "";
    const text = kernel.ptx ?? `${kernel.module} ${fused}`;
    const name = `${kernel.name} ${shared} ${text}`;
    const known = this.#functions.get(name);
    if (known !== undefined) return known;
    let module = this.#modules.get(text);
    if (module === undefined) {
      const ptx = kernel.ptx ?? activated(modules[kernel.module]!, activations);
      module = this.#try(() => this.addon.load(this.handle, ptx), `loading ${kernel.module}`);
      this.#modules.set(text, module);
    }
    const made = this.#try(() => this.addon.kernel(this.handle, module, kernel.name, shared));
    this.#functions.set(name, made);
    return made;
  }

  #ask(task: () => void): void {
    this.check();
    this.#asked++;
    this.#try(task);
  }

  #try<T>(task: () => T, what?: string): T {
    try {
      return task();
    } catch (error) {
      throw this.#failed(error, what);
    }
  }

  #failed(error: unknown, what?: string): Error {
    if (isLost(error)) this.#lost ??= error;
    return driverError(error, what);
  }

  #retire(free: () => void): void {
    if (this.#isClosed) return;
    this.#retired.push({ at: this.#asked, free });
  }

  #free(upTo: number): void {
    while (this.#retired[0] && this.#retired[0].at <= upTo) {
      const { free } = this.#retired.shift()!;
      free();
    }
  }
}
