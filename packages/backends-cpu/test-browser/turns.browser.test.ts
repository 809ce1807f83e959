// A page's event loop while a program computes: it turns where memory can be shared; elsewhere the backend says that it does not.
import { linear } from "@rwkv-ts/core/model";
import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { isolated } from "@rwkv-ts/vitest/browser";
import { describe, expect, it } from "vitest";
import { createCpuBackend } from "../src/index.js";

type CpuBackend = Awaited<ReturnType<typeof createCpuBackend>>;

/** 48 products of 256 x 512 with the identity: long on any machine. */
async function heavyProgram(backend: CpuBackend): Promise<Program> {
  const graph = new Graph();
  const w = leaf(graph, "input", "w", [512, 512]);
  let y = leaf(graph, "input", "x", [256, 512]);
  for (let i = 0; i < 48; i++) y = linear(y, w);
  const program = await Program.compile(backend, { outputs: new Map([["y", y]]), bind: () => undefined });
  program.write("x", new Float32Array(256 * 512).fill(1));
  program.write(
    "w",
    Float32Array.from({ length: 512 * 512 }, (_, i) => (i % 513 === 0 ? 1 : 0)),
  );
  return program;
}

/** Counts turns of the event loop until it is told to stop. */
function countTurns(): () => number {
  const { port1, port2 } = new MessageChannel();
  let turns = 0;
  port1.onmessage = () => {
    turns++;
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return () => {
    port1.close();
    return turns;
  };
}

describe(`a program that takes long, on a page that is ${isolated ? "" : "not "}cross-origin isolated`, () => {
  it.each([1, 2])("leaves the page its turns where memory is shared, %i threads wanted", async (threads) => {
    const backend = await createCpuBackend({ threads });
    expect(backend.blocks).toBe(!isolated);
    const program = await heavyProgram(backend);
    const turns = countTurns();
    for (let i = 0; i < 3; i++) {
      const submitted = program.submit();
      expect(submitted instanceof Promise).toBe(isolated);
      await submitted;
    }
    const counted = turns();
    // a run that keeps the thread leaves one turn at most
    if (isolated) expect(counted).toBeGreaterThan(30);
    else expect(counted).toBeLessThan(10);
    expect((await program.read("y")).every((value) => value === 1)).toBe(true);
    program.dispose();
    await backend[Symbol.asyncDispose]();
  });
});
