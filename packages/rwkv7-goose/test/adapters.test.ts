// What is put on top of a checkpoint when it is loaded: a LoRA file, a state-tuning file, a vocabulary that the file carries.
import { encodeSafetensors } from "@rwkv-ts/checkpoint";
import { expectClose, goldenPath, goldenTensors } from "@rwkv-ts/golden";
import { describe, expect, test } from "vitest";
import { load } from "../src/index.js";

const file = goldenPath("rwkv7", "model.pth");
const tokens = [1, 2, 3, 4];
const f32 = (name: string, shape: number[], value: (i: number) => number) => {
  const data = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => value(i));
  return { name, dtype: "F32", shape, data: new Uint8Array(data.buffer) };
};

describe("adapters", () => {
  test("a LoRA file of zeros changes nothing, others do", async () => {
    const lora = (size: number) =>
      encodeSafetensors(
        [
          f32("blocks.0.att.key.weight.lora_A", [2, 128], (i) => Math.sin(i)),
          f32("blocks.0.att.key.weight.lora_B", [128, 2], (i) => size * Math.cos(i)),
        ].map((entry) => ({ ...entry, name: entry.name.replace(".weight.lora", ".lora") })),
      );
    const logits = async (options: Parameters<typeof load>[1]) => {
      await using model = await load(file, { backend: "reference", ...options });
      return model.logits(tokens);
    };
    const plain = await logits({});
    expectClose(await logits({ lora: lora(0), loraAlpha: 2, weights: "f32" }), plain, 1e-6, "zeros");
    const changed = await logits({ lora: lora(0.1), loraAlpha: 2, weights: "f32" });
    expect(Math.max(...changed.map((x, i) => Math.abs(x - plain[i]!)))).toBeGreaterThan(1e-3);
  });

  test("sessions start from tuned states", async () => {
    const before = 17;
    const expected = await goldenTensors("rwkv7", "expected.safetensors");
    const ids = expected.get("short.tokens")!.data as Int32Array;
    await using plain = await load(file, { backend: "reference" });
    using session = plain.session();
    await session.feed(ids.slice(0, before));
    const states = [...(await session.save()).tensors].filter(([name]) => name.endsWith(".wkv"));
    const entries = states.map(([name, { shape, data }]) =>
      f32(name.replace(/state\.(\d+)\.wkv/, "blocks.$1.att.time_state"), [...shape], (i) => data[i]!),
    );
    await using tuned = await load(file, { backend: "reference", initialState: encodeSafetensors(entries) });
    using fresh = tuned.session();
    for (const [name, { data }] of (await fresh.save()).tensors) {
      const wanted = states.find(([key]) => key === name)?.[1].data ?? new Float32Array(data.length);
      expectClose(data, wanted, 1e-6, name);
    }
  });

  test("a state-tuning file of another model is refused", async () => {
    const entries = [f32("blocks.0.att.time_state", [1, 2, 2], () => 0)];
    const loading = load(file, { backend: "reference", initialState: encodeSafetensors(entries) });
    await expect(loading).rejects.toThrow(/time_state is \[1,2,2\], the model's state is \[2,64,64\]/);
  });
});
