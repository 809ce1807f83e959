// Loading and disposing of models again and again, in one page: neither objects, nor WebAssembly memories, nor workers stay.
import { goldenUrl, isolated } from "@rwkv-ts/vitest/browser";
import { afterEach, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { load } from "../src/index.js";

const cycles = 50;
/** Cycles after which compiled code and caches are there. */
const warm = 10;
/** The model has 0.8 MB: one that stayed at every cycle would add 33 MB. */
const mostGrowth = 4e6;

const { Memory } = WebAssembly;
afterEach(() => {
  WebAssembly.Memory = Memory;
});

describe(`memory, ${isolated ? "" : "not "}cross-origin isolated`, () => {
  test(`${cycles} loads that are disposed of leave nothing behind`, {
    timeout: 120_000,
    tags: isolated ? [] : ["exhaustive"],
  }, async () => {
    const memories: WeakRef<WebAssembly.Memory>[] = [];
    WebAssembly.Memory = class extends Memory {
      constructor(descriptor: WebAssembly.MemoryDescriptor) {
        super(descriptor);
        memories.push(new WeakRef(this));
      }
    };
    const file = new File([await (await fetch(goldenUrl("rwkv7/model.pth"))).blob()], "model.pth");
    let before = 0;
    for (let cycle = 1; cycle <= cycles; cycle++) {
      await using model = await load(file, { threads: 2 });
      using session = model.session();
      expect(await session.feed([1, 2, 3])).toHaveLength(128);
      if (cycle === warm) before = await commands.heapBytes();
    }
    expect(memories).toHaveLength(cycles);
    await expect.poll(() => commands.countWorkers(), { timeout: 15_000 }).toBe(0);
    expect((await commands.heapBytes()) - before).toBeLessThan(mostGrowth);
    const alive = memories.filter((memory) => memory.deref() !== undefined);
    expect(alive.length).toBeLessThan(warm);
  });
});
