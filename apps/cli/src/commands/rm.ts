// rwkv rm: removes what `rwkv pull` brought.
import { type PulledFile, removePulled } from "@rwkv-ts/checkpoint/pull";
import { nearest } from "@rwkv-ts/core";
import { Command } from "commander";
import { jsonOption } from "../options/model-options.js";
import { ambiguous, pulledFiles, pulledNames } from "../pulled-files.js";
import { formatBytes } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

const examples = `
A name is that of rwkv list, that of the file alone, or that of its repository, of which one file was pulled. Nothing is
removed where one of the names means nothing, or several files.

Examples:
  $ rwkv rm rwkv7-g1a-0.1b-20250728-ctx4096.pth
  $ rwkv rm BlinkDL/rwkv7-g1/rwkv7-g1a-0.1b-20250728-ctx4096.pth`;

export function rmCommand(): Command {
  return new Command("rm")
    .description("remove files that rwkv pull brought")
    .argument("<names...>", "files by the names of rwkv list")
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((names: string[], flags: { json?: boolean }) => interruptible(() => run(names, flags)));
}

async function run(names: readonly string[], { json }: { json?: boolean }): Promise<void> {
  const files = new Map<string, PulledFile>();
  for (const name of names) for (const file of await meant(name)) files.set(file.path, file);
  for (const path of files.keys()) await removePulled(path);
  const removed = [...files.values()];
  if (json) return writeJson({ removed });
  await write(removed.map(({ name, size }) => `removed ${name} (${formatBytes(size)})\n`).join(""));
}

/** One file, or the several pieces of one that was interrupted. */
async function meant(name: string): Promise<PulledFile[]> {
  const found = await pulledFiles(name);
  if (new Set(found.map(({ path }) => path)).size > 1) throw ambiguous(name, found);
  if (found.length > 0) return found;
  const near = nearest(name, await pulledNames());
  throw new UsageError(
    `${name} was not pulled${near === undefined ? "" : ` (did you mean ${near}?)`}; rwkv list shows what was`,
  );
}
