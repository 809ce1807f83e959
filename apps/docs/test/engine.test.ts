// The worker's calls with the embedded model: what they tell is held against the model itself, asked in another way.
import { fileURLToPath } from "node:url";
import { load } from "@rwkv-ts/rwkv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headVector, recurrenceOf, stateChange } from "../src/explorer/state-change.js";
import type { ModelCalls, Piece, Token, WriteRequest, Writing } from "../src/rpc/calls.js";
import { createEngine } from "../src/worker/engine.js";

const file = fileURLToPath(new URL("../../cli/model/model.safetensors", import.meta.url));
const sampling = {
  temperature: 0,
  topP: 1,
  topK: 0,
  presencePenalty: 0,
  frequencyPenalty: 0,
  penaltyDecay: 0.996,
};
const text = "Alice had a cat. The cat was";

describe("the embedded model in the worker", () => {
  const engine = createEngine();
  let model: Awaited<ReturnType<typeof load>>;
  let tokens: readonly Token[];
  const events: Writing[] = [];
  const context = { signal: new AbortController().signal, emit: () => undefined };
  const ask = <Name extends keyof ModelCalls>(name: Name, input: ModelCalls[Name]["input"]) =>
    engine[name](input, context as never) as Promise<ModelCalls[Name]["output"]>;
  const write = async (request: Omit<WriteRequest, keyof typeof sampling> & Partial<WriteRequest>) => {
    events.length = 0;
    const emit = (event: Writing) => void events.push(event);
    const result = await engine.write({ ...sampling, ...request }, { ...context, emit });
    const written = events.flatMap((event) => (event.kind === "piece" ? (event as Piece).written : []));
    return { ...result, written: written.map((token) => token.text).join(""), ids: written.map(({ id }) => id) };
  };

  beforeAll(async () => {
    await ask("load", { source: file, tokenizer: "auto", backend: "cpu" });
    model = await load(file, { backend: "cpu" });
    tokens = await ask("encode", { text });
  });
  afterAll(async () => {
    await model?.dispose();
  });
  const ids = () => tokens.map(({ id }) => id);

  test("tokens' texts are the text", () => {
    expect(tokens.map((token) => token.text).join("")).toBe(text);
    expect(ids()).toEqual(model.tokenizer!.encode(text));
  });

  test("it writes what the model writes, from anywhere in a text, whatever was read before", async () => {
    const whole = await write({ ids: ids(), maxTokens: 24 });
    let plain = "";
    for await (const piece of model.generate(text, { temperature: 0, maxTokens: 24 })) plain += piece;
    expect(whole.written).toBe(plain);
    expect(whole).toMatchObject({ reason: "length", tokens: 24 });
    expect(whole.seconds).toBeGreaterThan(0);
    // from amid what was written, in a branch of its own
    const middle = [...ids(), ...whole.ids.slice(0, 10)];
    const branch = await write({ ids: middle, maxTokens: 14 });
    expect(branch.ids).toEqual(whole.ids.slice(10));
    expect(branch.read.tokens).toBeLessThan(middle.length);
  });

  test("a stop string is not part of the text, though tokens of it were drawn", async () => {
    const { written } = await write({ ids: ids(), maxTokens: 24 });
    const stop = written.slice(9, 12);
    const stopped = await write({ ids: ids(), maxTokens: 24, stop: [stop] });
    expect(stopped.reason).toBe("stop");
    expect(stopped.written).toBe(written.slice(0, written.indexOf(stop)));
    expect(model.tokenizer!.decode(stopped.ids)).toBe(stopped.written);
  });

  test("surprises are the model's own log-probabilities, in bits", async () => {
    const { surprise, layers, parts } = await ask("timeline", { ids: ids() });
    const { logprobs } = await model.score(ids().slice(1), { after: ids().slice(0, 1) });
    expect(surprise[0]).toBeNaN();
    surprise.slice(1).forEach((bits, i) => {
      expect(bits).toBeCloseTo(-logprobs[i]! / Math.LN2, 3);
    });
    expect({ layers, parts }).toEqual({ layers: 3, parts: ["head 0", "head 1", "head 2", "head 3"] });
  });

  test("what fades, is erased and is written takes the state before a token to the state after it", async () => {
    const at = tokens.length - 2;
    const [layer, head] = [1, 2];
    const recurrence = recurrenceOf(await ask("look", { ids: ids(), layer }))!;
    const before = (await ask("stateOf", { ids: ids().slice(0, at), layer }))[head]!.values;
    const after = (await ask("stateOf", { ids: ids().slice(0, at + 1), layer }))[head]!.values;
    const { faded, erased, written } = stateChange(before, recurrence, at, head);
    const scale = Math.max(...after.map(Math.abs));
    const worst = Math.max(
      ...after.map((value, i) => Math.abs(value - before[i]! - faded[i]! - erased[i]! - written[i]!)),
    );
    expect(scale).toBeGreaterThan(0.1);
    expect(worst).toBeLessThan(1e-4 * scale);
    expect(headVector(recurrence.k, at, head)).toHaveLength(64);
  });

  test("the way through the layers: the sum grows by what the mixers add", async () => {
    const { lengths, layers } = await ask("flow", { ids: ids() });
    expect(layers).toBe(3);
    expect(lengths).toHaveLength(ids().length * 9);
    const [time, channel, sum] = lengths.slice(-3) as unknown as [number, number, number];
    const before = lengths.at(-4)!;
    expect(sum).toBeLessThanOrEqual(before + time + channel + 1e-3);
  });

  test("candidates are the most probable tokens, and what settings leave out cannot be drawn", async () => {
    const all = await ask("distribution", { ids: ids(), temperature: 1, topP: 1, topK: 0, count: 20 });
    expect(all.candidates).toHaveLength(20);
    expect(all.candidates[0]!.probability).toBeCloseTo(all.candidates[0]!.drawn, 6);
    const few = await ask("distribution", { ids: ids(), temperature: 1, topP: 1, topK: 3, count: 20 });
    expect(few.possible).toBe(3);
    expect(few.candidates.slice(3).every(({ drawn }) => drawn === 0)).toBe(true);
    expect(few.candidates.reduce((sum, { drawn }) => sum + drawn, 0)).toBeCloseTo(1, 6);
    const { ids: greedy } = await write({ ids: ids(), maxTokens: 1 });
    expect(greedy[0]).toBe(all.candidates[0]!.id);
  });

  test("a saved state goes on as the text does", async () => {
    const file = new Blob([await ask("saveState", { ids: ids() })]);
    expect(await ask("openState", { name: "saved", file })).toBe(tokens.length);
    const { written } = await write({ ids: ids(), maxTokens: 12 });
    expect((await write({ start: "saved", ids: [], maxTokens: 12 })).written).toBe(written);
  });

  test("a file that is no model leaves the one that is there", async () => {
    const source = new File(["notes"], "notes.bin");
    await expect(ask("load", { source, tokenizer: "auto", backend: "cpu" })).rejects.toThrow(/notes\.bin/);
    expect(await ask("encode", { text: "a" })).toHaveLength(1);
  });
});
