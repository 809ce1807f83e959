// Errors as users see them: one line on stderr.
import { printable, RwkvError } from "@rwkv-ts/core";
import { CommanderError } from "commander";

/** An error that the command line itself finds: a wrong option, a file that cannot be used. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Exit code of a command that Ctrl-C ended. */
export const interruptedCode = 130;

/** Prints the error; returns the exit code. */
export function reportError(error: unknown, debug: boolean): number {
  if (RwkvError.is(error) && error.code === "aborted") return interruptedCode;
  process.stderr.write(`${oneLine(error)}\n`);
  if (debug && error instanceof Error) process.stderr.write(stackOf(error));
  return 1;
}

/** Lines of the stack; the message in it may quote a file. */
const stackOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .map((line) => `${printable(line)}\n`)
    .join("");

/** What `--json` tells of an error: its code, where it has one, and the message without "error:". */
export function describeError(error: unknown): { code: string; message: string } {
  const code = RwkvError.is(error) ? error.code : isExpected(error) ? "usage" : "unexpected";
  return { code, message: messageOf(error).replace(/^error: /, "") };
}

function messageOf(error: unknown): string {
  const message = plain(error instanceof Error ? error.message : String(error));
  const path = isSystemError(error) ? (error as NodeJS.ErrnoException).path : undefined;
  return printable(path === undefined || message.includes(path) ? message : `${path}: ${message}`);
}

const isExpected = (error: unknown): boolean =>
  error instanceof CommanderError || error instanceof UsageError || RwkvError.is(error) || isSystemError(error);

function oneLine(error: unknown): string {
  const message = messageOf(error);
  if (error instanceof CommanderError) return message;
  return isExpected(error) ? `error: ${message}` : `error: unexpected: ${message} (--debug shows where)`;
}

/** One line; "ENOENT: no such file or directory, open 'x'" without code and call. */
const plain = (message: string): string =>
  message
    .replace(/\s*\n\s*/g, " ")
    .replace(/\bE[A-Z]+: ([a-z][^,]*), \w+( '[^']*')?( -> '[^']*')?/g, "$1")
    .trim();

/** Errors of the operating system, such as a disk that is full. */
const isSystemError = (error: unknown): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
