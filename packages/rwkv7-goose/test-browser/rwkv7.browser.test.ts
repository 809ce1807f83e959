// RWKV-7 in a real browser: the golden checkpoint over HTTP and as a File, in both modes, in the page and in a worker; giving
// up while it loads; one step of training.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { decode, deleteCachedFile, loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import type { RwkvError } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { weightSpecs } from "@rwkv-ts/core/model";
import { expectClose, expectGradientClose } from "@rwkv-ts/golden/compare";
import { allocateParameter, disposeParameter, readPart, TrainingEngine } from "@rwkv-ts/train";
import { ask, goldenUrl, isolated, readSafetensors, requestedRanges, type Tensor } from "@rwkv-ts/vitest/browser";
import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { detectRwkv7, isUnused, load, rwkv7 } from "../src/index.js";
import type { LoadRequest } from "./load-worker.js";

const tolerance = 2e-4;
const model = "rwkv7/model.pth";
const workersBecome = (count: number) => expect.poll(() => commands.countWorkers(), { timeout: 15_000 }).toBe(count);

async function goldenFile(): Promise<File> {
  const response = await fetch(goldenUrl(model));
  return new File([await response.blob()], "model.pth");
}

describe(`RWKV-7 on a page that is ${isolated ? "" : "not "}cross-origin isolated`, () => {
  let expected: Map<string, Tensor>;
  beforeAll(async () => {
    expected = await readSafetensors(goldenUrl("rwkv7/expected.safetensors"));
  });
  const tokens = (name: string) => expected.get(`${name}.tokens`)!.data as Int32Array;
  const logitsOf = (name: string) => expected.get(`${name}.logits`)!.data;

  test.each(["model.pth", "model.safetensors"])("%s is read over HTTP, in ranges", async (file) => {
    const log = `${file}-${isolated}`;
    await using loaded = await load(goldenUrl(`rwkv7/${file}`, { log }));
    expect(loaded.info.backend).toBe("cpu");
    expect(loaded.info.backendReason).toMatch(isolated ? /WebAssembly with/ : /not cross-origin isolated.*one thread/);
    const ranges = await requestedRanges(log);
    expect(ranges.length).toBeGreaterThan(1);
    for (const range of ranges) expect(range).toMatch(/^bytes=\d+-\d+$/);
    expectClose(await loaded.logits(tokens("short"), "sequence"), logitsOf("short"), tolerance, "sequence");
    expectClose(await loaded.logits(tokens("short"), "recurrent"), logitsOf("short"), tolerance, "recurrent");
  });

  test("an address that is kept is downloaded once and has the golden logits from the disk", async () => {
    const log = `kept-${isolated}`;
    const url = goldenUrl(model, { log });
    await deleteCachedFile(url);
    for (const requests of [2, 3]) {
      await using loaded = await load(url, { cache: true });
      expectClose(await loaded.logits(tokens("short")), logitsOf("short"), tolerance, "logits");
      expect(await requestedRanges(log)).toHaveLength(requests);
    }
    await deleteCachedFile(url);
  });

  test("a File gives the golden logits and leaves no worker behind", async () => {
    await workersBecome(0);
    {
      await using loaded = await load(await goldenFile(), { threads: 3 });
      await workersBecome(isolated ? 2 : 0);
      for (const name of ["one", "short", "long"])
        expectClose(await loaded.logits(tokens(name), "sequence"), logitsOf(name), tolerance, `sequence, ${name}`);
      expectClose(await loaded.logits(tokens("long"), "recurrent"), logitsOf("long"), tolerance, "recurrent");
    }
    await workersBecome(0);
  });

  test.each([
    ["an address", async () => goldenUrl(model).href],
    ["a File", goldenFile],
  ])("a module worker loads from %s", async (_, source) => {
    const worker = new Worker(new URL("./load-worker.ts", import.meta.url), { type: "module" });
    try {
      const request: LoadRequest = { source: await source(), tokens: tokens("short") };
      expectClose(await ask<Float32Array>(worker, request), logitsOf("short"), tolerance, "logits");
      await workersBecome(1);
    } finally {
      worker.terminate();
    }
  });

  test("loading stops when it is aborted while the server is silent", async () => {
    const stop = new AbortController();
    const started = performance.now();
    const loading = load(goldenUrl(model, { delay: 30_000 }), { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(loading).rejects.toMatchObject({ code: "aborted" } satisfies Partial<RwkvError>);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test("loading stops when it is aborted among the weights, and leaves no worker behind", async () => {
    await workersBecome(0);
    const stop = new AbortController();
    let tensors = 0;
    const loading = load(goldenUrl(model), {
      signal: stop.signal,
      threads: 2,
      onProgress: ({ loaded, total }) => {
        expect(loaded).toBeLessThan(total);
        if (++tensors === 5) stop.abort();
      },
    });
    await expect(loading).rejects.toMatchObject({ code: "aborted" } satisfies Partial<RwkvError>);
    expect(tensors).toBeGreaterThanOrEqual(5);
    await workersBecome(0);
  });

  test("a file that is not there is an error with its address", async () => {
    await expect(load(goldenUrl("rwkv7/absent.pth"))).rejects.toMatchObject({
      code: "checkpoint",
      message: expect.stringContaining("rwkv7/absent.pth"),
    });
  });

  test("one step of training has the golden loss, gradients and norm", async () => {
    const backend: Backend = await createCpuBackend({ threads: 2 });
    const checkpoint = await openCheckpoint(goldenUrl("train/rwkv7/model.safetensors"));
    const architecture = rwkv7(detectRwkv7(checkpoint.tensors));
    const specs = weightSpecs(architecture);
    const wanted = [...specs].map(([name, { shape }]) => ({ name, shape, storage: "f32" as const }));
    const parameters = [];
    for await (const { name, shape, bytes } of loadWeights(checkpoint, wanted, { ignore: isUnused }))
      parameters.push(allocateParameter(backend, name, shape, specs.get(name)!, decode("f32", bytes, shape)));
    await checkpoint.close();
    const golden = await readSafetensors(goldenUrl("train/rwkv7/expected.safetensors"));
    const { optimizer } = await (await fetch(goldenUrl("train/rwkv7/train.json"))).json();
    const { losses, grad_norms_before_clip } = optimizer.steps.plain_ce;
    const batch = { ids: golden.get("idx")!.data as Int32Array, targets: golden.get("targets")!.data as Int32Array };

    const options = { batch: 2, time: 32, l2wrap: 0 };
    const engine = new TrainingEngine(architecture, backend, parameters, new Map(), options);
    const { loss, norm } = await engine.step([batch], optimizer.lr);
    expect(Math.abs(loss - losses[0])).toBeLessThan(1e-5);
    expect(Math.abs(norm / grad_norms_before_clip[0] - 1)).toBeLessThan(1e-4);
    for (const name of ["emb.weight", "blocks.0.att.w0", "blocks.1.att.v1", "blocks.1.att.r_k", "head.weight"]) {
      const parameter = parameters.find((each) => each.name === name)!;
      const gradient = await readPart(backend, parameter, "gradient");
      expectGradientClose(gradient, golden.get(`grad.${name}`)!.data, 1e-3, name);
    }
    expect(Math.abs((await engine.gradients([batch])) - losses[1])).toBeLessThan(5e-5);
    await engine.dispose();
    for (const parameter of parameters) disposeParameter(parameter);
    await backend[Symbol.asyncDispose]();
  });
});
