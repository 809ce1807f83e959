// rwkv bench serve: its times are those of a server whose pace is known, and its command line measures a server as a user would.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runLoad } from "../src/bench/serve/load.js";
import { loadReport, spread } from "../src/bench/serve/load-report.js";
import { perOutputToken, serverSentEvents, streamedRequest, type Target } from "../src/bench/serve/streamed-request.js";
import { build, rwkv } from "./support/cli.js";

/** Waits 60 ms, then writes three pieces 30 ms apart; says that it wrote five tokens. */
let server: Server;
let target: Target;
let [active, most, asked] = [0, 0, [] as { prompt: string; seed: number }[]];
beforeAll(async () => {
  build();
  server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    asked.push(JSON.parse(body));
    most = Math.max(most, ++active);
    if (body.includes("refuse")) {
      active--;
      response.writeHead(503, { "content-type": "application/json" }).end('{"error":{"message":"too much"}}');
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    const send = (value: unknown) => response.write(`data: ${JSON.stringify(value)}\n\n`);
    for (const text of ["a", "b", "c"]) {
      await sleep(text === "a" ? 60 : 30);
      send({ choices: [{ text }] });
    }
    send({ choices: [{ text: "", finish_reason: "stop" }] });
    send({
      choices: [],
      usage: { prompt_tokens: 7, completion_tokens: 5, prompt_tokens_details: { cached_tokens: 2 } },
    });
    active--;
    response.end("data: [DONE]\n\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  target = { baseUrl: `http://127.0.0.1:${port}/v1`, model: "m", apiKey: undefined };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const { signal } = new AbortController();

describe("times of a request", () => {
  test("are from sending to the first text, between pieces, and to the last one", async () => {
    const times = await streamedRequest(target, "completions", { prompt: "x" }, signal);
    expect(times).toMatchObject({ text: "abc", promptTokens: 7, cachedTokens: 2, outputTokens: 5 });
    expect(times.firstToken).toBeGreaterThan(55);
    expect(times.between).toHaveLength(2);
    expect(times.firstToken + times.between[0]! + times.between[1]!).toBeCloseTo(times.whole, 6);
    expect(perOutputToken(times)).toBeCloseTo((times.whole - times.firstToken) / 4, 6);
  });

  test("an answer that is an error is told with the server's message", async () => {
    await expect(streamedRequest(target, "completions", { prompt: "refuse" }, signal)).rejects.toThrow(/503: too much/);
  });

  test("events are found whatever pieces they arrive in", async () => {
    const bytes = new TextEncoder().encode(
      ': ping\n\ndata: {"a":"ö"}\r\n\r\nevent: x\ndata: 1\ndata: 2\n\ndata: [DONE]\n\n',
    );
    const pieces = async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte);
    };
    const found: string[] = [];
    for await (const { data } of serverSentEvents(pieces())) found.push(data);
    expect(found).toEqual(['{"a":"ö"}', "1\n2", "[DONE]"]);
  });
});

describe("a report", () => {
  const request = (firstToken: number, whole: number, outputTokens: number) => ({
    ...{ sent: 0, between: [whole - firstToken], promptTokens: 10, cachedTokens: 4, text: "" },
    ...{ firstToken, whole, outputTokens },
  });

  test("draws percentiles out linearly, as numpy does", () => {
    const times = [15, 20, 35, 40, 50]; // numpy.percentile(times, [50, 90, 99]) = 35, 46, 49.6
    const { mean, p50, p90, p99 } = spread(times);
    expect([mean, p50]).toEqual([32, 35]);
    expect(p90).toBeCloseTo(46, 9);
    expect(p99).toBeCloseTo(49.6, 9);
    expect(spread([])).toEqual({ mean: 0, p50: 0, p90: 0, p99: 0 });
  });

  test("counts throughput over the whole time, and as goodput the requests that keep every goal", () => {
    const done = [request(100, 500, 5), request(300, 700, 5), request(100, 2100, 5)]; // TPOT 100, 100, 500
    const report = loadReport(done, [new Error("late")], 2, { ttft: 200, tpot: 150 });
    expect(report).toMatchObject({
      ...{ completed: 3, failed: 1, promptTokens: 30, cachedTokens: 12, outputTokens: 15 },
      ...{ requestsPerSecond: 1.5, outputTokensPerSecond: 7.5, tokensPerSecond: 22.5, goodput: 0.5, failure: "late" },
    });
    expect(report.timePerOutputToken.p50).toBe(100);
    expect(loadReport(done, [], 2, {}).goodput).toBeUndefined();
  });
});

describe("load", () => {
  const size = { input: 3, shared: 2, output: 5, seed: 1 };
  test("of a closed loop has as many requests under way as there are clients, each with a prompt of its own", async () => {
    [most, asked] = [0, []];
    const report = await runLoad(target, { clients: 3 }, 8, size, { signal });
    expect(report).toMatchObject({ completed: 8, failed: 0, outputTokens: 40 });
    expect(most).toBe(3);
    expect(new Set(asked.map(({ prompt }) => prompt)).size).toBe(8);
    expect(new Set(asked.map(({ prompt }) => prompt.split(" ").slice(0, 2).join(" "))).size).toBe(1);
  });

  test("of an open loop arrives whatever is under way", async () => {
    most = 0;
    const report = await runLoad(target, { rate: 500 }, 12, size, { signal });
    expect(report.completed).toBe(12);
    expect(most).toBeGreaterThan(3);
  });
});

describe("the command", () => {
  test("measures a server of its own, with follow-up messages and beside a long prompt", async () => {
    const { code, stdout, stderr } = await rwkv([
      ...["bench", "serve", "--threads", "1", "--clients", "2", "--requests", "4", "--input", "4", "--output", "6"],
      ...["--rate", "50", "--goodput", "ttft:60000", "--follow-up", "40", "--beside", "40", "--repeats", "2", "--json"],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const result = JSON.parse(stdout);
    expect(result.machine.cores).toBeGreaterThan(0);
    expect(result.loads.map(({ clients, rate }: { clients?: number; rate?: number }) => clients ?? rate)).toEqual([
      2, 50,
    ]);
    for (const load of result.loads) {
      expect(load).toMatchObject({ completed: 4, failed: 0, outputTokens: 24, cachedTokens: 0 });
      expect(load.goodput).toBeCloseTo(load.requestsPerSecond, 6);
    }
    expect(result.followUps[0].readAgain).toBeLessThan(result.followUps[0].promptTokens);
    expect(result.beside.promptTokens).toBeGreaterThanOrEqual(40);
  });

  test("shows a table for people, and measures a server that runs already", async () => {
    asked = [];
    const url = target.baseUrl.replace("/v1", "");
    const { code, stdout } = await rwkv([
      "bench",
      "serve",
      "--url",
      url,
      "--model",
      "m",
      "--clients",
      "2",
      "--requests",
      "2",
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^machine .*\nserver +m at http/);
    expect(stdout).toMatch(/clients +answers +answers\/s +tokens\/s +TTFT/);
    expect(asked.length).toBe(2 + 2);
  });

  test("measures random weights of an official size", async () => {
    const model = ["--preset", "rwkv7-0.1b", "--weights", "int8", "--vocab", "byte"];
    const load = ["--clients", "1", "--requests", "1", "--input", "2", "--output", "2"];
    const { code, stdout } = await rwkv(["bench", "serve", ...model, ...load, "--json"]);
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.model).toBe("rwkv7-0.1b");
    expect(result.loads[0]).toMatchObject({ completed: 1, failed: 0, outputTokens: 2 });
  });

  test.each([
    [["--url", "http://127.0.0.1:1"], /no server answers at http:\/\/127\.0\.0\.1:1\/v1/],
    [["model.pth", "--url", "http://127.0.0.1:1"], /leave the model's file and --preset out/],
    [["--preset", "rwkv7-0.1b", "--url", "http://127.0.0.1:1"], /leave the model's file and --preset out/],
    [["model.pth", "--preset", "rwkv7-0.1b"], /leave --preset out/],
    [["--goodput", "speed:3"], /ttft:500/],
  ])("rwkv bench serve %j: one line on stderr", async (args, message) => {
    const { code, stderr } = await rwkv(["bench", "serve", ...args]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
