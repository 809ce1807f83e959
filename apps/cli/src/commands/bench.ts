// rwkv bench: how fast this machine reads and writes, and that neither time nor memory grow with the text.
import { type DeviceUse, type Model, measureDevice } from "@rwkv-ts/core";
import { parameterCount, weightSpecs } from "@rwkv-ts/core/model";
import {
  type AtPosition,
  type MeasureOptions,
  measureAt,
  measureDecode,
  measurePrefill,
  measureTraining,
  type TrainingSpeed,
} from "@rwkv-ts/evaluate";
import { versions } from "@rwkv-ts/rwkv";
import { type Precision, precisions } from "@rwkv-ts/train";
import { Command, Option } from "commander";
import { type BatchSpeed, measureBatches } from "../bench/batch.js";
import { type ConcurrentSpeed, measureConcurrent } from "../bench/concurrent.js";
import { machine, peakResidentBytes } from "../bench/machine.js";
import { type BenchModelFlags, type Measured, openMeasured } from "../bench/open.js";
import { presetNames } from "../bench/presets.js";
import { addModelOptions } from "../options/model-options.js";
import { wholeNumber, wholeNumbers } from "../options/numbers.js";
import { formatBytes, formatCount, formatFields, formatTable } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";
import { benchServeCommand } from "./bench-serve.js";

/** Tokens of a caller's prompt. */
const concurrentPrompt = 32;

interface BenchFlags extends BenchModelFlags {
  prefill: number;
  decode: number;
  repeats: number;
  context?: number[];
  batch?: number[];
  concurrent?: number[];
  train?: boolean;
  trainBatch?: number;
  precision?: Precision;
}

/** Windows of an update. */
const trainedWindows = 4;

const examples = `
Without a file, random weights of an official size are made in memory. Each figure is the median of some repeats after a
warm-up; sampling and tokenizing are not part of it.

Examples:
  $ rwkv bench --preset rwkv7-0.1b --weights int8 --threads 2
  $ rwkv bench model.pth --prefill 1024 --decode 64 --json
  $ rwkv bench --preset rwkv7-0.1b --context 1024,4096,16384,65536      time and memory stay the same
  $ rwkv bench --preset rwkv7-0.1b --weights int8 --batch 1,2,4,8,16    sessions that write together
  $ rwkv bench model.pth --concurrent 1,8,32    callers that write at the same time, and how long each waits
  $ rwkv bench --preset rwkv7-0.1b --train    updates too: tokens/s, and the share of what products reach here
  $ rwkv bench serve model.pth --clients 1,16           a server under load
  $ rwkv bench --layers 6 --width 256 --vocabulary 4096                 a size of your own
  $ rwkv bench --arch rwkv-x --layers 4 --width 128 --decode 1000000 --repeats 1`;

export function benchCommand(): Command {
  const command = new Command("bench")
    .description("measure the speed of reading and writing; rwkv bench serve: that of a server")
    .enablePositionalOptions()
    .helpCommand(false)
    .argument("[model]", "a .pth or .safetensors file (default: random weights)")
    .addOption(new Option("--preset <size>", "an official size (default: rwkv7-0.1b)").choices(presetNames))
    .addOption(new Option("--arch <name>", "version of the random weights").choices(versions.map(({ id }) => id)))
    .option("--layers <n>", "a size of your own: layers", wholeNumber(1, 1000))
    .option("--width <n>", "channels, a multiple of 64", wholeNumber(64, 65536))
    .option("--vocabulary <n>", "rows of the embedding", wholeNumber(2, 1 << 20))
    .option("--prefill <n>", "tokens to read at once", wholeNumber(1), 512)
    .option("--decode <n>", "tokens to write one by one", wholeNumber(1), 64)
    .option("--context <n,...>", "also measure writing after so many tokens were read", wholeNumbers(1))
    .option("--batch <n,...>", "also measure so many sessions that write a token each in one step", wholeNumbers(1))
    .option(
      "--concurrent <n,...>",
      "also measure so many callers that read a prompt of 32 tokens and write at the same time",
      wholeNumbers(1),
    )
    .option("--train", "also measure updates of all weights, on windows of --prefill tokens")
    .option("--train-batch <n>", `windows of an update (default: ${trainedWindows})`, wholeNumber(1, 1 << 16))
    .addOption(new Option("--precision <name>", "of training (default: bf16 on CUDA, else f32)").choices(precisions))
    .option("--repeats <n>", "measurements of each", wholeNumber(1, 1000), 5)
    .addHelpText("after", examples)
    .action((model: string | undefined, flags: BenchFlags) => interruptible((signal) => run(model, flags, signal)));
  return addModelOptions(command).addCommand(benchServeCommand());
}

async function run(file: string | undefined, flags: BenchFlags, signal: AbortSignal): Promise<void> {
  if (
    file !== undefined &&
    (flags.preset ?? flags.arch ?? flags.layers ?? flags.width ?? flags.vocabulary) !== undefined
  )
    throw new UsageError(
      "a model's file has its own size: leave --preset, --arch, --layers, --width and --vocabulary out",
    );
  if (flags.preset !== undefined && flags.arch !== undefined)
    throw new UsageError("--preset is an official size of a version: for --arch, give --layers and --width");
  if (!flags.train && (flags.trainBatch ?? flags.precision) !== undefined)
    throw new UsageError("--train-batch and --precision are of --train: give that too, or leave them out");
  const started = performance.now();
  await using measured = await openMeasured(file, flags, signal);
  const loadSeconds = (performance.now() - started) / 1000;
  const result = { ...(await measure(measured, flags, signal)), loadSeconds, peakResidentBytes: peakResidentBytes() };
  await (flags.json ? writeJson(result) : write(describe(result)));
}

async function measure({ name, model }: Measured, flags: BenchFlags, signal: AbortSignal) {
  const options = { repeats: flags.repeats, signal };
  const prefill = await measurePrefill(model, flags.prefill, options);
  const decode = await measureDecode(model, flags.decode, options);
  const context: AtPosition[] = [];
  using session = model.session();
  for (const position of [...(flags.context ?? [])].sort((a, b) => a - b))
    context.push(await measureAt(model, session, position, flags, options));
  const batch = await measureBatches(model, flags.batch ?? [], flags.decode, options);
  const count = { prompt: concurrentPrompt, tokens: flags.decode };
  const concurrent = await measureConcurrent(model, flags.concurrent ?? [], count, options);
  const device = await measureDevice(model, decode.milliseconds / decode.tokens);
  const training = flags.train ? await trained(model, flags, options) : undefined;
  return {
    machine: machine(),
    model: name,
    parameters: parameterCount(weightSpecs(model.architecture)),
    backend: model.backend.name,
    engine: model.backend.limits.engine,
    threads: model.backend.limits.threads,
    weightBytes: model.weightBytes,
    stateBytes: model.stateBytes,
    prefill,
    decode,
    context,
    batch,
    concurrent,
    ...(device && { device }),
    ...(training && { training }),
  };
}

function trained({ architecture, backend }: Model, flags: BenchFlags, options: MeasureOptions): Promise<TrainingSpeed> {
  const { trainBatch: batch = trainedWindows, prefill: time } = flags;
  const { name, limits } = backend;
  const isCuda = name === "cuda" || (name === "mesh" && limits.engine?.startsWith("cuda"));
  const precision = flags.precision ?? (isCuda ? "bf16" : "f32");
  return measureTraining(architecture, backend, { ...options, batch, time, precision });
}

type Result = Awaited<ReturnType<typeof measure>> & { loadSeconds: number; peakResidentBytes: number };

function describe(result: Result): string {
  const { machine: host, prefill, decode } = result;
  const perToken = (decode.milliseconds / decode.tokens).toFixed(2);
  const fields = formatFields([
    [
      "machine",
      `${host.cpu}, ${host.cores} cores, ${formatBytes(host.memoryBytes)}, ${host.platform}, Node ${host.node}`,
    ],
    ["model", `${result.model}, ${formatCount(result.parameters)} parameters, ${formatBytes(result.weightBytes)}`],
    ["backend", `${[result.backend, result.engine].filter(Boolean).join(", ")}, ${result.threads} threads`],
    ["loading", `${result.loadSeconds.toFixed(2)} s`],
    ["prefill", `${prefill.tokensPerSecond.toFixed(1)} tokens/s (${prefill.tokens} at once)`],
    ["decode", `${decode.tokensPerSecond.toFixed(1)} tokens/s (${perToken} ms a token)`],
    ...describeDevice(result.device),
    ...describeTraining(result.training),
    ["state", formatBytes(result.stateBytes)],
    ["peak memory", formatBytes(result.peakResidentBytes)],
  ]);
  const tables = [describeContext(result.context), describeBatch(result.batch), describeConcurrent(result.concurrent)];
  return [fields, ...tables].filter(Boolean).join("\n");
}

function describeDevice(device: DeviceUse | undefined): [string, string][] {
  if (!device) return [];
  const { dispatches, dispatchesPerLayer, bytesPerToken, copyBytesPerSecond, share } = device;
  const gigabytes = (copyBytesPerSecond / 1e9).toFixed(0);
  return [
    ["kernels", `${dispatches} a token, ${dispatchesPerLayer.toFixed(1)} a layer`],
    [
      "memory",
      `${formatBytes(bytesPerToken)} a token, ${(100 * share).toFixed(0)} % of what a copy moves (${gigabytes} GB/s)`,
    ],
  ];
}

function describeTraining(training: TrainingSpeed | undefined): [string, string][] {
  if (!training) return [];
  const { batch, time, precision, tokensPerSecond, millisecondsPerUpdate, operationsPerSecond } = training;
  const { products, share, arithmetic } = training;
  const rate = (operations: number) => `${(operations / 1e9).toPrecision(3)} GFLOP/s`;
  const percent = (x: number) => `${(100 * x).toFixed(0)} %`;
  const limits = [
    `${percent(share)} of a product of ${products.size} x ${products.size} (${rate(products.operationsPerSecond)})`,
    ...(arithmetic
      ? [`${percent(arithmetic.share)} of the arithmetic limit (${rate(arithmetic.operationsPerSecond)})`]
      : []),
  ];
  const update = `${batch} x ${time} in ${precision}, ${millisecondsPerUpdate.toFixed(1)} ms an update`;
  return [
    ["training", `${tokensPerSecond.toFixed(1)} tokens/s (${update})`],
    ["products", `${rate(operationsPerSecond)} of training, ${limits.join(", ")}`],
  ];
}

function describeContext(context: readonly AtPosition[]): string {
  if (context.length === 0) return "";
  const rows = context.map((at) => [
    String(at.position),
    at.millisecondsPerToken.toFixed(2),
    at.millisecondsPerTokenRead.toFixed(2),
    formatBytes(at.stateBytes),
    formatBytes(at.residentBytes),
  ]);
  return formatTable(["after", "ms a token written", "ms a token read", "state", "memory"], rows);
}

/** The last column compares with the first number of sessions, usually 1. */
function describeBatch(batch: readonly BatchSpeed[]): string {
  const [first] = batch;
  if (!first) return "";
  const rows = batch.map((at) => [
    String(at.sessions),
    at.millisecondsPerStep.toFixed(2),
    at.tokensPerSecond.toFixed(1),
    `${(at.tokensPerSecond / first.tokensPerSecond).toFixed(2)} x`,
  ]);
  return formatTable(["sessions", "ms a step", "tokens/s of all", `beside ${first.sessions}`], rows);
}

/** Times as median / 99th percentile. */
function describeConcurrent(concurrent: readonly ConcurrentSpeed[]): string {
  const [first] = concurrent;
  if (!first) return "";
  const rows = concurrent.map((at) => [
    String(at.callers),
    at.tokensPerSecond.toFixed(1),
    `${(at.tokensPerSecond / first.tokensPerSecond).toFixed(2)} x`,
    `${at.millisecondsToFirstToken.median.toFixed(1)} / ${at.millisecondsToFirstToken.p99.toFixed(1)}`,
    `${at.millisecondsBetweenTokens.median.toFixed(2)} / ${at.millisecondsBetweenTokens.p99.toFixed(2)}`,
  ]);
  const head = ["callers", "tokens/s of all", `beside ${first.callers}`, "ms to the first (p99)", "ms between (p99)"];
  return formatTable(head, rows);
}
