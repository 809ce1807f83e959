// Weights that the CPU backend quantises while they are loaded are those of the checkpoint package, bit by bit.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { convert, storageDtypes } from "@rwkv-ts/checkpoint";
import { storageBytes } from "@rwkv-ts/core";
import { sourceOfBytes } from "@rwkv-ts/core/backend";
import { normal } from "@rwkv-ts/core/testing";
import { describe, expect, test } from "vitest";

/** Blocks of every kind: normal numbers of many sizes, zeros, tiny and subnormal ones, the largest, halves between two levels. */
function numbers(rows: number, columns: number): Float32Array {
  const next = normal(11);
  const sizes = [1, 1e-3, 40, 1e-7, 3e-8, 1e-12, 6e4, 1e-30];
  const values = Float32Array.from(
    { length: rows * columns },
    (_, i) => next() * sizes[Math.floor(i / 96) % sizes.length]!,
  ).map((x) => Math.max(-65504, Math.min(65504, x))); // f16 has no larger ones
  values.fill(0, 0, 40);
  for (let i = 64; i < 96; i++) values[i] = (i - 80) / 2;
  values.set([65504, -65504, 2 ** -24, 0.1], 200);
  return values;
}

const all = ["relaxed", "simd", "single", "avx512", "avx2", "sse4", "dotprod", "neon"] as const;
const unavailable = async (variant: (typeof all)[number]) =>
  createCpuBackend({ variant, threads: 1 }).then(
    async (backend) => backend[Symbol.asyncDispose](),
    (error: Error) => error.message,
  );
const variants = await Promise.all(all.map(async (variant) => ({ variant, skip: await unavailable(variant) })));

describe.each(variants)("the variant $variant", ({ variant, skip }) => {
  const options = { variant, threads: 1 } as const;
  const cases = (["f32", "f16", "bf16"] as const).flatMap((from) =>
    (["int8", "int4"] as const).flatMap((to) => [64, 75].map((columns) => ({ from, to, columns }))),
  );
  test.skipIf(skip).each(cases)(`rows of $columns $from to $to${skip ? ` (skipped: ${skip})` : ""}`, async (each) => {
    const { from, to, columns } = each;
    await using backend = await createCpuBackend(options);
    const shape = [53, columns] as const;
    const bytes = convert(new Uint8Array(numbers(53, columns).buffer), "F32", from, shape);
    const memory = await backend.load!({ label: "w", shape, storage: to }, sourceOfBytes(bytes, from, columns));
    const expected = convert(bytes, storageDtypes[from], to, shape);
    expect(Buffer.from(await backend.read(memory)).equals(expected)).toBe(true);
    const weight = { label: "w", shape, storage: to, readers: "linear" } as const;
    const panels = await backend.load!(weight, sourceOfBytes(bytes, from, columns));
    expect(await backend.read(panels)).toEqual(await backend.read(backend.upload({ ...weight, bytes: expected })));
  });

  test.skipIf(skip)("a number that is not finite is refused, and nothing stays", async () => {
    await using backend = await createCpuBackend(options);
    const used = backend.usedBytes;
    for (const from of ["f32", "f16", "bf16"] as const)
      for (const bad of [Number.NaN, Number.NEGATIVE_INFINITY]) {
        const values = new Float32Array(40 * 70).fill(1);
        values[2700] = bad;
        const bytes = convert(new Uint8Array(values.buffer), "F32", from, [40, 70]);
        expect(bytes.length).toBe(storageBytes(from, [40, 70]));
        const weight = { label: "w", shape: [40, 70], storage: "int8", readers: "linear" } as const;
        const loading = backend.load!(weight, sourceOfBytes(bytes, from, 70));
        await expect(loading).rejects.toThrow(/^w: numbers that are not finite.*int8$/);
      }
    expect(backend.usedBytes).toBe(used);
  });
});
