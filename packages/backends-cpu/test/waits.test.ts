// Nobody waits for what cannot come: parts beyond what threads count, damaged step lists and threads that are gone end in an error.
import { readFileSync } from "node:fs";
import type { OperandStorage, Plan } from "@rwkv-ts/core/backend";
import { sumRowsOp } from "@rwkv-ts/core/backend";
import { traceExample } from "@rwkv-ts/core/testing";
import { planOf } from "@rwkv-ts/core/tools";
import { describe, expect, it } from "vitest";
import { encoders } from "../src/encode/encoders.js";
import { encodePlan } from "../src/encode/program.js";
import type { Encoder } from "../src/encode/step.js";
import type { Program, StartedEngine } from "../src/engine/engine.js";
import { mostChunks } from "../src/threads/control.js";
import { bundle } from "./bundle.js";
import { type EngineName, eachEngine, startEngine } from "./engines.js";

/** The sum of all rows. */
function plan(): Plan {
  const first = traceExample(sumRowsOp, { name: "", params: { rest: 1 }, inputs: [{ shape: [9000, 3] }] });
  return planOf({ outputs: new Map([["y", first.outputs[0]!]]), unfused: true });
}
const place = ({ buffer, shape }: { buffer: { name: string; storage: OperandStorage }; shape: readonly number[] }) => ({
  address: 0n,
  shape,
  storage: buffer.storage,
  layout: "rows" as const,
  name: buffer.name,
});

describe("a step", () => {
  it("has as many parts at most in the encoders as in the kernels", () => {
    const header = readFileSync(new URL("../src/kernels/control.h", import.meta.url), "utf8");
    expect(header).toContain(`#define MOST_CHUNKS ${mostChunks}\n`);
  });

  it.each([0, 33, 64, 1.5, Number.NaN])("that is cut into %d parts is refused when it is encoded", (chunks) => {
    const table = encoders as Record<string, Encoder>;
    const own = table.sumRows!;
    table.sumRows = (step) => ({ ...[own(step)].flat()[0]!, chunks });
    try {
      const engine = { name: "wasm", threads: 2, addressWords: 1 } as const;
      expect(() => encodePlan(plan(), place, engine)).toThrow(/sum_rows is cut into .* parts; threads count 1 to 32/);
    } finally {
      table.sumRows = own;
    }
  });
});

/** Words of a step's header: kernel, words, index, chunks, group, and the count that a barrier before it waits for. */
type Header = readonly [
  kernel: number,
  words: number,
  index: number,
  chunks: number,
  group: number,
  at: number,
  until: number,
];
const end = (index: number, until: number): Header => [-1, 8, index, 0, 0, 0, until];

/** A program of such steps in an engine's memory, whose kernels have no arguments. */
function programOf({ engine, heap }: StartedEngine, steps: number, headers: readonly Header[]): Program {
  const counters = 256;
  const words = new Int32Array(counters + 4 * 16);
  words.set([steps, counters, 0, 0, ...headers.flatMap((header) => [...header, 0])]);
  const address = heap.allocate(words.byteLength, "steps");
  engine.memory.write(address, new Uint8Array(words.buffer));
  return { address, scratch: heap.allocate(4096, "scratch"), scratchStride: 1024 };
}

/** A part of `copy` that copies nothing: three words of arguments, addresses in one or two. */
const copies = (engine: EngineName): number => (engine === "wasm" ? 8 + 3 : 8 + 5);
function withArguments(headers: readonly Header[], engine: EngineName): Header[] {
  const zeros = Array<number>(copies(engine) - 8).fill(0);
  return headers.map((header) => (header[0] === 0 ? ([...header, ...zeros] as unknown as Header) : header));
}

eachEngine("a damaged step list", (engine) => {
  const size = copies(engine);
  const step = (changes: Partial<Record<0 | 1 | 2 | 3 | 4 | 5 | 6, number>> = {}): Header => {
    const header = [0, size, 0, 2, 0, -1, 0] as [number, number, number, number, number, number, number];
    for (const [at, value] of Object.entries(changes)) header[Number(at)] = value!;
    return header;
  };
  const damaged: Record<string, readonly Header[]> = {
    "a count that is never reached": [step(), end(1, 3)],
    "no parts": [step({ 3: 0 }), end(1, 1)],
    "too many parts": [step({ 3: 33 }), end(1, 33)],
    "a kernel that does not exist": [step({ 0: 9999 }), end(1, 2)],
    "no length": [step({ 1: 0 }), end(1, 2)],
    "a negative length": [step({ 1: -8 }), end(1, 2)],
    "an index out of turn": [step({ 2: 5 }), end(1, 2)],
    "a count elsewhere": [step({ 4: 100 }), end(1, 2)],
    "a barrier behind a later step": [step({ 5: 7, 6: 1 }), end(1, 2)],
    "an early end": [end(0, 0)],
  };
  it.each(Object.keys(damaged))(
    "with %s ends in an error on one thread and on three, here and beside",
    async (name) => {
      for (const threads of [1, 3]) {
        const started = await startEngine(engine, threads);
        const bad = programOf(started, 1, withArguments(damaged[name]!, engine));
        const good = programOf(started, 1, withArguments([step(), end(1, 2)], engine));
        for (let i = 0; i < 3; i++) {
          const here = started.engine.run(bad, threads);
          expect(here, `${threads} threads`).toMatchObject({ message: expect.stringMatching(/damaged/) });
          expect(started.engine.run(good, threads)).toBeUndefined();
          const beside = await started.engine.start(bad, threads)!;
          expect(beside.trap, `${threads} threads`).toMatchObject({ message: expect.stringMatching(/damaged/) });
          expect((await started.engine.start(good, threads)!).trap).toBeUndefined();
        }
        await started.engine.dispose();
      }
    },
  );
});

// native threads are the process's own: none ends alone
describe("a thread of WebAssembly that ends", () => {
  const program = (body: string) => `
    import workers from "node:worker_threads";
    import { linear } from "@rwkv-ts/core/model";
    import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
    const started = [];
    workers.Worker = class extends workers.Worker { constructor(...all) { super(...all); started.push(this); } };
    const { createCpuBackend } = await import("./index.js");
    const backend = await createCpuBackend({ engine: "wasm", threads: 3 });
    const graph = new Graph();
    const [x, w] = [leaf(graph, "input", "x", [256, 512]), leaf(graph, "input", "w", [512, 512])];
    let y = x;
    for (let i = 0; i < 64; i++) y = linear(y, w);
    const heavy = await Program.compile(backend, { outputs: new Map([["y", y]]), bind: () => undefined });
    const small = await Program.compile(backend, { outputs: new Map([["y", linear(w, w)]]), bind: () => undefined });
    const say = (error) => console.log(String(error));
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
    ${body}
    await backend[Symbol.asyncDispose]();
    console.log("disposed");`;

  it.each([0, 1])("while it computes ends the run with an error, and later ones too (worker %i)", async (index) => {
    const runs = await bundle(
      program(`
      const run = heavy.submit();
      await turn();
      await started[${index}].terminate();
      // the run may have had all it needs of that thread
      await run.then(() => heavy.submit()).catch(say);
      try { await small.submit(); } catch (error) { say(error); }`),
    );
    const printed = await runs.run();
    runs.remove();
    expect(printed).toMatch(
      /^BackendError: .*(a thread ended unexpectedly; create a new backend|ended unexpectedly; create)/,
    );
    expect(printed).toMatch(/\nBackendError: .*1 of its threads ended unexpectedly; create a new backend\ndisposed\n$/);
  });

  it("in place of the calling one rejects the run", async () => {
    const runs = await bundle(
      program(`
      await heavy.submit();
      const run = heavy.submit();
      await started[2].terminate();
      await run.then(() => heavy.submit()).catch(say);`),
    );
    const printed = await runs.run();
    runs.remove();
    expect(printed).toMatch(
      /^BackendError: .*the thread that computes ended unexpectedly; create a new backend\ndisposed\n$/,
    );
  });
});
