// Whatever is asked for while a program runs beside the calling thread takes effect behind it, in the order of the calls.
import { RwkvError } from "@rwkv-ts/core";
import { type Backend, crossEntropyOp, type Memory, mapOp } from "@rwkv-ts/core/backend";
import { linear } from "@rwkv-ts/core/model";
import { random } from "@rwkv-ts/core/testing";
import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { expect, it } from "vitest";
import { createCpuBackend } from "../src/index.js";
import { bundle } from "./bundle.js";
import { eachEngine, startBackend } from "./engines.js";

const length = 300;
const places = 5;
const bytesOf = (numbers: Float32Array): Uint8Array => new Uint8Array(numbers.buffer).slice();
/** Zeros without sign: which of two zeros is the larger does not matter. */
const floatsOf = (bytes: Uint8Array): number[] =>
  [...new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)].map((x) => x + 0);
const filled = (value: number): Float32Array => Float32Array.from({ length }, (_, i) => value + (i % 7));

/** to = max(a, -b), which is exact and depends on the order. */
async function program(backend: Backend, a: Memory, b: Memory, to: Memory): Promise<Program> {
  const graph = new Graph();
  const inputs = ["a", "b"].map((name) => leaf(graph, "input", name, [length]));
  const instructions = [
    { op: "neg", a: 1 },
    { op: "max", a: 0, b: 2 },
  ] as const;
  const [y] = graph.add(mapOp, inputs, { shape: [length], instructions, results: [3] });
  const memories = new Map([
    ["a", a],
    ["b", b],
    ["y", to],
  ]);
  return Program.compile(backend, { outputs: new Map([["y", y!]]), bind: (name) => memories.get(name) });
}

const three = (backend: Backend): [Memory, Memory, Memory] => [
  backend.allocate(4 * length, "a"),
  backend.allocate(4 * length, "b"),
  backend.allocate(4 * length, "y"),
];

/** The same actions on a backend, awaited or not, and on plain arrays. Resolves to what was read, in turn. */
async function act(backend: Backend, seed: number, awaits: boolean) {
  const next = random(seed);
  const any = (n: number): number => Math.floor(next() * n);
  const memories = Array.from({ length: places }, (_, i) => backend.allocate(4 * length, `m${i}`));
  const model = memories.map((): Float32Array => new Float32Array(length));
  const reads: Promise<number[]>[] = [];
  const expected: number[][] = [];
  const read = (memory: Memory, value: Float32Array): void => {
    reads.push(backend.read(memory).then(floatsOf));
    expected.push([...value].map((x) => x + 0));
  };
  const lasting: { readonly a: number; readonly b: number; readonly to: number; readonly run: Program }[] = [];
  for (let to = 0; to < places; to++) {
    const [a, b] = [(to + 1) % places, (to + 3) % places] as [number, number];
    lasting.push({ a, b, to, run: await program(backend, memories[a]!, memories[b]!, memories[to]!) });
  }
  for (let i = 0; i < 200; i++) {
    const [a, b, to] = [any(places), any(places), any(places)] as [number, number, number];
    switch (any(9)) {
      case 0: {
        const values = filled(any(1000));
        const bytes = bytesOf(values);
        backend.write(memories[a]!, bytes);
        bytes.fill(77); // taken when it was written
        model[a] = values;
        break;
      }
      case 1:
        backend.copy(memories[a]!, 0, memories[b]!, 0, 4 * length);
        if (a !== b) model[b] = model[a]!.slice();
        break;
      case 2:
        read(memories[a]!, model[a]!);
        break;
      case 3: {
        // memory of a moment: zero, used, given back while what uses it may not have run
        const brief = backend.allocate(4 * length, "brief");
        read(brief, new Float32Array(length));
        backend.copy(memories[a]!, 0, brief, 0, 4 * length);
        read(brief, model[a]!);
        brief.dispose();
        break;
      }
      case 4: {
        if (to === a || to === b) break;
        const brief = await program(backend, memories[a]!, memories[b]!, memories[to]!);
        for (let runs = any(3); runs >= 0; runs--) {
          const submitted = brief.submit();
          if (awaits) await submitted;
        }
        brief.dispose();
        model[to] = model[a]!.map((x, k) => Math.max(x, -model[b]![k]!));
        break;
      }
      default: {
        const known = lasting[to]!;
        const submitted = known.run.submit();
        if (awaits) await submitted;
        model[to] = model[known.a]!.map((x, k) => Math.max(x, -model[known.b]![k]!));
      }
    }
    if (awaits) await Promise.all(reads);
  }
  for (const { run } of lasting) run.dispose();
  for (const [i, memory] of memories.entries()) {
    read(memory, model[i]!);
    memory.dispose();
  }
  return { actual: await Promise.all(reads), expected };
}

eachEngine("what is asked for during runs", (engine) => {
  it.each([
    { threads: 1, most: 0 },
    { threads: 2, most: 0 },
    { threads: 3, most: 0.02 },
  ])("takes effect in the order of the calls, on $threads threads, beside from $most ms", async ({ threads, most }) => {
    await using backend = await startBackend(engine, threads, most);
    const used = backend.usedBytes;
    for (const seed of [1, 2, 3, 4, 5, 6])
      for (const awaits of [false, true]) {
        const { actual, expected } = await act(backend, seed, awaits);
        expect(actual).toEqual(expected);
        expect(backend.usedBytes).toBe(used);
      }
  });

  it("is refused at once when it makes no sense, and what came before still happens", async () => {
    await using backend = await startBackend(engine, 2);
    const [a, b, y] = three(backend);
    const run = await program(backend, a, b, y);
    backend.write(a, bytesOf(filled(5)));
    const submitted = run.submit();
    expect(submitted).toBeInstanceOf(Promise);
    expect(() => backend.write(a, new Uint8Array(4 * length + 1))).toThrow(/outside a/);
    a.dispose();
    expect(() => backend.write(a, new Uint8Array(1))).toThrow(/a was disposed of/);
    run.dispose();
    expect(() => run.submit()).toThrow(/disposed/);
    expect(floatsOf(await backend.read(y))).toEqual([...filled(5)]);
    await submitted;
  });

  it("happens before the backend is gone", async () => {
    const backend = await startBackend(engine, 2);
    const [a, b, y] = three(backend);
    const run = await program(backend, a, b, y);
    backend.write(a, bytesOf(filled(3)));
    void run.submit();
    const read = backend.read(y);
    const gone = backend[Symbol.asyncDispose]();
    expect(() => run.submit()).toThrow(/disposed/);
    expect(floatsOf(await read)).toEqual([...filled(3)]);
    await gone;
    await expect(backend.read(y)).rejects.toThrow(/disposed/);
    run.dispose();
    y.dispose();
  });
});

/** Its submit fails while a target is outside the vocabulary of 20. */
async function lossProgram(backend: Backend) {
  const graph = new Graph();
  const logits = leaf(graph, "input", "logits", [9, 20]);
  const targets = leaf(graph, "input", "targets", [9], "i32");
  const [loss] = graph.add(crossEntropyOp, [logits, targets], { l2wrap: 0 });
  const failing = await Program.compile(backend, { outputs: new Map([["y", loss!]]), bind: () => undefined });
  const submit = (target: number) => {
    failing.write("targets", new Int32Array(9).fill(target));
    return failing.submit() as Promise<void>;
  };
  return { failing, submit };
}
const message = /step 0, crossEntropy.*stopped/;
const right = Math.log(20);

eachEngine("a run beside the calling thread that fails", (engine) => {
  it("rejects, and the backend goes on", async () => {
    await using backend = await startBackend(engine, 2);
    const { failing, submit } = await lossProgram(backend);
    for (let i = 0; i < 5; i++) {
      const failure = await submit(20).catch((error: unknown) => error);
      expect(RwkvError.is(failure)).toBe(true);
      expect(String(failure)).toMatch(message);
      // who was told needs no read to tell it again
      await failing.read("y");
      await submit(3);
      expect((await failing.read("y"))[8]).toBeCloseTo(right, 5);
    }
  });

  it("is told by every read that was asked for behind it, and by no later one", async () => {
    await using backend = await startBackend(engine, 2);
    const { failing, submit } = await lossProgram(backend);
    void submit(20);
    const reads = await Promise.allSettled([failing.read("y"), failing.read("y")]);
    expect(reads.map((read) => read.status === "rejected" && String(read.reason))).toEqual(
      Array(2).fill(expect.stringMatching(message)),
    );
    await failing.read("y");
    void submit(1);
    expect((await failing.read("y"))[0]).toBeCloseTo(right, 5);
  });

  it("is told by the next read, once, where nobody listened", async () => {
    await using backend = await startBackend(engine, 2);
    const { failing, submit } = await lossProgram(backend);
    void submit(20);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(failing.read("y")).rejects.toThrow(message);
    await failing.read("y");
  });
});

/** Long enough to run beside on any machine: 64 products of 256 x 512 x 512. */
const heavyProgram = `
  import { linear } from "@rwkv-ts/core/model";
  import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
  import { createCpuBackend } from "./index.js";
  const graph = new Graph();
  const x = leaf(graph, "input", "x", [256, 512]);
  const w = leaf(graph, "input", "w", [512, 512]);
  let y = x;
  for (let i = 0; i < 64; i++) y = linear(y, w);
  export const heavy = async (options) => {
    const backend = await createCpuBackend(options);
    const program = await Program.compile(backend, { outputs: new Map([["y", y]]), bind: () => undefined });
    program.write("x", new Float32Array(256 * 512).fill(1));
    program.write("w", new Float32Array(512 * 512).map((_, i) => (i % 513 === 0 ? 1 : 0)));
    return { backend, program };
  };`;

eachEngine("the event loop", (engine) => {
  it.each([1, 2])("turns while a program computes on %i threads", async (threads) => {
    await using backend = await createCpuBackend({ engine, threads });
    expect(backend.blocks).toBe(false);
    const graph = new Graph();
    const w = leaf(graph, "input", "w", [512, 512]);
    let y = leaf(graph, "input", "x", [256, 512]);
    for (let i = 0; i < 64; i++) y = linear(y, w);
    const heavy = await Program.compile(backend, { outputs: new Map([["y", y]]), bind: () => undefined });
    heavy.write("x", new Float32Array(256 * 512).fill(1));
    heavy.write(
      "w",
      Float32Array.from({ length: 512 * 512 }, (_, i) => (i % 513 === 0 ? 1 : 0)),
    );
    let turns = 0;
    let isDone = false;
    const turn = (): void => {
      turns++;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    for (let i = 0; i < 3; i++) await heavy.submit();
    isDone = true;
    // a program that keeps the thread gives one turn a run at most
    expect(turns).toBeGreaterThan(30);
    expect((await heavy.read("y")).every((value) => value === 1)).toBe(true);
    heavy.dispose();
  });
});

eachEngine("a process", (engine) => {
  it("stays alive while a program runs, ends when nothing does, and when it is told to", async () => {
    const runs = await bundle(`${heavyProgram}
      const { backend, program } = await heavy({ engine: "${engine}", threads: 2 });
      if (process.argv[2] === "exit") {
        const run = program.submit();
        setTimeout(() => { console.log("exit"); process.exit(0); }, 1);
        await run;
        for (;;) await program.submit();
      }
      void Promise.resolve(program.submit()).then(async () => console.log((await program.read("y"))[5]));`);
    expect(await runs.run(["run"])).toBe("1\n");
    expect(await runs.run(["exit"])).toBe("exit\n");
    runs.remove();
  });

  it("ends a Worker whose program is running", async () => {
    const runs = await bundle(`${heavyProgram}
      import { Worker, isMainThread, parentPort } from "node:worker_threads";
      if (isMainThread) {
        const worker = new Worker(new URL(import.meta.url));
        await new Promise((resolve) => worker.once("message", resolve));
        await worker.terminate();
        console.log("ended");
      } else {
        const { program } = await heavy({ engine: "${engine}", threads: 2 });
        const run = program.submit();
        parentPort.postMessage("running");
        for (;; await program.submit()) await run;
      }`);
    expect(await runs.run()).toBe("ended\n");
    runs.remove();
  });
});
