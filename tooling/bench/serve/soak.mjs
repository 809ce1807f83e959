// Mixed load on `rwkv serve` for half an hour: does its memory stay flat, and is every answer one that clients can expect?
//
//   node tooling/bench/serve/soak.mjs [model] [--minutes 30] [--clients 16] [--burst 1000] [--json]
//
// The server runs in a process of its own, with 64 MiB for states, so that they are given up all the time. Clients chat, stream and leave, read
// slowly, go on with named states and with responses, ask for structure, embeddings, batches, and send what is no request. A burst of so many
// clients at once opens and ends the load; what is refused then (429) is asked again after `retry-after`, as clients' libraries do.
// Needs the built command and Linux (/proc). Exit code 1 where memory grows or an answer is none of the expected ones.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "30" },
    clients: { type: "string", default: "16" },
    burst: { type: "string", default: "1000" },
    json: { type: "boolean", default: false },
  },
});
const [minutes, clients, burst] = [values.minutes, values.clients, values.burst].map(Number);

const command = fileURLToPath(new URL("../../../apps/cli/dist/main.js", import.meta.url));
const args = ["serve", ...positionals, "--port", "0", "--json", "--state-memory", "64", "--drain", "5"];
const server = spawn(process.execPath, [command, ...args], { stdio: ["ignore", "pipe", "inherit"] });
const [started] = await once(createInterface({ input: server.stdout }), "line");
const { url } = JSON.parse(started);
process.once("exit", () => server.kill("SIGKILL"));

/** Resident memory of the server in MiB. */
const residentMemory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))[1]) / 1024;

let seed = 1;
/** Below `most`; the same sequence in every run (a linear congruential generator of 32 bits). */
function random(most) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * most);
}
const words = "fox crow cheese wood river king snow crown wolf house night bread mill hare moon road".split(" ");
const text = (count) => Array.from({ length: count }, () => words[random(words.length)]).join(" ");
const user = (content) => ({ role: "user", content });

const statuses = new Map();
const unexpected = [];

/** Sends a request, again after `retry-after` where it is refused with 429; notes its status. */
async function send(path, body, { expected = [200], method = "POST", signal } = {}) {
  for (;;) {
    const bytes =
      body === undefined || body instanceof FormData || typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(url + path, { method, body: bytes, signal });
    const { status } = response;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 429 && response.headers.get("retry-after") !== null) {
      await response.arrayBuffer();
      await wait(1000 * Number(response.headers.get("retry-after")) * (0.5 + Math.random()));
      continue;
    }
    if (!expected.includes(status))
      unexpected.push({ path, status, text: (await response.clone().text()).slice(0, 200) });
    return response;
  }
}
const json = async (...request) => (await send(...request)).json();

const kinds = {
  async chat() {
    const messages = [{ role: "system", content: text(30) }];
    for (let turn = 0; turn < 3; turn++) {
      messages.push(user(text(10)));
      const { choices } = await json("/v1/chat/completions", { messages, max_tokens: 20 });
      messages.push(choices[0].message);
    }
  },
  async slowReader() {
    const body = { prompt: text(20), max_tokens: 60, stream: true };
    const reader = (await send("/v1/completions", body)).body.getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) await wait(50);
  },
  async leaver() {
    const controller = new AbortController();
    const body = { prompt: text(20), max_tokens: 2000, logit_bias: { 0: -100 }, stream: true };
    const reader = (await send("/v1/completions", body, { signal: controller.signal })).body.getReader();
    for (let i = 0; i < 3; i++) await reader.read();
    controller.abort();
  },
  async namedState() {
    const { id } = await json("/v1/states", { prompt: text(40) });
    for (let turn = 0; turn < 3; turn++)
      await json("/v1/chat/completions", { state: id, messages: [user(text(8))], max_tokens: 12 });
    await json(`/v1/states/${id}`, undefined, { method: "DELETE" });
  },
  async response() {
    const first = await json("/v1/responses", { input: text(10), max_output_tokens: 12 });
    const body = { input: text(5), previous_response_id: first.id, max_output_tokens: 12 };
    const second = await json("/v1/responses", body);
    for (const { id } of [first, second]) await json(`/v1/responses/${id}`, undefined, { method: "DELETE" });
  },
  async structure() {
    const schema = { type: "object", properties: { legs: { type: "integer" } }, required: ["legs"] };
    const response_format = { type: "json_schema", json_schema: { name: `a${random(1e6)}`, schema } };
    await json("/v1/chat/completions", { messages: [user(text(5))], max_tokens: 30, response_format });
  },
  async embed() {
    await json("/v1/embeddings", { input: [text(20), text(30)] });
  },
  async batch() {
    const body = { prompt: text(10), max_tokens: 5 };
    const line = (i) => JSON.stringify({ custom_id: `r${i}`, method: "POST", url: "/v1/completions", body });
    const form = new FormData();
    form.append("purpose", "batch");
    form.append("file", new Blob([Array.from({ length: 8 }, (_, i) => line(i)).join("\n")]), "in.jsonl");
    const { id: input_file_id } = await json("/v1/files", form);
    let batch = await json("/v1/batches", { input_file_id, endpoint: "/v1/completions", completion_window: "24h" });
    while (batch.status !== "completed") {
      await wait(500);
      batch = await json(`/v1/batches/${batch.id}`, undefined, { method: "GET" });
    }
    if (batch.request_counts.completed !== 8) unexpected.push({ path: "/v1/batches", counts: batch.request_counts });
    for (const id of [input_file_id, batch.output_file_id])
      await json(`/v1/files/${id}`, undefined, { method: "DELETE" });
  },
  async hostile() {
    const bodies = ["{", "[]", '{"prompt":1}', '{"prompt":{}}', '{"prompt":"x","max_tokens":-1}', "\u0000"];
    await send("/v1/completions", bodies[random(bodies.length)], { expected: [400] });
    await send("/v1/states/..%2f", undefined, { method: "GET", expected: [400, 404] });
  },
};
const names = Object.keys(kinds);

async function atOnce(count) {
  const began = performance.now();
  const body = () => ({ prompt: text(3), max_tokens: 1 });
  const one = async () => (await send("/v1/completions", body())).arrayBuffer();
  const failed = (error) => unexpected.push({ kind: "burst", message: String(error.cause ?? error) });
  await Promise.all(Array.from({ length: count }, () => one().catch(failed)));
  return (performance.now() - began) / 1000;
}

const done = new Map(names.map((name) => [name, 0]));
const bursts = [await atOnce(burst)];
const memory = [];
const began = performance.now();
const end = began + 60_000 * minutes;
const client = async (first) => {
  for (let i = first; performance.now() < end; i++) {
    const name = names[i % names.length];
    await kinds[name]().catch((error) => unexpected.push({ kind: name, message: String(error.cause ?? error) }));
    done.set(name, done.get(name) + 1);
  }
};
const sample = setInterval(() => memory.push(residentMemory()), Math.min(10_000, (60_000 * minutes) / 30));
await Promise.all(Array.from({ length: clients }, (_, i) => client(i)));
clearInterval(sample);
bursts.push(await atOnce(burst));
const leftOver = /^rwkv_requests_active (\d+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];
server.kill("SIGTERM");
const [code] = await once(server, "exit");

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const third = Math.floor(memory.length / 3);
const [middle, last] = [median(memory.slice(third, 2 * third)), median(memory.slice(2 * third))];
const isFlat = last - middle < 16 + 0.05 * middle;
const round = (value) => Math.round(10 * value) / 10;
const report = {
  minutes,
  clients,
  burst: { clients: burst, seconds: bursts.map(round) },
  done: Object.fromEntries(done),
  statuses: Object.fromEntries(statuses),
  memoryMiB: { samples: memory.map(Math.round), middleThird: round(middle), lastThird: round(last), isFlat },
  activeAtEnd: leftOver,
  exitCode: code,
  unexpected: unexpected.slice(0, 20),
};
console.log(values.json ? JSON.stringify(report) : report);
process.exitCode = isFlat && unexpected.length === 0 && code === 0 ? 0 : 1;
