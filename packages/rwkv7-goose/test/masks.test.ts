// Masks of allowed ids: every backend draws with one what it draws where the other ids are banned, and what the host draws.
import { type Choice, type IdMask, InputError, maskWords } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { choiceOperands, Graph, leaf, Program, sample } from "@rwkv-ts/core/tools";
import { createSampler, type Sampler, type SamplerOptions } from "@rwkv-ts/generate";
import { testedBackends } from "@rwkv-ts/golden";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const rows = 40;
const room = 40_000;

/** Numbers in [0, 1) that are the same everywhere. */
const noise = (i: number): number => ((i * 2654435761) % 4294967296) / 4294967296;
const logitsOf = (vocabulary: number): Float32Array =>
  Float32Array.from({ length: rows * vocabulary }, (_, i) => 10 * noise(i) * noise(3 * i + 1) - 2);
/** One of `every` ids, others in each row; and the last one. */
function maskOf(vocabulary: number, row: number, every: number): IdMask {
  const mask = row % 2 ? new Uint32Array(maskWords(vocabulary)) : new Int32Array(maskWords(vocabulary));
  for (let id = 0; id < vocabulary; id++)
    if (noise(7 * id + row) < 1 / every || id === vocabulary - 1) mask[id >> 5]! |= 1 << (id & 31);
  return mask;
}
const isSet = (mask: IdMask, id: number) => ((mask[id >> 5]! >> (id & 31)) & 1) === 1;
/** The same without a mask: what it leaves out is banned. */
const banned = ({ mask, changes, ...choice }: Choice, vocabulary: number): Choice => {
  const ids = Array.from({ length: vocabulary }, (_, id) => id).filter((id) => !isSet(mask!, id));
  return { ...choice, changes: new Map([...changes, ...ids.map((id) => [id, Number.NEGATIVE_INFINITY] as const)]) };
};

const rules: SamplerOptions[] = [
  {},
  { temperature: 0 },
  { topP: 0.5, temperature: 0.8 },
  { topK: 3, temperature: 2 },
  { topP: 0.9, logitBias: [[1, 4], [2, Number.NEGATIVE_INFINITY], [4, 3]] },
]; // biome-ignore format: a line a rule

describe.each(testedBackends)("masks on $name", ({ create }) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await create();
  });
  afterAll(() => backend[Symbol.asyncDispose]());

  /** Ids of so many rows of the logits, drawn by these choices. */
  async function drawn(choices: readonly Choice[], logits: Float32Array, vocabulary: number): Promise<number[]> {
    const graph = new Graph();
    const most = choices.some(({ changes }) => changes.size > 0) ? room : 0;
    const { changes, amounts, settings, mask } = choiceOperands(choices, rows, vocabulary, most);
    const given = { settings, ...(most > 0 && { changes, amounts }), ...(mask && { mask }) };
    const shapes: Record<string, number[]> = {
      settings: [rows, 5],
      changes: [most, 2],
      amounts: [most],
      mask: [rows, maskWords(vocabulary)],
    };
    const operands = Object.entries(given).map(([name, data]) =>
      leaf(graph, "input", name, shapes[name]!, data instanceof Int32Array ? "i32" : "f32"),
    );
    const ids = sample(leaf(graph, "input", "logits", [rows, vocabulary]), ...operands);
    const program = await Program.compile(backend, { outputs: new Map([["ids", ids]]), bind: () => undefined });
    for (const [name, data] of Object.entries({ ...given, logits })) program.write(name, data);
    await program.submit();
    const result = [...(await program.readIds("ids"))];
    program.dispose();
    return result;
  }

  test.each([5, 37, 300, 1000])("of %i ids, row by row", async (vocabulary) => {
    const logits = logitsOf(vocabulary);
    const row = (i: number) => logits.subarray(i * vocabulary, (i + 1) * vocabulary);
    const masks = Array.from({ length: rows }, (_, i) => maskOf(vocabulary, i, 2 + (i % 3)));
    const samplers = (seed: number): Sampler[] =>
      masks.map((_, i) => createSampler({ ...rules[i % rules.length], seed: seed + i }));
    const expected = samplers(1).map((sampler, i) => sampler.sample(row(i), masks[i]));
    const choices = samplers(1).map((sampler, i) => sampler.choice!(masks[i]));
    expect(await drawn(choices, logits, vocabulary)).toEqual(expected);
    const bans = choices.map((choice) => banned(choice, vocabulary));
    expect(await drawn(bans, logits, vocabulary)).toEqual(expected);
    expect(expected.every((id, i) => isSet(masks[i]!, id))).toBe(true);
    const free = samplers(1).map((sampler, i) => sampler.sample(row(i)));
    expect(free).not.toEqual(expected);
    // rows without a mask beside rows with one
    const mixed = samplers(1).map((sampler, i) => sampler.choice!(i % 2 ? masks[i] : undefined));
    expect(await drawn(mixed, logits, vocabulary)).toEqual(expected.map((id, i) => (i % 2 ? id : free[i])));
  });

  test("that allow nothing, or only what is banned otherwise, give -1", async () => {
    const vocabulary = 70;
    const only = (id: number) => {
      const mask = new Uint32Array(maskWords(vocabulary));
      mask[id >> 5] = 1 << (id & 31);
      return mask;
    };
    const choose = (options: SamplerOptions, mask: IdMask) => createSampler({ ...options, seed: 2 }).choice!(mask);
    const choices = [
      choose({}, new Int32Array(3)),
      choose({ temperature: 0 }, new Int32Array(3)),
      choose({ bannedTokens: [64] }, only(64)),
      choose({ vocabularySize: 69 }, only(69)),
      choose({ topP: 0.2, logitBias: [[3, 1]] }, only(69)),
      choose({ temperature: 0, logitBias: [[3, Number.POSITIVE_INFINITY]] }, only(31)),
    ];
    const ids = await drawn(choices, logitsOf(vocabulary), vocabulary);
    expect(ids.slice(0, 6)).toEqual([-1, -1, -1, -1, 69, 31]);
  });
});

describe("operands of choices", () => {
  const choice = (mask?: IdMask): Choice => ({ ...createSampler({ seed: 1 }).choice!(mask) });

  test("have masks where a choice has one, and all ones for the others", () => {
    expect(choiceOperands([choice()], 2, 40, 0).mask).toBeUndefined();
    expect(choiceOperands([choice()], 2, 40, 0, true).mask).toEqual(new Int32Array(4).fill(-1));
    const { mask } = choiceOperands([choice(), choice(Uint32Array.of(5, 0xffffffff))], 3, 40, 0);
    expect(mask).toEqual(Int32Array.of(-1, -1, 5, -1, -1, -1));
  });

  test("masks of another length, and more changes than there is room for, are refused", () => {
    for (const words of [0, 1, 3])
      expect(() => choiceOperands([choice(new Int32Array(words))], 1, 40, 0)).toThrow(InputError);
    expect(() => choiceOperands([choice(new Int32Array(3))], 1, 40, 0)).toThrow(
      "a mask of 40 ids takes 2 words of 32 bits, got 3",
    );
    const biased = createSampler({
      logitBias: [
        [1, 2],
        [2, 3],
      ],
    }).choice!();
    expect(() => choiceOperands([biased], 1, 40, 1)).toThrow("there is room for 1 changes of logits");
  });
});
