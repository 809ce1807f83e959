// Options of every command that runs a model.
import { storages } from "@rwkv-ts/core";
import { backendNames, engineNames, type WeightsChoice } from "@rwkv-ts/preset";
import { type Command, InvalidArgumentError, Option } from "commander";
import { UsageError } from "../terminal/report-error.js";
import { decimal, wholeNumber } from "./numbers.js";

export interface ModelFlags {
  backend: (typeof backendNames)[number];
  devices?: number;
  threads?: number;
  engine: (typeof engineNames)[number];
  initialState?: string;
  weights: WeightsChoice;
  config: Record<string, string>;
  vocab?: string;
  offline?: boolean;
  lora?: string;
  loraAlpha?: number;
  json?: boolean;
  debug?: boolean;
}

export const weightsOption = (): Option =>
  new Option("--weights <storage>", "how matrices are stored; auto keeps what the file has")
    .choices(["auto", ...storages])
    .default("auto");

export const configOption = (): Option =>
  new Option("--config <key=value>", "a hyper-parameter that the checkpoint does not carry, by its official name")
    .argParser(collectSetting)
    .default({}, "none");

export const vocabOption = (): Option =>
  new Option(
    "--vocab <file>",
    "tokenizer: a World vocabulary, a tokenizer.json, or byte (default: in or beside the model)",
  );

export const verboseOption = (): Option =>
  new Option("--verbose", "name the tokenizer on standard error, also where that is no terminal");

export const offlineOption = (): Option =>
  new Option(
    "--offline",
    "never touch the network (otherwise a World or 20B vocabulary that is missing is fetched once)",
  );

export const jsonOption = (): Option => new Option("--json", "print one JSON document and nothing else");

export function addBackendOptions(command: Command): Command {
  return command
    .addOption(new Option("--backend <name>", "what computes").choices([...backendNames]).default("auto"))
    .option("--devices <n>", "CPU devices that share the model (default: 1)", wholeNumber(1, 64))
    .option("--threads <n>", "threads of the CPU backend (default: what the machine has)", wholeNumber(1, 64))
    .addOption(
      new Option("--engine <name>", "what runs the CPU backend: native code, WebAssembly, or auto: the faster one here")
        .choices([...engineNames])
        .default("auto"),
    );
}

export function addModelOptions(command: Command): Command {
  return addBackendOptions(command)
    .addOption(weightsOption())
    .addOption(configOption())
    .addOption(vocabOption())
    .addOption(offlineOption())
    .option("--lora <file>", "merge a LoRA file into the weights")
    .option("--lora-alpha <x>", "its alpha, where the file does not say it", decimal(0, 1e6))
    .option("--initial-state <file>", "begin every text with the states of a state-tuning file")
    .addOption(jsonOption());
}

/** Options of `addModelOptions`, but `--json`. */
const modelOptionNames: readonly (keyof ModelFlags)[] = [
  "backend",
  "devices",
  "threads",
  "engine",
  "weights",
  "config",
  "vocab",
  "offline",
  "lora",
  "loraAlpha",
  "initialState",
];

/** Those that were given, as they are written. */
export const givenModelOptions = (command: Command): string[] =>
  modelOptionNames
    .filter((name) => command.getOptionValueSource(name) === "cli")
    .map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);

/** @throws UsageError for an alpha of no LoRA */
export function checkLora({ lora, loraAlpha }: Pick<ModelFlags, "lora" | "loraAlpha">): void {
  if (loraAlpha !== undefined && lora === undefined)
    throw new UsageError("--lora-alpha is that of a LoRA file: name it with --lora");
}

function collectSetting(text: string, previous: Record<string, string>): Record<string, string> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("It must be key=value, such as moba_chunk_size=2048.");
  return { ...previous, [text.slice(0, at)]: text.slice(at + 1) };
}
