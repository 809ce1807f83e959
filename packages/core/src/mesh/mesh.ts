// One model on several devices, through the face that one device has. Every device runs the same plan on parts of its own
// (passes/shard.ts); where they meet (ops/mesh-ops.ts) the mesh brings them together through the host's memory, unless the backends do
// better themselves (`Backend.exchange`). Any kinds of backends may be its devices. What is asked for is done in the order of asking.
import { asyncDispose, EndsWithBlockLater } from "../disposal.js";
import { BackendError } from "../errors.js";
import { meshOps } from "../ops/mesh-ops.js";
import type { Backend, Executable, Memory, Spread } from "../plan/backend.js";
import { loadWeight } from "../plan/load-weight.js";
import { Order } from "../plan/order.js";
import { OrderedRuns } from "../plan/ordered-runs.js";
import type { Plan, PlanBuffer } from "../plan/plan.js";
import type { Weight, WeightSource, WeightUpload } from "../plan/weights.js";
import { storageBytes } from "../storage.js";
import { awaitAll, makeOnAll } from "./device-results.js";
import { MeshExecutable } from "./mesh-executable.js";
import { MeshMemory } from "./mesh-memory.js";
import { cutRows, joinRows, type Parts, partsOf, weightParts } from "./parts.js";
import { deviceSources } from "./weight-sources.js";

/** A backend that is several. */
export interface Mesh extends Backend {
  readonly devices: number;
  /** What each device has of a piece of memory. @throws BackendError for memory of another backend */
  pieces(memory: Memory): readonly Memory[];
}

/**
 * A backend that spreads weights, states and work over others. It owns them: disposing of it disposes of them.
 * @throws BackendError for no devices, or the same one twice
 */
export function mesh(devices: readonly Backend[]): Mesh {
  if (devices.length === 0) throw new BackendError("mesh backend: a mesh needs at least one device");
  if (new Set(devices).size < devices.length)
    throw new BackendError("mesh backend: a device occurs twice; give each a backend of its own");
  if (devices.some((device) => device.devices !== undefined))
    throw new BackendError("mesh backend: a mesh cannot be a device of another one; give it the devices themselves");
  return new MeshBackend(devices);
}

class MeshBackend extends EndsWithBlockLater implements Mesh {
  readonly name = "mesh";
  readonly limits: Backend["limits"];
  readonly compilesSlowly: boolean;
  readonly blocks: boolean;
  readonly #order = new Order();
  readonly #runs = new OrderedRuns(this.#order);
  #disposing: Promise<void> | undefined;

  constructor(private readonly all: readonly Backend[]) {
    super();
    const each = all.map(({ limits }) => limits);
    this.limits = {
      memoryBytes: all.length * Math.min(...each.map(({ memoryBytes }) => memoryBytes)),
      threads: each.reduce((sum, { threads }) => sum + threads, 0),
      engine: all.map(({ name, limits }) => `${name}${limits.engine ? ` (${limits.engine})` : ""}`).join(" + "),
      fallbacks: [...new Set(each.flatMap(({ fallbacks = [] }) => fallbacks))],
    };
    this.compilesSlowly = all.some(({ compilesSlowly }) => compilesSlowly);
    this.blocks = all.some(({ blocks }) => blocks);
  }

  get devices(): number {
    return this.all.length;
  }

  supports(...operation: Parameters<Backend["supports"]>): boolean {
    const [op] = operation;
    return meshOps.some(({ name }) => name === op) || this.all.every((device) => device.supports(...operation));
  }

  allocate(bytes: number, label: string, spread?: Spread): MeshMemory {
    this.#checkAlive();
    const parts = spread && partsOf(bytes, spread, this.devices);
    const own = parts ? (bytes / parts.rowBytes) * parts.partBytes : bytes;
    const pieces = this.#onAll((device) => device.allocate(own, label));
    return new MeshMemory(this, bytes, label, pieces, parts);
  }

  upload({ bytes, ...weight }: WeightUpload): MeshMemory {
    this.#checkAlive();
    const parts = this.#partsOf(weight);
    const part = (device: number) => (parts ? cutRows(bytes, parts, device) : bytes);
    const own = ofOneDevice(weight, parts);
    return this.#uploaded(
      weight,
      this.#onAll((backend, device) => backend.upload({ ...own, bytes: part(device) })),
    );
  }

  async load(weight: Weight, source: WeightSource): Promise<MeshMemory> {
    this.#checkAlive();
    const own = ofOneDevice(weight, this.#partsOf(weight));
    const sources = deviceSources(weight, source, this.devices, new Set(this.all.map(({ name }) => name)).size === 1);
    const load = (backend: Backend, device: number) => {
      const { source: given, leave } = sources[device]!;
      return loadWeight(backend, own, given).finally(leave);
    };
    return this.#uploaded(weight, await awaitAll(this.all, load, (memory) => memory.dispose()));
  }

  /** Its bytes are all there are; where devices keep rows as they came, it can be read. */
  #uploaded(weight: Weight, pieces: readonly Memory[]): MeshMemory {
    const { label, storage, shape, readers = "any" } = weight;
    const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0);
    const seen = storageBytes(storage, shape);
    return new MeshMemory(this, bytes, label, pieces, this.#partsOf(weight), seen, readers !== "any");
  }

  #partsOf(weight: Weight) {
    return weight.split === undefined ? undefined : weightParts(weight, weight.split, this.devices);
  }

  write(target: Memory, bytes: Uint8Array, offset = 0): void {
    const memory = this.#own(target);
    const at = memory.range(offset, bytes.length);
    const taken = this.#order.isBusy ? bytes.slice() : bytes;
    this.#checkAlive();
    this.later(() => {
      const part = (device: number) => (memory.parts ? cutRows(taken, memory.parts, device) : taken);
      this.#onAll((device, d) => device.write(memory.pieces[d]!, part(d), at.offset));
    });
  }

  copy(from: Memory, fromOffset: number, to: Memory, toOffset: number, bytes: number): void {
    const [source, target] = [this.#own(from), this.#own(to)];
    if (source.parts?.partBytes !== target.parts?.partBytes)
      throw new BackendError(
        `mesh backend: ${source.label} and ${target.label} are spread over devices in different ways`,
      );
    const [a, b] = [source.range(fromOffset, bytes), target.range(toOffset, bytes)];
    this.#checkAlive();
    this.later(() => {
      this.#onAll((device, d) => device.copy(source.pieces[d]!, a.offset, target.pieces[d]!, b.offset, a.bytes));
    });
  }

  async read(source: Memory, offset = 0, bytes?: number): Promise<Uint8Array> {
    this.#checkAlive();
    const memory = this.#own(source);
    const { parts, pieces } = memory;
    const at = memory.range(offset, bytes ?? memory.seen - offset);
    return this.#runs.read(async () => {
      if (parts)
        return joinRows(await awaitAll(this.all, (device, d) => device.read(pieces[d]!, at.offset, at.bytes)), parts);
      const [first] = await awaitAll(this.all.slice(0, 1), (device) => device.read(pieces[0]!, at.offset, at.bytes));
      return first!;
    });
  }

  async compile(plan: Plan, bind: (buffer: PlanBuffer) => Memory): Promise<Executable> {
    this.#checkAlive();
    const bound = new Map(
      plan.buffers.flatMap((b) => (b.kind === "temporary" ? [] : [[b.id, this.#own(bind(b))] as const])),
    );
    return MeshExecutable.compile(plan, ({ id }) => bound.get(id)!, {
      devices: this.all,
      runs: this.#runs,
      later: (task) => this.later(task),
    });
  }

  pieces(memory: Memory): readonly Memory[] {
    return this.#own(memory).pieces;
  }

  /** Waits for what is under way, and disposes of every device, whatever becomes of the others. */
  dispose(): Promise<void> {
    this.#disposing ??= this.#order.idle().then(async () => {
      await awaitAll(this.all, async (device) => device[asyncDispose]());
    });
    return this.#disposing;
  }

  /** In the order of asking: at once where nothing is under way. */
  later(task: () => void): void {
    if (this.#order.isBusy)
      void this.#runs.run(() => {
        task();
        return undefined;
      });
    else task();
  }

  #onAll<T>(make: (backend: Backend, device: number) => T): T[] {
    const undo = (made: T) => (made as Partial<Memory> | undefined)?.dispose?.();
    return makeOnAll(this.all, make, undo);
  }

  #own(memory: Memory): MeshMemory {
    if (memory instanceof MeshMemory && memory.owner === this) return memory;
    throw new BackendError(`mesh backend: ${memory?.label ?? "a memory"} belongs to another backend`);
  }

  #checkAlive(): void {
    if (this.#disposing) throw new BackendError("mesh backend: the backend was disposed of");
  }
}

/** The weight as one device gets it. */
const ofOneDevice = (
  { split: _, ...weight }: Weight,
  parts: (Parts & { readonly shape: readonly number[] }) | undefined,
): Weight => (parts ? { ...weight, shape: parts.shape } : weight);
