// Structured output, tools, embeddings and /v1/responses, through OpenAI's own client. The embedded model knows nothing of JSON: all structure is the server's.
import type { LanguageModel } from "@rwkv-ts/preset";
import { load } from "@rwkv-ts/rwkv7-goose";
import type OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { loadEmbedded, modelFile, type Running, start } from "./support.js";

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

const ask = {
  model: "tales",
  messages: [{ role: "user" as const, content: "Tell me of the fox." }],
  temperature: 0.8,
  seed: 5,
};
const Animal = z.object({
  name: z.string().max(12),
  legs: z.number().int().min(0).max(8),
  kind: z.enum(["bird", "beast"]),
  tail: z.boolean(),
});
const weather = {
  type: "function" as const,
  function: {
    name: "weather",
    description: "The weather of a town",
    parameters: {
      type: "object",
      properties: { town: { type: "string", maxLength: 10 }, days: { type: "integer", minimum: 1, maximum: 9 } },
      required: ["town", "days"],
      additionalProperties: false,
    },
  },
};

describe("structured output", () => {
  test("follows a schema, and the client's helper parses it", async () => {
    const { choices } = await client.chat.completions.parse({
      ...ask,
      response_format: zodResponseFormat(Animal, "animal"),
    });
    expect(choices[0]!.finish_reason).toBe("stop");
    expect(Animal.parse(choices[0]!.message.parsed)).toEqual(JSON.parse(choices[0]!.message.content!));
  });

  test("streams what it would answer at once", async () => {
    const request = { ...ask, response_format: zodResponseFormat(Animal, "animal") };
    const whole = await client.chat.completions.create(request);
    const stream = client.chat.completions.stream(request);
    expect(await stream.finalContent()).toBe(whole.choices[0]!.message.content);
  });

  test("is held to beside tools that the model may call: the reply is a call, or of the schema", async () => {
    const parsed = z.union([Animal, z.object({ town: z.string(), days: z.number() })]);
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { choices } = await client.chat.completions.create({
        ...ask,
        seed,
        tools: [weather],
        response_format: zodResponseFormat(Animal, "animal"),
      });
      const { message, finish_reason } = choices[0]!;
      const [call] = message.tool_calls ?? [];
      expect(finish_reason).toBe(call ? "tool_calls" : "stop");
      parsed.parse(JSON.parse(call?.type === "function" ? call.function.arguments : message.content!));
    }
  });

  test("is held to by a model that has more logits than its tokenizer has ids", async () => {
    const padded = await load(modelFile, { threads: 1, tokenizer: "byte" }); // 2,048 logits, as the embedded model has
    const other = await start({ models: [{ name: "bytes", model: padded }] });
    const schema = { type: "object", properties: { legs: { type: "integer", maximum: 8 } }, required: ["legs"] };
    const body = { ...ask, model: "bytes", max_tokens: 400 };
    const format = {
      type: "json_schema",
      json_schema: { name: "animal", schema: { ...schema, additionalProperties: false } },
    };
    const answer = await (await other.post("/v1/chat/completions", { ...body, response_format: format })).json();
    expect(JSON.parse(answer.choices[0].message.content)).toEqual({ legs: expect.any(Number) });
    const thinking = { ...body, max_tokens: 20, reasoning_effort: "low", response_format: format };
    expect((await other.post("/v1/chat/completions", thinking)).status).toBe(200);
    const native = { prompt: "A fox: ", json_schema: schema, n_predict: 400 };
    expect(JSON.parse((await (await other.post("/completion", native)).json()).content)).toHaveProperty("legs");
    await other.listening.close(1);
    await padded.dispose();
  });

  test("json_object is an object", async () => {
    const { choices } = await client.chat.completions.create({
      ...ask,
      max_tokens: 400,
      response_format: { type: "json_object" },
      temperature: 0.3,
    });
    const [choice] = choices;
    if (choice!.finish_reason === "stop") expect(JSON.parse(choice!.message.content!)).toBeTypeOf("object");
    expect(choice!.message.content![0]).toBe("{");
  });
});

describe("tools", () => {
  test("a tool that is asked for is called, with arguments of its schema", async () => {
    const { choices } = await client.chat.completions.create({ ...ask, tools: [weather], tool_choice: "required" });
    const [choice] = choices;
    expect(choice!.finish_reason).toBe("tool_calls");
    expect(choice!.message.content).toBeNull();
    const [call] = choice!.message.tool_calls!;
    if (call?.type !== "function") throw new Error("no function was called");
    expect(call.function.name).toBe("weather");
    const given = JSON.parse(call.function.arguments);
    expect(Object.keys(given)).toEqual(["town", "days"]);
    expect(given.days).toBeGreaterThanOrEqual(1);
  });

  test("calls are streamed in pieces that make up the same call", async () => {
    const request = {
      ...ask,
      tools: [weather],
      tool_choice: { type: "function" as const, function: { name: "weather" } },
    };
    const whole = await client.chat.completions.create(request);
    const chunks: OpenAI.ChatCompletionChunk[] = [];
    for await (const chunk of await client.chat.completions.create({ ...request, stream: true })) chunks.push(chunk);
    const deltas = chunks.flatMap(({ choices }) => choices[0]?.delta.tool_calls ?? []);
    expect(deltas.length).toBeGreaterThan(3);
    expect(deltas[0]).toMatchObject({ index: 0, type: "function", function: { name: "weather", arguments: "" } });
    const call = whole.choices[0]!.message.tool_calls![0]!;
    expect(deltas.map((delta) => delta.function!.arguments).join("")).toBe(
      call.type === "function" && call.function.arguments,
    );
    expect(chunks.at(-1)!.choices[0]!.finish_reason).toBe("tool_calls");
  });

  test("the conversation goes on with what the tool gave back, and reads only that", async () => {
    const first = await client.chat.completions.create({ ...ask, tools: [weather], tool_choice: "required" });
    const message = first.choices[0]!.message;
    const messages = [
      ...ask.messages,
      message,
      { role: "tool" as const, tool_call_id: message.tool_calls![0]!.id, content: "sunny" },
    ];
    const second = await client.chat.completions.create({ ...ask, messages, tools: [weather], max_tokens: 8 });
    const { prompt_tokens, prompt_tokens_details } = second.usage!;
    const rest = model.tokenizer!.encode("\n\nUser: sunny").length + model.tokenizer!.encode("\n\nAssistant:").length;
    expect(prompt_tokens - prompt_tokens_details!.cached_tokens!).toBe(rest);
  });

  test("tool_choice none calls nothing", async () => {
    const { choices } = await client.chat.completions.create({
      ...ask,
      tools: [weather],
      tool_choice: "none",
      max_tokens: 8,
    });
    expect(choices[0]!.message.tool_calls).toBeUndefined();
  });

  test("functions, as tools were called before, are called by function_call, whole and streamed", async () => {
    const { name } = weather.function;
    const calling = { ...ask, functions: [weather.function], function_call: { name } };
    const whole = (await client.chat.completions.create(calling)).choices[0]!;
    expect(whole.finish_reason).toBe("function_call");
    expect(whole.message.tool_calls).toBeUndefined();
    const called = whole.message.function_call!;
    expect(called.name).toBe(name);
    expect(JSON.parse(called.arguments)).toEqual({ town: expect.any(String), days: expect.any(Number) });
    const streamed = await client.chat.completions.stream(calling).finalChatCompletion();
    expect(streamed.choices[0]).toMatchObject({ finish_reason: "function_call", message: { function_call: called } });
    const messages = [...ask.messages, whole.message, { role: "function" as const, name, content: "sunny" }];
    const after = await client.chat.completions.create({
      ...ask,
      messages,
      functions: [weather.function],
      max_tokens: 8,
    });
    expect(after.usage!.prompt_tokens_details!.cached_tokens).toBeGreaterThan(0.5 * after.usage!.prompt_tokens);
  });
});

describe("embeddings", () => {
  test("are the model's vectors, in the client's default base64 and as numbers", async () => {
    const texts = ["a fox", "the king of the wood"];
    const { data, usage } = await client.embeddings.create({ model: "tales", input: texts });
    const numbers = await client.embeddings.create({ model: "tales", input: texts, encoding_format: "float" });
    const expected = await model.embed(texts);
    expected.forEach((vector, i) => {
      expect(data[i]!.embedding).toHaveLength(vector.length);
      data[i]!.embedding.forEach((value, k) => {
        expect(value).toBeCloseTo(vector[k]!, 5);
        expect(numbers.data[i]!.embedding[k]).toBeCloseTo(vector[k]!, 5);
      });
    });
    expect(usage.prompt_tokens).toBe(texts.reduce((sum, text) => sum + model.tokenizer!.encode(text).length, 0));
  });
});

describe("/v1/responses", () => {
  test("answers, and goes on from a response without reading it again", async () => {
    const request = { model: "tales", temperature: 0, max_output_tokens: 16 };
    const first = await client.responses.create({
      ...request,
      instructions: "Be brief.",
      input: "Tell me of the fox.",
    });
    expect(first.output_text.length).toBeGreaterThan(0);
    const second = await client.responses.create({ ...request, previous_response_id: first.id, input: "And then?" });
    const { input_tokens, input_tokens_details } = second.usage!;
    const rest =
      model.tokenizer!.encode("\n\nUser: And then?").length + model.tokenizer!.encode("\n\nAssistant:").length;
    expect(input_tokens - input_tokens_details.cached_tokens).toBe(rest);
    expect(input_tokens).toBe(first.usage!.input_tokens + first.usage!.output_tokens + rest);
    expect((await client.responses.retrieve(first.id)).output_text ?? first.output_text).toBe(first.output_text);
    await client.responses.delete(first.id);
    await expect(
      client.responses.create({ ...request, previous_response_id: first.id, input: "?" }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test("streams events from which the client puts the response together", async () => {
    const request = { model: "tales", temperature: 0, max_output_tokens: 10, input: "Tell me of the fox." };
    const whole = await client.responses.create(request);
    const final = await client.responses.stream(request).finalResponse();
    expect(final.output_text).toBe(whole.output_text);
    expect(final.usage!.output_tokens).toBe(whole.usage!.output_tokens);
  });

  test("tells of the request what belongs to the response, also when it is asked for again", async () => {
    const told = { metadata: { order: "17" }, temperature: 0, top_p: 0.9, parallel_tool_calls: false };
    const made = await client.responses.create({ model: "tales", input: "The fox", max_output_tokens: 2, ...told });
    expect(made).toMatchObject({ ...told, tool_choice: "auto" });
    expect(await client.responses.retrieve(made.id)).toMatchObject(told);
    const bad = client.responses.create({ model: "tales", input: "The fox", metadata: { order: 17 as never } });
    await expect(bad).rejects.toMatchObject({ status: 400, param: "metadata" });
  });

  test("calls functions", async () => {
    const { name, description, parameters } = weather.function;
    const response = await client.responses.create({
      model: "tales",
      input: "Weather?",
      tools: [{ type: "function", name, description, parameters, strict: true }],
      tool_choice: "required",
    });
    const [item] = response.output;
    if (item?.type !== "function_call") throw new Error("no function was called");
    expect(JSON.parse(item.arguments)).toHaveProperty("town");
  });
});
