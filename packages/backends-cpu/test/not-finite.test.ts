// NaN and infinity go through products with int8 and int4 weights, which quantise activations: no row that holds one comes out as
// numbers, and no other row notices. Drawing an id from logits that are not finite draws none.
import { createReferenceBackend, traitsOf } from "@rwkv-ts/core";
import { allOps, type Tensor } from "@rwkv-ts/core/backend";
import { encodeStorage, normalisedError, prepare, storedInputs } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCpuBackend, type Variant } from "../src/index.js";
import { hasRelaxedSimd } from "../src/module/runtime-module.js";
import { nativeEngine } from "./native.js";

const opNamed = (name: string) => allOps.find((op) => op.name === name)!;

const builds: { variant: Variant | "reference"; skip?: string | undefined }[] = [
  { variant: "reference" },
  { variant: "simd" },
  { variant: "single" },
  { variant: "relaxed", skip: hasRelaxedSimd() ? undefined : "skipped: no relaxed SIMD in this Node" },
  ...nativeEngine.variants,
];

const bad = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const [k, n] = [72, 48]; // a last block of 8 columns
/** The first and last of blocks, and of what is left. */
const columns = [0, 5, 31, 32, 63, 64, 71];

describe.each(builds.map((build) => ({ ...build, why: build.skip ? ` (${build.skip})` : "" })))(
  "$variant$why",
  ({ variant, skip }) => {
    let backend: Awaited<ReturnType<typeof createCpuBackend>> | ReturnType<typeof createReferenceBackend>;
    beforeAll(async () => {
      if (skip !== undefined) return;
      backend = variant === "reference" ? createReferenceBackend() : await createCpuBackend({ variant, threads: 1 });
    });
    afterAll(() => backend?.[Symbol.asyncDispose]());

    describe.skipIf(skip !== undefined)("products", () => {
      test.each([
        ["int8", 1],
        ["int8", 3],
        ["int8", 9],
        ["int8", 21],
        ["int4", 1],
        ["int4", 3],
        ["int4", 9],
        ["int4", 21],
      ] as const)("of %s weights and %i rows are no numbers where a row holds none", async (storage, rows) => {
        const example = {
          name: "product",
          params: {},
          inputs: [{ shape: [rows, k] }, { shape: [n, k], kind: "weight" as const }],
        };
        const one = { op: opNamed("linear"), example, storage, readers: "linear" as const };
        const [x, w] = storedInputs(one) as [Tensor, Tensor];
        const prepared = await prepare(backend, one);
        for (const value of bad)
          for (const column of columns) {
            const row = column % rows;
            const data = Float64Array.from(x.data);
            data[row * k + column] = value;
            const [y] = (await prepared.run([{ ...x, data }, w])).actual;
            const finite = Array.from(
              { length: rows },
              (_, r) => y!.subarray(r * n, (r + 1) * n).filter(Number.isFinite).length,
            );
            const expected = finite.map((_, r) => (r === row ? 0 : n));
            expect(finite, `${value} in row ${row}, column ${column}`).toEqual(expected);
          }
        prepared.dispose();
      });
    });

    test.skipIf(skip !== undefined)(
      "a low-rank matrix in f16 with NaN or infinity is refused, or its products are no numbers",
      async () => {
        const [rows, columns] = [64, 12]; // no whole vector of columns
        for (const value of bad)
          for (const place of [0, 5, rows * columns - 1]) {
            const data = Array.from({ length: rows * columns }, (_, i) => (i === place ? value : 0.5));
            const weight = { shape: [rows, columns], kind: "weight" as const, data };
            const example = { name: "product", params: {}, inputs: [{ shape: [3, rows] }, weight] };
            const one = { op: opNamed("matmul"), example, storage: "f16" as const, readers: "matmul" as const };
            const given = storedInputs(one) as Tensor[];
            const found = await prepare(backend, one).then(
              async (prepared) => {
                const [y] = (await prepared.run(given)).actual;
                prepared.dispose();
                return Array.from({ length: 3 }, (_, row) => y![row * columns + (place % columns)]!);
              },
              (error: Error) => error.message,
            );
            if (typeof found === "string") expect(found).toMatch(/numbers that are not finite/);
            else expect(found.filter(Number.isFinite)).toEqual([]);
          }
      },
    );

    test.skipIf(skip !== undefined)("no id is drawn from logits that are not finite", async () => {
      const vocabulary = 37;
      const settings = [[0, 1, 0, 0.5, 37], [1, 1, 0, 0.5, 37], [1, 0.5, 0, 0.5, 37], [1, 1, 3, 0.5, 37]]; // biome-ignore format: rows
      const example = {
        name: "draw",
        params: {},
        inputs: [{ shape: [4, vocabulary] }, { shape: [4, 5], data: settings.flat() }],
      };
      const one = { op: opNamed("sample"), example, storage: "f32" as const };
      const [logits, rest] = storedInputs(one) as [Tensor, Tensor];
      const prepared = await prepare(backend, one);
      expect((await prepared.run([logits, rest])).actual[0]!.every((id) => id >= 0)).toBe(true);
      for (const value of bad)
        for (const id of [0, 7, 8, 32, 36]) {
          const data = Float64Array.from(logits.data);
          for (let row = 0; row < 4; row++) data[row * vocabulary + id] = value;
          expect([...(await prepared.run([{ ...logits, data }, rest])).actual[0]!]).toEqual([-1, -1, -1, -1]);
        }
      prepared.dispose();
    });
  },
);

describe("weights in f16, and blocks with factors in f16, that are not finite", () => {
  const stored = ["f16", "int8", "int4", "q4_k", "q5_k", "q6_k"] as const;
  const shape = [33, 256] as const;
  const numbers = Float64Array.from({ length: 33 * 256 }, (_, i) => Math.sin(i));
  const halves = [0x7e00, 0xfe01, 0x7c00, 0xfc00]; // NaN, infinity, and both below zero

  test.each(["simd", "single"] as const)("are refused by %s, or told by what reads them", async (variant) => {
    await using backend = await createCpuBackend({ variant, threads: 1 });
    for (const storage of stored) {
      const bytes = encodeStorage(storage, numbers, shape);
      const { blockBytes, factorsAt } = traitsOf(storage);
      const weight = { label: "w", shape, storage, readers: "linear" as const };
      const used = backend.usedBytes;
      backend.upload({ ...weight, bytes }).dispose();
      for (const half of halves)
        for (const block of [0, 1, 31])
          for (const factor of factorsAt) {
            const damaged = Uint8Array.from(bytes);
            new DataView(damaged.buffer).setUint16(block * blockBytes + factor, half, true);
            expect(() => backend.upload({ ...weight, bytes: damaged }), `${storage} ${half}`).toThrow(
              /^w: numbers that are not finite \(NaN or infinity\) cannot be stored as/,
            );
          }
      expect(backend.usedBytes).toBe(used);
    }
  });
});

const cpuBuilds = builds.filter((build): build is typeof build & { variant: Variant } => build.variant !== "reference");
describe.each(cpuBuilds)("large activations, $variant", ({ variant, skip }) => {
  test.skipIf(skip !== undefined)("meet weights in f16 as they meet others", async () => {
    await using backend = await createCpuBackend({ variant, threads: 1 });
    const large = (...shape: number[]) => ({ shape, transform: (x: number) => x * 2 ** 24 });
    for (const rows of [1, 2, 5, 20])
      for (const [name, params, weight] of [
        ["linear", {}, [21, 40]],
        ["matmul", {}, [40, 21]],
        ["matmul", { transposeB: true }, [21, 40]],
      ] as const) {
        const inputs = [large(rows, 40), { shape: weight, kind: "weight" as const }];
        const one = { op: opNamed(name), example: { name, params, inputs }, storage: "f16" as const };
        const prepared = await prepare(backend, one);
        const { actual, expected } = await prepared.run();
        prepared.dispose();
        expect(normalisedError(actual[0]!, expected[0]!.data), `${name} of ${rows} rows`).toBeLessThan(1e-5);
      }
  });
});
