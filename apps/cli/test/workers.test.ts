// Workers that share a Redis, as a user starts them: one is killed with -9 amid an answer, Redis is started anew, and the conversation goes
// on from its last state with the other; and nothing is lost but the answer in flight.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { findRedis, redisMissing, startRedis } from "@rwkv-ts/vitest/redis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, isolated, rwkv, temporaryFolder } from "./support/cli.js";

beforeAll(build);
const temporary = temporaryFolder();
const isThere = findRedis() !== undefined;
const workers: ChildProcess[] = [];
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
});

async function startWorker(redis: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const command = resolve(import.meta.dirname, "../dist/main.js");
  const args = [command, "serve", "--port", "0", "--json", "--threads", "1", "--redis", redis, "--exact-states"];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...isolated },
    stdio: ["ignore", "pipe", "inherit"],
  });
  workers.push(child);
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return { url: JSON.parse(line).url, child };
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of a server under test
async function ask(url: string, path: string, body: object): Promise<{ status: number; body: any }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

test.skipIf(!isThere)(`a worker that is killed${isThere ? "" : ` (skipped: ${redisMissing})`}`, async () => {
  const folder = temporary("redis");
  mkdirSync(folder);
  let redis = await startRedis(folder);
  try {
    const [a, b] = await Promise.all([startWorker(redis.url), startWorker(redis.url)]);
    const say = (content: string) => ({
      state: "talk",
      messages: [{ role: "user", content }],
      temperature: 0,
      max_tokens: 8,
    });
    await ask(a.url, "/v1/states", { id: "talk", messages: [{ role: "system", content: "Tell tales." }] });
    const first = await ask(a.url, "/v1/chat/completions", say("Tell me of the fox."));
    expect(first.body.state.version).toBe(2);

    const endless = { ...say("And then?"), max_tokens: 4000, logit_bias: { 0: -100 }, stream: true };
    const answer = await fetch(`${a.url}/v1/chat/completions`, { method: "POST", body: JSON.stringify(endless) });
    const reader = answer.body!.getReader();
    for (let i = 0; i < 3; i++) await reader.read(); // amid the answer
    a.child.kill("SIGKILL");
    await once(a.child, "exit");
    const readToEnd = async () => {
      for (let step = await reader.read(); !step.done; step = await reader.read());
    };
    await expect(readToEnd()).rejects.toThrow(); // the client sees an error
    await redis.stop();
    redis = await startRedis(folder, redis.port);

    await expect
      .poll(async () => (await ask(b.url, "/v1/states", { id: "probe" })).status, { timeout: 20_000 })
      .not.toBe(503);
    const next = await ask(b.url, "/v1/chat/completions", say("And then?"));
    expect(next.body.state).toMatchObject({ id: "talk", version: 3 });
    const { prompt_tokens, prompt_tokens_details } = next.body.usage;
    expect(prompt_tokens_details.cached_tokens).toBeGreaterThan(0.5 * prompt_tokens);
    const whole = [
      { role: "system", content: "Tell tales." },
      { role: "user", content: "Tell me of the fox." },
      { role: "assistant", content: first.body.choices[0].message.content },
      { role: "user", content: "And then?" },
    ];
    const expected = await ask(b.url, "/v1/chat/completions", { messages: whole, temperature: 0, max_tokens: 8 });
    expect(next.body.choices[0].message.content).toBe(expected.body.choices[0].message.content);
  } finally {
    await redis.stop();
  }
});

test("rwkv serve --redis: one that is not there is one line on stderr", async () => {
  const { code, stderr } = await rwkv(["serve", "--redis", "redis://127.0.0.1:1"]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: Redis cannot be reached: .*ECONNREFUSED.*\n$/);
});
