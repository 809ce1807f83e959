// Anthropic's protocol before its own client: texts, streams, tools, structured outputs, models, errors.
import Anthropic from "@anthropic-ai/sdk";
import type { LanguageModel } from "@rwkv-ts/preset";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadEmbedded, type Running, start } from "./support.js";

let model: LanguageModel;
let running: Running;
let client: Anthropic;

beforeAll(async () => {
  model = await loadEmbedded();
  running = await start({ models: [{ name: "tales", model }], apiKeys: ["secret"] });
  client = new Anthropic({ baseURL: running.url, apiKey: "secret", maxRetries: 0 });
});
afterAll(async () => {
  await running.listening.close(1);
  await model.dispose();
});

const ask = {
  model: "tales",
  max_tokens: 12,
  messages: [{ role: "user" as const, content: "Tell me of the fox." }],
};
const input_schema = {
  type: "object" as const,
  properties: { where: { type: "string", maxLength: 8 } },
  required: ["where"],
  additionalProperties: false,
};
const look = { name: "look", description: "Looks at a place.", input_schema };

test("a message, whole and streamed, with its usage and why it ended", async () => {
  const system = [{ type: "text" as const, text: "Be brief.", cache_control: { type: "ephemeral" as const } }];
  const greedy = { ...ask, system, top_k: 1 };
  const whole = await client.messages.create(greedy);
  const streamed = await client.messages.stream(greedy).finalMessage();
  expect(whole).toMatchObject({ type: "message", role: "assistant", stop_reason: "max_tokens" });
  expect(whole.usage.output_tokens).toBe(12);
  expect(streamed.content).toEqual(whole.content);
  expect(streamed.stop_reason).toBe("max_tokens");
  const { input_tokens, cache_read_input_tokens } = streamed.usage;
  const counted = await client.messages.countTokens({ model: "tales", messages: ask.messages, system });
  expect(input_tokens + cache_read_input_tokens!).toBe(counted.input_tokens);
  const parts = ["System: Be brief.", "\n\nUser: Tell me of the fox.", "\n\nAssistant:"];
  const lengths = parts.map((part) => model.tokenizer!.encode(part).length);
  expect(counted.input_tokens).toBe(lengths.reduce((sum, each) => sum + each, 0));
});

test("a tool that must be called is called with arguments of its schema, whole and streamed, and its result is read", async () => {
  const calling = { ...ask, max_tokens: 200, tools: [look], tool_choice: { type: "tool" as const, name: "look" } };
  const whole = await client.messages.create(calling);
  const streamed = await client.messages.stream(calling).finalMessage();
  for (const { content, stop_reason } of [whole, streamed]) {
    expect(stop_reason).toBe("tool_use");
    expect(content).toMatchObject([{ type: "tool_use", name: "look", input: { where: expect.any(String) } }]);
  }
  const [call] = whole.content as [Anthropic.ToolUseBlock];
  const result = { type: "tool_result" as const, tool_use_id: call.id, content: "nobody there" };
  const messages = [
    ...ask.messages,
    { role: "assistant" as const, content: whole.content },
    { role: "user" as const, content: [result] },
  ];
  const after = await client.messages.create({ ...ask, tools: [look], tool_choice: { type: "none" }, messages });
  expect(after.content[0]!.type).toBe("text");
});

test.each(["output_config", "output_format"])("%s asks for JSON of a schema", async (name) => {
  const schema = {
    type: "object",
    properties: { legs: { type: "integer", minimum: 0, maximum: 9 } },
    required: ["legs"],
    additionalProperties: false,
  };
  const format = { type: "json_schema" as const, schema };
  const asked = name === "output_config" ? { output_config: { format } } : { output_format: format };
  const { content } = await client.messages.create({ ...ask, max_tokens: 60, ...asked });
  const [{ text }] = content as [Anthropic.TextBlock];
  expect(JSON.parse(text)).toEqual({ legs: expect.any(Number) });
});

test("models are listed in Anthropic's form", async () => {
  const { data } = await client.models.list();
  expect(data).toMatchObject([{ type: "model", id: "tales", display_name: "tales" }]);
  expect(Date.parse(data[0]!.created_at)).toBeGreaterThan(0);
  expect((await client.models.retrieve("tales")).display_name).toBe("tales");
});

test.each([
  [{ model: "claude" }, "NotFoundError", "not_found_error"],
  [{ max_tokens: 0 }, "BadRequestError", "invalid_request_error"],
  [
    { output_config: { format: { type: "json_schema" as const, schema: { not: {} } } } },
    "BadRequestError",
    "invalid_request_error",
  ],
])("%j is refused in Anthropic's form", async (wrong, kind, type) => {
  const failed = await client.messages.create({ ...ask, ...wrong }).then(
    () => undefined,
    (error: InstanceType<typeof Anthropic.APIError>) => error,
  );
  expect(failed?.constructor.name).toBe(kind);
  expect(failed?.error).toMatchObject({ type: "error", error: { type } });
});
