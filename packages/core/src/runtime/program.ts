// A program: a graph lowered to a plan, compiled by a backend, with memory for its inputs and outputs. Weights and state are
// bound by name from outside; everything is fixed at compilation, only contents change between submits.
import { GraphError } from "../errors.js";
import type { Value } from "../graph/graph.js";
import type { Cut } from "../graph/place.js";
import { expand, type Supports } from "../passes/expand.js";
import { fuse } from "../passes/fuse.js";
import { fuseShifts } from "../passes/fuse-shifts.js";
import { type LowerInput, lower } from "../passes/lower.js";
import { shard } from "../passes/shard.js";
import type { Backend, Executable, Memory } from "../plan/backend.js";
import { type Plan, printPlan } from "../plan/plan.js";

/** What a program is compiled of. */
export interface ProgramInput {
  readonly outputs: ReadonlyMap<string, Value>;
  readonly updates?: readonly (readonly [leaf: Value, next: Value])[];
  /** Memory of weights, state and, if it outlives the program, of inputs and outputs. */
  readonly bind: (name: string, kind: "weight" | "state" | "input" | "output") => Memory | undefined;
  /** How several devices share an output; default: all have all of it. */
  readonly split?: ((output: string) => Cut | undefined) | undefined;
  /**
   * For a program that is each device's own, as it stands (several devices that each have all of a model): inputs and outputs of which
   * every device has its rows. Callers see the rows of all, in order.
   */
  readonly ownRows?: ReadonlySet<string> | undefined;
  /** Skips elementwise fusion, to compare. */
  readonly unfused?: boolean;
}

/** What of a backend decides how a program is planned. */
export type PlannedFor = Pick<Backend, "supports" | "devices">;

/** The graph of each device, where there are several. */
export function onDevices(
  { outputs, updates = [], split, ownRows }: Omit<ProgramInput, "bind">,
  { devices = 1 }: Pick<PlannedFor, "devices">,
): LowerInput {
  return devices > 1 && !ownRows ? shard({ outputs, updates, devices, split }) : { outputs, updates };
}

/** The plan of each device: shares, expands, fuses and lowers; what `Program.compile` compiles. Default: one device that runs every op. */
export function planOf(program: Omit<ProgramInput, "bind">, backend: PlannedFor = { supports: () => true }): Plan {
  const { unfused } = program;
  const { outputs, updates } = onDevices(program, backend);
  const names = [...outputs.keys()];
  const leaves = updates.map(([state]) => state);
  const supported: Supports = (...operation) => backend.supports(...operation);
  const expanded = expand([...outputs.values(), ...updates.map(([, next]) => next), ...leaves], supported);
  const values = unfused ? expanded : fuseShifts(fuse(expanded), supported);
  const next = values.slice(names.length, names.length + updates.length);
  return lower({
    outputs: new Map(names.map((name, i) => [name, values[i]!])),
    updates: next.map((value, i) => [values[names.length + updates.length + i]!, value]),
  });
}

/** Memory of a program by kind and name. */
type Memories = Readonly<Record<"input" | "weight" | "state" | "output", Map<string, Memory>>>;

/** A graph that was compiled for a backend, with memory for its inputs and outputs: write inputs, submit, read outputs. */
export class Program {
  private constructor(
    readonly plan: Plan,
    readonly backend: Backend,
    private readonly executable: Executable,
    private readonly memories: Memories,
    private readonly own: Memory[],
  ) {}

  /** Shards, expands, fuses and lowers a graph, and has the backend compile the plan. */
  static compile(backend: Backend, input: ProgramInput): Promise<Program> {
    return Program.load(backend, planOf(input, backend), input.bind, input.ownRows);
  }

  /** A program of a plan that was made before. */
  static async load(
    backend: Backend,
    plan: Plan,
    bind: ProgramInput["bind"],
    ownRows?: ProgramInput["ownRows"],
  ): Promise<Program> {
    const allocate = (name: string, bytes: number): Memory => {
      const { devices = 1 } = backend;
      if (devices === 1 || !ownRows?.has(name)) return backend.allocate(bytes, name);
      return backend.allocate(devices * bytes, name, { shape: [devices, bytes], axis: 0, together: 1 });
    };
    const memories: Memories = { input: new Map(), weight: new Map(), state: new Map(), output: new Map() };
    const own: Memory[] = [];
    try {
      for (const { kind, name, bytes } of plan.buffers) {
        if (kind === "temporary") continue;
        const bound = bind(name, kind);
        if (!bound && (kind === "weight" || kind === "state"))
          throw new GraphError(`no memory is bound for the ${kind} ${name}`);
        const memory = bound ?? allocate(name, bytes);
        if (!bound) own.push(memory);
        memories[kind].set(name, memory);
      }
      const memoryOf = ({ kind, name }: Plan["buffers"][number]) =>
        memories[kind as Exclude<typeof kind, "temporary">].get(name)!;
      const executable = await backend.compile(plan, memoryOf);
      return new Program(plan, backend, executable, memories, own);
    } catch (error) {
      for (const memory of own) memory.dispose();
      throw error;
    }
  }

  #memory(kind: "input" | "output", name: string): Memory {
    const memory = this.memories[kind].get(name);
    if (memory) return memory;
    const known = [...this.memories[kind].keys()].join(", ");
    throw new GraphError(`the program has no ${kind} named ${name}; it has ${known || "none"}`);
  }
  /** Whether anything that the program computes depends on the input. */
  takes(input: string): boolean {
    return this.memories.input.has(input);
  }
  /** Enqueues new contents of an input, all of it. @throws GraphError for a name or size that it does not have */
  write(name: string, data: Int32Array | Float32Array): void {
    const memory = this.#memory("input", name);
    if (data.byteLength !== memory.bytes)
      throw new GraphError(`the input ${name} has ${memory.bytes >> 2} numbers, ${data.length} were given`);
    this.backend.write(memory, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  /** Enqueues a run. Where it returns a promise, as many runs are under way as may be: wait for it before the next one. */
  submit(): void | Promise<void> {
    return this.executable.submit();
  }
  /** Enqueues a run and the reading of an output behind it: another run that is enqueued meanwhile does not show. */
  async result(output: string): Promise<Float32Array> {
    const submitted = this.submit();
    const reading = this.read(output);
    reading.catch(() => undefined); // the run's own failure is told first
    await submitted;
    return reading;
  }
  /** Kernels that a run starts, where the backend tells. */
  get dispatches(): number | undefined {
    return this.executable.dispatches;
  }
  /** Output as float32, or `count` of its numbers from number `from` on, after everything enqueued before. */
  async read(name: string, from = 0, count?: number): Promise<Float32Array> {
    const bytes = await this.#read(name, from, count);
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  }
  /** As `read`, of an output of i32. */
  async readIds(name: string, from = 0, count?: number): Promise<Int32Array> {
    const bytes = await this.#read(name, from, count);
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  }
  #read(name: string, from: number, count: number | undefined): Promise<Uint8Array> {
    return this.backend.read(this.#memory("output", name), 4 * from, count === undefined ? undefined : 4 * count);
  }
  /** Bytes that it holds besides what is bound from outside and what all programs of the backend share. */
  get bytes(): number {
    return this.own.reduce((sum, memory) => sum + memory.bytes, 0) + (this.executable.bytes ?? this.plan.arenaBytes);
  }
  dispose(): void {
    this.executable.dispose();
    for (const memory of this.own) memory.dispose();
    this.own.length = 0;
  }
  toString(): string {
    return printPlan(this.plan);
  }
}
