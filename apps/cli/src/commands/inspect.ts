// rwkv inspect: what a file holds and needs, without loading it.
import { describeEngine, type ModelInfo } from "@rwkv-ts/preset";
import { Command } from "commander";
import { inspectModel } from "../open-model.js";
import {
  configOption,
  jsonOption,
  type ModelFlags,
  offlineOption,
  vocabOption,
  weightsOption,
} from "../options/model-options.js";
import { formatBytes, formatCount, formatFields } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { write, writeJson } from "../terminal/streams.js";
import { describeTokenizer } from "../terminal/tokenizer-line.js";

const examples = `
Only names and shapes are read, so this is quick for any size, and for URLs too.

Examples:
  $ rwkv inspect model.pth
  $ rwkv inspect model.pth --weights int8        how much memory it will need then
  $ rwkv inspect model.pth --json`;

export function inspectCommand(): Command {
  return new Command("inspect")
    .description("architecture, sizes, tokenizer and memory needed")
    .argument("[model]", "a model file, folder or URL (default: the model that comes with rwkv)")
    .addOption(weightsOption())
    .addOption(configOption())
    .addOption(vocabOption())
    .addOption(offlineOption())
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((model: string | undefined, flags: Omit<ModelFlags, "backend" | "engine">) =>
      interruptible(async (signal) => {
        const info = { ...(await inspectModel(model, flags, signal)), engine: await describeEngine() };
        await (flags.json ? writeJson(info) : write(describe(info)));
      }),
    );
}

function describe(info: ModelInfo): string {
  const { memory, tokenizer } = info;
  const { statePerSession, statePerToken } = memory;
  const growth = statePerToken > 0 ? `and ${formatBytes(statePerToken)} more for every token` : "whatever its length";
  const state = `${formatBytes(statePerSession)} a session, ${growth}`;
  return formatFields([
    ["file", `${info.file} (${info.format})`],
    ["architecture", `${info.title} (${info.architecture})`],
    ["layers", String(info.layers)],
    ["channels", String(info.channels)],
    ...configFields(info.config),
    ["parameters", `${formatCount(info.parameters)} (${info.parameters})`],
    ["in the file", shares(info.stored, info.parameters)],
    ["in memory", shares(info.storages, info.parameters)],
    ["tokenizer", describeTokenizer(tokenizer)],
    ["weights", formatBytes(memory.weights)],
    ["state", state],
    ["work", `${formatBytes(memory.temporaries)} for the largest step`],
    ["memory needed", `about ${formatBytes(memory.total)}`],
    ["runs on", `cpu, ${info.engine}`],
  ]);
}

/** Hyper-parameters other than those shown for every version. */
function configFields(config: unknown): (readonly [string, string])[] {
  const entries = Object.entries(config as Record<string, unknown>);
  const shown = entries.filter(([name]) => name !== "layers" && name !== "channels");
  return shown.map(([name, value]) => [words(name), typeof value === "object" ? pairs(value) : String(value)]);
}

const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const pairs = (value: object | null): string =>
  Object.entries(value ?? {})
    .map(([name, each]) => `${name} ${typeof each === "object" ? `(${pairs(each)})` : each}`)
    .join(", ");

function shares(counts: Readonly<Record<string, number>>, total: number): string {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (entries.length === 1) return entries[0]![0];
  return entries.map(([name, count]) => `${name} ${((100 * count) / total).toFixed(1)} %`).join(", ");
}
