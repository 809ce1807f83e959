// Programs share one arena of temporaries and scratch: memory does not grow with their number, and they stay right when it moves.
import { linear, mul } from "@rwkv-ts/core/model";
import { Graph, leaf, Program, planOf } from "@rwkv-ts/core/tools";
import { expect, it } from "vitest";
import { createCpuBackend } from "../src/index.js";
import { eachEngine } from "./engines.js";

type CpuBackend = Awaited<ReturnType<typeof createCpuBackend>>;

const width = 64;
/** A chain of products with a temporary between each two: x · 2^links, as all weights are twice the identity. */
async function chain(backend: CpuBackend, rows: number, links = 3): Promise<Program> {
  const graph = new Graph();
  const w = leaf(graph, "input", "w", [width, width]);
  let y = leaf(graph, "input", "x", [rows, width]);
  for (let i = 0; i < links; i++) y = linear(y, w);
  return Program.compile(backend, { outputs: new Map([["y", mul(y, y)]]), bind: () => undefined });
}
const twice = Float32Array.from({ length: width * width }, (_, i) => (i % (width + 1) === 0 ? 2 : 0));

async function expectRight(program: Program, rows: number, links = 3): Promise<void> {
  program.write("w", twice);
  program.write(
    "x",
    Float32Array.from({ length: rows * width }, (_, i) => i % 5),
  );
  await program.submit();
  const y = await program.read("y");
  expect(y.every((value, i) => value === ((i % 5) * 2 ** links) ** 2)).toBe(true);
}

/** Bytes of inputs and outputs, which a program of this test has of its own. */
const ownBytes = (rows: number): number => 4 * width * (2 * rows + width);

eachEngine("the arena of temporaries", (engine) => {
  it("is as large as the largest program needs, and moves under those that stay", async () => {
    await using backend = await createCpuBackend({ engine, threads: 2 });
    const used = backend.usedBytes;
    const programs = new Map<number, Program>();
    for (const rows of [4, 400, 40, 900, 1]) {
      programs.set(rows, await chain(backend, rows));
      for (const [n, program] of programs) await expectRight(program, n);
    }
    const both = backend.usedBytes - used;
    programs.get(900)!.dispose();
    programs.delete(900);
    // the temporaries of the largest are gone with it, and so is what it had of its own
    expect(backend.usedBytes - used).toBeLessThan(both - ownBytes(900) - 4 * width * 400);
    for (const [n, program] of programs) await expectRight(program, n);
    for (const program of programs.values()) program.dispose();
    expect(backend.usedBytes).toBe(used);
  });

  it("serves a thousand kinds of steps, of which so many live at a time, with twice its size", async () => {
    await using backend = await createCpuBackend({ engine, threads: 2 });
    const used = backend.usedBytes;
    const largest = await chain(backend, 1000);
    const arena = backend.usedBytes - used - ownBytes(1000);
    largest.dispose();
    const living: Program[] = [];
    for (let rows = 1; rows <= 1000; rows++) {
      living.push(await chain(backend, rows));
      if (rows % 97 === 0) await expectRight(living.at(-1)!, rows);
      if (living.length > 8) living.shift()!.dispose();
    }
    const inputs = living.reduce((sum, _, i) => sum + ownBytes(1000 - i), 0);
    expect(backend.usedBytes - used - inputs).toBeLessThan(2 * arena);
    for (const program of living) program.dispose();
    expect(backend.usedBytes).toBe(used);
  });

  it("leaves everything as it was when a program does not fit", async () => {
    await using backend = await createCpuBackend({ engine, threads: 1, memoryBytes: 4 * 2 ** 20 });
    const small = await chain(backend, 100);
    const used = backend.usedBytes;
    await expect(chain(backend, 4500, 5)).rejects.toThrow(/temporaries of programs needs/);
    expect(backend.usedBytes).toBe(used);
    await expectRight(small, 100);
  });

  it("is not part of what a program holds alone", async () => {
    await using backend = await createCpuBackend({ engine, threads: 1 });
    const graph = new Graph();
    const [x, w] = [leaf(graph, "input", "x", [1000, width]), leaf(graph, "input", "w", [width, width])];
    const plan = planOf({ outputs: new Map([["y", linear(linear(x, w), w)]]) });
    const memories = plan.buffers.map(({ bytes, name }) => backend.allocate(bytes, name));
    const used = backend.usedBytes;
    const first = await backend.compile(plan, ({ id }) => memories[id]!);
    const withArena = backend.usedBytes - used;
    const second = await backend.compile(plan, ({ id }) => memories[id]!);
    const alone = backend.usedBytes - used - withArena;
    expect(second.bytes).toBeGreaterThan(0);
    // memory is handed out in units of 64 bytes
    expect(alone - second.bytes!).toBeGreaterThanOrEqual(0);
    expect(alone - second.bytes!).toBeLessThan(64);
    first.dispose();
    expect(backend.usedBytes - used).toBe(withArena);
    second.dispose();
    expect(backend.usedBytes).toBe(used);
  });
});
