// Clients that nobody wishes for, at a real port: bytes that are no HTTP, requests that break off, readers that do not read; and many that
// ask the same at once.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { Random } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServer } from "../src/index.js";
import { ask, loadEmbedded, type Running, start } from "./support.js";

let model: LanguageModel;
let running: Running;
const failures: unknown[] = [];
beforeAll(async () => {
  model = await loadEmbedded();
  running = await start({ models: [{ name: "m", model }], onError: (error) => failures.push(error) });
});
afterAll(async () => {
  await running.listening.close(1);
  await model.dispose();
});

const body = JSON.stringify({ prompt: "Once", max_tokens: 2, temperature: 0 });
const good = `POST /v1/completions HTTP/1.1\r\nhost: s\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

async function open(): Promise<Socket> {
  const socket = connect(running.listening.port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

/** Sends bytes, and leaves behind an answer, or where none comes; resolves with what came back. */
async function send(bytes: Uint8Array): Promise<string> {
  const socket = await open();
  let answer = "";
  const answered = new Promise<void>((resolve) => {
    socket.on("data", (piece) => {
      answer += piece.toString("latin1");
      resolve();
    });
    socket.on("close", () => resolve());
  });
  socket.write(bytes);
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 1500).unref())]);
  socket.destroy();
  return answer;
}

describe("bytes at the port", () => {
  test("that are damaged requests are answered with 4xx or not at all, and the server goes on", async () => {
    const random = Random.fromSeed(3);
    const below = (most: number) => Math.floor(random.fraction() * most);
    const statuses = new Set<string>();
    const damaged = Array.from({ length: 150 }, () => {
      const bytes = new TextEncoder().encode(good);
      for (let damage = 1 + below(6); damage > 0; damage--) bytes[below(bytes.length)] = below(256);
      const length = random.fraction() < 0.3 ? below(bytes.length) : bytes.length;
      return bytes.subarray(0, length);
    });
    for (const answer of await Promise.all(damaged.map(send))) {
      const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1];
      statuses.add(status ?? "none");
      expect(status === undefined || Number(status) < 500).toBe(true);
    }
    expect(statuses.has("400")).toBe(true);
    await expect.poll(() => send(new TextEncoder().encode(good))).toMatch(/^HTTP\/1\.1 200/);
    await expect.poll(() => running.server.active).toBe(0);
    expect(failures).toEqual([]);
  });

  test("that claim a body and bring none, or bring it in broken chunks, leave nothing under way", async () => {
    const head = "POST /v1/chat/completions HTTP/1.1\r\nhost: s\r\n";
    for (const rest of [
      "content-length: 100000\r\n\r\n{",
      "content-length: 99999999999\r\n\r\n{",
      "transfer-encoding: chunked\r\n\r\nzz\r\n{}",
      "transfer-encoding: chunked\r\n\r\n5\r\n{",
      `x-long: ${"a".repeat(70_000)}\r\n\r\n`,
    ])
      expect(await send(new TextEncoder().encode(head + rest))).not.toMatch(/^HTTP\/1\.1 [25]/);
    await expect.poll(() => running.server.active).toBe(0);
    expect(failures).toEqual([]);
  });

  test("ids and paths of any form find nothing that is not there", async () => {
    for (const path of ["..%2f..%2fetc", "%00", "a%2Fb", "%F0%9F%98%80", "x".repeat(5000), "%ff"])
      for (const [method, address] of [
        ["GET", `/v1/states/${path}`],
        ["DELETE", `/v1/states/${path}`],
        ["GET", `/v1/states/${path}/content`],
        ["GET", `/v1/responses/${path}`],
        ["GET", `/v1/models/${path}`],
      ] as const) {
        const { status } = await fetch(running.url + address, { method });
        expect({ method, address, ok: status >= 400 && status < 500 }).toEqual({ method, address, ok: true });
      }
  });
});

describe("readers", () => {
  test("that do not read hold up nobody else, and what they do not take is not written", async () => {
    const server = createServer({ models: [{ name: "m", model }] });
    const endless = JSON.stringify({ prompt: "Once", max_tokens: 4000, logit_bias: { 0: -100 }, stream: true });
    const streams = await Promise.all(
      Array.from({ length: 24 }, () =>
        server.fetch(new Request("http://s/v1/completions", { method: "POST", body: endless })),
      ),
    );
    const written = async (): Promise<number> => {
      const { body: metrics } = await ask(server, "GET", "/metrics");
      return Number(/^rwkv_inter_token_seconds_count (\d+)/m.exec(new TextDecoder().decode(metrics))?.[1] ?? 0);
    };
    const answered = await ask(server, "POST", "/v1/completions", { prompt: "The sea", max_tokens: 3 });
    expect(answered.status).toBe(200);
    await expect
      .poll(async () => {
        const before = await written();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return (await written()) - before;
      })
      .toBe(0); // all of them wait for their readers
    expect(await written()).toBeLessThan(24 * 60);
    expect(server.active).toBe(24);
    await Promise.all(streams.map((stream) => stream.body!.cancel()));
    await expect.poll(() => server.active).toBe(0);
    await server.close();
  });

  test("at a port that leave without a word are noticed", async () => {
    const sockets = await Promise.all(Array.from({ length: 8 }, open));
    const endless = JSON.stringify({ prompt: "Once", max_tokens: 4000, logit_bias: { 0: -100 }, stream: true });
    for (const socket of sockets)
      socket.write(`POST /v1/completions HTTP/1.1\r\nhost: s\r\ncontent-length: ${endless.length}\r\n\r\n${endless}`);
    await expect.poll(() => running.server.active).toBe(8);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => running.server.active).toBe(0);
  });
});

test("a thousand clients at once are all answered, or told when to come back, and none is cut off", async () => {
  const refusals = new Set<string | null>();
  const ask = async (): Promise<number> => {
    const response = await fetch(`${running.url}/v1/completions`, { method: "POST", body });
    await response.arrayBuffer();
    if (response.status === 429) refusals.add(response.headers.get("retry-after"));
    return response.status;
  };
  const statuses = await Promise.all(Array.from({ length: 1000 }, ask));
  expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
  expect(statuses).toContain(200);
  expect([...refusals].filter((after) => after !== "1")).toEqual([]);
  await expect.poll(() => running.server.active).toBe(0);
});

describe("the same prompt from many at once", () => {
  const long =
    "The wolf went down to the river, and there he met the old king of the wood, who had lost his crown in the snow and asked him for help, but the wolf was proud and would not hear of it.";
  test("is read once", async () => {
    const server = createServer({ models: [{ name: "m", model }] });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        ask(server, "POST", "/v1/completions", { prompt: long, max_tokens: 4, temperature: 0 }),
      ),
    );
    expect(new Set(answers.map(({ body: { choices } }) => choices[0].text)).size).toBe(1);
    const unread = answers.map(
      ({ body: { usage } }) => usage.prompt_tokens - usage.prompt_tokens_details.cached_tokens,
    );
    const [most, ...others] = unread.sort((a, b) => b - a);
    expect(most).toBe(answers[0]!.body.usage.prompt_tokens);
    expect(others).toEqual(others.map(() => 0));
    await server.close();
  });

  test("is read by the next one where the first leaves, and by each where nothing is kept", async () => {
    for (const cache of [{}, { live: 0, memoryBytes: 0 }]) {
      const server = createServer({ models: [{ name: "m", model, cache }] });
      const controller = new AbortController();
      const request = JSON.stringify({ prompt: long, max_tokens: 2 });
      const left = server.fetch(
        new Request("http://s/v1/completions", { method: "POST", body: request, signal: controller.signal }),
      );
      const others = Array.from({ length: 3 }, () =>
        ask(server, "POST", "/v1/completions", { prompt: long, max_tokens: 2 }),
      );
      controller.abort();
      await left;
      for (const { status } of await Promise.all(others)) expect(status).toBe(200);
      await server.close();
    }
  });
});
