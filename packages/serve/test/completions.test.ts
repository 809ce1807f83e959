// Completions through OpenAI's own client, and what clients of llama.cpp's server and lm-evaluation-harness ask.
import type { LanguageModel } from "@rwkv-ts/preset";
import type OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServer } from "../src/index.js";
import { ask as askDirectly, loadEmbedded, type Running, start } from "./support.js";

let model: LanguageModel;
let running: Running;
let client: OpenAI;

beforeAll(async () => {
  model = await loadEmbedded();
  running = await start({ models: [{ name: "tales", model }] });
  client = running.client;
});
afterAll(async () => {
  await running.listening.close(1);
  await model.dispose();
});

const prompt = "Once upon a time there was a";
const ask = { model: "tales", prompt, temperature: 0, max_tokens: 12 };
const json = async (response: Promise<Response>) => (await response).json();

describe("completions", () => {
  test("continue a text as the model itself does", async () => {
    const { choices, usage } = await client.completions.create(ask);
    const pieces = model.generate(prompt, { temperature: 0, maxTokens: 12 });
    let expected = "";
    for await (const piece of pieces) expected += piece;
    expect(choices[0]!.text).toBe(expected);
    expect(choices[0]!.finish_reason).toBe("length");
    expect(usage).toMatchObject({ prompt_tokens: model.tokenizer!.encode(prompt).length, completion_tokens: 12 });
  });

  test("take seeds of 64 bits, and tell them apart", async () => {
    const drawn = async (seed: number, n = 1) =>
      (await client.completions.create({ ...ask, temperature: 2, seed, n })).choices.map(({ text }) => text);
    const seeds = [2 ** 63, 2 ** 63 + 2 ** 13, -(2 ** 63), 2 ** 53, 7];
    const texts: string[][] = [];
    for (const seed of seeds) texts.push(await drawn(seed));
    expect(await drawn(2 ** 63)).toEqual(texts[0]);
    expect(new Set(texts.flat()).size).toBe(seeds.length);
    const [first, second] = await drawn(Number.MAX_SAFE_INTEGER, 2);
    expect(first).not.toBe(second);
    await expect(drawn(0.5)).rejects.toMatchObject({ status: 400, param: "seed" });
  });

  test("take no text that ended at once for the best: it says nothing of how probable it is", async () => {
    const request = { ...ask, prompt: "The fox", temperature: 2, top_p: 1, max_tokens: 3, logit_bias: { 0: 12 } };
    let mixed = 0;
    for (let seed = 0; seed < 60 && mixed < 3; seed++) {
      const { choices } = await client.completions.create({ ...request, seed, n: 4 });
      const empty = choices.filter(({ text }) => text === "").length;
      if (empty === 0 || empty === 4) continue;
      mixed++;
      const best = await client.completions.create({ ...request, seed, n: 1, best_of: 4 });
      expect(best.choices[0]!.text).not.toBe("");
    }
    expect(mixed).toBe(3);
  });

  test("leave nothing behind of a document that began with no prompt, by either address", async () => {
    const options = { name: "m", model, cache: { precision: "f32" as const } };
    const [used, fresh] = [createServer({ models: [options] }), createServer({ models: [options] })];
    const begun = { prompt: "", n_predict: 40, max_tokens: 40, temperature: 0 };
    const { body } = await askDirectly(used, "POST", "/completion", begun);
    await askDirectly(used, "POST", "/v1/completions", begun);
    const next = { prompt: body.content, temperature: 0, max_tokens: 4, logprobs: 1 };
    const [after, expected] = await Promise.all(
      [used, fresh].map((server) => askDirectly(server, "POST", "/v1/completions", next)),
    );
    expect(after!.body.usage).toEqual(expected!.body.usage);
    expect(after!.body.choices).toEqual(expected!.body.choices);
    await Promise.all([used.close(), fresh.close()]);
  });

  test("take texts, ids and batches of both alike", async () => {
    const { tokenizer } = model;
    const single = await client.completions.create(ask);
    const ids = await client.completions.create({ ...ask, prompt: tokenizer!.encode(prompt) });
    const batch = await client.completions.create({ ...ask, prompt: ["The king", prompt], n: 2 });
    expect(ids.choices[0]!.text).toBe(single.choices[0]!.text);
    expect(batch.choices.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(batch.choices[2]!.text).toBe(single.choices[0]!.text);
    expect(batch.choices[3]!.text).toBe(single.choices[0]!.text);
  });

  test("stream, with usage at the end", async () => {
    const whole = await client.completions.create(ask);
    const stream = await client.completions.create({ ...ask, stream: true, stream_options: { include_usage: true } });
    let text = "";
    let last: OpenAI.Completion | undefined;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.text ?? "";
      last = chunk;
    }
    expect(text).toBe(whole.choices[0]!.text);
    expect(last!.usage!.completion_tokens).toBe(12);
  });

  test("choose the best of several by their mean log-probability", async () => {
    const request = { ...ask, temperature: 1, seed: 3, logprobs: 0 };
    const all = await client.completions.create({ ...request, n: 4 });
    const best = await client.completions.create({ ...request, n: 1, best_of: 4 });
    const mean = (choice: OpenAI.CompletionChoice) => {
      const { token_logprobs } = choice.logprobs!;
      return token_logprobs!.reduce((sum, each) => sum + each, 0) / token_logprobs!.length;
    };
    const expected = [...all.choices].sort((a, b) => mean(b) - mean(a))[0]!;
    expect(best.choices).toHaveLength(1);
    expect(best.choices[0]!.text).toBe(expected.text);
  });

  test("what lm-evaluation-harness asks: ids, echo, log-probabilities of the prompt", async () => {
    const ids = model.tokenizer!.encode(prompt);
    const { choices } = await client.completions.create({
      ...ask,
      prompt: [ids],
      echo: true,
      logprobs: 1,
      max_tokens: 1,
    });
    const { tokens, token_logprobs, top_logprobs, text_offset } = choices[0]!.logprobs!;
    const score = await model.score(ids, { after: [] });
    expect(tokens).toHaveLength(ids.length + 1);
    expect(tokens!.slice(0, -1).join("")).toBe(prompt);
    expect(choices[0]!.text.startsWith(prompt)).toBe(true);
    expect(token_logprobs![0]).toBeNull();
    score.logprobs.forEach((logprob, i) => {
      expect(token_logprobs![i + 1]).toBeCloseTo(logprob, 3);
    });
    for (const [i, top] of top_logprobs!.entries()) {
      if (i === 0) continue;
      const best = Object.entries(top!).sort(([, a], [, b]) => b - a)[0]!;
      expect(best[1]).toBeGreaterThanOrEqual(token_logprobs![i]!);
      expect(top).toHaveProperty([tokens![i]!]);
    }
    expect(text_offset![1]).toBe(tokens![0]!.length);
  });

  test("an empty prompt begins a document", async () => {
    const { choices } = await client.completions.create({ ...ask, prompt: "" });
    expect(choices[0]!.text.length).toBeGreaterThan(0);
  });

  test("refuse what the model was not trained for, and say why", async () => {
    await expect(client.completions.create({ ...ask, suffix: " the end." })).rejects.toMatchObject({
      status: 400,
      param: "suffix",
    });
    const infill = await running.post("/infill", { input_prefix: "a", input_suffix: "b" });
    expect(infill.status).toBe(400);
    expect((await infill.json()).error.message).toMatch(/not trained/);
    await expect(client.completions.create({ ...ask, prompt: [99_999_999] })).rejects.toMatchObject({ status: 400 });
    await expect(client.completions.create({ ...ask, n: 2, best_of: 1 })).rejects.toMatchObject({
      status: 400,
      param: "best_of",
    });
  });
});

describe("models", () => {
  test("are listed and found by name", async () => {
    const list = await client.models.list();
    expect(list.data.map(({ id }) => id)).toEqual(["tales"]);
    expect((await client.models.retrieve("tales")).object).toBe("model");
    await expect(client.models.retrieve("other")).rejects.toMatchObject({ status: 404, code: "model_not_found" });
  });
});

describe("what clients of llama.cpp's server ask", () => {
  test("/tokenize and /detokenize go there and back", async () => {
    const { tokens } = await json(running.post("/tokenize", { content: prompt }));
    expect(tokens).toEqual(model.tokenizer!.encode(prompt));
    expect(await json(running.post("/detokenize", { tokens }))).toEqual({ content: prompt });
    const { tokens: pieces } = await json(running.post("/tokenize", { content: prompt, with_pieces: true }));
    expect(pieces.map(({ piece }: { piece: string }) => piece).join("")).toBe(prompt);
  });

  test("/apply-template shows the prompt of a chat", async () => {
    const messages = [
      { role: "system", content: "Be kind." },
      { role: "user", content: "Hello" },
    ];
    expect(await json(running.post("/apply-template", { messages }))).toEqual({
      prompt: "System: Be kind.\n\nUser: Hello\n\nAssistant:",
    });
  });

  test("/completion writes at once and in pieces, held to a grammar where one is given", async () => {
    const request = { prompt, n_predict: 8, temperature: 0 };
    const whole = await json(running.post("/completion", request));
    expect(whole).toMatchObject({ stop: true, stop_type: "limit", tokens_predicted: 8, truncated: false });
    const events = await (await running.post("/completion", { ...request, stream: true })).text();
    const pieces = events
      .trim()
      .split("\n\n")
      .map((event) => JSON.parse(event.slice("data: ".length)));
    expect(pieces.map(({ content }) => content).join("")).toBe(whole.content);
    expect(pieces.at(-1).stop).toBe(true);
    const held = await json(running.post("/completion", { ...request, grammar: 'root ::= " yes" | " no"' }));
    expect([" yes", " no"]).toContain(held.content);
    const listed = await json(
      running.post("/completion", {
        ...request,
        n_predict: 60,
        json_schema: { type: "array", items: { type: "integer" }, minItems: 2, maxItems: 2 },
      }),
    );
    expect(JSON.parse(listed.content)).toHaveLength(2);
    // numbers below 0, lists of biases and stop strings as SillyTavern sends them to llama.cpp's server
    const { tokens } = await json(running.post("/tokenize", { content: whole.content }));
    const sent = { ...request, seed: -1, top_k: -1, n_probs: 2, cache_prompt: true, grammar: "", ignore_eos: false };
    const banned = await json(
      running.post("/completion", { ...sent, logit_bias: [[whole.tokens[0], false]], stop: Array(40).fill("\nUser:") }),
    );
    expect(tokens.length).toBeGreaterThan(0);
    expect(banned.tokens[0]).not.toBe(whole.tokens[0]);
    const drawn = () => json(running.post("/completion", { prompt, n_predict: 30, temperature: 2, seed: -1 }));
    expect((await drawn()).content).not.toBe((await drawn()).content); // no seed
  });

  test("/health, /props and /metrics tell how it goes", async () => {
    expect(await json(fetch(`${running.url}/health`))).toEqual({ status: "ok", active: 0 });
    expect(await json(fetch(`${running.url}/props`))).toMatchObject({
      default_generation_settings: { params: { n_predict: 4096, temperature: 1, top_p: 0.7 } },
      model_alias: "tales",
      model: { architecture: "rwkv7" },
    });
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(metrics).toMatch(/^rwkv_requests_total\{route="\/v1\/completions",status="200"\} \d+$/m);
    expect(metrics).toMatch(/^rwkv_generated_tokens_total\{model="tales"\} \d+$/m);
    expect(metrics).toMatch(/^# TYPE rwkv_states gauge$/m);
  });
});
