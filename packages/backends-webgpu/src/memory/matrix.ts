// Packs weights for products on the device: int8 and int4 blocks are taken apart, so that quants can be read sixteen bytes at a
// time and scales beside each other, and what is larger than a binding is cut into parts of whole rows.
import { blockLength, type FloatStorage, rowBytes, type Storage, storageBytes } from "@rwkv-ts/core";
import type { WeightUpload } from "@rwkv-ts/core/backend";
import type { Commands } from "../device/commands.js";
import type { Dispatch } from "../program/dispatch.js";
import { buildModule, type ModuleLimits } from "../program/module.js";
import type { Pipelines } from "../program/pipelines.js";
import type { Allocator } from "./allocator.js";
import { GpuMemory, type MatrixPart, type Region } from "./gpu-memory.js";
import { type QuantisedStorage, quantiseBlocks } from "./quantise.js";

const isQuantised = (storage: Storage): storage is QuantisedStorage => storage === "int8" || storage === "int4";

/** Whether quants and scales are taken apart. */
const isBlocks = (role: WeightUpload["role"], storage: Storage): storage is QuantisedStorage =>
  isQuantised(storage) && (role === "matrix" || role === "embedding");

/** Parts begin at such rows, so that they begin at whole words in every storage. */
const partRows = 64;
/** Bytes that are on the device in their canonical form at once while they are packed. */
const pieceBytes = 32 * 2 ** 20;

/** Two blocks an invocation, since two scales share a word. Canonical blocks: core's storage.ts. */
function unpackBlocks(storage: QuantisedStorage, raw: Region, data: Region, scales: Region, blocks: number): Dispatch {
  const words = storage === "int8" ? 8 : 4;
  const bytes = 4 * words + 2;
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
    set_data(block * ${words}u + i, half_at(at + 2u + 4u * i) | (half_at(at + 4u + 4u * i) << 16u));
  }
  return half_at(at);
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
  packs({ role, shape, storage, bytes }: WeightUpload): boolean {
    if (shape.length !== 2) return false;
    return role === "matrix" || isBlocks(role, storage) || bytes.length > this.limits.bindingBytes;
  }

  pack(owner: unknown, weight: WeightUpload): GpuMemory {
    const { storage, role, shape, label } = weight;
    const [rows, k] = shape as readonly [number, number];
    const most = Math.max(partRows, Math.floor(this.limits.bindingBytes / rowBytes(storage, k) / partRows) * partRows);
    const releases: (() => void)[] = [];
    const take = (bytes: number, kind: "weights" | "scales"): Region => {
      const { region, release } = this.allocator.allocate(bytes, label, kind);
      releases.push(release);
      return region;
    };
    const parts: MatrixPart[] = [];
    try {
      for (let first = 0; first < rows; first += most) {
        const count = Math.min(most, rows - first);
        const given = rowBytes(weight.from ?? storage, k);
        const bytes = weight.bytes.subarray(first * given, (first + count) * given);
        if (isBlocks(role, storage)) {
          const blocks = count * Math.ceil(k / blockLength);
          const data = take(blocks * (storage === "int8" ? 32 : 16), "weights");
          const scales = take(2 * blocks, "scales");
          if (weight.from === undefined) this.#unpack(storage, bytes, data, scales);
          else this.#quantise(weight.from, storage, bytes, k, data, scales);
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
    to: QuantisedStorage,
    bytes: Uint8Array,
    k: number,
    data: Region,
    scales: Region,
  ): void {
    const row = rowBytes(from, k);
    const blocks = Math.ceil(k / blockLength);
    const rows = bytes.length / row;
    const most = Math.max(partRows, Math.floor(pieceBytes / row / partRows) * partRows);
    for (let first = 0; first < rows; first += most) {
      const count = Math.min(most, rows - first);
      const raw = this.#staged(bytes.subarray(first * row, (first + count) * row));
      const quants = to === "int8" ? 32 : 16;
      const regions = {
        raw,
        data: piece(data, first * blocks * quants, count * blocks * quants),
        scales: piece(scales, 2 * first * blocks, 2 * count * blocks),
      };
      this.#run(quantiseBlocks(from, to, regions, count, k));
      this.commands.destroyLater(raw.buffer);
    }
  }

  #unpack(storage: QuantisedStorage, bytes: Uint8Array, data: Region, scales: Region): void {
    const canonical = storage === "int8" ? 34 : 18;
    const blocks = bytes.length / canonical;
    const most = Math.floor(pieceBytes / canonical / 512) * 512;
    for (let from = 0; from < blocks; from += most) {
      const count = Math.min(most, blocks - from);
      const raw = this.#staged(bytes.subarray(from * canonical, (from + count) * canonical));
      const quants = canonical - 2;
      this.#run(
        unpackBlocks(
          storage,
          raw,
          piece(data, from * quants, count * quants),
          piece(scales, 2 * from, 2 * count),
          count,
        ),
      );
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
