// rwkv eval: how well a model predicts, answers and remembers; and what architectures can learn.
import { beginnings, rulerKinds, studySizes } from "@rwkv-ts/evaluate";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { addModelOptions } from "../options/model-options.js";
import { decimal, wholeNumber, wholeNumbers } from "../options/numbers.js";
import { interruptible } from "../terminal/interrupt.js";
import { UsageError } from "../terminal/report-error.js";
import { type EvalFlags, type TaskName, taskFlags, taskNames, taskShapes } from "./eval/flags.js";
import { newModelNames } from "./eval/new-models.js";

const width = Math.max(...taskNames.map((name) => name.length));

const examples = `
Tasks:
${taskNames.map((name) => `  ${name.padEnd(width)}  ${taskShapes[name].about}`).join("\n")}

Every figure comes with a 95 % confidence interval. With --out, rows, result.json and charts are kept in a folder, and the same
command again goes on where it was interrupted. Tasks that train come in three sizes: smoke (about a minute), small (about an
hour on two cores) and paper (the settings of the papers, for a GPU).

Examples:
  $ rwkv eval perplexity model.pth --data book.txt
  $ rwkv eval perplexity model.pth --data book.txt --limit 10000 --weights int4 --json
  $ rwkv eval lambada model.pth --data lambada_test.jsonl --limit 500
  $ rwkv eval multiple-choice model.pth --data hellaswag.jsonl --out runs/hellaswag
  $ rwkv eval compression model.pth --data new-texts/
  $ rwkv eval passkey model.pth --lengths 1024,4096,16384 --depths 0,0.5,1 --out runs/passkey
  $ rwkv eval ruler model.pth --kinds multi-key,variable-tracking --lengths 4096,8192
  $ rwkv eval state-tracking --size smoke
  $ rwkv eval state-tracking --size small --problems parity,s3 --archs rwkv7,rwkv6 --out runs/tracking
  $ rwkv eval state-tracking --size small --problems s3 --archs rwkv7-doubled --seeds 0
  $ rwkv eval retrieval --size small --archs rwkv-x,rwkv7 --out runs/retrieval
  $ rwkv eval retrieval --size small --lengths 256,4096,65536 --samples 8 --from rwkv7.pth --out runs/grown
  $ rwkv eval mqar --size paper --problems mixed --backend cuda --out runs/mqar
  $ rwkv eval scaling --data book.txt --size small --archs rwkv4,rwkv7 --out runs/scaling
  $ rwkv eval convergence --data book.txt --size small --out runs/convergence
  $ rwkv eval state-compression model.pth --data book.txt --out runs/states
  $ rwkv eval speed --archs rwkv7,rwkv-x,transformer --lengths 256,1024,4096 --train --equal-parameters --out runs/speed

Records, a JSON object a line:
  lambada          {"text": "... last word"}
  multiple-choice  {"context": "Question: ...\\nAnswer:", "choices": ["red", "blue"], "gold": 1}
  answers          {"prompt": "Q: ...\\nA:", "answers": ["Paris", "the city of Paris"]}
  perplexity       {"text": "..."}, or any text
  compression      {"content": "..."} or {"text": "..."}, a list of texts, or a folder of any of these`;

export function evalCommand(): Command {
  const command = new Command("eval")
    .description("measure how well a model predicts, answers and remembers, and what architectures learn")
    .addArgument(new Argument("<task>", "what to measure").choices(taskNames))
    .argument("[model]", "a model file, folder or URL (default: the model that comes with rwkv)")
    .option("--data <path>", "the file (or folder) with texts or records")
    .option("--out <folder>", "keep rows, result.json and charts here; goes on with what is there")
    .option("--limit <n>", "most questions, documents, or tokens of a single text", wholeNumber(1))
    .option("--parallel <n>", "questions at the same time (default: 16)", wholeNumber(1, 4096));
  recordOptions(command);
  longTextOptions(command);
  trainingOptions(command);
  return addModelOptions(command)
    .addHelpText("after", examples)
    .action((task: TaskName, model: string | undefined, flags: EvalFlags) => {
      checkFlags(task, model, flags);
      return interruptible((signal) => run(task, model, flags, signal));
    });
}

function recordOptions(command: Command): void {
  command
    .addOption(
      new Option(
        "--beginning <what>",
        "multiple-choice, answers: what stands before a context (default: end-of-text)",
      ).choices([...beginnings]),
    )
    .option("--delimiter <text>", "multiple-choice: between context and choice (default: a space)")
    .option("--max-tokens <n>", "answers: most tokens of an answer (default: 32)", wholeNumber(1))
    .addOption(
      new Option("--stop <text>", "answers: ends an answer; may be given several times (default: a newline)").argParser(
        (text: string, before: string[] | undefined) => [...(before ?? []), text],
      ),
    )
    .option(
      "--window <n>",
      "perplexity: tokens that are read together, as lm-evaluation-harness's windows (default: 2048 for a Transformer, else whole texts)",
      wholeNumber(1),
    )
    .option("--chunk-tokens <n>", "compression: tokens that are read together (default: 4000)", wholeNumber(3));
}

function longTextOptions(command: Command): void {
  command
    .option(
      "--lengths <n,...>",
      "passkey, needle, ruler, speed, studies: tokens of the texts that are read",
      wholeNumbers(1),
    )
    .option("--depths <x,...>", "passkey, needle: where the fact stands, from 0 to 1", (text: string) =>
      text.split(",").map(decimal(0, 1)),
    )
    .option(
      "--samples <n>",
      "passkey, needle, ruler, state-compression, studies: texts of each kind (default: 5; ruler: 20; states: 32)",
      wholeNumber(1),
    )
    .option("--seed <n>", "passkey, needle, ruler: another seed has other texts", wholeNumber(0))
    .option("--haystack <file>", "needle, ruler: a text to hide facts in (default: repeated sentences)")
    .option("--kinds <name,...>", `ruler: of ${rulerKinds.join(", ")} (default: all)`, oneOfEach(rulerKinds));
}

function trainingOptions(command: Command): void {
  command
    .addOption(new Option("--size <size>", "tasks that train: how much (default: smoke)").choices([...studySizes]))
    .option("--problems <name,...>", "tasks that train: which problems (default: those of the size)", (text: string) =>
      text.split(","),
    )
    .option("--archs <id,...>", "tasks that train, speed: versions of the new models", oneOfEach(newModelNames))
    .option("--layers <n,...>", "tasks that train, speed: layers of the new models", wholeNumbers(1))
    .option("--widths <n,...>", "tasks that train, speed: their channels", wholeNumbers(1))
    .option("--lr <x,...>", "tasks that train: learning rates; the best one counts", (text: string) =>
      text.split(",").map(decimal(0, 10)),
    )
    .option("--seeds <n,...>", "tasks that train: repetitions", wholeNumbers(0))
    .option("--steps <n>", "tasks that train: updates of each run", wholeNumber(1))
    .option("--from <model>", "retrieval: the RWKV-7 that all of --archs (rwkv7, rwkv-x) grow out of")
    .option("--train", "speed: measure updates of training too")
    .option("--equal-parameters", "speed: channel mixing as wide as makes all of --archs as large as the first")
    .option("--repeats <n>", "speed: measurements of each; the median counts (default: 3)", wholeNumber(1, 1000));
}

/** Names separated by commas. */
const oneOfEach =
  <Name extends string>(known: readonly Name[]) =>
  (text: string): Name[] =>
    text.split(",").map((name) => {
      if ((known as readonly string[]).includes(name)) return name as Name;
      throw new InvalidArgumentError(`Allowed are ${known.join(", ")}.`);
    });

const spelled = (flag: string): string => `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** @throws UsageError for options that the task would ignore, and where its data are missing */
function checkFlags(task: TaskName, model: string | undefined, flags: EvalFlags): void {
  const shape = taskShapes[task];
  const takes: readonly string[] = shape.takes;
  const ignored = taskFlags.find((flag) => flags[flag] !== undefined && !takes.includes(flag));
  if (ignored !== undefined)
    throw new UsageError(`${spelled(ignored)} is no option of ${task}, which takes ${takes.map(spelled).join(", ")}`);
  if ("needs" in shape && flags.data === undefined) throw new UsageError(`${task} needs texts: name them with --data`);
  if (["study", "scaling", "convergence"].includes(shape.runs) && model !== undefined)
    throw new UsageError(`${task} trains models of its own: leave ${model} out, and choose with --archs`);
  if (task === "speed" && model !== undefined && flags.archs !== undefined)
    throw new UsageError("speed measures a model, or new ones of --archs: leave one of them out");
}

async function run(task: TaskName, model: string | undefined, flags: EvalFlags, signal: AbortSignal): Promise<void> {
  switch (taskShapes[task].runs) {
    case "task":
      return (await import("./eval/run-task.js")).runTask(task, model, flags, signal);
    case "study":
      return (await import("./eval/run-study.js")).runTrained(task, flags, signal);
    case "scaling":
      return (await import("./eval/run-scaling.js")).runScalingStudy(flags, signal);
    case "convergence":
      return (await import("./eval/run-convergence.js")).runConvergenceStudy(flags, signal);
    case "state-compression":
      return (await import("./eval/run-state-compression.js")).runStateCompression(model, flags, signal);
    case "speed":
      return (await import("./eval/run-speed.js")).runSpeed(model, flags, signal);
  }
}
