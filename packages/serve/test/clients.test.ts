// Clients that people have: the AI SDK's provider for OpenAI-compatible servers, and LangChain's.
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import type { LanguageModel } from "@rwkv-ts/preset";
import { generateObject, generateText, streamText, tool } from "ai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { loadEmbedded, type Running, start } from "./support.js";

let model: LanguageModel;
let running: Running;

beforeAll(async () => {
  model = await loadEmbedded();
  running = await start({ models: [{ name: "tales", model }], apiKeys: ["secret"] });
});
afterAll(async () => {
  await running.listening.close(1);
  await model.dispose();
});

const prompt = "Tell me of the fox.";
const schema = z.object({ name: z.string().max(10), kind: z.enum(["bird", "beast"]) });

describe("@ai-sdk/openai-compatible", () => {
  const provider = () =>
    createOpenAICompatible({
      name: "local",
      baseURL: `${running.url}/v1`,
      apiKey: "secret",
      supportsStructuredOutputs: true,
      includeUsage: true,
    })("tales");

  test("generateText, streamText", async () => {
    const whole = await generateText({ model: provider(), prompt, temperature: 0, maxOutputTokens: 12 });
    const stream = streamText({ model: provider(), prompt, temperature: 0, maxOutputTokens: 12 });
    expect(await stream.text).toBe(whole.text);
    expect((await stream.usage).outputTokens).toBe(whole.usage.outputTokens);
    expect(await stream.finishReason).toBe(whole.finishReason);
  });

  test("generateObject", async () => {
    const { object } = await generateObject({ model: provider(), prompt, schema });
    expect(schema.parse(object)).toEqual(object);
  });

  test("tools, streamed", async () => {
    const look = tool({ inputSchema: z.object({ where: z.string().max(8) }) });
    const stream = streamText({ model: provider(), prompt, tools: { look }, toolChoice: "required" });
    const calls = await stream.toolCalls;
    expect(calls).toHaveLength(1);
    expect(calls[0]!.toolName).toBe("look");
    expect(calls[0]!.input).toHaveProperty("where");
  });
});

describe("@langchain/openai", () => {
  const chat = (more: object = {}) =>
    new ChatOpenAI({
      model: "tales",
      apiKey: "secret",
      temperature: 0,
      maxTokens: 120,
      configuration: { baseURL: `${running.url}/v1` },
      maxRetries: 0,
      ...more,
    });

  test("invoke and stream", async () => {
    const whole = await chat({ maxTokens: 12 }).invoke(prompt);
    let text = "";
    for await (const chunk of await chat({ maxTokens: 12 }).stream(prompt)) text += chunk.text;
    expect(text).toBe(whole.text);
    expect(whole.usage_metadata!.output_tokens).toBeGreaterThan(0);
  });

  test("withStructuredOutput", async () => {
    const animal = await chat().withStructuredOutput(schema, { method: "jsonSchema", name: "animal" }).invoke(prompt);
    expect(schema.parse(animal)).toEqual(animal);
  });

  test("bindTools", async () => {
    const message = await chat()
      .bindTools(
        [
          {
            type: "function",
            function: {
              name: "look",
              parameters: {
                type: "object",
                properties: { where: { type: "string", maxLength: 8 } },
                required: ["where"],
              },
            },
          },
        ],
        { tool_choice: "look" },
      )
      .invoke(prompt);
    expect(message.tool_calls![0]!.name).toBe("look");
    expect(message.tool_calls![0]!.args).toHaveProperty("where");
  });

  test("embeddings", async () => {
    const embeddings = new OpenAIEmbeddings({
      model: "tales",
      apiKey: "secret",
      configuration: { baseURL: `${running.url}/v1` },
    });
    const [vector] = await embeddings.embedDocuments(["a fox"]);
    const [expected] = await model.embed(["a fox"]);
    vector!.forEach((value, k) => {
      expect(value).toBeCloseTo(expected![k]!, 5);
    });
  });
});

describe("API keys", () => {
  test("are asked for everywhere but at /health and the page", async () => {
    const without = await running.post("/v1/chat/completions", { messages: [{ role: "user", content: "x" }] });
    expect(without.status).toBe(401);
    expect(await without.json()).toMatchObject({ error: { code: "missing_api_key" } });
    const wrong = await running.post("/tokenize", { content: "x" }, { authorization: "Bearer other" });
    expect(wrong.status).toBe(401);
    expect((await running.post("/tokenize", { content: "x" }, { "x-api-key": "secret" })).status).toBe(200);
    expect((await fetch(`${running.url}/v1/models`)).status).toBe(401);
    expect((await fetch(`${running.url}/metrics`)).status).toBe(401);
    expect((await fetch(`${running.url}/health`)).status).toBe(200);
    expect((await fetch(running.url)).status).toBe(200);
  });
});
