// rwkv batch: a file of requests, each answered once, by a model here or by a server.
import { readFile, rm } from "node:fs/promises";
import type { BatchRequest } from "@rwkv-ts/serve";
import { Command, Option } from "commander";
import { AnswerFile } from "../batch/answer-file.js";
import { ask } from "../batch/ask.js";
import { openModel } from "../open-model.js";
import { addModelOptions, type ModelFlags } from "../options/model-options.js";
import { wholeNumber } from "../options/numbers.js";
import { interruptible } from "../terminal/interrupt.js";
import { countLine } from "../terminal/progress.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

interface BatchFlags extends ModelFlags {
  url?: string;
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
all requests, whatever model they name. A server (rwkv serve, or any other of OpenAI's protocol) is asked request by request; one
that shall go on by itself, or share the work with others, takes the file as a batch: /v1/batches of rwkv serve.

Examples:
  $ rwkv batch requests.jsonl model.pth --weights int8
  $ rwkv batch requests.jsonl --url http://127.0.0.1:8080 --at-once 16`;

export function batchCommand(): Command {
  const command = new Command("batch")
    .description("answer a file of requests, going on where an earlier run stopped")
    .argument("<file>", "requests, JSON Lines")
    .argument("[model]", "a model file, folder or URL (default: the model that comes with rwkv)")
    .option("--url <url>", "ask a server in place of a model here")
    .addOption(new Option("--api-key <key>", "its key").env("RWKV_API_KEY"))
    .option("--out <file>", "answers (default: FILE.output.jsonl)")
    .option("--errors <file>", "what failed (default: FILE.errors.jsonl)")
    .option("--at-once <n>", "requests at once", wholeNumber(1, 1024), 8)
    .option("--retries <n>", "further tries of a request whose server is busy, away or fails", wholeNumber(0, 100), 5)
    .addHelpText("after", examples)
    .action((file: string, model: string | undefined, flags: BatchFlags) =>
      interruptible((signal) => run(file, model, flags, signal)),
    );
  return addModelOptions(command);
}

/** Sends one request. */
type Send = (request: BatchRequest) => Promise<Response>;

interface Answering extends AsyncDisposable {
  readonly send: Send;
}

async function run(file: string, model: string | undefined, flags: BatchFlags, signal: AbortSignal): Promise<void> {
  if (flags.url !== undefined && model !== undefined)
    throw new UsageError("--url names a server that has its model: leave the model's file out");
  const requests = await requestsOf(file);
  const base = file.replace(/\.jsonl?$/, "");
  const { out = `${base}.output.jsonl`, errors = `${base}.errors.jsonl` } = flags;
  await using answers = await AnswerFile.open(out).catch((error: unknown) => {
    if (error instanceof SyntaxError)
      throw new UsageError(`${out} holds lines that are no answers: name another --out`);
    throw error;
  });
  const open = requests.filter(({ custom_id }) => !answers.answered.has(custom_id));
  await rm(errors, { force: true });
  const failed = open.length === 0 ? 0 : await answerAll(open, { answers, errors, model, flags, signal });
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

/** @throws UsageError that names the line for what is no request */
async function requestsOf(file: string): Promise<BatchRequest[]> {
  const { batchInputErrors, batchLines, batchRequestOf } = await import("@rwkv-ts/serve");
  const bytes = await readFile(file);
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
  readonly signal: AbortSignal;
}

/** Answers requests, so many at once; resolves to how many failed. */
async function answerAll(
  open: readonly BatchRequest[],
  { answers, errors, model, flags, signal }: Run,
): Promise<number> {
  await using answering = await (flags.url === undefined
    ? modelHere(model, flags, signal)
    : server(flags.url, flags, signal));
  await using refused = await AnswerFile.open(errors);
  const progress = countLine("requests");
  let [next, done, failed] = [0, 0, 0];
  const worker = async (): Promise<void> => {
    while (next < open.length && !signal.aborted) {
      const request = open[next++]!;
      const line = await answerOf(request, answering.send, { retries: flags.retries, signal });
      if (signal.aborted) return;
      if (line.error === null && line.response?.status_code === 200) await answers.append(line);
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
  if (failed === 0) await rm(errors, { force: true });
  return failed;
}

/** A line of the answers, or of the errors, in the form of OpenAI's. */
async function answerOf(request: BatchRequest, send: Send, options: Parameters<typeof ask>[1]) {
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
