// What a server does not take on, how it ends, and bodies that nobody should send.
import { Random } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createServer, memoryRecordStore, type RwkvServer, type ServerOptions } from "../src/index.js";
import { loadEmbedded } from "./support.js";

let model: LanguageModel;
beforeAll(async () => {
  model = await loadEmbedded();
});
afterAll(() => model.dispose());

const serverOf = (options: Partial<ServerOptions> = {}): RwkvServer =>
  createServer({ models: [{ name: "m", model }], ...options });

const post = (server: RwkvServer, path: string, body: unknown): Promise<Response> =>
  server.fetch(
    new Request(`http://s${path}`, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }),
  );

/** A text that does not end by itself: the end of text is banned. */
const endless = { prompt: "Once", max_tokens: 4000, temperature: 1, logit_bias: { 0: -100 } };

describe("limits", () => {
  test("more requests than allowed are told to come back", async () => {
    const server = serverOf({ limits: { requests: 1 } });
    const streamed = await post(server, "/v1/completions", { ...endless, stream: true });
    const refused = await post(server, "/v1/completions", endless);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("1");
    expect(await refused.json()).toMatchObject({ error: { type: "rate_limit_error", code: "too_many_requests" } });
    await streamed.body!.cancel();
    await expect.poll(() => server.active).toBe(0);
    expect((await post(server, "/v1/completions", { prompt: "Once", max_tokens: 1 })).status).toBe(200);
    await server.close();
  });

  test("a request that takes too long is given up, with 408 or an event that says so", async () => {
    const server = serverOf({ limits: { seconds: 0.3 } });
    const late = await post(server, "/v1/completions", endless);
    expect(late.status).toBe(408);
    expect(await late.json()).toMatchObject({ error: { code: "timeout" } });
    const text = await (await post(server, "/v1/completions", { ...endless, stream: true })).text();
    expect(JSON.parse(text.trim().split("\n\n").at(-1)!.slice(6))).toMatchObject({ error: { code: "timeout" } });
    expect(server.active).toBe(0);
    await server.close();
  });

  test("prompts, batches and tokens have theirs", async () => {
    const server = serverOf({ limits: { promptTokens: 20, batch: 2, tokens: 10, bodyBytes: 2000 } });
    const codes = async (body: object) => {
      const response = await post(server, "/v1/completions", body);
      return [response.status, (await response.json()).error?.param];
    };
    expect(await codes({ prompt: "word ".repeat(40) })).toEqual([400, null]);
    expect(await codes({ prompt: ["a", "b", "c"] })).toEqual([400, "prompt"]);
    expect(await codes({ prompt: ["a", "b"], n: 2 })).toEqual([400, "prompt"]);
    expect(await codes({ prompt: "a", best_of: 3 })).toEqual([400, "prompt"]);
    expect(await codes({ prompt: "a", max_tokens: 11 })).toEqual([400, "max_tokens"]);
    expect(await codes({ prompt: "x".repeat(3000) })).toEqual([413, null]);
    await server.close();
  });

  test("those that make no sense are refused at once", () => {
    expect(() => serverOf({ limits: { requests: 0 } })).toThrow(/requests/);
    expect(() => serverOf({ limits: { request: 3 } as object })).toThrow(/requests/);
    expect(() => createServer({ models: [] })).toThrow(TypeError);
    expect(() =>
      createServer({
        models: [
          { name: "a", model },
          { name: "b", model, aliases: ["a"] },
        ],
      }),
    ).toThrow(/two models/);
  });
});

describe("the end", () => {
  test("lets what is under way come to its end, and refuses what is new", async () => {
    const server = serverOf();
    const streamed = await post(server, "/v1/completions", {
      prompt: "Once",
      max_tokens: 12,
      temperature: 0,
      stream: true,
    });
    const closing = server.close(20);
    const refused = await post(server, "/v1/completions", endless);
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("5");
    expect((await server.fetch(new Request("http://s/health"))).status).toBe(503);
    expect((await streamed.text()).trim().endsWith("data: [DONE]")).toBe(true);
    await closing;
  });

  test("gives up what takes longer than is waited for", async () => {
    const server = serverOf();
    const streamed = await post(server, "/v1/completions", { ...endless, stream: true });
    const [text] = await Promise.all([streamed.text(), server.close(0.2)]);
    expect(text).toContain('"shutting_down"');
  });
});

describe("clients that neither go on nor leave", () => {
  /** Streams of which nothing is read, each over another protocol. */
  const stalled = (server: RwkvServer): Promise<Response[]> => {
    const { prompt, ...more } = { ...endless, stream: true };
    const messages = [{ role: "user", content: prompt }];
    return Promise.all([
      post(server, "/v1/completions", { prompt, ...more }),
      post(server, "/v1/chat/completions", { messages, ...more }),
      post(server, "/v1/responses", { input: prompt, stream: true, max_output_tokens: 4000, logit_bias: { 0: -100 } }),
      post(server, "/v1/messages", { messages, max_tokens: 4000, stream: true, logit_bias: { 0: -100 } }),
      post(server, "/completion", { prompt, n_predict: 4000, stream: true, logit_bias: [[0, false]] }),
    ]);
  };
  /** Bodies of which a beginning comes, and nothing more. */
  const unfinished = (server: RwkvServer): Promise<Response>[] =>
    [
      ["POST", "/v1/completions", "application/json"],
      ["POST", "/v1/states", "application/json"],
      ["POST", "/v1/batches", "application/json"],
      ["POST", "/v1/files", "multipart/form-data; boundary=b"],
      ["PUT", "/v1/states/a/content", "application/octet-stream"],
    ].map(([method, path, type]) => {
      const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"prompt":')) });
      const headers = { "content-type": type! };
      const init = { method: method!, headers, body, duplex: "half" }; // of the standard, unknown to the types
      return server.fetch(new Request(`http://s${path}`, init));
    });

  test("are given up when their time is over", async () => {
    const records = memoryRecordStore();
    await post(serverOf({ records }), "/v1/states", { id: "mine", prompt: "Once" }); // in whatever time that takes
    const server = serverOf({ limits: { seconds: 0.5 }, records });
    const streams = await stalled(server);
    const turn = await post(server, "/v1/completions", { ...endless, state: "mine", stream: true });
    const late = await Promise.all(unfinished(server));
    expect(late.map(({ status }) => status)).toEqual(late.map(() => 408));
    await expect.poll(() => server.active).toBe(0);
    for (const stream of [...streams, turn]) expect(await stream.text()).toContain("longer than 0.5 seconds");
    const next = await post(server, "/v1/completions", { prompt: " upon", max_tokens: 1, state: "mine" });
    expect([200, 408]).toContain(next.status); // not 409: the turn that was given up holds the state no more
    await server.close();
  });

  test("do not hold up the server's end", async () => {
    const server = serverOf();
    const streams = await stalled(server);
    const bodies = unfinished(server);
    await expect.poll(() => server.active).toBe(10);
    await server.close(0.2);
    for (const { status } of await Promise.all(bodies)) expect(status).toBe(503);
    for (const stream of streams) expect(await stream.text()).toContain("the server is ending");
  });
});

describe("pages of other origins", () => {
  test("may ask where they are named", async () => {
    const origin = "https://page.example";
    const asked = (server: RwkvServer) =>
      server.fetch(
        new Request("http://s/v1/chat/completions", {
          method: "OPTIONS",
          headers: { origin, "access-control-request-method": "POST" },
        }),
      );
    const [all, named, others] = [
      serverOf(),
      serverOf({ origins: [origin] }),
      serverOf({ origins: ["https://other.example"] }),
    ];
    expect((await asked(all)).headers.get("access-control-allow-origin")).toBe("*");
    expect((await asked(named)).headers.get("access-control-allow-origin")).toBe(origin);
    expect((await asked(others)).headers.get("access-control-allow-origin")).toBeNull();
    const body = JSON.stringify({ content: "a" });
    const answer = await named.fetch(new Request("http://s/tokenize", { method: "POST", headers: { origin }, body }));
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    for (const server of [all, named, others]) await server.close();
  });
});

describe("hostile bodies", () => {
  test("are answered with an error of the request, whatever they hold", async () => {
    const failures: unknown[] = [];
    const server = serverOf({ limits: { tokens: 2, choices: 2, batch: 2 }, onError: (error) => failures.push(error) });
    const random = Random.fromSeed(9);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random.fraction() * items.length)]!;
    const values = [
      ...[null, true, -1, 1e308, "", "x", "\ud800", [], {}, [[]], [null], [1, "a"], { type: "text" }],
      ...[[{ role: "user", content: "a" }], [{ role: "user" }], { function: { name: "x" } }, [{ id: "a", weight: 1 }]],
    ].map((value) => JSON.stringify(value));
    values.push(
      "1e999",
      "-0",
      `${"[".repeat(400)}${"]".repeat(400)}`,
      `${'{"items":'.repeat(3000)}{}${"}".repeat(3000)}`,
    );
    const names = [
      ...["prompt", "messages", "input", "content", "tokens", "tools", "tool_choice", "response_format", "stop", "n"],
      ...["stream", "logit_bias", "max_tokens", "logprobs", "system", "json_schema", "grammar", "previous_response_id"],
      ...[
        "text",
        "reasoning",
        "model",
        "best_of",
        "echo",
        "__proto__",
        "seed",
        "state",
        "state_version",
        "states",
        "id",
      ],
      ...["metadata", "version", "input_file_id", "endpoint", "completion_window", "instructions", "stream_options"],
    ];
    const paths = [
      ...["/v1/chat/completions", "/v1/completions", "/v1/embeddings", "/v1/responses", "/v1/messages", "/completion"],
      ...["/v1/messages/count_tokens", "/tokenize", "/detokenize", "/apply-template", "/infill", "/v1/states"],
      ...["/v1/states/mix", "/v1/states/a/fork", "/v1/batches", "/v1/batches/batch_0/cancel", "/v1/files"],
    ];
    for (let i = 0; i < 250; i++) {
      const fields = Array.from(
        { length: 1 + Math.floor(random.fraction() * 4) },
        () => `${JSON.stringify(pick(names))}:${pick(values)}`,
      );
      const [path, body] = [pick(paths), `{${fields.join(",")}}`];
      const response = await post(server, path, body);
      await response.text();
      expect({ path, body, status: response.status < 500 }).toEqual({ path, body, status: true });
    }
    expect(failures).toEqual([]);
    expect(server.active).toBe(0);
    await server.close();
  });

  test("that are nested without end are refused wherever JSON is taken", async () => {
    const failures: unknown[] = [];
    const server = serverOf({ onError: (error) => failures.push(error) });
    const deep = `${'{"items":'.repeat(20_000)}{}${"}".repeat(20_000)}`;
    const messages = '"messages":[{"role":"user","content":"a"}]';
    for (const [path, body] of [
      [
        "/v1/chat/completions",
        `{${messages},"tools":[{"type":"function","function":{"name":"f","parameters":${deep}}}]}`,
      ],
      [
        "/v1/chat/completions",
        `{${messages},"response_format":{"type":"json_schema","json_schema":{"schema":${deep}}}}`,
      ],
      ["/v1/responses", `{"input":[{"type":"function_call_output","call_id":"c","output":${deep}}]}`],
      ["/v1/messages", `{${messages},"max_tokens":1,"tools":[{"name":"f","input_schema":${deep}}]}`],
      ["/completion", `{"prompt":"a","json_schema":${deep}}`],
      ["/v1/states", `{"metadata":${deep}}`],
    ] as const) {
      const { status, error } = await post(server, path, body).then(async (response) => ({
        status: response.status,
        error: (await response.json()).error,
      }));
      expect([path, status, error.message]).toEqual([path, 400, "the body is nested deeper than 256 levels"]);
    }
    expect(failures).toEqual([]);
    await server.close();
  });

  test("addresses with a slash at the end, other methods and other types of content do what they say", async () => {
    const server = serverOf();
    const statusOf = async (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
      (await server.fetch(new Request(`http://s${path}`, { method, headers, ...(body !== undefined && { body }) })))
        .status;
    const prompt = JSON.stringify({ prompt: "a", max_tokens: 1 });
    expect(await statusOf("POST", "/v1/completions/", {}, prompt)).toBe(200);
    expect(await statusOf("GET", "/v1/models/")).toBe(200);
    expect(await statusOf("HEAD", "/v1/models")).toBe(200);
    expect(await statusOf("OPTIONS", "/v1/completions")).toBe(204);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "x"])
      expect(await statusOf("POST", "/v1/completions", { "content-type": type }, prompt)).toBe(200);
    for (const method of ["GET", "PUT", "DELETE", "PATCH", "HEAD"])
      expect(await statusOf(method, "/v1/completions")).toBe(404);
    expect(await statusOf("POST", "/v1/files", { "content-type": "multipart/form-data" }, "x")).toBe(400);
    expect(await statusOf("POST", "/v1/files", { "content-type": "multipart/form-data; boundary=b" }, "--b\r\n")).toBe(
      400,
    );
    await server.close();
  });
});

test("nothing that clients write is in the lines of a log, in metrics or on the console, whatever becomes of their requests", async () => {
  const told: string[] = [];
  const consoles = (["log", "info", "warn", "error"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...parts) => void told.push(parts.join(" "))),
  );
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => told.push(String(text)) > 0);
  const server = serverOf({
    limits: { tokens: 8, seconds: 5 },
    onRequest: (line) => told.push(JSON.stringify(line)),
    onError: (error) => told.push(String(error), String((error as Error).stack)),
  });
  try {
    const messages = [{ role: "user", content: "confidential" }];
    const schema = { type: "object", properties: { confidential: { pattern: "(confidential" } } };
    const tool = { type: "function", function: { name: "confidential", parameters: schema } };
    const sent: [string, unknown][] = [
      ["/v1/chat/completions", { messages, user: "confidential", stop: ["confidential"], max_tokens: 2 }],
      ["/v1/chat/completions", { messages, stream: true, max_tokens: 2, metadata: { a: "confidential" } }],
      ["/v1/chat/completions", { messages: [{ role: "confidential", content: "confidential" }] }],
      ["/v1/chat/completions", { messages, model: "confidential" }],
      ["/v1/chat/completions", { messages, tools: [tool], max_tokens: 4 }],
      ["/v1/chat/completions", { messages, response_format: { type: "json_schema", json_schema: { schema } } }],
      ["/v1/completions", { prompt: "confidential", max_tokens: 2, echo: true, logprobs: 2 }],
      ["/v1/completions", '{"prompt": "confidential'],
      ["/v1/completions", { prompt: ["confidential", 7], confidential: 1 }],
      ["/completion", { prompt: "confidential", grammar: 'root ::= "confidential', n_predict: 2 }],
      ["/v1/embeddings", { input: "confidential", encoding_format: "confidential" }],
      ["/v1/responses", { input: "confidential", max_output_tokens: 2, previous_response_id: "confidential" }],
      ["/v1/messages", { messages, system: "confidential", max_tokens: 2 }],
      ["/tokenize", { content: "confidential" }],
      ["/v1/states", { id: "confidential", prompt: "confidential" }],
      ["/v1/states", { id: "confidential", prompt: "confidential" }],
      ["/v1/states/confidential/fork", { id: "confidential/2" }],
      ["/v1/completions", { state: "confidential", prompt: "confidential", max_tokens: 2 }],
      ["/v1/batches", { input_file_id: "confidential", endpoint: "/v1/completions", completion_window: "24h" }],
    ];
    const statuses = new Set<number>();
    for (const [path, body] of sent) {
      const response = await post(server, path, body);
      statuses.add(response.status);
      await response.text();
    }
    for (const path of ["/v1/models/confidential", "/v1/responses/confidential", "/v1/states/confidential"])
      await (await server.fetch(new Request(`http://s${path}?q=confidential`))).text();
    expect([...statuses].sort()).toEqual([200, 400, 404, 409]);
    told.push(await (await server.fetch(new Request("http://s/metrics"))).text());
  } finally {
    await server.close();
    for (const spy of [...consoles, stderr]) spy.mockRestore();
  }
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((line) => line.includes("confidential"))).toEqual([]);
});

test("streams that are cut at any moment leave nothing behind, and the next answer is what it was", async () => {
  const failures: unknown[] = [];
  const server = serverOf({ onError: (error) => failures.push(error) });
  const greedy = { temperature: 0, logit_bias: { 0: -100 } };
  const messages = [{ role: "user", content: "Tell me of the fox." }];
  const answer = async () => {
    const body = { messages, max_tokens: 8, presence_penalty: 0, frequency_penalty: 0, ...greedy };
    return (await (await post(server, "/v1/chat/completions", body)).json()).choices[0].message.content;
  };
  const before = await answer();
  expect(before).not.toBe("");
  await post(server, "/v1/states", { id: "kept", messages });
  for (const [path, body] of [
    ["/v1/chat/completions", { messages, max_tokens: 6, ...greedy }],
    [
      "/v1/chat/completions",
      { messages: [{ role: "user", content: "More." }], state: "kept", max_tokens: 6, ...greedy },
    ],
    ["/v1/completions", { prompt: ["Once", "The fox"], n: 2, max_tokens: 6, ...greedy }],
    ["/v1/responses", { input: "Tell me of the fox.", max_output_tokens: 6, ...greedy }],
    ["/v1/messages", { messages, max_tokens: 6, ...greedy }],
    ["/completion", { prompt: "Once", n_predict: 6, ...greedy }],
  ] as const)
    for (let pieces = 0; pieces < 6; pieces++) {
      const controller = new AbortController();
      const { signal } = controller;
      const request = new Request(`http://s${path}`, {
        method: "POST",
        body: JSON.stringify({ ...body, stream: true }),
        signal,
      });
      const reader = (await server.fetch(request)).body!.getReader();
      for (let i = 0; i < pieces; i++) await reader.read();
      if (pieces % 2 === 0) await reader.cancel();
      else controller.abort();
      await expect.poll(() => server.active).toBe(0);
    }
  expect(failures).toEqual([]);
  const { version } = await (await server.fetch(new Request("http://s/v1/states/kept"))).json();
  expect(version).toBe(1); // no turn of it was whole
  expect(await answer()).toBe(before);
  await server.close();
});
