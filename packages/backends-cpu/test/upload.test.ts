// Weights that come in runs of rows are the same as those that come as a whole.
import { linearOp, type Memory, planOf, storageBytes, storages } from "@rwkv-ts/core";
import { encodeStorage, random, traceExample } from "@rwkv-ts/core/testing";
import { describe, expect, test } from "vitest";
import { createCpuBackend } from "../src/index.js";
import { nativeEngine } from "./native.js";

const engines = ["wasm", ...(nativeEngine.variants.some(({ skip }) => !skip) ? (["native"] as const) : [])] as const;
const shape = [330, 96] as const;
const numbers = Float64Array.from({ length: 330 * 96 }, random(3));

describe.each(engines)("uploading to the %s engine", (engine) => {
  test.each(storages)("%s, in runs of 64 and 128 rows", async (storage) => {
    await using backend = await createCpuBackend({ engine, threads: 2 });
    const weight = { label: "w", shape, storage, role: "matrix" as const };
    const bytes = encodeStorage(storage, numbers, shape);
    const row = bytes.length / shape[0];
    const whole = backend.upload({ ...weight, bytes });
    const writer = backend.startUpload!(weight);
    for (const [from, to] of [[0, 64], [64, 192], [192, 320], [320, 330]]) // biome-ignore format: a line
      writer.append(bytes.subarray(from! * row, to! * row));
    const runs = writer.finish();
    expect(runs.bytes).toBe(whole.bytes);
    expect(await product(runs)).toEqual(await product(whole));

    async function product(w: Memory): Promise<Uint8Array> {
      const { outputs } = traceExample(
        linearOp,
        { name: "", params: {}, inputs: [{ shape: [3, 96] }, { shape, kind: "weight" }] },
        storage,
      );
      const plan = planOf({ outputs: new Map([["y", outputs[0]!]]) });
      const memories = plan.buffers.map((buffer) =>
        buffer.kind === "weight" ? w : backend.allocate(buffer.bytes, ""),
      );
      const x = plan.buffers.findIndex(({ kind }) => kind === "input");
      backend.write(memories[x]!, new Uint8Array(Float32Array.from({ length: 3 * 96 }, random(4)).buffer));
      const executable = await backend.compile(plan, ({ id }) => memories[id]!);
      executable.submit();
      return backend.read(memories[plan.buffers.findIndex(({ kind }) => kind === "output")]!);
    }
  });

  test("an embedding keeps its bytes", async () => {
    await using backend = await createCpuBackend({ engine, threads: 1 });
    const bytes = encodeStorage("int8", numbers, shape);
    const writer = backend.startUpload!({ label: "e", shape, storage: "int8", role: "embedding" });
    const half = (bytes.length / 330) * 64;
    writer.append(bytes.subarray(0, half));
    writer.append(bytes.subarray(half));
    expect(await backend.read(writer.finish())).toEqual(bytes);
  });

  test("missing and surplus rows are told, and nothing stays", async () => {
    await using backend = await createCpuBackend({ engine, threads: 1 });
    const used = backend.usedBytes;
    const bytes = new Uint8Array(storageBytes("bf16", shape));
    const weight = { label: "w", shape, storage: "bf16" as const, role: "matrix" as const };
    expect(() => backend.upload({ ...weight, bytes: bytes.subarray(192) })).toThrow(/w has 63168 bytes.*takes 63360/);
    const writer = backend.startUpload!(weight);
    writer.append(bytes.subarray(0, 10 * 192));
    expect(() => writer.append(bytes.subarray(10 * 192))).toThrow(/runs of whole panels/);
    writer.discard();
    const full = backend.startUpload!(weight);
    full.append(bytes);
    expect(() => full.append(bytes.subarray(0, 192))).toThrow(/more rows than \[330,96\]/);
    full.discard();
    expect(backend.usedBytes).toBe(used);
  });
});
