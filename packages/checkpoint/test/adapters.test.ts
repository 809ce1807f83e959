// Files that go with a model: tuned initial states, and LoRA factors, merged while the weights are read.

import { describe, expect, test } from "vitest";
import {
  convert,
  encodeSafetensors,
  holdsLora,
  holdsState,
  loadStateFile,
  loadWeights,
  mergeLora,
  openCheckpoint,
  readLora,
} from "../src/index.js";
import { failure } from "./support/errors.js";
import { bytesOf, normals } from "./support/random.js";
import { entryOf, numbersOf, transposeNumbers } from "./support/tensors.js";

const file = (entries: ReturnType<typeof entryOf>[], metadata: Record<string, string> = {}) =>
  openCheckpoint(encodeSafetensors(entries, metadata));

describe("state-tuning files", () => {
  const statesOf = ({ layers = 2, heads = 3, transposed = false }) =>
    Array.from({ length: layers }, (_, l) => ({ name: `state.${l}.wkv`, shape: [heads, 4, 4], transposed }));
  const running = statesOf({});
  const turned = statesOf({ transposed: true });
  const states = [normals(48, 1), normals(48, 2)];
  const tuned = () => file(states.map((state, i) => entryOf(`blocks.${i}.att.time_state`, [3, 4, 4], state)));

  test("RWKV-7 runs in the files' order [head, value, key]", async () => {
    const checkpoint = await tuned();
    expect(holdsState(checkpoint)).toBe(true);
    const found = await loadStateFile(checkpoint, running);
    expect([...found.keys()]).toEqual(["state.0.wkv", "state.1.wkv"]);
    expect(found.get("state.1.wkv")).toEqual({ shape: [3, 4, 4], data: states[1] });
  });

  test("RWKV-5 and 6 run in [head, key, value]", async () => {
    const found = await loadStateFile(await tuned(), turned);
    expect(found.get("state.0.wkv")!.data).toEqual(transposeNumbers({ shape: [3, 4, 4], values: states[0]! }).values);
  });

  test("states as sessions are saved stay as they are", async () => {
    const saved = await file(states.map((state, i) => entryOf(`state.${i}.wkv`, [3, 4, 4], state)));
    expect((await loadStateFile(saved, turned)).get("state.0.wkv")!.data).toEqual(states[0]);
  });

  test("a state of another model is refused", async () => {
    const checkpoint = await tuned();
    const load = (other: Parameters<typeof statesOf>[0]) => failure(() => loadStateFile(checkpoint, statesOf(other)));
    expect((await load({ layers: 3 })).message).toMatch(/no initial state of layer 2/);
    expect((await load({ layers: 1 })).message).toMatch(/time_state, the model has only 1 layers/);
    expect((await load({ heads: 1 })).message).toMatch(/is \[3,4,4\], the model's state is \[1,4,4\]/);
  });
});

describe("LoRA files", () => {
  const [out, input, rank, alpha] = [6, 64, 2, 8];
  const weight = normals(out * input, 1);
  const [a, b] = [normals(input * rank, 2), normals(rank * out, 3)]; // [in, r], [r, out]
  const turn = (values: Float32Array, rows: number, columns: number) =>
    transposeNumbers({ shape: [rows, columns], values }).values;
  const base = () =>
    file([
      {
        name: "blocks.0.att.key.weight",
        dtype: "BF16",
        shape: [out, input],
        data: convert(bytesOf(weight), "F32", "bf16", [out, input]),
      },
      entryOf("blocks.0.att.x_r", [1, 1, 2], Float32Array.of(1, 2)),
      entryOf("blocks.0.att.square.weight", [2, 2], Float32Array.of(1, 0, 0, 1)),
    ]);
  const ours = (metadata: Record<string, string> = { "rwkv-ts.lora_alpha": String(alpha) }) =>
    file(
      [entryOf("blocks.0.att.key.lora_A", [input, rank], a), entryOf("blocks.0.att.key.lora_B", [rank, out], b)],
      metadata,
    );
  const peft = (prefix = "", suffix = "") =>
    file([
      entryOf(`${prefix}blocks.0.att.key.lora_A${suffix}`, [rank, input], turn(a, input, rank)),
      entryOf(`${prefix}blocks.0.att.key.lora_B${suffix}`, [out, rank], turn(b, rank, out)),
    ]);

  /** W + (alpha / r) (A B)ᵀ, in double precision. */
  async function expected(): Promise<number[]> {
    const { values } = await numbersOf(await base(), "blocks.0.att.key.weight");
    return Array.from(values, (w, i) => {
      const [o, k] = [Math.floor(i / input), i % input];
      let sum = w;
      for (let r = 0; r < rank; r++) sum += (alpha / rank) * b[r * out + o]! * a[k * rank + r]!;
      return sum;
    });
  }

  test.each([
    ["ours", () => ours(), {}],
    ["RWKV-PEFT's", () => peft(), { alpha }],
    ["PEFT's", () => peft("base_model.model.", ".weight"), { alpha }],
  ] as const)("%s are merged in float, whatever the storage of the model", async (_, lora, options) => {
    const [model, adapter] = [await base(), await lora()];
    expect(holdsLora(adapter)).toBe(true);
    expect(holdsLora(model)).toBe(false);
    const merged = mergeLora(model, adapter, options);
    const { values } = await numbersOf(merged, "blocks.0.att.key.weight");
    (await expected()).forEach((x, i) => {
      expect(values[i]).toBeCloseTo(x, 5);
    });
    expect((await numbersOf(merged, "blocks.0.att.x_r")).values).toEqual(Float32Array.of(1, 2));
  });

  test("they are quantised once, after merging, in whatever parts they are read", async () => {
    const merged = mergeLora(await base(), await ours());
    const whole = Buffer.from(await merged.read("blocks.0.att.key.weight"));
    for (const [offset, length] of [
      [0, 256],
      [100, 3],
      [255, 600],
      [whole.length - 9, 9],
    ] as const) {
      const part = await merged.read("blocks.0.att.key.weight", { offset, length });
      expect(whole.subarray(offset, offset + length).equals(part)).toBe(true);
    }
    const spec = { name: "blocks.0.att.key.weight", shape: [out, input], storage: "int8" as const };
    for await (const { bytes } of loadWeights(merged, [spec], { ignore: () => true })) {
      expect(whole.length).toBe(4 * out * input);
      expect(Buffer.from(convert(new Uint8Array(whole), "F32", "int8", [out, input])).equals(bytes)).toBe(true);
    }
  });

  test("kept apart, factors come in one layout", async () => {
    for (const lora of [await ours(), await peft()]) {
      const { factors } = readLora(await base(), lora, { alpha });
      expect(factors).toHaveLength(1);
      expect(factors[0]).toMatchObject({ weight: "blocks.0.att.key.weight", rank, scale: alpha / rank });
      expect(await factors[0]!.a()).toEqual(a);
      expect(await factors[0]!.b()).toEqual(b);
    }
  });

  test("other tensors in the file take the place of the model's", async () => {
    const lora = await file([
      entryOf("blocks.0.att.key.lora_A", [input, rank], a),
      entryOf("blocks.0.att.key.lora_B", [rank, out], b),
      entryOf("blocks.0.att.x_r", [2], Float32Array.of(5, 6)),
    ]);
    const merged = mergeLora(await base(), lora, { alpha });
    expect(await numbersOf(merged, "blocks.0.att.x_r")).toEqual({ shape: [1, 1, 2], values: Float32Array.of(5, 6) });
  });

  test("square factors do not tell their layout", async () => {
    const square = Float32Array.of(1, 2, 3, 4);
    const lora = await file([
      entryOf("blocks.0.att.square.lora_A", [2, 2], square),
      entryOf("blocks.0.att.square.lora_B", [2, 2], Float32Array.of(1, 0, 0, 1)),
    ]);
    const model = await base();
    expect((await failure(() => mergeLora(model, lora, { alpha: 2 }))).message).toMatch(/do not tell the layout/);
    const merged = mergeLora(model, lora, { alpha: 2, layout: "rwkv-peft" });
    expect((await numbersOf(merged, "blocks.0.att.square.weight")).values).toEqual(Float32Array.of(2, 2, 3, 5));
  });

  test("what cannot be merged is refused", async () => {
    const model = await base();
    const merge = async (entries: ReturnType<typeof entryOf>[], options = { alpha: 1 }) =>
      failure(async () => mergeLora(model, await file(entries), options));
    const A = entryOf("blocks.0.att.key.lora_A", [input, rank], a);
    const B = entryOf("blocks.0.att.key.lora_B", [rank, out], b);
    expect((await failure(async () => mergeLora(model, await ours({})))).message).toMatch(/does not say its alpha/);
    expect((await merge([A])).message).toMatch(/lora_A without lora_B/);
    expect((await merge([A, { ...B, shape: [out, rank] }])).message).toMatch(/do not fit the matrix/);
    expect((await merge([entryOf("x", [1], Float32Array.of(1))])).message).toMatch(/no LoRA factors/);
    const elsewhere = [A, B].map((entry) => ({ ...entry, name: entry.name.replace("key", "nothing") }));
    expect((await merge(elsewhere)).message).toMatch(/holds no such matrix/);
    const pissa = entryOf("blocks.0.att.key.init_lora_A", [1], Float32Array.of(1));
    expect((await merge([A, B, pissa])).message).toMatch(/another kind than LoRA/);
    expect((await merge([A, B, entryOf("extra", [1], Float32Array.of(1))])).message).toMatch(/holds extra, which/);
  });
});
