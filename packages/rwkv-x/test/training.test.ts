// Training of RWKV-X beyond the golden batch: from an RWKV-7, in two stages, with LongCE, with sequences that are filled up.
import { createReferenceBackend, Model } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { expectClose } from "@rwkv-ts/golden";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import {
  allocateParameter,
  type Batch,
  initialWeights,
  longCeWeights,
  officialXOrder,
  type Parameter,
  readPart,
  shortWindows,
  TrainingEngine,
  train,
} from "@rwkv-ts/train";
import { describe, expect, test } from "vitest";
import { buildFromRwkv7, rwkvX, rwkvXConfig, withRwkv7Values } from "../src/index.js";

const size = { layers: 2, channels: 16, vocabulary: 264, headSize: 8, ffn: 32, ranks: { w: 4, a: 4, v: 4, g: 4 } };
const settings = { moba_chunk_size: 4, moba_topk: 2 };
const architecture = rwkvX(rwkvXConfig({ ...size, ...settings, blocks: 1 }));
const bytesOf = (x: Float32Array) => new Uint8Array(x.buffer, x.byteOffset, x.byteLength);

function lively(): Map<string, Float32Array> {
  const random = randomSource(9);
  return new Map(
    [...initialWeights(architecture, 1)].map(([name, , x]) => [name, x.map((y) => y + 0.2 * random.normal())]),
  );
}
const values = lively();
const ids = (n: number, seed = 0) => Int32Array.from({ length: n }, (_, i) => ((i + seed) * 7919 + i * i) % 260);
const batchOf = (n: number): Batch => ({ ids: ids(n), targets: ids(n, 1) });

async function withEngine<T>(
  options: ConstructorParameters<typeof TrainingEngine>[4],
  use: (engine: TrainingEngine, parameters: Parameter[], backend: Backend) => Promise<T>,
): Promise<T> {
  const backend = createReferenceBackend();
  const parameters = [...weightSpecs(architecture)].map(([name, s]) =>
    allocateParameter(backend, name, s.shape, s, values.get(name)!),
  );
  const engine = new TrainingEngine(architecture, backend, parameters, new Map(), options);
  return use(engine, parameters, backend);
}

/** -log softmax(logits)[target] of every token by the trainer's forward of a session. */
async function losses(tokens: Int32Array, targets: Int32Array, at = values): Promise<number[]> {
  const weights = [...at].map(([name, x]) => ({ name, storage: "f32" as const, bytes: bytesOf(x) }));
  const model = await Model.create(architecture, createReferenceBackend(), weights, { slots: 1 });
  using session = model.session({ mode: "training" });
  const logits = await session.feedAll(tokens);
  const v = size.vocabulary;
  return Array.from(targets, (target, t) => {
    const row = Array.from(logits.subarray(t * v, (t + 1) * v));
    return Math.log(row.reduce((sum, x) => sum + Math.exp(x), 0)) - row[target]!;
  });
}

describe("sequences are filled up at the front to a multiple of 16 with token 261", () => {
  test("their losses do not count, their tokens are read", async () => {
    const { sum, count } = await withEngine({ batch: 1, time: 20, l2wrap: 0 }, (engine) =>
      engine.evaluate(batchOf(20)),
    );
    expect(count).toBe(20);
    const filled = Int32Array.of(...new Array<number>(12).fill(261), ...ids(20));
    const by32 = await losses(filled, Int32Array.of(...new Array<number>(12).fill(0), ...ids(20, 1)));
    const expected = by32.slice(12).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum - expected)).toBeLessThan(1e-4);
    const alone = await losses(ids(20), ids(20, 1));
    expectClose(alone, by32.slice(12), 1e-5, "a session of 20 tokens");
  });
});

test("the official order of windows is (step³ mod P) · context, every start once in P steps", () => {
  const order = officialXOrder(16 * 31, 16); // 29 is the largest prime ≡ 2 mod 3 below 30
  expect([0, 1, 2, 3, 4].map(order)).toEqual([0, 1, 8, 27, 64 % 29].map((x) => 16 * x));
  expect(new Set(Array.from({ length: 29 }, (_, n) => order(n))).size).toBe(29);
});

describe("LongCE", () => {
  const longCe = { stride: 8, most: 3 };

  test("windows start at every stride that leaves more than a stride", () => {
    expect(shortWindows(33, longCe)).toEqual([
      { start: 8, length: 16 },
      { start: 16, length: 16 },
      { start: 24, length: 9 },
    ]);
    expect(shortWindows(32, longCe).map(({ start }) => start)).toEqual([8, 16]);
    expect(shortWindows(16, longCe)).toEqual([]);
  });

  test("weights are the ratio of probabilities, at most `most`, and 1 before the second stride", () => {
    const whole = Float32Array.from({ length: 32 }, (_, i) => 1 + (i % 3));
    const short = [0, 1].map(() => Float32Array.from({ length: 16 }, () => 2));
    const weights = longCeWeights(whole, short, 32, longCe);
    const expected = Array.from(whole, (x, t) => (t < 16 ? 1 : Math.min(Math.exp(2 - x), 3)));
    expectClose(weights, expected, 1e-6, "weights");
  });

  test("the loss and its gradient are those of constant weights", async () => {
    const batch = batchOf(32);
    const whole = await losses(batch.ids, batch.targets);
    const weights = new Array<number>(32).fill(1);
    for (const { start, length } of shortWindows(32, longCe)) {
      const short = await losses(batch.ids.slice(start, start + length), batch.targets.slice(start, start + length));
      for (let t = 8; t < length; t++) weights[start + t] = Math.min(Math.exp(short[t]! - whole[start + t]!), 3);
    }
    expect(new Set(weights).size).toBeGreaterThan(8);
    const expected = whole.reduce((sum, x, t) => sum + x * weights[t]!, 0) / 32;
    const weighted = async (at: Map<string, Float32Array>) =>
      (await losses(batch.ids, batch.targets, at)).reduce((sum, x, t) => sum + x * weights[t]!, 0) / 32;
    await withEngine({ batch: 1, time: 32, l2wrap: 0, longCe }, async (engine, parameters, backend) => {
      expect(Math.abs((await engine.gradients([batch])) - expected)).toBeLessThan(1e-5);
      const name = "rwkv.ln_out.bias";
      const parameter = parameters.find((p) => p.name === name)!;
      const gradient = await readPart(backend, parameter, "gradient");
      const h = 1 / 64;
      for (const element of [0, 7, 15]) {
        const moved = (by: number) =>
          new Map([...values, [name, values.get(name)!.map((x, i) => (i === element ? x + by : x))]]);
        const numeric = ((await weighted(moved(h))) - (await weighted(moved(-h)))) / (2 * h);
        expect(Math.abs(gradient[element]! - numeric), `element ${element}`).toBeLessThan(1e-3);
      }
    });
  });
});

test("with RWKV-7's initial values the attention is heard, its projections are copies, and the rest is RWKV-7's", () => {
  const started = new Map([...initialWeights(withRwkv7Values(architecture), 3)].map(([name, , x]) => [name, x]));
  expect([...started.keys()]).toEqual([...weightSpecs(architecture).keys()]);
  const output = started.get("moba.0.att.output.weight")!;
  const c = size.channels;
  for (let i = 0; i < c; i++)
    for (let j = 0; j < c; j++) {
      const product = Array.from({ length: c }, (_, k) => output[i * c + k]! * output[j * c + k]!);
      expect(product.reduce((a, b) => a + b, 0)).toBeCloseTo(i === j ? 0.09 : 0, 5); // orthogonal, of gain 0.3
    }
  const of7 = new Map([...initialWeights(rwkv7(rwkv7Config(size)), 3)].map(([name, , x]) => [name, x]));
  for (const name of ["blocks.0.att.w0", "blocks.1.att.k_k", "blocks.1.ffn.x_k", "blocks.0.ln1.weight"])
    expect([...started.get(`rwkv.${name}`)!]).toEqual([...of7.get(name)!]);
  expect(Math.max(...started.get("rwkv.emb.weight")!.map(Math.abs))).toBeLessThanOrEqual(1e-4);
  for (const name of ["att.key.weight", "att.receptance.weight", "ffn.key.weight"])
    expect([...started.get(`moba.0.${name}`)!]).toEqual([...started.get(`rwkv.blocks.1.${name}`)!]);
  const groups = (of: typeof architecture) =>
    [...weightSpecs(of)].map(([name, { learningRate, weightDecay }]) => [name, learningRate, weightDecay]);
  expect(groups(withRwkv7Values(architecture))).toEqual(groups(architecture));
});

describe("from an RWKV-7", () => {
  const config = rwkv7Config(size);
  const trained = [...initialWeights(rwkv7(config), 4)].map(([name, , x]) => ({
    name,
    storage: "f32" as const,
    bytes: bytesOf(x),
  }));

  test("its weights stand below rwkv., attention blocks are copies of the block before them", async () => {
    const built = buildFromRwkv7(config, trained, { blocks: 2, ...settings });
    const weights = new Map<string, Uint8Array>();
    for await (const { name, bytes } of built.weights) weights.set(name, bytes);
    expect([...weights.keys()].sort()).toEqual([...weightSpecs(built.architecture).keys()].sort());
    const original = new Map(trained.map(({ name, bytes }) => [name, bytes]));
    for (const part of ["att.receptance", "att.key", "att.value", "att.output", "ffn.key", "ffn.value"])
      for (const j of [0, 1]) {
        const name = `${part}.weight`;
        expect(weights.get(`moba.${j}.${name}`), `moba.${j}.${name}`).toEqual(original.get(`blocks.${j}.${name}`));
      }
    expect(weights.get("rwkv.head.weight")).toEqual(original.get("head.weight"));
    const x_k = new Float32Array(weights.get("moba.1.ffn.x_k")!.buffer);
    const expected = Array.from(x_k, (_, i) => 1 - (i / 16) ** ((1 - 1 / 2) ** 4));
    expectClose(x_k, expected, 1e-6, "moba.1.ffn.x_k");
  });

  test("without attention blocks it computes the RWKV-7, and refuses more blocks than layers", async () => {
    const backend = createReferenceBackend();
    const { architecture: plain, weights } = buildFromRwkv7(config, trained, { blocks: 0 });
    const [a, b] = [await Model.create(rwkv7(config), backend, trained), await Model.create(plain, backend, weights)];
    expect(await b.session().feedAll([...ids(9)])).toEqual(await a.session().feedAll([...ids(9)]));
    expect(() => buildFromRwkv7(config, trained, { blocks: 3 })).toThrow(/3 attention blocks do not fit between 2/);
  });

  test("blocks behind the last attention block are kept but not executed", async () => {
    const odd = rwkvX(rwkvXConfig({ ...size, layers: 5, blocks: 2 }));
    const order = odd.layers.map(({ name }) => name);
    expect(order).toEqual(
      ["rwkv.blocks.0", "rwkv.blocks.1", "moba.0", "rwkv.blocks.2", "rwkv.blocks.3", "moba.1"], // 4 is left over
    );
    expect(weightSpecs(odd).has("rwkv.blocks.4.att.key.weight")).toBe(true);
  });

  test("a first stage trains the attention blocks alone, a second one everything", async () => {
    const built = buildFromRwkv7(config, trained, { blocks: 1, ...settings });
    const before = new Map<string, Uint8Array>();
    for await (const { name, bytes } of built.weights) before.set(name, bytes);
    const changed = (from: Map<string, Uint8Array>, to: Map<string, Uint8Array>) =>
      [...from].filter(([name, bytes]) => !Buffer.from(bytes).equals(to.get(name)!)).map(([name]) => name);

    const first = await stage(built.architecture, before, ["moba."]);
    expect([...first.keys()].sort()).toEqual([...weightSpecs(built.architecture).keys()].sort());
    expect(changed(before, first).every((name) => name.startsWith("moba."))).toBe(true);
    expect(changed(before, first)).toContain("moba.0.att.key.weight");

    const second = await stage(built.architecture, first);
    expect(changed(first, second)).toContain("rwkv.blocks.0.att.key.weight");
    await expect(stage(built.architecture, before, ["other."])).rejects.toThrow(
      /no weight of rwkv-x begins with other\./,
    );
  });
});

/** Two updates from these weights; the model file's tensors by name. */
async function stage(model: Architecture, start: Map<string, Uint8Array>, only?: string[]) {
  const result = new Map<string, Uint8Array>();
  await train({
    architecture: model,
    backend: createReferenceBackend(),
    dataset: { train: ids(400) },
    weights: [...start].map(([name, bytes]) => ({ name, storage: "f32" as const, bytes })),
    method: { kind: "full", ...(only ? { only } : {}) },
    store: {
      load: async () => undefined,
      save: async (snapshot) => {
        for (const { name, data } of snapshot.model.tensors) result.set(name, await data());
      },
    },
    batch: 1,
    context: 16,
    steps: 2,
    learningRate: 1e-2,
  });
  return result;
}
