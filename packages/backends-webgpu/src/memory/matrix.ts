// Packs weights for products on the device: blocks are taken apart where that lets quants be read sixteen bytes at a time
// (kernels/weights), and what is larger than a binding is cut into parts of whole rows.
import {
  BackendError,
  checkFinite,
  type FloatStorage,
  isFloatStorage,
  rowBytes,
  type Storage,
  storageBytes,
  traitsOf,
} from "@rwkv-ts/core";
import type { Weight } from "@rwkv-ts/core/backend";
import type { Commands } from "../device/commands.js";
import { apartOf } from "../kernels/weights/table.js";
import type { Apart } from "../kernels/weights/weight-code.js";
import type { Dispatch } from "../program/dispatch.js";
import { buildModule, type ModuleLimits } from "../program/module.js";
import type { Pipelines } from "../program/pipelines.js";
import type { Allocator } from "./allocator.js";
import { GpuMemory, type Matrix, type MatrixPart, type Region } from "./gpu-memory.js";
import { isEncoded, quantiseBlocks } from "./quantise.js";

/** How the weight's blocks are taken apart, if they are. */
const apartFor = ({ readers, storage }: Weight): Apart | undefined =>
  readers === "linear" || readers === "gather" ? apartOf(storage) : undefined;

/** The storage in which numbers are taken that lie in `stored`: floats that become blocks are quantised here. */
export function takenAs(stored: Storage | undefined, weight: Weight): Storage {
  const isTaken = stored !== undefined && isFloatStorage(stored) && apartFor(weight) && isEncoded(weight.storage);
  return isTaken ? stored : weight.storage;
}

/** Parts begin at such rows, so that they begin at whole words in every storage. */
const partRows = 64;
/** Bytes that are on the device in their canonical form at once while they are packed. */
const pieceBytes = 32 * 2 ** 20;

/** Two blocks an invocation, since two factors share a word. Canonical blocks: core's storages. */
function unpackBlocks(
  storage: Storage,
  apart: Apart,
  raw: Region,
  data: Region,
  scales: Region,
  blocks: number,
): Dispatch {
  const words = apart.quantBytes / 4;
  const bytes = traitsOf(storage).blockBytes;
  const pairs = Math.ceil(blocks / 2);
  return {
    name: `packing ${storage}`,
    size: 64,
    groups: Math.ceil(pairs / 64),
    operands: {
      raw: { region: raw, as: "u32" },
      data: { region: data, as: "u32", written: true },
      scales: { region: scales, as: "u32", written: true },
    },
    uniforms: { blocks },
    declarations: `
fn half_at(byte: u32) -> u32 { return (get_raw(byte >> 2u) >> (8u * (byte & 2u))) & 0xffffu; }
fn move_block(block: u32) -> u32 {
  let at = block * ${bytes}u;
  for (var i = 0u; i < ${words}u; i++) {
    let quad = at + ${apart.quantsAt}u + 4u * i;
    set_data(block * ${words}u + i, half_at(quad) | (half_at(quad + 2u) << 16u));
  }
  return half_at(at + ${apart.factorAt}u);
}`,
    body: `
let pair = group * SIZE + lane;
if (2u * pair >= U.blocks) { return; }
var scale = move_block(2u * pair);
if (2u * pair + 1u < U.blocks) { scale |= move_block(2u * pair + 1u) << 16u; }
set_scales(pair, scale);`,
  };
}

const piece = ({ buffer, offset }: Region, at: number, bytes: number): Region => ({
  buffer,
  offset: offset + at,
  bytes,
});

/** Some rows of a part, which begin at a multiple of 64. */
function rowsOf({ data, scales }: MatrixPart, weight: Weight, first: number, rows: number): MatrixPart {
  const { storage, shape } = weight;
  const [apart, k] = [apartFor(weight), shape[1]!];
  const blocks = Math.ceil(k / traitsOf(storage).blockLength);
  const width = apart ? blocks * apart.quantBytes : rowBytes(storage, k);
  const own = piece(data, first * width, rows * width);
  return { first, rows, data: own, ...(scales && { scales: piece(scales, 2 * first * blocks, 2 * rows * blocks) }) };
}

export class MatrixPacker {
  constructor(
    private readonly device: GPUDevice,
    private readonly commands: Commands,
    private readonly allocator: Allocator,
    private readonly pipelines: Pipelines,
    private readonly limits: ModuleLimits,
  ) {}

  /** Whether a weight is kept as parts: matrices of `linear`, quantised tables, and what no binding can hold. */
  packs(weight: Weight): boolean {
    if (weight.shape.length !== 2) return false;
    const isForProducts = weight.readers === "linear" || apartFor(weight) !== undefined;
    return isForProducts || storageBytes(weight.storage, weight.shape) > this.limits.bindingBytes;
  }

  /** Room for a weight, to be filled by `place`. */
  reserve(owner: unknown, weight: Weight): GpuMemory {
    const { storage, shape, label } = weight;
    const [rows, k] = shape as readonly [number, number];
    const most = Math.max(partRows, Math.floor(this.limits.bindingBytes / rowBytes(storage, k) / partRows) * partRows);
    const releases: (() => void)[] = [];
    const release = () => {
      for (const each of releases) each();
    };
    const take = (bytes: number, kind: "weights" | "scales"): Region => {
      const taken = this.allocator.allocate(bytes, label, kind);
      releases.push(taken.release);
      return taken.region;
    };
    const parts: MatrixPart[] = [];
    const apart = apartFor(weight);
    try {
      for (let first = 0; first < rows; first += most) {
        const count = Math.min(most, rows - first);
        const blocks = count * Math.ceil(k / traitsOf(storage).blockLength);
        const data = take(apart ? blocks * apart.quantBytes : count * rowBytes(storage, k), "weights");
        parts.push({ first, rows: count, data, ...(apart && { scales: take(2 * blocks, "scales") }) });
      }
    } catch (error) {
      release();
      throw error;
    }
    return new GpuMemory(owner, storageBytes(storage, shape), label, parts[0]!.data, release, { storage, parts });
  }

  /** Rows from row `first` on, a multiple of 64, in canonical bytes of `from`. @throws CheckpointError for what cannot be quantised */
  place(weight: Weight, { parts }: Matrix, first: number, bytes: Uint8Array, from: Storage): void {
    const k = weight.shape[1]!;
    const row = rowBytes(from, k);
    const end = first + bytes.length / row;
    for (const part of parts) {
      const [start, stop] = [Math.max(first, part.first), Math.min(end, part.first + part.rows)];
      if (start >= stop) continue;
      const own = bytes.subarray((start - first) * row, (stop - first) * row);
      this.#placeInPart(weight, rowsOf(part, weight, start - part.first, stop - start), own, from);
    }
  }

  #placeInPart(weight: Weight, { data, scales }: MatrixPart, bytes: Uint8Array, from: Storage): void {
    const { storage, shape, label } = weight;
    const apart = apartFor(weight);
    if (!apart) this.#write(data, bytes);
    else if (from === storage) this.#unpack(storage, apart, bytes, data, scales!);
    else if (isFloatStorage(from)) {
      checkFinite(bytes, from, storage, label);
      this.#quantise(from, storage, apart, bytes, shape[1]!, data, scales!);
    }
  }

  #quantise(
    from: FloatStorage,
    to: Storage,
    { quantBytes: quants }: Apart,
    bytes: Uint8Array,
    k: number,
    data: Region,
    scales: Region,
  ): void {
    if (!isEncoded(to)) throw new BackendError(`webgpu backend: ${from} cannot be quantised to ${to} here`);
    const row = rowBytes(from, k);
    const blocks = Math.ceil(k / traitsOf(to).blockLength);
    const rows = bytes.length / row;
    const most = Math.max(partRows, Math.floor(pieceBytes / row / partRows) * partRows);
    for (let first = 0; first < rows; first += most) {
      const count = Math.min(most, rows - first);
      const raw = this.#staged(bytes.subarray(first * row, (first + count) * row));
      const regions = {
        raw,
        data: piece(data, first * blocks * quants, count * blocks * quants),
        scales: piece(scales, 2 * first * blocks, 2 * count * blocks),
      };
      this.#run(quantiseBlocks(from, to, regions, count, k));
      this.commands.destroyLater(raw.buffer);
    }
  }

  #unpack(storage: Storage, apart: Apart, bytes: Uint8Array, data: Region, scales: Region): void {
    const canonical = traitsOf(storage).blockBytes;
    const blocks = bytes.length / canonical;
    const most = Math.floor(pieceBytes / canonical / 512) * 512;
    for (let from = 0; from < blocks; from += most) {
      const count = Math.min(most, blocks - from);
      const raw = this.#staged(bytes.subarray(from * canonical, (from + count) * canonical));
      const quants = piece(data, from * apart.quantBytes, count * apart.quantBytes);
      this.#run(unpackBlocks(storage, apart, raw, quants, piece(scales, 2 * from, 2 * count), count));
      this.commands.destroyLater(raw.buffer);
    }
  }

  /** A buffer of its own with these bytes. */
  #staged(bytes: Uint8Array): Region {
    const size = Math.ceil(bytes.length / 16) * 16;
    const buffer = this.commands.guard("packing weights", () =>
      this.device.createBuffer({ size, usage: 0x80 | 0x8, label: "weights to pack" }),
    );
    const region = { buffer, offset: 0, bytes: bytes.length };
    this.#write(region, bytes);
    return region;
  }

  #write({ buffer, offset }: Region, bytes: Uint8Array): void {
    const whole = bytes.length - (bytes.length % 4);
    if (whole > 0) this.commands.write(buffer, offset, bytes.subarray(0, whole));
    if (whole === bytes.length) return;
    const rest = new Uint8Array(4);
    rest.set(bytes.subarray(whole));
    this.commands.write(buffer, offset + whole, rest);
  }

  #run(dispatch: Dispatch): void {
    const module = buildModule(dispatch, this.limits);
    const { bindings, uniforms, groups } = module;
    this.commands.guard(dispatch.name, () => {
      const { pipeline, layout } = this.pipelines.now(dispatch.name, module);
      const buffer = this.device.createBuffer({ size: Math.ceil(uniforms.byteLength / 16) * 16, usage: 0x40 | 0x8 });
      this.device.queue.writeBuffer(buffer, 0, uniforms);
      const entries = [{ buffer }, ...bindings.map(({ buffer, offset, size }) => ({ buffer, offset, size }))];
      const bindGroup = this.device.createBindGroup({
        layout,
        entries: entries.map((resource, binding) => ({ binding, resource })),
      });
      this.commands.encode((encoder) => {
        const pass = encoder.beginComputePass();
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, bindGroup);
        pass.dispatchWorkgroups(groups[0], groups[1]);
        pass.end();
      });
      this.commands.destroyLater(buffer);
    });
  }
}
