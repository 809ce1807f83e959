// The AI SDK over a model of this process: text, streams, objects, tools, embeddings.
import { fileURLToPath } from "node:url";
import type { LanguageModel } from "@rwkv-ts/preset";
import { load } from "@rwkv-ts/rwkv7-goose";
import { embedMany, generateText, Output, stepCountIs, streamText, tool } from "ai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createRwkv, type RwkvProvider } from "../src/index.js";

let model: LanguageModel;
let provider: RwkvProvider;

beforeAll(async () => {
  model = await load(fileURLToPath(new URL("../../../apps/cli/model/model.safetensors", import.meta.url)), {
    threads: 1,
  });
  provider = createRwkv({ model });
});
afterAll(async () => {
  await provider.close();
  await model.dispose();
});

const ask = { prompt: "Tell me of the fox.", temperature: 0 };

test("generateText and streamText give the same text, with usage", async () => {
  const whole = await generateText({ ...ask, model: provider("rwkv"), maxOutputTokens: 16 });
  expect(whole.text.length).toBeGreaterThan(0);
  const stream = streamText({ ...ask, model: provider("rwkv"), maxOutputTokens: 16 });
  let text = "";
  for await (const piece of stream.textStream) text += piece;
  expect(text).toBe(whole.text);
  expect((await stream.usage).outputTokens).toBe(whole.usage.outputTokens);
  expect((await stream.usage).cachedInputTokens).toBe(whole.usage.inputTokens);
});

test("objects follow their schema", async () => {
  const schema = z.object({ name: z.string().max(12), legs: z.number().int().min(0).max(8) });
  const { output } = await generateText({ ...ask, model: provider("rwkv"), output: Output.object({ schema }) });
  expect(schema.parse(output)).toEqual(output);
});

test("tools are called, and their results read", async () => {
  const asked: string[] = [];
  const weather = tool({
    inputSchema: z.object({ town: z.string().max(8) }),
    execute: async ({ town }) => {
      asked.push(town);
      return `sunny in ${town}`;
    },
  });
  const result = await generateText({
    ...ask,
    model: provider("rwkv"),
    maxOutputTokens: 120,
    tools: { weather },
    toolChoice: "required",
    stopWhen: stepCountIs(2),
  });
  expect(result.steps[0]!.toolCalls[0]!.toolName).toBe("weather");
  expect(result.steps[0]!.toolResults[0]!.output).toBe(`sunny in ${asked[0]}`);
  expect(result.steps).toHaveLength(2);
});

test("embeddings are the model's", async () => {
  const { embeddings } = await embedMany({ model: provider.embeddingModel("rwkv"), values: ["a fox", "a king"] });
  const expected = await model.embed(["a fox", "a king"]);
  embeddings.forEach((vector, i) => {
    vector.forEach((value, k) => {
      expect(value).toBeCloseTo(expected[i]![k]!, 5);
    });
  });
});

test("a provider needs either a server or a model", () => {
  expect(() => createRwkv({})).toThrow(TypeError);
  expect(() => createRwkv({ model, baseURL: "http://127.0.0.1:1/v1" })).toThrow(TypeError);
});
