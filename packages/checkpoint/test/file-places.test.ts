// Where tensors lie in local files: what is read there is what `read` gives.
import { mkdtempSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CheckpointError } from "@rwkv-ts/core";
import type { WeightSource } from "@rwkv-ts/core/backend";
import { afterAll, describe, expect, test } from "vitest";
import {
  type Checkpoint,
  type LoadProgress,
  openCheckpoint,
  type WeightSpec,
  weightSources,
  writeGguf,
} from "../src/index.js";
import { failure } from "./support/errors.js";
import { goldenBytes, goldenPath, othersMissing, othersPath, withReason } from "./support/golden.js";

const folder = mkdtempSync(join(tmpdir(), "rwkv-places-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** [columns][rows] to [rows][columns]. */
function turned(bytes: Uint8Array, rows: number, columns: number): Uint8Array {
  const width = bytes.length / (rows * columns);
  const result = new Uint8Array(bytes.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let i = 0; i < width; i++)
        result[(row * columns + column) * width + i] = bytes[(column * rows + row) * width + i]!;
  return result;
}

/** Compares all places with what is read; returns names by whether they have one, and those that lie there transposed. */
async function compare(checkpoint: Checkpoint) {
  const [found, without, transposed]: string[][] = [[], [], []];
  for (const { name, shape, bytes } of checkpoint.tensors.values()) {
    const place = await checkpoint.placeInFile?.(name);
    if (!place) {
      without!.push(name);
      continue;
    }
    expect(place.bytes).toBe(bytes);
    const there = new Uint8Array(bytes);
    readSync(place.fd, there, 0, bytes, place.position);
    const expected = place.transposed ? turned(there, shape[0]!, shape[1]!) : there;
    expect(Buffer.from(await checkpoint.read(name)).equals(expected), name).toBe(true);
    (place.transposed ? transposed! : found!).push(name);
  }
  return { found: found!, without: without!, transposed: transposed! };
}

async function gguf(type: "f16" | "int8"): Promise<string> {
  const path = join(folder, `${type}.gguf`);
  await using checkpoint = disposable(await openCheckpoint(goldenPath("rwkv7", "model.pth")));
  await writeGguf(path, checkpoint, { weights: type });
  return path;
}

const disposable = (checkpoint: Checkpoint) =>
  Object.assign(checkpoint, { [Symbol.asyncDispose]: () => checkpoint.close() });

const specs = (checkpoint: Checkpoint): WeightSpec[] =>
  [...checkpoint.tensors.values()].map(({ name, shape, dtype }) => {
    const storage = dtype === "BF16" ? "bf16" : dtype === "F16" ? "f16" : "f32";
    return { name, shape, storage };
  });

describe("places in files", () => {
  test.each(["rwkv4", "rwkv5.2", "rwkv6", "rwkv7", "rwkv-x"])("%s: every tensor of a .pth file", async (version) => {
    await using checkpoint = disposable(await openCheckpoint(goldenPath(version, "model.pth")));
    expect((await compare(checkpoint)).without).toEqual([]);
  });

  test("every tensor of a .safetensors file", async () => {
    await using checkpoint = disposable(await openCheckpoint(goldenPath("rwkv7", "model.safetensors")));
    expect((await compare(checkpoint)).without).toEqual([]);
  });

  test("views of .pth tensors that are not contiguous have none, and neither have files in memory", async () => {
    await using checkpoint = disposable(await openCheckpoint(goldenPath("formats", "quirks.pth")));
    const { found, without } = await compare(checkpoint);
    for (const name of ["transposed", "strided_slice", "expanded"]) expect(without).toContain(name);
    expect(found.length).toBeGreaterThan(5);
    await using inMemory = disposable(await openCheckpoint(goldenBytes("rwkv7", "model.pth")));
    expect((await compare(inMemory)).found).toEqual([]);
  });

  test.each(["f16", "int8"] as const)("GGUF, %s: matrices lie there, low-rank ones transposed", async (type) => {
    await using checkpoint = disposable(await openCheckpoint(await gguf(type)));
    const { found, transposed } = await compare(checkpoint);
    expect(found).toContain("blocks.1.ffn.key.weight");
    expect(found).toContain("blocks.1.att.r_k");
    expect(transposed).toContain("blocks.1.att.w1");
    expect(transposed).toContain("blocks.1.att.g2");
  });

  const missing = othersMissing("the trained models of rwkv.cpp");
  test.skipIf(missing)(withReason("rwkv.cpp: what is stored as numbers lies there", missing), async () => {
    const path = othersPath("the trained models of rwkv.cpp", "tiny-rwkv-5v2-730K-FP16.bin");
    await using checkpoint = disposable(await openCheckpoint(path));
    expect((await compare(checkpoint)).found.length).toBeGreaterThan(10);
  });

  test("weights come as places, tell progress when they were read, and name tensor and file in errors", async () => {
    await using checkpoint = disposable(await openCheckpoint(goldenPath("rwkv7", "model.pth")));
    const progress: LoadProgress[] = [];
    const options = { onProgress: (each: LoadProgress) => progress.push(each) };
    const total = [...checkpoint.tensors.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { name, storage, source } of weightSources(checkpoint, specs(checkpoint), options)) {
      expect(source.stored).toBe(storage);
      const before = progress.length;
      expect(await source.place(async (place) => place.bytes)).toBe(source.length);
      expect(progress.length).toBe(before + 1);
      const error = await failure(() => source.place(() => Promise.reject(new CheckpointError("it ended early"))));
      expect(error.message).toBe(`${checkpoint.name}: tensor ${name}: it ended early`);
    }
    expect(progress.at(-1)).toMatchObject({ loaded: total, total });
  });

  test("an abort ends the lending", async () => {
    await using checkpoint = disposable(await openCheckpoint(goldenPath("rwkv7", "model.pth")));
    const abort = new AbortController();
    for (const { source } of weightSources(checkpoint, specs(checkpoint), { signal: abort.signal })) {
      abort.abort();
      expect((await failure(() => source.place(async () => 1))).code).toBe("aborted");
      break;
    }
  });

  test("rows of a tensor lie within its place, but for one that lies transposed", async () => {
    await using checkpoint = disposable(await openCheckpoint(await gguf("f16")));
    const sourceOf = (name: string) => {
      const { shape } = checkpoint.tensors.get(name)!;
      const [found] = [...weightSources(checkpoint, [{ name, shape, storage: "f16" }], { ignore: () => true })];
      return found!.source;
    };
    const there = (source: WeightSource) =>
      source.place(async ({ fd, position, bytes }) => {
        const read = new Uint8Array(bytes);
        readSync(fd, read, 0, bytes, position);
        return read;
      });
    const matrix = sourceOf("blocks.1.ffn.key.weight");
    const whole = await matrix.bytes("f16");
    const row = whole.length / checkpoint.tensors.get("blocks.1.ffn.key.weight")!.shape[0]!;
    const some = matrix.rows(8, 24).rows(8, 8);
    expect(await there(some)).toEqual(whole.slice(16 * row, 24 * row));
    expect(await some.bytes("f16")).toEqual(whole.slice(16 * row, 24 * row));
    expect(await there(sourceOf("blocks.1.att.w1"))).toBeDefined();
    expect(await there(sourceOf("blocks.1.att.w1").rows(0, 8))).toBeUndefined();
  });
});
