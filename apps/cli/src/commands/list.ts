// rwkv list: what `rwkv pull` brought.
import { defaultCacheFolder, listPulled } from "@rwkv-ts/checkpoint/pull";
import { Command } from "commander";
import { jsonOption } from "../options/model-options.js";
import { formatBytes, formatFields } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { write, writeJson } from "../terminal/streams.js";

const examples = `
Every command that takes a model takes these names, and those of the files alone.

Examples:
  $ rwkv list
  $ rwkv list --json`;

export function listCommand(): Command {
  return new Command("list")
    .description("list the files that rwkv pull brought")
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((flags: { json?: boolean }) => interruptible(() => run(flags)));
}

async function run({ json }: { json?: boolean }): Promise<void> {
  const folder = defaultCacheFolder();
  const files = await listPulled(folder);
  if (json) return writeJson({ folder, files });
  if (files.length === 0) return write(`nothing was pulled into ${folder}\n`);
  const rows = files.map(
    ({ name, size, complete }) => [name, `${formatBytes(size)}${complete ? "" : ", interrupted"}`] as const,
  );
  await write(formatFields(rows));
}
