// Packs weights for products on the device: blocks are taken apart where that lets quants be read sixteen bytes at a time
// (kernels/weights), and what is larger than a binding is cut into parts of whole rows.
import { BackendError, type FloatStorage, rowBytes, type Storage, storageBytes, traitsOf } from "@rwkv-ts/core";
import { accessOf, type WeightUpload } from "@rwkv-ts/core/backend";
import type { Commands } from "../device/commands.js";
import { apartOf } from "../kernels/weights/table.js";
import type { Apart } from "../kernels/weights/weight-code.js";
import type { Dispatch } from "../program/dispatch.js";
import { buildModule, type ModuleLimits } from "../program/module.js";
import type { Pipelines } from "../program/pipelines.js";
import type { Allocator } from "./allocator.js";
import { GpuMemory, type MatrixPart, type Region } from "./gpu-memory.js";
import { isEncoded, quantiseBlocks } from "./quantise.js";

/** How the weight's blocks are taken apart, if they are. */
const apartFor = (weight: WeightUpload): Apart | undefined =>
  accessOf(weight) === "linear" || weight.role === "embedding" ? apartOf(weight.storage) : undefined;

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

export class MatrixPacker {
  constructor(
    private readonly device: GPUDevice,
    private readonly commands: Commands,
    private readonly allocator: Allocator,
    private readonly pipelines: Pipelines,
    private readonly limits: ModuleLimits,
  ) {}

  /** Whether a weight is kept as parts: matrices of `linear`, quantised embeddings, and what no binding can hold. */
  packs(weight: WeightUpload): boolean {
    if (weight.shape.length !== 2) return false;
    const isForProducts = accessOf(weight) === "linear" || apartFor(weight) !== undefined;
    return isForProducts || weight.bytes.length > this.limits.bindingBytes;
  }

  pack(owner: unknown, weight: WeightUpload): GpuMemory {
    const { storage, shape, label } = weight;
    const [rows, k] = shape as readonly [number, number];
    const most = Math.max(partRows, Math.floor(this.limits.bindingBytes / rowBytes(storage, k) / partRows) * partRows);
    const releases: (() => void)[] = [];
    const take = (bytes: number, kind: "weights" | "scales"): Region => {
      const { region, release } = this.allocator.allocate(bytes, label, kind);
      releases.push(release);
      return region;
    };
    const parts: MatrixPart[] = [];
    const apart = apartFor(weight);
    try {
      for (let first = 0; first < rows; first += most) {
        const count = Math.min(most, rows - first);
        const given = rowBytes(weight.from ?? storage, k);
        const bytes = weight.bytes.subarray(first * given, (first + count) * given);
        if (apart) {
          const blocks = count * Math.ceil(k / traitsOf(storage).blockLength);
          const data = take(blocks * apart.quantBytes, "weights");
          const scales = take(2 * blocks, "scales");
          if (weight.from === undefined) this.#unpack(storage, apart, bytes, data, scales);
          else this.#quantise(weight.from, storage, apart, bytes, k, data, scales);
          parts.push({ first, rows: count, data, scales });
        } else {
          const data = take(bytes.length, "weights");
          this.#write(data, bytes);
          parts.push({ first, rows: count, data });
        }
      }
    } catch (error) {
      for (const release of releases) release();
      throw error;
    }
    const release = () => {
      for (const each of releases) each();
    };
    return new GpuMemory(owner, storageBytes(storage, shape), label, parts[0]!.data, release, { storage, parts });
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
