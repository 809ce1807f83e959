// The CPU backend in a real browser, in the page and in a worker: its threads, every op, and what is left after disposing.
import { allOps } from "@rwkv-ts/core/backend";
import { ask, isolated } from "@rwkv-ts/vitest/browser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { createCpuBackend } from "../src/index.js";
import { conformanceOf } from "./conformance.js";
import type { WorkerAnswer } from "./cpu-worker.js";

type CpuBackend = Awaited<ReturnType<typeof createCpuBackend>>;

/** Threads that a backend has when so many are wanted: one without shared memory. */
const threadsFor = (wanted: number): number => (isolated ? wanted : 1);
const usualThreads = threadsFor(Math.min(navigator.hardwareConcurrency, 8));
/** Ops that the backend runs at least; the others belong to versions that it does not know yet. */
const leastOps = 20;

/** Chromium lets a worker that waits inside WebAssembly live for two seconds after its page. */
const patience = { timeout: 15_000 };
const workersBecome = (count: number) => expect.poll(() => commands.countWorkers(), patience).toBe(count);

describe(`the CPU backend on a page that is ${isolated ? "" : "not "}cross-origin isolated`, () => {
  test("the page is set up as said", () => {
    expect(crossOriginIsolated).toBe(isolated);
    expect(typeof SharedArrayBuffer).toBe(isolated ? "function" : "undefined");
  });

  test("has as many threads as the machine, or one without shared memory", async () => {
    const backend = await createCpuBackend();
    expect(backend.limits.threads).toBe(usualThreads);
    await workersBecome(usualThreads - 1);
    await backend[Symbol.asyncDispose]();
    await workersBecome(0);
  });

  test("has the threads that are asked for, or one without shared memory", async () => {
    const backend = await createCpuBackend({ threads: 4 });
    expect(backend.limits.threads).toBe(threadsFor(4));
    await workersBecome(threadsFor(4) - 1);
    await backend[Symbol.asyncDispose]();
    await workersBecome(0);
  });

  test("is created, used and disposed twenty times without leaving a worker behind", async () => {
    const linear = allOps.find(({ name }) => name === "linear")!;
    for (let i = 0; i < 20; i++) {
      const backend = await createCpuBackend({ threads: 2 });
      expect(await conformanceOf(backend, linear)).toMatchObject({ problems: [] });
      await backend[Symbol.asyncDispose]();
    }
    await workersBecome(0);
  });

  test("leaves no worker behind when its page is closed without disposing", async () => {
    await workersBecome(0);
    const frame = document.createElement("iframe");
    const script = new URL("./leaving-page.ts", import.meta.url).href;
    frame.srcdoc = `<script type="module" src="${script}"></script>`;
    const answer = new Promise((resolve) =>
      window.addEventListener("message", ({ data }) => resolve(data), { once: true }),
    );
    document.body.append(frame);
    expect(await answer).toEqual({ threads: threadsFor(3), problems: [] });
    await workersBecome(threadsFor(3) - 1);
    frame.remove();
    await workersBecome(0);
  });

  describe.each([1, 2])("%i threads wanted", (threads) => {
    let backend: CpuBackend;
    const tested: string[] = [];
    beforeAll(async () => {
      backend = await createCpuBackend({ threads });
    });
    afterAll(() => backend[Symbol.asyncDispose]());

    test.each(allOps)("$name gives what the reference gives", async (op) => {
      const { cases, problems } = await conformanceOf(backend, op);
      expect(problems).toEqual([]);
      if (cases > 0) tested.push(op.name);
    });

    test("most ops have been tested", () => expect(tested.length).toBeGreaterThanOrEqual(leastOps));
  });

  test.each([undefined, 1, 2, 3])("runs every op in a module worker, %s threads wanted", async (threads) => {
    const worker = new Worker(new URL("./cpu-worker.ts", import.meta.url), { type: "module" });
    try {
      const answer = await ask<WorkerAnswer>(worker, threads);
      expect(answer.isolated).toBe(isolated);
      expect(answer.threads).toBe(threads === undefined ? usualThreads : threadsFor(threads));
      const results = [...answer.results.values()];
      expect(results.flatMap(({ problems }) => problems)).toEqual([]);
      expect(results.filter(({ cases }) => cases > 0).length).toBeGreaterThanOrEqual(leastOps);
      await workersBecome(1);
    } finally {
      worker.terminate();
    }
  });

  test("a worker that is ended as soon as its backend is disposed of is gone, twenty times", {
    tags: ["exhaustive"],
  }, async () => {
    for (let i = 0; i < 20; i++) {
      const worker = new Worker(new URL("./short-worker.ts", import.meta.url), { type: "module" });
      expect(await ask<number>(worker, 2)).toBe(threadsFor(2));
      worker.terminate();
    }
    await workersBecome(0);
  });
});
