// Workers that share a Redis, or a folder, as a user starts them: one is killed with -9 amid its answers, Redis is started anew, a worker is cut
// off from it. Clients see an error that their library tries again, conversations go on from their last state, and nothing is lost but the answer in
// flight.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { batchRequestOf } from "@rwkv-ts/serve";
import { findRedis, type RunningRedis, redisMissing, startRedis } from "@rwkv-ts/vitest/redis";
import OpenAI, { toFile } from "openai";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { answerTogether, type BatchAnswer, commandDigest } from "../src/batch/shared-batch.js";
import { build, isolated, rwkv, temporaryFolder } from "./support/cli.js";
import { makePartition } from "./support/partition.js";

beforeAll(build);
const temporary = temporaryFolder();
const isThere = findRedis() !== undefined;

interface WorkerProcess {
  readonly url: string;
  readonly child: ChildProcess;
}
const workers: ChildProcess[] = [];
let redis: RunningRedis | undefined;
const end = async (): Promise<void> => {
  for (const worker of workers.splice(0)) worker.kill("SIGKILL");
  await redis?.stop();
  redis = undefined;
};
afterEach(end);
afterAll(end);

async function newRedis(name: string, host?: string): Promise<{ redis: RunningRedis; folder: string }> {
  const folder = temporary(name);
  mkdirSync(folder);
  redis = await startRedis(folder, undefined, host);
  return { redis, folder };
}

const startWorker = (url: string, prefix?: readonly string[], host?: string): Promise<WorkerProcess> =>
  startServer(["--redis", url, "--takeover", "5"], prefix, host);

async function startServer(
  options: readonly string[],
  prefix: readonly string[] = [],
  host = "127.0.0.1",
): Promise<WorkerProcess> {
  const command = resolve(import.meta.dirname, "../dist/main.js");
  const own = ["serve", "--port", "0", "--host", host, "--json", "--threads", "1", "--exact-states"];
  const [program, ...args] = [...prefix, process.execPath, command, ...own, ...options];
  const child = spawn(program!, args, { env: { ...process.env, ...isolated }, stdio: ["ignore", "pipe", "inherit"] });
  workers.push(child);
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return { url: JSON.parse(line).url, child };
}

async function kill(worker: WorkerProcess): Promise<void> {
  worker.child.kill("SIGKILL");
  await once(worker.child, "exit");
}

interface Asked {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of a server under test
  readonly body: any;
}

async function ask(url: string, path: string, body?: object): Promise<Asked> {
  const method = body ? "POST" : "GET";
  const response = await fetch(url + path, { method, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const say = (content: string, more: object = {}) => ({
  state: "talk",
  messages: [{ role: "user" as const, content }],
  temperature: 0,
  max_tokens: 8,
  ...more,
});
const endless = { max_tokens: 4000, logit_bias: { 0: -100 } };
const beginning = { id: "talk", messages: [{ role: "system", content: "Tell tales." }] };

/** The answer that a conversation has when it is told as a whole, to a worker that was never disturbed. */
async function expectedAnswer(url: string, turns: readonly string[]): Promise<string> {
  const roles = ["user", "assistant"];
  const messages = [
    { role: "system", content: "Tell tales." },
    ...turns.map((content, i) => ({ role: roles[i % 2], content })),
  ];
  const { body } = await ask(url, "/v1/chat/completions", { messages, temperature: 0, max_tokens: 8 });
  return body.choices[0].message.content;
}

/** What any balancer does: to the first worker that takes the connection; one that breaks off, breaks off for the client. */
async function balancer(targets: readonly string[]) {
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on("data", (piece: Buffer) => pieces.push(piece));
    incoming.on("end", () => forward(0));
    const forward = (at: number): void => {
      const target = targets[at];
      if (target === undefined) return void outgoing.writeHead(503, { "retry-after": "1" }).end("{}");
      const { method, headers, url } = incoming;
      const onward = request(target + url, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(outgoing);
        answer.on("error", () => outgoing.destroy());
      });
      onward.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED") forward(at + 1);
        else outgoing.destroy();
      });
      onward.end(Buffer.concat(pieces));
    };
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, [Symbol.dispose]: () => void server.close() };
}

/** Begins a batch of completions, r0, r1, ... */
async function createBatch(client: OpenAI, bodies: readonly object[]): Promise<string> {
  const lines = bodies.map((body, i) =>
    JSON.stringify({ custom_id: `r${i}`, method: "POST", url: "/v1/completions", body }),
  );
  const file = await toFile(Buffer.from(lines.join("\n")), "in.jsonl");
  const { id: input_file_id } = await client.files.create({ file, purpose: "batch" });
  const batch = { input_file_id, endpoint: "/v1/completions", completion_window: "24h" } as const;
  return (await client.batches.create(batch)).id;
}

/** A line of the answers of a batch. */
interface AnswerLine {
  readonly custom_id: string;
  readonly response: { readonly status_code: number; readonly body: { readonly choices: readonly { text: string }[] } };
}

const answersIn = (text: string): AnswerLine[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const outputOf = async (client: OpenAI, file: string | null | undefined): Promise<AnswerLine[]> =>
  answersIn(await (await client.files.content(file!)).text());

/** Ctrl-C as soon as the command says this. */
function stopWhenTold(child: ChildProcess, said: RegExp): void {
  let told = "";
  child.stderr!.on("data", (text) => {
    told += text;
    if (said.test(told)) child.kill("SIGINT");
  });
}

describe.skipIf(!isThere)(`workers over one Redis${isThere ? "" : ` (skipped: ${redisMissing})`}`, () => {
  test("one is killed with -9 and Redis is started anew: a client's library tries again, and the conversation goes on", async () => {
    const { redis: first, folder } = await newRedis("killed");
    const [a, b] = [await startWorker(first.url), await startWorker(first.url)];
    using balanced = await balancer([a.url, b.url]);
    const client = new OpenAI({ baseURL: `${balanced.url}/v1`, apiKey: "none", maxRetries: 8 });
    await ask(a.url, "/v1/states", beginning);
    const told = await ask(a.url, "/v1/chat/completions", say("Tell me of the fox."));
    expect(told.body.state.version).toBe(2);

    const params = { model: "rwkv", ...say("And then?", endless) };
    const stream = await client.chat.completions.create({ ...params, stream: true });
    const reading = (async () => {
      let read = 0;
      for await (const _ of stream) if (++read === 3) await kill(a); // amid the answer
    })();
    await expect(reading).rejects.toThrow(); // what has begun to stream breaks off with an error

    await first.stop();
    const turn = client.chat.completions.create({ model: "rwkv", ...say("And then?") }); // while Redis is away
    await new Promise((resolve) => setTimeout(resolve, 300));
    redis = await startRedis(folder, first.port);
    const next = (await turn) as Awaited<typeof turn> & { state: object };
    expect(next.state).toMatchObject({ id: "talk", version: 3 });
    const { prompt_tokens, prompt_tokens_details } = next.usage!;
    expect(prompt_tokens_details!.cached_tokens).toBeGreaterThan(0.5 * prompt_tokens);
    const before = told.body.choices[0].message.content;
    const expected = await expectedAnswer(b.url, ["Tell me of the fox.", before, "And then?"]);
    expect(next.choices[0]!.message.content).toBe(expected);
  });

  test("one is killed with -9 amid an answer that is not streamed, and amid a batch: the other one answers", async () => {
    const { redis: own } = await newRedis("amid");
    const [a, b] = [await startWorker(own.url), await startWorker(own.url)];
    using balanced = await balancer([a.url, b.url]);
    const client = new OpenAI({ baseURL: `${balanced.url}/v1`, apiKey: "none", maxRetries: 8 });
    await ask(a.url, "/v1/states", beginning);
    const body = { prompt: "The fox", max_tokens: 30, logit_bias: { 0: -100 } };
    const id = await createBatch(client, Array(20).fill(body));
    const turn = client.chat.completions.create({ model: "rwkv", ...say("Tell me of the fox.", { max_tokens: 60 }) });
    turn.catch(() => undefined);
    await expect
      .poll(async () => (await ask(b.url, `/v1/batches/${id}`)).body.request_counts.completed, {
        interval: 50,
        timeout: 60_000,
      })
      .toBeGreaterThan(0);
    await kill(a);
    const answered = (await turn) as Awaited<typeof turn> & { state: object };
    expect(answered.state).toMatchObject({ id: "talk", version: 2 }); // one turn was kept, whoever wrote it
    await expect.poll(async () => (await client.batches.retrieve(id)).status, { timeout: 60_000 }).toBe("completed");
    const batch = await client.batches.retrieve(id);
    expect(batch.request_counts).toEqual({ total: 20, completed: 20, failed: 0 });
    const ids = (await outputOf(client, batch.output_file_id)).map(({ custom_id }) => custom_id); // each once, in order
    expect(ids).toEqual(Array.from({ length: 20 }, (_, i) => `r${i}`));
  });

  test("rwkv batch --redis gives them a file; stopped and begun again it waits for the same batch, and writes the answers in order", async () => {
    const { redis: own, folder } = await newRedis("given");
    const body = { prompt: "The fox", temperature: 0, max_tokens: 6, logit_bias: { 0: -100 } };
    const bodies = [...Array.from({ length: 6 }, () => body), { ...body, max_tokens: -1 }];
    const file = join(folder, "requests.jsonl");
    const lines = bodies.map((each, i) => ({ custom_id: `r${i}`, method: "POST", url: "/v1/completions", body: each }));
    const chat = { messages: [{ role: "user", content: "Hello" }], max_tokens: 2 };
    lines.push({ custom_id: "chat", method: "POST", url: "/v1/chat/completions", body: chat as never });
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
    const command = ["batch", file, "--redis", own.url, "--json"];
    const stopped = await rwkv(command, { onStart: (child) => stopWhenTold(child, /Ctrl-C/) }); // no server is there yet
    expect([stopped.code, stopped.stdout]).toEqual([130, ""]);
    const [a, b] = [await startWorker(own.url), await startWorker(own.url)];
    const ended = await rwkv(command);
    expect(JSON.parse(ended.stdout)).toMatchObject({ total: 8, answered: 7, before: 0, failed: 1 });
    expect(ended.stderr).toMatch(/1 of 8 requests failed: .*requests\.errors\.jsonl/);
    const written = answersIn(readFileSync(join(folder, "requests.output.jsonl"), "utf8"));
    const completions = written.filter(({ custom_id }) => custom_id !== "chat");
    expect(completions.map(({ custom_id }) => custom_id)).toEqual(["r0", "r1", "r2", "r3", "r4", "r5"]);
    expect(written.map(({ custom_id }) => custom_id)).toContain("chat");
    const alone = await ask(a.url, "/v1/completions", body);
    for (const { response } of completions) expect(response.body.choices).toEqual(alone.body.choices);
    expect(answersIn(readFileSync(join(folder, "requests.errors.jsonl"), "utf8"))).toMatchObject([
      { custom_id: "r6", response: { status_code: 400 } },
    ]);
    const { data: batches } = (await ask(b.url, "/v1/batches")).body;
    expect(batches).toHaveLength(2); // one an address, however often it was begun
    expect((await ask(b.url, "/v1/files")).body.data).toEqual([]);
  });

  test("what rwkv batch --redis had kept but not deleted when it was killed, the same command deletes when it is run again", async () => {
    const { redis: own, folder } = await newRedis("kept");
    const { url } = await startWorker(own.url);
    const [file, out] = [join(folder, "requests.jsonl"), join(folder, "requests.output.jsonl")];
    const request = (custom_id: string, max_tokens: number) => {
      return { custom_id, method: "POST", url: "/v1/completions", body: { prompt: "The fox", max_tokens } };
    };
    const files = async () => (await ask(url, "/v1/files")).body.data;
    const killed = async (lines: readonly object[]): Promise<void> => {
      const text = lines.map((line) => JSON.stringify(line));
      writeFileSync(file, text.join("\n"));
      const requests = text.map(batchRequestOf);
      const keep = async (answers: readonly BatchAnswer[]): Promise<never> => {
        const good = answers.filter(({ response }) => response?.status_code === 200);
        appendFileSync(out, good.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
        throw new Error("killed");
      };
      const options = { apiKey: undefined, retries: 0, signal: new AbortController().signal };
      const told = { onBegun: () => undefined, onProgress: () => undefined, command: commandDigest(requests, out) };
      await expect(answerTogether(own.url, requests, keep, { ...options, ...told })).rejects.toThrow("killed");
    };
    const another = { custom_id: "x", method: "POST", url: "/v1/completions", body: {} };
    const form = new FormData();
    form.append("purpose", "batch");
    form.append("file", new Blob([JSON.stringify(another)]), "another.jsonl");
    const { id } = await (await fetch(`${url}/v1/files`, { method: "POST", body: form })).json();

    await killed([request("good", 2), request("bad", -1)]);
    expect(await files()).toHaveLength(4);
    const again = await rwkv(["batch", file, "--redis", own.url, "--json"]);
    expect(JSON.parse(again.stdout)).toMatchObject({ total: 2, answered: 0, before: 1, failed: 1 });
    expect(await files()).toMatchObject([{ id }]);

    rmSync(out);
    await killed([request("good", 2), request("better", 3)]);
    expect(await files()).toHaveLength(3);
    const whole = await rwkv(["batch", file, "--redis", own.url, "--json"]);
    expect(JSON.parse(whole.stdout)).toMatchObject({ total: 2, answered: 0, before: 2, failed: 0 });
    expect(whole.stderr).toBe("");
    expect(await files()).toMatchObject([{ id }]);
  });

  test("one is cut off from Redis: its clients are told to try again, and it goes on from where the other one was", async () => {
    await using partition = makePartition();
    const { redis: own } = await newRedis("cut", partition.redisHost);
    const cuttable = await partition.reach(own.port);
    const [a, b] = [await startWorker(cuttable, partition.prefix, partition.workerHost), await startWorker(own.url)];
    await ask(a.url, "/v1/states", beginning);
    const first = await ask(a.url, "/v1/chat/completions", say("Tell me of the fox."));
    expect(first.body.state.version).toBe(2);

    const lost = ask(a.url, "/v1/chat/completions", say("And then?", { max_tokens: 1500, logit_bias: { 0: -100 } }));
    await new Promise((resolve) => setTimeout(resolve, 100)); // amid its answer
    partition.cut();
    const { status, headers, body } = await lost;
    expect([status, body.error.code]).toEqual([503, "store_unavailable"]);
    expect(headers.get("retry-after")).toBe("1");
    const plain = await ask(a.url, "/v1/completions", { prompt: "The sea", max_tokens: 2 });
    expect(plain.status).toBe(200); // what needs no record is answered

    const second = await ask(b.url, "/v1/chat/completions", say("And then?"));
    expect(second.body.state.version).toBe(3);
    await ask(b.url, "/v1/states/talk/fork", { id: "twin" });
    partition.heal();
    await expect.poll(async () => (await ask(a.url, "/v1/states/talk")).body.version, { timeout: 60_000 }).toBe(3);
    const outrun = await ask(a.url, "/v1/chat/completions", say("And?", { state_version: 2 }));
    expect([outrun.status, outrun.body.error.code]).toEqual([409, "state_conflict"]);
    const third = await ask(a.url, "/v1/chat/completions", say("And?"));
    expect(third.body.state.version).toBe(4);
    const undisturbed = await ask(b.url, "/v1/chat/completions", { ...say("And?"), state: "twin" });
    expect(third.body.choices[0].message).toEqual(undisturbed.body.choices[0].message);
  });
});

test("of two servers over one folder one answers a batch; killed with -9 amid it, the other one goes on, busy with a batch of its own or not", async () => {
  const options = ["--states", temporary("shared"), "--takeover", "2", "--max-tokens", "1000000"];
  const [a, b] = [await startServer(options), await startServer(options)];
  const [clientA, clientB] = [a, b].map(({ url }) => new OpenAI({ baseURL: `${url}/v1`, apiKey: "none" })) as [
    OpenAI,
    OpenAI,
  ];
  const greedy = { temperature: 0, max_tokens: 60, logit_bias: { 0: -100 } };
  const prompts = Array.from({ length: 20 }, (_, i) => `The fox ${i}`);
  const bodies = prompts.map((prompt) => ({ prompt, ...greedy }));
  const long = await createBatch(clientB, [{ ...bodies[0], max_tokens: 1_000_000 }]);
  const id = await createBatch(clientA, bodies);
  const completed = async (): Promise<number> => (await clientB.batches.retrieve(id)).request_counts!.completed;
  await expect.poll(completed, { interval: 20, timeout: 60_000 }).toBeGreaterThan(0);
  expect(await completionsOf(b)).toBe(0); // the claim is the other one's
  await kill(a);
  const kept = await completed();
  expect(kept).toBeLessThan(bodies.length);
  await expect.poll(async () => (await clientB.batches.retrieve(id)).status, { timeout: 60_000 }).toBe("completed");
  expect((await clientB.batches.retrieve(long)).status).toBe("in_progress");
  expect(await completionsOf(b)).toBe(bodies.length - kept); // what was answered is not answered again
  const batch = await clientB.batches.retrieve(id);
  expect(batch.request_counts).toEqual({ total: bodies.length, completed: bodies.length, failed: 0 });
  const output = await outputOf(clientB, batch.output_file_id);
  expect(output.map(({ custom_id }) => custom_id)).toEqual(bodies.map((_, i) => `r${i}`));
  const { body: undisturbed } = await ask(b.url, "/v1/completions", { prompt: prompts, ...greedy });
  expect(output.map(({ response }) => response.body.choices[0]!.text)).toEqual(
    undisturbed.choices.map(({ text }: { text: string }) => text),
  );
});

/** How many completions a server has answered, those of batches among them. */
async function completionsOf({ url }: WorkerProcess): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^rwkv_requests_total\{[^}]*"\/v1\/completions"[^}]*\} (\d+)/m.exec(metrics)?.[1] ?? 0);
}

test("rwkv serve --redis: one that is not there is one line on stderr", async () => {
  const { code, stderr } = await rwkv(["serve", "--redis", "redis://127.0.0.1:1"]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: Redis cannot be reached: .*ECONNREFUSED.*\n$/);
});
