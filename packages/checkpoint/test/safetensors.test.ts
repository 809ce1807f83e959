// .safetensors: what is written can be read, and what is wrong is refused.

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { storageBytes } from "@rwkv-ts/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { convert, type EncodedEntry, encodeSafetensors, openCheckpoint, writeSafetensors } from "../src/index.js";
import { failure } from "./support/errors.js";
import { goldenPath } from "./support/golden.js";
import { bytesOf, normals } from "./support/random.js";

const values = normals(6 * 40, 1);
const entries: EncodedEntry[] = [
  { name: "odd", dtype: "U8", shape: [3], data: new Uint8Array([1, 2, 3]) },
  { name: "half", dtype: "F16", shape: [1], data: new Uint8Array([0, 60]) },
  { name: "wide", dtype: "F64", shape: [2], data: bytesOf(Float64Array.of(1, 2)) },
  { name: "q8", dtype: "INT8B32", shape: [2, 3, 40], data: convert(bytesOf(values), "F32", "int8", [2, 3, 40]) },
  { name: "q4", dtype: "INT4B32", shape: [6, 40], data: convert(bytesOf(values), "F32", "int4", [6, 40]) },
  { name: "empty", dtype: "F32", shape: [0, 5], data: new Uint8Array(0) },
  { name: "scalar 你", dtype: "F32", shape: [], data: bytesOf(Float32Array.of(3)) },
];
const metadata = { format: "pt", note: 'a "quoted" text' };

/** A file around any header, well-formed or not. */
function file(header: unknown, dataBytes = 0, claimedLength?: number): Uint8Array {
  const text = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(claimedLength ?? text.length));
  return new Uint8Array(Buffer.concat([length, text, Buffer.alloc(dataBytes)]));
}

const f32 = (begin: number, end: number, shape = [(end - begin) / 4]) => ({
  dtype: "F32",
  shape,
  data_offsets: [begin, end],
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-ts-checkpoint-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("writing and reading", () => {
  test("encodeSafetensors round-trips every dtype, quantised tensors and metadata", async () => {
    const checkpoint = await openCheckpoint(encodeSafetensors(entries, metadata));
    expect([...checkpoint.tensors.keys()]).toEqual(entries.map((entry) => entry.name));
    expect(checkpoint.metadata).toEqual(metadata);
    for (const { name, dtype, shape, data } of entries) {
      expect(checkpoint.tensors.get(name)).toMatchObject({ name, dtype, shape, bytes: data.length });
      expect(Array.from(await checkpoint.read(name))).toEqual(Array.from(data));
    }
  });

  test("other readers see quantised tensors as U8 rows, aligned and without holes", () => {
    const bytes = encodeSafetensors(entries, metadata);
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    const header = JSON.parse(Buffer.from(bytes.subarray(8, 8 + length)).toString());
    expect(header.q8).toMatchObject({ dtype: "U8", shape: [6, 68] });
    expect(header.q4).toMatchObject({ dtype: "U8", shape: [6, 36] });
    expect(header.wide.data_offsets[0] % 8).toBe(0);
    expect(header["scalar 你"].data_offsets[0] % 4).toBe(0);
    expect(header.half.data_offsets[0] % 2).toBe(0);
    expect(JSON.parse(header.__metadata__["rwkv-ts.storages"])).toEqual({
      q8: { storage: "int8", shape: [2, 3, 40] },
      q4: { storage: "int4", shape: [6, 40] },
    });
  });

  test("writeSafetensors gives the same bytes to a path, a file: URL and a stream, from data in any form", async () => {
    const expected = Buffer.from(encodeSafetensors(entries, metadata));
    const lazy = entries.map((entry) => ({
      ...entry,
      data: async () =>
        (async function* () {
          yield entry.data.subarray(0, 2);
          yield entry.data.subarray(2);
        })(),
    }));
    const path = join(folder, "a b.safetensors");
    await writeSafetensors(path, lazy, metadata);
    expect(expected.equals(await readFile(path))).toBe(true);
    await writeSafetensors(pathToFileURL(path), entries, metadata);
    expect(expected.equals(await readFile(path))).toBe(true);
    const pieces: Uint8Array[] = [];
    const stream = new WritableStream<Uint8Array>({ write: (piece) => void pieces.push(piece) });
    await writeSafetensors(stream, lazy, metadata);
    expect(expected.equals(Buffer.concat(pieces))).toBe(true);
    expect(await readdir(folder)).toEqual(["a b.safetensors"]);
  });

  test("data is asked for one tensor at a time", async () => {
    let open = 0;
    let most = 0;
    const counted = entries.map((entry) => ({
      ...entry,
      data: async function* () {
        most = Math.max(most, ++open);
        yield entry.data;
        open--;
      },
    }));
    await writeSafetensors(
      join(folder, "x"),
      counted.map((e) => ({ ...e, data: () => e.data() })),
    );
    expect(most).toBe(1);
  });

  test("storageBytes of core is the size of quantised tensors", async () => {
    const checkpoint = await openCheckpoint(encodeSafetensors(entries));
    expect(checkpoint.tensors.get("q4")?.bytes).toBe(storageBytes("int4", [6, 40]));
  });
});

describe("atomic writing", () => {
  const previous = Buffer.from("the previous file");

  test.each([
    ["data that fails", () => Promise.reject(new Error("disk on fire"))],
    ["too little data", () => new Uint8Array(1)],
    ["too much data", () => new Uint8Array(999)],
  ])("%s leaves the previous file and no rest", async (_, data) => {
    const path = join(folder, "model.safetensors");
    await writeFile(path, previous);
    const broken = [entries[2]!, { name: "broken", dtype: "F32", shape: [2], data }];
    expect((await failure(() => writeSafetensors(path, broken))).message).toMatch(/disk on fire|takes 8 bytes/);
    expect(previous.equals(await readFile(path))).toBe(true);
    expect(await readdir(folder)).toEqual(["model.safetensors"]);
  });

  test("aborting does the same", async () => {
    const path = join(folder, "model.safetensors");
    await writeFile(path, previous);
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const error = await failure(() => writeSafetensors(path, entries, {}, { signal: controller.signal, onProgress }));
    expect(error.code).toBe("aborted");
    expect(previous.equals(await readFile(path))).toBe(true);
    expect(await readdir(folder)).toEqual(["model.safetensors"]);
  });

  test("a folder that does not exist is named", async () => {
    const path = join(folder, "nowhere", "model.safetensors");
    expect((await failure(() => writeSafetensors(path, entries))).message).toContain(path);
  });

  test.each([
    ["a name used twice", [entries[0]!, entries[0]!]],
    ["the name of the metadata", [{ ...entries[0]!, name: "__metadata__" }]],
    ["an unknown dtype", [{ ...entries[0]!, dtype: "F7" }]],
    ["an impossible shape", [{ ...entries[0]!, shape: [-1] }]],
    ["data of the wrong size", [{ ...entries[0]!, shape: [4] }]],
  ])("%s is refused", async (_, wrong) => {
    expect((await failure(() => encodeSafetensors(wrong))).code).toBe("input");
  });
});

describe("damaged files are refused, saying why", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(0), /empty/],
    ["a few bytes", new Uint8Array(5), /neither/],
    ["another kind of file", Buffer.from("hello, this is no checkpoint"), /neither/],
    ["a Git LFS pointer", Buffer.from("version https://git-lfs.github.com/spec/v1\noid sha256:00\n"), /git lfs pull/],
    ["a web page", Buffer.from("<!DOCTYPE html><html></html>"), /web page/],
    ["a huge header", file("{}", 0, 2 ** 40), /over the limit/],
    ["a header over the limit", file("{}", 0, 100_000_001), /over the limit/],
    ["a header behind the end", file("{}", 0, 5000), /truncated/],
    ["a header that is no JSON", file("{]"), /not JSON/],
    ["a header that is not UTF-8", file("{}").map((byte, i) => (i === 9 ? 0xff : byte)), /not UTF-8/],
    ["a number for a tensor", file({ a: 1 }), /not described/],
    ["metadata that is no string", file({ __metadata__: { a: 1 } }), /not a string/],
    ["no dtype", file({ a: { shape: [1], data_offsets: [0, 4] } }, 4), /no dtype/],
    ["an unknown dtype", file({ a: { ...f32(0, 4), dtype: "F99" } }, 4), /unknown dtype/],
    [
      "a quantised dtype without its table",
      file({ a: { dtype: "INT8B32", shape: [32], data_offsets: [0, 34] } }, 34),
      /unknown/,
    ],
    ["a negative dimension", file({ a: f32(0, 4, [-1]) }, 4), /impossible shape/],
    ["a shape beyond all numbers", file({ a: f32(0, 4, [2 ** 40, 2 ** 40]) }, 4), /impossible shape/],
    ["a fraction in a shape", file({ a: f32(0, 4, [0.5, 2]) }, 4), /impossible shape/],
    ["offsets in the wrong order", file({ a: { dtype: "F32", shape: [0], data_offsets: [8, 4] } }, 8), /data_offsets/],
    ["a size that contradicts the shape", file({ a: f32(0, 8, [3]) }, 8), /takes 12 bytes, data_offsets give 8/],
    ["overlapping tensors", file({ a: f32(0, 8), b: f32(4, 12) }, 12), /"b" overlaps "a"/],
    ["two tensors at one place", file({ a: f32(0, 8), b: f32(0, 8) }, 8), /overlaps/],
    ["a hole", file({ a: f32(0, 4), b: f32(8, 12) }, 12), /hole/],
    ["missing data", file({ a: f32(0, 8) }, 7), /truncated/],
    ["data that belongs to nothing", file({ a: f32(0, 8) }, 9), /belong to nothing/],
    [
      "a tensor twice",
      file(`{"a":${JSON.stringify(f32(0, 4))},"\\u0061":${JSON.stringify(f32(4, 8))}}`, 8),
      /"a" occurs twice/,
    ],
    [
      "a field twice",
      file('{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}', 4),
      /"dtype" occurs twice/,
    ],
    ["a table of storages that is no JSON", file({ __metadata__: { "rwkv-ts.storages": "{" } }), /rwkv-ts\.storages/],
    [
      "a table of storages that does not fit",
      file({ __metadata__: { "rwkv-ts.storages": '{"a":{"storage":"int8","shape":[32]}}' }, a: f32(0, 4) }, 4),
      /must be U8 \[1,34\], found F32/,
    ],
  ])("%s", async (_, bytes, message) => {
    expect((await failure(() => openCheckpoint(bytes))).message).toMatch(message);
  });

  test("equal keys in different objects, and keys in strings, are no duplicates", async () => {
    const tricky = {
      'a"b\\': f32(0, 4),
      dtype: f32(4, 8),
      "{a": f32(8, 12),
      __metadata__: { dtype: '"dtype":"dtype":' },
    };
    expect((await openCheckpoint(file(tricky, 12))).tensors.size).toBe(3);
  });

  test("a name that is not there, and a part outside the tensor", async () => {
    const checkpoint = await openCheckpoint(encodeSafetensors(entries));
    expect((await failure(() => checkpoint.read("nothing"))).message).toContain('"nothing"');
    expect((await failure(() => checkpoint.read("odd", { offset: 2, length: 2 }))).message).toContain("it has 3");
  });
});

describe("rewriting a golden model", () => {
  test("a .pth model written as .safetensors keeps every tensor", async () => {
    const pth = await openCheckpoint(goldenPath("rwkv6", "model.pth"));
    const path = join(folder, "model.safetensors");
    const copied = [...pth.tensors.values()].map(({ name, dtype, shape }) => ({
      name,
      dtype,
      shape,
      data: () => pth.read(name),
    }));
    await writeSafetensors(path, copied, pth.metadata);
    const copy = await openCheckpoint(path);
    expect([...copy.tensors.keys()]).toEqual([...pth.tensors.keys()]);
    for (const name of copy.tensors.keys())
      expect(Buffer.from(await copy.read(name)).equals(await pth.read(name))).toBe(true);
    await copy.close();
    await pth.close();
  });
});
