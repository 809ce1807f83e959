// Ids drawn by the backends against the same model's logits and the sampler that draws on the host.
import { InputError, Model } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { createSampler, generateText, type NextTokenModel, type SamplerOptions } from "@rwkv-ts/generate";
import { testedBackends } from "@rwkv-ts/golden";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rwkv7, rwkv7Config } from "../src/index.js";

const vocabulary = 300;
const architecture = rwkv7(rwkv7Config({ layers: 1, channels: 32, vocabulary, headSize: 16, ffn: 64 }));

/** Weights that make a lively model: the initial ones plus noise. */
function* weights() {
  const random = randomSource(5);
  for (const [name, spec] of weightSpecs(architecture)) {
    const data = spec.init(spec.shape, random).map((x) => x + 0.3 * random.normal());
    yield { name, storage: "f32" as const, bytes: new Uint8Array(data.buffer) };
  }
}

/** Ids as text of themselves; 0 ends a text. */
const codec = {
  endOfText: 0,
  vocabularySize: vocabulary,
  encode: (text: string) => text.split(" ").map(Number),
  stream: () => ({ push: (id: number) => ` ${id}`, flush: () => "" }),
};

const cases: [name: string, options: SamplerOptions][] = [
  ["the defaults", {}],
  ["greedily", { temperature: 0 }],
  ["hot", { temperature: 2.5 }],
  ["from a nucleus", { topP: 0.4, temperature: 0.9 }],
  ["from the most probable", { topK: 5 }],
  ["with penalties", { topP: 0.8, presencePenalty: 1.5, frequencyPenalty: 2 }],
  ["with biases and bans", { temperature: 0.5, logitBias: [[7, 5], [9, 3.5]], bannedTokens: [0, 1, 2, 3] }], // biome-ignore format: a line
  ["from two ids", { logitBias: [[7, Number.POSITIVE_INFINITY], [8, Number.POSITIVE_INFINITY]] }], // biome-ignore format: a line
];

describe.each(testedBackends)("drawing on $name", ({ create }) => {
  let backend: Backend;
  let model: Model;
  beforeAll(async () => {
    backend = await create();
    model = await Model.create(architecture, backend, weights());
  });
  afterAll(async () => {
    await model[Symbol.asyncDispose]();
    await backend[Symbol.asyncDispose]();
  });

  test.each(cases)("%s", async (_, options) => {
    const shared = { ...options, seed: 11, maxTokens: 40 };
    using there = model.session();
    using here = model.session();
    const host: NextTokenModel = { feed: (ids) => here.feed(ids) };
    const expected = await generateText(host, codec, [5, 6, 7], shared);
    expect(expected.ids.length).toBeGreaterThan(5);
    let draws = 0;
    const device: NextTokenModel = {
      feed: () => Promise.reject(new Error("logits are read")),
      draw: (...given) => {
        draws++;
        return there.draw(...given);
      },
    };
    expect(await generateText(device, codec, [5, 6, 7], shared)).toEqual(expected);
    expect(draws).toBe(expected.ids.length + Number(expected.reason === "end"));
  });

  test("several sessions in one step, each by its own rule", async () => {
    const rules: SamplerOptions[] = [{ temperature: 0 }, { topP: 0.5, bannedTokens: [4] }, { logitBias: [[33, 20]] }];
    const samplers = rules.map((options) => createSampler({ ...options, seed: 3 }));
    const sessions = rules.map(() => model.session());
    const tokens = [[1, 2, 3], [4], [5, 6]];
    const drawn = await model.draw(
      sessions.map((session, i) => ({ session, tokens: tokens[i]!, choice: samplers[i]!.choice!() })),
    );
    for (const [i, session] of sessions.entries()) {
      using alone = model.session();
      const logits = await alone.feed(tokens[i]!);
      expect(drawn[i]).toEqual({ id: createSampler({ ...rules[i], seed: 3 }).sample(logits), logits: undefined });
      expect(session.position).toBe(tokens[i]!.length);
      session.dispose();
    }
  });

  test("only what a mask allows", async () => {
    const mask = new Uint32Array(Math.ceil(vocabulary / 32)).fill(0x01010100);
    for (const options of [{ temperature: 0 }, { topP: 0.6, logitBias: [[9, 3]] as [number, number][] }]) {
      using there = model.session();
      using here = model.session();
      const { id } = await there.draw([4, 5], createSampler({ ...options, seed: 6 }).choice!(mask));
      expect(id).toBe(createSampler({ ...options, seed: 6 }).sample(await here.feed([4, 5]), mask));
      expect([8, 16, 24]).toContain(id % 32);
    }
  });

  test("an id that is to be kept comes with its logits", async () => {
    using session = model.session();
    using alone = model.session();
    const expected = await alone.feed([8, 9]);
    const { id, logits } = await session.draw([8, 9], createSampler({ temperature: 0 }).choice!(), {
      keep: new Set(Array.from({ length: vocabulary }, (_, i) => i)),
    });
    expect(logits).toHaveLength(vocabulary);
    expect(logits!.indexOf(Math.max(...logits!))).toBe(id);
    expect(Math.max(...expected.map((x, i) => Math.abs(x - logits![i]!)))).toBeLessThan(1e-5);
  });

  test("what cannot be drawn says why", async () => {
    using session = model.session();
    await session.feed([1]);
    const draw = (options: SamplerOptions) =>
      generateText(
        { feed: (ids) => session.feed(ids), draw: (...given) => session.draw(...given) },
        codec,
        [2],
        options,
      );
    await expect(draw({ bannedTokens: codec.encode([...Array(vocabulary).keys()].join(" ")) })).rejects.toThrow(
      /banned/,
    );
    const before = session.position;
    await expect(draw({ logitBias: [[vocabulary, 1]] })).rejects.toThrow(InputError);
    expect(session.position).toBe(before);
  });
});
