// Help as wide as the terminal: words are never broken, and what is copied still runs.
import type { Help } from "commander";

/** Of help that goes into a pipe. */
const usualWidth = 80;
const leastWidth = 24;

/** Columns of the terminal, or what COLUMNS says where standard output is none. */
export function helpWidth(): number {
  const columns = process.stdout.isTTY ? process.stdout.columns : Number(process.env.COLUMNS);
  return Math.max(leastWidth, columns > 0 ? Math.floor(columns) : usualWidth);
}

/** An option and what it does: beside each other where there is room, below each other where not. */
export function formatItem(term: string, termWidth: number, description: string, helper: Help): string {
  if (!description) return `  ${term}`;
  const width = helper.helpWidth ?? usualWidth;
  const column = termWidth + 4;
  const beside = width - column >= 30;
  const [indent, first] = beside ? [column, `  ${term.padEnd(termWidth)}  `] : [6, `  ${term}\n      `];
  const lines = wrapped(description.split(/\s+/), width - indent);
  return first + lines.join(`\n${" ".repeat(indent)}`);
}

/** Wraps what commander does not: usage lines and the text behind the options. */
export function fitted(help: string): string {
  const width = helpWidth();
  return paragraphs(help.split("\n"))
    .map((line) => (line.length <= width ? line : fitLine(line, width)))
    .join("\n");
}

/** Lines of running text that were broken for the source's width become one again. */
function paragraphs(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && isProse(before) && isProse(line)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

const isProse = (line: string): boolean => /^[^\s]/.test(line) && !/^Usage:|:$/.test(line);

function fitLine(line: string, width: number): string {
  const indent = /^ */.exec(line)![0];
  const isCommand = /^ *\$ /.test(line);
  const hanging = isProse(line) ? "" : `${indent}    `;
  const words = isCommand ? (line.match(/(?:"[^"]*"|'[^']*'|\S)+/g) ?? []) : line.trim().split(/\s+/);
  const end = isCommand ? " \\" : "";
  return indent + wrapped(words, width - hanging.length - end.length).join(`${end}\n${hanging}`);
}

/** Lines of whole words; a word that is longer has a line of its own. */
function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
