// DeepEmbed's tables on the device, in memory and in the file: the same numbers, and not a byte of them on the device.
import { encodeSafetensors, openCheckpoint } from "@rwkv-ts/checkpoint";
import { createReferenceBackend } from "@rwkv-ts/core";
import { expectClose, goldenPath, goldenTensors } from "@rwkv-ts/golden";
import { describeModel } from "@rwkv-ts/preset";
import { describe, expect, test } from "vitest";
import { load, rwkv7aVersion, rwkv7bVersion } from "../src/index.js";

const file = (folder: string) => goldenPath(folder, "model.pth");

describe.each(["rwkv7a", "rwkv7b"])("%s", (folder) => {
  test.each(["memory", "file"] as const)("reads rows of its tables from %s", async (tables) => {
    const expected = await goldenTensors(folder, "expected.safetensors");
    const ids = [...(expected.get("long.tokens")!.data as Int32Array)];
    const wanted = expected.get("long.logits")!.data;
    await using model = await load(file(folder), { backend: "cpu", threads: 1, tables });
    expect(model.info.tables).toBe(tables);
    expectClose(await model.logits(ids), wanted, 2e-4, "at once");
    const v = model.info.vocabularySize;
    using session = model.session();
    await session.feed(ids.slice(0, 60));
    using fork = session.fork();
    const rest = await Promise.all([session, fork].map((each) => each.logits(ids.slice(60, 90))));
    for (const logits of rest) expectClose(logits, wanted.subarray(60 * v, 90 * v), 2e-4, "packed");
    await using whole = await load(file(folder), { backend: "cpu", threads: 1 });
    expect(whole.info.tables).toBe("device");
    const names = [...whole.model.architecture.layers.keys()].map((l) => `blocks.${l}.ffn.s_emb.weight`);
    expect(names.every((name) => whole.model.bytesOf(name) > 0 && model.model.bytesOf(name) === 0)).toBe(true);
    expect(model.info.memory.weights).toBeLessThan(whole.info.memory.weights);
  });

  test("keeps them off a device that they would fill", async () => {
    const small = { tokensPerStep: 1, sessions: 1 };
    const { memory } = await describeModel([rwkv7aVersion, rwkv7bVersion], file(folder), small);
    const limits = { memoryBytes: 1.9 * memory.weights, threads: 1 };
    const backend = Object.assign(createReferenceBackend(), { limits });
    await using model = await load(file(folder), { backend, ...small });
    expect(model.info.tables).toBe("file");
    await using roomy = await load(file(folder), { backend: createReferenceBackend() });
    expect(roomy.info.tables).toBe("device");
    expectClose(await model.logits([1, 2, 3]), await roomy.logits([1, 2, 3]), 1e-6, "logits");
  });
});

test("a table of another shape is told, wherever it is to be kept", async () => {
  const checkpoint = await openCheckpoint(file("rwkv7a"));
  const entries = await Promise.all(
    [...checkpoint.tensors.values()].map(async ({ name, dtype, shape }) => {
      const isCut = name === "blocks.1.ffn.s_emb.weight";
      const bytes = await checkpoint.read(name, isCut ? { length: 2 * 1024 } : {});
      return { name, dtype: dtype as "BF16", shape: isCut ? [1, 1024] : shape, data: bytes };
    }),
  );
  await checkpoint.close();
  const bytes = encodeSafetensors(entries);
  for (const tables of ["device", "memory", "file"] as const)
    await expect(load(bytes, { backend: "reference", tables })).rejects.toThrow(
      /blocks\.1\.ffn\.s_emb\.weight \(needed \[\d+,1024\], found \[1,1024\]\)/,
    );
});

test("choices that cannot be met are refused", async () => {
  await expect(load(file("rwkv7a"), { tables: "disk" as never })).rejects.toThrow(/tables must be one of auto, device/);
  const checkpoint = await openCheckpoint(file("rwkv7a"));
  const [out, width] = checkpoint.tensors.get("blocks.0.att.key.weight")!.shape as [number, number];
  await checkpoint.close();
  const factor = (name: string, ...shape: [number, number]) => ({
    ...{ name: `blocks.0.att.key.lora_${name}`, dtype: "F32" as const, shape },
    data: new Uint8Array(4 * shape[0] * shape[1]),
  });
  const lora = encodeSafetensors([factor("A", 2, width), factor("B", out, 2)]);
  const merged = load(file("rwkv7a"), { backend: "reference", tables: "file", lora, loraAlpha: 4 });
  await expect(merged).rejects.toThrow('tables: "file" does not go with a LoRA file');
});
