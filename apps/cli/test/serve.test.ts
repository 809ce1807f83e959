// The server as a user starts it: one line, answers, and a clean end; and structure on the command line.
import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

beforeAll(build);
const temporary = temporaryFolder();

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
  let child!: ChildProcess;
  let exited!: ReturnType<typeof rwkv>;
  const url = await new Promise<string>((resolve) => {
    exited = rwkv(["serve", "--port", "0", "--threads", "1", "--json", ...args], {
      onStart: (started) => {
        child = started;
      },
      onOutput: (text) => text.includes("\n") && resolve(JSON.parse(text).url),
    });
  });
  return {
    url,
    exited,
    kill: (signal: NodeJS.Signals = "SIGKILL") => child.kill(signal),
  };
}

test("a second signal ends a server at once, whatever it waits for", async () => {
  const { url, exited, kill } = await server(["--drain", "1000", "--max-tokens", "10000000"]);
  // which takes an hour
  const body = JSON.stringify({ prompt: "Once", max_tokens: 10_000_000, stream: true, logit_bias: { 0: -100 } });
  await fetch(`${url}/v1/completions`, { method: "POST", body }); // and nothing of it is read
  kill("SIGTERM");
  // a connection that was open is told that the server ends, a new one is refused
  const isHealthy = () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isHealthy, { interval: 10 }).toBe(false);
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
