// Weights that WebGPU quantises while they are loaded, against the checkpoint package's.
import { createWebGpuBackend } from "@rwkv-ts/backends-webgpu";
import { convert, decode, storageDtypes } from "@rwkv-ts/checkpoint";
import type { FloatStorage } from "@rwkv-ts/core";
import { sourceOfBytes } from "@rwkv-ts/core/backend";
import { gather } from "@rwkv-ts/core/model";
import { normal, normalisedError } from "@rwkv-ts/core/testing";
import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { expect, test } from "vitest";

const backend = await createWebGpuBackend().catch((error: Error) => error.message);
const missing = typeof backend === "string";

/** The numbers that a weight stands for on the device: all its rows, gathered. */
async function numbersOnDevice(from: FloatStorage, to: "int8" | "int4", bytes: Uint8Array, shape: [number, number]) {
  if (typeof backend === "string") throw new Error(backend);
  const graph = new Graph();
  const table = leaf(graph, "weight", "table", shape, to);
  const rows = gather(table, leaf(graph, "input", "ids", [shape[0]], "i32"));
  const weight = { label: "table", shape, storage: to, readers: "gather" } as const;
  const memory = await backend.load!(weight, sourceOfBytes(bytes, from, shape[1]));
  const program = await Program.compile(backend, {
    outputs: new Map([["rows", rows]]),
    bind: (name) => (name === "table" ? memory : undefined),
  });
  program.write(
    "ids",
    Int32Array.from({ length: shape[0] }, (_, i) => i),
  );
  await program.submit();
  const numbers = await program.read("rows");
  program.dispose();
  memory.dispose();
  return numbers;
}

const cases = (["f32", "f16", "bf16"] as const).flatMap((from) =>
  (["int8", "int4"] as const).flatMap((to) => [
    { from, to, columns: 96 },
    { from, to, columns: 75 },
  ]),
);
test.skipIf(missing).each(cases)(
  `rows of $columns $from become the same $to on the device, but for roundings${missing ? ` (skipped: ${backend})` : ""}`,
  async ({ from, to, columns }) => {
    const shape: [number, number] = [37, columns];
    const next = normal(7);
    const numbers = Float32Array.from({ length: 37 * columns }, (_, i) => (i % 50 === 3 ? 0 : next()));
    numbers.fill(0, 32, 64); // a block of zeros
    const bytes = convert(new Uint8Array(numbers.buffer), "F32", from, shape);
    const expected = decode(to, convert(bytes, storageDtypes[from], to, shape), shape);
    const actual = await numbersOnDevice(from, to, bytes, shape);
    expect(normalisedError(actual, expected)).toBeLessThan(to === "int8" ? 1e-3 : 6e-3);
    const original = decode(from, bytes, shape);
    expect(normalisedError(actual, original)).toBeLessThan(1.001 * normalisedError(expected, original));
  },
);

test.skipIf(missing)("a number that is not finite is refused", async () => {
  if (typeof backend === "string") return;
  for (const from of ["f32", "f16", "bf16"] as const)
    for (const bad of [Number.NaN, Number.NEGATIVE_INFINITY]) {
      const data = new Float32Array(64);
      data[40] = bad;
      const bytes = convert(new Uint8Array(data.buffer), "F32", from, [2, 32]);
      const weight = { label: "w", shape: [2, 32], storage: "int8", readers: "linear" } as const;
      const loading = backend.load!(weight, sourceOfBytes(bytes, from, 32));
      await expect(loading).rejects.toThrow(/^w: numbers that are not finite.*int8$/);
    }
});
