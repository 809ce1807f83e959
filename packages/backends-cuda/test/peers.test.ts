// Devices of a mesh that reach each other's memory meet without the host, to the same bits; those that do not, meet through it.
import { mesh } from "@rwkv-ts/core";
import { type Backend, type DeviceOperands, meshOps, type PlanStep } from "@rwkv-ts/core/backend";
import { allReduce, Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { describe, expect, it, vi } from "vitest";
import { Device } from "../src/driver/device.js";
import { createCudaBackend } from "../src/index.js";
import { mostPeers } from "../src/kernels/all-reduce.js";
import { cuda } from "./device.js";
import { mutated, nth } from "./mutate.js";

const count = 1000;
const numbers = (device: number) => Float32Array.from({ length: count }, (_, i) => Math.sin(i * (device + 1)) / 3);

async function reduced(by: "sum" | "max", environment: Record<string, string>, devices = 3) {
  Object.assign(process.env, { RWKV_EMULATE_DEVICES: String(devices), ...environment });
  const own: Backend[] = [];
  try {
    for (let device = 0; device < devices; device++) own.push(await createCudaBackend({ device }));
    const op = meshOps.find(({ name }) => name === "allReduce")!;
    const buffer = {
      id: 0,
      name: "x",
      kind: "temporary",
      shape: [count],
      storage: "f32",
      bytes: 4 * count,
      offset: 0,
    } as const;
    const operand = { buffer, shape: [count], offset: 0 };
    const step: PlanStep = {
      op: op as never,
      params: { by },
      inputs: [operand],
      outputs: [operand],
      scope: "",
      barrier: true,
    };
    const operands = own.map((backend, device): DeviceOperands => {
      const memory = backend.allocate(4 * count, "x");
      backend.write(memory, new Uint8Array(numbers(device).buffer));
      const place = { memory, offset: 0, bytes: 4 * count };
      return { backend, input: place, output: place };
    });
    const direct = own[0]!.exchange!(step, operands);
    if (!direct) return undefined;
    await direct;
    const results = await Promise.all(operands.map(({ backend, input }) => backend.read(input.memory)));
    return results.map((bytes) => [...new Float32Array(bytes.buffer)]);
  } finally {
    for (const backend of own) await backend[Symbol.asyncDispose]();
    for (const name of ["RWKV_EMULATE_DEVICES", ...Object.keys(environment)]) delete process.env[name];
  }
}

const combined = (combine: (a: number, b: number) => number, devices = 3) =>
  Array.from({ length: count }, (_, i) =>
    Array.from({ length: devices }, (_, d) => numbers(d)[i]!).reduce((a, b) => Math.fround(combine(a, b))),
  );

describe.skipIf(!cuda.runs)(`devices that reach each other${cuda.why}`, () => {
  it.each(["forward", "backward", "random:3"])("add up in place, in the devices' order, threads %s", async (order) => {
    const expected = combined((a, b) => a + b);
    expect(await reduced("sum", { RWKV_EMULATE_ORDER: order })).toEqual([expected, expected, expected]);
  });

  it("are as many as the kernel takes", async () => {
    const expected = combined((a, b) => a + b, mostPeers);
    expect(await reduced("sum", {}, mostPeers)).toEqual(Array(mostPeers).fill(expected));
  });

  it("find the largest", async () => {
    const expected = combined(Math.max);
    expect(await reduced("max", {})).toEqual([expected, expected, expected]);
  });

  it("are not used where the driver says that they do not", async () => {
    expect(await reduced("sum", { RWKV_EMULATE_PEERS: "0", RWKV_NCCL: "" })).toBeUndefined();
  });

  it("meet through NCCL where the driver says that they do not and it is there", async () => {
    const nccl = process.env.RWKV_CUDA_DRIVER!;
    const expected = combined((a, b) => a + b);
    expect(await reduced("sum", { RWKV_EMULATE_PEERS: "0", RWKV_NCCL: nccl })).toEqual([expected, expected, expected]);
    const largest = combined(Math.max);
    expect(await reduced("max", { RWKV_EMULATE_PEERS: "0", RWKV_NCCL: nccl })).toEqual([largest, largest, largest]);
  });

  it.each(["0", "1"])("give a mesh the same numbers (peers: %s)", async (peers) => {
    Object.assign(process.env, { RWKV_EMULATE_DEVICES: "2", RWKV_EMULATE_PEERS: peers, RWKV_NCCL: "" });
    const backends = [await createCudaBackend({ device: 0 }), await createCudaBackend({ device: 1 })];
    const reads = backends.map((backend) => vi.spyOn(backend, "read"));
    await using both = mesh(backends);
    try {
      const graph = new Graph();
      const x = leaf(graph, "input", "x", [count]);
      const program = await Program.compile(both, {
        outputs: new Map([["y", allReduce(x)]]),
        bind: () => undefined,
        ownRows: new Set(),
      });
      program.write("x", numbers(0));
      await program.submit();
      expect(reads.reduce((sum, spy) => sum + spy.mock.calls.length, 0)).toBe(peers === "1" ? 0 : 2);
      expect([...(await program.read("y"))]).toEqual([...numbers(0)].map((value) => 2 * value));
      program.dispose();
    } finally {
      delete process.env.RWKV_EMULATE_DEVICES;
      delete process.env.RWKV_EMULATE_PEERS;
      delete process.env.RWKV_NCCL;
    }
  });

  it.each([
    ["takes a device twice and another not", /\[(%rd\d+)\+8\];/g, "[$1+16];"],
    ["leaves a device out", /st\.global\.f32\s+\[%rd\d+\], %f\d+;/g, ""],
  ])("would show a kernel that %s", async (_, pattern, by) => {
    const expected = combined((a, b) => a + b);
    const actual = await mutated(nth(pattern, 0, by), () => reduced("sum", {}));
    expect(actual).not.toEqual([expected, expected, expected]);
  });

  it("wait for each other: one that is late", async () => {
    const expected = combined((a, b) => a + b);
    const late = () => reduced("sum", { RWKV_EMULATE_LATE: "1" });
    expect(await late()).toEqual([expected, expected, expected]);
    const spy = vi.spyOn(Device.prototype, "follow").mockImplementation(() => undefined);
    try {
      expect(await late()).not.toEqual([expected, expected, expected]);
    } finally {
      spy.mockRestore();
    }
  });
});
