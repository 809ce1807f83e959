// rwkv eval: how well a model predicts.
import { readFile } from "node:fs/promises";
import { type LanguageModel, noTokenizer } from "@rwkv-ts/preset";
import { Argument, Command } from "commander";
import { lambada, parseLambada } from "../eval/lambada.js";
import { perplexity } from "../eval/perplexity.js";
import { openModel } from "../open-model.js";
import { addModelOptions, type ModelFlags } from "../options/model-options.js";
import { wholeNumber } from "../options/numbers.js";
import { formatFields } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { countLine } from "../terminal/progress.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

type Task = "perplexity" | "lambada";

interface EvalFlags extends ModelFlags {
  data: string;
  limit?: number;
}

const examples = `
Tasks:
  perplexity   of a text file, read from the beginning to the end through the recurrent state: loss, perplexity, bits per
               byte (which compares models with different tokenizers)
  lambada      the last word of passages (lines of {"text": "..."}): accuracy and perplexity

Examples:
  $ rwkv eval perplexity model.pth --data book.txt
  $ rwkv eval perplexity model.pth --data book.txt --limit 10000 --weights int4 --json
  $ rwkv eval lambada model.pth --data lambada_test.jsonl --limit 500`;

export function evalCommand(): Command {
  const command = new Command("eval")
    .description("how well a model predicts a text, or the last words of LAMBADA")
    .addArgument(new Argument("<task>", "what to measure").choices(["perplexity", "lambada"]))
    .argument("[model]", "a model file, folder or URL (default: the model that comes with rwkv)")
    .requiredOption("--data <file>", "the text, or the passages")
    .option("--limit <n>", "most tokens (perplexity) or passages (lambada)", wholeNumber(1))
    .addHelpText("after", examples)
    .action((task: Task, model: string | undefined, flags: EvalFlags) =>
      interruptible((signal) => run(task, model, flags, signal)),
    );
  return addModelOptions(command);
}

async function run(task: Task, file: string | undefined, flags: EvalFlags, signal: AbortSignal): Promise<void> {
  const data = await readFile(flags.data).catch((error: Error) => {
    throw new UsageError(`--data: ${flags.data} cannot be read: ${error.message}`);
  });
  const passages = task === "lambada" ? parseLambada(data.toString("utf8")) : [];
  await using model = await openModel(file, flags, signal);
  requireTokenizer(model);
  const progress = countLine(task === "lambada" ? "passages" : "tokens");
  const options = { signal, onProgress: progress.update };
  const started = performance.now();
  const result = await (task === "lambada"
    ? lambada(model, passages.slice(0, flags.limit), options)
    : perplexity(model, data, { ...options, ...(flags.limit !== undefined && { limit: flags.limit }) })
  ).finally(progress.end);
  const seconds = (performance.now() - started) / 1000;
  if (flags.json) return writeJson({ task, data: flags.data, ...result, seconds });
  const rows = Object.entries({ ...result, seconds }).map(([name, value]): [string, string] => [
    name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    Number.isInteger(value) ? String(value) : value.toPrecision(5),
  ]);
  return write(formatFields(rows));
}

function requireTokenizer({ info, tokenizer }: LanguageModel): void {
  if (!tokenizer && info.tokenizer.missing !== undefined) throw noTokenizer(info.tokenizer);
}
