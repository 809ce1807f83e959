// The script that meets the first real GPU runs to its end on the emulated one, and tells its result after each step.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { goldenPath } from "@rwkv-ts/vitest/data";
import { expect, test } from "vitest";
import { firstContact, type Outcome, resultFile } from "../src/first-contact.js";
import { cudaBackends } from "./cuda.js";

test.skipIf(cudaBackends.length === 0)("first contact runs to its end at small sizes", async () => {
  // of a smaller memory less is copied to see how fast it is
  Object.assign(process.env, { RWKV_EMULATE_DEVICES: "2", RWKV_EMULATE_MEMORY: String(2 ** 28) });
  const folder = mkdtempSync(join(tmpdir(), "first-contact-test-"));
  const file = join(folder, "result.json");
  const tell = resultFile(file);
  const told: string[] = [];
  let last: Record<string, Outcome> = {};
  const isRight = await firstContact({
    onResult: (result) => {
      tell(result);
      // what a cut at this moment would leave: a whole file, all results before this step, and where it was
      last = JSON.parse(readFileSync(file, "utf8"));
      const [step, ...before] = Object.entries(last).reverse();
      for (const [name, { result }] of before) expect(result, `${name}, in ${step![0]}`).toBeDefined();
      if (step![1].began) told.push(step![0]);
    },
    milliseconds: 3_600_000,
    small: true,
    golden: goldenPath(),
    cases: /^(map|gather|rotary), /,
  });
  expect(Object.entries(last).filter(([, { error }]) => error)).toEqual([]);
  for (const name of ["RWKV_EMULATE_DEVICES", "RWKV_EMULATE_MEMORY"]) delete process.env[name];
  rmSync(folder, { recursive: true });
  expect(isRight).toBe(true);
  expect(last["training of rwkv7 2 x 64, bf16"]!.result).toMatchObject({
    precision: "bf16",
    share: expect.any(Number),
  });
  expect(last["rwkv7 2 x 64, int8"]!.result).toMatchObject({
    share: expect.any(Number),
    dispatchesPerLayer: expect.any(Number),
  });
  for (const part of ["weights", "batch"])
    expect(last[`several devices, a part of the ${part} each`]!.result).toMatchObject({
      devices: 2,
      "share of n times one": expect.any(Number),
    });
  expect([...new Set(told)]).toEqual(Object.keys(last));
  expect(Object.keys(last)).toEqual([
    "device",
    "conformance",
    ...["rwkv4", "rwkv5.2", "rwkv6", "rwkv7"].map((folder) => `golden ${folder}`),
    "copy bandwidth, GB/s",
    ...["bf16", "int8", "int4"].map((storage) => `product 256 x 64, ${storage}`),
    ...["bf16", "int8", "int4"].map((storage) => `rwkv7 2 x 64, ${storage}`),
    "training of rwkv7 2 x 64, bf16",
    ...["weights", "batch"].map((part) => `several devices, a part of the ${part} each`),
  ]);
});

test.skipIf(cudaBackends.length === 0)(
  "what does not fit into the time is left out and named, begun or not",
  async () => {
    for (const milliseconds of [-1, 100]) {
      let last: Record<string, Outcome> = {};
      const onResult = (result: Record<string, unknown>) => {
        last = structuredClone(result) as typeof last;
      };
      expect(await firstContact({ onResult, milliseconds, small: true, golden: goldenPath() })).toBe(false);
      const outcomes = Object.values(last);
      const left = outcomes.findIndex(({ leftOut }) => leftOut);
      expect(outcomes[left]!.leftOut).toMatch(/^(it had not ended when )?the time was over$/);
      for (const { leftOut } of outcomes.slice(left + 1)) expect(leftOut).toBe("the time was over");
    }
  },
);
