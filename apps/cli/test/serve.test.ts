// The server as a user starts it: one line, answers, and a clean end; and structure on the command line.
import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

beforeAll(build);
const temporary = temporaryFolder();

let streamed: Promise<string> | undefined;

/** Runs `rwkv serve` with these arguments until `use` is done; then ends it as Ctrl-C does. */
async function serving(args: readonly string[], use: (line: string, url: string) => Promise<void>) {
  let failure: unknown;
  let isStarted = false;
  const end = (child: ChildProcess) => child.kill("SIGINT");
  const outcome = await rwkv(["serve", "--port", "0", ...args], {
    onOutput: (text, child) => {
      if (isStarted || !text.includes("\n")) return;
      isStarted = true;
      const url = /http:\/\/[\d.:]+/.exec(text)![0];
      use(text, url)
        .catch((error: unknown) => {
          failure = error;
        })
        .finally(() => end(child));
    },
  });
  if (failure) throw failure;
  return outcome;
}

test("tells its address and a command to try, answers, keeps states, and ends cleanly", async () => {
  const states = temporary("states");
  const ask = async (url: string) => {
    const body = JSON.stringify({
      model: "rwkv",
      messages: [{ role: "user", content: "Tell me of the fox." }],
      max_tokens: 5,
    });
    return (await fetch(`${url}/v1/chat/completions`, { method: "POST", body })).json();
  };
  const first = await serving(["--states", states, "--alias", "gpt=rwkv"], async (line, url) => {
    expect(line).toMatch(/^serving rwkv at http:\/\/127\.0\.0\.1:\d+ ; try: curl http.*\n$/);
    expect((await ask(url)).choices[0].message.role).toBe("assistant");
    expect((await fetch(url)).headers.get("content-type")).toContain("text/html");
  });
  expect(first).toMatchObject({ code: 0, stderr: "" });
  const second = await serving(["--states", states, "--json"], async (_line, url) => {
    const { usage } = await ask(url);
    expect(usage.prompt_tokens_details.cached_tokens).toBe(usage.prompt_tokens);
  });
  expect(JSON.parse(second.stdout)).toMatchObject({ models: ["rwkv"] });
});

/** A server that runs until it is killed. */
async function server(args: readonly string[]) {
  let child: ChildProcess | undefined;
  let exited: ReturnType<typeof rwkv> | undefined;
  let log = "";
  const url = await new Promise<string>((resolve) => {
    exited = rwkv(["serve", "--port", "0", "--threads", "1", "--json", "--verbose", ...args], {
      onStart: (started) => {
        child = started;
        started.stderr!.on("data", (text) => {
          log += text;
        });
      },
      onOutput: (text) => text.includes("\n") && resolve(JSON.parse(text).url),
    });
  });
  return {
    url,
    exited: exited!,
    kill: (signal: NodeJS.Signals = "SIGKILL") => child!.kill(signal),
    answered: () => log.split("\n").filter((line) => line.startsWith("POST /v1/completions 200")).length,
  };
}

test("servers over one folder answer a batch once, and where one is killed the other goes on", async () => {
  const states = temporary("shared");
  const [a, b] = await Promise.all([server(["--states", states]), server(["--states", states])]);
  const begin = async (url: string, count: number, tokens: number): Promise<string> => {
    const line = (i: number) => {
      const body = { prompt: `The fox ${i}`, max_tokens: tokens, logit_bias: { 0: -100 } };
      return JSON.stringify({ custom_id: `r${i}`, method: "POST", url: "/v1/completions", body });
    };
    const form = new FormData();
    form.append("purpose", "batch");
    form.append("file", new Blob([Array.from({ length: count }, (_, i) => line(i)).join("\n")]), "in.jsonl");
    const { id } = await (await fetch(`${url}/v1/files`, { method: "POST", body: form })).json();
    const batch = { input_file_id: id, endpoint: "/v1/completions", completion_window: "24h" };
    return (await (await fetch(`${url}/v1/batches`, { method: "POST", body: JSON.stringify(batch) })).json()).id;
  };
  const told = async (id: string) => (await fetch(`${b.url}/v1/batches/${id}`)).json();
  const isCompleted = async (id: string) => (await told(id)).status === "completed";
  try {
    const whole = await begin(a.url, 12, 3);
    await expect.poll(() => isCompleted(whole), { timeout: 60_000 }).toBe(true);
    expect([a.answered(), b.answered()]).toEqual([12, 0]);
    const cut = await begin(a.url, 24, 60);
    await expect.poll(a.answered, { timeout: 60_000, interval: 10 }).toBeGreaterThan(12);
    a.kill();
    const before = (await told(cut)).request_counts.completed;
    expect(before).toBeLessThan(24);
    await expect.poll(() => isCompleted(cut), { timeout: 60_000 }).toBe(true);
    expect((await told(cut)).request_counts).toEqual({ total: 24, completed: 24, failed: 0 });
    expect(b.answered()).toBe(24 - before); // what the other had answered is not computed again
  } finally {
    a.kill();
    b.kill();
  }
});

test("a second server on a port, a port that is nobody's, and a signal amid an answer have one clear end each", async () => {
  const first = await serving(["--json", "--drain", "20"], async (line, url) => {
    const { port } = JSON.parse(line);
    const second = await rwkv(["serve", "--port", String(port)]);
    expect(second).toMatchObject({ code: 1, stdout: "" });
    expect(second.stderr).toBe(
      `error: the server cannot listen on 127.0.0.1: port ${port} is taken: choose another with --port\n`,
    );
    const body = JSON.stringify({ prompt: "Once", max_tokens: 40, stream: true, logit_bias: { 0: -100 } });
    streamed = fetch(`${url}/v1/completions`, { method: "POST", body }).then((response) => response.text());
    await expect
      .poll(async () => (await (await fetch(`${url}/metrics`)).text()).includes("rwkv_requests_active 1"))
      .toBe(true);
  });
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect((await streamed)?.trim().endsWith("data: [DONE]")).toBe(true);
});

test("a second signal ends a server at once, whatever it waits for", async () => {
  const { url, exited, kill } = await server(["--drain", "1000"]);
  const body = JSON.stringify({ prompt: "Once", max_tokens: 4000, stream: true, logit_bias: { 0: -100 } });
  await fetch(`${url}/v1/completions`, { method: "POST", body }); // and nothing of it is read
  kill("SIGTERM");
  await expect.poll(async () => (await fetch(`${url}/health`)).status).toBe(503);
  kill("SIGTERM");
  expect((await exited).code).toBe(130);
});

test("rwkv generate writes what a schema or a grammar asks for", async () => {
  const [schema, grammar] = [temporary("schema.json"), temporary("grammar.gbnf")];
  writeFileSync(
    schema,
    JSON.stringify({
      type: "object",
      properties: { legs: { type: "integer", maximum: 8, minimum: 0 } },
      required: ["legs"],
    }),
  );
  writeFileSync(grammar, 'root ::= " fox" | " crow"\n');
  const json = await rwkv(["generate", "-p", "The fox: ", "--json-schema", schema, "--seed", "1"]);
  expect(JSON.parse(json.stdout).legs).toBeLessThanOrEqual(8);
  const held = await rwkv(["generate", "-p", "The", "--grammar", grammar, "--seed", "1"]);
  expect([" fox\n", " crow\n"]).toContain(held.stdout);
  writeFileSync(schema, "{");
  const bad = await rwkv(["generate", "-p", "The", "--json-schema", schema]);
  expect(bad.code).toBe(1);
  expect(bad.stderr).toMatch(/is not JSON/);
});

test.each([
  [["missing.pth"], /missing\.pth/],
  [["--port", "70000"], /whole number from 0 to 65535/],
  [["--alias", "a=b"], /there is no model b/],
  [["--lora-model", "x"], /NAME=VALUE/],
  [["--api-key", ""], /an API key is empty/],
  [["--api-key-file", "missing.keys"], /missing\.keys/],
  [["--api-key-file", "/dev/null"], /holds no API key/],
])("rwkv serve %j: one line on stderr", async (args, message) => {
  const { code, stderr } = await rwkv(["serve", ...args]);
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
