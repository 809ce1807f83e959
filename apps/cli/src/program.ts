// All commands in one program, and what happens to their errors.
import { Command, CommanderError } from "commander";
import { batchCommand } from "./commands/batch.js";
import { benchCommand } from "./commands/bench.js";
import { chatCommand } from "./commands/chat.js";
import { completionCommand } from "./commands/completion.js";
import { convertCommand } from "./commands/convert.js";
import { detokenizeCommand } from "./commands/detokenize.js";
import { evalCommand } from "./commands/eval.js";
import { generateCommand } from "./commands/generate.js";
import { inspectCommand } from "./commands/inspect.js";
import { listCommand } from "./commands/list.js";
import { logitsCommand } from "./commands/logits.js";
import { plotCommand } from "./commands/plot.js";
import { pullCommand } from "./commands/pull.js";
import { rmCommand } from "./commands/rm.js";
import { runsCommand } from "./commands/runs.js";
import { serveCommand } from "./commands/serve.js";
import { tokenizeCommand } from "./commands/tokenize.js";
import { trainCommand } from "./commands/train.js";
import { fitted, formatItem, helpWidth } from "./terminal/help-layout.js";
import { reportError } from "./terminal/report-error.js";
import { watchOutput, writeFailure } from "./terminal/streams.js";
import { version } from "./version.js";

/** In the order of `rwkv --help`. */
const commands = [
  generateCommand,
  chatCommand,
  serveCommand,
  batchCommand,
  logitsCommand,
  inspectCommand,
  convertCommand,
  tokenizeCommand,
  detokenizeCommand,
  trainCommand,
  runsCommand,
  plotCommand,
  evalCommand,
  benchCommand,
  pullCommand,
  listCommand,
  rmCommand,
  completionCommand,
];

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

function buildProgram(): Command {
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
  for (const make of commands) {
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
    await buildProgram().parseAsync(args.length === 0 ? ["--help"] : args, { from: "user" });
    return Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const code = reportError(error, args.includes("--debug"));
    if (args.includes("--json")) await writeFailure(error);
    return code;
  }
}
