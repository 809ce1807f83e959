// Weights that come in runs of rows, or that the backend reads from a file, are the same as those that come as a whole.
import { type FileHandle, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Storage, storageBytes, storages } from "@rwkv-ts/core";
import { linearOp, type Memory } from "@rwkv-ts/core/backend";
import { encodeStorage, random, traceExample } from "@rwkv-ts/core/testing";
import { planOf } from "@rwkv-ts/core/tools";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

  test("floats become int8 and int4 wherever in memory they lie", async () => {
    await using backend = await createCpuBackend({ engine, threads: 1 });
    for (const from of ["f32", "f16", "bf16"] as const)
      for (const storage of ["int8", "int4"] as const) {
        const weight = { label: "e", shape, storage, from, role: "embedding" as const };
        const bytes = encodeStorage(from, numbers, shape);
        const moved = new Uint8Array(bytes.length + 1).subarray(1);
        moved.set(bytes);
        const whole = await backend.read(backend.upload({ ...weight, bytes }));
        expect(await backend.read(backend.upload({ ...weight, bytes: moved }))).toEqual(whole);
        moved.fill(255, -4); // NaN
        expect(() => backend.upload({ ...weight, bytes: moved })).toThrow(/e: numbers that are not finite/);
      }
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
    const table = backend.startUpload!({ ...weight, role: "embedding" });
    expect(() => table.append(bytes.subarray(0, 100))).toThrow(/whole rows/);
    table.discard();
    const full = backend.startUpload!(weight);
    full.append(bytes);
    expect(() => full.append(bytes.subarray(0, 192))).toThrow(/more rows than \[330,96\]/);
    full.discard();
    expect(backend.usedBytes).toBe(used);
  });
});

describe.skipIf(nativeEngine.skip)(`reading files${nativeEngine.skip ? ` (${nativeEngine.skip})` : ""}`, () => {
  const before = 1000;
  const bytesOf = (storage: Storage) => encodeStorage(storage, numbers, shape);
  const weightOf = (storage: Storage) => ({ label: "w", shape, storage, role: "matrix" as const });
  let folder: string;
  let file: FileHandle;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rwkv-upload-"));
    const path = join(folder, "weights");
    await writeFile(path, Buffer.concat([Buffer.alloc(before, 7), ...storages.map(bytesOf)]));
    file = await open(path);
  });
  afterAll(async () => {
    await file.close();
    await rm(folder, { recursive: true });
  });
  const placeOf = (storage: Storage) => {
    const earlier = storages.slice(0, storages.indexOf(storage)).map((each) => bytesOf(each).length);
    const position = earlier.reduce((sum, length) => sum + length, before);
    return { fd: file.fd, position, bytes: bytesOf(storage).length };
  };

  test("all storages at once, as matrices and as tables", async () => {
    await using backend = await createCpuBackend({ engine: "native", threads: 2 });
    const roles = ["matrix", "embedding"] as const;
    const weights = storages.flatMap((storage) => roles.map((role) => ({ ...weightOf(storage), role })));
    const read = await Promise.all(weights.map((weight) => backend.uploadFile!(weight, placeOf(weight.storage))));
    for (const [i, weight] of weights.entries()) {
      const whole = backend.upload({ ...weight, bytes: bytesOf(weight.storage) });
      expect(await backend.read(read[i]!)).toEqual(await backend.read(whole));
    }
  });

  test("floats become int8 and int4 on the way", async () => {
    await using backend = await createCpuBackend({ engine: "native", threads: 2 });
    for (const from of ["f32", "f16", "bf16"] as const)
      for (const storage of ["int8", "int4"] as const) {
        const weight = { ...weightOf(storage), from };
        const whole = backend.upload({ ...weight, bytes: bytesOf(from) });
        const read = await backend.uploadFile!(weight, placeOf(from));
        expect(await backend.read(read)).toEqual(await backend.read(whole));
        const few = { ...weight, shape: [3, 96] }; // blocks of int8 that end amid a line
        const bytes = bytesOf(from).subarray(0, (bytesOf(from).length / 330) * 3);
        const readFew = await backend.uploadFile!(few, { ...placeOf(from), bytes: bytes.length });
        expect(await backend.read(readFew)).toEqual(await backend.read(backend.upload({ ...few, bytes })));
      }
  });

  test("what the file lacks is told, others are loaded, and nothing stays of it", async () => {
    await using backend = await createCpuBackend({ engine: "native", threads: 2 });
    const used = backend.usedBytes;
    const last = storages.at(-1)!;
    const whole = placeOf(last);
    const cut = backend.uploadFile!(weightOf(last), { ...whole, position: whole.position + 100 });
    const closed = backend.uploadFile!(weightOf(last), { ...whole, fd: 1_000_000 });
    const fine = backend.uploadFile!(weightOf(last), whole);
    await expect(cut).rejects.toThrow("it ended early");
    await expect(closed).rejects.toThrow(/cannot be read \(EBADF\)/);
    (await fine).dispose();
    expect(backend.usedBytes).toBe(used);
  });

  test("disposing of the backend waits for what is being read", async () => {
    const backend = await createCpuBackend({ engine: "native", threads: 2 });
    const reading = storages.map((storage) => backend.uploadFile!(weightOf(storage), placeOf(storage)));
    await backend[Symbol.asyncDispose]();
    expect((await Promise.allSettled(reading)).map(({ status }) => status)).toEqual(storages.map(() => "fulfilled"));
  });
});
