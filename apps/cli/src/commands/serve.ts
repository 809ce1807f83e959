// rwkv serve: models behind OpenAI's protocol.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ThinkingMode } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import type { BatchQueue, RecordStore, RequestLine, ServedModel, StateStore } from "@rwkv-ts/serve";
import { Command, Option } from "commander";
import { presetFile } from "../bench/preset-file.js";
import { type PresetName, presetNames } from "../bench/presets.js";
import { openModel, tellNotice } from "../open-model.js";
import { addModelOptions, checkLora, type ModelFlags } from "../options/model-options.js";
import { decimal, wholeNumber } from "../options/numbers.js";
import { interruptible } from "../terminal/interrupt.js";
import { interruptedCode, UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

interface ServeFlags extends ModelFlags {
  preset?: PresetName;
  port: number;
  host: string;
  apiKey: string[];
  apiKeyFile?: string;
  origin: string[];
  alias: string[];
  loraModel: string[];
  stateModel: string[];
  think: ThinkingMode;
  states?: string;
  redis?: string;
  stateMemory: number;
  stateDisk: number;
  exactStates?: boolean;
  takeover: number;
  maxRequests: number;
  maxTokens: number;
  timeLimit: number;
  drain: number;
  verbose?: boolean;
}

const examples = `
Every model is FILE or NAME=FILE; requests call it by NAME (default: the file's name without its ending; rwkv for the model that
comes with the command). The first one is loaded at once, the others when they are first asked for.

What an application needs to know: its base URL is http://127.0.0.1:8080/v1, any API key will do unless --api-key is given, and the
model's name is what http://127.0.0.1:8080/v1/models lists. There is a page to try it out at http://127.0.0.1:8080/

Examples:
  $ rwkv serve
  $ rwkv serve model.pth --weights int8 --port 8000
  $ rwkv serve small=a.pth large=b.pth --alias gpt-4o-mini=small
  $ rwkv serve --preset rwkv7-0.1b --weights int8        random weights, to measure with
  $ rwkv serve base=model.pth --lora-model poet=lora.pth --state-model clerk=state.pth
  $ rwkv serve model.pth --port 8081 --redis redis://127.0.0.1:6379      one of several workers behind a balancer
  $ rwkv serve model.pth --host 0.0.0.0 --api-key "$RWKV_KEY" --states ./states

Ctrl-C (or SIGTERM) lets what is under way come to its end, saves the states that --states keeps, and ends; a second one ends at once.`;

export function serveCommand(): Command {
  const command = new Command("serve")
    .description("serve models over OpenAI's protocol")
    .argument("[model...]", "model files, folders or URLs, each with a name if wanted: NAME=FILE")
    .addOption(
      new Option("--preset <size>", "random weights of an official size, to measure a server with").choices(
        presetNames,
      ),
    )
    .option("--port <n>", "port to listen on; 0: any that is free", wholeNumber(0, 65535), 8080)
    .option("--host <address>", "address to listen on; 0.0.0.0: all of this machine's", "127.0.0.1")
    .addOption(several("--api-key <key>", "a key that requests must bring", "none is asked for").env("RWKV_API_KEY"))
    .option("--api-key-file <file>", "a file of such keys, one a line")
    .addOption(several("--origin <url>", "pages of this origin may ask", "those of all origins"))
    .addOption(several("--alias <name=model>", "another name for a model"))
    .addOption(
      several("--lora-model <name=file>", "the first model with a LoRA file merged in, as a model of this name"),
    )
    .addOption(several("--state-model <name=file>", "the first model with a tuned state, as a model of this name"))
    .addOption(
      new Option("--think <mode>", "whether a model reasons where a request does not say it (G1 models)")
        .choices(["none", "think", "think-briefly", "think-long", "skip"])
        .default("none"),
    )
    .option("--states <folder>", "keep states, responses and named states in files too, also over restarts")
    .option(
      "--redis <url>",
      "keep them in Redis or Valkey, shared by all servers that name it (needs the packages ioredis, and bullmq for batches)",
    )
    .option("--state-memory <MiB>", "memory for states of texts that were read", wholeNumber(0), 1024)
    .option("--state-disk <MiB>", "room for states in --states", wholeNumber(0), 8192)
    .option(
      "--exact-states",
      "keep states as f32, which takes twice the room: as f16 near-ties may fall otherwise later",
    )
    .option(
      "--takeover <seconds>",
      "with --states or --redis: silence of a server after which others go on with its batches",
      decimal(1, 86_400),
      30,
    )
    .option("--max-requests <n>", "requests at once; more are answered with 429", wholeNumber(1), 256)
    .option("--max-tokens <n>", "most tokens that a request may write", wholeNumber(1), 4096)
    .option("--time-limit <seconds>", "longest that a request may take", decimal(0.001, 1e6), 600)
    .option("--drain <seconds>", "how long requests may go on after Ctrl-C", decimal(0, 1e6), 30)
    .option("--verbose", "a line on standard error for every request, without any of its text")
    .addHelpText("after", examples)
    .action((models: string[], flags: ServeFlags) => run(models, flags));
  return addModelOptions(command);
}

const several = (flags: string, description: string, none = "none"): Option =>
  new Option(flags, description).argParser((text: string, before: string[]) => [...before, text]).default([], none);

async function run(models: readonly string[], flags: ServeFlags): Promise<void> {
  const { createServer } = await import("@rwkv-ts/serve");
  const { listen } = await import("@rwkv-ts/serve/node");
  const apiKeys = await keysOf(flags);
  const kept = await keptStates(flags);
  const served = await servedModels(models, flags, kept?.store);
  const server = createServer({
    models: served,
    records: kept?.records,
    batches: kept?.batches,
    takeover: flags.takeover,
    apiKeys,
    ...(flags.origin.length > 0 && { origins: flags.origin }),
    limits: { requests: flags.maxRequests, tokens: flags.maxTokens, seconds: flags.timeLimit },
    onError: (error) => tellNotice(`error: ${error instanceof Error ? error.message : String(error)}`),
    ...(flags.verbose && { onRequest: tellRequest }),
  });
  try {
    await server.models.get(undefined);
    const listening = await listen(server, { port: flags.port, host: flags.host });
    const ended = untilSignal();
    const names = server.models.list().map(({ id }) => id);
    if (flags.json) await writeJson({ url: listening.url, port: listening.port, models: names });
    else await write(`${startLine(listening.url, names, apiKeys.length > 0)}\n`);
    await ended;
    await listening.close(flags.drain);
  } finally {
    await server.close(0);
  }
}

/** @throws UsageError for a key, or a file of them, that is empty: nobody, or everybody, could ask */
async function keysOf({ apiKey, apiKeyFile }: ServeFlags): Promise<string[]> {
  if (apiKey.some((key) => key.trim() === ""))
    throw new UsageError("an API key is empty: is the variable behind --api-key, or RWKV_API_KEY, set?");
  if (apiKeyFile === undefined) return apiKey;
  const lines = (await readFile(apiKeyFile, "utf8")).split("\n").map((line) => line.trim());
  const keys = lines.filter((line) => line !== "");
  if (keys.length === 0) throw new UsageError(`${apiKeyFile} holds no API key`);
  return [...apiKey, ...keys];
}

const startLine = (url: string, names: readonly string[], hasKeys: boolean): string =>
  `serving ${names.join(", ")} at ${url} ; try: curl ${url}/v1/chat/completions ` +
  `${hasKeys ? '-H "authorization: Bearer $RWKV_API_KEY" ' : ""}-H "content-type: application/json" ` +
  `-d '{"model":${JSON.stringify(names[0])},"messages":[{"role":"user","content":"Hello"}]}'`;

const tellRequest = ({ method, path, status, seconds }: RequestLine): void =>
  tellNotice(`${method} ${path} ${status} ${seconds.toFixed(3)} s`);

/** Resolves at the first Ctrl-C or SIGTERM; the next one ends the process. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isEnding = false;
    const end = (): void => {
      if (isEnding) process.exit(interruptedCode);
      isEnding = true;
      resolve();
    };
    process.on("SIGINT", end);
    process.on("SIGTERM", end);
  });
}

/** Sessions that a model has room for before its pool grows: texts being written, and states that wait in it. */
const [room, live] = [64, 16];

interface KeptStates {
  readonly store: StateStore;
  /** Of responses and of named states. */
  readonly records: RecordStore;
  readonly batches?: BatchQueue | false;
}

/** Where states are kept beyond this process. */
async function keptStates({ states, redis, takeover }: ServeFlags): Promise<KeptStates | undefined> {
  if (redis !== undefined && states !== undefined)
    throw new UsageError("states are kept in --states or in --redis: leave one of them out");
  if (redis !== undefined) {
    const { redisStores } = await import("@rwkv-ts/serve/redis").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
      throw new UsageError("--redis needs the package ioredis beside rwkv: npm install ioredis");
    });
    const { states: store, records, batches } = await redisStores(redis, { lockSeconds: takeover });
    return { store, records, batches };
  }
  if (states === undefined) return undefined;
  const { fileRecordStore, fileStateStore } = await import("@rwkv-ts/serve/node");
  return { store: fileStateStore(states), records: fileRecordStore(join(states, "records")) };
}

async function servedModels(
  models: readonly string[],
  flags: ServeFlags,
  store: StateStore | undefined,
): Promise<ServedModel[]> {
  const { tunedState } = await import("@rwkv-ts/serve");
  const cache = {
    live,
    memoryBytes: flags.stateMemory * 2 ** 20,
    storeBytes: flags.stateDisk * 2 ** 20,
    precision: flags.exactStates ? ("f32" as const) : ("f16" as const),
    store,
  };
  const common = { cache, thinking: flags.think };
  const loader = (file: ModelFile, more: Partial<ModelFlags> = {}): (() => Promise<LanguageModel>) => {
    let loading: Promise<LanguageModel> | undefined;
    return () => {
      loading ??= interruptible(async (signal) =>
        openModel(typeof file === "function" ? await file() : file, withAlpha({ ...flags, ...more }), signal, room),
      ).catch((error) => {
        loading = undefined; // the next request may try again
        throw error;
      });
      return loading;
    };
  };
  if (flags.loraModel.length === 0) checkLora(flags);
  const files = filesOf(models, flags);
  const aliases = flags.alias.map((text) => pairOf(text, "--alias"));
  const known = new Set(files.map(({ name }) => name));
  for (const [alias, name] of aliases)
    if (!known.has(name)) throw new UsageError(`--alias ${alias}=${name}: there is no model ${name}`);
  const aliasesOf = (model: string) => aliases.filter(([, name]) => name === model).map(([alias]) => alias);
  const own = files.map(
    ({ name, file }): ServedModel => ({ ...common, name, model: loader(file), aliases: aliasesOf(name) }),
  );
  const [first] = own;
  const loras = flags.loraModel.map((text): ServedModel => {
    const [name, lora] = pairOf(text, "--lora-model");
    return { ...common, name, model: loader(files[0]!.file, { lora }) };
  });
  const states = flags.stateModel.map((text): ServedModel => {
    const [name, file] = pairOf(text, "--state-model");
    return { ...common, name, model: first!.model, initial: (model) => tunedState(model, file) };
  });
  const all = [...own, ...loras, ...states];
  const names = all.flatMap(({ name, aliases: others = [] }) => [name, ...others]);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`two models are called ${twice}: give them names, NAME=FILE`);
  return all;
}

/** The alpha belongs to the LoRA file of a model, where it has one. */
const withAlpha = ({ loraAlpha, ...flags }: ModelFlags): ModelFlags =>
  flags.lora === undefined || loraAlpha === undefined ? flags : { ...flags, loraAlpha };

/** A file's name, what makes its bytes, or undefined for the model that comes with the command. */
type ModelFile = string | (() => Promise<Uint8Array>) | undefined;

/** The models that are named. @throws UsageError for a preset beside files */
function filesOf(models: readonly string[], { preset, weights }: ServeFlags): { name: string; file: ModelFile }[] {
  if (preset !== undefined && models.length > 0)
    throw new UsageError("a model's file has its own size: leave --preset out");
  if (preset !== undefined)
    return [{ name: preset, file: () => presetFile(preset, weights === "auto" ? "bf16" : weights) }];
  return models.length === 0 ? [{ name: "rwkv", file: undefined }] : models.map(namedFile);
}

/** NAME=FILE, or a file that gives the name. An address may hold "=" too. */
function namedFile(text: string): { name: string; file: string } {
  const named = /^([\w.:-]+)=(.+)$/.exec(text);
  if (named) return { name: named[1]!, file: named[2]! };
  const name = basename(text.replace(/[?#].*$/, "")).replace(/\.(pth|safetensors|gguf|bin|st)$/i, "");
  return { name: name || "rwkv", file: text };
}

function pairOf(text: string, option: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) throw new UsageError(`${option} takes NAME=VALUE, got ${JSON.stringify(text)}`);
  return [text.slice(0, at), text.slice(at + 1)];
}
