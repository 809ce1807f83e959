// Dropout and replay on two devices: the masks, the rows that are replayed and the updates of one device.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { mesh } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { expect, test } from "vitest";
import { tokenizeDocuments } from "../src/index.js";
import { MemoryStore } from "./support/memory-store.js";
import { collect, tokenizer } from "./support/runs.js";
import { text } from "./support/texts.js";

const device = () => createCpuBackend({ engine: "wasm", threads: 1 });
const documents = tokenizeDocuments(
  tokenizer,
  text.split("\n").filter((line) => line !== ""),
);

/** A run that drops half of what layers add and replays in most updates; packed documents make rows of several texts. */
async function run(backend: Backend, parallel: "data" | "tensor", windows: "anywhere" | "packed") {
  const store = new MemoryStore();
  const { losses } = await collect(backend, {
    ...{ batch: 2, context: 16, steps: 6, seed: 5, windows, parallel, store },
    dataset: { train: windows === "packed" ? documents : documents.ids },
    dropout: { attention: 0.5, channels: 0.25 },
    replay: { ratio: 0.8, size: 4, by: "loss" },
  });
  await backend[Symbol.asyncDispose]();
  return { losses, kept: store.latest.training.get("replay.ids")! };
}

test.each([
  ["data", "anywhere"],
  ["data", "packed"],
  ["tensor", "packed"],
] as const)("dropout and replay, %s parallel, windows %s: the course of one device", async (parallel, windows) => {
  const one = await run(await device(), parallel, windows);
  const two = await run(mesh([await device(), await device()]), parallel, windows);
  for (const [i, loss] of one.losses.entries()) expect(two.losses[i], `loss ${i}`).toBeCloseTo(loss, 4);
  expect(two.kept).toEqual(one.kept); // the same windows were the hardest
});

test("states that go on from batch to batch, and chunks, are refused on several devices, with the reason", async () => {
  const devices = mesh([await device(), await device()]);
  for (const options of [{ carry: true }, { chunk: 8 }])
    await expect(collect(devices, { ...options, batch: 2, context: 16, steps: 1 })).rejects.toThrow(
      /rows pass their states on within one device/,
    );
  await devices[Symbol.asyncDispose]();
});

/** Losses of updates of a method or an option on so many devices. */
async function lossesOn(devices: number, options: Parameters<typeof collect>[1]): Promise<number[]> {
  const backends = await Promise.all(Array.from({ length: devices }, device));
  const backend = devices === 1 ? backends[0]! : mesh(backends);
  const { losses, events } = await collect(backend, { steps: 4, optimizer: { epsilon: 1e-6 }, ...options });
  expect(events.some((event) => event.type === "step" && event.isSkipped)).toBe(false);
  await backend[Symbol.asyncDispose]();
  return losses;
}

test.each([
  ["LongCE, data parallel", { longCe: { stride: 8 } }],
  ["LongCE and replay, data parallel", { longCe: { stride: 8 }, replay: { ratio: 0.5, size: 4 } }],
  ["LongCE, tensor parallel", { longCe: { stride: 8 }, parallel: "tensor" }],
  // 32 channels stay together: the second device has none of the matrix' rows or columns, and zeros in their place
  [
    "DoRA, tensor parallel, of which a device has nothing",
    { method: { kind: "dora", rank: 2, alpha: 4 }, parallel: "tensor" },
  ],
] as const)("%s: the course of one device", async (_, options) => {
  const one = await lossesOn(1, options);
  const two = await lossesOn(2, options);
  for (const [i, loss] of one.entries()) expect(two[i], `loss ${i}`).toBeCloseTo(loss, 4);
  expect(two.at(-1)).not.toBe(two[0]);
});
