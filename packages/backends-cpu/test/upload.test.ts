// Weights that the backend asks for, in runs of rows or as places in files, are the same as those that are uploaded as a whole.
import { type FileHandle, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { elementCount, rowBytes, type Storage, storageBytes, storages } from "@rwkv-ts/core";
import {
  type FilePlace,
  linearOp,
  type Memory,
  sourceOfBytes,
  type Weight,
  type WeightSource,
} from "@rwkv-ts/core/backend";
import { matmul, reshape, slice } from "@rwkv-ts/core/model";
import { encodeStorage, normalisedError, random, traceExample } from "@rwkv-ts/core/testing";
import { Graph, leaf, Program, planOf } from "@rwkv-ts/core/tools";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCpuBackend } from "../src/index.js";
import { nativeEngine } from "./native.js";

const engines = ["wasm", ...(nativeEngine.variants.some(({ skip }) => !skip) ? (["native"] as const) : [])] as const;
const shape = [330, 96] as const;
const numbers = Float64Array.from({ length: 330 * 96 }, random(3));

/** A source whose runs are of so many rows each. */
const inRuns = (bytes: Uint8Array, storage: Storage, columns: number, rows: readonly number[]): WeightSource => ({
  ...sourceOfBytes(bytes, storage, columns),
  async *runs() {
    const width = rowBytes(storage, columns);
    for (let i = 0, at = 0; i < rows.length; at += rows[i++]! * width) yield bytes.subarray(at, at + rows[i]! * width);
  },
});
/** A source of a place in a file. */
const inFile = (file: FilePlace, stored: Storage): WeightSource => ({
  ...sourceOfBytes(new Uint8Array(), stored, 1),
  stored,
  length: file.bytes,
  place: (read) => read(file),
});

describe.each(engines)("uploading to the %s engine", (engine) => {
  test.each(storages)("%s, in runs of 64 and 128 rows", async (storage) => {
    await using backend = await createCpuBackend({ engine, threads: 2 });
    const weight = { label: "w", shape, storage, readers: "linear" as const };
    const bytes = encodeStorage(storage, numbers, shape);
    const whole = backend.upload({ ...weight, bytes });
    const runs = await backend.load!(weight, inRuns(bytes, storage, 96, [64, 128, 128, 10]));
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

  test("rows that any op reads keep their bytes", async () => {
    await using backend = await createCpuBackend({ engine, threads: 1 });
    const bytes = encodeStorage("int8", numbers, shape);
    const weight = { label: "e", shape, storage: "int8", readers: "gather" } as const;
    const memory = await backend.load!(weight, inRuns(bytes, "int8", 96, [64, 266]));
    expect(await backend.read(memory)).toEqual(bytes);
  });

  test("floats become int8 and int4 wherever in memory they lie", async () => {
    await using backend = await createCpuBackend({ engine, threads: 1 });
    for (const from of ["f32", "f16", "bf16"] as const)
      for (const storage of ["int8", "int4"] as const) {
        const bytes = encodeStorage(from, numbers, shape);
        const moved = new Uint8Array(bytes.length + 1).subarray(1);
        moved.set(bytes);
        const load = (given: Uint8Array) =>
          backend.load!({ label: "e", shape, storage }, sourceOfBytes(given, from, 96));
        const whole = await backend.read(await load(bytes));
        expect(await backend.read(await load(moved))).toEqual(whole);
        moved.fill(255, -4); // NaN
        await expect(load(moved)).rejects.toThrow(/e: numbers that are not finite/);
      }
  });

  test("missing and surplus rows are told, and nothing stays", async () => {
    await using backend = await createCpuBackend({ engine, threads: 1 });
    const used = backend.usedBytes;
    const bytes = new Uint8Array(storageBytes("bf16", shape));
    const weight = { label: "w", shape, storage: "bf16", readers: "linear" } as const;
    expect(() => backend.upload({ ...weight, bytes: bytes.subarray(192) })).toThrow(/w has 63168 bytes.*takes 63360/);
    const load = (readers: Weight["readers"], rows: number[], given = bytes) =>
      backend.load!({ ...weight, readers }, inRuns(given, "bf16", 96, rows));
    await expect(load("linear", [10, 320])).rejects.toThrow(/runs of whole panels/);
    await expect(load("any", [0.5, 329.5])).rejects.toThrow(/whole rows/);
    await expect(load("linear", [330, 1], new Uint8Array(331 * 192))).rejects.toThrow(/more rows than \[330,96\]/);
    // the native engine takes them in runs, WebAssembly at once
    const runs = engine === "native" ? [329] : [];
    await expect(load("matmul", runs, bytes.subarray(192))).rejects.toThrow(/w has 63168 bytes/);
    expect(backend.usedBytes).toBe(used);
  });

  test.each(["f32", "f16", "bf16"] as const)("factors of products in %s: one, or one of several", async (storage) => {
    await using backend = await createCpuBackend({ engine, threads: 2 });
    for (const [shape, readers] of [
      [[40, 33], "matmul"],
      [[3, 24, 32], "matmul"],
      [[3, 24, 30], "matmul"],
    ] as const) {
      const weight: Weight = { label: "b", shape, storage };
      const data = numbers.subarray(0, elementCount(shape));
      const bytes = encodeStorage(storage, data, shape);
      const packed = await backend.load!({ ...weight, readers }, sourceOfBytes(bytes, storage, shape.at(-1)!));
      const plain = backend.upload({ ...weight, bytes });
      for (const tokens of [1, 5, 40]) {
        const [a, b] = [await products(packed, shape, tokens), await products(plain, shape, tokens)];
        for (const [i, y] of a.entries()) expect(normalisedError(y, b[i]!)).toBeLessThan(2e-6);
      }
    }

    /** x times each matrix of the weight. */
    async function products(w: Memory, shape: readonly number[], tokens: number): Promise<Float32Array[]> {
      const graph = new Graph();
      const whole = leaf(graph, "weight", "b", shape, storage);
      const [k, n] = shape.slice(-2) as [number, number];
      const x = leaf(graph, "input", "x", [tokens, k]);
      const each = shape.length === 2 ? [whole] : [0, 1, 2].map((i) => reshape(slice(whole, "first", i, 1), [k, n]));
      const outputs = new Map(each.map((b, i) => [`y${i}`, matmul(x, b)] as const));
      const bind = (name: string) => (name === "b" ? w : undefined);
      const program = await Program.compile(backend, { outputs, bind });
      program.write("x", Float32Array.from({ length: tokens * k }, random(5)));
      await program.submit();
      const results = await Promise.all([...outputs.keys()].map((name) => program.read(name)));
      program.dispose();
      return results;
    }
  });
});

describe.skipIf(nativeEngine.skip)(`reading files${nativeEngine.skip ? ` (${nativeEngine.skip})` : ""}`, () => {
  const before = 1000;
  const bytesOf = (storage: Storage) => encodeStorage(storage, numbers, shape);
  const weightOf = (storage: Storage) => ({ label: "w", shape, storage, readers: "linear" as const });
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
    const readers = ["linear", "matmul", "gather", "any"] as const;
    const weights = storages.flatMap((storage) => readers.map((each) => ({ ...weightOf(storage), readers: each })));
    const load = (weight: Weight) => backend.load!(weight, inFile(placeOf(weight.storage), weight.storage));
    const read = await Promise.all(weights.map(load));
    for (const [i, weight] of weights.entries()) {
      const whole = backend.upload({ ...weight, bytes: bytesOf(weight.storage) });
      expect(await backend.read(read[i]!)).toEqual(await backend.read(whole));
    }
  });

  test("floats become int8 and int4 on the way", async () => {
    await using backend = await createCpuBackend({ engine: "native", threads: 2 });
    for (const from of ["f32", "f16", "bf16"] as const)
      for (const storage of ["int8", "int4"] as const) {
        const weight = weightOf(storage);
        const whole = await backend.load!(weight, sourceOfBytes(bytesOf(from), from, 96));
        const read = await backend.load!(weight, inFile(placeOf(from), from));
        expect(await backend.read(read)).toEqual(await backend.read(whole));
        const few = { ...weight, shape: [3, 96] }; // blocks of int8 that end amid a line
        const bytes = bytesOf(from).subarray(0, (bytesOf(from).length / 330) * 3);
        const readFew = await backend.load!(few, inFile({ ...placeOf(from), bytes: bytes.length }, from));
        const wholeFew = await backend.load!(few, sourceOfBytes(bytes, from, 96));
        expect(await backend.read(readFew)).toEqual(await backend.read(wholeFew));
      }
  });

  test("factors of products that lie there row by row, or column by column", async () => {
    await using backend = await createCpuBackend({ engine: "native", threads: 2 });
    for (const storage of ["f32", "f16", "bf16"] as const)
      for (const readers of ["matmul", "any"] as const) {
        const weight = { label: "b", shape, storage, readers } as const;
        const whole = await backend.read(backend.upload({ ...weight, bytes: bytesOf(storage) }));
        const read = await backend.load!(weight, inFile(placeOf(storage), storage));
        expect(await backend.read(read)).toEqual(whole);
        // what the file has is the transposed matrix of another shape
        const turned = { ...weight, shape: [96, 330] };
        const columns = Float64Array.from(numbers, (_, i) => numbers[(i % 330) * 96 + Math.floor(i / 330)]!);
        const bytes = encodeStorage(storage, columns, turned.shape);
        const fromFile = await backend.load!(turned, inFile({ ...placeOf(storage), transposed: true }, storage));
        expect(await backend.read(fromFile)).toEqual(await backend.read(backend.upload({ ...turned, bytes })));
      }
  });

  test("what the file lacks is told, others are loaded, and nothing stays of it", async () => {
    await using backend = await createCpuBackend({ engine: "native", threads: 2 });
    const used = backend.usedBytes;
    const last = storages.at(-1)!;
    const whole = placeOf(last);
    const load = (place: FilePlace) => backend.load!(weightOf(last), inFile(place, last));
    const cut = load({ ...whole, position: whole.position + 100 });
    const closed = load({ ...whole, fd: 1_000_000 });
    const fine = load(whole);
    await expect(cut).rejects.toThrow("it ended early");
    await expect(closed).rejects.toThrow(/cannot be read \(EBADF\)/);
    (await fine).dispose();
    expect(backend.usedBytes).toBe(used);
  });

  test("disposing of the backend waits for what is being read", async () => {
    const backend = await createCpuBackend({ engine: "native", threads: 2 });
    const reading = storages.map((storage) => backend.load!(weightOf(storage), inFile(placeOf(storage), storage)));
    await backend[Symbol.asyncDispose]();
    expect((await Promise.allSettled(reading)).map(({ status }) => status)).toEqual(storages.map(() => "fulfilled"));
  });
});
