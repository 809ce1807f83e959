// rwkv batch: a file of requests, each answered once, by a model here or by a server.
import { resolve } from "node:path";
import type { BatchRequest } from "@rwkv-ts/serve";
import { Command, Option } from "commander";
import { AnswerFile } from "../batch/answer-file.js";
import { ask } from "../batch/ask.js";
import { answerTogether, type BatchAnswer, commandDigest } from "../batch/shared-batch.js";
import { readInput } from "../input-file.js";
import { openModel, tellNotice } from "../open-model.js";
import { addModelOptions, givenModelOptions, type ModelFlags } from "../options/model-options.js";
import { wholeNumber } from "../options/numbers.js";
import { interruptible } from "../terminal/interrupt.js";
import { countLine } from "../terminal/progress.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

interface BatchFlags extends ModelFlags {
  url?: string;
  redis?: string;
  apiKey?: string;
  out?: string;
  errors?: string;
  atOnce: number;
  retries: number;
}

const examples = `
FILE holds one request a line, as OpenAI's Batch API has them:
  {"custom_id": "a-1", "method": "POST", "url": "/v1/chat/completions", "body": {"messages": [{"role": "user", "content": "Hello"}]}}
with url one of /v1/chat/completions, /v1/completions, /v1/embeddings, /v1/responses. Answers are appended to FILE.output.jsonl as
they come; what failed stands in FILE.errors.jsonl.

Run again, it answers what has no answer yet, told by custom_id: after Ctrl-C, a crash, or errors. A model that runs here answers
all requests, whatever model they name. A server (rwkv serve, or any other of OpenAI's protocol) is asked request by request. The
servers over a Redis (rwkv serve --redis) share the requests among them, and go on when this command is stopped: run again, it waits
for the same batch. They write all answers at the end, in the order of the requests.

Examples:
  $ rwkv batch requests.jsonl model.pth --weights int8
  $ rwkv batch requests.jsonl --url http://127.0.0.1:8080 --at-once 16
  $ rwkv batch requests.jsonl --redis redis://127.0.0.1:6379`;

export function batchCommand(): Command {
  const command = new Command("batch")
    .description("answer a file of requests, going on where an earlier run stopped")
    .argument("<file>", "requests, JSON Lines")
    .argument("[model]", "a model file, folder or URL (default: the model that comes with rwkv)")
    .option("--url <url>", "ask a server in place of a model here")
    .option(
      "--redis <url>",
      "give them to all servers that share this Redis or Valkey (needs the packages ioredis and bullmq)",
    )
    .addOption(new Option("--api-key <key>", "the server's key; with --redis, whose the batch is").env("RWKV_API_KEY"))
    .option("--out <file>", "answers (default: FILE.output.jsonl)")
    .option("--errors <file>", "what failed (default: FILE.errors.jsonl)")
    .option("--at-once <n>", "requests at once", wholeNumber(1, 1024), 8)
    .option("--retries <n>", "further tries of a request whose server is busy, away or fails", wholeNumber(0, 100), 5)
    .addHelpText("after", examples)
    .action((file: string, model: string | undefined, flags: BatchFlags, own: Command) =>
      interruptible((signal) => {
        checkServed(model, flags, own);
        return run(file, model, flags, signal);
      }),
    );
  return addModelOptions(command);
}

/** Sends one request. */
type Send = (request: BatchRequest) => Promise<Response>;

interface Answering extends AsyncDisposable {
  readonly send: Send;
}

async function run(file: string, model: string | undefined, flags: BatchFlags, signal: AbortSignal): Promise<void> {
  const requests = await requestsOf(file);
  const base = file.replace(/\.jsonl?$/, "");
  const { out = `${base}.output.jsonl`, errors = `${base}.errors.jsonl` } = flags;
  checkPlaces({ FILE: file, "--out": out, "--errors": errors });
  await using answers = await AnswerFile.open(out, "--out");
  const open = requests.filter(({ custom_id }) => !answers.answered.has(custom_id));
  const command = commandDigest(requests, resolve(out));
  const failed = await answerAll(open, { answers, errors, model, flags, command, signal });
  if (signal.aborted) return;
  const counts = {
    total: requests.length,
    answered: open.length - failed,
    before: requests.length - open.length,
    failed,
  };
  if (flags.json) await writeJson({ ...counts, output: out, errors: failed > 0 ? errors : null });
  else if (failed === 0) await write(`${requests.length} requests answered: ${out}\n`);
  if (failed > 0) throw new UsageError(`${failed} of ${requests.length} requests failed: ${errors} says why`);
}

/** @throws UsageError for a model, or options of one, beside servers that have theirs */
function checkServed(model: string | undefined, flags: BatchFlags, command: Command): void {
  const given = givenModelOptions(command);
  for (const name of ["url", "redis"] as const) {
    if (flags[name] === undefined) continue;
    if (model !== undefined)
      throw new UsageError(`--${name} names servers that have their model: leave the model's file out`);
    if (given.length > 0)
      throw new UsageError(`--${name} names servers that have their model: leave ${given.join(", ")} out`);
  }
  if (flags.url !== undefined && flags.redis !== undefined)
    throw new UsageError("requests go to --url or to --redis: leave one of them out");
}

/** Requests, answers and failures lie apart. @throws UsageError */
function checkPlaces(places: Readonly<Record<string, string>>): void {
  const seen = new Map<string, string>();
  for (const [name, path] of Object.entries(places)) {
    const other = seen.get(resolve(path));
    if (other !== undefined) throw new UsageError(`${other} and ${name} are the same file: ${path}`);
    seen.set(resolve(path), name);
  }
}

/** @throws UsageError that names the line for what is no request */
async function requestsOf(file: string): Promise<BatchRequest[]> {
  const { batchInputErrors, batchLines, batchRequestOf } = await import("@rwkv-ts/serve");
  const bytes = await readInput(file);
  let lines: string[];
  try {
    lines = batchLines(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8`);
  }
  const [first] = batchInputErrors(lines, undefined, Number.POSITIVE_INFINITY);
  if (first) throw new UsageError(`${file}${first.line === null ? "" : `, request ${first.line}`}: ${first.message}`);
  return lines.map(batchRequestOf);
}

interface Run {
  readonly answers: AnswerFile;
  readonly errors: string;
  readonly model: string | undefined;
  readonly flags: BatchFlags;
  /** Tells this command among those of a Redis. */
  readonly command: string;
  readonly signal: AbortSignal;
}

/** Answers requests, so many at once; resolves to how many failed. */
async function answerAll(
  open: readonly BatchRequest[],
  { answers, errors, model, flags, command, signal }: Run,
): Promise<number> {
  await using refused = await AnswerFile.open(errors, "--errors");
  await refused.clear();
  if (open.length === 0 && flags.redis === undefined) return 0;
  if (flags.redis !== undefined) {
    const keep = async (lines: readonly BatchAnswer[]): Promise<void> => {
      await answers.append(...lines.filter(isGood));
      await refused.append(...lines.filter((line) => !isGood(line)));
    };
    return await together(flags.redis, open, keep, { ...flags, command }, signal); // the files are open until then
  }
  await using answering = await (flags.url === undefined
    ? modelHere(model, flags, signal)
    : server(flags.url, flags, signal));
  const progress = countLine("requests");
  let [next, done, failed] = [0, 0, 0];
  const worker = async (): Promise<void> => {
    while (next < open.length && !signal.aborted) {
      const request = open[next++]!;
      const line = await answerOf(request, answering.send, { retries: flags.retries, signal });
      if (signal.aborted) return;
      if (isGood(line)) await answers.append(line);
      else {
        failed++;
        await refused.append(line);
      }
      progress.update(++done, open.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(flags.atOnce, open.length) }, worker));
  } finally {
    progress.end();
  }
  return failed;
}

const isGood = ({ response, error }: BatchAnswer): boolean => error === null && response?.status_code === 200;

/** Has requests answered by the servers over a Redis; resolves to how many failed. */
async function together(
  redis: string,
  open: readonly BatchRequest[],
  keep: (lines: readonly BatchAnswer[]) => Promise<void>,
  { apiKey, retries, command }: BatchFlags & Pick<Run, "command">,
  signal: AbortSignal,
): Promise<number> {
  const progress = countLine("requests");
  let failed = 0;
  const counted = (lines: readonly BatchAnswer[]): Promise<void> => {
    failed += lines.filter((line) => !isGood(line)).length;
    return keep(lines);
  };
  const onProgress = (done: number): void => progress.update(done, open.length);
  const onBegun = (): void =>
    tellNotice("the servers have the requests; Ctrl-C stops the waiting alone, and the same command goes on with it");
  try {
    await answerTogether(redis, open, counted, { command, apiKey, retries, signal, onBegun, onProgress });
  } catch (error) {
    if (signal.aborted) return failed;
    if (open.length > 0) throw error;
    tellNotice(`what an earlier run left in Redis stays there: ${(error as Error).message}`); // all is answered
  } finally {
    progress.end();
  }
  return failed;
}

/** A line of the answers, or of the errors, in the form of OpenAI's. */
async function answerOf(request: BatchRequest, send: Send, options: Parameters<typeof ask>[1]): Promise<BatchAnswer> {
  const { custom_id } = request;
  try {
    const { status, body } = await ask(() => send(request), options);
    return { custom_id, response: { status_code: status, body }, error: null };
  } catch (thrown) {
    const { message, cause } = thrown as Error;
    const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
    return { custom_id, response: null, error: { code: "no_answer", message: why } };
  }
}

async function modelHere(file: string | undefined, flags: BatchFlags, signal: AbortSignal): Promise<Answering> {
  const { createServer } = await import("@rwkv-ts/serve");
  const model = await openModel(file, flags, signal, flags.atOnce + 16);
  const most = { tokens: 2 ** 24, promptTokens: 2 ** 24, seconds: 2 ** 20, requests: flags.atOnce };
  const { fetch, close } = createServer({ models: [{ name: "rwkv", model }], limits: most, batches: false });
  return {
    send: ({ url, body }) => {
      const own = JSON.stringify({ ...body, model: undefined, stream: undefined });
      return fetch(new Request(`http://rwkv${url}`, { method: "POST", body: own, signal }));
    },
    async [Symbol.asyncDispose]() {
      await close(0);
      await model.dispose();
    },
  };
}

async function server(url: string, { apiKey }: BatchFlags, signal: AbortSignal): Promise<Answering> {
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: "" };
  if (protocol !== "http:" && protocol !== "https:")
    throw new UsageError(`--url: ${JSON.stringify(url)} is no address of a server: http://127.0.0.1:8080 would be one`);
  const base = url.replace(/\/+$/, "").replace(/\/v1$/, "");
  const headers: Record<string, string> = {
    "content-type": "application/json",
    ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
  };
  return {
    send: ({ url: path, body }) => {
      const whole = JSON.stringify({ ...body, stream: undefined });
      return fetch(base + path, { method: "POST", headers, body: whole, signal });
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
}
