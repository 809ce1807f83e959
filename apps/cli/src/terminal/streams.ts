// Standard input and output: text that streams, JSON documents, pipes whose reader leaves.
import { once } from "node:events";

/** `rwkv ... | head` ends quietly when head has seen enough. */
export function quietBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
}

/** Writes to stdout; resolves when more can be written. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** The one document that `--json` prints. */
export const writeJson = (value: unknown): Promise<void> => write(`${JSON.stringify(value)}\n`);

export async function readStdin(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Lines of stdin, without their ends. A last line may lack its end. */
export async function* stdinLines(): AsyncGenerator<string[], void, void> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
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
