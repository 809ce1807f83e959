// rwkv pull: downloads a model, the World vocabulary or the 20B tokenizer into the cache folder.
import { randomBytes } from "node:crypto";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { isOffline, type KnownTokenizer, neoxTokenizer, vocabularyInCache, worldVocabulary } from "@rwkv-ts/preset";
import { Command } from "commander";
import { jsonOption } from "../options/model-options.js";
import { interruptible } from "../terminal/interrupt.js";
import { progressLine } from "../terminal/progress.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

interface PullFlags {
  file?: string;
  revision?: string;
  token?: string;
  sha256?: string;
  json?: boolean;
}

const published: readonly KnownTokenizer[] = [worldVocabulary, neoxTokenizer];

const examples = `
The path of the file is printed. It is kept in $XDG_CACHE_HOME/rwkv-ts or ~/.cache/rwkv-ts, verified, and not downloaded
again; an interrupted download is continued. "vocab" is the World vocabulary, which World models then find by themselves;
"vocab-20b" is the tokenizer of models trained on the Pile (RWKV-4 Pile, Raven).

Examples:
  $ rwkv pull vocab
  $ rwkv pull vocab-20b
  $ rwkv pull BlinkDL/rwkv7-g1/rwkv7-g1a-0.1b-20250728-ctx4096.pth
  $ rwkv pull https://example.org/model.safetensors --sha256 0123...
  $ rwkv chat "$(rwkv pull BlinkDL/rwkv7-g1/rwkv7-g1a-0.4b-20250905-ctx4096.pth)"`;

export function pullCommand(): Command {
  return new Command("pull")
    .description("download a model from the Hugging Face hub or a URL, or a tokenizer")
    .argument("<name>", "owner/repository/file, owner/repository, a URL, vocab, or vocab-20b")
    .option("--file <path>", "the file in the repository, if it has several checkpoints")
    .option("--revision <name>", "branch, tag or commit of the repository")
    .option("--token <token>", "access token of the hub (default: the variable HF_TOKEN)")
    .option("--sha256 <hex>", "the expected checksum of a file behind a URL")
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((name: string, flags: PullFlags) => interruptible((signal) => run(name, flags, signal)));
}

async function run(name: string, flags: PullFlags, signal: AbortSignal): Promise<void> {
  if (isOffline({})) throw new UsageError("RWKV_OFFLINE is set: nothing is downloaded");
  const tokenizer = published.find(({ pullName }) => pullName === name);
  for (const option of ["file", "revision", "sha256"] as const)
    if (tokenizer && flags[option] !== undefined)
      throw new UsageError(`${name} is one file with a checksum of its own: leave --${option} out`);
  const path = tokenizer ? await pullTokenizer(tokenizer, signal) : await pullFile(name, flags, signal);
  await (flags.json ? writeJson({ path }) : write(`${path}\n`));
}

async function pullFile(name: string, flags: PullFlags, signal: AbortSignal): Promise<string> {
  const { pull } = await import("@rwkv-ts/checkpoint/pull");
  const { json: _json, token = process.env.HF_TOKEN, ...options } = flags;
  const progress = progressLine("downloading");
  try {
    return await pull(name, {
      ...options,
      ...(token && { token }),
      signal,
      onProgress: ({ loaded, total }) => progress.update(loaded, total),
    });
  } finally {
    progress.end();
  }
}

/** Also puts the file where models look for it. */
async function pullTokenizer(known: KnownTokenizer, signal: AbortSignal): Promise<string> {
  const { url, sha256 } = known;
  const target = vocabularyInCache(known);
  if (!target) throw new UsageError("there is no cache folder: neither XDG_CACHE_HOME nor HOME is set");
  const file = await pullFile(url, { sha256 }, signal);
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.${randomBytes(8).toString("hex")}.part`; // another process may be at it too
  try {
    await copyFile(file, partial);
    await rename(partial, target);
  } finally {
    await rm(partial, { force: true });
  }
  return target;
}
