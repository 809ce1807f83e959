// All programs of a backend share one arena of temporaries: whatever runs in turns, is compiled or is disposed of meanwhile, results
// are right, and memory is that of the largest program there is.
import { BackendError, createReferenceBackend } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { linear, mul, tanh, type Value } from "@rwkv-ts/core/model";
import { normalisedError } from "@rwkv-ts/core/testing";
import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { globals } from "webgpu";
import { createWebGpuBackend, type WebGpuBackend } from "../src/index.js";
import { webGpu } from "./device.js";

const columns = 64;

/** y = x tanh(x W) and z = y W for so many rows: two temporaries, one of which lives long. */
function graphOf(rows: number): Map<string, Value> {
  const graph = new Graph();
  const x = leaf(graph, "input", "x", [rows, columns]);
  const w = leaf(graph, "input", "w", [columns, columns]);
  const h = linear(x, w);
  const y = mul(tanh(h), linear(h, w));
  return new Map([["z", linear(mul(y, x), w)]]);
}
const compile = (backend: Backend, rows: number): Promise<Program> =>
  Program.compile(backend, { outputs: graphOf(rows), bind: () => undefined });

const noise = (n: number, seed: number) => Float32Array.from({ length: n }, (_, i) => Math.sin(seed + 1.7 * i) / 4);
function give(program: Program, rows: number, seed: number): void {
  program.write("x", noise(rows * columns, seed));
  program.write("w", noise(columns * columns, seed + 1));
}
async function expected(rows: number, seed: number): Promise<Float32Array> {
  const program = await compile(createReferenceBackend(), rows);
  give(program, rows, seed);
  program.submit();
  return program.read("z");
}
const expectClose = (actual: Float32Array, right: Float32Array) => {
  expect(actual).toHaveLength(right.length);
  expect(normalisedError(actual, right)).toBeLessThan(1e-5);
};

describe(`the arena of temporaries${webGpu.why}`, () => {
  let backend: WebGpuBackend;
  beforeAll(async () => {
    if (webGpu.runs) backend = await createWebGpuBackend();
  });
  afterAll(() => backend?.[Symbol.asyncDispose]());

  it.skipIf(!webGpu.runs)("serves programs of different sizes in turns", async () => {
    const sizes = [3, 2000, 70, 1];
    const programs = await Promise.all(sizes.map((rows) => compile(backend, rows)));
    for (const turn of [0, 1, 2]) {
      programs.forEach((program, i) => {
        give(program, sizes[i]!, turn + i);
      });
      // each of them again and again, so that runs are recorded ahead
      for (const program of programs) for (let i = 0; i <= turn; i++) await program.submit();
      for (const [i, program] of programs.entries())
        expectClose(await program.read("z"), await expected(sizes[i]!, turn + i));
    }
    for (const program of programs) program.dispose();
  });

  it.skipIf(!webGpu.runs)("is replaced by a larger one between runs of those that use it", async () => {
    const small = await compile(backend, 9);
    give(small, 9, 1);
    for (let i = 0; i < 3; i++) await small.submit();
    const larger: Program[] = [];
    for (const rows of [1500, 3000, 4500]) {
      void small.submit();
      const compiling = compile(backend, rows);
      void small.submit();
      larger.push(await compiling);
      await small.submit();
      expectClose(await small.read("z"), await expected(9, 1));
    }
    for (const [i, program] of larger.entries()) {
      const rows = 1500 * (i + 1);
      give(program, rows, i);
      await small.submit();
      await program.submit();
      await small.submit();
      expectClose(await program.read("z"), await expected(rows, i));
      await small.submit();
      program.dispose();
      await small.submit();
      expectClose(await small.read("z"), await expected(9, 1));
    }
    small.dispose();
  });

  it.skipIf(!webGpu.runs)("is as large as the largest program needs, and shrinks when that is gone", async () => {
    const before = backend.usedBytes;
    const small = await compile(backend, 9);
    const withSmall = backend.usedBytes;
    const largest = await compile(backend, 6_000);
    const large = await compile(backend, 4_000);
    const own = (rows: number) => 2 * rows * columns * 4;
    const arenaOfSmall = 2 ** 19;
    const arena = () => backend.usedBytes - withSmall + arenaOfSmall;
    expect(arena() - own(6_000) - own(4_000)).toBe(largest.plan.arenaBytes);
    largest.dispose();
    await large.submit();
    expect(arena() - own(4_000)).toBe(large.plan.arenaBytes);
    large.dispose();
    give(small, 9, 4);
    await small.submit();
    expectClose(await small.read("z"), await expected(9, 4));
    expect(backend.usedBytes).toBe(withSmall);
    small.dispose();
    expect(backend.usedBytes).toBe(before);
  });

  it.skipIf(!webGpu.runs)("stays as it is when a larger program cannot be compiled", async () => {
    const bindingBytes = 2 ** 22;
    await using narrow = await createWebGpuBackend({ limits: { bindingBytes } });
    const small = await compile(narrow, 9);
    give(small, 9, 2);
    await small.submit();
    const used = narrow.usedBytes;
    await expect(compile(narrow, 40_000)).rejects.toThrow(BackendError);
    expect(narrow.usedBytes).toBe(used);
    await small.submit();
    expectClose(await small.read("z"), await expected(9, 2));
    small.dispose();
  });
});

interface Prototypes {
  readonly GPUDevice: { prototype: GPUDevice };
  readonly GPUBuffer: { prototype: GPUBuffer };
}

describe(`memory of programs that come and go${webGpu.why}`, () => {
  const { GPUDevice, GPUBuffer } = globals as unknown as Prototypes;
  const { createBuffer } = GPUDevice.prototype;
  const { destroy } = GPUBuffer.prototype;
  const alive = new Set<GPUBuffer>();
  const bytes = () => [...alive].reduce((sum, buffer) => sum + buffer.size, 0);
  beforeEach(() => {
    GPUDevice.prototype.createBuffer = function (descriptor) {
      const buffer = createBuffer.call(this, descriptor);
      alive.add(buffer);
      return buffer;
    };
    GPUBuffer.prototype.destroy = function () {
      alive.delete(this);
      return destroy.call(this);
    };
  });
  afterEach(() => {
    GPUDevice.prototype.createBuffer = createBuffer;
    GPUBuffer.prototype.destroy = destroy;
  });

  it.skipIf(!webGpu.runs)("is what it was after 200 kinds of them", async () => {
    await using backend = await createWebGpuBackend();
    const kept = await compile(backend, 20);
    const probe = backend.allocate(256, "probe");
    const held: { used: number; bytes: number; pipelines: number }[] = [];
    for (let rows = 1; rows <= 200; rows++) {
      const program = await compile(backend, rows % 2 ? rows : 20 * rows);
      expect(program.plan.arenaBytes).toBeGreaterThan(0);
      if (rows % 20 > 0) {
        program.dispose();
        continue;
      }
      give(program, 20 * rows, rows);
      await program.submit();
      // small results, so that the buffers that are read through stay the same
      await backend.read(probe, 0, 256);
      program.dispose();
      give(kept, 20, rows);
      await kept.submit();
      expectClose(await kept.read("z"), await expected(20, rows));
      held.push({ used: backend.usedBytes, bytes: bytes(), pipelines: backend.pipelines });
    }
    expect(held).toHaveLength(10);
    for (const { used, bytes } of held) expect({ used, bytes }).toEqual({ used: held[0]!.used, bytes: held[0]!.bytes });
    // kinds differ in sizes, which are no part of the code; in what order operands lie in the arena is
    expect(held.at(-1)!.pipelines).toBeLessThan(30);
    kept.dispose();
  });
});
