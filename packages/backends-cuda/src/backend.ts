// The CUDA backend: a plan is one graph of kernels on an NVIDIA GPU.
import { BackendError, type DType, EndsWithBlockLater, storageBytes, traitsOf } from "@rwkv-ts/core";
import type {
  AllReduceParams,
  Backend,
  BoundOperand,
  DeviceOperands,
  Executable,
  Memory,
  OperandStorage,
  Plan,
  PlanBuffer,
  PlanStep,
  WeightUpload,
} from "@rwkv-ts/core/backend";
import type { Device } from "./driver/device.js";
import { DeviceGroup } from "./driver/device-group.js";
import { isReduction, mostPeers, reducePart } from "./kernels/all-reduce.js";
import { quantBytes, unpackBlocks } from "./kernels/blocks-apart.js";
import { encodeArguments, type Launch, type Region } from "./kernels/kernel.js";
import { supportsOp } from "./kernels/kernels.js";
import { canTurn, turn } from "./kernels/skipping-product.js";
import { canTurnQuantised, turnQuantised } from "./kernels/skipping-quantised.js";
import { CudaMemory } from "./memory/cuda-memory.js";
import { SharedArena } from "./memory/shared-arena.js";
import { encodePlan, Program } from "./program/program.js";

export interface CudaDescription {
  /** For people: "NVIDIA H200". */
  readonly name: string;
  readonly memoryBytes: number;
  /** Compute capability, 90 for 9.0. */
  readonly capability: number;
  /** Of the driver: 12040 for CUDA 12.4. */
  readonly driver: number;
}

/** The backend, and what only this one tells. */
export interface CudaBackend extends Backend {
  readonly limits: { readonly memoryBytes: number; readonly threads: number; readonly engine: string };
  /** Bytes of the device's memory in use. */
  readonly usedBytes: number;
}

export class DeviceBackend extends EndsWithBlockLater implements CudaBackend {
  readonly name = "cuda";
  readonly limits: { readonly memoryBytes: number; readonly threads: number; readonly engine: string };
  readonly #device: Device;
  readonly #arena: SharedArena;
  /** What NCCL brought together last, led by this device. */
  #group: { readonly devices: readonly Device[]; readonly group: DeviceGroup | undefined } | undefined;

  constructor(device: Device, { name, memoryBytes, capability, driver }: CudaDescription) {
    super();
    this.#device = device;
    this.#arena = new SharedArena(device);
    const version = `${Math.floor(driver / 1000)}.${Math.floor((driver % 1000) / 10)}`;
    this.limits = { memoryBytes, threads: 1, engine: `${name}, sm_${capability}, driver of CUDA ${version}` };
  }

  get usedBytes(): number {
    return this.#device.usedBytes;
  }

  supports(op: string, inputs: readonly OperandStorage[], outputs: readonly DType[]): boolean {
    return supportsOp(op, inputs, outputs);
  }

  allocate(bytes: number, label: string): CudaMemory {
    return CudaMemory.allocate(this.#device, bytes, label);
  }

  upload({ label, shape, storage, bytes, meetsZeros }: WeightUpload): CudaMemory {
    const expected = storageBytes(storage, shape);
    if (bytes.length !== expected)
      throw new BackendError(
        `cuda backend: ${label} has ${bytes.length} bytes, ${storage}[${shape.join(",")}] takes ${expected}`,
      );
    const quants = quantBytes(storage);
    if (meetsZeros && bytes.length > 0 && canTurn(storage, shape)) {
      const memory = CudaMemory.allocate(this.#device, expected, label, expected, 0, true);
      const raw = CudaMemory.allocate(this.#device, expected, `${label}, as it comes`);
      this.#device.write(raw.address, bytes);
      this.#run(turn(storage, raw.region, memory.region, shape[0]!, shape[1]!));
      raw.dispose();
      return memory;
    }
    if (quants === undefined) {
      const memory = CudaMemory.allocate(this.#device, expected, label);
      if (bytes.length > 0) this.#device.write(memory.address, bytes);
      return memory;
    }
    const blocks = expected / traitsOf(storage).blockBytes;
    const isTurned = meetsZeros && bytes.length > 0 && canTurnQuantised(storage, shape);
    const memory = CudaMemory.allocate(this.#device, expected, label, blocks * quants, 2 * blocks, isTurned);
    const raw = CudaMemory.allocate(this.#device, expected, `${label}, as it comes`);
    this.#device.write(raw.address, bytes);
    this.#run(
      isTurned
        ? turnQuantised(storage, raw.region, memory.region, memory.scales!, shape[0]!, shape[1]!)
        : unpackBlocks(raw.region, memory.region, memory.scales!, blocks, quants),
    );
    raw.dispose();
    return memory;
  }

  write(target: Memory, bytes: Uint8Array, offset = 0): void {
    const { address } = this.#own(target, offset, bytes.length);
    if (bytes.length > 0) this.#device.write(address + offset, bytes);
  }

  copy(from: Memory, fromOffset: number, to: Memory, toOffset: number, bytes: number): void {
    const source = this.#own(from, fromOffset, bytes).address + fromOffset;
    const target = this.#own(to, toOffset, bytes).address + toOffset;
    if (bytes > 0) this.#device.copy(source, target, bytes);
  }

  async read(source: Memory, offset = 0, bytes = source.bytes - offset): Promise<Uint8Array> {
    const { address } = this.#own(source, offset, bytes);
    return bytes === 0 ? new Uint8Array() : this.#device.read(address + offset, bytes);
  }

  async compile(plan: Plan, bind: (buffer: PlanBuffer) => Memory): Promise<Executable> {
    this.#device.check();
    const bound = new Map<number, CudaMemory>();
    for (const buffer of plan.buffers)
      if (buffer.kind !== "temporary") bound.set(buffer.id, this.#own(bind(buffer), 0, 0));
    const encoded = encodePlan(plan, ({ id }) => bound.get(id)!);
    const program = new Program(this.#device, this.#arena, encoded);
    let isAlive = true;
    return {
      dispatches: encoded.launches.length,
      submit: () => {
        if (!isAlive) throw new BackendError("cuda backend: this program was disposed of");
        program.submit();
      },
      dispose: () => {
        if (!isAlive) return;
        isAlive = false;
        program.dispose();
      },
    };
  }

  /**
   * Sums and maxima without the host: by a kernel where devices reach each other's memory (kernels/all-reduce.ts), else by NCCL where it is
   * installed (driver/device-group.ts).
   */
  exchange(step: PlanStep, operands: readonly DeviceOperands[]): Promise<void> | undefined {
    const peers = operands.flatMap(({ backend }) => (backend instanceof DeviceBackend ? [backend] : []));
    if (!isReduction(step) || peers.length < operands.length) return undefined;
    const places = operands.map(({ input, output }) => ({ x: regionOf(input), y: regionOf(output) }));
    const devices = peers.map((peer) => peer.#device);
    if (devices.length <= mostPeers && devices.every((a) => devices.every((b) => a === b || a.reaches(b)))) {
      const meet = () => {
        for (const device of devices) for (const other of devices) if (other !== device) device.follow(other);
      };
      meet();
      for (const [part, peer] of peers.entries()) for (const each of reducePart(step, places, part)) peer.#run(each);
      meet();
      return Promise.resolve();
    }
    const group = this.#groupOf(devices);
    if (!group) return undefined;
    const addresses = places.map(({ x, y }) => ({ x: addressOf(x), y: addressOf(y) }));
    group.reduce(addresses, places[0]!.x.bytes / 4, (step.params as AllReduceParams).by === "max");
    return Promise.resolve();
  }

  #groupOf(devices: readonly Device[]): DeviceGroup | undefined {
    const isSame = this.#group?.devices.every((device, i) => device === devices[i]);
    if (this.#group?.devices.length === devices.length && isSame) return this.#group.group;
    this.#group?.group?.close();
    this.#group = { devices, group: DeviceGroup.open(devices) };
    return this.#group.group;
  }

  async copyBandwidth(): Promise<number> {
    const bytes = Math.min(2 ** 28, 2 ** Math.floor(Math.log2(this.limits.memoryBytes / 16)));
    const [from, to] = [this.allocate(bytes, "copying from"), this.allocate(bytes, "copying to")];
    const elapsed = async (copies: number) => {
      const started = performance.now();
      for (let i = 0; i < copies; i++) this.copy(from, 0, to, 0, bytes);
      await this.read(to, 0, 4);
      return performance.now() - started;
    };
    try {
      await elapsed(2);
      const times = [];
      for (let i = 0; i < 5; i++) times.push(await elapsed(8));
      return (8 * 2 * bytes * 1000) / Math.min(...times);
    } finally {
      from.dispose();
      to.dispose();
    }
  }

  async dispose(): Promise<void> {
    this.#group?.group?.close();
    this.#group = undefined;
    this.#device.close();
  }

  /** A launch by itself. */
  #run(launch: Launch): void {
    this.#device.launch(launch, encodeArguments(launch, addressOf));
  }

  #own(memory: Memory, offset: number, bytes: number): CudaMemory {
    this.#device.check();
    if (!(memory instanceof CudaMemory) || memory.owner !== this.#device)
      throw new BackendError(`cuda backend: ${memory?.label ?? "a memory"} belongs to another backend`);
    if (memory.isDisposed) throw new BackendError(`cuda backend: ${memory.label} was disposed of`);
    if (offset < 0 || bytes < 0 || offset + bytes > memory.bytes)
      throw new BackendError(
        `cuda backend: bytes ${offset} to ${offset + bytes} are outside ${memory.label}, which has ${memory.bytes}`,
      );
    return memory;
  }
}

const addressOf = ({ base, offset }: Region): number => (base as { address: number }).address + offset;

const regionOf = ({ memory, offset, bytes }: BoundOperand): Region => {
  const { base, offset: start } = (memory as CudaMemory).region;
  return { base, offset: start + offset, bytes };
};
