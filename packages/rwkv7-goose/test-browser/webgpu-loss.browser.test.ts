// The device is lost amid a text, because the browser's GPU process ends: what is under way fails with a reason, and a session
// that was saved before goes on in a model on a new device.
import { createWebGpuBackend } from "@rwkv-ts/backends-webgpu";
import type { RwkvError } from "@rwkv-ts/core";
import { expectClose } from "@rwkv-ts/golden/compare";
import { adapterMissing, goldenUrl, readSafetensors } from "@rwkv-ts/vitest/browser";
import { describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { load } from "../src/index.js";

const tolerance = 2e-4;
const model = goldenUrl("rwkv7/model.pth");
const missing = await adapterMissing();
const loss = {
  code: "backend",
  message: expect.stringMatching(/the device was lost: .+; open a new backend, load the model again and restore/),
} satisfies Partial<RwkvError>;

describe.skipIf(missing !== "")(`a lost WebGPU device${missing && ` (skipped: ${missing})`}`, () => {
  test("fails steps and loading with its reason, and a saved session goes on, on a new device, with the same logits", async () => {
    const expected = await readSafetensors(goldenUrl("rwkv7/expected.safetensors"));
    const tokens = expected.get("short.tokens")!.data as Int32Array;
    const golden = expected.get("short.logits")!.data;
    const read = 5;

    const backend = await createWebGpuBackend();
    const first = await load(model, { backend });
    const session = first.session();
    await session.feed(tokens.subarray(0, read));
    const saved = await session.save();
    const idle = first.session();
    const writing = async () => {
      for (;;) await session.feed(tokens.subarray(0, read));
    };
    const loading = async () => {
      for (;;) await (await load(model, { backend }))[Symbol.asyncDispose]();
    };
    const pending = [expect(writing()).rejects.toMatchObject(loss), expect(loading()).rejects.toMatchObject(loss)];
    await commands.crashGpuProcess();
    await Promise.all(pending);
    expect(await backend.lost).toMatch(/\w/);
    await expect(idle.feed([1])).rejects.toMatchObject(loss);
    expect(() => backend.allocate(16, "numbers")).toThrow(/the device was lost/);
    await expect(load(model, { backend })).rejects.toMatchObject(loss);
    session.dispose();
    idle.dispose();
    await first[Symbol.asyncDispose]();
    await backend[Symbol.asyncDispose]();

    await using second = await load(model, { backend: "webgpu" });
    using restored = second.session();
    restored.restore(saved);
    const vocabulary = golden.length / tokens.length;
    expectClose(await restored.logits(tokens.subarray(read)), golden.subarray(read * vocabulary), tolerance, "logits");
  });
});
