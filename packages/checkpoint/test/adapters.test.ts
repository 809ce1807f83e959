// Files that go with a model: tuned initial states, and LoRA factors, merged while the weights are read.

import { describe, expect, test } from "vitest";
import {
  convert,
  encodeSafetensors,
  holdsAdapter,
  holdsState,
  loadStateFile,
  loadWeights,
  mergeAdapter,
  openCheckpoint,
  peftAdapter,
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

describe("files of adapters", () => {
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
    ]);
  const peft = (prefix = "", suffix = "", metadata: Record<string, string> = {}) =>
    file(
      [
        entryOf(`${prefix}blocks.0.att.key.lora_A${suffix}`, [rank, input], turn(a, input, rank)),
        entryOf(`${prefix}blocks.0.att.key.lora_B${suffix}`, [out, rank], turn(b, rank, out)),
      ],
      metadata,
    );
  const ours = (metadata: Record<string, string> = { "rwkv-ts.lora_alpha": String(alpha) }) => peft("", "", metadata);

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
    expect(holdsAdapter(adapter)).toBe(true);
    expect(holdsAdapter(model)).toBe(false);
    const merged = mergeAdapter(model, adapter, options);
    const { values } = await numbersOf(merged, "blocks.0.att.key.weight");
    (await expected()).forEach((x, i) => {
      expect(values[i]).toBeCloseTo(x, 5);
    });
    expect((await numbersOf(merged, "blocks.0.att.x_r")).values).toEqual(Float32Array.of(1, 2));
  });

  test("they are quantised once, after merging, in whatever parts they are read", async () => {
    const merged = mergeAdapter(await base(), await ours());
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

  test("other tensors in the file take the place of the model's", async () => {
    const lora = await file([A, B, entryOf("blocks.0.att.x_r", [2], Float32Array.of(5, 6))]);
    const merged = mergeAdapter(await base(), lora, { alpha });
    expect(await numbersOf(merged, "blocks.0.att.x_r")).toEqual({ shape: [1, 1, 2], values: Float32Array.of(5, 6) });
  });

  test("other tensors are found under PEFT's names too, as they are written for it", async () => {
    const lora = await file([A, B, entryOf("blocks.0.att.x_r", [2], Float32Array.of(5, 6))]);
    const { checkpoint } = peftAdapter(lora, { alpha });
    expect([...checkpoint.tensors.keys()]).toContain("base_model.model.blocks.0.att.x_r");
    const merged = mergeAdapter(await base(), checkpoint, { alpha });
    expect(await numbersOf(merged, "blocks.0.att.x_r")).toEqual({ shape: [1, 1, 2], values: Float32Array.of(5, 6) });
    const again = peftAdapter(checkpoint, { alpha }).checkpoint;
    expect([...again.tensors.keys()].sort()).toEqual([...checkpoint.tensors.keys()].sort());
  });

  test("what a file holds twice under several names is refused", async () => {
    const twice = async (...more: ReturnType<typeof entryOf>[]) =>
      (await failure(async () => mergeAdapter(await base(), await file([A, B, ...more]), { alpha }))).message;
    const again = { ...A, name: `base_model.model.${A.name}.weight` };
    expect(await twice(again)).toMatch(
      /holds lora_A of blocks.0.att.key twice: as blocks.0.att.key.lora_A and as base_model/,
    );
    const x = entryOf("blocks.0.att.x_r", [2], Float32Array.of(5, 6));
    expect(await twice(x, { ...x, name: `base_model.model.${x.name}` })).toMatch(/holds blocks.0.att.x_r twice/);
  });

  /** The merged key matrix, row by row. */
  async function merged(...entries: ReturnType<typeof entryOf>[]) {
    const { values } = await numbersOf(
      mergeAdapter(await base(), await file(entries), { alpha }),
      "blocks.0.att.key.weight",
    );
    return values;
  }
  const key = "blocks.0.att.key";
  const plain = async () => (await numbersOf(await base(), `${key}.weight`)).values;
  const A = entryOf(`${key}.lora_A`, [rank, input], turn(a, input, rank));
  const B = entryOf(`${key}.lora_B`, [out, rank], turn(b, rank, out));

  test("DoRA scales every row to its magnitude", async () => {
    const m = Float32Array.from({ length: out }, (_, o) => o + 1);
    const values = await merged(A, B, entryOf(`${key}.lora_magnitude_vector`, [out], m));
    const v = await expected();
    for (let o = 0; o < out; o++) {
      const row = v.slice(o * input, (o + 1) * input);
      const norm = Math.hypot(...row);
      row.forEach((x, i) => {
        expect(values[o * input + i]).toBeCloseTo((m[o]! * x) / norm, 5);
      });
    }
  });

  test("DoRA keeps a row of zeros whose magnitude is 0, and refuses another magnitude for it", async () => {
    const weight = (await plain()).slice().fill(0, 0, input);
    const model = await file([entryOf(`${key}.weight`, [out, input], weight)]);
    const still = entryOf(`${key}.lora_B`, [out, rank], new Float32Array(out * rank));
    const norms = Float32Array.from({ length: out }, (_, o) => Math.hypot(...weight.slice(o * input, (o + 1) * input)));
    const dora = (m: Float32Array) => file([A, still, entryOf(`${key}.lora_magnitude_vector`, [out], m)]);
    const { values } = await numbersOf(mergeAdapter(model, await dora(norms), { alpha }), `${key}.weight`);
    values.forEach((x, i) => {
      expect(x).toBeCloseTo(weight[i]!, 5);
    });
    const wrong = mergeAdapter(model, await dora(norms.slice().fill(1, 0, 1)), { alpha });
    await expect(wrong.read(`${key}.weight`)).rejects.toThrow(/row 0 has length 0/);
  });

  test("PiSSA adds what its factors are beyond those that it began with, without alpha", async () => {
    const [a0, b0] = [normals(input * rank, 4), normals(rank * out, 5)];
    const values = await merged(
      A,
      B,
      entryOf(`${key}.init_lora_A`, [rank, input], a0),
      entryOf(`${key}.init_lora_B`, [out, rank], b0),
    );
    (await plain()).forEach((w, at) => {
      const [o, i] = [Math.floor(at / input), at % input];
      let sum = w;
      for (let r = 0; r < rank; r++) sum += b[r * out + o]! * a[i * rank + r]! - b0[o * rank + r]! * a0[r * input + i]!;
      expect(values[at]).toBeCloseTo(sum, 4);
    });
  });

  test.each(["disha", "bone", "miss_block"])(
    "%s is added to every run of columns, the last one cut short",
    async (name) => {
      const r = 5; // 64 columns: twelve runs and four columns
      const block = normals(r * out, 6);
      const values = await merged(entryOf(`${key}.${name}`, [r, out], block));
      (await plain()).forEach((w, at) => {
        const [o, i] = [Math.floor(at / input), at % input];
        expect(values[at]).toBeCloseTo(w + block[(i % r) * out + o]!, 5);
      });
    },
  );

  test("each kind becomes what PEFT reads, which adds up to the same", async () => {
    const [a0, b0] = [normals(input * rank, 4), normals(rank * out, 5)];
    const pissa = [
      A,
      B,
      entryOf(`${key}.init_lora_A`, [rank, input], a0),
      entryOf(`${key}.init_lora_B`, [out, rank], b0),
    ];
    const twice = peftAdapter(await file(pissa));
    expect(twice.config).toMatchObject({ peft_type: "LORA", r: 2 * rank, lora_alpha: 2 * rank, target_modules: [key] });
    const model = await base();
    const values = await numbersOf(mergeAdapter(model, twice.checkpoint, { alpha: 2 * rank }), `${key}.weight`);
    (await merged(...pissa)).forEach((x, i) => {
      expect(values.values[i]).toBeCloseTo(x, 4);
    });
    const dora = peftAdapter(await file([A, B, entryOf(`${key}.lora_magnitude_vector`, [out], normals(out, 7))]), {
      alpha,
    });
    expect(dora.config).toMatchObject({ peft_type: "LORA", use_dora: true, r: rank, lora_alpha: alpha });
    expect([...dora.checkpoint.tensors.keys()]).toContain(`base_model.model.${key}.lora_magnitude_vector`);
    const miss = peftAdapter(await file([entryOf(`${key}.disha`, [4, out], normals(4 * out, 8))]));
    expect(miss.config).toMatchObject({ peft_type: "MISS", r: 4, init_weights: true });
    expect([...miss.checkpoint.tensors.keys()]).toEqual([`base_model.model.${key}.miss_block`]);
  });

  test("what cannot be merged is refused", async () => {
    const model = await base();
    const merge = async (entries: ReturnType<typeof entryOf>[], options = { alpha: 1 }) =>
      failure(async () => mergeAdapter(model, await file(entries), options));
    expect((await failure(async () => mergeAdapter(model, await ours({})))).message).toMatch(/does not say its alpha/);
    expect((await merge([A])).message).toMatch(/has lora_A without lora_B/);
    expect((await merge([A, { ...B, shape: [rank, out] }])).message).toMatch(/does not fit the matrix/);
    expect((await merge([entryOf("x", [1], Float32Array.of(1))])).message).toMatch(/no adapters/);
    const elsewhere = [A, B].map((entry) => ({ ...entry, name: entry.name.replace("key", "nothing") }));
    expect((await merge(elsewhere)).message).toMatch(/holds no such matrix/);
    const half = entryOf("blocks.0.att.key.init_lora_A", [1], Float32Array.of(1));
    expect((await merge([A, B, half])).message).toMatch(/lora_A and lora_B and init_lora_A without init_lora_B/);
    const vera = entryOf("blocks.0.att.key.vera_lambda_b", [1], Float32Array.of(1));
    expect((await merge([A, B, vera])).message).toMatch(/adapters of that kind cannot be merged/);
    expect((await merge([A, B, entryOf("extra", [1], Float32Array.of(1))])).message).toMatch(/holds extra, which/);
  });
});
