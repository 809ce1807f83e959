// rwkv bench serve: how fast a server of OpenAI's protocol answers, under load, with vLLM's definitions of times.
import { Command, InvalidArgumentError, Option } from "commander";
import { type Machine, machine } from "../bench/machine.js";
import { type PresetName, presetNames } from "../bench/presets.js";
import { type Beside, besideLongPrompt, type FollowUp, followUp, type LoadSize, runLoad } from "../bench/serve/load.js";
import type { Goals, LoadReport, Spread } from "../bench/serve/load-report.js";
import { type MeasuredServer, ownServer, runningServer } from "../bench/serve/served-model.js";
import { addModelOptions, type ModelFlags } from "../options/model-options.js";
import { decimal, wholeNumber, wholeNumbers } from "../options/numbers.js";
import { formatBytes, formatFields, formatTable } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

interface BenchServeFlags extends ModelFlags, LoadSize {
  preset?: PresetName;
  url?: string;
  model?: string;
  apiKey?: string;
  clients: number[];
  rate: number[];
  requests?: number;
  warmUps?: number;
  goodput: Goals;
  followUp: number[];
  beside?: number;
  repeats: number;
}

const examples = `
The server runs in a process of its own (rwkv serve with the same model options), or is any that --url names, such as one of
llama.cpp or vLLM. Times are defined as vLLM's bench serve defines them: TTFT from sending to the first text, ITL between one
piece of text and the next, TPOT (E2EL - TTFT) / (tokens - 1), E2EL from sending to the last text; percentiles are linear.
Prompts are of random words and have nothing in common but what --shared gives them; answers never end early. A server that
has just started is slower (engines compile what they run often): --warm-ups are answered before anything is measured.

--clients is a closed loop: each client asks again when its answer is there. --rate is an open loop: requests arrive at random
times (a Poisson process) whether the server keeps up or not.

Examples:
  $ rwkv bench serve model.pth --weights int8 --clients 1,4,16
  $ rwkv bench serve --preset rwkv7-0.1b --weights int8
  $ rwkv bench serve model.pth --rate 2,4 --goodput ttft:500,tpot:60
  $ rwkv bench serve --url http://127.0.0.1:8080 --clients 8 --json
  $ rwkv bench serve model.pth --follow-up 20,20000     the next message of a short and of a long conversation
  $ rwkv bench serve model.pth --beside 20000           what somebody's long prompt costs the others`;

const noNumbers: number[] = [];

export function benchServeCommand(): Command {
  const command = new Command("serve")
    .description("measure a server under load: times to tokens, throughput, goodput")
    .argument("[model]", "a model file, folder or URL (default: the model that comes with rwkv)")
    .addOption(new Option("--preset <size>", "random weights of an official size").choices(presetNames))
    .option("--url <url>", "measure a server that runs already")
    .option("--model <name>", "the name of its model (default: the first one that it lists)")
    .addOption(new Option("--api-key <key>", "its key").env("RWKV_API_KEY"))
    .option("--clients <n,...>", "closed loop: so many clients at once", wholeNumbers(1), noNumbers)
    .option("--rate <x,...>", "open loop: so many requests a second", rates, noNumbers)
    .option("--requests <n>", "requests of each measurement (default: 4 a client, 32 of a rate)", wholeNumber(1))
    .option(
      "--warm-ups <n>",
      "requests before anything is measured (default: 4 a client, or --requests)",
      wholeNumber(0),
    )
    .option("--input <n>", "words of a prompt", wholeNumber(1), 32)
    .option("--shared <n>", "words that all prompts begin with", wholeNumber(0), 0)
    .option("--output <n>", "tokens of an answer", wholeNumber(1), 64)
    .option("--goodput <goals>", "most ms of ttft, tpot, e2el: requests a second that keep them", goalsOf, {})
    .option("--follow-up <n,...>", "the next message of conversations of so many words", wholeNumbers(1), noNumbers)
    .option("--beside <n>", "what somebody writes while a prompt of so many words is read", wholeNumber(1))
    .option("--repeats <n>", "follow-up messages", wholeNumber(1, 1000), 10)
    .option("--seed <n>", "of prompts, answers and arrivals", wholeNumber(0), 0)
    .option("--debug", "print the stack of an error")
    .addHelpText("after", examples)
    .action((model: string | undefined, flags: BenchServeFlags) =>
      interruptible((signal) => run(model, flags, signal)),
    );
  return addModelOptions(command);
}

const rates = (text: string): number[] => text.split(",").map(decimal(1e-6, 1e6));

function goalsOf(text: string): Goals {
  const pairs = text.split(",").map((part): [string, number] => {
    const [name = "", value = ""] = part.split(":");
    if (!["ttft", "tpot", "e2el"].includes(name))
      throw new InvalidArgumentError("It must be like ttft:500,tpot:60,e2el:9000.");
    return [name, decimal(0, 1e9)(value)];
  });
  return Object.fromEntries(pairs);
}

async function run(file: string | undefined, flags: BenchServeFlags, signal: AbortSignal): Promise<void> {
  if (flags.url !== undefined && (file ?? flags.preset) !== undefined)
    throw new UsageError("--url names a server that has its model: leave the model's file and --preset out");
  if (file !== undefined && flags.preset !== undefined)
    throw new UsageError("a model's file has its own size: leave --preset out");
  const asked = flags.clients.length + flags.rate.length + flags.followUp.length + (flags.beside ? 1 : 0);
  const clients = asked === 0 ? [1, 4, 16] : flags.clients;
  await using server = await open(file, flags, signal);
  const result = await measure(server, { ...flags, clients }, signal);
  await (flags.json ? writeJson(result) : write(describe(result)));
}

const open = (file: string | undefined, flags: BenchServeFlags, signal: AbortSignal): Promise<MeasuredServer> =>
  flags.url !== undefined
    ? runningServer(flags.url, flags.model, flags.apiKey, signal)
    : ownServer([...(file === undefined ? [] : [file]), ...modelArguments(flags)], signal);

/** The options of a model as they were given. */
function modelArguments(flags: BenchServeFlags): string[] {
  const { preset, backend, devices, threads, engine, weights, vocab, lora, loraAlpha, initialState } = flags;
  const values = { preset, backend, devices, threads, engine, weights, vocab, lora, loraAlpha, initialState };
  const option = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return [
    ...Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [option(name), String(value)])),
    ...Object.entries(flags.config).flatMap(([key, value]) => ["--config", `${key}=${value}`]),
    ...(flags.offline ? ["--offline"] : []),
  ];
}

interface Result {
  readonly machine: Machine;
  readonly model: string;
  readonly server: string;
  readonly size: LoadSize;
  readonly loads: readonly ({ readonly clients?: number; readonly rate?: number } & LoadReport)[];
  readonly followUps: readonly FollowUp[];
  readonly beside: Beside | undefined;
}

async function measure({ target }: MeasuredServer, flags: BenchServeFlags, signal: AbortSignal): Promise<Result> {
  const { input, shared, output, seed, repeats, goodput: goals } = flags;
  const size = { input, shared, output, seed };
  const options = { goals, signal };
  const clientsToWarm = Math.max(1, ...flags.clients, ...flags.rate.map(() => 8));
  const warmUps = flags.warmUps ?? flags.requests ?? 4 * clientsToWarm;
  await runLoad(target, { clients: clientsToWarm }, warmUps, { ...size, seed: seed + 7919 }, { signal });
  const loads: Result["loads"][number][] = [];
  let run = 0;
  const next = () => ({ ...size, seed: seed + 104_729 * ++run }); // no measurement finds the prompts of another one
  for (const clients of flags.clients)
    loads.push({ clients, ...(await runLoad(target, { clients }, flags.requests ?? 4 * clients, next(), options)) });
  for (const rate of flags.rate)
    loads.push({ rate, ...(await runLoad(target, { rate }, flags.requests ?? 32, next(), options)) });
  const failure = loads.find(({ completed }) => completed === 0)?.failure;
  if (failure !== undefined) throw new UsageError(`no request was answered: ${failure}`);
  const followUps: FollowUp[] = [];
  for (const words of flags.followUp) followUps.push(await followUp(target, words, repeats, seed, signal));
  const beside = flags.beside === undefined ? undefined : await besideLongPrompt(target, flags.beside, next(), signal);
  return { machine: machine(), model: target.model, server: target.baseUrl, size, loads, followUps, beside };
}

const ms = (time: number): string => time.toFixed(time < 100 ? 1 : 0);
const both = ({ p50, p99 }: Spread): string => `${ms(p50)} / ${ms(p99)}`;

function describe({ machine: host, model, server, size, loads, followUps, beside }: Result): string {
  const fields = formatFields([
    [
      "machine",
      `${host.cpu}, ${host.cores} cores, ${formatBytes(host.memoryBytes)}, ${host.platform}, Node ${host.node}`,
    ],
    ["server", `${model} at ${server}`],
    ["requests", `${size.shared + size.input} words, ${size.shared} of them shared; ${size.output} tokens written`],
  ]);
  return [fields, describeLoads(loads), describeFollowUps(followUps), describeBeside(beside)]
    .filter(Boolean)
    .join("\n");
}

/** Times as median / 99th percentile. */
function describeLoads(loads: Result["loads"]): string {
  const [first] = loads;
  if (!first) return "";
  const hasGoals = first.goodput !== undefined;
  const rows = loads.map((load) => [
    load.clients === undefined ? `${load.rate}/s` : String(load.clients),
    load.failed > 0 ? `${load.completed} (${load.failed} failed)` : String(load.completed),
    load.requestsPerSecond.toFixed(2),
    load.outputTokensPerSecond.toFixed(1),
    both(load.timeToFirstToken),
    both(load.timePerOutputToken),
    both(load.interTokenLatency),
    both(load.endToEnd),
    ...(hasGoals ? [load.goodput!.toFixed(2)] : []),
  ]);
  const heading = ["clients", "answers", "answers/s", "tokens/s", "TTFT", "TPOT", "ITL", "E2EL (ms, p50 / p99)"];
  return formatTable(hasGoals ? [...heading, "goodput/s"] : heading, rows);
}

function describeFollowUps(followUps: readonly FollowUp[]): string {
  if (followUps.length === 0) return "";
  const rows = followUps.map(({ promptTokens, readAgain, timeToFirstToken }) => [
    String(promptTokens),
    String(readAgain),
    both(timeToFirstToken),
  ]);
  return formatTable(["conversation", "tokens read", "TTFT of the next message (ms, p50 / p99)"], rows);
}

function describeBeside(beside: Beside | undefined): string {
  if (!beside) return "";
  const { promptTokens, milliseconds, meanwhile, alone } = beside;
  const rows = [
    ["alone", both(alone)],
    [`beside a prompt of ${promptTokens} tokens (${(milliseconds / 1000).toFixed(1)} s)`, both(meanwhile)],
  ];
  return formatTable(["writing", "ITL (ms, p50 / p99)"], rows);
}
