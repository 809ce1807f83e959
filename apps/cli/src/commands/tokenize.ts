// rwkv tokenize: text to token ids.
import { Command } from "commander";
import { openTokenizer } from "../find-tokenizer.js";
import { jsonOption, offlineOption } from "../options/model-options.js";
import { interruptible } from "../terminal/interrupt.js";
import { UsageError } from "../terminal/report-error.js";
import { readStdin, stdinLines, write, writeJson } from "../terminal/streams.js";

interface TokenizeFlags {
  model?: string;
  vocab?: string;
  offline?: boolean;
  jsonLines?: boolean;
  hex?: boolean;
  json?: boolean;
}

const examples = `
Without text, standard input is read. The vocabulary is a World vocabulary file, a tokenizer.json, or byte.

Examples:
  $ rwkv tokenize "Hello, world!"
  $ rwkv tokenize --model model.pth "Hello, world!"
  $ rwkv tokenize --vocab rwkv_vocab_v20230424.txt "Hello, world!"
  $ rwkv tokenize --vocab vocab.txt < book.txt > ids.json
  $ echo '"Hello"' | rwkv tokenize --vocab vocab.txt --json-lines      a JSON string a line in, an array of ids a line out
  $ echo '"f09f9880"' | rwkv tokenize --vocab vocab.txt --json-lines --hex      bytes in hexadecimal in`;

export function tokenizeCommand(): Command {
  return new Command("tokenize")
    .description("text to token ids")
    .argument("[text]", "the text (default: standard input)")
    .option("--model <file>", "the model whose tokenizer it is: a file, folder or URL, or a name of rwkv list")
    .option(
      "--vocab <file>",
      "the vocabulary (default: RWKV_VOCAB; World's, where it is found; the model's that comes with rwkv)",
    )
    .addOption(offlineOption())
    .option("--json-lines", "a JSON string a line in, an array of ids a line out")
    .option("--hex", "the input is bytes in hexadecimal")
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((text: string | undefined, flags: TokenizeFlags) => interruptible(() => run(text, flags)));
}

async function run(text: string | undefined, flags: TokenizeFlags): Promise<void> {
  if (flags.jsonLines && text !== undefined)
    throw new UsageError("--json-lines reads standard input: leave the text or --json-lines out");
  if (flags.jsonLines && flags.json)
    throw new UsageError("--json prints one document, --json-lines one a line: leave one of them out");
  const tokenizer = await openTokenizer(flags);
  const encode = (input: string) => (flags.hex ? tokenizer.encodeBytes(fromHex(input)) : tokenizer.encode(input));
  if (flags.jsonLines) {
    let number = 0;
    for await (const lines of stdinLines())
      await write(lines.map((line) => `${JSON.stringify(encode(parseString(line, ++number)))}\n`).join(""));
    return;
  }
  const ids =
    text === undefined && !flags.hex
      ? tokenizer.encodeBytes(await readStdin())
      : encode(text ?? String(await readStdin()));
  await (flags.json ? writeJson({ tokenizer: tokenizer.name, ids }) : write(`${JSON.stringify(ids)}\n`));
}

function parseString(line: string, number: number): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new UsageError(`line ${number} is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "string") throw new UsageError(`line ${number} must be a JSON string`);
  return value;
}

function fromHex(text: string): Uint8Array {
  const hex = text.trim();
  if (!/^([0-9a-f]{2})*$/i.test(hex)) throw new UsageError(`${JSON.stringify(hex.slice(0, 40))} is not hexadecimal`);
  return Buffer.from(hex, "hex");
}
