// Products of mixed precision with weights in every storage: of a K that is shorter than a row of the result, which then needs more room to
// be decoded in than to be multiplied.
import { storages } from "@rwkv-ts/core";
import { allOps, type Example, type OpDefinition } from "@rwkv-ts/core/backend";
import { type Case, normalisedError, prepare, toleranceOf } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CpuBackend } from "../src/backend.js";
import { eachEngine, startBackend } from "./engines.js";

const opNamed = (name: string): OpDefinition<unknown> => allOps.find((op) => op.name === name)!;
const products: readonly { readonly op: string; readonly example: Example<unknown> }[] = [
  {
    op: "matmul",
    example: {
      name: "short K",
      params: { transposeA: false, transposeB: false },
      inputs: [{ shape: [17, 8] }, { shape: [8, 600], kind: "weight" }],
    },
  },
  {
    op: "linear",
    example: { name: "short K", params: {}, inputs: [{ shape: [17, 8] }, { shape: [600, 8], kind: "weight" }] },
  },
];

eachEngine("narrow results", (engine) => {
  let backend: CpuBackend;
  beforeAll(async () => {
    backend = await startBackend(engine, 3);
  });
  afterAll(() => backend?.[Symbol.asyncDispose]());

  const cases = products.flatMap(({ op, example }) =>
    storages.flatMap((storage) =>
      (["bf16", "f16"] as const).map((type) => ({
        title: `${op} with ${storage} to ${type}`,
        op,
        example,
        storage,
        type,
      })),
    ),
  );
  it.each(cases)("$title gives what the reference gives", async ({ op, example, storage, type }) => {
    const test: Case = { op: opNamed(op), example, storage, narrow: { type, inputs: [0], outputs: [0] } };
    const prepared = await prepare(backend, test);
    const { actual, expected, sentinelsIntact } = await prepared.run();
    prepared.dispose();
    // what is narrow meets no quantised activations
    const tolerance = toleranceOf({ ...test, storage: "f32" });
    expect(normalisedError(actual[0]!, expected[0]!.data)).toBeLessThanOrEqual(tolerance);
    expect(sentinelsIntact).toBe(true);
  });
});
