// loadWeights: everything is checked first, then weights come one by one, in their storages.

import { CheckpointError, type Storage } from "@rwkv-ts/core";
import { describe, expect, test } from "vitest";
import type { Checkpoint, ReadOptions } from "../src/checkpoint.js";
import {
  convert,
  decode,
  encodeSafetensors,
  type LoadedWeight,
  type LoadProgress,
  loadWeights,
  openCheckpoint,
  type WeightSpec,
  weightSources,
} from "../src/index.js";
import { failure } from "./support/errors.js";
import { goldenPath } from "./support/golden.js";
import { bytesOf, normals } from "./support/random.js";

const entry = (name: string, shape: number[], seed = name.length) => ({
  name,
  dtype: "F32",
  shape,
  data: bytesOf(
    normals(
      shape.reduce((n, d) => n * d, 1),
      seed,
    ),
  ),
});
const entries = [
  entry("emb", [7, 40]),
  entry("bias", [1, 1, 40]),
  entry("head", [40, 7]),
  { ...entry("ids", [3]), dtype: "I32" },
];
const open = () => openCheckpoint(encodeSafetensors(entries));
const spec = (name: string, shape: number[], storage: Storage = "f32"): WeightSpec => ({ name, shape, storage });

async function all(weights: AsyncIterable<LoadedWeight>): Promise<LoadedWeight[]> {
  const list: LoadedWeight[] = [];
  for await (const weight of weights) list.push(weight);
  return list;
}

/** A checkpoint of one large tensor whose bytes are made when they are read; records what is read. */
function large(rows: number, columns: number, onRead: (options: ReadOptions) => void = () => undefined): Checkpoint {
  const info = { name: "w", dtype: "BF16", shape: [rows, columns], bytes: rows * columns * 2 };
  return {
    name: "large",
    format: "safetensors",
    tensors: new Map([["w", info]]),
    metadata: {},
    async read(_, options = {}) {
      onRead(options);
      const { offset = 0, length = info.bytes - offset } = options;
      const numbers = new Uint16Array(length / 2);
      for (let i = 0; i < numbers.length; i++) numbers[i] = 0x3f00 + (((offset / 2 + i) * 7) % 255);
      return bytesOf(numbers);
    },
    close: async () => undefined,
  };
}

describe("checking", () => {
  test("all that is missing, unexpected and misshapen is reported at once, before anything is read", async () => {
    const checkpoint = await open();
    const specs = [spec("emb", [7, 41]), spec("nothing", [2, 3]), spec("neither", [1]), spec("ids", [3])];
    const error = await failure(() => loadWeights(checkpoint, specs));
    expect(error.code).toBe("checkpoint");
    expect(error.message).toBe(
      "bytes in memory does not fit the model. 2 missing: nothing [2,3], neither [1]; " +
        "2 of another shape or type: emb (needed [7,41], found [7,40]), ids (I32 is no float type); " +
        "2 unexpected: bias [1,1,40], head [40,7]",
    );
  });

  test("optional tensors may be absent, ignored ones left over, dimensions of length 1 differ", async () => {
    const checkpoint = await open();
    const specs = [{ ...spec("extra", [5]), optional: true }, spec("bias", [40]), spec("emb", [7, 1, 40])];
    const ignore = (name: string) => name === "head" || name === "ids";
    const weights = await all(loadWeights(checkpoint, specs, { ignore }));
    expect(weights.map(({ name, shape }) => [name, shape])).toEqual([
      ["bias", [40]],
      ["emb", [7, 1, 40]],
    ]);
    expect(weights[1]!.bytes).toEqual(entries[0]!.data);
  });

  test("a permuted shape does not fit; a weight may not be asked for twice", async () => {
    const checkpoint = await open();
    const ignore = () => true;
    expect((await failure(() => loadWeights(checkpoint, [spec("emb", [40, 7])], { ignore }))).message).toContain(
      "emb (needed [40,7]",
    );
    const twice = [spec("emb", [7, 40]), spec("emb", [7, 40])];
    expect((await failure(() => loadWeights(checkpoint, twice, { ignore }))).message).toContain("twice");
  });
});

describe("loading", () => {
  for (const storage of ["f32", "f16", "bf16", "int8", "int4"] as const) {
    test(`${storage}: the same bytes as convert gives, aligned, in the order of the specs`, async () => {
      const specs = [spec("head", [40, 7], storage), spec("emb", [7, 40], storage), spec("bias", [40], storage)];
      const weights = await all(loadWeights(await open(), specs, { ignore: () => true }));
      expect(weights.map(({ name }) => name)).toEqual(["head", "emb", "bias"]);
      for (const { name, bytes, shape } of weights) {
        const { data } = entries.find((e) => e.name === name)!;
        expect(Array.from(bytes)).toEqual(Array.from(convert(data, "F32", storage, shape)));
        expect(bytes.byteOffset % 4).toBe(0);
      }
    });
  }

  test("large tensors are read in parts and converted as if whole", async () => {
    const [rows, columns] = [6000, 2000];
    for (const storage of ["f32", "int8", "int4"] as const) {
      const reads: ReadOptions[] = [];
      const checkpoint = large(rows, columns, (options) => reads.push(options));
      const [weight] = await all(loadWeights(checkpoint, [spec("w", [rows, columns], storage)]));
      expect(reads.length).toBeGreaterThan(1);
      expect(Math.max(...reads.map(({ length = Number.POSITIVE_INFINITY }) => length))).toBeLessThanOrEqual(
        16 * 1024 * 1024,
      );
      const whole = convert(await large(rows, columns).read("w"), "BF16", storage, [rows, columns]);
      expect(Buffer.from(weight!.bytes).equals(whole)).toBe(true);
    }
  });

  test("large tensors come in runs of rows to who can take them", async () => {
    const [rows, columns] = [6000, 2000];
    for (const storage of ["bf16", "int8", "int4"] as const) {
      const reads: number[] = [];
      const checkpoint = large(rows, columns, ({ length }) => reads.push(length!));
      const runs: Uint8Array[] = [];
      for (const { source } of weightSources(checkpoint, [spec("w", [rows, columns], storage)])) {
        expect(source.stored).toBe("bf16");
        for await (const run of source.runs(storage)) {
          runs.push(new Uint8Array(run));
          expect(reads.length).toBeLessThanOrEqual(runs.length + 1);
        }
      }
      expect(runs.length).toBe(6);
      const whole = convert(await large(rows, columns).read("w"), "BF16", storage, [rows, columns]);
      for (const run of runs.slice(0, -1)) expect(run.length % (64 * (whole.length / rows))).toBe(0);
      expect(Buffer.concat(runs).equals(whole)).toBe(true);
      expect(Math.max(...reads)).toBeLessThanOrEqual(4 * 1024 * 1024);
    }
    let count = 0;
    for (const { source } of weightSources(await open(), [spec("head", [40, 7])], { ignore: () => true }))
      for await (const _ of source.runs("f32")) count++;
    expect(count).toBe(1);
  });

  test("rows of a tensor come by themselves, converted or not, as a whole or in runs", async () => {
    const [rows, columns] = [6000, 2000];
    for (const storage of ["bf16", "int8"] as const) {
      const [whole] = await all(loadWeights(large(rows, columns), [spec("w", [rows, columns], storage)]));
      const row = whole!.bytes.length / rows;
      const [weight] = [...weightSources(large(rows, columns), [spec("w", [rows, columns], storage)])];
      const own = weight!.source.rows(2000, 4000);
      const expected = whole!.bytes.subarray(2000 * row);
      expect(Buffer.from(await own.bytes(storage)).equals(expected)).toBe(true);
      const runs: Uint8Array[] = [];
      for await (const run of own.runs(storage)) runs.push(new Uint8Array(run));
      expect(runs.length).toBeGreaterThan(1);
      expect(Buffer.concat(runs).equals(expected)).toBe(true);
    }
  });

  test("a run that cannot be read is named, and an abort ends the runs", async () => {
    const drain = async (checkpoint: Checkpoint, signal?: AbortSignal) => {
      for (const { source } of weightSources(checkpoint, [spec("w", [6000, 2000], "bf16")], signal && { signal }))
        for await (const _ of source.runs("bf16"));
    };
    const damaged: Checkpoint = {
      ...large(6000, 2000),
      read: async (name, options) => {
        if (options!.offset! > 0) throw new CheckpointError("ended early");
        return large(6000, 2000).read(name, options);
      },
    };
    expect((await failure(() => drain(damaged))).message).toBe("large: tensor w: ended early");
    const abort = new AbortController();
    const aborting = large(6000, 2000, () => abort.abort());
    const read: Checkpoint["read"] = async (name, options) => {
      const bytes = await aborting.read(name, options);
      options?.signal?.throwIfAborted();
      return bytes;
    };
    expect((await failure(() => drain({ ...aborting, read }, abort.signal))).code).toBe("aborted");
  });

  test("quantised tensors of our own files are taken as they are, or through f32 where rows differ", async () => {
    const values = normals(2 * 64, 9);
    const data = convert(bytesOf(values), "F32", "int8", [2, 64]);
    const checkpoint = await openCheckpoint(
      encodeSafetensors([
        { name: "w", dtype: "INT8B32", shape: [2, 64, 1], data: convert(bytesOf(values), "F32", "int8", [2, 64, 1]) },
        { name: "v", dtype: "INT8B32", shape: [2, 64], data },
      ]),
    );
    const [w, v, f] = [spec("w", [2, 64], "f32"), spec("v", [2, 64], "int8"), spec("v", [2, 64], "f32")];
    const weights = await all(loadWeights(checkpoint, [w, v]));
    expect(weights[1]!.bytes).toEqual(data);
    const exact = decode("int8", await checkpoint.read("w"), [2, 64, 1]);
    expect(decode("f32", weights[0]!.bytes, [2, 64])).toEqual(exact);
    const [asF32] = await all(loadWeights(checkpoint, [f], { ignore: () => true }));
    expect(decode("f32", asF32!.bytes, [2, 64])).toEqual(decode("int8", data, [2, 64]));
  });

  test("no more than two tensors are read ahead of the one in hand", async () => {
    const many = Array.from({ length: 10 }, (_, i) => entry(`t${i}`, [8], i));
    const checkpoint = await openCheckpoint(encodeSafetensors(many));
    let started = 0;
    const read: Checkpoint["read"] = (name, options) => {
      started++;
      return checkpoint.read(name, options);
    };
    const watched: Checkpoint = { ...checkpoint, read };
    let taken = 0;
    for await (const _ of loadWeights(
      watched,
      many.map(({ name }) => spec(name, [8])),
    )) {
      taken++;
      await new Promise((resolve) => setTimeout(resolve, 1));
      expect(started).toBeLessThanOrEqual(taken + 2);
    }
    expect(taken).toBe(10);
  });

  test("progress counts the file's bytes up to the total", async () => {
    const seen: LoadProgress[] = [];
    const specs = [spec("emb", [7, 40], "int8"), spec("head", [40, 7], "bf16")];
    await all(loadWeights(await open(), specs, { ignore: () => true, onProgress: (progress) => seen.push(progress) }));
    expect(seen.at(-1)).toMatchObject({ loaded: 2240, total: 2240 });
    expect(seen.map(({ loaded }) => loaded)).toEqual([1120, 2240]);
    const parts: LoadProgress[] = [];
    await all(loadWeights(large(9000, 1000), [spec("w", [9000, 1000], "int8")], { onProgress: (p) => parts.push(p) }));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.at(-1)).toEqual({ loaded: 18_000_000, total: 18_000_000, name: "w" });
  });

  test("aborting stops between and within tensors", async () => {
    const controller = new AbortController();
    const weights = loadWeights(await open(), [spec("emb", [7, 40]), spec("head", [40, 7])], {
      ignore: () => true,
      signal: controller.signal,
    });
    await weights.next();
    controller.abort();
    expect((await failure(() => weights.next())).code).toBe("aborted");
    const within = new AbortController();
    const reading = large(9000, 1000, () => within.abort());
    const checkpoint: Checkpoint = {
      ...reading,
      read: async (name, options) => {
        const bytes = await reading.read(name, options);
        options?.signal?.throwIfAborted();
        return bytes;
      },
    };
    const error = await failure(() =>
      all(loadWeights(checkpoint, [spec("w", [9000, 1000], "int8")], { signal: within.signal })),
    );
    expect(error.code).toBe("aborted");
  });

  test("leaving the loop early stops the reads that are under way", async () => {
    const checkpoint = await open();
    const signals: (AbortSignal | undefined)[] = [];
    const read: Checkpoint["read"] = (name, options) => {
      signals.push(options?.signal);
      return checkpoint.read(name, options);
    };
    const watched: Checkpoint = { ...checkpoint, read };
    for await (const _ of loadWeights(watched, [spec("emb", [7, 40]), spec("head", [40, 7])], { ignore: () => true }))
      break;
    expect(signals.length).toBe(2);
    expect(signals.every((signal) => signal?.aborted)).toBe(true);
  });

  test("a tensor that cannot be quantised is named with its file", async () => {
    const data = bytesOf(Float32Array.of(1, Number.NaN));
    const checkpoint = await openCheckpoint(
      encodeSafetensors([{ name: "bad.weight", dtype: "F32", shape: [2], data }]),
    );
    const error = await failure(() => all(loadWeights(checkpoint, [spec("bad.weight", [2], "int8")])));
    expect(error.message).toMatch(/^bytes in memory: tensor bad\.weight: .*not finite/);
  });
});

describe("a golden model", () => {
  test("loads in every storage, from its .pth", async () => {
    const checkpoint = await openCheckpoint(goldenPath("rwkv7", "model.pth"));
    for (const [storage, tolerance] of [
      ["f32", 0],
      ["f16", 0],
      ["bf16", 0],
      ["int8", 0.012],
      ["int4", 0.15],
    ] as const) {
      const specs = [...checkpoint.tensors.values()].map(({ name, shape }) => spec(name, shape, storage));
      for await (const { name, bytes, shape } of loadWeights(checkpoint, specs)) {
        const exact = decode(
          "f32",
          convert(await checkpoint.read(name), checkpoint.tensors.get(name)!.dtype, "f32", shape),
          shape,
        );
        const found = decode(storage, bytes, shape);
        const largest = exact.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
        expect(
          exact.every((x, i) => Math.abs(x - found[i]!) <= tolerance * largest),
          `${storage} ${name}`,
        ).toBe(true);
      }
    }
    await checkpoint.close();
  });
});
