// rwkv batch: a file of requests, answered once each, here or by a server; and what it does when it is stopped, or the server fails.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

beforeAll(build);
const temporary = temporaryFolder();

const line = (custom_id: string, body: object): string =>
  JSON.stringify({ custom_id, method: "POST", url: "/v1/completions", body });
const greedy = { temperature: 0, max_tokens: 4, logit_bias: { 0: -100 } };
const texts = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => line(`r${i}`, { model: "any", prompt: `The fox ${i}`, ...greedy }));

function file(name: string, lines: readonly string[]) {
  const path = temporary(`${name}.jsonl`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return { path, out: temporary(`${name}.output.jsonl`), errors: temporary(`${name}.errors.jsonl`) };
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of a command under test
const linesOf = (path: string): any[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((each) => JSON.parse(each));

/** A server that answers a request as `answer` says: a status, or `cut` in place of an answer. */
async function serverOf(answer: (id: string) => number | "cut") {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (piece) => {
      text += piece;
    });
    request.on("end", () => {
      const { prompt } = JSON.parse(text);
      asked.push(prompt);
      const status = answer(prompt);
      if (status === "cut") return request.socket.destroy();
      response.writeHead(status, { "content-type": "application/json", "retry-after": "0" });
      response.end(JSON.stringify(status === 200 ? { text: prompt } : { error: { code: `${status}` } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked, [Symbol.dispose]: () => server.close() };
}

test("a model here answers every request; what fails stands in a file of its own, and is tried again by the next run", async () => {
  const { path, out, errors } = file("here", [...texts(5), line("bad", { prompt: "x", max_tokens: -1 })]);
  const first = await rwkv(["batch", path, "--threads", "1", "--json"]);
  expect(first.code).toBe(1);
  expect(first.stderr).toMatch(/^error: 1 of 6 requests failed: .*here\.errors\.jsonl says why\n$/);
  expect(JSON.parse(first.stdout)).toMatchObject({ total: 6, answered: 5, before: 0, failed: 1 });
  const answers = linesOf(out);
  expect(answers.map(({ custom_id }) => custom_id).sort()).toEqual(["r0", "r1", "r2", "r3", "r4"]);
  const written = answers.find(({ custom_id }) => custom_id === "r2").response.body.choices[0].text;
  const alone = await rwkv([
    "generate",
    "-p",
    "The fox 2",
    "--max-tokens",
    "4",
    "--temperature",
    "0",
    "--threads",
    "1",
  ]);
  expect(alone.stdout.trimEnd()).toContain(written.trimEnd());
  expect(linesOf(errors)).toMatchObject([{ custom_id: "bad", response: { status_code: 400 } }]);

  writeFileSync(path, `${[...texts(5), line("bad", { prompt: "x", ...greedy })].join("\n")}\n`);
  const second = await rwkv(["batch", path, "--threads", "1", "--json"]);
  expect(JSON.parse(second.stdout)).toMatchObject({ total: 6, answered: 1, before: 5, failed: 0, errors: null });
  expect(linesOf(out)).toHaveLength(6);
  expect(existsSync(errors)).toBe(false);
});

test("files that were there with nothing in them stay, whatever becomes of the requests", async () => {
  using server = await serverOf((prompt) => (prompt === "The fox 0" ? 400 : 200));
  const { path, out, errors } = file("empty", texts(2));
  for (const each of [out, errors]) writeFileSync(each, "");
  expect((await rwkv(["batch", path, "--redis", "redis://127.0.0.1:1"])).code).toBe(1);
  expect([out, errors].map((each) => readFileSync(each, "utf8"))).toEqual(["", ""]);
  writeFileSync(path, `${texts(2)[1]}\n`);
  expect((await rwkv(["batch", path, "--url", server.url])).code).toBe(0);
  expect(linesOf(out)).toMatchObject([{ custom_id: "r1" }]);
  expect(readFileSync(errors, "utf8")).toBe("");
});

test("a run goes on behind the last whole line of one that was cut off, and asks nothing twice", async () => {
  using server = await serverOf(() => 200);
  const { path, out } = file("torn", texts(4));
  writeFileSync(
    out,
    `${JSON.stringify({ custom_id: "r1", response: { status_code: 200, body: {} }, error: null })}\n{"custom_id":"r2","resp`,
  );
  expect(await rwkv(["batch", path, "--url", server.url])).toMatchObject({ code: 0, stderr: "" });
  expect(server.asked.sort()).toEqual(["The fox 0", "The fox 2", "The fox 3"]);
  expect(
    linesOf(out)
      .map(({ custom_id }) => custom_id)
      .sort(),
  ).toEqual(["r0", "r1", "r2", "r3"]);
});

test("a server that is busy, fails or breaks off is asked again; an error of the request is not", async () => {
  const tries = new Map<string, number>();
  const failing: Record<string, readonly (number | "cut")[]> = {
    "The fox 0": [429, 503, 200],
    "The fox 1": ["cut", 500, 200],
    "The fox 2": [400],
    "The fox 3": [500, 500, 500, 500],
  };
  using server = await serverOf((prompt) => {
    const at = tries.get(prompt) ?? 0;
    tries.set(prompt, at + 1);
    return failing[prompt]![at]!;
  });
  const { path, out, errors } = file("failing", texts(4));
  expect((await rwkv(["batch", path, "--url", `${server.url}/v1`, "--retries", "2"])).code).toBe(1);
  expect(
    linesOf(out)
      .map(({ custom_id }) => custom_id)
      .sort(),
  ).toEqual(["r0", "r1"]);
  const failed = linesOf(errors).map(({ custom_id, response }) => [custom_id, response.status_code]);
  expect(failed.sort()).toEqual([
    ["r2", 400],
    ["r3", 500],
  ]);
  expect(Object.fromEntries(tries)).toEqual({ "The fox 0": 3, "The fox 1": 3, "The fox 2": 1, "The fox 3": 3 });
});

test("Ctrl-C ends it with whole lines, and the next run answers the rest", async () => {
  let open = true;
  using server = await serverOf(() => (open ? 200 : 503));
  const { path, out } = file("stopped", texts(40));
  const stopped = rwkv(["batch", path, "--url", server.url, "--at-once", "1", "--retries", "100"], {
    onStart: (child) => {
      const timer = setInterval(() => {
        if (server.asked.length < 5) return;
        open = false;
        clearInterval(timer);
        setTimeout(() => child.kill("SIGINT"), 100);
      }, 5);
    },
  });
  expect((await stopped).code).toBe(130);
  const before = linesOf(out).length;
  expect(before).toBeGreaterThan(0);
  open = true;
  expect((await rwkv(["batch", path, "--url", server.url])).code).toBe(0);
  expect(new Set(linesOf(out).map(({ custom_id }) => custom_id)).size).toBe(40);
  expect(linesOf(out)).toHaveLength(40);
});

test.each([
  [["{"], /requests?.* 1: the line is not JSON/],
  [[line("a", {}), line("a", {})], /request 2: another line has this custom_id/],
  [[""], /holds no requests/],
])("a file of %j is refused before anything is asked", async (lines, message) => {
  const { path, out } = file("bad", lines);
  const { code, stderr } = await rwkv(["batch", path, "--url", "http://127.0.0.1:1"]);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(existsSync(out)).toBe(false);
});

test.each([
  [["--redis", "redis://127.0.0.1:1"], /^error: Redis cannot be reached: .*ECONNREFUSED/],
  [["--redis", "redis://127.0.0.1:1", "--url", "http://127.0.0.1:1"], /leave one of them out/],
  [["model.pth", "--redis", "redis://127.0.0.1:1"], /leave the model's file out/],
  [
    ["--url", "http://127.0.0.1:1", "--weights", "int8", "--lora-alpha", "4"],
    /--url names servers that have their model: leave --weights, --lora-alpha out/,
  ],
  [["--lora-alpha", "4"], /--lora-alpha is that of a LoRA file: name it with --lora/],
])("%j: one line on stderr, and no file of answers", async (args, message) => {
  const { path, out, errors } = file("refused", texts(1));
  const { code, stdout, stderr } = await rwkv(["batch", path, ...args]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect([existsSync(out), existsSync(errors)]).toEqual([false, false]);
});
