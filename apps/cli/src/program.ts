// All commands in one program, and what happens to their errors.
import { Command, CommanderError } from "commander";
import { fitted, formatItem, helpWidth } from "./terminal/help-layout.js";
import { reportError } from "./terminal/report-error.js";
import { watchOutput, writeFailure } from "./terminal/streams.js";
import { version } from "./version.js";

/** In the order of `rwkv --help`. Only those that a command line may mean are loaded: the trainer is not read to write a text. */
const commands: Readonly<Record<string, () => Promise<() => Command>>> = {
  generate: async () => (await import("./commands/generate.js")).generateCommand,
  chat: async () => (await import("./commands/chat.js")).chatCommand,
  serve: async () => (await import("./commands/serve.js")).serveCommand,
  batch: async () => (await import("./commands/batch.js")).batchCommand,
  logits: async () => (await import("./commands/logits.js")).logitsCommand,
  inspect: async () => (await import("./commands/inspect.js")).inspectCommand,
  convert: async () => (await import("./commands/convert.js")).convertCommand,
  tokenize: async () => (await import("./commands/tokenize.js")).tokenizeCommand,
  detokenize: async () => (await import("./commands/detokenize.js")).detokenizeCommand,
  train: async () => (await import("./commands/train.js")).trainCommand,
  runs: async () => (await import("./commands/runs.js")).runsCommand,
  plot: async () => (await import("./commands/plot.js")).plotCommand,
  eval: async () => (await import("./commands/eval.js")).evalCommand,
  bench: async () => (await import("./commands/bench.js")).benchCommand,
  pull: async () => (await import("./commands/pull.js")).pullCommand,
  list: async () => (await import("./commands/list.js")).listCommand,
  rm: async () => (await import("./commands/rm.js")).rmCommand,
  completion: async () => (await import("./commands/completion.js")).completionCommand,
};

const examples = `
[model] is a .pth, .safetensors, .gguf or rwkv.cpp file, a folder of Hugging Face's layout, or a URL. Without one, the
small model that comes with rwkv is used. The name of a file that rwkv pull brought will do.

Examples:
  $ rwkv generate -p "Once upon a time"
  $ rwkv pull BlinkDL/rwkv7-g1/rwkv7-g1a-0.1b-20250728-ctx4096.pth && rwkv pull vocab
  $ rwkv list
  $ rwkv chat rwkv7-g1a-0.1b-20250728-ctx4096.pth --weights int8
  $ rwkv inspect model.pth
  $ rwkv serve --port 8080
  $ rwkv bench --preset rwkv7-0.1b --weights int8

Every command explains itself: rwkv generate --help`;

/** Those that a line may mean by its first word: all, where they are described, completed or suggested. */
function commandsFor(name: string) {
  if (["-V", "--version"].includes(name)) return [];
  const isKnown = Object.hasOwn(commands, name) && name !== "completion";
  return isKnown ? [commands[name]!] : Object.values(commands);
}

async function buildProgram([name = ""]: readonly string[]): Promise<Command> {
  const program = new Command("rwkv")
    .description("Run, inspect, convert and measure RWKV models.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", examples)
    .showSuggestionAfterError(true)
    .enablePositionalOptions() // what stands behind a command within a command is its own
    .configureOutput({
      writeErr: () => undefined,
      writeOut: (text) => process.stdout.write(fitted(text)),
      getOutHelpWidth: helpWidth,
    })
    .configureHelp({ sortSubcommands: false, minWidthToWrap: 20, formatItem })
    .exitOverride();
  for (const make of await Promise.all(commandsFor(name).map((load) => load()))) {
    const command = make();
    command.copyInheritedSettings(program);
    for (const nested of command.commands) nested.copyInheritedSettings(command);
    command.option("--debug", "print the stack of an error, and what graphics drivers say");
    program.addCommand(command);
  }
  return program;
}

/** Runs a command line; resolves to the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  watchOutput();
  process.exitCode = 0;
  try {
    const program = await buildProgram(args);
    await program.parseAsync(args.length === 0 ? ["--help"] : args, { from: "user" });
    return Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const code = reportError(error, args.includes("--debug"));
    if (args.includes("--json")) await writeFailure(error);
    return code;
  }
}
