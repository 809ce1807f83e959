// The script that meets the first real GPU runs to its end on the emulated one, and tells its result after each step.
import { goldenPath } from "@rwkv-ts/vitest/data";
import { expect, test } from "vitest";
import { firstContact } from "../src/first-contact.js";
import { cudaBackends } from "./cuda.js";

test.skipIf(cudaBackends.length === 0)("first contact runs to its end at small sizes", async () => {
  process.env.RWKV_EMULATE_DEVICES = "2";
  const told: number[] = [];
  let last: Record<string, { error?: string; result?: unknown }> = {};
  const isRight = await firstContact({
    onResult: (result) => {
      told.push(Object.keys(result).length);
      last = result as typeof last;
    },
    milliseconds: 600_000,
    small: true,
    golden: goldenPath(),
    cases: /^(map|gather|rotary), /,
  });
  expect(Object.entries(last).filter(([, { error }]) => error)).toEqual([]);
  delete process.env.RWKV_EMULATE_DEVICES;
  expect(isRight).toBe(true);
  expect(last["training of rwkv7 2 x 64, bf16"]!.result).toMatchObject({
    precision: "bf16",
    share: expect.any(Number),
  });
  expect(last["several devices"]!.result).toMatchObject({ devices: 2 });
  expect(told).toEqual(told.map((_, i) => i + 1));
  expect(Object.keys(last)).toEqual([
    "device",
    "conformance",
    ...["rwkv4", "rwkv5.2", "rwkv6", "rwkv7"].map((folder) => `golden ${folder}`),
    "copy bandwidth, GB/s",
    ...["bf16", "int8", "int4"].map((storage) => `product 256 x 64, ${storage}`),
    ...["bf16", "int8", "int4"].map((storage) => `rwkv7 2 x 64, ${storage}`),
    "training of rwkv7 2 x 64, bf16",
    "several devices",
  ]);
});

test.skipIf(cudaBackends.length === 0)("what does not fit into the time is left out and named", async () => {
  let last: Record<string, unknown> = {};
  const onResult = (result: Record<string, unknown>) => {
    last = result;
  };
  await firstContact({ onResult, milliseconds: -1, small: true, golden: goldenPath() });
  expect(last["golden rwkv7"]).toEqual({ leftOut: "the time was over" });
});
