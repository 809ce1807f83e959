// Standard input and output: text that streams, JSON documents, pipes whose reader leaves, disks that are full.
import { once } from "node:events";
import { describeError, reportError, UsageError } from "./report-error.js";

/**
 * `rwkv ... | head` ends quietly when head has seen enough; any other failure of standard output (a full disk) ends the command
 * with an error. Where standard error fails there is nobody to tell, and the work goes on.
 */
export function watchOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(Number(process.exitCode ?? 0));
    reportError(new UsageError(`standard output cannot be written: ${error.message}`), false);
    process.exit(1);
  });
  process.stderr.on("error", () => undefined);
}

/** Writes to stdout; resolves when more can be written. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

let hasDocument = false;

/** The one document that `--json` prints. */
export async function writeJson(value: unknown): Promise<void> {
  hasDocument = true;
  await write(`${JSON.stringify(value)}\n`);
}

/** The document of a command with `--json` that failed before it had printed its own. */
export async function writeFailure(error: unknown): Promise<void> {
  if (!hasDocument) await writeJson({ error: describeError(error) });
}

export async function readStdin(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Lines of stdin, without their ends and the mark of its order of bytes. A last line may lack its end. */
export async function* stdinLines(): AsyncGenerator<string[], void, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of process.stdin) {
    const lines = (rest + decoder.decode(piece as Buffer, { stream: true })).split("\n");
    rest = lines.pop()!;
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== "") yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);
