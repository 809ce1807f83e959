// The preset: a checkpoint becomes a model that reads and writes text, as the README shows it.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { expectClose, expectStateClose, goldenPath, goldenTensors, type Numbers } from "@rwkv-ts/golden";
import { CharacterTokenizer } from "@rwkv-ts/tokenizer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../src/index.js";

/** The golden model has a vocabulary of 128. */
const ascii = new CharacterTokenizer(String.fromCharCode(...Array(128).keys()));
const file = goldenPath("rwkv7", "model.pth");
const options = { backend: "reference", tokenizer: ascii } as const;

describe("load", () => {
  let expected: Map<string, Numbers>;
  let folder: string;
  beforeAll(async () => {
    expected = await goldenTensors("rwkv7", "expected.safetensors");
    folder = await mkdtemp(join(tmpdir(), "rwkv-preset-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const tokens = (name: string) => expected.get(`${name}.tokens`)!.data as Int32Array;
  const logitsOf = (name: string) => expected.get(`${name}.logits`)!.data;

  test.each(["sequence", "recurrent", "training"] as const)("%s logits are the official ones", async (mode) => {
    await using model = await load(file, { backend: "reference" });
    expectClose(await model.logits(tokens("short"), mode), logitsOf("short"), 5e-6, "logits");
  });

  test("the default backend gives the same", async () => {
    await using model = await load(file, { threads: 1 });
    expect(model.info.backend).toBe("cpu");
    expectClose(await model.logits(tokens("long")), logitsOf("long"), 2e-4, "logits");
  });

  test.each([
    ["bytes", async () => new Uint8Array(await readFile(file))],
    ["a Blob", async () => new Blob([await readFile(file)])],
    ["a file: URL", async () => new URL(`file://${file}`)],
  ])("loads from %s", async (_, source) => {
    await using model = await load(await source(), options);
    expectClose(await model.logits(tokens("one")), logitsOf("one"), 5e-6, "logits");
  });

  test("text is streamed, greedy text is repeatable, and a branch goes its own way", async () => {
    await using model = await load(file, { ...options, weights: "f32" });
    const pieces: string[] = [];
    for await (const text of model.generate("The Eiffel tower is in", { maxTokens: 16, temperature: 0 }))
      pieces.push(text);
    expect(pieces.length).toBeGreaterThan(1);

    const session = model.session();
    await session.feed("The Eiffel tower");
    const branch = session.fork();
    const whole: string[] = [];
    for await (const text of branch.generate(" is in", { maxTokens: 16, temperature: 0 })) whole.push(text);
    expect(whole.join("")).toBe(pieces.join(""));
    expect(session.position).toBe("The Eiffel tower".length);
    expect(branch.position).toBe("The Eiffel tower is in".length + 16);
  });

  test("generation goes on where it stopped", async () => {
    await using model = await load(file, options);
    const greedy = { temperature: 0 };
    const once = await collect(model.generate("abc", { ...greedy, maxTokens: 12 }));
    using session = model.session();
    const first = await collect(session.generate("abc", { ...greedy, maxTokens: 5 }));
    using copy = session.fork();
    expect(first + (await collect(session.generate("", { ...greedy, maxTokens: 7 })))).toBe(once);
    expect(first + (await collect(copy.generate("", { ...greedy, maxTokens: 7 })))).toBe(once);
  });

  test("a text can be gone on with after a token that ended it, and after none was written", async () => {
    await using model = await load(file, options);
    const greedy = { temperature: 0 };
    using plain = model.session();
    const written = await collect(plain.generate("abc", { ...greedy, maxTokens: 4 }));
    const next = written.charCodeAt(1);
    using session = model.session();
    const ended = await collect(session.generate("abc", { ...greedy, stopTokens: [next] }));
    expect(written.startsWith(ended)).toBe(true);
    expect(await collect(session.generate("", { ...greedy, maxTokens: 4 - ended.length }))).toBe(
      written.slice(ended.length),
    );
    using unwritten = model.session();
    expect(await collect(unwritten.generate("abc", { ...greedy, maxTokens: 0 }))).toBe("");
    expect(await collect(unwritten.generate("", { ...greedy, maxTokens: 4 }))).toBe(written);
  });

  test("long input is read in steps, and an abort leaves the session as it was", async () => {
    await using model = await load(file, { ...options, tokensPerStep: 16 });
    using session = model.session();
    await session.feed(tokens("short").slice(0, 3));
    const stop = new AbortController();
    setImmediate(() => stop.abort());
    await expect(session.feed(new Uint8Array(20_000), { signal: stop.signal })).rejects.toMatchObject({
      code: "aborted",
    });
    expect(session.position).toBe(3);
    const v = model.model.vocabularySize;
    const logits = await session.feed(tokens("short").slice(3));
    expectClose(logits, logitsOf("short").subarray(39 * v), 5e-6, "logits");
  });

  test("an aborted generation ends with what it has", async () => {
    await using model = await load(file, options);
    const stop = new AbortController();
    const pieces = model.generate("abc", { maxTokens: 1_000_000, signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    let step = await pieces.next();
    while (!step.done) step = await pieces.next();
    expect(step.value.reason).toBe("aborted");
    expect(step.value.ids.length).toBeGreaterThan(0);
  });

  test("a state is saved to a file and restored, in another model too", async () => {
    const path = join(folder, "state.safetensors");
    {
      await using model = await load(file, options);
      using session = model.session();
      await session.feed(tokens("short").slice(0, 17));
      await writeFile(path, await model.saveState(session));
    }
    await using model = await load(goldenPath("rwkv7", "model.safetensors"), options);
    using session = await model.loadState(path);
    expect(session.position).toBe(17);
    expectClose(
      await session.logits(tokens("short").slice(17)),
      logitsOf("short").subarray(17 * model.model.vocabularySize),
      2e-5,
      "logits",
    );
    for (const [name, { data }] of (await session.save()).tensors)
      expectStateClose(data, expected.get(`short.${name}`)!.data, 2e-5, name);
    await expect(model.loadState(goldenPath("rwkv7", "model.pth"))).rejects.toThrow(/holds no saved state/);
  });

  test("a model that does not fit is refused before it is loaded", async () => {
    await using backend = await createCpuBackend({ threads: 1, memoryBytes: 2 ** 20 });
    const loading = load(file, { backend, weights: "f32", onProgress: () => expect.fail("it was loaded") });
    await expect(loading).rejects.toThrow(/needs about 0\.\d+ GB, and the cpu backend has room for 0\.00105 GB/);
  });

  test("a chat answers and remembers", async () => {
    await using model = await load(file, options);
    const chat = model.chat({ maxTokens: 8, temperature: 0 });
    for await (const _part of chat.send("hello")) {
    }
    expect(chat.messages[0]).toMatchObject({ role: "user", content: "hello" });
    chat.dispose();
  });
});

async function collect(pieces: AsyncGenerator<string, unknown, void>): Promise<string> {
  let all = "";
  for await (const piece of pieces) all += piece;
  return all;
}
