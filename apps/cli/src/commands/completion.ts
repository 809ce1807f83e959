// rwkv completion: what a shell needs to complete commands, options and their choices, made from the commands themselves.
import { Argument, Command } from "commander";
import { bashCompletion, fishCompletion, type Shape, zshCompletion } from "../terminal/completion-scripts.js";
import { write } from "../terminal/streams.js";

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
type Shell = keyof typeof scripts;

const examples = `
Examples:
  $ source <(rwkv completion bash)          # this session; or a line of ~/.bashrc
  $ source <(rwkv completion zsh)           # a line of ~/.zshrc, behind compinit
  $ rwkv completion fish > ~/.config/fish/completions/rwkv.fish`;

export function completionCommand(): Command {
  const command = new Command("completion")
    .description("print a script that completes commands and options in a shell")
    .addArgument(new Argument("<shell>", "whose").choices(Object.keys(scripts)))
    .addHelpText("after", examples);
  return command.action((shell: Shell) => write(scripts[shell](shapesOf(command.parent!))));
}

const shapesOf = (program: Command): Shape[] =>
  program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    words: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map(({ long, short, description, argChoices, required, optional }) => ({
        flags: [short, long].filter((flag) => flag !== undefined),
        description,
        choices: argChoices ?? [],
        takesValue: required || optional,
      })),
  }));
