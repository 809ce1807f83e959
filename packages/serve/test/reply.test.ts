// What a reply is taken apart into, by a model whose words are given: the embedded one knows neither thoughts nor tools.
import type { GenerateOptions } from "@rwkv-ts/generate";
import type { LanguageModel, TextSession } from "@rwkv-ts/preset";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CallSplitter } from "../src/chat/call-splitter.js";
import { createServer, type RwkvServer } from "../src/index.js";
import { loadEmbedded } from "./support.js";

let model: LanguageModel;
beforeAll(async () => {
  model = await loadEmbedded();
});
afterAll(() => model.dispose());

/** The model, but every text that is written is this one, up to where what it is held to is complete. */
function scripted(text: string): LanguageModel {
  const session = (real: TextSession): TextSession =>
    new Proxy(real, {
      get(target, name) {
        if (name === "fork") return () => session(target.fork());
        if (name !== "generate") {
          const value = Reflect.get(target, name, target);
          return typeof value === "function" ? value.bind(target) : value;
        }
        return async function* (_prompt: string, options: GenerateOptions) {
          const ids: number[] = [];
          const decoder = model.tokenizer!.stream();
          let written = "";
          for (const id of model.tokenizer!.encode(text)) {
            ids.push(id);
            options.constraint?.accept(id);
            options.onToken?.(id);
            const piece = decoder.push(id);
            written += piece;
            if (piece !== "") yield piece;
            if (options.constraint?.isComplete) break;
          }
          target.append(ids);
          return { reason: "end", ids, unfedIds: [], text: written };
        };
      },
    });
  return new Proxy(model, {
    get(target, name) {
      if (name === "session") return () => session(target.session());
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const tools = [
  {
    type: "function",
    function: { name: "look", parameters: { type: "object", properties: { where: { type: "string" } } } },
  },
];
const messages = [{ role: "user", content: "Where is it?" }];

async function chat(server: RwkvServer, body: object) {
  const request = new Request("http://server/v1/chat/completions", {
    method: "POST",
    body: JSON.stringify({ messages, ...body }),
  });
  return server.fetch(request);
}

test("a thought is told apart from the answer, and its tokens are counted", async () => {
  const server = createServer({ models: [{ name: "m", model: scripted(">\nLet me see.\n</think>\nUnder the bed.") }] });
  const answer = await (await chat(server, { reasoning_effort: "medium" })).json();
  expect(answer.choices[0].message).toMatchObject({ content: "Under the bed.", reasoning_content: "Let me see." });
  const { completion_tokens, completion_tokens_details } = answer.usage;
  expect(completion_tokens_details.reasoning_tokens).toBeGreaterThan(2);
  expect(completion_tokens_details.reasoning_tokens).toBeLessThan(completion_tokens - 2);
  const text = await (await chat(server, { reasoning_effort: "medium", stream: true })).text();
  const deltas = text
    .split("\n\n")
    .filter((event) => event.startsWith("data: {"))
    .map((event) => JSON.parse(event.slice(6)).choices[0]?.delta ?? {});
  expect(deltas.map((delta) => delta.reasoning_content ?? "").join("")).toBe("Let me see.");
  expect(deltas.map((delta) => delta.content ?? "").join("")).toBe("Under the bed.");
  await server.close();
});

test("a call that the model decides for comes with the text before it", async () => {
  const call = ' I shall look.\n<tool_call>\n{"name": "look", "arguments": {"where": "a \\"b\\" }"}}\n</tool_call>';
  const server = createServer({ models: [{ name: "m", model: scripted(call) }] });
  const answer = await (await chat(server, { tools })).json();
  expect(answer.choices[0]).toMatchObject({
    finish_reason: "tool_calls",
    message: {
      content: "I shall look.",
      tool_calls: [{ type: "function", function: { name: "look", arguments: '{"where": "a \\"b\\" }"}' } }],
    },
  });
  const without = await (await chat(server, {})).json();
  expect(without.choices[0].message.content).toContain("<tool_call>"); // nobody asked for calls
  await server.close();
});

test("one call ends a reply that may have no more: parallel_tool_calls false, and function_call", async () => {
  const call = '\n<tool_call>\n{"name": "look", "arguments": {}}\n</tool_call>';
  const server = createServer({ models: [{ name: "m", model: scripted(` Wait.${call}${call}`) }] });
  const calls = async (body: object) => (await (await chat(server, body)).json()).choices[0];
  expect((await calls({ tools })).message.tool_calls).toHaveLength(2);
  expect((await calls({ tools, parallel_tool_calls: true })).message.tool_calls).toHaveLength(2);
  const one = await calls({ tools, parallel_tool_calls: false });
  expect(one).toMatchObject({ finish_reason: "tool_calls", message: { content: "Wait." } });
  expect(one.message.tool_calls).toHaveLength(1);
  const responses = new Request("http://server/v1/responses", {
    method: "POST",
    body: JSON.stringify({ input: "Where?", tools, parallel_tool_calls: false }),
  });
  const { output } = await (await server.fetch(responses)).json();
  expect(output.map(({ type }: { type: string }) => type)).toEqual(["message", "function_call"]);
  const usage = async (body: object) => (await (await chat(server, body)).json()).usage.completion_tokens;
  const functions = tools.map((tool) => tool.function);
  expect(await usage({ functions })).toBe(await usage({ tools, parallel_tool_calls: false }));
  const anthropic = async (tool_choice: object) => {
    const own = [{ name: "look", input_schema: { type: "object" } }];
    const body = JSON.stringify({ messages, max_tokens: 999, tools: own, tool_choice });
    const answer = await server.fetch(new Request("http://server/v1/messages", { method: "POST", body }));
    return (await answer.json()).content.map(({ type }: { type: string }) => type);
  };
  expect(await anthropic({ type: "auto" })).toEqual(["text", "tool_use", "tool_use"]);
  expect(await anthropic({ type: "auto", disable_parallel_tool_use: true })).toEqual(["text", "tool_use"]);
  await server.close();
});

test.each([
  ["plain text < tool", "plain text < tool", []],
  ['<tool_call>{"name": "a", "arguments": {}}</tool_call>', "", [["a", "{}"]]],
  [
    'x<tool_call>\n{"name":"a","arguments":{"k":[1,{"z":"}"}]}}\n</tool_call>\n<tool_call>\n{"name":"b","arguments":{}}\n</tool_call>y',
    "xy",
    [
      ["a", '{"k":[1,{"z":"}"}]}'],
      ["b", "{}"],
    ],
  ],
  ["<tool_call>no call at all", "<tool_call>no call at all", []],
  ['<tool_call>\n{"name": "cut", "arguments": {"a": "b', "", [["cut", '{"a": "b']]],
])("%j is split alike, however it is cut", (text, expected, calls) => {
  for (const size of [1, 2, 3, 7, 1000]) {
    const splitter = new CallSplitter();
    const parts = [];
    for (let at = 0; at < text.length; at += size) parts.push(...splitter.push(text.slice(at, at + size)));
    parts.push(...splitter.flush());
    const found: [string, string][] = [];
    let rest = "";
    for (const part of parts)
      if (part.kind === "call") found.push([part.name, ""]);
      else if (part.kind === "arguments") found[part.index]![1] += part.text;
      else rest += part.text;
    expect({ size, rest, found }).toEqual({ size, rest: expected, found: calls });
  }
});
