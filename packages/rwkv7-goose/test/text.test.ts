// What people ask of text, of the embedded model: many texts at once, continuations, probabilities, vectors, constraints, and
// states that are exactly the text that was told.
import { fileURLToPath } from "node:url";
import { AbortedError, InputError, StateError } from "@rwkv-ts/core";
import { resultOf } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../src/index.js";

const path = fileURLToPath(new URL("../../../apps/cli/model/model.safetensors", import.meta.url));
const close = (a: Float32Array, b: Float32Array) => Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));

describe("the embedded model", () => {
  let model: LanguageModel;
  beforeAll(async () => {
    model = await load(path, { backend: "cpu", threads: 2 });
  });
  afterAll(() => model.dispose());
  const write = (prompt: string, options = {}) =>
    resultOf(model.generate(prompt, { maxTokens: 24, seed: 3, ...options }));

  test("writes the same texts at once as one after the other", async () => {
    const prompts = ["Once upon a time", "The king", "She said", "A long way off there was a", "Then", "\n"];
    const alone: string[] = [];
    for (const prompt of prompts) alone.push((await write(prompt)).text);
    const together = await Promise.all(prompts.map((prompt) => write(prompt)));
    expect(together.map(({ text }) => text)).toEqual(alone);
  });

  test("continues a prompt several times, each by its own seed", async () => {
    const pieces: string[][] = [[], [], []];
    const all = model.continuations("Once upon a time", { n: 3, maxTokens: 16, seed: 5 });
    let step = await all.next();
    for (; !step.done; step = await all.next()) pieces[step.value.index]!.push(step.value.text);
    expect(step.value.map(({ text }) => text)).toEqual(pieces.map((each) => each.join("")));
    for (const [i, { text }] of step.value.entries())
      expect(text).toBe((await write("Once upon a time", { maxTokens: 16, seed: 5 + i })).text);
    expect(new Set(step.value.map(({ text }) => text)).size).toBe(3);
    await expect(resultOf(model.continuations("x", { n: 0 }))).rejects.toThrow(InputError);
  });

  test("refuses what is no text, no list of ids and no option, and goes on", async () => {
    const wrong = [5, null, {}, true, 5n, [1.5], [-1], [1e9], { length: -1 }, { length: 1e9 }] as never[];
    const several = [["x"], [[1]]] as never[]; // which only embed takes
    const refused = (ask: () => Promise<unknown>) =>
      expect((async () => ask())()).rejects.toMatchObject({ code: expect.stringMatching(/^(input|tokenizer)$/) });
    for (const input of wrong) await refused(() => model.embed(input));
    for (const input of [...wrong, ...several]) {
      await refused(() => resultOf(model.generate(input, { maxTokens: 1 })));
      await refused(() => model.logits(input));
      await refused(() => model.score(input));
      await refused(() => model.score("text", { after: input }));
      await refused(() => resultOf(model.continuations(input, { maxTokens: 1 })));
    }
    for (const mode of ["bogus", "constructor", "call", 5, {}] as never[]) {
      await refused(() => model.logits([1], mode));
      expect(() => model.session({ mode })).toThrow(InputError);
      expect(() => model.model.session({ mode })).toThrow(InputError);
    }
    for (const options of [null, 5, { mod: "training" }, { priority: "high" }, { priority: Number.NaN }] as never[])
      expect(() => model.session(options)).toThrow(InputError);
    const session = model.session();
    await refused(() => model.saveState(session, { precision: "f64" as never }));
    await refused(() => model.saveState({} as never));
    await refused(() => session.feed("a", { signal: 5 as never }));
    await refused(() => session.logits([1], { mode: "bogus" as never }));
    expect(session.position).toBe(0);
    session.dispose();
    await refused(() => resultOf(model.continuations("x", null as never)));
    expect((await write("Once", { maxTokens: 2 })).ids).toHaveLength(2);
  });

  test("gives up continuations that nobody waits for", async () => {
    for await (const piece of model.continuations("Once upon a time", { n: 8, maxTokens: 500 }))
      if (piece.text !== "") break;
    const stop = AbortSignal.abort();
    const results = await resultOf(model.continuations("Once", { n: 2, signal: stop }));
    expect(results.map(({ reason }) => reason)).toEqual(["aborted", "aborted"]);
  });

  test("tells the probabilities of what it writes, which `score` confirms", async () => {
    const heard: number[] = [];
    const { ids, logprobs } = await write("Once upon a time", {
      logprobs: 3,
      onToken: (id: number, logprob?: { id: number }) => heard.push(id === logprob?.id ? 1 : 0),
    });
    expect(heard).toEqual(ids.map(() => 1));
    expect(logprobs!.map(({ id }) => id)).toEqual(ids);
    for (const { logprob, top } of logprobs!) {
      expect(logprob).toBeLessThanOrEqual(top[0]!.logprob);
      expect(top.map((each) => each.logprob)).toEqual(top.map((each) => each.logprob).toSorted((a, b) => b - a));
      expect(top).toHaveLength(3);
    }
    const scored = await model.score(ids, { after: "Once upon a time" });
    expect(
      close(
        scored.logprobs,
        Float32Array.from(logprobs!, ({ logprob }) => logprob),
      ),
    ).toBeLessThan(1e-3);
    expect(scored.ids).toEqual(ids);
  });

  test("scores texts as its logits say, many at once", async () => {
    const texts = ["Once upon a time there was a king.", "Zqx vv krrp!", "The end"];
    const scores = await Promise.all(texts.map((text) => model.score(text)));
    for (const [i, { ids, logprobs, logprob, bitsPerByte }] of scores.entries()) {
      const start = model.tokenizer!.endOfText === undefined ? [] : [model.tokenizer!.endOfText];
      const all = [...start, ...model.tokenizer!.encode(texts[i]!)];
      expect(ids).toEqual(all.slice(1));
      const logits = await model.logits(all);
      const v = logits.length / all.length;
      const expected = ids.map((id, row) => {
        const own = logits.subarray(row * v, (row + 1) * v);
        const highest = Math.max(...own);
        return own[id]! - highest - Math.log(own.reduce((sum, x) => sum + Math.exp(x - highest), 0));
      });
      expect(close(logprobs, Float32Array.from(expected))).toBeLessThan(1e-3);
      const bytes = model.tokenizer!.decodeBytes(ids).length;
      expect(bitsPerByte).toBeCloseTo(-expected.reduce((a, b) => a + b, 0) / Math.LN2 / bytes, 3);
      expect(logprob).toBeCloseTo(
        expected.reduce((a, b) => a + b, 0),
        2,
      );
    }
    expect(scores[0]!.bitsPerByte!).toBeLessThan(scores[1]!.bitsPerByte!);
    await expect(model.score([5], { after: [] })).rejects.toThrow(/too few tokens/);
    await expect(model.score("")).rejects.toThrow(/too few tokens/);
  });

  test("gives texts vectors of length one, alike for alike texts, whoever else asks", async () => {
    const texts = [
      "The cat sat on the mat.",
      "The cat sat on a mat.",
      "The Duke of Wellington, 1815, &c.",
      "x".repeat(3000),
    ];
    const vectors = await model.embed(texts);
    const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
    for (const vector of vectors) expect(cosine(vector, vector)).toBeCloseTo(1, 4);
    expect(cosine(vectors[0]!, vectors[1]!)).toBeGreaterThan(cosine(vectors[0]!, vectors[2]!));
    for (const [i, text] of texts.entries()) {
      const [alone] = await model.embed([text]);
      expect(close(alone!, vectors[i]!)).toBeLessThan(1e-4);
    }
    await expect(model.embed([""])).rejects.toThrow(/without tokens/);
    await expect(model.embed(["x"], { pooling: "sum" as never })).rejects.toThrow(
      /pooling must be one of mean, last, max/,
    );
  });

  test("keeps to the ids that are allowed, and to what a hook makes of logits", async () => {
    const words = Math.ceil(model.model.vocabularySize / 32);
    const some = [40, 41, 300, 301, 302];
    const mask = new Uint32Array(words);
    for (const id of some) mask[id >> 5]! |= 1 << (id & 31);
    const masked = await write("The", { allowed: () => mask });
    expect(masked.ids.every((id) => some.includes(id))).toBe(true);
    const turns: number[] = [];
    const hooked = await write("The", {
      allowed: (ids: readonly number[]) => (ids.length % 2 === 0 ? mask : undefined),
      processLogits: (logits: Float32Array, ids: readonly number[]) => {
        turns.push(ids.length);
        logits[41] = 1e9;
      },
    });
    expect(hooked.ids.every((id) => id === 41)).toBe(true);
    expect(turns).toEqual(hooked.ids.map((_, i) => i));
    await expect(write("The", { allowed: () => new Uint32Array(words) })).rejects.toThrow(/banned or masked/);
    await expect(write("The", { allowed: () => new Uint32Array(1) })).rejects.toThrow(/words of 32 bits/);
  });

  test("leaves a session behind the text that it told, wherever the stop string begins", async () => {
    const prompt = "Once upon a time there was a king who had";
    const whole = (await write(prompt, { maxTokens: 60, temperature: 0 })).text;
    for (const [from, to] of [
      [11, 14],
      [20, 21],
      [31, 38],
      [44, 46],
    ] as const) {
      const stop = whole.slice(from, to);
      using session = model.session();
      const { text, reason } = await resultOf(session.generate(prompt, { stop, maxTokens: 200, temperature: 0 }));
      expect([reason, text]).toEqual(["stop", whole.slice(0, whole.indexOf(stop))]);
      using same = model.session();
      await same.feed([...model.tokenizer!.encode(prompt), ...model.tokenizer!.encode(text)]);
      const next = await resultOf(session.generate(`${stop} and so`, { maxTokens: 12, temperature: 0 }));
      const wanted = await resultOf(same.generate(`${stop} and so`, { maxTokens: 12, temperature: 0 }));
      expect(next.text).toBe(wanted.text);
    }
  });

  test("goes on from a saved state without a prompt, as if it had not stopped", async () => {
    const whole = (await write("Once upon a time there", { maxTokens: 24, temperature: 0 })).text;
    using session = model.session();
    const half = await resultOf(session.generate("Once upon a time there", { maxTokens: 12, temperature: 0 }));
    using again = await model.loadState(await model.saveState(session));
    const rest = await resultOf(again.generate("", { maxTokens: 12, temperature: 0 }));
    expect(half.text + rest.text).toBe(whole);
    using preface = model.session();
    await preface.feed("Once upon a time");
    const file = await model.saveState(preface);
    const variants = await Promise.all(
      [1, 2, 3].map(async (seed) => {
        using from = await model.loadState(file);
        return (await resultOf(from.generate("", { seed, maxTokens: 8 }))).text;
      }),
    );
    expect(new Set(variants).size).toBeGreaterThan(1);
    using silent = model.session();
    silent.restore({ ...(await preface.save()), logits: undefined });
    await expect(resultOf(silent.generate(""))).rejects.toThrow(/give a prompt/);
  });

  test("a state saved as f16 is half as large, and every number is rounded to the nearest", async () => {
    using session = model.session();
    await session.feed("Once upon a time there");
    const { tensors } = await session.save();
    const exact = await model.saveState(session);
    const half = await model.saveState(session, { precision: "f16" });
    const numbers = [...tensors.values()].reduce((sum, { data }) => sum + data.length, 0);
    expect(Math.abs(exact.length - half.length - 2 * numbers)).toBeLessThan(200); // but for the header and its padding
    using again = await model.loadState(half);
    const rounded = (await again.save()).tensors;
    let changed = 0;
    for (const [name, { data }] of tensors)
      for (const [i, x] of data.entries()) {
        const error = Math.abs(rounded.get(name)!.data[i]! - x);
        if (error > Math.abs(x) * 2 ** -11 + 2 ** -25) throw new Error(`${name}[${i}]: ${x} is off by ${error}`);
        if (error > 0) changed++;
      }
    expect(changed).toBeGreaterThan(numbers / 2);
  });

  test("takes one thing at a time from a session that writes, but forks, saves and ends in order", async () => {
    const session = model.session();
    const writing = session.generate("Once upon a time", { maxTokens: 40, temperature: 0 });
    await writing.next();
    await expect(session.feed("x")).rejects.toThrow(/is writing/);
    await expect(session.generate("x").next()).rejects.toThrow(InputError);
    expect(() => session.append([1])).toThrow(/is writing/);
    using fork = session.fork();
    const saved = session.save();
    const rest = resultOf(writing);
    expect((await rest).reason).toBe("length");
    using other = model.session();
    other.restore(await saved);
    expect(other.position).toBe(fork.position);
    expect(close(await fork.feed("and"), await other.feed("and"))).toBeLessThan(1e-4);
    session.dispose();
    await expect(session.feed("x")).rejects.toThrow(StateError);
  });

  test("never shows one client's text to the next one, however the first one leaves", async () => {
    const probe = [5, 6, 7];
    const long = Array.from({ length: 3000 }, (_, i) => 300 + (i % 500));
    const clean = await model.session().feed(probe);
    for (const how of ["dispose", "abort", "dispose and abort", "generate", "chat"] as const) {
      const first = model.session();
      await first.feed("My secret is that I am a dragon.");
      const stop = new AbortController();
      const chat = model.chat();
      const reading: Promise<unknown> =
        how === "generate"
          ? first.generate(long, { maxTokens: 5 }).next()
          : how === "chat"
            ? chat.send("word ".repeat(3000)).next()
            : first.feed(long, { signal: stop.signal });
      reading.catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (how !== "abort") first.dispose();
      chat.dispose();
      if (how.includes("abort")) stop.abort();
      const next = Array.from({ length: 6 }, () => model.session());
      const answers = await Promise.all(next.map((session) => session.feed(probe)));
      for (const answer of answers) expect(close(answer, clean)).toBeLessThan(1e-4);
      for (const session of [first, ...next]) session.dispose();
      await reading.catch((error: unknown) =>
        expect(error instanceof AbortedError || error instanceof StateError).toBe(true),
      );
    }
  });

  test("refuses sessions of another model", async () => {
    const other = await load(path, { backend: "cpu", threads: 1 });
    const foreign = other.model.session();
    await expect(model.model.step([{ session: foreign, tokens: [1] }])).rejects.toThrow(/another model/);
    await expect(model.model.draw([{ session: {} as never, tokens: [1], choice: {} as never }])).rejects.toThrow(
      InputError,
    );
    await other.dispose();
    await expect(foreign.feed([1])).rejects.toThrow(/disposed/);
    expect(() => other.session()).toThrow(/disposed/);
  });
});
