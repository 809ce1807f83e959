// rwkv pull: downloads a model or the World vocabulary into the cache folder.
import { copyFile, mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { vocabularyInCache } from "@rwkv-ts/preset";
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

/** The World vocabulary in the official repository, at one commit. */
const vocabulary = {
  url:
    "https://raw.githubusercontent.com/BlinkDL/ChatRWKV/965e40b85288a91c94c02bfa56adc3ce0fa20a82/" +
    "rwkv_pip_package/src/rwkv/rwkv_vocab_v20230424.txt",
  sha256: "e6dee3d4e31b4d5c40ac99508ac6c701ceef4bed681bf2167ce9a908552bca89",
};

const examples = `
The path of the file is printed. It is kept in $XDG_CACHE_HOME/rwkv-ts or ~/.cache/rwkv-ts, verified, and not downloaded
again; an interrupted download is continued. "vocab" is the World vocabulary, which World models then find by themselves.

Examples:
  $ rwkv pull vocab
  $ rwkv pull BlinkDL/rwkv7-g1/rwkv7-g1a-0.1b-20250728-ctx4096.pth
  $ rwkv pull https://example.org/model.safetensors --sha256 0123...
  $ rwkv chat "$(rwkv pull BlinkDL/rwkv7-g1/rwkv7-g1a-0.4b-20250905-ctx4096.pth)"`;

export function pullCommand(): Command {
  return new Command("pull")
    .description("download a model from the Hugging Face hub or a URL, or the World vocabulary")
    .argument("<name>", "owner/repository/file, owner/repository, a URL, or vocab")
    .option("--file <path>", "the file in the repository, if it has several checkpoints")
    .option("--revision <name>", "branch, tag or commit of the repository")
    .option("--token <token>", "access token of the hub (default: the variable HF_TOKEN)")
    .option("--sha256 <hex>", "the expected checksum of a file behind a URL")
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((name: string, flags: PullFlags) => interruptible((signal) => run(name, flags, signal)));
}

async function run(name: string, flags: PullFlags, signal: AbortSignal): Promise<void> {
  const path = name === "vocab" ? await pullVocabulary(signal) : await pullFile(name, flags, signal);
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
async function pullVocabulary(signal: AbortSignal): Promise<string> {
  const target = vocabularyInCache();
  if (!target) throw new UsageError("there is no cache folder: neither XDG_CACHE_HOME nor HOME is set");
  const file = await pullFile(vocabulary.url, { sha256: vocabulary.sha256 }, signal);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(file, `${target}.part`);
  await rename(`${target}.part`, target);
  return target;
}
