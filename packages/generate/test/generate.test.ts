import { describe, expect, it } from "vitest";
import { continueFrom, type GenerateOptions, type GenerateResult, generate, generateText } from "../src/index.js";
import { byteCodec, functionModel, scriptedModel, textModel } from "./markov-model.js";

async function run(
  pieces: AsyncGenerator<string, GenerateResult>,
): Promise<{ pieces: string[]; result: GenerateResult }> {
  const all: string[] = [];
  for (;;) {
    const step = await pieces.next();
    if (step.done) return { pieces: all, result: step.value };
    all.push(step.value);
  }
}

const write = (script: string, options?: GenerateOptions) =>
  run(generate(scriptedModel(script), byteCodec, "Q", options));
const ids = (text: string) => byteCodec.encode(text);

describe("generation", () => {
  it("streams whole characters and ends at the end of text", async () => {
    const { pieces, result } = await write("aé🙂");
    expect(pieces).toEqual(["a", "é", "🙂"]);
    expect(result).toEqual({ reason: "end", ids: ids("aé🙂"), unfedIds: [], text: "aé🙂" });
  });

  it("ends after maxTokens, leaving the last id unfed", async () => {
    const log = { feeds: [] as number[], live: 0 };
    const result = await generateText(scriptedModel("abcdef", log), byteCodec, "Question", { maxTokens: 3 });
    expect(result).toEqual({ reason: "length", ids: ids("abc"), unfedIds: ids("c"), text: "abc" });
    expect(log.feeds).toEqual([8, 1, 1]);
    expect((await write("abc", { maxTokens: 0 })).result).toEqual({
      reason: "length",
      ids: [],
      unfedIds: [],
      text: "",
    });
  });

  it("replaces a character that maxTokens cuts by U+FFFD", async () => {
    expect((await write("a🙂", { maxTokens: 3 })).result.text).toBe("a\uFFFD");
  });

  it("ends at a stop string that is spread over tokens, without showing any of it", async () => {
    const { pieces, result } = await write("Hi.\n\nUs\n\nUser: x", { stop: ["\n\nUser:", "never"] });
    expect(pieces.join("")).toBe("Hi.\n\nUs");
    expect(result).toEqual({
      reason: "stop",
      stop: "\n\nUser:",
      ids: ids("Hi.\n\nUs\n\nUser:"),
      unfedIds: ids(":"),
      text: "Hi.\n\nUs",
    });
  });

  it("shows text that it held back when the end comes first", async () => {
    expect((await write("Hi.\n\nUse", { stop: "\n\nUser:" })).result).toMatchObject({
      reason: "end",
      text: "Hi.\n\nUse",
    });
    expect((await write("Hi.\n\nUser:", { stop: "\n\nUser:", maxTokens: 6 })).pieces.join("")).toBe("Hi.\n\nU");
  });

  it("ends at a stop token, which is neither fed nor shown", async () => {
    const { result } = await write("ab;c", { stopTokens: ids(";") });
    expect(result).toEqual({ reason: "stop", ids: ids("ab"), unfedIds: [], text: "ab" });
  });

  it("starts from the end-of-text id where the prompt is empty", async () => {
    const prompts: number[][] = [];
    const model = functionModel((fed) => {
      prompts.push([...fed]);
      return [0];
    });
    await generateText(model, byteCodec, "");
    await generateText(
      functionModel((fed) => [prompts.push([...fed]) && 0]),
      byteCodec,
      [],
    );
    expect(prompts).toEqual([[0], [0]]);
  });

  it("takes ids as a prompt", async () => {
    const echo = textModel((text) => (text.length < 4 ? text.slice(-1) : ""));
    expect((await generateText(echo, byteCodec, ids("xy"))).text).toBe("yy");
  });

  it("goes on from logits at hand", async () => {
    const model = scriptedModel("abc");
    const logits = await model.feed(ids("Q"));
    expect((await run(continueFrom(logits, model, byteCodec))).result.text).toBe("abc");
  });

  it("never draws rows that only pad the vocabulary", async () => {
    const padded = functionModel((fed) => (fed.length < 100 ? [98, 258, 299] : [0]));
    expect((await generateText(padded, byteCodec, "Q", { seed: 1 })).text).toBe("a".repeat(99));
  });

  it("repeats itself with a seed, and reports every token", async () => {
    const dice = () => functionModel((fed) => (fed.length < 30 ? (ids("123456") as number[]) : [0]));
    const seen: number[] = [];
    const first = await generateText(dice(), byteCodec, "Q", { seed: 5, onToken: (id) => seen.push(id) });
    const second = await generateText(dice(), byteCodec, "Q", { seed: 5 });
    expect(first).toEqual(second);
    expect(seen).toEqual(first.ids);
    expect(new Set(first.text).size).toBeGreaterThan(3);
  });

  it("keeps what it has when the signal fires, whether between tokens or amid one", async () => {
    const between = new AbortController();
    const stopAtC = (id: number) => id === ids("c")[0] && between.abort();
    const aborted = await write("abcdef", { signal: between.signal, onToken: stopAtC });
    expect(aborted.result).toEqual({ reason: "aborted", ids: ids("abc"), unfedIds: ids("c"), text: "abc" });

    const amid = new AbortController();
    const hanging = {
      feed: (fed: readonly number[], options?: { signal?: AbortSignal }) =>
        new Promise<Float32Array>((resolve, reject) => {
          if (fed.length > 1) resolve(Float32Array.from({ length: 257 }, (_, id) => (id === 98 ? 9 : -99)));
          else options!.signal!.addEventListener("abort", () => reject(new Error("stopped")));
        }),
    };
    setTimeout(() => amid.abort(), 5);
    expect((await generateText(hanging, byteCodec, "QQ", { signal: amid.signal })).text).toBe("a");

    const early = await write("abc", { signal: AbortSignal.abort() });
    expect(early).toEqual({ pieces: [], result: { reason: "aborted", ids: [], unfedIds: [], text: "" } });
  });

  it("passes on what the model throws, and refuses bad options", async () => {
    const broken = { feed: () => Promise.reject(new Error("device lost")) };
    await expect(generateText(broken, byteCodec, "Q")).rejects.toThrow("device lost");
    await expect(generateText(broken, byteCodec, "Q", { maxTokens: -1 })).rejects.toThrow(/maxTokens/);
  });
});

describe("options that cannot be", () => {
  // as JavaScript brings them, where no type holds
  it.each<[object]>([
    [{ stop: 5 }],
    [{ stop: [5] }],
    [{ stop: [null] }],
    [{ stop: new Map() }],
    [{ stop: "" }],
    [{ stopTokens: 5 }],
    [{ stopTokens: ["x"] }],
    [{ stopTokens: [1e308] }],
    [{ signal: {} }],
    [{ onToken: 5 }],
    [{ processLogits: {} }],
    [{ allowed: "all" }],
    [{ constraint: {} }],
    [{ sampler: 5 }],
    [{ temperature: "0.5" }],
    [{ topP: 1n }],
    [{ presencePenalty: "1" }],
    [{ logitBias: 5 }],
    [{ logitBias: [5] }],
    [{ logitBias: [[1, "x"]] }],
    [{ logitBias: { 5: 1 } }],
    [{ bannedTokens: 5 }],
    [{ bannedTokens: ["a"] }],
  ])("case %# is an InputError before anything is read", async (options) => {
    const log = { feeds: [] as number[], live: 0 };
    const writing = generateText(scriptedModel("abc", log), byteCodec, "Q", options as GenerateOptions);
    await expect(writing).rejects.toMatchObject({ code: "input" });
    expect(log.feeds).toEqual([]);
  });

  it.each([5, null, undefined, {}, true, 5n])("case %# is no prompt", async (prompt) => {
    const writing = generateText(scriptedModel("abc"), byteCodec, prompt as never);
    await expect(writing).rejects.toThrow(/a prompt must be a text or a list of token ids/);
  });

  it("null counts as left out, as JSON has it", async () => {
    const options = { stop: null, signal: null, onToken: null, logitBias: null, sampler: null };
    expect((await write("abc", options as never)).result.text).toBe("abc");
  });
});
