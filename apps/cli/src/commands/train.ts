// rwkv train: trains a new model, or goes on from one, on files of text.
import { storages } from "@rwkv-ts/core";
import { versions } from "@rwkv-ts/rwkv";
import type {
  DropoutOptions,
  LengthStage,
  Method,
  OptimizerName,
  Precision,
  ReplayOptions,
  ScheduleName,
  WindowKind,
} from "@rwkv-ts/train";
import { Command, InvalidArgumentError, Option } from "commander";
import { addBackendOptions, configOption, jsonOption } from "../options/model-options.js";
import { decimal, wholeNumber } from "../options/numbers.js";
import { interruptible } from "../terminal/interrupt.js";
import type { TrainFlags } from "./train/flags.js";
import { usually } from "./train/ignored-options.js";

const examples = `
The folder of --out gets model.safetensors (with the tokenizer inside: rwkv generate DIR/model.safetensors), metrics.jsonl,
loss.svg and snapshots. The same command again goes on where the last snapshot was; the result is the same, bit for bit,
as without the interruption. Ctrl-C writes a snapshot and ends.

Examples:
  A first model, character by character, in a few minutes:
  $ rwkv train --data shakespeare.txt --split 0.1 --tokenizer char --steps 2000 --out runs/shakespeare

  A larger one with its own vocabulary of 4096 tokens:
  $ rwkv train --data books/*.txt --tokenizer bpe:4096 --layers 6 --width 256 --batch 8 --context 256 \\
      --steps 20000 --lr 2e-3 --warmup 200 --eval-every 500 --save-every 500 --out runs/books

  Fine-tune a model's matrices through low-rank factors (of a model in 4 bits: QLoRA), or only its initial state:
  $ rwkv train --from model.pth --method lora --rank 16 --data mine.jsonl --lr 1e-4 --out runs/mine
  $ rwkv train --from model.pth --method lora --weights q4_k --beside vectors --adapter-dropout 0.05 --data mine.jsonl --out runs/q
  $ rwkv train --from model.pth --method state --data mine.jsonl --lr 1e-2 --out runs/mine-state

  An RWKV-X from an RWKV-7, first its attention blocks, then everything on long texts:
  $ rwkv train --arch rwkv-x --from rwkv7.pth --only moba. --data books/*.txt --out runs/first
  $ rwkv train --from runs/first/model.safetensors --long-ce --context 65536 --data books/*.txt --out runs/second

  Conversations, learning the answers alone; and a mixture in which half of the windows are conversations:
  $ rwkv train --from model.pth --method lora --data chat.jsonl --context 1024 --lr 1e-4 --out runs/chat
  $ rwkv train --from model.pth --data chat.jsonl books.txt --mix 1,1 --context 1024 --lr 1e-5 --out runs/mixed

  Windows of 65536 tokens in the memory of 1024; lengths that grow:
  $ rwkv train --from model.pth --data books/*.txt --context 65536 --chunk 1024 --batch 1 --out runs/long
  $ rwkv train --data books/*.txt --context 256:2000:16,1024:1000:4,4096:500:1 --out runs/grown

  Texts of any length from end to end, the state passed on from update to update; a quarter more updates on what was hard:
  $ rwkv train --data books/*.txt --carry --context 256 --replay 0.25:64 --dropout 0.1 --out runs/endless

Methods (--method):
METHODS
Adapters (lora, dora, pissa, miss) end as a file of their own, in RWKV-PEFT's names, and as model.safetensors with them merged in;
rwkv convert makes PEFT's files of them. --targets names matrices by their ends (att.key, head) or beginnings (blocks.0.).

Data: text files; files of JSON documents, {"text": "..."} a line or in a list, under any name (their content tells); of
conversations, {"messages": [{"role": "user", "content": "..."}, ...]}, {"prompt", "completion"} or {"instruction", "input",
"output"}, which are written as rwkv chat writes them; Parquet and Arrow (.arrow, .feather) files with these columns, Arrow by the package
@uwdata/flechette that you install beside rwkv; .bin files of the official trainer of any size, with their .idx beside. The official
orders go through the whole file: its length decides their magic prime, so nothing is held out there unless --split says so.`;

/** What each method trains. */
const methodNames: Record<Method["kind"], string> = {
  full: "every weight, or those that --only names",
  lora: "low-rank factors beside the matrices, which stay as they are: y = W x + alpha/rank B A x",
  dora: "as lora, and the length of every row of the matrices, apart from its direction",
  pissa: "as lora, beginning with the matrices' largest singular values in place of random factors: it learns faster",
  miss: "one small matrix that all runs of --rank columns share (DiSHA, Bone): fewer numbers and less time than lora",
  state: "the state that texts begin with, and no weight: the smallest file, and nothing is slower afterwards",
};
const methodTable = Object.entries(methodNames).map(([name, text]) => `  ${name.padEnd(6)}${text}`);

export function trainCommand(): Command {
  const command = new Command("train")
    .description("train a model on text, or fine-tune one")
    .requiredOption("--data <files...>", "text, JSON lines, Parquet, Arrow or .bin files to learn from")
    .requiredOption("--out <folder>", "where the model, its snapshots and its curves go; continued if it holds a run");
  modelOptions(command);
  courseOptions(command);
  return addBackendOptions(command)
    .addOption(jsonOption())
    .addHelpText("after", examples.replace("METHODS", methodTable.join("\n")))
    .action(async (flags: TrainFlags) => {
      const { runTraining } = await import("./train/run-training.js");
      await interruptible((signal) => runTraining(flags, signal));
    });
}

function modelOptions(command: Command): void {
  command
    .option(
      "--mix <w1,w2,...>",
      "how much of each file of --data windows are of (default: as long as they are)",
      parseMix,
    )
    .option(
      "--stream",
      "read text of any size through ids in the run's folder, not into memory (by itself from 256 MiB on, and for Parquet and Arrow)",
    )
    .option("--validation <files...>", "files to measure on, in place of a part of --data")
    .addOption(
      new Option("--loss-on <what>", "conversations: what is learned of them")
        .choices(["answers", "all"])
        .default("answers"),
    )
    .addOption(
      new Option(
        "--windows <kind>",
        "where they begin: anywhere; with documents, one each; packed: documents that fit, each from a fresh state " +
          "(default: packed for conversations, documents for --method state, anywhere)",
      ).choices(["anywhere", "documents", "packed"] satisfies WindowKind[]),
    )
    .option(
      "--split <x>",
      "share of every file's tokens, at its end, that is held out to measure on (default: 0.05; official orders: 0)",
      decimal(0, 0.99),
    )
    .option("--tokenizer <kind>", "char, byte, bpe:SIZE, or a tokenizer's file (default: bpe:4096, or that of --from)")
    .addOption(
      new Option("--arch <name>", "version of a new model (default: rwkv7)").choices(versions.map(({ id }) => id)),
    )
    .option("--layers <n>", "layers of a new model (default: 4)", wholeNumber(1))
    .option("--width <n>", "channels of a new model, a multiple of the head size (default: 128)", wholeNumber(1))
    .option("--head-size <n>", "channels of a head (default: 64)", wholeNumber(1))
    .option("--ffn <n>", "inner channels of channel mixing (default: 4 x width)", wholeNumber(1))
    .option("--from <model>", "start from this model instead of a new one; an RWKV-7 also for --arch rwkv-x")
    .option("--blocks <n>", "rwkv-x: attention blocks (default: one for every four layers)", wholeNumber(0))
    .addOption(
      new Option(
        "--init <values>",
        "rwkv-x: initial values; rwkv7: RWKV-7's, with attention that is heard from the first update on, for small budgets " +
          "(default: official)",
      ).choices(["official", "rwkv7"]),
    )
    .addOption(configOption())
    .addOption(new Option("--method <name>", "what is trained").choices(Object.keys(methodNames)).default("full"))
    .option("--only <prefixes...>", "full: train only weights whose names begin so, such as moba.")
    .option("--rank <n>", "adapters: rank of the factors (default: 16)", wholeNumber(1))
    .option("--alpha <x>", "lora, dora: factor of the adapters, times 1/rank (default: the rank)", decimal(0, 1e6))
    .option("--targets <names...>", "adapters: matrices, such as att.key ffn.value (default: all in the blocks)")
    .option(
      "--beside <names...>",
      "adapters: weights trained whole with them, such as vectors (all of them) or ln1.weight",
    )
    .option(
      "--adapter-dropout <p>",
      "adapters: share of their input that is dropped while training (default: 0)",
      decimal(0, 0.99),
    )
    .option(
      "--states <leaves...>",
      "state: what of it, such as att_x ffn_x, the token shifts (default: the recurrence)",
    )
    .option(
      "--no-layerwise-lr",
      "full, --beside: one learning rate for all weights, in place of the official trainers' multiples",
    )
    .addOption(
      new Option("--weights <storage>", "adapters, state: how the frozen matrices are stored")
        .choices([...storages])
        .default(usually.weights),
    );
}

function courseOptions(command: Command): void {
  command
    .option("--batch <n>", "windows of text in a batch", wholeNumber(1), 8)
    .option(
      "--context <n>",
      "tokens of a window; or lengths that grow, LENGTH:UPDATES[:BATCH],... such as 256:2000,1024:500:2",
      parseContext,
      128,
    )
    .option(
      "--chunk <n>",
      "read longer windows in chunks of so many tokens, passing the state on: memory of one chunk",
      wholeNumber(1),
    )
    .option(
      "--chunk-gradients <n>",
      "chunks through which gradients go back; 1: truncated at each",
      wholeNumber(1),
      usually.chunkGradients,
    )
    .option(
      "--head-chunk <n>",
      "compute the logits of so many tokens at a time: less memory, some more time",
      wholeNumber(1),
    )
    .option(
      "--carry",
      "pass the state on from update to update too: each of the batch's rows reads texts from end to end, window by window",
    )
    .option(
      "--replay <ratio[:size]>",
      "learn so many of the updates' windows again, of a buffer of the most surprising ones, e.g. 0.25:64 (RATIO:SIZE:loss: of the highest loss)",
      parseReplay,
    )
    .option(
      "--dropout <p[,q]>",
      "share of what attention (time mixing) and channel mixing add that is dropped while training, e.g. 0.1 or 0.1,0",
      parseDropout,
    )
    .option("--steps <n>", "updates (default: 1000, or those of --context's lengths)", wholeNumber(1))
    .option("--extend", "a run that has ended goes on for --steps more, under the schedule given, with its moments")
    .option("--lr <x>", "highest learning rate", decimal(0, 1000), 1e-3)
    .option("--lr-final <x>", "learning rate of the end (default: a tenth)", decimal(0, 1000))
    .addOption(
      new Option("--schedule <name>", "how it runs there; wsd: it stays, and falls at the end")
        .choices(["cosine", "linear", "exponential", "wsd"] satisfies ScheduleName[])
        .default("cosine"),
    )
    .option("--decay-share <x>", "wsd: share of the updates over which it falls", decimal(0.001, 1), usually.decayShare)
    .option("--warmup <n>", "updates over which the learning rate rises", wholeNumber(0), 20)
    .addOption(
      new Option("--optimizer <name>", "muon, for matrices of layers; lion (lr 3 to 10 times smaller); adam-mini")
        .choices(["adamw", "muon", "lion", "adam-mini"] satisfies OptimizerName[])
        .default("adamw"),
    )
    .option("--weight-decay <x>", "of the matrices", decimal(0, 100), 0.1)
    .option("--weight-decay-final <x>", "weight decay of the end (default: it stays)", decimal(0, 100))
    .option("--betas <b1,b2>", "the optimiser's averages", parseBetas, [0.9, 0.99])
    .option("--eps <x>", "what AdamW adds to the root of the second moment", decimal(0, 1), 1e-18)
    .option(
      "--average <x>",
      "measure and write an average of the weights that keeps so much at each update, e.g. 0.999",
      decimal(0, 0.999999999),
    )
    .option("--clip <x>", "largest norm of the gradient, 0 for none", decimal(0, 1e9), 1)
    .option("--accumulate <n>", "batches of one update", wholeNumber(1), 1)
    .addOption(
      new Option(
        "--parallel <name>",
        "with --devices: each takes a share of every batch (data) or of the weights (tensor)",
      )
        .choices(["data", "tensor"])
        .default("data"),
    )
    .option("--long-ce", "weigh tokens by what a long context tells about them (contexts above 8000)")
    .addOption(
      new Option(
        "--precision <name>",
        "what layers are computed in: bf16 and fp16 take half the memory (weights stay f32)",
      )
        .choices(["f32", "bf16", "fp16"] satisfies Precision[])
        .default("f32"),
    )
    .option("--checkpointing", "less memory, more time: compute layers again in the backward pass")
    .option("--seed <n>", "of the first weights and the order of windows", wholeNumber(0, 2 ** 32 - 1), 0)
    .addOption(
      new Option("--order <name>", "which windows follow")
        .choices(["random", "official", "official-x"])
        .default("random"),
    )
    .option("--eval-every <n>", "updates between measurements on held-out text, 0: at the end", wholeNumber(0), 250)
    .option("--eval-batches <n>", "batches of a measurement, 0: all held-out text", wholeNumber(0), 0)
    .option("--sample-every <n>", "updates between samples of text, 0: none", wholeNumber(0), 0)
    .option("--prompt <text>", "what samples begin with")
    .option("--save-every <n>", "updates between snapshots, 0: at the end", wholeNumber(0), 250)
    .option("--keep <n>", "snapshots that are kept", wholeNumber(1), 2)
    .option("--tensorboard", "write TensorBoard's event files beside metrics.jsonl")
    .option("--log-every <n>", "updates between lines of progress and metrics", wholeNumber(1), 10)
    .option("--resume", "fail where there is no run to continue")
    .option("--restart", "throw a run in the folder away and start over");
}

/** A length, or stages of them. */
function parseContext(text: string): number | LengthStage[] {
  const stages = text.split(",").map((stage): LengthStage => {
    const [context = "", steps, batch, ...more] = stage.split(":");
    if (more.length > 0) throw new InvalidArgumentError("Its stages are LENGTH:UPDATES or LENGTH:UPDATES:BATCH.");
    return {
      context: wholeNumber(1)(context),
      ...(steps !== undefined && { steps: wholeNumber(1)(steps) }),
      ...(batch !== undefined && { batch: wholeNumber(1)(batch) }),
    };
  });
  const [only, more] = stages;
  return more === undefined && only!.steps === undefined ? only!.context : stages;
}

function parseReplay(text: string): ReplayOptions {
  const [ratio = "", size, by, ...more] = text.split(":");
  if (more.length > 0 || (by !== undefined && by !== "loss" && by !== "surprise"))
    throw new InvalidArgumentError("It is RATIO, RATIO:SIZE, or RATIO:SIZE:loss.");
  return {
    ratio: decimal(0.001, 1)(ratio),
    ...(size !== undefined && { size: wholeNumber(1)(size) }),
    ...(by !== undefined && { by }),
  };
}

function parseDropout(text: string): DropoutOptions {
  const [attention = "", channels = attention, ...more] = text.split(",");
  if (more.length > 0) throw new InvalidArgumentError("It is one share, or two: of attention, and of channels.");
  return { attention: decimal(0, 0.9)(attention), channels: decimal(0, 0.9)(channels) };
}

const parseMix = (text: string): number[] => text.split(",").map(decimal(0, 1e9));

function parseBetas(text: string): [number, number] {
  const [first = "", second = "", ...more] = text.split(",");
  if (more.length > 0) throw new InvalidArgumentError("It is two numbers.");
  const beta = decimal(0, 0.999999999);
  return [beta(first), beta(second)];
}
