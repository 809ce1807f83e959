// Batches as OpenAI's client asks for them: files of requests, answered once each, by one process or by several over one Redis.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LanguageModel } from "@rwkv-ts/preset";
import { findRedis, redisMissing, startRedis } from "@rwkv-ts/vitest/redis";
import OpenAI, { toFile } from "openai";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ServerOptions } from "../src/index.js";
import { fileRecordStore } from "../src/node.js";
import { redisStores } from "../src/redis.js";
import { loadEmbedded, type Running, start } from "./support.js";

let model: LanguageModel;
const folder = mkdtempSync(join(tmpdir(), "rwkv-batches-"));
const started: Running[] = [];
beforeAll(async () => {
  model = await loadEmbedded();
});
const closeAll = async (): Promise<void> => {
  for (const { listening } of started.splice(0)) await listening.close(1);
};
afterEach(closeAll);
afterAll(async () => {
  await model.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function serving(options: Partial<ServerOptions> = {}, key?: string): Promise<Running> {
  started.push(await start({ models: [{ name: "m", model }], ...options }, key));
  return started.at(-1)!;
}

const line = (custom_id: string, body: object, url = "/v1/completions", method = "POST"): string =>
  JSON.stringify({ custom_id, method, url, body });
const greedy = { temperature: 0, max_tokens: 3, logit_bias: { 0: -100 } };
const completions = (count: number, more: object = {}): string[] =>
  Array.from({ length: count }, (_, i) => line(`r${i}`, { prompt: `The fox ${i}`, ...greedy, ...more }));

const upload = async (client: OpenAI, lines: readonly string[]): Promise<string> =>
  (await client.files.create({ file: await toFile(Buffer.from(lines.join("\n")), "in.jsonl"), purpose: "batch" })).id;

async function create(client: OpenAI, lines: readonly string[], endpoint = "/v1/completions" as const) {
  const input_file_id = await upload(client, lines);
  return client.batches.create({ input_file_id, endpoint, completion_window: "24h", metadata: { who: "me" } });
}

async function ended(client: OpenAI, id: string, timeout = 60_000) {
  const over = ["completed", "failed", "cancelled", "expired"];
  await expect
    .poll(async () => over.includes((await client.batches.retrieve(id)).status), { timeout, interval: 50 })
    .toBe(true);
  return client.batches.retrieve(id);
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of a server under test
async function linesOf(client: OpenAI, file: string | undefined | null): Promise<any[]> {
  const text = await (await client.files.content(file!)).text();
  return text
    .trim()
    .split("\n")
    .map((each) => JSON.parse(each));
}

describe("a batch", () => {
  test("is answered as its requests would be, in their order, with what failed in a file of its own", async () => {
    const { client } = await serving();
    const lines = [
      ...completions(12),
      line("bad", { prompt: "x", max_tokens: -1 }),
      line("s", { prompt: "x", stream: true }),
    ];
    const created = await create(client, lines);
    expect(created).toMatchObject({ object: "batch", status: "in_progress", metadata: { who: "me" } });
    const batch = await ended(client, created.id);
    expect(batch).toMatchObject({ status: "completed", request_counts: { total: 14, completed: 12, failed: 2 } });
    const output = await linesOf(client, batch.output_file_id);
    expect(output.map(({ custom_id }) => custom_id)).toEqual(completions(12).map((_, i) => `r${i}`));
    for (const [i, { response, error }] of output.entries()) {
      const alone = await client.completions.create({ model: "m", prompt: `The fox ${i}`, ...greedy });
      expect(response.status_code).toBe(200);
      expect(response.body.choices[0].text).toBe(alone.choices[0]!.text);
      expect(error).toBeNull();
    }
    const errors = await linesOf(client, batch.error_file_id);
    expect(
      errors.map(({ custom_id, response }) => [custom_id, response.status_code, response.body.error.param]),
    ).toEqual([
      ["bad", 400, "max_tokens"],
      ["s", 400, "stream"],
    ]);
  });

  test("may ask for chats, embeddings and responses", async () => {
    const { client } = await serving();
    const asked = {
      "/v1/chat/completions": { messages: [{ role: "user", content: "Hello" }], max_tokens: 2 },
      "/v1/embeddings": { input: "a fox" },
      "/v1/responses": { input: "Hello", max_output_tokens: 2 },
    };
    for (const [url, body] of Object.entries(asked)) {
      const { id } = await create(client, [line("one", body, url)], url as "/v1/completions");
      const batch = await ended(client, id);
      const [answer] = await linesOf(client, batch.output_file_id);
      expect(answer.response.body.object).toBe(
        { "/v1/chat/completions": "chat.completion", "/v1/embeddings": "list", "/v1/responses": "response" }[url],
      );
    }
  });

  test("whose file cannot be answered fails from the beginning, and says why line by line", async () => {
    const { client } = await serving({ limits: { batchLines: 8 } });
    const codes = async (lines: readonly string[]) => {
      const { status, errors } = await create(client, lines);
      return [status, ...(errors?.data ?? []).map(({ code, line: at }) => `${code} ${at}`)];
    };
    const good = line("a", { prompt: "x" });
    expect(
      await codes([
        good,
        "{",
        "[]",
        good,
        line("c", { prompt: "x" }, "/v1/embeddings"),
        line("d", {}, "/v1/files"),
        line("e", {}, "/v1/completions", "GET"),
        line("", {}),
      ]),
    ).toEqual([
      "failed",
      "invalid_json_line 2",
      "invalid_json_line 3",
      "duplicate_custom_id 4",
      "mismatched_endpoint 5",
      "invalid_url 6",
      "invalid_method 7",
      "invalid_custom_id 8",
    ]);
    expect(await codes(["", " "])).toEqual(["failed", "empty_file null"]);
    expect(await codes(completions(9))).toEqual(["failed", "too_many_tasks null"]);
  });

  test("that is cancelled ends what is being answered, answers nothing more, and accounts for every request", async () => {
    const { client } = await serving({ limits: { batchRequests: 2 } });
    const { id } = await create(client, completions(30, { max_tokens: 200 }));
    await expect.poll(async () => (await client.batches.retrieve(id)).request_counts!.completed).toBeGreaterThan(0);
    expect((await client.batches.cancel(id)).status).toBe("cancelling");
    const batch = await ended(client, id);
    expect(batch.status).toBe("cancelled");
    const { completed, failed } = batch.request_counts!;
    expect(completed).toBeLessThan(30);
    expect(completed + failed).toBe(30);
    expect(await linesOf(client, batch.output_file_id)).toHaveLength(completed);
    const errors = await linesOf(client, batch.error_file_id);
    expect(new Set(errors.map(({ error }) => error.code))).toEqual(new Set(["batch_cancelled"]));
    await expect(client.batches.cancel(id)).rejects.toMatchObject({ status: 409 });
  });

  test("waits where the server is full, and no request of it fails by that", async () => {
    const refused: number[] = [];
    const onRequest = ({ status }: { status: number }) => void (status === 429 && refused.push(status));
    const { client } = await serving({ limits: { requests: 1 }, onRequest });
    const patient = new OpenAI({ baseURL: client.baseURL, apiKey: "none", maxRetries: 8 });
    const { id } = await create(patient, completions(4, { max_tokens: 30 }));
    expect((await ended(patient, id)).request_counts).toEqual({ total: 4, completed: 4, failed: 0 });
    expect(refused.length).toBeGreaterThan(0);
  });

  test("goes on where it was when the server is started anew", async () => {
    const records = () => fileRecordStore(join(folder, "again"));
    const first = await serving({ records: records(), limits: { batchRequests: 1 } });
    const { id } = await create(first.client, completions(10, { max_tokens: 40 }));
    await expect
      .poll(async () => (await first.client.batches.retrieve(id)).request_counts!.completed)
      .toBeGreaterThan(1);
    await closeAll();
    const second = await serving({ records: records() });
    const batch = await ended(second.client, id);
    expect(batch.request_counts).toEqual({ total: 10, completed: 10, failed: 0 });
    const output = await linesOf(second.client, batch.output_file_id);
    expect(output.map(({ custom_id }) => custom_id)).toEqual(completions(10).map((_, i) => `r${i}`));
  });
});

test("files and batches belong to the key that made them", async () => {
  const { client, url } = await serving({ apiKeys: ["mine", "other"] }, "mine");
  const other = new OpenAI({ baseURL: `${url}/v1`, apiKey: "other", maxRetries: 0 });
  const { id, input_file_id } = await create(client, completions(1));
  const { output_file_id } = await ended(client, id);
  const absent = { status: 404 };
  await expect(other.batches.retrieve(id)).rejects.toMatchObject(absent);
  await expect(other.batches.cancel(id)).rejects.toMatchObject(absent);
  for (const file of [input_file_id, output_file_id!]) {
    await expect(other.files.retrieve(file)).rejects.toMatchObject(absent);
    await expect(other.files.content(file)).rejects.toMatchObject(absent);
    await expect(other.files.delete(file)).rejects.toMatchObject(absent);
  }
  const stolen = { input_file_id, endpoint: "/v1/completions", completion_window: "24h" } as const;
  await expect(other.batches.create(stolen)).rejects.toMatchObject(absent);
  expect([(await other.batches.list()).data, (await other.files.list()).data]).toEqual([[], []]);
  expect((await client.batches.list()).data.map((each) => each.id)).toEqual([id]);
  expect(await client.files.delete(output_file_id!)).toMatchObject({ deleted: true });
  expect((await client.files.list()).data.map((each) => each.id)).toEqual([input_file_id]);
});

test("lists come page by page, the newest first", async () => {
  const { client } = await serving();
  const ids: string[] = [];
  for (let i = 0; i < 5; i++) ids.unshift(await upload(client, completions(1)));
  const found: string[] = [];
  for await (const file of client.files.list({ limit: 2 })) found.push(file.id);
  expect(found).toEqual(ids);
});

test("limits have an answer each", async () => {
  const limits = { fileBytes: 200_000, files: 3, batches: 1, batchRequests: 1 };
  const { client, post, url } = await serving({ limits });
  await expect(upload(client, ["x".repeat(300_000)])).rejects.toMatchObject({ status: 413 });
  const endless = completions(1, { max_tokens: 4000 });
  const { id, input_file_id } = await create(client, endless);
  const again = { input_file_id, endpoint: "/v1/completions", completion_window: "24h" };
  const refused = await post("/v1/batches", again);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  await expect(client.files.delete(input_file_id)).rejects.toMatchObject({ status: 409, code: "file_in_use" });
  await client.batches.cancel(id);
  await upload(client, endless);
  await upload(client, endless);
  await expect(upload(client, endless)).rejects.toMatchObject({ status: 400, code: "too_many_files" });
  expect((await fetch(`${url}/v1/files`, { method: "POST", body: "x" })).status).toBe(400);
  expect((await post("/v1/batches", { ...again, input_file_id: "file-../../x" })).status).toBe(404);
  expect((await post("/v1/batches", { ...again, endpoint: "/v1/models" })).status).toBe(400);
});

const isThere = findRedis() !== undefined;
test.skipIf(!isThere)(
  `servers over one Redis share batches${isThere ? "" : ` (skipped: ${redisMissing})`}`,
  async () => {
    const redis = await startRedis(mkdtempSync(join(folder, "redis-")));
    const answered = new Map<string, number>();
    const worker = async (name: string): Promise<Running> => {
      const { records, batches } = await redisStores(redis.url, { lockSeconds: 2 });
      const onRequest = ({ path }: { path: string }) => {
        if (path === "/v1/completions") answered.set(name, (answered.get(name) ?? 0) + 1);
      };
      return serving({ records, batches, onRequest, limits: { batchRequests: 2 } });
    };
    try {
      const [a, b] = [await worker("a"), await worker("b")];
      const { id } = await create(a.client, completions(24, { max_tokens: 20 }));
      const batch = await ended(b.client, id);
      expect(batch.request_counts).toEqual({ total: 24, completed: 24, failed: 0 });
      expect([...answered.keys()].sort()).toEqual(["a", "b"]);
      expect([...answered.values()].reduce((sum, each) => sum + each, 0)).toBe(24);
      const output = await linesOf(b.client, batch.output_file_id);
      expect(output.map(({ custom_id }) => custom_id)).toEqual(completions(24).map((_, i) => `r${i}`));
    } finally {
      await closeAll();
      await redis.stop();
    }
  },
);
