// A compiled plan of a mesh: its stages on every device, and what devices bring together behind each.
import { BackendError } from "../errors.js";
import type { Backend, BoundOperand, DeviceOperands, Executable, Memory } from "../plan/backend.js";
import type { OrderedRuns } from "../plan/ordered-runs.js";
import { bytesOfOperand, type Operand, type Plan, type PlanBuffer, type PlanStep } from "../plan/plan.js";
import { cutPlan, type Stage } from "./cut-plan.js";
import { awaitAll, makeOnAll, ofDevice } from "./device-results.js";
import type { MeshMemory } from "./mesh-memory.js";
import { bytesOfNumbers, numbersOf, zeroNumbers } from "./numbers.js";

interface CompiledStage {
  /** One a device; empty where there is nothing to compute. */
  readonly executables: readonly Executable[];
  readonly exchanges: readonly { readonly step: PlanStep; readonly devices: readonly DeviceOperands[] }[];
}

export class MeshExecutable implements Executable {
  #alive = true;

  private constructor(
    private readonly devices: readonly Backend[],
    private readonly runs: OrderedRuns,
    private readonly stages: readonly CompiledStage[],
    /** What outlives stages, by device. */
    private readonly kept: readonly (readonly Memory[])[],
    private readonly later: (task: () => void) => void,
  ) {}

  /** @throws BackendError naming the device on which it failed; nothing is left then */
  static async compile(
    plan: Plan,
    bind: (buffer: PlanBuffer) => MeshMemory,
    { devices, runs, later }: { devices: readonly Backend[]; runs: OrderedRuns; later: (task: () => void) => void },
  ): Promise<MeshExecutable> {
    const stages = cutPlan(plan);
    for (const { buffer } of stages.flatMap(({ exchanges }) => exchanges.map(({ inputs }) => inputs[0]!)))
      if (buffer.kind === "weight" && bind(buffer).isPacked)
        throw new BackendError(
          `mesh backend: ${buffer.name} is packed on each device for its readers and cannot be brought together; its spec's split does not fit how it is used`,
        );
    const places = placeKept(stages, plan);
    const kept = makeOnAll(devices, (backend) => allocateKept(backend, places.bytes), disposeAll);
    const place = (buffer: PlanBuffer, device: number): Memory => {
      const at = places.of.get(buffer);
      return at === undefined ? bind(buffer).pieces[device]! : kept[device]![at]!;
    };
    const compiled: CompiledStage[] = [];
    try {
      for (const stage of stages) compiled.push(await compileStage(stage, devices, place));
      return new MeshExecutable(devices, runs, compiled, kept, later);
    } catch (error) {
      for (const { executables } of compiled) for (const executable of executables) executable.dispose();
      for (const memories of kept) disposeAll(memories);
      throw error;
    }
  }

  get dispatches(): number | undefined {
    const counts = this.stages.flatMap(({ executables: [first] }) => (first ? [first.dispatches] : []));
    return counts.includes(undefined) ? undefined : counts.reduce<number>((sum, count) => sum + count!, 0);
  }

  get bytes(): number {
    const own = this.stages.flatMap(({ executables }) => executables.map(({ bytes = 0 }) => bytes));
    return [...own, ...this.kept.flat().map(({ bytes }) => bytes)].reduce((sum, bytes) => sum + bytes, 0);
  }

  submit(): Promise<void> {
    if (!this.#alive) throw new BackendError("mesh backend: this program was disposed of");
    return this.runs.run(() => this.#run());
  }

  async #run(): Promise<void> {
    for (const { executables, exchanges } of this.stages) {
      if (executables.length > 0) await awaitAll(this.devices, (_, d) => executables[d]!.submit());
      // all of them end before the first failure is told
      const meetings = exchanges.map(({ step, devices }) => this.#exchange(step, devices));
      await Promise.allSettled(meetings);
      await Promise.all(meetings);
    }
  }

  /** Through the host, unless the devices reach each other. */
  async #exchange(step: PlanStep, operands: readonly DeviceOperands[]): Promise<void> {
    const direct = this.devices[0]!.exchange?.(step, operands);
    if (direct) return direct.catch((error: unknown) => Promise.reject(ofDevice(error, 0, this.devices)));
    const input = step.inputs[0]!;
    const output = step.outputs[0]!;
    const read = await awaitAll(this.devices, (backend, d) => readOperand(backend, operands[d]!.input));
    const { shape, buffer } = input;
    const results = read.map(() => ({ shape: output.shape, data: zeroNumbers(output.buffer.storage, output.shape) }));
    const parts = read.map((bytes) => ({ shape, data: numbersOf(buffer.storage, bytes, shape) }));
    step.op.exchange!(parts, step.params, results);
    const write = (backend: Backend, d: number): void => {
      const { memory, offset } = operands[d]!.output;
      backend.write(memory, bytesOfNumbers(output.buffer.storage, results[d]!.data), offset);
    };
    makeOnAll(this.devices, write, ignore);
  }

  dispose(): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.later(() => {
      for (const { executables } of this.stages) for (const executable of executables) executable.dispose();
      for (const memories of this.kept) disposeAll(memories);
    });
  }
}

const ignore = (): void => undefined;

const disposeAll = (memories: readonly Memory[]): void => {
  for (const memory of memories) memory.dispose();
};

/** Which buffers outlive stages, in as few memories as there are at a time. */
function placeKept(stages: readonly Stage[], plan: Plan) {
  const outer = new Set(plan.buffers.flatMap(({ kind, id }) => (kind === "temporary" ? [] : [id])));
  const last = new Map<PlanBuffer, number>();
  const isKept = ({ kind, id }: PlanBuffer) => kind !== "temporary" && !outer.has(id);
  const used = stages.map(({ plan: { buffers }, exchanges }, stage) => {
    const operands = exchanges.flatMap(({ inputs, outputs }) => [inputs[0]!, outputs[0]!]);
    const own = [...new Set([...buffers, ...operands.map(({ buffer }) => buffer)])].filter(isKept);
    for (const buffer of own) last.set(buffer, stage);
    return own;
  });
  const bytes: number[] = [];
  const of = new Map<PlanBuffer, number>();
  const free = new Map<string, number[]>();
  const kindOf = ({ storage, bytes }: PlanBuffer): string => `${storage} ${bytes}`;
  used.forEach((buffers, stage) => {
    for (const buffer of buffers) {
      if (of.has(buffer)) continue;
      const at = free.get(kindOf(buffer))?.pop() ?? bytes.push(buffer.bytes) - 1;
      of.set(buffer, at);
    }
    for (const buffer of buffers) {
      const kind = kindOf(buffer);
      if (last.get(buffer) === stage) free.set(kind, [...(free.get(kind) ?? []), of.get(buffer)!]);
    }
  });
  return { bytes, of };
}

function allocateKept(backend: Backend, sizes: readonly number[]): Memory[] {
  const memories: Memory[] = [];
  try {
    for (const bytes of sizes) memories.push(backend.allocate(bytes, "values between the stages of a step"));
    return memories;
  } catch (error) {
    disposeAll(memories);
    throw error;
  }
}

async function compileStage(
  { plan, exchanges }: Stage,
  devices: readonly Backend[],
  place: (buffer: PlanBuffer, device: number) => Memory,
): Promise<CompiledStage> {
  const bound = (operand: Operand, device: number): BoundOperand => {
    const { offset, bytes } = bytesOfOperand(operand);
    return { memory: place(operand.buffer, device), offset, bytes };
  };
  const executables =
    plan.steps.length === 0
      ? []
      : await awaitAll(
          devices,
          (backend, device) => backend.compile(plan, (buffer) => place(buffer, device)),
          (executable) => executable.dispose(),
        );
  return {
    executables,
    exchanges: exchanges.map((step) => ({
      step,
      devices: devices.map((backend, device) => ({
        backend,
        input: bound(step.inputs[0]!, device),
        output: bound(step.outputs[0]!, device),
      })),
    })),
  };
}

const readOperand = (backend: Backend, { memory, offset, bytes }: BoundOperand): Promise<Uint8Array> =>
  backend.read(memory, offset, bytes);
