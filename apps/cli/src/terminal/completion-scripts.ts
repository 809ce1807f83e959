// Completion scripts of bash, zsh and fish. Where nothing else is known, files are completed.

export interface OptionShape {
  /** -p, --prompt */
  readonly flags: readonly string[];
  readonly description: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}

/** A command as shells see it. */
export interface Shape {
  readonly name: string;
  readonly description: string;
  /** What its arguments may be, where that is known. */
  readonly words: readonly string[];
  readonly options: readonly OptionShape[];
}

const flagsOf = ({ options }: Shape): string[] => options.flatMap(({ flags }) => flags);

/** The choices of a value depend on the word before it; values without choices are files. */
export function bashCompletion(commands: readonly Shape[]): string {
  const cases = commands.map((command) => {
    const values = command.options
      .filter(({ takesValue }) => takesValue)
      .map(
        ({ flags, choices }) =>
          `        ${flags.join("|")}) ${choices.length > 0 ? `words="${choices.join(" ")}"` : "words="}; values=1 ;;\n`,
      );
    const choose = values.length > 0 ? `      case "$before" in\n${values.join("")}      esac\n` : "";
    const words = [...flagsOf(command), ...command.words].join(" ");
    return `    ${command.name})\n      words="${words}"\n${choose}      ;;\n`;
  });
  return `# bash completion of rwkv
_rwkv() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words="" values=0
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} help --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
    help) words="${commands.map(({ name }) => name).join(" ")}" ;;
${cases.join("")}  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [ "\${#COMPREPLY[@]}" -eq 0 ] || { [ "$values" -eq 0 ] && [ -z "$word" ]; }; then
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _rwkv rwkv
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
/** Brackets and colons end a description in zsh's specifications. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");

export function zshCompletion(commands: readonly Shape[]): string {
  const list = commands.map(({ name, description }) => `    ${quoted(`${name}:${zshText(description)}`)}\n`);
  const cases = commands.map((command) => {
    const specifications = command.options.flatMap(({ flags, description, choices, takesValue }) =>
      flags.map((flag) => {
        const value = takesValue ? `:value:${choices.length > 0 ? `(${choices.join(" ")})` : "_files"}` : "";
        return quoted(`*${flag}[${zshText(description)}]${value}`);
      }),
    );
    const words = command.words.length > 0 ? [quoted(`1:what:(${command.words.join(" ")})`)] : [];
    const all = [...specifications, ...words, quoted("*:file:_files")];
    return `      ${command.name}) _arguments -s ${all.join(" ")} ;;\n`;
  });
  return `#compdef rwkv
# zsh completion of rwkv
_rwkv() {
  local -a commands
  commands=(
${list.join("")}    'help:print the help of a command'
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
    help) _describe command commands ;;
${cases.join("")}      *) _files ;;
  esac
}
compdef _rwkv rwkv
`;
}

/** In single quotes fish knows two escapes: of the quote and of the backslash. */
const fishText = (text: string): string => `'${text.replace(/['\\]/g, "\\$&")}'`;

export function fishCompletion(commands: readonly Shape[]): string {
  const lines = commands.flatMap((command) => {
    const where = `complete -c rwkv -n '__fish_seen_subcommand_from ${command.name}'`;
    const options = command.options.map(({ flags, description, choices, takesValue }) => {
      const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
      const value = takesValue ? (choices.length > 0 ? ` -x -a ${fishText(choices.join(" "))}` : " -r") : "";
      return `${where} ${names.join(" ")}${value} -d ${fishText(description)}`;
    });
    const words = command.words.length > 0 ? [`${where} -a ${fishText(command.words.join(" "))}`] : [];
    const { name, description } = command;
    return [
      `complete -c rwkv -n __fish_use_subcommand -f -a ${name} -d ${fishText(description)}`,
      ...options,
      ...words,
    ];
  });
  return `# fish completion of rwkv\n${lines.join("\n")}\n`;
}
