// What a server does not take on, how it ends, and bodies that nobody should send.
import { Random } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
      return server.fetch(new Request(`http://s${path}`, { method: method!, headers, body, duplex: "half" }));
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
      null,
      true,
      -1,
      1e308,
      "",
      "x",
      "\ud800",
      [],
      {},
      [[]],
      [null],
      [1, "a"],
      { type: "text" },
      [{ role: "user", content: "a" }],
      [{ role: "user" }],
      { function: { name: "x" } },
    ];
    const names = [
      "prompt",
      "messages",
      "input",
      "content",
      "tokens",
      "tools",
      "tool_choice",
      "response_format",
      "stop",
      "n",
      "stream",
      "logit_bias",
      "max_tokens",
      "logprobs",
      "system",
      "json_schema",
      "grammar",
      "previous_response_id",
      "text",
      "reasoning",
      "model",
      "best_of",
      "echo",
      "__proto__",
      "seed",
    ];
    const paths = [
      "/v1/chat/completions",
      "/v1/completions",
      "/v1/embeddings",
      "/v1/responses",
      "/v1/messages",
      "/completion",
      "/tokenize",
      "/detokenize",
      "/apply-template",
    ];
    for (let i = 0; i < 250; i++) {
      const fields = Array.from(
        { length: 1 + Math.floor(random.fraction() * 4) },
        () => `${JSON.stringify(pick(names))}:${JSON.stringify(pick(values))}`,
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
});
