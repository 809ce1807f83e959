// Servers that share a Redis: any of them takes any conversation, and where Redis is away, clients are told to try again.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LanguageModel } from "@rwkv-ts/preset";
import { findRedis, type RunningRedis, redisMissing, startRedis } from "@rwkv-ts/vitest/redis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServer, type RwkvServer } from "../src/index.js";
import { type RedisStores, redisStores } from "../src/redis.js";
import { recordStoreSuite } from "./record-store-suite.js";
import { ask, loadEmbedded } from "./support.js";

const isThere = findRedis() !== undefined;
const folder = mkdtempSync(join(tmpdir(), "rwkv-redis-"));
let [model, redis]: [LanguageModel?, RunningRedis?] = [];
const stores: RedisStores[] = [];
beforeAll(async () => {
  if (!isThere) return;
  [model, redis] = await Promise.all([loadEmbedded(), startRedis(folder)]);
});
afterAll(async () => {
  for (const each of stores) await each[Symbol.asyncDispose]();
  await redis?.stop();
  await model?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function storesOf(prefix: string): Promise<RedisStores> {
  stores.push(await redisStores(redis!.url, { prefix, timeout: 2000 }));
  return stores.at(-1)!;
}

async function serverOf(prefix: string): Promise<RwkvServer> {
  const { states, records } = await storesOf(prefix);
  return createServer({ models: [{ name: "m", model: model!, cache: { store: states, precision: "f32" } }], records });
}

const settled = async (server: RwkvServer): Promise<void> => {
  for (const { cache } of server.models.engines) await cache.settled();
};

describe.skipIf(!isThere)(`servers over one Redis${isThere ? "" : ` (skipped: ${redisMissing})`}`, () => {
  describe("records", () => recordStoreSuite(async () => (await storesOf(crypto.randomUUID())).records));

  test("take conversations from each other, whose states they find: named ones, responses, and chats", async () => {
    const [a, b] = [await serverOf("share"), await serverOf("share")];
    const greedy = { temperature: 0, max_tokens: 6 };
    const messages = [
      {
        role: "system",
        content: "Tell tales of animals that live in the wood, of their houses, and of what they say to each other.",
      },
      { role: "user", content: "Tell me of the fox and of the crow that had a piece of cheese in the tree." },
    ];
    const first = await ask(a, "POST", "/v1/chat/completions", { messages, ...greedy });
    await ask(a, "POST", "/v1/states", { id: "s", prompt: "Once upon a time there was a miller" });
    await ask(a, "POST", "/v1/completions", { state: "s", prompt: " who", ...greedy });
    const response = await ask(a, "POST", "/v1/responses", {
      input: "Tell me of the wolf.",
      temperature: 0,
      max_output_tokens: 6,
    });
    await settled(a);

    const { message } = first.body.choices[0];
    const more = [...messages, message, { role: "user", content: "More." }];
    const chat = await ask(b, "POST", "/v1/chat/completions", { messages: more, ...greedy });
    expect(chat.body.usage.prompt_tokens_details.cached_tokens).toBeGreaterThan(first.body.usage.prompt_tokens - 1);
    const turn = await ask(b, "POST", "/v1/completions", { state: "s", prompt: " and", ...greedy });
    expect(turn.body.state).toMatchObject({ id: "s", version: 3 });
    expect(turn.body.usage.prompt_tokens_details.cached_tokens).toBeGreaterThan(turn.body.usage.prompt_tokens - 3);
    const next = { input: "More.", previous_response_id: response.body.id, temperature: 0, max_output_tokens: 6 };
    const answered = await ask(b, "POST", "/v1/responses", next);
    expect(answered.body.usage.input_tokens_details.cached_tokens).toBeGreaterThan(response.body.usage.input_tokens);

    const alone = createServer({ models: [{ name: "m", model: model!, cache: { precision: "f32" } }] });
    // which has written the reply itself: with white space around it that clients do not send back
    await ask(alone, "POST", "/v1/chat/completions", { messages, ...greedy });
    await settled(alone);
    const expected = await ask(alone, "POST", "/v1/chat/completions", { messages: more, ...greedy });
    expect(chat.body.choices[0].message).toEqual(expected.body.choices[0].message);
    await alone.close();
  });

  test("let one of them alone go on with a state: the other is told that it has gone on", async () => {
    const [a, b] = [await serverOf("race"), await serverOf("race")];
    await ask(a, "POST", "/v1/states", { id: "s", prompt: "Once" });
    const turn = { state: "s", prompt: " upon", max_tokens: 8, logit_bias: { 0: -100 } };
    const both = await Promise.all([a, b].map((server) => ask(server, "POST", "/v1/completions", turn)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ask(b, "GET", "/v1/states/s")).body.version).toBe(2);
  });

  test("answer without it what needs no record, tell clients to try again with the rest, and go on where they were", async () => {
    const server = await serverOf("away");
    await ask(server, "POST", "/v1/states", { id: "s", prompt: "Once upon a time" });
    await settled(server);
    await redis!.stop();
    const plain = await ask(server, "POST", "/v1/completions", { prompt: "The sea", max_tokens: 2 });
    expect(plain.status).toBe(200);
    const refused = await ask(server, "POST", "/v1/completions", { state: "s", prompt: " there", max_tokens: 2 });
    expect(refused).toMatchObject({ status: 503, body: { error: { code: "store_unavailable" } } });
    redis = await startRedis(folder, redis!.port);
    await expect
      .poll(
        async () =>
          (await ask(server, "POST", "/v1/completions", { state: "s", prompt: " there", max_tokens: 2 })).body.state
            ?.version,
        { timeout: 20_000 },
      )
      .toBe(2);
  });
});

test.skipIf(!isThere)("a Redis that is not there is said at once", async () => {
  await expect(redisStores("redis://127.0.0.1:1", { timeout: 1000 })).rejects.toThrow(
    /Redis cannot be reached: .*ECONNREFUSED/,
  );
});
