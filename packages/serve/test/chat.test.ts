// Chats through OpenAI's own client, over a real port, with the embedded model.
import type { LanguageModel } from "@rwkv-ts/preset";
import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadEmbedded, type Running, start } from "./support.js";

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

const ask = { model: "tales", messages: [{ role: "user" as const, content: "Tell me of the fox." }], temperature: 0 };

describe("a chat", () => {
  test("answers with text, a reason and usage", async () => {
    const answer = await client.chat.completions.create({ ...ask, max_completion_tokens: 20 });
    const [choice] = answer.choices;
    expect(choice!.message.role).toBe("assistant");
    expect(choice!.message.content!.length).toBeGreaterThan(0);
    expect(["stop", "length"]).toContain(choice!.finish_reason);
    const prompt =
      model.tokenizer!.encode("User: Tell me of the fox.").length + model.tokenizer!.encode("\n\nAssistant:").length;
    expect(answer.usage!.prompt_tokens).toBe(prompt);
    expect(answer.usage!.total_tokens).toBe(prompt + answer.usage!.completion_tokens);
    expect(answer.usage!.completion_tokens).toBeLessThanOrEqual(20);
  });

  test("streams the text that it answers at once", async () => {
    const whole = await client.chat.completions.create({ ...ask, max_tokens: 24 });
    const stream = await client.chat.completions.create({
      ...ask,
      max_tokens: 24,
      stream: true,
      stream_options: { include_usage: true },
    });
    let [text, finish] = ["", ""];
    let usage: OpenAI.CompletionUsage | null | undefined;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? "";
      finish = chunk.choices[0]?.finish_reason ?? finish;
      usage = chunk.usage ?? usage;
    }
    expect(text).toBe(whole.choices[0]!.message.content);
    expect(finish).toBe(whole.choices[0]!.finish_reason);
    expect(usage!.completion_tokens).toBe(whole.usage!.completion_tokens);
  });

  test("the client's stream helper puts the message together", async () => {
    const stream = client.chat.completions.stream({ ...ask, max_tokens: 12 });
    const message = await stream.finalMessage();
    const whole = await client.chat.completions.create({ ...ask, max_tokens: 12 });
    expect(message.content).toBe(whole.choices[0]!.message.content);
  });

  test("n choices come from one reading of the prompt, and a seed repeats them", async () => {
    const request = { ...ask, temperature: 1, seed: 7, n: 3, max_tokens: 12 };
    const first = await client.chat.completions.create(request);
    const second = await client.chat.completions.create(request);
    const texts = first.choices.map(({ message }) => message.content);
    expect(first.choices.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(new Set(texts).size).toBeGreaterThan(1);
    expect(second.choices.map(({ message }) => message.content)).toEqual(texts);
    expect(second.usage!.prompt_tokens_details!.cached_tokens).toBe(second.usage!.prompt_tokens);
  });

  test("ends before a stop string, and says so", async () => {
    const { choices } = await client.chat.completions.create({ ...ask, max_tokens: 40 });
    const word = choices[0]!.message.content!.split(" ")[3]!;
    const stopped = await client.chat.completions.create({ ...ask, max_tokens: 40, stop: [word] });
    expect(stopped.choices[0]!.finish_reason).toBe("stop");
    expect(stopped.choices[0]!.message.content).not.toContain(word);
    expect(choices[0]!.message.content!.startsWith(stopped.choices[0]!.message.content!)).toBe(true);
  });

  test("tells log-probabilities, the most probable first", async () => {
    const { choices } = await client.chat.completions.create({
      ...ask,
      max_tokens: 4,
      logprobs: true,
      top_logprobs: 3,
    });
    const content = choices[0]!.logprobs!.content!;
    expect(content.length).toBeGreaterThan(0);
    for (const { token, logprob, bytes, top_logprobs } of content) {
      expect(top_logprobs).toHaveLength(3);
      expect(top_logprobs[0]!.token).toBe(token); // temperature 0 draws the most probable
      expect(logprob).toBe(top_logprobs[0]!.logprob);
      expect(new TextDecoder().decode(Uint8Array.from(bytes!))).toBe(token);
      expect(logprob).toBeLessThanOrEqual(0);
    }
  });

  test("a bias of -100 bans a token, one of 100 leaves nothing else", async () => {
    const [id] = model.tokenizer!.encode(" fox");
    const only = await client.chat.completions.create({ ...ask, max_tokens: 3, logit_bias: { [id!]: 100 } });
    const written = model.tokenizer!.decode([id!, id!, id!]).trim();
    expect(only.choices[0]!.message.content).toBe(written);
  });

  test("takes parts of text, developer and tool messages as content", async () => {
    const { choices } = await client.chat.completions.create({
      model: "tales",
      max_tokens: 4,
      messages: [
        {
          role: "developer",
          content: [
            { type: "text", text: "Be " },
            { type: "text", text: "brief." },
          ],
        },
        { role: "user", content: [{ type: "text", text: "Who are you?" }] },
      ],
    });
    expect(choices).toHaveLength(1);
  });

  test("what was read is not read again: the next message reads what follows it", async () => {
    const first = await client.chat.completions.create({ ...ask, max_tokens: 30, stop: ["."] });
    const messages = [...ask.messages, first.choices[0]!.message, { role: "user" as const, content: "And then?" }];
    const second = await client.chat.completions.create({ ...ask, messages, max_tokens: 5 });
    const { tokenizer } = model;
    const rest = tokenizer!.encode("\n\nUser: And then?").length + tokenizer!.encode("\n\nAssistant:").length;
    const { prompt_tokens, prompt_tokens_details } = second.usage!;
    expect(prompt_tokens - prompt_tokens_details!.cached_tokens!).toBe(rest);
  });
});

describe("what cannot be answered is told in OpenAI's form", () => {
  const failure = async (body: object): Promise<InstanceType<typeof OpenAI.APIError>> => {
    try {
      await client.chat.completions.create({ ...ask, ...body });
    } catch (error) {
      if (error instanceof OpenAI.APIError) return error;
      throw error;
    }
    throw new Error("the request was answered");
  };

  test.each([
    [{ model: "gpt-9" }, 404, "model_not_found", "model"],
    [{ messages: [] }, 400, null, "messages"],
    [{ messages: [{ role: "user", content: [{ type: "image_url", image_url: { url: "x" } }] }] }, 400, null, null],
    [{ temperature: "hot" }, 400, null, "temperature"],
    [{ n: 1000 }, 400, null, "n"],
    [{ max_tokens: 10_000_000 }, 400, null, "max_tokens"],
    [{ top_logprobs: 2 }, 400, null, "top_logprobs"],
    [{ stop: [""] }, 400, null, "stop"],
    [{ logit_bias: { "99999999": 1 } }, 400, null, "logit_bias"],
    [
      { response_format: { type: "json_schema", json_schema: { name: "x", schema: { not: {} } } } },
      400,
      "invalid_schema",
      "response_format",
    ],
    [{ tool_choice: "required" }, 400, null, "tool_choice"],
  ])("%j: %i", async (body, status, code, param) => {
    const error = await failure(body);
    expect({ status: error.status, code: error.code, param: error.param }).toEqual({ status, code, param });
    expect(error.message.length).toBeGreaterThan(10);
  });

  test("a body that is no JSON, and one that is too large", async () => {
    const bad = await running.post("/v1/chat/completions", "{");
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ error: { type: "invalid_request_error", code: "invalid_json" } });
    const large = await running.post("/v1/chat/completions", `{"x":"${"x".repeat(2 ** 23)}"}`);
    expect(large.status).toBe(413);
  });

  test("an address that there is not", async () => {
    const response = await fetch(`${running.url}/v2/nothing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: "unknown_url" } });
  });
});

describe("a request that its client abandons", () => {
  test("ends within a step, streamed or not", async () => {
    const controller = new AbortController();
    const stream = await client.chat.completions.create(
      { ...ask, temperature: 1, max_tokens: 4000, stream: true, logit_bias: { 0: -100 } },
      { signal: controller.signal },
    );
    for await (const _ of stream) break; // leaves the stream
    const asked = client.chat.completions.create(
      { ...ask, temperature: 1, max_tokens: 4000, logit_bias: { 0: -100 } },
      { signal: controller.signal },
    );
    await expect.poll(() => running.server.active).toBe(1);
    controller.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => running.server.active, { timeout: 2000 }).toBe(0);
  });
});
