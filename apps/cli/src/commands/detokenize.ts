// rwkv detokenize: token ids to text, or to their exact bytes.
import { Command } from "commander";
import { openTokenizer } from "../find-tokenizer.js";
import { jsonOption, offlineOption } from "../options/model-options.js";
import { interruptible } from "../terminal/interrupt.js";
import { UsageError } from "../terminal/report-error.js";
import { readStdin, stdinLines, write, writeJson } from "../terminal/streams.js";

interface DetokenizeFlags {
  model?: string;
  vocab?: string;
  offline?: boolean;
  jsonLines?: boolean;
  hex?: boolean;
  json?: boolean;
}

const examples = `
Ids come as a JSON array, or separated by commas or spaces; without any, standard input is read. The bytes are written as
they are, without a line end.

Examples:
  $ rwkv detokenize --model model.pth 1,2,3
  $ rwkv detokenize --vocab rwkv_vocab_v20230424.txt 33155,45,40213,34
  $ rwkv detokenize --vocab vocab.txt < ids.json > book.txt
  $ echo '[33155]' | rwkv detokenize --vocab vocab.txt --json-lines           an array a line in, a JSON string a line out
  $ echo '[33155]' | rwkv detokenize --vocab vocab.txt --json-lines --hex     the string being the bytes in hexadecimal`;

export function detokenizeCommand(): Command {
  return new Command("detokenize")
    .description("token ids to text")
    .argument("[ids...]", "the ids (default: standard input)")
    .option("--model <file>", "the model whose tokenizer it is: a file, folder or URL, or a name of rwkv list")
    .option(
      "--vocab <file>",
      "the vocabulary (default: RWKV_VOCAB; World's, where it is found; the model's that comes with rwkv)",
    )
    .addOption(offlineOption())
    .option("--json-lines", "an array of ids a line in, a JSON string a line out")
    .option("--hex", "write bytes in hexadecimal instead of text")
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((ids: string[], flags: DetokenizeFlags) => interruptible(() => run(ids, flags)));
}

async function run(given: string[], flags: DetokenizeFlags): Promise<void> {
  if (flags.jsonLines && given.length > 0)
    throw new UsageError("--json-lines reads standard input: leave the ids or --json-lines out");
  if (flags.jsonLines && flags.json)
    throw new UsageError("--json prints one document, --json-lines one a line: leave one of them out");
  const tokenizer = await openTokenizer(flags);
  const decode = (ids: number[]) =>
    flags.hex ? Buffer.from(tokenizer.decodeBytes(ids)).toString("hex") : tokenizer.decode(ids);
  if (flags.jsonLines) {
    let number = 0;
    for await (const lines of stdinLines())
      await write(lines.map((line) => `${JSON.stringify(decode(parseIds(line, `line ${++number}`)))}\n`).join(""));
    return;
  }
  const ids =
    given.length > 0 ? parseIds(given.join(" "), "the ids") : parseIds(String(await readStdin()), "the input");
  if (flags.json) return writeJson({ tokenizer: tokenizer.name, [flags.hex ? "hex" : "text"]: decode(ids) });
  return write(flags.hex ? `${decode(ids)}\n` : tokenizer.decodeBytes(ids));
}

/** A JSON array, or numbers separated by commas or spaces. */
function parseIds(text: string, what: string): number[] {
  const ids = text.split(/[\s,[\]]+/).filter((part) => part !== "");
  const wrong = ids.find((id) => !/^\d+$/.test(id));
  if (wrong !== undefined) throw new UsageError(`${what}: ${JSON.stringify(wrong.slice(0, 40))} is no token id`);
  return ids.map(Number);
}
